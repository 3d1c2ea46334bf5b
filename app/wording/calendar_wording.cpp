#include "app/wording/calendar_wording.h"

#include "app/wording/import_wording.h"
#include "app/wording/page_wording.h"
#include "app/wording/wording.h"
#include "audit_forms/pack.h"

#include <QLocale>

namespace caseaudit::wording {

namespace {

/// All of a month, since its day is not known.
bool isMonthSpan(const CalendarLine &line)
{
    return line.entry.monthOnly && line.entry.kind != CalendarKind::Due;
}

QString unitText(const Repetition &repeats)
{
    const bool isOne = repeats.every == 1;
    const QString number = isOne ? QString() : QString::number(repeats.every) + u' ';
    switch (repeats.unit) {
    case RepeatUnit::Weeks:
        return number + (isOne ? QStringLiteral("week") : QStringLiteral("weeks"));
    case RepeatUnit::Months:
        return number + (isOne ? QStringLiteral("month") : QStringLiteral("months"));
    case RepeatUnit::Years:
        return number + (isOne ? QStringLiteral("year") : QStringLiteral("years"));
    case RepeatUnit::Never:
        break;
    }
    return {};
}

/// "in 3 days", "in 6 weeks", "in 4 months": as exact as anybody needs it.
QString distance(qint64 days)
{
    constexpr qint64 daysInWeek = 7;
    constexpr qint64 weeksFrom = 14;
    constexpr qint64 monthsFrom = 90;
    constexpr qint64 daysInMonth = 30;
    if (days == 1)
        return QStringLiteral("Tomorrow");
    if (days < weeksFrom)
        return QStringLiteral("In %1 days").arg(days);
    if (days < monthsFrom)
        return QStringLiteral("In %1 weeks").arg(days / daysInWeek);
    return QStringLiteral("In %1 months").arg(days / daysInMonth);
}

} // namespace

QString calendarKind(CalendarKind kind)
{
    switch (kind) {
    case CalendarKind::Committee:
        return QStringLiteral("Committee");
    case CalendarKind::SteeringGroup:
        return QStringLiteral("Steering Group");
    case CalendarKind::Inspection:
        return QStringLiteral("Inspectorate");
    case CalendarKind::Review:
        return QStringLiteral("Review");
    case CalendarKind::Due:
        return QStringLiteral("Due by the plan");
    case CalendarKind::Cycle:
        return QStringLiteral("Audit cycle");
    case CalendarKind::Other:
        break;
    }
    return QStringLiteral("Other date");
}

QString calendarWhen(const CalendarLine &line)
{
    if (!line.from.isValid())
        return QStringLiteral("No date");
    if (isMonthSpan(line))
        return QStringLiteral("%1, day not given").arg(month(line.from));
    if (line.entry.kind == CalendarKind::Due)
        return QStringLiteral("By %1").arg(date(line.from));
    if (line.to != line.from)
        return QStringLiteral("%1 to %2").arg(date(line.from), date(line.to));
    return date(line.from);
}

QString repetition(const Repetition &repeats)
{
    if (repeats.unit == RepeatUnit::Never)
        return {};
    QString text = QStringLiteral("every %1").arg(unitText(repeats));
    if (repeats.times)
        text += QStringLiteral(", %1").arg(counted(*repeats.times, QStringLiteral("time"), QStringLiteral("times")));
    if (repeats.until.isValid())
        text += QStringLiteral(" until %1").arg(date(repeats.until));
    return text;
}

QString calendarState(const CalendarLine &line, const QDate &today)
{
    if (!line.from.isValid())
        return QStringLiteral("No date yet");
    if (line.entry.isDone)
        return QStringLiteral("Done");
    if (line.isOverdue(today))
        return QStringLiteral("Overdue since %1").arg(date(line.to.addDays(1)));
    if (line.isPast(today))
        return QStringLiteral("Past");
    if (line.from == today)
        return QStringLiteral("Today");
    if (line.from < today)
        return isMonthSpan(line) ? QStringLiteral("This month") : QStringLiteral("Now");
    return distance(today.daysTo(line.from));
}

QString calendarFacts(const CalendarEntry &entry, const Pack &pack)
{
    return joinedFacts(
        {calendarKind(entry.kind), entry.authorities.isEmpty() ? QString() : authorityNames(entry.authorities, pack),
         repetition(entry.repeats),
         entry.printed.isEmpty() ? QString() : QStringLiteral("printed: %1").arg(entry.printed), entry.note});
}

QString calendarTitle(const CalendarEntry &entry)
{
    return entry.row.isEmpty() ? entry.title : QStringLiteral("%1 %2").arg(entry.row, entry.title);
}

QString noDateHeading()
{
    return QStringLiteral("No date yet");
}

QString calendarCount(qsizetype lines, qsizetype overdue)
{
    return QStringLiteral("%1, %2").arg(counted(lines, QStringLiteral("date"), QStringLiteral("dates")),
                                        overdue == 0 ? QStringLiteral("none overdue")
                                                     : QStringLiteral("%1 overdue").arg(overdue));
}

QString calendarKey(const QString &key)
{
    static const QMap<QString, QString> names{{QStringLiteral("kind"), QStringLiteral("Kind")},
                                              {QStringLiteral("title"), QStringLiteral("Title")},
                                              {QStringLiteral("note"), QStringLiteral("Note")},
                                              {QStringLiteral("date"), QStringLiteral("Date")},
                                              {QStringLiteral("last_day"), QStringLiteral("Last day")},
                                              {QStringLiteral("authorities"), QStringLiteral("Authority")},
                                              {QStringLiteral("row"), QStringLiteral("Action")},
                                              {QStringLiteral("repeats"), QStringLiteral("Repeats")},
                                              {QStringLiteral("every"), QStringLiteral("Every")},
                                              {QStringLiteral("times"), QStringLiteral("Times")},
                                              {QStringLiteral("until"), QStringLiteral("Until")}};
    return names.value(key, key);
}

QString calendarProblem(const CalendarProblem &problem, const Pack &pack)
{
    using Fault = CalendarProblem::Fault;
    switch (problem.fault) {
    case Fault::Missing:
        return problem.key == QLatin1String("date") ? expectedCalendarDate()
                                                    : QStringLiteral("Say in a few words what it is.");
    case Fault::TooLong:
        return QStringLiteral("At most %1 characters fit.")
            .arg(problem.key == QLatin1String("title") ? longestTitle : longestNote);
    case Fault::NotEntered:
        return QStringLiteral("What is due and when cycles run follows from the plan and the cycles.");
    case Fault::Unknown:
        return problem.key == QLatin1String("row")
                   ? QStringLiteral("The action plan has no such row; expected a reference such as A6.")
                   : QStringLiteral("Expected %1.").arg(expectedAuthority(pack));
    case Fault::OutOfRange:
        if (problem.key == QLatin1String("every"))
            return QStringLiteral("Expected a whole number from 1 to %1.").arg(mostEvery);
        if (problem.key == QLatin1String("times"))
            return QStringLiteral("Expected a whole number from 1 to %1.").arg(mostTimes);
        return QStringLiteral("The calendar has room for the years %1 to %2.")
            .arg(firstCalendarYear)
            .arg(lastCalendarYear);
    case Fault::EndBeforeStart:
        return QStringLiteral("That is before it begins.");
    case Fault::TwoEnds:
        return QStringLiteral("Say until when or how many times, not both.");
    case Fault::NeedsADay:
        break;
    }
    return QStringLiteral("Only a date with a day can come back; this one names a month.");
}

QString expectedCalendarDate()
{
    return QStringLiteral("Expected a day such as 27 March 2006, or a month such as January 2006.");
}

QString calendarKept(const QString &title)
{
    return QStringLiteral("Kept: %1").arg(title);
}

QString calendarRemoved(const QString &title)
{
    return QStringLiteral("Removed: %1").arg(title);
}

QString changeTakenBack()
{
    return QStringLiteral("Taken back.");
}

QString calendarWritten(const QString &path, qsizetype entries, qsizetype undated)
{
    const QString left = undated == 0 ? QString() : QStringLiteral("; %1 without a date left out").arg(undated);
    return QStringLiteral("%1: %2%3")
        .arg(path, counted(entries, QStringLiteral("entry"), QStringLiteral("entries")), left);
}

QString calendarName(const Pack &pack)
{
    return QStringLiteral("Strategic calendar: %1").arg(pack.title);
}

QString calendarDescription(const CalendarEntry &entry, const Pack &pack)
{
    QStringList lines;
    if (entry.kind == CalendarKind::Due)
        lines.append(QStringLiteral("Due in %1 by row %2 of the action plan").arg(month(entry.date), entry.row));
    else if (entry.monthOnly)
        lines.append(QStringLiteral("Only the month is known"));
    if (entry.kind != CalendarKind::Due && !entry.row.isEmpty())
        lines.append(QStringLiteral("Row %1 of the action plan").arg(entry.row));
    if (!entry.authorities.isEmpty())
        lines.append(authorityNames(entry.authorities, pack));
    if (!entry.printed.isEmpty())
        lines.append(QStringLiteral("Printed: %1").arg(entry.printed));
    if (!entry.note.isEmpty())
        lines.append(entry.note);
    return lines.join(u'\n');
}

QString notRecordedNumber()
{
    return QStringLiteral("not recorded");
}

QString monthlyNumber(const std::optional<std::int64_t> &number)
{
    return number ? cell(Cell{*number}, ColumnKind::Count) : notRecordedNumber();
}

QString monthlyNumbers(const QDate &month, const QStringList &names, const QList<std::optional<std::int64_t>> &numbers)
{
    QStringList parts;
    for (qsizetype index = 0; index < names.size(); ++index)
        parts.append(QStringLiteral("%1 %2").arg(names.at(index), monthlyNumber(numbers.value(index))));
    return QStringLiteral("%1: %2").arg(wording::month(month), parts.join(QStringLiteral(", ")));
}

QString shortMonth(const QDate &month, bool withYear)
{
    static const QLocale british(QLocale::English, QLocale::UnitedKingdom);
    // Three letters for every month: the locale's own "Sept" is a letter longer than the rest.
    const QString name = british.standaloneMonthName(month.month()).left(3);
    return withYear ? QStringLiteral("%1 %2").arg(name).arg(month.year()) : name;
}

QString measureFacts(const MonthlyMeasure &measure)
{
    if (measure.rows.isEmpty())
        return measure.about;
    return QStringLiteral("%1 Asked for by %2.").arg(measure.about, measure.rows.join(QStringLiteral(", ")));
}

QString expectedCountColumn()
{
    return QStringLiteral("measure, authority, month and number only");
}

QString expectedMeasure(const QList<MonthlyMeasure> &measures)
{
    QStringList ids;
    for (const MonthlyMeasure &measure : measures)
        ids.append(measure.id);
    return ids.isEmpty() ? QStringLiteral("nothing: the pack has no measures") : oneOf(ids);
}

QString expectedMonth()
{
    return QStringLiteral("a month such as 2005-09");
}

QString expectedMonthlyNumber()
{
    return QStringLiteral("a whole number from 0 to 1,000,000, or nothing where none was recorded");
}

QString expectedMonthUpTo(const QDate &today)
{
    return QStringLiteral("a month up to %1").arg(month(today));
}

QString expectedMonthFrom()
{
    return QStringLiteral("a month from January %1 on").arg(firstCalendarYear);
}

QString expectedCountingAuthority(const MonthlyMeasure &measure, const Pack &pack)
{
    return QStringLiteral("%1: no other authority counts %2")
        .arg(authorityNames(measure.authorities, pack), measure.id);
}

QString expectedMonthOnce(int earlierLine)
{
    return QStringLiteral("each measure, authority and month once; it stands in line %1 already").arg(earlierLine);
}

QString expectedKnownNumber(std::int64_t known)
{
    return QStringLiteral("%1, as recorded before; --update puts the new number in its place").arg(known);
}

QString wrongNumber(const QDate &month, const QString &typed)
{
    return QStringLiteral("%1: found “%2”, expected %3.").arg(wording::month(month), typed, expectedMonthlyNumber());
}

QString numberNotKept(const QDate &month)
{
    return QStringLiteral("%1: this number cannot be kept here.").arg(wording::month(month));
}

QString numberKept(const QDate &month, const QString &authority, const std::optional<std::int64_t> &number)
{
    return QStringLiteral("%1, %2: %3").arg(authority, wording::month(month), monthlyNumber(number));
}

} // namespace caseaudit::wording
