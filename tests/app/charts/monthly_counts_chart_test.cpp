#include "app/charts/monthly_counts_chart.h"

#include "audit_forms/pack_reader.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace caseaudit;
using namespace Qt::StringLiterals;

namespace {

MonthlyMeasure waiting()
{
    return monthlyMeasures(defaultPack()).constFirst();
}

MonthlyCount count(const QString &authority, const QDate &month, std::int64_t number)
{
    return {u"cs_waiting"_s, authority, month, number};
}

QFont font()
{
    QFont font(u"DejaVu Sans"_s);
    font.setPixelSize(12);
    return font;
}

/// September to November 2005: Angus 4, nothing, 6; Dundee nothing, 0, nothing.
MonthlyCountsChart smallChart()
{
    return monthlyChart(
        waiting(),
        {count(u"angus"_s, {2005, 9, 1}, 4), count(u"angus"_s, {2005, 11, 1}, 6), count(u"dundee"_s, {2005, 10, 1}, 0)},
        defaultPack());
}

} // namespace

/// A line for each authority, month by month.
class MonthlyCountsChartTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMonthWithoutANumberIsAGapAndNoZero()
    {
        const MonthlyCountsChart chart = smallChart();
        QCOMPARE(chart.firstMonth, QDate(2005, 9, 1));
        QCOMPARE(chart.monthCount(), 3);
        const MonthlyLayout layout = layOutMonthlyCounts(chart, font(), {600, 300});
        QVERIFY(layout.points.at(0).at(0));
        QVERIFY(!layout.points.at(0).at(1));
        QVERIFY(layout.points.at(0).at(2));
        QCOMPARE(layout.points.at(1).at(1)->y(), layout.plot.bottom());
        // Perth & Kinross counted nothing: no line and no name beside it.
        QCOMPARE(layout.labels.size(), 2);
    }

    void wordsSayTheSameAsTheLines()
    {
        QCOMPARE(smallChart().description(),
                 u"Waiting to begin community service\n"
                 "September 2005: Angus 4, Dundee not recorded, Perth & Kinross not recorded\n"
                 "October 2005: Angus not recorded, Dundee 0, Perth & Kinross not recorded\n"
                 "November 2005: Angus 6, Dundee not recorded, Perth & Kinross not recorded"_s);
        QCOMPARE(smallChart().monthDescription(3), QString());
        QVERIFY(monthlyChart(waiting(), {}, defaultPack()).isEmpty());
        QVERIFY(monthlyChart(waiting(), {}, defaultPack()).description().contains(u"not recorded"_s));
    }

    void theScaleGoesFromZeroInRoundSteps_data()
    {
        QTest::addColumn<qint64>("greatest");
        QTest::addColumn<int>("most");
        QTest::addColumn<QList<std::int64_t>>("ticks");
        QTest::newRow("nothing") << qint64(0) << 6 << QList<std::int64_t>{0, 1};
        QTest::newRow("one by one") << qint64(5) << 6 << QList<std::int64_t>{0, 1, 2, 3, 4, 5};
        QTest::newRow("twos") << qint64(6) << 6 << QList<std::int64_t>{0, 2, 4, 6};
        QTest::newRow("tens") << qint64(41) << 6 << QList<std::int64_t>{0, 10, 20, 30, 40, 50};
        QTest::newRow("a million") << qint64(1'000'000) << 6
                                   << QList<std::int64_t>{0, 200'000, 400'000, 600'000, 800'000, 1'000'000};
        QTest::newRow("little room") << qint64(41) << 3 << QList<std::int64_t>{0, 50};
    }

    void theScaleGoesFromZeroInRoundSteps()
    {
        QFETCH(qint64, greatest);
        QFETCH(int, most);
        QFETCH(QList<std::int64_t>, ticks);
        QCOMPARE(countTicks(greatest, most), ticks);
    }

    void namesBesideTheLinesNeverOverlap()
    {
        MonthlyCountsChart chart{u"Waiting"_s, u"people"_s, {2005, 1, 1}, {}};
        for (const QString &name : {u"Angus"_s, u"Dundee"_s, u"Perth & Kinross"_s, QString(200, u'x')})
            chart.series.append({name, {10, 10}});
        for (const qreal height : {180, 300, 600}) {
            const MonthlyLayout layout = layOutMonthlyCounts(chart, font(), {600, height});
            for (qsizetype label = 1; label < layout.labels.size(); ++label)
                QVERIFY(layout.labels.at(label).area.top() >= layout.labels.at(label - 1).area.bottom());
            for (const SeriesLabel &label : layout.labels)
                QVERIFY(label.area.right() <= 600.5);
        }
    }

    void theMonthIsFoundUnderThePointer()
    {
        const MonthlyLayout layout = layOutMonthlyCounts(smallChart(), font(), {600, 300});
        for (int month = 0; month < 3; ++month)
            QCOMPARE(layout.monthAt({layout.placeOf(month, 3), layout.plot.center().y()}, 3), month);
        QCOMPARE(layout.monthAt({0, 0}, 3), -1);
        QCOMPARE(layout.monthAt(layout.plot.center(), 0), -1);
    }

    void linesCanBeToldApartFromTheSurfaceInEveryLookAndInGrey_data()
    {
        QTest::addColumn<int>("appearance");
        QTest::newRow("light") << static_cast<int>(Appearance::Light);
        QTest::newRow("dark") << static_cast<int>(Appearance::Dark);
    }

    void linesCanBeToldApartFromTheSurfaceInEveryLookAndInGrey()
    {
        QFETCH(int, appearance);
        const ChartPalette palette = defaultChartPalette(static_cast<Appearance>(appearance));
        MonthlyCountsChart chart{u"Waiting"_s, u"people"_s, {2005, 1, 1}, {}};
        for (const QString &name : {u"Angus"_s, u"Dundee"_s, u"Perth & Kinross"_s})
            chart.series.append({name, {10 + 10 * chart.series.size()}});
        const MonthlyLayout layout = layOutMonthlyCounts(chart, font(), {600, 300});
        QImage picture(600, 300, QImage::Format_RGB32);
        picture.fill(palette.surface);
        QPainter painter(&picture);
        paintMonthlyCounts(painter, chart, layout, palette);
        painter.end();
        for (const QList<std::optional<QPointF>> &points : layout.points) {
            const QColor mark = picture.pixelColor(points.constFirst()->toPoint());
            // WCAG 2.1, 1.4.11: what is drawn stands out by 3 to 1. Marks of other shapes tell the lines apart in grey.
            QVERIFY2(contrast(mark, palette.surface) >= 2.99, qPrintable(mark.name()));
        }
    }

    void aHugeOrTinyAreaIsDrawnAllTheSame()
    {
        for (const QSizeF &size : {QSizeF(1, 1), QSizeF(40, 30), QSizeF(4000, 3000)}) {
            for (const MonthlyCountsChart &chart : {smallChart(), monthlyChart(waiting(), {}, defaultPack())}) {
                QImage picture(size.toSize(), QImage::Format_RGB32);
                picture.fill(Qt::white);
                QPainter painter(&picture);
                paintMonthlyCounts(painter, chart, layOutMonthlyCounts(chart, font(), size),
                                   defaultChartPalette(Appearance::Light), 0);
                QVERIFY(painter.isActive());
            }
        }
    }

    void thePictureNamesItsContentsInWords()
    {
        const QByteArray svg = chartSvg(monthlyCountsPicture(smallChart(), font()));
        QVERIFY(svg.contains("Waiting to begin community service"));
        QVERIFY(svg.contains("Angus"));
        QVERIFY(chartPdf(monthlyCountsPicture(smallChart(), font())).startsWith("%PDF"));
    }
};

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    MonthlyCountsChartTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "monthly_counts_chart_test.moc"
