#include "app/reports/paper_type.h"

#include "app/reports/form_paper.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace caseaudit {

namespace {

constexpr qreal boxGapMillimetres = 2;
constexpr qreal columnGapMillimetres = 4;
constexpr qreal tickPaddingMillimetres = 1;
constexpr qreal hairMillimetres = 0.2;

QFont paperFont(qreal points, QFont::Weight weight)
{
    QFont font(QStringList{QStringLiteral("DejaVu Sans"), QStringLiteral("Liberation Sans"), QStringLiteral("Arial")},
               -1, weight);
    font.setStyleHint(QFont::SansSerif);
    font.setPointSizeF(points);
    // Ligatures would hide words from a search.
    font.setStyleStrategy(QFont::PreferNoShaping);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

/// Text as it can be set: line breaks of any kind, and nothing else that has no shape.
QString printable(QString text)
{
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    QString clean;
    clean.reserve(text.size());
    for (const QChar letter : std::as_const(text)) {
        if (letter == QLatin1Char('\n') || letter == QLatin1Char('\r') || letter == QChar::ParagraphSeparator)
            clean.append(QChar::LineSeparator);
        else
            clean.append(letter.category() == QChar::Other_Control ? QChar(QChar::Space) : letter);
    }
    return clean;
}

QPen hairline(const QColor &ink, qreal width)
{
    return {ink, width, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin};
}

} // namespace

PaperTypesetter::PaperTypesetter(QPaintDevice &device)
    : m_device(device)
    , m_unitsPerMillimetre(device.logicalDpiX() / 25.4)
    , m_fonts{paperFont(16, QFont::Bold),  paperFont(11, QFont::Bold),    paperFont(9, QFont::Bold),
              paperFont(9, QFont::Normal), paperFont(7.5, QFont::Normal), paperFont(10, QFont::Bold)}
{}

qreal PaperTypesetter::lineHeight(PaperStyle style) const
{
    constexpr qreal leading = 1.05;
    return QFontMetricsF(font(style), &m_device).height() * leading;
}

qreal PaperTypesetter::widthOf(const QString &text, PaperStyle style) const
{
    return QFontMetricsF(font(style), &m_device).horizontalAdvance(text);
}

QStringList PaperTypesetter::lines(const QString &text, PaperStyle style, qreal width) const
{
    const QString clean = printable(text);
    QTextLayout layout(clean, font(style), &m_device);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QStringList found;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        QString piece = clean.mid(line.textStart(), line.textLength());
        piece.remove(QChar::LineSeparator);
        found.append(piece);
    }
    layout.endLayout();
    return found;
}

QString PaperTypesetter::shortened(const QString &text, PaperStyle style, qreal width, int lineCount) const
{
    // A little less than whole lines, since words break before the end of a line.
    constexpr qreal used = 0.85;
    return QFontMetricsF(font(style), &m_device)
        .elidedText(text.simplified(), Qt::ElideMiddle, width * lineCount * used);
}

void PaperTypesetter::drawLine(QPainter &painter, const QString &text, PaperStyle style, const QColor &ink, qreal left,
                               qreal top) const
{
    painter.setFont(font(style));
    painter.setPen(ink);
    painter.drawText(QPointF(left, top + QFontMetricsF(font(style), &m_device).ascent()), text);
}

void PaperTypesetter::drawBox(QPainter &painter, bool crossed, qreal left, qreal top) const
{
    painter.setPen(hairline(paper_ink::black, mm(crossed ? 2 * hairMillimetres : hairMillimetres * 1.25)));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(left, top, boxSide(), boxSide()));
    if (!crossed)
        return;
    const QString cross = QStringLiteral("X");
    const QFontMetricsF metrics(font(PaperStyle::Mark), &m_device);
    const qreal x = left + (boxSide() - metrics.horizontalAdvance(cross)) / 2;
    const qreal baseline = top + (boxSide() + metrics.capHeight()) / 2;
    painter.setFont(font(PaperStyle::Mark));
    painter.drawText(QPointF(x, baseline), cross);
}

void PaperTypesetter::drawRule(QPainter &painter, qreal left, qreal right, qreal y, const QColor &ink) const
{
    painter.setPen(hairline(ink, mm(hairMillimetres)));
    painter.drawLine(QPointF(left, y), QPointF(right, y));
}

void PaperTypesetter::drawUpright(QPainter &painter, qreal x, qreal top, qreal bottom) const
{
    painter.setPen(hairline(paper_ink::line, mm(hairMillimetres)));
    painter.drawLine(QPointF(x, top), QPointF(x, bottom));
}

QList<PaperRow> PaperTypesetter::textRows(const QString &text, PaperStyle style, const QColor &ink, qreal left,
                                          qreal width) const
{
    QList<PaperRow> rows;
    for (const QString &line : lines(text, style, width)) {
        rows.append({lineHeight(style), [this, line, style, ink, left](QPainter &painter, qreal top) {
                         drawLine(painter, line, style, ink, left, top);
                     }});
    }
    return rows;
}

qreal PaperTypesetter::tickWidth(const PaperTick &tick) const
{
    // As wide as in bold, so that crossing a box moves nothing.
    return boxSide() + mm(boxGapMillimetres) + widthOf(tick.label, PaperStyle::Label) + mm(columnGapMillimetres);
}

QList<PaperRow> PaperTypesetter::tickRows(const QList<PaperTick> &ticks, qreal left, qreal width) const
{
    // One grid for most scales, so that the eye runs down the columns.
    constexpr int gridColumns = 4;
    const qreal gridWidth = width / gridColumns;
    const bool onGrid =
        std::all_of(ticks.begin(), ticks.end(), [&](const PaperTick &tick) { return tickWidth(tick) <= gridWidth; });
    QList<PaperRow> rows;
    QList<PaperTick> side;
    QList<qreal> widths;
    qreal used = 0;
    const auto finishRow = [&] {
        if (!side.isEmpty())
            rows.append(tickRow(side, left, widths));
        side.clear();
        widths.clear();
        used = 0;
    };
    for (const PaperTick &tick : ticks) {
        const qreal needed = onGrid ? gridWidth : std::min(tickWidth(tick), width);
        // A hair's breadth is no reason for a new row.
        if (used + needed > width + mm(hairMillimetres))
            finishRow();
        side.append(tick);
        widths.append(needed);
        used += needed;
    }
    finishRow();
    return rows;
}

PaperRow PaperTypesetter::tickRow(const QList<PaperTick> &ticks, qreal left, const QList<qreal> &widths) const
{
    const qreal labelLeft = boxSide() + mm(boxGapMillimetres);
    const qreal padding = mm(tickPaddingMillimetres);
    const auto styleOf = [](const PaperTick &tick) { return tick.crossed ? PaperStyle::Label : PaperStyle::Body; };
    QList<QStringList> labels;
    qsizetype most = 1;
    for (qsizetype i = 0; i < ticks.size(); ++i) {
        // Rounding must not break a label that was measured to fit.
        const qreal labelWidth = widths.at(i) - labelLeft - mm(columnGapMillimetres / 2);
        labels.append(lines(ticks.at(i).label, styleOf(ticks.at(i)), labelWidth));
        most = std::max(most, labels.last().size());
    }
    const qreal line = lineHeight(PaperStyle::Body);
    const qreal height = std::max(boxSide(), line * static_cast<qreal>(most)) + 2 * padding;
    return {height, [=, this](QPainter &painter, qreal top) {
                qreal x = left;
                for (qsizetype i = 0; i < ticks.size(); ++i) {
                    drawBox(painter, ticks.at(i).crossed, x, top + padding + (line - boxSide()) / 2);
                    for (qsizetype number = 0; number < labels.at(i).size(); ++number) {
                        drawLine(painter, labels.at(i).at(number), styleOf(ticks.at(i)), paper_ink::black,
                                 x + labelLeft, top + padding + line * static_cast<qreal>(number));
                    }
                    x += widths.at(i);
                }
            }};
}

} // namespace caseaudit
