#pragma once

#include "analytics/statistics/rounded_percentages.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace caseaudit::statistics {

/// Why a number of cases does not fit a printed row, or that it does.
enum class Fit {
    Fits,
    NoCases,          ///< n is below 1, or the row has no cells
    PrintsNoSuchCell, ///< no count of n prints as one of the percentages: `cell` says which
    AddsToMore,       ///< even the least counts that print so add to more than n
    AddsToFewer,      ///< even the greatest counts that print so add to fewer than n
};

struct FitCheck {
    Fit fit = Fit::Fits;
    std::optional<std::size_t> cell; ///< the first cell that no count of n prints as
    std::int64_t sum = 0;            ///< what the least or the greatest counts add to, where that is the reason
};

/// Whether `n`, say a number that somebody typed, fits `row`, and if not, why. As fits() of rounded_percentages.h.
/// Throws std::invalid_argument when n is above largestDenominator.
FitCheck checkFit(const PrintedRow &row, std::int64_t n);

/// The least and the greatest count of each cell, for an n that fits; any count from one to the other is reached by a
/// table. Nothing when n does not fit.
std::optional<std::vector<std::pair<std::int64_t, std::int64_t>>> cellBounds(const PrintedRow &row, std::int64_t n);

/// All tables of counts that add to `n` and print as `row`, one after the other, none stored: every composition of
/// n within the bounds of the cells. A cell that is not printed takes any count.
///
///     CandidateTables tables(row, n);
///     while (tables.next())
///         use(tables.counts());
class CandidateTables {
public:
    /// An n that does not fit has no tables. Throws std::invalid_argument when n is above largestDenominator.
    CandidateTables(const PrintedRow &row, std::int64_t n);

    /// Goes to the first table, or to the next one; false when there is none (left).
    bool next();

    /// The counts, one per cell. Only after next() has returned true.
    const std::vector<std::int64_t> &counts() const { return m_counts; }

private:
    void fillFrom(std::size_t cell, std::int64_t left);

    std::vector<std::int64_t> m_low;
    std::vector<std::int64_t> m_high;
    std::vector<std::int64_t> m_lowAfter; ///< least that the cells after this one add to
    std::vector<std::int64_t> m_highAfter;
    std::vector<std::int64_t> m_counts;
    std::int64_t m_n = 0;
    bool m_started = false;
};

/// How many tables CandidateTables goes through, `limit` when there are at least as many.
std::int64_t candidateTableCount(const PrintedRow &row, std::int64_t n, std::int64_t limit);

} // namespace caseaudit::statistics
