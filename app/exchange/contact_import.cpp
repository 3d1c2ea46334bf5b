#include "app/exchange/contact_import.h"

#include "app/wording/import_wording.h"
#include "audit_forms/pack.h"

namespace caseaudit {

namespace {

class ContactReader {
public:
    ContactReader(const FoundColumns &columns, const Pack &pack, QList<ImportRow> &rows, QList<ImportProblem> &problems)
        : m_columns(columns)
        , m_pack(pack)
        , m_rows(rows)
        , m_problems(problems)
    {
        for (qsizetype i = 0; i < rows.size(); ++i)
            m_rowsOfCase[foldedCaseRef(rows.at(i).audit.caseRef)].append(i);
    }

    void read(const CsvRecord &record)
    {
        m_record = &record;
        const auto readDate = [](const QString &text) { return dateFor(text).value_or(QDate()); };
        const std::optional<Contact> contact = contactIn(m_columns, record, readDate, m_problems);
        m_refused = !contact;
        ImportRow *row = auditOf();
        if (m_refused || row == nullptr)
            return;
        const AuditRecord &audit = row->audit;
        const bool checked = audit.state == AuditState::Complete && audit.auditedOn.isValid();
        if (checked && contact->date > audit.auditedOn)
            refuse(ColumnPart::ContactDate, wording::expectedDateUpTo(audit.auditedOn));
        row->audit.contacts.append(*contact);
    }

private:
    void refuse(ColumnPart part, const QString &expected)
    {
        m_problems.append(m_columns.problem(*m_record, part, nullptr, expected));
        m_refused = true;
    }

    QString text(ColumnPart part) const { return m_columns.cell(*m_record, part).trimmed(); }

    /// The audit the contact belongs to; null, with a problem where that is news, when there is not exactly one.
    ImportRow *auditOf()
    {
        QList<ImportRow *> fitting;
        bool fitsRefused = false;
        for (const qsizetype i : m_rowsOfCase.value(foldedCaseRef(text(ColumnPart::CaseRef)))) {
            ImportRow &row = m_rows[i];
            if (!fits(row.audit))
                continue;
            fitsRefused = fitsRefused || row.refused;
            fitting.append(&row);
        }
        if (fitting.size() == 1 && !fitsRefused)
            return fitting.first();
        if (fitting.isEmpty() && !m_refused)
            refuse(ColumnPart::CaseRef, wording::expectedKnownCase());
        else if (fitting.size() > 1 && !fitsRefused)
            refuse(ColumnPart::CaseRef, wording::expectedOneAudit(linesOf(fitting)));
        return nullptr;
    }

    bool fits(const AuditRecord &audit)
    {
        const QString authority = text(ColumnPart::Authority);
        const QString cycle = text(ColumnPart::Cycle);
        const QString reading = text(ColumnPart::Reading);
        return (authority.isEmpty() || m_pack.authorityFor(authority) == audit.authority) &&
               (cycle.isEmpty() || cycle == audit.cycle) && (reading.isEmpty() || readingFor(reading) == audit.reading);
    }

    static QList<int> linesOf(const QList<ImportRow *> &rows)
    {
        QList<int> lines;
        for (const ImportRow *row : rows)
            lines.append(row->line);
        return lines;
    }

    const FoundColumns &m_columns;
    const Pack &m_pack;
    QList<ImportRow> &m_rows;
    QList<ImportProblem> &m_problems;
    QHash<QString, QList<qsizetype>> m_rowsOfCase;

    const CsvRecord *m_record = nullptr; ///< being read
    bool m_refused = false;
};

} // namespace

std::optional<Contact> contactIn(const FoundColumns &columns, const CsvRecord &record, const DateReader &readDate,
                                 QList<ImportProblem> &problems)
{
    const auto text = [&](ColumnPart part) { return columns.cell(record, part).trimmed(); };
    const qsizetype problemsBefore = problems.size();
    const auto refuse = [&](ColumnPart part, const QString &expected) {
        problems.append(columns.problem(record, part, nullptr, expected));
    };
    Contact contact;
    contact.date = readDate(text(ColumnPart::ContactDate));
    if (!contact.date.isValid())
        refuse(ColumnPart::ContactDate, wording::expectedDate());
    if (const auto kind = contactKindFor(text(ColumnPart::ContactKind)))
        contact.kind = *kind;
    else
        refuse(ColumnPart::ContactKind, wording::expectedContactKind());
    if (const auto outcome = contactOutcomeFor(text(ColumnPart::ContactOutcome)))
        contact.outcome = *outcome;
    else
        refuse(ColumnPart::ContactOutcome, wording::expectedContactOutcome());
    contact.note = columns.cell(record, ColumnPart::ContactNote);
    return problems.size() == problemsBefore ? std::optional(contact) : std::nullopt;
}

void readContacts(const CsvFile &file, const QString &fileName, const FormDefinition &form, const Pack &pack,
                  QList<ImportRow> &rows, QList<ImportProblem> &problems)
{
    if (!form.hasContactLog) {
        problems.append({fileName, 0, QString(), wording::contactsFile(), wording::expectedNoContacts(form)});
        return;
    }
    QStringList ids;
    for (const FileColumn &column : contactColumns())
        ids.append(column.id);
    const FoundColumns columns(file, fileName, contactColumns(), wording::oneOf(ids));
    problems.append(columns.problems());
    if (!columns.canReadRows())
        return;
    ContactReader reader(columns, pack, rows, problems);
    for (const CsvRecord &record : file.records) {
        if (const auto problem = columns.wrongLength(record))
            problems.append(*problem);
        else
            reader.read(record);
    }
}

} // namespace caseaudit
