#pragma once

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace caseaudit {

struct PlanAspect;

/// How far the work on an action is, as a manager says it; never what audits show.
enum class WorkStatus { NotStarted, InProgress, Complete, OnHold };

/// `not_started`, `in_progress`, `complete`, `on_hold`: as documents, files and the command line name them.
QString workStatusId(WorkStatus status);
/// The status of that id, whatever the case, with blanks or dashes for underscores.
std::optional<WorkStatus> workStatusFor(const QString &text);
QList<WorkStatus> allWorkStatuses();

/// The name by which documents and the command line know one standard of a row: its label as an id.
QString aspectId(const PlanAspect &aspect);

/// What somebody said of an action's work: one change.
struct StatusChange {
    QString ref;
    QString aspect; ///< id of the standard it is said of; empty: of the action as a whole
    WorkStatus status = WorkStatus::NotStarted;
    QDate on; ///< the day from which it holds
    QString note;
    QString author;
    QString writtenAt; ///< UTC

    friend bool operator==(const StatusChange &, const StatusChange &) = default;
};

/// Who in one authority owns an action or one of its standards, beside the leads of the plan.
struct ActionOwners {
    QString ref;
    QString aspect;    ///< empty: the action as a whole
    QString authority; ///< empty: in all of them
    QStringList names;

    friend bool operator==(const ActionOwners &, const ActionOwners &) = default;
};

/// A cell of the results that a note speaks of. Both may be empty.
struct NoteSubject {
    QString row; ///< `<table>.<field>`
    QString authority;

    friend bool operator==(const NoteSubject &, const NoteSubject &) = default;
};

/// Something that happened, with its day: on an action, on a cell of the results, or both.
struct ActionNote {
    QString record;
    QString ref; ///< empty: of no action
    QDate date;
    QString text;
    NoteSubject about;
    QString author;
    QString writtenAt; ///< UTC
};

/// Where an action stands with its month: overdue and due soon are never said of finished work.
enum class DueState { Later, Soon, Overdue };

/// Due soon is what falls due within so many days.
inline constexpr int soonDays = 31;

/// `due` is a month, given by its first day. Soon: its last day is at most soonDays away.
DueState dueState(const QDate &due, WorkStatus status, const QDate &today);

} // namespace caseaudit
