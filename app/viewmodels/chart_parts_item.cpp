#include "app/viewmodels/chart_parts_item.h"

#include "app/charts/chart_text.h"

#include <QHoverEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace caseaudit {

ChartPartsItem::ChartPartsItem(Follows follows, QQuickItem *parent) : ChartItem(parent), m_follows(follows)
{
    setAcceptHoverEvents(true);
    setAcceptedMouseButtons(Qt::LeftButton);
    setActiveFocusOnTab(true);
    connect(this, &ChartPartsItem::lookChanged, this, &ChartPartsItem::layOutAgain);
}

void ChartPartsItem::setCurrentPart(const ChartPart &part)
{
    const bool exists = !part.isNone() && part.row < rowCount() && part.column < columnCount();
    const ChartPart found = exists ? part : ChartPart{};
    if (found == m_current)
        return;
    m_current = found;
    Q_EMIT currentChanged();
    update();
}

void ChartPartsItem::keepCurrentPart()
{
    const ChartPart nearest{std::min(m_current.row, rowCount() - 1), std::min(m_current.column, columnCount() - 1)};
    m_current = hasActiveFocus() && !nearest.isNone() ? nearest : ChartPart{};
}

qreal ChartPartsItem::margin() const
{
    return pixelSized(font()).pixelSize() / 2.0;
}

void ChartPartsItem::paintFocus(QPainter &painter, const QRectF &area) const
{
    constexpr qreal ringWidth = 2;
    constexpr qreal cornerRadius = 3;
    if (!hasActiveFocus())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_accent, ringWidth));
    painter.setBrush(Qt::NoBrush);
    // On whole pixels, or it would be pale.
    const QRectF ring = (area.isEmpty() ? QRectF(0, 0, width(), height()) : area).toAlignedRect();
    painter.drawRoundedRect(ring.adjusted(1, 1, -1, -1), cornerRadius, cornerRadius);
}

ChartPart ChartPartsItem::under(const QPointF &position) const
{
    return partAt(position - QPointF(margin(), margin()));
}

void ChartPartsItem::layOutAgain()
{
    if (!isComponentComplete())
        return;
    layOut();
    Q_EMIT currentChanged();
    update();
}

void ChartPartsItem::componentComplete()
{
    ChartItem::componentComplete();
    layOutAgain();
}

void ChartPartsItem::geometryChange(const QRectF &now, const QRectF &before)
{
    ChartItem::geometryChange(now, before);
    const bool isOther = m_follows == Follows::Size ? now.size() != before.size() : now.width() != before.width();
    if (m_follows != Follows::Nothing && isOther)
        layOutAgain();
}

void ChartPartsItem::itemChange(ItemChange change, const ItemChangeData &data)
{
    ChartItem::itemChange(change, data);
    if (change != ItemActiveFocusHasChanged)
        return;
    if (hasActiveFocus() && m_current.isNone())
        setCurrentPart(beginning());
    update();
}

void ChartPartsItem::hoverMoveEvent(QHoverEvent *event)
{
    const ChartPart part = under(event->position());
    // Beside the parts the keyboard keeps its own.
    if (!part.isNone() || !hasActiveFocus())
        setCurrentPart(part);
}

void ChartPartsItem::hoverLeaveEvent(QHoverEvent *)
{
    if (!hasActiveFocus())
        setCurrentPart({});
}

void ChartPartsItem::mousePressEvent(QMouseEvent *event)
{
    const ChartPart part = under(event->position());
    if (!part.isNone())
        setCurrentPart(part);
    forceActiveFocus(Qt::MouseFocusReason);
}

void ChartPartsItem::mouseReleaseEvent(QMouseEvent *event)
{
    const ChartPart part = under(event->position());
    if (!part.isNone() && part == m_current)
        activate(part);
}

bool ChartPartsItem::moveBy(int rows, int columns)
{
    if ((rows != 0 && rowCount() <= 1) || (columns != 0 && columnCount() <= 1))
        return false;
    // From none the first key leads to the first part.
    setCurrentPart({std::clamp(m_current.row + rows, 0, std::max(0, rowCount() - 1)),
                    std::clamp(m_current.column + columns, 0, std::max(0, columnCount() - 1))});
    return true;
}

void ChartPartsItem::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (!moveBy(event->key() == Qt::Key_Up ? -1 : 1, 0))
            ChartItem::keyPressEvent(event);
        return;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (!moveBy(0, event->key() == Qt::Key_Left ? -1 : 1))
            ChartItem::keyPressEvent(event);
        return;
    case Qt::Key_Home:
        setCurrentPart({0, 0});
        return;
    case Qt::Key_End:
        setCurrentPart({rowCount() - 1, columnCount() - 1});
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (!m_current.isNone())
            activate(m_current);
        return;
    default:
        ChartItem::keyPressEvent(event);
    }
}

} // namespace caseaudit
