#include "app/viewmodels/control_chart_item.h"

#include "app/charts/chart_text.h"

#include <QHoverEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace caseaudit {

ControlChartItem::ControlChartItem(QQuickItem *parent) : ChartItem(parent)
{
    setAcceptHoverEvents(true);
    setAcceptedMouseButtons(Qt::LeftButton);
    setActiveFocusOnTab(true);
    connect(this, &ControlChartItem::lookChanged, this, &ControlChartItem::layOut);
}

void ControlChartItem::setPicture(const TrendPicture &picture)
{
    if (picture == m_picture)
        return;
    m_picture = picture;
    // The point of that number is another one now, unless somebody is moving about in the chart.
    const int last = static_cast<int>(picture.points.size()) - 1;
    m_currentPoint = hasActiveFocus() ? std::min(m_currentPoint, last) : -1;
    Q_EMIT pictureChanged();
    layOut();
}

void ControlChartItem::setCurrentPoint(int point)
{
    const int found = point >= 0 && point < m_picture.points.size() ? point : -1;
    if (found == m_currentPoint)
        return;
    m_currentPoint = found;
    Q_EMIT currentChanged();
    update();
}

QString ControlChartItem::currentText() const
{
    return m_currentPoint < 0 ? QString() : m_picture.points.at(m_currentPoint).words;
}

qreal ControlChartItem::margin() const
{
    return pixelSized(font()).pixelSize() / 2.0;
}

int ControlChartItem::pointAt(const QPointF &position) const
{
    return m_layout.pointAt(position - QPointF(margin(), margin()));
}

void ControlChartItem::layOut()
{
    if (!isComponentComplete())
        return;
    m_layout = layOutControlChart(m_picture, font(), std::max(1.0, width() - 2 * margin()));
    setImplicitHeight(m_layout.height + 2 * margin());
    Q_EMIT currentChanged();
    update();
}

void ControlChartItem::paint(QPainter *painter)
{
    constexpr double currentShare = 0.1;
    constexpr qreal ringWidth = 2;
    constexpr qreal cornerRadius = 3;
    painter->save();
    painter->translate(margin(), margin());
    if (m_currentPoint >= 0 && m_currentPoint < m_layout.periods.size())
        painter->fillRect(m_layout.periods.at(m_currentPoint), blended(palette().ink, palette().surface, currentShare));
    paintControlChart(*painter, m_picture, m_layout, palette());
    painter->restore();
    if (!hasActiveFocus())
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_accent, ringWidth));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(1, 1, width() - 2, height() - 2), cornerRadius, cornerRadius);
}

void ControlChartItem::componentComplete()
{
    ChartItem::componentComplete();
    layOut();
}

void ControlChartItem::geometryChange(const QRectF &now, const QRectF &before)
{
    ChartItem::geometryChange(now, before);
    if (now.width() != before.width())
        layOut();
}

void ControlChartItem::itemChange(ItemChange change, const ItemChangeData &data)
{
    ChartItem::itemChange(change, data);
    if (change != ItemActiveFocusHasChanged)
        return;
    // The latest point is what one wants to know first.
    if (hasActiveFocus() && m_currentPoint < 0)
        setCurrentPoint(static_cast<int>(m_picture.points.size()) - 1);
    update();
}

void ControlChartItem::hoverMoveEvent(QHoverEvent *event)
{
    const int point = pointAt(event->position());
    // Beside the points the keyboard keeps its own.
    if (point >= 0 || !hasActiveFocus())
        setCurrentPoint(point);
}

void ControlChartItem::hoverLeaveEvent(QHoverEvent *)
{
    if (!hasActiveFocus())
        setCurrentPoint(-1);
}

void ControlChartItem::mousePressEvent(QMouseEvent *event)
{
    const int point = pointAt(event->position());
    if (point >= 0)
        setCurrentPoint(point);
    forceActiveFocus(Qt::MouseFocusReason);
}

void ControlChartItem::mouseReleaseEvent(QMouseEvent *event)
{
    const int point = pointAt(event->position());
    if (point >= 0 && point == m_currentPoint)
        Q_EMIT activated(point);
}

void ControlChartItem::keyPressEvent(QKeyEvent *event)
{
    const int last = static_cast<int>(m_picture.points.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        setCurrentPoint(std::max(0, m_currentPoint - 1));
        return;
    case Qt::Key_Right:
        setCurrentPoint(std::min(last, m_currentPoint + 1));
        return;
    case Qt::Key_Home:
        setCurrentPoint(0);
        return;
    case Qt::Key_End:
        setCurrentPoint(last);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_currentPoint >= 0)
            Q_EMIT activated(m_currentPoint);
        return;
    default:
        ChartItem::keyPressEvent(event);
    }
}

} // namespace caseaudit
