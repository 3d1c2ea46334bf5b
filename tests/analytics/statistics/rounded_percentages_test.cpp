#include "analytics/statistics/rounded_percentages.h"

#include <QtTest>

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <random>
#include <stdexcept>

using namespace caseaudit::statistics;

namespace {

using Counts = std::vector<std::int64_t>;

/// The nearest whole percentage, halves up, by another way than the one tested: quotient, then the remainder.
int nearestPercent(std::int64_t k, std::int64_t n)
{
    const std::int64_t below = 100 * k / n;
    return static_cast<int>(2 * (100 * k % n) >= n ? below + 1 : below);
}

/// Calls `visit` with every way to share `left` among the cells of `counts` from `cell` on.
void forEachComposition(Counts &counts, std::size_t cell, std::int64_t left,
                        const std::function<void(const Counts &)> &visit)
{
    if (cell + 1 == counts.size()) {
        counts[cell] = left;
        visit(counts);
        return;
    }
    for (std::int64_t k = 0; k <= left; ++k) {
        counts[cell] = k;
        forEachComposition(counts, cell + 1, left - k, visit);
    }
}

/// Every row that `n` cases in `cells` categories can print with the cells of `hidden` left empty, and its best
/// counts: least sum of squares, on a tie the greatest in dictionary order. Hidden cells hold 0.
std::map<PrintedRow, Counts> everyPrint(std::size_t cells, unsigned hidden, std::int64_t n)
{
    std::map<PrintedRow, std::pair<std::int64_t, Counts>> best;
    Counts scratch(cells);
    forEachComposition(scratch, 0, n, [&](const Counts &all) {
        PrintedRow row(cells);
        Counts counts(cells, 0);
        std::int64_t cost = 0;
        for (std::size_t cell = 0; cell < cells; ++cell) {
            if ((hidden >> cell & 1U) != 0)
                continue;
            counts[cell] = all[cell];
            row[cell] = nearestPercent(all[cell], n);
            const std::int64_t distance = 100 * all[cell] - *row[cell] * n;
            cost += distance * distance;
        }
        const auto known = best.find(row);
        if (known == best.end() || std::pair(-cost, counts) > std::pair(-known->second.first, known->second.second))
            best[row] = {cost, counts};
    });
    std::map<PrintedRow, Counts> prints;
    for (const auto &[row, found] : best)
        prints[row] = found.second;
    return prints;
}

} // namespace

class RoundedPercentagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPercentageIsRoundedByItselfHalvesUp_data();
    void aPercentageIsRoundedByItselfHalvesUp();
    void impossibleCountsHaveNoPercentage_data();
    void impossibleCountsHaveNoPercentage();
    void countsOfAPrintedPercentage_data();
    void countsOfAPrintedPercentage();
    void countsPrintedAsIsTheInverseOfRounding();
    void tooManyCasesAreRefused();
    void noCasesFitNothing();
    void aRowWithoutCellsFitsNothing();
    void unprintablePercentagesFitNothing();
    void smallestDenominators_data();
    void smallestDenominators();
    void countsOfThePublishedRow();
    void emptyCellsTakeWhatIsLeft_data();
    void emptyCellsTakeWhatIsLeft();
    void tiesGoToTheEarlierCategory();
    void nearestIsNotMerelyInRange();
    void everythingThatPrintsFitsWithTheNearestCounts_data();
    void everythingThatPrintsFitsWithTheNearestCounts();
    void whatNothingPrintsDoesNotFit();
    void largestRemaindersAddToAHundred_data();
    void largestRemaindersAddToAHundred();
    void largestRemaindersStayWithinOneOfTheShare();
    void noCasesHaveNoLargestRemainders();
};

void RoundedPercentagesTest::aPercentageIsRoundedByItselfHalvesUp_data()
{
    QTest::addColumn<std::int64_t>("k");
    QTest::addColumn<std::int64_t>("n");
    QTest::addColumn<int>("percent");
    QTest::newRow("none") << std::int64_t{0} << std::int64_t{7} << 0;
    QTest::newRow("all") << std::int64_t{7} << std::int64_t{7} << 100;
    QTest::newRow("12.5 goes up") << std::int64_t{1} << std::int64_t{8} << 13;
    QTest::newRow("0.5 goes up") << std::int64_t{1} << std::int64_t{200} << 1;
    QTest::newRow("just below 0.5") << std::int64_t{1} << std::int64_t{201} << 0;
    QTest::newRow("99.5 goes up") << std::int64_t{199} << std::int64_t{200} << 100;
    QTest::newRow("just below 99.5") << std::int64_t{198} << std::int64_t{199} << 99; // 99.497…
    QTest::newRow("two thirds") << std::int64_t{2} << std::int64_t{3} << 67;
    QTest::newRow("greatest n") << largestDenominator << largestDenominator << 100;
}

void RoundedPercentagesTest::aPercentageIsRoundedByItselfHalvesUp()
{
    QFETCH(std::int64_t, k);
    QFETCH(std::int64_t, n);
    QTEST(roundedPercent(k, n), "percent");
}

void RoundedPercentagesTest::impossibleCountsHaveNoPercentage_data()
{
    QTest::addColumn<std::int64_t>("k");
    QTest::addColumn<std::int64_t>("n");
    QTest::newRow("nothing of nothing") << std::int64_t{0} << std::int64_t{0};
    QTest::newRow("negative count") << std::int64_t{-1} << std::int64_t{5};
    QTest::newRow("negative number of cases") << std::int64_t{0} << std::int64_t{-5};
    QTest::newRow("more than all") << std::int64_t{6} << std::int64_t{5};
    QTest::newRow("above the greatest n") << std::int64_t{0} << largestDenominator + 1;
}

void RoundedPercentagesTest::impossibleCountsHaveNoPercentage()
{
    QFETCH(std::int64_t, k);
    QFETCH(std::int64_t, n);
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, roundedPercent(k, n));
}

void RoundedPercentagesTest::countsOfAPrintedPercentage_data()
{
    // By hand from [⌈(2P − 1)n/200⌉, ⌈(2P + 1)n/200⌉ − 1] ∩ [0, n]; low above high means none.
    QTest::addColumn<int>("percent");
    QTest::addColumn<std::int64_t>("n");
    QTest::addColumn<std::int64_t>("low");
    QTest::addColumn<std::int64_t>("high");
    QTest::newRow("54 % of 56") << 54 << std::int64_t{56} << std::int64_t{30} << std::int64_t{30};
    QTest::newRow("0 % of 200 is none") << 0 << std::int64_t{200} << std::int64_t{0} << std::int64_t{0};
    QTest::newRow("0 % of 201 may be one") << 0 << std::int64_t{201} << std::int64_t{0} << std::int64_t{1};
    QTest::newRow("1 % of 200 starts at the half") << 1 << std::int64_t{200} << std::int64_t{1} << std::int64_t{2};
    QTest::newRow("100 % of 200 starts at the half")
        << 100 << std::int64_t{200} << std::int64_t{199} << std::int64_t{200};
    QTest::newRow("50 % of 1 is nothing") << 50 << std::int64_t{1} << std::int64_t{1} << std::int64_t{0};
    QTest::newRow("20 % of 1000 is ten counts") << 20 << std::int64_t{1000} << std::int64_t{195} << std::int64_t{204};
    QTest::newRow("below 0 %") << -1 << std::int64_t{1000} << std::int64_t{1} << std::int64_t{0};
    QTest::newRow("above 100 %") << 101 << std::int64_t{1000} << std::int64_t{1} << std::int64_t{0};
    QTest::newRow("no cases") << 0 << std::int64_t{0} << std::int64_t{1} << std::int64_t{0};
}

void RoundedPercentagesTest::countsOfAPrintedPercentage()
{
    QFETCH(int, percent);
    QFETCH(std::int64_t, n);
    QFETCH(std::int64_t, low);
    QFETCH(std::int64_t, high);
    const auto counts = countsPrintedAs(percent, n);
    QCOMPARE(counts.has_value(), low <= high);
    if (counts) {
        QCOMPARE(counts->first, low);
        QCOMPARE(counts->second, high);
    }
}

void RoundedPercentagesTest::countsPrintedAsIsTheInverseOfRounding()
{
    for (std::int64_t n = 1; n <= 450; ++n) {
        std::map<int, std::pair<std::int64_t, std::int64_t>> expected;
        for (std::int64_t k = 0; k <= n; ++k) {
            QCOMPARE(roundedPercent(k, n), nearestPercent(k, n));
            expected.try_emplace(nearestPercent(k, n), k, k).first->second.second = k;
        }
        for (int percent = 0; percent <= 100; ++percent) {
            const auto counts = countsPrintedAs(percent, n);
            QCOMPARE(counts.has_value(), expected.contains(percent));
            if (counts)
                QVERIFY(*counts == expected[percent]);
        }
    }
}

void RoundedPercentagesTest::tooManyCasesAreRefused()
{
    QVERIFY(fits({50, 50}, largestDenominator));
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, fits({50, 50}, largestDenominator + 1));
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, countsPrintedAs(50, largestDenominator + 1));
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, nearestCounts({50, 50}, largestDenominator + 1));
}

void RoundedPercentagesTest::noCasesFitNothing()
{
    QVERIFY(!fits({100, 0}, 0));
    QVERIFY(!fits({100, 0}, -1));
    QVERIFY(!nearestCounts({100, 0}, 0));
    QVERIFY(fittingDenominators({100, 0}, 0).empty());
    QCOMPARE(fittingDenominators({100, 0}, 1), Counts({1}));
}

void RoundedPercentagesTest::aRowWithoutCellsFitsNothing()
{
    QVERIFY(fittingDenominators({}, 20).empty());
}

void RoundedPercentagesTest::unprintablePercentagesFitNothing()
{
    QVERIFY(fittingDenominators({101, 0}, 300).empty());
    QVERIFY(fittingDenominators({-1, 100}, 300).empty());
    QVERIFY(fittingDenominators({50, 40}, 300).empty()); // ten points short: no rounding loses that much
}

void RoundedPercentagesTest::smallestDenominators_data()
{
    QTest::addColumn<PrintedRow>("row");
    QTest::addColumn<Counts>("smallest");
    QTest::newRow("published row") << PrintedRow{20, 54, 25, 2} << Counts{56, 61, 65};
    QTest::newRow("yes or no at 61 %") << PrintedRow{61, 39} << Counts{18, 23, 28}; // 11/18, 14/23, 17/28
    QTest::newRow("all") << PrintedRow{100, 0, 0} << Counts{1, 2, 3};
    QTest::newRow("sevenths") << PrintedRow{14, 29, 29, 29} << Counts{7, 14, 21}; // 1 and 2 of 7
    QTest::newRow("tenths") << PrintedRow{40, 30, 30, 0} << Counts{10, 20, 30};
    QTest::newRow("one printed cell") << PrintedRow{80, {}, {}} << Counts{5, 10, 15}; // 4 of 5
    QTest::newRow("nothing printed") << PrintedRow{{}, {}} << Counts{1, 2, 3};
    QTest::newRow("printed cells above all") << PrintedRow{{}, 80, 40} << Counts{};
}

void RoundedPercentagesTest::smallestDenominators()
{
    QFETCH(PrintedRow, row);
    QFETCH(Counts, smallest);
    Counts fitting = fittingDenominators(row, 70);
    fitting.resize(std::min<std::size_t>(fitting.size(), 3));
    QCOMPARE(fitting, smallest);
}

void RoundedPercentagesTest::countsOfThePublishedRow()
{
    QCOMPARE(nearestCounts({20, 54, 25, 2}, 56).value(), Counts({11, 30, 14, 1}));
    QVERIFY(!nearestCounts({20, 54, 25, 2}, 57));
}

void RoundedPercentagesTest::emptyCellsTakeWhatIsLeft_data()
{
    QTest::addColumn<PrintedRow>("row");
    QTest::addColumn<std::int64_t>("n");
    QTest::addColumn<Counts>("counts");
    QTest::newRow("three of fifteen stay unassigned") << PrintedRow{80, {}, {}} << std::int64_t{15} << Counts{12, 0, 0};
    QTest::newRow("empty first") << PrintedRow{{}, 80} << std::int64_t{15} << Counts{0, 12};
    QTest::newRow("nothing is left") << PrintedRow{50, 50, {}} << std::int64_t{2} << Counts{1, 1, 0};
    // 397 to 405 of 802 print as 50; 401 is nearest.
    QTest::newRow("nearest, not least") << PrintedRow{50, {}} << std::int64_t{802} << Counts{401, 0};
    // 301 halves are 150.5: 150 (49.8 %) and 151 (50.2 %) are as near, and the printed cell goes before the rest.
    QTest::newRow("tie with what is left") << PrintedRow{50, {}} << std::int64_t{301} << Counts{151, 0};
    // Twice 151 is more than 301, so the later cell gives way.
    QTest::newRow("tie that cannot all go up") << PrintedRow{50, 50, {}} << std::int64_t{301} << Counts{151, 150, 0};
}

void RoundedPercentagesTest::emptyCellsTakeWhatIsLeft()
{
    QFETCH(PrintedRow, row);
    QFETCH(std::int64_t, n);
    QTEST(nearestCounts(row, n).value(), "counts");
}

void RoundedPercentagesTest::tiesGoToTheEarlierCategory()
{
    QCOMPARE(nearestCounts({50, 50}, 301).value(), Counts({151, 150}));
    // 25 % of 402 is 100.5: of four equal cells two must take 101, the earlier two.
    QCOMPARE(nearestCounts({25, 25, 25, 25}, 402).value(), Counts({101, 101, 100, 100}));
}

void RoundedPercentagesTest::nearestIsNotMerelyInRange()
{
    // 20 % and 30 % of 1000 may be 195 … 204 and 295 … 304; only the even shares cost nothing.
    QCOMPARE(nearestCounts({20, 30, 50}, 1000).value(), Counts({200, 300, 500}));
    // A row that adds to 101 is 10 of 1000 cases over: each cell gives up three, and the last the odd one.
    QCOMPARE(nearestCounts({34, 34, 33}, 1000).value(), Counts({337, 337, 326}));
}

void RoundedPercentagesTest::everythingThatPrintsFitsWithTheNearestCounts_data()
{
    QTest::addColumn<int>("cells");
    QTest::addColumn<unsigned>("hidden");
    QTest::addColumn<std::int64_t>("from");
    QTest::addColumn<std::int64_t>("to");
    QTest::newRow("one cell") << 1 << 0U << std::int64_t{1} << std::int64_t{60};
    QTest::newRow("two cells") << 2 << 0U << std::int64_t{1} << std::int64_t{60};
    QTest::newRow("two cells of many cases") << 2 << 0U << std::int64_t{195} << std::int64_t{420};
    QTest::newRow("three cells") << 3 << 0U << std::int64_t{1} << std::int64_t{60};
    QTest::newRow("three cells of many cases") << 3 << 0U << std::int64_t{200} << std::int64_t{201};
    QTest::newRow("four cells") << 4 << 0U << std::int64_t{1} << std::int64_t{30};
    QTest::newRow("four cells of 60") << 4 << 0U << std::int64_t{60} << std::int64_t{60};
    QTest::newRow("the last of two empty") << 2 << 0b10U << std::int64_t{195} << std::int64_t{420};
    QTest::newRow("the middle one empty") << 3 << 0b010U << std::int64_t{1} << std::int64_t{60};
    QTest::newRow("an empty one of many cases") << 3 << 0b100U << std::int64_t{301} << std::int64_t{302};
    QTest::newRow("two of three empty") << 3 << 0b110U << std::int64_t{1} << std::int64_t{60};
    QTest::newRow("two of four empty") << 4 << 0b0101U << std::int64_t{1} << std::int64_t{25};
}

void RoundedPercentagesTest::everythingThatPrintsFitsWithTheNearestCounts()
{
    QFETCH(int, cells);
    QFETCH(unsigned, hidden);
    QFETCH(std::int64_t, from);
    QFETCH(std::int64_t, to);
    for (std::int64_t n = from; n <= to; ++n) {
        for (const auto &[row, expected] : everyPrint(static_cast<std::size_t>(cells), hidden, n)) {
            QVERIFY(fits(row, n));
            if (nearestCounts(row, n) != expected)
                QCOMPARE(nearestCounts(row, n).value_or(Counts()), expected);
        }
    }
}

void RoundedPercentagesTest::whatNothingPrintsDoesNotFit()
{
    std::mt19937 random(299);
    for (std::int64_t n = 1; n <= 60; ++n) {
        const auto prints = everyPrint(3, 0, n);
        for (int trial = 0; trial < 2000; ++trial) {
            const int first = static_cast<int>(random() % 101);
            const int second = static_cast<int>(random() % static_cast<unsigned>(101 - first));
            const int third = 100 - first - second + static_cast<int>(random() % 3) - 1;
            const PrintedRow row{first, second, third};
            if (fits(row, n) != prints.contains(row))
                QFAIL(qPrintable(QStringLiteral("%1/%2/%3 of %4").arg(first).arg(second).arg(third).arg(n)));
        }
    }
}

void RoundedPercentagesTest::largestRemaindersAddToAHundred_data()
{
    QTest::addColumn<Counts>("counts");
    QTest::addColumn<std::vector<int>>("percentages");
    // Quotas 19.64, 53.57, 25, 1.79: floors add to 98, the remainders .79 and .64 get one each.
    QTest::newRow("two are missing") << Counts{11, 30, 14, 1} << std::vector<int>{20, 53, 25, 2};
    QTest::newRow("thirds: the earlier first") << Counts{1, 1, 1} << std::vector<int>{34, 33, 33};
    QTest::newRow("sixths") << Counts{1, 1, 1, 1, 1, 1} << std::vector<int>{17, 17, 17, 17, 16, 16};
    QTest::newRow("halves: the earlier first") << Counts{0, 1, 7, 0} << std::vector<int>{0, 13, 87, 0};
    QTest::newRow("nothing is missing") << Counts{1, 3} << std::vector<int>{25, 75};
    QTest::newRow("all in one") << Counts{0, 5} << std::vector<int>{0, 100};
}

void RoundedPercentagesTest::largestRemaindersAddToAHundred()
{
    QFETCH(Counts, counts);
    QTEST(largestRemainderPercentages(counts).value(), "percentages");
}

void RoundedPercentagesTest::largestRemaindersStayWithinOneOfTheShare()
{
    std::mt19937 random(300);
    for (int trial = 0; trial < 2000; ++trial) {
        Counts counts(1 + random() % 7);
        std::int64_t n = 0;
        for (std::int64_t &count : counts)
            n += count = random() % 50;
        if (n == 0)
            continue;
        const std::vector<int> percentages = largestRemainderPercentages(counts).value();
        QCOMPARE(std::accumulate(percentages.begin(), percentages.end(), 0), 100);
        for (std::size_t i = 0; i < counts.size(); ++i)
            QVERIFY(std::abs(percentages[i] * n - 100 * counts[i]) < n);
    }
}

void RoundedPercentagesTest::noCasesHaveNoLargestRemainders()
{
    QVERIFY(!largestRemainderPercentages({}));
    QVERIFY(!largestRemainderPercentages({0, 0}));
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, largestRemainderPercentages({3, -1}));
}

QTEST_GUILESS_MAIN(RoundedPercentagesTest)
#include "rounded_percentages_test.moc"
