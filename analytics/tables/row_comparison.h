#pragma once

#include "analytics/statistics/unknown_base.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

namespace caseaudit {

struct BaselineRow;
struct RatingRow;
struct Scale;

/// All that the figures of one compared row depend on: equal questions have equal answers, whatever the row is called.
struct RowQuestion {
    std::vector<std::int64_t> now;           ///< per category that is compared, in scale order
    std::vector<bool> isFavourable;          ///< which of them are
    bool isOrdered = false;                  ///< whether all categories are compared beside the favourable share
    statistics::PrintedRow printed;          ///< a row without case numbers; empty when `then` is known
    std::vector<std::int64_t> then;          ///< counts of an earlier cycle; empty for a printed row
    std::int64_t workingNumber = 0;          ///< of a printed row: the number of cases assumed by default; 0: none
    std::optional<std::int64_t> knownNumber; ///< of a printed row: its number of cases, when somebody knows it

    friend auto operator<=>(const RowQuestion &, const RowQuestion &) = default;
};

/// Now against a printed row. A category that the print had no column for counts with the others of its kind:
/// favourable or not is all that is asked of it.
RowQuestion questionOf(const RatingRow &now, const Scale &scale, const BaselineRow &printed,
                       std::optional<std::int64_t> knownNumber);
/// Now against an earlier cycle.
RowQuestion questionOf(const RatingRow &now, const Scale &scale, const RatingRow &then);

/// What the two tests say of a question.
struct RowFindings {
    statistics::UnknownBaseAnswer share;                  ///< Fisher's test on the favourable share
    std::optional<statistics::UnknownBaseAnswer> ordinal; ///< the rank sum test; only of ordered scales
    std::int64_t candidateNumbers = 0;                    ///< how many numbers of cases were candidates
    /// The same if the working number of a printed row were its number of cases; nothing when it does not fit.
    std::optional<statistics::CandidateFindings> shareAtWorkingNumber;
    std::optional<statistics::CandidateFindings> ordinalAtWorkingNumber;
};

/// Runs the tests, on `threads` threads. Outcomes are Stopped when `stop` asked for it.
RowFindings findingsOf(const RowQuestion &question, const std::stop_token &stop = {}, int threads = 2);

} // namespace caseaudit
