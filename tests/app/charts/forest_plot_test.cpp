#include "app/charts/chart_text.h"
#include "tests/app/charts/sample_forest.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace caseaudit;
using namespace caseaudit::test;

namespace {

QFont type(int pixels = 13)
{
    QFont font;
    font.setPixelSize(pixels);
    return font;
}

ForestPlot manyRows()
{
    ForestPlot plot = emptyForest();
    for (int row = 0; row < 40; ++row)
        plot.rows.append(forestRow(QStringLiteral("Row %1").arg(row), row, 0.01 * row, DifferenceEnds{-0.1, 0.5},
                                   DifferenceMark::Unclear, QStringLiteral("+%1").arg(row)));
    return plot;
}

QStringList wordsOf(const ForestLayout &layout)
{
    QStringList words;
    for (const ChartText &text : layout.texts)
        words.append(text.lines.join(QLatin1Char(' ')));
    return words;
}

} // namespace

class ForestPlotTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ticksAreWholePointsAtEvenDistances_data();
    void ticksAreWholePointsAtEvenDistances();
    void axisFiguresHaveTheirSign();
    void everyRowHasItsPlace_data();
    void everyRowHasItsPlace();
    void aPointFindsItsRowAndInterval();
    void everyTextIsDrawn();
    void textStaysInItsPlace_data();
    void textStaysInItsPlace();
    void longTextIsWrappedAndThenCut();
    void manyRowsHaveTheAxisAtBothEnds();
    void theWordsStandBesideZero();
    void onlyDirectionsOnTheScaleAreNamed();
    void zeroIsOneLineThroughAllRows();
    void groupsStandAboveTheirRows();
    void everyRowIsInTheTextAlternative();
    void anEmptyPlotCanBeDrawn();
};

void ForestPlotTest::ticksAreWholePointsAtEvenDistances_data()
{
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::addColumn<qreal>("width");
    QTest::addColumn<QList<int>>("ticks");
    // 40 pixels apart at the least.
    QTest::newRow("all, 200 pixels") << -1.0 << 1.0 << 200.0 << QList<int>{-100, -50, 0, 50, 100};
    QTest::newRow("all, 320 pixels") << -1.0 << 1.0 << 320.0 << QList<int>{-100, -75, -50, -25, 0, 25, 50, 75, 100};
    QTest::newRow("all, 80 pixels") << -1.0 << 1.0 << 80.0 << QList<int>{-100, 0, 100};
    QTest::newRow("all, no room") << -1.0 << 1.0 << 10.0 << QList<int>{-100, 0, 100};
    QTest::newRow("thirty") << -0.3 << 0.3 << 240.0 << QList<int>{-30, -20, -10, 0, 10, 20, 30};
    QTest::newRow("uneven") << -0.07 << 0.12 << 160.0 << QList<int>{-5, 0, 5, 10};
    QTest::newRow("without zero") << 0.11 << 0.29 << 180.0 << QList<int>{15, 20, 25};
}

void ForestPlotTest::ticksAreWholePointsAtEvenDistances()
{
    QFETCH(double, from);
    QFETCH(double, to);
    QFETCH(qreal, width);
    QFETCH(QList<int>, ticks);
    QCOMPARE(scaleTicks(DifferenceScale(from, to), width, 40), ticks);
}

void ForestPlotTest::axisFiguresHaveTheirSign()
{
    QCOMPARE(signedPoints(20), QStringLiteral("+20"));
    QCOMPARE(signedPoints(0), QStringLiteral("0"));
    QCOMPARE(signedPoints(-20), QStringLiteral("−20"));
}

void ForestPlotTest::everyRowHasItsPlace_data()
{
    QTest::addColumn<int>("rows");
    QTest::newRow("none") << 0;
    QTest::newRow("one") << 1;
    QTest::newRow("forty") << 40;
}

void ForestPlotTest::everyRowHasItsPlace()
{
    QFETCH(int, rows);
    ForestPlot plot = manyRows();
    plot.rows = plot.rows.mid(0, rows);
    for (const qreal width : {40.0, 300.0, 900.0}) {
        const ForestLayout layout = layOutForest(plot, type(), width);
        QCOMPARE(layout.rows.size(), rows);
        qreal bottom = 0;
        for (const ForestRowPlace &row : layout.rows) {
            QVERIFY(row.area.top() >= bottom);
            QVERIFY(row.area.contains(row.mark) || width < 100);
            QCOMPARE(row.scale.left(), layout.scale.left());
            QVERIFY(row.scale.contains(row.interval));
            bottom = row.area.bottom();
        }
        QVERIFY(layout.height > bottom);
    }
}

void ForestPlotTest::aPointFindsItsRowAndInterval()
{
    const ForestPlot plot = sampleForest();
    const ForestLayout layout = layOutForest(plot, type(), 900);
    for (int row = 0; row < plot.rows.size(); ++row) {
        const ForestRowPlace &place = layout.rows.at(row);
        QCOMPARE(layout.rowAt(place.area.topLeft()), row);
        QCOMPARE(layout.rowAt(place.area.bottomRight() - QPointF(1, 1)), row);
        QCOMPARE(layout.intervalAt(place.area.topLeft()), -1);
        QCOMPARE(layout.intervalAt(place.interval.center()), plot.rows.at(row).interval.ends ? row : -1);
    }
    QCOMPARE(layout.rowAt({10, 0}), -1);                 // the headings
    QCOMPARE(layout.rowAt({10, layout.height - 1}), -1); // the keys
    QCOMPARE(layout.rowAt({-1, layout.rows.first().area.center().y()}), -1);
    QCOMPARE(layout.rowAt({900, layout.rows.first().area.center().y()}), -1);
    // The heading of the second group is between the fifth row and the sixth.
    QCOMPARE(layout.rowAt(layout.rows.at(4).area.bottomLeft() + QPointF(5, 2)), -1);
}

void ForestPlotTest::everyTextIsDrawn()
{
    ForestPlot plot = sampleForest();
    plot.caption = QStringLiteral("Caption");
    plot.note = QStringLiteral("Note");
    for (const qreal width : {420.0, 1000.0}) {
        const QStringList words = wordsOf(layOutForest(plot, type(), width));
        for (const QString &text :
             {plot.caption, plot.note, plot.labelHeading, plot.baseHeading, plot.valueHeading, plot.worse, plot.better,
              plot.axisTitle, QStringLiteral("−100"), QStringLiteral("0"), QStringLiteral("+100")})
            QVERIFY2(words.contains(text), qPrintable(text));
        for (const ForestKey &key : plot.keys)
            QVERIFY2(words.contains(key.text), qPrintable(key.text));
        for (const ForestRow &row : plot.rows) {
            QVERIFY2(words.contains(row.group), qPrintable(row.group));
            QVERIFY2(words.contains(row.baseText), qPrintable(row.baseText));
            QVERIFY2(words.contains(row.interval.title), qPrintable(row.interval.title));
            QVERIFY2(row.interval.text.isEmpty() || words.contains(row.interval.text), qPrintable(row.interval.text));
        }
    }
}

void ForestPlotTest::textStaysInItsPlace_data()
{
    QTest::addColumn<qreal>("width");
    QTest::addColumn<int>("size");
    QTest::newRow("wide") << 1600.0 << 13;
    QTest::newRow("usual") << 800.0 << 13;
    QTest::newRow("narrow") << 320.0 << 13;
    QTest::newRow("200 %") << 1000.0 << 26;
    QTest::newRow("200 %, narrow") << 560.0 << 26;
}

void ForestPlotTest::textStaysInItsPlace()
{
    QFETCH(qreal, width);
    QFETCH(int, size);
    ForestPlot plot = sampleForest();
    plot.rows[1].interval.title = longLabel();
    plot.rows[2].interval.title = QString(200, QLatin1Char('W'));
    plot.valueHeading = longLabel();
    plot.caption = longLabel();
    const ForestLayout layout = layOutForest(plot, type(size), width);
    for (const ChartText &text : layout.texts) {
        QFont font = layout.font;
        if (text.style == ChartText::Style::Strong)
            font.setWeight(QFont::DemiBold);
        for (const QString &line : text.lines)
            QVERIFY2(QFontMetricsF(font).horizontalAdvance(line) <= text.area.width() + 1, qPrintable(line));
        QVERIFY2(text.area.left() >= -1 && text.area.right() <= width + 1, qPrintable(text.lines.join(u' ')));
        QVERIFY(text.area.bottom() <= layout.height + 1);
    }
    // No two texts stand on each other.
    for (int one = 0; one < layout.texts.size(); ++one) {
        for (int other = 0; other < one; ++other) {
            const QRectF shared =
                layout.texts.at(one).area.intersected(layout.texts.at(other).area).adjusted(0.5, 0.5, -0.5, -0.5);
            QVERIFY2(!shared.isValid(), qPrintable(layout.texts.at(one).lines.join(u' ') + QStringLiteral(" | ") +
                                                   layout.texts.at(other).lines.join(u' ')));
        }
    }
}

void ForestPlotTest::longTextIsWrappedAndThenCut()
{
    QCOMPARE(longLabel().size(), 200);
    QCOMPARE(wrappedLines(longLabel(), type(), 10'000, 1), QStringList{longLabel()});
    const QStringList whole = wrappedLines(longLabel(), type(), 300, 9);
    QVERIFY(whole.size() > 3);
    QCOMPARE(whole.join(QLatin1Char(' ')), longLabel());
    const QStringList cut = wrappedLines(longLabel(), type(), 300, 3);
    QCOMPARE(cut.size(), 3);
    QCOMPARE(cut.mid(0, 2), whole.mid(0, 2));
    QVERIFY(cut.last().endsWith(QChar(0x2026)));
    // A word as long as that is broken; nothing gives no line; a broken line is one line.
    QVERIFY(wrappedLines(QString(200, u'x'), type(), 100, 99).size() > 5);
    QCOMPARE(wrappedLines(QStringLiteral("  "), type(), 100, 2), QStringList());
    QCOMPARE(wrappedLines(QStringLiteral("one\ntwo"), type(), 1000, 2), QStringList{QStringLiteral("one two")});
    QCOMPARE(wrappedLines(longLabel(), type(), 0, 2).size(), 2);
}

void ForestPlotTest::manyRowsHaveTheAxisAtBothEnds()
{
    ForestPlot plot = manyRows();
    QCOMPARE(wordsOf(layOutForest(plot, type(), 900)).count(QStringLiteral("−100")), 2);
    plot.rows = plot.rows.mid(0, 12);
    QCOMPARE(wordsOf(layOutForest(plot, type(), 900)).count(QStringLiteral("−100")), 1);
}

void ForestPlotTest::theWordsStandBesideZero()
{
    const ForestPlot plot = sampleForest();
    const ForestLayout layout = layOutForest(plot, type(), 900);
    const qreal zero = layout.scale.center().x();
    const auto areaOf = [&layout](const QString &words) {
        for (const ChartText &text : layout.texts) {
            if (text.lines.join(QLatin1Char(' ')) == words)
                return text.area;
        }
        return QRectF();
    };
    QVERIFY(areaOf(plot.worse).right() < zero);
    QVERIFY(areaOf(plot.better).left() > zero);
    QVERIFY(qAbs((zero - areaOf(plot.worse).right()) - (areaOf(plot.better).left() - zero)) < 1e-6);
    QCOMPARE(layout.arrowRoom.size(), 2);
    QVERIFY(layout.arrowRoom.first().left() <= areaOf(plot.worse).left());
    QVERIFY(layout.arrowRoom.last().left() >= areaOf(plot.better).right());
}

void ForestPlotTest::onlyDirectionsOnTheScaleAreNamed()
{
    ForestPlot plot = manyRows();
    plot.keys.clear();
    plot.scale = DifferenceScale(0, 1);
    const QStringList words = wordsOf(layOutForest(plot, type(), 900));
    QVERIFY(!words.contains(plot.worse));
    QVERIFY(words.contains(plot.better));
}

void ForestPlotTest::zeroIsOneLineThroughAllRows()
{
    ForestPlot plot = manyRows();
    for (ForestRow &row : plot.rows) { // nothing that would cover it
        row.interval.difference.reset();
        row.interval.ends = DifferenceEnds{0.3, 0.5};
    }
    const ForestLayout layout = layOutForest(plot, type(), 900);
    const ChartPalette palette = defaultChartPalette(Appearance::Light);
    QImage image(900, qCeil(layout.height), QImage::Format_RGB32);
    image.fill(palette.surface);
    QPainter painter(&image);
    paintForestPlot(painter, plot, layout, palette);
    painter.end();
    const int zero = static_cast<int>(layout.scale.center().x());
    const int top = qCeil(layout.rows.first().area.top());
    const int bottom = qFloor(layout.rows.last().area.bottom()) - 1;
    const QColor line = image.pixelColor(zero, top + 3) == palette.surface ? image.pixelColor(zero - 1, top + 3)
                                                                           : image.pixelColor(zero, top + 3);
    QVERIFY(contrast(line, palette.surface) >= 4.5);
    for (int y = top; y < bottom; ++y)
        QVERIFY(image.pixelColor(zero, y) == line || image.pixelColor(zero - 1, y) == line);
}

void ForestPlotTest::groupsStandAboveTheirRows()
{
    const ForestPlot plot = sampleForest();
    const ForestLayout layout = layOutForest(plot, type(), 900);
    QStringList groups;
    for (const ChartText &text : layout.texts) {
        if (text.style != ChartText::Style::Strong)
            continue;
        groups.append(text.lines.join(QLatin1Char(' ')));
        const int first = groups.size() == 1 ? 0 : 5;
        QVERIFY(text.area.bottom() <= layout.rows.at(first).area.top());
        QVERIFY(first == 0 || text.area.top() >= layout.rows.at(first - 1).area.bottom());
    }
    QCOMPARE(groups, (QStringList{QStringLiteral("Quality of reports"), QStringLiteral("National standards")}));
}

void ForestPlotTest::everyRowIsInTheTextAlternative()
{
    ForestPlot plot = sampleForest();
    plot.rows = plot.rows.mid(4, 2);
    plot.rows[0].interval.title = longLabel();
    QCOMPARE(plot.description(), QStringLiteral("Home background reports, now and 2004\n"
                                                "Quality of reports\n"
                                                "%1: too few, +10 (−55 to 68), n now 4\n"
                                                "National standards\n"
                                                "First appointment in time: held at 100 %, 0 (−19 to 19), n now 16")
                                     .arg(longLabel()));
    QCOMPARE(sampleForest().rowDescription(8), QStringLiteral("Reviewed after twelve weeks: no interval, n now 0"));
    plot.rows[0].baseText.clear();
    QCOMPARE(plot.rowDescription(0), longLabel() + QStringLiteral(": too few, +10 (−55 to 68)"));
    QCOMPARE(emptyForest().description(), emptyForest().title);
}

void ForestPlotTest::anEmptyPlotCanBeDrawn()
{
    const ForestLayout layout = layOutForest(ForestPlot(), type(), 900);
    QVERIFY(layout.height > 0);
    QCOMPARE(layout.rowAt({0, 0}), -1);
    QImage image(900, 100, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintForestPlot(painter, ForestPlot(), layout, defaultChartPalette(Appearance::Light));
    painter.end();
    QVERIFY(image.pixelColor(450, 0).isValid());
}

QTEST_MAIN(ForestPlotTest)
#include "forest_plot_test.moc"
