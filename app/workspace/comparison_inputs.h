#pragma once

#include "analytics/tables/comparison_table.h"
#include "analytics/tables/rating_table.h"
#include "app/workspace/known_numbers.h"

#include <QString>

#include <optional>

namespace caseaudit {

struct Filter;
struct Pack;
class Workspace;

/// All that a comparison needs of a file, taken at one moment. What comes after needs no file and may run in a thread.
struct ComparisonInputs {
    RatingTable now;
    std::optional<RatingTable> then; ///< of an earlier cycle; nothing: the printed baseline
    KnownNumbers known;              ///< behind the printed baseline
};

/// Counts what is to be compared. `with`, and what now and then are, as for Workspace::compare, which throws the same.
ComparisonInputs comparisonInputs(Workspace &workspace, const QString &tableId, const Filter &filter,
                                  const QString &with = {});

/// Whether two comparisons are of the same counts, and so have the same findings.
bool areAlike(const ComparisonInputs &one, const ComparisonInputs &other);

/// Compares what was counted. Throws what `answer` throws, and std::invalid_argument when there is no baseline.
ComparisonTable compared(const ComparisonInputs &inputs, const Pack &pack, const Answerer &answer);

} // namespace caseaudit
