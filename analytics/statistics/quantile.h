#pragma once

#include <vector>

namespace caseaudit::statistics {

/// The value below which the given part, from 0 to 1, of ascending values lies, between neighbours where it falls
/// between two: R's quantile of type 7. Requires at least one value.
double quantileOfSorted(const std::vector<double> &ascending, double part);

} // namespace caseaudit::statistics
