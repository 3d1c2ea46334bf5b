#pragma once

#include "app/charts/chart_palette.h"

#include <QFont>
#include <QList>
#include <QObject>
#include <QRectF>
#include <QString>

#include <optional>

class QPainter;

namespace caseaudit {

/// What is thought of a difference: each has a shape of its own.
enum class DifferenceMark {
    None,     ///< nothing can be said
    Improved, ///< ▲
    Worse,    ///< ▼
    Held,     ///< ■, as good as can be then and now
    Unclear,  ///< ●, no clear change
    TooFew    ///< –, too few cases to judge
};

/// The ends of an interval of differences, −1 to 1, `from` no greater than `to`. An open end is infinite.
struct DifferenceEnds {
    double from = 0;
    double to = 0;

    friend bool operator==(const DifferenceEnds &, const DifferenceEnds &) = default;
};

/// The difference of a share, now minus then, on one row.
struct DifferenceInterval {
    Q_GADGET
    Q_PROPERTY(QString description READ description)

public:
    QString title;                      ///< what it is the difference of
    std::optional<double> difference;   ///< −1 to 1; none where only its range is known
    std::optional<DifferenceEnds> ends; ///< none: there is no interval
    DifferenceMark mark = DifferenceMark::None;
    QString text;      ///< the figures, e.g. "+7 (1 to 51)"
    QString markText;  ///< the mark in words
    QString emptyText; ///< said in place of the interval where there is none

    /// The row in words: "Analysis of offending: Improved, +7 (1 to 51)".
    QString description() const;

    friend bool operator==(const DifferenceInterval &, const DifferenceInterval &) = default;
};

/// The differences that a chart has room for, from left to right; both ends are fractions.
class DifferenceScale {
    Q_GADGET

public:
    /// Throws std::invalid_argument unless −1 ≤ from < to ≤ 1.
    explicit DifferenceScale(double from = -1, double to = 1);

    double from() const { return m_from; }
    double to() const { return m_to; }
    bool contains(double difference) const { return m_from <= difference && difference <= m_to; }
    /// Where `difference` is on a line from `left` that is `width` long; at its nearer end for what is beyond the
    /// scale.
    qreal place(double difference, qreal left, qreal width) const;

    friend bool operator==(const DifferenceScale &, const DifferenceScale &) = default;

private:
    double m_from;
    double m_to;
};

/// The smallest scale around zero, in whole tens of points, that all finite figures fit on.
DifferenceScale fittingScale(const QList<DifferenceInterval> &intervals);

/// Where the interval is drawn in `area`: from end to end, as high as its caps or arrows. Empty without an interval.
QRectF intervalArea(const QRectF &area, const DifferenceInterval &interval, const DifferenceScale &scale,
                    const QFont &font);

/// Draws the zero line, the interval with caps at its ends, and the difference as the shape of its mark. An end beyond
/// the scale is an arrow at the edge. Without an interval its `emptyText` says so where there is room.
void paintDifferenceInterval(QPainter &painter, const QRectF &area, const DifferenceInterval &interval,
                             const DifferenceScale &scale, const ChartPalette &palette, const QFont &font);

/// Draws the shape of a mark, as large as `area` allows, in the colour of its direction.
void paintDifferenceMark(QPainter &painter, const QRectF &area, DifferenceMark mark, const ChartPalette &palette);

/// The colour of a mark: that of its direction, with as much ink as gives it a contrast of 4.5:1 on the surface.
QColor markColour(DifferenceMark mark, const ChartPalette &palette);

} // namespace caseaudit
