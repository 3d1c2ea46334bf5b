#pragma once

#include "app/charts/chart_export.h"
#include "app/charts/chart_palette.h"
#include "audit_forms/monthly_measure.h"

#include <QDate>
#include <QFont>
#include <QList>
#include <QObject>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>

class QPainter;

namespace caseaudit {

/// The numbers of one authority, month by month; nothing where none was recorded.
struct MonthlySeries {
    QString name;
    QList<std::optional<std::int64_t>> numbers;

    friend bool operator==(const MonthlySeries &, const MonthlySeries &) = default;
};

/// A number a month, a line for each authority. A month without a number is a gap, never a zero.
struct MonthlyCountsChart {
    Q_GADGET
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString description READ description)
    Q_PROPERTY(bool isEmpty READ isEmpty)

public:
    QString title;    ///< what is counted
    QString unit;     ///< in the plural, above the scale
    QDate firstMonth; ///< its first day; the months of a series follow it
    QList<MonthlySeries> series;

    qsizetype monthCount() const;
    bool isEmpty() const;
    /// "September 2005: Angus 4, Dundee not recorded"; empty for a month that the chart does not have.
    QString monthDescription(int month) const;
    /// The title and every month with a number in words, a line each.
    QString description() const;

    friend bool operator==(const MonthlyCountsChart &, const MonthlyCountsChart &) = default;
};

/// The chart of a measure from the first month that has a number to the last one, a line for each authority that counts
/// it. `counts` may hold other measures, too.
MonthlyCountsChart monthlyChart(const MonthlyMeasure &measure, const QList<MonthlyCount> &counts, const Pack &pack);

/// The chart as a picture to be saved.
ChartPicture monthlyCountsPicture(const MonthlyCountsChart &chart, const QFont &font);

/// A word beside the end of its line.
struct SeriesLabel {
    int series = 0;
    QRectF area;
    QStringList lines;
};

/// Where everything in such a chart is.
struct MonthlyLayout {
    QFont font;
    QRectF plot;                                 ///< between the axes
    QList<std::int64_t> ticks;                   ///< of the scale, from 0
    QList<int> labelledMonths;                   ///< that have a word below them
    QList<QList<std::optional<QPointF>>> points; ///< by series and month
    QList<SeriesLabel> labels;                   ///< no two overlap
    qreal unitTop = 0;

    qreal heightOf(std::int64_t number) const;
    qreal placeOf(int month, qsizetype months) const;
    /// The month nearest to a point; −1 outside the plot.
    int monthAt(const QPointF &point, qsizetype months) const;
};

/// Whole numbers from 0 at even steps of 1, 2 or 5 times a power of ten, at most `most` of them (3 or more), the last
/// not below `greatest`.
QList<std::int64_t> countTicks(std::int64_t greatest, int most);

MonthlyLayout layOutMonthlyCounts(const MonthlyCountsChart &chart, const QFont &font, const QSizeF &size);

/// Draws the chart where it was laid out. `current`: the month that is pointed to, or −1. Lines differ by mark and
/// dash, so that they can be told apart without colour.
void paintMonthlyCounts(QPainter &painter, const MonthlyCountsChart &chart, const MonthlyLayout &layout,
                        const ChartPalette &palette, int current = -1);

} // namespace caseaudit
