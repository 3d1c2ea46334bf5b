#pragma once

#include "app/charts/difference_interval.h"
#include "app/viewmodels/chart_item.h"

namespace caseaudit {

/// Makes DifferenceInterval known to QML, which only hands it on.
struct DifferenceIntervalValue {
    Q_GADGET
    QML_FOREIGN(caseaudit::DifferenceInterval)
    QML_VALUE_TYPE(differenceInterval)
};

/// Makes DifferenceScale known to QML, which only hands it on.
struct DifferenceScaleValue {
    Q_GADGET
    QML_FOREIGN(caseaudit::DifferenceScale)
    QML_VALUE_TYPE(differenceScale)
};

/// The difference of one row with its interval on the screen.
class DifferenceIntervalItem : public caseaudit::ChartItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(caseaudit::DifferenceInterval interval READ interval WRITE setInterval NOTIFY intervalChanged)
    Q_PROPERTY(QString description READ description NOTIFY intervalChanged)
    Q_PROPERTY(caseaudit::DifferenceScale scale READ scale WRITE setScale NOTIFY scaleChanged)

public:
    using ChartItem::ChartItem;

    DifferenceInterval interval() const { return m_interval; }
    void setInterval(const DifferenceInterval &interval);
    QString description() const { return m_interval.description(); }
    /// Of all differences, unless told otherwise.
    DifferenceScale scale() const { return m_scale; }
    void setScale(const DifferenceScale &scale);

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void intervalChanged();
    void scaleChanged();

private:
    DifferenceInterval m_interval;
    DifferenceScale m_scale;
};

} // namespace caseaudit
