#include "app/viewmodels/typed_date.h"

#include <QLocale>
#include <QRegularExpression>

#include <cstdlib>

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

QDate closest(int day, int month, const QDate &near)
{
    QDate best;
    for (int year = near.year() - 1; year <= near.year() + 1; ++year) {
        const QDate date(year, month, day);
        if (date.isValid() && (!best.isValid() || std::abs(date.daysTo(near)) < std::abs(best.daysTo(near))))
            best = date;
    }
    return best;
}

} // namespace

QDate typedDate(const QString &text, const QDate &near)
{
    const QString trimmed = text.trimmed();
    const QDate iso = QDate::fromString(trimmed, Qt::ISODate);
    if (iso.isValid())
        return iso;
    static const QRegularExpression pattern(
        QStringLiteral(R"(^(\d{1,2})\s*[/. -]\s*(\d{1,2}|[A-Za-z]+)(?:\s*[/. -]\s*(\d{4}|\d{2}))?$)"));
    const QRegularExpressionMatch match = pattern.match(trimmed);
    if (!match.hasMatch())
        return {};
    const int day = match.captured(1).toInt();
    const int month = monthFor(match.captured(2));
    if (match.captured(3).isEmpty())
        return near.isValid() ? closest(day, month, near) : QDate();
    const int year = match.captured(3).toInt();
    return QDate(year < 100 ? 2000 + year : year, month, day);
}

} // namespace caseaudit
