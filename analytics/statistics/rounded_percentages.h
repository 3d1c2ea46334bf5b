#pragma once

#include "analytics/statistics/counts.h"

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace caseaudit::statistics {

/// The most cases these functions take: keeps every product within 64 bits and every search short.
inline constexpr std::int64_t largestDenominator = largestTotal;

/// The whole percentage k of n as the tables print it: floor((200k + n) / 2n), halves up, by itself.
/// Requires 0 ≤ k ≤ n and 0 < n ≤ largestDenominator; throws std::invalid_argument otherwise.
int roundedPercent(std::int64_t k, std::int64_t n);

/// The least and the greatest count k of n that print as `percent`:
/// [⌈(2P − 1)n/200⌉, ⌈(2P + 1)n/200⌉ − 1] ∩ [0, n]; nothing when none does, as for n < 1 or a percentage outside
/// 0 to 100. Throws std::invalid_argument when n is above largestDenominator, here and in all that follow.
std::optional<std::pair<std::int64_t, std::int64_t>> countsPrintedAs(int percent, std::int64_t n);

/// A row of printed percentages, one per category; nothing where the print is empty.
using PrintedRow = std::vector<std::optional<int>>;

/// Whether some counts that add to `n` print as `row`. Cells that are not printed may take any count.
bool fits(const PrintedRow &row, std::int64_t n);

/// Every n from 1 to `limit` that fits, ascending.
std::vector<std::int64_t> fittingDenominators(const PrintedRow &row, std::int64_t limit);

/// One table of counts that adds to `n` and prints as `row`: of all that do, the one whose shares lie nearest
/// the printed percentages (least sum of squares), the earlier category taking the larger count on a tie.
/// Cells that are not printed get 0 and the remainder stays unassigned: it is n minus the sum of the result.
/// Nothing when `n` does not fit.
std::optional<std::vector<std::int64_t>> nearestCounts(const PrintedRow &row, std::int64_t n);

/// Whole percentages that add to 100, for where a row must: all rounded down, then one more each for the largest
/// remainders, the earlier category first on a tie. A percentage may differ from roundedPercent, so never beside
/// printed figures that were rounded one by one. Nothing when there are no cases.
/// Throws std::invalid_argument when a count is negative or they add to more than largestDenominator.
std::optional<std::vector<int>> largestRemainderPercentages(const std::vector<std::int64_t> &counts);

} // namespace caseaudit::statistics
