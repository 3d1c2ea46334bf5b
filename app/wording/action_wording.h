#pragma once

#include "analytics/evidence/evidence.h"
#include "audit_forms/evidence_rule.h"
#include "audit_forms/follow_up.h"
#include "audit_forms/work_status.h"

#include <QString>
#include <QStringList>

namespace caseaudit {

struct Pack;

/// The work on actions in words: statuses, owners, notes, follow-ups.
namespace wording {

QString workStatus(WorkStatus status);         ///< "Not started", "In progress", "Complete", "On hold"
QString evidenceStatus(EvidenceStatus status); ///< "No evidence", "Partly evidenced", "Evidenced", "Contradicted"
/// Both statuses of an action beside each other, never mixed: "Complete, but contradicted by audits".
QString bothStatuses(WorkStatus work, EvidenceStatus evidence);

/// "Was due September 2005" of finished work, "Due soon: December 2005", else as wording::due.
QString actionDue(const QDate &due, WorkStatus status, const QDate &today);

/// What a change of work status is about: the label of the standard, or that it is the action as a whole.
QString statusSubject(const QString &aspect, const PlanRow &row);
/// "Complete from 1 December 2005".
QString statusChange(const StatusChange &change);
/// Who wrote something and when: "jm, 1 December 2005, 10:42".
QString writtenBy(const QString &author, const QString &writtenAt);
/// "Dundee: J Smith, K Lee"; of a standard "Home visits, Dundee: …".
QString owners(const ActionOwners &owners, const PlanRow &row, const Pack &pack);
/// An action in a list to choose from: "C3 – Home visits".
QString actionChoice(const PlanRow &row);
/// The cell a note speaks of: "Key Performance Indicators: Home visits, Dundee"; empty for none.
QString noteSubject(const NoteSubject &about, const Pack &pack);
/// A note as a chart's legend gives it, after its day: "C3, Dundee: guidance sent out".
QString noteOnChart(const ActionNote &note, const Pack &pack);

/// Which rows' recommendations an action that was added answers, too; empty for none.
QString shares(const QStringList &refs);

/// "J Smith, by 1 December 2005", "J Smith, overdue since 1 December 2005".
QString followUpTask(const FollowUp &followUp, const QDate &today);
/// "D/17 · Dundee · HBR: Release plan · noted 1 December 2005 by jm"; closed ones say when, by whom and how.
QString followUpFacts(const FollowUp &followUp, const Pack &pack);
/// "3 follow-ups open, 1 overdue"; "no follow-up open".
QString openFollowUps(qsizetype open, qsizetype overdue);

/// "Minimum of audits: 20 → 25"; `isShare` numbers are percentages but for kappa.
QString thresholdName(const QString &name, const EvidenceRule &rule);
QString thresholdValue(const QString &name, const EvidenceRule &rule, double value);
/// Which number of which rule: "Audits in each authority, at least · At least 25 complete SER audits …".
QString thresholdSubject(const ThresholdChange &change, const EvidenceRule &rule, const Pack &pack);
/// "20 → 25: Angus has few reports".
QString thresholdChange(const ThresholdChange &change, const EvidenceRule &rule);

} // namespace wording
} // namespace caseaudit
