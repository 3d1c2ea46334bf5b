#pragma once

#include "app/charts/stacked_bar.h"

#include <QFont>
#include <QQuickPaintedItem>
#include <qqmlintegration.h>

namespace caseaudit {

/// Makes StackedBar known to QML, which only hands it on.
struct StackedBarValue {
    Q_GADGET
    QML_FOREIGN(caseaudit::StackedBar)
    QML_VALUE_TYPE(stackedBar)
};

/// A stacked bar on the screen, in the colours the theme gives it.
class StackedBarItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(caseaudit::StackedBar bar READ bar WRITE setBar NOTIFY barChanged)
    Q_PROPERTY(QString description READ description NOTIFY barChanged)
    Q_PROPERTY(QList<QColor> tones READ tones WRITE setTones NOTIFY lookChanged)
    Q_PROPERTY(QColor surface READ surface WRITE setSurface NOTIFY lookChanged)
    Q_PROPERTY(QColor ink READ ink WRITE setInk NOTIFY lookChanged)
    Q_PROPERTY(QFont font READ font WRITE setFont NOTIFY lookChanged)

public:
    explicit StackedBarItem(QQuickItem *parent = nullptr);

    StackedBar bar() const { return m_bar; }
    void setBar(const StackedBar &bar);
    QString description() const { return m_bar.description(); }

    /// Colours from the least favourable to the most. None: those of the charts.
    QList<QColor> tones() const { return m_palette.tones; }
    void setTones(const QList<QColor> &tones);
    QColor surface() const { return m_palette.surface; }
    void setSurface(const QColor &surface);
    QColor ink() const { return m_palette.ink; }
    void setInk(const QColor &ink);
    QFont font() const { return m_font; }
    void setFont(const QFont &font);

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void barChanged();
    void lookChanged();

private:
    void applyLook();

    StackedBar m_bar;
    ChartPalette m_palette = defaultChartPalette(Appearance::Light);
    QFont m_font;
};

} // namespace caseaudit
