#include "app/charts/difference_interval.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <limits>
#include <stdexcept>

using namespace caseaudit;

namespace {

constexpr double open = std::numeric_limits<double>::infinity();

/// 201 pixels: a point each, and zero in the middle of the 101st.
constexpr int width = 201;
constexpr int height = 21;
constexpr int middle = 10;

QFont smallType()
{
    QFont font;
    font.setPixelSize(12);
    return font;
}

DifferenceInterval intervalOf(std::optional<double> difference, std::optional<DifferenceEnds> ends,
                              DifferenceMark mark = DifferenceMark::Unclear)
{
    DifferenceInterval interval;
    interval.title = QStringLiteral("Row");
    interval.difference = difference;
    interval.ends = ends;
    interval.mark = mark;
    return interval;
}

/// The area of the scale has −1 and 1 in the middle of its first and last pixel.
QImage painted(const DifferenceInterval &interval, const DifferenceScale &scale = DifferenceScale(),
               Appearance appearance = Appearance::Light)
{
    const ChartPalette palette = defaultChartPalette(appearance);
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(palette.surface);
    QPainter painter(&image);
    paintDifferenceInterval(painter, QRectF(0.5, 0, width - 1, height), interval, scale, palette, smallType());
    return image;
}

/// How many pixels of a column are not as the empty surface.
int inkIn(const QImage &image, int column)
{
    const QColor surface = defaultChartPalette(Appearance::Light).surface;
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        count += image.pixelColor(column, y) == surface ? 0 : 1;
    return count;
}

} // namespace

class DifferenceIntervalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aScaleThatGoesNowhereIsRefused_data();
    void aScaleThatGoesNowhereIsRefused();
    void aScaleFitsWhatIsOnIt_data();
    void aScaleFitsWhatIsOnIt();
    void zeroIsWhereItMustBe_data();
    void zeroIsWhereItMustBe();
    void aScaleWithoutZeroHasNoZeroLine();
    void theIntervalReachesFromEndToEnd();
    void anEndBeyondTheScaleIsAnArrow_data();
    void anEndBeyondTheScaleIsAnArrow();
    void anIntervalBeyondTheScaleIsOnlyAnArrow();
    void aDifferenceAloneBeyondTheScaleIsAnArrow();
    void aRangeHasNoPoint();
    void anIntervalMayBeALine();
    void noIntervalSaysSo();
    void theAreaOfAnIntervalIsKnown();
    void marksDifferInShape_data();
    void marksDifferInShape();
    void marksAreReadable_data();
    void marksAreReadable();
    void theDescriptionHasWordsAndFigures();
};

void DifferenceIntervalTest::aScaleThatGoesNowhereIsRefused_data()
{
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::newRow("from is to") << 0.2 << 0.2;
    QTest::newRow("backwards") << 0.5 << -0.5;
    QTest::newRow("percentages") << -100.0 << 100.0;
    QTest::newRow("beyond all differences") << -1.0 << 1.01;
    QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN() << 1.0;
}

void DifferenceIntervalTest::aScaleThatGoesNowhereIsRefused()
{
    QFETCH(double, from);
    QFETCH(double, to);
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, DifferenceScale(from, to));
}

void DifferenceIntervalTest::aScaleFitsWhatIsOnIt_data()
{
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::addColumn<double>("reach");
    QTest::newRow("nothing there") << 0.0 << 0.0 << 0.1;
    QTest::newRow("just ten") << -0.02 << 0.1 << 0.1;
    QTest::newRow("just thirty") << -0.3 << 0.1 << 0.3;
    QTest::newRow("above thirty") << 0.0 << 0.301 << 0.4;
    QTest::newRow("all") << -1.0 << 0.0 << 1.0;
    QTest::newRow("an open end") << 0.12 << open << 0.2;
}

void DifferenceIntervalTest::aScaleFitsWhatIsOnIt()
{
    QFETCH(double, from);
    QFETCH(double, to);
    QFETCH(double, reach);
    const DifferenceScale scale = fittingScale({intervalOf(std::nullopt, DifferenceEnds{from, to})});
    QVERIFY(qAbs(scale.from() + reach) < 1e-9);
    QVERIFY(qAbs(scale.to() - reach) < 1e-9);
}

void DifferenceIntervalTest::zeroIsWhereItMustBe_data()
{
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::addColumn<int>("column");
    QTest::newRow("in the middle") << -1.0 << 1.0 << 100;
    QTest::newRow("a quarter along") << -0.25 << 0.75 << 50;
    QTest::newRow("at the left edge") << 0.0 << 0.5 << 0;
    QTest::newRow("at the right edge") << -0.5 << 0.0 << 200;
}

void DifferenceIntervalTest::zeroIsWhereItMustBe()
{
    QFETCH(double, from);
    QFETCH(double, to);
    QFETCH(int, column);
    const QImage image = painted(intervalOf(std::nullopt, std::nullopt), DifferenceScale(from, to));
    for (int x = 0; x < width; ++x)
        QCOMPARE(inkIn(image, x), x == column ? height : 0);
}

void DifferenceIntervalTest::aScaleWithoutZeroHasNoZeroLine()
{
    const QImage image = painted(intervalOf(std::nullopt, std::nullopt), DifferenceScale(0.1, 0.5));
    for (int x = 0; x < width; ++x)
        QCOMPARE(inkIn(image, x), 0);
}

void DifferenceIntervalTest::theIntervalReachesFromEndToEnd()
{
    // −40 to −10 points: pixels 60 to 90.
    const QImage image = painted(intervalOf(std::nullopt, DifferenceEnds{-0.4, -0.1}));
    for (int x = 0; x < 58; ++x)
        QCOMPARE(inkIn(image, x), 0);
    for (int x = 60; x <= 90; ++x)
        QVERIFY(inkIn(image, x) > 0);
    for (int x = 93; x < 100; ++x)
        QCOMPARE(inkIn(image, x), 0);
    // The caps are higher than the bar.
    QVERIFY(inkIn(image, 60) >= inkIn(image, 75) + 4);
    QVERIFY(inkIn(image, 90) >= inkIn(image, 75) + 4);
}

void DifferenceIntervalTest::anEndBeyondTheScaleIsAnArrow_data()
{
    QTest::addColumn<double>("end");
    QTest::newRow("just beyond") << 0.51;
    QTest::newRow("open") << open;
}

void DifferenceIntervalTest::anEndBeyondTheScaleIsAnArrow()
{
    QFETCH(double, end);
    const DifferenceScale scale(-0.5, 0.5);
    const QImage right = painted(intervalOf(std::nullopt, DifferenceEnds{0.2, end}), scale);
    // From its foot to its tip an arrow gets lower; a cap would be as high at the edge.
    QVERIFY(inkIn(right, 194) >= inkIn(right, 188) + 2);
    QVERIFY(inkIn(right, 194) > inkIn(right, 198));
    QVERIFY(inkIn(right, 200) <= 3);
    const QImage left = painted(intervalOf(std::nullopt, DifferenceEnds{-end, -0.2}), scale);
    QVERIFY(inkIn(left, 6) >= inkIn(left, 12) + 2);
    QVERIFY(inkIn(left, 6) > inkIn(left, 2));
    QVERIFY(inkIn(left, 0) <= 3);
    // An end at the edge itself is on the scale and has its cap.
    const QImage cap = painted(intervalOf(std::nullopt, DifferenceEnds{0.2, 0.5}), scale);
    QVERIFY(inkIn(cap, 200) >= 10);
}

void DifferenceIntervalTest::anIntervalBeyondTheScaleIsOnlyAnArrow()
{
    const QImage image = painted(intervalOf(0.7, DifferenceEnds{0.6, 0.8}), DifferenceScale(-0.5, 0.5));
    for (int x = 0; x < 192; ++x)
        QCOMPARE(inkIn(image, x), x == 100 ? height : 0);
    QVERIFY(inkIn(image, 196) > inkIn(image, 199));
    QVERIFY(inkIn(image, 199) > 0);
}

void DifferenceIntervalTest::aDifferenceAloneBeyondTheScaleIsAnArrow()
{
    const QImage image = painted(intervalOf(-0.7, std::nullopt), DifferenceScale(-0.5, 0.5));
    QVERIFY(inkIn(image, 4) > inkIn(image, 1));
    QVERIFY(inkIn(image, 1) > 0);
    QCOMPARE(inkIn(image, 9), 0);
}

void DifferenceIntervalTest::aRangeHasNoPoint()
{
    const QImage range = painted(intervalOf(std::nullopt, DifferenceEnds{0.2, 0.8}));
    for (int x = 125; x < 175; ++x)
        QCOMPARE(range.pixelColor(x, middle), range.pixelColor(150, middle));
    const QImage estimate = painted(intervalOf(0.5, DifferenceEnds{0.2, 0.8}));
    QVERIFY(estimate.pixelColor(150, middle) != range.pixelColor(150, middle));
}

void DifferenceIntervalTest::anIntervalMayBeALine()
{
    const QImage image = painted(intervalOf(std::nullopt, DifferenceEnds{0.5, 0.5}));
    QVERIFY(inkIn(image, 150) >= 10);
    QCOMPARE(inkIn(image, 147), 0);
    QCOMPARE(inkIn(image, 153), 0);
}

void DifferenceIntervalTest::noIntervalSaysSo()
{
    DifferenceInterval interval = intervalOf(std::nullopt, std::nullopt);
    interval.emptyText = QStringLiteral("no interval");
    const auto inkBetween = [](const QImage &image, int from, int to) {
        int ink = 0;
        for (int x = from; x < to; ++x)
            ink += inkIn(image, x);
        return ink;
    };
    QVERIFY(inkBetween(painted(interval), 103, 200) > 50);
    QCOMPARE(inkBetween(painted(interval), 0, 99), 0);
    // A point at the right leaves more room on the other side.
    interval.difference = 0.2;
    QVERIFY(inkBetween(painted(interval), 0, 99) > 50);
    QCOMPARE(inkBetween(painted(interval), 130, 200), 0);
    // Words end with the scale, however many they are.
    interval.difference.reset();
    interval.emptyText = QStringLiteral("nothing is known of this row ").repeated(20);
    QCOMPARE(inkIn(painted(interval), 200), 0);
}

void DifferenceIntervalTest::theAreaOfAnIntervalIsKnown()
{
    const QRectF area(10, 20, 200, 30);
    // A scale of ±100 points on 200 pixels: a pixel a point.
    const QRectF found = intervalArea(area, intervalOf(0.1, DifferenceEnds{-0.2, 0.4}), DifferenceScale(), smallType());
    QVERIFY(qAbs(found.left() - 90) < 1e-6);
    QVERIFY(qAbs(found.right() - 150) < 1e-6);
    QVERIFY(qAbs(found.center().y() - 35) < 1e-6);
    QVERIFY(area.contains(found));
    const QRectF clipped =
        intervalArea(area, intervalOf(0.1, DifferenceEnds{0.8, 0.9}), DifferenceScale(-0.5, 0.5), smallType());
    QVERIFY(clipped.width() > 0);
    QVERIFY(qAbs(clipped.right() - 210) < 1e-6);
    QVERIFY(intervalArea(area, intervalOf(0.1, std::nullopt), DifferenceScale(), smallType()).isNull());
}

void DifferenceIntervalTest::marksDifferInShape_data()
{
    QTest::addColumn<Appearance>("appearance");
    QTest::newRow("light") << Appearance::Light;
    QTest::newRow("dark") << Appearance::Dark;
}

void DifferenceIntervalTest::marksDifferInShape()
{
    QFETCH(Appearance, appearance);
    const ChartPalette palette = defaultChartPalette(appearance);
    QList<QImage> shapes; // black and white
    for (const DifferenceMark mark : {DifferenceMark::Improved, DifferenceMark::Worse, DifferenceMark::Held,
                                      DifferenceMark::Unclear, DifferenceMark::TooFew, DifferenceMark::None}) {
        QImage image(12, 12, QImage::Format_RGB32);
        image.fill(palette.surface);
        QPainter painter(&image);
        paintDifferenceMark(painter, QRectF(0, 0, 12, 12), mark, palette);
        painter.end();
        QImage shape(12, 12, QImage::Format_RGB32);
        for (int y = 0; y < 12; ++y) {
            for (int x = 0; x < 12; ++x)
                shape.setPixelColor(x, y,
                                    contrast(image.pixelColor(x, y), palette.surface) > 2 ? Qt::black : Qt::white);
        }
        shapes.append(shape);
    }
    for (int one = 0; one < shapes.size(); ++one) {
        for (int other = 0; other < one; ++other) {
            int different = 0;
            for (int y = 0; y < 12; ++y) {
                for (int x = 0; x < 12; ++x)
                    different += shapes.at(one).pixel(x, y) == shapes.at(other).pixel(x, y) ? 0 : 1;
            }
            // A tenth of the square at least.
            QVERIFY2(different >= 14, qPrintable(QStringLiteral("%1, %2: %3").arg(one).arg(other).arg(different)));
        }
    }
}

void DifferenceIntervalTest::marksAreReadable_data()
{
    marksDifferInShape_data();
}

void DifferenceIntervalTest::marksAreReadable()
{
    QFETCH(Appearance, appearance);
    const ChartPalette palette = defaultChartPalette(appearance);
    for (const DifferenceMark mark : {DifferenceMark::Improved, DifferenceMark::Worse, DifferenceMark::Held,
                                      DifferenceMark::Unclear, DifferenceMark::TooFew})
        QVERIFY(contrast(markColour(mark, palette), palette.surface) >= 4.5);
    // A theme whose colours are no better than its surface falls back on ink.
    const ChartPalette pale{{QColor(Qt::white)}, QColor(Qt::white), QColor(Qt::black)};
    QVERIFY(contrast(markColour(DifferenceMark::Worse, pale), pale.surface) >= 4.5);
}

void DifferenceIntervalTest::theDescriptionHasWordsAndFigures()
{
    DifferenceInterval interval = intervalOf(0.07, DifferenceEnds{0.01, 0.51});
    QCOMPARE(interval.description(), QStringLiteral("Row"));
    interval.emptyText = QStringLiteral("no interval");
    interval.text = QStringLiteral("+7 (1 to 51)");
    interval.markText = QStringLiteral("improved");
    QCOMPARE(interval.description(), QStringLiteral("Row: improved, +7 (1 to 51)"));
    interval.ends.reset();
    QCOMPARE(interval.description(), QStringLiteral("Row: improved, +7 (1 to 51), no interval"));
}

QTEST_MAIN(DifferenceIntervalTest)
#include "difference_interval_test.moc"
