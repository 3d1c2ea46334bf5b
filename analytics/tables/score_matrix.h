#pragma once

#include "analytics/tables/filter.h"
#include "audit_forms/scored_audit.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace caseaudit {

struct FormDefinition;

/// The counted answers of one form in memory: one byte an answer, stored by column.
///
/// Holds at most one reading per case and cycle; who fills it sees to that.
class ScoreMatrix {
public:
    explicit ScoreMatrix(const FormDefinition &form);

    /// Adds an audit. Throws std::invalid_argument when `audit.answers` is not one byte per coded field.
    void append(const ScoredAudit &audit);

    std::size_t size() const { return m_auditedOn.size(); }
    const QString &formId() const { return m_formId; }

    /// The answers to a coded field, one code per audit in order of arrival; empty for an unknown field.
    std::span<const std::uint8_t> column(const QString &fieldId) const;

    /// Positions of the audits that `filter` lets through, ascending. An audit without a date is let through
    /// only where the filter bounds no date.
    std::vector<std::uint32_t> select(const Filter &filter) const;

    const QString &recordId(std::size_t audit) const { return m_recordIds[audit]; }
    const QString &authority(std::size_t audit) const { return m_authorities.text(audit); }
    /// Invalid for an audit without a date.
    QDate auditedOn(std::size_t audit) const;

    /// Distinct values in order of first arrival, for filter lists.
    QStringList authorities() const { return m_authorities.values(); }
    QStringList teams() const { return m_teams.values(); }
    QStringList workers() const { return m_workers.values(); }
    QStringList cycles() const { return m_cycles.values(); }

private:
    /// Texts that repeat, kept once each and referred to by number.
    class TextColumn {
    public:
        void append(const QString &text);
        const QString &text(std::size_t audit) const { return m_values[m_codes[audit]]; }
        /// The number of `text`; nothing when no audit has it.
        std::optional<std::uint32_t> codeOf(const QString &text) const;
        /// One number per audit, in order of arrival.
        std::span<const std::uint32_t> codes() const { return m_codes; }
        QStringList values() const { return QStringList(m_values.begin(), m_values.end()); }

    private:
        std::vector<QString> m_values;
        std::vector<std::uint32_t> m_codes;
        QHash<QString, std::uint32_t> m_index;
    };

    QString m_formId;
    QStringList m_fieldIds;
    std::vector<std::vector<std::uint8_t>> m_columns;
    std::vector<QString> m_recordIds;
    TextColumn m_authorities;
    TextColumn m_teams;
    TextColumn m_workers;
    TextColumn m_cycles;
    std::vector<std::int32_t> m_auditedOn; ///< Julian days; the least value for an audit without a date
    std::vector<std::uint8_t> m_reconstructed;
};

} // namespace caseaudit
