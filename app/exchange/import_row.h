#pragma once

#include "app/exchange/column_finder.h"
#include "audit_forms/audit_record.h"

#include <QDate>
#include <QHash>
#include <QSet>

#include <optional>

namespace caseaudit {

struct Pack;

/// A row of an audit file on its way to an audit.
struct ImportRow {
    int line = 0;
    AuditRecord audit;
    QSet<QString> proposalsSaid; ///< fields whose proposal the file itself states, `none` included
    bool refused = false;        ///< it has a problem
};

/// The date a person meant by `2005-03-27` or `27/03/2005`; nothing for anything else and for years before 1900.
std::optional<QDate> dateFor(const QString &text);

/// "N/A", "NA" or "not applicable", with a reason after a colon or an empty one without; nothing for other text.
std::optional<QString> notApplicableReasonFor(const QString &text);

/// The reading a person meant: `1`, `2` or `agreed`.
std::optional<QString> readingFor(const QString &text);

/// Reads the rows of an audit file, without contacts and without checks across rows.
class RowReader {
public:
    /// All of these must outlive the reader. Problems are appended to `problems`.
    RowReader(const FoundColumns &columns, const FormDefinition &form, const Pack &pack,
              QList<ImportProblem> &problems);

    ImportRow read(const CsvRecord &record);

private:
    void refuse(ColumnPart part, const Field *field, const QString &expected);
    QString text(ColumnPart part, const Field *field = nullptr) const;

    void readHead();
    void readAuthority();
    void readOrigin();
    void readState();
    void readFormVersion();
    void readField(const Field &field);
    void readDate(const Field &field);
    void readChoice(const Field &field);
    void readAnswer(const Field &field);
    void readValue(const Field &field, Answer &answer);
    void readProposal(const Field &field, Answer &answer);
    std::optional<QString> categoryFor(const Field &field, const QString &text);

    const FoundColumns &m_columns;
    const FormDefinition &m_form;
    const Pack &m_pack;
    QList<ImportProblem> &m_problems;
    /// What each spelling met so far means, by field: files repeat a handful of them thousands of times.
    QHash<const Field *, QHash<QString, std::optional<QString>>> m_categories;

    const CsvRecord *m_record = nullptr; ///< being read
    ImportRow m_row;
};

} // namespace caseaudit
