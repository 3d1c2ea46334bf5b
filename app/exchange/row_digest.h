#pragma once

#include "app/exchange/import_row.h"

namespace caseaudit {

/// SHA-256, in hexadecimal, of everything a row and its contacts say once understood: the same for any order of
/// columns, of rows and of contacts and any accepted spelling, and for what is left out or says the default. Taken
/// before the contact log's proposals are applied, so that it rests on the file alone.
QString rowDigest(const ImportRow &row);

} // namespace caseaudit
