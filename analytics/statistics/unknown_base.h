#pragma once

#include "analytics/statistics/candidate_tables.h"
#include "analytics/statistics/interval.h"
#include "analytics/statistics/rounded_percentages.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

namespace caseaudit::statistics {

/// The most cases a printed row is taken to stand for, unless something else is asked for.
inline constexpr std::int64_t usualGreatestBase = 400;

/// The least number of cases to reckon with when a table's working number is known: ⌈⅔ of it⌉, for rows with blanks.
std::int64_t leastBaseOf(std::int64_t workingNumber);

enum class UnknownBaseTest {
    RankSum, ///< on all ordered categories: rankSumTest()
    Fisher,  ///< on favourable against all else: fisherExact()
};

/// Present counts against a printed row that does not say how many cases it stands for.
struct UnknownBaseQuestion {
    PrintedRow printed;             ///< per category, worst first
    std::vector<std::int64_t> now;  ///< counts of the same categories
    std::vector<bool> isFavourable; ///< which of them count as favourable
    UnknownBaseTest test = UnknownBaseTest::RankSum;
    std::int64_t leastBase = 1; ///< candidates have at least so many cases
    std::int64_t greatestBase = usualGreatestBase;
    std::optional<std::int64_t> knownBase; ///< the one number of cases, when somebody knows it; of any size
    double alpha = usualAlpha;             ///< of the intervals
};

enum class UnknownBaseOutcome {
    Compared,
    NoAnswersNow,
    NothingFits,         ///< no number of cases between the bounds fits the printed row
    KnownBaseDoesNotFit, ///< `fit` says why
    TooManyTables,       ///< more than mostCandidateTables would have to be tested
    Stopped,
};

/// Most tables that are tested for one answer.
inline constexpr std::int64_t mostCandidateTables = 1'000'000;

enum class Direction {
    Better,  ///< now, against every candidate
    Worse,   ///< now, against every candidate
    Neither, ///< candidates disagree, or one shows no difference
};

/// What all candidate tables have in common.
struct CandidateFindings {
    std::int64_t tables = 0; ///< how many there are; for Fisher's test, how many differ in the favourable count or n
    std::int64_t smallestBase = 0;
    std::int64_t largestBase = 0;
    double pMax = 0;                          ///< the greatest p-value: decide on this one
    std::int64_t pMaxBase = 0;                ///< the smallest number of cases at which it is reached
    bool isExact = true;                      ///< no p-value is an approximation
    std::optional<Interval> theta;            ///< least and greatest superiority(); only of the rank sum test
    Interval difference;                      ///< hull of newcombeInterval() for the favourable share, now minus then
    Interval favourableThen;                  ///< least and greatest favourable share then
    Direction direction = Direction::Neither; ///< of θ − ½ for the rank sum test, else of the favourable shares
};

struct UnknownBaseAnswer {
    UnknownBaseOutcome outcome = UnknownBaseOutcome::Compared;
    FitCheck fit;                                ///< of a known number of cases
    std::optional<CandidateFindings> candidates; ///< when compared
    /// The greatest p-value over all n from 1 to greatestBase that fit; nothing for a known number of cases.
    std::optional<double> pMaxAnyBase;
};

/// What can be said whatever the number of cases was: runs the test against every table of counts (n, k) that prints
/// as the row. Candidates are those with leastBase ≤ n ≤ greatestBase, or with the one known n. The answer does not
/// depend on the number of threads. It is left early, without findings, when `stop` asks for it.
/// Throws std::invalid_argument when the three lists differ in length, when counts are negative, when a base is
/// above largestDenominator, when threads < 1, or unless 0 < alpha < 1.
UnknownBaseAnswer compareWithUnknownBase(const UnknownBaseQuestion &question, const std::stop_token &stop = {},
                                         int threads = 2);

/// The same question when the counts of then are known, as of an earlier cycle: `then` is the one candidate, so that
/// every range has one value and the intervals are those of two known shares. NothingFits when it holds no cases;
/// pMaxAnyBase stays empty. Throws std::invalid_argument as compareWithUnknownBase.
UnknownBaseAnswer compareWithKnownCounts(const std::vector<std::int64_t> &now, const std::vector<std::int64_t> &then,
                                         const std::vector<bool> &isFavourable, UnknownBaseTest test,
                                         double alpha = usualAlpha);

} // namespace caseaudit::statistics
