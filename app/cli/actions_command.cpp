#include "app/cli/action_lines.h"
#include "app/reports/action_report.h"
#include "app/reports/table_writers.h"

#include <algorithm>

namespace caseaudit::cli {

namespace {

const QString authorityOption = QStringLiteral("authority");
const QString leadOption = QStringLiteral("lead");
const QString statusOption = QStringLiteral("status");
const QString evidenceOption = QStringLiteral("evidence");
const QString overdueOption = QStringLiteral("overdue");
const QString soonOption = QStringLiteral("due-soon");

bool leadsOneOf(const PlanRow &row, const QStringList &leads)
{
    return std::any_of(row.actions.begin(), row.actions.end(), [&leads](const PlannedAction &action) {
        return std::any_of(action.leads.begin(), action.leads.end(),
                           [&leads](const LeadUse &use) { return leads.contains(use.lead); });
    });
}

/// Leaves out what the options do not let through.
void narrow(PlanStandings &standings, const Arguments &given, const Context &context)
{
    QList<ActionStanding> &actions = standings.actions;
    const auto keep = [&actions](const auto &isWanted) {
        actions.removeIf([&isWanted](const ActionStanding &action) { return !isWanted(action); });
    };
    if (given.has(authorityOption)) {
        const QString authority =
            authorityArgument(given.value(authorityOption), context.pack(), QStringLiteral("--authority"));
        keep([&](const ActionStanding &action) { return action.row.authorities.contains(authority); });
    }
    if (given.has(leadOption)) {
        QStringList leads = leadsArgument(given.value(leadOption), standings.plan);
        // Actions that were added may have leads of their own.
        leads.append(given.value(leadOption));
        keep([&](const ActionStanding &action) { return leadsOneOf(action.row, leads); });
    }
    if (given.has(statusOption)) {
        const std::optional<WorkStatus> status = workStatusFor(given.value(statusOption));
        if (!status) {
            throw UsageError(QStringLiteral("--status: found “%1”, expected not_started, in_progress, complete or "
                                            "on_hold")
                                 .arg(given.value(statusOption)));
        }
        keep([&](const ActionStanding &action) { return action.work == *status; });
    }
    if (given.has(evidenceOption)) {
        const std::optional<EvidenceStatus> status = evidenceStatusFor(given.value(evidenceOption));
        if (!status) {
            throw UsageError(QStringLiteral("--evidence: found “%1”, expected one of %2")
                                 .arg(given.value(evidenceOption), evidenceStatusIds().join(QStringLiteral(", "))));
        }
        keep([&](const ActionStanding &action) { return action.evidence.status == *status; });
    }
    const auto isDue = [&context](DueState state) {
        return [&context, state](const ActionStanding &action) {
            return dueState(action.row.due, action.work, context.surroundings().today) == state;
        };
    };
    if (given.has(overdueOption))
        keep(isDue(DueState::Overdue));
    if (given.has(soonOption))
        keep(isDue(DueState::Soon));
}

} // namespace

ExitStatus runActions(Context &context, const QStringList &arguments)
{
    Arguments given(QStringLiteral("actions"), QString());
    given.addValue(authorityOption, QStringLiteral("Only actions that apply to this authority."), QStringLiteral("id"));
    given.addValue(leadOption, QStringLiteral("Only actions led by this lead: an id, or part of a name."),
                   QStringLiteral("lead"));
    given.addValue(statusOption, QStringLiteral("Only actions with this work status."), QStringLiteral("status"));
    given.addValue(evidenceOption, QStringLiteral("Only actions with this evidence status."), QStringLiteral("status"));
    given.addFlag(overdueOption, QStringLiteral("Only actions that are overdue; finished ones never are."));
    given.addFlag(soonOption, QStringLiteral("Only actions that fall due within 31 days."));
    given.addFormat();
    given.parse(arguments, 0, 0);
    const Format format = given.format();
    PlanStandings standings = planStandings(context);
    narrow(standings, given, context);
    const QDate today = context.surroundings().today;
    if (format != Format::Text) {
        writeTable(actionRows(standings.actions, standings.plan, today), format, context);
        return ExitStatus::Done;
    }
    for (const Table &theme : actionSheets(standings.actions, standings.plan, today))
        context.out() << writeText(theme, context.width()) << "\n";
    if (standings.actions.isEmpty())
        context.out() << QStringLiteral("No action is like that.\n");
    return ExitStatus::Done;
}

} // namespace caseaudit::cli
