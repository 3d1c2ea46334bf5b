#pragma once

#include "app/workspace/comparison_inputs.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace caseaudit {

class ComparisonViewModel;
struct Pack;

/// What a page of results shows, to be taken elsewhere.
struct ShownResults {
    QString caption;
    QString scope; ///< what it is beside
    QList<ComparisonInputs> parts;
    const ComparisonViewModel &comparison; ///< of those parts; what it has not found is left out
    const Pack &pack;
};

/// As text: then, now, and what can be said.
QString resultsText(const ShownResults &shown);
/// As CSV: the columns of `tables`, and with a comparison its figures beside them.
QByteArray resultsCsv(const ShownResults &shown);

} // namespace caseaudit
