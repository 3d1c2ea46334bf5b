#include "app/reports/calendar_report.h"

#include "app/wording/calendar_wording.h"
#include "app/wording/page_wording.h"
#include "audit_forms/pack.h"

namespace caseaudit {

namespace {

Column textColumn(const char *id, const char *heading)
{
    return {QLatin1String(id), QLatin1String(heading), ColumnKind::Text};
}

QString yesOrNo(bool yes)
{
    return yes ? QStringLiteral("yes") : QStringLiteral("no");
}

/// "2 weeks", "1 months until 2006-06-30", "1 years 5 times": the units are ids.
QString repetitionCode(const Repetition &repeats)
{
    if (repeats.unit == RepeatUnit::Never)
        return {};
    QString code = QStringLiteral("%1 %2").arg(repeats.every).arg(repeatUnitId(repeats.unit));
    if (repeats.times)
        code += QStringLiteral(" %1 times").arg(*repeats.times);
    if (repeats.until.isValid())
        code += QStringLiteral(" until %1").arg(repeats.until.toString(Qt::ISODate));
    return code;
}

} // namespace

QString shortCalendarId(const CalendarEntry &entry)
{
    static const QString given = QStringLiteral("calendar_entry-");
    constexpr qsizetype enough = 8;
    if (!isEntered(entry.kind))
        return {};
    return entry.id.startsWith(given) ? entry.id.sliced(given.size()) : entry.id.left(enough);
}

Table calendarRows(const QList<CalendarLine> &lines, const QDate &today)
{
    Table table{QStringLiteral("calendar"),
                QStringLiteral("Strategic calendar"),
                {textColumn("date", "Date"), textColumn("last_day", "Last day"), textColumn("month_only", "Month only"),
                 textColumn("kind", "Kind"), textColumn("title", "Title"), textColumn("row", "Row"),
                 textColumn("authorities", "Authorities"), textColumn("repeats", "Repeats"),
                 textColumn("printed", "Printed"), textColumn("note", "Note"), textColumn("done", "Done"),
                 textColumn("overdue", "Overdue"), textColumn("id", "Id")},
                {},
                {}};
    for (const CalendarLine &line : lines) {
        const CalendarEntry &entry = line.entry;
        table.rows.append({line.from.toString(Qt::ISODate), line.to.toString(Qt::ISODate), yesOrNo(entry.monthOnly),
                           calendarKindId(entry.kind), entry.title, entry.row, entry.authorities.join(u' '),
                           repetitionCode(entry.repeats), entry.printed, entry.note, yesOrNo(entry.isDone),
                           yesOrNo(line.isOverdue(today)), entry.id});
    }
    return table;
}

Table calendarSheet(const QList<CalendarLine> &lines, const Pack &pack, const QDate &today)
{
    Table table{QStringLiteral("calendar"),
                QStringLiteral("Strategic calendar"),
                {textColumn("when", "When"), textColumn("what", "What"), textColumn("state", "How near")},
                {},
                {}};
    for (const CalendarLine &line : lines) {
        const QString id = shortCalendarId(line.entry);
        const QString facts = wording::joinedFacts(
            {wording::calendarFacts(line.entry, pack), id.isEmpty() ? QString() : QStringLiteral("id %1").arg(id)});
        table.rows.append({wording::calendarWhen(line),
                           QStringLiteral("%1 (%2)").arg(wording::calendarTitle(line.entry), facts),
                           wording::calendarState(line, today)});
    }
    return table;
}

Table measureRows(const QList<MonthlyMeasure> &measures)
{
    Table table{QStringLiteral("measures"),
                QStringLiteral("What is counted by month"),
                {textColumn("measure", "Measure"), textColumn("label", "Label"), textColumn("unit", "Unit"),
                 textColumn("about", "About"), textColumn("rows", "Rows"), textColumn("authorities", "Authorities")},
                {},
                {}};
    for (const MonthlyMeasure &measure : measures) {
        table.rows.append({measure.id, measure.label, measure.unit, measure.about, measure.rows.join(u' '),
                           measure.authorities.join(u' ')});
    }
    return table;
}

Table measureSheet(const QList<MonthlyMeasure> &measures)
{
    Table table{QStringLiteral("measures"),
                QStringLiteral("What is counted by month"),
                {textColumn("measure", "Measure"), textColumn("what", "What")},
                {},
                {}};
    for (const MonthlyMeasure &measure : measures)
        table.rows.append({measure.id, QStringLiteral("%1: %2").arg(measure.label, wording::measureFacts(measure))});
    return table;
}

} // namespace caseaudit
