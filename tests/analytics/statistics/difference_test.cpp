#include "analytics/statistics/difference.h"
#include "reference.h"

#include <random>
#include <stdexcept>

using namespace caseaudit::statistics;

class DifferenceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void publishedIntervals_data();
    void publishedIntervals();
    void newcombeAsStatsmodels();
    void nothingKnownWithoutCases();
    void impossibleCountsAreRefused();
    void swappingGroupsTurnsTheSign();
    void countingFailuresTurnsTheSign();
    void moreSuccessesRaiseBothLimits();
    void newcombeCoversTheTrueDifference_data();
    void newcombeCoversTheTrueDifference();
};

void DifferenceTest::publishedIntervals_data()
{
    // Newcombe 1998, Stat Med 17:873, table II, method 10.
    QTest::addColumn<std::int64_t>("firstK");
    QTest::addColumn<std::int64_t>("firstN");
    QTest::addColumn<std::int64_t>("secondK");
    QTest::addColumn<std::int64_t>("secondN");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    const auto add = [](const char *name, std::int64_t firstK, std::int64_t firstN, std::int64_t secondK,
                        std::int64_t secondN, double low,
                        double high) { QTest::newRow(name) << firstK << firstN << secondK << secondN << low << high; };
    add("56/70 and 48/80", 56, 70, 48, 80, .0524, .3339);
    add("9/10 and 3/10", 9, 10, 3, 10, .1705, .8090);
    add("6/7 and 2/7", 6, 7, 2, 7, .0582, .8062);
    add("5/56 and 0/29", 5, 56, 0, 29, -.0381, .1926);
    add("0/10 and 0/20", 0, 10, 0, 20, -.1611, .2775);
    add("0/10 and 0/10", 0, 10, 0, 10, -.2775, .2775);
    add("10/10 and 0/20", 10, 10, 0, 20, .6791, 1);
    add("10/10 and 0/10", 10, 10, 0, 10, .6075, 1);
}

void DifferenceTest::publishedIntervals()
{
    QFETCH(std::int64_t, firstK);
    QFETCH(std::int64_t, firstN);
    QFETCH(std::int64_t, secondK);
    QFETCH(std::int64_t, secondN);
    QFETCH(double, low);
    QFETCH(double, high);
    const auto interval = newcombeInterval(firstK, firstN, secondK, secondN);
    QVERIFY(interval.has_value());
    COMPARE_NEAR(interval->low, low, 5e-5);
    COMPARE_NEAR(interval->high, high, 5e-5);
}

void DifferenceTest::newcombeAsStatsmodels()
{
    const auto reference = readReference("newcombe.csv");
    QVERIFY(reference.size() > 200);
    for (const ReferenceRow &row : reference) {
        const auto interval = newcombeInterval(row.integer("first_k"), row.integer("first_n"), row.integer("second_k"),
                                               row.integer("second_n"), row.number("alpha"));
        QVERIFY(interval.has_value());
        COMPARE_NEAR(interval->low, row.number("low"), 1e-12);
        COMPARE_NEAR(interval->high, row.number("high"), 1e-12);
    }
}

void DifferenceTest::nothingKnownWithoutCases()
{
    QVERIFY(!newcombeInterval(0, 0, 3, 9));
    QVERIFY(!newcombeInterval(3, 9, 0, 0));
}

void DifferenceTest::impossibleCountsAreRefused()
{
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, newcombeInterval(10, 9, 3, 9));
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, newcombeInterval(3, 9, -1, 9));
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, newcombeInterval(3, 9, 3, 9, 0));
}

void DifferenceTest::swappingGroupsTurnsTheSign()
{
    for (std::int64_t a = 0; a <= 13; ++a) {
        for (std::int64_t b = 0; b <= 23; ++b) {
            const Interval one = *newcombeInterval(a, 13, b, 23);
            const Interval other = *newcombeInterval(b, 23, a, 13);
            COMPARE_NEAR(one.low, -other.high, 1e-14);
            COMPARE_NEAR(one.high, -other.low, 1e-14);
            const double difference = static_cast<double>(a) / 13 - static_cast<double>(b) / 23;
            QVERIFY(one.contains(difference));
            QVERIFY(-1 <= one.low && one.high <= 1);
        }
    }
}

void DifferenceTest::countingFailuresTurnsTheSign()
{
    for (std::int64_t a = 0; a <= 13; ++a) {
        for (std::int64_t b = 0; b <= 23; ++b) {
            const Interval successes = *newcombeInterval(a, 13, b, 23);
            const Interval failures = *newcombeInterval(13 - a, 13, 23 - b, 23);
            COMPARE_NEAR(successes.low, -failures.high, 1e-14);
        }
    }
}

void DifferenceTest::moreSuccessesRaiseBothLimits()
{
    for (std::int64_t a = 1; a <= 13; ++a) {
        for (std::int64_t b = 0; b <= 23; ++b) {
            const Interval fewer = *newcombeInterval(a - 1, 13, b, 23);
            const Interval more = *newcombeInterval(a, 13, b, 23);
            // At the end both may reach 1 or −1, less what rounding takes.
            QVERIFY(more.low > fewer.low - 1e-14 && more.high > fewer.high - 1e-14);
        }
    }
}

void DifferenceTest::newcombeCoversTheTrueDifference_data()
{
    // The coverage of the 95 % interval, summed over both binomial distributions with SciPy and statsmodels.
    QTest::addColumn<int>("firstN");
    QTest::addColumn<double>("firstShare");
    QTest::addColumn<int>("secondN");
    QTest::addColumn<double>("secondShare");
    QTest::addColumn<double>("coverage");
    QTest::newRow("improved") << 23 << .61 << 40 << .8 << .9546;
    QTest::newRow("equal and few") << 13 << .3 << 23 << .3 << .9482;
}

void DifferenceTest::newcombeCoversTheTrueDifference()
{
    QFETCH(int, firstN);
    QFETCH(double, firstShare);
    QFETCH(int, secondN);
    QFETCH(double, secondShare);
    QFETCH(double, coverage);
    constexpr int draws = 20'000;
    std::mt19937_64 random(2004);
    const auto successes = [&random](int n, double share) {
        std::int64_t k = 0;
        for (int i = 0; i < n; ++i)
            k += static_cast<double>(random()) < share * 0x1p64 ? 1 : 0;
        return k;
    };
    int covered = 0;
    for (int draw = 0; draw < draws; ++draw) {
        const std::int64_t first = successes(firstN, firstShare);
        const std::int64_t second = successes(secondN, secondShare);
        covered += newcombeInterval(first, firstN, second, secondN)->contains(firstShare - secondShare) ? 1 : 0;
    }
    COMPARE_NEAR(static_cast<double>(covered) / draws, coverage, .005); // three standard errors are .0047
}

QTEST_GUILESS_MAIN(DifferenceTest)
#include "difference_test.moc"
