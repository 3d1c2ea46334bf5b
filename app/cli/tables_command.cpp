#include "app/cli/command.h"
#include "app/reports/rating_report.h"
#include "app/reports/table_writers.h"
#include "app/wording/wording.h"

namespace caseaudit::cli {

ExitStatus runTables(Context &context, const QStringList &arguments)
{
    Arguments given(QStringLiteral("tables"), QString());
    given.addValue(QStringLiteral("form"), QStringLiteral("Only tables that this form fills."), QStringLiteral("form"));
    given.addFlag(QStringLiteral("all-rows"),
                  QStringLiteral("Also the questions that the printed tables do not have."));
    given.addFilters();
    given.addFormat();
    given.parse(arguments, 0, 0);
    const Pack &pack = context.pack();
    const Format format = given.format();
    const Filter filter = given.filter(pack);
    const QString form = given.value(QStringLiteral("form"));
    if (!form.isEmpty())
        formArgument(form, pack);
    const bool allRows = given.has(QStringLiteral("all-rows")) || !pack.baseline;
    const RowChoice rows = allRows ? RowChoice::All : RowChoice::BaselineOnly;

    QList<RatingTable> tables;
    for (const TableDefinition &table : pack.tables) {
        if (form.isEmpty() || table.form == form)
            tables.append(context.workspace().rate(table.id, filter));
    }
    if (format != Format::Text) {
        writeTable(ratingRows(tables, pack, rows), format, context);
        return ExitStatus::Done;
    }
    context.out() << QStringLiteral("Counted: %1\n\n").arg(wording::filter(filter, pack));
    for (const RatingTable &table : std::as_const(tables)) {
        for (const Table &sheet : ratingSheets(table, pack, rows))
            context.out() << writeText(sheet, context.width()) << "\n";
    }
    return ExitStatus::Done;
}

} // namespace caseaudit::cli
