#pragma once

#include "analytics/statistics/many_readers.h"
#include "analytics/tables/agreement_table.h"

#include <QList>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace caseaudit {

/// What every reader gave for a question in one case file.
struct CalibrationRow {
    std::size_t readCase = 0;                 ///< position in ReadCases::cases
    std::vector<std::optional<quint8>> codes; ///< answer code (see answer_code) by reader; nothing: did not read it
    std::optional<quint8> agreed;             ///< what they agreed on
    bool differs = false;                     ///< not all give the same answer, a category or another
};

/// Everyone's answer to one question in the same files, for a meeting of the readers.
struct CalibrationTable {
    QString form;
    QString field;
    QString label;
    QString scale;
    bool isOrdered = false;
    QList<int> readers;               ///< columns: positions in ReadCases::readers of those who read one of the files
    std::vector<CalibrationRow> rows; ///< files that differ first, then by authority and reference
    bool hasAgreed = false;           ///< one of the files has an agreed reading
    std::int64_t differing = 0;
    std::optional<statistics::FleissKappa> fleiss; ///< of the files in which at least two give a category, when all
                                                   ///< have equally many
    std::optional<double> alpha;                   ///< as AgreementFigures::alpha
    std::optional<statistics::BootstrapLimits> alphaLimits; ///< of no more than `mostSampledCases` files
};

/// With more files α is not sampled: the interval would hardly differ from that of κ.
inline constexpr std::size_t mostSampledCases = 500;
/// Of the bootstrap, so that the same files always give the same limits.
inline constexpr std::uint64_t bootstrapSeed = 2004;

/// Everyone's answer to `field` over the comparable cases that pass `filter`; with `chosen` only what those two gave in
/// the files both have read. Files in which nobody was asked are left out. Throws std::invalid_argument when the pack
/// lacks the form, or the form a scored field of that id.
CalibrationTable calibrationTable(const ReadCases &cases, const Pack &pack, const Filter &filter, const QString &field,
                                  const std::optional<ReaderChoice> &chosen = {});

} // namespace caseaudit
