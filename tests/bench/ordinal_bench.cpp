// How long the exact rank sum test takes a table, beside going through every table with the same margins. Then how long
// all rating rows of 2004 take, each against so many answers now, on one thread and on two.
// Prints times and their ratio; fails when p-values differ.

#include "analytics/statistics/ordinal_comparison.h"
#include "analytics/statistics/rank_permutation.h"
#include "analytics/statistics/unknown_base.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <numeric>
#include <vector>

using namespace caseaudit::statistics;

namespace {

using Counts = std::vector<std::int64_t>;

/// What some work takes by the clock on the wall, and what all threads of the program take together. On a machine that
/// is busy with other things only the latter means much.
struct Taken {
    double wall = 0;
    double processor = 0;
};

template <typename Work>
Taken timeOf(Work work)
{
    const auto wall = std::chrono::steady_clock::now();
    const std::clock_t processor = std::clock();
    work();
    return {std::chrono::duration<double>(std::chrono::steady_clock::now() - wall).count(),
            static_cast<double>(std::clock() - processor) / CLOCKS_PER_SEC};
}

std::int64_t sumOf(const Counts &counts)
{
    return std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
}

/// A table's totals, doubled midranks, size of the first group, and how far its rank sum lies from the mean.
struct Ranked {
    Ranked(const Counts &now, const Counts &then) : m(sumOf(now)), mean(m * (m + sumOf(then) + 1)), distance(-mean)
    {
        std::int64_t before = 0;
        for (std::size_t i = 0; i < now.size(); ++i) {
            totals.push_back(now[i] + then[i]);
            ranks.push_back(2 * before + totals[i] + 1);
            before += totals[i];
            distance += now[i] * ranks[i];
        }
        distance = std::abs(distance);
    }

    Counts totals;
    Counts ranks;
    std::int64_t m = 0;
    std::int64_t mean = 0;
    std::int64_t distance = 0;
};

double logChoose(std::int64_t n, std::int64_t k)
{
    const auto logFactorial = [](std::int64_t of) { return std::lgamma(static_cast<double>(of + 1)); };
    return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

/// The factors of one category, ln C(total, k) for k = 0 … total.
std::vector<double> logFactors(std::int64_t total)
{
    std::vector<double> factors;
    for (std::int64_t k = 0; k <= total; ++k)
        factors.push_back(logChoose(total, k));
    return factors;
}

/// Every table of four categories with the same margins.
double enumeratedP(const Counts &now, const Counts &then)
{
    const Ranked table(now, then);
    std::vector<std::vector<double>> factors;
    for (const std::int64_t total : table.totals)
        factors.push_back(logFactors(total));
    const double all = logChoose(sumOf(table.totals), table.m);
    double far = 0;
    for (std::int64_t a = 0; a <= std::min(table.totals[0], table.m); ++a) {
        for (std::int64_t b = 0; b <= std::min(table.totals[1], table.m - a); ++b) {
            for (std::int64_t c = 0; c <= std::min(table.totals[2], table.m - a - b); ++c) {
                const std::int64_t d = table.m - a - b - c;
                if (d > table.totals[3])
                    continue;
                const std::int64_t sum =
                    a * table.ranks[0] + b * table.ranks[1] + c * table.ranks[2] + d * table.ranks[3];
                if (std::abs(sum - table.mean) >= table.distance)
                    far += std::exp(factors[0][static_cast<std::size_t>(a)] + factors[1][static_cast<std::size_t>(b)] +
                                    factors[2][static_cast<std::size_t>(c)] + factors[3][static_cast<std::size_t>(d)] -
                                    all);
            }
        }
    }
    return far;
}

struct Measured {
    double ours = 0;
    double rival = 0;
    std::size_t tables = 0;
    bool isSame = true;
};

/// Both ways on the tables 20/54/25/2 of `n` may stand for, `repeats` times.
Measured measured(std::int64_t n, const Counts &now, int repeats)
{
    std::vector<Counts> tables;
    CandidateTables candidates({20, 54, 25, 2}, n);
    while (candidates.next())
        tables.push_back(candidates.counts());
    std::vector<double> ours(tables.size());
    std::vector<double> rivals(tables.size());
    RankPermutation permutation;
    Measured result;
    result.tables = tables.size();
    result.ours = timeOf([&] {
                      for (int repeat = 0; repeat < repeats; ++repeat) {
                          for (std::size_t i = 0; i < tables.size(); ++i)
                              ours[i] = rankSumTest(now, tables[i], permutation)->p;
                      }
                  }).processor;
    result.ours /= static_cast<double>(repeats) * static_cast<double>(tables.size());
    result.rival = timeOf([&] {
                       for (std::size_t i = 0; i < tables.size(); ++i)
                           rivals[i] = enumeratedP(now, tables[i]);
                   }).processor;
    result.rival /= static_cast<double>(tables.size());
    for (std::size_t i = 0; i < tables.size(); ++i)
        result.isSame = result.isSame && std::abs(ours[i] - rivals[i]) < 1e-9;
    return result;
}

/// The 22 rating rows as printed in 2004.
std::vector<PrintedRow> ratingRows()
{
    return {{20, 54, 25, 2},  {20, 50, 28, 2},  {19, 47, 32, 3}, {13, 51, 33, 2}, {15, 55, 29, 1}, {0, 57, 35, 9},
            {17, 35, 39, 9},  {35, 30, 22, 13}, {9, 48, 35, 9},  {15, 34, 45, 7}, {18, 59, 23, 0}, {14, 73, 14, 0},
            {23, 64, 9, 5},   {27, 50, 23, 0},  {36, 45, 14, 5}, {23, 50, 27, 0}, {7, 7, 53, 33},  {7, 27, 47, 20},
            {14, 29, 29, 29}, {21, 36, 29, 14}, {23, 46, 31, 0}, {40, 30, 30, 0}};
}

/// Counts of `n` with shares near the printed ones.
Counts answersNow(const PrintedRow &row, std::int64_t n)
{
    Counts counts;
    for (const auto &percent : row)
        counts.push_back(percent.value_or(0) * n / 100);
    counts[2] += n - sumOf(counts);
    return counts;
}

void allRows(std::int64_t answers, int threads)
{
    std::int64_t tables = 0;
    const Taken taken = timeOf([&] {
        for (const PrintedRow &row : ratingRows()) {
            UnknownBaseQuestion question;
            question.printed = row;
            question.now = answersNow(row, answers);
            question.isFavourable = {false, false, true, true};
            tables += compareWithUnknownBase(question, {}, threads).candidates->tables;
        }
    });
    std::printf(
        "22 rows against %lld answers each, %d thread%s: %lld tables, %.2f s, processor %.2f s, %.0f ns a table\n",
        static_cast<long long>(answers), threads, threads == 1 ? "" : "s", static_cast<long long>(tables), taken.wall,
        taken.processor, 1e9 * taken.processor / static_cast<double>(tables));
}

} // namespace

int main()
{
    bool isSame = true;
    for (const std::int64_t n : {56, 121, 200}) {
        const Measured result = measured(n, {40, 120, 100, 20}, n < 100 ? 2000 : 20);
        std::printf("n = %lld against 280 answers: ours %.0f ns a table, enumeration %.0f ns, ratio %.5f\n",
                    static_cast<long long>(n), 1e9 * result.ours, 1e9 * result.rival, result.ours / result.rival);
        isSame = isSame && result.isSame && result.tables > 0;
    }
    if (!isSame)
        std::printf("the p-values differ\n");
    for (const std::int64_t answers : {100, 500, 5'000, 1'000'000}) {
        allRows(answers, 1);
        allRows(answers, 2);
    }
    return isSame ? 0 : 1;
}
