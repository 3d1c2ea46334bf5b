#pragma once

#include "audit_forms/pack.h"
#include "audit_forms/pack_problems.h"

namespace caseaudit {

/// Adds everything in tables.json that makes no sense.
void checkTables(const Pack &pack, PackProblems &problems);

/// Adds everything in baseline.json that makes no sense.
void checkBaseline(const Baseline &baseline, const Pack &pack, PackProblems &problems);

} // namespace caseaudit
