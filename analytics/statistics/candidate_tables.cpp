#include "analytics/statistics/candidate_tables.h"

#include <algorithm>

namespace caseaudit::statistics {

namespace {

using Bounds = std::pair<std::int64_t, std::int64_t>;

/// The counts that print as a cell by itself; nothing when none does.
std::optional<Bounds> printedBounds(const std::optional<int> &percent, std::int64_t n)
{
    if (!percent)
        return Bounds(0, n);
    return countsPrintedAs(*percent, n);
}

} // namespace

FitCheck checkFit(const PrintedRow &row, std::int64_t n)
{
    if (fits(row, n))
        return {};
    if (n < 1 || row.empty())
        return {Fit::NoCases, {}, 0};
    std::int64_t lowSum = 0;
    std::int64_t highSum = 0;
    for (std::size_t cell = 0; cell < row.size(); ++cell) {
        const auto bounds = printedBounds(row[cell], n);
        if (!bounds)
            return {Fit::PrintsNoSuchCell, cell, 0};
        lowSum += bounds->first;
        highSum += bounds->second;
    }
    if (lowSum > n)
        return {Fit::AddsToMore, {}, lowSum};
    return {Fit::AddsToFewer, {}, highSum};
}

std::optional<std::vector<Bounds>> cellBounds(const PrintedRow &row, std::int64_t n)
{
    if (!fits(row, n))
        return std::nullopt;
    std::int64_t lowSum = 0;
    std::int64_t highSum = 0;
    std::vector<Bounds> bounds;
    bounds.reserve(row.size());
    for (const std::optional<int> &percent : row) {
        bounds.push_back(*printedBounds(percent, n));
        lowSum += bounds.back().first;
        highSum += bounds.back().second;
    }
    // What the other cells hold at least, or at most, leaves a cell less room than its own percentage.
    for (Bounds &cell : bounds) {
        const Bounds alone = cell;
        cell.first = std::max(alone.first, n - (highSum - alone.second));
        cell.second = std::min(alone.second, n - (lowSum - alone.first));
    }
    return bounds;
}

CandidateTables::CandidateTables(const PrintedRow &row, std::int64_t n) : m_n(n)
{
    const auto bounds = cellBounds(row, n);
    if (!bounds)
        return;
    for (const auto &[low, high] : *bounds) {
        m_low.push_back(low);
        m_high.push_back(high);
    }
    m_counts = m_low;
    m_lowAfter.resize(row.size(), 0);
    m_highAfter.resize(row.size(), 0);
    for (std::size_t cell = row.size() - 1; cell > 0; --cell) {
        m_lowAfter[cell - 1] = m_lowAfter[cell] + m_low[cell];
        m_highAfter[cell - 1] = m_highAfter[cell] + m_high[cell];
    }
}

bool CandidateTables::next()
{
    if (m_counts.empty())
        return false;
    if (!m_started) {
        m_started = true;
        fillFrom(0, m_n);
        return true;
    }
    // As an odometer: the last cell that can take one more, the cells after it least first.
    std::int64_t left = m_counts.back();
    for (std::size_t cell = m_counts.size() - 1; cell-- > 0;) {
        const std::int64_t more = m_counts[cell] + 1;
        left += m_counts[cell];
        if (more <= m_high[cell] && left - more >= m_lowAfter[cell]) {
            m_counts[cell] = more;
            fillFrom(cell + 1, left - more);
            return true;
        }
    }
    return false;
}

/// Gives the cells from `cell` on the first counts that add to `left`; there are such.
void CandidateTables::fillFrom(std::size_t cell, std::int64_t left)
{
    for (; cell < m_counts.size(); ++cell) {
        m_counts[cell] = std::max(m_low[cell], left - m_highAfter[cell]);
        left -= m_counts[cell];
    }
}

std::int64_t candidateTableCount(const PrintedRow &row, std::int64_t n, std::int64_t limit)
{
    CandidateTables tables(row, n);
    std::int64_t count = 0;
    while (count < limit && tables.next())
        ++count;
    return count;
}

} // namespace caseaudit::statistics
