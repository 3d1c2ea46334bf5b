#include "app/exchange/audit_columns.h"

#include "audit_forms/audit_record.h"
#include "audit_forms/pack.h"

namespace caseaudit {

namespace {

FileColumn caseRefColumn()
{
    return {ColumnPart::CaseRef,
            QStringLiteral("case_ref"),
            QStringLiteral("Case reference"),
            nullptr,
            Presence::Required,
            {}};
}

FileColumn authorityColumn(Presence presence)
{
    return {ColumnPart::Authority, QStringLiteral("authority"), QStringLiteral("Authority"), nullptr, presence, {}};
}

FileColumn optionalColumn(ColumnPart part, const QString &id, const QString &heading)
{
    return {part, id, heading, nullptr, Presence::Optional, {}};
}

FileColumn cycleColumn()
{
    return optionalColumn(ColumnPart::Cycle, QStringLiteral("cycle"), QStringLiteral("Cycle"));
}

FileColumn readingColumn()
{
    return optionalColumn(ColumnPart::Reading, QStringLiteral("reading"), QStringLiteral("Reading"));
}

/// What heads every audit, whatever its form.
QList<FileColumn> headColumns()
{
    return {
        caseRefColumn(),
        authorityColumn(Presence::Required),
        optionalColumn(ColumnPart::Team, QStringLiteral("team"), QStringLiteral("Team")),
        optionalColumn(ColumnPart::Worker, QStringLiteral("worker"), QStringLiteral("Worker")),
        {ColumnPart::Auditor, QStringLiteral("auditor"), QStringLiteral("Auditor"), nullptr, Presence::Required, {}},
        {ColumnPart::AuditedOn,
         QStringLiteral("audited_on"),
         QStringLiteral("Audited on"),
         nullptr,
         Presence::Required,
         {}},
        cycleColumn(),
        readingColumn(),
        optionalColumn(ColumnPart::State, QStringLiteral("state"), QStringLiteral("State")),
        optionalColumn(ColumnPart::Origin, QStringLiteral("origin"), QStringLiteral("Origin")),
        optionalColumn(ColumnPart::FormVersion, QStringLiteral("form_version"), QStringLiteral("Form version")),
        optionalColumn(ColumnPart::AcceptedWarnings, QStringLiteral("accepted_warnings"),
                       QStringLiteral("Accepted warnings")),
        optionalColumn(ColumnPart::Note, QStringLiteral("note"), QStringLiteral("Note")),
    };
}

/// How the tables of the pack and the print behind them name a question.
QStringList tableLabels(const Field &field, const FormDefinition &form, const Pack &pack)
{
    QStringList labels;
    for (const TableDefinition &table : pack.tables) {
        if (table.form != form.id)
            continue;
        for (const TableRow &row : table.rows) {
            if (row.field != field.id)
                continue;
            labels.append(row.label);
            const BaselineRow *printed = pack.baseline ? pack.baseline->row(row.id) : nullptr;
            if (printed && !printed->printedLabel.isEmpty())
                labels.append(printed->printedLabel);
        }
    }
    return labels;
}

FileColumn beside(const Field &field, ColumnPart part, const QString &word)
{
    return {part,
            QStringLiteral("%1_%2").arg(field.id, word),
            QStringLiteral("%1: %2").arg(field.label, word),
            &field,
            Presence::Optional,
            {QStringLiteral("%1 %2").arg(field.label, word)}};
}

} // namespace

QString statedProposal(const Answer &answer)
{
    if (answer.fromProposal)
        return proposal_word::taken;
    return answer.proposal.isEmpty() ? QString(proposal_word::none) : answer.proposal;
}

bool FileColumn::isFreeText() const
{
    return part == ColumnPart::Note || part == ColumnPart::Reason || part == ColumnPart::Comment ||
           part == ColumnPart::ContactNote;
}

QList<FileColumn> auditColumns(const FormDefinition &form, const Pack &pack)
{
    QList<FileColumn> columns = headColumns();
    for (const Field &field : form.fields) {
        columns.append(
            {ColumnPart::Value, field.id, field.label, &field, Presence::Optional, tableLabels(field, form, pack)});
        if (field.kind != FieldKind::Scored)
            continue;
        if (field.kpi && form.hasContactLog)
            columns.append(beside(field, ColumnPart::Proposal, QStringLiteral("proposal")));
        columns.append(beside(field, ColumnPart::Reason, QStringLiteral("reason")));
        columns.append(beside(field, ColumnPart::Comment, QStringLiteral("comment")));
    }
    return columns;
}

QList<FileColumn> contactColumns()
{
    const auto column = [](ColumnPart part, const char *id, const char *heading, Presence presence,
                           const QStringList &otherLabels) {
        return FileColumn{part, QLatin1String(id), QLatin1String(heading), nullptr, presence, otherLabels};
    };
    return {
        caseRefColumn(),
        authorityColumn(Presence::Optional),
        cycleColumn(),
        readingColumn(),
        column(ColumnPart::ContactDate, "date", "Date", Presence::Required,
               {QStringLiteral("Contact date"), QStringLiteral("Date of contact")}),
        column(ColumnPart::ContactKind, "kind", "Kind", Presence::Required,
               {QStringLiteral("Type"), QStringLiteral("Contact type"), QStringLiteral("Type of contact"),
                QStringLiteral("Contact")}),
        column(ColumnPart::ContactOutcome, "outcome", "Outcome", Presence::Required,
               {QStringLiteral("Result"), QStringLiteral("Attendance")}),
        column(ColumnPart::ContactNote, "note", "Note", Presence::Optional,
               {QStringLiteral("Notes"), QStringLiteral("Comment"), QStringLiteral("Comments"),
                QStringLiteral("Remarks")}),
    };
}

} // namespace caseaudit
