#include "app/charts/matrix_chart.h"

#include "app/charts/chart_export.h"
#include "app/charts/hot_spot_matrix.h"
#include "tests/analytics/tables/hot_spot_support.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace caseaudit;
using namespace caseaudit::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr qreal margin = 16;

QString longLabel()
{
    return u"Whether the report describes family and community supports and how they were checked "_s.repeated(3).left(
        200);
}

MatrixCell cell(DifferenceMark mark, const QString &text)
{
    return {mark, text, u"marked"_s, u"Dundee: %1"_s.arg(text)};
}

MatrixChart sample(int rows = 6, int columns = 3)
{
    constexpr DifferenceMark marks[] = {DifferenceMark::Unclear, DifferenceMark::Worse, DifferenceMark::Improved,
                                        DifferenceMark::TooFew,  DifferenceMark::Held,  DifferenceMark::None};
    const QStringList texts{u"25 % of 40"_s, u"70 % of 20"_s, u"5 % of 1,234"_s, u"3 of 7"_s, u"0 % of 30"_s, u"–"_s};
    const QStringList names{u"Angus"_s, u"Dundee"_s, u"Perth & Kinross"_s};
    MatrixChart chart;
    chart.title = u"Each authority against all others together"_s;
    chart.caption = u"Unfavourable answers of all answered"_s;
    for (int column = 0; column < columns; ++column)
        chart.columns.append(column < 3 ? names.at(column) : u"Dundee, Team %1"_s.arg(column));
    for (int row = 0; row < rows; ++row) {
        MatrixRow made{u"Social Enquiry Reports %1"_s.arg(row / 4 + 1), u"Question %1"_s.arg(row + 1), {}};
        for (int column = 0; column < columns; ++column) {
            const int which = (row * 2 + column) % 6;
            made.cells.append(cell(marks[which], texts.at(which)));
        }
        chart.rows.append(made);
    }
    chart.keys = {{DifferenceMark::Worse, u"Stands out"_s},
                  {DifferenceMark::Unclear, u"No clear difference"_s},
                  {DifferenceMark::Improved, u"Better than the others"_s},
                  {DifferenceMark::Held, u"Held"_s},
                  {DifferenceMark::TooFew, u"Too few to judge"_s}};
    return chart;
}

MatrixChart longLabels()
{
    MatrixChart chart = sample();
    chart.rows[1].label = longLabel();
    chart.rows[2].label = QString(200, u'x');
    chart.rows[4].group = longLabel();
    chart.columns[1] = longLabel();
    chart.caption = longLabel();
    chart.note = longLabel();
    return chart;
}

struct Picture {
    QByteArray name;
    MatrixChart chart;
    qreal width = 900;
    int type = 13;
    Appearance appearance = Appearance::Light;
    bool isGrey = false;
};

QList<Picture> pictures()
{
    return {{"matrix", sample()},
            {"matrix-many", sample(40, 12)},
            {"matrix-one", sample(1, 1)},
            {"matrix-none", sample(0, 3)},
            {"matrix-dark", sample(), 900, 13, Appearance::Dark},
            {"matrix-grey", sample(), 900, 13, Appearance::Light, true},
            {"matrix-200", sample(), 900, 26},
            {"matrix-narrow", sample(), 300},
            {"matrix-long", longLabels()},
            {"matrix-long-narrow", longLabels(), 400}};
}

QFont fontOf(int pixels)
{
    QFont font;
    font.setPixelSize(pixels);
    return font;
}

QImage drawn(const Picture &picture)
{
    const MatrixLayout layout = layOutMatrix(picture.chart, fontOf(picture.type), picture.width);
    const ChartPalette palette = defaultChartPalette(picture.appearance);
    QImage image(QSizeF(layout.width + 2 * margin, layout.height + 2 * margin).toSize(), QImage::Format_RGB32);
    image.fill(palette.surface);
    QPainter painter(&image);
    painter.translate(margin, margin);
    paintMatrix(painter, picture.chart, layout, palette);
    painter.end();
    return picture.isGrey ? image.convertToFormat(QImage::Format_Grayscale8) : image;
}

} // namespace

class MatrixChartTest : public QObject {
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
        // The margin was left alone.
        const int free = qRound(margin - 2);
        const QImage inner = image.copy(image.rect().adjusted(free, free, -free, -free));
        QImage blank(image.size(), image.format());
        blank.fill(image.pixelColor(0, 0));
        QPainter painter(&blank);
        painter.drawImage(free, free, inner);
        painter.end();
        QCOMPARE(image, blank);
    }

    void textsDoNotCoverEachOther()
    {
        for (const MatrixChart &chart : {sample(), sample(40, 12), longLabels()}) {
            for (const qreal width : {300.0, 900.0}) {
                const MatrixLayout layout = layOutMatrix(chart, fontOf(13), width);
                for (qsizetype i = 0; i < layout.texts.size(); ++i) {
                    for (qsizetype j = 0; j < i; ++j)
                        QVERIFY(!layout.texts.at(i).area.intersects(layout.texts.at(j).area));
                }
            }
        }
    }

    void aPointFindsItsCell()
    {
        const MatrixLayout layout = layOutMatrix(sample(), fontOf(13), 900);
        for (int row = 0; row < 6; ++row) {
            for (int column = 0; column < 3; ++column) {
                const QRectF area = layout.area({row, column});
                QCOMPARE(layout.placeAt(area.center()), (MatrixPlace{row, column}));
                QCOMPARE(layout.placeAt(area.topLeft()), (MatrixPlace{row, column}));
            }
        }
        QVERIFY(layout.placeAt({0, 0}).isNone());
        QVERIFY(layout.placeAt({5, layout.area({0, 0}).center().y()}).isNone()); // the label
        QVERIFY(layout.area({6, 0}).isEmpty());
        QVERIFY(layout.area({-1, -1}).isEmpty());
    }

    void columnsTakeTheRoomTheyNeed()
    {
        const MatrixLayout narrow = layOutMatrix(sample(3, 12), fontOf(13), 300);
        QVERIFY(narrow.width > 300);
        QCOMPARE(leastMatrixWidth(sample(3, 12), fontOf(13)), narrow.width);
        const MatrixLayout wide = layOutMatrix(sample(3, 2), fontOf(13), 900);
        QCOMPARE(wide.width, 900.0);
    }

    void allOfItIsSaidInWords()
    {
        const QStringList lines = sample(2, 2).description().split(u'\n');
        QCOMPARE(lines,
                 QStringList({u"Each authority against all others together"_s, u"Social Enquiry Reports 1"_s,
                              u"Question 1: marked. Dundee: 25 % of 40"_s, u"Question 1: marked. Dundee: 70 % of 20"_s,
                              u"Question 2: marked. Dundee: 5 % of 1,234"_s, u"Question 2: marked. Dundee: 3 of 7"_s}));
    }

    void hotSpotsHaveTheirMarks()
    {
        HotSpots found = matrixOf({{"yes_no", {{6, 14}, {41, 9}, {2, 2}}}, {"yes_no", {{10, 10}, {25, 25}, {0, 0}}}});
        found.groups[0].authority = u"dundee"_s;
        const MatrixChart chart = hotSpotMatrix(found, {0, 1, 2}, scalesOfTheProgram());
        const auto mark = [&chart](int row, int column) { return chart.rows.at(row).cells.at(column).mark; };
        QCOMPARE(chart.columns.first(), u"Dundee"_s);
        QCOMPARE(mark(0, 0), DifferenceMark::Worse);
        QCOMPARE(mark(0, 1), DifferenceMark::Improved);
        QCOMPARE(mark(0, 2), DifferenceMark::TooFew);
        QCOMPARE(mark(1, 0), DifferenceMark::Unclear);
        QCOMPARE(mark(1, 2), DifferenceMark::None);
        QCOMPARE(chart.rows.at(0).cells.at(0).text, u"70 % of 20"_s);
        QCOMPARE(chart.rows.at(0).cells.at(2).text, u"2 of 4"_s);
        QCOMPARE(chart.rows.at(1).cells.at(2).text, u"–"_s);
        // Only the columns asked for.
        QCOMPARE(hotSpotMatrix(found, {1}, scalesOfTheProgram()).rows.at(0).cells.size(), 1);
    }

    void verdictsHaveTheirMarks()
    {
        const HotSpots found = matrixOf({{"yes_no", {{6, 14}, {41, 9}}}, {"yes_no", {{10, 10}, {25, 25}}}});
        const MatrixChart chart = baselineMatrix(
            found, {0, 1},
            [](const HotSpotPlace &place) -> std::optional<CellVerdict> {
                if (place.row == 1)
                    return std::nullopt;
                return CellVerdict{place.column == 0 ? Verdict::Worse : Verdict::Held, u"said"_s};
            },
            scalesOfTheProgram());
        QCOMPARE(chart.rows.at(0).cells.at(0).mark, DifferenceMark::Worse);
        QCOMPARE(chart.rows.at(0).cells.at(1).mark, DifferenceMark::Held);
        QCOMPARE(chart.rows.at(1).cells.at(0).mark, DifferenceMark::None);
        QCOMPARE(chart.rows.at(1).cells.at(0).markText, u"not printed"_s);
        QVERIFY(chart.rows.at(0).cells.at(0).sentence.endsWith(u"said"_s));
    }

    void itIsKeptAsAPicture()
    {
        const MatrixChart chart = sample();
        const MatrixLayout layout = layOutMatrix(chart, pictureFont(fontOf(13)), 900);
        ChartPicture picture;
        picture.size = QSizeF(layout.width, layout.height);
        picture.title = chart.title;
        picture.description = chart.description();
        picture.paint = [&](QPainter &painter) {
            paintMatrix(painter, chart, layout, defaultChartPalette(Appearance::Light));
        };
        const QByteArray svg = chartSvg(picture);
        QVERIFY(svg.contains("70 % of 20"));
        QVERIFY(svg.contains("Perth &amp; Kinross"));
        QVERIFY(chartPdf(picture).startsWith("%PDF-"));
    }
};

QTEST_MAIN(MatrixChartTest)
#include "matrix_chart_test.moc"
