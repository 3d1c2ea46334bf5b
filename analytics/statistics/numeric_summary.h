#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace caseaudit::statistics {

/// What a numeric measure is like, as days to the first contact.
struct NumericSummary {
    std::size_t count = 0;
    double mean = 0;
    std::optional<double> deviation; ///< standard deviation with divisor n − 1; nothing of one value
    double minimum = 0;
    double lowerQuartile = 0;
    double median = 0;
    double upperQuartile = 0;
    double maximum = 0;
};

/// Summarises values in any order. Quartiles lie between neighbours as R's quantile (type 7). Nothing of no values.
/// Throws std::invalid_argument when a value is not finite.
std::optional<NumericSummary> summarise(std::vector<double> values);

} // namespace caseaudit::statistics
