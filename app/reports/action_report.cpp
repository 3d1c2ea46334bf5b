#include "app/reports/action_report.h"

#include "app/wording/action_wording.h"

namespace caseaudit {

namespace {

Column textColumn(const QString &id, const QString &heading)
{
    return {id, heading, ColumnKind::Text};
}

bool isLate(const ActionStanding &action, const QDate &today)
{
    return dueState(action.row.due, action.work, today) == DueState::Overdue;
}

} // namespace

QStringList leadNames(const PlanRow &row, const ActionPlan &plan)
{
    QStringList names;
    for (const PlannedAction &action : row.actions) {
        for (const LeadUse &use : action.leads) {
            const Lead *lead = plan.lead(use.lead);
            const QString name = lead ? lead->name : use.printed;
            if (!names.contains(name))
                names.append(name);
        }
    }
    return names;
}

Table actionRows(const QList<ActionStanding> &actions, const ActionPlan &plan, const QDate &today)
{
    Table table{QStringLiteral("actions"),
                plan.title,
                {textColumn(QStringLiteral("ref"), QStringLiteral("Ref")),
                 textColumn(QStringLiteral("title"), QStringLiteral("Title")),
                 textColumn(QStringLiteral("applies_to"), QStringLiteral("Applies to")),
                 textColumn(QStringLiteral("lead"), QStringLiteral("Lead")),
                 textColumn(QStringLiteral("due"), QStringLiteral("Due")),
                 textColumn(QStringLiteral("work_status"), QStringLiteral("Work status")),
                 textColumn(QStringLiteral("evidence_status"), QStringLiteral("Evidence status")),
                 textColumn(QStringLiteral("overdue"), QStringLiteral("Overdue"))},
                {},
                {}};
    for (const ActionStanding &action : actions) {
        const PlanRow &row = action.row;
        table.rows.append({row.ref, row.title, row.appliesTo, leadNames(row, plan).join(QStringLiteral("; ")),
                           row.due.toString(QStringLiteral("yyyy-MM")), workStatusId(action.work),
                           evidenceStatusId(action.evidence.status),
                           isLate(action, today) ? QStringLiteral("yes") : QStringLiteral("no")});
    }
    return table;
}

QList<Table> actionSheets(const QList<ActionStanding> &actions, const ActionPlan &plan, const QDate &today)
{
    QList<Table> sheets;
    for (const Theme &theme : plan.themes) {
        Table sheet{theme.id,
                    theme.id.size() == 1 ? QStringLiteral("Theme %1 %2").arg(theme.id.toUpper(), theme.title)
                                         : theme.title,
                    {textColumn(QStringLiteral("ref"), QStringLiteral("Ref")),
                     textColumn(QStringLiteral("title"), QStringLiteral("Title")),
                     textColumn(QStringLiteral("applies_to"), QStringLiteral("For")),
                     textColumn(QStringLiteral("lead"), QStringLiteral("Lead")),
                     textColumn(QStringLiteral("due"), QStringLiteral("Due")),
                     textColumn(QStringLiteral("work_status"), QStringLiteral("Work")),
                     textColumn(QStringLiteral("evidence_status"), QStringLiteral("Evidence"))},
                    {},
                    {}};
        for (const ActionStanding &action : actions) {
            const PlanRow &row = action.row;
            if (row.theme != theme.id)
                continue;
            sheet.rows.append(
                {row.ref, row.title, row.appliesTo, leadNames(row, plan).join(QStringLiteral("; ")),
                 wording::actionDue(row.due, action.work, today), wording::workStatus(action.work),
                 row.followedByHand ? QStringLiteral("by hand") : wording::evidenceStatus(action.evidence.status)});
        }
        if (!sheet.rows.isEmpty())
            sheets.append(sheet);
    }
    return sheets;
}

} // namespace caseaudit
