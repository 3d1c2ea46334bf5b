#pragma once

#include "app/viewmodels/chart_item.h"

#include <QColor>
#include <QRectF>

namespace caseaudit {

/// A part of a chart: a row of a plot, a point of a line, a cell of a grid.
struct ChartPart {
    int row = -1;
    int column = -1;

    bool isNone() const { return row < 0 || column < 0; }
    friend bool operator==(const ChartPart &, const ChartPart &) = default;
};

/// A chart of parts in rows and columns, one of which is the current one: that below the pointer, or, with the
/// keyboard, the one that the arrows, Home and End have led to. Enter, Space and a click activate it. For assistive
/// technology `currentText` describes it. Arrows across a chart of one row or one column are left to others.
class ChartPartsItem : public caseaudit::ChartItem {
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(QColor accent MEMBER m_accent NOTIFY lookChanged)
    Q_PROPERTY(QString currentText READ currentText NOTIFY currentChanged)
    Q_PROPERTY(QRectF currentArea READ currentArea NOTIFY currentChanged)

public:
    /// The current part in words; empty for none.
    virtual QString currentText() const = 0;
    /// Where the current part is, to scroll to it or to put a tip beside it; empty for none.
    virtual QRectF currentArea() const = 0;

Q_SIGNALS:
    void currentChanged();

protected:
    /// Which measures of the item its layout follows.
    enum class Follows { Nothing, Width, Size };

    ChartPartsItem(Follows follows, QQuickItem *parent);

    ChartPart currentPart() const { return m_current; }
    /// A part that does not exist is none.
    void setCurrentPart(const ChartPart &part);
    /// After the chart has become another one: the part of that place is another, too, unless somebody is moving about
    /// in the chart.
    void keepCurrentPart();
    /// Around the chart, for what shows where the keyboard is.
    virtual qreal margin() const;
    /// Where the keyboard is, when it is here: round `area`, or round everything when that is empty.
    void paintFocus(QPainter &painter, const QRectF &area) const;

    virtual int rowCount() const = 0;
    virtual int columnCount() const = 0;
    /// `position` is measured from the chart, within its margin.
    virtual ChartPart partAt(const QPointF &position) const = 0;
    /// Where the keyboard begins.
    virtual ChartPart beginning() const { return {0, 0}; }
    /// Lays the chart out in the room that it has; called once the item is complete.
    virtual void layOut() = 0;
    virtual void activate(const ChartPart &part) = 0;

    /// layOut, once the item is complete, and what follows from it.
    void layOutAgain();

    void componentComplete() override;
    void geometryChange(const QRectF &now, const QRectF &before) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;
    void hoverMoveEvent(QHoverEvent *event) override;
    void hoverLeaveEvent(QHoverEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    ChartPart under(const QPointF &position) const;
    /// False when the chart does not reach in that direction.
    bool moveBy(int rows, int columns);

    Follows m_follows;
    QColor m_accent{Qt::blue};
    ChartPart m_current;
};

} // namespace caseaudit
