#include "analytics/tables/calibration_table.h"

#include "audit_forms/audit_record.h"
#include "audit_forms/pack.h"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace caseaudit {

namespace {

std::vector<const CaseReading *> shownReadings(const ReadCase &readCase, const std::optional<ReaderChoice> &chosen)
{
    std::vector<const CaseReading *> shown;
    if (chosen) {
        if (const auto two = comparedReadings(readCase, chosen))
            shown = {two->first, two->second};
        return shown;
    }
    for (const CaseReading &reading : readCase.readings)
        shown.push_back(&reading);
    return shown;
}

/// How often each category was given in a row.
std::vector<std::int64_t> categoryCounts(const CalibrationRow &row, qsizetype categories)
{
    std::vector<std::int64_t> counts(static_cast<std::size_t>(categories), 0);
    for (const std::optional<quint8> &code : row.codes) {
        const int category = code.value_or(answer_code::notRecorded) - answer_code::firstCategory;
        if (category >= 0 && category < categories)
            ++counts[static_cast<std::size_t>(category)];
    }
    return counts;
}

void addCoefficients(CalibrationTable &table, qsizetype categories)
{
    statistics::Readings readings;
    for (const CalibrationRow &row : table.rows) {
        std::vector<std::int64_t> counts = categoryCounts(row, categories);
        std::int64_t given = 0;
        for (const std::int64_t count : counts)
            given += count;
        if (given >= 2)
            readings.push_back(std::move(counts));
    }
    const auto sum = [](const std::vector<std::int64_t> &counts) {
        std::int64_t total = 0;
        for (const std::int64_t count : counts)
            total += count;
        return total;
    };
    if (readings.empty())
        return;
    const std::int64_t each = sum(readings.front());
    if (std::ranges::all_of(readings, [&](const auto &counts) { return sum(counts) == each; }))
        table.fleiss = statistics::fleissKappa(readings);
    const auto distance =
        table.isOrdered ? statistics::CategoryDistance::Ordinal : statistics::CategoryDistance::Nominal;
    table.alpha = statistics::krippendorffAlpha(readings, distance);
    if (readings.size() <= mostSampledCases)
        table.alphaLimits = statistics::krippendorffLimits(readings, distance, bootstrapSeed);
}

} // namespace

CalibrationTable calibrationTable(const ReadCases &cases, const Pack &pack, const Filter &filter,
                                  const QString &fieldId, const std::optional<ReaderChoice> &chosen)
{
    const FormDefinition *form = pack.form(cases.form);
    const Field *field = form ? form->field(fieldId) : nullptr;
    if (!field || field->kind != FieldKind::Scored)
        throw std::invalid_argument("the form has no scored question “" + fieldId.toStdString() + "”");
    const Scale &scale = *pack.scale(field->scale);
    const qsizetype position = form->codedFields().indexOf(field);
    CalibrationTable table;
    table.form = form->id;
    table.field = field->id;
    table.label = field->label;
    table.scale = scale.id;
    table.isOrdered = scale.isOrdered();

    std::set<int> readers;
    std::vector<std::size_t> shownCases;
    for (std::size_t index = 0; index < cases.cases.size(); ++index) {
        const ReadCase &readCase = cases.cases[index];
        if (readCase.standing != CaseStanding::Comparable || !passes(readCase, filter))
            continue;
        bool isAsked = false;
        for (const CaseReading *reading : shownReadings(readCase, chosen))
            isAsked = isAsked || static_cast<quint8>(reading->answers.at(position)) != answer_code::notAsked;
        if (!isAsked)
            continue;
        shownCases.push_back(index);
        for (const CaseReading *reading : shownReadings(readCase, chosen))
            readers.insert(reading->reader);
    }
    table.readers = QList<int>(readers.begin(), readers.end());
    std::vector<std::size_t> columns(static_cast<std::size_t>(cases.readers.size()), 0);
    for (qsizetype column = 0; column < table.readers.size(); ++column)
        columns[static_cast<std::size_t>(table.readers.at(column))] = static_cast<std::size_t>(column);

    for (const std::size_t index : shownCases) {
        const ReadCase &readCase = cases.cases[index];
        CalibrationRow row;
        row.readCase = index;
        row.codes.resize(columns.empty() ? 0 : static_cast<std::size_t>(table.readers.size()));
        std::set<quint8> given;
        for (const CaseReading *reading : shownReadings(readCase, chosen)) {
            const auto code = static_cast<quint8>(reading->answers.at(position));
            row.codes[columns[static_cast<std::size_t>(reading->reader)]] = code;
            given.insert(code);
        }
        row.differs = given.size() > 1;
        if (readCase.agreed)
            row.agreed = static_cast<quint8>(readCase.agreed->at(position));
        table.hasAgreed = table.hasAgreed || row.agreed.has_value();
        table.differing += row.differs ? 1 : 0;
        table.rows.push_back(std::move(row));
    }
    std::stable_partition(table.rows.begin(), table.rows.end(), [](const CalibrationRow &row) { return row.differs; });
    addCoefficients(table, scale.categories.size());
    return table;
}

} // namespace caseaudit
