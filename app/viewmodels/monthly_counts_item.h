#pragma once

#include "app/charts/monthly_counts_chart.h"
#include "app/viewmodels/chart_parts_item.h"

namespace caseaudit {

/// Makes MonthlyCountsChart known to QML, which only hands it on.
struct MonthlyCountsChartValue {
    Q_GADGET
    QML_FOREIGN(caseaudit::MonthlyCountsChart)
    QML_VALUE_TYPE(monthlyCountsChart)
};

/// Numbers by month on the screen, a line for each authority; its parts are the months. For assistive technology
/// `title` is a name, and `description` describes it.
class MonthlyCountsItem : public caseaudit::ChartPartsItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(caseaudit::MonthlyCountsChart chart READ chart WRITE setChart NOTIFY chartChanged)
    Q_PROPERTY(QString title READ title NOTIFY chartChanged)
    Q_PROPERTY(QString description READ description NOTIFY chartChanged)
    Q_PROPERTY(int currentMonth READ currentMonth WRITE setCurrentMonth NOTIFY currentChanged)

public:
    explicit MonthlyCountsItem(QQuickItem *parent = nullptr);

    MonthlyCountsChart chart() const { return m_chart; }
    void setChart(const MonthlyCountsChart &chart);
    QString title() const { return m_chart.title; }
    QString description() const { return m_chart.description(); }
    /// Counted from the first month of the chart; −1 for none.
    int currentMonth() const { return currentPart().column; }
    /// A month that the chart does not have is none.
    void setCurrentMonth(int month) { setCurrentPart({0, month}); }
    QString currentText() const override { return m_chart.monthDescription(currentMonth()); }
    /// The whole chart: a month has no bounds of its own.
    QRectF currentArea() const override { return currentMonth() < 0 ? QRectF() : boundingRect(); }

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void chartChanged();

protected:
    qreal margin() const override;
    int rowCount() const override { return 1; }
    int columnCount() const override { return static_cast<int>(m_chart.monthCount()); }
    ChartPart partAt(const QPointF &position) const override;
    /// The latest month is what one wants to know first.
    ChartPart beginning() const override { return {0, columnCount() - 1}; }
    void layOut() override;
    /// Nothing stands behind a number that was typed.
    void activate(const ChartPart &) override {}

private:
    MonthlyCountsChart m_chart;
    MonthlyLayout m_layout;
};

} // namespace caseaudit
