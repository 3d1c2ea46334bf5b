#include "app/charts/agreement_grid.h"

#include "app/charts/chart_export.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTest>

#include <algorithm>

using namespace caseaudit;
using namespace Qt::StringLiterals;

namespace {

AgreementGrid sample()
{
    AgreementGrid grid;
    grid.title = u"Overall standard, 19 pairs"_s;
    grid.caption = grid.title;
    grid.rowTitle = u"first reading"_s;
    grid.columnTitle = u"second reading"_s;
    grid.markText = u"framed: both give the same"_s;
    grid.rowLabels = {u"Poor"_s, u"Adequate"_s, u"Good"_s};
    grid.columnLabels = grid.rowLabels;
    const QList<QList<int>> counts{{0, 4, 1}, {0, 8, 0}, {0, 1, 5}};
    for (int i = 0; i < 3; ++i) {
        QList<GridCell> cells;
        for (int j = 0; j < 3; ++j) {
            const int count = counts.at(i).at(j);
            cells.append(
                {QString::number(count), u"%1 pairs"_s.arg(count), GridCell::Fill::Share, count / 8.0, i == j});
        }
        grid.cells.append(cells);
    }
    return grid;
}

QImage painted(const AgreementGrid &grid, Appearance appearance = Appearance::Light)
{
    const GridLayout layout = layOutGrid(grid, QGuiApplication::font(), 400);
    const ChartPalette palette = defaultChartPalette(appearance);
    QImage image(static_cast<int>(layout.width) + 1, static_cast<int>(layout.height) + 1, QImage::Format_RGB32);
    image.fill(palette.surface);
    QPainter painter(&image);
    paintAgreementGrid(painter, grid, layout, palette);
    return image;
}

} // namespace

class AgreementGridTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCellHasItsPlace()
    {
        const GridLayout layout = layOutGrid(sample(), QGuiApplication::font(), 400);
        QCOMPARE(layout.cells.size(), 3);
        for (int row = 0; row < 3; ++row) {
            for (int column = 0; column < 3; ++column)
                QCOMPARE(layout.cellAt(layout.cells.at(row).at(column).center()), std::pair(row, column));
        }
        QCOMPARE(layout.cellAt({-1, -1}), std::pair(-1, -1));
        QVERIFY(layout.width <= 400);
        QVERIFY(!layout.markKey.isEmpty());
    }

    void manyColumnsMakeItWiderThanItsRoom()
    {
        AgreementGrid grid = sample();
        for (int column = 0; column < 20; ++column)
            grid.columnLabels.append(u"Reader %1"_s.arg(column));
        for (QList<GridCell> &row : grid.cells)
            row.resize(grid.columnLabels.size());
        const GridLayout layout = layOutGrid(grid, QGuiApplication::font(), 400);
        QVERIFY(layout.width > 400);
        QVERIFY(layout.cells.at(0).constLast().right() <= layout.width);
    }

    void longLabelsAreWrappedAndKeepInTheirPlace()
    {
        AgreementGrid grid = sample();
        grid.rowLabels[0] =
            u"An answer with a name that is longer than any table would ever want to have it "_s.repeated(3);
        grid.columnLabels[1] = grid.rowLabels.at(0);
        const GridLayout layout = layOutGrid(grid, QGuiApplication::font(), 400);
        QVERIFY(layout.cells.at(0).at(0).height() > layout.cells.at(1).at(0).height());
        for (const GridText &text : layout.texts)
            QVERIFY(text.lines.size() <= 4);
    }

    void nothingIsDrawnOfAnEmptyGrid()
    {
        const GridLayout layout = layOutGrid({}, QGuiApplication::font(), 400);
        QCOMPARE(layout.height, 0.0);
        QVERIFY(AgreementGrid().isEmpty());
        QCOMPARE(AgreementGrid().cellDescription(3, 3), QString());
    }

    void theDiagonalIsTellableWithoutColour()
    {
        // The frame is drawn in ink, whatever lies behind: without its frame the picture differs, in grey as well.
        AgreementGrid unframed = sample();
        for (QList<GridCell> &row : unframed.cells) {
            for (GridCell &cell : row)
                cell.isMarked = false;
        }
        for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
            const QImage with = painted(sample(), appearance).convertToFormat(QImage::Format_Grayscale8);
            const QImage without = painted(unframed, appearance).convertToFormat(QImage::Format_Grayscale8);
            const QRectF cell = layOutGrid(sample(), QGuiApplication::font(), 400).cells.at(1).at(1);
            const QPoint onFrame(static_cast<int>(cell.center().x()), static_cast<int>(cell.top()) + 2);
            QVERIFY(std::abs(qGray(with.pixel(onFrame)) - qGray(without.pixel(onFrame))) > 50);
        }
    }

    void moreCasesAreDarkerOnPaper()
    {
        const QImage image = painted(sample());
        const GridLayout layout = layOutGrid(sample(), QGuiApplication::font(), 400);
        const auto grey = [&](int row, int column) {
            const QRectF cell = layout.cells.at(row).at(column);
            return qGray(image.pixel(static_cast<int>(cell.left()) + 6, static_cast<int>(cell.bottom()) - 6));
        };
        QVERIFY(grey(1, 1) < grey(0, 1));
        QVERIFY(grey(0, 1) < grey(0, 2));
    }

    void textOfAPictureStaysText()
    {
        const AgreementGrid grid = sample();
        const QFont font = pictureFont(QGuiApplication::font());
        const GridLayout layout = layOutGrid(grid, font, 400);
        const ChartPalette palette = defaultChartPalette(Appearance::Light);
        const ChartPicture picture{
            .size = {layout.width, layout.height},
            .paint = [&](QPainter &painter) { paintAgreementGrid(painter, grid, layout, palette); },
            .background = palette.surface,
            .title = grid.title,
            .description = grid.description()};
        const QString svg = QString::fromUtf8(chartSvg(picture));
        QVERIFY(svg.contains(u"Adequate"_s));
        QVERIFY(svg.contains(u"8 pairs"_s));
        QVERIFY(chartPdf(picture).startsWith("%PDF"));
    }

    void descriptionReadsRowByRow()
    {
        QCOMPARE(sample().description().section(u'\n', 2, 2), u"0 pairs; 8 pairs; 0 pairs"_s);
    }
};

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    AgreementGridTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "agreement_grid_test.moc"
