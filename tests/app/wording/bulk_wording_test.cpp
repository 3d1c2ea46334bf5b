#include "app/wording/bulk_wording.h"

#include <QTest>

using namespace caseaudit;
using namespace Qt::StringLiterals;

/// Expected texts are those the Audits page shows.
class BulkWordingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneAuditIsNamedManyAreCounted()
    {
        QCOMPARE(wording::targets(1, u"D/0417"_s), u"D/0417"_s);
        QCOMPARE(wording::targets(1, QString()), u"1 audit"_s);
        QCOMPARE(wording::targets(12345, u"D/0417"_s), u"12,345 audits"_s);
    }

    void selectionIsCounted()
    {
        QCOMPARE(wording::selected(0), u"none selected"_s);
        QCOMPARE(wording::selected(100000), u"100,000 selected"_s);
    }

    void outcomeNamesRefusalsOnlyWhenThereAreAny()
    {
        QCOMPARE(wording::bulkDone(u"withdraw"_s, {}, 12, 3), u"12 withdrawn, 3 refused"_s);
        QCOMPARE(wording::bulkDone(u"restore"_s, {}, 12, 0), u"12 restored"_s);
        QCOMPARE(wording::bulkDone(u"unlock"_s, {}, 0, 3), u"None unlocked, 3 refused"_s);
        QCOMPARE(wording::bulkDone(u"assign"_s, u"kl %1"_s, 1, 0), u"1 assigned to kl %1"_s);
        QCOMPARE(wording::bulkTakenBack(2, 1), u"2 returned to what they were, 1 refused"_s);
        QCOMPARE(wording::bulkDoneAgain(2, 0), u"2 changed again"_s);
    }

    void everyReasonIsASentence()
    {
        const Finding missing{u"missing_reference"_s, Severity::Error, {}, {}};
        const Finding nobody{u"missing_auditor"_s, Severity::Error, {}, {}};
        QCOMPARE(wording::refusal({missing, nobody}, nullptr),
                 u"The case reference is missing. The auditor is missing."_s);
    }
};

QTEST_GUILESS_MAIN(BulkWordingTest)
#include "bulk_wording_test.moc"
