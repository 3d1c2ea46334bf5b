#pragma once

#include "app/storage/revision_log.h"
#include "audit_forms/pack.h"

namespace caseaudit {

/// Compares the projections of the file with ones built anew beside them; says which records differ. Nothing is
/// compared when progress cancels.
QList<Damage> checkProjections(const RevisionLog &log, const Database &database, const Pack &pack,
                               const Progress &progress);

} // namespace caseaudit
