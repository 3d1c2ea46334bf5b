#include "analytics/statistics/ordinal_comparison.h"
#include "reference.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <random>
#include <stdexcept>

using namespace caseaudit::statistics;

namespace {

using Counts = std::vector<std::int64_t>;

double choose(std::int64_t n, std::int64_t k)
{
    double ways = 1;
    for (std::int64_t i = 1; i <= k; ++i)
        ways = ways * static_cast<double>(n - k + i) / static_cast<double>(i);
    return ways;
}

/// The exact p-value by going through every way to draw the first group's size from the totals.
double enumeratedP(const Counts &now, const Counts &then)
{
    const std::int64_t n = std::accumulate(now.begin(), now.end(), std::int64_t{0}) +
                           std::accumulate(then.begin(), then.end(), std::int64_t{0});
    const std::int64_t m = std::accumulate(now.begin(), now.end(), std::int64_t{0});
    std::int64_t before = 0;
    Counts totals;
    Counts ranks;
    std::int64_t seen = -m * (n + 1);
    for (std::size_t i = 0; i < now.size(); ++i) {
        totals.push_back(now[i] + then[i]);
        ranks.push_back(2 * before + totals[i] + 1);
        before += totals[i];
        seen += now[i] * ranks[i];
    }
    double all = 0;
    double far = 0;
    const std::function<void(std::size_t, std::int64_t, std::int64_t, double)> draw =
        [&](std::size_t category, std::int64_t left, std::int64_t sum, double ways) {
            if (category == totals.size()) {
                if (left > 0)
                    return;
                all += ways;
                far += std::abs(sum - m * (n + 1)) >= std::abs(seen) ? ways : 0;
                return;
            }
            for (std::int64_t k = 0; k <= std::min(left, totals[category]); ++k)
                draw(category + 1, left - k, sum + k * ranks[category], ways * choose(totals[category], k));
        };
    draw(0, m, 0, 1);
    return far / all;
}

Counts randomCounts(std::mt19937_64 &random, std::size_t categories, std::uint64_t greatest)
{
    Counts counts(categories);
    std::ranges::generate(counts, [&] { return static_cast<std::int64_t>(random() % (greatest + 1)); });
    return counts;
}

Counts reversed(Counts counts)
{
    std::ranges::reverse(counts);
    return counts;
}

bool isEmpty(const Counts &counts)
{
    return std::ranges::all_of(counts, [](std::int64_t count) { return count == 0; });
}

} // namespace

class OrdinalComparisonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void superiorityCountsTiesHalf();
    void nothingKnownOfAnEmptyGroup();
    void impossibleCountsAreRefused();
    void exactPByHand();
    void rankSumAsR();
    void exactPAsByEnumeration();
    void twoCategoriesAreOneShareByDistance();
    void whereExactEnds_data();
    void whereExactEnds();
    void manyCategoriesWithALargeOtherGroupAreNormal();
    void exactAndNormalMeetWhereBothAreKnown();
    void allTiedIsNoSurprise();
    void swappingGroupsTurnsTheSignAlone();
    void reversingTheScaleTurnsTheSignAlone();
    void emptyCategoriesDoNotMatter();
    void samplesOfEqualGroupsAreRarelySurprising();
    void publishedBrunnerMunzel();
    void brunnerMunzelAsSciPy();
    void whyThereIsNoInterval();
    void brunnerMunzelCoversTheta();
};

void OrdinalComparisonTest::superiorityCountsTiesHalf()
{
    // Of 2·3 pairs: "good" beats both "poor" (2), ties one "good"; "adequate" beats both "poor" (2): 4.5 of 6.
    QCOMPARE(superiority({0, 1, 1}, {2, 0, 1}), std::optional(4.5 / 6));
    QCOMPARE(cliffsDelta({0, 1, 1}, {2, 0, 1}), std::optional(.5));
    QCOMPARE(superiority({0, 4}, {3, 0}), std::optional(1.0));
    QCOMPARE(cliffsDelta({0, 4}, {3, 0}), std::optional(1.0));
    QCOMPARE(superiority({2, 3}, {2, 3}), std::optional(.5));
    // A thousand million each still add up within 64 bits.
    QCOMPARE(superiority({0, 1'000'000'000}, {1'000'000'000, 0}), std::optional(1.0));
}

void OrdinalComparisonTest::nothingKnownOfAnEmptyGroup()
{
    for (const auto &[now, then] : {std::pair(Counts{0, 0}, Counts{1, 2}), std::pair(Counts{1, 2}, Counts{0, 0}),
                                    std::pair(Counts{}, Counts{})}) {
        QVERIFY(!superiority(now, then));
        QVERIFY(!cliffsDelta(now, then));
        QVERIFY(!rankSumTest(now, then));
        QVERIFY(!brunnerMunzel(now, then));
    }
}

void OrdinalComparisonTest::impossibleCountsAreRefused()
{
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, superiority({1, 2}, {1, 2, 3}));
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, rankSumTest({1, -2}, {1, 2}));
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, brunnerMunzel({1, 2}, {1, 2}, 1));
}

void OrdinalComparisonTest::exactPByHand()
{
    // Groups {3, 4} and {1, 2} without ties: of 6 draws of two ranks the sums 3 and 7 lie as far out: 2/6.
    const auto apart = rankSumTest({0, 0, 1, 1}, {1, 1, 0, 0});
    QCOMPARE(apart->method, RankSumMethod::Exact);
    QCOMPARE(apart->sign, 1);
    COMPARE_NEAR(apart->p, 1.0 / 3, 1e-12);
    // Two of "good" against one "good" and two "poor": ranks 1.5, 1.5, 4, 4, 4; of 10 draws of two, 3 have the sum 8
    // (2 above the mean 6), 6 the sum 5.5 and 1 the sum 3 (3 below): 4/10.
    COMPARE_NEAR(rankSumTest({0, 2}, {2, 1})->p, .4, 1e-12);
}

void OrdinalComparisonTest::rankSumAsR()
{
    const auto reference = readReference("rank_sum.csv");
    QVERIFY(reference.size() > 30);
    for (const ReferenceRow &row : reference) {
        const Counts now = row.counts("now");
        const Counts then = row.counts("then");
        const auto test = rankSumTest(now, then);
        QVERIFY(test.has_value());
        COMPARE_NEAR(*superiority(now, then), row.number("theta"), 1e-14);
        COMPARE_NEAR(test->p, row.number(test->method == RankSumMethod::Exact ? "exact_p" : "normal_p"), 1e-11);
    }
}

void OrdinalComparisonTest::exactPAsByEnumeration()
{
    std::mt19937_64 random(2004);
    int compared = 0;
    for (const std::size_t categories : {2U, 3U, 4U, 5U, 6U}) {
        for (std::uint64_t trial = 0; trial < 60; ++trial) {
            const Counts now = randomCounts(random, categories, 1 + trial / 15);
            const Counts then = randomCounts(random, categories, 1 + trial / 12);
            if (isEmpty(now) || isEmpty(then))
                continue;
            const auto test = rankSumTest(now, then);
            COMPARE_NEAR(test->p, enumeratedP(now, then), 1e-12);
            ++compared;
        }
    }
    QVERIFY(compared > 250);
}

void OrdinalComparisonTest::twoCategoriesAreOneShareByDistance()
{
    // With two categories W is the number of successes drawn, so p sums the hypergeometric terms as far from the mean.
    for (std::int64_t a = 0; a <= 9; ++a) {
        for (std::int64_t b = a == 0 ? 1 : 0; b <= (a == 9 ? 13 : 14); ++b) {
            double all = 0;
            double far = 0;
            for (std::int64_t k = std::max<std::int64_t>(0, a + b - 14); k <= std::min<std::int64_t>(9, a + b); ++k) {
                const double ways = choose(9, k) * choose(14, a + b - k);
                all += ways;
                far += std::abs(23 * k - 9 * (a + b)) >= std::abs(23 * a - 9 * (a + b)) ? ways : 0;
            }
            COMPARE_NEAR(rankSumTest({9 - a, a}, {14 - b, b})->p, far / all, 1e-12);
        }
    }
}

void OrdinalComparisonTest::whereExactEnds_data()
{
    QTest::addColumn<Counts>("now");
    QTest::addColumn<Counts>("then");
    QTest::addColumn<RankSumMethod>("method");
    QTest::newRow("four categories, smaller group 2,500")
        << Counts{1300, 600, 500, 100} << Counts{2000, 500, 0, 1} << RankSumMethod::Exact;
    QTest::newRow("four categories, smaller group 2,501")
        << Counts{1300, 600, 500, 101} << Counts{2000, 500, 0, 1} << RankSumMethod::Normal;
    QTest::newRow("five categories, smaller group 60")
        << Counts{30, 10, 10, 8, 2} << Counts{40, 10, 10, 10, 4} << RankSumMethod::Exact;
    QTest::newRow("five categories, smaller group 61")
        << Counts{30, 10, 10, 9, 2} << Counts{40, 10, 10, 10, 4} << RankSumMethod::Normal;
    QTest::newRow("five categories of which four were given")
        << Counts{30, 10, 0, 30, 2} << Counts{40, 10, 0, 10, 4} << RankSumMethod::Exact;
    QTest::newRow("one against a million")
        << Counts{0, 0, 0, 1} << Counts{500'000, 300'000, 199'999, 1} << RankSumMethod::Exact;
}

void OrdinalComparisonTest::whereExactEnds()
{
    QFETCH(Counts, now);
    QFETCH(Counts, then);
    QTEST(rankSumTest(now, then)->method, "method");
    QTEST(rankSumTest(then, now)->method, "method");
}

void OrdinalComparisonTest::manyCategoriesWithALargeOtherGroupAreNormal()
{
    const Counts now(20, 3);
    Counts then(20);
    std::mt19937_64 random(2004);
    std::ranges::generate(then, [&random] { return static_cast<std::int64_t>(random() % 10'000); });
    QCOMPARE(rankSumTest(now, then)->method, RankSumMethod::Normal);
    // Few cases in many categories are exact: 11 different answers of 5 and 6 auditors, by enumeration.
    const Counts five{1, 0, 0, 1, 0, 0, 1, 0, 1, 0, 1};
    const Counts six{0, 1, 1, 0, 1, 1, 0, 1, 0, 1, 0};
    const auto test = rankSumTest(five, six);
    QCOMPARE(test->method, RankSumMethod::Exact);
    COMPARE_NEAR(test->p, enumeratedP(five, six), 1e-12);
}

void OrdinalComparisonTest::exactAndNormalMeetWhereBothAreKnown()
{
    // One case more goes from exact to normal; in large groups this must hardly show.
    const auto exact = rankSumTest({1300, 600, 500, 100}, {1250, 580, 550, 130});
    const auto normal = rankSumTest({1300, 600, 500, 101}, {1250, 580, 550, 130});
    QCOMPARE(exact->method, RankSumMethod::Exact);
    QCOMPARE(normal->method, RankSumMethod::Normal);
    COMPARE_NEAR(exact->p, normal->p, 2e-3);
    QVERIFY(exact->p > .01 && exact->p < .2);
}

void OrdinalComparisonTest::allTiedIsNoSurprise()
{
    for (const std::int64_t size : {1, 20, 100'000}) {
        const auto test = rankSumTest({0, size, 0}, {0, 7, 0});
        QCOMPARE(test->method, RankSumMethod::AllTied);
        QCOMPARE(test->p, 1.0);
        QCOMPARE(test->sign, 0);
    }
}

void OrdinalComparisonTest::swappingGroupsTurnsTheSignAlone()
{
    std::mt19937_64 random(2005);
    for (int trial = 0; trial < 200; ++trial) {
        const Counts now = randomCounts(random, 4, 30);
        const Counts then = randomCounts(random, 4, 60);
        const auto one = rankSumTest(now, then);
        const auto other = rankSumTest(then, now);
        QCOMPARE(one->sign, -other->sign);
        COMPARE_NEAR(one->p, other->p, 1e-12);
        COMPARE_NEAR(*superiority(now, then), 1 - *superiority(then, now), 1e-14);
    }
}

void OrdinalComparisonTest::reversingTheScaleTurnsTheSignAlone()
{
    std::mt19937_64 random(2006);
    for (const std::size_t categories : {3U, 4U, 5U}) {
        for (int trial = 0; trial < 50; ++trial) {
            const Counts now = randomCounts(random, categories, 8);
            const Counts then = randomCounts(random, categories, 12);
            if (isEmpty(now) || isEmpty(then))
                continue;
            const auto one = rankSumTest(now, then);
            const auto other = rankSumTest(reversed(now), reversed(then));
            QCOMPARE(one->sign, -other->sign);
            COMPARE_NEAR(one->p, other->p, 1e-12);
        }
    }
}

void OrdinalComparisonTest::emptyCategoriesDoNotMatter()
{
    const auto without = rankSumTest({3, 5, 2}, {6, 4, 1});
    for (const auto &[now, then] : {std::pair(Counts{0, 3, 5, 2}, Counts{0, 6, 4, 1}),
                                    std::pair(Counts{3, 0, 5, 0, 2, 0, 0}, Counts{6, 0, 4, 0, 1, 0, 0})}) {
        const auto with = rankSumTest(now, then);
        COMPARE_NEAR(with->p, without->p, 1e-14);
        QCOMPARE(with->sign, without->sign);
    }
}

void OrdinalComparisonTest::samplesOfEqualGroupsAreRarelySurprising()
{
    // The test keeps its level: of 2,000 pairs of samples from the same shares at most 5 % (and chance: three standard
    // errors are .0146) have p ≤ .05; and it is not so timid that fewer than 3 % have.
    std::mt19937_64 random(2007);
    const auto sample = [&random](int size) {
        Counts counts(4, 0);
        for (int i = 0; i < size; ++i) {
            const std::uint64_t chance = random() % 100;
            ++counts[chance < 20 ? 0 : chance < 74 ? 1 : chance < 98 ? 2 : 3];
        }
        return counts;
    };
    int surprising = 0;
    for (int trial = 0; trial < 2000; ++trial)
        surprising += rankSumTest(sample(25), sample(23))->p <= .05 ? 1 : 0;
    QVERIFY2(surprising >= 60 && surprising <= 100 + 29, qPrintable(QString::number(surprising)));
}

void OrdinalComparisonTest::publishedBrunnerMunzel()
{
    // Munzel & Hauschke 2003, Pharmaceutical Statistics 2:31: two treatments in five categories.
    const auto treatments = brunnerMunzel({11, 51, 22, 21, 7}, {24, 37, 21, 19, 6});
    QCOMPARE(treatments->interval, SuperiorityInterval::Defined);
    COMPARE_NEAR(treatments->theta, .544226, 5e-7);
    COMPARE_NEAR(*treatments->degreesOfFreedom, 204.298, 5e-4);
    COMPARE_NEAR(*treatments->p, .241061, 5e-7);
    COMPARE_NEAR(treatments->limits->low, .47006, 5e-6);
    COMPARE_NEAR(treatments->limits->high, .61839, 5e-6);
    // Brunner & Munzel 2000, Biometrical J 42:17: pain scores after surgery, 14 against 11 patients.
    const auto pain = brunnerMunzel({3, 1, 4, 2, 1}, {11, 2, 0, 1, 0});
    COMPARE_NEAR(pain->theta, .788961, 5e-7);
    COMPARE_NEAR(*pain->degreesOfFreedom, 17.683, 5e-4);
    COMPARE_NEAR(*pain->p, .005786, 5e-7);
    COMPARE_NEAR(pain->limits->low, .5952169, 5e-8);
    COMPARE_NEAR(pain->limits->high, .9827052, 5e-8);
}

void OrdinalComparisonTest::brunnerMunzelAsSciPy()
{
    const auto reference = readReference("brunner_munzel.csv");
    QVERIFY(reference.size() >= 16);
    for (const ReferenceRow &row : reference) {
        const auto result = brunnerMunzel(row.counts("now"), row.counts("then"), row.number("alpha"));
        QCOMPARE(result->interval, SuperiorityInterval::Defined);
        COMPARE_NEAR(result->theta, row.number("theta"), 1e-12);
        COMPARE_NEAR(result->limits->low, row.number("low"), 1e-9);
        COMPARE_NEAR(result->limits->high, row.number("high"), 1e-9);
        COMPARE_NEAR(*result->degreesOfFreedom, row.number("df"), 1e-8 * row.number("df"));
        COMPARE_NEAR(*result->p, row.number("p"), 1e-9);
    }
}

void OrdinalComparisonTest::whyThereIsNoInterval()
{
    const auto reason = [](const Counts &now, const Counts &then) {
        const auto result = brunnerMunzel(now, then);
        return result->limits || result->p || result->degreesOfFreedom ? SuperiorityInterval::Defined
                                                                       : result->interval;
    };
    QCOMPARE(reason({0, 5}, {0, 7}), SuperiorityInterval::AllTied);
    QCOMPARE(reason({0, 1}, {3, 4}), SuperiorityInterval::TooFew);
    QCOMPARE(reason({3, 4}, {1, 0}), SuperiorityInterval::TooFew);
    QCOMPARE(reason({0, 0, 2, 3}, {4, 5, 0, 0}), SuperiorityInterval::Separated);
    QCOMPARE(brunnerMunzel({0, 0, 2, 3}, {4, 5, 0, 0})->theta, 1.0);
    QCOMPARE(brunnerMunzel({0, 2}, {1, 1})->interval, SuperiorityInterval::Defined);
}

void OrdinalComparisonTest::brunnerMunzelCoversTheta()
{
    // Shares .09/.48/.35/.08 against .2/.5/.2/.1. θ by hand: wins .48·.2 + .35·.7 + .08·.9 = .413, ties
    // .018 + .24 + .07 + .008 = .336: θ = .413 + .168 = .581. With 40 and 50 cases the interval by t covers about 95 %;
    // three standard errors of 4,000 trials are .0103, and the approximation may add as much.
    std::mt19937_64 random(2008);
    const auto sample = [&random](int size, const std::vector<std::uint64_t> &bounds) {
        Counts counts(4, 0);
        for (int i = 0; i < size; ++i) {
            const std::uint64_t chance = random() % 100;
            ++counts[static_cast<std::size_t>(
                std::ranges::count_if(bounds, [chance](std::uint64_t bound) { return chance >= bound; }))];
        }
        return counts;
    };
    int covered = 0;
    for (int trial = 0; trial < 4000; ++trial) {
        const auto result = brunnerMunzel(sample(40, {9, 57, 92}), sample(50, {20, 70, 90}));
        covered += result->limits->contains(.581) ? 1 : 0;
    }
    COMPARE_NEAR(covered / 4000.0, .95, .02);
}

QTEST_GUILESS_MAIN(OrdinalComparisonTest)
#include "ordinal_comparison_test.moc"
