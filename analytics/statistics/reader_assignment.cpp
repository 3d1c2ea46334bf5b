#include "analytics/statistics/reader_assignment.h"

#include "analytics/statistics/seeded_random.h"

#include <algorithm>
#include <numeric>
#include <stdexcept>

namespace caseaudit::statistics {

namespace {

/// The auditor with the fewest second readings, other than `first`; of several, the next in turn.
std::size_t leastBurdened(const std::vector<std::int64_t> &burden, std::size_t first)
{
    const std::size_t auditors = burden.size();
    std::size_t best = (first + 1) % auditors;
    for (std::size_t step = 2; step < auditors; ++step) {
        const std::size_t candidate = (first + step) % auditors;
        if (burden[candidate] < burden[best])
            best = candidate;
    }
    return best;
}

/// Moves one second reading to somebody who has two fewer; false when there is none to move.
bool moveOne(std::vector<CaseReaders> &cases, std::vector<std::int64_t> &burden)
{
    for (CaseReaders &one : cases) {
        if (!one.second)
            continue;
        const std::size_t lighter = leastBurdened(burden, one.first);
        if (burden[lighter] + 1 < burden[*one.second]) {
            --burden[*one.second];
            ++burden[lighter];
            one.second = lighter;
            return true;
        }
    }
    return false;
}

} // namespace

std::vector<CaseReaders> assignReaders(const std::vector<bool> &twice, std::size_t auditors, std::uint64_t seed)
{
    if (auditors == 0)
        throw std::invalid_argument("somebody has to read the cases");
    std::vector<std::size_t> turn(auditors);
    std::iota(turn.begin(), turn.end(), std::size_t{0});
    SeededRandom(seed).shuffle(turn);
    std::vector<CaseReaders> cases(twice.size());
    for (std::size_t i = 0; i < cases.size(); ++i)
        cases[i].first = turn[i % auditors];
    if (auditors == 1)
        return cases;
    std::vector<std::int64_t> burden(auditors, 0);
    for (std::size_t i = 0; i < cases.size(); ++i) {
        if (!twice[i])
            continue;
        cases[i].second = leastBurdened(burden, cases[i].first);
        ++burden[*cases[i].second];
    }
    while (moveOne(cases, burden)) {
    }
    return cases;
}

} // namespace caseaudit::statistics
