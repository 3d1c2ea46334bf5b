#pragma once

#include "app/charts/control_chart_painter.h"
#include "app/viewmodels/chart_item.h"

namespace caseaudit {

/// Makes TrendPicture known to QML, which only hands it on.
struct TrendPictureValue {
    Q_GADGET
    QML_FOREIGN(caseaudit::TrendPicture)
    QML_VALUE_TYPE(trendPicture)
};

/// A control chart on the screen, as high as it needs to be at its width.
///
/// One of its points is the current one: that below the pointer, or, with the keyboard, the one that Left, Right, Home
/// and End have led to. Enter, Space and a click activate it. For assistive technology `title` is a name, and
/// `description` and `currentText` describe it.
class ControlChartItem : public caseaudit::ChartItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(caseaudit::TrendPicture picture READ picture WRITE setPicture NOTIFY pictureChanged)
    Q_PROPERTY(QString title READ title NOTIFY pictureChanged)
    Q_PROPERTY(QString description READ description NOTIFY pictureChanged)
    Q_PROPERTY(QColor accent MEMBER m_accent NOTIFY lookChanged)
    Q_PROPERTY(int currentPoint READ currentPoint WRITE setCurrentPoint NOTIFY currentChanged)
    Q_PROPERTY(QString currentText READ currentText NOTIFY currentChanged)

public:
    explicit ControlChartItem(QQuickItem *parent = nullptr);

    TrendPicture picture() const { return m_picture; }
    void setPicture(const TrendPicture &picture);
    QString title() const { return m_picture.title; }
    /// All of it in words.
    QString description() const { return m_picture.description(); }

    /// −1 for none.
    int currentPoint() const { return m_currentPoint; }
    /// A point that does not exist is none.
    void setCurrentPoint(int point);
    /// The current point in words; empty for none.
    QString currentText() const;

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void pictureChanged();
    void currentChanged();
    void activated(int point);

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
    /// Around the chart, for what shows where the keyboard is.
    qreal margin() const;
    int pointAt(const QPointF &position) const;
    void layOut();

    TrendPicture m_picture;
    ControlChartLayout m_layout;
    QColor m_accent{Qt::blue};
    int m_currentPoint = -1;
};

} // namespace caseaudit
