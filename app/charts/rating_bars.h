#pragma once

#include "app/charts/stacked_bar.h"

#include <optional>
#include <vector>

namespace caseaudit {

struct RatingRow;
struct Scale;

/// The tone of category `position` of a scale: its unfavourable categories take the lower third of the range, the
/// favourable ones the upper third, in scale order; one that is only read on input is neutral.
double categoryTone(const Scale &scale, int position);

/// The bar of what was counted: percentages as labels, counts where there are too few to judge.
/// A category that is only read on input stands in it where it occurs.
StackedBar countedBar(const QString &title, const RatingRow &row, const Scale &scale);

/// The bar of what was printed, one percentage per category of `scale` and nothing where the print is empty. Printed
/// percentages that add to 99 or 101 fill the bar all the same; what is missing beside an empty cell is left open.
StackedBar printedBar(const QString &title, const std::vector<std::optional<int>> &percents, const Scale &scale);

} // namespace caseaudit
