#include "app/viewmodels/action_lines.h"

#include "app/wording/action_wording.h"
#include "app/wording/page_wording.h"

#include <algorithm>

namespace caseaudit {

namespace {

/// Canonical leads of a row, each once, in printed order.
QStringList leadsOf(const PlanRow &row)
{
    QStringList leads;
    for (const PlannedAction &action : row.actions) {
        for (const LeadUse &use : action.leads)
            leads.append(use.lead);
    }
    leads.removeDuplicates();
    return leads;
}

/// Whether every word of `search` stands somewhere in what a person reads of the row.
bool matches(const PlanRow &row, const ActionPlan &plan, const QString &search)
{
    QStringList texts{row.ref, row.title, row.need, leadNamesOf(row, plan).join(u' '), row.otherPlans.join(u' ')};
    for (const PlannedAction &action : row.actions)
        texts.append(action.text);
    const QString all = texts.join(u' ');
    const QStringList words = search.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(),
                       [&all](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

} // namespace

QStringList leadNamesOf(const PlanRow &row, const ActionPlan &plan)
{
    QStringList names;
    for (const QString &id : leadsOf(row)) {
        const Lead *lead = plan.lead(id);
        names.append(lead ? lead->name : id);
    }
    return names;
}

QString monthId(const QDate &month)
{
    return month.toString(QStringLiteral("yyyy-MM"));
}

QString evidenceKind(EvidenceStatus status)
{
    switch (status) {
    case EvidenceStatus::Contradicts:
        return QStringLiteral("error");
    case EvidenceStatus::Sufficient:
        return QStringLiteral("done");
    case EvidenceStatus::Partial:
        return QStringLiteral("warning");
    case EvidenceStatus::None:
        break;
    }
    return QStringLiteral("plain");
}

QString ruleKind(RuleResult result)
{
    switch (result) {
    case RuleResult::Against:
        return QStringLiteral("error");
    case RuleResult::Met:
        return QStringLiteral("done");
    case RuleResult::NotMet:
        return QStringLiteral("warning");
    case RuleResult::NoData:
        break;
    }
    return QStringLiteral("plain");
}

QString workKind(WorkStatus status)
{
    switch (status) {
    case WorkStatus::Complete:
        return QStringLiteral("done");
    case WorkStatus::InProgress:
        return QStringLiteral("accent");
    case WorkStatus::OnHold:
        return QStringLiteral("warning");
    case WorkStatus::NotStarted:
        break;
    }
    return QStringLiteral("plain");
}

bool passes(const PlanRow &row, const ActionPlan &plan, WorkStatus work, std::optional<EvidenceStatus> evidence,
            const QDate &today, const ActionFilter &filter)
{
    if (!filter.authority.isEmpty() && !row.authorities.contains(filter.authority))
        return false;
    if (!filter.lead.isEmpty() && !leadsOf(row).contains(filter.lead))
        return false;
    if (!filter.work.isEmpty() && workStatusId(work) != filter.work)
        return false;
    if (!filter.evidence.isEmpty() && (!evidence || evidenceStatusId(*evidence) != filter.evidence))
        return false;
    const DueState due = dueState(row.due, work, today);
    const bool isDue = filter.due == action_due::overdue ? due == DueState::Overdue
                       : filter.due == action_due::soon  ? due == DueState::Soon
                                                         : filter.due.isEmpty() || monthId(row.due) == filter.due;
    return isDue && matches(row, plan, filter.search);
}

QVariantMap actionLine(const PlanRow &row, const ActionPlan &plan, WorkStatus work,
                       std::optional<EvidenceStatus> evidence, const QDate &today)
{
    const Theme *theme = plan.theme(row.theme);
    const bool isShown = evidence && !row.followedByHand;
    return {{QStringLiteral("ref"), row.ref},
            {QStringLiteral("theme"), theme ? wording::themeTitle(*theme) : QString()},
            {QStringLiteral("title"), row.title},
            {QStringLiteral("appliesTo"), row.appliesTo},
            {QStringLiteral("leads"), leadNamesOf(row, plan).join(QStringLiteral(", "))},
            {QStringLiteral("due"), wording::actionDue(row.due, work, today)},
            {QStringLiteral("overdue"), dueState(row.due, work, today) == DueState::Overdue},
            {QStringLiteral("followedByHand"), row.followedByHand},
            {QStringLiteral("work"), wording::workStatus(work)},
            {QStringLiteral("evidence"), isShown ? wording::evidenceStatus(*evidence) : QString()},
            {QStringLiteral("evidenceKind"), evidenceKind(evidence.value_or(EvidenceStatus::None))}};
}

} // namespace caseaudit
