#pragma once

#include "app/exchange/audit_import.h"

#include <QDate>
#include <QList>
#include <QString>

#include <cstdint>
#include <optional>

namespace caseaudit {

/// One row of a file of monthly counts.
struct ImportedCount {
    int line = 0;
    QString measure;
    QString authority; ///< id
    QDate month;       ///< its first day
    std::int64_t number = 0;
};

/// A file of monthly counts, understood as far as it can be without the file it goes into.
struct ImportedCounts {
    QList<ImportedCount> counts;
    int empty = 0;                 ///< rows without a number: not recorded, so that they say nothing
    QList<ImportProblem> problems; ///< in file order; when there is any, nothing may be imported
};

/// Understands a file with the columns `measure`, `authority`, `month` and `number` (in any order; `author` and
/// `written_at` may stand there and are not read): measures by id or label, authorities by id, name or letter, months
/// as typedMonth() reads them, numbers whole and from 0. A month that stands twice is a problem.
ImportedCounts understandCounts(const CsvFile &file, const QString &fileName, const Pack &pack);

} // namespace caseaudit
