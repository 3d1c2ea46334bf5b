#include "analytics/statistics/proportion.h"
#include "reference.h"

#include <limits>
#include <random>
#include <stdexcept>

using namespace caseaudit::statistics;

class ProportionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void publishedWilsonIntervals_data();
    void publishedWilsonIntervals();
    void wilsonAsStatsmodels();
    void limitsAreExactAtTheEnds();
    void nothingKnownOfNoCases();
    void impossibleCountsAndLevelsAreRefused();
    void successesAndFailuresMirrorEachOther();
    void limitsRiseWithTheCount();
    void moreCasesNarrowTheInterval();
    void wilsonCoversTheTrueShare_data();
    void wilsonCoversTheTrueShare();
    void publishedGoodmanIntervals();
    void goodmanAsStatsmodels();
    void aCategoryNobodyGaveHasAnIntervalToo();
    void goodmanCoversAllSharesAtOnce();
};

void ProportionTest::publishedWilsonIntervals_data()
{
    // Newcombe 1998, Stat Med 17:857, table I, method 3.
    QTest::addColumn<std::int64_t>("k");
    QTest::addColumn<std::int64_t>("n");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::newRow("81 of 263") << std::int64_t{81} << std::int64_t{263} << .2553 << .3662;
    QTest::newRow("15 of 148") << std::int64_t{15} << std::int64_t{148} << .0624 << .1605;
    QTest::newRow("none of 20") << std::int64_t{0} << std::int64_t{20} << .0 << .1611;
    QTest::newRow("1 of 29") << std::int64_t{1} << std::int64_t{29} << .0061 << .1718;
}

void ProportionTest::publishedWilsonIntervals()
{
    QFETCH(std::int64_t, k);
    QFETCH(std::int64_t, n);
    QFETCH(double, low);
    QFETCH(double, high);
    const auto interval = wilsonInterval(k, n);
    QVERIFY(interval.has_value());
    COMPARE_NEAR(interval->low, low, 5e-5);
    COMPARE_NEAR(interval->high, high, 5e-5);
}

void ProportionTest::wilsonAsStatsmodels()
{
    const auto reference = readReference("wilson.csv");
    QVERIFY(reference.size() > 100);
    for (const ReferenceRow &row : reference) {
        const auto interval = wilsonInterval(row.integer("k"), row.integer("n"), row.number("alpha"));
        QVERIFY(interval.has_value());
        COMPARE_NEAR(interval->low, row.number("low"), 1e-12);
        COMPARE_NEAR(interval->high, row.number("high"), 1e-12);
    }
}

void ProportionTest::limitsAreExactAtTheEnds()
{
    for (const std::int64_t n : {1, 3, 7, 20, 121, 399, 1'000'000}) {
        for (const double alpha : {.5, .05, .001}) {
            QCOMPARE(wilsonInterval(0, n, alpha)->low, 0.0);
            QVERIFY(wilsonInterval(0, n, alpha)->high < 1);
            QCOMPARE(wilsonInterval(n, n, alpha)->high, 1.0);
            QVERIFY(wilsonInterval(n, n, alpha)->low > 0);
        }
    }
}

void ProportionTest::nothingKnownOfNoCases()
{
    QVERIFY(!wilsonInterval(0, 0));
    QVERIFY(!goodmanIntervals({0, 0, 0}));
    QVERIFY(!goodmanIntervals({}));
}

void ProportionTest::impossibleCountsAndLevelsAreRefused()
{
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, wilsonInterval(-1, 5));
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, wilsonInterval(6, 5));
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, wilsonInterval(0, -1));
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, wilsonInterval(0, 1'000'000'001));
    for (const double alpha : {0.0, 1.0, -.05, std::numeric_limits<double>::quiet_NaN()}) {
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, wilsonInterval(1, 5, alpha));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, goodmanIntervals({1, 5}, alpha));
    }
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, goodmanIntervals({1, -1}));
}

void ProportionTest::successesAndFailuresMirrorEachOther()
{
    for (std::int64_t n = 1; n <= 60; ++n) {
        for (std::int64_t k = 0; k <= n; ++k) {
            COMPARE_NEAR(wilsonInterval(k, n)->low, 1 - wilsonInterval(n - k, n)->high, 1e-14);
        }
    }
}

void ProportionTest::limitsRiseWithTheCount()
{
    for (std::int64_t n = 1; n <= 60; ++n) {
        for (std::int64_t k = 1; k <= n; ++k) {
            QVERIFY(wilsonInterval(k - 1, n)->low < wilsonInterval(k, n)->low);
            QVERIFY(wilsonInterval(k - 1, n)->high < wilsonInterval(k, n)->high);
            QVERIFY(wilsonInterval(k, n)->contains(static_cast<double>(k) / static_cast<double>(n)));
        }
    }
}

void ProportionTest::moreCasesNarrowTheInterval()
{
    for (std::int64_t scale = 2; scale <= 100; ++scale) {
        const Interval small = *wilsonInterval(3 * (scale - 1), 10 * (scale - 1));
        const Interval large = *wilsonInterval(3 * scale, 10 * scale);
        QVERIFY(small.low < large.low && large.high < small.high);
    }
}

void ProportionTest::wilsonCoversTheTrueShare_data()
{
    // The coverage of n = 23 cases at 95 %, summed over the binomial distribution with SciPy and statsmodels.
    QTest::addColumn<double>("share");
    QTest::addColumn<double>("coverage");
    QTest::newRow("rare") << .05 << .9742;
    QTest::newRow("some") << .3 << .9629;
    QTest::newRow("half") << .5 << .9653;
}

void ProportionTest::wilsonCoversTheTrueShare()
{
    QFETCH(double, share);
    QFETCH(double, coverage);
    constexpr int draws = 20'000;
    std::mt19937_64 random(2004);
    int covered = 0;
    for (int draw = 0; draw < draws; ++draw) {
        std::int64_t k = 0;
        for (int i = 0; i < 23; ++i)
            k += static_cast<double>(random()) < share * 0x1p64 ? 1 : 0;
        covered += wilsonInterval(k, 23)->contains(share) ? 1 : 0;
    }
    COMPARE_NEAR(static_cast<double>(covered) / draws, coverage, .004); // three standard errors are .0034 to .0041
}

void ProportionTest::publishedGoodmanIntervals()
{
    // Sison & Glaz 1995, JASA 90:366: the example of seven categories, Goodman's method.
    const std::vector<Interval> published{{.085, .166}, {.115, .204}, {.116, .207}, {.091, .173},
                                          {.096, .181}, {.143, .239}, {.089, .171}};
    const auto intervals = goodmanIntervals({56, 72, 73, 59, 62, 87, 58});
    QVERIFY(intervals.has_value());
    QCOMPARE(intervals->size(), published.size());
    for (std::size_t i = 0; i < published.size(); ++i) {
        COMPARE_NEAR((*intervals)[i].low, published[i].low, 5e-4);
        COMPARE_NEAR((*intervals)[i].high, published[i].high, 5e-4);
    }
}

void ProportionTest::goodmanAsStatsmodels()
{
    const auto reference = readReference("goodman.csv");
    QVERIFY(reference.size() > 40);
    for (const ReferenceRow &row : reference) {
        const auto intervals = goodmanIntervals(row.counts("counts"), row.number("alpha"));
        QVERIFY(intervals.has_value());
        const Interval &interval = intervals->at(static_cast<std::size_t>(row.integer("category")));
        COMPARE_NEAR(interval.low, row.number("low"), 1e-12);
        COMPARE_NEAR(interval.high, row.number("high"), 1e-12);
    }
}

void ProportionTest::aCategoryNobodyGaveHasAnIntervalToo()
{
    const auto three = goodmanIntervals({0, 12, 8});
    const auto two = goodmanIntervals({12, 8});
    QCOMPARE(three->front().low, 0.0);
    QVERIFY(three->front().high > 0);
    // It counts among the m categories, so the others widen.
    QVERIFY(three->at(1).low < two->at(0).low);
    // One category alone is an interval of one share.
    QCOMPARE(goodmanIntervals({7})->front(), *wilsonInterval(7, 7));
}

void ProportionTest::goodmanCoversAllSharesAtOnce()
{
    // Shares of a printed row of 2004; Goodman's intervals are meant to be conservative, within what 5,000 draws tell.
    const std::vector<double> shares{.15, .34, .44, .07};
    std::mt19937_64 random(2004);
    int covered = 0;
    for (int draw = 0; draw < 5000; ++draw) {
        std::vector<std::int64_t> counts(shares.size(), 0);
        for (int i = 0; i < 101; ++i) {
            double left = static_cast<double>(random()) * 0x1p-64;
            std::size_t category = 0;
            while (category + 1 < shares.size() && left >= shares[category])
                left -= shares[category++];
            ++counts[category];
        }
        const auto intervals = goodmanIntervals(counts);
        bool all = true;
        for (std::size_t i = 0; i < shares.size(); ++i)
            all = all && intervals->at(i).contains(shares[i]);
        covered += all ? 1 : 0;
    }
    QVERIFY2(covered > 5000 * .94 && covered < 5000 * .985, qPrintable(QString::number(covered)));
}

QTEST_GUILESS_MAIN(ProportionTest)
#include "proportion_test.moc"
