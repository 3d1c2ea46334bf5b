#include "app/viewmodels/action_draft.h"

#include "app/exchange/typed_month.h"
#include "app/wording/wording.h"
#include "app/workspace/action_changes.h"
#include "app/workspace/workspace.h"

#include <QRegularExpression>

#include <algorithm>
#include <stdexcept>

namespace caseaudit {

namespace {

const QString refKey = QStringLiteral("ref");
const QString titleKey = QStringLiteral("title");
const QString needKey = QStringLiteral("need");
const QString actionsKey = QStringLiteral("actions");
const QString leadsKey = QStringLiteral("leads");
const QString authoritiesKey = QStringLiteral("authorities");
const QString dueKey = QStringLiteral("due");
const QString sharesKey = QStringLiteral("shares");

AddedAction requireAdded(const Workspace &workspace, const QString &ref)
{
    const QList<AddedAction> known = addedActions(workspace);
    const auto found =
        std::find_if(known.begin(), known.end(), [&ref](const AddedAction &each) { return each.row.ref == ref; });
    if (found == known.end())
        throw std::invalid_argument("no action “" + ref.toStdString() + "” was added");
    return *found;
}

QStringList filledIn(const QVariant &lines)
{
    QStringList texts;
    for (const QString &line : lines.toStringList()) {
        if (!line.simplified().isEmpty())
            texts.append(line.simplified());
    }
    return texts;
}

LeadUse leadNamed(const QString &name, const Pack &pack)
{
    if (pack.actionPlan) {
        for (const Lead &lead : pack.actionPlan->leads) {
            if (lead.name.compare(name, Qt::CaseInsensitive) == 0)
                return {lead.id, lead.name};
        }
    }
    return {name, name};
}

} // namespace

QVariantMap actionDraft(const Workspace &workspace, const QString &ref)
{
    const Pack &pack = workspace.pack();
    AddedAction action;
    if (!ref.isEmpty()) {
        action = requireAdded(workspace, ref);
    } else {
        for (const Authority &authority : pack.authorities)
            action.row.authorities.append(authority.id);
    }
    QStringList texts;
    QStringList leads;
    for (const PlannedAction &planned : std::as_const(action.row.actions)) {
        texts.append(planned.text);
        for (const LeadUse &use : planned.leads) {
            const Lead *known = pack.actionPlan ? pack.actionPlan->lead(use.lead) : nullptr;
            leads.append(known ? known->name : use.lead);
        }
    }
    leads.removeDuplicates();
    return {{refKey, action.row.ref},
            {titleKey, action.row.title},
            {needKey, action.row.need},
            {actionsKey, texts},
            {leadsKey, leads},
            {authoritiesKey, action.row.authorities},
            {dueKey, action.row.due.isValid() ? wording::month(action.row.due) : QString()},
            {sharesKey, action.shares.join(QStringLiteral(", "))}};
}

AddedAction actionFrom(const QVariantMap &draft, const Workspace &workspace)
{
    const QString ref = draft.value(refKey).toString();
    AddedAction action;
    if (!ref.isEmpty())
        action = requireAdded(workspace, ref);
    PlanRow &row = action.row;
    row.title = draft.value(titleKey).toString();
    row.need = draft.value(needKey).toString();
    row.authorities = draft.value(authoritiesKey).toStringList();
    const QString due = draft.value(dueKey).toString().simplified();
    row.due = typedMonth(due);
    if (!due.isEmpty() && !row.due.isValid())
        throw std::invalid_argument("“" + due.toStdString() + "” is no month: try March 2006");
    QList<LeadUse> leads;
    for (const QString &name : filledIn(draft.value(leadsKey)))
        leads.append(leadNamed(name, workspace.pack()));
    row.actions.clear();
    for (const QString &text : filledIn(draft.value(actionsKey)))
        row.actions.append({text, leads, {}});
    static const QRegularExpression between(QStringLiteral("[,;\\s]+"));
    action.shares = draft.value(sharesKey).toString().toUpper().split(between, Qt::SkipEmptyParts);
    action.shares.removeDuplicates();
    return action;
}

} // namespace caseaudit
