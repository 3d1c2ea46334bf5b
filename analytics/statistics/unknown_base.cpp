#include "analytics/statistics/unknown_base.h"

#include "analytics/statistics/contingency.h"
#include "analytics/statistics/counts.h"
#include "analytics/statistics/difference.h"
#include "analytics/statistics/ordinal_comparison.h"
#include "analytics/statistics/rank_permutation.h"

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <future>
#include <stdexcept>

namespace caseaudit::statistics {

namespace {

/// How a known number of cases is shared among threads: several parts each, since parts differ in work.
constexpr std::size_t partsPerThread = 8;

Interval hull(const Interval &first, const Interval &second)
{
    return {std::min(first.low, second.low), std::max(first.high, second.high)};
}

/// What has been found in some of the tables. Joining does not depend on order.
struct Findings {
    CandidateFindings found;
    bool isBetterEverywhere = true;
    bool isWorseEverywhere = true;

    void addTest(std::int64_t n, double p, int sign, bool isExact)
    {
        ++found.tables;
        addPMax(p, n);
        found.isExact = found.isExact && isExact;
        isBetterEverywhere = isBetterEverywhere && sign > 0;
        isWorseEverywhere = isWorseEverywhere && sign < 0;
    }
    void addPMax(double p, std::int64_t n)
    {
        if (found.pMaxBase == 0 || p > found.pMax || (p == found.pMax && n < found.pMaxBase)) {
            found.pMax = p;
            found.pMaxBase = n;
        }
    }
    void addTheta(const Interval &theta) { found.theta = found.theta ? hull(*found.theta, theta) : theta; }
    void addShare(std::int64_t n, const Interval &share, const Interval &difference)
    {
        addBases(n, n, share, difference);
    }
    void join(const Findings &other)
    {
        found.tables += other.found.tables;
        if (other.found.pMaxBase > 0)
            addPMax(other.found.pMax, other.found.pMaxBase);
        found.isExact = found.isExact && other.found.isExact;
        isBetterEverywhere = isBetterEverywhere && other.isBetterEverywhere;
        isWorseEverywhere = isWorseEverywhere && other.isWorseEverywhere;
        if (other.found.theta)
            addTheta(*other.found.theta);
        if (other.found.smallestBase > 0)
            addBases(other.found.smallestBase, other.found.largestBase, other.found.favourableThen,
                     other.found.difference);
    }
    CandidateFindings result() const
    {
        CandidateFindings findings = found;
        if (isBetterEverywhere)
            findings.direction = Direction::Better;
        else if (isWorseEverywhere)
            findings.direction = Direction::Worse;
        return findings;
    }

private:
    void addBases(std::int64_t smallest, std::int64_t largest, const Interval &share, const Interval &difference)
    {
        const bool first = found.smallestBase == 0;
        found.smallestBase = first ? smallest : std::min(found.smallestBase, smallest);
        found.largestBase = std::max(found.largestBase, largest);
        found.favourableThen = first ? share : hull(found.favourableThen, share);
        found.difference = first ? difference : hull(found.difference, difference);
    }
};

/// Findings of the candidates, and the greatest p-value of the numbers of cases below them.
struct Tally {
    Findings candidates;
    double pMaxBelow = 0;

    void join(const Tally &other)
    {
        candidates.join(other.candidates);
        pMaxBelow = std::max(pMaxBelow, other.pMaxBelow);
    }
};

/// A share of the work: of the tables of `n`, every `parts`-th from `part` on.
struct Work {
    std::int64_t n = 0;
    std::size_t part = 0;
    std::size_t parts = 1;
};

std::int64_t favourableOf(const std::vector<std::int64_t> &counts, const std::vector<bool> &isFavourable)
{
    std::int64_t favourable = 0;
    for (std::size_t category = 0; category < counts.size(); ++category)
        favourable += isFavourable[category] ? counts[category] : 0;
    return favourable;
}

/// The favourable counts that tables of an n that fits may have; every one from least to greatest is reached.
std::pair<std::int64_t, std::int64_t> favourableBounds(const UnknownBaseQuestion &question, std::int64_t n)
{
    const auto bounds = cellBounds(question.printed, n);
    std::int64_t least[2] = {0, 0};
    std::int64_t greatest[2] = {0, 0};
    for (std::size_t category = 0; category < bounds->size(); ++category) {
        const std::size_t side = question.isFavourable[category] ? 1 : 0;
        least[side] += (*bounds)[category].first;
        greatest[side] += (*bounds)[category].second;
    }
    return {std::max(least[1], n - greatest[0]), std::min(greatest[1], n - least[0])};
}

/// Works through parts of a question; each thread has its own.
class Worker {
public:
    Worker(const UnknownBaseQuestion &question, const std::stop_token &stop)
        : m_question(question)
        , m_stop(stop)
        , m_now(totalOf(question.now))
        , m_favourableNow(favourableOf(question.now, question.isFavourable))
    {}

    void doPart(const Work &work)
    {
        Findings findings;
        if (m_question.test == UnknownBaseTest::RankSum)
            testRanks(work, findings);
        testShares(work, findings);
        if (m_question.knownBase || work.n >= m_question.leastBase)
            m_tally.candidates.join(findings);
        else
            m_tally.pMaxBelow = std::max(m_tally.pMaxBelow, findings.found.pMax);
    }

    const Tally &tally() const { return m_tally; }

    /// What one table of counts alone says.
    CandidateFindings findingsOf(const std::vector<std::int64_t> &then)
    {
        Findings findings;
        const std::int64_t n = totalOf(then);
        if (m_question.test == UnknownBaseTest::RankSum)
            testRanks(n, then, findings);
        testShares(n, favourableOf(then, m_question.isFavourable), findings);
        return findings.result();
    }

private:
    void testRanks(const Work &work, Findings &findings)
    {
        CandidateTables tables(m_question.printed, work.n);
        for (std::size_t number = 0; tables.next() && !m_stop.stop_requested(); ++number) {
            if (number % work.parts == work.part)
                testRanks(work.n, tables.counts(), findings);
        }
    }

    void testRanks(std::int64_t n, const std::vector<std::int64_t> &then, Findings &findings)
    {
        const RankSumTest test = *rankSumTest(m_question.now, then, m_permutation);
        findings.addTest(n, test.p, test.sign, test.method != RankSumMethod::Normal);
        const double theta = *superiority(m_question.now, then);
        findings.addTheta({theta, theta});
    }

    void testShares(const Work &work, Findings &findings)
    {
        const auto [least, greatest] = favourableBounds(m_question, work.n);
        const auto step = static_cast<std::int64_t>(work.parts);
        for (std::int64_t k = least + static_cast<std::int64_t>(work.part); k <= greatest; k += step) {
            if (m_stop.stop_requested())
                return;
            testShares(work.n, k, findings);
        }
    }

    void testShares(std::int64_t n, std::int64_t k, Findings &findings) const
    {
        const double share = static_cast<double>(k) / static_cast<double>(n);
        findings.addShare(n, {share, share}, *newcombeInterval(m_favourableNow, m_now, k, n, m_question.alpha));
        if (m_question.test == UnknownBaseTest::Fisher) {
            const std::int64_t difference = m_favourableNow * n - k * m_now;
            findings.addTest(n, fisherExact(m_favourableNow, m_now, k, n).p, (difference > 0) - (difference < 0), true);
        }
    }

    const UnknownBaseQuestion &m_question;
    const std::stop_token &m_stop;
    std::int64_t m_now = 0;
    std::int64_t m_favourableNow = 0;
    RankPermutation m_permutation;
    Tally m_tally;
};

void requireSound(const UnknownBaseQuestion &question, int threads)
{
    if (question.printed.size() != question.now.size() || question.isFavourable.size() != question.now.size())
        throw std::invalid_argument("print, counts and favourable categories are of one scale");
    if (std::max(question.greatestBase, question.knownBase.value_or(0)) > largestDenominator)
        throw std::invalid_argument("more cases than percentages are worked out for");
    if (threads < 1)
        throw std::invalid_argument("somebody must do the work");
    requireAlpha(question.alpha);
    totalOf(question.now);
}

/// The numbers of cases to test, largest (most work) first.
std::vector<std::int64_t> basesOf(const UnknownBaseQuestion &question)
{
    if (question.knownBase)
        return {*question.knownBase};
    std::vector<std::int64_t> bases = fittingDenominators(question.printed, question.greatestBase);
    std::ranges::reverse(bases);
    return bases;
}

bool areTooMany(const UnknownBaseQuestion &question, const std::vector<std::int64_t> &bases)
{
    std::int64_t left = mostCandidateTables;
    for (const std::int64_t n : bases) {
        const auto [least, greatest] = favourableBounds(question, n);
        std::int64_t tables = greatest - least + 1;
        if (question.test == UnknownBaseTest::RankSum && tables <= left)
            tables = candidateTableCount(question.printed, n, left + 1);
        if (tables > left)
            return true;
        left -= tables;
    }
    return false;
}

std::vector<Work> shared(const std::vector<std::int64_t> &bases, int threads)
{
    const std::size_t parts = bases.size() == 1 ? static_cast<std::size_t>(threads) * partsPerThread : 1;
    std::vector<Work> work;
    for (const std::int64_t n : bases) {
        for (std::size_t part = 0; part < parts; ++part)
            work.push_back({n, part, parts});
    }
    return work;
}

Tally tallyOf(const UnknownBaseQuestion &question, const std::vector<Work> &work, const std::stop_token &stop,
              int threads)
{
    std::atomic<std::size_t> next = 0;
    const auto run = [&question, &work, &stop, &next] {
        Worker worker(question, stop);
        for (std::size_t mine = next++; mine < work.size() && !stop.stop_requested(); mine = next++)
            worker.doPart(work[mine]);
        return worker.tally();
    };
    std::vector<std::future<Tally>> others;
    for (int thread = 1; thread < threads; ++thread)
        others.push_back(std::async(std::launch::async, run));
    Tally tally = run();
    for (std::future<Tally> &other : others)
        tally.join(other.get());
    return tally;
}

} // namespace

std::int64_t leastBaseOf(std::int64_t workingNumber)
{
    return (2 * workingNumber + 2) / 3;
}

UnknownBaseAnswer compareWithUnknownBase(const UnknownBaseQuestion &question, const std::stop_token &stop, int threads)
{
    requireSound(question, threads);
    UnknownBaseAnswer answer;
    const auto end = [&answer](UnknownBaseOutcome outcome) {
        answer.outcome = outcome;
        return answer;
    };
    if (question.knownBase) {
        answer.fit = checkFit(question.printed, *question.knownBase);
        if (answer.fit.fit != Fit::Fits)
            return end(UnknownBaseOutcome::KnownBaseDoesNotFit);
    }
    if (totalOf(question.now) == 0)
        return end(UnknownBaseOutcome::NoAnswersNow);
    const std::vector<std::int64_t> bases = basesOf(question);
    if (areTooMany(question, bases))
        return end(UnknownBaseOutcome::TooManyTables);

    const Tally tally = tallyOf(question, shared(bases, threads), stop, threads);
    if (stop.stop_requested())
        return end(UnknownBaseOutcome::Stopped);
    if (!question.knownBase && !bases.empty())
        answer.pMaxAnyBase = std::max(tally.pMaxBelow, tally.candidates.found.pMax);
    if (tally.candidates.found.tables == 0)
        return end(UnknownBaseOutcome::NothingFits);
    answer.candidates = tally.candidates.result();
    return answer;
}

UnknownBaseAnswer compareWithKnownCounts(const std::vector<std::int64_t> &now, const std::vector<std::int64_t> &then,
                                         const std::vector<bool> &isFavourable, UnknownBaseTest test, double alpha)
{
    UnknownBaseQuestion question;
    question.printed.resize(then.size());
    question.now = now;
    question.isFavourable = isFavourable;
    question.test = test;
    question.alpha = alpha;
    requireSound(question, 1);
    UnknownBaseAnswer answer;
    if (totalOf(then) == 0)
        answer.outcome = UnknownBaseOutcome::NothingFits;
    else if (totalOf(now) == 0)
        answer.outcome = UnknownBaseOutcome::NoAnswersNow;
    else
        answer.candidates = Worker(question, {}).findingsOf(then);
    return answer;
}

} // namespace caseaudit::statistics
