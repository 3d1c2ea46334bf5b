#include "app/charts/chart_text.h"
#include "app/charts/control_chart_painter.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace caseaudit {

namespace {

constexpr int mostFlagLines = 3;

// In sizes of the type.
constexpr qreal plotHeight = 18;
constexpr qreal gap = 0.6;
constexpr qreal headRoom = 0.6; ///< above the highest share, for the shape of its mark
constexpr qreal markSize = 0.82;
constexpr qreal flagPadding = 0.35;
constexpr qreal labelGap = 0.5;
constexpr qreal rightLeast = 2;

/// Shares are shown on a scale of whole tens, at least forty points long.
constexpr double scaleStep = 0.1;
constexpr double leastScale = 0.4;
constexpr double tickStep = 0.2;

class ControlChartTypesetter {
public:
    ControlChartTypesetter(const TrendPicture &picture, const QFont &font, qreal width)
        : m_picture(picture)
        , m_width(width)
    {
        m_layout.font = pixelSized(font);
        m_layout.width = width;
        m_metrics = QFontMetricsF(m_layout.font);
        m_line = std::ceil(m_metrics.height());
        m_em = m_layout.font.pixelSize();
    }

    ControlChartLayout layOut()
    {
        if (m_picture.points.isEmpty())
            return m_layout;
        fitScale();
        placePlot();
        addScale();
        addLineTexts();
        addPeriods();
        addFlags();
        addKeys();
        return m_layout;
    }

private:
    qreal widthOf(const QString &text) const { return std::ceil(m_metrics.horizontalAdvance(text)); }

    void add(const QRectF &area, const QString &text, Qt::Alignment side, bool isDim)
    {
        m_layout.texts.append({area, {text}, side, isDim});
    }

    void fitScale()
    {
        double low = m_picture.centre;
        double high = m_picture.centre;
        const auto include = [&](double share) {
            low = std::min(low, share);
            high = std::max(high, share);
        };
        for (const PicturePoint &point : m_picture.points) {
            if (point.share)
                include(*point.share);
            if (point.limits) {
                include(point.limits->low);
                include(point.limits->high);
            }
        }
        constexpr double roundingError = 1e-9;
        low = std::floor(low / scaleStep + roundingError) * scaleStep;
        high = std::ceil(high / scaleStep - roundingError) * scaleStep;
        const double missing = std::max(0.0, leastScale - (high - low));
        low = std::max(0.0, low - std::ceil(missing / 2 / scaleStep) * scaleStep);
        high = std::min(1.0, std::max(high, low + leastScale));
        m_layout.lowest = std::max(0.0, std::min(low, high - leastScale));
        m_layout.highest = high;
        const double first = std::ceil(m_layout.lowest / tickStep - roundingError) * tickStep;
        for (double tick = first; tick <= m_layout.highest + roundingError; tick += tickStep)
            m_layout.ticks.append(tick);
    }

    void placePlot()
    {
        const qreal left = std::max(widthOf(QStringLiteral("100 %")), widthOf(m_picture.baseHeading)) + m_em * gap;
        const qreal rightText = std::max(widthOf(m_picture.centreText), widthOf(m_picture.limitText)) + m_em * gap;
        // Words beside the lines where there is room for both.
        m_textsBeside = m_width - left - rightText > rightText * rightLeast;
        const qreal right = m_textsBeside ? rightText : 0;
        const qreal top = m_em * headRoom + (m_textsBeside ? 0 : m_line);
        m_layout.plot = QRectF(left, top, std::max(1.0, m_width - left - right), m_em * plotHeight);
        m_layout.height = m_layout.plot.bottom() + m_em * headRoom;
    }

    void addScale()
    {
        for (const double tick : std::as_const(m_layout.ticks)) {
            const qreal middle = m_layout.heightOf(tick);
            add(QRectF(0, middle - m_line / 2, m_layout.plot.left() - m_em * gap, m_line),
                QStringLiteral("%1 %").arg(std::lround(tick * 100)), Qt::AlignRight, true);
        }
    }

    void addLineTexts()
    {
        const QString both = m_picture.limitText.isEmpty()
                                 ? m_picture.centreText
                                 : QStringLiteral("%1 · %2").arg(m_picture.centreText, m_picture.limitText);
        if (!m_textsBeside) {
            add(QRectF(m_layout.plot.left(), 0, m_layout.plot.width(), m_line),
                m_metrics.elidedText(both, Qt::ElideRight, m_layout.plot.width()), Qt::AlignLeft, true);
            return;
        }
        const qreal left = m_layout.plot.right() + m_em * gap;
        const qreal centre = m_layout.heightOf(m_picture.centre);
        add(QRectF(left, centre - m_line / 2, m_width - left, m_line), m_picture.centreText, Qt::AlignLeft, false);
        const auto last = std::find_if(m_picture.points.rbegin(), m_picture.points.rend(),
                                       [](const PicturePoint &point) { return point.limits.has_value(); });
        if (last == m_picture.points.rend() || m_picture.limitText.isEmpty())
            return;
        // Above the centre, or below it where there is no room above.
        const qreal above = std::min(m_layout.heightOf(last->limits->high), centre - m_line);
        const qreal limit = above < m_line / 2 ? centre + m_line : above;
        add(QRectF(left, limit - m_line / 2, m_width - left, m_line), m_picture.limitText, Qt::AlignLeft, true);
    }

    void addPeriods()
    {
        const qsizetype count = m_picture.points.size();
        const QRectF &plot = m_layout.plot;
        const qreal slot = plot.width() / static_cast<qreal>(count);
        qreal widest = 1;
        for (const PicturePoint &point : m_picture.points)
            widest = std::max({widest, widthOf(point.label), widthOf(point.base)});
        // Every label, or every second, third … one.
        const auto step = static_cast<qsizetype>(std::max(1.0, std::ceil((widest + m_em * labelGap) / slot)));
        const qreal labels = m_layout.height;
        const qreal bases = labels + m_line * 2;
        addGroups(labels + m_line, slot);
        for (qsizetype i = 0; i < count; ++i) {
            const PicturePoint &point = m_picture.points.at(i);
            const qreal left = plot.left() + slot * static_cast<qreal>(i);
            m_layout.periods.append(QRectF(left, plot.top(), slot, plot.height()));
            if (i % step != 0)
                continue;
            const qreal middle = std::clamp(left + slot / 2, plot.left() + widest / 2, m_width - widest / 2);
            const QRectF room(middle - widest / 2, labels, widest, m_line);
            add(room, point.label, Qt::AlignHCenter, false);
            add(room.translated(0, bases - labels), point.base, Qt::AlignHCenter, true);
        }
        add(QRectF(0, bases, plot.left() - m_em * gap, m_line), m_picture.baseHeading, Qt::AlignRight, true);
        m_layout.height = bases + m_line;
    }

    /// Years below the first of their periods, but one that is too short for its name beside the next.
    void addGroups(qreal top, qreal slot)
    {
        const QList<PicturePoint> &points = m_picture.points;
        for (qsizetype first = 0, next = 0; first < points.size(); first = next) {
            while (next < points.size() && points.at(next).group == points.at(first).group)
                ++next;
            const qreal left = m_layout.plot.left() + slot * static_cast<qreal>(first);
            const qreal end = next == points.size() ? m_width : m_layout.plot.left() + slot * static_cast<qreal>(next);
            if (first > 0)
                m_layout.groupLines.append(left);
            const qreal width = widthOf(points.at(first).group);
            if (left + width <= end)
                add(QRectF(left, top, width, m_line), points.at(first).group, Qt::AlignLeft, true);
        }
    }

    void addFlags()
    {
        if (m_picture.flags.isEmpty())
            return;
        const qreal slot = m_layout.plot.width() / static_cast<qreal>(m_picture.points.size());
        const qreal height = m_line + m_em * flagPadding;
        const qreal width = std::max(widthOf(QString::number(m_picture.flags.size())) + m_em * 2 * flagPadding, height);
        const qreal top = m_layout.height + m_em * gap;
        QList<qreal> laneEnds; ///< how far each lane of flags is taken, from the left
        for (const PictureFlag &flag : m_picture.flags) {
            const qreal pole = m_layout.plot.left() + slot * flag.place;
            const qreal left = std::clamp(pole - width / 2, 0.0, std::max(0.0, m_width - width));
            auto lane = std::find_if(laneEnds.begin(), laneEnds.end(), [left](qreal end) { return end <= left; });
            if (lane == laneEnds.end())
                lane = laneEnds.insert(laneEnds.end(), 0);
            *lane = left + width + 1;
            const auto row = static_cast<qreal>(lane - laneEnds.begin());
            m_layout.flags.append({QRectF(left, top + row * (height + 2), width, height), pole});
        }
        m_layout.height = top + static_cast<qreal>(laneEnds.size()) * (height + 2) + m_em * gap;
        const qreal indent = widthOf(QStringLiteral("%1 ").arg(m_picture.flags.size()));
        for (qsizetype i = 0; i < m_picture.flags.size(); ++i) {
            add(QRectF(0, m_layout.height, indent, m_line), QString::number(i + 1), Qt::AlignLeft, false);
            const QStringList lines =
                wrappedLines(m_picture.flags.at(i).text, m_layout.font, std::max(1.0, m_width - indent), mostFlagLines);
            const qreal room = m_line * static_cast<qreal>(lines.size());
            m_layout.texts.append(
                {QRectF(indent, m_layout.height, m_width - indent, room), lines, Qt::AlignLeft, true});
            m_layout.height += room;
        }
    }

    void addKeys()
    {
        if (m_picture.keys.isEmpty())
            return;
        qreal left = 0;
        qreal top = m_layout.height + m_em * gap;
        for (const PictureKey &key : m_picture.keys) {
            const qreal size = m_em * markSize;
            const qreal width = size + m_em * gap + widthOf(key.text);
            if (left > 0 && left + width > m_width) {
                left = 0;
                top += m_line;
            }
            m_layout.keys.append({QRectF(left, top + (m_line - size) / 2, size, size), key.mark});
            const qreal text = left + size + m_em * gap;
            add(QRectF(text, top, std::max(1.0, m_width - text), m_line),
                m_metrics.elidedText(key.text, Qt::ElideRight, m_width - text), Qt::AlignLeft, true);
            left += width + m_em * 2 * gap;
        }
        m_layout.height = top + m_line;
    }

    const TrendPicture &m_picture;
    ControlChartLayout m_layout;
    QFontMetricsF m_metrics{QFont()};
    qreal m_width;
    qreal m_line = 0;
    qreal m_em = 0;
    bool m_textsBeside = true;
};

} // namespace

qreal ControlChartLayout::heightOf(double share) const
{
    return plot.bottom() - plot.height() * (share - lowest) / (highest - lowest);
}

QPointF ControlChartLayout::placeOf(const TrendPicture &picture, int point) const
{
    const std::optional<double> &share = picture.points.at(point).share;
    return share ? QPointF(periods.at(point).center().x(), heightOf(*share)) : QPointF();
}

int ControlChartLayout::pointAt(const QPointF &position) const
{
    for (int i = 0; i < periods.size(); ++i) {
        const QRectF &period = periods.at(i);
        if (position.x() >= period.left() && position.x() < period.right() && position.y() >= 0 &&
            position.y() <= height)
            return i;
    }
    return -1;
}

ControlChartLayout layOutControlChart(const TrendPicture &picture, const QFont &font, qreal width)
{
    return ControlChartTypesetter(picture, font, width).layOut();
}

} // namespace caseaudit
