#include "analytics/statistics/sample_size.h"
#include "reference.h"

#include <limits>
#include <stdexcept>

using namespace caseaudit::statistics;

class SampleSizeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void publishedSizes_data();
    void publishedSizes();
    void theMarginIsKeptAndNoCaseIsWasted();
    void marginByHand();
    void theEnds();
    void morePrecisionNeedsMoreCases();
    void impossibleArgumentsAreRefused();
};

void SampleSizeTest::publishedSizes_data()
{
    // Krejcie & Morgan 1970, table 1: margin .05, share .5. Where they round down we round up, so only rows rounded up.
    QTest::addColumn<std::int64_t>("population");
    QTest::addColumn<std::int64_t>("size");
    QTest::newRow("10") << std::int64_t{10} << std::int64_t{10};
    QTest::newRow("100") << std::int64_t{100} << std::int64_t{80};
    QTest::newRow("200") << std::int64_t{200} << std::int64_t{132};
    QTest::newRow("1,000") << std::int64_t{1000} << std::int64_t{278};
    QTest::newRow("10,000") << std::int64_t{10'000} << std::int64_t{370};
}

void SampleSizeTest::publishedSizes()
{
    QFETCH(std::int64_t, population);
    QTEST(sampleSize(population, .05), "size");
}

void SampleSizeTest::theMarginIsKeptAndNoCaseIsWasted()
{
    for (const std::int64_t population : {2, 23, 345, 3274, 1'000'000}) {
        for (const double margin : {.02, .05, .1, .3}) {
            for (const double share : {.1, .5, .8}) {
                const std::int64_t n = sampleSize(population, margin, share);
                QVERIFY(*marginOf(n, population, share) <= margin);
                QVERIFY(n == 1 || *marginOf(n - 1, population, share) > margin);
            }
        }
    }
}

void SampleSizeTest::marginByHand()
{
    // 1.959964·√(.25/100·(400 − 100)/(400 − 1)) = .084975.
    COMPARE_NEAR(*marginOf(100, 400), .084975, 5e-7);
}

void SampleSizeTest::theEnds()
{
    QCOMPARE(sampleSize(0, .05), 0);
    QCOMPARE(sampleSize(1, .05), 1);
    QCOMPARE(sampleSize(500, 1), 1);
    QCOMPARE(sampleSize(500, .05, 0), 1);
    QCOMPARE(sampleSize(500, 1e-9), 500);
    QVERIFY(!marginOf(0, 0));
    QVERIFY(!marginOf(0, 10));
    QCOMPARE(marginOf(1, 1), std::optional(0.0));
    QCOMPARE(marginOf(10, 10), std::optional(0.0));
}

void SampleSizeTest::morePrecisionNeedsMoreCases()
{
    for (int percent = 2; percent <= 50; ++percent) {
        QVERIFY(sampleSize(2000, (percent - 1) / 100.0) >= sampleSize(2000, percent / 100.0));
        QVERIFY(sampleSize(2000, percent / 100.0) <= sampleSize(4000, percent / 100.0));
        QVERIFY(sampleSize(2000, percent / 100.0, .5, .01) >= sampleSize(2000, percent / 100.0));
        QVERIFY(sampleSize(2000, percent / 100.0, .3) <= sampleSize(2000, percent / 100.0));
    }
}

void SampleSizeTest::impossibleArgumentsAreRefused()
{
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, sampleSize(-1, .05));
    for (const double margin : {0.0, -.1, 1.1, std::numeric_limits<double>::quiet_NaN()})
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, sampleSize(10, margin));
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, sampleSize(10, .05, 1.5));
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, sampleSize(10, .05, .5, 0));
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, marginOf(11, 10));
}

QTEST_GUILESS_MAIN(SampleSizeTest)
#include "sample_size_test.moc"
