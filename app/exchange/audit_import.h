#pragma once

#include "app/exchange/csv_reader.h"
#include "audit_forms/audit_record.h"

#include <QList>
#include <QString>

namespace caseaudit {

struct Pack;

/// One reason why a file is refused.
struct ImportProblem {
    QString file;   ///< name of the file without its folder
    int line = 0;   ///< from 1; 0: the file as a whole
    QString column; ///< as the header has it; empty: the row as a whole
    QString found;
    QString expected;
};

/// One row of an import file, understood.
struct ImportedAudit {
    int line = 0;
    AuditRecord audit; ///< origin imported; state complete unless the row says draft; contacts and proposals applied
    QString digest;    ///< SHA-256 of the normalised row (and its contacts), in hexadecimal
};

/// An import file, understood as far as it can be without the file it goes into.
struct ImportedFile {
    QString encoding;
    QChar separator;
    QList<ImportedAudit> audits;
    QList<ImportProblem> problems; ///< in file order; when there is any, nothing may be imported
    QStringList ignoredColumns;    ///< none: an unknown column is a problem; kept for columns wholly empty
};

/// Understands `file` as audits of `form`: columns by field id or label (also the label a table prints), values by id,
/// label or accepted spelling, dates ISO or dd/mm/yyyy. Checks required columns and values, keys that occur twice, and
/// validates each audit for `today` (errors refuse; empty answers are "not recorded").
/// `contacts` may be empty; each of its rows must belong to an audit of the file.
ImportedFile understandAudits(const CsvFile &file, const QString &fileName, const CsvFile *contacts,
                              const QString &contactsName, const QString &formId, const Pack &pack, const QDate &today);

} // namespace caseaudit
