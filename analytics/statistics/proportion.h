#pragma once

#include "analytics/statistics/interval.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace caseaudit::statistics {

/// Between which shares the true one lies, k of n having been seen: Wilson's score interval, without continuity
/// correction. Exactly 0 below when k = 0, exactly 1 above when k = n; nothing when n = 0.
/// Requires 0 ≤ k ≤ n and 0 < alpha < 1; throws std::invalid_argument otherwise.
/// Wilson 1927, JASA 22:209; method 3 of Newcombe 1998, Stat Med 17:857.
std::optional<Interval> wilsonInterval(std::int64_t k, std::int64_t n, double alpha = usualAlpha);

/// Between which shares those of all categories lie, all at once with confidence 1 − alpha: Goodman's simultaneous
/// intervals, one for each declared category, whether it was given or not. They are score intervals whose z² is the
/// quantile of χ² with one degree of freedom at 1 − alpha / m. Nothing when there are no answers.
/// Requires counts that are not negative and 0 < alpha < 1; throws std::invalid_argument otherwise.
/// Goodman 1965, Technometrics 7:247.
std::optional<std::vector<Interval>> goodmanIntervals(const std::vector<std::int64_t> &counts,
                                                      double alpha = usualAlpha);

} // namespace caseaudit::statistics
