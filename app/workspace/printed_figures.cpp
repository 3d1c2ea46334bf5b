#include "app/workspace/printed_figures.h"

#include "analytics/statistics/rounded_percentages.h"
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

PrintedPercents printedPercents(const BaselineRow &row, const Scale &scale)
{
    PrintedPercents percents;
    for (std::size_t i = 0; i < static_cast<std::size_t>(scale.categories.size()); ++i) {
        const Category &category = scale.categories.at(static_cast<qsizetype>(i));
        const auto cell = row.percent.find(category.id);
        const std::optional<int> printed = cell == row.percent.end() ? std::nullopt : std::optional<int>(*cell);
        percents.cells.push_back(printed);
        // What no form offers was no column of the print either, unless the print names it.
        if (category.inputOnly && !printed)
            continue;
        percents.constraining.push_back(printed);
        percents.categories.push_back(i);
    }
    return percents;
}

} // namespace caseaudit
