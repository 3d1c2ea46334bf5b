#pragma once

#include "analytics/tables/comparison_table.h"
#include "analytics/tables/hot_spots.h"
#include "analytics/tables/pooled_share.h"
#include "analytics/tables/table.h"

#include <QJsonObject>
#include <QList>

namespace caseaudit {

struct Pack;

/// Whether cells that do not stand out are written, too, with what is said of each.
enum class CellChoice { StandingOut, All };

/// The cells of these columns, one a line: `row`, `authority` (`team`), counts, shares, p-values and the reason in
/// words. Those that stand out in the order of standingOut(); all of them as they stand in the matrix, with `state`.
Table hotSpotRows(const HotSpots &hotSpots, const QList<int> &columns, CellChoice choice, const Pack &pack);

/// The same as `{by, tested, without_team, cells: […], too_few: […]}`.
QJsonObject hotSpotJson(const HotSpots &hotSpots, const QList<int> &columns, CellChoice choice, const Pack &pack);

/// A matrix for people, a sheet a table: shares by group, those that stand out with an asterisk.
QList<Table> hotSpotSheets(const HotSpots &hotSpots, const QList<int> &columns, const Pack &pack);

/// A group beside what the baseline prints for a row.
struct GroupComparison {
    HotSpotGroup group;
    const ComparisonTable *table = nullptr;
    const ComparisonRow *row = nullptr;
};
/// One a line: `row`, `authority` (`team`), the favourable share now and then, p-values, verdict and sentence.
Table groupComparisonRows(HotSpotDimension dimension, const QList<GroupComparison> &comparisons, const Pack &pack);

/// The favourable share of each row over all authorities, plain and by caseload, and whether the authorities differ.
Table pooledTable(const QList<PooledRow> &rows, const Pack &pack);

/// Ids as results are written with: "stands_out", "too_few".
QString stateId(HotSpotState state);

} // namespace caseaudit
