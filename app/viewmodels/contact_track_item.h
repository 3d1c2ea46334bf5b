#pragma once

#include "app/charts/contact_track.h"

#include <QQuickPaintedItem>
#include <QVariantList>
#include <qqmlintegration.h>

namespace caseaudit {

/// The contacts on a line of days above the window of one standard, in the colours the theme gives it. As high as its
/// marks need at its width.
class ContactTrackItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QVariantList marks READ marks WRITE setMarks NOTIFY contentsChanged)
    Q_PROPERTY(int days MEMBER m_days NOTIFY contentsChanged)
    Q_PROPERTY(int windowDays MEMBER m_windowDays NOTIFY contentsChanged)
    Q_PROPERTY(qreal markSize MEMBER m_markSize NOTIFY contentsChanged)
    Q_PROPERTY(QColor band MEMBER m_band NOTIFY lookChanged)
    Q_PROPERTY(QColor bandEdge MEMBER m_bandEdge NOTIFY lookChanged)
    Q_PROPERTY(QColor grid MEMBER m_grid NOTIFY lookChanged)
    Q_PROPERTY(QColor mark MEMBER m_mark NOTIFY lookChanged)
    Q_PROPERTY(QColor markInk MEMBER m_markInk NOTIFY lookChanged)
    Q_PROPERTY(QColor surface MEMBER m_surface NOTIFY lookChanged)
    Q_PROPERTY(QColor ink MEMBER m_ink NOTIFY lookChanged)
    Q_PROPERTY(QFont font MEMBER m_font NOTIFY lookChanged)

public:
    explicit ContactTrackItem(QQuickItem *parent = nullptr);

    /// As standardRows gives them.
    QVariantList marks() const { return m_markMaps; }
    void setMarks(const QVariantList &marks);

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void contentsChanged();
    void lookChanged();

protected:
    void geometryChange(const QRectF &now, const QRectF &before) override;

private:
    void place();

    QVariantList m_markMaps;
    QList<TrackMark> m_marks;
    QList<PlacedMark> m_placed;
    int m_days = 1;
    int m_windowDays = 0;
    qreal m_markSize = 16;
    QColor m_band;
    QColor m_bandEdge;
    QColor m_grid;
    QColor m_mark;
    QColor m_markInk;
    QColor m_surface;
    QColor m_ink;
    QFont m_font;
};

} // namespace caseaudit
