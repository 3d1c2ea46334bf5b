#include "app/viewmodels/forest_plot_item.h"

#include "app/charts/chart_text.h"

#include <QHoverEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace caseaudit {

ForestPlotItem::ForestPlotItem(QQuickItem *parent) : ChartItem(parent)
{
    setAcceptHoverEvents(true);
    setAcceptedMouseButtons(Qt::LeftButton);
    setActiveFocusOnTab(true);
    connect(this, &ForestPlotItem::lookChanged, this, &ForestPlotItem::layOut);
}

void ForestPlotItem::setPlot(const ForestPlot &plot)
{
    if (plot == m_plot)
        return;
    m_plot = plot;
    // The row of that number is another one now, unless somebody is moving about in the plot.
    const int last = static_cast<int>(plot.rows.size()) - 1;
    m_currentRow = hasActiveFocus() ? std::min(m_currentRow, last) : -1;
    Q_EMIT plotChanged();
    layOut();
}

void ForestPlotItem::setCurrentRow(int row)
{
    const int found = row >= 0 && row < m_plot.rows.size() ? row : -1;
    if (found == m_currentRow)
        return;
    m_currentRow = found;
    Q_EMIT currentChanged();
    update();
}

QString ForestPlotItem::currentText() const
{
    return m_currentRow < 0 ? QString() : m_plot.rowDescription(m_currentRow);
}

QRectF ForestPlotItem::currentArea() const
{
    if (m_currentRow < 0 || m_currentRow >= m_layout.rows.size())
        return {};
    return m_layout.rows.at(m_currentRow).area.translated(margin(), margin()).adjusted(-margin(), 0, margin(), 0);
}

qreal ForestPlotItem::margin() const
{
    return pixelSized(font()).pixelSize() / 2.0;
}

int ForestPlotItem::rowAt(const QPointF &position) const
{
    return m_layout.rowAt(position - QPointF(margin(), margin()));
}

void ForestPlotItem::layOut()
{
    if (!isComponentComplete())
        return;
    m_layout = layOutForest(m_plot, font(), std::max(1.0, width() - 2 * margin()));
    setImplicitHeight(m_layout.height + 2 * margin());
    Q_EMIT currentChanged();
    update();
}

void ForestPlotItem::paint(QPainter *painter)
{
    constexpr double currentShare = 0.07;
    constexpr qreal ringWidth = 2;
    constexpr qreal cornerRadius = 3;
    const QRectF current = currentArea();
    if (!current.isEmpty())
        painter->fillRect(current, blended(palette().ink, palette().surface, currentShare));
    painter->save();
    painter->translate(margin(), margin());
    paintForestPlot(*painter, m_plot, m_layout, palette());
    painter->restore();
    if (!hasActiveFocus())
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_accent, ringWidth));
    painter->setBrush(Qt::NoBrush);
    // On whole pixels, or it would be pale.
    const QRectF ring = (current.isEmpty() ? QRectF(0, 0, width(), height()) : current).toAlignedRect();
    painter->drawRoundedRect(ring.adjusted(1, 1, -1, -1), cornerRadius, cornerRadius);
}

void ForestPlotItem::componentComplete()
{
    ChartItem::componentComplete();
    layOut();
}

void ForestPlotItem::geometryChange(const QRectF &now, const QRectF &before)
{
    ChartItem::geometryChange(now, before);
    if (now.width() != before.width())
        layOut();
}

void ForestPlotItem::itemChange(ItemChange change, const ItemChangeData &data)
{
    ChartItem::itemChange(change, data);
    if (change != ItemActiveFocusHasChanged)
        return;
    if (hasActiveFocus() && m_currentRow < 0)
        setCurrentRow(0);
    update();
}

void ForestPlotItem::hoverMoveEvent(QHoverEvent *event)
{
    const int row = rowAt(event->position());
    // Between rows the keyboard keeps its own.
    if (row >= 0 || !hasActiveFocus())
        setCurrentRow(row);
}

void ForestPlotItem::hoverLeaveEvent(QHoverEvent *)
{
    if (!hasActiveFocus())
        setCurrentRow(-1);
}

void ForestPlotItem::mousePressEvent(QMouseEvent *event)
{
    const int row = rowAt(event->position());
    if (row >= 0)
        setCurrentRow(row);
    forceActiveFocus(Qt::MouseFocusReason);
}

void ForestPlotItem::mouseReleaseEvent(QMouseEvent *event)
{
    const int row = rowAt(event->position());
    if (row >= 0 && row == m_currentRow)
        Q_EMIT activated(row);
}

void ForestPlotItem::keyPressEvent(QKeyEvent *event)
{
    const int last = static_cast<int>(m_plot.rows.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Up:
        setCurrentRow(std::max(0, m_currentRow - 1));
        return;
    case Qt::Key_Down:
        setCurrentRow(std::min(last, m_currentRow + 1));
        return;
    case Qt::Key_Home:
        setCurrentRow(0);
        return;
    case Qt::Key_End:
        setCurrentRow(last);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_currentRow >= 0)
            Q_EMIT activated(m_currentRow);
        return;
    default:
        ChartItem::keyPressEvent(event);
    }
}

} // namespace caseaudit
