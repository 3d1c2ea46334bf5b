#include "analytics/statistics/control_chart.h"

#include "analytics/statistics/counts.h"

#include <boost/math/distributions/binomial.hpp>

#include <algorithm>
#include <cmath>

namespace caseaudit::statistics {

namespace {

/// The expected range of two standard normal variables, 2/√π, as the tables of charts print it.
constexpr double meanRangeOfTwo = 1.128;

/// Limits lie so many standard deviations from the centre.
constexpr double limitWidth = 3;

double shareOf(const ChartPeriod &period)
{
    return static_cast<double>(period.k) / static_cast<double>(period.n);
}

double deviation(double centre, const ChartPeriod &period)
{
    return std::sqrt(centre * (1 - centre) / static_cast<double>(period.n));
}

std::optional<double> sigmaOfZ(const std::vector<ChartPeriod> &periods, double centre)
{
    if (centre <= 0 || centre >= 1)
        return std::nullopt;
    std::optional<double> last;
    double ranges = 0;
    int moves = 0;
    for (const ChartPeriod &period : periods) {
        if (period.n == 0)
            continue;
        const double z = (shareOf(period) - centre) / deviation(centre, period);
        if (last) {
            ranges += std::abs(z - *last);
            ++moves;
        }
        last = z;
    }
    if (moves == 0)
        return std::nullopt;
    return ranges / moves / meanRangeOfTwo;
}

/// The centre and sigmaZ, without points; nothing without cases.
std::optional<ControlChart> centred(const std::vector<ChartPeriod> &periods)
{
    std::vector<std::int64_t> successes;
    std::vector<std::int64_t> cases;
    for (const ChartPeriod &period : periods) {
        requireCountOf(period.k, period.n);
        successes.push_back(period.k);
        cases.push_back(period.n);
    }
    const std::int64_t all = totalOf(cases);
    if (all == 0)
        return std::nullopt;
    ControlChart chart;
    chart.centre = static_cast<double>(totalOf(successes)) / static_cast<double>(all);
    chart.sigmaZ = sigmaOfZ(periods, chart.centre);
    return chart;
}

void addPoints(ControlChart &chart, const std::vector<ChartPeriod> &periods, double widening)
{
    for (const ChartPeriod &period : periods) {
        ChartPoint point;
        if (period.n > 0) {
            const double reach = limitWidth * widening * deviation(chart.centre, period);
            point.share = shareOf(period);
            point.reach = reach;
            point.limits = Interval{std::max(chart.centre - reach, 0.0), std::min(chart.centre + reach, 1.0)};
            point.isOutside = !point.limits->contains(*point.share);
        }
        chart.points.push_back(point);
    }
}

double medianOf(std::vector<double> values)
{
    std::ranges::sort(values);
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

/// The least k that a Binomial(n, ½) variable stays at or below with probability 0.05 or more.
std::size_t fivePercentPoint(std::size_t n)
{
    using boost::math::policies::discrete_quantile;
    using boost::math::policies::integer_round_up;
    using Policy = boost::math::policies::policy<discrete_quantile<integer_round_up>>;
    const boost::math::binomial_distribution<double, Policy> crossings(static_cast<double>(n), 0.5);
    return static_cast<std::size_t>(boost::math::quantile(crossings, 0.05));
}

} // namespace

std::optional<ControlChart> pChart(const std::vector<ChartPeriod> &periods)
{
    std::optional<ControlChart> chart = centred(periods);
    if (chart)
        addPoints(*chart, periods, 1);
    return chart;
}

std::optional<ControlChart> laneyChart(const std::vector<ChartPeriod> &periods)
{
    std::optional<ControlChart> chart = centred(periods);
    if (chart)
        addPoints(*chart, periods, std::max(chart->sigmaZ.value_or(1), 1.0));
    return chart;
}

bool isOverdispersed(const ControlChart &chart)
{
    constexpr double varianceOfMovingRanges = 0.826; // of sigma estimated by them, times the number of moves
    constexpr double oneInTwenty = 1.645;
    if (!chart.sigmaZ)
        return false;
    const auto points =
        std::ranges::count_if(chart.points, [](const ChartPoint &point) { return point.share.has_value(); });
    const double error = std::sqrt(varianceOfMovingRanges / static_cast<double>(points - 1));
    return *chart.sigmaZ > 1 + oneInTwenty * error;
}

std::optional<RunChart> runChart(const std::vector<double> &values)
{
    return values.empty() ? std::nullopt : runsAbout(medianOf(values), values);
}

std::optional<RunChart> runsAbout(double centre, const std::vector<double> &values)
{
    RunChart chart;
    chart.median = centre;
    bool wasAbove = false;
    std::size_t run = 0;
    for (const double value : values) {
        if (value == chart.median)
            continue;
        const bool isAbove = value > chart.median;
        if (run > 0 && isAbove != wasAbove) {
            ++chart.crossings;
            run = 0;
        }
        ++run;
        ++chart.useful;
        chart.longestRun = std::max(chart.longestRun, run);
        wasAbove = isAbove;
    }
    if (chart.useful < fewestRunPoints)
        return std::nullopt;
    chart.longestRunAllowed = static_cast<std::size_t>(std::lround(std::log2(static_cast<double>(chart.useful)))) + 3;
    chart.crossingsNeeded = fivePercentPoint(chart.useful - 1);
    return chart;
}

} // namespace caseaudit::statistics
