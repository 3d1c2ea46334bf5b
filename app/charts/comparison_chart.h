#pragma once

#include "analytics/tables/change_ranking.h"
#include "analytics/tables/comparison_table.h"
#include "app/charts/forest_plot.h"

#include <QList>
#include <QString>

namespace caseaudit {

struct Pack;

/// Where the row of a chart comes from.
struct ChartedRow {
    qsizetype table = 0; ///< position in the list of tables
    qsizetype row = 0;   ///< position in the table

    friend bool operator==(const ChartedRow &, const ChartedRow &) = default;
};

/// A forest plot of compared rows, and where each of its rows comes from.
struct ComparisonForest {
    ForestPlot plot;
    QList<ChartedRow> rows;
};

/// The difference of a compared row with its interval. There is none where there are too few answers to judge.
DifferenceInterval differenceInterval(const ComparisonRow &row, const QString &title);

/// All rows of one table. Rows that then does not have are left out.
ComparisonForest comparisonForest(const ComparisonTable &table);
/// The rows of one table as each authority has them, all authorities of a row below each other. `parts` are the same
/// table, `names` what each of them is called.
ComparisonForest sideBySideForest(const QList<ComparisonTable> &parts, const QStringList &names);
/// Rows of all tables in the order of `ranked`. All tables are compared with the same.
ComparisonForest rankedForest(const QList<RankedChange> &ranked, const QList<ComparisonTable> &tables,
                              const Pack &pack);
/// One row by itself, with what can be said of it below.
ForestPlot rowForest(const ComparisonRow &row, const ComparisonTable &table, const Pack &pack);

} // namespace caseaudit
