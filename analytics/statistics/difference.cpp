#include "analytics/statistics/difference.h"

#include "analytics/statistics/proportion.h"

#include <algorithm>
#include <cmath>

namespace caseaudit::statistics {

std::optional<Interval> newcombeInterval(std::int64_t firstK, std::int64_t firstN, std::int64_t secondK,
                                         std::int64_t secondN, double alpha)
{
    const std::optional<Interval> first = wilsonInterval(firstK, firstN, alpha);
    const std::optional<Interval> second = wilsonInterval(secondK, secondN, alpha);
    if (!first || !second)
        return std::nullopt;
    const double firstShare = static_cast<double>(firstK) / static_cast<double>(firstN);
    const double secondShare = static_cast<double>(secondK) / static_cast<double>(secondN);
    const double difference = firstShare - secondShare;
    // Neither passes −1 or 1 but by the last digit.
    return Interval{
        std::max(difference - std::hypot(firstShare - first->low, second->high - secondShare), -1.0),
        std::min(difference + std::hypot(first->high - firstShare, secondShare - second->low), 1.0),
    };
}

} // namespace caseaudit::statistics
