#include "analytics/statistics/contingency.h"
#include "reference.h"

#include <algorithm>
#include <stdexcept>

using namespace caseaudit::statistics;

class ContingencyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void publishedTables();
    void byHand();
    void fisherAsR();
    void aZeroMarginIsNoSurprise();
    void impossibleCountsAreRefused();
    void neitherSwapChangesThePValue();
    void midPLiesBelowP();
    void equallyProbableTablesCountTogether();
    void farApartIsLessAndLessProbable();
    void hugeTablesAreAnswered();
    void freemanHaltonByHand();
    void independenceAsR();
    void twoByTwoIsFisher();
    void emptyGroupsAndCategoriesAreLeftOut();
    void nothingVaries();
    void orderOfGroupsAndCategoriesDoesNotMatter();
    void tooManyTablesGiveChiSquared();
    void theConditionOfChiSquaredIsSaid();
    void raggedOrNegativeTablesAreRefused();
};

void ContingencyTest::publishedTables()
{
    // Fisher 1935, The Design of Experiments: three of four cups right, four of each kind. 34/70.
    COMPARE_NEAR(fisherExact(3, 4, 1, 4).p, 34.0 / 70, 1e-12);
    // Fisher 1935, JRSS 98:39: convicted were 10 of 13 identical twins of criminals and 2 of 17 others. Two-sided
    // .0005367 in the documentation of R's fisher.test.
    COMPARE_NEAR(fisherExact(10, 13, 2, 17).p, .0005367, 5e-8);
}

void ContingencyTest::byHand()
{
    // 0 of 3 against 2 of 2: 10 ways to place two successes, 1 puts both in the second group; C(3,1)·C(2,1) = 6 and
    // C(3,2) = 3 are the others. p = 1/10, mid-p half of it.
    COMPARE_NEAR(fisherExact(0, 3, 2, 2).p, .1, 1e-14);
    COMPARE_NEAR(fisherExact(0, 3, 2, 2).midP, .05, 1e-14);
    // 2 of 3 against 0 of 2: p = (3 + 1)/10, mid-p = (3/2 + 1)/10.
    COMPARE_NEAR(fisherExact(2, 3, 0, 2).p, .4, 1e-14);
    COMPARE_NEAR(fisherExact(2, 3, 0, 2).midP, .25, 1e-14);
}

void ContingencyTest::fisherAsR()
{
    const auto reference = readReference("fisher.csv");
    QVERIFY(reference.size() > 150);
    for (const ReferenceRow &row : reference) {
        const FisherTest test = fisherExact(row.integer("first_k"), row.integer("first_n"), row.integer("second_k"),
                                            row.integer("second_n"));
        COMPARE_NEAR(test.p, row.number("p"), 1e-10 * row.number("p"));
        COMPARE_NEAR(test.midP, row.number("mid_p"), 1e-10 * row.number("mid_p"));
    }
}

void ContingencyTest::aZeroMarginIsNoSurprise()
{
    for (const FisherTest &test : {fisherExact(0, 0, 3, 9), fisherExact(3, 9, 0, 0), fisherExact(0, 9, 0, 4),
                                   fisherExact(9, 9, 4, 4), fisherExact(0, 0, 0, 0)}) {
        QCOMPARE(test.p, 1.0);
        QCOMPARE(test.midP, 1.0);
    }
}

void ContingencyTest::impossibleCountsAreRefused()
{
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, fisherExact(5, 4, 1, 4));
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, fisherExact(1, 4, -1, 4));
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, fisherExact(1, 600'000'000, 1, 600'000'000));
}

void ContingencyTest::neitherSwapChangesThePValue()
{
    for (std::int64_t a = 0; a <= 13; ++a) {
        for (std::int64_t b = 0; b <= 23; ++b) {
            const double p = fisherExact(a, 13, b, 23).p;
            COMPARE_NEAR(fisherExact(b, 23, a, 13).p, p, 1e-12);
            COMPARE_NEAR(fisherExact(13 - a, 13, 23 - b, 23).p, p, 1e-12);
        }
    }
}

void ContingencyTest::midPLiesBelowP()
{
    for (std::int64_t a = 0; a <= 13; ++a) {
        for (std::int64_t b = a == 0 ? 1 : 0; b <= (a == 13 ? 22 : 23); ++b) {
            const FisherTest test = fisherExact(a, 13, b, 23);
            QVERIFY(test.midP < test.p);
            QVERIFY(test.midP >= test.p / 2);
            QVERIFY(test.p <= 1);
        }
    }
}

void ContingencyTest::equallyProbableTablesCountTogether()
{
    // Groups of one size: k and its mirror are exactly as probable, so each sum is symmetric and holds both.
    for (std::int64_t k = 0; k <= 30; ++k)
        COMPARE_NEAR(fisherExact(k, 50, 30 - k, 50).p, fisherExact(30 - k, 50, k, 50).p, 1e-13);
    COMPARE_NEAR(fisherExact(15, 50, 15, 50).p, 1.0, 1e-13);
    // 1 of 1 against 0 of 1: both tables have ½.
    QCOMPARE(fisherExact(1, 1, 0, 1).p, 1.0);
    QCOMPARE(fisherExact(1, 1, 0, 1).midP, .5);
}

void ContingencyTest::farApartIsLessAndLessProbable()
{
    double last = 2;
    for (std::int64_t k = 20; k <= 40; ++k) { // margins fixed at 40, 40 and 40 successes
        const double p = fisherExact(k, 40, 40 - k, 40).p;
        QVERIFY(p < last);
        last = p;
    }
}

void ContingencyTest::hugeTablesAreAnswered()
{
    // With these margins k is normal with variance n/16 to every digit asked for: 500 million cases, half successes.
    // σ = √(500'000'000/16) = 5590.17; k lies 11'000 from its mean, with continuity z = 10'999.5 / 5590.17 = 1.96765,
    // two-sided 2(1 − Φ(z)) = .049108.
    const std::int64_t half = 250'000'000;
    const std::int64_t k = half / 2 + 11'000;
    COMPARE_NEAR(fisherExact(k, half, half - k, half).p, .049108, 1e-6);
    QVERIFY(fisherExact(half, half, 0, half).p < 1e-300);
}

void ContingencyTest::freemanHaltonByHand()
{
    // Rows (2,0,0), (0,1,1) with columns 2, 1, 1: C(4,2) = 6 ways to choose the cases of the first row. {2,0,0} and
    // {0,1,1} are one way each, {1,1,0} and {1,0,1} two each. Seen: 1/6; no more probable: 2/6.
    const IndependenceTest test = independenceTest({{2, 0, 0}, {0, 1, 1}});
    QCOMPARE(test.method, IndependenceMethod::FreemanHalton);
    QCOMPARE(test.tables, 4);
    COMPARE_NEAR(test.p, 1.0 / 3, 1e-12);
    // χ² = Σ (o − e)²/e with e = 1, ½, ½ in both rows: 2·(1 + ½ + ½) = 4 on 2 degrees of freedom.
    COMPARE_NEAR(*test.chiSquared, 4.0, 1e-12);
    QCOMPARE(test.degreesOfFreedom, 2);
}

void ContingencyTest::independenceAsR()
{
    const auto reference = readReference("independence.csv");
    QVERIFY(reference.size() > 25);
    for (const ReferenceRow &row : reference) {
        const IndependenceTest test = independenceTest(row.table("table"));
        QCOMPARE(test.method, IndependenceMethod::FreemanHalton);
        COMPARE_NEAR(test.p, row.number("exact_p"), 1e-9);
        COMPARE_NEAR(*test.chiSquared, row.number("chi_squared"), 1e-9);
        QCOMPARE(test.degreesOfFreedom, static_cast<int>(row.integer("df")));
    }
}

void ContingencyTest::twoByTwoIsFisher()
{
    for (std::int64_t a = 0; a <= 13; ++a) {
        for (std::int64_t b = 0; b <= 23; ++b)
            COMPARE_NEAR(independenceTest({{a, 13 - a}, {b, 23 - b}}).p, fisherExact(a, 13, b, 23).p, 1e-10);
    }
}

void ContingencyTest::emptyGroupsAndCategoriesAreLeftOut()
{
    const IndependenceTest whole = independenceTest({{2, 0, 0, 5}, {0, 0, 0, 0}, {3, 0, 1, 1}});
    const IndependenceTest part = independenceTest({{2, 0, 5}, {3, 1, 1}});
    QCOMPARE(whole.p, part.p);
    QCOMPARE(whole.degreesOfFreedom, part.degreesOfFreedom);
}

void ContingencyTest::nothingVaries()
{
    for (const auto &groups : std::vector<std::vector<std::vector<std::int64_t>>>{
             {}, {{}, {}}, {{0, 0}, {0, 0}}, {{3, 4}}, {{3, 4}, {0, 0}}, {{3, 0}, {4, 0}}}) {
        const IndependenceTest test = independenceTest(groups);
        QCOMPARE(test.method, IndependenceMethod::NothingVaries);
        QCOMPARE(test.p, 1.0);
        QVERIFY(!test.chiSquared);
    }
}

void ContingencyTest::orderOfGroupsAndCategoriesDoesNotMatter()
{
    const double p = independenceTest({{1, 6, 4}, {5, 2, 3}, {2, 2, 0}}).p;
    COMPARE_NEAR(independenceTest({{2, 2, 0}, {1, 6, 4}, {5, 2, 3}}).p, p, 1e-10);
    COMPARE_NEAR(independenceTest({{4, 1, 6}, {3, 5, 2}, {0, 2, 2}}).p, p, 1e-10);
    COMPARE_NEAR(independenceTest({{1, 5, 2}, {6, 2, 2}, {4, 3, 0}}).p, p, 1e-10); // transposed
}

void ContingencyTest::tooManyTablesGiveChiSquared()
{
    // Agresti 2002, Categorical Data Analysis, page 57, job satisfaction: exact p .7827, Pearson's χ² 5.9655 on 9 df.
    const IndependenceTest test = independenceTest({{1, 2, 1, 0}, {3, 3, 6, 1}, {10, 10, 14, 9}, {6, 7, 12, 11}});
    QCOMPARE(test.method, IndependenceMethod::ChiSquared);
    QCOMPARE(test.tables, 0);
    COMPARE_NEAR(*test.chiSquared, 5.9655, 5e-5);
    QCOMPARE(test.degreesOfFreedom, 9);
    COMPARE_NEAR(test.p, .7434, 5e-5);
    QVERIFY(!test.isConditionMet());
    // More cases than logarithms of factorials are known well for.
    QCOMPARE(independenceTest({{600'000, 1}, {600'000, 2}}).method, IndependenceMethod::ChiSquared);
}

void ContingencyTest::theConditionOfChiSquaredIsSaid()
{
    // Rows 20 and 80, columns 24 and 76: expected 4.8, 15.2, 19.2, 60.8; a quarter of the cells lies below 5.
    const IndependenceTest tight = independenceTest({{6, 14}, {18, 62}});
    COMPARE_NEAR(tight.smallestExpected, 4.8, 1e-12);
    COMPARE_NEAR(tight.shareExpectedBelowFive, .25, 1e-12);
    QVERIFY(!tight.isConditionMet());
    // Columns 25 and 75: the smallest is 5 exactly.
    const IndependenceTest enough = independenceTest({{6, 14}, {19, 61}});
    COMPARE_NEAR(enough.smallestExpected, 5.0, 1e-12);
    QVERIFY(enough.isConditionMet());
}

void ContingencyTest::raggedOrNegativeTablesAreRefused()
{
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, independenceTest({{1, 2}, {1, 2, 3}}));
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, independenceTest({{1, 2}, {1, -2}}));
}

QTEST_GUILESS_MAIN(ContingencyTest)
#include "contingency_test.moc"
