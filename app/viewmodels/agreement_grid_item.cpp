#include "app/viewmodels/agreement_grid_item.h"

#include <QHoverEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace caseaudit {

AgreementGridItem::AgreementGridItem(QQuickItem *parent) : ChartItem(parent)
{
    setAcceptHoverEvents(true);
    setAcceptedMouseButtons(Qt::LeftButton);
    setActiveFocusOnTab(true);
    connect(this, &AgreementGridItem::lookChanged, this, &AgreementGridItem::layOut);
}

void AgreementGridItem::setGrid(const AgreementGrid &grid)
{
    if (grid == m_grid)
        return;
    m_grid = grid;
    // The cell of that place is another one now, unless somebody is moving about in the grid.
    const bool stays = hasActiveFocus();
    m_row = stays ? std::min<int>(m_row, static_cast<int>(grid.cells.size()) - 1) : -1;
    m_column = stays ? std::min<int>(m_column, static_cast<int>(grid.columnLabels.size()) - 1) : -1;
    Q_EMIT gridChanged();
    layOut();
}

void AgreementGridItem::setRoomWidth(qreal width)
{
    if (width == m_roomWidth)
        return;
    m_roomWidth = width;
    Q_EMIT roomWidthChanged();
    layOut();
}

QRectF AgreementGridItem::currentArea() const
{
    const QRectF area = m_layout.cells.value(m_row).value(m_column);
    return area.isEmpty() ? QRectF() : area.translated(margin, margin);
}

std::pair<int, int> AgreementGridItem::cellAt(const QPointF &position) const
{
    return m_layout.cellAt(position - QPointF(margin, margin));
}

void AgreementGridItem::setCurrent(int row, int column)
{
    if (row == m_row && column == m_column)
        return;
    m_row = row;
    m_column = column;
    Q_EMIT currentChanged();
    update();
}

void AgreementGridItem::layOut()
{
    if (!isComponentComplete())
        return;
    m_layout = layOutGrid(m_grid, font(), std::max(1.0, m_roomWidth - 2 * margin));
    setImplicitSize(m_layout.width + 2 * margin, m_layout.height + 2 * margin);
    Q_EMIT currentChanged();
    update();
}

void AgreementGridItem::paint(QPainter *painter)
{
    constexpr qreal ringWidth = 2;
    painter->save();
    painter->translate(margin, margin);
    paintAgreementGrid(*painter, m_grid, m_layout, palette());
    painter->restore();
    const QRectF current = currentArea();
    if (current.isEmpty() && !hasActiveFocus())
        return;
    // The accent says where the keyboard is; the pointer's cell has a ring of ink.
    painter->setPen(hasActiveFocus() ? QPen(m_accent, ringWidth) : QPen(palette().ink, 1));
    painter->setBrush(Qt::NoBrush);
    const QRectF ring = current.isEmpty() ? QRectF(1, 1, width() - 2, height() - 2) : current;
    painter->drawRect(ring);
}

void AgreementGridItem::componentComplete()
{
    ChartItem::componentComplete();
    layOut();
}

void AgreementGridItem::itemChange(ItemChange change, const ItemChangeData &data)
{
    ChartItem::itemChange(change, data);
    if (change != ItemActiveFocusHasChanged)
        return;
    if (hasActiveFocus() && m_row < 0 && !m_grid.isEmpty())
        setCurrent(0, 0);
    update();
}

void AgreementGridItem::hoverMoveEvent(QHoverEvent *event)
{
    const auto [row, column] = cellAt(event->position());
    // Beside the cells the keyboard keeps its own.
    if (row >= 0 || !hasActiveFocus())
        setCurrent(row, column);
}

void AgreementGridItem::hoverLeaveEvent(QHoverEvent *)
{
    if (!hasActiveFocus())
        setCurrent(-1, -1);
}

void AgreementGridItem::mousePressEvent(QMouseEvent *event)
{
    const auto [row, column] = cellAt(event->position());
    if (row >= 0)
        setCurrent(row, column);
    forceActiveFocus(Qt::MouseFocusReason);
}

void AgreementGridItem::mouseReleaseEvent(QMouseEvent *event)
{
    const auto [row, column] = cellAt(event->position());
    if (row >= 0 && row == m_row && column == m_column)
        Q_EMIT activated(row, column);
}

void AgreementGridItem::keyPressEvent(QKeyEvent *event)
{
    const int lastRow = static_cast<int>(m_grid.cells.size()) - 1;
    const int lastColumn = static_cast<int>(m_grid.columnLabels.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Up:
        setCurrent(std::max(0, m_row - 1), std::max(0, m_column));
        return;
    case Qt::Key_Down:
        setCurrent(std::min(lastRow, m_row + 1), std::max(0, m_column));
        return;
    case Qt::Key_Left:
        setCurrent(std::max(0, m_row), std::max(0, m_column - 1));
        return;
    case Qt::Key_Right:
        setCurrent(std::max(0, m_row), std::min(lastColumn, m_column + 1));
        return;
    case Qt::Key_Home:
        setCurrent(0, 0);
        return;
    case Qt::Key_End:
        setCurrent(lastRow, lastColumn);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_row >= 0)
            Q_EMIT activated(m_row, m_column);
        return;
    default:
        ChartItem::keyPressEvent(event);
    }
}

} // namespace caseaudit
