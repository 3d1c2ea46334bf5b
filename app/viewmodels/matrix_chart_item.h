#pragma once

#include "app/charts/matrix_chart.h"
#include "app/viewmodels/chart_item.h"

namespace caseaudit {

/// Makes MatrixChart known to QML, which only hands it on.
struct MatrixChartValue {
    Q_GADGET
    QML_FOREIGN(caseaudit::MatrixChart)
    QML_VALUE_TYPE(matrixChart)
};

/// A matrix on the screen, as high as it needs to be at its width, and never narrower than `leastWidth`.
///
/// One of its cells is the current one: that which was clicked, or that to which arrows, Home and End have led. Enter
/// and Space activate it. What lies below the pointer is told by `hoverText`. For assistive technology `title` is a
/// name, and `currentText`, or else `description`, describes it.
class MatrixChartItem : public caseaudit::ChartItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(caseaudit::MatrixChart chart READ chart WRITE setChart NOTIFY chartChanged)
    Q_PROPERTY(QString title READ title NOTIFY chartChanged)
    Q_PROPERTY(QString description READ description NOTIFY chartChanged)
    Q_PROPERTY(qreal leastWidth READ leastWidth NOTIFY leastWidthChanged)
    Q_PROPERTY(QColor accent MEMBER m_accent NOTIFY lookChanged)
    Q_PROPERTY(int currentRow READ currentRow NOTIFY currentChanged)
    Q_PROPERTY(int currentColumn READ currentColumn NOTIFY currentChanged)
    Q_PROPERTY(QString currentText READ currentText NOTIFY currentChanged)
    Q_PROPERTY(QRectF currentArea READ currentArea NOTIFY currentChanged)
    Q_PROPERTY(QString hoverText READ hoverText NOTIFY hoverChanged)
    Q_PROPERTY(QRectF hoverArea READ hoverArea NOTIFY hoverChanged)

public:
    explicit MatrixChartItem(QQuickItem *parent = nullptr);

    MatrixChart chart() const { return m_chart; }
    void setChart(const MatrixChart &chart);
    QString title() const { return m_chart.title; }
    /// All of it in words.
    QString description() const { return m_chart.description(); }
    /// What the columns need, with the margin.
    qreal leastWidth() const { return m_leastWidth; }

    int currentRow() const { return m_current.row; }
    int currentColumn() const { return m_current.column; }
    /// Makes a cell the current one; one that does not exist is none.
    Q_INVOKABLE void setCurrent(int row, int column);
    /// The current cell in words; empty for none.
    QString currentText() const;
    /// Where the current cell is, to scroll to it.
    QRectF currentArea() const { return areaOf(m_current); }
    QString hoverText() const;
    QRectF hoverArea() const { return areaOf(m_hovered); }

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void chartChanged();
    void leastWidthChanged();
    void currentChanged();
    void hoverChanged();
    void activated(int row, int column);

protected:
    void componentComplete() override;
    void geometryChange(const QRectF &now, const QRectF &before) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;
    void hoverMoveEvent(QHoverEvent *event) override;
    void hoverLeaveEvent(QHoverEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// Around the matrix, for what shows where the keyboard is.
    qreal margin() const;
    QRectF areaOf(const MatrixPlace &place) const;
    MatrixPlace placeAt(const QPointF &position) const;
    void moveBy(int rows, int columns);
    void hover(const MatrixPlace &place);
    /// Lays out anew when the chart or the look has changed.
    void measure();
    void layOut();

    MatrixChart m_chart;
    MatrixLayout m_layout;
    QColor m_accent{Qt::blue};
    qreal m_leastWidth = 0;
    MatrixPlace m_current;
    MatrixPlace m_hovered;
};

} // namespace caseaudit
