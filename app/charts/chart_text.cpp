#include "app/charts/chart_text.h"

#include <QFontInfo>
#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <cstdlib>

namespace caseaudit {

QStringList wrappedLines(const QString &text, const QFont &font, qreal width, int mostLines)
{
    const QString plain = text.simplified();
    QTextLayout layout(plain, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const bool isLast = lines.size() + 1 >= mostLines;
        if (isLast && line.textStart() + line.textLength() < plain.size()) {
            lines.append(QFontMetricsF(font).elidedText(plain.mid(line.textStart()), Qt::ElideRight, width));
            break;
        }
        lines.append(plain.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    if (plain.isEmpty())
        lines.clear();
    return lines;
}

QFont pixelSized(const QFont &font)
{
    QFont sized(font);
    if (sized.pixelSize() <= 0)
        sized.setPixelSize(QFontInfo(font).pixelSize());
    return sized;
}

QString signedPoints(int points)
{
    if (points == 0)
        return QStringLiteral("0");
    return (points < 0 ? QChar(0x2212) : QChar(u'+')) + QString::number(std::abs(points));
}

void paintText(QPainter &painter, const ChartText &text, const QFont &font, const ChartPalette &palette)
{
    constexpr double dimShare = 0.75; ///< how much ink what is dim has
    QFont styled(font);
    if (text.style == ChartText::Style::Strong)
        styled.setWeight(QFont::DemiBold);
    painter.setFont(styled);
    painter.setPen(text.style == ChartText::Style::Dim ? blended(palette.ink, palette.surface, dimShare) : palette.ink);
    const QFontMetricsF metrics(styled);
    const qreal line = text.area.height() / static_cast<qreal>(text.lines.size());
    qreal baseline = text.area.top() + (line - metrics.height()) / 2 + metrics.ascent();
    for (const QString &words : text.lines) {
        const qreal spare = text.area.width() - metrics.horizontalAdvance(words);
        const qreal indent = text.side == Qt::AlignRight ? spare : text.side == Qt::AlignHCenter ? spare / 2 : 0;
        painter.drawText(QPointF(text.area.left() + indent, baseline), words);
        baseline += line;
    }
}

} // namespace caseaudit
