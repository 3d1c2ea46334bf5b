#include "app/reports/compared_rows.h"

#include "app/reports/comparison_report.h"
#include "app/reports/rating_report.h"
#include "app/wording/comparison_wording.h"
#include "audit_forms/pack.h"

#include <algorithm>

namespace caseaudit {

namespace {

constexpr qsizetype rowColumn = 1;
constexpr qsizetype categoryColumn = 3;

Cell fractionOrNothing(const std::optional<double> &fraction)
{
    return fraction ? Cell(*fraction) : Cell();
}

/// The percentage and the count of a category then, empty where they are not known.
QList<Cell> cellsThen(const ComparisonRow &row, std::size_t category)
{
    const std::optional<int> percent =
        category < row.percentsThen.size() ? row.percentsThen[category] : std::optional<int>();
    QList<Cell> cells(2);
    if (percent)
        cells[0] = std::int64_t{*percent};
    if (row.then)
        cells[1] = row.then->counts[category];
    return cells;
}

QList<Cell> figuresOf(const ComparisonRow &row, const ComparisonTable &table, const Pack &pack)
{
    const TestFigures *test = row.deciding();
    return {table.with,
            fractionOrNothing(row.middleDifference()),
            row.difference ? Cell(row.difference->low) : Cell(),
            row.difference ? Cell(row.difference->high) : Cell(),
            test ? Cell(test->pMax) : Cell(),
            test ? Cell(test->pMaxHolm) : Cell(),
            verdictId(row.verdict),
            wording::comparison(row, table, pack)};
}

} // namespace

Table comparedRows(const QList<ComparisonTable> &tables, const Pack &pack)
{
    Table all;
    for (const ComparisonTable &table : tables) {
        Table counted = ratingRows({table.now}, pack, RowChoice::All);
        for (QList<Cell> &line : counted.rows) {
            const QString id = std::get<QString>(line.at(rowColumn));
            const auto row = std::find_if(table.rows.begin(), table.rows.end(),
                                          [&id](const ComparisonRow &each) { return each.now.row == id; });
            const int category = pack.scale(row->now.scale)->indexOf(std::get<QString>(line.at(categoryColumn)));
            line.append(table.now.filter.authority);
            line += cellsThen(*row, static_cast<std::size_t>(category));
            line += figuresOf(*row, table, pack);
        }
        if (all.columns.isEmpty())
            all = counted;
        else
            all.rows += counted.rows;
    }
    for (const char *id : {"authority", "then_percent", "then_count", "with", "difference", "difference_low",
                           "difference_high", "p_max", "p_max_holm", "verdict", "sentence"})
        all.columns.append({QString::fromLatin1(id), QString::fromLatin1(id), ColumnKind::Text});
    return all;
}

} // namespace caseaudit
