#pragma once

#include "analytics/statistics/interval.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace caseaudit::statistics {

/// A period of a chart: k of n.
struct ChartPeriod {
    std::int64_t k = 0;
    std::int64_t n = 0;
};

struct ChartPoint {
    std::optional<double> share;    ///< nothing of no cases
    std::optional<Interval> limits; ///< p̄ ± 3σ of this period, within [0, 1]; nothing of no cases
    double reach = 0;               ///< 3σ of this period, before the limits are cut; 0 of no cases
    bool isOutside = false;         ///< the share lies beyond the limits
};

struct ControlChart {
    double centre = 0; ///< p̄, all cases of all periods together
    /// How much more the shares vary from one period to the next than chance alone makes them: the mean moving range of
    /// z, by 1.128. Nothing with fewer than two periods that have cases, or when p̄ is 0 or 1.
    std::optional<double> sigmaZ;
    std::vector<ChartPoint> points; ///< one for each period
};

/// Fewer points than these give trial limits.
inline constexpr std::size_t trialPoints = 12;

/// Whether a share strays from its long run: the p-chart, limits p̄ ± 3√(p̄(1 − p̄)/n_i). Nothing when no period has
/// cases. Requires 0 ≤ k ≤ n in each period; throws std::invalid_argument otherwise. Shewhart 1931.
std::optional<ControlChart> pChart(const std::vector<ChartPeriod> &periods);

/// The same with limits that widen by sigmaZ where that is above 1, for large groups whose shares vary by more than
/// chance: Laney's p′-chart. Where sigmaZ is not defined or at most 1 it is the p-chart. Laney 2002, Qual Eng 14:531.
std::optional<ControlChart> laneyChart(const std::vector<ChartPeriod> &periods);

/// Whether the shares of a chart vary by more than chance makes them, so that its limits call for Laney's widening:
/// sigmaZ lies above 1 by more than 1.645 of its standard errors, √(0.826 / (m − 1)) for m points. One chart in twenty
/// does by chance. Cryer & Ryan 1990, J Qual Technol 22:187.
bool isOverdispersed(const ControlChart &chart);

struct RunChart {
    double median = 0;
    std::size_t useful = 0;            ///< points that are not on the median
    std::size_t longestRun = 0;        ///< most useful points in a row on one side
    std::size_t crossings = 0;         ///< how often the line of useful points crosses the median
    std::size_t longestRunAllowed = 0; ///< round(log₂ useful) + 3
    std::size_t crossingsNeeded = 0;   ///< the 5 % point of Binomial(useful − 1, ½)
    bool isLongRun() const { return longestRun > longestRunAllowed; }
    bool areFewCrossings() const { return crossings < crossingsNeeded; }
    /// Something other than chance moved the points.
    bool isShifted() const { return isLongRun() || areFewCrossings(); }
};

/// Fewer useful points than these are not judged.
inline constexpr std::size_t fewestRunPoints = 10;

/// The runs of `values` about a line at `centre`, which stands in the place of the median. Nothing with fewer than
/// fewestRunPoints useful points.
std::optional<RunChart> runsAbout(double centre, const std::vector<double> &values);

/// Whether a series shifts about its median: the rules of Anhøj and Olesen. Points on the median are dropped. Nothing
/// with fewer than fewestRunPoints useful points. Anhøj & Olesen 2014, PLoS ONE 9:e113825.
std::optional<RunChart> runChart(const std::vector<double> &values);

} // namespace caseaudit::statistics
