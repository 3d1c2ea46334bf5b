#pragma once

#include "app/charts/chart_palette.h"

#include <QFont>
#include <QList>
#include <QObject>
#include <QRectF>
#include <QSizeF>
#include <QString>
#include <QStringList>

class QPainter;

namespace caseaudit {

/// One cell of a grid. Every text is the caller's.
struct GridCell {
    /// What lies behind the text.
    enum class Fill {
        None,
        Share, ///< as much ink as `amount` says, 0 to 1
        Tone,  ///< the tone `amount` of the palette, or `neutralTone`
    };

    QString text;        ///< written in the cell; empty for a cell without anything
    QString description; ///< the cell in words
    Fill fill = Fill::None;
    double amount = 0;
    bool isMarked = false; ///< a heavy frame: where both readers agree

    friend bool operator==(const GridCell &, const GridCell &) = default;
};

/// A table of two readers' answers, first against second, or of everyone's answers to the same files.
struct AgreementGrid {
    Q_GADGET
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString description READ description)

public:
    QString title;       ///< what it shows, for those who do not see it; not drawn
    QString caption;     ///< drawn above it
    QString rowTitle;    ///< what the rows are, above their labels
    QString columnTitle; ///< what the columns are, above their labels
    QString markText;    ///< what the heavy frame means, drawn below with one; empty where none is
    QString note;        ///< drawn below
    QStringList rowLabels;
    QStringList columnLabels;
    QList<QList<GridCell>> cells; ///< by row

    bool isEmpty() const { return cells.isEmpty() || columnLabels.isEmpty(); }
    /// A cell in words; empty outside the grid.
    QString cellDescription(int row, int column) const;
    /// The title and every cell that has a text, a line a row.
    QString description() const;

    friend bool operator==(const AgreementGrid &, const AgreementGrid &) = default;
};

/// Lines of text in their place.
struct GridText {
    QRectF area;
    QStringList lines;
    Qt::Alignment side = Qt::AlignLeft;
    bool isDim = false;
    bool isStrong = false;
};

/// Where everything in a grid is, with its upper left corner at the origin.
struct GridLayout {
    qreal width = 0; ///< more than was asked for where the columns need it
    qreal height = 0;
    QFont font; ///< with its size in pixels
    QList<GridText> texts;
    QList<QList<QRectF>> cells;
    QRectF markKey; ///< the framed square beside its meaning; empty without one

    /// Row and column of the cell at a point; −1 and −1 for none.
    std::pair<int, int> cellAt(const QPointF &point) const;
};

/// Lays a grid out in about `width` pixels: columns share what labels leave, but are never too narrow for a word;
/// labels are wrapped, and cut after four lines.
GridLayout layOutGrid(const AgreementGrid &grid, const QFont &font, qreal width);

/// Draws a grid where it was laid out, from the painter's origin. What lies behind is the caller's.
void paintAgreementGrid(QPainter &painter, const AgreementGrid &grid, const GridLayout &layout,
                        const ChartPalette &palette);

} // namespace caseaudit
