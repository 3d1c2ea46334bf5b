#pragma once

#include "audit_forms/audit_record.h"
#include "audit_forms/scored_audit.h"

#include <QString>

#include <functional>

namespace caseaudit {

class RecordStore;

/// One reading of a case file as it stands.
struct StoredReading {
    ScoredAudit audit;
    QString caseRef;
    QString foldedRef; ///< see foldedCaseRef
    QString reading;   ///< `1`, `2` or `agreed`
    AuditState state = AuditState::Draft;
};

/// Calls `visit` for every reading of the case files of `form` that have a second reading: case by case in order of
/// authority, reference and cycle; of each the first reading, the second, the agreed one, the earliest of equals first.
/// Withdrawn and reconstructed audits are left out. Throws StorageError.
void forEachReading(const RecordStore &store, const QString &form,
                    const std::function<void(const StoredReading &)> &visit);

} // namespace caseaudit
