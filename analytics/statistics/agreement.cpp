#include "analytics/statistics/agreement.h"

#include "analytics/statistics/counts.h"

#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <numeric>
#include <stdexcept>

namespace caseaudit::statistics {

namespace {

std::int64_t checkedPairCount(const ReadingPairs &pairs)
{
    std::vector<std::int64_t> rowTotals;
    for (const auto &row : pairs) {
        if (row.size() != pairs.size())
            throw std::invalid_argument("pairs of readings are a square of the declared categories");
        rowTotals.push_back(totalOf(row));
    }
    return totalOf(rowTotals);
}

/// Shares of pairs, and of each reader's categories.
class Shares {
public:
    Shares(const ReadingPairs &pairs, std::int64_t n) : m_pairs(pairs), m_n(static_cast<double>(n))
    {
        first.resize(pairs.size(), 0.0);
        second.resize(pairs.size(), 0.0);
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            for (std::size_t j = 0; j < pairs.size(); ++j) {
                first[i] += of(i, j);
                second[j] += of(i, j);
            }
        }
    }

    double of(std::size_t i, std::size_t j) const { return static_cast<double>(m_pairs[i][j]) / m_n; }
    std::size_t categories() const { return m_pairs.size(); }
    double n() const { return m_n; }

    std::vector<double> first;
    std::vector<double> second;

private:
    const ReadingPairs &m_pairs;
    double m_n = 0;
};

double weightOf(AgreementWeights weights, std::size_t i, std::size_t j, std::size_t categories)
{
    if (weights == AgreementWeights::Unweighted || i == j)
        return i == j ? 1 : 0;
    const double distance =
        std::abs(static_cast<double>(i) - static_cast<double>(j)) / static_cast<double>(categories - 1);
    return weights == AgreementWeights::Linear ? 1 - distance : 1 - distance * distance;
}

/// Σ of `value(i, j)` over all pairs of categories.
template <typename Value>
double sumOverPairs(std::size_t categories, const Value &value)
{
    double sum = 0;
    for (std::size_t i = 0; i < categories; ++i) {
        for (std::size_t j = 0; j < categories; ++j)
            sum += value(i, j);
    }
    return sum;
}

/// Whether all pairs hold one and the same category.
bool isOneCategoryOnly(const ReadingPairs &pairs, std::int64_t n)
{
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        if (pairs[i][i] == n)
            return true;
    }
    return false;
}

ChiSquaredTest chiSquaredTest(double statistic, int degreesOfFreedom)
{
    if (degreesOfFreedom == 0)
        return {};
    const boost::math::chi_squared distribution(degreesOfFreedom);
    return {statistic, degreesOfFreedom, boost::math::cdf(boost::math::complement(distribution, statistic))};
}

/// Solves the Laplace equations of a connected group of categories, one of them left out, and returns dᵀS⁻¹d.
/// They are positive definite, so elimination needs no pivots.
double quadraticForm(std::vector<std::vector<double>> matrix, std::vector<double> right)
{
    double form = 0;
    for (std::size_t pivot = 0; pivot < matrix.size(); ++pivot) {
        form += right[pivot] * right[pivot] / matrix[pivot][pivot];
        for (std::size_t row = pivot + 1; row < matrix.size(); ++row) {
            const double factor = matrix[row][pivot] / matrix[pivot][pivot];
            right[row] -= factor * right[pivot];
            for (std::size_t column = pivot; column < matrix.size(); ++column)
                matrix[row][column] -= factor * matrix[pivot][column];
        }
    }
    return form;
}

/// The categories in groups that were mixed up with each other, directly or through others.
std::vector<std::vector<std::size_t>> mixedGroups(const ReadingPairs &pairs)
{
    std::vector<std::size_t> groupOf(pairs.size());
    std::iota(groupOf.begin(), groupOf.end(), std::size_t{0});
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        for (std::size_t j = 0; j < pairs.size(); ++j) {
            if (i != j && pairs[i][j] > 0)
                std::ranges::replace(groupOf, std::size_t{groupOf[j]}, std::size_t{groupOf[i]});
        }
    }
    std::vector<std::vector<std::size_t>> groups(pairs.size());
    for (std::size_t category = 0; category < pairs.size(); ++category)
        groups[groupOf[category]].push_back(category);
    return groups;
}

} // namespace

std::optional<double> shareAgreeing(const ReadingPairs &pairs, int distance)
{
    if (distance < 0)
        throw std::invalid_argument("categories are not less than equal");
    const std::int64_t n = checkedPairCount(pairs);
    if (n == 0)
        return std::nullopt;
    std::int64_t agreeing = 0;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        for (std::size_t j = 0; j < pairs.size(); ++j) {
            if (std::max(i, j) - std::min(i, j) <= static_cast<std::size_t>(distance))
                agreeing += pairs[i][j];
        }
    }
    return static_cast<double>(agreeing) / static_cast<double>(n);
}

std::optional<Kappa> cohenKappa(const ReadingPairs &pairs, AgreementWeights weights, double alpha)
{
    const std::int64_t n = checkedPairCount(pairs);
    const double z = normalQuantile(alpha);
    if (n == 0 || isOneCategoryOnly(pairs, n))
        return std::nullopt;
    const Shares shares(pairs, n);
    const std::size_t categories = shares.categories();
    const auto weight = [&](std::size_t i, std::size_t j) { return weightOf(weights, i, j, categories); };
    const double seen = sumOverPairs(categories, [&](auto i, auto j) { return weight(i, j) * shares.of(i, j); });
    const double chance =
        sumOverPairs(categories, [&](auto i, auto j) { return weight(i, j) * shares.first[i] * shares.second[j]; });
    // The mean weight of a category of one reader against what the other gives.
    std::vector<double> ofFirst(categories, 0.0);
    std::vector<double> ofSecond(categories, 0.0);
    for (std::size_t i = 0; i < categories; ++i) {
        for (std::size_t j = 0; j < categories; ++j) {
            ofFirst[i] += weight(i, j) * shares.second[j];
            ofSecond[j] += weight(i, j) * shares.first[i];
        }
    }
    Kappa result;
    result.kappa = (seen - chance) / (1 - chance);
    const double beyond = 1 - result.kappa;
    const double squares = sumOverPairs(categories, [&](auto i, auto j) {
        const double term = weight(i, j) - (ofFirst[i] + ofSecond[j]) * beyond;
        return shares.of(i, j) * term * term;
    });
    const double nullSquares = sumOverPairs(categories, [&](auto i, auto j) {
        const double term = weight(i, j) - (ofFirst[i] + ofSecond[j]);
        return shares.first[i] * shares.second[j] * term * term;
    });
    const double mean = result.kappa - chance * beyond;
    const double scale = (1 - chance) * std::sqrt(shares.n());
    result.error = std::sqrt(std::max(squares - mean * mean, 0.0)) / scale;
    result.nullError = std::sqrt(std::max(nullSquares - chance * chance, 0.0)) / scale;
    result.limits = {result.kappa - z * result.error, std::min(result.kappa + z * result.error, 1.0)};
    if (result.nullError > 0) {
        const double distance = std::abs(result.kappa) / result.nullError;
        result.p = 2 * boost::math::cdf(boost::math::complement(boost::math::normal(), distance));
    }
    return result;
}

std::optional<GwetCoefficient> gwetCoefficient(const ReadingPairs &pairs, AgreementWeights weights, double alpha)
{
    const std::int64_t n = checkedPairCount(pairs);
    requireAlpha(alpha);
    if (n == 0 || pairs.size() < 2)
        return std::nullopt;
    const Shares shares(pairs, n);
    const std::size_t categories = shares.categories();
    const auto weight = [&](std::size_t i, std::size_t j) { return weightOf(weights, i, j, categories); };
    // How often a category is not given, on average over both readers.
    const auto notGiven = [&](std::size_t i) { return 1 - (shares.first[i] + shares.second[i]) / 2; };
    const double seen = sumOverPairs(categories, [&](auto i, auto j) { return weight(i, j) * shares.of(i, j); });
    const double factor =
        sumOverPairs(categories, weight) / static_cast<double>(categories) / static_cast<double>(categories - 1);
    double chance = 0;
    for (std::size_t i = 0; i < categories; ++i)
        chance += factor * (1 - notGiven(i)) * notGiven(i);
    GwetCoefficient result;
    result.coefficient = (seen - chance) / (1 - chance);
    if (n == 1)
        return result;
    const double squares = sumOverPairs(categories, [&](auto i, auto j) {
        const double ofPair = (weight(i, j) - chance) / (1 - chance);
        const double chanceOfPair = factor * (notGiven(i) + notGiven(j)) / 2;
        const double linear =
            ofPair - 2 * (1 - result.coefficient) * (chanceOfPair - chance) / (1 - chance) - result.coefficient;
        return shares.of(i, j) * linear * linear;
    });
    result.error = std::sqrt(squares / (shares.n() - 1));
    const boost::math::students_t distribution(shares.n() - 1);
    const double reach = *result.error * boost::math::quantile(boost::math::complement(distribution, alpha / 2));
    result.limits = Interval{result.coefficient - reach, std::min(result.coefficient + reach, 1.0)};
    return result;
}

ChiSquaredTest bowkerTest(const ReadingPairs &pairs)
{
    checkedPairCount(pairs);
    double statistic = 0;
    int degreesOfFreedom = 0;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        for (std::size_t j = i + 1; j < pairs.size(); ++j) {
            const auto mixed = static_cast<double>(pairs[i][j] + pairs[j][i]);
            if (mixed == 0)
                continue;
            const auto difference = static_cast<double>(pairs[i][j] - pairs[j][i]);
            statistic += difference * difference / mixed;
            ++degreesOfFreedom;
        }
    }
    return chiSquaredTest(statistic, degreesOfFreedom);
}

ChiSquaredTest stuartMaxwellTest(const ReadingPairs &pairs)
{
    checkedPairCount(pairs);
    const auto mixed = [&pairs](std::size_t i, std::size_t j) {
        return static_cast<double>(pairs[i][j] + pairs[j][i]);
    };
    double statistic = 0;
    int degreesOfFreedom = 0;
    for (const std::vector<std::size_t> &group : mixedGroups(pairs)) {
        if (group.size() < 2)
            continue;
        const std::size_t kept = group.size() - 1;
        std::vector<std::vector<double>> covariance(kept, std::vector<double>(kept, 0.0));
        std::vector<double> difference(kept, 0.0);
        for (std::size_t row = 0; row < kept; ++row) {
            for (const std::size_t other : group) {
                if (other == group[row])
                    continue;
                difference[row] += static_cast<double>(pairs[group[row]][other] - pairs[other][group[row]]);
                covariance[row][row] += mixed(group[row], other);
            }
            for (std::size_t column = 0; column < kept; ++column) {
                if (column != row)
                    covariance[row][column] = -mixed(group[row], group[column]);
            }
        }
        statistic += quadraticForm(std::move(covariance), std::move(difference));
        degreesOfFreedom += static_cast<int>(kept);
    }
    return chiSquaredTest(statistic, degreesOfFreedom);
}

double signTest(std::int64_t first, std::int64_t second)
{
    const std::int64_t all = totalOf({first, second});
    if (all == 0)
        return 1;
    const boost::math::binomial coin(static_cast<double>(all), 0.5);
    return std::min(1.0, 2 * boost::math::cdf(coin, static_cast<double>(std::min(first, second))));
}

} // namespace caseaudit::statistics
