#include "app/cli/command.h"
#include "app/cli/problem_lines.h"
#include "app/workspace/import_job.h"

namespace caseaudit::cli {

namespace {

void report(const ImportPlan &plan, const QString &batch, Format format, Context &context)
{
    Table table{QStringLiteral("import"),
                QString(),
                {{QStringLiteral("imported"), QStringLiteral("Imported"), ColumnKind::Count},
                 {QStringLiteral("unchanged"), QStringLiteral("Unchanged"), ColumnKind::Count},
                 {QStringLiteral("updated"), QStringLiteral("Updated"), ColumnKind::Count},
                 {QStringLiteral("refused"), QStringLiteral("Refused"), ColumnKind::Count},
                 {QStringLiteral("batch"), QStringLiteral("Batch"), ColumnKind::Text}},
                {},
                {}};
    table.rows.append({std::int64_t{plan.added}, std::int64_t{plan.unchanged}, std::int64_t{plan.updated},
                       std::int64_t{plan.refused}, batch});
    if (format == Format::Text) {
        const QString separator =
            plan.file.separator == QLatin1Char('\t') ? QStringLiteral("tab") : QString(plan.file.separator);
        table.notes.append(QStringLiteral("Read as %1, separated by %2.").arg(plan.file.encoding, separator));
    }
    writeTable(table, format, context);
}

ExitStatus listBatches(Format format, Context &context)
{
    Table table{QStringLiteral("batches"),
                QString(),
                {{QStringLiteral("batch"), QStringLiteral("Batch"), ColumnKind::Text},
                 {QStringLiteral("form"), QStringLiteral("Form"), ColumnKind::Text},
                 {QStringLiteral("author"), QStringLiteral("Who"), ColumnKind::Text},
                 {QStringLiteral("written_at"), QStringLiteral("When (UTC)"), ColumnKind::Text},
                 {QStringLiteral("audits"), QStringLiteral("Audits"), ColumnKind::Count},
                 {QStringLiteral("withdrawn"), QStringLiteral("Withdrawn"), ColumnKind::Count}},
                {},
                {}};
    for (const ImportBatch &batch : context.workspace().importBatches()) {
        table.rows.append({batch.batch, batch.form, batch.author, batch.writtenAt, std::int64_t{batch.audits},
                           std::int64_t{batch.withdrawn}});
    }
    writeTable(table, format, context);
    return ExitStatus::Done;
}

ExitStatus takeBack(const Arguments &given, Context &context)
{
    const bool withdraw = given.has(QStringLiteral("withdraw"));
    const QString batch = given.value(withdraw ? QStringLiteral("withdraw") : QStringLiteral("restore"));
    const QString reason = given.value(QStringLiteral("reason"));
    if (withdraw && reason.trimmed().isEmpty())
        throw UsageError(QStringLiteral("--withdraw needs a --reason"));
    const int changed =
        withdraw ? withdrawBatch(context.workspace(), batch, reason) : restoreBatch(context.workspace(), batch);
    if (changed == 0)
        throw Refused({QStringLiteral("no audit of the import “%1” can be %2; “import --batches” lists the imports")
                           .arg(batch, withdraw ? QStringLiteral("withdrawn") : QStringLiteral("restored"))});
    context.out() << QStringLiteral("%1 audits of the import %2 %3.\n")
                         .arg(changed)
                         .arg(batch, withdraw ? QStringLiteral("withdrawn") : QStringLiteral("restored"));
    return ExitStatus::Done;
}

} // namespace

ExitStatus runImportCommand(Context &context, const QStringList &arguments)
{
    Arguments given(QStringLiteral("import"), QStringLiteral("FORM FILE"));
    given.addFlag(QStringLiteral("dry-run"), QStringLiteral("Says what would happen and writes nothing."));
    given.addValue(QStringLiteral("contacts"), QStringLiteral("The contact logs of the audits, in a second CSV file."),
                   QStringLiteral("file"));
    given.addFlag(QStringLiteral("update"), QStringLiteral("Replaces audits that are there with other contents."));
    given.addFlag(QStringLiteral("batches"), QStringLiteral("Lists the imports made so far."));
    given.addValue(QStringLiteral("withdraw"), QStringLiteral("Takes an import back."), QStringLiteral("batch"));
    given.addValue(QStringLiteral("reason"), QStringLiteral("Why it is taken back."), QStringLiteral("text"));
    given.addValue(QStringLiteral("restore"), QStringLiteral("Puts back an import that was taken back."),
                   QStringLiteral("batch"));
    given.addFormat();
    given.parse(arguments, 0, 2);
    const Format format = given.format();
    if (given.has(QStringLiteral("batches")))
        return listBatches(format, context);
    if (given.has(QStringLiteral("withdraw")) || given.has(QStringLiteral("restore")))
        return takeBack(given, context);
    if (given.positional().size() != 2)
        throw UsageError(QStringLiteral("“case-audit import” takes FORM FILE"));
    const FormDefinition &form = formArgument(given.positional().at(0), context.pack());
    Workspace &workspace = context.workspace(OpenMode::CreateIfMissing);
    const ImportPlan plan =
        planImport(workspace, form.id, given.positional().at(1), given.value(QStringLiteral("contacts")),
                   given.has(QStringLiteral("update")) ? KnownKeys::Update : KnownKeys::Refuse);
    if (!plan.canRun()) {
        QStringList reasons = problemLines(plan.problems);
        reasons.append(QStringLiteral("nothing was imported"));
        throw Refused(reasons);
    }
    QString batch;
    if (!given.has(QStringLiteral("dry-run")))
        batch = runImport(workspace, plan, context.progress(QStringLiteral("Importing")));
    report(plan, batch, format, context);
    return ExitStatus::Done;
}

} // namespace caseaudit::cli
