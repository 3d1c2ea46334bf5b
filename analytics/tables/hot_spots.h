#pragma once

#include "analytics/tables/rating_table.h"

#include <QList>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace caseaudit {

/// A cell with fewer answers is not judged, and is in no family.
inline constexpr std::int64_t fewestForHotSpot = 10;

/// What the columns of a matrix are.
enum class HotSpotDimension { Authority, Team };

/// A column of the matrix: an authority, or a team of it. Teams of two authorities may have the same name.
struct HotSpotGroup {
    QString authority;
    QString team; ///< empty for all of the authority

    friend bool operator==(const HotSpotGroup &, const HotSpotGroup &) = default;
};

/// Every table over the audits of one group, in the same order for all groups.
struct RatedGroup {
    HotSpotGroup group;
    QList<RatingTable> tables;
};

/// What is said of a cell, from the worst to the best, and why nothing can be.
enum class HotSpotState {
    StandsOut,         ///< adjusted p ≤ α, and the share above the others'
    NoClearDifference, ///< from the others
    Better,            ///< adjusted p ≤ α, and the share below the others'
    NothingBeside,     ///< nobody else answered
    TooFew,            ///< fewer than fewestForHotSpot answered
    NoAnswers,
};

/// One question in one group against all other groups together. Shares are of unfavourable answers among all.
struct HotSpotCell {
    std::vector<std::int64_t> counts; ///< per category of the row's scale
    std::int64_t unfavourable = 0;
    std::int64_t answered = 0;
    std::int64_t othersUnfavourable = 0;
    std::int64_t othersAnswered = 0;
    std::optional<double> p;         ///< Fisher's, two-sided; nothing with too few answers
    std::optional<double> pAdjusted; ///< read together with all cells of the matrix that have one
    HotSpotState state = HotSpotState::NoAnswers;

    std::optional<double> share() const;       ///< nothing without answers
    std::optional<double> othersShare() const; ///< nothing without answers elsewhere
    /// How many of its unfavourable answers would be favourable, had it the share of the others; below 0 when it would
    /// have more of them. 0 where there is nothing to compare with.
    double excess() const;
};

struct HotSpotRow {
    QString table;
    QString tableTitle;
    QString form;
    QString row; ///< `<table>.<field>`
    QString field;
    QString label;
    QString scale;
    QList<HotSpotCell> cells; ///< one per group
};

/// A cell of a matrix, by position.
struct HotSpotPlace {
    int row = -1;
    int column = -1;

    friend bool operator==(const HotSpotPlace &, const HotSpotPlace &) = default;
};

/// Where results are worse than elsewhere: every row of every table in every group.
struct HotSpots {
    HotSpotDimension dimension = HotSpotDimension::Authority;
    Filter period; ///< cycle and dates alone: whom one looks at changes no figure
    QList<HotSpotGroup> groups;
    QList<HotSpotRow> rows;
    int tested = 0;               ///< cells in the family
    std::int64_t withoutTeam = 0; ///< audits that name no team: in no column of a matrix by team

    const HotSpotCell &at(const HotSpotPlace &place) const { return rows.at(place.row).cells.at(place.column); }
};

/// Compares each cell with all other groups of its row: Fisher's exact test, two-sided, on unfavourable against
/// favourable, for cells with at least fewestForHotSpot answers; Benjamini and Hochberg's adjustment over all of them.
/// The order of the groups changes no figure. Throws std::invalid_argument when the groups do not have the same tables
/// and rows, or when the pack lacks a scale.
HotSpots hotSpotsOf(HotSpotDimension dimension, const Filter &period, const QList<RatedGroup> &groups,
                    const Pack &pack);

/// The cells of these columns that stand out, those first where most would be gained: by how many cases a cell has more
/// than it would at the others' share; equal ones by their adjusted p, then as they stand in the matrix.
QList<HotSpotPlace> standingOut(const HotSpots &hotSpots, const QList<int> &columns);

} // namespace caseaudit
