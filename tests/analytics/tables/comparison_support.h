#pragma once

#include "analytics/tables/comparison_table.h"
#include "audit_forms/pack_reader.h"

#include <QHash>
#include <QString>

#include <numeric>
#include <vector>

namespace caseaudit::testing {

/// Answers of some rows by field; all others have none.
using AnswersByField = QHash<QString, std::vector<std::int64_t>>;

/// The embedded pack, read once.
inline const Pack &embeddedPack()
{
    static const Pack pack = defaultPack();
    return pack;
}

/// A table of the embedded pack with these answers.
inline RatingTable ratedTable(const QString &id, const AnswersByField &answers, const QString &cycle = {})
{
    const Pack &pack = embeddedPack();
    const TableDefinition &definition = *pack.table(id);
    RatingTable table;
    table.table = id;
    table.title = definition.title;
    table.form = definition.form;
    table.filter.cycle = cycle;
    for (const TableRow &row : definition.rows) {
        RatingRow rated;
        rated.row = row.id;
        rated.field = row.field;
        rated.label = row.label;
        rated.scale = row.scale;
        rated.inBaseline = pack.baseline->row(row.id);
        rated.counts.resize(static_cast<std::size_t>(pack.scale(row.scale)->categories.size()));
        const std::vector<std::int64_t> given = answers.value(row.field);
        std::copy(given.begin(), given.end(), rated.counts.begin());
        rated.answered = std::accumulate(given.begin(), given.end(), std::int64_t{0});
        table.rows.append(rated);
    }
    return table;
}

inline RowFindings answered(const RowQuestion &question)
{
    return findingsOf(question);
}

/// The row of that field beside what 2004 printed.
inline ComparisonTable besidePrint(const QString &table, const AnswersByField &answers, const KnownNumbers &known = {})
{
    return compareWithBaseline(ratedTable(table, answers), embeddedPack(), known, answered);
}

/// Cycle 2006 beside cycle 2005.
inline ComparisonTable besideCycle(const QString &table, const AnswersByField &now, const AnswersByField &then)
{
    return compareWithCycle(ratedTable(table, now, QStringLiteral("2006")),
                            ratedTable(table, then, QStringLiteral("2005")), embeddedPack(), answered);
}

inline const ComparisonRow &rowOf(const ComparisonTable &table, const QString &field)
{
    for (const ComparisonRow &row : table.rows) {
        if (row.now.field == field)
            return row;
    }
    qFatal("the table has no such row");
}

} // namespace caseaudit::testing
