#pragma once

#include "audit_forms/pack.h"
#include "audit_forms/pack_problems.h"

namespace caseaudit {

/// Adds everything in action_plan.json that makes no sense.
void checkActionPlan(const ActionPlan &plan, const Pack &pack, PackProblems &problems);

} // namespace caseaudit
