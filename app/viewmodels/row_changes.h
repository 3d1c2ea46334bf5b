#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace caseaudit {

/// Neighbouring rows of a list, both ends included.
struct RowRun {
    int first = 0;
    int last = 0;

    friend bool operator==(const RowRun &, const RowRun &) = default;
};

/// What turns one list into another.
struct RowChanges {
    QList<RowRun> removed;  ///< rows of the old list, the last run first
    QList<RowRun> inserted; ///< rows of the new list, the first run first
};

/// The changes from one list of ids to another, each without repetitions: as many rows as possible stay where they are,
/// so that a view keeps its place. A row that moves is removed and inserted.
RowChanges rowChanges(const QStringList &before, const QStringList &after);

} // namespace caseaudit
