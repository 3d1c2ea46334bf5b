#include "app/charts/comparison_chart.h"

#include "app/wording/comparison_wording.h"
#include "app/wording/difference_wording.h"
#include "app/wording/page_wording.h"
#include "app/wording/wording.h"
#include "audit_forms/pack.h"

#include <algorithm>

namespace caseaudit {

namespace {

DifferenceMark markOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::TooFew:
        return DifferenceMark::TooFew;
    case Verdict::Improved:
        return DifferenceMark::Improved;
    case Verdict::Worse:
        return DifferenceMark::Worse;
    case Verdict::Held:
        return DifferenceMark::Held;
    case Verdict::NoClearChange:
        return DifferenceMark::Unclear;
    case Verdict::NoBaseline:
        break;
    }
    return DifferenceMark::None;
}

/// A plot without rows, in the words that all plots of differences have.
ForestPlot emptyPlot(const ComparisonTable &table, const QString &title)
{
    ForestPlot plot;
    plot.title = title;
    plot.labelHeading = QStringLiteral("Question");
    plot.baseHeading = QStringLiteral("n now");
    plot.valueHeading = QStringLiteral("Points (95 %)");
    plot.worse = QStringLiteral("worse");
    plot.better = QStringLiteral("better");
    plot.axisTitle = wording::differenceAxis(table);
    plot.note = wording::differenceBars(table);
    return plot;
}

ForestRow rowOf(const ComparisonRow &row, const QString &title, const QString &group)
{
    return {group, wording::cell(Cell{row.now.answered}, ColumnKind::Count), differenceInterval(row, title)};
}

/// Gives the plot the scale that its rows need, and a key to the shapes that occur.
void finish(ForestPlot &plot)
{
    QList<DifferenceInterval> intervals;
    for (const ForestRow &row : std::as_const(plot.rows))
        intervals.append(row.interval);
    plot.scale = fittingScale(intervals);
    for (const Verdict verdict :
         {Verdict::Improved, Verdict::Worse, Verdict::Held, Verdict::NoClearChange, Verdict::TooFew}) {
        const DifferenceMark mark = markOf(verdict);
        if (std::any_of(intervals.begin(), intervals.end(),
                        [mark](const DifferenceInterval &interval) { return interval.mark == mark; }))
            plot.keys.append({mark, wording::verdict(verdict)});
    }
}

bool isInBoth(const ComparisonRow &row)
{
    return row.comparability != Comparability::NotPrinted;
}

} // namespace

DifferenceInterval differenceInterval(const ComparisonRow &row, const QString &title)
{
    DifferenceInterval interval;
    interval.title = title;
    interval.mark = markOf(row.verdict);
    interval.markText = wording::verdict(row.verdict);
    interval.text = wording::differenceFigures(row);
    if (interval.text.isEmpty()) {
        interval.emptyText = wording::withoutDifference(row);
        return interval;
    }
    interval.difference = row.middleDifference();
    interval.ends = DifferenceEnds{row.difference->low, row.difference->high};
    return interval;
}

ComparisonForest comparisonForest(const ComparisonTable &table)
{
    ComparisonForest forest{emptyPlot(table, wording::differencesTitle(table)), {}};
    for (qsizetype i = 0; i < table.rows.size(); ++i) {
        const ComparisonRow &row = table.rows.at(i);
        if (!isInBoth(row))
            continue;
        forest.plot.rows.append(rowOf(row, row.now.label, row.now.heading));
        forest.rows.append({0, i});
    }
    finish(forest.plot);
    return forest;
}

ComparisonForest sideBySideForest(const QList<ComparisonTable> &parts, const QStringList &names)
{
    if (parts.isEmpty())
        return ComparisonForest();
    ComparisonForest forest{emptyPlot(parts.constFirst(), wording::differencesTitle(parts.constFirst())), {}};
    for (qsizetype i = 0; i < parts.constFirst().rows.size(); ++i) {
        if (!isInBoth(parts.constFirst().rows.at(i)))
            continue;
        for (qsizetype part = 0; part < parts.size(); ++part) {
            const ComparisonRow &row = parts.at(part).rows.at(i);
            forest.plot.rows.append(rowOf(row, names.value(part), row.now.label));
            forest.rows.append({part, i});
        }
    }
    finish(forest.plot);
    return forest;
}

ComparisonForest rankedForest(const QList<RankedChange> &ranked, const QList<ComparisonTable> &tables, const Pack &pack)
{
    if (tables.isEmpty())
        return ComparisonForest();
    ComparisonForest forest{emptyPlot(tables.constFirst(), wording::rankedTitle(tables.constFirst())), {}};
    for (const RankedChange &each : ranked) {
        const ComparisonRow &row = tables.at(each.table).rows.at(each.row);
        forest.plot.rows.append(rowOf(row, wording::tableRowTitle(row.now.row, pack), wording::changeClass(each.kind)));
        forest.rows.append({each.table, each.row});
    }
    finish(forest.plot);
    return forest;
}

ForestPlot rowForest(const ComparisonRow &row, const ComparisonTable &table, const Pack &pack)
{
    ForestPlot plot = emptyPlot(table, wording::tableRowTitle(row.now.row, pack));
    plot.caption = plot.title;
    plot.rows.append(rowOf(row, row.now.label, {}));
    plot.note = wording::joinedFacts({wording::comparison(row, table, pack), wording::comparisonScope(table, pack)});
    finish(plot);
    return plot;
}

} // namespace caseaudit
