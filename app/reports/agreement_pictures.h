#pragma once

#include "app/charts/agreement_grid.h"
#include "app/reports/agreement_report.h"

namespace caseaudit {

struct ReaderNames;

/// The table of pairs of a question: first reader down, second across, the diagonal framed.
AgreementGrid pairsGrid(const AgreementRow &row, const ReaderNames &names, const Pack &pack);

/// Everyone's answers, file by file, of no more than `mostRows` files; a file in which answers differ has a mark.
AgreementGrid calibrationGrid(const CalibrationTable &table, const ReadCases &cases, const Pack &pack,
                              References references, ReaderNaming naming, std::size_t mostRows);

} // namespace caseaudit
