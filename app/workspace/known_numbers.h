#pragma once

#include "analytics/tables/comparison_table.h"
#include "analytics/tables/printed_percents.h"

#include <QList>
#include <QMap>
#include <QString>

#include <cstdint>
#include <optional>

namespace caseaudit {

class Workspace;

/// Numbers of cases by row of the baseline; nothing where a number is to be forgotten.
using NumberChanges = QMap<QString, std::optional<std::int64_t>>;

/// A number that cannot stand behind a printed row.
struct RefusedNumber {
    QString row;
    std::int64_t number = 0;
    KnownNumberCheck check;
};

/// What was entered about a row's number of cases, and when.
struct KnownNumberEntry {
    QString row;
    std::optional<std::int64_t> number; ///< nothing: it was forgotten
    QString author;
    QString writtenAt; ///< UTC
};

/// The numbers of cases that somebody knows and entered.
KnownNumbers knownNumbers(const Workspace &workspace);

/// Keeps numbers that became known and forgets others: all of them, or none when one is refused. Nothing is written for
/// a row that has that number already. Earlier entries stay in the history. Throws std::invalid_argument for a row that
/// the baseline does not print, StorageError.
QList<RefusedNumber> changeKnownNumbers(Workspace &workspace, const NumberChanges &changes);

/// Everything that was entered, row by row, oldest first.
QList<KnownNumberEntry> knownNumberHistory(const Workspace &workspace);

} // namespace caseaudit
