#pragma once

#include "analytics/tables/filter.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

namespace caseaudit {

class ScoreMatrix;
struct Pack;
struct Scale;
struct TableDefinition;

/// One row of a rating table: how often each category was given, and what was left out.
struct RatingRow {
    QString row; ///< `<table>.<field>`
    QString field;
    QString label;
    QString heading;
    QString scale;
    bool inBaseline = false;          ///< the baseline prints this row
    std::vector<std::int64_t> counts; ///< per category of the scale, in scale order, input-only ones included
    std::int64_t answered = 0;        ///< the base: sum of counts
    std::int64_t notApplicable = 0;
    std::int64_t notRecorded = 0;

    /// Rounded percentage per category (halves up, each by itself); nothing when nothing was answered.
    std::optional<std::vector<int>> percents() const;
};

/// A table of the baseline's shape over the audits a filter lets through.
struct RatingTable {
    QString table;
    QString title;
    QString form;
    int formVersion = 1;
    Filter filter;
    std::int64_t audits = 0; ///< audits the filter (and the table's group) lets through
    QList<RatingRow> rows;
};

/// Counts every row of `table` over the audits of `matrix` that pass `filter` and the table's group.
/// Questions that were not asked of an audit are in no count.
/// Throws std::invalid_argument when the matrix is of another form than the table or when the pack lacks the form,
/// a field, a scale or the group's choice that the table names; std::out_of_range when the matrix holds an answer
/// that is no category of its row's scale.
RatingTable rateTable(const TableDefinition &table, const Pack &pack, const ScoreMatrix &matrix, const Filter &filter);

/// Positions in `matrix` of the audits that `table` counts under `filter`, ascending. Throws std::invalid_argument as
/// rateTable does.
std::vector<std::uint32_t> countedAudits(const TableDefinition &table, const Pack &pack, const ScoreMatrix &matrix,
                                         const Filter &filter);

/// Record ids of the audits behind one cell: of `row`, with the answer code `code` (see answer_code), in matrix order.
/// Throws std::invalid_argument as rateTable does.
QStringList auditsBehind(const TableDefinition &table, const Pack &pack, const ScoreMatrix &matrix,
                         const Filter &filter, const QString &field, std::uint8_t code);

} // namespace caseaudit
