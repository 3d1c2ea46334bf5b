#include "app/cli/audit_deeds.h"
#include "app/cli/command.h"
#include "app/wording/audit_wording.h"
#include "app/wording/wording.h"

#include <algorithm>

namespace caseaudit::cli {

namespace {

Column textColumn(const QString &id, const QString &heading)
{
    return {id, heading, ColumnKind::Text};
}

/// The audits of that reference that the options let through, withdrawn ones too, in order of their cycles.
QList<AuditSummary> auditsOf(const QString &caseRef, const Arguments &given, Context &context)
{
    AuditQuery query = queryFor(given.filter(context.pack()));
    query.reconstructed = AuditQuery::Reconstructed::Included;
    query.search = caseRef;
    query.form = given.value(QStringLiteral("form"));
    query.reading = given.value(QStringLiteral("reading"));
    query.withdrawn = AuditQuery::Withdrawn::Included;
    query.sort = AuditQuery::Sort::CaseRef;
    QList<AuditSummary> audits = context.workspace().audits(query);
    audits.removeIf([wanted = foldedCaseRef(caseRef)](const AuditSummary &audit) {
        return foldedCaseRef(audit.caseRef) != wanted;
    });
    if (audits.isEmpty())
        throw Refused({QStringLiteral("no audit has the reference “%1”").arg(caseRef)});
    return audits;
}

/// Ids, for programs.
QList<Cell> idCells(const AuditSummary &audit, const HistoryEntry &entry, qsizetype number)
{
    return {audit.form,
            audit.cycle,
            audit.reading,
            entry.writtenAt,
            entry.author,
            auditStateId(entry.state),
            entry.changed.join(QLatin1Char(' ')),
            entry.reason,
            std::int64_t{number}};
}

/// Words, for people.
QList<Cell> wordCells(const AuditSummary &audit, const HistoryEntry &entry, qsizetype number,
                      const FormDefinition *form)
{
    return {std::int64_t{number},
            form ? form->shortTitle : audit.form,
            audit.cycle,
            wording::reading(audit.reading),
            wording::moment(entry.writtenAt),
            entry.author,
            entry.isErased ? wording::erased() : wording::happened(entry.stateBefore, entry.state, entry.newReason),
            wording::changedLabels(entry.changed, form).join(QStringLiteral(", "))};
}

void listRevisions(const QString &caseRef, const Arguments &given, Context &context)
{
    const Format format = given.format();
    Table table{QStringLiteral("history"), QStringLiteral("History of %1").arg(caseRef), {}, {}, {}};
    if (format == Format::Text) {
        table.columns = {{QStringLiteral("revision"), QStringLiteral("No."), ColumnKind::Count},
                         textColumn(QStringLiteral("form"), QStringLiteral("Form")),
                         textColumn(QStringLiteral("cycle"), QStringLiteral("Cycle")),
                         textColumn(QStringLiteral("reading"), QStringLiteral("Reading")),
                         textColumn(QStringLiteral("written_at"), QStringLiteral("When")),
                         textColumn(QStringLiteral("author"), QStringLiteral("Who")),
                         textColumn(QStringLiteral("what"), QStringLiteral("What and why")),
                         textColumn(QStringLiteral("changed"), QStringLiteral("Changed"))};
    } else {
        for (const char *id : {"form", "cycle", "reading", "written_at", "author", "state", "changed", "reason"})
            table.columns.append(textColumn(QLatin1String(id), QLatin1String(id)));
        table.columns.append({QStringLiteral("revision"), QStringLiteral("revision"), ColumnKind::Count});
    }
    for (const AuditSummary &audit : auditsOf(caseRef, given, context)) {
        const QList<HistoryEntry> history = context.workspace().history(audit.record);
        for (qsizetype number = 1; number <= history.size(); ++number) {
            table.rows.append(format == Format::Text
                                  ? wordCells(audit, history.at(number - 1), number, context.pack().form(audit.form))
                                  : idCells(audit, history.at(number - 1), number));
        }
    }
    if (table.rows.isEmpty())
        table.notes.append(wording::noHistory());
    writeTable(table, format, context);
}

/// The revision of that number; `before` the one it followed, null for the first.
struct Numbered {
    QString record;
    const HistoryEntry *entry = nullptr;
    const HistoryEntry *before = nullptr;
};

Numbered numbered(const QString &option, const QString &record, const QList<HistoryEntry> &history,
                  const Arguments &given)
{
    bool isNumber = false;
    const int number = given.value(option).toInt(&isNumber);
    if (!isNumber || number < 1)
        throw UsageError(
            QStringLiteral("--%1: found “%2”, expected the number of a revision").arg(option, given.value(option)));
    if (number > history.size())
        throw Refused({QStringLiteral("--%1: found %2, but there are %3 revisions")
                           .arg(option, QString::number(number), QString::number(history.size()))});
    return {record, &history.at(number - 1), number > 1 ? &history.at(number - 2) : nullptr};
}

void showRevision(const Numbered &revision, Format format, Context &context)
{
    Workspace &workspace = context.workspace();
    const std::optional<AuditRecord> audit = workspace.auditAt(revision.record, revision.entry->revision);
    if (!audit)
        throw Refused({wording::erased()});
    std::optional<AuditRecord> before;
    if (revision.before)
        before = workspace.auditAt(revision.record, revision.before->revision);
    Table table{QStringLiteral("revision"),
                QStringLiteral("%1, %2, %3")
                    .arg(audit->caseRef, wording::moment(revision.entry->writtenAt), revision.entry->author),
                {textColumn(QStringLiteral("label"), QStringLiteral("Field")),
                 textColumn(QStringLiteral("value"), QStringLiteral("Value")),
                 textColumn(QStringLiteral("before"), QStringLiteral("Before"))},
                {},
                {}};
    if (format != Format::Text)
        table.columns.prepend(textColumn(QStringLiteral("field"), QStringLiteral("field")));
    for (const wording::ComparedStatement &statement :
         wording::compared(before.value_or(*audit), *audit, context.pack())) {
        const QString &value = statement.now.value;
        QList<Cell> row{statement.now.label, value.isEmpty() && !statement.isChanged() ? QStringLiteral("–") : value,
                        statement.isChanged() ? (statement.before.isEmpty() ? QStringLiteral("–") : statement.before)
                                              : QString()};
        if (format != Format::Text)
            row.prepend(statement.now.key);
        table.rows.append(row);
    }
    writeTable(table, format, context);
}

} // namespace

ExitStatus runHistory(Context &context, const QStringList &arguments)
{
    Arguments given(QStringLiteral("history"), QStringLiteral("CASE_REF"));
    const QString revision = QStringLiteral("revision");
    const QString restore = QStringLiteral("restore");
    given.addValue(revision, QStringLiteral("Shows the revision of that number."), QStringLiteral("number"));
    given.addValue(restore, QStringLiteral("Puts the contents of that revision back, as a new one."),
                   QStringLiteral("number"));
    given.addValue(QStringLiteral("reason"), QStringLiteral("Why it is put back."), QStringLiteral("text"));
    given.addValue(QStringLiteral("form"), QStringLiteral("The form, where a reference is not enough."),
                   QStringLiteral("form"));
    given.addFilters();
    given.addValue(QStringLiteral("reading"), QStringLiteral("The reading: 1, 2 or agreed."),
                   QStringLiteral("reading"));
    given.addFormat();
    given.parse(arguments, 1, 1);
    const QString caseRef = given.positional().constFirst();
    if (!given.has(revision) && !given.has(restore)) {
        listRevisions(caseRef, given, context);
        return ExitStatus::Done;
    }
    Workspace &workspace = context.workspace();
    const QString record = recordArgument(caseRef, given, context);
    const QList<HistoryEntry> history = workspace.history(record);
    if (given.has(revision)) {
        showRevision(numbered(revision, record, history, given), given.format(), context);
        return ExitStatus::Done;
    }
    const QString reason = given.value(QStringLiteral("reason")).simplified();
    if (reason.isEmpty())
        throw UsageError(QStringLiteral("“case-audit history --restore” needs --reason"));
    workspace.restoreRevision(record, numbered(restore, record, history, given).entry->revision, reason);
    context.out() << QStringLiteral("Revision %1 put back as revision %2.\n")
                         .arg(given.value(restore), QString::number(workspace.history(record).size()));
    return ExitStatus::Done;
}

} // namespace caseaudit::cli
