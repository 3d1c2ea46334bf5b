#include "analytics/statistics/counts.h"

#include <stdexcept>

namespace caseaudit::statistics {

std::int64_t totalOf(const std::vector<std::int64_t> &counts)
{
    std::int64_t total = 0;
    for (const std::int64_t count : counts) {
        if (count < 0 || count > largestTotal - total)
            throw std::invalid_argument("counts are not negative and add to a thousand million at most");
        total += count;
    }
    return total;
}

void requireCountOf(std::int64_t k, std::int64_t n)
{
    if (k < 0 || k > n || n > largestTotal)
        throw std::invalid_argument("a count lies between 0 and the number of cases");
}

void requireSameCategories(const std::vector<std::int64_t> &first, const std::vector<std::int64_t> &second)
{
    if (first.size() != second.size())
        throw std::invalid_argument("counts of different numbers of categories cannot be compared");
}

} // namespace caseaudit::statistics
