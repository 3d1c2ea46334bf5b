#include "app/charts/stacked_bar.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QStringList>

namespace caseaudit {

namespace {

constexpr qreal labelPadding = 3;  ///< free pixels a label needs on either side
constexpr double paleShare = 0.35; ///< how much of its colour a segment with too few cases keeps

/// The colour behind a segment's label.
QColor segmentFill(const BarSegment &segment, const ChartPalette &palette)
{
    switch (segment.kind) {
    case SegmentKind::Solid:
        return palette.colour(segment.tone);
    case SegmentKind::TooFew:
        return blended(palette.colour(segment.tone), palette.surface, paleShare);
    case SegmentKind::Unprinted:
        break;
    }
    return palette.surface;
}

void paintSegment(QPainter &painter, const QRectF &area, const BarSegment &segment, const ChartPalette &palette,
                  const QFontMetricsF &metrics)
{
    const QColor fill = segmentFill(segment, palette);
    painter.fillRect(area, fill);
    if (segment.kind == SegmentKind::Unprinted)
        painter.fillRect(area, QBrush(palette.colour(neutralTone), Qt::BDiagPattern));
    if (segment.kind != SegmentKind::Solid) {
        const QColor outline =
            segment.kind == SegmentKind::TooFew ? palette.colour(segment.tone) : palette.colour(neutralTone);
        painter.setPen(QPen(outline, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5));
    }
    const bool fits = metrics.horizontalAdvance(segment.label) + 2 * labelPadding <= area.width() &&
                      metrics.height() <= area.height() + metrics.descent();
    if (fits && segment.kind != SegmentKind::Unprinted) {
        painter.setPen(readableInk(fill));
        painter.drawText(area, Qt::AlignCenter, segment.label);
    }
}

} // namespace

std::int64_t StackedBar::total() const
{
    std::int64_t sum = 0;
    for (const BarSegment &segment : segments)
        sum += segment.weight;
    return sum;
}

QString StackedBar::description() const
{
    if (isEmpty())
        return emptyText.isEmpty() ? title : QStringLiteral("%1: %2").arg(title, emptyText);
    QStringList parts;
    for (const BarSegment &segment : segments)
        parts.append(QStringLiteral("%1 %2").arg(segment.name, segment.label).trimmed());
    return QStringLiteral("%1: %2").arg(title, parts.join(QStringLiteral(", ")));
}

QList<int> segmentEdges(const StackedBar &bar, int width)
{
    const std::int64_t total = bar.total();
    QList<int> edges{0};
    std::int64_t sum = 0;
    for (const BarSegment &segment : bar.segments) {
        sum += segment.weight;
        edges.append(total == 0 ? 0 : static_cast<int>((2 * sum * width + total) / (2 * total)));
    }
    return edges;
}

void paintStackedBar(QPainter &painter, const QRectF &area, const StackedBar &bar, const ChartPalette &palette,
                     const QFont &font)
{
    painter.save();
    painter.setFont(font);
    if (bar.isEmpty()) {
        painter.setPen(palette.colour(neutralTone));
        painter.drawLine(QPointF(area.left(), area.center().y()), QPointF(area.right(), area.center().y()));
        painter.restore();
        return;
    }
    const QFontMetricsF metrics(font);
    const QList<int> edges = segmentEdges(bar, qRound(area.width()));
    for (int i = 0; i < bar.segments.size(); ++i) {
        const int left = edges.at(i);
        const int right = edges.at(i + 1);
        if (right == left)
            continue;
        paintSegment(painter, QRectF(area.left() + left, area.top(), right - left, area.height()), bar.segments.at(i),
                     palette, metrics);
        if (left > 0) // neighbours of one lightness stay apart
            painter.fillRect(QRectF(area.left() + left - 0.5, area.top(), 1, area.height()), palette.surface);
    }
    painter.restore();
}

} // namespace caseaudit
