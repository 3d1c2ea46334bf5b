#include "app/charts/stacked_bar.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace caseaudit;

namespace {

StackedBar barOf(const QList<std::int64_t> &weights)
{
    StackedBar bar;
    bar.title = QStringLiteral("2004");
    for (int i = 0; i < weights.size(); ++i) {
        BarSegment segment;
        segment.name = QStringLiteral("c%1").arg(i);
        segment.label = QString::number(weights.at(i));
        segment.weight = weights.at(i);
        segment.tone = weights.size() < 2 ? 0.0 : static_cast<double>(i) / static_cast<double>(weights.size() - 1);
        bar.segments.append(segment);
    }
    return bar;
}

QImage painted(const StackedBar &bar, const ChartPalette &palette, int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(palette.surface);
    QPainter painter(&image);
    paintStackedBar(painter, QRectF(0, 0, width, height), bar, palette, QFont());
    return image;
}

} // namespace

class StackedBarTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void segmentsFillTheWidthExactly_data();
    void segmentsFillTheWidthExactly();
    void aSegmentIsAsWideAsItsWeightWithinAPixel();
    void aBarWithoutWeightHasNoWidth();
    void anEmptyBarSaysWhy();
    void theDescriptionNamesEveryFigure();
    void tonesAreToldApartInGrey_data();
    void tonesAreToldApartInGrey();
    void labelsAreReadableOnEveryTone_data();
    void labelsAreReadableOnEveryTone();
    void tonesBetweenTwoColoursAreBlended();
    void aPaletteWithoutColoursIsRefused();
    void luminanceIsThatOfTheStandard();
    void paintedSegmentsStandWhereTheirEdgesAre();
    void neighboursAreSeparated();
    void tooFewCasesArePalerAndOutlined();
    void whatIsNotPrintedIsHatchedNotFilled();
    void anEmptyBarIsALineOnly();
};

void StackedBarTest::segmentsFillTheWidthExactly_data()
{
    QTest::addColumn<QList<std::int64_t>>("weights");
    // Rows of the baseline of 2004.
    QTest::newRow("adds to 100 (SER needs analysis)") << QList<std::int64_t>{20, 50, 28, 2};
    QTest::newRow("adds to 101 (SER offending analysis)") << QList<std::int64_t>{20, 54, 25, 2};
    QTest::newRow("adds to 99 (SER sentence feasibility)") << QList<std::int64_t>{13, 51, 33, 2};
    QTest::newRow("first segment empty (HBR family supports)") << QList<std::int64_t>{0, 57, 35, 9};
    QTest::newRow("last segment empty (PDO SER standard)") << QList<std::int64_t>{18, 59, 23, 0};
    QTest::newRow("one segment is all (first appointment, throughcare)") << QList<std::int64_t>{100, 0, 0};
    QTest::newRow("one segment alone") << QList<std::int64_t>{3};
    QTest::newRow("counts, not percentages") << QList<std::int64_t>{1, 2, 4};
    QTest::newRow("counts of a million audits") << QList<std::int64_t>{333'333, 333'333, 333'334};
}

void StackedBarTest::segmentsFillTheWidthExactly()
{
    QFETCH(QList<std::int64_t>, weights);
    for (const int width : {1, 2, 7, 99, 100, 101, 640}) {
        const QList<int> edges = segmentEdges(barOf(weights), width);
        QCOMPARE(edges.size(), weights.size() + 1);
        QCOMPARE(edges.first(), 0);
        QCOMPARE(edges.last(), width);
        for (int i = 0; i < weights.size(); ++i) {
            QVERIFY(edges.at(i) <= edges.at(i + 1));
            if (weights.at(i) == 0)
                QCOMPARE(edges.at(i), edges.at(i + 1));
        }
    }
}

void StackedBarTest::aSegmentIsAsWideAsItsWeightWithinAPixel()
{
    // 200 px for 20/50/28/2: 40, 100, 56 and 4.
    QCOMPARE(segmentEdges(barOf({20, 50, 28, 2}), 200), (QList<int>{0, 40, 140, 196, 200}));
    // 101 parts on 101 px: a pixel each.
    QCOMPARE(segmentEdges(barOf({20, 54, 25, 2}), 101), (QList<int>{0, 20, 74, 99, 101}));
    // 99 parts on 198 px: two pixels each.
    QCOMPARE(segmentEdges(barOf({13, 51, 33, 2}), 198), (QList<int>{0, 26, 128, 194, 198}));
}

void StackedBarTest::aBarWithoutWeightHasNoWidth()
{
    QCOMPARE(segmentEdges(barOf({}), 100), (QList<int>{0}));
    QCOMPARE(segmentEdges(barOf({0, 0}), 100), (QList<int>{0, 0, 0}));
    QVERIFY(barOf({0, 0}).isEmpty());
}

void StackedBarTest::anEmptyBarSaysWhy()
{
    StackedBar bar = barOf({});
    QCOMPARE(bar.description(), QStringLiteral("2004"));
    bar.emptyText = QStringLiteral("no answers");
    QCOMPARE(bar.description(), QStringLiteral("2004: no answers"));
}

void StackedBarTest::theDescriptionNamesEveryFigure()
{
    StackedBar bar = barOf({20, 54});
    bar.segments[0].name = QStringLiteral("Poor");
    bar.segments[0].label = QStringLiteral("20 %");
    bar.segments[1].name = QStringLiteral("Adequate");
    bar.segments[1].label = QStringLiteral("54 %");
    BarSegment open;
    open.name = QStringLiteral("not printed");
    open.weight = 26;
    open.kind = SegmentKind::Unprinted;
    bar.segments.append(open);
    QCOMPARE(bar.description(), QStringLiteral("2004: Poor 20 %, Adequate 54 %, not printed"));
}

void StackedBarTest::tonesAreToldApartInGrey_data()
{
    QTest::addColumn<Appearance>("appearance");
    QTest::newRow("light") << Appearance::Light;
    QTest::newRow("dark") << Appearance::Dark;
}

void StackedBarTest::tonesAreToldApartInGrey()
{
    QFETCH(Appearance, appearance);
    const ChartPalette palette = defaultChartPalette(appearance);
    QCOMPARE(palette.tones.size(), 4);
    for (int i = 1; i < palette.tones.size(); ++i) {
        const double before = relativeLuminance(palette.tones.at(i - 1));
        const double after = relativeLuminance(palette.tones.at(i));
        QVERIFY2(after < before, "each tone is darker than the one before");
        // Half as much light again is told apart on paper and on any screen.
        QVERIFY2(contrast(palette.tones.at(i - 1), palette.tones.at(i)) >= 1.5,
                 qPrintable(QStringLiteral("tones %1 and %2").arg(i - 1).arg(i)));
    }
}

void StackedBarTest::labelsAreReadableOnEveryTone_data()
{
    tonesAreToldApartInGrey_data();
}

void StackedBarTest::labelsAreReadableOnEveryTone()
{
    QFETCH(Appearance, appearance);
    const ChartPalette palette = defaultChartPalette(appearance);
    for (double tone = 0; tone <= 1; tone += 0.05) {
        const QColor colour = palette.colour(tone);
        // WCAG 2.1, 1.4.3: at least 4.5:1 for text.
        QVERIFY2(contrast(colour, readableInk(colour)) >= 4.5, qPrintable(colour.name()));
    }
    QVERIFY(contrast(palette.ink, palette.surface) >= 4.5);
}

void StackedBarTest::tonesBetweenTwoColoursAreBlended()
{
    const ChartPalette palette{{QColor(0, 0, 0), QColor(200, 100, 50)}, QColor(Qt::white), QColor(Qt::black)};
    QCOMPARE(palette.colour(0), QColor(0, 0, 0));
    QCOMPARE(palette.colour(0.5).toRgb().red(), 100);
    QCOMPARE(palette.colour(1).toRgb().green(), 100);
    QCOMPARE(palette.colour(2).toRgb().red(), 200);
    const QColor neutral = palette.colour(neutralTone).toRgb();
    QCOMPARE(neutral.red(), neutral.green());
}

void StackedBarTest::aPaletteWithoutColoursIsRefused()
{
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, static_cast<void>(ChartPalette().colour(0)));
}

void StackedBarTest::luminanceIsThatOfTheStandard()
{
    // WCAG 2.1: white 1, black 0; pure red, green and blue are the three weights.
    QVERIFY(qAbs(relativeLuminance(Qt::white) - 1) < 1e-9);
    QVERIFY(qAbs(relativeLuminance(Qt::black)) < 1e-9);
    QVERIFY(qAbs(relativeLuminance(QColor(255, 0, 0)) - 0.2126) < 1e-9);
    QVERIFY(qAbs(relativeLuminance(QColor(0, 255, 0)) - 0.7152) < 1e-9);
    QVERIFY(qAbs(relativeLuminance(QColor(0, 0, 255)) - 0.0722) < 1e-9);
    QCOMPARE(readableInk(Qt::white), QColor(Qt::black));
    QCOMPARE(readableInk(Qt::black), QColor(Qt::white));
}

void StackedBarTest::paintedSegmentsStandWhereTheirEdgesAre()
{
    StackedBar bar = barOf({20, 50, 28, 2});
    for (BarSegment &segment : bar.segments)
        segment.label.clear();
    const ChartPalette palette = defaultChartPalette(Appearance::Light);
    const QImage image = painted(bar, palette, 200, 16);
    for (int i = 0; i < 4; ++i) {
        const QList<int> edges = segmentEdges(bar, 200);
        const int middle = (edges.at(i) + edges.at(i + 1)) / 2;
        QCOMPARE(image.pixelColor(middle, 8).name(), palette.tones.at(i).name());
    }
}

void StackedBarTest::neighboursAreSeparated()
{
    StackedBar bar = barOf({50, 50});
    bar.segments[1].tone = bar.segments[0].tone; // the same colour on both sides
    bar.segments[0].label.clear();
    bar.segments[1].label.clear();
    const ChartPalette palette = defaultChartPalette(Appearance::Light);
    const QImage image = painted(bar, palette, 100, 16);
    QVERIFY(image.pixelColor(49, 8) != image.pixelColor(25, 8) || image.pixelColor(50, 8) != image.pixelColor(25, 8));
}

void StackedBarTest::tooFewCasesArePalerAndOutlined()
{
    StackedBar bar = barOf({2, 2});
    for (BarSegment &segment : bar.segments) {
        segment.kind = SegmentKind::TooFew;
        segment.label.clear();
    }
    const ChartPalette palette = defaultChartPalette(Appearance::Light);
    const QImage image = painted(bar, palette, 100, 16);
    for (int i = 0; i < 2; ++i) {
        const QColor inside = image.pixelColor(25 + 50 * i, 8);
        const QColor full = palette.colour(bar.segments.at(i).tone);
        QVERIFY(relativeLuminance(inside) > relativeLuminance(full));
        QVERIFY(image.pixelColor(25 + 50 * i, 0).name() == full.name());
    }
}

void StackedBarTest::whatIsNotPrintedIsHatchedNotFilled()
{
    // Sex offenders, four appointments: "80%" is printed, the other cells are empty.
    StackedBar bar = barOf({80, 20});
    bar.segments[1].kind = SegmentKind::Unprinted;
    const ChartPalette palette = defaultChartPalette(Appearance::Light);
    const QImage image = painted(bar, palette, 200, 16);
    int surface = 0;
    int marked = 0;
    for (int x = 165; x < 195; ++x) {
        for (int y = 3; y < 13; ++y) {
            if (image.pixelColor(x, y) == palette.surface)
                ++surface;
            else
                ++marked;
        }
    }
    QVERIFY(surface > marked);
    QVERIFY(marked > 0);
}

void StackedBarTest::anEmptyBarIsALineOnly()
{
    const ChartPalette palette = defaultChartPalette(Appearance::Light);
    const QImage image = painted(barOf({}), palette, 100, 17);
    QCOMPARE(image.pixelColor(50, 2), palette.surface);
    QCOMPARE(image.pixelColor(50, 14), palette.surface);
    QVERIFY(image.pixelColor(50, 8) != palette.surface);
}

QTEST_MAIN(StackedBarTest)
#include "stacked_bar_test.moc"
