#include "app/exchange/typed_date.h"

#include <QLocale>
#include <QRegularExpression>

#include <cstdlib>
#include <optional>

namespace caseaudit {

namespace {

/// 1 to 12 for a number, an English month or its first three or more letters; 0 for anything else.
int monthFor(const QString &text)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (isNumber)
        return number;
    if (text.size() < 3)
        return 0;
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    for (int month = 1; month <= 12; ++month) {
        if (english.standaloneMonthName(month).startsWith(text, Qt::CaseInsensitive))
            return month;
    }
    return 0;
}

/// A date as far as it was typed.
struct TypedDay {
    int day = 0;
    int month = 0;
    std::optional<int> year;
};

std::optional<TypedDay> dayFor(const QString &text)
{
    const QString trimmed = text.trimmed();
    const QDate iso = QDate::fromString(trimmed, Qt::ISODate);
    if (iso.isValid())
        return TypedDay{iso.day(), iso.month(), iso.year()};
    static const QRegularExpression pattern(
        QStringLiteral(R"(^(\d{1,2})\s*[/. -]\s*(\d{1,2}|[A-Za-z]+)(?:\s*[/. -]\s*(\d{4}|\d{2}))?$)"));
    const QRegularExpressionMatch match = pattern.match(trimmed);
    if (!match.hasMatch())
        return std::nullopt;
    TypedDay day{match.captured(1).toInt(), monthFor(match.captured(2)), std::nullopt};
    if (const QString year = match.captured(3); !year.isEmpty())
        day.year = year.toInt() + (year.size() == 2 ? 2000 : 0);
    return day;
}

QDate closest(const TypedDay &day, const QDate &near)
{
    QDate best;
    for (int year = near.year() - 1; year <= near.year() + 1; ++year) {
        const QDate date(year, day.month, day.day);
        if (date.isValid() && (!best.isValid() || std::abs(date.daysTo(near)) < std::abs(best.daysTo(near))))
            best = date;
    }
    return best;
}

QDate firstFrom(const TypedDay &day, const QDate &first)
{
    // Leap years are at most eight years apart.
    for (int year = first.year(); year <= first.year() + 8; ++year) {
        const QDate date(year, day.month, day.day);
        if (date.isValid() && date >= first)
            return date;
    }
    return {};
}

} // namespace

QDate typedDate(const QString &text, const QDate &near)
{
    const std::optional<TypedDay> day = dayFor(text);
    if (!day)
        return {};
    if (day->year)
        return {*day->year, day->month, day->day};
    return near.isValid() ? closest(*day, near) : QDate();
}

QDate typedDateFrom(const QString &text, const QDate &first)
{
    const std::optional<TypedDay> day = dayFor(text);
    if (!day)
        return {};
    return day->year ? QDate(*day->year, day->month, day->day) : firstFrom(*day, first);
}

} // namespace caseaudit
