#pragma once

#include "app/charts/agreement_grid.h"
#include "app/viewmodels/chart_item.h"

namespace caseaudit {

/// Makes AgreementGrid known to QML, which only hands it on.
struct AgreementGridValue {
    Q_GADGET
    QML_FOREIGN(caseaudit::AgreementGrid)
    QML_VALUE_TYPE(agreementGrid)
};

/// A grid of answers on the screen, as high as it needs to be, and at least as wide as its columns need.
///
/// One of its cells is the current one: that below the pointer, or, with the keyboard, the one that the arrows, Home
/// and End have led to. Enter, Space and a click activate it. For assistive technology `title` is a name, and
/// `description` and `currentText` describe it.
class AgreementGridItem : public caseaudit::ChartItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(caseaudit::AgreementGrid grid READ grid WRITE setGrid NOTIFY gridChanged)
    Q_PROPERTY(QString title READ title NOTIFY gridChanged)
    Q_PROPERTY(QString description READ description NOTIFY gridChanged)
    Q_PROPERTY(QColor accent MEMBER m_accent NOTIFY lookChanged)
    Q_PROPERTY(qreal roomWidth READ roomWidth WRITE setRoomWidth NOTIFY roomWidthChanged)
    Q_PROPERTY(QString currentText READ currentText NOTIFY currentChanged)
    Q_PROPERTY(QRectF currentArea READ currentArea NOTIFY currentChanged)

public:
    explicit AgreementGridItem(QQuickItem *parent = nullptr);

    AgreementGrid grid() const { return m_grid; }
    void setGrid(const AgreementGrid &grid);
    QString title() const { return m_grid.title; }
    QString description() const { return m_grid.description(); }
    /// The width there is: the grid is laid out in it, and its implicit size says what it came to.
    qreal roomWidth() const { return m_roomWidth; }
    void setRoomWidth(qreal width);
    /// The current cell in words; empty for none.
    QString currentText() const { return m_grid.cellDescription(m_row, m_column); }
    /// Where the current cell is, to scroll to it or to put a tip beside it.
    QRectF currentArea() const;

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void gridChanged();
    void roomWidthChanged();
    void currentChanged();
    void activated(int row, int column);

protected:
    void componentComplete() override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;
    void hoverMoveEvent(QHoverEvent *event) override;
    void hoverLeaveEvent(QHoverEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// Around the grid, for what shows where the keyboard is.
    static constexpr qreal margin = 4;

    std::pair<int, int> cellAt(const QPointF &position) const;
    void setCurrent(int row, int column);
    void layOut();

    AgreementGrid m_grid;
    GridLayout m_layout;
    QColor m_accent{Qt::blue};
    qreal m_roomWidth = 0;
    int m_row = -1;
    int m_column = -1;
};

} // namespace caseaudit
