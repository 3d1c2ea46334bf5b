#include "analytics/statistics/chart_rules.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <stdexcept>

namespace caseaudit::statistics {

namespace {

constexpr double outerThird = 2.0 / 3;

/// A point that has cases.
struct Charted {
    std::size_t position = 0;
    double value = 0;
    int side = 0; ///< of the centre: 1 above, −1 below, 0 on it
    bool isOutside = false;
    bool isNear = false; ///< in the outer third, within the limits
};

std::vector<Charted> chartedPoints(const RuleChart &chart)
{
    const bool hasLimits = !chart.reaches.empty();
    if (hasLimits && chart.reaches.size() != chart.values.size())
        throw std::invalid_argument("a chart with limits has them at every value");
    std::vector<Charted> points;
    for (std::size_t i = 0; i < chart.values.size(); ++i) {
        if (!chart.values[i])
            continue;
        const double distance = *chart.values[i] - chart.centre;
        Charted point{.position = i,
                      .value = *chart.values[i],
                      .side = distance > 0 ? 1 : (distance < 0 ? -1 : 0),
                      .isOutside = hasLimits && std::abs(distance) > chart.reaches[i]};
        point.isNear = hasLimits && !point.isOutside && std::abs(distance) > chart.reaches[i] * outerThird;
        points.push_back(point);
    }
    return points;
}

ChartDirection directionOf(int side)
{
    return side > 0 ? ChartDirection::Up : ChartDirection::Down;
}

std::vector<std::size_t> positionsOf(const std::vector<Charted> &points, std::size_t from, std::size_t to)
{
    std::vector<std::size_t> positions;
    for (std::size_t i = from; i < to; ++i)
        positions.push_back(points[i].position);
    return positions;
}

void addOutside(std::vector<ChartSignal> &found, const std::vector<Charted> &points)
{
    for (const Charted &point : points) {
        if (point.isOutside)
            found.push_back({ChartRule::Outside, directionOf(point.side), {point.position}, 1, 1});
    }
}

/// Adds a signal for every stretch of at least `least` points of which each continues the one before. `directionFrom`
/// says in which direction a point continues its neighbour; 0: in none.
void addStretches(std::vector<ChartSignal> &found, ChartRule rule, const std::vector<Charted> &points,
                  std::size_t least, std::size_t bound,
                  const std::function<int(const Charted &, const Charted &)> &directionFrom)
{
    std::size_t start = 0;
    int direction = 0;
    for (std::size_t i = 1; i <= points.size(); ++i) {
        const int step = i < points.size() ? directionFrom(points[i - 1], points[i]) : 0;
        if (step != 0 && step == direction)
            continue;
        if (direction != 0 && i - start >= least)
            found.push_back({rule, directionOf(direction), positionsOf(points, start, i), i - start, bound});
        // A trend that turns shares its turning point with the next; a run on one side starts with its own first point.
        start = step == 0 ? i : i - 1;
        direction = step;
    }
}

int sameSide(const Charted &before, const Charted &point)
{
    return before.side == point.side ? point.side : 0;
}

int risesOrFalls(const Charted &before, const Charted &point)
{
    return point.value > before.value ? 1 : (point.value < before.value ? -1 : 0);
}

void addNearLimits(std::vector<ChartSignal> &found, const std::vector<Charted> &points)
{
    constexpr std::size_t window = 3;
    constexpr std::ptrdiff_t needed = 2;
    std::vector<bool> isPart(points.size(), false);
    for (std::size_t i = 0; i + window <= points.size(); ++i) {
        const auto first = points.begin() + static_cast<std::ptrdiff_t>(i);
        const auto last = first + window;
        const bool onOneSide = first->side != 0 && std::all_of(first, last, [&first](const Charted &point) {
                                   return point.side == first->side;
                               });
        if (!onOneSide || std::count_if(first, last, [](const Charted &point) { return point.isNear; }) < needed)
            continue;
        for (std::size_t j = i; j < i + window; ++j)
            isPart[j] = isPart[j] || points[j].isNear;
    }
    std::optional<std::size_t> last;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (!isPart[i])
            continue;
        // Two findings are one where no point between them lies on the other side.
        const bool continues =
            last && i - *last < window && points[i - 1].side == points[i].side && points[*last].side == points[i].side;
        if (!continues)
            found.push_back({ChartRule::NearLimits, directionOf(points[i].side), {}, 0, needed});
        found.back().points.push_back(points[i].position);
        ++found.back().found;
        last = i;
    }
}

} // namespace

RuleChart ruleChart(const ControlChart &chart)
{
    RuleChart rules;
    rules.centre = chart.centre;
    for (const ChartPoint &point : chart.points) {
        rules.values.push_back(point.share);
        rules.reaches.push_back(point.reach);
    }
    return rules;
}

std::size_t usefulPoints(const RuleChart &chart)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        chart.values, [&chart](const std::optional<double> &value) { return value && *value != chart.centre; }));
}

std::vector<ChartSignal> anhoejOlesenSignals(const RuleChart &chart)
{
    std::vector<Charted> points = chartedPoints(chart);
    std::vector<ChartSignal> found;
    if (points.size() < fewestRunPoints)
        return found;
    addOutside(found, points);
    std::vector<double> values;
    values.reserve(points.size());
    for (const Charted &point : points)
        values.push_back(point.value);
    const std::optional<RunChart> runs = runsAbout(chart.centre, values);
    if (!runs)
        return found;
    std::erase_if(points, [](const Charted &point) { return point.side == 0; });
    addStretches(found, ChartRule::LongRun, points, runs->longestRunAllowed + 1, runs->longestRunAllowed, sameSide);
    if (runs->areFewCrossings())
        found.push_back({ChartRule::FewCrossings, ChartDirection::None, {}, runs->crossings, runs->crossingsNeeded});
    return found;
}

std::vector<ChartSignal> makingDataCountSignals(const RuleChart &chart)
{
    const std::vector<Charted> points = chartedPoints(chart);
    std::vector<ChartSignal> found;
    if (points.size() < fewestRunPoints)
        return found;
    addOutside(found, points);
    addStretches(found, ChartRule::Shift, points, signalRun, signalRun, sameSide);
    addStretches(found, ChartRule::Trend, points, signalRun, signalRun, risesOrFalls);
    addNearLimits(found, points);
    return found;
}

} // namespace caseaudit::statistics
