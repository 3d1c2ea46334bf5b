#pragma once

#include <vector>

namespace caseaudit::statistics {

/// How p-values stand when several are read together, so that the chance of even one false finding stays below the
/// level each is compared with: Holm's step-down. In the order given, each at least the p it came from, at most 1.
/// Throws std::invalid_argument when a p is not between 0 and 1. Holm 1979, Scand J Stat 6:65.
std::vector<double> holmAdjusted(const std::vector<double> &p);

/// The same for the expected share of false findings among all findings, for p-values that are independent or
/// positively dependent: the step-up of Benjamini & Hochberg 1995, JRSS B 57:289.
std::vector<double> benjaminiHochbergAdjusted(const std::vector<double> &p);

} // namespace caseaudit::statistics
