#include "audit_forms/calendar_entry.h"

#include "audit_forms/pack.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <limits>
#include <tuple>
#include <utility>

namespace caseaudit {

namespace {

const std::array<std::pair<CalendarKind, QString>, 7> kindIds{
    {{CalendarKind::Committee, QStringLiteral("committee")},
     {CalendarKind::SteeringGroup, QStringLiteral("steering_group")},
     {CalendarKind::Inspection, QStringLiteral("inspection")},
     {CalendarKind::Review, QStringLiteral("review")},
     {CalendarKind::Due, QStringLiteral("due")},
     {CalendarKind::Cycle, QStringLiteral("cycle")},
     {CalendarKind::Other, QStringLiteral("other")}}};

const std::array<std::pair<RepeatUnit, QString>, 4> unitIds{{{RepeatUnit::Never, QString()},
                                                             {RepeatUnit::Weeks, QStringLiteral("weeks")},
                                                             {RepeatUnit::Months, QStringLiteral("months")},
                                                             {RepeatUnit::Years, QStringLiteral("years")}}};

template <typename Ids, typename Value>
QString idIn(const Ids &ids, Value value)
{
    return std::find_if(ids.begin(), ids.end(), [value](const auto &each) { return each.first == value; })->second;
}

template <typename Ids>
auto valueIn(const Ids &ids, const QString &id) -> std::optional<typename Ids::value_type::first_type>
{
    const auto found = std::find_if(ids.begin(), ids.end(), [&id](const auto &each) { return each.second == id; });
    if (found == ids.end())
        return std::nullopt;
    return found->first;
}

QDate endOfMonth(const QDate &day)
{
    return QDate(day.year(), day.month(), day.daysInMonth());
}

CalendarEntry printedDate(const QJsonObject &json)
{
    CalendarEntry entry;
    entry.id = QStringLiteral("calendar_entry-%1").arg(json[u"id"].toString());
    entry.kind = calendarKindFor(json[u"kind"].toString()).value_or(CalendarKind::Other);
    entry.title = json[u"title"].toString();
    entry.printed = json[u"printed"].toString();
    for (const QJsonValue &authority : json[u"authorities"].toArray())
        entry.authorities.append(authority.toString());
    entry.row = json[u"row"].toString();
    const QString when = json[u"when"].toString();
    constexpr qsizetype monthLength = 7; // 2006-01
    entry.monthOnly = when.size() == monthLength;
    entry.date = QDate::fromString(entry.monthOnly ? when + QLatin1String("-01") : when, Qt::ISODate);
    if (entry.monthOnly)
        entry.lastDay = endOfMonth(entry.date);
    return entry;
}

bool isInRange(const QDate &date)
{
    return date.isValid() && date.year() >= firstCalendarYear && date.year() <= lastCalendarYear;
}

void addRepetitionProblems(const CalendarEntry &entry, QList<CalendarProblem> &problems)
{
    using Fault = CalendarProblem::Fault;
    const Repetition &repeats = entry.repeats;
    if (repeats.unit == RepeatUnit::Never)
        return;
    if (entry.monthOnly)
        problems.append({QStringLiteral("repeats"), Fault::NeedsADay});
    if (repeats.every < 1 || repeats.every > mostEvery)
        problems.append({QStringLiteral("every"), Fault::OutOfRange});
    if (repeats.times && repeats.until.isValid())
        problems.append({QStringLiteral("until"), Fault::TwoEnds});
    if (repeats.times && (*repeats.times < 1 || *repeats.times > mostTimes))
        problems.append({QStringLiteral("times"), Fault::OutOfRange});
    if (repeats.until.isValid() && repeats.until < entry.date)
        problems.append({QStringLiteral("until"), Fault::EndBeforeStart});
    if (repeats.until.isValid() && !isInRange(repeats.until))
        problems.append({QStringLiteral("until"), Fault::OutOfRange});
}

/// Adds the lines of an entry that has a date.
void addLines(const CalendarEntry &entry, const QDate &from, const QDate &to, QList<CalendarLine> &lines)
{
    const qint64 length = entry.lastDay.isValid() ? entry.date.daysTo(entry.lastDay) : 0;
    for (int index = 0; index < entry.repeats.times.value_or(std::numeric_limits<int>::max()); ++index) {
        const QDate day = occurrence(entry.date, entry.repeats, index);
        if (!day.isValid() || day > to || (entry.repeats.until.isValid() && day > entry.repeats.until))
            return;
        const QDate last = day.addDays(length);
        if (!from.isValid() || last >= from)
            lines.append({entry, day, last});
        if (entry.repeats.unit == RepeatUnit::Never)
            return;
    }
}

} // namespace

QString calendarKindId(CalendarKind kind)
{
    return idIn(kindIds, kind);
}

std::optional<CalendarKind> calendarKindFor(const QString &id)
{
    return valueIn(kindIds, id);
}

const QList<CalendarKind> &calendarKinds()
{
    static const QList<CalendarKind> kinds = [] {
        QList<CalendarKind> all;
        for (const auto &[kind, id] : kindIds)
            all.append(kind);
        return all;
    }();
    return kinds;
}

bool isEntered(CalendarKind kind)
{
    return kind != CalendarKind::Due && kind != CalendarKind::Cycle;
}

QString repeatUnitId(RepeatUnit unit)
{
    return idIn(unitIds, unit);
}

std::optional<RepeatUnit> repeatUnitFor(const QString &id)
{
    return valueIn(unitIds, id);
}

QDate occurrence(const QDate &start, const Repetition &repeats, int index)
{
    constexpr qint64 daysInWeek = 7;
    switch (repeats.unit) {
    case RepeatUnit::Weeks:
        return start.addDays(daysInWeek * repeats.every * index);
    case RepeatUnit::Months:
        return start.addMonths(repeats.every * index);
    case RepeatUnit::Years:
        return start.addYears(repeats.every * index);
    case RepeatUnit::Never:
        break;
    }
    return start;
}

QList<CalendarLine> calendarLines(const QList<CalendarEntry> &entries, const QDate &from, const QDate &to)
{
    QList<CalendarLine> lines;
    QList<CalendarLine> undated;
    for (const CalendarEntry &entry : entries) {
        if (entry.date.isValid())
            addLines(entry, from, to, lines);
        else
            undated.append({entry, {}, {}});
    }
    std::stable_sort(lines.begin(), lines.end(), [](const CalendarLine &left, const CalendarLine &right) {
        return std::tie(left.from, left.entry.kind, left.to) < std::tie(right.from, right.entry.kind, right.to);
    });
    return lines + undated;
}

QList<CalendarEntry> printedDates(const Pack &pack)
{
    QList<CalendarEntry> dates;
    const QJsonDocument document = QJsonDocument::fromJson(pack.files.value(QStringLiteral("calendar.json")));
    for (const QJsonValue &date : document[u"dates"].toArray())
        dates.append(printedDate(date.toObject()));
    return dates;
}

QList<CalendarEntry> dueEntries(const ActionPlan &plan, const QStringList &finished)
{
    QList<CalendarEntry> entries;
    for (const PlanRow &row : plan.rows) {
        CalendarEntry entry;
        entry.id = QStringLiteral("due-%1").arg(row.ref);
        entry.kind = CalendarKind::Due;
        entry.title = row.title;
        entry.authorities = row.authorities;
        entry.row = row.ref;
        entry.date = endOfMonth(row.due);
        entry.monthOnly = true;
        entry.isDone = finished.contains(row.ref);
        entries.append(entry);
    }
    return entries;
}

QList<CalendarProblem> calendarProblems(const CalendarEntry &entry, const Pack &pack)
{
    using Fault = CalendarProblem::Fault;
    QList<CalendarProblem> problems;
    if (!isEntered(entry.kind))
        problems.append({QStringLiteral("kind"), Fault::NotEntered});
    if (entry.title.simplified().isEmpty())
        problems.append({QStringLiteral("title"), Fault::Missing});
    if (entry.title.size() > longestTitle)
        problems.append({QStringLiteral("title"), Fault::TooLong});
    if (entry.note.size() > longestNote)
        problems.append({QStringLiteral("note"), Fault::TooLong});
    if (!entry.date.isValid())
        problems.append({QStringLiteral("date"), Fault::Missing});
    else if (!isInRange(entry.date))
        problems.append({QStringLiteral("date"), Fault::OutOfRange});
    if (entry.lastDay.isValid() && entry.lastDay < entry.date)
        problems.append({QStringLiteral("last_day"), Fault::EndBeforeStart});
    if (entry.lastDay.isValid() && !isInRange(entry.lastDay))
        problems.append({QStringLiteral("last_day"), Fault::OutOfRange});
    for (const QString &authority : entry.authorities) {
        if (authority == pack.partnership.id || !pack.authority(authority))
            problems.append({QStringLiteral("authorities"), Fault::Unknown});
    }
    if (!entry.row.isEmpty() && !(pack.actionPlan && pack.actionPlan->row(entry.row)))
        problems.append({QStringLiteral("row"), Fault::Unknown});
    addRepetitionProblems(entry, problems);
    return problems;
}

} // namespace caseaudit
