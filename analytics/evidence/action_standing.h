#pragma once

#include "analytics/evidence/evidence.h"
#include "audit_forms/work_status.h"

namespace caseaudit {

/// An action with both its statuses: what a manager says, and what audits say.
struct ActionStanding {
    PlanRow row;
    WorkStatus work = WorkStatus::NotStarted;
    RowEvidence evidence;
};

} // namespace caseaudit
