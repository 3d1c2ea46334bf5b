#include "app/viewmodels/results_text.h"

#include "app/reports/compared_rows.h"
#include "app/reports/comparison_report.h"
#include "app/reports/rating_report.h"
#include "app/reports/table_writers.h"
#include "app/viewmodels/comparison_view_model.h"
#include "app/wording/page_wording.h"
#include "app/wording/wording.h"
#include "audit_forms/pack.h"

namespace caseaudit {

namespace {

void append(QStringList &lines, const QList<Table> &sheets)
{
    for (const Table &sheet : sheets)
        lines.append(writeText(sheet));
}

/// What was found of all parts; nothing unless that is complete.
QList<ComparisonTable> found(const ShownResults &shown)
{
    QList<ComparisonTable> tables;
    for (int place = 0; place < shown.parts.size(); ++place) {
        const ComparisonTable *table = shown.comparison.table(place);
        if (!table)
            return {};
        tables.append(*table);
    }
    return tables;
}

} // namespace

QString resultsText(const ShownResults &shown)
{
    QStringList lines{shown.caption, shown.scope};
    lines.removeAll(QString());
    QString printed; // the table whose print stands above
    for (int place = 0; place < shown.parts.size(); ++place) {
        const ComparisonInputs &part = shown.parts.at(place);
        if (part.then) {
            lines.append(wording::filter(part.then->filter, shown.pack));
            append(lines, ratingSheets(*part.then, shown.pack, RowChoice::All));
        } else if (shown.pack.baseline && part.now.table != printed) {
            append(lines, baselineSheets(*shown.pack.table(part.now.table), shown.pack));
            printed = part.now.table;
        }
        lines.append(wording::joinedFacts({wording::now(), wording::filter(part.now.filter, shown.pack)}));
        append(lines, ratingSheets(part.now, shown.pack, RowChoice::All));
        if (const ComparisonTable *table = shown.comparison.table(place))
            append(lines, comparisonSheets(*table, shown.pack));
    }
    lines += shown.comparison.headline();
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QByteArray resultsCsv(const ShownResults &shown)
{
    const QList<ComparisonTable> tables = found(shown);
    if (!tables.isEmpty())
        return writeCsv(comparedRows(tables, shown.pack));
    QList<RatingTable> now;
    for (const ComparisonInputs &part : shown.parts)
        now.append(part.now);
    return writeCsv(ratingRows(now, shown.pack, RowChoice::All));
}

} // namespace caseaudit
