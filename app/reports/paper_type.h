#pragma once

#include "app/reports/paper_pages.h"

#include <QColor>
#include <QFont>
#include <QString>
#include <QStringList>

#include <array>

class QPaintDevice;

namespace caseaudit {

struct PaperTick;

/// How a piece of text is set.
enum class PaperStyle { Title, Heading, Label, Body, Small, Mark };

/// Black and two greys: legible from any printer and after a copier.
namespace paper_ink {
inline constexpr QColor black(0, 0, 0);
inline constexpr QColor grey(64, 64, 64);
inline constexpr QColor line(128, 128, 128);
} // namespace paper_ink

/// The type a form is set in on one device: fonts, lengths, and text broken into lines.
///
/// Positions and lengths are in the units of the device.
class PaperTypesetter {
public:
    explicit PaperTypesetter(QPaintDevice &device);

    /// A length in millimetres.
    qreal mm(qreal millimetres) const { return millimetres * m_unitsPerMillimetre; }
    const QFont &font(PaperStyle style) const { return m_fonts.at(static_cast<std::size_t>(style)); }
    qreal lineHeight(PaperStyle style) const;
    qreal widthOf(const QString &text, PaperStyle style) const;

    /// `text` in lines no wider than `width`: broken at its own line breaks, between words, and inside a word only
    /// where it alone is wider.
    QStringList lines(const QString &text, PaperStyle style, qreal width) const;
    /// `text` with its middle left out where it would take more than `lineCount` lines of `width`.
    QString shortened(const QString &text, PaperStyle style, qreal width, int lineCount) const;

    void drawLine(QPainter &painter, const QString &text, PaperStyle style, const QColor &ink, qreal left,
                  qreal top) const;
    /// Draws a box to tick, crossed with an X that is text, so that a search and a screen reader find it.
    void drawBox(QPainter &painter, bool crossed, qreal left, qreal top) const;
    void drawRule(QPainter &painter, qreal left, qreal right, qreal y, const QColor &ink) const;
    void drawUpright(QPainter &painter, qreal x, qreal top, qreal bottom) const;

    /// The side of a box to tick.
    qreal boxSide() const { return mm(3.8); }

    /// One row for each line of `text`.
    QList<PaperRow> textRows(const QString &text, PaperStyle style, const QColor &ink, qreal left, qreal width) const;
    /// Boxes side by side, in as many rows as it takes: each takes the room its label needs, or a quarter of the width
    /// where all labels are as short as that. A label longer than the width wraps beside its box.
    QList<PaperRow> tickRows(const QList<PaperTick> &ticks, qreal left, qreal width) const;

private:
    qreal tickWidth(const PaperTick &tick) const;
    /// `widths`: of the column each tick has.
    PaperRow tickRow(const QList<PaperTick> &ticks, qreal left, const QList<qreal> &widths) const;

    QPaintDevice &m_device;
    qreal m_unitsPerMillimetre;
    std::array<QFont, 6> m_fonts;
};

} // namespace caseaudit
