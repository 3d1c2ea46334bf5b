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

QList<MeasureSummary> measureContacts(const TableDefinition &table, const Pack &pack, const ScoreMatrix &matrix,
                                      const FactColumn &facts, const Filter &filter, const QString &field)
{
    const std::span<const std::uint8_t> answers = matrix.column(field);
    if (facts.size() != matrix.size() || answers.size() != matrix.size())
        throw std::invalid_argument("every audit needs its facts and an answer to " + field.toStdString());
    QHash<QString, std::vector<const ContactFigures *>> byAuthority;
    std::vector<const ContactFigures *> all;
    for (const std::uint32_t audit : countedAudits(table, pack, matrix, filter)) {
        const auto figures = facts[audit].contacts.constFind(field);
        if (figures == facts[audit].contacts.constEnd() || answers[audit] == answer_code::notAsked)
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
