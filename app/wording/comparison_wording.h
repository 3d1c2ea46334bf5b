#pragma once

#include "analytics/tables/comparison_table.h"
#include "analytics/tables/printed_percents.h"

#include <QList>
#include <QString>

#include <cstdint>

namespace caseaudit {

struct BaselineRow;
struct Pack;
struct Scale;

/// One line of how a figure came about.
struct ComputedFact {
    QString label;
    QString value;
};

namespace wording {

/// "Improved", "No clear change".
QString verdict(Verdict verdict);
/// What can be said of a row, with the assumption it rests on: "Improved: 14 points more good or better, 3 to 26,
/// whichever of the possible 2004 case numbers is true, if at least 16 of the assumed 23 cases were answered".
QString comparison(const ComparisonRow &row, const ComparisonTable &table, const Pack &pack);
/// How many rows changed when all of the table are read together, never each by itself.
QString comparedTogether(const ComparisonTable &table);
/// What is set beside what: "Dundee · cycle 2005 beside the whole partnership of 2004, as printed".
QString comparisonScope(const ComparisonTable &table, const Pack &pack);
/// Heads the column of then: "2004", "Cycle 2005".
QString then(const ComparisonTable &table);
/// The favourable share then: as printed (the sum of its percentages) or rounded from the counts; empty when not known.
QString favourableThen(const ComparisonRow &row, const Scale &scale);

/// How the figures of a row were computed: the method by its name, and the numbers that went in. Empty for a row
/// without anything to compare with.
QList<ComputedFact> howComputed(const ComparisonRow &row, const ComparisonTable &table, const Pack &pack);

/// A p-value with as many digits as tell on which side of the level it lies: "0.065", "below 0.001".
QString probability(double p);

/// Why a number of cases cannot stand behind a printed row, which it names.
QString refusedNumber(std::int64_t number, const KnownNumberCheck &check, const BaselineRow &printed,
                      const Scale &scale);

} // namespace wording
} // namespace caseaudit
