#pragma once

#include <cstdint>
#include <vector>

namespace caseaudit::statistics {

/// The most cases the functions on counts take: twice the square of it still is within 64 bits.
inline constexpr std::int64_t largestTotal = 1'000'000'000;

/// The sum of counts, one per category. Throws std::invalid_argument when one is negative or when they add to more
/// than largestTotal: both are mistakes of the caller.
std::int64_t totalOf(const std::vector<std::int64_t> &counts);

/// Throws std::invalid_argument unless 0 ≤ k ≤ n ≤ largestTotal.
void requireCountOf(std::int64_t k, std::int64_t n);

/// Throws std::invalid_argument unless both name the same number of categories.
void requireSameCategories(const std::vector<std::int64_t> &first, const std::vector<std::int64_t> &second);

} // namespace caseaudit::statistics
