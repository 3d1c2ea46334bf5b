#include "app/charts/stacked_bar.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QStringList>

#include <cmath>
#include <stdexcept>

namespace caseaudit {

namespace {

constexpr qreal labelPadding = 3;    ///< free pixels a label needs on either side
constexpr double paleShare = 0.35;   ///< how much of its colour a segment with too few cases keeps
constexpr double neutralShare = 0.4; ///< how much ink a neutral segment has

double linearChannel(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double contrast(double one, double other)
{
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

/// `share` of `front` over `back`.
QColor blended(const QColor &front, const QColor &back, double share)
{
    const auto channel = [share](float above, float below) {
        return static_cast<float>(static_cast<double>(above) * share + static_cast<double>(below) * (1 - share));
    };
    return QColor::fromRgbF(channel(front.redF(), back.redF()), channel(front.greenF(), back.greenF()),
                            channel(front.blueF(), back.blueF()));
}

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
        painter.fillRect(area, QBrush(blended(palette.ink, palette.surface, neutralShare), Qt::BDiagPattern));
    if (segment.kind != SegmentKind::Solid) {
        const QColor outline = segment.kind == SegmentKind::TooFew
                                   ? palette.colour(segment.tone)
                                   : blended(palette.ink, palette.surface, neutralShare);
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

QColor ChartPalette::colour(double tone) const
{
    if (tones.isEmpty())
        throw std::invalid_argument("a chart palette needs at least one colour");
    if (tone < 0)
        return blended(ink, surface, neutralShare);
    const double place = std::min(tone, 1.0) * static_cast<double>(tones.size() - 1);
    const auto below = static_cast<qsizetype>(std::floor(place));
    const qsizetype above = std::min(below + 1, tones.size() - 1);
    return blended(tones.at(above), tones.at(below), place - static_cast<double>(below));
}

ChartPalette defaultChartPalette(Appearance appearance)
{
    // From orange to blue: told apart by every kind of colour vision, and each lighter or darker than the one before.
    if (appearance == Appearance::Dark) {
        return {
            {QColor(0xff, 0xc2, 0x7a), QColor(0xd8, 0x8f, 0x4e), QColor(0x44, 0x7b, 0xbb), QColor(0x2a, 0x4f, 0x8f)},
            QColor(0x1d, 0x21, 0x27),
            QColor(0xe6, 0xe9, 0xed)};
    }
    return {{QColor(0xfb, 0xd5, 0xa2), QColor(0xe3, 0x9a, 0x4f), QColor(0x4a, 0x82, 0xbd), QColor(0x1b, 0x3f, 0x73)},
            QColor(0xff, 0xff, 0xff),
            QColor(0x1f, 0x25, 0x2d)};
}

double relativeLuminance(const QColor &colour)
{
    return 0.2126 * linearChannel(static_cast<double>(colour.redF())) +
           0.7152 * linearChannel(static_cast<double>(colour.greenF())) +
           0.0722 * linearChannel(static_cast<double>(colour.blueF()));
}

QColor readableInk(const QColor &background)
{
    const double luminance = relativeLuminance(background);
    return contrast(luminance, 0) >= contrast(luminance, 1) ? QColor(Qt::black) : QColor(Qt::white);
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
        painter.setPen(blended(palette.ink, palette.surface, neutralShare));
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
