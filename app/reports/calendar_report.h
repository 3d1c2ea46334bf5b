#pragma once

#include "analytics/tables/table.h"
#include "audit_forms/calendar_entry.h"
#include "audit_forms/monthly_measure.h"

#include <QDate>
#include <QList>

namespace caseaudit {

/// The strategic calendar for machines: `date,last_day,month_only,kind,title,row,authorities,repeats,printed,note,done,
/// overdue,id`, dates ISO, a row a line.
Table calendarRows(const QList<CalendarLine> &lines, const QDate &today);

/// The same for people: when, what, and where it stands.
Table calendarSheet(const QList<CalendarLine> &lines, const Pack &pack, const QDate &today);

/// An entry's id as people type it: the beginning of a long one.
QString shortCalendarId(const CalendarEntry &entry);

/// What can be counted by month, for people.
Table measureSheet(const QList<MonthlyMeasure> &measures);

/// The same for machines: `measure,label,unit,about,rows,authorities`.
Table measureRows(const QList<MonthlyMeasure> &measures);

} // namespace caseaudit
