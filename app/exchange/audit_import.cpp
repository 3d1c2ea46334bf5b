#include "app/exchange/audit_import.h"

#include "app/exchange/contact_import.h"
#include "app/exchange/import_row.h"
#include "app/exchange/row_digest.h"
#include "app/wording/import_wording.h"
#include "audit_forms/kpi_answer.h"
#include "audit_forms/pack.h"
#include "audit_forms/validation.h"

#include <algorithm>
#include <stdexcept>

namespace caseaudit {

namespace {

/// What makes two rows the same audit, as text.
QString keyOf(const AuditRecord &audit)
{
    return QStringList{audit.authority, foldedCaseRef(audit.caseRef), audit.cycle, audit.reading}.join(QChar(u'\0'));
}

/// Takes the contact log's proposals: as the answer where there is none, beside the answer where there is one.
void applyProposals(ImportRow &row, const FormDefinition &form)
{
    for (const Field &field : form.fields) {
        if (row.proposalsSaid.contains(field.id))
            continue;
        const auto proposal = proposalFor(field, form, row.audit);
        if (!proposal)
            continue;
        Answer answer = row.audit.answers.value(field.id);
        if (!answer.isAnswered()) {
            answer = withProposal(answer, *proposal);
        } else {
            answer.proposal = proposalId(*proposal);
            const bool agrees = proposal->notApplicable ? answer.notApplicable : answer.category == answer.proposal;
            if (!agrees && answer.reason.isEmpty())
                answer.reason = wording::asImported();
        }
        row.audit.answers.insert(field.id, answer);
    }
}

/// The column of an audit file that a finding concerns.
std::pair<ColumnPart, const Field *> columnOf(const Finding &finding, const FormDefinition &form)
{
    static const QHash<QString, ColumnPart> heads{
        {QStringLiteral("case_ref"), ColumnPart::CaseRef}, {QStringLiteral("authority"), ColumnPart::Authority},
        {QStringLiteral("auditor"), ColumnPart::Auditor},  {QStringLiteral("audited_on"), ColumnPart::AuditedOn},
        {QStringLiteral("reading"), ColumnPart::Reading},
    };
    if (const Field *field = form.field(finding.field))
        return {ColumnPart::Value, field};
    return {heads.value(finding.field, ColumnPart::CaseRef), nullptr};
}

/// One import file on its way to audits.
class Import {
public:
    Import(const CsvFile &file, const QString &fileName, const FormDefinition &form, const Pack &pack,
           const QDate &today)
        : m_file(file)
        , m_form(form)
        , m_pack(pack)
        , m_today(today)
        , m_columns(file, fileName, auditColumns(form, pack), wording::expectedColumn(form))
        , m_problems(m_columns.problems())
    {}

    /// Every row by itself, then against the rows before it.
    void readRows()
    {
        RowReader reader(m_columns, m_form, m_pack, m_problems);
        for (const CsvRecord &record : m_file.records) {
            const auto wrongLength = m_columns.wrongLength(record);
            if (wrongLength) {
                m_problems.append(*wrongLength);
                ImportRow row;
                row.audit.caseRef = m_columns.cell(record, ColumnPart::CaseRef);
                row.refused = true;
                m_rows.append(row);
                continue;
            }
            ImportRow row = reader.read(record);
            refuseIncomplete(row, record);
            refuseTwice(row, record);
            m_rows.append(row);
        }
    }

    void readContactFile(const CsvFile &contacts, const QString &contactsName)
    {
        readContacts(contacts, contactsName, m_form, m_pack, m_rows, m_contactProblems);
    }

    ImportedFile finished()
    {
        ImportedFile result;
        result.encoding = m_file.encoding;
        result.separator = m_file.separator;
        result.ignoredColumns = m_columns.ignored();
        for (ImportRow &row : m_rows) {
            if (row.refused)
                continue;
            const QString digest = rowDigest(row);
            applyProposals(row, m_form);
            result.audits.append({row.line, row.audit, digest});
        }
        result.problems = m_problems + m_contactProblems;
        return result;
    }

    bool canReadRows() const { return m_columns.canReadRows(); }

private:
    void refuse(ImportRow &row, const CsvRecord &record, ColumnPart part, const Field *field, const QString &expected)
    {
        const ImportProblem problem = m_columns.problem(record, part, field, expected);
        row.refused = true;
        const bool saidAlready = !m_problems.isEmpty() && m_problems.last().line == problem.line &&
                                 std::any_of(m_problems.begin(), m_problems.end(), [&](const ImportProblem &other) {
                                     return other.line == problem.line && other.column == problem.column;
                                 });
        if (!saidAlready)
            m_problems.append(problem);
    }

    /// Drafts need no more than what tells them apart; the rest is asked for when they are completed.
    void refuseIncomplete(ImportRow &row, const CsvRecord &record)
    {
        for (const Finding &finding : validate(row.audit, m_pack, m_today)) {
            const auto [part, field] = columnOf(finding, m_form);
            const bool isKey = part == ColumnPart::CaseRef || part == ColumnPart::Authority;
            if (finding.severity == Severity::Error && (isKey || row.audit.state != AuditState::Draft))
                refuse(row, record, part, field, wording::expectedInstead(finding, m_form, m_pack));
        }
    }

    void refuseTwice(ImportRow &row, const CsvRecord &record)
    {
        if (row.audit.caseRef.isEmpty() || row.audit.authority.isEmpty())
            return;
        const QString key = keyOf(row.audit);
        if (const auto earlier = m_lines.constFind(key); earlier != m_lines.constEnd())
            refuse(row, record, ColumnPart::CaseRef, nullptr, wording::expectedAuditOnce(*earlier));
        else
            m_lines.insert(key, row.line);
    }

    const CsvFile &m_file;
    const FormDefinition &m_form;
    const Pack &m_pack;
    QDate m_today;
    FoundColumns m_columns;
    QList<ImportProblem> m_problems;
    QList<ImportProblem> m_contactProblems;
    QList<ImportRow> m_rows;
    QHash<QString, int> m_lines; ///< line of each audit met so far, by key
};

} // namespace

ImportedFile understandAudits(const CsvFile &file, const QString &fileName, const CsvFile *contacts,
                              const QString &contactsName, const QString &formId, const Pack &pack, const QDate &today)
{
    const FormDefinition *form = pack.form(formId);
    if (form == nullptr)
        throw std::invalid_argument("the pack has no such form");
    Import import(file, fileName, *form, pack, today);
    if (import.canReadRows()) {
        import.readRows();
        if (contacts != nullptr)
            import.readContactFile(*contacts, contactsName);
    }
    return import.finished();
}

} // namespace caseaudit
