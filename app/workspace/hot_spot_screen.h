#pragma once

#include "analytics/tables/comparison_table.h"
#include "analytics/tables/hot_spots.h"
#include "analytics/tables/pooled_share.h"
#include "app/storage/database.h"
#include "app/storage/revision_log.h"
#include "app/workspace/comparison_inputs.h"

#include <QList>
#include <QMap>
#include <QStringList>

#include <optional>
#include <stop_token>

namespace caseaudit {

class Workspace;

/// The matrix of a file over the cycle and the dates of `filter`. All else in it is left aside: it chooses what is
/// shown (shownColumns) and changes no figure. Reconstructed audits never count, whatever cycle is named. Columns are
/// the authorities of the pack, or the teams that have an audit in the period, by authority and name.
HotSpots hotSpots(Workspace &workspace, HotSpotDimension dimension, const Filter &filter);

/// The columns that `filter` leaves: all, or those of its authority that have an audit of its team and worker.
QList<int> shownColumns(Workspace &workspace, const HotSpots &hotSpots, const Filter &filter);

/// The last matrix that was asked for: asked again with nothing written in between, it costs nothing.
class HotSpotMemory {
public:
    const HotSpots &answerTo(Workspace &workspace, HotSpotDimension dimension, const Filter &filter);
    void clear() { m_answer.reset(); }

private:
    std::optional<HotSpots> m_answer;
    ChangeMark m_mark;
};

/// A matrix beside what the baseline prints, by column. Tables without a print are not there.
using BaselineComparisons = QList<QList<ComparisonTable>>;

/// Each group of a matrix beside the baseline, which is that of the whole partnership: all printed rows, in these
/// columns; the others stay empty. `progress` counts tables. Throws std::invalid_argument when the pack has no
/// baseline, Cancelled.
BaselineComparisons besideBaseline(Workspace &workspace, const HotSpots &hotSpots, const QList<int> &columns,
                                   const Progress &progress = {}, const std::stop_token &stop = {});

/// What besideBaseline compares, counted: table after table of each column. Comparing it needs no file.
QList<ComparisonInputs> baselineInputs(Workspace &workspace, const HotSpots &hotSpots, const QList<int> &columns);
/// The comparisons of `tables`, which are those of baselineInputs in their order.
BaselineComparisons byColumn(const QList<ComparisonTable> &tables, const HotSpots &hotSpots, const QList<int> &columns);

/// A cell beside what the baseline prints; null where the row is not printed or the column was not compared.
struct ComparedCell {
    const ComparisonTable *table = nullptr;
    const ComparisonRow *row = nullptr;
};
/// Points into `comparisons`.
ComparedCell comparedCell(const BaselineComparisons &comparisons, const HotSpots &hotSpots, const HotSpotPlace &place);

/// Places that are worse than the baseline when all rows of their table are read together (Holm), the greatest fall of
/// the favourable share first.
QList<HotSpotPlace> worseThanBaseline(const HotSpots &hotSpots, const BaselineComparisons &comparisons,
                                      const QList<int> &columns);

/// What of a cell one wants to see.
enum class CellAudits { Answered, Unfavourable };
/// Records of the audits behind a cell.
QStringList auditsOfCell(Workspace &workspace, const HotSpots &hotSpots, const HotSpotPlace &place, CellAudits which);

/// The audits that a column counts.
Filter filterOf(const HotSpots &hotSpots, int column);

/// What a cycle says of the caseloads of authorities.
struct CycleWeights {
    QString cycle;
    QMap<QString, Caseloads> forms; ///< by form id; those without weights are not in it
};
/// The weights of the cycle that `filter` names, else of the current one (see caseloadWeights). Numbers of cases are
/// weights here, too: which audits of a period are of them is not known, so they narrow no interval.
CycleWeights weightsOfCycle(const Workspace &workspace, const Filter &filter);

/// The favourable share of every row over all authorities in the cycle and the dates of `filter`: plain, and by
/// caseload where weights are given (see pooledRow).
QList<PooledRow> pooledShares(Workspace &workspace, const Filter &filter, const Caseloads &caseloads);
QList<PooledRow> pooledShares(Workspace &workspace, const Filter &filter, const CycleWeights &weights);

} // namespace caseaudit
