#pragma once

#include "app/charts/chart_export.h"
#include "app/charts/chart_palette.h"
#include "app/charts/stacked_bar.h"

#include <QFont>
#include <QList>
#include <QString>

namespace caseaudit {

/// One bar of a picture, with what stands at its left and its right.
struct PicturedBar {
    QString label;    ///< "2004"
    QString baseText; ///< "n = 34"
    StackedBar bar;

    friend bool operator==(const PicturedBar &, const PicturedBar &) = default;
};

/// Stacked bars below each other, with a title, a key of their categories and a note.
struct PicturedBars {
    QString title;
    QList<PicturedBar> bars;
    QString note;
};

/// The bars as a picture of `width` pixels, as high as it needs to be.
ChartPicture barsPicture(const PicturedBars &bars, const ChartPalette &palette, const QFont &font, qreal width);

} // namespace caseaudit
