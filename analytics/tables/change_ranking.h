#pragma once

#include "analytics/tables/comparison_table.h"

#include <QList>

#include <optional>

namespace caseaudit {

/// How far a change of a row can be relied on when it was picked from the rows of many tables.
enum class ChangeClass {
    Together, ///< improved or worse, also when all rows of all tables are read together (Holm)
    Alone,    ///< improved or worse, read by itself only
    Unclear,  ///< held, or no clear change
    TooFew,   ///< too few answers now to judge
};

/// A row in its place among all rows.
struct RankedChange {
    qsizetype table = 0; ///< position in the list of tables
    qsizetype row = 0;   ///< position in the table
    ChangeClass kind = ChangeClass::Unclear;
    std::optional<double> pTogether; ///< the deciding p, all rows of all tables read together (Holm)
};

/// Which rows changed most: by class, and within one by the greatest difference of the favourable share, whichever its
/// direction; rows that differ as much stay in the order given. Rows that have nothing to be compared with are left
/// out. Whoever looks for the greatest change looks at all rows: that is why all of them, those with too few answers
/// included, are read together.
QList<RankedChange> rankedByChange(const QList<ComparisonTable> &tables);

/// How many of the ranked rows are of a class and have that verdict.
int countOf(const QList<RankedChange> &ranked, const QList<ComparisonTable> &tables, ChangeClass kind, Verdict verdict);

} // namespace caseaudit
