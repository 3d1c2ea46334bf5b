#include "app/charts/contact_track.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace caseaudit {

namespace {

constexpr int daysOfAWeek = 7;
constexpr qreal ringWidth = 1.5;
constexpr qreal cornerRadius = 3;

void paintMark(QPainter &painter, const QRectF &circle, const PlacedMark &mark, const TrackLook &look)
{
    if (mark.use != MarkUse::Unused) {
        painter.setPen(QPen(look.mark, ringWidth));
        painter.setBrush(mark.use == MarkUse::Counted ? look.mark : look.surface);
        painter.drawEllipse(circle.adjusted(ringWidth / 2, ringWidth / 2, -ringWidth / 2, -ringWidth / 2));
    }
    painter.setPen(mark.use == MarkUse::Counted ? look.markInk : mark.use == MarkUse::Excused ? look.mark : look.ink);
    painter.drawText(circle, Qt::AlignCenter | Qt::TextDontClip, mark.text);
}

/// Finds room for marks.
class TrackLanes {
public:
    TrackLanes(qreal markSize, int mostLanes) : m_markSize(markSize), m_mostLanes(mostLanes) {}

    /// Puts `mark` into the first lane that has room at its place; without one, counts it in the last lane.
    void place(PlacedMark mark)
    {
        for (mark.lane = 0; mark.lane < m_mostLanes; ++mark.lane) {
            if (inTheWay(mark) < 0) {
                m_placed.append(mark);
                m_hidden.append(0);
                return;
            }
        }
        mark.lane = m_mostLanes - 1;
        const qsizetype last = inTheWay(mark);
        m_hidden[last] += m_hidden.at(last) == 0 ? 2 : 1; // the mark that gives way is the first
        m_placed[last].text = QStringLiteral("+%1").arg(m_hidden.at(last));
        m_placed[last].use = MarkUse::Unused;
    }

    const QList<PlacedMark> &placed() const { return m_placed; }

private:
    /// The mark that `mark` would overlap in its lane; -1: none.
    qsizetype inTheWay(const PlacedMark &mark) const
    {
        const auto found = std::find_if(m_placed.begin(), m_placed.end(), [&](const PlacedMark &other) {
            return other.lane == mark.lane && std::abs(other.x - mark.x) < m_markSize;
        });
        return found == m_placed.end() ? -1 : found - m_placed.begin();
    }

    qreal m_markSize;
    int m_mostLanes;
    QList<PlacedMark> m_placed;
    QList<int> m_hidden; ///< how many each mark stands for besides its own letter; 0: it is a letter
};

} // namespace

qreal dayPosition(int day, int days, qreal width, qreal markSize)
{
    return markSize / 2 + (width - markSize) * day / std::max(days, 1);
}

QList<PlacedMark> placedMarks(const QList<TrackMark> &marks, int days, qreal width, qreal markSize, int mostLanes)
{
    TrackLanes lanes(markSize, mostLanes);
    // What matters to the standard gets its place first.
    for (const bool isUsed : {true, false}) {
        for (const TrackMark &mark : marks) {
            if ((mark.use != MarkUse::Unused) != isUsed)
                continue;
            for (int each = 0; each < mark.count; ++each)
                lanes.place({dayPosition(mark.day, days, width, markSize), 0, mark.letter, mark.use});
        }
    }
    return lanes.placed();
}

void paintContactTrack(QPainter &painter, const QRectF &area, int days, int windowDays, const QList<PlacedMark> &marks,
                       qreal markSize, const TrackLook &look)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(look.font);
    const qreal start = area.left() + dayPosition(0, days, area.width(), markSize) - markSize / 2;
    const qreal end = area.left() + dayPosition(windowDays, days, area.width(), markSize) + markSize / 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.band);
    painter.drawRoundedRect(QRectF(start, area.top(), end - start, area.height()), cornerRadius, cornerRadius);
    painter.setPen(QPen(look.grid, 1));
    for (int day = 0; day <= days; day += daysOfAWeek) {
        const qreal x = area.left() + dayPosition(day, days, area.width(), markSize);
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    }
    painter.setPen(QPen(look.bandEdge, ringWidth));
    painter.drawLine(QPointF(end, area.top()), QPointF(end, area.bottom()));
    for (const PlacedMark &mark : marks) {
        const qreal top = area.top() + mark.lane * markSize;
        paintMark(painter, QRectF(area.left() + mark.x - markSize / 2, top, markSize, markSize), mark, look);
    }
}

} // namespace caseaudit
