#pragma once

#include "analytics/tables/noted_cell.h"
#include "app/storage/revision_log.h"

#include <QMap>

namespace caseaudit {

class Workspace;

/// How cells stand from cycle to cycle. What was counted is remembered until something is written.
class HotSpotHistory {
public:
    /// The cell in each cycle in which an authority answered anything, by name of the cycle; each is judged among all
    /// cells of its own cycle. Nothing when the pack does not have the row or the authority.
    QList<CellStanding> standings(Workspace &workspace, const NoteSubject &about);
    void clear() { m_cycles.clear(); }

private:
    QMap<QString, HotSpots> m_cycles;
    ChangeMark m_mark;
};

/// The notes on a row in an authority, in order of their days.
QList<ActionNote> notesOn(const Workspace &workspace, const NoteSubject &about);

/// Every cell that has notes, in the order of the tables and the authorities. Notes that name no row or no authority
/// speak of no cell.
QList<NotedCell> notedCells(Workspace &workspace, HotSpotHistory &history);

} // namespace caseaudit
