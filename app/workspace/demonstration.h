#pragma once

#include "app/storage/record_store.h"
#include "audit_forms/audit_record.h"

#include <QList>

namespace caseaudit {

class Workspace;
struct Pack;

/// The audits whose tables print as the baseline: counts by nearestCounts at each row's working number, never typed in.
/// Each carries the partnership, the baseline's auditor, date and cycle, origin reconstructed and a note that says so.
/// Throws std::invalid_argument when the pack has no baseline or a working number does not fit.
QList<AuditRecord> reconstructBaseline(const Pack &pack);

/// An invented present: `cycle`, three authorities, plausible sizes, second readings and contact logs, from `seed`; the
/// same on every machine. Each audit says that it is invented.
QList<AuditRecord> inventCycle(const Pack &pack, const QString &cycle, quint64 seed);

/// Fills an empty file with both. Throws std::invalid_argument when the file holds audits.
void fillDemonstration(Workspace &workspace, const Progress &progress = {});

} // namespace caseaudit
