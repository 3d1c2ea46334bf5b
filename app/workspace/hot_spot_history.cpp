#include "app/workspace/hot_spot_history.h"

#include "app/workspace/action_register.h"
#include "app/workspace/hot_spot_screen.h"
#include "app/workspace/workspace.h"

#include <algorithm>
#include <utility>

namespace caseaudit {

namespace {

bool hasAnswers(const HotSpots &found)
{
    return std::any_of(found.rows.begin(), found.rows.end(), [](const HotSpotRow &row) {
        return std::any_of(row.cells.begin(), row.cells.end(),
                           [](const HotSpotCell &cell) { return cell.answered > 0; });
    });
}

/// By cycle; those in which no authority answered anything, as that of reconstructed audits, are not in it.
QMap<QString, HotSpots> cyclesOf(Workspace &workspace)
{
    QMap<QString, HotSpots> cycles;
    for (const QString &cycle : workspace.distinct(QStringLiteral("cycle"))) {
        Filter period;
        period.cycle = cycle;
        // Without a cycle a filter lets all of them through.
        HotSpots found = cycle.isEmpty() ? HotSpots() : hotSpots(workspace, HotSpotDimension::Authority, period);
        if (hasAnswers(found))
            cycles.insert(cycle, found);
    }
    return cycles;
}

HotSpotPlace placeOf(const HotSpots &found, const NoteSubject &about)
{
    const auto row = std::find_if(found.rows.begin(), found.rows.end(),
                                  [&about](const HotSpotRow &each) { return each.row == about.row; });
    const qsizetype column = found.groups.indexOf(HotSpotGroup{about.authority, {}});
    if (row == found.rows.end() || column < 0)
        return {};
    return {static_cast<int>(row - found.rows.begin()), static_cast<int>(column)};
}

/// Where a cell stands among all there could be; what the pack does not have is last.
std::pair<qsizetype, qsizetype> rankOf(const NoteSubject &about, const Pack &pack)
{
    qsizetype row = 0;
    for (const TableDefinition &table : pack.tables) {
        for (const TableRow &each : table.rows) {
            if (each.id == about.row)
                break;
            ++row;
        }
        if (about.row.startsWith(table.id + u'.'))
            break;
    }
    const auto authority =
        std::find_if(pack.authorities.begin(), pack.authorities.end(),
                     [&about](const Authority &candidate) { return candidate.id == about.authority; });
    return {row, authority - pack.authorities.begin()};
}

} // namespace

QList<CellStanding> HotSpotHistory::standings(Workspace &workspace, const NoteSubject &about)
{
    const ChangeMark mark = workspace.changeMark();
    if (m_cycles.isEmpty() || mark != m_mark) {
        m_cycles = cyclesOf(workspace);
        m_mark = mark;
    }
    QList<CellStanding> standings;
    for (auto cycle = m_cycles.constBegin(); cycle != m_cycles.constEnd(); ++cycle) {
        const HotSpotPlace place = placeOf(cycle.value(), about);
        if (place.row >= 0)
            standings.append({cycle.key(), cycle.value().at(place)});
    }
    return standings;
}

QList<ActionNote> notesOn(const Workspace &workspace, const NoteSubject &about)
{
    QList<ActionNote> notes = actionNotes(workspace);
    notes.removeIf([&about](const ActionNote &note) { return note.about != about; });
    return notes;
}

QList<NotedCell> notedCells(Workspace &workspace, HotSpotHistory &history)
{
    QList<NotedCell> cells;
    for (const ActionNote &note : actionNotes(workspace)) {
        if (note.about.row.isEmpty() || note.about.authority.isEmpty())
            continue;
        auto cell = std::find_if(cells.begin(), cells.end(),
                                 [&note](const NotedCell &each) { return each.about == note.about; });
        if (cell == cells.end())
            cell = cells.insert(cells.end(), {note.about, {}, history.standings(workspace, note.about)});
        cell->notes.append(note);
    }
    std::stable_sort(cells.begin(), cells.end(), [&workspace](const NotedCell &one, const NotedCell &other) {
        return rankOf(one.about, workspace.pack()) < rankOf(other.about, workspace.pack());
    });
    return cells;
}

} // namespace caseaudit
