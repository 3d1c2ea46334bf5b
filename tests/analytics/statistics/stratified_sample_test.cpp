#include "analytics/statistics/stratified_sample.h"

#include "analytics/statistics/seeded_random.h"
#include "reference.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <stdexcept>

using namespace caseaudit::statistics;

namespace {

using Numbers = std::vector<std::int64_t>;

std::vector<FrameCase> frameOf(int angusCustody, int angusOther, int dundee)
{
    std::vector<FrameCase> frame;
    const auto add = [&frame](const char *authority, const char *category, const char *prefix, int number, int from) {
        for (int i = 0; i < number; ++i) {
            std::string digits = std::to_string(from + i);
            digits.insert(0, digits.size() < 3 ? 3 - digits.size() : 0, '0');
            frame.push_back({authority, category, prefix + digits});
        }
    };
    add("angus", "custody", "a/", angusCustody, 0);
    add("angus", "other", "a/", angusOther, 100);
    add("dundee", "custody", "d/", dundee, 0);
    return frame;
}

std::vector<std::string> referencesOf(const std::vector<FrameCase> &frame, const std::vector<DrawnStratum> &drawn)
{
    std::vector<std::string> references;
    for (const DrawnStratum &stratum : drawn) {
        for (std::int64_t i = 0; i < stratum.drawn; ++i)
            references.push_back(frame[stratum.order[static_cast<std::size_t>(i)]].reference);
    }
    return references;
}

SampleDesign oneIn(std::int64_t number)
{
    SampleDesign design;
    design.fractionMillionths = millionths / number;
    return design;
}

} // namespace

class StratifiedSampleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void largestRemainderByHand()
    {
        // 10 of 7 + 13 + 5 = 25: 2.8, 5.2 and 2.0; the one left goes to the first. Ties go to the one before.
        QCOMPARE(inProportion(10, {7, 13, 5}), (Numbers{3, 5, 2}));
        QCOMPARE(inProportion(1, {4, 4}), (Numbers{1, 0}));
        QCOMPARE(inProportion(0, {4, 4}), (Numbers{0, 0}));
        QCOMPARE(inProportion(8, {4, 4}), (Numbers{4, 4}));
        QCOMPARE(inProportion(0, {0, 0}), (Numbers{0, 0}));
        QVERIFY_EXCEPTION_THROWN(inProportion(9, {4, 4}), std::invalid_argument);
    }

    void everyPartIsRightToOne()
    {
        SeededRandom random(2);
        for (int round = 0; round < 500; ++round) {
            Numbers cases(1 + random.below(9));
            for (std::int64_t &number : cases)
                number = static_cast<std::int64_t>(random.below(400));
            const std::int64_t all = std::accumulate(cases.begin(), cases.end(), std::int64_t{0});
            const auto total = static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(all) + 1));
            const Numbers parts = inProportion(total, cases);
            QCOMPARE(std::accumulate(parts.begin(), parts.end(), std::int64_t{0}), total);
            for (std::size_t i = 0; i < cases.size(); ++i) {
                // |part − total·cases/all| < 1, in whole numbers.
                QVERIFY(std::abs(parts[i] * all - total * cases[i]) < std::max<std::int64_t>(all, 1));
                QVERIFY(parts[i] <= cases[i]);
            }
        }
    }

    void fractionIsRoundedUpAndNeverTouchesRounding()
    {
        // One in ten of 30 is 3, not 4 as 0.1 · 30 = 3.0000000000000004 would have it; of 31 it is 4.
        QCOMPARE(sampleSizes({{"angus", "", 30}}, oneIn(10)), (Numbers{3}));
        QCOMPARE(sampleSizes({{"angus", "", 31}}, oneIn(10)), (Numbers{4}));
        // 2,500 + 700 + 1,201 = 4,401: 441 in all; 250.5…, 70.1…, 120.3… and the one left over to the first.
        QCOMPARE(sampleSizes({{"angus", "", 700}, {"dundee", "", 2500}, {"perth", "", 1201}}, oneIn(10)),
                 (Numbers{70, 251, 120}));
    }

    void numberPerAuthorityIsDividedOverItsCategories()
    {
        SampleDesign design;
        design.method = SampleMethod::PerAuthority;
        design.perAuthority = 20;
        // Angus: 20 of 90 + 10; Dundee has but 12.
        QCOMPARE(sampleSizes({{"angus", "men", 90}, {"angus", "women", 10}, {"dundee", "men", 12}}, design),
                 (Numbers{18, 2, 12}));
        design.leastPerStratum = 5;
        QCOMPARE(sampleSizes({{"angus", "men", 90}, {"angus", "women", 10}, {"dundee", "women", 3}}, design),
                 (Numbers{18, 5, 3}));
    }

    void precisionIsThePlanningFormula()
    {
        SampleDesign design;
        design.method = SampleMethod::Precision;
        design.marginMillionths = 50'000;
        // Krejcie & Morgan 1970: 278 of 1,000; 600 and 400 of it are 166.8 and 111.2.
        QCOMPARE(sampleSizes({{"angus", "", 600}, {"dundee", "", 400}}, design), (Numbers{167, 111}));
    }

    void smallGroupsAreHeard()
    {
        SampleDesign design = oneIn(10);
        design.leastPerStratum = 5;
        // One in ten of 203 is 21: 20.7 of 200 and 0.3 of 3; the small one has 3 in all and gives them.
        QCOMPARE(sampleSizes({{"angus", "men", 200}, {"angus", "women", 3}}, design), (Numbers{21, 3}));
    }

    void sampleIsThatOfTheScript()
    {
        const std::vector<FrameCase> frame = frameOf(12, 5, 23);
        for (const char *seed : {"1", "20051201", "18446744073709551615"}) {
            std::vector<std::string> expected;
            for (const ReferenceRow &row : readReference("sample.csv")) {
                if (row.text("seed") == QLatin1String(seed))
                    expected.push_back(row.text("reference").toStdString());
            }
            QCOMPARE(expected.size(), frame.size());
            QCOMPARE(referencesOf(frame, drawSample(frame, oneIn(1), std::stoull(seed))), expected);
        }
    }

    void orderOfTheFrameDoesNotMatter()
    {
        std::vector<FrameCase> frame = frameOf(40, 7, 60);
        const std::vector<std::string> drawn = referencesOf(frame, drawSample(frame, oneIn(10), 42));
        SeededRandom random(8);
        for (int round = 0; round < 20; ++round) {
            random.shuffle(frame);
            QCOMPARE(referencesOf(frame, drawSample(frame, oneIn(10), 42)), drawn);
        }
    }

    void anotherSeedIsAnotherSample()
    {
        const std::vector<FrameCase> frame = frameOf(100, 0, 100);
        std::set<std::vector<std::string>> samples;
        for (std::uint64_t seed = 0; seed < 100; ++seed)
            samples.insert(referencesOf(frame, drawSample(frame, oneIn(10), seed)));
        QCOMPARE(samples.size(), std::size_t{100});
    }

    void largerFractionKeepsWhatASmallerOneDrew()
    {
        const std::vector<FrameCase> frame = frameOf(50, 20, 130);
        std::vector<std::string> small = referencesOf(frame, drawSample(frame, oneIn(10), 5));
        std::vector<std::string> large = referencesOf(frame, drawSample(frame, oneIn(4), 5));
        std::sort(small.begin(), small.end());
        std::sort(large.begin(), large.end());
        QVERIFY(std::includes(large.begin(), large.end(), small.begin(), small.end()));
    }

    void everyCaseIsAsLikely()
    {
        // 3 of 12 in 4,000 samples: 1,000 each expected, standard deviation √(4,000 · ¼ · ¾) ≈ 27; five of them is 137.
        const std::vector<FrameCase> frame = frameOf(12, 0, 0);
        std::map<std::string, int> counts;
        for (std::uint64_t seed = 0; seed < 4'000; ++seed) {
            for (const std::string &reference : referencesOf(frame, drawSample(frame, oneIn(4), seed)))
                ++counts[reference];
        }
        QCOMPARE(counts.size(), std::size_t{12});
        for (const auto &[reference, count] : counts)
            QVERIFY(std::abs(count - 1'000) < 137);
    }

    void strataAreCompleteAndApart()
    {
        const std::vector<FrameCase> frame = frameOf(12, 5, 23);
        const std::vector<DrawnStratum> drawn = drawSample(frame, oneIn(10), 3);
        QCOMPARE(drawn.size(), std::size_t{3});
        std::set<std::size_t> seen;
        for (const DrawnStratum &stratum : drawn) {
            QCOMPARE(stratum.order.size(), static_cast<std::size_t>(stratum.stratum.cases));
            for (const std::size_t place : stratum.order) {
                QCOMPARE(frame[place].authority, stratum.stratum.authority);
                QCOMPARE(frame[place].category, stratum.stratum.category);
                seen.insert(place);
            }
        }
        QCOMPARE(seen.size(), frame.size());
    }

    void sameReferenceInTwoAuthoritiesIsTwoCases()
    {
        const std::vector<FrameCase> frame{{"angus", "", "1"}, {"dundee", "", "1"}};
        QCOMPARE(referencesOf(frame, drawSample(frame, oneIn(1), 1)).size(), std::size_t{2});
        const std::vector<FrameCase> twice{{"angus", "men", "1"}, {"angus", "women", "1"}};
        QVERIFY_EXCEPTION_THROWN(drawSample(twice, oneIn(1), 1), std::invalid_argument);
    }

    void emptyFrameIsAnEmptySample() { QVERIFY(drawSample({}, oneIn(10), 1).empty()); }

    void secondReadingsAreAShareOrANumber()
    {
        // One in ten of 60 + 30 + 5 = 95 is 10: 6.3, 3.2 and 0.5; the one left goes to the last.
        QCOMPARE(secondReadingsIn({60, 30, 5}, {100'000, 0}), (Numbers{6, 3, 1}));
        QCOMPARE(secondReadingsIn({60, 30, 5}, {100'000, 19}), (Numbers{12, 6, 1}));
        QCOMPARE(secondReadingsIn({2, 1}, {100'000, 20}), (Numbers{2, 1}));
        QCOMPARE(secondReadingsIn({60, 30, 5}, {0, 0}), (Numbers{0, 0, 0}));
    }

    void impossibleDesignsAreRefused()
    {
        const std::vector<SampleStratum> strata{{"angus", "", 10}};
        SampleDesign design;
        for (const std::int64_t fraction : {std::int64_t{0}, std::int64_t{-1}, millionths + 1}) {
            design.fractionMillionths = fraction;
            QVERIFY_EXCEPTION_THROWN(sampleSizes(strata, design), std::invalid_argument);
        }
        design.method = SampleMethod::PerAuthority;
        QVERIFY_EXCEPTION_THROWN(sampleSizes(strata, design), std::invalid_argument);
        design.method = SampleMethod::Precision;
        QVERIFY_EXCEPTION_THROWN(sampleSizes(strata, design), std::invalid_argument);
        design = oneIn(10);
        design.leastPerStratum = -1;
        QVERIFY_EXCEPTION_THROWN(sampleSizes(strata, design), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(secondReadingsIn({1}, {millionths + 1, 0}), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(secondReadingsIn({1}, {0, -1}), std::invalid_argument);
    }
};

QTEST_GUILESS_MAIN(StratifiedSampleTest)
#include "stratified_sample_test.moc"
