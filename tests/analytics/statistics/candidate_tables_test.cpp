#include "analytics/statistics/candidate_tables.h"

#include <QtTest>

#include <functional>
#include <numeric>
#include <random>
#include <set>
#include <stdexcept>

using namespace caseaudit::statistics;

namespace {

using Counts = std::vector<std::int64_t>;

/// Every way to share `n` cases among the cells that prints as `row`, by trying them all.
std::set<Counts> everyTable(const PrintedRow &row, std::int64_t n)
{
    std::set<Counts> tables;
    Counts counts(row.size());
    const std::function<void(std::size_t, std::int64_t)> share = [&](std::size_t cell, std::int64_t left) {
        if (cell == row.size()) {
            if (left == 0)
                tables.insert(counts);
            return;
        }
        for (std::int64_t k = 0; k <= left; ++k) {
            counts[cell] = k;
            if (!row[cell] || roundedPercent(k, n) == *row[cell])
                share(cell + 1, left - k);
        }
    };
    share(0, n);
    return tables;
}

std::vector<Counts> walked(const PrintedRow &row, std::int64_t n)
{
    std::vector<Counts> tables;
    CandidateTables candidates(row, n);
    while (candidates.next())
        tables.push_back(candidates.counts());
    return tables;
}

} // namespace

class CandidateTablesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void smallestTableOfThePublishedRow();
    void everyTableIsVisitedOnce_data();
    void everyTableIsVisitedOnce();
    void emptyCellsTakeAnyCount();
    void theWalkEnds();
    void countingStopsAtTheLimit();
    void whyANumberDoesNotFit_data();
    void whyANumberDoesNotFit();
    void fitsExactlyWhenThereIsATable();
    void tooManyCasesAreRefused();
};

void CandidateTablesTest::smallestTableOfThePublishedRow()
{
    // Smallest n 56, one table; then 61 and 65.
    const PrintedRow row{20, 54, 25, 2};
    QCOMPARE(walked(row, 56), std::vector<Counts>({{11, 30, 14, 1}}));
    QVERIFY(!walked(row, 61).empty());
    QVERIFY(!walked(row, 65).empty());
    for (const std::int64_t n : {1, 55, 57, 60, 62, 64})
        QVERIFY(walked(row, n).empty());
}

void CandidateTablesTest::everyTableIsVisitedOnce_data()
{
    QTest::addColumn<PrintedRow>("row");
    QTest::addColumn<int>("greatest");
    QTest::newRow("four ratings") << PrintedRow{9, 48, 35, 9} << 70;
    QTest::newRow("adds to 101") << PrintedRow{14, 73, 14, 0} << 70;
    QTest::newRow("yes and no") << PrintedRow{61, 39} << 400;
    QTest::newRow("all yes") << PrintedRow{100, 0, 0} << 230;
    QTest::newRow("one cell printed") << PrintedRow{80, std::nullopt, std::nullopt} << 60;
    QTest::newRow("nothing printed") << PrintedRow{std::nullopt, std::nullopt} << 20;
    QTest::newRow("a single cell") << PrintedRow{100} << 20;
}

void CandidateTablesTest::everyTableIsVisitedOnce()
{
    QFETCH(PrintedRow, row);
    QFETCH(int, greatest);
    std::size_t found = 0;
    for (std::int64_t n = 1; n <= greatest; ++n) {
        const std::vector<Counts> tables = walked(row, n);
        const std::set<Counts> expected = everyTable(row, n);
        QCOMPARE(tables.size(), expected.size());
        QVERIFY(std::set<Counts>(tables.begin(), tables.end()) == expected);
        QCOMPARE(candidateTableCount(row, n, 1'000'000), static_cast<std::int64_t>(expected.size()));
        found += tables.size();
    }
    QVERIFY(found > 0);
}

void CandidateTablesTest::emptyCellsTakeAnyCount()
{
    // 80 % of 15 is 12; three are left for two cells: 4 ways.
    const std::vector<Counts> tables = walked({80, std::nullopt, std::nullopt}, 15);
    QCOMPARE(tables, std::vector<Counts>({{12, 0, 3}, {12, 1, 2}, {12, 2, 1}, {12, 3, 0}}));
}

void CandidateTablesTest::theWalkEnds()
{
    CandidateTables tables({100, 0}, 1);
    QVERIFY(tables.next());
    QVERIFY(!tables.next());
    QVERIFY(!tables.next());
    CandidateTables none({50, 50}, 1);
    QVERIFY(!none.next());
    CandidateTables noCells({}, 5);
    QVERIFY(!noCells.next());
}

void CandidateTablesTest::countingStopsAtTheLimit()
{
    const PrintedRow row{25, 25, 25, 25};
    QCOMPARE(candidateTableCount(row, 400, 10), 10);
    QCOMPARE(candidateTableCount(row, 400, 0), 0);
    QCOMPARE(candidateTableCount(row, 1'000'000'000, 1000), 1000); // at once, though there are 10²⁰
}

void CandidateTablesTest::whyANumberDoesNotFit_data()
{
    QTest::addColumn<PrintedRow>("row");
    QTest::addColumn<std::int64_t>("n");
    QTest::addColumn<Fit>("fit");
    QTest::addColumn<int>("cell");
    QTest::addColumn<std::int64_t>("sum");
    const PrintedRow hbr{9, 48, 35, 9};
    QTest::newRow("fits") << hbr << std::int64_t{23} << Fit::Fits << -1 << std::int64_t{0};
    QTest::newRow("no cases") << hbr << std::int64_t{0} << Fit::NoCases << -1 << std::int64_t{0};
    QTest::newRow("fewer than none") << hbr << std::int64_t{-3} << Fit::NoCases << -1 << std::int64_t{0};
    QTest::newRow("no cells") << PrintedRow{} << std::int64_t{3} << Fit::NoCases << -1 << std::int64_t{0};
    // Of 25: 2 print as 8 and 3 as 12, none as 9.
    QTest::newRow("no such cell") << hbr << std::int64_t{25} << Fit::PrintsNoSuchCell << 0 << std::int64_t{0};
    // Of 20: 2 print as 10, but none as 48: 9 as 45, 10 as 50.
    QTest::newRow("second cell") << PrintedRow{10, 48, 42} << std::int64_t{20} << Fit::PrintsNoSuchCell << 1
                                 << std::int64_t{0};
    QTest::newRow("outside 0 to 100") << PrintedRow{50, 101} << std::int64_t{20} << Fit::PrintsNoSuchCell << 1
                                      << std::int64_t{0};
    // Of 4: 50 % is 2 each and 25 % is 1: 5.
    QTest::newRow("adds to more") << PrintedRow{50, 50, 25} << std::int64_t{4} << Fit::AddsToMore << -1
                                  << std::int64_t{5};
    QTest::newRow("adds to fewer") << PrintedRow{50, 25} << std::int64_t{4} << Fit::AddsToFewer << -1
                                   << std::int64_t{3};
    QTest::newRow("an empty cell takes the rest")
        << PrintedRow{50, 25, std::nullopt} << std::int64_t{4} << Fit::Fits << -1 << std::int64_t{0};
}

void CandidateTablesTest::whyANumberDoesNotFit()
{
    QFETCH(PrintedRow, row);
    QFETCH(std::int64_t, n);
    QFETCH(int, cell);
    const FitCheck check = checkFit(row, n);
    QTEST(check.fit, "fit");
    QCOMPARE(check.cell ? static_cast<int>(*check.cell) : -1, cell);
    QTEST(check.sum, "sum");
}

void CandidateTablesTest::fitsExactlyWhenThereIsATable()
{
    std::mt19937_64 random(2004);
    for (int trial = 0; trial < 300; ++trial) {
        const int first = static_cast<int>(random() % 101);
        const int second = static_cast<int>(random() % static_cast<unsigned>(101 - first));
        const PrintedRow row{first, second, 100 - first - second};
        for (std::int64_t n = 1; n <= 60; ++n) {
            QCOMPARE(checkFit(row, n).fit == Fit::Fits, fits(row, n));
            QCOMPARE(candidateTableCount(row, n, 1) == 1, fits(row, n));
        }
    }
}

void CandidateTablesTest::tooManyCasesAreRefused()
{
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, checkFit({50, 50}, largestDenominator + 1));
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, CandidateTables({50, 50}, largestDenominator + 1));
}

QTEST_GUILESS_MAIN(CandidateTablesTest)
#include "candidate_tables_test.moc"
