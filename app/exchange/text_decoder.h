#pragma once

#include <QByteArray>
#include <QString>

namespace caseaudit {

/// The text of a file and the encoding it was in.
struct DecodedText {
    QString text;
    QString encoding; ///< `UTF-8`, `UTF-16` or `Windows-1252`
};

/// Finds out the encoding of a text file: a byte order mark decides; without one, bytes that can only be UTF-16 or
/// UTF-8 are that, and everything else is Windows-1252. Throws CsvError when the bytes are not what their mark says,
/// and on NUL characters.
DecodedText decodeText(const QByteArray &bytes);

} // namespace caseaudit
