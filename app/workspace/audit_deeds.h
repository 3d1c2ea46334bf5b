#pragma once

#include "app/storage/record_store.h"
#include "audit_forms/audit_state.h"
#include "audit_forms/finding.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace caseaudit {

class Workspace;

/// Why an audit was left as it was: findings of validate and of AuditSession, or
/// `not_allowed` (args: deed, state), `key_exists`, `hidden_reading`, `changed_since`, `no_such_audit`,
/// `second_reading_exists`, `not_a_first_reading`, `missing_auditor`.
struct Refusal {
    QString record;
    QString caseRef;
    QList<Finding> findings;
};

/// An audit that was changed, and the revisions before (empty: it was made by the change) and after.
struct ChangedAudit {
    QString record;
    QByteArray before;
    QByteArray after;
};

/// What was done to a list of audits, and what was not. Enough to take it back.
struct BulkChange {
    QList<ChangedAudit> changed;
    QList<Refusal> refused;
};

/// Whether completing accepts the warnings that stand, each by its name, or refuses the audit.
enum class Warnings { Refuse, Accept };

/// Completes, reopens, locks, unlocks, withdraws or restores audits, in one transaction: each that cannot be is refused
/// with why, the others are changed. Throws std::invalid_argument when the deed needs a reason and none is given,
/// Cancelled when `progress` returns false, StorageError; then nothing was changed.
BulkChange carryOut(Workspace &workspace, AuditDeed deed, const QStringList &records, const QString &reason,
                    Warnings warnings = Warnings::Refuse, const Progress &progress = {});

/// Gives unfinished audits to an auditor. Throws as carryOut.
BulkChange assign(Workspace &workspace, const QStringList &records, const QString &auditor,
                  const Progress &progress = {});

/// Begins a second reading by `reader` of each first reading that can have one; the audits changed are those begun.
/// Throws as carryOut.
BulkChange beginSecondReadings(Workspace &workspace, const QStringList &records, const QString &reader,
                               const Progress &progress = {});

/// Takes a change back: each audit returns, by a new revision that says what it undoes, to what it was before; one made
/// by the change is withdrawn. Those changed since are refused.
BulkChange takeBack(Workspace &workspace, const BulkChange &change, const Progress &progress = {});

/// Carries `work` out for each record within one transaction. `work` returns what speaks against it, or nothing when it
/// did it. Throws as carryOut.
BulkChange forEachAudit(Workspace &workspace, const QStringList &records, const Progress &progress,
                        const std::function<QList<Finding>(const QString &record, const AuditRecord &audit)> &work);

} // namespace caseaudit
