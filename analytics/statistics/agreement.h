#pragma once

#include "analytics/statistics/interval.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace caseaudit::statistics {

/// Pairs of readings of the same cases by two readers: pairs[i][j] cases were put in category i by the first and in j
/// by the second. Square, with every category that is declared, in order, whether it was given or not. All functions
/// throw std::invalid_argument when it is not square, when a count is negative, or above largestTotal pairs.
using ReadingPairs = std::vector<std::vector<std::int64_t>>;

/// With fewer pairs than these a coefficient is shown as one of few pairs.
inline constexpr std::int64_t fewPairs = 20;

/// How much of an agreement two categories i and j of m declared ones are.
enum class AgreementWeights {
    Unweighted, ///< all when they are the same, else nothing
    Linear,     ///< 1 − |i − j| / (m − 1)
    Quadratic,  ///< 1 − (i − j)² / (m − 1)²
};

/// The share of pairs whose categories differ by at most `distance`: 0 for the same category, 1 for within one.
/// Nothing without pairs. Requires distance ≥ 0; throws std::invalid_argument otherwise.
std::optional<double> shareAgreeing(const ReadingPairs &pairs, int distance = 0);

struct Kappa {
    double kappa = 0;     ///< at most 1; 0 when the readers agree as often as by chance
    double error = 0;     ///< asymptotic standard error, for the interval
    double nullError = 0; ///< the same if there were no agreement beyond chance, for the test
    Interval limits;      ///< kappa ± z·error, at most 1
    double p = 1;         ///< two-sided, of kappa = 0
};

/// How far two readers agree beyond chance: Cohen's kappa, weighted on the declared scale. Nothing when it is not
/// defined: without pairs, or when both used one and the same category only. Requires 0 < alpha < 1.
/// Cohen 1960, Educ Psychol Meas 20:37, and 1968, Psychol Bull 70:213; errors: Fleiss, Cohen & Everitt 1969, Psychol
/// Bull 72:323.
std::optional<Kappa> cohenKappa(const ReadingPairs &pairs, AgreementWeights weights, double alpha = usualAlpha);

struct GwetCoefficient {
    double coefficient = 0;
    std::optional<double> error;    ///< nothing of one pair
    std::optional<Interval> limits; ///< by t with n − 1 degrees of freedom, at most 1
};

/// The same with a chance agreement that does not rise when one category prevails: Gwet's AC1 (unweighted) or AC2.
/// Nothing without pairs or with fewer than two declared categories. Requires 0 < alpha < 1.
/// Gwet 2008, Br J Math Stat Psychol 61:29; weighted: Gwet 2014, Handbook of Inter-Rater Reliability, 4th edition.
std::optional<GwetCoefficient> gwetCoefficient(const ReadingPairs &pairs, AgreementWeights weights,
                                               double alpha = usualAlpha);

/// A test whose statistic is χ² with some degrees of freedom; with none nothing can differ and p = 1.
struct ChiSquaredTest {
    double statistic = 0;
    int degreesOfFreedom = 0;
    double p = 1;
};

/// Whether the readers differ in a pattern: Bowker's test of symmetry, i against j as often as j against i. Pairs of
/// categories that nobody mixed up are left out. Bowker 1948, JASA 43:572.
ChiSquaredTest bowkerTest(const ReadingPairs &pairs);

/// Whether one reader is systematically harder: the test of Stuart and Maxwell that both give each category as often.
/// Categories that were never mixed up with others are left out; where the others fall into groups that were never
/// mixed up with each other, each group has one degree of freedom less than it has categories. Stuart 1955, Biometrika
/// 42:412; Maxwell 1970, Br J Psychiatry 116:651.
ChiSquaredTest stuartMaxwellTest(const ReadingPairs &pairs);

/// Whether one of two outcomes is the more frequent, as when of the files that two readers judge differently one judges
/// `first` the harder and the other `second`: the exact two-sided sign test, the probability of so uneven a division of
/// first + second throws of a coin. Requires first, second ≥ 0 and at most largestTotal together; throws
/// std::invalid_argument otherwise. Dixon & Mood 1946, JASA 41:557.
double signTest(std::int64_t first, std::int64_t second);

} // namespace caseaudit::statistics
