#include "analytics/statistics/many_readers.h"
#include "reference.h"

#include <algorithm>
#include <random>
#include <stdexcept>

using namespace caseaudit::statistics;

namespace {

/// Fleiss 1971, table 1: 30 patients put in five diagnoses by six psychiatrists each.
const Readings diagnoses{{0, 0, 0, 6, 0}, {0, 3, 0, 0, 3}, {0, 1, 4, 0, 1}, {0, 0, 0, 0, 6}, {0, 3, 0, 3, 0},
                         {2, 0, 4, 0, 0}, {0, 0, 4, 0, 2}, {2, 0, 3, 1, 0}, {2, 0, 0, 4, 0}, {0, 0, 0, 0, 6},
                         {1, 0, 0, 5, 0}, {1, 1, 0, 4, 0}, {0, 3, 3, 0, 0}, {1, 0, 0, 5, 0}, {0, 2, 0, 3, 1},
                         {0, 0, 5, 0, 1}, {3, 0, 0, 1, 2}, {5, 1, 0, 0, 0}, {0, 2, 0, 4, 0}, {1, 0, 2, 0, 3},
                         {0, 0, 0, 0, 6}, {0, 1, 0, 5, 0}, {0, 2, 0, 1, 3}, {2, 0, 0, 4, 0}, {1, 0, 0, 4, 1},
                         {0, 5, 0, 1, 0}, {4, 0, 0, 0, 2}, {0, 2, 0, 4, 0}, {1, 0, 5, 0, 0}, {0, 0, 0, 0, 6}};

/// Krippendorff 2004, section 11.3.4, data C: four observers, twelve units, values 1 to 5, some not read.
const Readings dataC{{3, 0, 0, 0, 0}, {0, 3, 1, 0, 0}, {0, 0, 4, 0, 0}, {0, 0, 4, 0, 0},
                     {0, 4, 0, 0, 0}, {1, 1, 1, 1, 0}, {0, 0, 0, 4, 0}, {3, 1, 0, 0, 0},
                     {0, 4, 0, 0, 0}, {0, 0, 0, 0, 3}, {2, 0, 0, 0, 0}, {0, 0, 1, 0, 0}};

constexpr CategoryDistance allDistances[] = {CategoryDistance::Nominal, CategoryDistance::Ordinal,
                                             CategoryDistance::Interval};

} // namespace

class ManyReadersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void publishedFleissKappa();
    void fleissKappaWhereItIsNotDefined();
    void unevenReadingsAreRefusedByFleiss();
    void publishedAlphas();
    void alphaByPairsOfValues();
    void alphaWhereItIsNotDefined();
    void fullAgreementIsOne();
    void singleReadingsSayNothing();
    void orderOfCasesAndOfTheScaleDoesNotMatter();
    void theBootstrapIsTheSameEverywhere();
    void bootstrapLimitsHoldAlphaAndNarrow();
    void theBootstrapLeavesOutWhatIsNotDefined();
    void impossibleReadingsAreRefused();
};

void ManyReadersTest::publishedFleissKappa()
{
    // Fleiss 1971: kappa .4302. z = 17.7 in the documentation of R's irr, kappam.fleiss(diagnoses).
    const auto kappa = fleissKappa(diagnoses);
    COMPARE_NEAR(kappa->kappa, .4302, 5e-5);
    COMPARE_NEAR(kappa->kappa / kappa->nullError, 17.7, 5e-2);
    QVERIFY(kappa->p < 1e-60);
    // Wikipedia's worked example, 14 readers of ten cases: .210.
    const Readings worked{{0, 0, 0, 0, 14}, {0, 2, 6, 4, 2}, {0, 0, 3, 5, 6}, {0, 3, 9, 2, 0}, {2, 2, 8, 1, 1},
                          {7, 7, 0, 0, 0},  {3, 2, 6, 3, 0}, {2, 5, 3, 2, 2}, {6, 5, 2, 1, 0}, {0, 2, 2, 3, 7}};
    COMPARE_NEAR(fleissKappa(worked)->kappa, .210, 5e-4);
}

void ManyReadersTest::fleissKappaWhereItIsNotDefined()
{
    QVERIFY(!fleissKappa({}));
    QVERIFY(!fleissKappa({{1, 0}, {0, 1}}));
    QVERIFY(!fleissKappa({{0, 0}, {0, 0}}));
    QVERIFY(!fleissKappa({{3, 0}, {3, 0}}));
    COMPARE_NEAR(fleissKappa({{3, 0}, {0, 3}})->kappa, 1.0, 1e-15);
}

void ManyReadersTest::unevenReadingsAreRefusedByFleiss()
{
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, fleissKappa({{2, 1}, {1, 1}}));
}

void ManyReadersTest::publishedAlphas()
{
    COMPARE_NEAR(*krippendorffAlpha(dataC, CategoryDistance::Nominal), .743, 5e-4);
    COMPARE_NEAR(*krippendorffAlpha(dataC, CategoryDistance::Ordinal), .815, 5e-4);
    COMPARE_NEAR(*krippendorffAlpha(dataC, CategoryDistance::Interval), .849, 5e-4);
}

void ManyReadersTest::alphaByPairsOfValues()
{
    const auto reference = readReference("krippendorff.csv");
    QVERIFY(reference.size() >= 5);
    for (const ReferenceRow &row : reference) {
        const Readings readings = row.table("readings");
        COMPARE_NEAR(*krippendorffAlpha(readings, CategoryDistance::Nominal), row.number("nominal"), 1e-12);
        COMPARE_NEAR(*krippendorffAlpha(readings, CategoryDistance::Ordinal), row.number("ordinal"), 1e-12);
        COMPARE_NEAR(*krippendorffAlpha(readings, CategoryDistance::Interval), row.number("interval"), 1e-12);
    }
}

void ManyReadersTest::alphaWhereItIsNotDefined()
{
    for (const CategoryDistance distance : allDistances) {
        QVERIFY(!krippendorffAlpha({}, distance));
        QVERIFY(!krippendorffAlpha({{1, 0}, {0, 1}}, distance));
        QVERIFY(!krippendorffAlpha({{2, 0}, {3, 0}}, distance));
        // A second category that was read only once, alone, does not help.
        QVERIFY(!krippendorffAlpha({{2, 0}, {0, 1}}, distance));
        QVERIFY(!krippendorffLimits({{2, 0}, {3, 0}}, distance, 1));
    }
}

void ManyReadersTest::fullAgreementIsOne()
{
    for (const CategoryDistance distance : allDistances)
        COMPARE_NEAR(*krippendorffAlpha({{2, 0, 0}, {0, 3, 0}, {0, 0, 2}}, distance), 1.0, 1e-15);
}

void ManyReadersTest::singleReadingsSayNothing()
{
    Readings without = dataC;
    without.pop_back(); // the last unit has one reading
    for (const CategoryDistance distance : allDistances)
        QCOMPARE(krippendorffAlpha(dataC, distance), krippendorffAlpha(without, distance));
}

void ManyReadersTest::orderOfCasesAndOfTheScaleDoesNotMatter()
{
    Readings shuffled = dataC;
    std::mt19937_64 random(2004);
    std::ranges::shuffle(shuffled, random);
    Readings turned = dataC;
    for (auto &unit : turned)
        std::ranges::reverse(unit);
    for (const CategoryDistance distance : allDistances) {
        COMPARE_NEAR(*krippendorffAlpha(shuffled, distance), *krippendorffAlpha(dataC, distance), 1e-13);
        COMPARE_NEAR(*krippendorffAlpha(turned, distance), *krippendorffAlpha(dataC, distance), 1e-13);
    }
    COMPARE_NEAR(fleissKappa(diagnoses)->kappa, fleissKappa({diagnoses.rbegin(), diagnoses.rend()})->kappa, 1e-14);
}

void ManyReadersTest::theBootstrapIsTheSameEverywhere()
{
    const auto once = krippendorffLimits(dataC, CategoryDistance::Ordinal, 299);
    const auto again = krippendorffLimits(dataC, CategoryDistance::Ordinal, 299);
    const auto other = krippendorffLimits(dataC, CategoryDistance::Ordinal, 300);
    QCOMPARE(once->limits, again->limits);
    QVERIFY(once->limits != other->limits);
}

void ManyReadersTest::bootstrapLimitsHoldAlphaAndNarrow()
{
    Readings tenfold;
    for (int i = 0; i < 10; ++i)
        tenfold.insert(tenfold.end(), diagnoses.begin(), diagnoses.end());
    const double alpha = *krippendorffAlpha(diagnoses, CategoryDistance::Nominal);
    const auto few = krippendorffLimits(diagnoses, CategoryDistance::Nominal, 1, 1000);
    const auto many = krippendorffLimits(tenfold, CategoryDistance::Nominal, 1, 1000);
    QVERIFY(few->limits.contains(alpha));
    // Ten times the cases: the width shrinks by √10 = 3.16, give or take what 1,000 samples leave to chance.
    const double ratio = (few->limits.high - few->limits.low) / (many->limits.high - many->limits.low);
    COMPARE_NEAR(ratio, 3.16, .5);
    QVERIFY(krippendorffLimits(diagnoses, CategoryDistance::Nominal, 1, 1000, .5)->limits.low > few->limits.low);
}

void ManyReadersTest::theBootstrapLeavesOutWhatIsNotDefined()
{
    // Of three cases two are alike: samples of one category alone are (2/3)³ + (1/3)³ = 1/3 of all.
    const auto limits = krippendorffLimits({{2, 0}, {2, 0}, {0, 2}}, CategoryDistance::Nominal, 7, 3000);
    COMPARE_NEAR(static_cast<double>(limits->undefined), 1000.0, 78.0); // three standard deviations
    QCOMPARE(limits->limits, (Interval{1, 1}));
    // Of twenty cases one differs: more than a third, (19/20)²⁰ = .36, but less than half.
    Readings rare(19, {2, 0});
    rare.push_back({1, 1});
    QVERIFY(krippendorffLimits(rare, CategoryDistance::Nominal, 7)->undefined > 0);
}

void ManyReadersTest::impossibleReadingsAreRefused()
{
    for (const CategoryDistance distance : allDistances) {
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, krippendorffAlpha({{1, 1}, {1, 1, 1}}, distance));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, krippendorffAlpha({{1, -1}}, distance));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, krippendorffLimits(dataC, distance, 1, 0));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, krippendorffLimits(dataC, distance, 1, 10, 1));
    }
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, fleissKappa({{1, 1}, {2}}));
}

QTEST_GUILESS_MAIN(ManyReadersTest)
#include "many_readers_test.moc"
