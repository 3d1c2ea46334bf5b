#include "analytics/statistics/quantile.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace caseaudit::statistics {

double quantileOfSorted(const std::vector<double> &ascending, double part)
{
    const double place = part * static_cast<double>(ascending.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, ascending.size() - 1);
    return ascending[below] + (place - std::floor(place)) * (ascending[above] - ascending[below]);
}

} // namespace caseaudit::statistics
