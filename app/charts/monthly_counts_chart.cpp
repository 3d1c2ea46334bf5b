#include "app/charts/monthly_counts_chart.h"

#include "app/charts/chart_text.h"
#include "app/wording/calendar_wording.h"
#include "audit_forms/pack.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace caseaudit {

namespace {

constexpr double gridShare = 0.16; ///< how much ink the lines of the grid have
constexpr double axisShare = 0.55;
constexpr double dimShare = 0.75;
constexpr double currentShare = 0.45;
constexpr qreal markSize = 7;
constexpr qreal lineWidth = 1.8;
constexpr int marks = 3; ///< shapes, one after another
constexpr qreal labelIndent = markSize + 5;

/// What tells the lines of a chart apart, by the order of its series.
double toneOf(int series)
{
    constexpr std::array tones{1.0, 0.34, 0.62}; // dark blue, orange, blue: each of its own lightness
    return tones.at(static_cast<std::size_t>(series) % tones.size());
}

/// The colour of a line, nearer to the ink where the surface would swallow it (WCAG 2.1: 3 to 1 for graphics).
QColor lineColour(int series, const ChartPalette &palette)
{
    constexpr double enough = 3;
    constexpr double step = 0.1;
    const QColor tone = palette.colour(toneOf(series));
    QColor colour = tone;
    for (double share = step; share < 1 && contrast(colour, palette.surface) < enough; share += step)
        colour = blended(palette.ink, tone, share);
    return colour;
}

QPen penOf(int series, const ChartPalette &palette)
{
    const std::array dashes{QList<qreal>(), QList<qreal>{5, 2}, QList<qreal>{1.2, 1.8}};
    QPen pen(lineColour(series, palette), lineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    const QList<qreal> &dash = dashes.at(static_cast<std::size_t>(series) % dashes.size());
    if (!dash.isEmpty()) {
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern(dash);
    }
    return pen;
}

void paintMark(QPainter &painter, const QPointF &at, int series, const ChartPalette &palette, qreal size)
{
    painter.setPen(QPen(palette.surface, 1));
    painter.setBrush(lineColour(series, palette));
    const QRectF box(at.x() - size / 2, at.y() - size / 2, size, size);
    switch (series % marks) {
    case 0:
        painter.drawEllipse(box);
        return;
    case 1:
        painter.drawRect(box);
        return;
    default:
        painter.drawPolygon(QPolygonF{QPointF(at.x(), box.top()), box.bottomRight(), box.bottomLeft()});
    }
}

/// A line through neighbouring months; a month without a number breaks it.
void paintLine(QPainter &painter, const QList<std::optional<QPointF>> &points, const QPen &pen)
{
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    QPolygonF run;
    for (const std::optional<QPointF> &point : points) {
        if (point) {
            run.append(*point);
            continue;
        }
        painter.drawPolyline(run);
        run.clear();
    }
    painter.drawPolyline(run);
}

void paintAxes(QPainter &painter, const MonthlyCountsChart &chart, const MonthlyLayout &layout,
               const ChartPalette &palette)
{
    const QFontMetricsF metrics(layout.font);
    const QColor dim = blended(palette.ink, palette.surface, dimShare);
    painter.setFont(layout.font);
    for (const std::int64_t tick : layout.ticks) {
        const qreal y = std::round(layout.heightOf(tick)) + 0.5;
        painter.setPen(QPen(blended(palette.ink, palette.surface, tick == 0 ? axisShare : gridShare), 1));
        painter.drawLine(QPointF(layout.plot.left(), y), QPointF(layout.plot.right(), y));
        painter.setPen(dim);
        const QString number = wording::monthlyNumber(tick);
        painter.drawText(QPointF(layout.plot.left() - metrics.horizontalAdvance(number) - markSize,
                                 y + metrics.ascent() / 2 - metrics.descent() / 2),
                         number);
    }
    painter.setPen(dim);
    painter.drawText(QPointF(0, layout.unitTop + metrics.ascent()), chart.unit);
    for (const int month : layout.labelledMonths) {
        const QDate day = chart.firstMonth.addMonths(month);
        const qreal x = layout.placeOf(month, chart.monthCount());
        painter.setPen(QPen(blended(palette.ink, palette.surface, axisShare), 1));
        painter.drawLine(QPointF(x, layout.plot.bottom()), QPointF(x, layout.plot.bottom() + 4));
        painter.setPen(dim);
        const bool isFirst = month == layout.labelledMonths.constFirst();
        const auto words = {wording::shortMonth(day, false),
                            isFirst || day.month() == 1 ? QString::number(day.year()) : QString()};
        qreal baseline = layout.plot.bottom() + markSize + metrics.ascent();
        for (const QString &word : words) {
            painter.drawText(QPointF(x - metrics.horizontalAdvance(word) / 2, baseline), word);
            baseline += metrics.height();
        }
    }
}

std::int64_t greatestOf(const MonthlyCountsChart &chart)
{
    std::int64_t greatest = 0;
    for (const MonthlySeries &series : chart.series) {
        for (const std::optional<std::int64_t> &number : series.numbers)
            greatest = std::max(greatest, number.value_or(0));
    }
    return greatest;
}

/// Puts the labels beside the last points of their lines, then apart.
void placeLabels(const MonthlyCountsChart &chart, qreal left, qreal width, MonthlyLayout &layout)
{
    const QFontMetricsF metrics(layout.font);
    constexpr int mostLines = 3;
    for (int series = 0; series < chart.series.size(); ++series) {
        const QList<std::optional<QPointF>> &points = layout.points.at(series);
        const auto last = std::find_if(points.rbegin(), points.rend(), [](const auto &point) { return !!point; });
        if (last == points.rend())
            continue;
        const QStringList lines =
            wrappedLines(chart.series.at(series).name, layout.font, width - labelIndent, mostLines);
        const qreal height = metrics.height() * static_cast<qreal>(lines.size());
        layout.labels.append({series, QRectF(left, (*last)->y() - height / 2, width, height), lines});
    }
    std::sort(layout.labels.begin(), layout.labels.end(),
              [](const SeriesLabel &one, const SeriesLabel &other) { return one.area.top() < other.area.top(); });
    qreal free = 0;
    for (SeriesLabel &label : layout.labels) {
        label.area.moveTop(std::max(label.area.top(), free));
        free = label.area.bottom();
    }
    qreal below = layout.plot.bottom() + metrics.height();
    for (auto label = layout.labels.rbegin(); label != layout.labels.rend(); ++label) {
        label->area.moveBottom(std::min(label->area.bottom(), below));
        below = label->area.top();
    }
}

} // namespace

qsizetype MonthlyCountsChart::monthCount() const
{
    qsizetype months = 0;
    for (const MonthlySeries &one : series)
        months = std::max(months, one.numbers.size());
    return months;
}

bool MonthlyCountsChart::isEmpty() const
{
    return std::all_of(series.begin(), series.end(), [](const MonthlySeries &one) {
        return std::none_of(one.numbers.begin(), one.numbers.end(), [](const auto &number) { return !!number; });
    });
}

QString MonthlyCountsChart::monthDescription(int month) const
{
    if (month < 0 || month >= monthCount())
        return {};
    QStringList names;
    QList<std::optional<std::int64_t>> numbers;
    for (const MonthlySeries &one : series) {
        names.append(one.name);
        numbers.append(one.numbers.value(month));
    }
    return wording::monthlyNumbers(firstMonth.addMonths(month), names, numbers);
}

QString MonthlyCountsChart::description() const
{
    QStringList lines{title};
    for (int month = 0; month < monthCount(); ++month) {
        const bool isRecorded = std::any_of(series.begin(), series.end(), [month](const MonthlySeries &one) {
            return one.numbers.value(month).has_value();
        });
        if (isRecorded)
            lines.append(monthDescription(month));
    }
    if (lines.size() == 1)
        lines.append(wording::notRecordedNumber());
    return lines.join(u'\n');
}

MonthlyCountsChart monthlyChart(const MonthlyMeasure &measure, const QList<MonthlyCount> &counts, const Pack &pack)
{
    constexpr int monthsInYear = 12;
    QMap<QDate, QMap<QString, std::int64_t>> numbers;
    for (const MonthlyCount &count : counts) {
        if (count.measure == measure.id && count.number)
            numbers[count.month].insert(count.authority, *count.number);
    }
    MonthlyCountsChart chart{measure.label, measure.unit, {}, {}};
    for (const QString &authority : measure.authorities)
        chart.series.append({pack.authority(authority)->name, {}});
    if (numbers.isEmpty())
        return chart;
    chart.firstMonth = numbers.firstKey();
    const QDate last = numbers.lastKey();
    const int months =
        (last.year() - chart.firstMonth.year()) * monthsInYear + last.month() - chart.firstMonth.month() + 1;
    for (qsizetype series = 0; series < chart.series.size(); ++series) {
        for (int month = 0; month < months; ++month) {
            const QMap<QString, std::int64_t> recorded = numbers.value(chart.firstMonth.addMonths(month));
            const auto number = recorded.constFind(measure.authorities.at(series));
            chart.series[series].numbers.append(number == recorded.constEnd() ? std::nullopt : std::optional(*number));
        }
    }
    return chart;
}

ChartPicture monthlyCountsPicture(const MonthlyCountsChart &chart, const QFont &font)
{
    constexpr QSizeF size(760, 320);
    const ChartPalette palette = defaultChartPalette(Appearance::Light);
    const MonthlyLayout layout = layOutMonthlyCounts(chart, pictureFont(font), size);
    QFont strong(layout.font);
    strong.setWeight(QFont::DemiBold);
    const QFontMetricsF metrics(strong);
    const qreal caption = metrics.height() * 1.5;
    ChartPicture picture;
    picture.size = QSizeF(size.width(), size.height() + caption);
    picture.background = palette.surface;
    picture.title = chart.title;
    picture.description = chart.description();
    picture.paint = [chart, layout, palette, strong, caption, baseline = metrics.ascent()](QPainter &painter) {
        painter.setFont(strong);
        painter.setPen(palette.ink);
        painter.drawText(QPointF(0, baseline), chart.title);
        painter.translate(0, caption);
        paintMonthlyCounts(painter, chart, layout, palette);
    };
    return picture;
}

qreal MonthlyLayout::heightOf(std::int64_t number) const
{
    return plot.bottom() - plot.height() * static_cast<qreal>(number) / static_cast<qreal>(ticks.constLast());
}

qreal MonthlyLayout::placeOf(int month, qsizetype months) const
{
    return plot.left() + plot.width() * (month + 0.5) / static_cast<qreal>(std::max<qsizetype>(1, months));
}

int MonthlyLayout::monthAt(const QPointF &point, qsizetype months) const
{
    if (months == 0 || !plot.contains(point))
        return -1;
    const auto month = static_cast<int>((point.x() - plot.left()) / plot.width() * static_cast<qreal>(months));
    return std::clamp(month, 0, static_cast<int>(months) - 1);
}

QList<std::int64_t> countTicks(std::int64_t greatest, int most)
{
    std::int64_t step = 1;
    const auto steps = [&] { return (std::max<std::int64_t>(greatest, 1) + step - 1) / step; };
    for (std::int64_t power = 1; steps() > most - 1; power *= 10) {
        for (const std::int64_t factor : {1, 2, 5}) {
            step = factor * power;
            if (steps() <= most - 1)
                break;
        }
    }
    QList<std::int64_t> ticks;
    for (std::int64_t tick = 0; tick <= steps(); ++tick)
        ticks.append(tick * step);
    return ticks;
}

MonthlyLayout layOutMonthlyCounts(const MonthlyCountsChart &chart, const QFont &font, const QSizeF &size)
{
    constexpr qreal gap = 8;
    MonthlyLayout layout;
    layout.font = pixelSized(font);
    const QFontMetricsF metrics(layout.font);
    qreal labelWidth = 0;
    for (const MonthlySeries &series : chart.series)
        labelWidth = std::max(labelWidth, metrics.horizontalAdvance(series.name) + 1 + labelIndent);
    labelWidth = std::min(labelWidth, size.width() * 0.28);
    const qreal top = metrics.height() * 1.6;
    const qreal bottom = size.height() - 2 * metrics.height() - markSize;
    const int mostTicks = std::clamp(static_cast<int>((bottom - top) / (2 * metrics.height())) + 1, 3, 7);
    layout.ticks = countTicks(greatestOf(chart), mostTicks);
    const qreal left = metrics.horizontalAdvance(wording::monthlyNumber(layout.ticks.constLast())) + markSize + 2;
    layout.plot = QRectF(QPointF(left, top),
                         QPointF(std::max(left + 1, size.width() - labelWidth - gap), std::max(top + 1, bottom)));

    const qsizetype months = chart.monthCount();
    const qreal room = layout.plot.width() / static_cast<qreal>(std::max<qsizetype>(1, months));
    const qreal needed = metrics.horizontalAdvance(QStringLiteral("2005")) + gap;
    int every = 1;
    for (const int wider : {1, 2, 3, 6, 12, 24, 60}) {
        every = wider;
        if (room * wider >= needed)
            break;
    }
    for (int month = 0; month < months; ++month) {
        // Labels that leave months out stand at January and at even distances from it.
        if ((chart.firstMonth.addMonths(month).month() - 1 + 12 * chart.firstMonth.addMonths(month).year()) % every ==
            0)
            layout.labelledMonths.append(month);
    }
    for (const MonthlySeries &series : chart.series) {
        QList<std::optional<QPointF>> points(months);
        for (int month = 0; month < series.numbers.size(); ++month) {
            if (series.numbers.at(month))
                points[month] = QPointF(layout.placeOf(month, months), layout.heightOf(*series.numbers.at(month)));
        }
        layout.points.append(points);
    }
    placeLabels(chart, layout.plot.right() + gap, labelWidth, layout);
    return layout;
}

void paintMonthlyCounts(QPainter &painter, const MonthlyCountsChart &chart, const MonthlyLayout &layout,
                        const ChartPalette &palette, int current)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintAxes(painter, chart, layout, palette);
    if (current >= 0 && current < chart.monthCount()) {
        const qreal x = std::round(layout.placeOf(current, chart.monthCount())) + 0.5;
        painter.setPen(QPen(blended(palette.ink, palette.surface, currentShare), 1, Qt::DotLine));
        painter.drawLine(QPointF(x, layout.plot.top()), QPointF(x, layout.plot.bottom()));
    }
    for (int series = 0; series < layout.points.size(); ++series)
        paintLine(painter, layout.points.at(series), penOf(series, palette));
    for (int series = 0; series < layout.points.size(); ++series) {
        const QList<std::optional<QPointF>> &points = layout.points.at(series);
        for (int month = 0; month < points.size(); ++month) {
            if (points.at(month))
                paintMark(painter, *points.at(month), series, palette, month == current ? markSize * 1.5 : markSize);
        }
    }
    painter.setFont(layout.font);
    const QFontMetricsF metrics(layout.font);
    for (const SeriesLabel &label : layout.labels) {
        qreal baseline = label.area.top() + metrics.ascent();
        paintMark(painter, QPointF(label.area.left() + markSize / 2, baseline - metrics.xHeight() / 2), label.series,
                  palette, markSize);
        painter.setPen(palette.ink);
        for (const QString &line : label.lines) {
            painter.drawText(QPointF(label.area.left() + labelIndent, baseline), line);
            baseline += metrics.height();
        }
    }
    painter.restore();
}

} // namespace caseaudit
