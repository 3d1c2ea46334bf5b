#pragma once

#include "audit_forms/pack.h"
#include "audit_forms/pack_problems.h"

namespace caseaudit {

/// Adds everything in a form that makes no sense by itself or in its pack.
void checkForm(const FormDefinition &form, const Pack &pack, PackProblems &problems);

} // namespace caseaudit
