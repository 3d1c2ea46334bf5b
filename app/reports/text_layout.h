#pragma once

#include <QString>
#include <QStringList>

namespace caseaudit {

/// Text broken into lines of at most `width` characters: at its own line breaks, at blanks, inside words only where a
/// word alone is wider.
QStringList wrappedLines(const QString &text, int width);

/// wrappedLines as text, each line behind `indent` blanks and ended by a line feed.
QString wrapped(const QString &text, int width, int indent);

} // namespace caseaudit
