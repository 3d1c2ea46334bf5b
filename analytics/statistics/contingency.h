#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace caseaudit::statistics {

/// How surprising a table is when nothing distinguishes its rows. Probabilities; those below 1e-300 may be 0.
struct FisherTest {
    double p = 1;    ///< of a table no more probable than the one seen, it included
    double midP = 1; ///< the same, but tables exactly as probable as the one seen count half
};

/// Whether two groups differ in a share: Fisher's exact test on `firstK` of `firstN` against `secondK` of
/// `secondN`, two-sided by probability (tables that differ by less than 1e-7 of it are equally probable), and its
/// mid-p form. Where a margin is zero nothing can differ: both are 1.
/// Requires 0 ≤ k ≤ n for both and fewer than largestTotal cases together; throws std::invalid_argument otherwise.
/// Fisher 1935, JRSS 98:39; mid-p: Lancaster 1961, JASA 56:223.
FisherTest fisherExact(std::int64_t firstK, std::int64_t firstN, std::int64_t secondK, std::int64_t secondN);

enum class IndependenceMethod {
    NothingVaries, ///< fewer than two groups or categories hold cases: p = 1
    FreemanHalton, ///< exact: every table with the same margins was looked at
    ChiSquared,    ///< Pearson's, since there are too many tables
};

/// Most tables that are looked at one by one.
inline constexpr std::int64_t mostTables = 1'000'000;

struct IndependenceTest {
    IndependenceMethod method = IndependenceMethod::NothingVaries;
    double p = 1;
    std::int64_t tables = 0; ///< looked at, where the test is exact
    // Of Pearson's statistic; nothing and 0 where nothing varies.
    std::optional<double> chiSquared;
    int degreesOfFreedom = 0;
    double smallestExpected = 0;
    double shareExpectedBelowFive = 0; ///< of the cells
    /// Cochran's condition for χ²: no expected count below 1, and at most a fifth of them below 5.
    bool isConditionMet() const { return smallestExpected >= 1 && shareExpectedBelowFive <= 0.2; }
};

/// Whether several groups (rows) differ in how they share out over categories (columns). The exact test of
/// Fisher, Freeman & Halton by probability, as fisherExact, up to `mostTables` tables and a million cases; else
/// Pearson's χ², to be shown with its condition. Groups and categories without cases are left out. Requires rows of one
/// length, no negative counts and at most largestTotal cases; throws std::invalid_argument. Freeman & Halton 1951,
/// Biometrika 38:141; Cochran 1954, Biometrics 10:417.
IndependenceTest independenceTest(const std::vector<std::vector<std::int64_t>> &groups);

} // namespace caseaudit::statistics
