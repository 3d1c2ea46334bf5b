#pragma once

#include "app/charts/monthly_counts_chart.h"
#include "app/viewmodels/chart_item.h"

namespace caseaudit {

/// Makes MonthlyCountsChart known to QML, which only hands it on.
struct MonthlyCountsChartValue {
    Q_GADGET
    QML_FOREIGN(caseaudit::MonthlyCountsChart)
    QML_VALUE_TYPE(monthlyCountsChart)
};

/// Numbers by month on the screen, a line for each authority.
///
/// One month is the current one: that below the pointer, or, with the keyboard, the one that Left, Right, Home and End
/// have led to. For assistive technology `title` is a name, `description` and `currentText` describe it.
class MonthlyCountsItem : public caseaudit::ChartItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(caseaudit::MonthlyCountsChart chart READ chart WRITE setChart NOTIFY chartChanged)
    Q_PROPERTY(QString title READ title NOTIFY chartChanged)
    Q_PROPERTY(QString description READ description NOTIFY chartChanged)
    Q_PROPERTY(QColor accent MEMBER m_accent NOTIFY lookChanged)
    Q_PROPERTY(int currentMonth READ currentMonth WRITE setCurrentMonth NOTIFY currentChanged)
    Q_PROPERTY(QString currentText READ currentText NOTIFY currentChanged)

public:
    explicit MonthlyCountsItem(QQuickItem *parent = nullptr);

    MonthlyCountsChart chart() const { return m_chart; }
    void setChart(const MonthlyCountsChart &chart);
    QString title() const { return m_chart.title; }
    QString description() const { return m_chart.description(); }
    /// Counted from the first month of the chart; −1 for none.
    int currentMonth() const { return m_currentMonth; }
    /// A month that the chart does not have is none.
    void setCurrentMonth(int month);
    QString currentText() const { return m_chart.monthDescription(m_currentMonth); }

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void chartChanged();
    void currentChanged();

protected:
    void componentComplete() override;
    void geometryChange(const QRectF &now, const QRectF &before) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;
    void hoverMoveEvent(QHoverEvent *event) override;
    void hoverLeaveEvent(QHoverEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOut();
    int monthAt(const QPointF &position) const;

    MonthlyCountsChart m_chart;
    MonthlyLayout m_layout;
    QColor m_accent{Qt::blue};
    int m_currentMonth = -1;
};

} // namespace caseaudit
