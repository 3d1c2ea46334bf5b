#include "audit_forms/kpi_rule.h"

#include "audit_forms/audit_record.h"

#include <algorithm>

namespace caseaudit {

namespace {

bool holds(const Condition &condition, const AuditRecord &record)
{
    return condition.is.contains(givenValue(condition.field, record));
}

int contactsNeeded(const KpiRule &rule, const AuditRecord &record)
{
    const auto special = std::find_if(rule.neededWhen.begin(), rule.neededWhen.end(),
                                      [&](const KpiNeed &need) { return holds(need.when, record); });
    return special == rule.neededWhen.end() ? rule.needed : special->needed;
}

bool isExcuse(ContactOutcome outcome)
{
    return outcome == ContactOutcome::MissedByPerson || outcome == ContactOutcome::Prevented;
}

/// Sorts the contacts that matter to the proposal, each once, into `counted` and `excused`.
void sortContacts(const KpiRule &rule, const AuditRecord &record, KpiProposal &proposal)
{
    QList<Contact> contacts = record.contacts;
    std::stable_sort(contacts.begin(), contacts.end(),
                     [](const Contact &left, const Contact &right) { return left.date < right.date; });
    for (const Contact &contact : contacts) {
        const bool inWindow = contact.date >= proposal.windowStart && contact.date <= proposal.windowEnd;
        if (!inWindow || contact.date > record.auditedOn || !rule.kinds.contains(contact.kind))
            continue;
        // What the service itself cancelled neither counts nor excuses, whatever a form says.
        if (contact.outcome == ContactOutcome::CancelledByService)
            continue;
        if (rule.outcomes.contains(contact.outcome))
            proposal.counted.append(contact);
        else if (isExcuse(contact.outcome))
            proposal.excused.append(contact);
    }
}

/// An end after the audit has not happened yet as far as the file can show.
bool endedBeforeWindow(const QDate &end, const QDate &windowEnd, const QDate &auditedOn)
{
    return end.isValid() && end < windowEnd && end <= auditedOn;
}

} // namespace

std::optional<KpiProposal> proposeKpi(const KpiRule &rule, const AuditRecord &record, const QString &startField,
                                      const QString &endField)
{
    const QDate start = record.dates.value(startField);
    if (!rule.windowDays || !start.isValid() || !record.auditedOn.isValid() || record.contacts.isEmpty())
        return std::nullopt;
    const auto isMissing = [&](const QString &field) { return givenValue(field, record).isEmpty(); };
    if (std::any_of(rule.needs.begin(), rule.needs.end(), isMissing))
        return std::nullopt;

    KpiProposal proposal;
    proposal.windowStart = start;
    proposal.windowEnd = start.addDays(*rule.windowDays);
    proposal.needed = contactsNeeded(rule, record);
    sortContacts(rule, record, proposal);

    if (proposal.counted.size() >= proposal.needed) {
        proposal.category = QStringLiteral("yes");
        proposal.reason = KpiReason::EnoughInWindow;
    } else if (endedBeforeWindow(record.dates.value(endField), proposal.windowEnd, record.auditedOn)) {
        proposal.notApplicable = true;
        proposal.reason = KpiReason::OrderEnded;
    } else if (record.auditedOn < proposal.windowEnd) {
        proposal.notApplicable = true;
        proposal.reason = KpiReason::WindowNotOver;
    } else if (proposal.counted.size() + proposal.excused.size() >= proposal.needed) {
        proposal.category = QStringLiteral("no_outwith");
        proposal.reason = KpiReason::MissedOrPrevented;
    } else {
        proposal.category = QStringLiteral("no_organisational");
        proposal.reason = KpiReason::NotArranged;
    }
    return proposal;
}

} // namespace caseaudit
