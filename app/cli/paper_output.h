#pragma once

#include "app/cli/command.h"

namespace caseaudit {
struct FormPaper;
}

namespace caseaudit::cli {

/// --out and --replace of commands that draw a form.
void addPaperOptions(Arguments &arguments);

/// Writes a form as PDF to --out and says so. Throws UsageError when --out does not end in .pdf, Refused when the file
/// is there and --replace is not given.
void writePaper(const FormPaper &paper, const Arguments &given, Context &context);

} // namespace caseaudit::cli
