#pragma once

#include "app/charts/stacked_bar.h"
#include "app/viewmodels/chart_item.h"

namespace caseaudit {

/// Makes StackedBar known to QML, which only hands it on.
struct StackedBarValue {
    Q_GADGET
    QML_FOREIGN(caseaudit::StackedBar)
    QML_VALUE_TYPE(stackedBar)
};

/// A stacked bar on the screen.
class StackedBarItem : public caseaudit::ChartItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(caseaudit::StackedBar bar READ bar WRITE setBar NOTIFY barChanged)
    Q_PROPERTY(QString description READ description NOTIFY barChanged)

public:
    using ChartItem::ChartItem;

    StackedBar bar() const { return m_bar; }
    void setBar(const StackedBar &bar);
    QString description() const { return m_bar.description(); }

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void barChanged();

private:
    StackedBar m_bar;
};

} // namespace caseaudit
