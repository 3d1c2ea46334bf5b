#include "app/charts/contact_track.h"

#include <QPainter>

#include <algorithm>

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

} // namespace

qreal dayPosition(int day, int days, qreal width, qreal markSize)
{
    return markSize / 2 + (width - markSize) * day / std::max(days, 1);
}

QList<PlacedMark> placedMarks(const QList<TrackMark> &marks, int days, qreal width, qreal markSize, int mostLanes)
{
    QList<PlacedMark> placed;
    QList<qsizetype> lastOf; // in each lane, its last mark
    int hidden = 0;          // behind the "+n" that is last in the last lane
    for (const TrackMark &mark : marks) {
        const qreal x = dayPosition(mark.day, days, width, markSize);
        for (int each = 0; each < mark.count; ++each) {
            const auto hasRoom = [&](qsizetype last) { return placed.at(last).x + markSize <= x; };
            const auto free = std::find_if(lastOf.begin(), lastOf.end(), hasRoom);
            const int lane = static_cast<int>(free - lastOf.begin());
            if (lane < mostLanes) {
                if (free == lastOf.end())
                    lastOf.append(0);
                lastOf[lane] = placed.size();
                if (lane == mostLanes - 1)
                    hidden = 0;
                placed.append({x, lane, mark.letter, mark.use});
                continue;
            }
            hidden += hidden == 0 ? 2 : 1; // the mark that gives way is the first
            PlacedMark &last = placed[lastOf.constLast()];
            last.text = QStringLiteral("+%1").arg(hidden);
            last.use = MarkUse::Unused;
        }
    }
    return placed;
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
