#pragma once

#include "app/charts/control_chart_painter.h"
#include "app/viewmodels/chart_parts_item.h"

namespace caseaudit {

/// Makes TrendPicture known to QML, which only hands it on.
struct TrendPictureValue {
    Q_GADGET
    QML_FOREIGN(caseaudit::TrendPicture)
    QML_VALUE_TYPE(trendPicture)
};

/// A control chart on the screen, as high as it needs to be at its width; its parts are its points. For assistive
/// technology `title` is a name, and `description` describes it.
class ControlChartItem : public caseaudit::ChartPartsItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(caseaudit::TrendPicture picture READ picture WRITE setPicture NOTIFY pictureChanged)
    Q_PROPERTY(QString title READ title NOTIFY pictureChanged)
    Q_PROPERTY(QString description READ description NOTIFY pictureChanged)
    Q_PROPERTY(int currentPoint READ currentPoint WRITE setCurrentPoint NOTIFY currentChanged)

public:
    explicit ControlChartItem(QQuickItem *parent = nullptr);

    TrendPicture picture() const { return m_picture; }
    void setPicture(const TrendPicture &picture);
    QString title() const { return m_picture.title; }
    /// All of it in words.
    QString description() const { return m_picture.description(); }

    /// −1 for none.
    int currentPoint() const { return currentPart().column; }
    /// A point that does not exist is none.
    void setCurrentPoint(int point) { setCurrentPart({0, point}); }
    QString currentText() const override;
    QRectF currentArea() const override;

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void pictureChanged();
    void activated(int point);

protected:
    int rowCount() const override { return 1; }
    int columnCount() const override { return static_cast<int>(m_picture.points.size()); }
    ChartPart partAt(const QPointF &position) const override { return {0, m_layout.pointAt(position)}; }
    /// The latest point is what one wants to know first.
    ChartPart beginning() const override { return {0, columnCount() - 1}; }
    void layOut() override;
    void activate(const ChartPart &part) override { Q_EMIT activated(part.column); }

private:
    TrendPicture m_picture;
    ControlChartLayout m_layout;
};

} // namespace caseaudit
