#include "app/charts/matrix_chart.h"

#include "app/charts/chart_text.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace caseaudit {

namespace {

constexpr int mostLabelLines = 6;
constexpr int mostHeadingLines = 3;
constexpr int mostNoteLines = 12;

// In sizes of the type.
constexpr qreal gap = 1;
constexpr qreal cellPadding = 0.4;
constexpr qreal leastRowHeight = 1.9;
constexpr qreal markSize = 0.82;
constexpr qreal markRoom = 1.3; ///< with the blank behind it
constexpr qreal leastLabel = 13;
constexpr qreal mostLabel = 30;
constexpr qreal leastColumn = 7;
constexpr qreal mostColumn = 14;

constexpr double lineShare = 0.16;  ///< how much ink the lines have
constexpr double worseShare = 0.16; ///< how much of its colour lies behind a cell that is worse

class MatrixTypesetter {
public:
    MatrixTypesetter(const MatrixChart &chart, const QFont &font, qreal width)
        : m_chart(chart)
        , m_strong(pixelSized(font))
    {
        m_layout.font = pixelSized(font);
        m_strong.setWeight(QFont::DemiBold);
        m_metrics = QFontMetricsF(m_strong);
        m_em = m_layout.font.pixelSize();
        m_line = std::ceil(QFontMetricsF(m_layout.font).height());
        m_column = columnWidth();
        const auto columns = static_cast<qreal>(m_chart.columns.size());
        const qreal spare = width - columns * m_column;
        m_label = std::clamp(spare, m_em * leastLabel, m_em * mostLabel);
        // What is left over goes to the columns, as far as figures are still read together.
        if (columns > 0)
            m_column = std::clamp((width - m_label) / columns, m_column, std::max(m_column, m_em * mostColumn));
        m_layout.width = std::max(width, m_label + columns * m_column);
    }

    qreal width() const { return m_layout.width; }

    MatrixLayout layOut()
    {
        addFullWidth(m_chart.caption, ChartText::Style::Strong, mostLabelLines, m_em * gap / 2);
        const MatrixRow *before = nullptr;
        for (const MatrixRow &row : m_chart.rows) {
            if (!before || row.group != before->group)
                addHead(row.group, before != nullptr);
            addRow(row);
            before = &row;
        }
        m_layout.height += m_em * gap;
        addKeys();
        addFullWidth(m_chart.note, ChartText::Style::Dim, mostNoteLines, 0);
        return m_layout;
    }

private:
    qreal widthOf(const QString &text) const { return std::ceil(m_metrics.horizontalAdvance(text)); }

    qreal columnWidth() const
    {
        qreal widest = m_em * leastColumn;
        for (const QString &heading : m_chart.columns) {
            for (const QString &word : heading.split(QLatin1Char(' ')))
                widest = std::max(widest, std::min(widthOf(word), m_em * mostColumn));
        }
        for (const MatrixRow &row : m_chart.rows) {
            for (const MatrixCell &cell : row.cells)
                widest = std::max(widest, widthOf(cell.text) + m_em * markRoom);
        }
        return widest + 2 * m_em * cellPadding;
    }

    void add(qreal left, qreal top, qreal width, const QStringList &lines, ChartText::Style style)
    {
        if (!lines.isEmpty())
            m_layout.texts.append({QRectF(left, top, width, heightOf(lines)), lines, Qt::AlignLeft, style});
    }

    qreal heightOf(const QStringList &lines) const { return static_cast<qreal>(lines.size()) * m_line; }

    void addFullWidth(const QString &text, ChartText::Style style, int mostLines, qreal below)
    {
        const QStringList lines =
            wrappedLines(text, style == ChartText::Style::Strong ? m_strong : m_layout.font, m_layout.width, mostLines);
        if (lines.isEmpty())
            return;
        add(0, m_layout.height, m_layout.width, lines, style);
        m_layout.height += heightOf(lines) + below;
    }

    qreal columnLeft(qsizetype column) const { return m_label + static_cast<qreal>(column) * m_column; }

    /// The name of a group, and those of the columns: they end on one line.
    void addHead(const QString &group, bool isLater)
    {
        if (isLater)
            m_layout.height += m_em * gap;
        const qreal padding = m_em * cellPadding;
        const QStringList name = wrappedLines(group, m_strong, m_label - padding, mostHeadingLines);
        qreal height = heightOf(name);
        QList<QStringList> headings;
        for (const QString &column : m_chart.columns) {
            headings.append(wrappedLines(column, m_layout.font, m_column - 2 * padding, mostHeadingLines));
            height = std::max(height, heightOf(headings.last()));
        }
        const qreal bottom = m_layout.height + height;
        add(0, bottom - heightOf(name), m_label - padding, name, ChartText::Style::Strong);
        for (qsizetype column = 0; column < headings.size(); ++column)
            add(columnLeft(column) + padding, bottom - heightOf(headings.at(column)), m_column - 2 * padding,
                headings.at(column), ChartText::Style::Dim);
        m_layout.height = bottom + padding;
        m_layout.lines.append(m_layout.height);
    }

    void addRow(const MatrixRow &row)
    {
        const qreal padding = m_em * cellPadding;
        const QStringList label = wrappedLines(row.label, m_layout.font, m_label - padding, mostLabelLines);
        const qreal height = std::max(m_em * leastRowHeight, heightOf(label) + 2 * padding);
        const qreal top = m_layout.height;
        add(0, top + (height - heightOf(label)) / 2, m_label - padding, label, ChartText::Style::Plain);
        QList<MatrixCellPlace> places;
        const qreal mark = m_em * markSize;
        for (qsizetype column = 0; column < m_chart.columns.size(); ++column) {
            const MatrixCell &cell = row.cells.at(column);
            const QRectF area(columnLeft(column), top, m_column, height);
            places.append({area, QRectF(area.left() + padding, area.center().y() - mark / 2, mark, mark), cell.mark});
            const qreal left = area.left() + padding + m_em * markRoom;
            // Columns are as wide as their widest figure.
            add(left, area.center().y() - m_line / 2, area.right() - left, {cell.text}, styleOf(cell));
        }
        m_layout.cells.append(places);
        m_layout.height += height;
        m_layout.lines.append(m_layout.height);
    }

    static ChartText::Style styleOf(const MatrixCell &cell)
    {
        switch (cell.mark) {
        case DifferenceMark::Worse:
            return ChartText::Style::Strong;
        case DifferenceMark::TooFew:
        case DifferenceMark::None:
            return ChartText::Style::Dim;
        default:
            return ChartText::Style::Plain;
        }
    }

    void addKeys()
    {
        const qreal mark = m_em * markSize;
        const qreal textLeft = mark + m_em * gap / 2;
        qreal left = 0;
        for (const MatrixKey &key : m_chart.keys) {
            const QString text = wrappedLines(key.text, m_layout.font, m_layout.width - textLeft, 1).value(0);
            const qreal width = textLeft + widthOf(text);
            if (left > 0 && left + width > m_layout.width) {
                left = 0;
                m_layout.height += m_line;
            }
            m_layout.keys.append(QRectF(left, m_layout.height + (m_line - mark) / 2, mark, mark));
            add(left + textLeft, m_layout.height, width - textLeft, {text}, ChartText::Style::Dim);
            left += width + m_em * gap * 1.5;
        }
        m_layout.height += m_chart.keys.isEmpty() ? 0 : m_line + m_em * gap / 2;
    }

    const MatrixChart &m_chart;
    QFont m_strong;
    QFontMetricsF m_metrics{QFont()};
    qreal m_em = 0;
    qreal m_line = 0;
    qreal m_label = 0;
    qreal m_column = 0;
    MatrixLayout m_layout;
};

} // namespace

bool MatrixChart::has(const MatrixPlace &place) const
{
    return place.row >= 0 && place.row < rows.size() && place.column >= 0 && place.column < columns.size();
}

QString MatrixChart::cellDescription(const MatrixPlace &place) const
{
    const MatrixRow &row = rows.at(place.row);
    const MatrixCell &cell = row.cells.at(place.column);
    return QStringLiteral("%1: %2. %3").arg(row.label, cell.markText, cell.sentence);
}

QString MatrixChart::description() const
{
    QStringList lines{title};
    QString group;
    for (int row = 0; row < rows.size(); ++row) {
        if (rows.at(row).group != group)
            lines.append(rows.at(row).group);
        group = rows.at(row).group;
        for (int column = 0; column < columns.size(); ++column)
            lines.append(cellDescription({row, column}));
    }
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

MatrixPlace MatrixLayout::placeAt(const QPointF &point) const
{
    for (int row = 0; row < cells.size(); ++row) {
        for (int column = 0; column < cells.at(row).size(); ++column) {
            const QRectF &area = cells.at(row).at(column).area;
            // Of two cells that meet, the later one has the line between them.
            if (area.left() <= point.x() && point.x() < area.right() && area.top() <= point.y() &&
                point.y() < area.bottom())
                return {row, column};
        }
    }
    return {};
}

QRectF MatrixLayout::area(const MatrixPlace &place) const
{
    if (place.row < 0 || place.row >= cells.size() || place.column < 0 || place.column >= cells.at(place.row).size())
        return {};
    return cells.at(place.row).at(place.column).area;
}

MatrixLayout layOutMatrix(const MatrixChart &chart, const QFont &font, qreal width)
{
    return MatrixTypesetter(chart, font, width).layOut();
}

qreal leastMatrixWidth(const MatrixChart &chart, const QFont &font)
{
    return MatrixTypesetter(chart, font, 0).width();
}

void paintMatrix(QPainter &painter, const MatrixChart &chart, const MatrixLayout &layout, const ChartPalette &palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const QList<MatrixCellPlace> &row : layout.cells) {
        for (const MatrixCellPlace &cell : row) {
            if (cell.kind == DifferenceMark::Worse)
                painter.fillRect(cell.area.adjusted(0, 0, -1, -1),
                                 blended(markColour(cell.kind, palette), palette.surface, worseShare));
        }
    }
    const QColor faint = blended(palette.ink, palette.surface, lineShare);
    for (const qreal height : layout.lines)
        painter.fillRect(QRectF(0, std::round(height) - 1, layout.width, 1), faint);
    for (const QList<MatrixCellPlace> &row : layout.cells) {
        for (const MatrixCellPlace &cell : row)
            paintDifferenceMark(painter, cell.mark, cell.kind, palette);
    }
    for (qsizetype key = 0; key < layout.keys.size(); ++key)
        paintDifferenceMark(painter, layout.keys.at(key), chart.keys.at(key).mark, palette);
    for (const ChartText &text : layout.texts)
        paintText(painter, text, layout.font, palette);
    painter.restore();
}

} // namespace caseaudit
