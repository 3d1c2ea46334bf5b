#include "app/viewmodels/forest_plot_item.h"

#include <QPainter>

#include <algorithm>

namespace caseaudit {

ForestPlotItem::ForestPlotItem(QQuickItem *parent) : ChartPartsItem(Follows::Width, parent) {}

void ForestPlotItem::setPlot(const ForestPlot &plot)
{
    if (plot == m_plot)
        return;
    m_plot = plot;
    keepCurrentPart();
    Q_EMIT plotChanged();
    layOutAgain();
}

QString ForestPlotItem::currentText() const
{
    return currentRow() < 0 ? QString() : m_plot.rowDescription(currentRow());
}

QRectF ForestPlotItem::currentArea() const
{
    if (currentRow() < 0 || currentRow() >= m_layout.rows.size())
        return {};
    return m_layout.rows.at(currentRow()).area.translated(margin(), margin()).adjusted(-margin(), 0, margin(), 0);
}

void ForestPlotItem::layOut()
{
    m_layout = layOutForest(m_plot, font(), std::max(1.0, width() - 2 * margin()));
    setImplicitHeight(m_layout.height + 2 * margin());
}

void ForestPlotItem::paint(QPainter *painter)
{
    constexpr double currentShare = 0.07;
    const QRectF current = currentArea();
    if (!current.isEmpty())
        painter->fillRect(current, blended(palette().ink, palette().surface, currentShare));
    painter->save();
    painter->translate(margin(), margin());
    paintForestPlot(*painter, m_plot, m_layout, palette());
    painter->restore();
    paintFocus(*painter, current);
}

} // namespace caseaudit
