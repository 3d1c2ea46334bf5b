#pragma once

#include "app/exchange/audit_import.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace caseaudit {

/// One case of a caseload that a sample is drawn from.
struct FrameLine {
    int line = 0;
    QString caseRef;
    QString authority; ///< id
    QString category;  ///< as first in the order of letters of its spellings; empty: none given
    QString team;
    QString worker;
};

/// A list of cases to draw a sample from, understood.
struct SamplingFrame {
    QString fileName;
    QString encoding;
    QChar separator;
    QStringList columns;    ///< all of the header, to choose the category from
    QString categoryColumn; ///< the one that was read, as the header has it; empty: none
    QList<FrameLine> lines;
    QList<ImportProblem> problems; ///< in file order; when there is any, no sample may be drawn
    bool isCancelled = false;      ///< it was not read to its end, and is not to be used
    QByteArray digest;             ///< SHA-256 of its sorted cases, in hexadecimal: whatever the order of the lines
};

/// Called now and then with the lines read and all there are; false stops the reading.
using LineProgress = std::function<bool(qint64 done, qint64 total)>;

/// Understands `file` as a sampling frame: `case_ref`, `authority` and, where they are there, `team`, `worker` and the
/// category (`categoryColumn` by name, noCategory for none, else a column `category`). Other columns are passed over.
/// Problems: a column missing or there twice, a file without cases, a row that does not match the header, no reference,
/// an unknown authority, a reference that occurs twice in an authority, more categories than anybody could plan for.
SamplingFrame understandFrame(const CsvFile &file, const QString &fileName, const QString &categoryColumn,
                              const Pack &pack, const LineProgress &progress = {});

/// Stands for a column where none is to be read.
inline constexpr QLatin1String noCategory("-");

/// More categories than this are a column of something else.
inline constexpr qsizetype mostCategories = 50;

} // namespace caseaudit
