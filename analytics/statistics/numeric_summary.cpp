#include "analytics/statistics/numeric_summary.h"

#include "analytics/statistics/quantile.h"

#include <boost/accumulators/accumulators.hpp>
#include <boost/accumulators/statistics/count.hpp>
#include <boost/accumulators/statistics/mean.hpp>
#include <boost/accumulators/statistics/stats.hpp>
#include <boost/accumulators/statistics/variance.hpp>

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace caseaudit::statistics {

std::optional<NumericSummary> summarise(std::vector<double> values)
{
    namespace acc = boost::accumulators;
    if (!std::ranges::all_of(values, [](double value) { return std::isfinite(value); }))
        throw std::invalid_argument("only finite values can be summarised");
    if (values.empty())
        return std::nullopt;
    std::ranges::sort(values);
    // Measured from the median, so that values far from 0 that differ little keep their digits.
    const double median = quantileOfSorted(values, 0.5);
    acc::accumulator_set<double, acc::stats<acc::tag::count, acc::tag::mean, acc::tag::variance>> fromMedian;
    for (const double value : values)
        fromMedian(value - median);

    NumericSummary summary;
    summary.count = acc::count(fromMedian);
    summary.mean = median + acc::mean(fromMedian);
    if (summary.count > 1) {
        const auto n = static_cast<double>(summary.count);
        summary.deviation = std::sqrt(acc::variance(fromMedian) * n / (n - 1)); // Boost divides by n
    }
    summary.minimum = values.front();
    summary.lowerQuartile = quantileOfSorted(values, 0.25);
    summary.median = median;
    summary.upperQuartile = quantileOfSorted(values, 0.75);
    summary.maximum = values.back();
    return summary;
}

} // namespace caseaudit::statistics
