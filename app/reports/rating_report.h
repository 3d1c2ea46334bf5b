#pragma once

#include "analytics/tables/rating_table.h"
#include "analytics/tables/table.h"

#include <QList>

namespace caseaudit {

struct Pack;

/// Which rows of rating tables are written.
enum class RowChoice { BaselineOnly, All };

/// Every cell a row of its own: `table,row,label,category,count,answered,percent,not_applicable,not_recorded`.
/// A category that is read but never offered is there only where it occurs.
Table ratingRows(const QList<RatingTable> &tables, const Pack &pack, RowChoice rows);

/// The tables of one rating table as the baseline prints them: a row of the table a row, categories across with
/// rounded percentages, then the base and what was left out. One per scale, since a table may hold rows of several.
QList<Table> ratingSheets(const RatingTable &table, const Pack &pack, RowChoice rows);

/// The printed baseline, every cell a row of its own: `table,row,label,scale,category,percent`.
Table baselineRows(const Pack &pack);

/// The printed baseline of one table as it was printed, one sheet per scale.
QList<Table> baselineSheets(const TableDefinition &table, const Pack &pack);

} // namespace caseaudit
