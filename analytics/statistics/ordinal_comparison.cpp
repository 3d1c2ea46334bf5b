#include "analytics/statistics/ordinal_comparison.h"

#include "analytics/statistics/counts.h"
#include "analytics/statistics/rank_permutation.h"

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdlib>

namespace caseaudit::statistics {

namespace {

using Counts = std::vector<std::int64_t>;

/// Twice U: how many pairs `now` wins over `then`, ties half. At most 2·10¹⁸.
std::int64_t doubledWins(const Counts &now, const Counts &then)
{
    std::int64_t wins = 0;
    std::int64_t below = 0;
    for (std::size_t category = 0; category < now.size(); ++category) {
        wins += now[category] * (2 * below + then[category]);
        below += then[category];
    }
    return wins;
}

struct Sizes {
    std::int64_t now = 0;
    std::int64_t then = 0;

    bool isDefined() const { return now > 0 && then > 0; }
    std::int64_t all() const { return now + then; }
    /// The number of pairs.
    std::int64_t pairs() const { return now * then; }
};

Sizes sizesOf(const Counts &now, const Counts &then)
{
    requireSameCategories(now, then);
    return {totalOf(now), totalOf(then)};
}

/// The counts of both groups together in the categories that were given.
Counts givenTotals(const Counts &now, const Counts &then)
{
    Counts totals;
    totals.reserve(now.size());
    for (std::size_t category = 0; category < now.size(); ++category) {
        const std::int64_t total = now[category] + then[category];
        if (total > 0)
            totals.push_back(total);
    }
    return totals;
}

/// Two-sided p of a doubled rank sum that lies `doubledDistance` from its mean, by the normal distribution.
double normalP(const Counts &totals, const Sizes &sizes, std::int64_t doubledDistance)
{
    const auto n = static_cast<double>(sizes.all());
    double ties = 0;
    for (const std::int64_t total : totals) {
        const auto tied = static_cast<double>(total);
        ties += (tied * tied - 1) * tied;
    }
    const double variance = static_cast<double>(sizes.pairs()) / 12 * (n + 1 - ties / (n * (n - 1)));
    const double z = std::max(static_cast<double>(doubledDistance) / 2 - 0.5, 0.0) / std::sqrt(variance);
    return 2 * boost::math::cdf(boost::math::complement(boost::math::normal(), z));
}

/// The variance over `group` of the share of `other` that lies below, ties half, with divisor n − 1.
double placementVariance(const Counts &group, std::int64_t size, const Counts &other, std::int64_t otherSize,
                         double meanPlacement)
{
    double squares = 0;
    std::int64_t below = 0;
    for (std::size_t category = 0; category < group.size(); ++category) {
        const double placement =
            static_cast<double>(2 * below + other[category]) / (2 * static_cast<double>(otherSize));
        const double distance = placement - meanPlacement;
        squares += static_cast<double>(group[category]) * distance * distance;
        below += other[category];
    }
    return squares / static_cast<double>(size - 1);
}

} // namespace

std::optional<double> superiority(const Counts &now, const Counts &then)
{
    const Sizes sizes = sizesOf(now, then);
    if (!sizes.isDefined())
        return std::nullopt;
    return static_cast<double>(doubledWins(now, then)) / (2 * static_cast<double>(sizes.pairs()));
}

std::optional<double> cliffsDelta(const Counts &now, const Counts &then)
{
    const Sizes sizes = sizesOf(now, then);
    if (!sizes.isDefined())
        return std::nullopt;
    return static_cast<double>(doubledWins(now, then) - sizes.pairs()) / static_cast<double>(sizes.pairs());
}

std::optional<RankSumTest> rankSumTest(const Counts &now, const Counts &then)
{
    RankPermutation permutation;
    return rankSumTest(now, then, permutation);
}

std::optional<RankSumTest> rankSumTest(const Counts &now, const Counts &then, RankPermutation &permutation)
{
    const Sizes sizes = sizesOf(now, then);
    if (!sizes.isDefined())
        return std::nullopt;
    const Counts totals = givenTotals(now, then);
    if (totals.size() < 2)
        return RankSumTest{};

    // The rank sum of a group is its wins and a constant, so both lie equally far from their means.
    const std::int64_t excess = doubledWins(now, then) - sizes.pairs();
    RankSumTest test;
    test.sign = (excess > 0) - (excess < 0);
    if (const auto p = permutation.atLeastAsFar(totals, std::min(sizes.now, sizes.then), std::abs(excess))) {
        test.method = RankSumMethod::Exact;
        test.p = *p;
    } else {
        test.method = RankSumMethod::Normal;
        test.p = normalP(totals, sizes, std::abs(excess));
    }
    return test;
}

std::optional<KruskalWallis> kruskalWallis(const std::vector<Counts> &groups)
{
    std::vector<std::int64_t> sizes;
    Counts totals(groups.empty() ? 0 : groups.front().size(), 0);
    KruskalWallis result;
    for (const Counts &group : groups) {
        requireSameCategories(group, totals);
        sizes.push_back(totalOf(group));
        for (std::size_t category = 0; category < group.size(); ++category)
            totals[category] += group[category];
        if (sizes.back() > 0) {
            ++result.degreesOfFreedom;
            result.smallest = result.smallest == 0 ? sizes.back() : std::min(result.smallest, sizes.back());
        }
    }
    const std::int64_t all = totalOf(totals);
    if (--result.degreesOfFreedom < 1)
        return std::nullopt;
    if (std::ranges::count(totals, all) > 0) {
        result.degreesOfFreedom = 0;
        return result;
    }
    // H is the variance of the groups' mean ranks in units of that of all ranks, so ties need no correction apart.
    double between = 0;
    double whole = 0;
    std::vector<double> fromMean;
    std::int64_t below = 0;
    for (const std::int64_t total : totals) {
        fromMean.push_back(static_cast<double>(2 * below + total - all) / 2); // midrank less (N + 1)/2
        whole += static_cast<double>(total) * fromMean.back() * fromMean.back();
        below += total;
    }
    for (std::size_t group = 0; group < groups.size(); ++group) {
        double sum = 0;
        for (std::size_t category = 0; category < totals.size(); ++category)
            sum += static_cast<double>(groups[group][category]) * fromMean[category];
        if (sizes[group] > 0)
            between += sum * sum / static_cast<double>(sizes[group]);
    }
    result.statistic = static_cast<double>(all - 1) * between / whole;
    const boost::math::chi_squared distribution(result.degreesOfFreedom);
    result.p = boost::math::cdf(boost::math::complement(distribution, result.statistic));
    return result;
}

std::optional<BrunnerMunzel> brunnerMunzel(const Counts &now, const Counts &then, double alpha)
{
    const Sizes sizes = sizesOf(now, then);
    requireAlpha(alpha);
    if (!sizes.isDefined())
        return std::nullopt;
    BrunnerMunzel result;
    result.theta = *superiority(now, then);
    if (givenTotals(now, then).size() < 2)
        return result;
    if (std::min(sizes.now, sizes.then) < 2) {
        result.interval = SuperiorityInterval::TooFew;
        return result;
    }
    const auto nNow = static_cast<double>(sizes.now);
    const auto nThen = static_cast<double>(sizes.then);
    const double ofNow = placementVariance(now, sizes.now, then, sizes.then, result.theta) / nNow;
    const double ofThen = placementVariance(then, sizes.then, now, sizes.now, 1 - result.theta) / nThen;
    const double variance = ofNow + ofThen;
    if (!(variance > 0)) {
        result.interval = SuperiorityInterval::Separated;
        return result;
    }
    const double freedom = variance * variance / (ofNow * ofNow / (nNow - 1) + ofThen * ofThen / (nThen - 1));
    const boost::math::students_t distribution(freedom);
    const double error = std::sqrt(variance);
    const double reach = error * boost::math::quantile(boost::math::complement(distribution, alpha / 2));
    result.interval = SuperiorityInterval::Defined;
    result.limits = Interval{std::max(result.theta - reach, 0.0), std::min(result.theta + reach, 1.0)};
    result.degreesOfFreedom = freedom;
    const double t = std::abs(result.theta - 0.5) / error;
    result.p = 2 * boost::math::cdf(boost::math::complement(distribution, t));
    return result;
}

} // namespace caseaudit::statistics
