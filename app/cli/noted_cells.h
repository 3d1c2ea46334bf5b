#pragma once

#include "app/cli/command.h"

namespace caseaudit::cli {

/// Writes the cells that have notes, each with how it stands in every cycle. `authority`: those of one alone.
void writeNotedCells(const QString &authority, Format format, Context &context);

} // namespace caseaudit::cli
