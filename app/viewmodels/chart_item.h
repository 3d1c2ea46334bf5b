#pragma once

#include "app/charts/chart_palette.h"

#include <QFont>
#include <QQuickPaintedItem>
#include <qqmlintegration.h>

namespace caseaudit {

/// A chart on the screen, in the colours and the type that the theme gives it. Those that derive from it name it with
/// its namespace: qmllint knows it by no other name.
class ChartItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(QList<QColor> tones READ tones WRITE setTones NOTIFY lookChanged)
    Q_PROPERTY(QColor surface READ surface WRITE setSurface NOTIFY lookChanged)
    Q_PROPERTY(QColor ink READ ink WRITE setInk NOTIFY lookChanged)
    Q_PROPERTY(QFont font READ font WRITE setFont NOTIFY lookChanged)

public:
    explicit ChartItem(QQuickItem *parent = nullptr);

    /// Colours from the least favourable to the most. None: those of the charts.
    QList<QColor> tones() const { return m_palette.tones; }
    void setTones(const QList<QColor> &tones);
    QColor surface() const { return m_palette.surface; }
    void setSurface(const QColor &surface);
    QColor ink() const { return m_palette.ink; }
    void setInk(const QColor &ink);
    QFont font() const { return m_font; }
    void setFont(const QFont &font);

Q_SIGNALS:
    void lookChanged();

protected:
    const ChartPalette &palette() const { return m_palette; }

private:
    void applyLook();

    ChartPalette m_palette = defaultChartPalette(Appearance::Light);
    QFont m_font;
};

} // namespace caseaudit
