#pragma once

#include <QColor>
#include <QFont>
#include <QList>
#include <QRectF>
#include <QString>

class QPainter;

namespace caseaudit {

/// What a contact does for the standard whose track it stands on.
enum class MarkUse {
    Counted, ///< it counts
    Excused, ///< missed by the person or prevented
    Unused   ///< neither: another kind, outside the window, cancelled by the service
};

/// Contacts of one kind on one day.
struct TrackMark {
    int day = 0; ///< from the start
    QString letter;
    MarkUse use = MarkUse::Unused;
    int count = 1;

    friend bool operator==(const TrackMark &, const TrackMark &) = default;
};

/// One mark where it is drawn. Marks that would overlap stand in lanes below each other.
struct PlacedMark {
    qreal x = 0; ///< of its centre
    int lane = 0;
    QString text; ///< the letter; "+3" for as many that found no room
    MarkUse use = MarkUse::Unused;
};

/// The place of a day on a track `width` pixels wide that shows the days 0 to `days`: marks `markSize` wide fit in at
/// both ends.
qreal dayPosition(int day, int days, qreal width, qreal markSize);

/// Places marks in at most `mostLanes` lanes, those that count or excuse first. Marks that find no room are counted in
/// the last lane, next to where they belong.
QList<PlacedMark> placedMarks(const QList<TrackMark> &marks, int days, qreal width, qreal markSize, int mostLanes);

/// Colours and type of a track.
struct TrackLook {
    QColor band;     ///< the window
    QColor bandEdge; ///< where it ends
    QColor grid;     ///< weeks
    QColor mark;
    QColor markInk; ///< letters on marks that count
    QColor surface;
    QColor ink; ///< letters of contacts that do nothing here
    QFont font;
};

/// Draws the window from day 0 to `windowDays`, the weeks, and the marks as circles: filled where they count, rings
/// where they are excused, letters alone where they do nothing.
void paintContactTrack(QPainter &painter, const QRectF &area, int days, int windowDays, const QList<PlacedMark> &marks,
                       qreal markSize, const TrackLook &look);

} // namespace caseaudit
