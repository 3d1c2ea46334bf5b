#include "analytics/statistics/suppression.h"

#include "analytics/statistics/counts.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <optional>
#include <stdexcept>

namespace caseaudit::statistics {

namespace {

using Table = std::vector<std::vector<std::int64_t>>;

constexpr std::int64_t unreachable = std::numeric_limits<std::int64_t>::max();

/// Hiding the number answered costs as much as hiding all cases there can be.
constexpr std::int64_t marginCost = largestTotal;

struct Cell {
    std::size_t row = 0;
    std::size_t column = 0;

    bool operator==(const Cell &) const = default;
};

/// A table with its margins as a flow: from each part through its categories to the whole, and through the numbers
/// answered back to the parts. Every sum of the table says that what flows into a node flows out of it again, so two
/// tables with the same sums differ by closed paths.
class Flow {
public:
    explicit Flow(const Table &table) : m_table(table), m_rows(table.size()), m_columns(table.front().size()) {}

    std::size_t nodes() const { return m_rows + m_columns; }
    std::int64_t count(const Cell &cell) const { return m_table[cell.row][cell.column]; }
    std::vector<Cell> cells() const
    {
        std::vector<Cell> all;
        for (std::size_t row = 0; row < m_rows; ++row) {
            for (std::size_t column = 0; column < m_columns; ++column)
                all.push_back({row, column});
        }
        return all;
    }
    bool isAnswered(const Cell &cell) const { return cell.column + 1 == m_columns; }
    std::size_t from(const Cell &cell) const { return leavesRow(cell) ? cell.row : m_rows + cell.column; }
    std::size_t to(const Cell &cell) const { return leavesRow(cell) ? m_rows + cell.column : cell.row; }

private:
    /// The whole's categories and the parts' numbers answered flow from column to row.
    bool leavesRow(const Cell &cell) const { return (cell.row + 1 == m_rows) == isAnswered(cell); }

    const Table &m_table;
    std::size_t m_rows;
    std::size_t m_columns;
};

/// A path along which one case can be moved, and what it costs.
struct Path {
    std::int64_t cost = unreachable;
    std::vector<Cell> cells;
};

/// The cheapest path from one node to another without `left`, by the cost of each cell (unreachable: not to be used).
/// A cell is passed forwards by adding a case to it, backwards by taking one.
template <typename Cost>
Path cheapestPath(const Flow &flow, std::size_t from, std::size_t to, const Cell &left, const Cost &costOf)
{
    std::vector<std::int64_t> cost(flow.nodes(), unreachable);
    std::vector<std::optional<Cell>> by(flow.nodes());
    cost[from] = 0;
    const auto pass = [&cost, &by](std::size_t start, std::size_t end, const Cell &cell, std::int64_t price) {
        if (cost[start] == unreachable || cost[start] + price >= cost[end])
            return false;
        cost[end] = cost[start] + price;
        by[end] = cell;
        return true;
    };
    const std::vector<Cell> cells = flow.cells();
    for (bool improved = true; improved;) {
        improved = false;
        for (const Cell &cell : cells) {
            const std::int64_t price = costOf(cell);
            if (cell == left || price == unreachable)
                continue;
            improved = pass(flow.from(cell), flow.to(cell), cell, price) || improved;
            if (flow.count(cell) > 0)
                improved = pass(flow.to(cell), flow.from(cell), cell, price) || improved;
        }
    }
    Path path;
    path.cost = cost[to];
    for (std::size_t node = to; path.cost != unreachable && node != from;) {
        path.cells.push_back(*by[node]);
        node = flow.from(*by[node]) == node ? flow.to(*by[node]) : flow.from(*by[node]);
    }
    return path;
}

/// The cheapest closed path on which a cell gains or loses a case.
template <typename Cost>
Path cheapestChange(const Flow &flow, const Cell &cell, const Cost &costOf)
{
    const Path gain = cheapestPath(flow, flow.to(cell), flow.from(cell), cell, costOf);
    if (flow.count(cell) == 0)
        return gain;
    const Path loss = cheapestPath(flow, flow.from(cell), flow.to(cell), cell, costOf);
    return loss.cost < gain.cost ? loss : gain;
}

DisclosureTable primaryCells(const Table &table, std::int64_t threshold)
{
    const auto isSmall = [threshold](std::int64_t count) { return 0 < count && count < threshold; };
    DisclosureTable disclosure;
    for (const auto &row : table) {
        disclosure.emplace_back();
        for (const std::int64_t count : row) {
            const bool hide = isSmall(count) || isSmall(row.back());
            disclosure.back().push_back(hide ? Disclosure::Primary : Disclosure::Shown);
        }
    }
    return disclosure;
}

bool isProtectedWithin(const Flow &flow, const DisclosureTable &disclosure)
{
    const auto hiddenOnly = [&disclosure](const Cell &cell) {
        return disclosure[cell.row][cell.column] == Disclosure::Shown ? unreachable : 0;
    };
    return std::ranges::all_of(flow.cells(), [&](const Cell &cell) {
        return disclosure[cell.row][cell.column] != Disclosure::Primary ||
               cheapestChange(flow, cell, hiddenOnly).cost != unreachable;
    });
}

} // namespace

std::vector<std::vector<std::int64_t>> withMargins(const std::vector<std::vector<std::int64_t>> &parts)
{
    Table table = parts;
    std::vector<std::int64_t> whole(parts.empty() ? 0 : parts.front().size(), 0);
    for (auto &row : table) {
        requireSameCategories(row, whole);
        const std::int64_t answered = totalOf(row);
        for (std::size_t column = 0; column < row.size(); ++column)
            whole[column] += row[column];
        row.push_back(answered);
        totalOf(whole);
    }
    whole.push_back(totalOf(whole));
    table.push_back(whole);
    return table;
}

DisclosureTable suppressed(const std::vector<std::vector<std::int64_t>> &parts, std::int64_t threshold)
{
    if (threshold < 1)
        throw std::invalid_argument("a threshold is at least 1");
    const Table table = withMargins(parts);
    const Flow flow(table);
    DisclosureTable disclosure = primaryCells(table, threshold);
    const auto costOf = [&flow, &disclosure](const Cell &cell) {
        if (disclosure[cell.row][cell.column] != Disclosure::Shown)
            return std::int64_t{0};
        return flow.count(cell) + 1 + (flow.isAnswered(cell) ? marginCost : 0);
    };
    for (const Cell &cell : flow.cells()) {
        if (disclosure[cell.row][cell.column] != Disclosure::Primary)
            continue;
        for (const Cell &other : cheapestChange(flow, cell, costOf).cells) {
            Disclosure &hidden = disclosure[other.row][other.column];
            if (hidden == Disclosure::Shown)
                hidden = Disclosure::Secondary;
        }
    }
    // Every closed path of the whole table was allowed, so this can fail only by a mistake here.
    if (!isProtectedWithin(flow, disclosure))
        throw std::logic_error("a small count would not be hidden");
    return disclosure;
}

bool isProtected(const std::vector<std::vector<std::int64_t>> &parts, const DisclosureTable &disclosure)
{
    const Table table = withMargins(parts);
    const auto matches = [](const auto &row, const auto &other) { return row.size() == other.size(); };
    if (!std::ranges::equal(table, disclosure, matches))
        throw std::invalid_argument("what is hidden belongs to another table");
    return isProtectedWithin(Flow(table), disclosure);
}

} // namespace caseaudit::statistics
