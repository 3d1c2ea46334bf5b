#include "app/exchange/typed_month.h"

#include "app/exchange/typed_date.h"

#include <QRegularExpression>

namespace caseaudit {

QDate typedMonth(const QString &text)
{
    const QString trimmed = text.simplified();
    static const QRegularExpression iso(QStringLiteral(R"(^\d{4}-\d{2}$)"));
    if (iso.match(trimmed).hasMatch())
        return QDate::fromString(trimmed + QLatin1String("-01"), Qt::ISODate);
    // A month with its year is a date that lacks its day.
    static const QRegularExpression monthAndYear(QStringLiteral(R"(^(\d{1,2}|[A-Za-z]+)\s*[/. -]\s*\d{4}$)"));
    return monthAndYear.match(trimmed).hasMatch() ? typedDate(QLatin1String("1 ") + trimmed) : QDate();
}

} // namespace caseaudit
