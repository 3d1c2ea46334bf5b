#pragma once

#include "audit_forms/evidence_rule.h"
#include "audit_forms/work_status.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace caseaudit {

class Workspace;

/// The plan as it is worked with: the pack's rows with the thresholds that were changed, then the actions that were
/// added, under a theme of their own. Nothing when the pack has no plan.
std::optional<ActionPlan> actionPlanOf(const Workspace &workspace);

// ---- work status

/// The status of an action, or of one of its standards, as of today: the last change that was written of those that
/// hold from today or earlier. `on` is invalid and the status not started when nobody has said anything.
StatusChange workStatus(const Workspace &workspace, const QString &ref, const QString &aspect = {});

/// The same of every action as a whole, by reference, in one reading. Actions of which nobody has said anything are not
/// in it.
QHash<QString, StatusChange> workStatuses(const Workspace &workspace);

/// Keeps what `change` says (its author and moment are those of the workspace). Nothing is written when it says what
/// was said last. Throws std::invalid_argument for an action or standard there is not, or a day that is none or to
/// come.
void setWorkStatus(Workspace &workspace, const StatusChange &change);

/// Every change of an action's status and of its standards', the last written first.
QList<StatusChange> statusHistory(const Workspace &workspace, const QString &ref);

// ---- owners

/// Says who owns an action or one of its standards in one authority, or in all; no names: nobody in particular. Throws
/// std::invalid_argument for an action, standard or authority there is not.
void setOwners(Workspace &workspace, const ActionOwners &owners);
/// The owners of an action and of its standards, those of the action first.
QList<ActionOwners> ownersOf(const Workspace &workspace, const QString &ref);

// ---- notes

/// Keeps a note with its day and returns its record id. It must have a text, a day up to today, and an action or a row
/// of the tables to speak of: throws std::invalid_argument otherwise.
QString addActionNote(Workspace &workspace, const ActionNote &note);
/// Takes a note out of lists and charts; its text stays in the history of the file. Throws std::invalid_argument when
/// there is no such note.
void removeActionNote(Workspace &workspace, const QString &record);
/// Every note up to today, in order of their days.
QList<ActionNote> actionNotes(const Workspace &workspace);
/// Those that a chart of the row shows: of the row itself, and of a whole action that the row is evidence for. With an
/// `authority` those of other authorities are left out.
QList<ActionNote> notesAbout(const Workspace &workspace, const QString &row, const QString &authority = {});

/// Throws std::invalid_argument naming `ref` unless the plan, with the added actions, has it.
PlanRow requireAction(const Workspace &workspace, const QString &ref);
/// Throws std::invalid_argument naming what is wrong unless `day` is a day up to today. `what` names it in the text.
void requireDayUpToToday(const Workspace &workspace, const QDate &day, const char *what);

/// The kind of documents of the register.
inline constexpr QLatin1String actionKind("action");

} // namespace caseaudit
