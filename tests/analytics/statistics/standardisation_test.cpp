#include "analytics/statistics/standardisation.h"
#include "reference.h"

#include <algorithm>
#include <limits>
#include <random>
#include <stdexcept>

using namespace caseaudit::statistics;

class StandardisationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void byHand();
    void aKnownPopulationLeavesLessToChance();
    void weightsOfTheSampleGiveThePlainShare();
    void theUnitOfWeightsDoesNotMatter();
    void whereItIsNotDefined();
    void aSingleCaseHasNoError();
    void limitsStayBetweenNoneAndAll();
    void impossibleStrataAreRefused();
    void limitsCoverTheTrueShare();
};

void StandardisationTest::byHand()
{
    // Shares .5 and .8 with weights ¾ and ¼: .575. Variance 9/16·.25/19 + 1/16·.16/9 = .007401316 + .001111111, error
    // .0922628, limits ± 1.959964·.0922628 = .1808318. Plain: 18 of 30.
    const auto share = standardisedShare({{10, 20, 3, {}}, {8, 10, 1, {}}});
    COMPARE_NEAR(share->share, .575, 1e-15);
    COMPARE_NEAR(*share->error, .0922628, 5e-8);
    COMPARE_NEAR(share->limits->low, .575 - .1808318, 1e-6);
    COMPARE_NEAR(share->limits->high, .575 + .1808318, 1e-6);
    COMPARE_NEAR(share->plain, .6, 1e-15);
}

void StandardisationTest::aKnownPopulationLeavesLessToChance()
{
    // Half of each was audited: half the variance.
    const auto some = standardisedShare({{10, 20, 3, {}}, {8, 10, 1, {}}});
    const auto half = standardisedShare({{10, 20, 3, 40}, {8, 10, 1, 20}});
    COMPARE_NEAR(*half->error * *half->error, *some->error * *some->error / 2, 1e-15);
    const auto all = standardisedShare({{10, 20, 3, 20}, {8, 10, 1, 10}});
    QCOMPARE(*all->error, 0.0);
    QCOMPARE(all->limits->low, all->share);
}

void StandardisationTest::weightsOfTheSampleGiveThePlainShare()
{
    const auto share = standardisedShare({{10, 20, 20, {}}, {8, 10, 10, {}}, {1, 7, 7, {}}});
    COMPARE_NEAR(share->share, share->plain, 1e-15);
}

void StandardisationTest::theUnitOfWeightsDoesNotMatter()
{
    const auto one = standardisedShare({{10, 20, .3, {}}, {8, 10, .1, {}}});
    const auto other = standardisedShare({{8, 10, 1000, {}}, {10, 20, 3000, {}}});
    COMPARE_NEAR(one->share, other->share, 1e-15);
    COMPARE_NEAR(*one->error, *other->error, 1e-15);
}

void StandardisationTest::whereItIsNotDefined()
{
    QVERIFY(!standardisedShare({}));
    QVERIFY(!standardisedShare({{3, 5, 0, {}}}));
    QVERIFY(!standardisedShare({{3, 5, 1, {}}, {0, 0, 1, {}}})); // that authority cannot be heard
    QVERIFY(standardisedShare({{3, 5, 1, {}}, {0, 0, 0, {}}}).has_value());
}

void StandardisationTest::aSingleCaseHasNoError()
{
    const auto share = standardisedShare({{3, 5, 1, {}}, {1, 1, 1, {}}});
    COMPARE_NEAR(share->share, .8, 1e-15);
    QVERIFY(!share->error && !share->limits);
    // Unless it is the only one there is.
    QVERIFY(standardisedShare({{3, 5, 1, {}}, {1, 1, 1, 1}})->error.has_value());
}

void StandardisationTest::limitsStayBetweenNoneAndAll()
{
    const auto share = standardisedShare({{2, 3, 1, {}}, {9, 9, 1, {}}});
    QCOMPARE(share->limits->high, 1.0);
    QVERIFY(share->limits->low > 0);
}

void StandardisationTest::impossibleStrataAreRefused()
{
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, standardisedShare({{6, 5, 1, {}}}));
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, standardisedShare({{3, 5, 1, 4}}));
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, standardisedShare({{3, 5, -1, {}}}));
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument,
                             standardisedShare({{3, 5, std::numeric_limits<double>::infinity(), {}}}));
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, standardisedShare({{3, 5, 1, {}}}, 0));
}

void StandardisationTest::limitsCoverTheTrueShare()
{
    // Shares .4 and .7, weights .8 and .2: .46. With 60 and 40 cases the limits cover it about 95 % of the time; 4,000
    // draws leave .0103 to chance, the approximation as much.
    std::mt19937_64 random(2004);
    const auto successes = [&random](int n, double share) {
        std::int64_t k = 0;
        for (int i = 0; i < n; ++i)
            k += static_cast<double>(random()) < share * 0x1p64 ? 1 : 0;
        return k;
    };
    int covered = 0;
    for (int trial = 0; trial < 4000; ++trial) {
        const std::int64_t first = successes(60, .4);
        const std::int64_t second = successes(40, .7);
        covered += standardisedShare({{first, 60, .8, {}}, {second, 40, .2, {}}})->limits->contains(.46) ? 1 : 0;
    }
    COMPARE_NEAR(covered / 4000.0, .95, .02);
}

QTEST_GUILESS_MAIN(StandardisationTest)
#include "standardisation_test.moc"
