#pragma once

#include "analytics/statistics/interval.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace caseaudit::statistics {

/// One authority's part of a pooled share.
struct Stratum {
    std::int64_t k = 0;                     ///< favourable
    std::int64_t n = 0;                     ///< answered
    double weight = 0;                      ///< its share of the caseload, in any unit
    std::optional<std::int64_t> population; ///< cases it has in all, when known: less remains to chance
};

struct StandardisedShare {
    double share = 0; ///< Σ W p with the weights scaled to add to 1
    /// Of the sampling alone. Nothing when a stratum that counts holds a single case of several.
    std::optional<double> error;
    std::optional<Interval> limits; ///< share ± z·error, within [0, 1]
    double plain = 0;               ///< all favourable of all answered, to stand beside it
};

/// What share the partnership would have were each authority heard by its caseload instead of by how many cases it
/// audited: direct standardisation with fixed weights, Var = Σ W²(1 − n/N)p(1 − p)/(n − 1). Strata without weight are
/// left out of the share. Nothing when a stratum with weight has no answers, or when none has weight.
/// Throws std::invalid_argument unless 0 ≤ k ≤ n ≤ population, weights are finite and not negative, and 0 < alpha < 1.
/// Cochran 1977, Sampling Techniques, 3rd edition, section 5.8.
std::optional<StandardisedShare> standardisedShare(const std::vector<Stratum> &strata, double alpha = usualAlpha);

} // namespace caseaudit::statistics
