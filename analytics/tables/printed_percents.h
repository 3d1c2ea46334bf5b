#pragma once

#include "analytics/statistics/candidate_tables.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace caseaudit {

struct BaselineRow;
struct Scale;

/// A baseline row's percentages in the order of a scale.
struct PrintedPercents {
    statistics::PrintedRow cells;        ///< one per category; nothing where none was printed
    statistics::PrintedRow constraining; ///< the columns the print had: without categories read but never offered
    std::vector<std::size_t> categories; ///< position in the scale of each of `constraining`
};
PrintedPercents printedPercents(const BaselineRow &row, const Scale &scale);

/// Whether a number of cases that somebody knows can stand behind a printed row.
struct KnownNumberCheck {
    statistics::FitCheck fit; ///< against the columns of the print
    std::size_t category = 0; ///< position in the scale of the cell that does not fit, where that is the reason
    bool isTooLarge = false;  ///< as many cases print so in more ways than can be tried one by one
    bool isUsable() const { return fit.fit == statistics::Fit::Fits && !isTooLarge; }
};
KnownNumberCheck checkKnownNumber(const BaselineRow &row, const Scale &scale, std::int64_t number);

} // namespace caseaudit
