#pragma once

#include "analytics/statistics/interval.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace caseaudit::statistics {

class RankPermutation;

// Two independent groups whose answers are ordered categories. All functions take the counts of each group, one per
// category, worst first. They throw std::invalid_argument when the groups count different numbers of categories,
// when a count is negative, or when a group holds more than largestTotal cases.

/// θ: how probable it is that one drawn from `now` is better than one drawn from `then`, a tie counting half; from 0
/// to 1, ½ when neither tends to be better. θ = U / (n_now n_then). Nothing when a group is empty.
std::optional<double> superiority(const std::vector<std::int64_t> &now, const std::vector<std::int64_t> &then);

/// Cliff's δ = 2θ − 1, from −1 to 1. Nothing when a group is empty. Cliff 1993, Psychol Bull 114:494.
std::optional<double> cliffsDelta(const std::vector<std::int64_t> &now, const std::vector<std::int64_t> &then);

enum class RankSumMethod {
    AllTied, ///< only one category was given: p = 1
    Exact,   ///< permutation of the midranks
    Normal,  ///< normal approximation with the variance for ties and continuity ½: there are too many cases to permute
};

struct RankSumTest {
    double p = 1; ///< two-sided; an exact one is right to about 1e-12
    RankSumMethod method = RankSumMethod::AllTied;
    int sign = 0; ///< of θ − ½, exactly: 1 when `now` tends to be better, −1 when worse, 0 for neither
};

/// Whether one group tends to be better: the Wilcoxon–Mann–Whitney test on midranks, two-sided on the distance of
/// the rank sum from its mean. Exact when at most four categories were given and the smaller group holds at most
/// 2,500, or when more were given and it holds at most 60 (and the sums of ranks can be listed, which fails only for
/// many categories and a large other group). Nothing when a group is empty.
/// Wilcoxon 1945, Biometrics Bull 1:80; with ties Lehmann 1975, Nonparametrics, sections 1.4 and 2.4.
std::optional<RankSumTest> rankSumTest(const std::vector<std::int64_t> &now, const std::vector<std::int64_t> &then);

/// The same with the memory of another call, for thousands of tables.
std::optional<RankSumTest> rankSumTest(const std::vector<std::int64_t> &now, const std::vector<std::int64_t> &then,
                                       RankPermutation &permutation);

struct KruskalWallis {
    double statistic = 0; ///< H, corrected for ties
    int degreesOfFreedom = 0;
    double p = 1;              ///< by χ²
    std::int64_t smallest = 0; ///< cases of the smallest group: below five the χ² is rough
};

/// Whether any of several groups tends to be better: the test of Kruskal and Wallis on midranks. Groups without cases
/// are left out. Nothing when fewer than two groups have cases; p = 1 with no degrees of freedom when all are tied.
/// Kruskal & Wallis 1952, JASA 47:583.
std::optional<KruskalWallis> kruskalWallis(const std::vector<std::vector<std::int64_t>> &groups);

/// Why there is no interval for θ, or that there is one.
enum class SuperiorityInterval {
    Defined,
    AllTied,   ///< only one category was given
    TooFew,    ///< a group holds fewer than two: its variance is unknown
    Separated, ///< every answer of one group is better than all of the other: no variance
};

struct BrunnerMunzel {
    double theta = 0.5; ///< as superiority()
    SuperiorityInterval interval = SuperiorityInterval::AllTied;
    // Only when defined:
    std::optional<Interval> limits; ///< of θ, within [0, 1]
    std::optional<double> degreesOfFreedom;
    std::optional<double> p; ///< two-sided, of θ = ½
};

/// Between which values θ lies: Brunner and Munzel's interval, by t with Satterthwaite's degrees of freedom; variances
/// may differ. Nothing when a group is empty. Requires 0 < alpha < 1.
/// Brunner & Munzel 2000, Biometrical J 42:17.
std::optional<BrunnerMunzel> brunnerMunzel(const std::vector<std::int64_t> &now, const std::vector<std::int64_t> &then,
                                           double alpha = usualAlpha);

} // namespace caseaudit::statistics
