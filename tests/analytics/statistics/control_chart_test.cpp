#include "analytics/statistics/control_chart.h"
#include "reference.h"

#include <algorithm>
#include <random>
#include <stdexcept>

using namespace caseaudit::statistics;

namespace {

/// Thirty samples of 50 cans each: Montgomery, Introduction to Statistical Quality Control, "orange juice concentrate".
std::vector<ChartPeriod> orangeJuice()
{
    std::vector<ChartPeriod> periods;
    for (const std::int64_t k :
         {12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6})
        periods.push_back({k, 50});
    return periods;
}

/// A run chart of as many points above and below the median, in the order of the letters.
std::vector<double> points(const char *letters)
{
    std::vector<double> values;
    for (const char *letter = letters; *letter != '\0'; ++letter)
        values.push_back(*letter == '+' ? 1 : *letter == '-' ? -1 : 0);
    return values;
}

} // namespace

class ControlChartTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void montgomerysOrangeJuice();
    void limitsStayBetweenNoneAndAll();
    void aPeriodWithoutCasesHasNoPoint();
    void nothingToChart();
    void impossibleCountsAreRefused();
    void laneyByHand();
    void laneyIsThePChartWithoutOverdispersion();
    void overdispersionWidensTheLimits();
    void overdispersionIsMoreThanChanceMakes();
    void runChartLimitsOfAnhojAndOlesen();
    void runChartLimitsAsR();
    void runsAndCrossingsByHand();
    void pointsOnTheMedianAreDropped();
    void fewUsefulPointsAreNotJudged();
    void aShiftIsFound();
    void chanceIsRarelyAShift();
};

void ControlChartTest::montgomerysOrangeJuice()
{
    // p̄ = 347/1500 = .2313, limits .0524 and .4102; samples 15 (.44) and 23 (.48) are outside.
    const auto chart = pChart(orangeJuice());
    COMPARE_NEAR(chart->centre, .2313, 5e-5);
    std::vector<std::size_t> outside;
    for (std::size_t i = 0; i < chart->points.size(); ++i) {
        COMPARE_NEAR(chart->points[i].limits->low, .0524, 5e-5);
        COMPARE_NEAR(chart->points[i].limits->high, .4102, 5e-5);
        if (chart->points[i].isOutside)
            outside.push_back(i + 1);
    }
    QCOMPARE(outside, std::vector<std::size_t>({15, 23}));
}

void ControlChartTest::limitsStayBetweenNoneAndAll()
{
    const auto chart = pChart({{1, 5}, {0, 9}, {5, 5}, {400, 400}});
    for (const ChartPoint &point : chart->points)
        QVERIFY(point.limits->low >= 0 && point.limits->high <= 1);
    // All alike leaves no room, and nothing is outside it.
    for (const auto &periods : {std::vector<ChartPeriod>{{0, 9}, {0, 4}}, std::vector<ChartPeriod>{{9, 9}, {4, 4}}}) {
        const auto same = pChart(periods);
        QVERIFY(!same->sigmaZ);
        for (const ChartPoint &point : same->points)
            QVERIFY(point.limits->low == point.limits->high && !point.isOutside);
    }
}

void ControlChartTest::aPeriodWithoutCasesHasNoPoint()
{
    const auto chart = pChart({{3, 10}, {0, 0}, {5, 10}});
    QCOMPARE(chart->points.size(), std::size_t{3});
    QVERIFY(!chart->points[1].share && !chart->points[1].limits && !chart->points[1].isOutside);
    QCOMPARE(chart->centre, .4);
}

void ControlChartTest::nothingToChart()
{
    QVERIFY(!pChart({}));
    QVERIFY(!pChart({{0, 0}, {0, 0}}));
    QVERIFY(!laneyChart({{0, 0}}));
}

void ControlChartTest::impossibleCountsAreRefused()
{
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, pChart({{6, 5}}));
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, laneyChart({{-1, 5}}));
}

void ControlChartTest::laneyByHand()
{
    // p̄ = .5, σ = √(.25/400) = .025; z = −2, 2, −2, 2: moving range 4, sigma z 4/1.128 = 3.5461.
    // Limits .5 ± 3·.025·3.5461 = .5 ± .26596.
    const auto chart = laneyChart({{180, 400}, {220, 400}, {180, 400}, {220, 400}});
    COMPARE_NEAR(*chart->sigmaZ, 3.5461, 5e-5);
    for (const ChartPoint &point : chart->points) {
        COMPARE_NEAR(point.limits->low, .23404, 5e-6);
        COMPARE_NEAR(point.limits->high, .76596, 5e-6);
    }
}

void ControlChartTest::laneyIsThePChartWithoutOverdispersion()
{
    // z = −½, ½, …: moving range 1, below 1.128.
    const std::vector<ChartPeriod> calm{{195, 400}, {205, 400}, {195, 400}, {205, 400}};
    const auto laney = laneyChart(calm);
    const auto plain = pChart(calm);
    QVERIFY(*laney->sigmaZ < 1);
    for (std::size_t i = 0; i < calm.size(); ++i)
        QCOMPARE(laney->points[i].limits, plain->points[i].limits);
    // A single period has no moving range.
    QVERIFY(!laneyChart({{3, 10}})->sigmaZ);
    QCOMPARE(laneyChart({{3, 10}})->points[0].limits, pChart({{3, 10}})->points[0].limits);
}

void ControlChartTest::overdispersionWidensTheLimits()
{
    const auto laney = laneyChart(orangeJuice());
    const auto plain = pChart(orangeJuice());
    QVERIFY(*laney->sigmaZ > 1);
    QVERIFY(laney->points[0].limits->high > plain->points[0].limits->high);
}

void ControlChartTest::overdispersionIsMoreThanChanceMakes()
{
    // Four points: 1 + 1.645 √(.826/3) = 1.863. σ = √(.25/10000) = .005, so 52 more or fewer are z = ±1.04.
    const auto moving = [](std::int64_t by) {
        return std::vector<ChartPeriod>{{5000 - by, 10000}, {5000 + by, 10000}, {5000 - by, 10000}, {5000 + by, 10000}};
    };
    QVERIFY(!isOverdispersed(*pChart(moving(52)))); // z = 1.04, moves 2.08: 1.844
    QVERIFY(isOverdispersed(*pChart(moving(53))));  // z = 1.06, moves 2.12: 1.879
    QVERIFY(!isOverdispersed(*pChart({{3, 10}})));
    QVERIFY(!isOverdispersed(*pChart({{10, 10}, {10, 10}, {10, 10}})));
    // Of charts of chance alone about one in twenty.
    std::mt19937_64 random(299);
    std::binomial_distribution<std::int64_t> draw(80, .4);
    int overdispersed = 0;
    for (int trial = 0; trial < 4000; ++trial) {
        std::vector<ChartPeriod> periods;
        for (int i = 0; i < 24; ++i)
            periods.push_back({draw(random), 80});
        overdispersed += isOverdispersed(*pChart(periods)) ? 1 : 0;
    }
    QVERIFY2(overdispersed > 4000 * .03 && overdispersed < 4000 * .08, qPrintable(QString::number(overdispersed)));
}

void ControlChartTest::runChartLimitsOfAnhojAndOlesen()
{
    // Anhøj & Olesen 2014: 24 useful points allow a run of 8 and need 8 crossings.
    const auto chart = runChart(points("+-+-+-+-+-+-+-+-+-+-+-+-"));
    QCOMPARE(chart->useful, std::size_t{24});
    QCOMPARE(chart->longestRunAllowed, std::size_t{8});
    QCOMPARE(chart->crossingsNeeded, std::size_t{8});
}

void ControlChartTest::runChartLimitsAsR()
{
    const auto reference = readReference("run_chart.csv");
    QVERIFY(reference.size() > 90);
    for (const ReferenceRow &row : reference) {
        // One point more above than below has two on the median to keep it there.
        std::vector<double> values{0, 0};
        for (std::int64_t i = 0; i < row.integer("useful"); ++i)
            values.push_back(i % 2 == 0 ? 1 : -1);
        const auto chart = runChart(values);
        QVERIFY(chart.has_value());
        QCOMPARE(static_cast<std::int64_t>(chart->useful), row.integer("useful"));
        QCOMPARE(static_cast<std::int64_t>(chart->longestRunAllowed), row.integer("longest_run"));
        QCOMPARE(static_cast<std::int64_t>(chart->crossingsNeeded), row.integer("crossings"));
    }
}

void ControlChartTest::runsAndCrossingsByHand()
{
    const auto chart = runChart(points("++--+---++++-+--"));
    QCOMPARE(chart->median, 0.0);
    QCOMPARE(chart->longestRun, std::size_t{4});
    QCOMPARE(chart->crossings, std::size_t{7}); // ++ -- + --- ++++ - + --
}

void ControlChartTest::pointsOnTheMedianAreDropped()
{
    const auto with = runChart(points("+0+0-0-+0-+0-+-+-0"));
    const auto without = runChart(points("++--+-+-+-+-"));
    QCOMPARE(with->useful, without->useful);
    QCOMPARE(with->longestRun, without->longestRun);
    QCOMPARE(with->crossings, without->crossings);
}

void ControlChartTest::fewUsefulPointsAreNotJudged()
{
    QVERIFY(!runChart({}));
    QVERIFY(!runChart(std::vector<double>(40, .5)));
    QVERIFY(!runChart(points("+-+-+-+-000"))); // eight
    QVERIFY(runChart(points("+-+-+-+-+-000")).has_value());
}

void ControlChartTest::aShiftIsFound()
{
    const auto shifted = runChart(points("------------++++++++++++"));
    QVERIFY(shifted->isLongRun()); // 12 above the 8 allowed
    QVERIFY(shifted->areFewCrossings());
    QVERIFY(shifted->isShifted());
    const auto calm = runChart(points("+--++-+-+-+--++-+-+-+--+"));
    QVERIFY(!calm->isShifted());
    // At the limit: a run of eight of 24 is allowed, nine is not.
    QVERIFY(!runChart(points("++++++++-+-+-+-+--------"))->isLongRun());
    QVERIFY(runChart(points("+++++++++-+-+-+---------"))->isLongRun());
}

void ControlChartTest::chanceIsRarelyAShift()
{
    // Anhøj & Olesen: about 5 to 10 % of random series of 24 signal.
    std::mt19937_64 random(2004);
    int signals = 0;
    for (int trial = 0; trial < 4000; ++trial) {
        std::vector<double> values(24);
        std::ranges::generate(values, [&random] { return static_cast<double>(random()); });
        signals += runChart(values)->isShifted() ? 1 : 0;
    }
    QVERIFY2(signals > 4000 * .02 && signals < 4000 * .12, qPrintable(QString::number(signals)));
}

QTEST_GUILESS_MAIN(ControlChartTest)
#include "control_chart_test.moc"
