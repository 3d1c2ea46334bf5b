#include "app/reports/paper_pages.h"

#include <QTest>

using namespace caseaudit;

namespace {

PaperRow rowOf(qreal height)
{
    return {height, [](QPainter &, qreal) {}};
}

PaperBlock blockOf(const QList<qreal> &heights)
{
    PaperBlock block;
    for (const qreal height : heights)
        block.rows.append(rowOf(height));
    return block;
}

/// Heights of the rows of each page.
QList<QList<qreal>> heights(const QList<PaperPage> &pages)
{
    QList<QList<qreal>> all;
    for (const PaperPage &page : pages) {
        QList<qreal> rows;
        for (const PlacedRow &placed : page)
            rows.append(placed.row.height);
        all.append(rows);
    }
    return all;
}

} // namespace

class PaperPagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBlockThatFitsOnAPageIsNotSplit()
    {
        // 60 + 20 + 30 is more than 100: the second block goes whole to the next page.
        QCOMPARE(heights(paginate({blockOf({60}), blockOf({20, 30})}, 100)), (QList<QList<qreal>>{{60}, {20, 30}}));
    }

    void aBlockThatEndsWithThePageStaysOnIt()
    {
        QCOMPARE(heights(paginate({blockOf({60}), blockOf({20, 20})}, 100)), (QList<QList<qreal>>{{60, 20, 20}}));
    }

    void aBlockTallerThanAPageIsSplitBetweenRows()
    {
        QCOMPARE(heights(paginate({blockOf({10}), blockOf({40, 40, 40})}, 100)),
                 (QList<QList<qreal>>{{10, 40, 40}, {40}}));
    }

    void aRowTallerThanAPageHasOneToItself()
    {
        QCOMPARE(heights(paginate({blockOf({150, 20})}, 100)), (QList<QList<qreal>>{{150}, {20}}));
    }

    void aHeadingStaysWithWhatItHeads()
    {
        PaperBlock heading = blockOf({10});
        heading.keepWithNext = true;
        QCOMPARE(heights(paginate({blockOf({85}), heading, blockOf({20})}, 100)),
                 (QList<QList<qreal>>{{85}, {10, 20}}));
    }

    void theHeadingOfATableIsRepeatedOnItsNextPages()
    {
        PaperBlock line = blockOf({40});
        line.heading = rowOf(5);
        // The first heading is a block of its own.
        QCOMPARE(heights(paginate({blockOf({5}), line, line, line, line}, 100)),
                 (QList<QList<qreal>>{{5, 40, 40}, {5, 40, 40}}));
    }

    void aBlockMayStartAPage()
    {
        PaperBlock sheet = blockOf({20});
        sheet.startsPage = true;
        QCOMPARE(heights(paginate({blockOf({10}), sheet}, 100)), (QList<QList<qreal>>{{10}, {20}}));
        QCOMPARE(heights(paginate({sheet}, 100)), (QList<QList<qreal>>{{20}}));
    }

    void rowsStandOneBelowTheOther()
    {
        const QList<PaperPage> pages = paginate({blockOf({10, 20}), blockOf({30})}, 100);
        QCOMPARE(pages.constFirst().at(0).top, 0.0);
        QCOMPARE(pages.constFirst().at(1).top, 10.0);
        QCOMPARE(pages.constFirst().at(2).top, 30.0);
    }
};

QTEST_GUILESS_MAIN(PaperPagesTest)
#include "paper_pages_test.moc"
