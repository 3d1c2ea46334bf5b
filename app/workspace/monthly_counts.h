#pragma once

#include "audit_forms/monthly_measure.h"

#include <QDate>
#include <QList>
#include <QString>

namespace caseaudit {

class Workspace;

/// What was entered about one month, and when.
struct MonthlyCountRevision {
    MonthlyCount count;
    QString author;
    QString writtenAt; ///< UTC
};

/// Why a number cannot be kept.
enum class CountFault { UnknownMeasure, UnknownAuthority, NotCountedThere, NotBegun, TooEarly, OutOfRange };

struct CountProblem {
    qsizetype index = 0; ///< of the count in the list that was given
    CountFault fault = CountFault::OutOfRange;

    friend bool operator==(const CountProblem &, const CountProblem &) = default;
};

/// How counts that are given differ from those of the file.
struct CountsPlan {
    QList<CountProblem> problems;
    QList<MonthlyCount> added;    ///< where no number was recorded
    QList<MonthlyCount> changed;  ///< in place of another number, or taking one away
    QList<MonthlyCount> replaced; ///< what `changed` takes the place of, in the same order
    qsizetype unchanged = 0;
};

/// The numbers recorded, in order of measure, authority and month; of one measure or of all.
QList<MonthlyCount> monthlyCounts(const Workspace &workspace, const QString &measure = {});

/// What keeping `counts` would do. Nothing is written.
CountsPlan planCounts(const Workspace &workspace, const QList<MonthlyCount> &counts);

/// Keeps numbers and takes away those that are nothing: all of it, or nothing when there are problems. Earlier numbers
/// stay in the history. Throws StorageError.
CountsPlan keepCounts(Workspace &workspace, const QList<MonthlyCount> &counts);

/// Everything that was entered, oldest first for each measure, authority and month.
QList<MonthlyCountRevision> monthlyCountHistory(const Workspace &workspace, const QString &measure = {});

} // namespace caseaudit
