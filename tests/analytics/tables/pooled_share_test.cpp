#include "analytics/tables/pooled_share.h"
#include "hot_spot_support.h"
#include "tests/analytics/statistics/reference.h"

#include <stdexcept>

using namespace caseaudit;
using namespace caseaudit::testing;

namespace {

PooledRow pooled(const GroupCounts &counts, const Caseloads &caseloads)
{
    return pooledRows(matrixOf({counts}), scalesOfTheProgram(), caseloads).first();
}

Caseload weight(double weight)
{
    return {weight, std::nullopt};
}

Caseload cases(std::int64_t number)
{
    return {static_cast<double>(number), number};
}

const QString first = QStringLiteral("g0");
const QString second = QStringLiteral("g1");
const QString third = QStringLiteral("g2");

} // namespace

class PooledShareTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void weightsHearEachAuthorityByItsCaseload();
    void aKnownCaseloadLeavesLessToChance();
    void ratingsCountGoodOrBetter();
    void withoutWeightsThereIsThePlainShareAlone();
    void withoutAnswersThereIsNoShare();
    void anAuthorityWithWeightMustHaveAnswers();
    void anAuthorityWithoutWeightNeedsNone();
    void aCaseloadBelowTheAnswersIsSaid();
    void teamsAreNotPooled();
    void eachScaleHasItsTest();
    void whereNothingVaries();
    void aRoughTestSaysSo();
};

void PooledShareTest::weightsHearEachAuthorityByItsCaseload()
{
    // 10 of 20 and 8 of 10 with weights ¾ and ¼: .75·.5 + .25·.8 = .575; variance 9/16·.25/19 + 1/16·.16/9 = .00851243,
    // error .0922628, half width 1.959964·.0922628 = .1808318. Plain 18 of 30, with limits by statsmodels'
    // proportion_confint(18, 30, method="wilson").
    const PooledRow row = pooled({"yes_no", {{10, 10}, {8, 2}}}, {{first, weight(3)}, {second, weight(1)}});
    QCOMPARE(row.standardisation, Standardisation::Done);
    COMPARE_NEAR(row.standardised->share, .575, 1e-12);
    COMPARE_NEAR(row.standardised->limits->low, .575 - .1808318, 1e-6);
    COMPARE_NEAR(row.standardised->limits->high, .575 + .1808318, 1e-6);
    COMPARE_NEAR(*row.share, .6, 1e-15);
    COMPARE_NEAR(row.limits->low, .4232036, 5e-8);
    COMPARE_NEAR(row.limits->high, .7540937, 5e-8);
    QCOMPARE(row.favourable, 18);
    QCOMPARE(row.answered, 30);
}

void PooledShareTest::aKnownCaseloadLeavesLessToChance()
{
    // Half of each was audited: half the variance of caseloads of 40 and 20 that are not known to be so.
    const GroupCounts counts{"yes_no", {{10, 10}, {8, 2}}};
    const PooledRow some = pooled(counts, {{first, weight(40)}, {second, weight(20)}});
    const PooledRow half = pooled(counts, {{first, cases(40)}, {second, cases(20)}});
    COMPARE_NEAR(half.standardised->share, some.standardised->share, 1e-15);
    COMPARE_NEAR(*half.standardised->error * *half.standardised->error,
                 *some.standardised->error * *some.standardised->error / 2, 1e-15);
}

void PooledShareTest::ratingsCountGoodOrBetter()
{
    const PooledRow row = pooled({"rating", {{1, 2, 3, 4}, {4, 3, 2, 1}}}, {{first, weight(1)}, {second, weight(1)}});
    QCOMPARE(row.favourable, 10);
    COMPARE_NEAR(row.standardised->share, .5, 1e-15); // .7 and .3
}

void PooledShareTest::withoutWeightsThereIsThePlainShareAlone()
{
    const PooledRow row = pooled({"yes_no", {{10, 10}, {8, 2}}}, {});
    QCOMPARE(row.standardisation, Standardisation::NoWeights);
    QVERIFY(!row.standardised);
    COMPARE_NEAR(*row.share, .6, 1e-15);
    QCOMPARE(pooled({"yes_no", {{10, 10}, {8, 2}}}, {{first, weight(0)}}).standardisation, Standardisation::NoWeights);
}

void PooledShareTest::withoutAnswersThereIsNoShare()
{
    const PooledRow row = pooled({"yes_no", {{0, 0}, {0, 0}}}, {{first, weight(1)}, {second, weight(1)}});
    QVERIFY(!row.share);
    QVERIFY(!row.limits);
    QCOMPARE(row.standardisation, Standardisation::AuthorityIsMissing);
}

void PooledShareTest::anAuthorityWithWeightMustHaveAnswers()
{
    const PooledRow row =
        pooled({"yes_no", {{10, 10}, {0, 0}, {8, 2}}}, {{first, weight(3)}, {second, weight(1)}, {third, weight(1)}});
    QCOMPARE(row.standardisation, Standardisation::AuthorityIsMissing);
    QCOMPARE(row.authority, second);
    QVERIFY(!row.standardised);
}

void PooledShareTest::anAuthorityWithoutWeightNeedsNone()
{
    const PooledRow row = pooled({"yes_no", {{10, 10}, {0, 0}, {8, 2}}}, {{first, weight(3)}, {third, weight(1)}});
    COMPARE_NEAR(row.standardised->share, .575, 1e-15);
}

void PooledShareTest::aCaseloadBelowTheAnswersIsSaid()
{
    const GroupCounts counts{"yes_no", {{10, 10}, {8, 2}}};
    QCOMPARE(pooled(counts, {{first, cases(20)}, {second, cases(10)}}).standardisation, Standardisation::Done);
    const PooledRow row = pooled(counts, {{first, cases(20)}, {second, cases(9)}});
    QCOMPARE(row.standardisation, Standardisation::CaseloadTooSmall);
    QCOMPARE(row.authority, second);
}

void PooledShareTest::teamsAreNotPooled()
{
    HotSpots matrix = matrixOf({{"yes_no", {{10, 10}, {8, 2}}}});
    matrix.dimension = HotSpotDimension::Team;
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, pooledRows(matrix, scalesOfTheProgram(), {}));
}

void PooledShareTest::eachScaleHasItsTest()
{
    // By hand: ranks 1 and 2 against 3 and 4, H = 12/(4·5)·(9/2 + 49/2) − 3·5 = 2.4 with one degree of freedom.
    const Heterogeneity ratings = pooled({"rating", {{1, 1, 0, 0}, {0, 0, 1, 1}}}, {}).heterogeneity;
    QCOMPARE(ratings.method, HeterogeneityMethod::KruskalWallis);
    COMPARE_NEAR(*ratings.statistic, 2.4, 1e-12);
    QCOMPARE(ratings.degreesOfFreedom, 1);
    QVERIFY(ratings.isRough); // two cases a group
    // Fisher's tea tasting: 3 of 4 against 1 of 4, p = 34/70.
    const Heterogeneity exact = pooled({"yes_no", {{3, 1}, {1, 3}}}, {}).heterogeneity;
    QCOMPARE(exact.method, HeterogeneityMethod::FreemanHalton);
    COMPARE_NEAR(exact.p, 34.0 / 70, 1e-12);
    QVERIFY(!exact.isRough);
    // A thousand of three kinds in three groups are more tables than can be tried. Equal shares: χ² = 0.
    const std::vector<std::int64_t> many{1000, 1000, 1000};
    const Heterogeneity large = pooled({"kpi", {many, many, many}}, {}).heterogeneity;
    QCOMPARE(large.method, HeterogeneityMethod::ChiSquared);
    COMPARE_NEAR(*large.statistic, 0.0, 1e-12);
    QCOMPARE(large.degreesOfFreedom, 4);
    COMPARE_NEAR(large.p, 1.0, 1e-12);
    QCOMPARE(large.groups, 3);
}

void PooledShareTest::whereNothingVaries()
{
    for (const char *scale : {"yes_no", "rating"}) {
        const Heterogeneity alike = pooled({scale, {{5, 0}, {7, 0}}}, {}).heterogeneity;
        QCOMPARE(alike.method, HeterogeneityMethod::NothingVaries);
        QCOMPARE(alike.p, 1.0);
        QCOMPARE(alike.groups, 2);
        QCOMPARE(pooled({scale, {{5, 2}, {0, 0}}}, {}).heterogeneity.method, HeterogeneityMethod::NothingVaries);
    }
}

void PooledShareTest::aRoughTestSaysSo()
{
    QVERIFY(pooled({"rating", {{1, 1, 1, 1}, {5, 5, 5, 5}}}, {}).heterogeneity.isRough);
    QVERIFY(!pooled({"rating", {{2, 1, 1, 1}, {5, 5, 5, 5}}}, {}).heterogeneity.isRough);
}

QTEST_GUILESS_MAIN(PooledShareTest)
#include "pooled_share_test.moc"
