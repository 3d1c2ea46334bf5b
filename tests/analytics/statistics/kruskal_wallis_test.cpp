#include "analytics/statistics/ordinal_comparison.h"
#include "reference.h"

#include <stdexcept>

using namespace caseaudit::statistics;

class KruskalWallisTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sameAsR();
    void twoGroupsByHand();
    void whereNothingCanDiffer();
};

void KruskalWallisTest::sameAsR()
{
    const auto reference = readReference("kruskal_wallis.csv");
    QVERIFY(reference.size() >= 24);
    for (const ReferenceRow &row : reference) {
        const auto test = kruskalWallis(row.table("groups"));
        COMPARE_NEAR(test->statistic, row.number("statistic"), 1e-9);
        QCOMPARE(test->degreesOfFreedom, static_cast<int>(row.integer("df")));
        COMPARE_NEAR(test->p, row.number("p"), 1e-10);
    }
}

void KruskalWallisTest::twoGroupsByHand()
{
    // By hand: ranks 1 and 2 against 3 and 4, H = 12/(4·5)·(9/2 + 49/2) − 3·5 = 2.4.
    const auto test = kruskalWallis({{1, 1, 0, 0}, {0, 0, 1, 1}});
    COMPARE_NEAR(test->statistic, 2.4, 1e-12);
    QCOMPARE(test->degreesOfFreedom, 1);
    QCOMPARE(test->smallest, 2);
    // Groups without cases change nothing.
    QCOMPARE(kruskalWallis({{1, 1, 0, 0}, {0, 0, 0, 0}, {0, 0, 1, 1}})->p, test->p);
}

void KruskalWallisTest::whereNothingCanDiffer()
{
    QVERIFY(!kruskalWallis({}));
    QVERIFY(!kruskalWallis({{3, 4}}));
    QVERIFY(!kruskalWallis({{3, 4}, {0, 0}}));
    const auto tied = kruskalWallis({{0, 4}, {0, 2}, {0, 9}});
    QCOMPARE(tied->p, 1.0);
    QCOMPARE(tied->degreesOfFreedom, 0);
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, kruskalWallis({{1, 2}, {1, 2, 3}}));
}

QTEST_GUILESS_MAIN(KruskalWallisTest)
#include "kruskal_wallis_test.moc"
