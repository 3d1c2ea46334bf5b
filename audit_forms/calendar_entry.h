#pragma once

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace caseaudit {

struct Pack;
struct ActionPlan;

/// What a date of the strategic calendar is about.
enum class CalendarKind { Committee, SteeringGroup, Inspection, Review, Due, Cycle, Other };

/// "committee", "steering_group", "inspection", "review", "due", "cycle", "other".
QString calendarKindId(CalendarKind kind);
std::optional<CalendarKind> calendarKindFor(const QString &id);
/// All kinds in the order they are offered.
const QList<CalendarKind> &calendarKinds();
/// Whether people enter dates of that kind; the others follow from the plan and the cycles.
bool isEntered(CalendarKind kind);

enum class RepeatUnit { Never, Weeks, Months, Years };

/// "", "weeks", "months", "years".
QString repeatUnitId(RepeatUnit unit);
std::optional<RepeatUnit> repeatUnitFor(const QString &id);

/// How often a date comes back. With neither `times` nor `until` it has no end.
struct Repetition {
    RepeatUnit unit = RepeatUnit::Never;
    int every = 1;            ///< weeks, months or years from one to the next, from 1
    std::optional<int> times; ///< the first one counted, from 1
    QDate until;              ///< the last day on which one may fall

    friend bool operator==(const Repetition &, const Repetition &) = default;
};

/// One entry of the strategic calendar, which may come back.
struct CalendarEntry {
    QString id; ///< the same in every file for what the pack and the plan give
    CalendarKind kind = CalendarKind::Other;
    QString title;
    QString note;
    QStringList authorities; ///< empty: all
    QString row;             ///< ref of the plan's row it belongs to; usually empty
    QDate date;              ///< the first day; invalid: no date is known
    QDate lastDay;           ///< of what lasts longer than a day; else invalid
    bool monthOnly = false;  ///< only the month is known: `date` and `lastDay` are its ends, or `date` its last day
    Repetition repeats;
    QString printed;     ///< how the source says when; empty for what people entered
    bool isDone = false; ///< finished: not overdue, however old

    friend bool operator==(const CalendarEntry &, const CalendarEntry &) = default;
};

/// One day, or run of days, on which an entry falls.
struct CalendarLine {
    CalendarEntry entry;
    QDate from; ///< invalid: no date is known
    QDate to;

    bool isPast(const QDate &today) const { return to.isValid() && to < today; }
    /// Something to be done whose last day has passed without its being done.
    bool isOverdue(const QDate &today) const
    {
        return entry.kind == CalendarKind::Due && !entry.isDone && isPast(today);
    }
};

/// Day number `index` (from 0) of a repetition that begins on `start`: counted from the start each time, and never
/// later than the end of a month that lacks the day, so that 31 January, monthly, is 28 February and then 31 March.
QDate occurrence(const QDate &start, const Repetition &repeats, int index);

/// What falls between two days, both included, in order of date, kind and title; entries without a date come last.
/// `from` may be invalid: from the first there is. `to` must be valid.
QList<CalendarLine> calendarLines(const QList<CalendarEntry> &entries, const QDate &from, const QDate &to);

/// The dates that the pack's source prints (calendar.json), in their order; none when the pack has no such file.
QList<CalendarEntry> printedDates(const Pack &pack);

/// The rows of a plan as what is due: on the last day of their month. Rows in `finished`, by ref, are done.
QList<CalendarEntry> dueEntries(const ActionPlan &plan, const QStringList &finished = {});

/// What is wrong with an entry that somebody entered: the key it is about, and what (see wording::calendarProblem).
struct CalendarProblem {
    QString key;
    enum class Fault { Missing, TooLong, NotEntered, Unknown, OutOfRange, EndBeforeStart, TwoEnds, NeedsADay } fault;

    friend bool operator==(const CalendarProblem &, const CalendarProblem &) = default;
};

/// The years a calendar has room for, and the most that an entry may say of itself.
inline constexpr int firstCalendarYear = 1990;
inline constexpr int lastCalendarYear = 2199;
inline constexpr int mostTimes = 999;
inline constexpr int mostEvery = 99;
inline constexpr int longestTitle = 200;
inline constexpr int longestNote = 2000;

/// Everything that is wrong with an entry, in the order of its keys; nothing when it can be kept.
QList<CalendarProblem> calendarProblems(const CalendarEntry &entry, const Pack &pack);

} // namespace caseaudit
