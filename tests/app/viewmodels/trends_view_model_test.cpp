#include "app/viewmodels/trends_view_model.h"

#include "app/workspace/action_register.h"
#include "tests/app/viewmodels/open_file.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace caseaudit;
using namespace caseaudit::testing;
using namespace Qt::StringLiterals;

namespace {

/// SERs of `months` months from January 2003, ten in each, `good(month)` of them good.
template <typename Good>
QString reports(int months, Good good, const QString &authority = u"dundee"_s)
{
    QString text = u"case_ref,authority,auditor,audited_on,cycle,report_date,overall_standard\n"_s;
    for (int month = 0; month < months; ++month) {
        const QDate day = QDate(2003, 1, 12).addMonths(month);
        for (int i = 0; i < 10; ++i)
            text += u"R/%1/%2,%3,aud-1,%4,2004,%5,%6\n"_s.arg(month).arg(i).arg(
                authority, day.toString(Qt::ISODate), day.addMonths(-2).toString(Qt::ISODate),
                i < good(month) ? u"good"_s : u"poor"_s);
    }
    return text;
}

QString risingReports(int months)
{
    return reports(months, [months](int month) { return month < months / 2 ? 3 : 8; });
}

struct Shown {
    OpenFile file;
    TrendsViewModel trends{file.holder, file.filter};

    Shown()
    {
        trends.setRow(u"ser.overall_standard"_s);
        trends.setShown(true);
    }
};

QStringList ids(const QVariantList &options)
{
    QStringList found;
    for (const QVariant &option : options)
        found << option.toMap().value(u"id"_s).toString();
    return found;
}

} // namespace

class TrendsViewModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyFileSaysThatNothingIsThere()
    {
        Shown page;
        QVERIFY(page.trends.isEmpty() && !page.trends.isChart());
        QCOMPARE(page.trends.sentences(), QStringList{u"No audit answers this question under the filter."_s});
        QCOMPARE(page.trends.error(), QString());
    }

    void theChartAndItsPointsAreShown()
    {
        Shown page;
        const QAbstractItemModelTester tester(page.trends.points());
        page.file.import(u"ser"_s, risingReports(24));
        QVERIFY(page.trends.isChart());
        QCOMPARE(page.trends.picture().points.size(), 24);
        QCOMPARE(page.trends.points()->count(), 24);
        QCOMPARE(page.trends.points()->value(0, u"period"_s).toString(), u"January 2003"_s);
        QCOMPARE(page.trends.points()->value(0, u"favourable"_s).toString(), u"3"_s);
        QCOMPARE(page.trends.points()->value(0, u"share"_s).toString(), u"30 %"_s);
        QVERIFY(page.trends.sentences().first().contains(u"points in a row"_s));
        QCOMPARE(page.trends.shareLabel(), u"good or better"_s);
        QVERIFY(page.trends.caption().startsWith(u"240 answers"_s));
    }

    void itReadsOnlyWhileItIsShown()
    {
        Shown page;
        page.trends.setShown(false);
        const QSignalSpy changes(&page.trends, &TrendsViewModel::trendChanged);
        page.file.import(u"ser"_s, risingReports(3));
        page.file.filter.setAuthority(u"dundee"_s);
        QCOMPARE(changes.size(), 0);
        page.trends.setShown(true);
        QCOMPARE(changes.size(), 1);
        QVERIFY(page.trends.isChart());
    }

    void choicesAreThoseOfTheRow()
    {
        Shown page;
        QCOMPARE(ids(page.trends.dates()), QStringList({u"audited"_s, u"report"_s}));
        page.trends.setDate(u"report"_s);
        QCOMPARE(page.trends.date(), u"report"_s);
        page.trends.setTable(u"kpi"_s);
        QVERIFY(page.trends.row().startsWith(u"kpi."_s));
        QCOMPARE(ids(page.trends.dates()), QStringList({u"audited"_s, u"order"_s}));
        QCOMPARE(page.trends.date(), u"audited"_s); // an order has no date of report
        page.trends.setRow(u"kpi.nonsense"_s);
        page.trends.setTable(u"nonsense"_s);
        page.trends.setDate(u"report"_s);
        QVERIFY(page.trends.row().startsWith(u"kpi."_s));
        QCOMPARE(page.trends.date(), u"audited"_s);
        QCOMPARE(ids(page.trends.charts()), QStringList({QString(), u"p"_s, u"p_prime"_s, u"run"_s}));
    }

    void periodDateChartAndRulesChangeTheTrend()
    {
        Shown page;
        page.file.import(u"ser"_s, risingReports(24));
        page.trends.setPeriod(u"quarter"_s);
        QCOMPARE(page.trends.points()->count(), 8);
        page.trends.setPeriod(u"month"_s);
        page.trends.setDate(u"report"_s);
        QCOMPARE(page.trends.points()->value(0, u"period"_s).toString(), u"November 2002"_s);
        page.trends.setChart(u"run"_s);
        QVERIFY(!page.trends.picture().hasLimits);
        page.trends.setRules(u"mdc"_s);
        QVERIFY(page.trends.sentences().first().contains(u"above the median"_s) ||
                page.trends.sentences().first().contains(u"below the median"_s));
        page.trends.setChart(QString());
        QVERIFY(page.trends.picture().hasLimits);
    }

    void twoRoundsShowTheirDifference()
    {
        Shown page;
        page.file.import(u"ser"_s, risingReports(2));
        QVERIFY(!page.trends.isChart() && page.trends.isDifference());
        QCOMPARE(*page.trends.difference().difference, .5);
        QVERIFY(page.trends.sentences().last().contains(u"50 points more good or better"_s));
        QVERIFY(page.trends.differenceScale().to() >= page.trends.difference().ends->to);
    }

    void theFilterIsApplied()
    {
        Shown page;
        page.file.import(u"ser"_s, risingReports(3));
        page.file.filter.setAuthority(u"angus"_s);
        QVERIFY(page.trends.isEmpty());
        page.file.filter.clear();
        QCOMPARE(page.trends.points()->count(), 3);
    }

    void everyPointOpensItsAudits()
    {
        Shown page;
        page.file.import(u"ser"_s, risingReports(4));
        QSignalSpy asked(&page.trends, &TrendsViewModel::auditsRequested);
        page.trends.openPoint(1);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().toStringList().size(), 10);
        QVERIFY(asked.first().last().toString().contains(u"February 2003"_s));
        page.trends.openFavourable(1);
        QCOMPARE(asked.last().first().toStringList().size(), 3);
        page.trends.openPoint(-1);
        page.trends.openPoint(99);
        QCOMPARE(asked.size(), 2);
    }

    void notesOfTheActionPlanStandBelowTheChart()
    {
        Shown page;
        page.file.import(u"ser"_s, risingReports(12));
        const QString row = page.trends.row();
        const QStringList refs = defaultPack().form(u"ser"_s)->field(row.section(u'.', 1))->recommendations;
        QVERIFY(page.trends.picture().flags.isEmpty());
        const auto note = [&page](const ActionNote &what) {
            addActionNote(page.file.workspace(), what);
            page.file.holder.announceChange();
        };
        note({{}, refs.first(), QDate(2003, 5, 3), u"training"_s, {}, {}, {}});
        note({{}, {}, QDate(2003, 6, 3), u"new form"_s, {row, u"dundee"_s}, {}, {}});
        note({{}, {}, QDate(2003, 7, 3), u"of another row"_s, {u"hbr.release_plan"_s, {}}, {}, {}});
        QCOMPARE(page.trends.picture().flags.size(), 2);
        QCOMPARE(page.trends.picture().flags.first().text, u"3 May 2003: %1: training"_s.arg(refs.first()));
        QCOMPARE(page.trends.picture().flags.last().text, u"3 June 2003: Dundee: new form"_s);
    }

    void contactsAreMeasuredBesideIndicators()
    {
        Shown page;
        page.file.import(u"supervision"_s,
                         u"case_ref,authority,auditor,audited_on,cycle,start_date,order_type,appointments_4_weeks\n"
                         "S/1,dundee,aud-1,2005-06-01,2005,2005-03-01,probation,yes\n"_s);
        page.trends.setRow(u"kpi.appointments_4_weeks"_s);
        QCOMPARE(page.trends.measures()->count(), 0); // no log
        const QString record = page.file.workspace().listAudits({}).constFirst().record;
        page.file.workspace().rewrite(record, [](AuditRecord &audit) {
            audit.contacts = {{QDate(2005, 3, 4), ContactKind::Office, ContactOutcome::Kept, {}}};
        });
        page.file.holder.announceChange();
        QCOMPARE(page.trends.measures()->count(), 2);
        QCOMPARE(page.trends.measures()->value(0, u"median"_s).toString(), u"3"_s);
        QVERIFY(page.trends.error().isEmpty());
    }

    void pointsAreCopiedAndTheChartIsSaved()
    {
        Shown page;
        page.file.import(u"ser"_s, risingReports(12));
        page.trends.copyCsv();
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"row,period,from"_s));
        for (const QString &name : {u"trend.svg"_s, u"trend.pdf"_s}) {
            page.trends.savePicture(QUrl::fromLocalFile(page.file.path(name)));
            QCOMPARE(page.trends.error(), QString());
            QFile saved(page.file.path(name));
            QVERIFY(saved.open(QIODevice::ReadOnly));
            QVERIFY(saved.readAll().startsWith(name.endsWith(u"pdf"_s) ? "%PDF" : "<?xml"));
        }
        page.trends.savePicture(QUrl::fromLocalFile(page.file.path(u"no folder/trend.svg"_s)));
        QVERIFY(page.trends.error().contains(u"cannot be written"_s));
        page.trends.dismiss();
        QCOMPARE(page.trends.error() + page.trends.notice(), QString());
    }

    void closingTheFileEmptiesThePage()
    {
        Shown page;
        page.file.import(u"ser"_s, risingReports(12));
        page.file.holder.close();
        QVERIFY(page.trends.isEmpty());
        QCOMPARE(page.trends.points()->count(), 0);
        QVERIFY(page.trends.tables().isEmpty());
        page.trends.openPoint(0);
        page.trends.setPeriod(u"quarter"_s);
        QCOMPARE(page.trends.error(), QString());
    }
};

QTEST_MAIN(TrendsViewModelTest)
#include "trends_view_model_test.moc"
