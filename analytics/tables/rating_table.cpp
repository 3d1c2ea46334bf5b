#include "analytics/tables/rating_table.h"

#include "analytics/statistics/category_counts.h"
#include "analytics/statistics/rounded_percentages.h"
#include "analytics/tables/score_matrix.h"
#include "audit_forms/pack.h"

#include <array>
#include <numeric>
#include <span>
#include <stdexcept>

namespace caseaudit {

namespace {

/// Every value a packed answer may have: categories and what is not one alike.
constexpr std::size_t answerCodes = 256;

std::invalid_argument misfit(const TableDefinition &table, const char *what, const QString &id)
{
    return std::invalid_argument("table " + table.id.toStdString() + ": " + what + " " + id.toStdString());
}

const FormDefinition &formOf(const TableDefinition &table, const Pack &pack)
{
    const FormDefinition *form = pack.form(table.form);
    if (!form)
        throw misfit(table, "no form", table.form);
    return *form;
}

std::span<const std::uint8_t> columnOf(const TableDefinition &table, const ScoreMatrix &matrix, const QString &fieldId)
{
    const std::span<const std::uint8_t> column = matrix.column(fieldId);
    if (column.size() != matrix.size())
        throw misfit(table, "no answers to", fieldId);
    return column;
}

/// Which answer codes of the group's field a table counts.
std::array<bool, answerCodes> groupCodes(const TableDefinition &table, const FormDefinition &form)
{
    std::array<bool, answerCodes> wanted{};
    const Field *field = form.field(table.group->field);
    for (const QString &choice : table.group->is) {
        const int index = field ? field->choiceIndex(choice) : -1;
        if (index < 0)
            throw misfit(table, "no choice", choice);
        wanted[answer_code::firstCategory + static_cast<std::size_t>(index)] = true;
    }
    return wanted;
}

/// Positions of the audits that pass `filter` and the table's group, ascending.
std::vector<std::uint32_t> auditsOf(const TableDefinition &table, const FormDefinition &form, const ScoreMatrix &matrix,
                                    const Filter &filter)
{
    if (matrix.formId() != table.form)
        throw misfit(table, "not filled by form", matrix.formId());
    std::vector<std::uint32_t> audits = matrix.select(filter);
    if (table.group) {
        const std::array<bool, answerCodes> wanted = groupCodes(table, form);
        const std::span<const std::uint8_t> groups = columnOf(table, matrix, table.group->field);
        std::erase_if(audits, [&](std::uint32_t audit) { return !wanted[groups[audit]]; });
    }
    return audits;
}

/// How often each answer code stands in `column` at `audits`.
std::vector<std::int64_t> codeCounts(std::span<const std::uint8_t> column, const std::vector<std::uint32_t> &audits)
{
    statistics::CodeCounts answers(statistics::tag::category_counts::categories = answerCodes);
    for (const std::uint32_t audit : audits)
        answers(column[audit]);
    return statistics::category_counts(answers);
}

void count(RatingRow &row, const Scale &scale, std::span<const std::uint8_t> column,
           const std::vector<std::uint32_t> &audits)
{
    const std::vector<std::int64_t> codes = codeCounts(column, audits);
    const auto first = codes.begin() + answer_code::firstCategory;
    row.counts.assign(first, first + scale.categories.size());
    row.answered = std::accumulate(row.counts.begin(), row.counts.end(), std::int64_t{0});
    row.notApplicable = codes[answer_code::notApplicable];
    row.notRecorded = codes[answer_code::notRecorded];
    const std::int64_t known = row.answered + row.notApplicable + row.notRecorded + codes[answer_code::notAsked];
    if (known != static_cast<std::int64_t>(audits.size()))
        throw std::out_of_range("row " + row.row.toStdString() + " holds answers that are not on its scale");
}

} // namespace

std::optional<std::vector<int>> RatingRow::percents() const
{
    if (answered == 0)
        return std::nullopt;
    std::vector<int> rounded;
    rounded.reserve(counts.size());
    for (const std::int64_t given : counts)
        rounded.push_back(statistics::roundedPercent(given, answered));
    return rounded;
}

RatingTable rateTable(const TableDefinition &table, const Pack &pack, const ScoreMatrix &matrix, const Filter &filter)
{
    const FormDefinition &form = formOf(table, pack);
    const std::vector<std::uint32_t> audits = auditsOf(table, form, matrix, filter);

    RatingTable rated{.table = table.id,
                      .title = table.title,
                      .form = table.form,
                      .formVersion = form.version,
                      .filter = filter,
                      .audits = static_cast<std::int64_t>(audits.size()),
                      .rows = {}};
    for (const TableRow &definition : table.rows) {
        const Scale *scale = pack.scale(definition.scale);
        if (!scale)
            throw misfit(table, "no scale", definition.scale);
        RatingRow row{.row = definition.id,
                      .field = definition.field,
                      .label = definition.label,
                      .heading = definition.heading,
                      .scale = definition.scale,
                      .inBaseline = pack.baseline && pack.baseline->row(definition.id),
                      .counts = {}};
        count(row, *scale, columnOf(table, matrix, definition.field), audits);
        rated.rows.append(row);
    }
    return rated;
}

std::vector<std::uint32_t> countedAudits(const TableDefinition &table, const Pack &pack, const ScoreMatrix &matrix,
                                         const Filter &filter)
{
    return auditsOf(table, formOf(table, pack), matrix, filter);
}

QStringList auditsBehind(const TableDefinition &table, const Pack &pack, const ScoreMatrix &matrix,
                         const Filter &filter, const QString &field, std::uint8_t code)
{
    const std::vector<std::uint32_t> audits = auditsOf(table, formOf(table, pack), matrix, filter);
    const std::span<const std::uint8_t> column = columnOf(table, matrix, field);
    QStringList recordIds;
    for (const std::uint32_t audit : audits) {
        if (column[audit] == code)
            recordIds.append(matrix.recordId(audit));
    }
    return recordIds;
}

} // namespace caseaudit
