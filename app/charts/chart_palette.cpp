#include "app/charts/chart_palette.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace caseaudit {

namespace {

constexpr double neutralShare = 0.4; ///< how much ink a neutral colour has

double linearChannel(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

} // namespace

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

double contrast(const QColor &one, const QColor &other)
{
    const auto [darker, lighter] = std::minmax({relativeLuminance(one), relativeLuminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

QColor readableInk(const QColor &background)
{
    return contrast(background, Qt::black) >= contrast(background, Qt::white) ? QColor(Qt::black) : QColor(Qt::white);
}

QColor blended(const QColor &front, const QColor &back, double share)
{
    const auto channel = [share](float above, float below) {
        return static_cast<float>(static_cast<double>(above) * share + static_cast<double>(below) * (1 - share));
    };
    return QColor::fromRgbF(channel(front.redF(), back.redF()), channel(front.greenF(), back.greenF()),
                            channel(front.blueF(), back.blueF()));
}

} // namespace caseaudit
