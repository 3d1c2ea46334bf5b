#include "app/cli/command.h"
#include "app/reports/comparison_report.h"
#include "app/reports/table_writers.h"
#include "app/reports/text_layout.h"
#include "app/wording/comparison_wording.h"

#include <QJsonDocument>

namespace caseaudit::cli {

namespace {

enum class Explanation { LeftOut, Given };

void writeForPeople(const QList<ComparisonTable> &tables, Explanation explanation, const Context &context)
{
    if (!tables.isEmpty())
        context.out() << wrapped(wording::comparisonScope(tables.first(), context.pack()), context.width(), 0) << "\n";
    for (const ComparisonTable &table : tables) {
        for (const Table &sheet : comparisonSheets(table, context.pack()))
            context.out() << writeText(sheet, context.width()) << "\n";
        if (explanation == Explanation::LeftOut)
            continue;
        for (const Table &sheet : computedSheets(table, context.pack()))
            context.out() << writeText(sheet, context.width()) << "\n";
    }
}

} // namespace

ExitStatus runCompare(Context &context, const QStringList &arguments)
{
    Arguments given(QStringLiteral("compare"), QString());
    given.addValue(QStringLiteral("form"), QStringLiteral("Only tables that this form fills."), QStringLiteral("form"));
    given.addValue(QStringLiteral("with"), QStringLiteral("An earlier cycle instead of the printed tables."),
                   QStringLiteral("cycle"));
    given.addFlag(QStringLiteral("explain"), QStringLiteral("Also how the figures of each row were computed (text)."));
    given.addFilters();
    given.addFormat();
    given.parse(arguments, 0, 0);
    const Pack &pack = context.pack();
    const Format format = given.format();
    const Filter filter = given.filter(pack);
    const QString form = given.value(QStringLiteral("form"));
    if (!form.isEmpty())
        formArgument(form, pack);

    QList<ComparisonTable> tables;
    const Progress progress = context.progress(QStringLiteral("comparing tables"));
    for (const TableDefinition &table : pack.tables) {
        if (progress)
            progress(&table - pack.tables.constData() + 1, pack.tables.size());
        if (form.isEmpty() || table.form == form)
            tables.append(context.workspace().compare(table.id, filter, given.value(QStringLiteral("with"))));
    }
    if (format == Format::Json)
        context.out() << QString::fromUtf8(QJsonDocument(comparisonJson(tables, pack)).toJson());
    else if (format == Format::Csv)
        writeTable(comparisonTableRows(tables, pack), format, context);
    else
        writeForPeople(tables, given.has(QStringLiteral("explain")) ? Explanation::Given : Explanation::LeftOut,
                       context);
    return ExitStatus::Done;
}

} // namespace caseaudit::cli
