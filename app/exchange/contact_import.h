#pragma once

#include "app/exchange/import_row.h"

namespace caseaudit {

/// Reads a file of contacts into the audits they belong to, in file order. A row belongs to the one audit with its
/// reference and, where the columns are there and filled, its authority, cycle and reading. Rows of refused audits are
/// passed over; every other row that fits no audit or several is a problem.
void readContacts(const CsvFile &file, const QString &fileName, const FormDefinition &form, const Pack &pack,
                  QList<ImportRow> &rows, QList<ImportProblem> &problems);

} // namespace caseaudit
