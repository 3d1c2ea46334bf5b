#include "analytics/tables/case_facts.h"

#include "analytics/tables/rating_table.h"
#include "analytics/tables/score_matrix.h"
#include "audit_forms/pack.h"

#include <algorithm>
#include <span>
#include <stdexcept>

namespace caseaudit {

namespace {

/// Days to the first contact that counts, whenever before the audit that was.
std::optional<int> daysToFirst(const KpiRule &rule, const AuditRecord &audit, const QDate &start)
{
    QDate first;
    for (const Contact &contact : audit.contacts) {
        const bool counts = rule.kinds.contains(contact.kind) && rule.outcomes.contains(contact.outcome) &&
                            contact.outcome != ContactOutcome::CancelledByService;
        const bool isSeen = contact.date >= start && contact.date <= audit.auditedOn;
        if (counts && isSeen && (!first.isValid() || contact.date < first))
            first = contact.date;
    }
    return first.isValid() ? std::optional(static_cast<int>(start.daysTo(first))) : std::nullopt;
}

ContactFigures figuresOf(const KpiRule &rule, const AuditRecord &audit, const KpiProposal &proposal, const QDate &end)
{
    ContactFigures figures;
    figures.daysToFirst = daysToFirst(rule, audit, proposal.windowStart);
    const bool isOver = audit.auditedOn >= proposal.windowEnd;
    const bool endedWithin = end.isValid() && end < proposal.windowEnd && end <= audit.auditedOn;
    if (isOver && !endedWithin)
        figures.inWindow = static_cast<int>(proposal.counted.size());
    return figures;
}

MeasureSummary summaryOf(const QString &authority, const std::vector<const ContactFigures *> &figures)
{
    MeasureSummary summary;
    summary.authority = authority;
    summary.audits = static_cast<std::int64_t>(figures.size());
    std::vector<double> days;
    std::vector<double> contacts;
    for (const ContactFigures *each : figures) {
        if (each->daysToFirst)
            days.push_back(*each->daysToFirst);
        else
            ++summary.withoutContact;
        if (each->inWindow)
            contacts.push_back(*each->inWindow);
    }
    summary.daysToFirst = statistics::summarise(std::move(days));
    summary.inWindow = statistics::summarise(std::move(contacts));
    return summary;
}

} // namespace

bool hasMeasures(const Field &field)
{
    return field.kpi && field.kpi->windowDays;
}

CaseFacts factsOf(const AuditRecord &audit, const FormDefinition &form)
{
    CaseFacts facts;
    for (auto date = audit.dates.begin(); date != audit.dates.end(); ++date) {
        if (date.value().isValid())
            facts.dates.insert(date.key(), date.value());
    }
    if (!form.hasContactLog || audit.contacts.isEmpty())
        return facts;
    const QString startField = form.fieldWithRole(FieldRole::StartDate);
    const QString endField = form.fieldWithRole(FieldRole::EndDate);
    for (const Field &field : form.fields) {
        if (!hasMeasures(field))
            continue;
        if (const auto proposal = proposeKpi(*field.kpi, audit, startField, endField))
            facts.contacts.insert(field.id, figuresOf(*field.kpi, audit, *proposal, audit.dates.value(endField)));
    }
    return facts;
}

FactColumns::FactColumns(const FormDefinition &form)
{
    for (const Field &field : form.fields) {
        if (field.kind == FieldKind::Date)
            m_dates.insert(field.id, {});
        else if (hasMeasures(field))
            m_contacts.insert(field.id, {});
    }
}

void FactColumns::append(const CaseFacts &facts)
{
    ++m_size;
    for (auto column = m_dates.begin(); column != m_dates.end(); ++column)
        column->push_back(facts.dates.value(column.key()));
    for (auto column = m_contacts.begin(); column != m_contacts.end(); ++column) {
        const auto figures = facts.contacts.constFind(column.key());
        column->push_back(figures == facts.contacts.constEnd() ? std::nullopt : std::optional(*figures));
    }
}

const std::vector<QDate> &FactColumns::dates(const QString &field) const
{
    static const std::vector<QDate> none;
    const auto column = m_dates.constFind(field);
    return column == m_dates.constEnd() ? none : *column;
}

const std::vector<std::optional<ContactFigures>> &FactColumns::contacts(const QString &field) const
{
    static const std::vector<std::optional<ContactFigures>> none;
    const auto column = m_contacts.constFind(field);
    return column == m_contacts.constEnd() ? none : *column;
}

QList<MeasureSummary> measureContacts(const TableDefinition &table, const Pack &pack, const ScoreMatrix &matrix,
                                      const FactColumns &facts, const Filter &filter, const QString &field)
{
    const std::span<const std::uint8_t> answers = matrix.column(field);
    if (facts.size() != matrix.size() || answers.size() != matrix.size())
        throw std::invalid_argument("every audit needs its facts and an answer to " + field.toStdString());
    const std::vector<std::optional<ContactFigures>> &measured = facts.contacts(field);
    if (measured.empty())
        return {};
    QHash<QString, std::vector<const ContactFigures *>> byAuthority;
    std::vector<const ContactFigures *> all;
    for (const std::uint32_t audit : countedAudits(table, pack, matrix, filter)) {
        const std::optional<ContactFigures> &figures = measured[audit];
        if (!figures || answers[audit] == answer_code::notAsked)
            continue;
        byAuthority[matrix.authority(audit)].push_back(&*figures);
        all.push_back(&*figures);
    }
    QList<MeasureSummary> summaries;
    for (const Authority &authority : pack.authorities) {
        const auto found = byAuthority.constFind(authority.id);
        if (found != byAuthority.constEnd())
            summaries.append(summaryOf(authority.id, *found));
    }
    if (summaries.size() > 1)
        summaries.append(summaryOf(QString(), all));
    return summaries;
}

} // namespace caseaudit
