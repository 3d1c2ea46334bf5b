#pragma once

#include "analytics/tables/hot_spots.h"
#include "audit_forms/work_status.h"

#include <QList>
#include <QString>

namespace caseaudit {

/// A question in one authority as a cycle by itself has it.
struct CellStanding {
    QString cycle;
    HotSpotCell cell;
};

/// A cell that somebody noted something on, and what has become of it.
struct NotedCell {
    NoteSubject about;
    QList<ActionNote> notes;       ///< in order of their days
    QList<CellStanding> standings; ///< the first cycle first
};

} // namespace caseaudit
