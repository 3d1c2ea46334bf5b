#include "analytics/statistics/contingency.h"
#include "analytics/statistics/difference.h"
#include "analytics/statistics/ordinal_comparison.h"
#include "analytics/statistics/unknown_base.h"
#include "reference.h"

#include <algorithm>
#include <stdexcept>

using namespace caseaudit::statistics;

namespace {

/// The overall standard of the home background reports, 9/48/35/9, against 1/6/14/4. Working number 23.
UnknownBaseQuestion reports()
{
    UnknownBaseQuestion question;
    question.printed = {9, 48, 35, 9};
    question.now = {1, 6, 14, 4};
    question.isFavourable = {false, false, true, true};
    question.leastBase = leastBaseOf(23);
    return question;
}

/// Release plans, 61/39, against 20 of 23. Working number 23.
UnknownBaseQuestion releasePlans()
{
    UnknownBaseQuestion question;
    question.printed = {61, 39};
    question.now = {20, 3};
    question.isFavourable = {true, false};
    question.test = UnknownBaseTest::Fisher;
    question.leastBase = leastBaseOf(23);
    return question;
}

/// First appointments in throughcare, 100/0/0, against 50 of 100. Working number 16.
UnknownBaseQuestion firstAppointments()
{
    UnknownBaseQuestion question;
    question.printed = {100, 0, 0};
    question.now = {50, 40, 10};
    question.isFavourable = {true, false, false};
    question.test = UnknownBaseTest::Fisher;
    question.leastBase = leastBaseOf(16);
    return question;
}

bool isSame(const CandidateFindings &one, const CandidateFindings &other)
{
    return one.tables == other.tables && one.smallestBase == other.smallestBase &&
           one.largestBase == other.largestBase && one.pMax == other.pMax && one.pMaxBase == other.pMaxBase &&
           one.isExact == other.isExact && one.theta == other.theta && one.difference == other.difference &&
           one.favourableThen == other.favourableThen && one.direction == other.direction;
}

} // namespace

class UnknownBaseComparisonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLeastBaseIsTwoThirdsRoundedUp();
    void reportsByFisherAndByRanks();
    void releasePlansAreNotWorstAtTheSmallestBase();
    void aFallFromAllIsSeenWithAWorkingNumberAlone();
    void asRTryingEveryTable();
    void aKnownBaseIsTheOnlyCandidate();
    void aKnownBaseMayBeLargerThanAllOthers();
    void aKnownBaseThatDoesNotFitIsRefusedWithTheReason();
    void noAnswersNow();
    void nothingFitsBetweenTheBounds();
    void tooManyTablesAreRefused();
    void emptyCellsConstrainNothing();
    void groupsThatMayBeAlikeHaveNoDirection();
    void swappingTheScaleTurnsTheDirection();
    void threadsDoNotChangeTheAnswer();
    void itStopsWhenAsked();
    void largeCountsNowAreAnsweredExactly();
    void knownCountsAreOneCandidate();
    void knownCountsWithoutCasesAreNotCompared();
    void unsoundQuestionsAreRefused();
};

void UnknownBaseComparisonTest::theLeastBaseIsTwoThirdsRoundedUp()
{
    QCOMPARE(leastBaseOf(0), 0);
    QCOMPARE(leastBaseOf(1), 1);
    QCOMPARE(leastBaseOf(3), 2);
    QCOMPARE(leastBaseOf(16), 11); // 10.67
    QCOMPARE(leastBaseOf(23), 16); // 15.33
}

void UnknownBaseComparisonTest::reportsByFisherAndByRanks()
{
    UnknownBaseQuestion question = reports();
    const UnknownBaseAnswer ranks = compareWithUnknownBase(question);
    QCOMPARE(ranks.outcome, UnknownBaseOutcome::Compared);
    COMPARE_NEAR(ranks.candidates->pMax, .0648374, 5e-8);
    COMPARE_NEAR(ranks.candidates->difference.low, .007, 5e-4);
    COMPARE_NEAR(ranks.candidates->difference.high, .510, 5e-4);
    QCOMPARE(ranks.candidates->direction, Direction::Better);
    QCOMPARE(ranks.candidates->smallestBase, 23);
    QCOMPARE(ranks.candidates->largestBase, 400);
    QVERIFY(ranks.candidates->isExact);

    question.test = UnknownBaseTest::Fisher;
    const UnknownBaseAnswer shares = compareWithUnknownBase(question);
    COMPARE_NEAR(shares.candidates->pMax, .0779266, 5e-8);
    QCOMPARE(shares.candidates->difference, ranks.candidates->difference);
    QVERIFY(!shares.candidates->theta);
}

void UnknownBaseComparisonTest::releasePlansAreNotWorstAtTheSmallestBase()
{
    const UnknownBaseAnswer answer = compareWithUnknownBase(releasePlans());
    COMPARE_NEAR(answer.candidates->pMax, .0909, 5e-5);
    QCOMPARE(answer.candidates->pMaxBase, 23);
    QCOMPARE(answer.candidates->smallestBase, 18);
    UnknownBaseQuestion known = releasePlans();
    known.knownBase = 18;
    COMPARE_NEAR(compareWithUnknownBase(known).candidates->pMax, .0753, 5e-5);
}

void UnknownBaseComparisonTest::aFallFromAllIsSeenWithAWorkingNumberAlone()
{
    const UnknownBaseAnswer answer = compareWithUnknownBase(firstAppointments());
    QVERIFY(answer.candidates->pMax < .05);
    QCOMPARE(answer.candidates->direction, Direction::Worse);
    QCOMPARE(answer.candidates->smallestBase, 11);
    // One case, which the print fits as well, is no more surprising than any other.
    QCOMPARE(answer.pMaxAnyBase, std::optional(1.0));
    UnknownBaseQuestion any = firstAppointments();
    any.leastBase = 1;
    QCOMPARE(compareWithUnknownBase(any).candidates->pMax, 1.0);
}

void UnknownBaseComparisonTest::asRTryingEveryTable()
{
    const auto reference = readReference("unknown_base.csv");
    QVERIFY(reference.size() >= 7);
    for (const ReferenceRow &row : reference) {
        UnknownBaseQuestion question;
        for (const std::int64_t percent : row.counts("printed"))
            question.printed.push_back(static_cast<int>(percent));
        question.now = row.counts("now");
        for (const std::int64_t isFavourable : row.counts("favourable"))
            question.isFavourable.push_back(isFavourable == 1);
        const bool byRanks = row.text("test") == QLatin1String("rank_sum");
        question.test = byRanks ? UnknownBaseTest::RankSum : UnknownBaseTest::Fisher;
        question.leastBase = row.integer("least");
        question.greatestBase = row.integer("greatest");
        const UnknownBaseAnswer answer = compareWithUnknownBase(question);
        QCOMPARE(answer.outcome, UnknownBaseOutcome::Compared);
        QCOMPARE(answer.candidates->tables, row.integer("tables"));
        COMPARE_NEAR(answer.candidates->pMax, row.number("p_max"), 1e-10);
        QCOMPARE(answer.candidates->pMaxBase, row.integer("p_max_base"));
        COMPARE_NEAR(answer.pMaxAnyBase.value(), row.number("p_max_any_base"), 1e-10);
        COMPARE_NEAR(answer.candidates->favourableThen.low, row.number("share_low"), 1e-12);
        COMPARE_NEAR(answer.candidates->favourableThen.high, row.number("share_high"), 1e-12);
        if (byRanks) {
            COMPARE_NEAR(answer.candidates->theta->low, row.number("theta_low"), 1e-12);
            COMPARE_NEAR(answer.candidates->theta->high, row.number("theta_high"), 1e-12);
        }
    }
}

void UnknownBaseComparisonTest::aKnownBaseIsTheOnlyCandidate()
{
    UnknownBaseQuestion question = reports();
    question.knownBase = 23;
    const UnknownBaseAnswer answer = compareWithUnknownBase(question);
    // Of 23: 2/11/8/2 and nothing else.
    QCOMPARE(answer.candidates->tables, 1);
    COMPARE_NEAR(answer.candidates->pMax, rankSumTest({1, 6, 14, 4}, {2, 11, 8, 2})->p, 1e-15);
    QCOMPARE(answer.candidates->difference, *newcombeInterval(18, 25, 10, 23));
    QVERIFY(!answer.pMaxAnyBase);
    // The least base is for those who do not know.
    question.leastBase = 100;
    QCOMPARE(compareWithUnknownBase(question).outcome, UnknownBaseOutcome::Compared);
}

void UnknownBaseComparisonTest::aKnownBaseMayBeLargerThanAllOthers()
{
    UnknownBaseQuestion question = releasePlans();
    question.knownBase = 1'000'000;
    const UnknownBaseAnswer answer = compareWithUnknownBase(question);
    QCOMPARE(answer.candidates->tables, 9'999); // 605'000 to 614'999 print as 61, but 395'000 as 40
    QCOMPARE(answer.candidates->favourableThen, (Interval{.605001, .614999}));
    COMPARE_NEAR(answer.candidates->pMax, fisherExact(20, 23, 614'999, 1'000'000).p, 1e-9);
}

void UnknownBaseComparisonTest::aKnownBaseThatDoesNotFitIsRefusedWithTheReason()
{
    UnknownBaseQuestion question = releasePlans();
    question.knownBase = 20; // 12 of 20 print as 60, 13 as 65
    const UnknownBaseAnswer answer = compareWithUnknownBase(question);
    QCOMPARE(answer.outcome, UnknownBaseOutcome::KnownBaseDoesNotFit);
    QCOMPARE(answer.fit.fit, Fit::PrintsNoSuchCell);
    QCOMPARE(answer.fit.cell, std::optional<std::size_t>(0));
    QVERIFY(!answer.candidates);
    question.knownBase = 0;
    QCOMPARE(compareWithUnknownBase(question).fit.fit, Fit::NoCases);
}

void UnknownBaseComparisonTest::noAnswersNow()
{
    UnknownBaseQuestion question = reports();
    question.now = {0, 0, 0, 0};
    QCOMPARE(compareWithUnknownBase(question).outcome, UnknownBaseOutcome::NoAnswersNow);
}

void UnknownBaseComparisonTest::nothingFitsBetweenTheBounds()
{
    UnknownBaseQuestion question = releasePlans();
    question.greatestBase = 22;
    question.leastBase = 19; // 18 fits, and 23
    const UnknownBaseAnswer answer = compareWithUnknownBase(question);
    QCOMPARE(answer.outcome, UnknownBaseOutcome::NothingFits);
    QVERIFY(!answer.candidates);
    COMPARE_NEAR(answer.pMaxAnyBase.value(), .0753, 5e-5);
    question.printed = {61, 61};
    QCOMPARE(compareWithUnknownBase(question).outcome, UnknownBaseOutcome::NothingFits);
    QVERIFY(!compareWithUnknownBase(question).pMaxAnyBase);
}

void UnknownBaseComparisonTest::tooManyTablesAreRefused()
{
    UnknownBaseQuestion question = reports();
    question.knownBase = 100'000;
    QCOMPARE(compareWithUnknownBase(question).outcome, UnknownBaseOutcome::TooManyTables);
    question.knownBase = 1'000'000'000;
    question.test = UnknownBaseTest::Fisher;
    QCOMPARE(compareWithUnknownBase(question).outcome, UnknownBaseOutcome::TooManyTables);
}

void UnknownBaseComparisonTest::emptyCellsConstrainNothing()
{
    // Appointments of sex offenders: only "80 %" yes is printed. 15 cases are 12 of 15; 11 to 14 do not fit.
    UnknownBaseQuestion question;
    question.printed = {80, std::nullopt, std::nullopt};
    question.now = {5, 10, 5};
    question.isFavourable = {true, false, false};
    question.test = UnknownBaseTest::Fisher;
    question.leastBase = 10;
    question.greatestBase = 15;
    const UnknownBaseAnswer answer = compareWithUnknownBase(question);
    QCOMPARE(answer.candidates->tables, 2); // 8 of 10 and 12 of 15
    QCOMPARE(answer.candidates->pMax, std::max(fisherExact(5, 20, 8, 10).p, fisherExact(5, 20, 12, 15).p));
    // A favourable cell that is not printed may hold anything that is left: 3 to 0 of 15.
    question.isFavourable = {false, true, false};
    question.leastBase = 15;
    QCOMPARE(compareWithUnknownBase(question).candidates->favourableThen, (Interval{0, .2}));
}

void UnknownBaseComparisonTest::groupsThatMayBeAlikeHaveNoDirection()
{
    UnknownBaseQuestion question = releasePlans();
    question.now = {61, 39}; // some candidates lie below 61 %, some above
    const UnknownBaseAnswer answer = compareWithUnknownBase(question);
    QCOMPARE(answer.candidates->direction, Direction::Neither);
    QCOMPARE(answer.candidates->pMax, 1.0);
    // Exactly alike is no direction either.
    question.knownBase = 18;
    question.now = {11, 7};
    QCOMPARE(compareWithUnknownBase(question).candidates->direction, Direction::Neither);
}

void UnknownBaseComparisonTest::swappingTheScaleTurnsTheDirection()
{
    UnknownBaseQuestion question = reports();
    question.greatestBase = 120;
    const CandidateFindings one = *compareWithUnknownBase(question).candidates;
    std::ranges::reverse(question.printed);
    std::ranges::reverse(question.now);
    question.isFavourable = {true, true, false, false};
    const CandidateFindings other = *compareWithUnknownBase(question).candidates;
    QCOMPARE(one.direction, Direction::Better);
    QCOMPARE(other.direction, Direction::Worse);
    QCOMPARE(one.tables, other.tables);
    COMPARE_NEAR(one.pMax, other.pMax, 1e-12);
    COMPARE_NEAR(one.theta->low, 1 - other.theta->high, 1e-12);
    QCOMPARE(one.difference, other.difference);
}

void UnknownBaseComparisonTest::threadsDoNotChangeTheAnswer()
{
    UnknownBaseQuestion question = reports();
    question.greatestBase = 150;
    for (const std::optional<std::int64_t> known : {std::optional<std::int64_t>(), std::optional<std::int64_t>(800)}) {
        question.knownBase = known;
        const UnknownBaseAnswer alone = compareWithUnknownBase(question, {}, 1);
        QCOMPARE(alone.outcome, UnknownBaseOutcome::Compared);
        for (const int threads : {2, 5}) {
            const UnknownBaseAnswer together = compareWithUnknownBase(question, {}, threads);
            // One thread shares a known base among fewer parts, but every table is still tested once.
            QVERIFY(isSame(*alone.candidates, *together.candidates));
            QCOMPARE(alone.pMaxAnyBase, together.pMaxAnyBase);
        }
    }
}

void UnknownBaseComparisonTest::itStopsWhenAsked()
{
    std::stop_source source;
    source.request_stop();
    const UnknownBaseAnswer answer = compareWithUnknownBase(reports(), source.get_token());
    QCOMPARE(answer.outcome, UnknownBaseOutcome::Stopped);
    QVERIFY(!answer.candidates);
    QVERIFY(!answer.pMaxAnyBase);
}

void UnknownBaseComparisonTest::largeCountsNowAreAnsweredExactly()
{
    UnknownBaseQuestion question = reports();
    question.now = {40'000, 240'000, 560'000, 160'000};
    question.greatestBase = 60;
    const UnknownBaseAnswer answer = compareWithUnknownBase(question);
    QVERIFY(answer.candidates->isExact);
    QCOMPARE(answer.candidates->direction, Direction::Better);
    // A known base above the largest group that is permuted is tested by the normal distribution, and says so.
    question.knownBase = 2'600;
    const UnknownBaseAnswer normal = compareWithUnknownBase(question);
    QVERIFY(!normal.candidates->isExact);
}

void UnknownBaseComparisonTest::knownCountsAreOneCandidate()
{
    // Counts of 23 cases that print as 9/48/35/9, which no other counts of 23 do: both ways are one.
    UnknownBaseQuestion question = reports();
    question.knownBase = 23;
    for (const UnknownBaseTest test : {UnknownBaseTest::RankSum, UnknownBaseTest::Fisher}) {
        question.test = test;
        const UnknownBaseAnswer printed = compareWithUnknownBase(question);
        const UnknownBaseAnswer counted =
            compareWithKnownCounts(question.now, {2, 11, 8, 2}, question.isFavourable, test);
        QCOMPARE(counted.outcome, UnknownBaseOutcome::Compared);
        QVERIFY(isSame(*counted.candidates, *printed.candidates));
        QVERIFY(!counted.pMaxAnyBase);
    }
}

void UnknownBaseComparisonTest::knownCountsWithoutCasesAreNotCompared()
{
    const auto outcome = [](const std::vector<std::int64_t> &now, const std::vector<std::int64_t> &then) {
        return compareWithKnownCounts(now, then, {true, false}, UnknownBaseTest::Fisher).outcome;
    };
    QCOMPARE(outcome({0, 0}, {1, 2}), UnknownBaseOutcome::NoAnswersNow);
    QCOMPARE(outcome({1, 2}, {0, 0}), UnknownBaseOutcome::NothingFits);
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, outcome({1, 2}, {1, 2, 3}));
}

void UnknownBaseComparisonTest::unsoundQuestionsAreRefused()
{
    UnknownBaseQuestion question = reports();
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, compareWithUnknownBase(question, {}, 0));
    question.alpha = 0;
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, compareWithUnknownBase(question));
    question = reports();
    question.isFavourable.pop_back();
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, compareWithUnknownBase(question));
    question = reports();
    question.now[0] = -1;
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, compareWithUnknownBase(question));
    question = reports();
    question.knownBase = largestDenominator + 1;
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, compareWithUnknownBase(question));
}

QTEST_GUILESS_MAIN(UnknownBaseComparisonTest)
#include "unknown_base_test.moc"
