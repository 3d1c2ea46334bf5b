#pragma once

#include "analytics/tables/table.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace caseaudit {

/// Whether text cells that a spreadsheet would run as a formula are made safe by a leading apostrophe.
enum class FormulaSafety { AsIs, Safe };

/// RFC 4180 CSV in UTF-8, header of column ids first, CRLF line ends. Numbers plain, nothing as an empty cell.
QByteArray writeCsv(const Table &table, FormulaSafety safety = FormulaSafety::Safe);

/// One object per row, keyed by column id; nothing as null.
QJsonArray toJsonRows(const Table &table);

/// Aligned text for a terminal of `width` columns: title, header, rows, notes. Text wraps, nothing is cut off.
QString writeText(const Table &table, int width = 80);

} // namespace caseaudit
