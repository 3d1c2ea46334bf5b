#include "analytics/statistics/category_counts.h"

#include <QtTest>

#include <boost/accumulators/statistics/count.hpp>
#include <boost/accumulators/statistics/max.hpp>
#include <boost/accumulators/statistics/mean.hpp>
#include <boost/accumulators/statistics/min.hpp>
#include <boost/accumulators/statistics/weighted_mean.hpp>

#include <algorithm>
#include <cstdint>
#include <random>
#include <stdexcept>
#include <vector>

namespace acc = boost::accumulators;
namespace tag = caseaudit::statistics::tag;
using caseaudit::statistics::category_counts;
using caseaudit::statistics::CodeCounts;
using caseaudit::statistics::mergedCategoryCounts;

namespace {

using Counts = std::vector<std::int64_t>;
using Described = acc::accumulator_set<
    std::uint32_t, acc::features<tag::category_counts, acc::tag::count, acc::tag::mean, acc::tag::min, acc::tag::max>>;
using Weighted = acc::accumulator_set<std::uint32_t, acc::features<tag::category_counts, acc::tag::mean>, std::int64_t>;

CodeCounts counted(const std::vector<std::uint8_t> &codes, int categories)
{
    CodeCounts bytes(tag::category_counts::categories = categories);
    for (const std::uint8_t code : codes)
        bytes(code);
    return bytes;
}

/// 1,000 codes of four categories.
std::vector<std::uint8_t> manyCodes()
{
    std::mt19937 random(2004);
    std::vector<std::uint8_t> codes(1000);
    std::ranges::generate(codes, [&random] { return static_cast<std::uint8_t>(random() % 4); });
    return codes;
}

} // namespace

class CategoryCountsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachCategoryIsCounted();
    void nothingGivenIsNoCount();
    void countsPassTheRangeOfTheSampleType();
    void otherFeaturesStandBeside();
    void weightsCountAsOftenAsTheySay();
    void aNegativeWeightIsRefused();
    void aCodeThatIsNoCategoryIsRefused_data();
    void aCodeThatIsNoCategoryIsRefused();
    void orderDoesNotMatter();
    void mergingIsCountingTogether();
    void otherNumbersOfCategoriesAreNotMerged();
    void aCopyCountsByItself();
};

void CategoryCountsTest::eachCategoryIsCounted()
{
    QCOMPARE(category_counts(counted({2, 0, 2, 3, 2}, 5)), Counts({1, 0, 3, 1, 0}));
}

void CategoryCountsTest::nothingGivenIsNoCount()
{
    QCOMPARE(category_counts(counted({}, 3)), Counts({0, 0, 0}));
    QCOMPARE(category_counts(counted({}, 0)), Counts());
}

void CategoryCountsTest::countsPassTheRangeOfTheSampleType()
{
    QCOMPARE(category_counts(counted(std::vector<std::uint8_t>(300, 255), 256)).back(), 300);
}

void CategoryCountsTest::otherFeaturesStandBeside()
{
    Described ratings(tag::category_counts::categories = 4);
    for (const std::uint32_t code : {3U, 1U, 1U, 2U, 1U})
        ratings(code);
    QCOMPARE(category_counts(ratings), Counts({0, 3, 1, 1}));
    QCOMPARE(acc::count(ratings), std::size_t{5});
    QCOMPARE(acc::mean(ratings), 1.6); // 8 / 5
    QCOMPARE((acc::min)(ratings), 1U);
    QCOMPARE((acc::max)(ratings), 3U);
}

void CategoryCountsTest::weightsCountAsOftenAsTheySay()
{
    Weighted ratings(tag::category_counts::categories = 3);
    ratings(0U, acc::weight = 4);
    ratings(2U, acc::weight = 11);
    ratings(0U, acc::weight = 1);
    ratings(1U, acc::weight = 0);
    QCOMPARE(category_counts(ratings), Counts({5, 0, 11}));
    QCOMPARE(acc::mean(ratings), 1.375); // 22 / 16
}

void CategoryCountsTest::aNegativeWeightIsRefused()
{
    Weighted ratings(tag::category_counts::categories = 3);
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, ratings(0U, acc::weight = -1));
}

void CategoryCountsTest::aCodeThatIsNoCategoryIsRefused_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("refused");
    QTest::newRow("last category") << 3 << false;
    QTest::newRow("one above") << 4 << true;
    QTest::newRow("greatest byte") << 255 << true;
}

void CategoryCountsTest::aCodeThatIsNoCategoryIsRefused()
{
    QFETCH(int, code);
    QFETCH(bool, refused);
    CodeCounts bytes(tag::category_counts::categories = 4);
    if (refused)
        QVERIFY_THROWS_EXCEPTION(std::out_of_range, bytes(static_cast<std::uint8_t>(code)));
    else
        bytes(static_cast<std::uint8_t>(code));
    QCOMPARE(category_counts(bytes), refused ? Counts({0, 0, 0, 0}) : Counts({0, 0, 0, 1}));
}

void CategoryCountsTest::orderDoesNotMatter()
{
    std::vector<std::uint8_t> codes = manyCodes();
    const Counts asGiven = category_counts(counted(codes, 4));
    std::ranges::shuffle(codes, std::mt19937(1));
    QCOMPARE(category_counts(counted(codes, 4)), asGiven);
    std::ranges::sort(codes);
    QCOMPARE(category_counts(counted(codes, 4)), asGiven);
}

void CategoryCountsTest::mergingIsCountingTogether()
{
    const std::vector<std::uint8_t> codes = manyCodes();
    const Counts together = category_counts(counted(codes, 4));
    for (const std::ptrdiff_t cut : {0, 1, 333, 1000}) {
        const CodeCounts left = counted({codes.begin(), codes.begin() + cut}, 4);
        const CodeCounts right = counted({codes.begin() + cut, codes.end()}, 4);
        QCOMPARE(mergedCategoryCounts(left, right), together);
        QCOMPARE(mergedCategoryCounts(right, left), together);
    }
}

void CategoryCountsTest::otherNumbersOfCategoriesAreNotMerged()
{
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, mergedCategoryCounts(counted({}, 3), counted({}, 4)));
}

void CategoryCountsTest::aCopyCountsByItself()
{
    const CodeCounts original = counted({1}, 2);
    CodeCounts copy = original;
    copy(std::uint8_t{0});
    QCOMPARE(category_counts(original), Counts({0, 1}));
    QCOMPARE(category_counts(copy), Counts({1, 1}));
}

QTEST_GUILESS_MAIN(CategoryCountsTest)
#include "category_counts_test.moc"
