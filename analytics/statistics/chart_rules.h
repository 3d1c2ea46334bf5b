#pragma once

#include "analytics/statistics/control_chart.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace caseaudit::statistics {

/// What a rule found that chance seldom makes.
enum class ChartRule {
    Outside,     ///< a point beyond the limits
    Shift,       ///< seven or more points in a row on one side of the centre
    Trend,       ///< seven or more points in a row, each above the one before, or each below it
    NearLimits,  ///< two of three points in a row, all on one side, in the outer third of the way to a limit
    LongRun,     ///< more useful points in a row on one side than Anhøj and Olesen allow
    FewCrossings ///< the line of useful points crosses the centre less often than they expect
};

enum class ChartDirection { None, Up, Down };

struct ChartSignal {
    ChartRule rule = ChartRule::Outside;
    ChartDirection direction = ChartDirection::None; ///< none of FewCrossings
    std::vector<std::size_t> points; ///< its positions in the chart, ascending; none of FewCrossings, which is of all
    std::size_t found = 0;           ///< points of the run, or crossings; 1 of Outside
    std::size_t bound = 0;           ///< longest run allowed, crossings needed, or the points that make the signal

    friend bool operator==(const ChartSignal &, const ChartSignal &) = default;
};

/// A series as the rules see it.
struct RuleChart {
    double centre = 0;
    std::vector<std::optional<double>> values; ///< nothing of no cases: its neighbours are next to each other
    std::vector<double> reaches;               ///< 3σ of each value; empty: without limits
};

RuleChart ruleChart(const ControlChart &chart);

/// Points in a row on one side, or in a row rising or falling, that NHS England counts as a signal.
inline constexpr std::size_t signalRun = 7;

/// How many points of a chart are not on its centre.
std::size_t usefulPoints(const RuleChart &chart);

/// The rules of Anhøj and Olesen about the centre of the chart, and points outside its limits where it has any. A point
/// outside needs fewestRunPoints points, runs as many useful ones; there are no signals in fewer. Anhøj & Olesen 2014,
/// PLoS ONE 9:e113825. Throws std::invalid_argument unless there is a reach for each value, or none.
std::vector<ChartSignal> anhoejOlesenSignals(const RuleChart &chart);

/// NHS England, Making Data Count: a point outside the limits, a shift, a trend, and two of three near a limit. Points
/// on the centre end a shift, equal neighbours a trend. A point outside the limits is not near them. Overlapping
/// findings of one rule and direction are one signal. Without limits only shifts and trends are looked for. No signals
/// in fewer than fewestRunPoints points. Throws as anhoejOlesenSignals.
std::vector<ChartSignal> makingDataCountSignals(const RuleChart &chart);

} // namespace caseaudit::statistics
