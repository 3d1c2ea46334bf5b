#include "app/charts/agreement_grid.h"

#include "app/charts/chart_text.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace caseaudit {

namespace {

// In sizes of the type.
constexpr qreal gap = 0.5;
constexpr qreal leastColumn = 5.5;
constexpr qreal mostColumn = 11;
constexpr qreal mostLabel = 16;
constexpr qreal cellPadding = 0.45;
constexpr qreal leastCellHeight = 2;
constexpr int mostLines = 4;
constexpr qreal frameWidth = 2;

/// Places everything from top to bottom.
class GridPlacer {
public:
    GridPlacer(const AgreementGrid &grid, const QFont &font, qreal width) : m_grid(grid), m_width(width)
    {
        m_layout.font = pixelSized(font);
        m_em = m_layout.font.pixelSize();
        m_line = QFontMetricsF(m_layout.font).height();
    }

    GridLayout place()
    {
        if (m_grid.isEmpty())
            return m_layout;
        measureColumns();
        m_layout.width = m_labelWidth + m_columnWidth * static_cast<qreal>(m_grid.columnLabels.size()) + frameWidth;
        addLine(m_grid.caption, std::max(m_width, m_layout.width), false);
        addHeadings();
        for (int row = 0; row < m_grid.cells.size(); ++row)
            addRow(row);
        m_top += m_em * gap;
        addMarkKey();
        addLine(m_grid.note, std::max(m_width, m_layout.width), true);
        m_layout.height = m_top;
        return m_layout;
    }

private:
    void measureColumns()
    {
        const QFontMetricsF metrics(m_layout.font);
        qreal widest = metrics.horizontalAdvance(m_grid.rowTitle);
        for (const QString &label : m_grid.rowLabels)
            widest = std::max(widest, metrics.horizontalAdvance(label));
        m_labelWidth = std::min({widest + 1, m_em * mostLabel, m_width * 0.4}) + m_em * gap;
        const qreal left = (m_width - m_labelWidth - frameWidth) / static_cast<qreal>(m_grid.columnLabels.size());
        // A heading is not to be broken inside a word, unless the word is longer than any column.
        qreal widestWord = 0;
        for (const QString &label : m_grid.columnLabels) {
            for (const QString &word : label.split(u' '))
                widestWord = std::max(widestWord, metrics.horizontalAdvance(word));
        }
        const qreal least = std::clamp(widestWord + m_em * (gap + 0.1), m_em * leastColumn, m_em * mostColumn);
        m_columnWidth = std::clamp(left, least, m_em * mostColumn);
    }

    qreal heightOf(const QStringList &lines) const { return m_line * static_cast<qreal>(lines.size()); }

    QStringList linesOf(const QString &text, qreal width) const
    {
        return wrappedLines(text, m_layout.font, width, mostLines);
    }

    void addLine(const QString &text, qreal width, bool isDim)
    {
        const QStringList lines = linesOf(text, width);
        if (lines.isEmpty())
            return;
        m_layout.texts.append({{0, m_top, width, heightOf(lines)}, lines, Qt::AlignLeft, isDim, !isDim});
        m_top += heightOf(lines) + m_em * gap;
        m_layout.width = std::max(m_layout.width, std::min(width, m_width));
    }

    void addHeadings()
    {
        const qreal all = m_columnWidth * static_cast<qreal>(m_grid.columnLabels.size());
        const QStringList over = linesOf(m_grid.columnTitle, all);
        if (!over.isEmpty()) {
            m_layout.texts.append({{m_labelWidth, m_top, all, heightOf(over)}, over, Qt::AlignHCenter, true, false});
            m_top += heightOf(over) + m_em * gap / 2;
        }
        QList<QStringList> headings;
        qreal height = 0;
        for (const QString &label : m_grid.columnLabels) {
            headings.append(linesOf(label, m_columnWidth - m_em * gap));
            height = std::max(height, heightOf(headings.constLast()));
        }
        const QStringList corner = linesOf(m_grid.rowTitle, m_labelWidth - m_em * gap);
        height = std::max(height, heightOf(corner));
        const auto standing = [&](const QStringList &lines, qreal x, qreal width, Qt::Alignment side, bool isDim) {
            const qreal top = m_top + height - heightOf(lines);
            m_layout.texts.append({{x, top, width, heightOf(lines)}, lines, side, isDim, false});
        };
        standing(corner, 0, m_labelWidth - m_em * gap, Qt::AlignLeft, true);
        for (int column = 0; column < headings.size(); ++column) {
            standing(headings.at(column), m_labelWidth + m_columnWidth * column + m_em * gap / 2,
                     m_columnWidth - m_em * gap, Qt::AlignHCenter, false);
        }
        m_top += height + m_em * gap;
    }

    void addRow(int row)
    {
        const QStringList label = linesOf(m_grid.rowLabels.value(row), m_labelWidth - m_em * gap);
        const qreal textWidth = m_columnWidth - 2 * m_em * cellPadding;
        QList<QStringList> texts;
        qreal height = std::max(m_em * leastCellHeight, heightOf(label));
        for (const GridCell &cell : m_grid.cells.at(row)) {
            texts.append(linesOf(cell.text, textWidth));
            height = std::max(height, heightOf(texts.constLast()) + m_em * cellPadding);
        }
        const auto centred = [&](const QStringList &lines, qreal x, qreal width, Qt::Alignment side) {
            const qreal top = m_top + (height - heightOf(lines)) / 2;
            m_layout.texts.append({{x, top, width, heightOf(lines)}, lines, side, false, false});
        };
        centred(label, 0, m_labelWidth - m_em * gap, Qt::AlignLeft);
        QList<QRectF> areas;
        for (int column = 0; column < texts.size(); ++column) {
            areas.append({m_labelWidth + m_columnWidth * column, m_top, m_columnWidth, height});
            centred(texts.at(column), areas.constLast().left() + m_em * cellPadding, textWidth, Qt::AlignHCenter);
        }
        m_layout.cells.append(areas);
        m_top += height;
    }

    void addMarkKey()
    {
        const qreal left = m_em * 2;
        const QStringList lines = linesOf(m_grid.markText, std::max(m_width, m_layout.width) - left);
        if (lines.isEmpty())
            return;
        m_layout.markKey = QRectF(frameWidth / 2, m_top + (m_line - m_em) / 2, m_em * 1.4, m_em);
        m_layout.texts.append({{left, m_top, std::max(m_width, m_layout.width) - left, heightOf(lines)},
                               lines,
                               Qt::AlignLeft,
                               true,
                               false});
        m_top += heightOf(lines) + m_em * gap;
    }

    const AgreementGrid &m_grid;
    qreal m_width;
    GridLayout m_layout;
    qreal m_em = 0;
    qreal m_line = 0;
    qreal m_labelWidth = 0;
    qreal m_columnWidth = 0;
    qreal m_top = 0;
};

/// The colour behind a cell's text.
QColor cellColour(const GridCell &cell, const ChartPalette &palette)
{
    constexpr double mostInk = 0.45;
    switch (cell.fill) {
    case GridCell::Fill::Share:
        return blended(palette.ink, palette.surface, mostInk * std::clamp(cell.amount, 0.0, 1.0));
    case GridCell::Fill::Tone: {
        constexpr double neutralInk = 0.12;
        return cell.amount < 0 ? blended(palette.ink, palette.surface, neutralInk) : palette.colour(cell.amount);
    }
    case GridCell::Fill::None:
        break;
    }
    return palette.surface;
}

void paintLines(QPainter &painter, const GridText &text, qreal lineHeight)
{
    qreal top = text.area.top();
    for (const QString &line : text.lines) {
        painter.drawText(QRectF(text.area.left(), top, text.area.width(), lineHeight),
                         static_cast<int>(text.side) | Qt::AlignVCenter | Qt::TextDontClip, line);
        top += lineHeight;
    }
}

} // namespace

QString AgreementGrid::cellDescription(int row, int column) const
{
    return cells.value(row).value(column).description;
}

QString AgreementGrid::description() const
{
    QStringList lines{title};
    for (const QList<GridCell> &row : cells) {
        QStringList parts;
        for (const GridCell &cell : row) {
            if (!cell.text.isEmpty())
                parts.append(cell.description);
        }
        if (!parts.isEmpty())
            lines.append(parts.join(QStringLiteral("; ")));
    }
    return lines.join(u'\n');
}

std::pair<int, int> GridLayout::cellAt(const QPointF &point) const
{
    for (int row = 0; row < cells.size(); ++row) {
        for (int column = 0; column < cells.at(row).size(); ++column) {
            if (cells.at(row).at(column).contains(point))
                return {row, column};
        }
    }
    return {-1, -1};
}

GridLayout layOutGrid(const AgreementGrid &grid, const QFont &font, qreal width)
{
    return GridPlacer(grid, font, width).place();
}

void paintAgreementGrid(QPainter &painter, const AgreementGrid &grid, const GridLayout &layout,
                        const ChartPalette &palette)
{
    constexpr double lineInk = 0.3;
    constexpr double dimInk = 0.72;
    painter.save();
    painter.setFont(layout.font);
    const QColor line = blended(palette.ink, palette.surface, lineInk);
    for (int row = 0; row < layout.cells.size(); ++row) {
        for (int column = 0; column < layout.cells.at(row).size(); ++column) {
            const QRectF area = layout.cells.at(row).at(column);
            painter.setPen(QPen(line, 1));
            painter.setBrush(cellColour(grid.cells.at(row).at(column), palette));
            painter.drawRect(area);
        }
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(palette.ink, frameWidth, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    const auto drawFrame = [&painter](const QRectF &area) {
        painter.drawRect(area.adjusted(frameWidth, frameWidth, -frameWidth, -frameWidth));
    };
    for (int row = 0; row < layout.cells.size(); ++row) {
        for (int column = 0; column < layout.cells.at(row).size(); ++column) {
            if (grid.cells.at(row).at(column).isMarked)
                drawFrame(layout.cells.at(row).at(column));
        }
    }
    if (!layout.markKey.isEmpty())
        painter.drawRect(layout.markKey);
    const qreal lineHeight = QFontMetricsF(layout.font).height();
    QFont strong(layout.font);
    strong.setWeight(QFont::DemiBold);
    for (const GridText &text : layout.texts) {
        const auto [row, column] = layout.cellAt(text.area.center());
        const QColor ink = row < 0 ? (text.isDim ? blended(palette.ink, palette.surface, dimInk) : palette.ink)
                                   : readableInk(cellColour(grid.cells.at(row).at(column), palette));
        painter.setPen(ink);
        painter.setFont(text.isStrong ? strong : layout.font);
        paintLines(painter, text, lineHeight);
    }
    painter.restore();
}

} // namespace caseaudit
