#include "analytics/statistics/proportion.h"

#include "analytics/statistics/counts.h"

#include <cmath>

namespace caseaudit::statistics {

namespace {

/// The shares p with n(k/n − p)² ≤ z²p(1 − p), for n > 0.
Interval scoreInterval(std::int64_t k, std::int64_t n, double z)
{
    const double successes = static_cast<double>(k);
    const double failures = static_cast<double>(n - k);
    const double cases = static_cast<double>(n);
    const double root = z * std::sqrt(z * z + 4 * successes * failures / cases);
    const double centre = 2 * successes + z * z;
    const double scale = 2 * (cases + z * z);
    return {k == 0 ? 0.0 : (centre - root) / scale, k == n ? 1.0 : (centre + root) / scale};
}

} // namespace

std::optional<Interval> wilsonInterval(std::int64_t k, std::int64_t n, double alpha)
{
    requireCountOf(k, n);
    const double z = normalQuantile(alpha);
    if (n == 0)
        return std::nullopt;
    return scoreInterval(k, n, z);
}

std::optional<std::vector<Interval>> goodmanIntervals(const std::vector<std::int64_t> &counts, double alpha)
{
    const std::int64_t n = totalOf(counts);
    requireAlpha(alpha);
    if (n == 0)
        return std::nullopt;
    // A χ² with one degree of freedom is a squared normal variable.
    const double z = normalQuantile(alpha / static_cast<double>(counts.size()));
    std::vector<Interval> intervals;
    intervals.reserve(counts.size());
    for (const std::int64_t count : counts)
        intervals.push_back(scoreInterval(count, n, z));
    return intervals;
}

} // namespace caseaudit::statistics
