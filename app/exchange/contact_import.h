#pragma once

#include "app/exchange/import_row.h"

#include <functional>
#include <optional>

namespace caseaudit {

/// The date that a text means; invalid when it means none.
using DateReader = std::function<QDate(const QString &text)>;

/// The contact in one row of a file; nothing, and a problem for each wrong cell, when the row does not say one.
std::optional<Contact> contactIn(const FoundColumns &columns, const CsvRecord &record, const DateReader &readDate,
                                 QList<ImportProblem> &problems);

/// Reads a file of contacts into the audits they belong to, in file order. A row belongs to the one audit with its
/// reference and, where the columns are there and filled, its authority, cycle and reading. Rows of refused audits are
/// passed over; every other row that fits no audit or several is a problem.
void readContacts(const CsvFile &file, const QString &fileName, const FormDefinition &form, const Pack &pack,
                  QList<ImportRow> &rows, QList<ImportProblem> &problems);

} // namespace caseaudit
