#include "app/cli/action_lines.h"

#include "app/workspace/evidence.h"

#include <QFileInfo>

#include <algorithm>

namespace caseaudit::cli {

PlanStandings planStandings(Context &context)
{
    const Pack &pack = context.pack();
    if (!pack.actionPlan)
        throw Refused({QStringLiteral("the pack “%1” has no action plan").arg(pack.title)});
    PlanStandings standings;
    if (QFileInfo::exists(context.databasePath())) {
        Workspace &workspace = context.workspace();
        EvidenceBook book(workspace);
        standings.actions = actionStandings(workspace, book);
        standings.plan = *book.plan();
        return standings;
    }
    standings.plan = *pack.actionPlan;
    for (const PlanRow &row : standings.plan.rows)
        standings.actions.append({row, WorkStatus::NotStarted, {}});
    return standings;
}

const PlanRow &rowArgument(const QString &ref, const ActionPlan &plan)
{
    const PlanRow *row = plan.row(ref.trimmed().toUpper());
    if (!row)
        row = plan.row(ref.trimmed());
    if (!row) {
        throw UsageError(QStringLiteral("the action plan has no row “%1”; its rows are %2 to %3")
                             .arg(ref, plan.rows.first().ref, plan.rows.last().ref));
    }
    return *row;
}

QStringList leadsArgument(const QString &text, const ActionPlan &plan)
{
    QStringList leads;
    for (const Lead &lead : plan.leads) {
        if (lead.id == text)
            return {lead.id};
        if (lead.name.contains(text, Qt::CaseInsensitive))
            leads.append(lead.id);
    }
    return leads;
}

QString authorityArgument(const QString &text, const Pack &pack, const QString &option)
{
    const std::optional<QString> authority = pack.authorityFor(text);
    if (!authority) {
        QStringList known;
        for (const Authority &each : pack.authorities)
            known.append(each.id);
        throw UsageError(
            QStringLiteral("%1: found “%2”, expected one of %3").arg(option, text, known.join(QStringLiteral(", "))));
    }
    return *authority;
}

QDate dayArgument(const Arguments &given, const QString &option, const Context &context)
{
    return given.has(option) ? dateArgument(given.value(option), QStringLiteral("--") + option)
                             : context.surroundings().today;
}

} // namespace caseaudit::cli
