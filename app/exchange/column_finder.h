#pragma once

#include "app/exchange/audit_columns.h"
#include "app/exchange/audit_import.h"

#include <QMap>

#include <optional>

namespace caseaudit {

/// Where the columns of a file were found, and what is wrong with its header.
class FoundColumns {
public:
    /// Recognises the header of `file`: by id, else by heading, else by a label tables print, in any case and spacing.
    /// Problems: unknown columns (unless wholly empty), labels that several questions have, a column twice, a required
    /// one missing. `expected` is said of unknown columns.
    FoundColumns(const CsvFile &file, const QString &fileName, const QList<FileColumn> &columns,
                 const QString &expected);

    const QList<ImportProblem> &problems() const { return m_problems; }
    /// False when a required column is missing: every row would only say so again.
    bool canReadRows() const { return m_canReadRows; }
    const QStringList &ignored() const { return m_ignored; }

    /// The text of a cell without the guard exports put before formulas; empty when the file has no such column.
    QString cell(const CsvRecord &record, ColumnPart part, const Field *field = nullptr) const;

    /// One thing wrong with a cell: what stands there, under the name its header has (its id without one).
    ImportProblem problem(const CsvRecord &record, ColumnPart part, const Field *field, const QString &expected) const;

    /// A row whose cells do not match the header; such rows are not read further.
    std::optional<ImportProblem> wrongLength(const CsvRecord &record) const;

private:
    int position(ColumnPart part, const Field *field) const;

    QString m_fileName;
    QStringList m_header;
    QList<FileColumn> m_columns;
    QMap<std::pair<ColumnPart, const Field *>, int> m_positions;
    QStringList m_ignored;
    QList<ImportProblem> m_problems;
    bool m_canReadRows = true;
};

} // namespace caseaudit
