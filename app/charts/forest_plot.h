#pragma once

#include "app/charts/chart_text.h"
#include "app/charts/difference_interval.h"

#include <QFont>
#include <QList>
#include <QObject>
#include <QRectF>
#include <QString>
#include <QStringList>

class QPainter;

namespace caseaudit {

/// One row of a forest plot. The title of its interval is its label.
struct ForestRow {
    QString group;    ///< stands above the first of neighbouring rows that have the same
    QString baseText; ///< the number of cases, e.g. "56"
    DifferenceInterval interval;

    friend bool operator==(const ForestRow &, const ForestRow &) = default;
};

/// What a shape means.
struct ForestKey {
    DifferenceMark mark = DifferenceMark::None;
    QString text;

    friend bool operator==(const ForestKey &, const ForestKey &) = default;
};

/// The differences of many rows below each other on one scale. Every text is the caller's.
struct ForestPlot {
    Q_GADGET
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString description READ description)

public:
    QString title;        ///< what it shows, for those who do not see it; not drawn
    QString caption;      ///< drawn above it
    QString labelHeading; ///< of the columns
    QString baseHeading;
    QString valueHeading;
    QString worse; ///< what lies to the left of zero, in a word
    QString better;
    QString axisTitle;
    QString note; ///< drawn below it
    QList<ForestKey> keys;
    DifferenceScale scale;
    QList<ForestRow> rows;

    /// A row in words: "Analysis of offending: Improved, +7 (1 to 51), n now 56".
    QString rowDescription(int row) const;
    /// The title and every row in words, a line each; groups are lines of their own.
    QString description() const;

    friend bool operator==(const ForestPlot &, const ForestPlot &) = default;
};

/// Where a row is.
struct ForestRowPlace {
    QRectF area;     ///< all of it
    QRectF scale;    ///< the scale's stretch of it
    QRectF interval; ///< as it is drawn; empty without one
    QRectF mark;
};

/// A key in its place.
struct ForestKeyPlace {
    QRectF mark;
    DifferenceMark kind = DifferenceMark::None;
};

/// Where everything in a forest plot is, with its upper left corner at the origin.
struct ForestLayout {
    qreal width = 0;
    qreal height = 0;
    QFont font; ///< with its size in pixels
    QList<ChartText> texts;
    QList<ForestRowPlace> rows;
    QList<ForestKeyPlace> keys;
    QRectF scale;            ///< from the first row to the last, as wide as the scale
    QList<int> ticks;        ///< in points, from left to right
    QList<qreal> tickLines;  ///< heights of the lines that carry tick marks
    QList<QRectF> arrowRoom; ///< of the arrows beside the words for worse and better; left, then right
    bool isStacked = false;  ///< too narrow for labels beside the scale: they stand above it

    /// The row at a point, or −1.
    int rowAt(const QPointF &point) const;
    /// The row whose interval is at a point, or hardly beside it; −1 for none.
    int intervalAt(const QPointF &point) const;
};

/// Lays a forest plot out in `width` pixels. It is as high as it needs to be: labels are wrapped, and cut after six
/// lines.
ForestLayout layOutForest(const ForestPlot &plot, const QFont &font, qreal width);

/// Whole points at even distances on a scale `width` pixels long, at least `leastDistance` pixels apart. Zero is one
/// of them when the scale has it.
QList<int> scaleTicks(const DifferenceScale &scale, qreal width, qreal leastDistance);

/// Draws a forest plot where it was laid out, from the painter's origin. What lies behind is the caller's.
void paintForestPlot(QPainter &painter, const ForestPlot &plot, const ForestLayout &layout,
                     const ChartPalette &palette);

} // namespace caseaudit
