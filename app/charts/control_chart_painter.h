#pragma once

#include "app/charts/chart_palette.h"
#include "app/charts/trend_picture.h"

#include <QFont>
#include <QList>
#include <QRectF>
#include <QStringList>

class QPainter;

namespace caseaudit {

/// Where everything in a control chart is, with its upper left corner at the origin.
struct ControlChartLayout {
    /// Words in their place.
    struct Text {
        QRectF area;
        QStringList lines;
        Qt::Alignment side = Qt::AlignLeft;
        bool isDim = false;
    };
    /// A numbered flag on its pole.
    struct Flag {
        QRectF box;
        qreal pole = 0; ///< where its day is, from the left
    };
    struct Key {
        QRectF mark;
        PointMark kind = PointMark::Plain;
    };

    qreal width = 0;
    qreal height = 0;
    QFont font; ///< with its size in pixels
    QRectF plot;
    double lowest = 0; ///< shares at the foot and the top of the plot
    double highest = 1;
    QList<double> ticks;
    QList<QRectF> periods;   ///< of each point, as high as the plot
    QList<qreal> groupLines; ///< between years, from the left
    QList<Text> texts;
    QList<Flag> flags;
    QList<Key> keys;

    /// The height of a share in the plot.
    qreal heightOf(double share) const;
    /// Where a point is; null for a gap.
    QPointF placeOf(const TrendPicture &picture, int point) const;
    /// The point whose period is at a place, or −1.
    int pointAt(const QPointF &position) const;
};

/// Lays a control chart out in `width` pixels. It is as high as it needs to be.
ControlChartLayout layOutControlChart(const TrendPicture &picture, const QFont &font, qreal width);

/// Draws a control chart where it was laid out, from the painter's origin: the centre, limits that step with the number
/// answered, the points joined but for gaps, signals by shape and colour, and numbered flags below the axis. What lies
/// behind is the caller's.
void paintControlChart(QPainter &painter, const TrendPicture &picture, const ControlChartLayout &layout,
                       const ChartPalette &palette);

} // namespace caseaudit
