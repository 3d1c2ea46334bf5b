#include "analytics/statistics/numeric_summary.h"
#include "reference.h"

#include <algorithm>
#include <limits>
#include <random>
#include <stdexcept>

using namespace caseaudit::statistics;

namespace {

/// NIST's sets NumAcc2 to NumAcc4: the first value, then two others in turn, 1,001 in all.
std::vector<double> alternating(double first, double second, double third)
{
    std::vector<double> values{first};
    for (int i = 0; i < 500; ++i) {
        values.push_back(second);
        values.push_back(third);
    }
    return values;
}

std::vector<double> column(const char *file)
{
    std::vector<double> values;
    for (const ReferenceRow &row : readReference(file))
        values.push_back(row.number("value"));
    return values;
}

} // namespace

class NumericSummaryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void certifiedValuesOfNist_data();
    void certifiedValuesOfNist();
    void quartilesAsR();
    void nothingOfNoValues();
    void oneValueHasNoDeviation();
    void orderDoesNotMatter();
    void whatIsNotFiniteIsRefused();
};

void NumericSummaryTest::certifiedValuesOfNist_data()
{
    // NIST Statistical Reference Datasets, univariate summary statistics: certified mean and standard deviation.
    QTest::addColumn<std::vector<double>>("values");
    QTest::addColumn<int>("count");
    QTest::addColumn<double>("mean");
    QTest::addColumn<double>("deviation");
    QTest::newRow("Lottery") << column("lottery.csv") << 218 << 518.958715596330 << 291.699727470969;
    QTest::newRow("Mavro") << column("mavro.csv") << 50 << 2.001856 << .000429123454003053;
    QTest::newRow("Michelso") << column("michelson.csv") << 100 << 299.8524 << .0790105478190518;
    QTest::newRow("NumAcc1") << std::vector<double>{10000001, 10000003, 10000002} << 3 << 10000002.0 << 1.0;
    QTest::newRow("NumAcc2") << alternating(1.2, 1.1, 1.3) << 1001 << 1.2 << .1;
    QTest::newRow("NumAcc3") << alternating(1000000.2, 1000000.1, 1000000.3) << 1001 << 1000000.2 << .1;
    QTest::newRow("NumAcc4") << alternating(10000000.2, 10000000.1, 10000000.3) << 1001 << 10000000.2 << .1;
}

void NumericSummaryTest::certifiedValuesOfNist()
{
    QFETCH(std::vector<double>, values);
    QFETCH(int, count);
    QFETCH(double, mean);
    QFETCH(double, deviation);
    const auto summary = summarise(values);
    QVERIFY(summary.has_value());
    QCOMPARE(static_cast<int>(summary->count), count);
    COMPARE_NEAR(summary->mean, mean, 1e-14 * mean);
    // What a double cannot hold of the values themselves is lost before: of ten million and a tenth, 1.9e-9.
    COMPARE_NEAR(*summary->deviation, deviation, std::max(1e-12 * deviation, 2e-16 * mean));
}

void NumericSummaryTest::quartilesAsR()
{
    const auto reference = readReference("numeric_summary.csv");
    QVERIFY(reference.size() >= 7);
    for (const ReferenceRow &row : reference) {
        std::vector<double> values;
        for (const std::int64_t value : row.counts("values"))
            values.push_back(static_cast<double>(value));
        const auto summary = summarise(values);
        COMPARE_NEAR(summary->mean, row.number("mean"), 1e-12);
        QCOMPARE(summary->deviation.has_value(), !row.text("deviation").isEmpty());
        COMPARE_NEAR(summary->deviation.value_or(0), row.number("deviation"), 1e-12);
        COMPARE_NEAR(summary->minimum, row.number("minimum"), 1e-12);
        COMPARE_NEAR(summary->lowerQuartile, row.number("lower"), 1e-12);
        COMPARE_NEAR(summary->median, row.number("median"), 1e-12);
        COMPARE_NEAR(summary->upperQuartile, row.number("upper"), 1e-12);
        COMPARE_NEAR(summary->maximum, row.number("maximum"), 1e-12);
    }
}

void NumericSummaryTest::nothingOfNoValues()
{
    QVERIFY(!summarise({}));
}

void NumericSummaryTest::oneValueHasNoDeviation()
{
    const auto summary = summarise({7});
    QCOMPARE(summary->mean, 7.0);
    QCOMPARE(summary->lowerQuartile, 7.0);
    QVERIFY(!summary->deviation);
}

void NumericSummaryTest::orderDoesNotMatter()
{
    std::vector<double> values = column("michelson.csv");
    const auto ordered = summarise(values);
    std::mt19937_64 random(2004);
    std::ranges::shuffle(values, random);
    const auto shuffled = summarise(values);
    QCOMPARE(shuffled->mean, ordered->mean);
    QCOMPARE(shuffled->deviation, ordered->deviation);
}

void NumericSummaryTest::whatIsNotFiniteIsRefused()
{
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, summarise({1, std::numeric_limits<double>::quiet_NaN()}));
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, summarise({1, std::numeric_limits<double>::infinity()}));
}

QTEST_GUILESS_MAIN(NumericSummaryTest)
#include "numeric_summary_test.moc"
