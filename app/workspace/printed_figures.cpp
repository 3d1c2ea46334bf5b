#include "app/workspace/printed_figures.h"

#include "analytics/tables/printed_percents.h"
#include "audit_forms/pack.h"

namespace caseaudit {

namespace {

/// Longest list of fitting numbers of cases that is kept; what is shown are the first few.
constexpr std::int64_t largestDenominator = 400;

} // namespace

std::optional<PrintedFigures> printedFigures(const QString &rowId, const Pack &pack)
{
    const BaselineRow *row = pack.baseline ? pack.baseline->row(rowId) : nullptr;
    const TableRow *tableRow = pack.tableRow(rowId);
    if (!row || !tableRow)
        return std::nullopt;
    const PrintedPercents percents = printedPercents(*row, *pack.scale(tableRow->scale));
    PrintedFigures figures{percents.cells, row->workingCount, {}, row->notes, row->printedLabel};
    for (const std::int64_t n : statistics::fittingDenominators(percents.constraining, largestDenominator))
        figures.fitting.append(n);
    return figures;
}

} // namespace caseaudit
