#include "analytics/statistics/multiplicity.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <stdexcept>

namespace caseaudit::statistics {

namespace {

/// The positions of `p`, smallest first, equal ones as they came.
std::vector<std::size_t> ascendingPositions(const std::vector<double> &p)
{
    if (!std::ranges::all_of(p, [](double value) { return value >= 0 && value <= 1; }))
        throw std::invalid_argument("a p-value lies between 0 and 1");
    std::vector<std::size_t> positions(p.size());
    std::iota(positions.begin(), positions.end(), std::size_t{0});
    std::ranges::stable_sort(positions, {}, [&p](std::size_t position) { return p[position]; });
    return positions;
}

} // namespace

std::vector<double> holmAdjusted(const std::vector<double> &p)
{
    std::vector<double> adjusted(p.size());
    double least = 0;
    std::size_t left = p.size();
    for (const std::size_t position : ascendingPositions(p)) {
        least = std::max(least, std::min(1.0, static_cast<double>(left) * p[position]));
        adjusted[position] = least;
        --left;
    }
    return adjusted;
}

std::vector<double> benjaminiHochbergAdjusted(const std::vector<double> &p)
{
    const std::vector<std::size_t> ascending = ascendingPositions(p);
    std::vector<double> adjusted(p.size());
    double greatest = 1;
    for (std::size_t rank = p.size(); rank > 0; --rank) {
        const std::size_t position = ascending[rank - 1];
        const double factor = static_cast<double>(p.size()) / static_cast<double>(rank);
        greatest = std::min(greatest, factor * p[position]);
        adjusted[position] = greatest;
    }
    return adjusted;
}

} // namespace caseaudit::statistics
