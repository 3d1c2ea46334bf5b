#include "app/cli/command.h"

namespace caseaudit::cli {

ExitStatus runHistory(Context &context, const QStringList &arguments)
{
    Arguments given(QStringLiteral("history"), QStringLiteral("CASE_REF"));
    given.addFormat();
    given.parse(arguments, 1, 1);
    const QString wanted = foldedCaseRef(given.positional().constFirst());
    AuditQuery query;
    query.search = given.positional().constFirst();
    query.withdrawn = AuditQuery::Withdrawn::Included;
    query.sort = AuditQuery::Sort::CaseRef;
    Table table{QStringLiteral("history"),
                QStringLiteral("History of %1").arg(given.positional().constFirst()),
                {{QStringLiteral("form"), QStringLiteral("Form"), ColumnKind::Text},
                 {QStringLiteral("cycle"), QStringLiteral("Cycle"), ColumnKind::Text},
                 {QStringLiteral("reading"), QStringLiteral("Reading"), ColumnKind::Text},
                 {QStringLiteral("written_at"), QStringLiteral("When (UTC)"), ColumnKind::Text},
                 {QStringLiteral("author"), QStringLiteral("Who"), ColumnKind::Text},
                 {QStringLiteral("state"), QStringLiteral("State"), ColumnKind::Text},
                 {QStringLiteral("changed"), QStringLiteral("Changed"), ColumnKind::Text},
                 {QStringLiteral("reason"), QStringLiteral("Why"), ColumnKind::Text}},
                {},
                {}};
    bool known = false;
    for (const AuditSummary &audit : context.workspace().audits(query)) {
        if (foldedCaseRef(audit.caseRef) != wanted)
            continue;
        known = true;
        for (const HistoryEntry &entry : context.workspace().history(audit.record)) {
            table.rows.append({audit.form, audit.cycle, audit.reading, entry.writtenAt, entry.author,
                               auditStateId(entry.state), entry.changed.join(QLatin1Char(' ')), entry.reason});
        }
    }
    if (!known)
        throw Refused({QStringLiteral("no audit has the reference “%1”").arg(given.positional().constFirst())});
    if (table.rows.isEmpty())
        table.notes.append(QStringLiteral("No history yet: the audit is a draft that nobody has left or completed."));
    writeTable(table, given.format(), context);
    return ExitStatus::Done;
}

} // namespace caseaudit::cli
