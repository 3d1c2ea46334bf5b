#include "analytics/statistics/multiplicity.h"
#include "reference.h"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <random>
#include <stdexcept>

using namespace caseaudit::statistics;

namespace {

using Values = std::vector<double>;
using Adjust = Values (*)(const Values &);

Values randomP(std::mt19937_64 &random, std::size_t count)
{
    Values p(count);
    std::ranges::generate(p, [&random] { return static_cast<double>(random() % 101) / 100; });
    return p;
}

} // namespace

class MultiplicityTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void benjaminiAndHochbergsExample();
    void byHand();
    void bothAsR();
    void nothingToAdjust();
    void impossibleValuesAreRefused();
    void orderOfTheFamilyDoesNotMatter();
    void adjustingKeepsOrderAndRaises();
    void holmIsNeverBelowBenjaminiHochberg();
};

void MultiplicityTest::benjaminiAndHochbergsExample()
{
    // Benjamini & Hochberg 1995, JRSS B 57:289: at .05 their procedure rejects the four smallest of fifteen,
    // Bonferroni's (and here Holm's) the three smallest.
    const Values p{.0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344,
                   .0459, .3240, .4262, .5719, .6528, .7590, 1.000};
    const auto rejected = [](const Values &adjusted) {
        return std::ranges::count_if(adjusted, [](double value) { return value <= .05; });
    };
    QCOMPARE(rejected(benjaminiHochbergAdjusted(p)), 4);
    QCOMPARE(rejected(holmAdjusted(p)), 3);
}

void MultiplicityTest::byHand()
{
    const Values p{.04, .01, .03};
    // Holm: 3·.01 = .03, 2·.03 = .06, then .04 is raised to .06. BH: .04, 3/2·.03 = .045 lowered to .04, 3·.01 = .03.
    const Values holm{.06, .03, .06};
    const Values bh{.04, .03, .04};
    for (std::size_t i = 0; i < p.size(); ++i) {
        COMPARE_NEAR(holmAdjusted(p)[i], holm[i], 1e-15);
        COMPARE_NEAR(benjaminiHochbergAdjusted(p)[i], bh[i], 1e-15);
    }
}

void MultiplicityTest::bothAsR()
{
    std::map<std::int64_t, std::vector<ReferenceRow>> sets;
    for (const ReferenceRow &row : readReference("multiplicity.csv"))
        sets[row.integer("set")].push_back(row);
    QCOMPARE(sets.size(), std::size_t{6});
    for (const auto &[set, rows] : sets) {
        Values p;
        for (const ReferenceRow &row : rows)
            p.push_back(row.number("p"));
        for (std::size_t i = 0; i < rows.size(); ++i) {
            COMPARE_NEAR(holmAdjusted(p)[i], rows[i].number("holm"), 1e-14);
            COMPARE_NEAR(benjaminiHochbergAdjusted(p)[i], rows[i].number("bh"), 1e-14);
        }
    }
}

void MultiplicityTest::nothingToAdjust()
{
    QVERIFY(holmAdjusted({}).empty());
    QVERIFY(benjaminiHochbergAdjusted({}).empty());
    QCOMPARE(holmAdjusted({.3}), Values{.3});
    QCOMPARE(benjaminiHochbergAdjusted({.3}), Values{.3});
}

void MultiplicityTest::impossibleValuesAreRefused()
{
    for (const double wrong : {-.1, 1.1, std::numeric_limits<double>::quiet_NaN()}) {
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, holmAdjusted({.5, wrong}));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, benjaminiHochbergAdjusted({wrong, .5}));
    }
}

void MultiplicityTest::orderOfTheFamilyDoesNotMatter()
{
    std::mt19937_64 random(2004);
    for (const Adjust adjust : {Adjust(holmAdjusted), Adjust(benjaminiHochbergAdjusted)}) {
        const Values p = randomP(random, 40);
        const Values adjusted = adjust(p);
        std::vector<std::size_t> places(p.size());
        std::iota(places.begin(), places.end(), std::size_t{0});
        std::ranges::shuffle(places, random);
        Values shuffled;
        for (const std::size_t place : places)
            shuffled.push_back(p[place]);
        const Values again = adjust(shuffled);
        for (std::size_t i = 0; i < places.size(); ++i)
            QCOMPARE(again[i], adjusted[places[i]]);
    }
}

void MultiplicityTest::adjustingKeepsOrderAndRaises()
{
    std::mt19937_64 random(2005);
    for (int trial = 0; trial < 100; ++trial) {
        const Values p = randomP(random, 1 + random() % 30);
        for (const Adjust adjust : {Adjust(holmAdjusted), Adjust(benjaminiHochbergAdjusted)}) {
            const Values adjusted = adjust(p);
            for (std::size_t i = 0; i < p.size(); ++i) {
                QVERIFY(adjusted[i] >= p[i] && adjusted[i] <= 1);
                for (std::size_t j = 0; j < p.size(); ++j) {
                    QVERIFY(p[i] > p[j] || adjusted[i] <= adjusted[j]); // equal p stay equal: both ways round
                }
            }
        }
    }
}

void MultiplicityTest::holmIsNeverBelowBenjaminiHochberg()
{
    std::mt19937_64 random(2006);
    for (int trial = 0; trial < 100; ++trial) {
        const Values p = randomP(random, 1 + random() % 30);
        const Values holm = holmAdjusted(p);
        const Values bh = benjaminiHochbergAdjusted(p);
        for (std::size_t i = 0; i < p.size(); ++i)
            QVERIFY(bh[i] <= holm[i] + 1e-15);
    }
}

QTEST_GUILESS_MAIN(MultiplicityTest)
#include "multiplicity_test.moc"
