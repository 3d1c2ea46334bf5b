#include "app/cli/command.h"
#include "app/reports/rating_report.h"
#include "app/reports/table_writers.h"
#include "app/reports/text_layout.h"
#include "app/wording/comparison_wording.h"
#include "app/wording/wording.h"
#include "app/workspace/known_numbers.h"

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

/// The changes that ROW=N and ROW ask for; throws UsageError for anything else.
NumberChanges numberChanges(const Arguments &given)
{
    NumberChanges changes;
    const auto add = [&changes](const QString &row, std::optional<std::int64_t> number) {
        if (changes.contains(row))
            throw UsageError(QStringLiteral("the row “%1” is named twice").arg(row));
        changes.insert(row, number);
    };
    for (const QString &text : given.values(QStringLiteral("known"))) {
        bool isNumber = false;
        const qint64 number = text.section(u'=', 1).toLongLong(&isNumber);
        if (!isNumber)
            throw UsageError(QStringLiteral("--known: found “%1”, expected a row and its number of cases such as "
                                            "hbr.overall_standard=23")
                                 .arg(text));
        add(text.section(u'=', 0, 0), number);
    }
    for (const QString &row : given.values(QStringLiteral("forget")))
        add(row, std::nullopt);
    return changes;
}

void changeNumbers(const NumberChanges &changes, Context &context)
{
    const Pack &pack = context.pack();
    QStringList reasons;
    for (const RefusedNumber &refused : changeKnownNumbers(context.workspace(OpenMode::CreateIfMissing), changes)) {
        reasons.append(wording::refusedNumber(refused.number, refused.check, *pack.baseline->row(refused.row),
                                              *pack.scale(pack.tableRow(refused.row)->scale)));
    }
    if (!reasons.isEmpty())
        throw Refused(reasons);
}

Table enteredNumbers(Context &context)
{
    Table table{QStringLiteral("numbers"),
                QStringLiteral("What was entered about the numbers of cases behind printed rows"),
                {{QStringLiteral("row"), QStringLiteral("Row"), ColumnKind::Text},
                 {QStringLiteral("cases"), QStringLiteral("Cases"), ColumnKind::Count},
                 {QStringLiteral("author"), QStringLiteral("By"), ColumnKind::Text},
                 {QStringLiteral("written_at"), QStringLiteral("At"), ColumnKind::Text}},
                {},
                {QStringLiteral("The last line of a row counts; without a number it was forgotten.")}};
    for (const KnownNumberEntry &entry : knownNumberHistory(context.workspace()))
        table.rows.append({entry.row, entry.number ? Cell(*entry.number) : Cell(), entry.author, entry.writtenAt});
    return table;
}

} // namespace

ExitStatus runBaseline(Context &context, const QStringList &arguments)
{
    Arguments given(QStringLiteral("baseline"), QString());
    given.addValue(QStringLiteral("known"),
                   QStringLiteral("Keeps the number of cases behind a printed row, for every comparison."),
                   QStringLiteral("row=n"));
    given.addValue(QStringLiteral("forget"), QStringLiteral("Forgets a number that was kept."), QStringLiteral("row"));
    given.addFlag(QStringLiteral("numbers"), QStringLiteral("Lists what was kept and forgotten, by whom and when."));
    given.addFormat();
    given.parse(arguments, 0, 0);
    const Pack &pack = context.pack();
    if (!pack.baseline)
        throw Refused({QStringLiteral("the pack “%1” has no baseline").arg(pack.title)});
    const Format format = given.format();
    const NumberChanges changes = numberChanges(given);
    if (!changes.isEmpty())
        changeNumbers(changes, context);
    if (!changes.isEmpty() || given.has(QStringLiteral("numbers"))) {
        writeTable(enteredNumbers(context), format, context);
        return ExitStatus::Done;
    }
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
