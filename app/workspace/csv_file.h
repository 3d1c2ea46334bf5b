#pragma once

#include "app/exchange/csv_reader.h"

namespace caseaudit {

/// The CSV file at a path. Throws CsvError, which names the file; StorageError when it cannot be read.
CsvFile csvFileAt(const QString &path);

} // namespace caseaudit
