#pragma once

#include "analytics/tables/comparison_table.h"
#include "analytics/tables/table.h"

#include <QJsonObject>
#include <QList>

namespace caseaudit {

struct Pack;

/// The name of a verdict in files: "no_clear_change".
QString verdictId(Verdict verdict);

/// Compared rows one below the other, all figures as they were computed; lists of counts and percentages with blanks
/// between, in scale order. A category that is read but never offered is there only where it occurs.
Table comparisonTableRows(const QList<ComparisonTable> &tables, const Pack &pack);

/// The same as `{rows: […], tables: […]}`: groups of figures nested, lists as arrays, what is not defined as null; and
/// what holds for each table when its rows are read together.
QJsonObject comparisonJson(const QList<ComparisonTable> &tables, const Pack &pack);

/// A compared table for people, one sheet per scale: the base, the favourable share now and then, and what can be said.
/// Rows without anything to compare with are left out. The last sheet ends with what holds for all rows together.
QList<Table> comparisonSheets(const ComparisonTable &table, const Pack &pack);

/// How each row that was compared was computed, a line a fact.
QList<Table> computedSheets(const ComparisonTable &table, const Pack &pack);

} // namespace caseaudit
