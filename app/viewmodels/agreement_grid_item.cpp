#include "app/viewmodels/agreement_grid_item.h"

#include <QPainter>

#include <algorithm>

namespace caseaudit {

AgreementGridItem::AgreementGridItem(QQuickItem *parent) : ChartPartsItem(Follows::Nothing, parent) {}

void AgreementGridItem::setGrid(const AgreementGrid &grid)
{
    if (grid == m_grid)
        return;
    m_grid = grid;
    keepCurrentPart();
    Q_EMIT gridChanged();
    layOutAgain();
}

void AgreementGridItem::setRoomWidth(qreal width)
{
    if (width == m_roomWidth)
        return;
    m_roomWidth = width;
    Q_EMIT roomWidthChanged();
    layOutAgain();
}

QRectF AgreementGridItem::currentArea() const
{
    const QRectF area = m_layout.cells.value(currentPart().row).value(currentPart().column);
    return area.isEmpty() ? QRectF() : area.translated(margin(), margin());
}

ChartPart AgreementGridItem::partAt(const QPointF &position) const
{
    const auto [row, column] = m_layout.cellAt(position);
    return {row, column};
}

void AgreementGridItem::layOut()
{
    m_layout = layOutGrid(m_grid, font(), std::max(1.0, m_roomWidth - 2 * margin()));
    setImplicitSize(m_layout.width + 2 * margin(), m_layout.height + 2 * margin());
}

void AgreementGridItem::paint(QPainter *painter)
{
    painter->save();
    painter->translate(margin(), margin());
    paintAgreementGrid(*painter, m_grid, m_layout, palette());
    painter->restore();
    const QRectF current = currentArea();
    // The accent says where the keyboard is; the pointer's cell has a ring of ink.
    if (!hasActiveFocus() && !current.isEmpty()) {
        painter->setPen(QPen(palette().ink, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(current);
    }
    paintFocus(*painter, current);
}

} // namespace caseaudit
