#include "analytics/tables/comparison_table.h"

#include "analytics/statistics/multiplicity.h"
#include "analytics/tables/printed_percents.h"
#include "audit_forms/pack.h"

#include <algorithm>
#include <stdexcept>

namespace caseaudit {

namespace {

using statistics::Direction;
using statistics::UnknownBaseAnswer;
using statistics::UnknownBaseOutcome;

double shareOf(std::int64_t part, std::int64_t whole)
{
    return static_cast<double>(part) / static_cast<double>(whole);
}

std::int64_t favourableCount(const RatingRow &row, const Scale &scale)
{
    std::int64_t count = 0;
    for (std::size_t i = 0; i < row.counts.size(); ++i)
        count += scale.isFavourable(scale.categories.at(static_cast<qsizetype>(i)).id) ? row.counts[i] : 0;
    return count;
}

/// Whether the print has a favourable share of 100 %: 0 in every other column.
bool printsAll(const PrintedPercents &percents, const Scale &scale)
{
    for (std::size_t i = 0; i < percents.constraining.size(); ++i) {
        const bool isFavourable =
            scale.isFavourable(scale.categories.at(static_cast<qsizetype>(percents.categories[i])).id);
        if (!isFavourable && percents.constraining[i] != 0)
            return false;
    }
    return true;
}

Comparability comparabilityOf(UnknownBaseOutcome outcome, bool isPrinted)
{
    switch (outcome) {
    case UnknownBaseOutcome::Compared:
        return Comparability::Compared;
    case UnknownBaseOutcome::NoAnswersNow:
        return Comparability::NoAnswersNow;
    case UnknownBaseOutcome::NothingFits:
        return isPrinted ? Comparability::NothingFits : Comparability::NoAnswersThen;
    case UnknownBaseOutcome::KnownBaseDoesNotFit:
        return Comparability::KnownNumberDoesNotFit;
    case UnknownBaseOutcome::TooManyTables:
        return Comparability::TooManyTables;
    case UnknownBaseOutcome::Stopped:
        break;
    }
    throw std::invalid_argument("a comparison that was stopped has no figures");
}

std::optional<TestFigures> figuresOf(const UnknownBaseAnswer &answer)
{
    if (!answer.candidates)
        return std::nullopt;
    return TestFigures{.pMax = answer.candidates->pMax,
                       .pMaxNumber = answer.candidates->pMaxBase,
                       .pMaxAnyNumber = answer.pMaxAnyBase,
                       .pMaxHolm = answer.candidates->pMax,
                       .direction = answer.candidates->direction,
                       .isExact = answer.candidates->isExact,
                       .tables = answer.candidates->tables};
}

void fill(ComparisonRow &row, const RowFindings &findings, bool isPrinted)
{
    const UnknownBaseAnswer &deciding = findings.ordinal ? *findings.ordinal : findings.share;
    row.comparability = comparabilityOf(deciding.outcome, isPrinted);
    if (row.comparability != Comparability::Compared)
        return;
    const statistics::CandidateFindings &share = findings.share.candidates.value();
    row.candidateNumbers = findings.candidateNumbers;
    row.smallestNumber = share.smallestBase;
    row.largestNumber = share.largestBase;
    row.favourableThen = share.favourableThen;
    row.difference = share.difference;
    row.share = figuresOf(findings.share);
    if (findings.ordinal) {
        row.theta = deciding.candidates->theta;
        row.ordinal = figuresOf(deciding);
    }
    if (!findings.shareAtWorkingNumber || findings.ordinalAtWorkingNumber.has_value() != row.isOrdered)
        return;
    row.atWorkingNumber = WorkingNumberFigures{.sharePMax = findings.shareAtWorkingNumber->pMax,
                                               .difference = findings.shareAtWorkingNumber->difference,
                                               .ordinalPMax = std::nullopt,
                                               .theta = std::nullopt};
    if (findings.ordinalAtWorkingNumber) {
        row.atWorkingNumber->ordinalPMax = findings.ordinalAtWorkingNumber->pMax;
        row.atWorkingNumber->theta = findings.ordinalAtWorkingNumber->theta;
    }
}

Verdict changeAt(double p, Direction direction)
{
    if (!reachesLevel(p) || direction == Direction::Neither)
        return Verdict::NoClearChange;
    return direction == Direction::Better ? Verdict::Improved : Verdict::Worse;
}

Verdict verdictOf(const ComparisonRow &row, bool wasAll)
{
    if (row.comparability != Comparability::Compared && row.comparability != Comparability::NoAnswersNow)
        return Verdict::NoBaseline;
    if (row.now.answered < fewestToCompare)
        return Verdict::TooFew;
    const Verdict change = changeAt(row.deciding()->pMax, row.deciding()->direction);
    return change == Verdict::NoClearChange && wasAll ? Verdict::Held : change;
}

ComparisonRow startedWith(const RatingRow &now, const Scale &scale)
{
    ComparisonRow row;
    row.now = now;
    row.isOrdered = scale.isOrdered();
    if (now.answered > 0)
        row.favourableNow = shareOf(favourableCount(now, scale), now.answered);
    return row;
}

/// Adjusts the p-values that `figures` finds in the rows of a table, together.
template <typename Figures>
std::vector<double> adjustedTogether(const QList<ComparisonRow> &rows, const Figures &figures)
{
    std::vector<double> p;
    for (const ComparisonRow &row : rows) {
        if (const TestFigures *found = figures(row))
            p.push_back(found->pMax);
    }
    return statistics::holmAdjusted(p);
}

/// The family of a deciding test is the deciding tests of its table; that of a rating row's share, which decides
/// nothing, is the shares of its table.
void readTogether(QList<ComparisonRow> &rows)
{
    const std::vector<double> shares =
        adjustedTogether(rows, [](const ComparisonRow &row) { return row.share ? &row.share.value() : nullptr; });
    const std::vector<double> deciding =
        adjustedTogether(rows, [](const ComparisonRow &row) { return row.deciding(); });
    std::size_t next = 0;
    for (ComparisonRow &row : rows) {
        if (!row.share)
            continue;
        row.share->pMaxHolm = shares[next];
        (row.ordinal ? row.ordinal : row.share)->pMaxHolm = deciding[next];
        ++next;
    }
}

} // namespace

bool reachesLevel(double p)
{
    constexpr double relativeTolerance = 1e-9;
    return p <= statistics::usualAlpha * (1 + relativeTolerance);
}

std::optional<double> ComparisonRow::middleDifference() const
{
    if (!favourableNow || !favourableThen)
        return std::nullopt;
    return *favourableNow - (favourableThen->low + favourableThen->high) / 2;
}

const TestFigures *ComparisonRow::deciding() const
{
    if (ordinal)
        return &*ordinal;
    return share ? &*share : nullptr;
}

int ComparisonTable::countTogether(Verdict verdict) const
{
    return static_cast<int>(std::count_if(rows.begin(), rows.end(), [verdict](const ComparisonRow &row) {
        return row.verdict == verdict && row.deciding() &&
               changeAt(row.deciding()->pMaxHolm, row.deciding()->direction) == verdict;
    }));
}

int ComparisonTable::compared() const
{
    return static_cast<int>(std::count_if(rows.begin(), rows.end(), [](const ComparisonRow &row) {
        return row.verdict != Verdict::NoBaseline && row.verdict != Verdict::TooFew;
    }));
}

ComparisonTable compareWithBaseline(const RatingTable &now, const Pack &pack, const KnownNumbers &known,
                                    const Answerer &answer)
{
    if (!pack.baseline)
        throw std::invalid_argument("the pack has no baseline to compare with");
    ComparisonTable table{.now = now, .with = pack.baseline->cycle, .isPrinted = true, .rows = {}};
    for (const RatingRow &each : now.rows) {
        const Scale &scale = *pack.scale(each.scale);
        ComparisonRow row = startedWith(each, scale);
        bool wasAll = false;
        if (const BaselineRow *printed = pack.baseline->row(each.row)) {
            const PrintedPercents percents = printedPercents(*printed, scale);
            row.percentsThen = percents.cells;
            row.workingNumber = printed->workingCount;
            row.leastNumber = statistics::leastBaseOf(printed->workingCount);
            if (known.contains(each.row))
                row.knownNumber = known.value(each.row);
            fill(row, answer(questionOf(each, scale, *printed, row.knownNumber)), true);
            wasAll = printsAll(percents, scale);
        }
        row.verdict = verdictOf(row, wasAll);
        table.rows.append(row);
    }
    readTogether(table.rows);
    return table;
}

ComparisonTable compareWithCycle(const RatingTable &now, const RatingTable &then, const Pack &pack,
                                 const Answerer &answer)
{
    if (now.table != then.table || now.rows.size() != then.rows.size())
        throw std::invalid_argument("two different tables cannot be compared");
    ComparisonTable table{.now = now, .with = then.filter.cycle, .isPrinted = false, .rows = {}};
    for (qsizetype i = 0; i < now.rows.size(); ++i) {
        const RatingRow &earlier = then.rows.at(i);
        const Scale &scale = *pack.scale(earlier.scale);
        ComparisonRow row = startedWith(now.rows.at(i), scale);
        row.then = earlier;
        if (const std::optional<std::vector<int>> percents = earlier.percents())
            row.percentsThen.assign(percents->begin(), percents->end());
        fill(row, answer(questionOf(row.now, scale, earlier)), false);
        row.verdict = verdictOf(row, earlier.answered > 0 && favourableCount(earlier, scale) == earlier.answered);
        table.rows.append(row);
    }
    readTogether(table.rows);
    return table;
}

} // namespace caseaudit
