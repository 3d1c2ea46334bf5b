#pragma once

#include "analytics/tables/rating_table.h"
#include "analytics/tables/row_comparison.h"

#include <QHash>
#include <QList>
#include <QString>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace caseaudit {

struct Pack;

/// A row with fewer answers now than this gets no verdict.
inline constexpr std::int64_t fewestToCompare = 10;

/// Whether a p-value is at most α = .05. One that is .05 but for the last digits of its computation is.
bool reachesLevel(double p);

/// What a row says of a change. The test decides, on its greatest p-value over the candidates.
enum class Verdict {
    TooFew,        ///< fewer than fewestToCompare answered now
    Improved,      ///< p ≤ α, and better against every candidate
    Worse,         ///< p ≤ α, and worse against every candidate
    Held,          ///< the favourable share was 100 % then, and the row is not worse now
    NoClearChange, ///< none of these
    NoBaseline,    ///< nothing to compare with: `comparability` says why
};

/// Whether a row could be compared, and if not, why.
enum class Comparability {
    Compared,
    NoAnswersNow,
    NotPrinted,            ///< the baseline has no such row
    NoAnswersThen,         ///< nobody answered it in the earlier cycle
    NothingFits,           ///< no number of cases that is reckoned with gives the printed percentages
    KnownNumberDoesNotFit, ///< the number entered for an earlier print of the row
    TooManyTables,         ///< the print says too little to try all that it may stand for
};

/// One test, over all candidates.
struct TestFigures {
    double pMax = 1;                     ///< the greatest p-value: it decides
    std::int64_t pMaxNumber = 0;         ///< the smallest number of cases then at which it is reached
    std::optional<double> pMaxAnyNumber; ///< over all fitting numbers, however small; nothing where the number is known
    double pMaxHolm = 1;                 ///< pMax read together with the other rows of the table that have one
    statistics::Direction direction = statistics::Direction::Neither; ///< of now, against every candidate
    bool isExact = true;
    std::int64_t tables = 0; ///< tables of counts that were tried
};

/// The figures if a printed row's working number were its number of cases.
struct WorkingNumberFigures {
    double sharePMax = 1;
    statistics::Interval difference;
    std::optional<double> ordinalPMax; ///< of ordered scales, as theta
    std::optional<statistics::Interval> theta;
};

/// One row of now beside what it is compared with. Shares and differences are fractions.
struct ComparisonRow {
    RatingRow now;
    bool isOrdered = false;                       ///< decided by the ordinal test, else by the favourable share
    std::vector<std::optional<int>> percentsThen; ///< per category of the scale: as printed, or rounded from the counts
    std::optional<RatingRow> then;                ///< counts of an earlier cycle
    Comparability comparability = Comparability::NotPrinted;

    // Of a printed row.
    std::int64_t workingNumber = 0;
    std::int64_t leastNumber = 0; ///< candidates have at least so many cases, unless the number is known
    std::optional<std::int64_t> knownNumber;

    // Once compared; empty otherwise.
    std::int64_t candidateNumbers = 0; ///< numbers of cases that were tried
    std::int64_t smallestNumber = 0;
    std::int64_t largestNumber = 0;
    std::optional<double> favourableNow;                ///< whenever something was answered
    std::optional<statistics::Interval> favourableThen; ///< least and greatest of the candidates
    std::optional<statistics::Interval> difference;     ///< hull of the intervals of now minus then
    std::optional<TestFigures> share;                   ///< Fisher's test
    std::optional<statistics::Interval> theta;          ///< least and greatest of the candidates
    std::optional<TestFigures> ordinal;                 ///< the rank sum test
    std::optional<WorkingNumberFigures> atWorkingNumber;

    Verdict verdict = Verdict::NoBaseline;

    /// Now minus the middle of the favourable shares that then may have had; nothing unless compared.
    std::optional<double> middleDifference() const;
    /// The test that the verdict rests on; null unless compared.
    const TestFigures *deciding() const;
};

/// A rating table of now beside the baseline or beside an earlier cycle.
struct ComparisonTable {
    RatingTable now;        ///< its rows are those of `rows`
    QString with;           ///< cycle of the baseline, or the earlier one
    bool isPrinted = false; ///< compared with the printed baseline
    QList<ComparisonRow> rows;

    /// How many rows have that verdict once all rows of the table are read together (Holm).
    int countTogether(Verdict verdict) const;
    /// How many rows were compared.
    int compared() const;
};

/// Numbers of cases that somebody knows, by row id.
using KnownNumbers = QHash<QString, std::int64_t>;
/// Answers a question; from memory, perhaps.
using Answerer = std::function<RowFindings(const RowQuestion &)>;

/// Every row of `now` against the pack's baseline, which it must have; std::invalid_argument otherwise.
ComparisonTable compareWithBaseline(const RatingTable &now, const Pack &pack, const KnownNumbers &known,
                                    const Answerer &answer);

/// Every row of `now` against the same row of `then`, the same table over an earlier cycle.
/// Throws std::invalid_argument when the tables are not the same.
ComparisonTable compareWithCycle(const RatingTable &now, const RatingTable &then, const Pack &pack,
                                 const Answerer &answer);

} // namespace caseaudit
