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
    int headerLine = 1;       ///< line the header begins on
    QStringList header;       ///< trimmed
    QList<CsvRecord> records; ///< records that are wholly blank are left out
};

/// The file cannot be read as CSV at all (empty, no header, an open quote): says where and what was expected.
class CsvError : public std::runtime_error {
public:
    /// `line` from 1, or 0 when it is the file as a whole. `what()` names the line too.
    CsvError(int line, const QString &what);
    int line() const { return m_line; }

private:
    int m_line;
};

/// Reads RFC 4180 CSV from bytes: quotes, line breaks in cells, CRLF, LF or CR; encodings as decodeText finds them;
/// separator found from the header line. Blanks around cells without quotes are left out. A quote inside a cell without
/// quotes, text after a closing quote and a quote never closed are errors. Throws CsvError.
CsvFile readCsv(const QByteArray &bytes);

} // namespace caseaudit
