#include "app/reports/table_writers.h"

#include "app/wording/spreadsheet_text.h"

#include <QLocale>

#include <algorithm>

namespace caseaudit {

namespace {

constexpr QLatin1String lineEnd("\r\n");

/// Blanks at the edges are quoted too: readers trim what is not.
bool needsQuotes(const QString &text)
{
    constexpr QStringView special = u",\"\r\n";
    const auto isSpecial = [special](QChar character) { return special.contains(character); };
    return !text.isEmpty() &&
           (text.front().isSpace() || text.back().isSpace() || std::any_of(text.begin(), text.end(), isSpecial));
}

QString csvText(const QString &text)
{
    if (!needsQuotes(text))
        return text;
    QString doubled = text;
    doubled.replace(u'"', QLatin1String("\"\""));
    return u'"' + doubled + u'"';
}

QString csvCell(const Cell &cell, FormulaSafety safety)
{
    if (const auto *text = std::get_if<QString>(&cell))
        return csvText(safety == FormulaSafety::Safe ? wording::guardedCell(*text) : *text);
    if (const auto *whole = std::get_if<std::int64_t>(&cell))
        return QString::number(*whole);
    if (const auto *fraction = std::get_if<double>(&cell))
        return QString::number(*fraction, 'g', QLocale::FloatingPointShortest);
    return {};
}

QJsonValue jsonCell(const Cell &cell)
{
    if (const auto *text = std::get_if<QString>(&cell))
        return *text;
    if (const auto *whole = std::get_if<std::int64_t>(&cell))
        return static_cast<qint64>(*whole);
    if (const auto *fraction = std::get_if<double>(&cell))
        return *fraction;
    return QJsonValue::Null;
}

} // namespace

QByteArray writeCsv(const Table &table, FormulaSafety safety)
{
    QStringList header;
    for (const Column &column : table.columns)
        header.append(csvText(column.id));
    QString csv = header.join(u',') + lineEnd;
    for (const QList<Cell> &row : table.rows) {
        QStringList cells;
        for (const Cell &cell : row)
            cells.append(csvCell(cell, safety));
        csv += cells.join(u',') + lineEnd;
    }
    return csv.toUtf8();
}

QJsonArray toJsonRows(const Table &table)
{
    QJsonArray rows;
    for (const QList<Cell> &row : table.rows) {
        QJsonObject object;
        for (qsizetype i = 0; i < row.size(); ++i)
            object.insert(table.columns.at(i).id, jsonCell(row.at(i)));
        rows.append(object);
    }
    return rows;
}

} // namespace caseaudit
