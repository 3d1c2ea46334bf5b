#include "app/exchange/import_row.h"

#include "app/wording/import_wording.h"
#include "audit_forms/pack.h"

#include <QRegularExpression>

namespace caseaudit {

namespace {

constexpr QLatin1String notApplicableId("not_applicable");

bool isBlank(const QString &text)
{
    return text.trimmed().isEmpty();
}

/// Text that people wrote, exactly as they wrote it; blanks alone are nothing.
QString freeText(const QString &text)
{
    return isBlank(text) ? QString() : text;
}

} // namespace

std::optional<QDate> dateFor(const QString &text)
{
    static const QRegularExpression iso(QStringLiteral("^([0-9]{4})-([0-9]{2})-([0-9]{2})$"));
    static const QRegularExpression british(QStringLiteral("^([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})$"));
    constexpr int firstYear = 1900;
    QDate date;
    if (const QRegularExpressionMatch match = iso.match(text); match.hasMatch())
        date = QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    else if (const QRegularExpressionMatch other = british.match(text); other.hasMatch())
        date = QDate(other.captured(3).toInt(), other.captured(2).toInt(), other.captured(1).toInt());
    return date.isValid() && date.year() >= firstYear ? std::optional(date) : std::nullopt;
}

std::optional<QString> notApplicableReasonFor(const QString &text)
{
    const qsizetype colon = text.indexOf(u':');
    const QString spelling = foldedSpelling(colon < 0 ? text : text.first(colon));
    static const QStringList spellings{QStringLiteral("n/a"), QStringLiteral("na"), foldedSpelling(notApplicableId)};
    if (!spellings.contains(spelling))
        return std::nullopt;
    return colon < 0 ? QString() : text.sliced(colon + 1).trimmed();
}

std::optional<QString> readingFor(const QString &text)
{
    static const QStringList readings{QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("agreed")};
    const QString spelling = foldedSpelling(text);
    return readings.contains(spelling) ? std::optional(spelling) : std::nullopt;
}

RowReader::RowReader(const FoundColumns &columns, const FormDefinition &form, const Pack &pack,
                     QList<ImportProblem> &problems)
    : m_columns(columns)
    , m_form(form)
    , m_pack(pack)
    , m_problems(problems)
{}

ImportRow RowReader::read(const CsvRecord &record)
{
    m_record = &record;
    m_row = {};
    m_row.line = record.line;
    m_row.audit.form = m_form.id;
    m_row.audit.formVersion = m_form.version;
    m_row.audit.pack = m_pack.digest;
    m_row.audit.origin = Origin::Imported;
    m_row.audit.state = AuditState::Complete;
    readHead();
    for (const Field &field : m_form.fields)
        readField(field);
    return m_row;
}

void RowReader::refuse(ColumnPart part, const Field *field, const QString &expected)
{
    m_problems.append(m_columns.problem(*m_record, part, field, expected));
    m_row.refused = true;
}

QString RowReader::text(ColumnPart part, const Field *field) const
{
    return m_columns.cell(*m_record, part, field).trimmed();
}

void RowReader::readHead()
{
    AuditRecord &audit = m_row.audit;
    audit.caseRef = text(ColumnPart::CaseRef);
    audit.team = text(ColumnPart::Team);
    audit.worker = text(ColumnPart::Worker);
    audit.auditor = text(ColumnPart::Auditor);
    audit.note = freeText(m_columns.cell(*m_record, ColumnPart::Note));
    audit.acceptedWarnings = text(ColumnPart::AcceptedWarnings).split(u' ', Qt::SkipEmptyParts);
    readAuthority();
    if (const QString day = text(ColumnPart::AuditedOn); !day.isEmpty()) {
        if (const auto date = dateFor(day))
            audit.auditedOn = *date;
        else
            refuse(ColumnPart::AuditedOn, nullptr, wording::expectedDate());
    }
    audit.cycle = text(ColumnPart::Cycle);
    if (audit.cycle.isEmpty() && audit.auditedOn.isValid())
        audit.cycle = QString::number(audit.auditedOn.year());
    if (const QString given = text(ColumnPart::Reading); !given.isEmpty()) {
        if (const auto reading = readingFor(given))
            audit.reading = *reading;
        else
            refuse(ColumnPart::Reading, nullptr, wording::expectedReading());
    }
    readState();
    readOrigin();
    readFormVersion();
}

void RowReader::readAuthority()
{
    const QString given = text(ColumnPart::Authority);
    if (given.isEmpty())
        return;
    if (const auto authority = m_pack.authorityFor(given))
        m_row.audit.authority = *authority;
    else
        refuse(ColumnPart::Authority, nullptr, wording::expectedAuthority(m_pack));
}

void RowReader::readState()
{
    const QString given = text(ColumnPart::State);
    if (given.isEmpty())
        return;
    const auto state = auditStateFor(foldedSpelling(given));
    if (state && *state != AuditState::Withdrawn)
        m_row.audit.state = isEditable(*state) ? AuditState::Draft : AuditState::Complete;
    else
        refuse(ColumnPart::State, nullptr, wording::expectedState());
}

/// What was reconstructed or invented stays so; whatever people read has been imported from here on.
void RowReader::readOrigin()
{
    const QString given = text(ColumnPart::Origin);
    if (given.isEmpty())
        return;
    const auto origin = originFor(foldedSpelling(given));
    if (!origin)
        refuse(ColumnPart::Origin, nullptr, wording::expectedOrigin());
    else if (*origin != Origin::Read)
        m_row.audit.origin = *origin;
}

void RowReader::readFormVersion()
{
    const QString given = text(ColumnPart::FormVersion);
    if (given.isEmpty())
        return;
    const int version = given.toInt();
    if (version >= 1 && version <= m_form.version)
        m_row.audit.formVersion = version;
    else
        refuse(ColumnPart::FormVersion, nullptr, wording::expectedFormVersion(m_form.version));
}

void RowReader::readField(const Field &field)
{
    switch (field.kind) {
    case FieldKind::Scored:
        readAnswer(field);
        break;
    case FieldKind::Choice:
        readChoice(field);
        break;
    case FieldKind::Date:
        readDate(field);
        break;
    }
}

void RowReader::readDate(const Field &field)
{
    const QString given = text(ColumnPart::Value, &field);
    if (given.isEmpty())
        return;
    if (const auto date = dateFor(given))
        m_row.audit.dates.insert(field.id, *date);
    else
        refuse(ColumnPart::Value, &field, wording::expectedDate());
}

void RowReader::readChoice(const Field &field)
{
    const QString given = text(ColumnPart::Value, &field);
    if (given.isEmpty())
        return;
    if (const auto choice = field.choiceFor(given))
        m_row.audit.choices.insert(field.id, *choice);
    else
        refuse(ColumnPart::Value, &field, wording::expectedChoice(field));
}

void RowReader::readAnswer(const Field &field)
{
    Answer answer;
    answer.reason = freeText(m_columns.cell(*m_record, ColumnPart::Reason, &field));
    answer.comment = freeText(m_columns.cell(*m_record, ColumnPart::Comment, &field));
    readValue(field, answer);
    readProposal(field, answer);
    if (!answer.isEmpty())
        m_row.audit.answers.insert(field.id, answer);
}

void RowReader::readValue(const Field &field, Answer &answer)
{
    const QString given = text(ColumnPart::Value, &field);
    if (given.isEmpty())
        return;
    if (const auto category = categoryFor(field, given)) {
        answer.category = *category;
        return;
    }
    const auto reason = notApplicableReasonFor(given);
    if (!reason) {
        refuse(ColumnPart::Value, &field, wording::expectedAnswer(field, m_pack));
        return;
    }
    answer.notApplicable = true;
    if (!reason->isEmpty() && !answer.reason.isEmpty() && answer.reason.trimmed() != *reason)
        refuse(ColumnPart::Reason, &field, wording::expectedOneReason(*reason));
    if (answer.reason.isEmpty())
        answer.reason = *reason;
    // A draft is still being worked on: its reason may come.
    if (answer.reason.isEmpty() && m_row.audit.state == AuditState::Complete)
        answer.reason = wording::asImported();
}

void RowReader::readProposal(const Field &field, Answer &answer)
{
    const QString given = text(ColumnPart::Proposal, &field);
    if (given.isEmpty())
        return;
    m_row.proposalsSaid.insert(field.id);
    const QString spelling = foldedSpelling(given);
    if (spelling == proposal_word::none)
        return;
    if (spelling == proposal_word::taken && text(ColumnPart::Value, &field).isEmpty()) {
        refuse(ColumnPart::Proposal, &field, wording::expectedAnswerWithProposal());
    } else if (spelling == proposal_word::taken) {
        answer.proposal = answer.notApplicable ? QString(notApplicableId) : answer.category;
        answer.fromProposal = true;
    } else if (const auto category = categoryFor(field, given)) {
        answer.proposal = *category;
    } else if (notApplicableReasonFor(given)) {
        answer.proposal = notApplicableId;
    } else {
        refuse(ColumnPart::Proposal, &field, wording::expectedProposal(field, m_pack));
    }
}

std::optional<QString> RowReader::categoryFor(const Field &field, const QString &text)
{
    QHash<QString, std::optional<QString>> &known = m_categories[&field];
    auto found = known.find(text);
    if (found == known.end()) {
        const Scale *scale = m_pack.scale(field.scale);
        found = known.insert(text, scale ? scale->categoryFor(text) : std::nullopt);
    }
    return *found;
}

} // namespace caseaudit
