#include "app/viewmodels/difference_interval_item.h"

#include <QPainter>

namespace caseaudit {

void DifferenceIntervalItem::setInterval(const DifferenceInterval &interval)
{
    if (interval == m_interval)
        return;
    m_interval = interval;
    Q_EMIT intervalChanged();
    update();
}

void DifferenceIntervalItem::setScale(const DifferenceScale &scale)
{
    if (scale == m_scale)
        return;
    m_scale = scale;
    Q_EMIT scaleChanged();
    update();
}

void DifferenceIntervalItem::paint(QPainter *painter)
{
    // What stands at the ends of the scale is as wide as a line.
    const QRectF area(1, 0, width() - 2, height());
    paintDifferenceInterval(*painter, area, m_interval, m_scale, palette(), font());
}

} // namespace caseaudit
