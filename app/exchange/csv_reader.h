#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <stdexcept>

namespace caseaudit {

/// One record of a CSV file and the line of the file it begins on (from 1).
struct CsvRecord {
    int line = 0;
    QStringList cells;
};

/// A CSV file read whole: header first, encoding and separator found out.
struct CsvFile {
    QString encoding;         ///< `UTF-8`, `UTF-16`, `Windows-1252`: said in summaries
    QChar separator;          ///< `,` `;` or tab
    QStringList header;       ///< trimmed
    QList<CsvRecord> records; ///< records that are wholly blank are left out
};

/// The file cannot be read as CSV at all (empty, no header, an open quote): says where and what was expected.
class CsvError : public std::runtime_error {
public:
    CsvError(int line, const QString &what);
    int line() const { return m_line; }

private:
    int m_line;
};

/// Reads RFC 4180 CSV from bytes: quotes, line breaks in cells, CRLF or LF; UTF-8 with or without BOM, UTF-16 with BOM,
/// else Windows-1252; separator found from the header line. Throws CsvError.
CsvFile readCsv(const QByteArray &bytes);

} // namespace caseaudit
