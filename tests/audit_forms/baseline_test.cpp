#include "audit_forms/baseline.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace caseaudit {

class BaselineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsAreFoundByTheirWholeId()
    {
        Baseline baseline;
        baseline.rows.resize(2);
        baseline.rows[0].row = u"ser.overall_standard"_s;
        baseline.rows[1].row = u"hbr.overall_standard"_s;

        QCOMPARE(baseline.row(u"hbr.overall_standard"_s), &baseline.rows[1]);
        QCOMPARE(baseline.row(u"overall_standard"_s), nullptr);
    }
};

} // namespace caseaudit

QTEST_GUILESS_MAIN(caseaudit::BaselineTest)
#include "baseline_test.moc"
