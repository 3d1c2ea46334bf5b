#include "analytics/statistics/suppression.h"

#include <QtTest>

#include <algorithm>
#include <functional>
#include <random>
#include <set>
#include <stdexcept>

using namespace caseaudit::statistics;

namespace {

using Table = std::vector<std::vector<std::int64_t>>;

std::size_t countOf(const DisclosureTable &table, Disclosure disclosure)
{
    std::size_t count = 0;
    for (const auto &row : table)
        count += static_cast<std::size_t>(std::ranges::count(row, disclosure));
    return count;
}

/// What an attacker can do: every table of parts that agrees with all that is shown, by trying them all. For each cell
/// of the table with margins, the values it takes.
std::vector<std::vector<std::set<std::int64_t>>> possibleValues(const Table &parts, const DisclosureTable &disclosure,
                                                                std::int64_t greatest)
{
    const Table truth = withMargins(parts);
    std::vector<std::vector<std::set<std::int64_t>>> values(truth.size(),
                                                            std::vector<std::set<std::int64_t>>(truth.front().size()));
    Table guess = parts;
    const std::size_t columns = parts.front().size();
    const std::function<void(std::size_t)> fill = [&](std::size_t cell) {
        if (cell == parts.size() * columns) {
            const Table whole = withMargins(guess);
            for (std::size_t i = 0; i < whole.size(); ++i) {
                for (std::size_t j = 0; j < whole[i].size(); ++j) {
                    if (disclosure[i][j] == Disclosure::Shown && whole[i][j] != truth[i][j])
                        return;
                }
            }
            for (std::size_t i = 0; i < whole.size(); ++i) {
                for (std::size_t j = 0; j < whole[i].size(); ++j)
                    values[i][j].insert(whole[i][j]);
            }
            return;
        }
        const std::size_t i = cell / columns;
        const std::size_t j = cell % columns;
        const bool isShown = disclosure[i][j] == Disclosure::Shown;
        for (std::int64_t count = isShown ? truth[i][j] : 0; count <= (isShown ? truth[i][j] : greatest); ++count) {
            guess[i][j] = count;
            fill(cell + 1);
        }
    };
    fill(0);
    return values;
}

} // namespace

class SuppressionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void marginsAreSums();
    void nothingSmallHidesNothing();
    void theThresholdItselfIsShown();
    void oneSmallCountTakesThreeMore();
    void aSmallRowIsHiddenWhole();
    void aSinglePartHidesTheSameOfTheWhole();
    void nobodyCanWorkOutAPrimaryCell();
    void hidingTooLittleIsNoticed();
    void whatIsShownIsNotHiddenForNothing();
    void theSameTableIsHiddenTheSameWay();
    void impossibleTablesAreRefused();
};

void SuppressionTest::marginsAreSums()
{
    QCOMPARE(withMargins({{1, 2}, {3, 4}}), Table({{1, 2, 3}, {3, 4, 7}, {4, 6, 10}}));
    QCOMPARE(withMargins({}), Table({{0}}));
}

void SuppressionTest::nothingSmallHidesNothing()
{
    QCOMPARE(countOf(suppressed({{8, 0, 12}, {9, 30, 5}}), Disclosure::Shown), std::size_t{12});
    QCOMPARE(countOf(suppressed({}), Disclosure::Shown), std::size_t{1});
}

void SuppressionTest::theThresholdItselfIsShown()
{
    QCOMPARE(suppressed({{4, 20}, {20, 20}})[0][0], Disclosure::Primary);
    QCOMPARE(suppressed({{5, 20}, {20, 20}})[0][0], Disclosure::Shown);
    QCOMPARE(suppressed({{1, 20}, {20, 20}}, 1)[0][0], Disclosure::Shown);
    QCOMPARE(suppressed({{0, 20}, {20, 20}})[0][0], Disclosure::Shown);
}

void SuppressionTest::oneSmallCountTakesThreeMore()
{
    // 3 is worked out from its row and from its column unless each loses another cell, and those must meet in a fourth:
    // 6 and 7 with 9 are the fewest cases.
    const DisclosureTable hidden = suppressed({{3, 6, 40}, {7, 9, 60}, {50, 70, 80}});
    QCOMPARE(hidden[0][0], Disclosure::Primary);
    QCOMPARE(hidden[0][1], Disclosure::Secondary);
    QCOMPARE(hidden[1][0], Disclosure::Secondary);
    QCOMPARE(hidden[1][1], Disclosure::Secondary);
    QCOMPARE(countOf(hidden, Disclosure::Secondary), std::size_t{3});
    // The numbers answered stay.
    for (const auto &row : hidden)
        QCOMPARE(row.back(), Disclosure::Shown);
}

void SuppressionTest::aSmallRowIsHiddenWhole()
{
    const DisclosureTable hidden = suppressed({{0, 3, 0}, {20, 30, 40}, {25, 35, 45}});
    for (const Disclosure cell : hidden[0])
        QCOMPARE(cell, Disclosure::Primary);
    QVERIFY(isProtected({{0, 3, 0}, {20, 30, 40}, {25, 35, 45}}, hidden));
}

void SuppressionTest::aSinglePartHidesTheSameOfTheWhole()
{
    const DisclosureTable hidden = suppressed({{2, 9, 30}});
    QCOMPARE(hidden[0], std::vector<Disclosure>(
                            {Disclosure::Primary, Disclosure::Secondary, Disclosure::Shown, Disclosure::Shown}));
    QCOMPARE(hidden[1][0], Disclosure::Primary);
    QCOMPARE(hidden[1][1], Disclosure::Secondary);
}

void SuppressionTest::nobodyCanWorkOutAPrimaryCell()
{
    // By enumeration: counts up to 9, with a threshold of 3, so there are both small and large ones.
    std::mt19937_64 random(2004);
    std::size_t primaries = 0;
    for (int trial = 0; trial < 30; ++trial) {
        Table parts(2, std::vector<std::int64_t>(trial % 2 == 0 ? 2 : 3));
        for (auto &row : parts)
            std::ranges::generate(row, [&random] { return static_cast<std::int64_t>(random() % 7); });
        const DisclosureTable hidden = suppressed(parts, 3);
        const auto values = possibleValues(parts, hidden, 8);
        for (std::size_t i = 0; i < hidden.size(); ++i) {
            for (std::size_t j = 0; j < hidden[i].size(); ++j) {
                if (hidden[i][j] != Disclosure::Primary)
                    continue;
                ++primaries;
                QVERIFY(values[i][j].size() > 1);
            }
        }
    }
    QVERIFY(primaries > 50);
}

void SuppressionTest::hidingTooLittleIsNoticed()
{
    const Table parts{{3, 6}, {7, 9}};
    DisclosureTable hidden(3, std::vector<Disclosure>(3, Disclosure::Shown));
    hidden[0][0] = Disclosure::Primary;
    QVERIFY(!isProtected(parts, hidden)); // 9 − 6
    hidden[0][1] = Disclosure::Secondary;
    QVERIFY(!isProtected(parts, hidden)); // 10 − 7
    hidden[1][0] = Disclosure::Secondary;
    QVERIFY(!isProtected(parts, hidden)); // 16 − 9 is 7, and 10 − 7
    hidden[1][1] = Disclosure::Secondary;
    QVERIFY(isProtected(parts, hidden));
    // Four cells do not help when none of them can give or take a case: 0 and 0 on one diagonal are fixed by 0 sums.
    const Table fixed{{3, 0}, {0, 0}};
    DisclosureTable four(3, std::vector<Disclosure>(3, Disclosure::Shown));
    four[0][0] = Disclosure::Primary;
    four[0][1] = four[1][0] = four[1][1] = Disclosure::Secondary;
    QVERIFY(!isProtected(fixed, four));
    QCOMPARE(possibleValues(fixed, four, 8)[0][0].size(), std::size_t{1});
}

void SuppressionTest::whatIsShownIsNotHiddenForNothing()
{
    // Two small counts that already hide each other: both in rows and columns of hidden cells.
    const DisclosureTable hidden = suppressed({{3, 4, 40}, {2, 4, 60}, {50, 70, 80}});
    QCOMPARE(countOf(hidden, Disclosure::Primary), std::size_t{4});
    QCOMPARE(countOf(hidden, Disclosure::Secondary), std::size_t{0});
}

void SuppressionTest::theSameTableIsHiddenTheSameWay()
{
    const Table parts{{3, 6, 40}, {6, 3, 60}, {50, 70, 80}};
    QCOMPARE(suppressed(parts), suppressed(parts));
}

void SuppressionTest::impossibleTablesAreRefused()
{
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, suppressed({{1, 2}, {1}}));
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, suppressed({{1, -2}}));
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, suppressed({{1, 2}}, 0));
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, isProtected({{1, 2}}, {}));
}

QTEST_GUILESS_MAIN(SuppressionTest)
#include "suppression_test.moc"
