#include "app/workspace/trends.h"

#include "app/workspace/cancelled.h"
#include "tests/support/sample_audit.h"

#include <QTest>

using namespace caseaudit;
using namespace caseaudit::testing;
using namespace Qt::StringLiterals;

namespace {

AuditRecord reportOf(const QString &reference, const QDate &date, const QString &rating = u"good"_s)
{
    AuditRecord audit = sampleReport(reference, rating);
    audit.dates.insert(u"report_date"_s, date);
    return audit;
}

TrendQuestion byReport()
{
    TrendQuestion question;
    question.row = u"ser.overall_standard"_s;
    question.date = TrendDate::Report;
    return question;
}

} // namespace

class TrendsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void datesOfTheFileAreRead()
    {
        TemporaryWorkspace workspace;
        addAudit(*workspace, reportOf(u"D/1"_s, QDate(2005, 3, 2)));
        addAudit(*workspace, reportOf(u"D/2"_s, QDate(2005, 4, 2), u"poor"_s));
        addAudit(*workspace, sampleReport(u"D/3"_s));
        TrendReader reader(*workspace);
        QVERIFY(reader.needsReading(byReport()));
        const Trend trend = reader.trend(byReport());
        QVERIFY(!reader.needsReading(byReport()));
        QCOMPARE(trend.points.size(), 2);
        QCOMPARE(trend.points.at(0).from, QDate(2005, 3, 1));
        QCOMPARE(trend.points.at(0).favourable, 1);
        QCOMPARE(trend.undated, 1);
        TrendQuestion byAudit = byReport();
        byAudit.date = TrendDate::Audited;
        QVERIFY(!reader.needsReading(byAudit));
        QCOMPARE(reader.trend(byAudit).points.size(), 1);
    }

    void draftsAndWithdrawnAuditsAreInNoPoint()
    {
        TemporaryWorkspace workspace;
        AuditRecord draft = reportOf(u"D/1"_s, QDate(2005, 3, 2));
        draft.state = AuditState::Draft;
        addAudit(*workspace, draft);
        AuditRecord withdrawn = reportOf(u"D/2"_s, QDate(2005, 3, 2));
        withdrawn.state = AuditState::Withdrawn;
        withdrawn.stateBefore = AuditState::Complete;
        addAudit(*workspace, withdrawn);
        QVERIFY(TrendReader(*workspace).trend(byReport()).points.isEmpty());
    }

    void aChangedAuditIsReadAgain()
    {
        TemporaryWorkspace workspace;
        const QString record = addAudit(*workspace, reportOf(u"D/1"_s, QDate(2005, 3, 2)));
        TrendReader reader(*workspace);
        QCOMPARE(reader.trend(byReport()).points.at(0).from, QDate(2005, 3, 1));
        workspace->rewrite(record, [](AuditRecord &audit) { audit.dates.insert(u"report_date"_s, QDate(2005, 5, 9)); });
        QVERIFY(reader.needsReading(byReport()));
        QCOMPARE(reader.trend(byReport()).points.at(0).from, QDate(2005, 5, 1));
        addAudit(*workspace, reportOf(u"D/2"_s, QDate(2005, 6, 2)));
        QCOMPARE(reader.trend(byReport()).points.size(), 2);
    }

    void aPointKnowsItsAudits()
    {
        TemporaryWorkspace workspace;
        const QString march = addAudit(*workspace, reportOf(u"D/1"_s, QDate(2005, 3, 2)));
        addAudit(*workspace, reportOf(u"D/2"_s, QDate(2005, 4, 2)));
        TrendReader reader(*workspace);
        const Trend trend = reader.trend(byReport());
        QCOMPARE(reader.behind(trend.question, trend.points.at(0), TrendShare::Answered), QStringList{march});
    }

    void readingCanBeCancelled()
    {
        TemporaryWorkspace workspace;
        addAudit(*workspace, reportOf(u"D/1"_s, QDate(2005, 3, 2)));
        TrendReader reader(*workspace);
        QVERIFY_THROWS_EXCEPTION(Cancelled, reader.trend(byReport(), [](qint64, qint64) { return false; }));
        QCOMPARE(reader.trend(byReport()).points.size(), 1);
    }

    void rowsWithoutContactsHaveNoMeasures()
    {
        TemporaryWorkspace workspace;
        addAudit(*workspace, sampleReport(u"D/1"_s));
        TrendReader reader(*workspace);
        QVERIFY(reader.measures(byReport()).isEmpty());
        TrendQuestion unknown;
        unknown.row = u"ser.nothing"_s;
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, reader.trend(unknown));
    }
};

QTEST_GUILESS_MAIN(TrendsTest)
#include "trends_test.moc"
