#pragma once

#include "app/charts/forest_plot.h"

#include <limits>

namespace caseaudit::test {

/// A forest plot with words and every mark, without rows.
inline ForestPlot emptyForest()
{
    ForestPlot plot;
    plot.title = QStringLiteral("Home background reports, now and 2004");
    plot.labelHeading = QStringLiteral("Question");
    plot.baseHeading = QStringLiteral("n now");
    plot.valueHeading = QStringLiteral("Points (95 %)");
    plot.worse = QStringLiteral("worse");
    plot.better = QStringLiteral("better");
    plot.axisTitle = QStringLiteral("Good or better, now minus 2004, in percentage points");
    plot.keys = {{DifferenceMark::Improved, QStringLiteral("improved")},
                 {DifferenceMark::Worse, QStringLiteral("worse")},
                 {DifferenceMark::Held, QStringLiteral("held at 100 %")},
                 {DifferenceMark::Unclear, QStringLiteral("no clear change")},
                 {DifferenceMark::TooFew, QStringLiteral("too few")}};
    return plot;
}

inline ForestRow forestRow(const QString &label, int base, std::optional<double> difference,
                           std::optional<DifferenceEnds> ends, DifferenceMark mark, const QString &text)
{
    ForestRow row;
    row.baseText = QString::number(base);
    row.interval.title = label;
    row.interval.difference = difference;
    row.interval.ends = ends;
    row.interval.mark = mark;
    row.interval.text = text;
    row.interval.emptyText = QStringLiteral("no interval");
    for (const ForestKey &key : emptyForest().keys) {
        if (key.mark == mark)
            row.interval.markText = key.text;
    }
    return row;
}

/// Nine rows in two groups: every mark, a range without a point, a point without an interval, neither, and an open end.
inline ForestPlot sampleForest()
{
    constexpr double open = std::numeric_limits<double>::infinity();
    ForestPlot plot = emptyForest();
    plot.rows = {
        forestRow(QStringLiteral("Overall standard"), 25, std::nullopt, DifferenceEnds{0.007, 0.51},
                  DifferenceMark::Improved, QStringLiteral("+1 to +51")),
        forestRow(QStringLiteral("Analysis of offending behaviour"), 56, 0.14, DifferenceEnds{0.03, 0.26},
                  DifferenceMark::Improved, QStringLiteral("+14 (3 to 26)")),
        forestRow(QStringLiteral("Needs analysis"), 56, 0.02, DifferenceEnds{-0.12, 0.16}, DifferenceMark::Unclear,
                  QStringLiteral("+2 (−12 to 16)")),
        forestRow(QStringLiteral("Family supports and the home"), 54, -0.21, DifferenceEnds{-0.35, -0.06},
                  DifferenceMark::Worse, QStringLiteral("−21 (−35 to −6)")),
        forestRow(QStringLiteral("Victim and community issues"), 4, 0.1, DifferenceEnds{-0.55, 0.68},
                  DifferenceMark::TooFew, QStringLiteral("+10 (−55 to 68)")),
        forestRow(QStringLiteral("First appointment in time"), 16, 0.0, DifferenceEnds{-0.19, 0.19},
                  DifferenceMark::Held, QStringLiteral("0 (−19 to 19)")),
        forestRow(QStringLiteral("Four appointments kept"), 12, 0.35, DifferenceEnds{0.05, open},
                  DifferenceMark::Improved, QStringLiteral("+35 (5 or more)")),
        forestRow(QStringLiteral("Home visit in the first month"), 3, -0.4, std::nullopt, DifferenceMark::TooFew,
                  QStringLiteral("−40")),
        forestRow(QStringLiteral("Reviewed after twelve weeks"), 0, std::nullopt, std::nullopt, DifferenceMark::None,
                  QString()),
    };
    for (int row = 0; row < plot.rows.size(); ++row)
        plot.rows[row].group = row < 5 ? QStringLiteral("Quality of reports") : QStringLiteral("National standards");
    return plot;
}

/// A label of two hundred letters.
inline QString longLabel()
{
    return QStringLiteral(
        "The report considers whether each community disposal that is open to the court is feasible, "
        "says then which requirements would be attached to it, how they would be met, and whether the "
        "person consents");
}

} // namespace caseaudit::test
