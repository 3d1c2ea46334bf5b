#include "app/viewmodels/chart_item.h"

namespace caseaudit {

ChartItem::ChartItem(QQuickItem *parent) : QQuickPaintedItem(parent) {}

void ChartItem::setTones(const QList<QColor> &tones)
{
    if (tones.isEmpty() || tones == m_palette.tones)
        return;
    m_palette.tones = tones;
    applyLook();
}

void ChartItem::setSurface(const QColor &surface)
{
    if (surface == m_palette.surface)
        return;
    m_palette.surface = surface;
    applyLook();
}

void ChartItem::setInk(const QColor &ink)
{
    if (ink == m_palette.ink)
        return;
    m_palette.ink = ink;
    applyLook();
}

void ChartItem::setFont(const QFont &font)
{
    if (font == m_font)
        return;
    m_font = font;
    applyLook();
}

void ChartItem::applyLook()
{
    Q_EMIT lookChanged();
    update();
}

} // namespace caseaudit
