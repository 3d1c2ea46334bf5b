#pragma once

#include <QColor>
#include <QList>

namespace caseaudit {

/// The tone of what is neither favourable nor the opposite.
inline constexpr double neutralTone = -1;

/// Colours of a chart.
struct ChartPalette {
    QList<QColor> tones; ///< from the least favourable to the most, at equal distances
    QColor surface;      ///< behind the chart; also separates segments
    QColor ink;          ///< text on the surface, outlines and hatching

    /// The colour of a tone, between the two nearest of `tones`. Throws std::invalid_argument when there are none.
    QColor colour(double tone) const;
};

enum class Appearance { Light, Dark };

/// The palette of printed charts, and of the screen where it has no other: ordered in lightness, so that the order
/// also reads in grey.
ChartPalette defaultChartPalette(Appearance appearance);

/// Relative luminance of a colour (WCAG 2.1), 0 to 1.
double relativeLuminance(const QColor &colour);
/// Black or white, whichever has the greater contrast on `background`.
QColor readableInk(const QColor &background);
/// The contrast of two colours (WCAG 2.1), 1 to 21.
double contrast(const QColor &one, const QColor &other);
/// `share` of `front` over `back`.
QColor blended(const QColor &front, const QColor &back, double share);

} // namespace caseaudit
