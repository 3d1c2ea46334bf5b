#pragma once

#include "app/charts/agreement_grid.h"
#include "app/viewmodels/chart_parts_item.h"

namespace caseaudit {

/// Makes AgreementGrid known to QML, which only hands it on.
struct AgreementGridValue {
    Q_GADGET
    QML_FOREIGN(caseaudit::AgreementGrid)
    QML_VALUE_TYPE(agreementGrid)
};

/// A grid of answers on the screen, as high as it needs to be, and at least as wide as its columns need; its parts are
/// its cells. For assistive technology `title` is a name, and `description` describes it.
class AgreementGridItem : public caseaudit::ChartPartsItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(caseaudit::AgreementGrid grid READ grid WRITE setGrid NOTIFY gridChanged)
    Q_PROPERTY(QString title READ title NOTIFY gridChanged)
    Q_PROPERTY(QString description READ description NOTIFY gridChanged)
    Q_PROPERTY(qreal roomWidth READ roomWidth WRITE setRoomWidth NOTIFY roomWidthChanged)

public:
    explicit AgreementGridItem(QQuickItem *parent = nullptr);

    AgreementGrid grid() const { return m_grid; }
    void setGrid(const AgreementGrid &grid);
    QString title() const { return m_grid.title; }
    QString description() const { return m_grid.description(); }
    /// The width there is: the grid is laid out in it, and its implicit size says what it came to.
    qreal roomWidth() const { return m_roomWidth; }
    void setRoomWidth(qreal width);
    QString currentText() const override { return m_grid.cellDescription(currentPart().row, currentPart().column); }
    QRectF currentArea() const override;

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void gridChanged();
    void roomWidthChanged();
    void activated(int row, int column);

protected:
    qreal margin() const override { return 4; }
    int rowCount() const override { return static_cast<int>(m_grid.cells.size()); }
    int columnCount() const override { return static_cast<int>(m_grid.columnLabels.size()); }
    ChartPart partAt(const QPointF &position) const override;
    void layOut() override;
    void activate(const ChartPart &part) override { Q_EMIT activated(part.row, part.column); }

private:
    AgreementGrid m_grid;
    GridLayout m_layout;
    qreal m_roomWidth = 0;
};

} // namespace caseaudit
