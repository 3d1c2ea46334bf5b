#include "analytics/statistics/agreement.h"
#include "reference.h"

#include <algorithm>
#include <map>
#include <stdexcept>

using namespace caseaudit::statistics;

namespace {

/// The example of SAS's documentation of PROC FREQ, AGREE.
const ReadingPairs sasExample{{0, 4, 1}, {0, 8, 0}, {0, 1, 5}};

/// Stuart 1953: unaided distance vision of 7,477 women, right eye against left.
const ReadingPairs vision{{1520, 266, 124, 66}, {234, 1512, 432, 78}, {117, 362, 1772, 205}, {36, 82, 179, 492}};

ReadingPairs transposed(const ReadingPairs &pairs)
{
    ReadingPairs turned = pairs;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        for (std::size_t j = 0; j < pairs.size(); ++j)
            turned[i][j] = pairs[j][i];
    }
    return turned;
}

AgreementWeights weightsNamed(const QString &name)
{
    if (name == QLatin1String("linear"))
        return AgreementWeights::Linear;
    return name == QLatin1String("quadratic") ? AgreementWeights::Quadratic : AgreementWeights::Unweighted;
}

constexpr AgreementWeights allWeights[] = {AgreementWeights::Unweighted, AgreementWeights::Linear,
                                           AgreementWeights::Quadratic};

} // namespace

class AgreementTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sharesThatAgree();
    void publishedKappas();
    void kappaAsStatsmodels();
    void kappaWhereItIsNotDefined();
    void fullAgreementIsCertain();
    void swappingReadersChangesNoCoefficient();
    void reversingTheScaleChangesNoCoefficient();
    void categoriesNobodyGaveCountForWeightsAlone();
    void twoCategoriesHaveOneKappa();
    void publishedGwet();
    void gwetsErrorIsTheJackknifes();
    void gwetWhereItIsNotDefined();
    void publishedSymmetryAndMarginals();
    void symmetryAsStatsmodels();
    void nobodyWasMixedUp();
    void groupsNeverMixedUpAreTestedApart();
    void twoCategoriesAreMcNemars();
    void whatIsNotSquareIsRefused();
};

void AgreementTest::sharesThatAgree()
{
    QCOMPARE(shareAgreeing(sasExample), std::optional(13.0 / 19));
    QCOMPARE(shareAgreeing(sasExample, 1), std::optional(18.0 / 19));
    QCOMPARE(shareAgreeing(sasExample, 2), std::optional(1.0));
    QVERIFY(!shareAgreeing({{0, 0}, {0, 0}}));
    QVERIFY(!shareAgreeing({}));
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, shareAgreeing(sasExample, -1));
}

void AgreementTest::publishedKappas()
{
    const auto simple = cohenKappa(sasExample, AgreementWeights::Unweighted);
    COMPARE_NEAR(simple->kappa, .4842, 5e-5);
    COMPARE_NEAR(simple->error, .1380, 5e-5);
    COMPARE_NEAR(simple->limits.low, .2137, 5e-5);
    COMPARE_NEAR(simple->limits.high, .7547, 5e-5);
    const auto linear = cohenKappa(sasExample, AgreementWeights::Linear);
    COMPARE_NEAR(linear->kappa, .4701, 5e-5);
    COMPARE_NEAR(linear->error, .1457, 5e-5);
}

void AgreementTest::kappaAsStatsmodels()
{
    const auto reference = readReference("kappa.csv");
    QVERIFY(reference.size() >= 27);
    for (const ReferenceRow &row : reference) {
        const auto kappa = cohenKappa(row.table("pairs"), weightsNamed(row.text("weights")));
        QVERIFY(kappa.has_value());
        COMPARE_NEAR(kappa->kappa, row.number("kappa"), 1e-12);
        COMPARE_NEAR(kappa->error, row.number("error"), 1e-12);
        COMPARE_NEAR(kappa->nullError, row.number("null_error"), 1e-12);
        COMPARE_NEAR(kappa->limits.low, row.number("low"), 1e-12);
        COMPARE_NEAR(kappa->limits.high, std::min(row.number("high"), 1.0), 1e-12);
        COMPARE_NEAR(kappa->p, row.number("p"), 1e-10);
    }
}

void AgreementTest::kappaWhereItIsNotDefined()
{
    for (const AgreementWeights weights : allWeights) {
        QVERIFY(!cohenKappa({}, weights));
        QVERIFY(!cohenKappa({{0, 0}, {0, 0}}, weights));
        QVERIFY(!cohenKappa({{7}}, weights));
        QVERIFY(!cohenKappa({{0, 0, 0}, {0, 12, 0}, {0, 0, 0}}, weights));
        // One category each, but not the same: no agreement, and none by chance.
        COMPARE_NEAR(cohenKappa({{0, 5}, {0, 0}}, weights)->kappa, 0.0, 1e-15);
    }
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, cohenKappa(sasExample, AgreementWeights::Linear, 0));
}

void AgreementTest::fullAgreementIsCertain()
{
    for (const AgreementWeights weights : allWeights) {
        const auto kappa = cohenKappa({{3, 0, 0}, {0, 8, 0}, {0, 0, 4}}, weights);
        COMPARE_NEAR(kappa->kappa, 1.0, 1e-15);
        COMPARE_NEAR(kappa->error, 0.0, 1e-7);
        QVERIFY(kappa->nullError > .1);
        QVERIFY(kappa->p < .001);
        const auto gwet = gwetCoefficient({{3, 0, 0}, {0, 8, 0}, {0, 0, 4}}, weights);
        COMPARE_NEAR(gwet->coefficient, 1.0, 1e-15);
    }
}

void AgreementTest::swappingReadersChangesNoCoefficient()
{
    for (const AgreementWeights weights : allWeights) {
        COMPARE_NEAR(cohenKappa(vision, weights)->kappa, cohenKappa(transposed(vision), weights)->kappa, 1e-14);
        COMPARE_NEAR(cohenKappa(vision, weights)->error, cohenKappa(transposed(vision), weights)->error, 1e-14);
        COMPARE_NEAR(gwetCoefficient(vision, weights)->coefficient,
                     gwetCoefficient(transposed(vision), weights)->coefficient, 1e-14);
    }
    COMPARE_NEAR(bowkerTest(vision).statistic, bowkerTest(transposed(vision)).statistic, 1e-10);
    COMPARE_NEAR(stuartMaxwellTest(vision).statistic, stuartMaxwellTest(transposed(vision)).statistic, 1e-9);
}

void AgreementTest::reversingTheScaleChangesNoCoefficient()
{
    ReadingPairs turned = vision;
    std::ranges::reverse(turned);
    for (auto &row : turned)
        std::ranges::reverse(row);
    for (const AgreementWeights weights : allWeights) {
        COMPARE_NEAR(cohenKappa(vision, weights)->kappa, cohenKappa(turned, weights)->kappa, 1e-14);
        COMPARE_NEAR(*gwetCoefficient(vision, weights)->error, *gwetCoefficient(turned, weights)->error, 1e-14);
    }
    COMPARE_NEAR(stuartMaxwellTest(vision).statistic, stuartMaxwellTest(turned).statistic, 1e-9);
}

void AgreementTest::categoriesNobodyGaveCountForWeightsAlone()
{
    const ReadingPairs two{{6, 2}, {1, 9}};
    const ReadingPairs four{{6, 2, 0, 0}, {1, 9, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}};
    COMPARE_NEAR(cohenKappa(two, AgreementWeights::Unweighted)->kappa,
                 cohenKappa(four, AgreementWeights::Unweighted)->kappa, 1e-15);
    // A longer scale makes every disagreement of two neighbours smaller by the same factor, seen and expected alike.
    COMPARE_NEAR(cohenKappa(two, AgreementWeights::Linear)->kappa, cohenKappa(four, AgreementWeights::Linear)->kappa,
                 1e-14);
    const ReadingPairs between{{6, 0, 2}, {0, 0, 0}, {1, 0, 9}};
    const ReadingPairs mixed{{6, 2, 0}, {0, 3, 0}, {1, 0, 9}};
    const ReadingPairs mixedOnFour{{6, 2, 0, 0}, {0, 3, 0, 0}, {1, 0, 9, 0}, {0, 0, 0, 0}};
    COMPARE_NEAR(cohenKappa(between, AgreementWeights::Quadratic)->kappa,
                 cohenKappa(two, AgreementWeights::Unweighted)->kappa, 1e-14);
    COMPARE_NEAR(cohenKappa(mixed, AgreementWeights::Quadratic)->kappa,
                 cohenKappa(mixedOnFour, AgreementWeights::Quadratic)->kappa, 1e-14);
    // AC1 spreads chance over the declared categories, so it does change.
    QVERIFY(gwetCoefficient(two, AgreementWeights::Unweighted)->coefficient <
            gwetCoefficient(four, AgreementWeights::Unweighted)->coefficient);
}

void AgreementTest::twoCategoriesHaveOneKappa()
{
    const ReadingPairs pairs{{22, 5}, {3, 9}};
    for (const AgreementWeights weights : allWeights) {
        COMPARE_NEAR(cohenKappa(pairs, weights)->kappa, cohenKappa(pairs, AgreementWeights::Unweighted)->kappa, 1e-15);
        COMPARE_NEAR(gwetCoefficient(pairs, weights)->coefficient,
                     gwetCoefficient(pairs, AgreementWeights::Unweighted)->coefficient, 1e-15);
    }
}

void AgreementTest::publishedGwet()
{
    // Gwet 2002, Statistical Methods for Inter-Rater Reliability Assessment 1: 118 + 0 of 125 agree, kappa −.0234
    // though nearly all do, AC1 .9408.
    const ReadingPairs pairs{{118, 5}, {2, 0}};
    COMPARE_NEAR(cohenKappa(pairs, AgreementWeights::Unweighted)->kappa, -.0234, 5e-5);
    COMPARE_NEAR(gwetCoefficient(pairs, AgreementWeights::Unweighted)->coefficient, .9408, 5e-5);
}

void AgreementTest::gwetsErrorIsTheJackknifes()
{
    // Leaving out one pair at a time gives the same error but for terms of the order 1/n.
    const ReadingPairs pairs{{122, 23, 8}, {14, 84, 31}, {5, 22, 91}};
    constexpr double n = 400;
    for (const AgreementWeights weights : allWeights) {
        const double whole = gwetCoefficient(pairs, weights)->coefficient;
        double squares = 0;
        for (std::size_t i = 0; i < 3; ++i) {
            for (std::size_t j = 0; j < 3; ++j) {
                ReadingPairs without = pairs;
                --without[i][j];
                const double change = gwetCoefficient(without, weights)->coefficient - whole;
                squares += static_cast<double>(pairs[i][j]) * change * change;
            }
        }
        const double error = std::sqrt(squares * (n - 1) / n);
        COMPARE_NEAR(*gwetCoefficient(pairs, weights)->error, error, .01 * error);
    }
}

void AgreementTest::gwetWhereItIsNotDefined()
{
    QVERIFY(!gwetCoefficient({}, AgreementWeights::Unweighted));
    QVERIFY(!gwetCoefficient({{5}}, AgreementWeights::Unweighted));
    QVERIFY(!gwetCoefficient({{0, 0}, {0, 0}}, AgreementWeights::Linear));
    const auto one = gwetCoefficient({{1, 0}, {0, 0}}, AgreementWeights::Unweighted);
    QCOMPARE(one->coefficient, 1.0);
    QVERIFY(!one->error && !one->limits);
    // One category only leaves no kappa, but an AC1.
    QCOMPARE(gwetCoefficient({{9, 0}, {0, 0}}, AgreementWeights::Unweighted)->coefficient, 1.0);
}

void AgreementTest::publishedSymmetryAndMarginals()
{
    // Stuart 1955, Biometrika 42:412: 11.96 on 3 degrees of freedom. Bowker's statistic 19.11 on 6 (Agresti 2002,
    // Categorical Data Analysis, section 10.4).
    const ChiSquaredTest marginals = stuartMaxwellTest(vision);
    COMPARE_NEAR(marginals.statistic, 11.96, 5e-3);
    QCOMPARE(marginals.degreesOfFreedom, 3);
    const ChiSquaredTest symmetry = bowkerTest(vision);
    COMPARE_NEAR(symmetry.statistic, 19.11, 5e-3);
    QCOMPARE(symmetry.degreesOfFreedom, 6);
}

void AgreementTest::symmetryAsStatsmodels()
{
    const auto reference = readReference("symmetry.csv");
    QVERIFY(reference.size() >= 6);
    for (const ReferenceRow &row : reference) {
        const ChiSquaredTest bowker = bowkerTest(row.table("pairs"));
        COMPARE_NEAR(bowker.statistic, row.number("bowker"), 1e-9);
        QCOMPARE(bowker.degreesOfFreedom, static_cast<int>(row.integer("bowker_df")));
        COMPARE_NEAR(bowker.p, row.number("bowker_p"), 1e-10);
        const ChiSquaredTest marginals = stuartMaxwellTest(row.table("pairs"));
        COMPARE_NEAR(marginals.statistic, row.number("stuart_maxwell"), 1e-9);
        QCOMPARE(marginals.degreesOfFreedom, static_cast<int>(row.integer("stuart_maxwell_df")));
        COMPARE_NEAR(marginals.p, row.number("stuart_maxwell_p"), 1e-10);
    }
}

void AgreementTest::nobodyWasMixedUp()
{
    for (const ReadingPairs &pairs : {ReadingPairs{}, ReadingPairs{{5, 0}, {0, 3}}, ReadingPairs{{0, 0}, {0, 0}}}) {
        for (const ChiSquaredTest &test : {bowkerTest(pairs), stuartMaxwellTest(pairs)}) {
            QCOMPARE(test.degreesOfFreedom, 0);
            QCOMPARE(test.statistic, 0.0);
            QCOMPARE(test.p, 1.0);
        }
    }
}

void AgreementTest::groupsNeverMixedUpAreTestedApart()
{
    // Categories 0 and 2 were mixed up, 1 and 3 were, and never across: two McNemar tests, (6 − 2)²/8 + (5 − 1)²/6.
    const ReadingPairs pairs{{9, 0, 6, 0}, {0, 7, 0, 5}, {2, 0, 4, 0}, {0, 1, 0, 3}};
    const ChiSquaredTest test = stuartMaxwellTest(pairs);
    QCOMPARE(test.degreesOfFreedom, 2);
    COMPARE_NEAR(test.statistic, 2 + 16.0 / 6, 1e-12);
    // A category without disagreement changes nothing: (4 − 0)²/4.
    COMPARE_NEAR(stuartMaxwellTest({{5, 4, 0}, {0, 8, 0}, {0, 0, 2}}).statistic, 4.0, 1e-12);
    QCOMPARE(stuartMaxwellTest({{5, 4, 0}, {0, 8, 0}, {0, 0, 2}}).degreesOfFreedom, 1);
}

void AgreementTest::twoCategoriesAreMcNemars()
{
    // McNemar without continuity: (b − c)²/(b + c) = 25/45.
    for (const ChiSquaredTest &test : {bowkerTest({{10, 25}, {20, 3}}), stuartMaxwellTest({{10, 25}, {20, 3}})}) {
        QCOMPARE(test.degreesOfFreedom, 1);
        COMPARE_NEAR(test.statistic, 25.0 / 45, 1e-12);
    }
}

void AgreementTest::whatIsNotSquareIsRefused()
{
    for (const ReadingPairs &wrong : {ReadingPairs{{1, 2}}, ReadingPairs{{1, 2}, {3}}, ReadingPairs{{1, -2}, {3, 4}}}) {
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, shareAgreeing(wrong));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, cohenKappa(wrong, AgreementWeights::Linear));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, gwetCoefficient(wrong, AgreementWeights::Linear));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, bowkerTest(wrong));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, stuartMaxwellTest(wrong));
    }
}

QTEST_GUILESS_MAIN(AgreementTest)
#include "agreement_test.moc"
