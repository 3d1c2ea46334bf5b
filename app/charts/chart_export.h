#pragma once

#include <QByteArray>
#include <QColor>
#include <QFont>
#include <QImage>
#include <QSizeF>
#include <QString>

#include <functional>

class QPainter;

namespace caseaudit {

/// A chart to be saved.
struct ChartPicture {
    QSizeF size;                           ///< in pixels of the screen, 96 to an inch
    qreal margin = 16;                     ///< left free on every side, beyond the size
    std::function<void(QPainter &)> paint; ///< draws it from the origin, in a font of pictureFont()
    QColor background;                     ///< none: what lies below shows through
    QString title;                         ///< in the properties of the file
    QString description;                   ///< the text alternative, kept where the format has a place for it
};

/// `font` as pictures need it: by the name of what it was measured with, of one size at every scale, and without
/// ligatures, which would hide words from a search.
QFont pictureFont(const QFont &font);

/// The chart as SVG 1.2 Tiny, in UTF-8. Text stays text.
/// Throws std::invalid_argument for an empty size, std::runtime_error when it cannot be drawn.
QByteArray chartSvg(const ChartPicture &picture);

/// The chart as PDF, on one page as large as itself with its margin. Text stays text.
/// Throws as chartSvg() does.
QByteArray chartPdf(const ChartPicture &picture);

/// The chart in pixels, `scale` of them to one of the screen's, as a clipboard takes it. Throws as chartSvg() does.
QImage chartImage(const ChartPicture &picture, qreal scale);

} // namespace caseaudit
