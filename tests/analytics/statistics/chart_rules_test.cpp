#include "analytics/statistics/chart_rules.h"
#include "reference.h"

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>

using namespace caseaudit::statistics;

namespace {

using Positions = std::vector<std::size_t>;

/// Twelve calm points about 0 before the series and none after it: above and below in turn, well within limits of ±3.
RuleChart chartOf(const std::vector<double> &series)
{
    RuleChart chart;
    for (int i = 0; i < 12; ++i)
        chart.values.push_back(i % 2 == 0 ? .1 : -.1);
    for (const double value : series)
        chart.values.push_back(value);
    chart.reaches.assign(chart.values.size(), 3);
    return chart;
}

/// The points of the signals of one rule, counted from the start of `chartOf`'s series.
std::vector<Positions> pointsOf(const std::vector<ChartSignal> &signalsFound, ChartRule rule)
{
    std::vector<Positions> found;
    for (const ChartSignal &signal : signalsFound) {
        if (signal.rule != rule)
            continue;
        Positions points = signal.points;
        for (std::size_t &point : points)
            point -= 12;
        found.push_back(points);
    }
    return found;
}

QString listed(const std::set<std::size_t> &points)
{
    QStringList texts;
    for (const std::size_t point : points)
        texts << QString::number(point);
    return texts.isEmpty() ? QStringLiteral("-") : texts.join(u'/');
}

} // namespace

class ChartRulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sevenOnOneSideAreAShift_data();
    void sevenOnOneSideAreAShift();
    void aPointOnTheCentreEndsAShift();
    void sevenRisingOrFallingAreATrend_data();
    void sevenRisingOrFallingAreATrend();
    void aTrendThatTurnsIsTwo();
    void beyondTheLimitIsOutsideAndOnItIsNot();
    void twoOfThreeInTheOuterThird_data();
    void twoOfThreeInTheOuterThird();
    void findingsOnTwoSidesAreTwoSignals();
    void withoutLimitsOnlyRunsAreJudged();
    void aPeriodWithoutCasesIsPassedOver();
    void fewerThanTenPointsAreNotJudged();
    void aLongRunNamesItsPoints();
    void fewCrossingsAreOfTheWholeChart();
    void everyChartAsTheScriptJudgesIt();
    void limitsOfSomeValuesOnlyAreRefused();
};

void ChartRulesTest::sevenOnOneSideAreAShift_data()
{
    QTest::addColumn<int>("length");
    QTest::addColumn<int>("signalled");
    QTest::newRow("six") << 6 << 0;
    QTest::newRow("seven") << 7 << 7;
    QTest::newRow("eight") << 8 << 8;
}

void ChartRulesTest::sevenOnOneSideAreAShift()
{
    QFETCH(int, length);
    QFETCH(int, signalled);
    for (const double side : {.5, -.5}) {
        // The last calm point lies below, so that a point on the other side must come first.
        std::vector<double> series{-side};
        for (int i = 0; i < length; ++i)
            series.push_back(side + (i % 2) * .1); // neither rising nor falling throughout
        series.push_back(-side);
        RuleChart chart = chartOf(series);
        chart.values[11] = side > 0 ? -.1 : .1;
        const auto found = makingDataCountSignals(chart);
        QCOMPARE(found.size(), std::size_t(signalled > 0 ? 1 : 0));
        if (found.empty())
            continue;
        QCOMPARE(found[0].rule, ChartRule::Shift);
        QCOMPARE(found[0].direction, side > 0 ? ChartDirection::Up : ChartDirection::Down);
        QCOMPARE(found[0].found, std::size_t(signalled));
        QCOMPARE(found[0].bound, std::size_t{7});
        QCOMPARE(found[0].points.front(), std::size_t{13});
        QCOMPARE(found[0].points.back(), std::size_t(12 + signalled));
    }
}

void ChartRulesTest::aPointOnTheCentreEndsAShift()
{
    const std::vector<double> broken{.5, .4, .5, .4, .5, .4, 0, .5, .4, .5, .4, .5, .4};
    QVERIFY(makingDataCountSignals(chartOf(broken)).empty());
}

void ChartRulesTest::sevenRisingOrFallingAreATrend_data()
{
    QTest::addColumn<std::vector<double>>("series");
    QTest::addColumn<Positions>("points");
    // The last calm point, −.1, is where a rise from 0 would start: the series start with a point above the next.
    QTest::newRow("six rising") << std::vector<double>{.9, -1, -.6, -.2, .2, .6, 1} << Positions{};
    QTest::newRow("seven rising") << std::vector<double>{.9, -1, -.7, -.4, -.1, .2, .5, .8}
                                  << Positions{1, 2, 3, 4, 5, 6, 7};
    QTest::newRow("eight falling") << std::vector<double>{1, .7, .4, .1, -.2, -.5, -.8, -1}
                                   << Positions{0, 1, 2, 3, 4, 5, 6, 7};
    // NHSRplotthedots: 1, 2, 3, 3, 4, 5, 6 is no trend.
    QTest::newRow("two alike") << std::vector<double>{.9, -.6, -.5, -.4, -.4, -.3, -.2, -.1} << Positions{};
}

void ChartRulesTest::sevenRisingOrFallingAreATrend()
{
    QFETCH(std::vector<double>, series);
    QFETCH(Positions, points);
    const auto found = pointsOf(makingDataCountSignals(chartOf(series)), ChartRule::Trend);
    if (points.empty()) {
        QVERIFY(found.empty());
        return;
    }
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found[0], points);
}

void ChartRulesTest::aTrendThatTurnsIsTwo()
{
    const std::vector<double> turning{.9, -.9, -.6, -.3, .1, .3, .6, .9, .6, .3, .1, -.3, -.6, -.9};
    const auto found = pointsOf(makingDataCountSignals(chartOf(turning)), ChartRule::Trend);
    QCOMPARE(found.size(), std::size_t{2});
    QCOMPARE(found[0], Positions({1, 2, 3, 4, 5, 6, 7}));
    QCOMPARE(found[1], Positions({7, 8, 9, 10, 11, 12, 13}));
}

void ChartRulesTest::beyondTheLimitIsOutsideAndOnItIsNot()
{
    QVERIFY(makingDataCountSignals(chartOf({3})).empty());
    for (const double side : {1., -1.}) {
        const auto found = makingDataCountSignals(chartOf({side * 3.01}));
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(found[0].rule, ChartRule::Outside);
        QCOMPARE(found[0].direction, side > 0 ? ChartDirection::Up : ChartDirection::Down);
        QCOMPARE(found[0].points, Positions({12}));
        QCOMPARE(anhoejOlesenSignals(chartOf({side * 3.01})), found);
    }
}

void ChartRulesTest::twoOfThreeInTheOuterThird_data()
{
    QTest::addColumn<std::vector<double>>("series");
    QTest::addColumn<Positions>("points");
    // The patterns of NHSRplotthedots' tests: close, not, close; close, close; and a point between on the other side.
    QTest::newRow("first and third") << std::vector<double>{.1, 2.5, .1, 2.5, .1} << Positions{1, 3};
    QTest::newRow("two in a row") << std::vector<double>{.1, 2.5, 2.5, .1} << Positions{1, 2};
    QTest::newRow("the third on the other side") << std::vector<double>{-.1, 2.5, -.1, 2.5, -.1} << Positions{};
    QTest::newRow("two of four") << std::vector<double>{2.5, .1, .1, 2.5, .1} << Positions{};
    QTest::newRow("at two thirds is not beyond") << std::vector<double>{.1, 2, 2, .1} << Positions{};
    QTest::newRow("at the limit is near") << std::vector<double>{.1, 3, 3, .1} << Positions{1, 2};
    QTest::newRow("outside is not near") << std::vector<double>{.1, 3.1, 2.5, .1} << Positions{};
    QTest::newRow("below") << std::vector<double>{-.1, -2.5, -.1, -2.5, -.1} << Positions{1, 3};
}

void ChartRulesTest::twoOfThreeInTheOuterThird()
{
    QFETCH(std::vector<double>, series);
    QFETCH(Positions, points);
    const auto found = pointsOf(makingDataCountSignals(chartOf(series)), ChartRule::NearLimits);
    QCOMPARE(found, points.empty() ? std::vector<Positions>{} : std::vector<Positions>{points});
}

void ChartRulesTest::findingsOnTwoSidesAreTwoSignals()
{
    const std::vector<double> series{.1, 2.5, 2.5, -.1, 2.5, 2.5, .1};
    const auto found = pointsOf(makingDataCountSignals(chartOf(series)), ChartRule::NearLimits);
    QCOMPARE(found, std::vector<Positions>({{1, 2}, {4, 5}}));
}

void ChartRulesTest::withoutLimitsOnlyRunsAreJudged()
{
    RuleChart chart = chartOf({.5, 9, 9, .5, 9, .5, 9, -1});
    chart.reaches.clear();
    const auto found = makingDataCountSignals(chart);
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found[0].rule, ChartRule::Shift);
}

void ChartRulesTest::aPeriodWithoutCasesIsPassedOver()
{
    RuleChart chart = chartOf({.5, .4, .5, .4, .5, .4, .5, -1});
    chart.values.insert(chart.values.begin() + 15, std::nullopt);
    chart.reaches.push_back(3);
    const auto found = pointsOf(makingDataCountSignals(chart), ChartRule::Shift);
    QCOMPARE(found, std::vector<Positions>({{0, 1, 2, 4, 5, 6, 7}}));
}

void ChartRulesTest::fewerThanTenPointsAreNotJudged()
{
    RuleChart chart;
    chart.values.assign(9, 5.0);
    chart.reaches.assign(9, 3);
    QVERIFY(makingDataCountSignals(chart).empty());
    QVERIFY(anhoejOlesenSignals(chart).empty());
    chart.values.emplace_back(5.0);
    chart.reaches.push_back(3);
    QVERIFY(!makingDataCountSignals(chart).empty());
    QVERIFY(!anhoejOlesenSignals(chart).empty());
    QCOMPARE(usefulPoints(chart), std::size_t{10});
    // Ten points of which nine are useful: a run of nine is not judged, since Anhøj and Olesen drop the tenth.
    chart.reaches.clear();
    chart.values[4] = 0;
    QCOMPARE(usefulPoints(chart), std::size_t{9});
    QVERIFY(anhoejOlesenSignals(chart).empty());
}

void ChartRulesTest::aLongRunNamesItsPoints()
{
    // 24 points are allowed a run of 8 (Anhøj & Olesen 2014): twelve calm ones, then nine above and three in turn.
    RuleChart chart = chartOf({.3, .3, .3, .3, 0, .3, .3, .3, .3, .3, -.3, .3, -.3});
    chart.reaches.clear();
    const auto found = anhoejOlesenSignals(chart);
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found[0].rule, ChartRule::LongRun);
    QCOMPARE(found[0].found, std::size_t{9});
    QCOMPARE(found[0].bound, std::size_t{8});
    QCOMPARE(pointsOf(found, ChartRule::LongRun), std::vector<Positions>({{0, 1, 2, 3, 5, 6, 7, 8, 9}}));
    chart.values[12] = 0;
    QVERIFY(anhoejOlesenSignals(chart).empty()); // eight
}

void ChartRulesTest::fewCrossingsAreOfTheWholeChart()
{
    // Four runs of six: no run above the eight allowed of 24, three crossings where eight are needed.
    RuleChart chart;
    for (int i = 0; i < 24; ++i)
        chart.values.push_back(i / 6 % 2 == 0 ? 1 : -1);
    const auto found = anhoejOlesenSignals(chart);
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found[0], (ChartSignal{ChartRule::FewCrossings, ChartDirection::None, {}, 3, 8}));
}

void ChartRulesTest::everyChartAsTheScriptJudgesIt()
{
    const auto reference = readReference("chart_rules.csv");
    QVERIFY(reference.size() >= 70);
    const std::map<ChartRule, QString> names{{ChartRule::Outside, QStringLiteral("outside")},
                                             {ChartRule::Shift, QStringLiteral("shift")},
                                             {ChartRule::Trend, QStringLiteral("trend")},
                                             {ChartRule::NearLimits, QStringLiteral("near")},
                                             {ChartRule::LongRun, QStringLiteral("run")}};
    for (const ReferenceRow &row : reference) {
        std::vector<ChartPeriod> periods;
        const auto k = row.counts("k");
        const auto n = row.counts("n");
        for (std::size_t i = 0; i < k.size(); ++i)
            periods.push_back({k[i], n[i]});
        const RuleChart chart = ruleChart(*pChart(periods));
        std::map<QString, std::set<std::size_t>> marked;
        bool areFewCrossings = false;
        auto found = makingDataCountSignals(chart);
        for (const ChartSignal &signal : anhoejOlesenSignals(chart)) {
            areFewCrossings = areFewCrossings || signal.rule == ChartRule::FewCrossings;
            if (signal.rule == ChartRule::LongRun)
                found.push_back(signal);
        }
        for (const ChartSignal &signal : found) {
            const bool isUp = signal.direction == ChartDirection::Up;
            marked[names.at(signal.rule) + (isUp ? QStringLiteral("_up") : QStringLiteral("_down"))].insert(
                signal.points.begin(), signal.points.end());
        }
        for (const auto &[rule, name] : names) {
            for (const QString &direction : {QStringLiteral("_up"), QStringLiteral("_down")})
                QCOMPARE(listed(marked[name + direction]), row.text(qPrintable(name + direction)));
        }
        QCOMPARE(areFewCrossings, row.integer("few_crossings") == 1);
    }
}

void ChartRulesTest::limitsOfSomeValuesOnlyAreRefused()
{
    RuleChart chart = chartOf({});
    chart.reaches.pop_back();
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, makingDataCountSignals(chart));
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, anhoejOlesenSignals(chart));
}

QTEST_GUILESS_MAIN(ChartRulesTest)
#include "chart_rules_test.moc"
