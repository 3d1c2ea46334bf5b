#pragma once

#include "audit_forms/calendar_entry.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

namespace caseaudit {

/// Entries of the strategic calendar as iCalendar (RFC 5545), for the calendars of other programs: one all-day event
/// each, with a rule where it comes back and an identifier that stays the same from export to export. `stamp` is when
/// it is written. Entries without a date are left out. Throws std::runtime_error when there is no memory for it.
QByteArray writeICalendar(const QList<CalendarEntry> &entries, const Pack &pack, const QDateTime &stamp);

/// The RFC 5545 rule by which an entry comes back, e.g. `FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1`; empty when
/// it does not. A month that lacks the day has its last day, as occurrence() has.
QByteArray recurrenceRule(const CalendarEntry &entry);

} // namespace caseaudit
