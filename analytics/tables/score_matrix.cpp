#include "analytics/tables/score_matrix.h"

#include "audit_forms/form_definition.h"

#include <algorithm>
#include <limits>
#include <stdexcept>
#include <utility>

namespace caseaudit {

namespace {

constexpr std::int32_t undated = std::numeric_limits<std::int32_t>::min();
constexpr std::int32_t firstDay = undated + 1;
constexpr std::int32_t lastDay = std::numeric_limits<std::int32_t>::max();

std::int32_t dayNumber(const QDate &date)
{
    if (!date.isValid())
        return undated;
    return static_cast<std::int32_t>(std::clamp<qint64>(date.toJulianDay(), firstDay, lastDay));
}

/// One named text of a filter as the column holds it.
struct WantedText {
    std::span<const std::uint32_t> codes;
    std::uint32_t code;
};

} // namespace

void ScoreMatrix::TextColumn::append(const QString &text)
{
    const auto next = static_cast<std::uint32_t>(m_values.size());
    const std::uint32_t code = m_index.value(text, next);
    if (code == next) {
        m_index.insert(text, next);
        m_values.push_back(text);
    }
    m_codes.push_back(code);
}

std::optional<std::uint32_t> ScoreMatrix::TextColumn::codeOf(const QString &text) const
{
    const auto known = m_index.constFind(text);
    return known == m_index.cend() ? std::nullopt : std::optional(*known);
}

ScoreMatrix::ScoreMatrix(const FormDefinition &form) : m_formId(form.id)
{
    const QList<const Field *> fields = form.codedFields();
    for (const Field *field : fields)
        m_fieldIds.append(field->id);
    m_columns.resize(static_cast<std::size_t>(fields.size()));
}

void ScoreMatrix::append(const ScoredAudit &audit)
{
    if (audit.answers.size() != m_fieldIds.size())
        throw std::invalid_argument("audit " + audit.recordId.toStdString() +
                                    " does not have one answer per field of " + m_formId.toStdString());
    for (std::size_t field = 0; field < m_columns.size(); ++field)
        m_columns[field].push_back(static_cast<std::uint8_t>(audit.answers[static_cast<qsizetype>(field)]));
    m_recordIds.push_back(audit.recordId);
    m_authorities.append(audit.authority);
    m_teams.append(audit.team);
    m_workers.append(audit.worker);
    m_cycles.append(audit.cycle);
    m_auditedOn.push_back(dayNumber(audit.auditedOn));
    m_reconstructed.push_back(audit.origin == Origin::Reconstructed ? 1 : 0);
}

std::span<const std::uint8_t> ScoreMatrix::column(const QString &fieldId) const
{
    const qsizetype index = m_fieldIds.indexOf(fieldId);
    if (index < 0)
        return {};
    return m_columns[static_cast<std::size_t>(index)];
}

QDate ScoreMatrix::auditedOn(std::size_t audit) const
{
    const std::int32_t day = m_auditedOn[audit];
    return day == undated ? QDate() : QDate::fromJulianDay(day);
}

std::vector<std::uint32_t> ScoreMatrix::select(const Filter &filter) const
{
    const std::pair<const TextColumn &, const QString &> named[] = {{m_authorities, filter.authority},
                                                                    {m_teams, filter.team},
                                                                    {m_workers, filter.worker},
                                                                    {m_cycles, filter.cycle}};
    std::vector<WantedText> wanted;
    for (const auto &[column, text] : named) {
        if (text.isEmpty())
            continue;
        const std::optional<std::uint32_t> code = column.codeOf(text);
        if (!code)
            return {};
        wanted.push_back({column.codes(), *code});
    }
    const bool reconstructedCount = !filter.cycle.isEmpty();
    const bool anyDate = !filter.from.isValid() && !filter.to.isValid();
    const std::int32_t from = filter.from.isValid() ? dayNumber(filter.from) : (anyDate ? undated : firstDay);
    const std::int32_t to = filter.to.isValid() ? dayNumber(filter.to) : lastDay;

    std::vector<std::uint32_t> selected;
    selected.reserve(size());
    for (std::uint32_t audit = 0; audit < size(); ++audit) {
        const bool inPeriod = m_auditedOn[audit] >= from && m_auditedOn[audit] <= to;
        if (!inPeriod || (m_reconstructed[audit] != 0 && !reconstructedCount))
            continue;
        if (std::ranges::all_of(wanted, [audit](const WantedText &text) { return text.codes[audit] == text.code; }))
            selected.push_back(audit);
    }
    return selected;
}

} // namespace caseaudit
