#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace caseaudit::statistics {

/// The exact permutation distribution of a sum of midranks, for testing thousands of tables one after the other: it
/// keeps its memory between calls, so each thread has one of its own.
///
/// Of N cases in ordered categories with totals t₁ … t_c, m are drawn. Ranks are doubled, so that all are integers:
/// the cases of a category share the doubled midrank 2(t₁ + … + t_{i−1}) + t_i + 1, and a draw's sum D has the mean
/// m(N + 1), an integer as well. How many cases X_i of each category are drawn is distributed as independent
/// binomials (t_i, m/N) given that they add to m, so the weight of a draw is a product of one factor a category. The
/// factors are cut where they fall below 1e-15 of the greatest, so probabilities are right to about 1e-12.
class RankPermutation {
public:
    /// The largest m for which atLeastAsFar is exact: with up to four categories, and with more.
    static constexpr std::int64_t largestGroup = 2500;
    static constexpr std::int64_t largestGroupOfManyCategories = 60;

    /// The probability that |D − m(N + 1)| is at least `distance`. Nothing when m is above what is said above, or
    /// when more than four categories allow so many sums that they cannot be listed.
    /// Requires totals above 0 in ascending order of category, and 0 < m < N.
    std::optional<double> atLeastAsFar(const std::vector<std::int64_t> &totals, std::int64_t m, std::int64_t distance);

private:
    /// The factors of one category: weight[i] belongs to first + i cases drawn, the greatest is 1.
    struct Factors {
        std::int64_t first = 0;
        std::vector<double> weight;

        std::int64_t last() const { return first + static_cast<std::int64_t>(weight.size()) - 1; }
        double of(std::int64_t count) const { return weight[static_cast<std::size_t>(count - first)]; }
    };
    /// Up to four categories as two pairs; a pair may lack its second category.
    struct Pairs {
        std::array<std::int64_t, 4> total{};
        std::array<std::int64_t, 4> rank{}; ///< doubled midranks
        std::int64_t distance = 0;
        std::int64_t mean = 0; ///< m(N + 1)
        std::int64_t m = 0;
    };
    struct Mass {
        double all = 0;
        double far = 0;
    };

    static void fill(Factors &factors, std::int64_t total, double odds);
    double fewCategories(const std::vector<std::int64_t> &totals, std::int64_t n, std::int64_t m,
                         std::int64_t distance);
    Mass split(const Pairs &pairs, std::int64_t inFirstPair);
    static std::optional<double> manyCategories(const std::vector<std::int64_t> &totals, std::int64_t n, std::int64_t m,
                                                std::int64_t distance);

    std::array<Factors, 4> m_factors;
    Factors m_firstPair;
    Factors m_secondPair;
    std::vector<double> m_prefix;
};

} // namespace caseaudit::statistics
