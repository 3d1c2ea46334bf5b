#pragma once

#include "analytics/statistics/interval.h"

#include <cstdint>
#include <optional>

namespace caseaudit::statistics {

/// How many of `population` cases to draw so that a share near `share` is known to ± `margin`:
/// n = N z²p(1 − p) / (e²(N − 1) + z²p(1 − p)), rounded up. A share of ½ is the most cautious.
/// Requires 0 ≤ population ≤ largestTotal, 0 ≤ share ≤ 1, 0 < margin ≤ 1, 0 < alpha < 1; throws std::invalid_argument
/// otherwise. At least 1 where there is a case at all, never more than there are.
/// Cochran 1977, Sampling Techniques, 3rd edition, section 4.4; Krejcie & Morgan 1970, Educ Psychol Meas 30:607.
std::int64_t sampleSize(std::int64_t population, double margin, double share = 0.5, double alpha = usualAlpha);

/// The inverse: the margin that `n` of `population` cases give, 0 when all are drawn. Nothing of no cases.
/// Requires 0 ≤ n ≤ population; throws std::invalid_argument otherwise.
std::optional<double> marginOf(std::int64_t n, std::int64_t population, double share = 0.5, double alpha = usualAlpha);

} // namespace caseaudit::statistics
