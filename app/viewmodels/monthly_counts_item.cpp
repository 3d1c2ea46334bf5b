#include "app/viewmodels/monthly_counts_item.h"

#include <QHoverEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace caseaudit {

namespace {

constexpr qreal margin = 6; ///< around the chart, for what shows where the keyboard is

} // namespace

MonthlyCountsItem::MonthlyCountsItem(QQuickItem *parent) : ChartItem(parent)
{
    setAcceptHoverEvents(true);
    setAcceptedMouseButtons(Qt::LeftButton);
    setActiveFocusOnTab(true);
    connect(this, &MonthlyCountsItem::lookChanged, this, &MonthlyCountsItem::layOut);
}

void MonthlyCountsItem::setChart(const MonthlyCountsChart &chart)
{
    if (chart == m_chart)
        return;
    m_chart = chart;
    // The month of that number is another one now, unless somebody is moving about in the chart.
    m_currentMonth = hasActiveFocus() ? std::min(m_currentMonth, static_cast<int>(chart.monthCount()) - 1) : -1;
    Q_EMIT chartChanged();
    Q_EMIT currentChanged();
    layOut();
}

void MonthlyCountsItem::setCurrentMonth(int month)
{
    const int found = month >= 0 && month < m_chart.monthCount() ? month : -1;
    if (found == m_currentMonth)
        return;
    m_currentMonth = found;
    Q_EMIT currentChanged();
    update();
}

int MonthlyCountsItem::monthAt(const QPointF &position) const
{
    return m_layout.ticks.isEmpty() ? -1 : m_layout.monthAt(position - QPointF(margin, margin), m_chart.monthCount());
}

void MonthlyCountsItem::layOut()
{
    if (!isComponentComplete())
        return;
    const QSizeF size(std::max(1.0, width() - 2 * margin), std::max(1.0, height() - 2 * margin));
    m_layout = layOutMonthlyCounts(m_chart, font(), size);
    update();
}

void MonthlyCountsItem::paint(QPainter *painter)
{
    constexpr qreal ringWidth = 2;
    constexpr qreal cornerRadius = 3;
    if (m_layout.ticks.isEmpty())
        return;
    painter->save();
    painter->translate(margin, margin);
    paintMonthlyCounts(*painter, m_chart, m_layout, palette(), m_currentMonth);
    painter->restore();
    if (!hasActiveFocus())
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_accent, ringWidth));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(0, 0, width(), height()).adjusted(1, 1, -1, -1), cornerRadius, cornerRadius);
}

void MonthlyCountsItem::componentComplete()
{
    ChartItem::componentComplete();
    layOut();
}

void MonthlyCountsItem::geometryChange(const QRectF &now, const QRectF &before)
{
    ChartItem::geometryChange(now, before);
    if (now.size() != before.size())
        layOut();
}

void MonthlyCountsItem::itemChange(ItemChange change, const ItemChangeData &data)
{
    ChartItem::itemChange(change, data);
    if (change != ItemActiveFocusHasChanged)
        return;
    // The latest month is what one wants to know first.
    if (hasActiveFocus() && m_currentMonth < 0)
        setCurrentMonth(static_cast<int>(m_chart.monthCount()) - 1);
    update();
}

void MonthlyCountsItem::hoverMoveEvent(QHoverEvent *event)
{
    const int month = monthAt(event->position());
    // Beside the plot the keyboard keeps its own.
    if (month >= 0 || !hasActiveFocus())
        setCurrentMonth(month);
}

void MonthlyCountsItem::hoverLeaveEvent(QHoverEvent *)
{
    if (!hasActiveFocus())
        setCurrentMonth(-1);
}

void MonthlyCountsItem::mousePressEvent(QMouseEvent *event)
{
    const int month = monthAt(event->position());
    if (month >= 0)
        setCurrentMonth(month);
    forceActiveFocus(Qt::MouseFocusReason);
}

void MonthlyCountsItem::keyPressEvent(QKeyEvent *event)
{
    const int last = static_cast<int>(m_chart.monthCount()) - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        setCurrentMonth(std::max(0, m_currentMonth - 1));
        return;
    case Qt::Key_Right:
        setCurrentMonth(std::min(last, m_currentMonth + 1));
        return;
    case Qt::Key_Home:
        setCurrentMonth(0);
        return;
    case Qt::Key_End:
        setCurrentMonth(last);
        return;
    default:
        ChartItem::keyPressEvent(event);
    }
}

} // namespace caseaudit
