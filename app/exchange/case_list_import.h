#pragma once

#include "app/exchange/audit_import.h"
#include "audit_forms/follow_up.h"

#include <QList>
#include <QString>

namespace caseaudit {

/// The cases that a file names, one a row: columns `case_ref` and `authority`, both needed, by id or heading. A case
/// without a reference, an authority there is not, a case named twice and a file without cases are problems.
QList<NamedCase> readCaseList(const CsvFile &file, const QString &fileName, const Pack &pack,
                              QList<ImportProblem> &problems);

} // namespace caseaudit
