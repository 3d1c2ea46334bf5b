#include "analytics/tables/printed_percents.h"

#include "analytics/statistics/unknown_base.h"
#include "audit_forms/baseline.h"
#include "audit_forms/scale.h"

#include <optional>

namespace caseaudit {

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

KnownNumberCheck checkKnownNumber(const BaselineRow &row, const Scale &scale, std::int64_t number)
{
    KnownNumberCheck check;
    // Without an order only the favourable count is varied, so there are fewer tables than cases.
    check.isTooLarge = number >= statistics::mostCandidateTables;
    if (check.isTooLarge)
        return check;
    const PrintedPercents percents = printedPercents(row, scale);
    check.fit = statistics::checkFit(percents.constraining, number);
    if (check.fit.cell)
        check.category = percents.categories[*check.fit.cell];
    if (check.isUsable() && scale.isOrdered()) {
        constexpr std::int64_t tooMany = statistics::mostCandidateTables + 1;
        check.isTooLarge = statistics::candidateTableCount(percents.constraining, number, tooMany) == tooMany;
    }
    return check;
}

} // namespace caseaudit
