#pragma once

#include "app/charts/forest_plot.h"
#include "app/viewmodels/chart_parts_item.h"

namespace caseaudit {

/// Makes ForestPlot known to QML, which only hands it on.
struct ForestPlotValue {
    Q_GADGET
    QML_FOREIGN(caseaudit::ForestPlot)
    QML_VALUE_TYPE(forestPlot)
};

/// A forest plot on the screen, as high as it needs to be at its width; its parts are its rows. For assistive
/// technology `title` is a name, and `description` describes it.
class ForestPlotItem : public caseaudit::ChartPartsItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(caseaudit::ForestPlot plot READ plot WRITE setPlot NOTIFY plotChanged)
    Q_PROPERTY(QString title READ title NOTIFY plotChanged)
    Q_PROPERTY(QString description READ description NOTIFY plotChanged)
    Q_PROPERTY(int currentRow READ currentRow WRITE setCurrentRow NOTIFY currentChanged)

public:
    explicit ForestPlotItem(QQuickItem *parent = nullptr);

    ForestPlot plot() const { return m_plot; }
    void setPlot(const ForestPlot &plot);
    QString title() const { return m_plot.title; }
    /// All of it in words.
    QString description() const { return m_plot.description(); }

    /// −1 for none.
    int currentRow() const { return currentPart().row; }
    /// A row that does not exist is none.
    void setCurrentRow(int row) { setCurrentPart({row, 0}); }
    QString currentText() const override;
    QRectF currentArea() const override;

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void plotChanged();
    void activated(int row);

protected:
    int rowCount() const override { return static_cast<int>(m_plot.rows.size()); }
    int columnCount() const override { return 1; }
    ChartPart partAt(const QPointF &position) const override { return {m_layout.rowAt(position), 0}; }
    void layOut() override;
    void activate(const ChartPart &part) override { Q_EMIT activated(part.row); }

private:
    ForestPlot m_plot;
    ForestLayout m_layout;
};

} // namespace caseaudit
