#pragma once

#include "audit_forms/calendar_entry.h"

#include <QList>
#include <QString>

#include <optional>

namespace caseaudit {

class Workspace;

/// What was entered about one date, and when.
struct CalendarRevision {
    CalendarEntry entry;
    bool isRemoved = false;
    QString author;
    QString writtenAt; ///< UTC
};

/// What one change did to one entry, so that it can be taken back.
struct CalendarChange {
    QString id;
    std::optional<CalendarEntry> before; ///< nothing: it was not entered
    std::optional<CalendarEntry> after;  ///< nothing: it was removed
};

/// The dates people entered, by id. An entry with the id of a printed date stands in its place.
QList<CalendarEntry> enteredDates(const Workspace &workspace);

/// The whole strategic calendar: what people entered, what the source prints, what is due by the plan (done when the
/// work on it is complete), and the cycles of audits that have days.
QList<CalendarEntry> strategicCalendar(const Workspace &workspace);

/// The last day of a calendar that nobody gave an end: a year from today, or the last day of what comes once if that is
/// later.
QDate calendarEnd(const QList<CalendarEntry> &entries, const QDate &today);

/// The entry of that id in the calendar, entered or printed; nothing when there is none that people can change.
std::optional<CalendarEntry> changeableDate(const Workspace &workspace, const QString &id);

/// Keeps an entry: a new one without an id, else the next version of that one, which must be changeable. Nothing is
/// written when it says what is there. Throws std::invalid_argument when it has problems (see calendarProblems) or no
/// such entry can be changed, StorageError.
CalendarChange keepDate(Workspace &workspace, CalendarEntry entry);

/// Takes an entry out of the calendar; a printed date returns to what is printed. It stays in the history. Throws
/// std::invalid_argument when nobody entered a date of that id.
CalendarChange removeDate(Workspace &workspace, const QString &id);

/// Takes a change back. Throws std::invalid_argument when the entry has been changed again since.
void takeBack(Workspace &workspace, const CalendarChange &change);

/// Everything that was entered, entry by entry, oldest first.
QList<CalendarRevision> calendarHistory(const Workspace &workspace);

} // namespace caseaudit
