#include "audit_forms/validation.h"

#include "audit_forms/audit_record.h"
#include "audit_forms/kpi_answer.h"
#include "audit_forms/pack.h"

#include <algorithm>

namespace caseaudit {

namespace {

QString iso(const QDate &date)
{
    return date.toString(Qt::ISODate);
}

bool isBlank(const QString &text)
{
    return text.trimmed().isEmpty();
}

/// Goes through one record and gathers what there is to say, in form order.
class Validator {
public:
    Validator(const AuditRecord &record, const Pack &pack, const QDate &today)
        : m_record(record)
        , m_pack(pack)
        , m_today(today)
    {}

    QList<Finding> run()
    {
        const FormDefinition *form = m_pack.form(m_record.form);
        if (form == nullptr)
            error(QStringLiteral("unknown_form"), {}, {m_record.form});
        checkReference();
        checkAuthority();
        checkReading();
        if (form != nullptr) {
            m_start = m_record.dates.value(form->fieldWithRole(FieldRole::StartDate));
            for (const Field &field : form->fields)
                checkField(field, *form);
            if (form->hasContactLog)
                checkContacts();
        }
        std::stable_sort(m_findings.begin(), m_findings.end(),
                         [](const Finding &left, const Finding &right) { return left.severity > right.severity; });
        return m_findings;
    }

private:
    void add(Severity severity, const QString &code, const QString &field, const QStringList &args = {})
    {
        m_findings.append({code, severity, field, args});
    }

    void error(const QString &code, const QString &field, const QStringList &args = {})
    {
        add(Severity::Error, code, field, args);
    }

    void warning(const QString &code, const QString &field, const QStringList &args = {})
    {
        add(Severity::Warning, code, field, args);
    }

    void checkReference()
    {
        const QString field = QStringLiteral("case_ref");
        const QString &reference = m_record.caseRef;
        if (isBlank(reference))
            error(QStringLiteral("missing_reference"), field);
        else if (std::none_of(reference.begin(), reference.end(), [](QChar one) { return one.isDigit(); }))
            warning(QStringLiteral("reference_looks_like_name"), field, {reference});
    }

    void checkAuthority()
    {
        const QString field = QStringLiteral("authority");
        const QString &authority = m_record.authority;
        if (isBlank(authority))
            error(QStringLiteral("missing_authority"), field);
        else if (m_pack.authority(authority) == nullptr)
            error(QStringLiteral("unknown_authority"), field, {authority});
        else if (authority == m_pack.partnership.id && m_record.origin != Origin::Reconstructed)
            error(QStringLiteral("partnership_not_reconstructed"), field, {authority});
    }

    /// Who read the file, when, and for which time.
    void checkReading()
    {
        static const QStringList readings{QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("agreed")};
        const QString dateField = QStringLiteral("audited_on");
        if (isBlank(m_record.auditor))
            error(QStringLiteral("missing_auditor"), QStringLiteral("auditor"));
        if (!m_record.auditedOn.isValid())
            error(QStringLiteral("missing_date"), dateField);
        else if (m_record.auditedOn > m_today)
            error(QStringLiteral("date_in_future"), dateField, {iso(m_record.auditedOn), iso(m_today)});
        if (!readings.contains(m_record.reading))
            error(QStringLiteral("unknown_reading"), QStringLiteral("reading"), {m_record.reading});
    }

    void checkField(const Field &field, const FormDefinition &form)
    {
        const Asked asked = isAsked(field, form, m_record);
        if (asked == Asked::No)
            return;
        switch (field.kind) {
        case FieldKind::Scored:
            checkAnswer(field, asked);
            checkProposal(field, form);
            break;
        case FieldKind::Choice:
            checkChoice(field, asked);
            break;
        case FieldKind::Date:
            checkDate(field, asked);
            break;
        }
    }

    void leftEmpty(const Field &field, Asked asked)
    {
        if (asked == Asked::Yes)
            warning(QStringLiteral("left_empty"), field.id);
    }

    void checkAnswer(const Field &field, Asked asked)
    {
        const Answer answer = m_record.answers.value(field.id);
        if (!answer.isAnswered()) {
            leftEmpty(field, asked);
        } else if (answer.notApplicable) {
            const Severity severity = m_record.origin == Origin::Imported ? Severity::Warning : Severity::Error;
            if (isBlank(answer.reason))
                add(severity, QStringLiteral("not_applicable_without_reason"), field.id);
        } else {
            const Scale *scale = m_pack.scale(field.scale);
            if (scale == nullptr || scale->indexOf(answer.category) < 0)
                error(QStringLiteral("unknown_category"), field.id, {answer.category});
            const bool overridden = !answer.proposal.isEmpty() && answer.category != answer.proposal;
            if (overridden && isBlank(answer.reason))
                warning(QStringLiteral("override_without_reason"), field.id, {answer.category, answer.proposal});
        }
    }

    /// An answer that was taken from the contact log and is not what it proposes now: nobody has judged that.
    void checkProposal(const Field &field, const FormDefinition &form)
    {
        const Answer answer = m_record.answers.value(field.id);
        if (answer.fromProposal && isOutdated(answer, proposalFor(field, form, m_record)))
            warning(QStringLiteral("proposal_changed"), field.id);
    }

    void checkChoice(const Field &field, Asked asked)
    {
        const QString choice = m_record.choices.value(field.id);
        if (!choice.isEmpty()) {
            if (field.choiceIndex(choice) < 0)
                error(QStringLiteral("unknown_choice"), field.id, {choice});
        } else if (field.role == FieldRole::Group) {
            if (asked == Asked::Yes)
                error(QStringLiteral("missing_group"), field.id);
        } else if (field.role != FieldRole::None) {
            leftEmpty(field, asked);
        }
    }

    void checkDate(const Field &field, Asked asked)
    {
        const QDate date = m_record.dates.value(field.id);
        if (field.role == FieldRole::EndDate) {
            if (date.isValid() && m_start.isValid() && date < m_start)
                warning(QStringLiteral("end_before_start"), field.id, {iso(date), iso(m_start)});
        } else if (field.role != FieldRole::None) {
            if (!date.isValid())
                leftEmpty(field, asked);
            else if (m_record.auditedOn.isValid() && date > m_record.auditedOn)
                warning(QStringLiteral("date_after_audit"), field.id, {iso(date), iso(m_record.auditedOn)});
        }
    }

    void checkContacts()
    {
        const QString field = QStringLiteral("contacts");
        for (const Contact &contact : m_record.contacts) {
            if (!contact.date.isValid())
                error(QStringLiteral("contact_without_date"), field);
            else if (m_record.auditedOn.isValid() && contact.date > m_record.auditedOn)
                error(QStringLiteral("contact_after_audit"), field, {iso(contact.date), iso(m_record.auditedOn)});
            else if (m_start.isValid() && contact.date < m_start)
                warning(QStringLiteral("contact_before_start"), field, {iso(contact.date), iso(m_start)});
        }
    }

    const AuditRecord &m_record;
    const Pack &m_pack;
    QDate m_today;
    QDate m_start;
    QList<Finding> m_findings;
};

} // namespace

QList<Finding> validate(const AuditRecord &record, const Pack &pack, const QDate &today)
{
    return Validator(record, pack, today).run();
}

QString findingName(const Finding &finding)
{
    return finding.field.isEmpty() ? finding.code : finding.code + u':' + finding.field;
}

} // namespace caseaudit
