#include "app/wording/trend_wording.h"

#include "audit_forms/pack_reader.h"

#include <QTest>

using namespace caseaudit;
using namespace Qt::StringLiterals;
using statistics::ChartDirection;
using statistics::ChartRule;
using statistics::ChartSignal;

namespace {

/// Twelve months from November 2004, 4 of 10 in each, limits 0 % to 86 %.
Trend monthly(int months = 12)
{
    Trend trend;
    trend.question.row = u"ser.overall_standard"_s;
    trend.isChart = months > 2;
    trend.centre = .4;
    trend.charted = trend.useful = months;
    for (int month = 0; month < months; ++month) {
        TrendPoint point;
        point.from = QDate(2004, 11, 1).addMonths(month);
        point.to = point.from.addMonths(1).addDays(-1);
        point.favourable = 4;
        point.answered = 10;
        point.share = .4;
        point.limits = statistics::Interval{0, .864};
        trend.points.append(point);
    }
    return trend;
}

ChartSignal signalOf(ChartRule rule, ChartDirection direction, std::vector<std::size_t> points, std::size_t bound = 7)
{
    ChartSignal made{rule, direction, points, points.size(), bound};
    return made;
}

const Pack &pack()
{
    static const Pack read = defaultPack();
    return read;
}

} // namespace

class TrendWordingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signalsAreSentences_data()
    {
        QTest::addColumn<ChartSignal>("found");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("shift") << signalOf(ChartRule::Shift, ChartDirection::Up, {4, 5, 6, 7, 8, 9, 10})
                               << u"Seven points in a row above the mean, from March to September 2005: a shift, "
                                  "unlikely by chance."_s;
        QTest::newRow("shift over a new year")
            << signalOf(ChartRule::Shift, ChartDirection::Down, {0, 1, 2, 3, 4, 5, 6, 7})
            << u"Eight points in a row below the mean, from November 2004 to June 2005: a shift, unlikely by chance."_s;
        QTest::newRow("trend") << signalOf(ChartRule::Trend, ChartDirection::Up, {2, 3, 4, 5, 6, 7, 8})
                               << u"Seven points in a row, each above the one before, from January to July 2005: a "
                                  "trend, unlikely by chance."_s;
        QTest::newRow("outside") << signalOf(ChartRule::Outside, ChartDirection::Up, {4})
                                 << u"March 2005 lies above the upper limit (4 of 10, 40 %; the limit is 86 %): seldom "
                                    "by chance."_s;
        QTest::newRow("near") << signalOf(ChartRule::NearLimits, ChartDirection::Down, {1, 2, 4})
                              << u"December 2004, January and March 2005 lie close to the lower limit, two of three "
                                 "points in a row beyond two thirds of the way: seldom by chance."_s;
        QTest::newRow("long run") << signalOf(ChartRule::LongRun, ChartDirection::Up, {2, 3, 4, 5, 6, 7, 8, 9}, 7)
                                  << u"Eight points in a row above the mean, from January to August 2005, where seven "
                                     "are the most that chance usually makes: a shift, unlikely by chance."_s;
        QTest::newRow("few crossings") << ChartSignal{ChartRule::FewCrossings, ChartDirection::None, {}, 1, 3}
                                       << u"The line crosses the mean once where at least three are usual: the level "
                                          "moved, unlikely by chance."_s;
    }

    void signalsAreSentences()
    {
        QFETCH(ChartSignal, found);
        QTEST(wording::trendSignal(found, monthly()), "sentence");
    }

    void aRunChartHasAMedian()
    {
        Trend trend = monthly();
        trend.chart = TrendChart::Run;
        QVERIFY(wording::trendSignal(signalOf(ChartRule::Shift, ChartDirection::Up, {4, 5, 6, 7, 8, 9, 10}), trend)
                    .contains(u"above the median"_s));
        QCOMPARE(wording::trendSentences(trend, pack()).last(),
                 u"The median of the 12 points is 40 % good or better."_s);
    }

    void quartersAreNamedByTheirMonths()
    {
        TrendPoint point;
        point.from = QDate(2005, 7, 1);
        point.to = QDate(2005, 9, 30);
        QCOMPARE(wording::period(point, TrendPeriod::Quarter), u"July–September 2005"_s);
        QCOMPARE(wording::shortPeriod(point, TrendPeriod::Quarter), u"Jul–Sep"_s);
        QCOMPARE(wording::shortPeriod(point, TrendPeriod::Month), u"Jul"_s);
    }

    void aPointSaysWhatItRestsOn()
    {
        Trend trend = monthly();
        trend.signalsFound = {signalOf(ChartRule::Outside, ChartDirection::Up, {4})};
        QCOMPARE(wording::trendPoint(trend.points.at(4), trend, pack()),
                 u"March 2005: 4 of 10 good or better, 40 %; limits 0 % to 86 %; above the limit"_s);
        TrendPoint gap;
        gap.from = QDate(2005, 7, 1);
        QCOMPARE(wording::trendPoint(gap, trend, pack()), u"July 2005: no answers"_s);
    }

    void withoutSignalsOnlyChanceIsSaid()
    {
        const QStringList sentences = wording::trendSentences(monthly(), pack());
        QCOMPARE(sentences.first(), u"No signal by the rules of Anhøj and Olesen: what varies can be chance."_s);
        QCOMPARE(sentences.last(), u"40 % good or better over all 12 points together."_s);
    }

    void tooFewPointsAreNotJudged()
    {
        QCOMPARE(wording::trendSentences(monthly(9), pack()).first(),
                 u"Too few points to judge: the rules need 10, there are 9."_s);
    }

    void overdispersionIsExplained()
    {
        Trend trend = monthly();
        trend.isOverdispersed = true;
        trend.sigmaZ = 1.784;
        QVERIFY(wording::trendSentences(trend, pack()).last().contains(u"1.78 times"_s));
        QVERIFY(wording::trendSentences(trend, pack()).last().contains(u"Laney's would"_s));
        trend.chart = TrendChart::Laney;
        QVERIFY(wording::trendSentences(trend, pack()).last().endsWith(u"allow for that (Laney)."_s));
    }

    void oneCategoryOnlyHasNoLimits()
    {
        Trend trend = monthly();
        trend.centre = 1;
        QCOMPARE(wording::trendSentences(trend, pack()).last(),
                 u"All of the answers are good or better throughout: nothing varies, so limits have no width."_s);
    }

    void twoPointsHaveTheirDifference()
    {
        Trend trend = monthly(2);
        trend.points[1].favourable = 7;
        trend.points[1].share = .7;
        trend.difference = .3;
        trend.differenceLimits = statistics::Interval{-.107, .611};
        QCOMPARE(wording::trendSentences(trend, pack()).last(),
                 u"4 of 10, 40 % in November 2004 and 7 of 10, 70 % in December 2004: 30 points more good or better "
                 "(−11 to 61)."_s);
    }

    void notesSayWhatIsLeftOut()
    {
        Trend trend = monthly();
        trend.areTrialLimits = true;
        trend.charted = 10;
        trend.undated = 1;
        trend.tooEarly = 3;
        trend.question.date = TrendDate::Report;
        QCOMPARE(
            wording::trendNotes(trend),
            QStringList({u"Trial limits: fewer than 12 points, so they will still move."_s,
                         u"2 months without answers: a gap in the line, passed over by the rules."_s,
                         u"1 audit without that date (date of report) left out."_s,
                         u"3 audits dated more than 240 months before the last one left out: a date may be wrong."_s}));
    }

    void theTitleNamesRowShareAndDate()
    {
        Trend trend = monthly();
        QCOMPARE(wording::trendTitle(trend.question, pack()),
                 u"Social Enquiry Reports: Overall standard, good or better, by month (date of audit)"_s);
        QCOMPARE(wording::trendCaption(trend, pack()), u"120 answers · all audits · p-chart"_s);
    }
};

QTEST_GUILESS_MAIN(TrendWordingTest)
#include "trend_wording_test.moc"
