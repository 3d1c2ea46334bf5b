#include "analytics/statistics/contingency.h"

#include "analytics/statistics/counts.h"

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/special_functions/gamma.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace caseaudit::statistics {

namespace {

/// Tables whose probabilities differ by no more than this part of them are equally probable.
constexpr double equallyProbable = 1e-7;

/// Sums probabilities, given in any unit, beside the one of the table seen.
class ProbabilitySums {
public:
    explicit ProbabilitySums(double seen) : m_seen(seen) {}

    void add(double probability)
    {
        m_all += probability;
        if (probability < m_seen * (1 - equallyProbable))
            m_less += probability;
        else if (probability <= m_seen * (1 + equallyProbable))
            m_equal += probability;
    }

    double p() const { return std::min((m_less + m_equal) / m_all, 1.0); }
    double midP() const { return std::min((m_less + m_equal / 2) / m_all, 1.0); }

private:
    double m_seen = 0;
    double m_all = 0;
    double m_less = 0;
    double m_equal = 0;
};

/// The tables of two groups with fixed margins, told by the successes of the first group.
struct TwoByTwo {
    double first = 0;     ///< cases of the first group
    double second = 0;    ///< cases of the second group
    double successes = 0; ///< of both

    double least() const { return std::max(0.0, successes - second); }
    double greatest() const { return std::min(first, successes); }
    double mode() const { return std::floor((first + 1) * (successes + 1) / (first + second + 2)); }
    /// How probable k + 1 is beside k.
    double step(double k) const { return (first - k) * (successes - k) / ((k + 1) * (second - successes + k + 1)); }
};

/// Probabilities below this part of the mode's are left out.
constexpr double negligible = 1e-300;

/// Calls `visit(k, probability relative to the mode's)` outwards from the mode for every k that is not negligible.
template <typename Visit>
void forEachTable(const TwoByTwo &margins, const Visit &visit)
{
    const double mode = std::clamp(margins.mode(), margins.least(), margins.greatest());
    double probability = 1;
    for (double k = mode; probability > negligible; ++k) {
        visit(k, probability);
        if (k == margins.greatest())
            break;
        probability *= margins.step(k);
    }
    probability = 1;
    for (double k = mode; k > margins.least();) {
        --k;
        probability /= margins.step(k);
        if (probability < negligible)
            break;
        visit(k, probability);
    }
}

using Table = std::vector<std::vector<std::int64_t>>;

std::vector<std::int64_t> columnTotals(const Table &table)
{
    std::vector<std::int64_t> totals(table.empty() ? 0 : table.front().size(), 0);
    for (const auto &row : table) {
        requireSameCategories(row, totals);
        for (std::size_t column = 0; column < row.size(); ++column)
            totals[column] += row[column];
    }
    return totals;
}

/// The table without the rows and columns that hold nothing.
Table occupiedPart(const Table &table)
{
    const std::vector<std::int64_t> totals = columnTotals(table);
    Table occupied;
    for (const auto &row : table) {
        if (totalOf(row) == 0)
            continue;
        occupied.emplace_back();
        for (std::size_t column = 0; column < row.size(); ++column) {
            if (totals[column] > 0)
                occupied.back().push_back(row[column]);
        }
    }
    return occupied;
}

/// Most cases of a table that is tested exactly: up to here ln n! is known well enough to tell equally probable
/// tables from others.
constexpr std::int64_t mostCases = 1'000'000;

/// ln k! for k = 0 … n.
std::vector<double> logFactorials(std::int64_t n)
{
    std::vector<double> logs(static_cast<std::size_t>(n) + 1);
    for (std::size_t k = 0; k < logs.size(); ++k)
        logs[k] = boost::math::lgamma(static_cast<double>(k + 1));
    return logs;
}

/// Goes through every table with the margins of a given one.
class FreemanHalton {
public:
    explicit FreemanHalton(const Table &table)
        : m_table(table)
        , m_columns(columnTotals(table))
        , m_logs(logFactorials(std::accumulate(m_columns.begin(), m_columns.end(), std::int64_t{0})))
    {
        for (const auto &row : table)
            m_rows.push_back(totalOf(row));
    }

    /// The probability of tables no more probable; nothing when there are more than mostTables.
    std::optional<double> p()
    {
        double seen = 0;
        for (const auto &row : m_table) {
            for (const std::int64_t count : row)
                seen -= logFactorial(count);
        }
        m_seen = seen;
        m_sums = ProbabilitySums(1);
        m_left = m_columns;
        m_tables = 0;
        if (!visit(0, 0, m_rows[0], 0))
            return std::nullopt;
        return m_sums.p();
    }
    std::int64_t tables() const { return m_tables; }

private:
    double logFactorial(std::int64_t count) const { return m_logs[static_cast<std::size_t>(count)]; }

    /// Fills the cells from (row, column) on, with `rowLeft` cases to place in this row; false when there are too
    /// many tables. `logProbability` is that of the cells filled, up to a constant.
    bool visit(std::size_t row, std::size_t column, std::int64_t rowLeft, double logProbability)
    {
        if (row + 1 == m_rows.size()) {
            // The last row takes what the others left.
            for (const std::int64_t count : m_left)
                logProbability -= logFactorial(count);
            m_sums.add(std::exp(logProbability - m_seen));
            return ++m_tables <= mostTables;
        }
        if (column + 1 == m_columns.size()) {
            if (rowLeft > m_left[column])
                return true;
            m_left[column] -= rowLeft;
            const bool goOn = visit(row + 1, 0, m_rows[row + 1], logProbability - logFactorial(rowLeft));
            m_left[column] += rowLeft;
            return goOn;
        }
        const std::int64_t room =
            std::accumulate(m_left.begin() + static_cast<std::ptrdiff_t>(column) + 1, m_left.end(), std::int64_t{0});
        const std::int64_t greatest = std::min(rowLeft, m_left[column]);
        bool goOn = true;
        for (std::int64_t count = std::max<std::int64_t>(rowLeft - room, 0); goOn && count <= greatest; ++count) {
            m_left[column] -= count;
            goOn = visit(row, column + 1, rowLeft - count, logProbability - logFactorial(count));
            m_left[column] += count;
        }
        return goOn;
    }

    const Table &m_table;
    std::vector<std::int64_t> m_columns;
    std::vector<std::int64_t> m_rows;
    std::vector<double> m_logs;
    std::vector<std::int64_t> m_left; ///< of each column
    double m_seen = 0;                ///< logarithm of the seen table's probability, up to the same constant
    ProbabilitySums m_sums{1};
    std::int64_t m_tables = 0;
};

/// Pearson's statistic and what it needs to be believed.
IndependenceTest pearson(const Table &table)
{
    const std::vector<std::int64_t> columns = columnTotals(table);
    const auto n = static_cast<double>(totalOf(columns));
    IndependenceTest test;
    test.method = IndependenceMethod::ChiSquared;
    test.degreesOfFreedom = static_cast<int>((table.size() - 1) * (columns.size() - 1));
    test.smallestExpected = n;
    double statistic = 0;
    int belowFive = 0;
    for (const auto &row : table) {
        const auto rowTotal = static_cast<double>(totalOf(row));
        for (std::size_t column = 0; column < columns.size(); ++column) {
            const double expected = rowTotal * static_cast<double>(columns[column]) / n;
            const double distance = static_cast<double>(row[column]) - expected;
            statistic += distance * distance / expected;
            test.smallestExpected = std::min(test.smallestExpected, expected);
            belowFive += expected < 5 ? 1 : 0;
        }
    }
    test.chiSquared = statistic;
    test.shareExpectedBelowFive = belowFive / static_cast<double>(table.size() * columns.size());
    const boost::math::chi_squared distribution(test.degreesOfFreedom);
    test.p = boost::math::cdf(boost::math::complement(distribution, statistic));
    return test;
}

} // namespace

FisherTest fisherExact(std::int64_t firstK, std::int64_t firstN, std::int64_t secondK, std::int64_t secondN)
{
    requireCountOf(firstK, firstN);
    requireCountOf(secondK, secondN);
    const std::int64_t successes = firstK + secondK;
    const std::int64_t n = totalOf({firstN, secondN});
    if (firstN == 0 || secondN == 0 || successes == 0 || successes == n)
        return {};
    const TwoByTwo margins{static_cast<double>(firstN), static_cast<double>(secondN), static_cast<double>(successes)};
    double seen = 0;
    forEachTable(margins, [&seen, firstK](double k, double probability) {
        if (k == static_cast<double>(firstK))
            seen = probability;
    });
    ProbabilitySums sums(seen);
    forEachTable(margins, [&sums](double, double probability) { sums.add(probability); });
    return {sums.p(), sums.midP()};
}

IndependenceTest independenceTest(const std::vector<std::vector<std::int64_t>> &groups)
{
    const std::int64_t n = totalOf(columnTotals(groups));
    const Table table = occupiedPart(groups);
    if (table.size() < 2 || table.front().size() < 2)
        return {};
    IndependenceTest test = pearson(table);
    if (n > mostCases)
        return test;
    FreemanHalton exact(table);
    if (const std::optional<double> p = exact.p()) {
        test.method = IndependenceMethod::FreemanHalton;
        test.p = *p;
        test.tables = exact.tables();
    }
    return test;
}

} // namespace caseaudit::statistics
