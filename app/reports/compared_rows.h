#pragma once

#include "analytics/tables/comparison_table.h"
#include "analytics/tables/table.h"

#include <QList>

namespace caseaudit {

struct Pack;

/// The rows of ratingRows() with what they were compared with, for a spreadsheet: each cell a line, and on every line
/// of a row its authority, the cell's percentage and count then, and the figures and the sentence of the whole row.
Table comparedRows(const QList<ComparisonTable> &tables, const Pack &pack);

} // namespace caseaudit
