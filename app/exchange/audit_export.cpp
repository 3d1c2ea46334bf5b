#include "app/exchange/audit_export.h"

#include "app/exchange/audit_columns.h"
#include "audit_forms/pack.h"

#include <QHash>

namespace caseaudit {

namespace {

/// Running codes that stand for cases and people, the same for the same one.
class StandIns {
public:
    QString numberOf(const AuditRecord &audit)
    {
        // Drafts without a reference yet are cases of their own.
        if (audit.caseRef.isEmpty())
            return QString::number(++m_cases);
        QString &number = m_numbers[audit.authority + QChar(u'\0') + foldedCaseRef(audit.caseRef)];
        if (number.isEmpty())
            number = QString::number(++m_cases);
        return number;
    }

    QString codeOf(const QString &role, const QString &person)
    {
        if (person.isEmpty())
            return {};
        QHash<QString, QString> &codes = m_codes[role];
        QString &code = codes[person];
        if (code.isEmpty())
            code = QStringLiteral("%1-%2").arg(role).arg(codes.size());
        return code;
    }

private:
    int m_cases = 0;
    QHash<QString, QString> m_numbers;
    QHash<QString, QHash<QString, QString>> m_codes;
};

/// `audit` without what an export may not contain.
AuditRecord allowed(AuditRecord audit, const ExportContents &contents, StandIns &standIns)
{
    if (contents.references)
        return audit;
    audit.caseRef = standIns.numberOf(audit);
    audit.worker = standIns.codeOf(QStringLiteral("worker"), audit.worker);
    audit.auditor = standIns.codeOf(QStringLiteral("auditor"), audit.auditor);
    return audit;
}

QList<FileColumn> allowed(const QList<FileColumn> &columns, const ExportContents &contents)
{
    QList<FileColumn> kept;
    for (const FileColumn &column : columns) {
        if (contents.comments || !column.isFreeText())
            kept.append(column);
    }
    return kept;
}

Table emptyTable(const QString &id, const QString &title, const QList<FileColumn> &columns)
{
    Table table{id, title, {}, {}, {}};
    for (const FileColumn &column : columns)
        table.columns.append({column.id, column.heading, ColumnKind::Text});
    return table;
}

Cell textCell(const QString &text)
{
    return text.isEmpty() ? Cell() : Cell(text);
}

QString valueOf(const Field &field, const AuditRecord &audit)
{
    switch (field.kind) {
    case FieldKind::Date:
        return audit.dates.value(field.id).toString(Qt::ISODate);
    case FieldKind::Choice:
        return audit.choices.value(field.id);
    case FieldKind::Scored:
        break;
    }
    const Answer answer = audit.answers.value(field.id);
    return answer.notApplicable ? QStringLiteral("not_applicable") : answer.category;
}

/// Without a log and a proposal there is nothing to say: an import finds the same.
QString proposalOf(const Field &field, const AuditRecord &audit)
{
    const Answer answer = audit.answers.value(field.id);
    return audit.contacts.isEmpty() && answer.proposal.isEmpty() ? QString() : statedProposal(answer);
}

QString headText(ColumnPart part, const AuditRecord &audit)
{
    switch (part) {
    case ColumnPart::CaseRef:
        return audit.caseRef;
    case ColumnPart::Authority:
        return audit.authority;
    case ColumnPart::Team:
        return audit.team;
    case ColumnPart::Worker:
        return audit.worker;
    case ColumnPart::Auditor:
        return audit.auditor;
    case ColumnPart::AuditedOn:
        return audit.auditedOn.toString(Qt::ISODate);
    case ColumnPart::Cycle:
        return audit.cycle;
    case ColumnPart::Reading:
        return audit.reading;
    case ColumnPart::State:
        return auditStateId(audit.state);
    case ColumnPart::Origin:
        return originId(audit.origin);
    case ColumnPart::FormVersion:
        return QString::number(audit.formVersion);
    case ColumnPart::AcceptedWarnings:
        return audit.acceptedWarnings.join(u' ');
    case ColumnPart::Note:
        return audit.note;
    default:
        return {};
    }
}

QString textOf(const FileColumn &column, const AuditRecord &audit)
{
    switch (column.part) {
    case ColumnPart::Value:
        return valueOf(*column.field, audit);
    case ColumnPart::Proposal:
        return proposalOf(*column.field, audit);
    case ColumnPart::Reason:
        return audit.answers.value(column.field->id).reason;
    case ColumnPart::Comment:
        return audit.answers.value(column.field->id).comment;
    default:
        return headText(column.part, audit);
    }
}

QString textOf(const FileColumn &column, const AuditRecord &audit, const Contact &contact)
{
    switch (column.part) {
    case ColumnPart::ContactDate:
        return contact.date.toString(Qt::ISODate);
    case ColumnPart::ContactKind:
        return contactKindId(contact.kind);
    case ColumnPart::ContactOutcome:
        return contactOutcomeId(contact.outcome);
    case ColumnPart::ContactNote:
        return contact.note;
    default:
        return headText(column.part, audit);
    }
}

} // namespace

Table auditTable(const QList<AuditRecord> &audits, const FormDefinition &form, const Pack &pack,
                 const ExportContents &contents)
{
    const QList<FileColumn> columns = allowed(auditColumns(form, pack), contents);
    Table table = emptyTable(form.id, form.title, columns);
    StandIns standIns;
    for (const AuditRecord &audit : audits) {
        const AuditRecord shown = allowed(audit, contents, standIns);
        QList<Cell> row;
        for (const FileColumn &column : columns)
            row.append(textCell(textOf(column, shown)));
        table.rows.append(row);
    }
    return table;
}

Table contactTable(const QList<AuditRecord> &audits, const FormDefinition &form, const ExportContents &contents)
{
    const QList<FileColumn> columns = allowed(contactColumns(), contents);
    Table table =
        emptyTable(QStringLiteral("%1_contacts").arg(form.id), QStringLiteral("%1: contacts").arg(form.title), columns);
    StandIns standIns;
    for (const AuditRecord &audit : audits) {
        const AuditRecord shown = allowed(audit, contents, standIns);
        for (const Contact &contact : audit.contacts) {
            QList<Cell> row;
            for (const FileColumn &column : columns)
                row.append(textCell(textOf(column, shown, contact)));
            table.rows.append(row);
        }
    }
    return table;
}

} // namespace caseaudit
