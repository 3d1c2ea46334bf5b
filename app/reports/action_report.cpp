#include "app/reports/action_report.h"

#include "app/wording/wording.h"
#include "audit_forms/action_plan.h"

namespace caseaudit {

namespace {

/// The names of everyone who leads one of a row's actions, each once, in printed order.
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

} // namespace

Table actionRows(const ActionPlan &plan, const QDate &today)
{
    Table table{QStringLiteral("actions"),
                plan.title,
                {{QStringLiteral("ref"), QStringLiteral("Ref"), ColumnKind::Text},
                 {QStringLiteral("title"), QStringLiteral("Title"), ColumnKind::Text},
                 {QStringLiteral("applies_to"), QStringLiteral("Applies to"), ColumnKind::Text},
                 {QStringLiteral("lead"), QStringLiteral("Lead"), ColumnKind::Text},
                 {QStringLiteral("due"), QStringLiteral("Due"), ColumnKind::Text},
                 {QStringLiteral("work_status"), QStringLiteral("Work status"), ColumnKind::Text},
                 {QStringLiteral("evidence_status"), QStringLiteral("Evidence status"), ColumnKind::Text},
                 {QStringLiteral("overdue"), QStringLiteral("Overdue"), ColumnKind::Text}},
                {},
                {}};
    for (const PlanRow &row : plan.rows) {
        table.rows.append({row.ref, row.title, row.appliesTo, leadNames(row, plan).join(QStringLiteral("; ")),
                           row.due.toString(QStringLiteral("yyyy-MM")), QStringLiteral("not_started"), Cell(),
                           isOverdue(row.due, today) ? QStringLiteral("yes") : QStringLiteral("no")});
    }
    return table;
}

QList<Table> actionSheets(const ActionPlan &plan, const QDate &today)
{
    QList<Table> sheets;
    for (const Theme &theme : plan.themes) {
        Table sheet{theme.id,
                    QStringLiteral("Theme %1 %2").arg(theme.id.toUpper(), theme.title),
                    {{QStringLiteral("ref"), QStringLiteral("Ref"), ColumnKind::Text},
                     {QStringLiteral("title"), QStringLiteral("Title"), ColumnKind::Text},
                     {QStringLiteral("applies_to"), QStringLiteral("For"), ColumnKind::Text},
                     {QStringLiteral("lead"), QStringLiteral("Lead"), ColumnKind::Text},
                     {QStringLiteral("due"), QStringLiteral("Due"), ColumnKind::Text}},
                    {},
                    {}};
        for (const PlanRow &row : plan.rows) {
            if (row.theme != theme.id)
                continue;
            sheet.rows.append({row.ref, row.title, row.appliesTo, leadNames(row, plan).join(QStringLiteral("; ")),
                               wording::due(row.due, today)});
        }
        sheets.append(sheet);
    }
    return sheets;
}

} // namespace caseaudit
