#pragma once

#include "audit_forms/audit_record.h"
#include "audit_forms/finding.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace caseaudit {

class Workspace;

/// The readings of one case file in one cycle: record ids, empty where there is none. Withdrawn ones are none.
struct Readings {
    QString first;
    QString second;
    QString agreed;
};

/// The readings that belong with an audit, itself among them.
Readings readingsOf(const Workspace &workspace, const AuditRecord &audit);

/// Whether an audit must not be seen by the person at work: it is one of two readings of which not both are complete,
/// and that person is the reader of the other. So nobody reads what the first wrote before having written the second.
/// (Who has another name than both, such as a manager, sees both.)
bool isHiddenFrom(const Workspace &workspace, const QString &record, const AuditRecord &audit);

/// What is said to whom a reading is hidden from.
inline constexpr char hiddenText[] = "the other reading of this case stays hidden until both are complete";

/// Whether the other of two readings is by the same auditor (whatever the case); one reader twice is no second reading.
bool hasSameReader(const Workspace &workspace, const AuditRecord &audit, const QString &record);

/// What speaks against a second reading of `first` by `reader`: `not_a_first_reading`, `second_reading_exists`,
/// `same_reader`, `missing_auditor`, `missing_reference`; nothing when it can begin.
QList<Finding> secondReadingObstacles(const Workspace &workspace, const AuditRecord &first, const QString &reader);

/// Begins the second reading of a case: a draft with its reference, authority, team, worker and cycle, and nothing of
/// what the first reader wrote. Returns its record id. Throws std::invalid_argument when there are obstacles.
QString beginSecondReading(Workspace &workspace, const QString &first, const QString &reader);

/// Two readings side by side.
struct ReadingComparison {
    AuditRecord first;
    AuditRecord second;
    std::optional<AuditRecord> agreed;
    Readings records;
    QStringList differing; ///< ids of the fields they answer differently, in form order
    QStringList compared;  ///< ids of the fields that at least one of them was asked, in form order
    bool contactsDiffer = false;
};

/// The two readings that belong with `record`, once both are complete; nothing before, or when there is but one.
std::optional<ReadingComparison> compareReadings(const Workspace &workspace, const QString &record);

/// Begins the final reading of a case: a draft that has all the two agree on; what they differ on is left open, and a
/// contact log starts as the first reader's. Returns its record id; that of the agreed reading when there is one
/// already. Throws std::invalid_argument unless both readings are complete.
QString beginAgreedReading(Workspace &workspace, const QString &record);

} // namespace caseaudit
