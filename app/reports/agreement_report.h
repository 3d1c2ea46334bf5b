#pragma once

#include "analytics/tables/agreement_table.h"
#include "analytics/tables/calibration_table.h"
#include "analytics/tables/table.h"

#include <QJsonObject>
#include <QList>

#include <vector>

namespace caseaudit {

struct Pack;

/// Whether case references are written: only where they were asked for by name.
enum class References { LeftOut, Given };
/// Whether readers are called by their codes or by letters that do not follow from them.
enum class ReaderNaming { Codes, Letters };

/// One row a question, for CSV: the figures of agreementJson(), of the disagreements their number.
Table agreementRows(const AgreementTable &table, const Pack &pack);
/// `fields` by question with every disagreement, `scales` by scale, `pairs` by pair of auditors. Numbers are not
/// rounded; null is what is not defined.
QJsonObject agreementJson(const AgreementTable &table, const ReadCases &cases, const Pack &pack, References references);
/// The same for people: questions, scales, pairs of auditors.
QList<Table> agreementSheets(const AgreementTable &table, const ReadCases &cases, const Pack &pack);
/// How the figures of each question were computed.
QList<Table> agreementComputedSheets(const AgreementTable &table, const ReadCases &cases, const Pack &pack);
/// One row a pair that disagrees; answers by label.
Table disagreementRows(const AgreementTable &table, const ReadCases &cases, const Pack &pack, References references);

/// The columns of a calibration in the order in which they are shown: of the readers' codes, or, for letters, an order
/// that does not follow from them and is the same each time.
std::vector<std::size_t> calibrationColumns(const CalibrationTable &table, const ReadCases &cases, ReaderNaming naming);
/// What a column is headed.
QStringList calibrationReaders(const CalibrationTable &table, const ReadCases &cases, ReaderNaming naming);
/// What a file is called: by its reference with the authority, or by its place among those shown.
QString calibrationFile(const CalibrationTable &table, std::size_t row, const ReadCases &cases, const Pack &pack,
                        References references);
/// One row a file, one column a reader, the agreed answer last where there is one; empty for who did not read it.
Table calibrationSheet(const CalibrationTable &table, const ReadCases &cases, const Pack &pack, References references,
                       ReaderNaming naming);

} // namespace caseaudit
