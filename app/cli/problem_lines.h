#pragma once

#include "app/exchange/audit_import.h"

#include <QList>
#include <QStringList>

namespace caseaudit::cli {

/// Why a file is refused, a line each: file, line, column, what was found, what was expected.
QStringList problemLines(const QList<ImportProblem> &problems);

} // namespace caseaudit::cli
