#include "app/reports/icalendar_writer.h"

#include "app/wording/calendar_wording.h"
#include "audit_forms/pack.h"

#include <libical/ical.h>

#include <memory>
#include <stdexcept>

namespace caseaudit {

namespace {

struct ComponentFree {
    void operator()(icalcomponent *component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, ComponentFree>;

struct StringFree {
    void operator()(char *text) const { icalmemory_free_buffer(text); }
};

Component component(icalcomponent_kind kind)
{
    Component made(icalcomponent_new(kind));
    if (!made)
        throw std::runtime_error("there is no memory for the calendar");
    return made;
}

/// Text that a calendar may hold: no control characters but line breaks.
QByteArray plain(const QString &text)
{
    QString kept;
    for (const QChar letter : text) {
        if (letter == u'\n' || letter.category() != QChar::Other_Control)
            kept.append(letter);
    }
    return kept.toUtf8();
}

icaltimetype dayOf(const QDate &date)
{
    icaltimetype day = icaltime_null_date();
    day.year = date.year();
    day.month = date.month();
    day.day = date.day();
    return day;
}

icaltimetype momentOf(const QDateTime &moment)
{
    return icaltime_from_timet_with_zone(static_cast<time_t>(moment.toSecsSinceEpoch()), 0,
                                         icaltimezone_get_utc_timezone());
}

/// "28,29,30" for the 30th: the last of these that a month has.
QByteArray lastOfDays(int day)
{
    constexpr int everyMonthHas = 28;
    QByteArray days = QByteArray::number(std::min(day, everyMonthHas));
    for (int further = everyMonthHas + 1; further <= day; ++further)
        days += ',' + QByteArray::number(further);
    return days + (day > everyMonthHas ? ";BYSETPOS=-1" : "");
}

Component eventFor(const CalendarEntry &entry, const Pack &pack, const QDateTime &stamp)
{
    Component event = component(ICAL_VEVENT_COMPONENT);
    const auto add = [&event](icalproperty *property) { icalcomponent_add_property(event.get(), property); };
    const QString uid = QStringLiteral("%1@%2.caseaudit").arg(entry.id, pack.id);
    add(icalproperty_new_uid(plain(uid).constData()));
    add(icalproperty_new_dtstamp(momentOf(stamp)));
    add(icalproperty_new_dtstart(dayOf(entry.date)));
    if (entry.lastDay.isValid() && entry.lastDay > entry.date)
        add(icalproperty_new_dtend(dayOf(entry.lastDay.addDays(1)))); // the first day after it
    if (const QByteArray rule = recurrenceRule(entry); !rule.isEmpty())
        add(icalproperty_new_rrule(icalrecurrencetype_from_string(rule.constData())));
    add(icalproperty_new_summary(plain(wording::calendarTitle(entry)).constData()));
    if (const QByteArray description = plain(wording::calendarDescription(entry, pack)); !description.isEmpty())
        add(icalproperty_new_description(description.constData()));
    add(icalproperty_new_categories(plain(wording::calendarKind(entry.kind)).constData()));
    add(icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT)); // nobody is busy all day because of it
    return event;
}

} // namespace

QByteArray recurrenceRule(const CalendarEntry &entry)
{
    const Repetition &repeats = entry.repeats;
    QByteArray rule;
    switch (repeats.unit) {
    case RepeatUnit::Never:
        return {};
    case RepeatUnit::Weeks:
        rule = "FREQ=WEEKLY";
        break;
    case RepeatUnit::Months:
        rule = "FREQ=MONTHLY;BYMONTHDAY=" + lastOfDays(entry.date.day());
        break;
    case RepeatUnit::Years: {
        // Of all the days of a year only 29 February is not in every one.
        const bool isLeapDay = entry.date.month() == 2 && entry.date.day() == 29;
        rule = "FREQ=YEARLY;BYMONTH=" + QByteArray::number(entry.date.month()) +
               ";BYMONTHDAY=" + (isLeapDay ? lastOfDays(entry.date.day()) : QByteArray::number(entry.date.day()));
        break;
    }
    }
    rule += ";INTERVAL=" + QByteArray::number(repeats.every);
    if (repeats.times)
        rule += ";COUNT=" + QByteArray::number(*repeats.times);
    if (repeats.until.isValid())
        rule += ";UNTIL=" + repeats.until.toString(QStringLiteral("yyyyMMdd")).toLatin1();
    return rule;
}

QByteArray writeICalendar(const QList<CalendarEntry> &entries, const Pack &pack, const QDateTime &stamp)
{
    const Component calendar = component(ICAL_VCALENDAR_COMPONENT);
    const auto add = [&calendar](icalproperty *property) { icalcomponent_add_property(calendar.get(), property); };
    add(icalproperty_new_version("2.0"));
    add(icalproperty_new_prodid("-//CaseAudit//Strategic calendar//EN"));
    add(icalproperty_new_method(ICAL_METHOD_PUBLISH));
    const QByteArray name = plain(wording::calendarName(pack));
    add(icalproperty_new_name(name.constData()));
    icalproperty *usualName = icalproperty_new_x(name.constData()); // what most programs read instead
    icalproperty_set_x_name(usualName, "X-WR-CALNAME");
    add(usualName);
    for (const CalendarEntry &entry : entries) {
        if (entry.date.isValid())
            icalcomponent_add_component(calendar.get(), eventFor(entry, pack, stamp).release());
    }
    const std::unique_ptr<char, StringFree> text(icalcomponent_as_ical_string_r(calendar.get()));
    if (!text)
        throw std::runtime_error("there is no memory for the calendar");
    return QByteArray(text.get());
}

} // namespace caseaudit
