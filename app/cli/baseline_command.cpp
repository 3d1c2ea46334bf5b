#include "app/cli/command.h"
#include "app/reports/rating_report.h"
#include "app/reports/table_writers.h"
#include "app/reports/text_layout.h"
#include "app/wording/wording.h"

namespace caseaudit::cli {

namespace {

/// What a reader of the printed table must know: its rows' quirks and the numbers of cases that fit.
void appendNotes(QList<Table> &sheets, const TableDefinition &table, Context &context)
{
    if (sheets.isEmpty())
        return;
    for (const TableRow &row : table.rows) {
        const std::optional<PrintedFigures> printed = printedFigures(row.id, context.pack());
        if (!printed)
            continue;
        QStringList sentences{
            QStringLiteral("%1: %2.").arg(row.label, wording::inferredDenominators(printed->fitting))};
        sheets.last().notes.append((sentences + printed->notes).join(QLatin1Char(' ')));
    }
}

} // namespace

ExitStatus runBaseline(Context &context, const QStringList &arguments)
{
    Arguments given(QStringLiteral("baseline"), QString());
    given.addFormat();
    given.parse(arguments, 0, 0);
    const Pack &pack = context.pack();
    if (!pack.baseline)
        throw Refused({QStringLiteral("the pack “%1” has no baseline").arg(pack.title)});
    const Format format = given.format();
    if (format != Format::Text) {
        writeTable(baselineRows(pack), format, context);
        return ExitStatus::Done;
    }
    context.out() << wrapped(pack.baseline->title, context.width(), 0)
                  << wrapped(pack.baseline->source, context.width(), 0) << "\n";
    for (const TableDefinition &table : pack.tables) {
        QList<Table> sheets = baselineSheets(table, pack);
        appendNotes(sheets, table, context);
        for (const Table &sheet : std::as_const(sheets))
            context.out() << writeText(sheet, context.width()) << "\n";
    }
    for (const QString &note : pack.baseline->notes)
        context.out() << wrapped(note, context.width(), 0);
    return ExitStatus::Done;
}

} // namespace caseaudit::cli
