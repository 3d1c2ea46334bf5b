#include "app/charts/chart_text.h"
#include "app/charts/forest_plot.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace caseaudit {

namespace {

constexpr int mostLabelLines = 6;
constexpr int mostHeadingLines = 3;
constexpr int mostNoteLines = 12;
constexpr int rowsWithOneAxis = 12; ///< with more, the figures of the axis stand at the top as well

// In sizes of the type.
constexpr qreal gap = 1;
constexpr qreal rowPadding = 0.45;
constexpr qreal leastRowHeight = 1.9;
constexpr qreal markSize = 0.82;
constexpr qreal tickLength = 0.35;
constexpr qreal arrowSize = 0.5;
constexpr qreal wholeHeading = 8;
constexpr qreal leastScale = 11;
constexpr qreal leastLabel = 10;

constexpr qreal mostOfWidth = 0.34; ///< what the values may take

/// The columns from left to right.
struct Columns {
    qreal label = 0; ///< width
    qreal base = 0;  ///< left edge, and so on
    qreal baseWidth = 0;
    qreal scale = 0;
    qreal scaleWidth = 0;
    qreal mark = 0;
    qreal value = 0;
    qreal valueWidth = 0;
};

class ForestTypesetter {
public:
    ForestTypesetter(const ForestPlot &plot, const QFont &font, qreal width)
        : m_plot(plot)
        , m_strong(pixelSized(font))
        , m_width(width)
    {
        m_layout.font = pixelSized(font);
        m_layout.width = width;
        m_strong.setWeight(QFont::DemiBold);
        m_metrics = QFontMetricsF(m_layout.font);
        m_line = std::ceil(m_metrics.height());
        m_em = m_layout.font.pixelSize();
        placeColumns();
    }

    ForestLayout layOut()
    {
        addFullWidth(m_plot.caption, ChartText::Style::Strong, mostLabelLines, m_em * gap);
        m_layout.ticks = scaleTicks(m_plot.scale, m_columns.scaleWidth, m_tickRoom + m_em * gap);
        addHead();
        const qreal top = m_layout.height;
        QString group;
        for (const ForestRow &row : m_plot.rows) {
            if (row.group != group && !row.group.isEmpty()) {
                m_layout.height += m_em * rowPadding;
                addFullWidth(row.group, ChartText::Style::Strong, mostLabelLines, m_em * rowPadding);
            }
            group = row.group;
            addRow(row);
        }
        m_layout.scale = QRectF(m_columns.scale, top, m_columns.scaleWidth, m_layout.height - top);
        addAxis();
        addKeys();
        addFullWidth(m_plot.note, ChartText::Style::Dim, mostNoteLines, 0);
        return m_layout;
    }

private:
    qreal widthOf(const QString &text) const { return std::ceil(m_metrics.horizontalAdvance(text)); }

    /// The width a heading asks for: all of a short one, of a long one its longest word.
    qreal headingWidth(const QString &text) const
    {
        qreal longest = std::min(widthOf(text), m_em * wholeHeading);
        for (const QString &word : text.split(QLatin1Char(' ')))
            longest = std::max(longest, widthOf(word));
        return longest;
    }

    void placeColumns()
    {
        qreal baseWidth = headingWidth(m_plot.baseHeading);
        qreal valueWidth = headingWidth(m_plot.valueHeading);
        qreal labelWidth = widthOf(m_plot.labelHeading);
        for (const ForestRow &row : m_plot.rows) {
            baseWidth = std::max(baseWidth, widthOf(row.baseText));
            valueWidth = std::max(valueWidth, widthOf(row.interval.text));
            labelWidth = std::max(labelWidth, widthOf(row.interval.title));
        }
        m_columns.baseWidth = std::min(baseWidth, m_width * mostOfWidth / 2);
        m_columns.valueWidth = std::min(valueWidth, m_width * mostOfWidth);
        m_tickRoom = std::max(widthOf(signedPoints(-100)), widthOf(signedPoints(100)));
        const qreal gapWidth = m_em * gap;
        const qreal markWidth = m_em * markSize;
        // The figures at the ends of the axis stand half beyond it.
        const qreal fixed = m_columns.baseWidth + m_columns.valueWidth + markWidth + m_tickRoom + gapWidth * 2.5;
        const qreal free = m_width - fixed;
        m_layout.isStacked = free < m_em * (leastScale + leastLabel);
        if (m_layout.isStacked) {
            m_columns.label = m_width;
            m_columns.mark = m_columns.baseWidth + gapWidth;
            m_columns.value = m_columns.mark + markWidth + gapWidth / 2;
            m_columns.valueWidth = std::max(m_em, m_width - m_columns.value);
            m_columns.scale = m_tickRoom / 2;
            m_columns.scaleWidth = std::max(m_em, m_width - m_tickRoom);
            return;
        }
        m_columns.label = std::min(labelWidth + 1, std::max(m_em * leastLabel, std::min(free * 0.45, m_em * 30)));
        m_columns.base = m_columns.label + gapWidth;
        m_columns.scale = m_columns.base + m_columns.baseWidth + gapWidth / 2 + m_tickRoom / 2;
        m_columns.value = m_width - m_columns.valueWidth;
        m_columns.mark = m_columns.value - gapWidth / 2 - markWidth;
        m_columns.scaleWidth = m_columns.mark - gapWidth / 2 - m_tickRoom / 2 - m_columns.scale;
    }

    qreal heightOf(const QStringList &lines) const { return m_line * static_cast<qreal>(lines.size()); }

    void add(qreal left, qreal top, qreal width, const QStringList &lines, ChartText::Style style,
             Qt::Alignment side = Qt::AlignLeft)
    {
        if (!lines.isEmpty())
            m_layout.texts.append({QRectF(left, top, width, heightOf(lines)), lines, side, style});
    }

    void addFullWidth(const QString &text, ChartText::Style style, int mostLines, qreal spaceBelow)
    {
        const QFont &font = style == ChartText::Style::Strong ? m_strong : m_layout.font;
        const QStringList lines = wrappedLines(text, font, m_width, mostLines);
        if (lines.isEmpty())
            return;
        add(0, m_layout.height, m_width, lines, style);
        m_layout.height += heightOf(lines) + spaceBelow;
    }

    QStringList wrapped(const QString &text, qreal width, int mostLines) const
    {
        return wrappedLines(text, m_layout.font, width, mostLines);
    }

    /// The headings stand on one line with the words for worse and better, or above it.
    void addHead()
    {
        const QStringList label = wrapped(m_plot.labelHeading, m_columns.label, mostHeadingLines);
        const QStringList base = wrapped(m_plot.baseHeading, m_columns.baseWidth, mostHeadingLines);
        const QStringList value = wrapped(m_plot.valueHeading, m_columns.valueWidth, mostHeadingLines);
        const qreal figures = std::max(heightOf(base), heightOf(value));
        qreal foot = m_layout.height + std::max({m_line, figures, heightOf(label)});
        if (m_layout.isStacked)
            foot = m_layout.height + heightOf(label) + figures;
        add(0, m_layout.isStacked ? m_layout.height : foot - heightOf(label), m_columns.label, label,
            ChartText::Style::Dim);
        add(m_columns.base, foot - heightOf(base), m_columns.baseWidth, base, ChartText::Style::Dim, Qt::AlignRight);
        add(m_columns.value, foot - heightOf(value), m_columns.valueWidth, value, ChartText::Style::Dim);
        addDirections(m_layout.isStacked ? foot : foot - m_line);
        m_layout.height = foot + (m_layout.isStacked ? m_line : 0) + m_em * rowPadding / 2;
        if (m_plot.rows.size() > rowsWithOneAxis) {
            addTickTexts(m_layout.height);
            m_layout.height += m_line + m_em * tickLength;
            m_layout.tickLines.append(m_layout.height);
        }
    }

    void addDirections(qreal top)
    {
        const qreal left = m_columns.scale;
        const qreal right = left + m_columns.scaleWidth;
        const qreal zero = m_plot.scale.place(0, left, m_columns.scaleWidth);
        const qreal beside = m_em * gap / 2;
        const qreal arrow = m_em * arrowSize;
        const qreal edge = m_tickRoom / 2;
        const qreal worseRoom = zero - left + edge - beside - arrow - beside / 2;
        const qreal betterRoom = right - zero + edge - beside - arrow - beside / 2;
        const auto place = [&](const QString &word, qreal room, bool toTheRight) {
            if (word.isEmpty() || room < m_em * 2) // no part of the scale, or none to speak of
                return;
            const QStringList lines = wrapped(word, room, 1);
            const qreal width = std::min(room, widthOf(lines.constFirst()));
            const qreal start = toTheRight ? zero + beside : zero - beside - width;
            add(start, top, width, lines, ChartText::Style::Dim, toTheRight ? Qt::AlignLeft : Qt::AlignRight);
            m_layout.arrowRoom.append(QRectF(toTheRight ? start + width + beside / 2 : start - beside / 2,
                                             top + (m_line - arrow) / 2, toTheRight ? arrow : -arrow, arrow));
        };
        place(m_plot.worse, worseRoom, false);
        place(m_plot.better, betterRoom, true);
    }

    void addRow(const ForestRow &row)
    {
        const QStringList label = wrapped(row.interval.title, m_columns.label, mostLabelLines);
        const QStringList base = wrapped(row.baseText, m_columns.baseWidth, 1);
        const QStringList value = wrapped(row.interval.text, m_columns.valueWidth, mostHeadingLines);
        const qreal top = m_layout.height;
        const qreal padding = m_em * rowPadding;
        const qreal figures = std::max({m_line, heightOf(base), heightOf(value)});
        ForestRowPlace place;
        qreal middle = 0; // of the figures
        if (m_layout.isStacked) {
            add(0, top + padding, m_columns.label, label, ChartText::Style::Plain);
            middle = top + padding + heightOf(label) + figures / 2;
            place.scale = QRectF(m_columns.scale, middle + figures / 2, m_columns.scaleWidth, m_em * leastRowHeight);
        } else {
            const qreal height = std::max(m_em * leastRowHeight, std::max(figures, heightOf(label)) + 2 * padding);
            middle = top + height / 2;
            add(0, middle - heightOf(label) / 2, m_columns.label, label, ChartText::Style::Plain);
            place.scale = QRectF(m_columns.scale, top, m_columns.scaleWidth, height);
        }
        add(m_columns.base, middle - heightOf(base) / 2, m_columns.baseWidth, base, ChartText::Style::Plain,
            Qt::AlignRight);
        add(m_columns.value, middle - heightOf(value) / 2, m_columns.valueWidth, value, ChartText::Style::Plain);
        place.area = QRectF(0, top, m_width, place.scale.bottom() - top);
        place.interval = intervalArea(place.scale, row.interval, m_plot.scale, m_layout.font);
        place.mark = QRectF(m_columns.mark, middle - m_em * markSize / 2, m_em * markSize, m_em * markSize);
        m_layout.rows.append(place);
        m_layout.height += place.area.height();
    }

    void addTickTexts(qreal top)
    {
        for (const int tick : m_layout.ticks) {
            const qreal x = m_plot.scale.place(tick / 100.0, m_columns.scale, m_columns.scaleWidth);
            add(x - m_tickRoom / 2, top, m_tickRoom, {signedPoints(tick)}, ChartText::Style::Dim, Qt::AlignHCenter);
        }
    }

    void addAxis()
    {
        m_layout.tickLines.append(m_layout.height);
        m_layout.height += m_em * tickLength * 1.5;
        addTickTexts(m_layout.height);
        m_layout.height += m_line;
        // Under the axis, as wide as it needs: it may reach to the edges.
        const qreal middle = m_columns.scale + m_columns.scaleWidth / 2;
        const qreal half = std::min(middle, m_width - middle);
        const QStringList title = wrapped(m_plot.axisTitle, 2 * half, mostHeadingLines);
        add(middle - half, m_layout.height, 2 * half, title, ChartText::Style::Dim, Qt::AlignHCenter);
        m_layout.height += heightOf(title);
    }

    void addKeys()
    {
        if (m_plot.keys.isEmpty())
            return;
        m_layout.height += m_em * gap;
        const qreal mark = m_em * markSize;
        const qreal textLeft = mark + m_em * gap / 2;
        qreal left = 0;
        for (const ForestKey &key : m_plot.keys) {
            const QString text = wrapped(key.text, m_width - textLeft, 1).value(0);
            const qreal width = textLeft + widthOf(text);
            if (left > 0 && left + width > m_width) {
                left = 0;
                m_layout.height += m_line;
            }
            m_layout.keys.append({QRectF(left, m_layout.height + (m_line - mark) / 2, mark, mark), key.mark});
            add(left + textLeft, m_layout.height, width - textLeft, {text}, ChartText::Style::Dim);
            left += width + m_em * gap * 1.5;
        }
        m_layout.height += m_line + (m_plot.note.isEmpty() ? 0 : m_em * gap / 2);
    }

    const ForestPlot &m_plot;
    QFont m_strong;
    QFontMetricsF m_metrics{QFont()};
    qreal m_width;
    qreal m_line = 0;
    qreal m_em = 0;
    qreal m_tickRoom = 0;
    Columns m_columns;
    ForestLayout m_layout;
};

} // namespace

QList<int> scaleTicks(const DifferenceScale &scale, qreal width, qreal leastDistance)
{
    constexpr int pointsOfOne = 100;
    constexpr double roundingError = 1e-9;
    const double from = scale.from() * pointsOfOne;
    const double to = scale.to() * pointsOfOne;
    int step = pointsOfOne;
    for (const int candidate : {1, 2, 5, 10, 20, 25, 50}) {
        if (width * candidate / (to - from) >= leastDistance) {
            step = candidate;
            break;
        }
    }
    QList<int> ticks;
    const int first = static_cast<int>(std::ceil(from / step - roundingError));
    for (int tick = first * step; tick <= to + roundingError; tick += step)
        ticks.append(tick);
    return ticks;
}

int ForestLayout::rowAt(const QPointF &point) const
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&point](const ForestRowPlace &row) {
        // Of two rows that meet, the lower one has the line between them.
        return row.area.left() <= point.x() && point.x() < row.area.right() && row.area.top() <= point.y() &&
               point.y() < row.area.bottom();
    });
    return found == rows.end() ? -1 : static_cast<int>(found - rows.begin());
}

int ForestLayout::intervalAt(const QPointF &point) const
{
    constexpr qreal reach = 3; // pixels: a hand is not exact, and an interval may be a line
    const int row = rowAt(point);
    if (row < 0 || rows.at(row).interval.isNull())
        return -1;
    return rows.at(row).interval.adjusted(-reach, -reach, reach, reach).contains(point) ? row : -1;
}

ForestLayout layOutForest(const ForestPlot &plot, const QFont &font, qreal width)
{
    return ForestTypesetter(plot, font, width).layOut();
}

} // namespace caseaudit
