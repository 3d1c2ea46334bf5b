#include "app/viewmodels/matrix_chart_item.h"

#include "app/charts/chart_text.h"

#include <QHoverEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace caseaudit {

MatrixChartItem::MatrixChartItem(QQuickItem *parent) : ChartItem(parent)
{
    setAcceptHoverEvents(true);
    setAcceptedMouseButtons(Qt::LeftButton);
    setActiveFocusOnTab(true);
    connect(this, &MatrixChartItem::lookChanged, this, &MatrixChartItem::measure);
}

void MatrixChartItem::setChart(const MatrixChart &chart)
{
    if (chart == m_chart)
        return;
    m_chart = chart;
    m_hovered = {};
    if (!m_chart.has(m_current))
        m_current = {};
    Q_EMIT hoverChanged();
    Q_EMIT chartChanged();
    measure();
}

void MatrixChartItem::setCurrent(int row, int column)
{
    const MatrixPlace asked{row, column};
    const MatrixPlace found = m_chart.has(asked) ? asked : MatrixPlace{};
    if (found == m_current)
        return;
    m_current = found;
    Q_EMIT currentChanged();
    update();
}

QString MatrixChartItem::currentText() const
{
    return m_current.isNone() ? QString() : m_chart.cellDescription(m_current);
}

QString MatrixChartItem::hoverText() const
{
    return m_hovered.isNone() ? QString() : m_chart.cellDescription(m_hovered);
}

qreal MatrixChartItem::margin() const
{
    return pixelSized(font()).pixelSize() / 2.0;
}

QRectF MatrixChartItem::areaOf(const MatrixPlace &place) const
{
    return m_layout.area(place).translated(margin(), margin());
}

MatrixPlace MatrixChartItem::placeAt(const QPointF &position) const
{
    return m_layout.placeAt(position - QPointF(margin(), margin()));
}

void MatrixChartItem::measure()
{
    if (!isComponentComplete())
        return;
    const qreal leastWidth = leastMatrixWidth(m_chart, font()) + 2 * margin();
    if (leastWidth != m_leastWidth) {
        m_leastWidth = leastWidth;
        Q_EMIT leastWidthChanged();
    }
    layOut();
}

void MatrixChartItem::layOut()
{
    if (!isComponentComplete())
        return;
    m_layout = layOutMatrix(m_chart, font(), std::max(1.0, width() - 2 * margin()));
    setImplicitHeight(m_layout.height + 2 * margin());
    Q_EMIT currentChanged();
    update();
}

void MatrixChartItem::paint(QPainter *painter)
{
    constexpr double hoveredShare = 0.07;
    constexpr double chosenShare = 0.55; ///< how much ink the frame has while the keyboard is elsewhere
    constexpr int ringWidth = 2;
    // On whole pixels, so that the ring has its colour all round.
    const auto inside = [](const QRectF &area) { return area.toRect().adjusted(1, 1, -2, -2); };
    painter->save();
    painter->translate(margin(), margin());
    paintMatrix(*painter, m_chart, m_layout, palette());
    painter->restore();
    if (!m_hovered.isNone()) {
        QColor tint = palette().ink;
        tint.setAlphaF(static_cast<float>(hoveredShare));
        painter->fillRect(inside(areaOf(m_hovered)), tint);
    }
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setBrush(Qt::NoBrush);
    const QRect ring = inside(m_current.isNone() ? boundingRect() : areaOf(m_current));
    if (hasActiveFocus())
        painter->setPen(QPen(m_accent, ringWidth));
    else
        painter->setPen(m_current.isNone() ? QPen(Qt::NoPen) : blended(palette().ink, palette().surface, chosenShare));
    painter->drawRect(ring);
}

void MatrixChartItem::componentComplete()
{
    ChartItem::componentComplete();
    measure();
}

void MatrixChartItem::geometryChange(const QRectF &now, const QRectF &before)
{
    ChartItem::geometryChange(now, before);
    if (now.width() != before.width())
        layOut();
}

void MatrixChartItem::itemChange(ItemChange change, const ItemChangeData &data)
{
    ChartItem::itemChange(change, data);
    if (change != ItemActiveFocusHasChanged)
        return;
    if (hasActiveFocus() && m_current.isNone())
        setCurrent(0, 0);
    update();
}

void MatrixChartItem::hover(const MatrixPlace &place)
{
    if (place == m_hovered)
        return;
    m_hovered = place;
    Q_EMIT hoverChanged();
    update();
}

void MatrixChartItem::hoverMoveEvent(QHoverEvent *event)
{
    hover(placeAt(event->position()));
}

void MatrixChartItem::hoverLeaveEvent(QHoverEvent *)
{
    hover({});
}

void MatrixChartItem::mousePressEvent(QMouseEvent *event)
{
    const MatrixPlace place = placeAt(event->position());
    if (!place.isNone())
        setCurrent(place.row, place.column);
    forceActiveFocus(Qt::MouseFocusReason);
}

void MatrixChartItem::mouseDoubleClickEvent(QMouseEvent *event)
{
    const MatrixPlace place = placeAt(event->position());
    if (!place.isNone() && place == m_current)
        Q_EMIT activated(place.row, place.column);
}

void MatrixChartItem::moveBy(int rows, int columns)
{
    const int lastRow = static_cast<int>(m_chart.rows.size()) - 1;
    const int lastColumn = static_cast<int>(m_chart.columns.size()) - 1;
    setCurrent(std::clamp(m_current.row + rows, 0, std::max(0, lastRow)),
               std::clamp(m_current.column + columns, 0, std::max(0, lastColumn)));
}

void MatrixChartItem::keyPressEvent(QKeyEvent *event)
{
    const int end = static_cast<int>(m_chart.rows.size());
    switch (event->key()) {
    case Qt::Key_Up:
        moveBy(-1, 0);
        return;
    case Qt::Key_Down:
        moveBy(1, 0);
        return;
    case Qt::Key_Left:
        moveBy(0, -1);
        return;
    case Qt::Key_Right:
        moveBy(0, 1);
        return;
    case Qt::Key_Home:
        moveBy(-end, 0);
        return;
    case Qt::Key_End:
        moveBy(end, 0);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (!m_current.isNone())
            Q_EMIT activated(m_current.row, m_current.column);
        return;
    default:
        ChartItem::keyPressEvent(event);
    }
}

} // namespace caseaudit
