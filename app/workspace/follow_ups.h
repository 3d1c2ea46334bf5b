#pragma once

#include "analytics/evidence/evidence.h"
#include "app/exchange/audit_import.h"
#include "audit_forms/follow_up.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace caseaudit {

class Workspace;

// ---- follow-ups on failing answers

/// Whether an audit answers a question with a category that is not favourable.
bool isFailing(const Workspace &workspace, const AuditRecord &audit, const QString &field);

/// Notes what is to be done about a failing answer of an audit, by whom and by when, and returns the record id. It must
/// say what and by whom; the day may be left open. Throws std::invalid_argument when something is missing, the answer
/// does not fail, or the reading is hidden from the person at work.
QString noteFollowUp(Workspace &workspace, const FollowUp &followUp);
/// Says that it is done, and how. Throws std::invalid_argument when there is none of that id, or it is closed.
void closeFollowUp(Workspace &workspace, const QString &record, const QString &note);
/// Opens a closed one again. Throws std::invalid_argument when there is none of that id, or it is open.
void reopenFollowUp(Workspace &workspace, const QString &record);

/// Every follow-up, the open ones first, then by their days.
QList<FollowUp> followUps(const Workspace &workspace);
/// The actions that a follow-up counts for: those its question is evidence for.
QStringList actionsOf(const FollowUp &followUp, const Pack &pack);

// ---- lists of cases that somebody named

/// The rule of an action that follows a list; nothing when it has none.
std::optional<EvidenceRule> listRule(const Workspace &workspace, const QString &ref);

/// The list that a rule of an action follows, as it was received by today; nothing before.
std::optional<FollowUpList> followUpList(const Workspace &workspace, const QString &ref, const QString &list);

/// Whether cases come in place of those a list has, or to them.
enum class ListChange { Replace, Add };

/// Keeps the cases of the list that an action's rule follows; audits after `date` count. Adding keeps the day the list
/// has. Throws std::invalid_argument when the action follows no list, a case has no reference or authority, or the day
/// is to come.
void receiveList(Workspace &workspace, const QString &ref, const QDate &date, const QList<NamedCase> &cases,
                 ListChange change);

/// Reads the cases of a CSV file: `case_ref`, `authority`. Nothing is kept unless there are no problems.
/// Throws CsvError, std::runtime_error when the file cannot be read, and as receiveList.
QList<ImportProblem> importList(Workspace &workspace, const QString &ref, const QDate &date, const QString &path,
                                ListChange change);

/// Where each case of a list stands by the question of `row`, as of today.
QList<NamedCaseFinding> caseStates(const Workspace &workspace, const FollowUpList &list, const QString &row);

/// The kind of documents of follow-ups and lists.
inline constexpr QLatin1String followUpKind("follow_up");

} // namespace caseaudit
