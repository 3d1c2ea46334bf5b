#include "tests/app/charts/sample_forest.h"

#include <QDir>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace caseaudit;
using namespace caseaudit::test;

namespace {

constexpr qreal margin = 16;

struct Picture {
    QByteArray name;
    ForestPlot plot;
    qreal width = 900;
    int type = 13; ///< pixels
    Appearance appearance = Appearance::Light;
    bool isGrey = false;
    qreal deviceRatio = 1;
};

ForestPlot manyRows()
{
    ForestPlot plot = emptyForest();
    const ForestPlot sample = sampleForest();
    for (int row = 0; row < 40; ++row) {
        ForestRow copy = sample.rows.at((row * 4) % sample.rows.size());
        copy.group = QStringLiteral("Table %1").arg(row / 8 + 1);
        plot.rows.append(copy);
    }
    return plot;
}

ForestPlot oneRow()
{
    ForestPlot plot = emptyForest();
    plot.rows = {sampleForest().rows.at(1)};
    plot.scale = fittingScale({plot.rows.first().interval});
    return plot;
}

ForestPlot longLabels()
{
    ForestPlot plot = sampleForest();
    plot.rows[1].interval.title = longLabel();
    plot.rows[4].interval.title = QString(200, QLatin1Char('x'));
    plot.rows[6].group = longLabel();
    plot.labelHeading = QStringLiteral("Question of the form as it is printed in the tables of the inspection");
    plot.valueHeading = QStringLiteral("Difference in points with its interval of 95 %");
    plot.note = longLabel();
    plot.caption = longLabel();
    return plot;
}

ForestPlot fewPoints()
{
    ForestPlot plot = sampleForest();
    plot.rows = plot.rows.mid(6);
    plot.scale = DifferenceScale(-0.3, 0.3); // beyond which every figure lies
    return plot;
}

QList<Picture> pictures()
{
    return {{"forest", sampleForest()},
            {"forest-many", manyRows()},
            {"forest-few", fewPoints()},
            {"forest-one", oneRow()},
            {"forest-dark", sampleForest(), 900, 13, Appearance::Dark},
            {"forest-grey", sampleForest(), 900, 13, Appearance::Light, true},
            {"forest-200", sampleForest(), 1000, 26},
            {"forest-200-narrow", sampleForest(), 560, 26},
            {"forest-sharp", sampleForest(), 900, 13, Appearance::Light, false, 2},
            {"forest-narrow", sampleForest(), 300},
            {"forest-long", longLabels()},
            {"forest-long-narrow", longLabels(), 420},
            {"forest-none", emptyForest()}};
}

QImage drawn(const Picture &picture)
{
    QFont font;
    font.setPixelSize(picture.type);
    const ForestLayout layout = layOutForest(picture.plot, font, picture.width);
    const ChartPalette palette = defaultChartPalette(picture.appearance);
    const QSizeF size(layout.width + 2 * margin, layout.height + 2 * margin);
    QImage image((size * picture.deviceRatio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(picture.deviceRatio);
    image.fill(palette.surface);
    QPainter painter(&image);
    painter.translate(margin, margin);
    paintForestPlot(painter, picture.plot, layout, palette);
    painter.end();
    return picture.isGrey ? image.convertToFormat(QImage::Format_Grayscale8) : image;
}

} // namespace

/// Draws forest plots to be looked at, and sees to it that nothing sticks out of them.
class ChartPicturesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingSticksOut_data();
    void nothingSticksOut();
};

void ChartPicturesTest::nothingSticksOut_data()
{
    QTest::addColumn<int>("index");
    const QList<Picture> all = pictures();
    for (int i = 0; i < all.size(); ++i)
        QTest::newRow(all.at(i).name) << i;
}

void ChartPicturesTest::nothingSticksOut()
{
    QFETCH(int, index);
    const Picture picture = pictures().at(index);
    const QImage image = drawn(picture);
    QVERIFY(QDir().mkpath(QStringLiteral(CASEAUDIT_SCREENS)));
    QVERIFY(image.save(QStringLiteral(CASEAUDIT_SCREENS "/chart-%1.png").arg(QLatin1String(picture.name))));
    // The margin was left alone.
    const int free = qRound((margin - 2) * picture.deviceRatio);
    const QImage inner = image.copy(image.rect().adjusted(free, free, -free, -free));
    QImage blank(image.size(), image.format());
    blank.setDevicePixelRatio(picture.deviceRatio);
    blank.fill(image.pixelColor(0, 0));
    QPainter painter(&blank);
    painter.drawImage(QPointF(free, free) / picture.deviceRatio, inner);
    painter.end();
    QVERIFY(inner != blank.copy(0, 0, inner.width(), inner.height()));
    QCOMPARE(image, blank);
}

QTEST_MAIN(ChartPicturesTest)
#include "chart_pictures_test.moc"
