#pragma once

#include "analytics/tables/comparison_table.h"
#include "analytics/tables/hot_spots.h"
#include "app/charts/matrix_chart.h"

#include <QList>

#include <functional>
#include <optional>

namespace caseaudit {

struct Pack;

/// The shares of unfavourable answers in these columns, each with the mark of what is said of it.
MatrixChart hotSpotMatrix(const HotSpots &hotSpots, const QList<int> &columns, const Pack &pack);

/// What is said of a cell beside the baseline.
struct CellVerdict {
    Verdict verdict = Verdict::NoBaseline;
    QString sentence;
};
/// Nothing where the baseline does not print the row.
using VerdictOf = std::function<std::optional<CellVerdict>(const HotSpotPlace &)>;

/// The same shares with the verdict of each cell beside the baseline.
MatrixChart baselineMatrix(const HotSpots &hotSpots, const QList<int> &columns, const VerdictOf &verdictOf,
                           const Pack &pack);

} // namespace caseaudit
