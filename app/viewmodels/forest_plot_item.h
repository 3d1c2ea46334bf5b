#pragma once

#include "app/charts/forest_plot.h"
#include "app/viewmodels/chart_item.h"

namespace caseaudit {

/// Makes ForestPlot known to QML, which only hands it on.
struct ForestPlotValue {
    Q_GADGET
    QML_FOREIGN(caseaudit::ForestPlot)
    QML_VALUE_TYPE(forestPlot)
};

/// A forest plot on the screen, as high as it needs to be at its width.
///
/// One of its rows is the current one: that below the pointer, or, with the keyboard, the one that Up, Down, Home and
/// End have led to. Enter, Space and a click activate it. For assistive technology `title` is a name, and `description`
/// and `currentText` describe it.
class ForestPlotItem : public caseaudit::ChartItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(caseaudit::ForestPlot plot READ plot WRITE setPlot NOTIFY plotChanged)
    Q_PROPERTY(QString title READ title NOTIFY plotChanged)
    Q_PROPERTY(QString description READ description NOTIFY plotChanged)
    Q_PROPERTY(QColor accent MEMBER m_accent NOTIFY lookChanged)
    Q_PROPERTY(int currentRow READ currentRow WRITE setCurrentRow NOTIFY currentChanged)
    Q_PROPERTY(QString currentText READ currentText NOTIFY currentChanged)
    Q_PROPERTY(QRectF currentArea READ currentArea NOTIFY currentChanged)

public:
    explicit ForestPlotItem(QQuickItem *parent = nullptr);

    ForestPlot plot() const { return m_plot; }
    void setPlot(const ForestPlot &plot);
    QString title() const { return m_plot.title; }
    /// All of it in words.
    QString description() const { return m_plot.description(); }

    /// −1 for none.
    int currentRow() const { return m_currentRow; }
    /// A row that does not exist is none.
    void setCurrentRow(int row);
    /// The current row in words; empty for none.
    QString currentText() const;
    /// Where the current row is, to scroll to it or to put a tip beside it.
    QRectF currentArea() const;

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void plotChanged();
    void currentChanged();
    void activated(int row);

protected:
    void componentComplete() override;
    void geometryChange(const QRectF &now, const QRectF &before) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;
    void hoverMoveEvent(QHoverEvent *event) override;
    void hoverLeaveEvent(QHoverEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// Around the plot, for what shows where the keyboard is.
    qreal margin() const;
    int rowAt(const QPointF &position) const;
    void layOut();

    ForestPlot m_plot;
    ForestLayout m_layout;
    QColor m_accent{Qt::blue};
    int m_currentRow = -1;
};

} // namespace caseaudit
