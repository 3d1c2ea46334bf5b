#include "app/charts/bars_picture.h"

#include "app/charts/chart_text.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace caseaudit {

namespace {

constexpr int mostTitleLines = 4;
constexpr int mostNoteLines = 12;

// In sizes of the type.
constexpr qreal gap = 1;
constexpr qreal barHeight = 1.6;
constexpr qreal barDistance = 0.6;
constexpr qreal swatch = 0.8;
constexpr qreal mostOfWidth = 0.25; ///< of the picture, for labels and for numbers
constexpr double dimShare = 0.75;

/// Draws from above to below; without a painter it only measures.
class BarsSetter {
public:
    BarsSetter(QPainter *painter, const PicturedBars &bars, const ChartPalette &palette, const QFont &font, qreal width)
        : m_painter(painter)
        , m_bars(bars)
        , m_palette(palette)
        , m_font(font)
        , m_metrics(font)
        , m_width(width)
        , m_em(font.pixelSize())
    {}

    /// The height of all of it.
    qreal set()
    {
        setText(m_bars.title, QFont::DemiBold, m_palette.ink, mostTitleLines);
        m_top += m_em * barDistance;
        for (const PicturedBar &bar : m_bars.bars)
            setBar(bar);
        setKey();
        setText(m_bars.note, QFont::Normal, dim(), mostNoteLines);
        return m_top;
    }

private:
    QColor dim() const { return blended(m_palette.ink, m_palette.surface, dimShare); }

    void setText(const QString &text, QFont::Weight weight, const QColor &colour, int mostLines)
    {
        QFont styled(m_font);
        styled.setWeight(weight);
        const QFontMetricsF metrics(styled);
        for (const QString &line : wrappedLines(text, styled, m_width, mostLines)) {
            draw(QRectF(0, m_top, m_width, std::ceil(metrics.height())), line, Qt::AlignLeft, styled, colour);
            m_top += std::ceil(metrics.height());
        }
    }

    void draw(const QRectF &area, const QString &text, Qt::AlignmentFlag side, const QFont &font, const QColor &colour)
    {
        if (!m_painter)
            return;
        m_painter->setFont(font);
        m_painter->setPen(colour);
        m_painter->drawText(area, static_cast<int>(Qt::AlignVCenter | Qt::TextDontClip | side), text);
    }

    qreal widest(const QString PicturedBar::*text) const
    {
        qreal width = 0;
        for (const PicturedBar &bar : m_bars.bars)
            width = std::max(width, std::ceil(m_metrics.horizontalAdvance(bar.*text)));
        return std::min(width, m_width * mostOfWidth);
    }

    void setBar(const PicturedBar &bar)
    {
        const qreal label = widest(&PicturedBar::label);
        const qreal base = widest(&PicturedBar::baseText);
        const qreal height = m_em * barHeight;
        const qreal left = label + m_em * gap;
        const auto elided = [this](const QString &text, qreal width) {
            return m_metrics.elidedText(text, Qt::ElideRight, width + 1);
        };
        draw(QRectF(0, m_top, label, height), elided(bar.label, label), Qt::AlignLeft, m_font, m_palette.ink);
        draw(QRectF(m_width - base, m_top, base, height), elided(bar.baseText, base), Qt::AlignRight, m_font, dim());
        if (m_painter)
            paintStackedBar(*m_painter, QRectF(left, m_top, m_width - base - m_em * gap - left, height), bar.bar,
                            m_palette, m_font);
        m_top += height + m_em * barDistance;
    }

    /// Every category that occurs in a bar, in the order of the first bar that has it.
    void setKey()
    {
        QList<BarSegment> categories;
        for (const PicturedBar &bar : m_bars.bars) {
            for (const BarSegment &segment : bar.bar.segments) {
                if (std::none_of(categories.begin(), categories.end(),
                                 [&segment](const BarSegment &known) { return known.name == segment.name; }))
                    categories.append(segment);
            }
        }
        const qreal line = std::ceil(m_metrics.height());
        const qreal side = m_em * swatch;
        qreal left = 0;
        for (const BarSegment &category : std::as_const(categories)) {
            const qreal width = side + m_em * gap / 2 + std::ceil(m_metrics.horizontalAdvance(category.name));
            if (left > 0 && left + width > m_width) {
                left = 0;
                m_top += line;
            }
            if (m_painter)
                m_painter->fillRect(QRectF(left, m_top + (line - side) / 2, side, side),
                                    m_palette.colour(category.tone));
            draw(QRectF(left + side + m_em * gap / 2, m_top, width, line), category.name, Qt::AlignLeft, m_font, dim());
            left += width + m_em * gap * 1.5;
        }
        m_top += categories.isEmpty() ? 0 : line + m_em * barDistance;
    }

    QPainter *m_painter;
    const PicturedBars &m_bars;
    const ChartPalette &m_palette;
    QFont m_font;
    QFontMetricsF m_metrics;
    qreal m_width;
    qreal m_em;
    qreal m_top = 0;
};

QString describe(const PicturedBars &bars)
{
    QStringList lines{bars.title};
    for (const PicturedBar &bar : bars.bars)
        lines.append(bar.bar.description());
    lines.append(bars.note);
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

} // namespace

ChartPicture barsPicture(const PicturedBars &bars, const ChartPalette &palette, const QFont &font, qreal width)
{
    const QFont suited = pictureFont(font);
    ChartPicture picture;
    picture.size = QSizeF(width, BarsSetter(nullptr, bars, palette, suited, width).set());
    picture.paint = [bars, palette, suited, width](QPainter &painter) {
        BarsSetter(&painter, bars, palette, suited, width).set();
    };
    picture.background = palette.surface;
    picture.title = bars.title;
    picture.description = describe(bars);
    return picture;
}

} // namespace caseaudit
