#pragma once

#include "audit_forms/pack.h"
#include "audit_forms/pack_problems.h"

namespace caseaudit {

/// Adds everything in calendar.json and measures.json that makes no sense. `pack` has the files it was read from.
void checkDatesAndMeasures(const Pack &pack, PackProblems &problems);

} // namespace caseaudit
