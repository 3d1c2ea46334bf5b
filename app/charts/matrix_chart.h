#pragma once

#include "app/charts/chart_text.h"
#include "app/charts/difference_interval.h"

#include <QFont>
#include <QList>
#include <QObject>
#include <QRectF>
#include <QString>
#include <QStringList>

class QPainter;

namespace caseaudit {

/// What is said of one row in one column.
struct MatrixCell {
    DifferenceMark mark = DifferenceMark::None;
    QString text;     ///< the figures, e.g. "70 % of 20"
    QString markText; ///< the mark in words
    QString sentence; ///< all of it in words

    friend bool operator==(const MatrixCell &, const MatrixCell &) = default;
};

struct MatrixRow {
    QString group; ///< stands above the first of neighbouring rows that have the same, with the columns' headings
    QString label;
    QList<MatrixCell> cells; ///< one per column

    friend bool operator==(const MatrixRow &, const MatrixRow &) = default;
};

/// What a shape means.
struct MatrixKey {
    DifferenceMark mark = DifferenceMark::None;
    QString text;

    friend bool operator==(const MatrixKey &, const MatrixKey &) = default;
};

/// A cell by position; −1 for none.
struct MatrixPlace {
    int row = -1;
    int column = -1;

    bool isNone() const { return row < 0; }
    friend bool operator==(const MatrixPlace &, const MatrixPlace &) = default;
};

/// A figure with a mark for every row in every column: where is it worse? Every text is the caller's.
struct MatrixChart {
    Q_GADGET
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString description READ description)

public:
    QString title;   ///< what it shows, for those who do not see it; not drawn
    QString caption; ///< drawn above it
    QStringList columns;
    QList<MatrixRow> rows;
    QList<MatrixKey> keys;
    QString note; ///< drawn below it

    bool has(const MatrixPlace &place) const;
    /// A cell in words: "Overall standard: Dundee: 14 of 20 poor or adequate (70 %) …".
    QString cellDescription(const MatrixPlace &place) const;
    /// The title and every cell in words, a line each; groups are lines of their own.
    QString description() const;

    friend bool operator==(const MatrixChart &, const MatrixChart &) = default;
};

/// A cell in its place.
struct MatrixCellPlace {
    QRectF area;
    QRectF mark;
    DifferenceMark kind = DifferenceMark::None;
};

/// Where everything in a matrix is, with its upper left corner at the origin.
struct MatrixLayout {
    qreal width = 0; ///< what was asked for, or more where the columns need it
    qreal height = 0;
    QFont font; ///< with its size in pixels
    QList<ChartText> texts;
    QList<QList<MatrixCellPlace>> cells; ///< by row, then by column
    QList<qreal> lines;                  ///< heights of the lines between rows
    QList<QRectF> keys;                  ///< of the marks, as the chart's keys

    MatrixPlace placeAt(const QPointF &point) const;
    QRectF area(const MatrixPlace &place) const; ///< empty for none
};

/// Lays a matrix out in `width` pixels, or as many as its columns need. It is as high as it needs to be: labels are
/// wrapped, and cut after six lines.
MatrixLayout layOutMatrix(const MatrixChart &chart, const QFont &font, qreal width);

/// The least width that layOutMatrix comes to.
qreal leastMatrixWidth(const MatrixChart &chart, const QFont &font);

/// Draws a matrix where it was laid out, from the painter's origin. What lies behind is the caller's.
void paintMatrix(QPainter &painter, const MatrixChart &chart, const MatrixLayout &layout, const ChartPalette &palette);

} // namespace caseaudit
