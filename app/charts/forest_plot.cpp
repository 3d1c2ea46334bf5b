#include "app/charts/forest_plot.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace caseaudit {

namespace {

constexpr double lineShare = 0.16; ///< how much ink the lines of the grid have
constexpr double axisShare = 0.55;
constexpr double dimShare = 0.75;
constexpr qreal tickLength = 4;

/// Lines a pixel wide: between rows, at the ticks, and of the axes.
void paintLines(QPainter &painter, const ForestPlot &plot, const ForestLayout &layout, const ChartPalette &palette)
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QColor faint = blended(palette.ink, palette.surface, lineShare);
    const QColor axis = blended(palette.ink, palette.surface, axisShare);
    const auto tickPlace = [&](int tick) {
        return plot.scale.place(tick / 100.0, layout.scale.left(), layout.scale.width());
    };
    for (const ForestRowPlace &row : layout.rows) {
        painter.fillRect(QRectF(row.area.left(), std::round(row.area.bottom()) - 1, row.area.width(), 1), faint);
        if (row.interval.isNull()) // words stand there
            continue;
        for (const int tick : layout.ticks)
            painter.fillRect(QRectF(tickPlace(tick) - 0.5, row.scale.top(), 1, row.scale.height()), faint);
    }
    for (const qreal height : layout.tickLines) {
        painter.fillRect(QRectF(layout.scale.left(), std::round(height) - 1, layout.scale.width(), 1), axis);
        const bool isTop = height <= layout.scale.top();
        for (const int tick : layout.ticks)
            painter.fillRect(
                QRectF(tickPlace(tick) - 0.5, std::round(height) - (isTop ? tickLength : 1), 1, tickLength), axis);
    }
}

void paintArrows(QPainter &painter, const ForestLayout &layout, const ChartPalette &palette)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(blended(palette.ink, palette.surface, dimShare));
    for (const QRectF &room : layout.arrowRoom) // of negative width when it points to the left
        painter.drawPolygon({QPolygonF({room.topLeft(), {room.right(), room.center().y()}, room.bottomLeft()})});
}

} // namespace

QString ForestPlot::rowDescription(int row) const
{
    const ForestRow &asked = rows.at(row);
    const QString words = asked.interval.description();
    if (asked.baseText.isEmpty())
        return words;
    const QString base = QStringLiteral("%1 %2").arg(baseHeading, asked.baseText).trimmed();
    return QStringLiteral("%1%2 %3").arg(words, words == asked.interval.title ? u":" : u",", base);
}

QString ForestPlot::description() const
{
    QStringList lines{title};
    QString group;
    for (int row = 0; row < rows.size(); ++row) {
        if (rows.at(row).group != group)
            lines.append(rows.at(row).group);
        group = rows.at(row).group;
        lines.append(rowDescription(row));
    }
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

void paintForestPlot(QPainter &painter, const ForestPlot &plot, const ForestLayout &layout, const ChartPalette &palette)
{
    painter.save();
    paintLines(painter, plot, layout, palette);
    for (int row = 0; row < layout.rows.size(); ++row) {
        const DifferenceInterval &interval = plot.rows.at(row).interval;
        paintDifferenceInterval(painter, layout.rows.at(row).scale, interval, plot.scale, palette, layout.font);
        paintDifferenceMark(painter, layout.rows.at(row).mark, interval.mark, palette);
    }
    for (const ForestKeyPlace &key : layout.keys)
        paintDifferenceMark(painter, key.mark, key.kind, palette);
    paintArrows(painter, layout, palette);
    for (const ChartText &text : layout.texts)
        paintText(painter, text, layout.font, palette);
    painter.restore();
}

} // namespace caseaudit
