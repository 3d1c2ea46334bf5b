#include "app/charts/difference_interval.h"

#include "app/charts/chart_text.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace caseaudit {

namespace {

// In sizes of the type.
constexpr qreal barHeight = 0.46;
constexpr qreal capHeight = 0.92;
constexpr qreal arrowLength = 0.6;
constexpr qreal markSize = 0.82;
constexpr qreal textGap = 0.6;

constexpr qreal outlineWidth = 1.25;
constexpr double barShare = 0.38; ///< how much of its colour an interval's bar has
constexpr double zeroShare = 0.7; ///< how much ink the zero line has
constexpr double textShare = 0.75;
constexpr double leastContrast = 4.5;
constexpr double worseTone = 1.0 / 3;

qreal middleHeight(const QRectF &area, const QFont &font, qreal sizes)
{
    return std::min(area.height(), pixelSized(font).pixelSize() * sizes);
}

/// A triangle in `area` that points to the right, or else to the left.
QPolygonF arrow(const QRectF &area, bool toTheRight)
{
    const qreal tip = toTheRight ? area.right() : area.left();
    const qreal foot = toTheRight ? area.left() : area.right();
    return {QPolygonF({{foot, area.top()}, {tip, area.center().y()}, {foot, area.bottom()}})};
}

/// The shape of a mark within a square.
QPainterPath markShape(DifferenceMark mark, const QRectF &square)
{
    const auto inset = [&square](qreal sides, qreal ends) {
        return square.adjusted(square.width() * sides, square.height() * ends, -square.width() * sides,
                               -square.height() * ends);
    };
    QPainterPath shape;
    switch (mark) {
    case DifferenceMark::None:
        break;
    case DifferenceMark::Improved:
    case DifferenceMark::Worse: {
        const QRectF room = inset(0, 0.08);
        const bool isUpwards = mark == DifferenceMark::Improved;
        const qreal foot = isUpwards ? room.bottom() : room.top();
        shape.addPolygon({QPolygonF(
            {{room.left(), foot}, {room.center().x(), isUpwards ? room.top() : room.bottom()}, {room.right(), foot}})});
        shape.closeSubpath();
        break;
    }
    case DifferenceMark::Held:
        shape.addRect(inset(0.12, 0.12));
        break;
    case DifferenceMark::Unclear:
        shape.addEllipse(inset(0.08, 0.08));
        break;
    case DifferenceMark::TooFew:
        shape.addRect(inset(0.1, 0.42));
        break;
    }
    return shape;
}

/// Draws in one row, each part from what lies behind to what lies before.
class IntervalPainter {
public:
    IntervalPainter(QPainter &painter, const QRectF &area, const DifferenceInterval &interval,
                    const DifferenceScale &scale, const ChartPalette &palette, const QFont &font)
        : m_painter(painter)
        , m_area(area)
        , m_interval(interval)
        , m_scale(scale)
        , m_palette(palette)
        , m_font(pixelSized(font))
        , m_colour(markColour(interval.mark, palette))
    {}

    void paint()
    {
        m_painter.save();
        paintZero();
        m_painter.setRenderHint(QPainter::Antialiasing);
        if (m_interval.ends)
            paintInterval(intervalArea(m_area, m_interval, m_scale, m_font));
        else
            paintEmpty();
        if (m_interval.difference)
            paintDifference(*m_interval.difference);
        m_painter.restore();
    }

private:
    qreal placeOf(double difference) const { return m_scale.place(difference, m_area.left(), m_area.width()); }
    qreal em() const { return m_font.pixelSize(); }

    void paintZero()
    {
        if (!m_scale.contains(0))
            return;
        // Without smoothing it is a pixel wide on every screen.
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        m_painter.fillRect(QRectF(placeOf(0) - 0.5, m_area.top(), 1, m_area.height()),
                           blended(m_palette.ink, m_palette.surface, zeroShare));
    }

    void paintInterval(const QRectF &whole)
    {
        const qreal length = std::min(em() * arrowLength, whole.width());
        const bool openLeft = m_interval.ends->from < m_scale.from();
        const bool openRight = m_interval.ends->to > m_scale.to();
        const qreal height = middleHeight(m_area, m_font, barHeight);
        const QRectF bar(QPointF(whole.left() + (openLeft ? length : 0), whole.center().y() - height / 2),
                         QPointF(whole.right() - (openRight ? length : 0), whole.center().y() + height / 2));
        m_painter.setPen(QPen(m_colour, outlineWidth, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        m_painter.setBrush(blended(m_colour, m_palette.surface, barShare));
        if (bar.width() > 0)
            m_painter.drawRect(bar);
        m_painter.setBrush(m_colour);
        paintEnd(openLeft, QRectF(whole.left(), whole.top(), length, whole.height()), false);
        paintEnd(openRight, QRectF(whole.right() - length, whole.top(), length, whole.height()), true);
    }

    void paintEnd(bool isOpen, const QRectF &room, bool atTheRight)
    {
        const qreal edge = atTheRight ? room.right() : room.left();
        if (isOpen) {
            m_painter.setPen(Qt::NoPen);
            m_painter.drawPolygon(arrow(room, atTheRight));
        } else if (m_scale.contains(atTheRight ? m_interval.ends->to : m_interval.ends->from)) {
            m_painter.setPen(QPen(m_colour, outlineWidth * 1.5, Qt::SolidLine, Qt::FlatCap));
            m_painter.drawLine(QPointF(edge, room.top()), QPointF(edge, room.bottom()));
        }
    }

    void paintDifference(double difference)
    {
        if (!m_scale.contains(difference)) {
            if (!m_interval.ends) // whose arrow would say so
                paintBeyond(difference > m_scale.to());
            return;
        }
        const qreal size = middleHeight(m_area, m_font, markSize);
        const QRectF room(placeOf(difference) - size / 2, m_area.center().y() - size / 2, size, size);
        const bool isJudged = m_interval.mark != DifferenceMark::TooFew && m_interval.mark != DifferenceMark::None;
        const QPainterPath shape = markShape(isJudged ? m_interval.mark : DifferenceMark::Unclear, room);
        // A rim of surface keeps the shape apart from a bar of its own colour.
        m_painter.setPen(
            QPen(m_palette.surface, outlineWidth * (isJudged ? 2 : 4), Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawPath(shape);
        m_painter.setPen(isJudged ? QPen(Qt::NoPen) : QPen(m_colour, outlineWidth * 1.5));
        m_painter.setBrush(isJudged ? m_colour : m_palette.surface);
        m_painter.drawPath(shape);
    }

    void paintBeyond(bool atTheRight)
    {
        const qreal height = middleHeight(m_area, m_font, capHeight);
        const qreal length = std::min(em() * arrowLength, m_area.width());
        m_painter.setBrush(m_colour);
        m_painter.setPen(Qt::NoPen);
        m_painter.drawPolygon(arrow(QRectF(atTheRight ? m_area.right() - length : m_area.left(),
                                           m_area.center().y() - height / 2, length, height),
                                    atTheRight));
    }

    void paintEmpty()
    {
        const qreal gap = em() * textGap;
        const qreal zero = placeOf(0);
        const qreal point = m_interval.difference ? placeOf(*m_interval.difference) : zero;
        const QRectF before(QPointF(m_area.left(), m_area.top()),
                            QPointF(std::min(zero, point) - gap, m_area.bottom()));
        const QRectF after(QPointF(std::max(zero, point) + gap, m_area.top()),
                           QPointF(m_area.right(), m_area.bottom()));
        // After zero where both have the same room, whatever the last bit says.
        const QRectF room = after.width() + 1 >= before.width() ? after : before;
        m_painter.setFont(m_font);
        m_painter.setPen(blended(m_palette.ink, m_palette.surface, textShare));
        m_painter.drawText(room, Qt::AlignVCenter | Qt::TextDontClip | (room == after ? Qt::AlignLeft : Qt::AlignRight),
                           QFontMetricsF(m_font).elidedText(m_interval.emptyText, Qt::ElideRight, room.width()));
    }

    QPainter &m_painter;
    QRectF m_area;
    const DifferenceInterval &m_interval;
    const DifferenceScale &m_scale;
    const ChartPalette &m_palette;
    QFont m_font;
    QColor m_colour;
};

} // namespace

QString DifferenceInterval::description() const
{
    QStringList parts{markText, text};
    if (!ends)
        parts.append(emptyText);
    parts.removeAll(QString());
    return parts.isEmpty() ? title : QStringLiteral("%1: %2").arg(title, parts.join(QStringLiteral(", ")));
}

DifferenceScale::DifferenceScale(double from, double to) : m_from(from), m_to(to)
{
    if (!(-1 <= from && from < to && to <= 1))
        throw std::invalid_argument("a scale of differences goes from one fraction between -1 and 1 to a greater one");
}

qreal DifferenceScale::place(double difference, qreal left, qreal width) const
{
    return left + width * (std::clamp(difference, m_from, m_to) - m_from) / (m_to - m_from);
}

DifferenceScale fittingScale(const QList<DifferenceInterval> &intervals)
{
    constexpr double step = 0.1;
    constexpr double roundingError = 1e-9;
    double farthest = 0;
    const auto include = [&farthest](double figure) {
        if (std::isfinite(figure))
            farthest = std::max(farthest, std::abs(figure));
    };
    for (const DifferenceInterval &interval : intervals) {
        include(interval.difference.value_or(0));
        include(interval.ends.value_or(DifferenceEnds()).from);
        include(interval.ends.value_or(DifferenceEnds()).to);
    }
    const double reach = std::clamp(std::ceil(farthest / step - roundingError) * step, step, 1.0);
    return DifferenceScale(-reach, reach);
}

QRectF intervalArea(const QRectF &area, const DifferenceInterval &interval, const DifferenceScale &scale,
                    const QFont &font)
{
    if (!interval.ends)
        return {};
    qreal left = scale.place(interval.ends->from, area.left(), area.width());
    qreal right = scale.place(interval.ends->to, area.left(), area.width());
    const qreal arrow = std::min(pixelSized(font).pixelSize() * arrowLength, area.width());
    if (interval.ends->from < scale.from())
        right = std::max(right, area.left() + arrow);
    if (interval.ends->to > scale.to())
        left = std::min(left, area.right() - arrow);
    const qreal height = middleHeight(area, font, capHeight);
    return {left, area.center().y() - height / 2, right - left, height};
}

void paintDifferenceInterval(QPainter &painter, const QRectF &area, const DifferenceInterval &interval,
                             const DifferenceScale &scale, const ChartPalette &palette, const QFont &font)
{
    IntervalPainter(painter, area, interval, scale, palette, font).paint();
}

void paintDifferenceMark(QPainter &painter, const QRectF &area, DifferenceMark mark, const ChartPalette &palette)
{
    const qreal size = std::min(area.width(), area.height());
    const QRectF room(area.center().x() - size / 2, area.center().y() - size / 2, size, size);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(markColour(mark, palette));
    painter.drawPath(markShape(mark, room));
    painter.restore();
}

QColor markColour(DifferenceMark mark, const ChartPalette &palette)
{
    constexpr double unclearShare = 0.7;
    if (mark != DifferenceMark::Improved && mark != DifferenceMark::Worse && mark != DifferenceMark::Held)
        return blended(palette.ink, palette.surface, unclearShare);
    const QColor tone = palette.colour(mark == DifferenceMark::Worse ? worseTone : 1);
    for (int percent = 0; percent < 100; percent += 5) {
        const QColor inked = blended(palette.ink, tone, percent / 100.0);
        if (contrast(inked, palette.surface) >= leastContrast)
            return inked;
    }
    return palette.ink;
}

} // namespace caseaudit
