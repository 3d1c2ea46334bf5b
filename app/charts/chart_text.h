#pragma once

#include <QFont>
#include <QStringList>

namespace caseaudit {

/// The lines of `text` that is at most `width` pixels wide, broken between words where that is possible. What does not
/// fit into `mostLines` (1 or more) is left out, and an ellipsis says so. No lines for a text without letters.
QStringList wrappedLines(const QString &text, const QFont &font, qreal width, int mostLines);

/// `font` with its size in pixels: as large on every device, since a picture is measured in pixels of the screen and
/// then scaled.
QFont pixelSized(const QFont &font);

/// Percentage points as an axis has them: "+20", "0", "−20".
QString signedPoints(int points);

} // namespace caseaudit
