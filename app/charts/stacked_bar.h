#pragma once

#include "app/charts/chart_palette.h"

#include <QFont>
#include <QList>
#include <QObject>
#include <QRectF>
#include <QString>

#include <cstdint>

class QPainter;

namespace caseaudit {

/// How a segment of a stacked bar is drawn.
enum class SegmentKind {
    Solid,    ///< a category with enough cases
    TooFew,   ///< a category of a row with too few cases to judge: pale, with an outline
    Unprinted ///< the part of a printed row that has no figure: hatched
};

/// One category of a stacked bar.
struct BarSegment {
    QString name;            ///< the category as people read it
    QString label;           ///< the figure, written inside the segment where it fits
    std::int64_t weight = 0; ///< its part of the bar, in whatever unit the bar's other segments use; not negative
    double tone = 0;         ///< from 0, the least favourable, to 1, the most; `neutralTone` for neither
    SegmentKind kind = SegmentKind::Solid;

    friend bool operator==(const BarSegment &, const BarSegment &) = default;
};

/// An ordered stacked bar of one row's answers. With no segment that weighs anything it is empty and says why.
struct StackedBar {
    Q_GADGET
    Q_PROPERTY(QString description READ description)

public:
    QString title;     ///< what the bar stands for, e.g. "2004"
    QString emptyText; ///< said in place of a bar that has nothing to show
    QList<BarSegment> segments;

    std::int64_t total() const;
    bool isEmpty() const { return total() == 0; }
    /// The bar in words: "2004: Poor 20 %, Adequate 54 %, Good 25 %, Very good 2 %".
    QString description() const;

    friend bool operator==(const StackedBar &, const StackedBar &) = default;
};

/// The whole-pixel edges of a bar's segments in `width` pixels: one more than segments, from 0 to `width` exactly.
/// Each segment is as wide as its weight within a pixel. All 0 for a bar that is empty.
QList<int> segmentEdges(const StackedBar &bar, int width);

/// Draws `bar` into `area`: segments, separators, the labels that fit; for an empty bar its text.
void paintStackedBar(QPainter &painter, const QRectF &area, const StackedBar &bar, const ChartPalette &palette,
                     const QFont &font);

} // namespace caseaudit
