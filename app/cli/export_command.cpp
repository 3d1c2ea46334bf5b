#include "app/cli/command.h"
#include "app/exchange/audit_export.h"
#include "app/reports/action_report.h"
#include "app/reports/table_writers.h"
#include "app/workspace/evidence.h"

#include <QFileInfo>
#include <QSaveFile>

namespace caseaudit::cli {

namespace {

/// Writes a table to a file that only its owner can read, whole or not at all.
void writeFile(const Table &table, const QString &path, Context &context)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                         file.write(writeCsv(table)) >= 0 && file.commit();
    if (!written)
        throw StorageError(QStringLiteral("%1 cannot be written: %2").arg(path, file.errorString()));
    context.out() << QStringLiteral("%1: %2 rows\n").arg(path).arg(table.rows.size());
}

/// `audits.csv` with `-ser` before the dot.
QString pathFor(const QString &path, const QString &suffix)
{
    const QFileInfo info(path);
    return QStringLiteral("%1/%2-%3.%4").arg(info.path(), info.completeBaseName(), suffix, info.suffix());
}

void exportAudits(const Arguments &given, Context &context)
{
    const QString path = given.value(QStringLiteral("out"));
    const QString wanted = given.value(QStringLiteral("form"));
    if (!wanted.isEmpty())
        formArgument(wanted, context.pack());
    const ExportContents contents{given.has(QStringLiteral("with-references")),
                                  given.has(QStringLiteral("with-comments"))};
    bool any = false;
    for (const FormDefinition &form : context.pack().forms) {
        if (!wanted.isEmpty() && form.id != wanted)
            continue;
        const QList<AuditRecord> audits = context.workspace().fullAudits(
            form.id, given.filter(context.pack()),
            given.has(QStringLiteral("include-drafts")) ? DraftChoice::Included : DraftChoice::LeftOut);
        if (audits.isEmpty() && wanted.isEmpty())
            continue;
        any = true;
        const QString formPath = wanted.isEmpty() ? pathFor(path, form.id) : path;
        writeFile(auditTable(audits, form, context.pack(), contents), formPath, context);
        const Table contacts = contactTable(audits, form, contents);
        if (!contacts.rows.isEmpty())
            writeFile(contacts, pathFor(formPath, QStringLiteral("contacts")), context);
    }
    if (!any)
        context.out() << QStringLiteral("There are no audits to export.\n");
}

void exportActions(const QString &path, Context &context)
{
    EvidenceBook book(context.workspace());
    const QList<ActionStanding> actions = actionStandings(context.workspace(), book);
    writeFile(actionRows(actions, *book.plan(), context.surroundings().today), path, context);
}

} // namespace

ExitStatus runExport(Context &context, const QStringList &arguments)
{
    Arguments given(QStringLiteral("export"), QStringLiteral("audits|actions|dictionary --out FILE.csv"));
    given.addValue(QStringLiteral("out"),
                   QStringLiteral("The file to write; audits of several forms go to one file each."),
                   QStringLiteral("file"));
    given.addValue(QStringLiteral("form"), QStringLiteral("Only audits of this form."), QStringLiteral("form"));
    given.addFlag(QStringLiteral("with-comments"), QStringLiteral("Also comments, reasons and notes."));
    given.addFlag(QStringLiteral("with-references"), QStringLiteral("Also case references and staff codes."));
    given.addFlag(QStringLiteral("include-drafts"), QStringLiteral("Also audits that are not complete."));
    given.addFilters();
    given.parse(arguments, 1, 1);
    const QString path = given.value(QStringLiteral("out"));
    if (QFileInfo(path).suffix().toLower() != QLatin1String("csv"))
        throw UsageError(QStringLiteral("--out: found “%1”, expected a file name that ends in .csv").arg(path));
    const QString what = given.positional().constFirst();
    if (what == QLatin1String("audits"))
        exportAudits(given, context);
    else if (what == QLatin1String("actions") && context.pack().actionPlan)
        exportActions(path, context);
    else if (what == QLatin1String("dictionary"))
        writeFile(dictionaryTable(context.pack()), path, context);
    else
        throw UsageError(QStringLiteral("“%1” cannot be exported; expected audits, actions or dictionary").arg(what));
    return ExitStatus::Done;
}

} // namespace caseaudit::cli
