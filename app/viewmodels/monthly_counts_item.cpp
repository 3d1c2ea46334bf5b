#include "app/viewmodels/monthly_counts_item.h"

#include <QPainter>

#include <algorithm>

namespace caseaudit {

MonthlyCountsItem::MonthlyCountsItem(QQuickItem *parent) : ChartPartsItem(Follows::Size, parent) {}

void MonthlyCountsItem::setChart(const MonthlyCountsChart &chart)
{
    if (chart == m_chart)
        return;
    m_chart = chart;
    keepCurrentPart();
    Q_EMIT chartChanged();
    layOutAgain();
}

qreal MonthlyCountsItem::margin() const
{
    return 6; // the chart is as high as the room it has, which is little
}

ChartPart MonthlyCountsItem::partAt(const QPointF &position) const
{
    return m_layout.ticks.isEmpty() ? ChartPart{} : ChartPart{0, m_layout.monthAt(position, m_chart.monthCount())};
}

void MonthlyCountsItem::layOut()
{
    const QSizeF size(std::max(1.0, width() - 2 * margin()), std::max(1.0, height() - 2 * margin()));
    m_layout = layOutMonthlyCounts(m_chart, font(), size);
}

void MonthlyCountsItem::paint(QPainter *painter)
{
    if (m_layout.ticks.isEmpty())
        return;
    painter->save();
    painter->translate(margin(), margin());
    paintMonthlyCounts(*painter, m_chart, m_layout, palette(), currentMonth());
    painter->restore();
    paintFocus(*painter, {});
}

} // namespace caseaudit
