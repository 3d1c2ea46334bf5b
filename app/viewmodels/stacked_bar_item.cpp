#include "app/viewmodels/stacked_bar_item.h"

#include <QPainter>

namespace caseaudit {

StackedBarItem::StackedBarItem(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setFlag(ItemHasContents);
}

void StackedBarItem::setBar(const StackedBar &bar)
{
    if (bar == m_bar)
        return;
    m_bar = bar;
    Q_EMIT barChanged();
    update();
}

void StackedBarItem::setTones(const QList<QColor> &tones)
{
    if (tones.isEmpty() || tones == m_palette.tones)
        return;
    m_palette.tones = tones;
    applyLook();
}

void StackedBarItem::setSurface(const QColor &surface)
{
    if (surface == m_palette.surface)
        return;
    m_palette.surface = surface;
    applyLook();
}

void StackedBarItem::setInk(const QColor &ink)
{
    if (ink == m_palette.ink)
        return;
    m_palette.ink = ink;
    applyLook();
}

void StackedBarItem::setFont(const QFont &font)
{
    if (font == m_font)
        return;
    m_font = font;
    applyLook();
}

void StackedBarItem::applyLook()
{
    Q_EMIT lookChanged();
    update();
}

void StackedBarItem::paint(QPainter *painter)
{
    paintStackedBar(*painter, QRectF(0, 0, width(), height()), m_bar, m_palette, m_font);
}

} // namespace caseaudit
