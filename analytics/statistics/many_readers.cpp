#include "analytics/statistics/many_readers.h"

#include "analytics/statistics/counts.h"
#include "analytics/statistics/quantile.h"

#include <boost/math/distributions/normal.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <random>
#include <stdexcept>

namespace caseaudit::statistics {

namespace {

/// How often each category was given. Checks the readings.
std::vector<std::int64_t> categoryTotals(const Readings &readings)
{
    std::vector<std::int64_t> totals(readings.empty() ? 0 : readings.front().size(), 0);
    for (const auto &unit : readings) {
        requireSameCategories(unit, totals);
        totalOf(unit);
        for (std::size_t category = 0; category < unit.size(); ++category)
            totals[category] += unit[category];
        totalOf(totals);
    }
    return totals;
}

/// What a case with two readings or more adds to α: by category its readings, and how often each pair of categories
/// met, each reading weighing one.
struct Coincidences {
    explicit Coincidences(std::size_t categories) : totals(categories, 0.0), met(categories * categories, 0.0) {}

    void add(const std::vector<std::int64_t> &unit, std::int64_t readings, std::int64_t cases = 1)
    {
        const auto times = static_cast<double>(cases);
        for (std::size_t c = 0; c < unit.size(); ++c) {
            totals[c] += times * static_cast<double>(unit[c]);
            for (std::size_t k = 0; k < unit.size(); ++k) {
                const std::int64_t pairs = unit[c] * (unit[k] - (c == k ? 1 : 0));
                met[c * unit.size() + k] += times * static_cast<double>(pairs) / static_cast<double>(readings - 1);
            }
        }
    }

    /// Squared distance of two categories, c ≤ k.
    double distance(CategoryDistance kind, std::size_t c, std::size_t k) const
    {
        if (c == k)
            return 0;
        if (kind == CategoryDistance::Nominal)
            return 1;
        double steps = static_cast<double>(k - c);
        if (kind == CategoryDistance::Ordinal) {
            const auto from = totals.begin() + static_cast<std::ptrdiff_t>(c);
            const auto to = totals.begin() + static_cast<std::ptrdiff_t>(k) + 1;
            steps = std::accumulate(from, to, 0.0) - (totals[c] + totals[k]) / 2;
        }
        return steps * steps;
    }

    std::optional<double> alpha(CategoryDistance kind) const
    {
        const double n = std::accumulate(totals.begin(), totals.end(), 0.0);
        double seen = 0;
        double expected = 0;
        for (std::size_t c = 0; c < totals.size(); ++c) {
            for (std::size_t k = c + 1; k < totals.size(); ++k) {
                const double apart = distance(kind, c, k);
                seen += met[c * totals.size() + k] * apart;
                expected += totals[c] * totals[k] * apart;
            }
        }
        if (!(expected > 0))
            return std::nullopt;
        return 1 - (n - 1) * seen / expected;
    }

    std::vector<double> totals;
    std::vector<double> met;
};

/// The cases with two readings or more.
Readings comparable(const Readings &readings)
{
    categoryTotals(readings);
    Readings kept;
    std::ranges::copy_if(readings, std::back_inserter(kept), [](const auto &unit) { return totalOf(unit) >= 2; });
    return kept;
}

/// A position below `count`, each as likely. std::uniform_int_distribution differs between standard libraries.
std::size_t drawn(std::mt19937_64 &random, std::size_t count)
{
    const std::uint64_t fair = std::mt19937_64::max() - std::mt19937_64::max() % count;
    std::uint64_t value = random();
    while (value >= fair)
        value = random();
    return static_cast<std::size_t>(value % count);
}

} // namespace

std::optional<FleissKappa> fleissKappa(const Readings &readings)
{
    const std::vector<std::int64_t> totals = categoryTotals(readings);
    if (readings.empty())
        return std::nullopt;
    const std::int64_t each = totalOf(readings.front());
    if (std::ranges::any_of(readings, [each](const auto &unit) { return totalOf(unit) != each; }))
        throw std::invalid_argument("Fleiss' kappa needs equally many readings of each case");
    const std::int64_t all = totalOf(totals);
    if (each < 2 || std::ranges::count(totals, all) > 0)
        return std::nullopt;

    double agreeing = 0;
    for (const auto &unit : readings) {
        for (const std::int64_t count : unit)
            agreeing += static_cast<double>(count) * static_cast<double>(count - 1);
    }
    const auto readers = static_cast<double>(each);
    const double pairs = static_cast<double>(readings.size()) * readers * (readers - 1);
    double varied = 0; // Σ p(1 − p)
    double skewed = 0; // Σ p(1 − p)(1 − 2p)
    for (const std::int64_t total : totals) {
        const double share = static_cast<double>(total) / static_cast<double>(all);
        varied += share * (1 - share);
        skewed += share * (1 - share) * (1 - 2 * share);
    }
    FleissKappa result;
    result.kappa = (agreeing / pairs - (1 - varied)) / varied;
    result.nullError = std::sqrt(2 * std::max(varied * varied - skewed, 0.0) / pairs) / varied;
    if (result.nullError > 0) {
        const double z = std::abs(result.kappa) / result.nullError;
        result.p = 2 * boost::math::cdf(boost::math::complement(boost::math::normal(), z));
    }
    return result;
}

std::optional<double> krippendorffAlpha(const Readings &readings, CategoryDistance distance)
{
    const Readings units = comparable(readings);
    if (units.empty())
        return std::nullopt;
    Coincidences coincidences(units.front().size());
    for (const auto &unit : units)
        coincidences.add(unit, totalOf(unit));
    return coincidences.alpha(distance);
}

std::optional<double> krippendorffAlphaOfAlike(const std::vector<AlikeCases> &cases, CategoryDistance distance)
{
    if (cases.empty())
        return std::nullopt;
    Coincidences coincidences(cases.front().readings.size());
    for (const AlikeCases &alike : cases) {
        requireSameCategories(alike.readings, cases.front().readings);
        totalOf({alike.cases});
        const std::int64_t readings = totalOf(alike.readings);
        if (readings >= 2)
            coincidences.add(alike.readings, readings, alike.cases);
    }
    return coincidences.alpha(distance);
}

std::optional<BootstrapLimits> krippendorffLimits(const Readings &readings, CategoryDistance distance,
                                                  std::uint64_t seed, int samples, double alpha)
{
    requireAlpha(alpha);
    if (samples < 1)
        throw std::invalid_argument("a bootstrap needs samples");
    if (!krippendorffAlpha(readings, distance))
        return std::nullopt;
    const Readings units = comparable(readings);
    std::mt19937_64 random(seed);
    std::vector<double> values;
    for (int sample = 0; sample < samples; ++sample) {
        Coincidences coincidences(units.front().size());
        for (std::size_t draw = 0; draw < units.size(); ++draw) {
            const auto &unit = units[drawn(random, units.size())];
            coincidences.add(unit, totalOf(unit));
        }
        if (const std::optional<double> value = coincidences.alpha(distance))
            values.push_back(*value);
    }
    const int undefined = samples - static_cast<int>(values.size());
    if (2 * undefined > samples)
        return std::nullopt;
    std::ranges::sort(values);
    return BootstrapLimits{{quantileOfSorted(values, alpha / 2), quantileOfSorted(values, 1 - alpha / 2)}, undefined};
}

} // namespace caseaudit::statistics
