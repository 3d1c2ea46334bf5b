#include "app/charts/control_chart_painter.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace caseaudit {

namespace {

constexpr double gridShare = 0.14; ///< how much ink the lines of the scale have
constexpr double axisShare = 0.55;
constexpr double dimShare = 0.75;
constexpr double bandShare = 0.06;
constexpr double limitShare = 0.7;
constexpr qreal lineWidth = 1.5;
constexpr qreal plainSize = 0.5; ///< in sizes of the type
constexpr qreal markSize = 0.82;
constexpr double leastContrast = 4.5;

/// The shape of a mark about a point, as large as `size`.
QPainterPath shapeOf(PointMark mark, const QPointF &centre, qreal size)
{
    const qreal half = size / 2;
    QPainterPath shape;
    switch (mark) {
    case PointMark::Plain:
        shape.addEllipse(centre, half, half);
        break;
    case PointMark::Signal:
        shape.addRect(QRectF(centre.x() - half * 0.85, centre.y() - half * 0.85, size * 0.85, size * 0.85));
        break;
    case PointMark::Above:
    case PointMark::Below: {
        const qreal tip = mark == PointMark::Above ? -half : half;
        shape.addPolygon(QPolygonF({{centre.x() - half, centre.y() - tip * 0.9},
                                    {centre.x(), centre.y() + tip},
                                    {centre.x() + half, centre.y() - tip * 0.9}}));
        shape.closeSubpath();
        break;
    }
    }
    return shape;
}

/// What stands out: the tone of the least favourable with as much ink as makes it readable.
QColor signalColour(const ChartPalette &palette)
{
    constexpr double tone = 1.0 / 3;
    const QColor plain = palette.colour(tone);
    for (int percent = 0; percent < 100; percent += 5) {
        const QColor inked = blended(palette.ink, plain, percent / 100.0);
        if (contrast(inked, palette.surface) >= leastContrast)
            return inked;
    }
    return palette.ink;
}

class ControlChartArtist {
public:
    ControlChartArtist(QPainter &painter, const TrendPicture &picture, const ControlChartLayout &layout,
                       const ChartPalette &palette)
        : m_painter(painter)
        , m_picture(picture)
        , m_layout(layout)
        , m_palette(palette)
        , m_signal(signalColour(palette))
    {}

    void paint()
    {
        if (m_picture.points.isEmpty())
            return;
        m_painter.save();
        paintLimits();
        paintGrid();
        paintPoles();
        paintCentre();
        paintLine();
        paintPoints();
        paintFlags();
        for (const ControlChartLayout::Key &key : m_layout.keys)
            paintMark(key.kind, key.mark.center(), key.mark.width());
        for (const ControlChartLayout::Text &text : m_layout.texts)
            paintText(text);
        m_painter.restore();
    }

private:
    QColor ink(double share) const { return blended(m_palette.ink, m_palette.surface, share); }
    qreal em() const { return m_layout.font.pixelSize(); }

    void paintGrid()
    {
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        const QRectF &plot = m_layout.plot;
        for (const double tick : m_layout.ticks)
            m_painter.fillRect(QRectF(plot.left(), std::round(m_layout.heightOf(tick)), plot.width(), 1),
                               ink(gridShare));
        for (const qreal line : m_layout.groupLines)
            m_painter.fillRect(QRectF(std::round(line), plot.top(), 1, plot.height()), ink(gridShare));
        m_painter.fillRect(QRectF(plot.left(), std::round(plot.bottom()), plot.width(), 1), ink(axisShare));
    }

    /// Steps from one period to the next at the edge between them.
    QPolygonF stepsOf(bool isUpper, qsizetype from, qsizetype to) const
    {
        QPolygonF steps;
        for (qsizetype i = from; i < to; ++i) {
            const statistics::Interval &limits = *m_picture.points.at(i).limits;
            const qreal height = m_layout.heightOf(isUpper ? limits.high : limits.low);
            steps << QPointF(m_layout.periods.at(i).left(), height) << QPointF(m_layout.periods.at(i).right(), height);
        }
        return steps;
    }

    void paintLimits()
    {
        m_painter.setRenderHint(QPainter::Antialiasing);
        qsizetype from = 0;
        const qsizetype count = m_picture.points.size();
        while (m_picture.hasLimits && from < count) {
            qsizetype to = from;
            while (to < count && m_picture.points.at(to).limits)
                ++to;
            if (to > from)
                paintStretch(from, to);
            from = std::max(to, from + 1);
        }
    }

    void paintCentre()
    {
        m_painter.setRenderHint(QPainter::Antialiasing);
        const qreal centre = m_layout.heightOf(m_picture.centre);
        m_painter.setPen(QPen(ink(limitShare), 1));
        m_painter.drawLine(QPointF(m_layout.plot.left(), centre), QPointF(m_layout.plot.right(), centre));
    }

    void paintStretch(qsizetype from, qsizetype to)
    {
        const QPolygonF upper = stepsOf(true, from, to);
        const QPolygonF lower = stepsOf(false, from, to);
        QPolygonF band = upper;
        std::copy(lower.rbegin(), lower.rend(), std::back_inserter(band));
        m_painter.setPen(Qt::NoPen);
        // What lies behind, as the mark of the current point, shows through.
        QColor veil = m_palette.ink;
        veil.setAlphaF(static_cast<float>(bandShare));
        m_painter.setBrush(veil);
        m_painter.drawPolygon(band);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(ink(limitShare), 1, Qt::DashLine));
        m_painter.drawPolyline(upper);
        m_painter.drawPolyline(lower);
    }

    QColor lineColour() const { return ink(dimShare); }

    void paintLine()
    {
        m_painter.setPen(QPen(lineColour(), lineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        for (int i = 1; i < m_picture.points.size(); ++i) {
            if (m_picture.points.at(i).share && m_picture.points.at(i - 1).share)
                m_painter.drawLine(m_layout.placeOf(m_picture, i - 1), m_layout.placeOf(m_picture, i));
        }
    }

    void paintPoints()
    {
        for (int i = 0; i < m_picture.points.size(); ++i) {
            const PicturePoint &point = m_picture.points.at(i);
            if (!point.share)
                continue;
            const qreal room = m_layout.periods.at(i).width();
            const qreal wanted = em() * (point.mark == PointMark::Plain ? plainSize : markSize);
            paintMark(point.mark, m_layout.placeOf(m_picture, i), std::clamp(room, wanted * 0.6, wanted));
        }
    }

    void paintMark(PointMark mark, const QPointF &centre, qreal size)
    {
        m_painter.setRenderHint(QPainter::Antialiasing);
        const QPainterPath shape = shapeOf(mark, centre, size);
        // A rim of surface keeps the shape apart from the lines.
        m_painter.setPen(QPen(m_palette.surface, 2));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawPath(shape);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(mark == PointMark::Plain ? lineColour() : m_signal);
        m_painter.drawPath(shape);
    }

    void paintPoles()
    {
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        m_painter.setPen(QPen(ink(axisShare), 1, Qt::DotLine));
        for (const ControlChartLayout::Flag &flag : m_layout.flags)
            m_painter.drawLine(QPointF(flag.pole, m_layout.plot.top()), QPointF(flag.pole, m_layout.plot.bottom()));
    }

    void paintFlags()
    {
        QFont font(m_layout.font);
        font.setWeight(QFont::DemiBold);
        m_painter.setFont(font);
        for (qsizetype i = 0; i < m_layout.flags.size(); ++i) {
            const QRectF &box = m_layout.flags.at(i).box;
            m_painter.setRenderHint(QPainter::Antialiasing);
            m_painter.setPen(QPen(ink(dimShare), 1));
            m_painter.setBrush(m_palette.surface);
            m_painter.drawRoundedRect(box, 2, 2);
            m_painter.setPen(m_palette.ink);
            m_painter.drawText(box, Qt::AlignCenter, QString::number(i + 1));
        }
    }

    void paintText(const ControlChartLayout::Text &text)
    {
        m_painter.setFont(m_layout.font);
        m_painter.setPen(text.isDim ? ink(dimShare) : m_palette.ink);
        const QFontMetricsF metrics(m_layout.font);
        const qreal line = text.area.height() / static_cast<qreal>(std::max<qsizetype>(1, text.lines.size()));
        qreal baseline = text.area.top() + (line - metrics.height()) / 2 + metrics.ascent();
        for (const QString &words : text.lines) {
            const qreal spare = text.area.width() - metrics.horizontalAdvance(words);
            const qreal indent = text.side == Qt::AlignRight ? spare : text.side == Qt::AlignHCenter ? spare / 2 : 0;
            m_painter.drawText(QPointF(text.area.left() + indent, baseline), words);
            baseline += line;
        }
    }

    QPainter &m_painter;
    const TrendPicture &m_picture;
    const ControlChartLayout &m_layout;
    const ChartPalette &m_palette;
    QColor m_signal;
};

} // namespace

void paintControlChart(QPainter &painter, const TrendPicture &picture, const ControlChartLayout &layout,
                       const ChartPalette &palette)
{
    ControlChartArtist(painter, picture, layout, palette).paint();
}

} // namespace caseaudit
