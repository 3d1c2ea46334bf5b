#pragma once

#include "app/cli/command.h"

namespace caseaudit::cli {

/// The one audit that `name` means: a record id, or a case reference narrowed by options until it is one.
QString recordArgument(const QString &name, const Arguments &given, Context &context);

// ---- what is done to audits as a whole: words are the deed's own name and the audits

ExitStatus completeAudits(const Arguments &given, Context &context);
ExitStatus reopenAudits(const Arguments &given, Context &context);
ExitStatus unlockAudits(const Arguments &given, Context &context);
ExitStatus withdrawAudits(const Arguments &given, Context &context);
ExitStatus restoreAudits(const Arguments &given, Context &context);
ExitStatus assignAudits(const Arguments &given, Context &context);

// ---- second readings

ExitStatus beginSecond(const Arguments &given, Context &context);
ExitStatus showReadings(const Arguments &given, Context &context);
ExitStatus beginAgreed(const Arguments &given, Context &context);

} // namespace caseaudit::cli
