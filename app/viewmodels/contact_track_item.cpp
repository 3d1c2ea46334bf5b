#include "app/viewmodels/contact_track_item.h"

#include <QPainter>
#include <QVariantMap>

#include <algorithm>

namespace caseaudit {

namespace {

constexpr int mostLanes = 4;

MarkUse useOf(const QString &name)
{
    if (name == QLatin1String("counted"))
        return MarkUse::Counted;
    return name == QLatin1String("excused") ? MarkUse::Excused : MarkUse::Unused;
}

} // namespace

ContactTrackItem::ContactTrackItem(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    connect(this, &ContactTrackItem::contentsChanged, this, &ContactTrackItem::place);
    connect(this, &ContactTrackItem::lookChanged, this, [this] { update(); });
}

void ContactTrackItem::setMarks(const QVariantList &marks)
{
    if (marks == m_markMaps)
        return;
    m_markMaps = marks;
    m_marks.clear();
    for (const QVariant &entry : marks) {
        const QVariantMap mark = entry.toMap();
        m_marks.append({mark.value(QStringLiteral("day")).toInt(), mark.value(QStringLiteral("letter")).toString(),
                        useOf(mark.value(QStringLiteral("use")).toString()),
                        mark.value(QStringLiteral("count")).toInt()});
    }
    Q_EMIT contentsChanged();
}

void ContactTrackItem::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickPaintedItem::geometryChange(now, before);
    if (now.width() != before.width())
        place();
}

void ContactTrackItem::place()
{
    m_placed = placedMarks(m_marks, m_days, width(), m_markSize, mostLanes);
    int lanes = 1;
    for (const PlacedMark &mark : std::as_const(m_placed))
        lanes = std::max(lanes, mark.lane + 1);
    setImplicitHeight(lanes * m_markSize);
    update();
}

void ContactTrackItem::paint(QPainter *painter)
{
    paintContactTrack(*painter, QRectF(0, 0, width(), height()), m_days, m_windowDays, m_placed, m_markSize,
                      {m_band, m_bandEdge, m_grid, m_mark, m_markInk, m_surface, m_ink, m_font});
}

} // namespace caseaudit
