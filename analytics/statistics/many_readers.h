#pragma once

#include "analytics/statistics/interval.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace caseaudit::statistics {

/// Readings of cases by any number of readers: readings[u][c] readers put case u in category c, of all declared
/// categories in order. All functions throw std::invalid_argument when cases have different numbers of categories, when
/// a count is negative, or above largestTotal readings.
using Readings = std::vector<std::vector<std::int64_t>>;

struct FleissKappa {
    double kappa = 0;
    double nullError = 0; ///< standard error if there were no agreement beyond chance
    double p = 1;         ///< two-sided, of kappa = 0
};

/// How far several readers agree beyond chance when each case has the same number of readings, of whichever readers.
/// Nothing when it is not defined: no cases, fewer than two readings a case, or one category only. Throws
/// std::invalid_argument when cases have different numbers of readings.
/// Fleiss 1971, Psychol Bull 76:378; error: Fleiss, Nee & Landis 1979, Psychol Bull 86:974.
std::optional<FleissKappa> fleissKappa(const Readings &readings);

/// How far apart two categories are.
enum class CategoryDistance {
    Nominal,  ///< alike or not
    Ordinal,  ///< by how many readings lie between them
    Interval, ///< by how many categories lie between them
};

/// How far several readers agree, cases with any number of readings: Krippendorff's α, 1 for full agreement, 0 for none
/// beyond chance. Cases with fewer than two readings say nothing. Not defined (nothing) when no case has two readings
/// or when all readings that count are of one category.
/// Krippendorff 2004, Content Analysis, 2nd edition, section 11.3.
std::optional<double> krippendorffAlpha(const Readings &readings, CategoryDistance distance);

/// Cases that got the same readings: how many readers gave each category, and how many such cases there are.
struct AlikeCases {
    std::vector<std::int64_t> readings;
    std::int64_t cases = 0;
};

/// The same of cases counted by their readings, each way to be read once: as quick for a million cases as for ten.
std::optional<double> krippendorffAlphaOfAlike(const std::vector<AlikeCases> &cases, CategoryDistance distance);

struct BootstrapLimits {
    Interval limits;
    int undefined = 0; ///< samples for which α was not defined; they are left out
};

/// Between which values α lies: percentiles of `samples` samples of the cases, drawn with replacement by a
/// std::mt19937_64 with `seed`; the same seed gives the same limits everywhere. Nothing when α is not defined, or when
/// it is not for half the samples. Requires samples ≥ 1 and 0 < alpha < 1; throws std::invalid_argument otherwise.
std::optional<BootstrapLimits> krippendorffLimits(const Readings &readings, CategoryDistance distance,
                                                  std::uint64_t seed, int samples = 2000, double alpha = usualAlpha);

} // namespace caseaudit::statistics
