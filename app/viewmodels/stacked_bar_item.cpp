#include "app/viewmodels/stacked_bar_item.h"

#include <QPainter>

namespace caseaudit {

void StackedBarItem::setBar(const StackedBar &bar)
{
    if (bar == m_bar)
        return;
    m_bar = bar;
    Q_EMIT barChanged();
    update();
}

void StackedBarItem::paint(QPainter *painter)
{
    paintStackedBar(*painter, QRectF(0, 0, width(), height()), m_bar, palette(), font());
}

} // namespace caseaudit
