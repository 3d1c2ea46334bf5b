#include "analytics/statistics/rank_permutation.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <utility>

namespace caseaudit::statistics {

namespace {

/// Weights below this part of the greatest are left out.
constexpr double negligible = 1e-15;

/// Most sums of half the categories that are listed.
constexpr std::size_t mostSums = 1'000'000;

/// ⌊(numerator − fall·i) / divisor⌋ for i = 0, 1, …, without a division each; divisor > 0, fall ≥ 0.
class FallingQuotient {
public:
    FallingQuotient(std::int64_t numerator, std::int64_t fall, std::int64_t divisor)
        : m_quotient(numerator / divisor)
        , m_rest(numerator % divisor)
        , m_fall(fall / divisor)
        , m_restFall(fall % divisor)
        , m_divisor(divisor)
    {
        if (m_rest < 0) {
            m_rest += divisor;
            --m_quotient;
        }
    }

    std::int64_t value() const { return m_quotient; }
    void next()
    {
        m_quotient -= m_fall;
        m_rest -= m_restFall;
        const std::int64_t borrow = m_rest < 0 ? 1 : 0;
        m_quotient -= borrow;
        m_rest += borrow * m_divisor;
    }

private:
    std::int64_t m_quotient;
    std::int64_t m_rest;
    std::int64_t m_fall;
    std::int64_t m_restFall;
    std::int64_t m_divisor;
};

/// Draws from some of the categories that have one sum of ranks.
struct Draws {
    std::int64_t sum = 0;
    double weight = 0;
};
/// By how many cases were drawn; each list ascends by sum, without equal sums.
using DrawsBySize = std::vector<std::vector<Draws>>;

void joinEqualSums(std::vector<Draws> &draws)
{
    std::ranges::sort(draws, {}, &Draws::sum);
    std::size_t kept = 0;
    for (std::size_t next = 0; next < draws.size(); ++next) {
        if (kept > 0 && draws[kept - 1].sum == draws[next].sum)
            draws[kept - 1].weight += draws[next].weight;
        else
            draws[kept++] = draws[next];
    }
    draws.resize(kept);
}

/// Draws from one category more: weight[i] belongs to first + i of its cases. False when there are too many sums.
bool addCategory(DrawsBySize &draws, std::int64_t rank, std::int64_t first, const std::vector<double> &weight)
{
    DrawsBySize more(draws.size());
    std::size_t sums = 0;
    for (std::size_t size = 0; size < draws.size(); ++size) {
        std::vector<Draws> &joined = more[size];
        for (std::size_t i = 0; i < weight.size(); ++i) {
            const std::size_t count = static_cast<std::size_t>(first) + i;
            if (count > size)
                break;
            for (const Draws &draw : draws[size - count])
                joined.push_back({draw.sum + static_cast<std::int64_t>(count) * rank, draw.weight * weight[i]});
            if (sums + joined.size() > mostSums)
                return false;
        }
        joinEqualSums(joined);
        sums += joined.size();
    }
    draws = std::move(more);
    return true;
}

/// Adds the weights of all ways to join a draw of `lower` and one of `upper`: of `all`, and of those whose sum lies at
/// least `distance` from `mean`.
void addDraws(double &all, double &far, const std::vector<Draws> &lower, const std::vector<Draws> &upper,
              std::int64_t mean, std::int64_t distance)
{
    std::vector<double> prefix(upper.size() + 1, 0.0);
    for (std::size_t i = 0; i < upper.size(); ++i)
        prefix[i + 1] = prefix[i] + upper[i].weight;
    // As the sum of the lower half grows, the bounds on that of the upper half fall.
    std::size_t low = upper.size();
    std::size_t high = upper.size();
    for (const Draws &draw : lower) {
        while (low > 0 && draw.sum + upper[low - 1].sum > mean - distance)
            --low;
        while (high > 0 && draw.sum + upper[high - 1].sum >= mean + distance)
            --high;
        all += draw.weight * prefix.back();
        far += draw.weight * (prefix[low] + prefix.back() - prefix[high]);
    }
}

} // namespace

std::optional<double> RankPermutation::atLeastAsFar(const std::vector<std::int64_t> &totals, std::int64_t m,
                                                    std::int64_t distance)
{
    const bool few = totals.size() <= m_factors.size();
    if (m > (few ? largestGroup : largestGroupOfManyCategories))
        return std::nullopt;
    if (distance <= 0)
        return 1.0;
    const std::int64_t n = std::accumulate(totals.begin(), totals.end(), std::int64_t{0});
    return few ? fewCategories(totals, n, m, distance) : manyCategories(totals, n, m, distance);
}

/// The binomial weights of (total, p), where odds = p/(1 − p), from the mode outwards.
void RankPermutation::fill(Factors &factors, std::int64_t total, double odds)
{
    const auto trials = static_cast<double>(total);
    const double mode = std::min(std::floor((trials + 1) * odds / (1 + odds)), trials);
    std::vector<double> &weight = factors.weight;
    weight.assign(1, 1.0);
    double value = 1;
    for (double k = mode; k > 0; --k) {
        value *= k / ((trials - k + 1) * odds);
        if (value < negligible)
            break;
        weight.push_back(value);
    }
    std::ranges::reverse(weight);
    factors.first = static_cast<std::int64_t>(mode) - static_cast<std::int64_t>(weight.size()) + 1;
    value = 1;
    for (double k = mode; k < trials; ++k) {
        value *= (trials - k) * odds / (k + 1);
        if (value < negligible)
            break;
        weight.push_back(value);
    }
}

double RankPermutation::fewCategories(const std::vector<std::int64_t> &totals, std::int64_t n, std::int64_t m,
                                      std::int64_t distance)
{
    // Two categories are a pair each without a partner, three the first pair and one.
    static constexpr std::array<std::array<std::size_t, 4>, 5> places{{{}, {0}, {0, 2}, {0, 1, 2}, {0, 1, 2, 3}}};
    Pairs pairs;
    pairs.m = m;
    pairs.mean = m * (n + 1);
    pairs.distance = distance;
    std::int64_t before = 0;
    for (std::size_t category = 0; category < totals.size(); ++category) {
        const std::size_t place = places[totals.size()][category];
        pairs.total[place] = totals[category];
        pairs.rank[place] = 2 * before + totals[category] + 1;
        before += totals[category];
    }
    // A partner that is missing has no cases: any rank above the other's will do.
    for (const std::size_t second : {std::size_t{1}, std::size_t{3}}) {
        if (pairs.total[second] == 0)
            pairs.rank[second] = pairs.rank[second - 1] + 1;
    }

    const double odds = static_cast<double>(m) / static_cast<double>(n - m);
    for (std::size_t place = 0; place < m_factors.size(); ++place)
        fill(m_factors[place], pairs.total[place], odds);
    fill(m_firstPair, pairs.total[0] + pairs.total[1], odds);
    fill(m_secondPair, pairs.total[2] + pairs.total[3], odds);

    Mass mass;
    const std::int64_t least = std::max(m_firstPair.first, m - m_secondPair.last());
    const std::int64_t greatest = std::min(m_firstPair.last(), m - m_secondPair.first);
    for (std::int64_t inFirstPair = least; inFirstPair <= greatest; ++inFirstPair) {
        if (m_firstPair.of(inFirstPair) * m_secondPair.of(m - inFirstPair) < negligible)
            continue;
        const Mass part = split(pairs, inFirstPair);
        mass.all += part.all;
        mass.far += part.far;
    }
    return std::min(mass.far / mass.all, 1.0);
}

/// The weights of all draws with `inFirstPair` cases from the first two categories, and of those that lie far out.
RankPermutation::Mass RankPermutation::split(const Pairs &pairs, std::int64_t inFirstPair)
{
    const std::int64_t inSecondPair = pairs.m - inFirstPair;
    const Factors &third = m_factors[2];
    const Factors &fourth = m_factors[3];
    const std::int64_t leastThird = std::max(third.first, inSecondPair - fourth.last());
    const std::int64_t thirds = std::min(third.last(), inSecondPair - fourth.first) - leastThird + 1;
    if (thirds <= 0)
        return {};
    m_prefix.resize(static_cast<std::size_t>(thirds) + 1);
    m_prefix[0] = 0;
    for (std::int64_t i = 0; i < thirds; ++i) {
        const double weight = third.of(leastThird + i) * fourth.of(inSecondPair - leastThird - i);
        m_prefix[static_cast<std::size_t>(i) + 1] = m_prefix[static_cast<std::size_t>(i)] + weight;
    }
    const double secondPair = m_prefix.back();

    const Factors &first = m_factors[0];
    const Factors &second = m_factors[1];
    const std::int64_t leastFirst = std::max(first.first, inFirstPair - second.last());
    const std::int64_t greatestFirst = std::min(first.last(), inFirstPair - second.first);
    // D = base − firstGap·x₁ − secondGap·x₃ with x₁ and x₃ drawn from the lower category of each pair. High sums are
    // those with x₃ up to a bound, low ones those with x₃ above another; both bounds fall as x₁ grows.
    const std::int64_t firstGap = pairs.rank[1] - pairs.rank[0];
    const std::int64_t secondGap = pairs.rank[3] - pairs.rank[2];
    const std::int64_t base = pairs.rank[1] * inFirstPair + pairs.rank[3] * inSecondPair - pairs.mean -
                              firstGap * leastFirst - secondGap * leastThird;
    FallingQuotient highBound(base - pairs.distance, firstGap, secondGap);
    FallingQuotient lowBound(base + pairs.distance - 1, firstGap, secondGap);
    Mass mass;
    for (std::int64_t x = leastFirst; x <= greatestFirst; ++x) {
        const double weight = first.of(x) * second.of(inFirstPair - x);
        const auto high = static_cast<std::size_t>(std::clamp<std::int64_t>(highBound.value() + 1, 0, thirds));
        const auto low = static_cast<std::size_t>(std::clamp<std::int64_t>(lowBound.value() + 1, 0, thirds));
        mass.all += weight;
        mass.far += weight * (m_prefix[high] + secondPair - m_prefix[low]);
        highBound.next();
        lowBound.next();
    }
    mass.all *= secondPair;
    return mass;
}

std::optional<double> RankPermutation::manyCategories(const std::vector<std::int64_t> &totals, std::int64_t n,
                                                      std::int64_t m, std::int64_t distance)
{
    const double odds = static_cast<double>(m) / static_cast<double>(n - m);
    const DrawsBySize nothingDrawn = [m] {
        DrawsBySize draws(static_cast<std::size_t>(m) + 1);
        draws[0].push_back({0, 1.0});
        return draws;
    }();
    DrawsBySize lower = nothingDrawn;
    DrawsBySize upper = nothingDrawn;
    std::int64_t before = 0;
    Factors factors;
    for (std::size_t category = 0; category < totals.size(); ++category) {
        fill(factors, totals[category], odds);
        const std::int64_t rank = 2 * before + totals[category] + 1;
        before += totals[category];
        if (!addCategory(category < totals.size() / 2 ? lower : upper, rank, factors.first, factors.weight))
            return std::nullopt;
    }
    Mass mass;
    for (std::size_t size = 0; size < lower.size(); ++size)
        addDraws(mass.all, mass.far, lower[size], upper[upper.size() - 1 - size], m * (n + 1), distance);
    return std::min(mass.far / mass.all, 1.0);
}

} // namespace caseaudit::statistics
