#pragma once

#include "analytics/statistics/interval.h"

#include <cstdint>
#include <optional>

namespace caseaudit::statistics {

/// By how much two independent shares differ, first minus second, from −1 to 1: method 10 of Newcombe, which joins
/// the Wilson limits of both ("square and add"). Nothing when one of the groups has no cases.
/// Requires 0 ≤ k ≤ n for both and 0 < alpha < 1; throws std::invalid_argument otherwise.
/// Newcombe 1998, Stat Med 17:873.
std::optional<Interval> newcombeInterval(std::int64_t firstK, std::int64_t firstN, std::int64_t secondK,
                                         std::int64_t secondN, double alpha = usualAlpha);

} // namespace caseaudit::statistics
