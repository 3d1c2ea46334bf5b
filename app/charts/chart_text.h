#pragma once

#include "app/charts/chart_palette.h"

#include <QFont>
#include <QRectF>
#include <QStringList>

class QPainter;

namespace caseaudit {

/// Lines of text in their place on a chart.
struct ChartText {
    enum class Style { Plain, Dim, Strong };

    QRectF area;
    QStringList lines;
    Qt::Alignment side = Qt::AlignLeft;
    Style style = Style::Plain;
};

/// Draws lines below each other, as high in all as their area.
void paintText(QPainter &painter, const ChartText &text, const QFont &font, const ChartPalette &palette);

/// The lines of `text` that is at most `width` pixels wide, broken between words where that is possible. What does not
/// fit into `mostLines` (1 or more) is left out, and an ellipsis says so. No lines for a text without letters.
QStringList wrappedLines(const QString &text, const QFont &font, qreal width, int mostLines);

/// `font` with its size in pixels: as large on every device, since a picture is measured in pixels of the screen and
/// then scaled.
QFont pixelSized(const QFont &font);

/// Percentage points as an axis has them: "+20", "0", "−20".
QString signedPoints(int points);

} // namespace caseaudit
