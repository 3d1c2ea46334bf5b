#include "app/viewmodels/control_chart_item.h"

#include <QPainter>

#include <algorithm>

namespace caseaudit {

ControlChartItem::ControlChartItem(QQuickItem *parent) : ChartPartsItem(Follows::Width, parent) {}

void ControlChartItem::setPicture(const TrendPicture &picture)
{
    if (picture == m_picture)
        return;
    m_picture = picture;
    keepCurrentPart();
    Q_EMIT pictureChanged();
    layOutAgain();
}

QString ControlChartItem::currentText() const
{
    return currentPoint() < 0 ? QString() : m_picture.points.at(currentPoint()).words;
}

QRectF ControlChartItem::currentArea() const
{
    if (currentPoint() < 0 || currentPoint() >= m_layout.periods.size())
        return {};
    return QRectF(m_layout.periods.at(currentPoint())).translated(margin(), margin());
}

void ControlChartItem::layOut()
{
    m_layout = layOutControlChart(m_picture, font(), std::max(1.0, width() - 2 * margin()));
    setImplicitHeight(m_layout.height + 2 * margin());
}

void ControlChartItem::paint(QPainter *painter)
{
    constexpr double currentShare = 0.1;
    const QRectF current = currentArea();
    if (!current.isEmpty())
        painter->fillRect(current, blended(palette().ink, palette().surface, currentShare));
    painter->save();
    painter->translate(margin(), margin());
    paintControlChart(*painter, m_picture, m_layout, palette());
    painter->restore();
    paintFocus(*painter, {});
}

} // namespace caseaudit
