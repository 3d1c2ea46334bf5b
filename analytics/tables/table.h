#pragma once

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <variant>

namespace caseaudit {

/// What a cell of a table holds: nothing, a whole number, a fraction, or text (a code or a name).
using Cell = std::variant<std::monostate, std::int64_t, double, QString>;

/// How a column is read and aligned.
enum class ColumnKind { Text, Count, Percent, Fraction };

struct Column {
    QString id;      ///< name in CSV and JSON
    QString heading; ///< as people read it
    ColumnKind kind = ColumnKind::Text;
};

/// The one shape every screen table, CSV, spreadsheet, HTML and PDF table is written from.
///
/// Holds numbers, never formatted text: app/wording formats them. A row is one cell per column.
struct Table {
    QString id;
    QString title;
    QList<Column> columns;
    QList<QList<Cell>> rows;
    QStringList notes;
};

} // namespace caseaudit
