#pragma once

#include "app/exchange/audit_import.h"

#include <QStringList>

namespace caseaudit::cli {

/// Why a file is refused, a reason a line: "file:line: column c: found …, expected …".
QStringList reasonsOf(const QList<ImportProblem> &problems);

} // namespace caseaudit::cli
