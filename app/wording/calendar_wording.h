#pragma once

#include "audit_forms/calendar_entry.h"
#include "audit_forms/monthly_measure.h"

#include <QDate>
#include <QList>
#include <QString>

#include <cstdint>
#include <optional>

namespace caseaudit {

struct Pack;

/// Sentences of the strategic calendar and of the numbers counted by month.
namespace wording {

// ---- dates
/// "Committee", "Due by the plan", "Cycle of audits" …
QString calendarKind(CalendarKind kind);
/// "16 May 2005", "January 2006 (day not given)", "1 April 2005 to 30 June 2005", "By 30 September 2005", "No date".
QString calendarWhen(const CalendarLine &line);
/// "every month, 6 times", "every 2 weeks until 30 June 2006"; empty for what comes once.
QString repetition(const Repetition &repeats);
/// "Overdue since 1 October 2005", "Done", "Past", "Today", "In 6 weeks", "No date yet".
QString calendarState(const CalendarLine &line, const QDate &today);
/// What else is known of an entry on one line: kind, row, authorities, repetition, how the source says when.
QString calendarFacts(const CalendarEntry &entry, const Pack &pack);
/// The title of an entry as a list shows it: with the ref of the plan's row before it.
QString calendarTitle(const CalendarEntry &entry);
/// Heads the entries without a date.
QString noDateHeading();
/// "12 dates, 3 overdue".
QString calendarCount(qsizetype lines, qsizetype overdue);
/// What is wrong with an entry, as a sentence about the field it is about.
QString calendarProblem(const CalendarProblem &problem, const Pack &pack);
/// What a key of an entry is called on the page: "Date", "Repeats" …
QString calendarKey(const QString &key);
QString expectedCalendarDate();
QString calendarKept(const QString &title);
QString calendarRemoved(const QString &title);
QString changeTakenBack();
/// "49 dates written to calendar.ics; 2 without a date left out".
QString calendarWritten(const QString &path, qsizetype entries, qsizetype undated);
/// The name of the calendar in other programs.
QString calendarName(const Pack &pack);
/// What another program shows with an entry.
QString calendarDescription(const CalendarEntry &entry, const Pack &pack);

// ---- monthly counts
QString notRecordedNumber();
/// "12", "1,200"; "not recorded" for none.
QString monthlyNumber(const std::optional<std::int64_t> &number);
/// "September 2005: Angus 4, Dundee not recorded".
QString monthlyNumbers(const QDate &month, const QStringList &names, const QList<std::optional<std::int64_t>> &numbers);
/// "Sep", and with the year where one begins: "Jan 2006".
QString shortMonth(const QDate &month, bool withYear);
/// "People · asked for by F8".
QString measureFacts(const MonthlyMeasure &measure);
QString expectedCountColumn();
QString expectedMeasure(const QList<MonthlyMeasure> &measures);
QString expectedMonth();
QString expectedMonthlyNumber();
QString expectedMonthUpTo(const QDate &today);
QString expectedMonthFrom();
QString expectedCountingAuthority(const MonthlyMeasure &measure, const Pack &pack);
QString expectedMonthOnce(int earlierLine);
/// Expected of a number that the file has otherwise.
QString expectedKnownNumber(std::int64_t known);
/// Why what was typed for a month is no number.
QString wrongNumber(const QDate &month, const QString &typed);
QString numberNotKept(const QDate &month);
QString numberKept(const QDate &month, const QString &authority, const std::optional<std::int64_t> &number);

} // namespace wording
} // namespace caseaudit
