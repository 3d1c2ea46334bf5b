#pragma once

#include "analytics/statistics/numeric_summary.h"
#include "analytics/tables/filter.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace caseaudit {

class ScoreMatrix;
struct AuditRecord;
struct Field;
struct FormDefinition;
struct Pack;
struct TableDefinition;

/// What a contact log says about one indicator, as numbers.
struct ContactFigures {
    /// Calendar days from the start to the first contact that counts, up to the audit; nothing when there was none.
    std::optional<int> daysToFirst;
    /// Contacts that count in the window; nothing while it is open on the day of the audit, and when the order ended
    /// within it.
    std::optional<int> inWindow;

    friend bool operator==(const ContactFigures &, const ContactFigures &) = default;
};

/// What a case file says beyond the answers that are counted.
struct CaseFacts {
    QHash<QString, QDate> dates;             ///< by date field; those that are given
    QHash<QString, ContactFigures> contacts; ///< by scored field with an indicator's rule; where the log tells

    friend bool operator==(const CaseFacts &, const CaseFacts &) = default;
};

/// The facts of one audit. A log without contacts tells nothing, nor does one without a date of start or of audit, or
/// without a choice that the rule needs: as where an answer is proposed.
CaseFacts factsOf(const AuditRecord &audit, const FormDefinition &form);

/// The facts of a form's audits, in the order of a matrix: column by column, as it holds the answers.
class FactColumns {
public:
    FactColumns() = default;
    explicit FactColumns(const FormDefinition &form);

    void append(const CaseFacts &facts);
    std::size_t size() const { return m_size; }
    /// By audit; an invalid date where none is given. Empty for a field that is no date.
    const std::vector<QDate> &dates(const QString &field) const;
    /// By audit; nothing where the log does not tell. Empty for a field without measures.
    const std::vector<std::optional<ContactFigures>> &contacts(const QString &field) const;

private:
    std::size_t m_size = 0;
    QHash<QString, std::vector<QDate>> m_dates;
    QHash<QString, std::vector<std::optional<ContactFigures>>> m_contacts;
};

/// A numeric measure of one authority's audits, or of all.
struct MeasureSummary {
    QString authority;       ///< id; empty for all together
    std::int64_t audits = 0; ///< audits with a log that tells something
    /// Days to the first contact of those that had one.
    std::optional<statistics::NumericSummary> daysToFirst;
    std::int64_t withoutContact = 0; ///< audits whose log has no contact that counts
    /// Contacts in the window of those whose window was over.
    std::optional<statistics::NumericSummary> inWindow;
};

/// How soon and how often people were seen, for an indicator of `table`: each authority that has audits, in the order
/// of the pack, then all together when there are several. Counts the audits of the table that pass `filter` and were
/// asked the question. Empty when the field has no rule with a window, or no log tells anything. Throws
/// std::invalid_argument as rateTable does, and unless there are facts for every audit of the matrix.
QList<MeasureSummary> measureContacts(const TableDefinition &table, const Pack &pack, const ScoreMatrix &matrix,
                                      const FactColumns &facts, const Filter &filter, const QString &field);

/// Whether contacts can be measured for a field.
bool hasMeasures(const Field &field);

} // namespace caseaudit
