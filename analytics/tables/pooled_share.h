#pragma once

#include "analytics/statistics/standardisation.h"
#include "analytics/tables/hot_spots.h"

#include <QList>
#include <QMap>
#include <QString>

#include <cstdint>
#include <optional>

namespace caseaudit {

enum class HeterogeneityMethod {
    NothingVaries, ///< fewer than two groups answered, or all gave the same answer: p = 1
    FreemanHalton, ///< exact, on all categories
    ChiSquared,    ///< Pearson's on all categories: there are too many tables to try
    KruskalWallis, ///< on ordered categories
};

/// Whether the groups of a row differ among each other.
struct Heterogeneity {
    HeterogeneityMethod method = HeterogeneityMethod::NothingVaries;
    double p = 1;
    std::optional<double> statistic; ///< H or χ²
    int degreesOfFreedom = 0;
    /// The approximation is not good: Cochran's condition for χ² fails, or a group of Kruskal and Wallis' test has
    /// fewer than five cases.
    bool isRough = false;
    int groups = 0; ///< that answered
};

/// Kruskal and Wallis' test for a scale that goes from worst to best, else Freeman and Halton's on its categories.
Heterogeneity heterogeneityOf(const HotSpotRow &row, const Scale &scale);

/// How many cases an authority has, and how many in all of them that is.
struct Caseload {
    double weight = 0;                 ///< its share of all cases, in any unit; not negative
    std::optional<std::int64_t> cases; ///< in all, when known: audits of them leave less to chance
};
/// By authority id. One that is not there has no weight.
using Caseloads = QMap<QString, Caseload>;

/// Why a share is standardised or is not.
enum class Standardisation {
    Done,
    NoWeights,          ///< none are given
    AuthorityIsMissing, ///< one that has weight has no answers
    CaseloadTooSmall,   ///< more cases of one were audited than it is said to have
};

/// The favourable share of a row over all authorities.
struct PooledRow {
    QString table;
    QString row;
    QString label;
    QString scale;
    std::int64_t favourable = 0;
    std::int64_t answered = 0;
    std::optional<double> share;                ///< plain: all favourable of all answered
    std::optional<statistics::Interval> limits; ///< of the plain share
    Standardisation standardisation = Standardisation::NoWeights;
    QString authority; ///< the first that is missing or too small
    std::optional<statistics::StandardisedShare> standardised;
    Heterogeneity heterogeneity; ///< of the authorities
};

/// The plain share of one row of a matrix by authority and, where weights are given, the one that hears each authority
/// by its caseload. Throws std::invalid_argument for a matrix by team, and as statistics::standardisedShare.
PooledRow pooledRow(const HotSpots &byAuthority, int row, const Pack &pack, const Caseloads &caseloads);

/// The same of every row.
QList<PooledRow> pooledRows(const HotSpots &byAuthority, const Pack &pack, const Caseloads &caseloads);

} // namespace caseaudit
