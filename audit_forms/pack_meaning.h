#pragma once

#include "audit_forms/pack.h"
#include "audit_forms/pack_problems.h"

namespace caseaudit {

/// Adds everything in `pack` that passes the schemas and yet makes no sense: ids that lead nowhere or are given
/// twice, keys and spellings with two meanings, guidance and percentages for categories a scale has not, …
void checkMeaning(const Pack &pack, PackProblems &problems);

} // namespace caseaudit
