#include "analytics/tables/trend.h"

#include "analytics/tables/score_matrix.h"
#include "analytics/tables/trend_ids.h"
#include "small_pack.h"

#include <QTest>

#include <cmath>
#include <stdexcept>

using namespace caseaudit;
using namespace Qt::StringLiterals;
namespace code = small_pack::code;

namespace {

/// The small pack with "good or better", and the date of the visit as that of a report.
Pack datedPack()
{
    Pack pack = small_pack::pack();
    for (Scale &scale : pack.scales) {
        const bool isRating = scale.id == u"rating"_s;
        scale.shares = {{u"good"_s, u"good or better"_s,
                         isRating ? QStringList{u"good"_s, u"very_good"_s} : QStringList{u"yes"_s}}};
    }
    for (Field &field : pack.forms.first().fields) {
        if (field.kind == FieldKind::Date)
            field.role = FieldRole::ReportDate;
    }
    return pack;
}

/// Audits whose `quality` is given month by month: favourable and answered ones.
class Series {
public:
    Series() : m_pack(datedPack()), m_matrix(m_pack.forms.first()), m_facts(m_pack.forms.first()) {}

    void add(const QDate &auditedOn, int favourable, int answered, const QDate &visited = {})
    {
        for (int i = 0; i < answered; ++i) {
            ScoredAudit audit = small_pack::audit(QString::number(m_matrix.size()),
                                                  {code::first, i < favourable ? code::good : code::poor, 0, 0});
            audit.auditedOn = auditedOn;
            add(audit, visited);
        }
    }
    void add(const ScoredAudit &audit, const QDate &visited = {})
    {
        m_matrix.append(audit);
        CaseFacts facts;
        if (visited.isValid())
            facts.dates.insert(u"visit_date"_s, visited);
        m_facts.append(facts);
    }
    /// Months from January 2004 on, `answered` in each.
    void addMonths(const std::vector<int> &favourable, int answered)
    {
        QDate month(2004, 1, 15);
        for (const int count : favourable) {
            add(month, count, answered);
            month = month.addMonths(1);
        }
    }

    Trend trend(TrendQuestion question = {}) const
    {
        if (question.row.isEmpty())
            question.row = u"visits.quality"_s;
        return trendOf(question, m_pack, m_matrix, m_facts);
    }
    QStringList behind(const TrendQuestion &question, const TrendPoint &point, TrendShare share) const
    {
        return auditsBehindTrend(question, m_pack, m_matrix, m_facts, point.from, point.to, share);
    }

    Pack m_pack;
    ScoreMatrix m_matrix;
    FactColumns m_facts;
};

TrendQuestion quality()
{
    TrendQuestion question;
    question.row = u"visits.quality"_s;
    return question;
}

/// Montgomery, Introduction to Statistical Quality Control, "orange juice concentrate": of 50 cans each.
const std::vector<int> orangeJuice{12, 15, 8, 10, 4,  7,  16, 9,  14, 10, 5,  6, 17, 12, 22,
                                   8,  10, 5, 13, 11, 20, 18, 24, 15, 9,  12, 7, 13, 9,  6};

} // namespace

class TrendTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPublishedChartFromAudits()
    {
        Series series;
        series.addMonths(orangeJuice, 50);
        TrendQuestion question = quality();
        question.chart = TrendChart::Proportion;
        const Trend trend = series.trend(question);
        QCOMPARE(trend.points.size(), 30);
        QVERIFY(std::abs(trend.centre - .2313) < 5e-5);
        QStringList outside;
        for (const TrendPoint &point : trend.points) {
            QVERIFY(std::abs(point.limits->low - .0524) < 5e-5);
            QVERIFY(std::abs(point.limits->high - .4102) < 5e-5);
            if (point.isOutside)
                outside << point.from.toString(Qt::ISODate);
        }
        QCOMPARE(outside, QStringList({u"2005-03-01"_s, u"2005-11-01"_s})); // the 15th and the 23rd month
        QVERIFY(!trend.areTrialLimits);
        QVERIFY(trend.isJudged());
    }

    void quartersTakeThreeMonths()
    {
        Series series;
        series.add(QDate(2004, 12, 31), 1, 2);
        series.add(QDate(2005, 1, 1), 2, 3);
        series.add(QDate(2005, 3, 31), 0, 1);
        series.add(QDate(2005, 4, 1), 1, 1);
        TrendQuestion question = quality();
        question.period = TrendPeriod::Quarter;
        const Trend trend = series.trend(question);
        QCOMPARE(trend.points.size(), 3);
        QCOMPARE(trend.points.at(0).from, QDate(2004, 10, 1));
        QCOMPARE(trend.points.at(0).to, QDate(2004, 12, 31));
        QCOMPARE(trend.points.at(1).favourable, 2);
        QCOMPARE(trend.points.at(1).answered, 4);
        QCOMPARE(trend.points.at(2).to, QDate(2005, 6, 30));
    }

    void aMonthWithoutAnswersIsAGap()
    {
        Series series;
        series.addMonths({3, 4, 5}, 10);
        series.add(QDate(2004, 6, 1), 2, 10); // April and May have none
        ScoredAudit unrecorded = small_pack::audit(u"none"_s, {code::first, code::none, 0, 0});
        unrecorded.auditedOn = QDate(2004, 5, 2);
        series.add(unrecorded);
        const Trend trend = series.trend();
        QCOMPARE(trend.points.size(), 6);
        QCOMPARE(trend.charted, 4);
        QVERIFY(!trend.points.at(3).share && !trend.points.at(3).limits && !trend.points.at(4).percent());
        QCOMPARE(*trend.points.at(5).percent(), 20);
    }

    void thePointsThatMakeAChart_data()
    {
        QTest::addColumn<int>("months");
        QTest::addColumn<bool>("isChart");
        QTest::addColumn<bool>("isJudged");
        QTest::addColumn<bool>("areTrialLimits");
        QTest::newRow("two") << 2 << false << false << false;
        QTest::newRow("three") << 3 << true << false << true;
        QTest::newRow("nine") << 9 << true << false << true;
        QTest::newRow("ten") << 10 << true << true << true;
        QTest::newRow("eleven") << 11 << true << true << true;
        QTest::newRow("twelve") << 12 << true << true << false;
    }

    void thePointsThatMakeAChart()
    {
        QFETCH(int, months);
        Series series;
        std::vector<int> favourable;
        for (int i = 0; i < months; ++i)
            favourable.push_back(i % 2 == 0 ? 12 : 8);
        series.addMonths(favourable, 20);
        const Trend trend = series.trend();
        QTEST(trend.isChart, "isChart");
        QTEST(trend.isJudged(), "isJudged");
        QTEST(trend.areTrialLimits, "areTrialLimits");
        QCOMPARE(trend.difference.has_value(), months == 2);
    }

    void twoRoundsHaveTheirDifference()
    {
        // Newcombe 1998: 56/70 less 48/80 is .0524 to .3339.
        Series series;
        series.add(QDate(2004, 6, 1), 48, 80);
        series.add(QDate(2005, 9, 1), 56, 70);
        const Trend trend = series.trend();
        QVERIFY(std::abs(*trend.difference - .2) < 1e-12);
        QVERIFY(std::abs(trend.differenceLimits->low - .0524) < 5e-5);
        QVERIFY(std::abs(trend.differenceLimits->high - .3339) < 5e-5);
        QVERIFY(trend.signalsFound.empty());
    }

    void nothingAndOnePointAreNoTrend()
    {
        Series series;
        QVERIFY(series.trend().points.isEmpty());
        series.add(QDate(2004, 6, 1), 1, 4);
        const Trend trend = series.trend();
        QCOMPARE(trend.charted, 1);
        QVERIFY(!trend.isChart && !trend.difference);
    }

    void theSharesChooseTheChart()
    {
        Series calm;
        calm.addMonths({20, 21, 19, 20, 22, 20, 19, 21, 20, 20, 21, 20}, 50);
        QCOMPARE(calm.trend().chart, TrendChart::Proportion);
        Series wild;
        wild.addMonths({5, 40, 6, 41, 4, 45, 8, 42, 5, 40, 6, 44}, 50);
        const Trend trend = wild.trend();
        QCOMPARE(trend.chart, TrendChart::Laney);
        QVERIFY(trend.isOverdispersed);
        TrendQuestion question = quality();
        question.chart = TrendChart::Proportion;
        QCOMPARE(wild.trend(question).chart, TrendChart::Proportion);
        QVERIFY(wild.trend(question).points.first().limits->low > trend.points.first().limits->low);
    }

    void aRunChartHasTheMedianAndNoLimits()
    {
        Series series;
        series.addMonths({1, 2, 3, 4, 9}, 10);
        TrendQuestion question = quality();
        question.chart = TrendChart::Run;
        const Trend trend = series.trend(question);
        QCOMPARE(trend.centre, .3);
        QVERIFY(!trend.points.first().limits && !trend.areTrialLimits);
        QCOMPARE(trend.useful, 4); // one point lies on the median
    }

    void eachSetOfRulesFindsItsOwn()
    {
        // Seven months high after five low ones: a shift for the NHS, not yet for twelve points of Anhøj and Olesen,
        // who allow round(log₂ 12) + 3 = 7.
        Series series;
        series.addMonths({6, 9, 6, 9, 6, 14, 13, 14, 13, 14, 13, 14}, 20);
        TrendQuestion question = quality();
        question.rules = TrendRules::MakingDataCount;
        const Trend nhs = series.trend(question);
        QVERIFY(std::ranges::any_of(nhs.signalsFound, [](const statistics::ChartSignal &signal) {
            return signal.rule == statistics::ChartRule::Shift && signal.points.front() == 5 &&
                   signal.points.back() == 11;
        }));
        question.rules = TrendRules::AnhoejOlesen;
        for (const statistics::ChartSignal &signal : series.trend(question).signalsFound)
            QVERIFY(signal.rule != statistics::ChartRule::LongRun && signal.rule != statistics::ChartRule::Shift);
    }

    void theDateOfTheReportMayBeAsked()
    {
        Series series;
        series.add(QDate(2005, 6, 1), 1, 2, QDate(2005, 3, 9));
        series.add(QDate(2005, 6, 1), 1, 1, QDate(2005, 4, 30));
        series.add(QDate(2005, 6, 1), 1, 3);
        TrendQuestion question = quality();
        question.date = TrendDate::Report;
        const Trend trend = series.trend(question);
        QCOMPARE(trend.points.size(), 2);
        QCOMPARE(trend.points.at(0).from, QDate(2005, 3, 1));
        QCOMPARE(trend.undated, 3);
        QCOMPARE(trendDates(question.row, series.m_pack), QList<TrendDate>({TrendDate::Audited, TrendDate::Report}));
        question.date = TrendDate::Start;
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, series.trend(question));
        series.m_facts = FactColumns(series.m_pack.forms.first());
        question.date = TrendDate::Report;
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, series.trend(question));
    }

    void aDateFarBeforeTheOthersIsLeftOutAndCounted()
    {
        Series series;
        series.add(QDate(1985, 12, 1), 1, 2);
        series.add(QDate(1986, 1, 31), 1, 1);
        series.add(QDate(2005, 12, 1), 1, 1); // 240 months from January 1986, both counted
        const Trend trend = series.trend();
        QCOMPARE(trend.tooEarly, 2);
        QCOMPARE(trend.points.size(), 240);
    }

    void everyPointKnowsItsAudits()
    {
        Series series;
        series.addMonths({1, 2}, 3);
        const Trend trend = series.trend();
        QCOMPARE(series.behind(trend.question, trend.points.at(1), TrendShare::Answered),
                 QStringList({u"3"_s, u"4"_s, u"5"_s}));
        QCOMPARE(series.behind(trend.question, trend.points.at(1), TrendShare::Favourable),
                 QStringList({u"3"_s, u"4"_s}));
    }

    void reconstructedAuditsCountOnlyWhenTheirCycleIsNamed()
    {
        Series series;
        ScoredAudit audit = small_pack::audit(u"r"_s, {code::first, code::good, 0, 0});
        audit.origin = Origin::Reconstructed;
        audit.cycle = u"2004"_s;
        series.add(audit);
        QVERIFY(series.trend().points.isEmpty());
        TrendQuestion question = quality();
        question.filter.cycle = u"2004"_s;
        QCOMPARE(series.trend(question).points.size(), 1);
    }

    void whatCannotBeChartedIsRefused()
    {
        Series series;
        TrendQuestion question;
        question.row = u"visits.nonsense"_s;
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, series.trend(question));
        series.m_pack.scales[0].shares.clear();
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, series.trend(quality()));
    }

    void idsNameTheirChoice()
    {
        for (const TrendChart chart : trendCharts)
            QCOMPARE(trendChoice(trendId(chart), trendCharts), std::optional(chart));
        for (const TrendDate date : allTrendDates)
            QCOMPARE(trendChoice(trendId(date), allTrendDates), std::optional(date));
        QVERIFY(!trendChoice(u"week"_s, trendPeriods));
    }
};

QTEST_GUILESS_MAIN(TrendTest)
#include "trend_test.moc"
