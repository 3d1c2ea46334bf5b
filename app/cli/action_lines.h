#pragma once

#include "analytics/evidence/action_standing.h"
#include "app/cli/command.h"

namespace caseaudit::cli {

/// The plan with every action as it stands.
struct PlanStandings {
    ActionPlan plan;
    QList<ActionStanding> actions;
};

/// The plan of the pack, with what the file says of it; where there is no file yet, nobody has said anything. Throws
/// Refused when the pack has no plan.
PlanStandings planStandings(Context &context);

/// The row of that reference, whatever the case; throws UsageError naming how references look.
const PlanRow &rowArgument(const QString &ref, const ActionPlan &plan);

/// Leads that `text` means: an id, or part of a name.
QStringList leadsArgument(const QString &text, const ActionPlan &plan);

/// The id of an authority; throws UsageError for an unknown one.
QString authorityArgument(const QString &text, const Pack &pack, const QString &option);

/// The date of an option; today where it is not given.
QDate dayArgument(const Arguments &given, const QString &option, const Context &context);

} // namespace caseaudit::cli
