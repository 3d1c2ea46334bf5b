#pragma once

#include "analytics/tables/noted_cell.h"
#include "analytics/tables/table.h"

#include <QJsonObject>
#include <QList>

namespace caseaudit {

struct Pack;

/// Cells with notes, one line for each cycle: `row`, `authority`, `actions` (references, with spaces between),
/// `last_noted`, `cycle`, counts, shares, adjusted p and `state`. A cell that no cycle has is one line without figures.
Table notedCellRows(const QList<NotedCell> &cells);

/// The same as `{cells: [{row, authority, notes: […], cycles: […], sentence}]}`.
QJsonObject notedCellJson(const QList<NotedCell> &cells, const Pack &pack);

} // namespace caseaudit
