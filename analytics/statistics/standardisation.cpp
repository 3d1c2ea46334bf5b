#include "analytics/statistics/standardisation.h"

#include "analytics/statistics/counts.h"

#include <boost/accumulators/accumulators.hpp>
#include <boost/accumulators/statistics/stats.hpp>
#include <boost/accumulators/statistics/sum.hpp>
#include <boost/accumulators/statistics/weighted_mean.hpp>

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace caseaudit::statistics {

namespace {

namespace acc = boost::accumulators;

void requireSound(const Stratum &stratum)
{
    requireCountOf(stratum.k, stratum.n);
    if (stratum.population)
        requireCountOf(stratum.n, *stratum.population);
    if (!std::isfinite(stratum.weight) || stratum.weight < 0)
        throw std::invalid_argument("weights are finite and not negative");
}

double shareOf(const Stratum &stratum)
{
    return static_cast<double>(stratum.k) / static_cast<double>(stratum.n);
}

/// The variance of a stratum's share; nothing of one case of several.
std::optional<double> varianceOf(const Stratum &stratum)
{
    if (stratum.population == stratum.n)
        return 0.0;
    if (stratum.n < 2)
        return std::nullopt;
    const auto n = static_cast<double>(stratum.n);
    const double sampled = stratum.population ? n / static_cast<double>(*stratum.population) : 0.0;
    return (1 - sampled) * shareOf(stratum) * (1 - shareOf(stratum)) / (n - 1);
}

} // namespace

std::optional<StandardisedShare> standardisedShare(const std::vector<Stratum> &strata, double alpha)
{
    const double z = normalQuantile(alpha);
    acc::accumulator_set<double, acc::stats<acc::tag::weighted_mean>, double> shares;
    acc::accumulator_set<double, acc::stats<acc::tag::sum>> weights;
    std::vector<std::int64_t> favourable;
    std::vector<std::int64_t> answered;
    for (const Stratum &stratum : strata) {
        requireSound(stratum);
        favourable.push_back(stratum.k);
        answered.push_back(stratum.n);
        if (stratum.weight == 0)
            continue;
        if (stratum.n == 0)
            return std::nullopt;
        shares(shareOf(stratum), acc::weight = stratum.weight);
        weights(stratum.weight);
    }
    const double all = acc::sum(weights);
    if (!(all > 0))
        return std::nullopt;
    StandardisedShare result;
    result.share = acc::weighted_mean(shares);
    result.plain = static_cast<double>(totalOf(favourable)) / static_cast<double>(totalOf(answered));
    double variance = 0;
    for (const Stratum &stratum : strata) {
        if (stratum.weight == 0)
            continue;
        const std::optional<double> ofStratum = varianceOf(stratum);
        if (!ofStratum)
            return result;
        variance += stratum.weight / all * (stratum.weight / all) * *ofStratum;
    }
    result.error = std::sqrt(variance);
    result.limits =
        Interval{std::max(result.share - z * *result.error, 0.0), std::min(result.share + z * *result.error, 1.0)};
    return result;
}

} // namespace caseaudit::statistics
