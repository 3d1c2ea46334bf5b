#include "app/charts/control_chart_painter.h"

#include "app/charts/chart_export.h"
#include "tests/app/charts/sample_trend.h"

#include <QDir>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace caseaudit;
using namespace caseaudit::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qreal margin = 16;

const Pack &pack()
{
    static const Pack read = defaultPack();
    return read;
}

QFont font(int pixels = 13)
{
    QFont made;
    made.setPixelSize(pixels);
    return made;
}

struct Picture {
    QByteArray name;
    TrendPicture chart;
    qreal width = 900;
    int type = 13; ///< pixels
    Appearance appearance = Appearance::Light;
    bool isGrey = false;
};

TrendPicture manyPoints()
{
    std::vector<statistics::ChartPeriod> months;
    for (int i = 0; i < 120; ++i)
        months.push_back({20 + (i * 7) % 13 - (i / 40) * 4, 50 + (i * 11) % 17});
    return pictureOf(sampleTrend(months), {}, pack());
}

TrendPicture gaps()
{
    std::vector<statistics::ChartPeriod> months = twoYears();
    for (const std::size_t gap : {3U, 4U, 11U, 20U})
        months[gap] = {0, 0};
    return pictureOf(sampleTrend(months), sampleAnnotations(), pack());
}

TrendPicture oneCategory()
{
    return pictureOf(sampleTrend(std::vector<statistics::ChartPeriod>(12, {9, 9})), {}, pack());
}

TrendPicture longNotes()
{
    QList<Annotation> annotations;
    for (int i = 0; i < 14; ++i)
        annotations.append({QDate(2004, 12, 1).addDays(i), QString(u"a long note of what was decided "_s).repeated(7)});
    return samplePicture(annotations);
}

QList<Picture> pictures()
{
    const TrendPicture few = pictureOf(sampleTrend({{4, 10}, {7, 12}, {5, 9}}), sampleAnnotations(), pack());
    const TrendPicture run =
        pictureOf(sampleTrend(twoYears(), TrendRules::AnhoejOlesen, TrendChart::Run), sampleAnnotations(), pack());
    const TrendPicture laney =
        pictureOf(sampleTrend(twoYears(), TrendRules::AnhoejOlesen, TrendChart::Laney), {}, pack());
    return {{"trend", samplePicture()},
            {"trend-many", manyPoints()},
            {"trend-few", few},
            {"trend-run", run},
            {"trend-laney", laney},
            {"trend-gaps", gaps()},
            {"trend-one-category", oneCategory()},
            {"trend-dark", samplePicture(), 900, 13, Appearance::Dark},
            {"trend-grey", samplePicture(), 900, 13, Appearance::Light, true},
            {"trend-200", samplePicture(), 1000, 26},
            {"trend-narrow", samplePicture(), 320},
            {"trend-long-notes", longNotes(), 600}};
}

QImage drawn(const Picture &picture)
{
    const ControlChartLayout layout = layOutControlChart(picture.chart, font(picture.type), picture.width);
    const ChartPalette palette = defaultChartPalette(picture.appearance);
    QImage image(QSizeF(layout.width + 2 * margin, layout.height + 2 * margin).toSize(), QImage::Format_RGB32);
    image.fill(palette.surface);
    QPainter painter(&image);
    painter.translate(margin, margin);
    paintControlChart(painter, picture.chart, layout, palette);
    painter.end();
    return picture.isGrey ? image.convertToFormat(QImage::Format_Grayscale8) : image;
}

ChartPicture exported(const TrendPicture &chart, const ControlChartLayout &layout)
{
    return {.size = QSizeF(layout.width, layout.height),
            .paint =
                [&chart, &layout](QPainter &painter) {
                    paintControlChart(painter, chart, layout, defaultChartPalette(Appearance::Light));
                },
            .background = Qt::white,
            .title = chart.title,
            .description = chart.description()};
}

} // namespace

/// Draws control charts to be looked at, and measures where things are.
class ControlChartPainterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingSticksOut_data()
    {
        QTest::addColumn<int>("index");
        const QList<Picture> all = pictures();
        for (int i = 0; i < all.size(); ++i)
            QTest::newRow(all.at(i).name) << i;
    }

    void nothingSticksOut()
    {
        QFETCH(int, index);
        const Picture picture = pictures().at(index);
        const QImage image = drawn(picture);
        QVERIFY(QDir().mkpath(QStringLiteral(CASEAUDIT_SCREENS)));
        QVERIFY(image.save(QStringLiteral(CASEAUDIT_SCREENS "/chart-%1.png").arg(QLatin1String(picture.name))));
        const int free = qRound(margin) - 2;
        QImage blank(image.size(), image.format());
        blank.fill(image.pixelColor(0, 0));
        const QImage inner = image.copy(image.rect().adjusted(free, free, -free, -free));
        QVERIFY(inner != blank.copy(0, 0, inner.width(), inner.height()));
        QPainter painter(&blank);
        painter.drawImage(QPointF(free, free), inner);
        painter.end();
        QCOMPARE(image, blank);
    }

    void eachSignalHasAMarkOfItsOwn()
    {
        const TrendPicture picture = samplePicture();
        // By hand: 329 of 838 is .393; July 2005, 28 of 35, lies above .393 + 3 √(.393 · .607 / 35) = .640; May 2004,
        // 2 of 31, below .393 − 3 √(.393 · .607 / 31) = .129; January to August 2005 all lie above the mean.
        QCOMPARE(picture.points.at(18).mark, PointMark::Above);
        QCOMPARE(picture.points.at(4).mark, PointMark::Below);
        for (const int month : {12, 13, 14, 15, 16, 17, 19})
            QCOMPARE(picture.points.at(month).mark, PointMark::Signal);
        QCOMPARE(picture.points.at(23).mark, PointMark::Plain);
        QCOMPARE(picture.keys.size(), 3);
    }

    void fewPointsHaveNoMarks()
    {
        // A point beyond the limits of a chart that is not judged is not said to be a signal.
        const TrendPicture picture = pictureOf(sampleTrend({{5, 100}, {5, 100}, {60, 100}, {5, 100}}), {}, pack());
        for (const PicturePoint &point : picture.points)
            QCOMPARE(point.mark, PointMark::Plain);
        QVERIFY(picture.keys.isEmpty());
        QVERIFY(picture.limitText.contains(u"trial"_s));
    }

    void pointsStandAtTheirShare()
    {
        const TrendPicture picture = samplePicture();
        const ControlChartLayout layout = layOutControlChart(picture, font(), 900);
        QCOMPARE(layout.heightOf(layout.lowest), layout.plot.bottom());
        QCOMPARE(layout.heightOf(layout.highest), layout.plot.top());
        const qreal slot = layout.plot.width() / 24;
        QVERIFY(qAbs(layout.placeOf(picture, 12).x() - (layout.plot.left() + 12.5 * slot)) < 1e-6);
        for (int i = 0; i < 24; ++i)
            QVERIFY(layout.plot.contains(layout.placeOf(picture, i)));
        QCOMPARE(layout.pointAt(layout.placeOf(picture, 7)), 7);
        QCOMPARE(layout.pointAt(QPointF(layout.plot.left() - 2, 50)), -1);
        QCOMPARE(layout.groupLines.size(), 1); // between 2004 and 2005
    }

    void theScaleIsAtLeastFortyPointsLong()
    {
        const ControlChartLayout layout = layOutControlChart(oneCategory(), font(), 900);
        QVERIFY(layout.highest - layout.lowest >= .4 - 1e-9);
        QCOMPARE(layout.highest, 1.0);
    }

    void flagsStandAtTheirDay()
    {
        const TrendPicture picture = samplePicture();
        QCOMPARE(picture.flags.size(), 3); // that of 2010 is beyond the chart
        QCOMPARE(picture.flags.at(0).text, u"4 October 2004: new form of report in use"_s);
        // The fourth day of October's 31, in the tenth month: 9 + 3.5 / 31.
        QVERIFY(qAbs(picture.flags.at(0).place - (9 + 3.5 / 31)) < 1e-9);
        const ControlChartLayout layout = layOutControlChart(picture, font(), 900);
        QVERIFY(!layout.flags.at(1).box.intersects(layout.flags.at(2).box)); // a week apart: one below the other
        QCOMPARE(layout.flags.at(0).box.top(), layout.flags.at(1).box.top());
    }

    void everythingIsSaidInWords()
    {
        const QString words = samplePicture().description();
        QVERIFY(words.startsWith(u"Social Enquiry Reports: Overall standard, good or better, by month"_s));
        QVERIFY(words.contains(u"July 2005: 28 of 35 good or better, 80 %; limits"_s));
        QVERIFY(words.contains(u"17 January 2005: training of all teams"_s));
        QVERIFY(words.contains(u"points in a row above the mean"_s));
    }

    void aTrendWithoutChartHasNoPoints()
    {
        Trend trend = sampleTrend({{4, 10}, {7, 12}});
        trend.isChart = false;
        const TrendPicture picture = pictureOf(trend, {}, pack());
        QVERIFY(picture.points.isEmpty());
        QCOMPARE(layOutControlChart(picture, font(), 900).height, 0.0);
    }

    void savedChartsKeepTheirText()
    {
        const TrendPicture chart = samplePicture();
        const ControlChartLayout layout = layOutControlChart(chart, pictureFont(font()), 900);
        const QByteArray svg = chartSvg(exported(chart, layout));
        QVERIFY(svg.contains("4 October 2004: new form of report in use"));
        QVERIFY(svg.contains("July 2005: 28 of 35")); // the description
        QVERIFY(chartPdf(exported(chart, layout)).startsWith("%PDF"));
    }
};

QTEST_MAIN(ControlChartPainterTest)
#include "control_chart_painter_test.moc"
