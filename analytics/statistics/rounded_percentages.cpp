#include "analytics/statistics/rounded_percentages.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <stdexcept>

namespace caseaudit::statistics {

namespace {

void refuseTooMany(std::int64_t n)
{
    if (n > largestDenominator)
        throw std::invalid_argument("more cases than percentages are worked out for");
}

/// The counts each cell of a row may take, for an n that fits. A cell that is not printed has [0, 0]:
/// its cases are the remainder.
struct CellBounds {
    std::vector<std::int64_t> low;
    std::vector<std::int64_t> high;
    std::int64_t lowSum = 0;
    bool complete = true; ///< every cell is printed, so the counts must add to n
};

/// Nothing when `n` does not fit `row`.
std::optional<CellBounds> boundsOf(const PrintedRow &row, std::int64_t n)
{
    refuseTooMany(n);
    if (n < 1)
        return std::nullopt;
    CellBounds bounds;
    std::int64_t highSum = 0;
    for (const std::optional<int> &percent : row) {
        const auto counts = percent ? countsPrintedAs(*percent, n) : std::pair<std::int64_t, std::int64_t>(0, 0);
        if (!counts)
            return std::nullopt;
        bounds.complete = bounds.complete && percent.has_value();
        bounds.low.push_back(counts->first);
        bounds.high.push_back(counts->second);
        bounds.lowSum += counts->first;
        highSum += counts->second;
    }
    // A row of m intervals reaches every sum between its least and its greatest.
    if (bounds.lowSum > n || (bounds.complete && highSum < n))
        return std::nullopt;
    return bounds;
}

/// 100k − Pn: how far the count lies above its printed percentage, in hundredths of a case.
std::int64_t excess(const std::optional<int> &percent, std::int64_t k, std::int64_t n)
{
    return 100 * k - percent.value_or(0) * n;
}

/// The printed cell whose next case costs least, the earliest of several; nothing when all are full.
std::optional<std::size_t> cheapestCell(const PrintedRow &row, const std::vector<std::int64_t> &counts,
                                        const CellBounds &bounds, std::int64_t n)
{
    std::optional<std::size_t> cheapest;
    for (std::size_t cell = 0; cell < row.size(); ++cell) {
        if (counts[cell] == bounds.high[cell])
            continue;
        if (!cheapest || excess(row[cell], counts[cell], n) < excess(row[*cheapest], counts[*cheapest], n))
            cheapest = cell;
    }
    return cheapest;
}

} // namespace

int roundedPercent(std::int64_t k, std::int64_t n)
{
    refuseTooMany(n);
    if (n < 1 || k < 0 || k > n)
        throw std::invalid_argument("a percentage needs a count between 0 and a number of cases above 0");
    return static_cast<int>((200 * k + n) / (2 * n));
}

std::optional<std::pair<std::int64_t, std::int64_t>> countsPrintedAs(int percent, std::int64_t n)
{
    refuseTooMany(n);
    if (n < 1 || percent < 0 || percent > 100)
        return std::nullopt;
    const auto ceilingOf200th = [](std::int64_t value) { return std::max<std::int64_t>(value + 199, 0) / 200; };
    const std::int64_t low = ceilingOf200th((2 * percent - 1) * n);
    const std::int64_t high = std::min(ceilingOf200th((2 * percent + 1) * n) - 1, n);
    if (low > high)
        return std::nullopt;
    return std::pair(low, high);
}

bool fits(const PrintedRow &row, std::int64_t n)
{
    return boundsOf(row, n).has_value();
}

std::vector<std::int64_t> fittingDenominators(const PrintedRow &row, std::int64_t limit)
{
    std::vector<std::int64_t> fitting;
    for (std::int64_t n = 1; n <= limit; ++n) {
        if (fits(row, n))
            fitting.push_back(n);
    }
    return fitting;
}

std::optional<std::vector<std::int64_t>> nearestCounts(const PrintedRow &row, std::int64_t n)
{
    const std::optional<CellBounds> bounds = boundsOf(row, n);
    if (!bounds)
        return std::nullopt;

    // Cell i costs (100k − P n)², strictly convex in k: its next case costs 200(100k − P n) + 10000, and every
    // further one more. So the cheapest set of cases to hand out is the cheapest ones by themselves, taken one
    // at a time from the lower bounds: no exchange of a taken case for one left behind can gain anything. Equal
    // costs lie in different cells, and the earliest cell takes its case first.
    // The remainder of an incomplete row costs nothing, so there a case is taken only while it does not add cost.
    constexpr std::int64_t excessWithoutCost = -50;
    std::vector<std::int64_t> counts = bounds->low;
    for (std::int64_t left = n - bounds->lowSum; left > 0; --left) {
        const std::optional<std::size_t> cell = cheapestCell(row, counts, *bounds, n);
        if (!cell || (!bounds->complete && excess(row[*cell], counts[*cell], n) > excessWithoutCost))
            break;
        ++counts[*cell];
    }
    return counts;
}

std::optional<std::vector<int>> largestRemainderPercentages(const std::vector<std::int64_t> &counts)
{
    const std::int64_t n = totalOf(counts);
    if (n == 0)
        return std::nullopt;
    std::vector<int> percentages;
    percentages.reserve(counts.size());
    for (const std::int64_t count : counts)
        percentages.push_back(static_cast<int>(100 * count / n));
    std::vector<std::size_t> cells(counts.size());
    std::iota(cells.begin(), cells.end(), std::size_t{0});
    std::ranges::stable_sort(cells, std::ranges::greater(),
                             [&counts, n](std::size_t cell) { return 100 * counts[cell] % n; });
    const int missing = 100 - std::accumulate(percentages.begin(), percentages.end(), 0);
    for (int given = 0; given < missing; ++given)
        ++percentages[cells[static_cast<std::size_t>(given)]];
    return percentages;
}

} // namespace caseaudit::statistics
