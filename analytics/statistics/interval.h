#pragma once

namespace caseaudit::statistics {

/// Confidence limits, low ≤ high, both part of it.
struct Interval {
    double low = 0;
    double high = 0;

    bool contains(double value) const { return low <= value && value <= high; }
    bool operator==(const Interval &) const = default;
};

/// One minus the level of confidence, and the level of significance, unless something else is asked for.
inline constexpr double usualAlpha = 0.05;

/// Throws std::invalid_argument unless 0 < alpha < 1.
void requireAlpha(double alpha);

/// The value a standard normal variable passes, either way, with probability `alpha`: z = Φ⁻¹(1 − α/2).
/// Requires 0 < alpha < 1; throws std::invalid_argument otherwise.
double normalQuantile(double alpha);

} // namespace caseaudit::statistics
