#include "analytics/tables/row_comparison.h"

#include "analytics/tables/printed_percents.h"
#include "analytics/tables/rating_table.h"
#include "audit_forms/baseline.h"
#include "audit_forms/scale.h"

#include <algorithm>
#include <stdexcept>

namespace caseaudit {

namespace {

using statistics::UnknownBaseAnswer;
using statistics::UnknownBaseQuestion;
using statistics::UnknownBaseTest;

bool isFavourable(const Scale &scale, std::size_t category)
{
    return scale.isFavourable(scale.categories.at(static_cast<qsizetype>(category)).id);
}

UnknownBaseQuestion askedOfPrint(const RowQuestion &question, UnknownBaseTest test)
{
    UnknownBaseQuestion asked;
    asked.printed = question.printed;
    asked.now = question.now;
    asked.isFavourable = question.isFavourable;
    asked.test = test;
    asked.leastBase = statistics::leastBaseOf(question.workingNumber);
    asked.knownBase = question.knownNumber;
    return asked;
}

std::int64_t candidateNumbers(const UnknownBaseQuestion &asked)
{
    if (asked.knownBase)
        return 1;
    const std::vector<std::int64_t> fitting = statistics::fittingDenominators(asked.printed, asked.greatestBase);
    return std::count_if(fitting.begin(), fitting.end(), [&](std::int64_t n) { return n >= asked.leastBase; });
}

RowFindings againstPrint(const RowQuestion &question, const std::stop_token &stop, int threads)
{
    const auto answerTo = [&](UnknownBaseTest test) {
        return compareWithUnknownBase(askedOfPrint(question, test), stop, threads);
    };
    const auto atWorkingNumber = [&](UnknownBaseTest test) -> std::optional<statistics::CandidateFindings> {
        UnknownBaseQuestion asked = askedOfPrint(question, test);
        asked.knownBase = question.workingNumber;
        return compareWithUnknownBase(asked, stop, threads).candidates;
    };
    RowFindings findings;
    findings.share = answerTo(UnknownBaseTest::Fisher);
    findings.shareAtWorkingNumber = atWorkingNumber(UnknownBaseTest::Fisher);
    if (question.isOrdered) {
        findings.ordinal = answerTo(UnknownBaseTest::RankSum);
        findings.ordinalAtWorkingNumber = atWorkingNumber(UnknownBaseTest::RankSum);
    }
    if (findings.share.candidates)
        findings.candidateNumbers = candidateNumbers(askedOfPrint(question, UnknownBaseTest::Fisher));
    return findings;
}

RowFindings againstCounts(const RowQuestion &question)
{
    const auto answerTo = [&](UnknownBaseTest test) {
        return compareWithKnownCounts(question.now, question.then, question.isFavourable, test);
    };
    RowFindings findings;
    findings.share = answerTo(UnknownBaseTest::Fisher);
    if (question.isOrdered)
        findings.ordinal = answerTo(UnknownBaseTest::RankSum);
    findings.candidateNumbers = findings.share.candidates ? 1 : 0;
    return findings;
}

} // namespace

RowQuestion questionOf(const RatingRow &now, const Scale &scale, const BaselineRow &printed,
                       std::optional<std::int64_t> knownNumber)
{
    const PrintedPercents percents = printedPercents(printed, scale);
    RowQuestion question{.now = std::vector<std::int64_t>(percents.constraining.size()),
                         .isFavourable = {},
                         .isOrdered = scale.isOrdered(),
                         .printed = percents.constraining,
                         .then = {},
                         .workingNumber = printed.workingCount,
                         .knownNumber = knownNumber};
    for (const std::size_t category : percents.categories)
        question.isFavourable.push_back(isFavourable(scale, category));
    for (std::size_t category = 0; category < now.counts.size(); ++category) {
        auto column = std::ranges::find(percents.categories, category) - percents.categories.begin();
        if (column == std::ssize(percents.categories) && now.counts[category] > 0)
            column =
                std::ranges::find(question.isFavourable, isFavourable(scale, category)) - question.isFavourable.begin();
        if (column < std::ssize(question.now))
            question.now[static_cast<std::size_t>(column)] += now.counts[category];
        else if (now.counts[category] > 0)
            throw std::invalid_argument("row " + now.row.toStdString() +
                                        " has answers that the print has no place for");
    }
    return question;
}

RowQuestion questionOf(const RatingRow &now, const Scale &scale, const RatingRow &then)
{
    RowQuestion question{.now = now.counts,
                         .isFavourable = {},
                         .isOrdered = scale.isOrdered(),
                         .printed = {},
                         .then = then.counts,
                         .workingNumber = 0,
                         .knownNumber = std::nullopt};
    for (std::size_t category = 0; category < now.counts.size(); ++category)
        question.isFavourable.push_back(isFavourable(scale, category));
    return question;
}

RowFindings findingsOf(const RowQuestion &question, const std::stop_token &stop, int threads)
{
    return question.then.empty() ? againstPrint(question, stop, threads) : againstCounts(question);
}

} // namespace caseaudit
