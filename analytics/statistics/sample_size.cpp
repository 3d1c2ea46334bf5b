#include "analytics/statistics/sample_size.h"

#include "analytics/statistics/counts.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace caseaudit::statistics {

namespace {

/// z²p(1 − p).
double spread(double share, double alpha)
{
    if (!(share >= 0 && share <= 1))
        throw std::invalid_argument("a share lies between 0 and 1");
    const double z = normalQuantile(alpha);
    return z * z * share * (1 - share);
}

} // namespace

std::int64_t sampleSize(std::int64_t population, double margin, double share, double alpha)
{
    requireCountOf(0, population);
    if (!(margin > 0 && margin <= 1))
        throw std::invalid_argument("a margin lies between 0 and 1");
    const double wanted = spread(share, alpha);
    if (population == 0)
        return 0;
    const auto cases = static_cast<double>(population);
    const double n = cases * wanted / (margin * margin * (cases - 1) + wanted);
    // A share of 0 or 1 leaves nothing to learn, and one case to see.
    const double least = wanted > 0 ? std::ceil(n) : 1;
    return std::clamp<std::int64_t>(static_cast<std::int64_t>(least), 1, population);
}

std::optional<double> marginOf(std::int64_t n, std::int64_t population, double share, double alpha)
{
    requireCountOf(n, population);
    const double known = spread(share, alpha);
    if (n == 0)
        return std::nullopt;
    if (n == population)
        return 0.0;
    const auto cases = static_cast<double>(population);
    const auto drawn = static_cast<double>(n);
    return std::sqrt(known * (cases - drawn) / (drawn * (cases - 1)));
}

} // namespace caseaudit::statistics
