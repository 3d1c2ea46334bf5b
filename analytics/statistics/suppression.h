#pragma once

#include <cstdint>
#include <vector>

namespace caseaudit::statistics {

/// Counts below this, but above 0, could point at a person.
inline constexpr std::int64_t usualThreshold = 5;

enum class Disclosure {
    Shown,
    Primary,   ///< hidden since it is small, or since its row holds few cases
    Secondary, ///< hidden since a primary one could be worked out otherwise
};

/// What of a table may be published. Rows are authorities (or any parts of a whole) and columns categories; the last
/// row is the whole, the last column the number answered, as in withMargins().
using DisclosureTable = std::vector<std::vector<Disclosure>>;

/// The counts of the parts with a row for the whole below and a column for the number answered beside.
/// Throws std::invalid_argument when rows differ in length, counts are negative, or above largestTotal cases.
std::vector<std::vector<std::int64_t>> withMargins(const std::vector<std::vector<std::int64_t>> &parts);

/// What to hide so that nobody who sees the rest, all sums included, can work out a primary cell: at least one other
/// whole number must be possible for it. Primary is every count k with 0 < k < threshold, in the parts and in the
/// whole, and the whole row where the number answered is such a count. Secondary cells are added along the cheapest
/// closed path of cells on which one case could be moved, the fewest cases hidden first and numbers answered last; then
/// every primary cell is checked anew. Throws as withMargins(), and when threshold < 1.
DisclosureTable suppressed(const std::vector<std::vector<std::int64_t>> &parts,
                           std::int64_t threshold = usualThreshold);

/// Whether another whole number is possible for each primary cell, given all that is shown. Where one case can be moved
/// along hidden cells only, adding and taking in turn, another table fits the same sums; where none can, it cannot
/// differ, since the sums are those of a flow. Throws as withMargins(), and when the sizes do not match.
bool isProtected(const std::vector<std::vector<std::int64_t>> &parts, const DisclosureTable &disclosure);

} // namespace caseaudit::statistics
