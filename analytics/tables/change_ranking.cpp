#include "analytics/tables/change_ranking.h"

#include "analytics/statistics/multiplicity.h"

#include <algorithm>
#include <cmath>

namespace caseaudit {

namespace {

bool isChange(Verdict verdict)
{
    return verdict == Verdict::Improved || verdict == Verdict::Worse;
}

const ComparisonRow &rowOf(const RankedChange &ranked, const QList<ComparisonTable> &tables)
{
    return tables.at(ranked.table).rows.at(ranked.row);
}

/// Every row that has something to be compared with, the p of each read together with all that have one.
QList<RankedChange> readTogether(const QList<ComparisonTable> &tables)
{
    QList<RankedChange> rows;
    std::vector<double> p;
    std::vector<qsizetype> owners; // of each p
    for (qsizetype table = 0; table < tables.size(); ++table) {
        for (qsizetype i = 0; i < tables.at(table).rows.size(); ++i) {
            const ComparisonRow &row = tables.at(table).rows.at(i);
            if (row.verdict == Verdict::NoBaseline)
                continue;
            if (const TestFigures *deciding = row.deciding()) {
                p.push_back(deciding->pMax);
                owners.push_back(rows.size());
            }
            rows.append(
                {table, i, row.verdict == Verdict::TooFew ? ChangeClass::TooFew : ChangeClass::Unclear, std::nullopt});
        }
    }
    const std::vector<double> adjusted = statistics::holmAdjusted(p);
    for (std::size_t i = 0; i < adjusted.size(); ++i)
        rows[owners[i]].pTogether = adjusted[i];
    return rows;
}

} // namespace

QList<RankedChange> rankedByChange(const QList<ComparisonTable> &tables)
{
    QList<RankedChange> rows = readTogether(tables);
    for (RankedChange &ranked : rows) {
        if (isChange(rowOf(ranked, tables).verdict))
            ranked.kind = reachesLevel(*ranked.pTogether) ? ChangeClass::Together : ChangeClass::Alone;
    }
    std::stable_sort(rows.begin(), rows.end(), [&tables](const RankedChange &one, const RankedChange &other) {
        if (one.kind != other.kind)
            return one.kind < other.kind;
        const auto size = [&tables](const RankedChange &ranked) {
            return std::abs(rowOf(ranked, tables).middleDifference().value_or(0));
        };
        return size(one) > size(other);
    });
    return rows;
}

int countOf(const QList<RankedChange> &ranked, const QList<ComparisonTable> &tables, ChangeClass kind, Verdict verdict)
{
    return static_cast<int>(std::count_if(ranked.begin(), ranked.end(), [&](const RankedChange &row) {
        return row.kind == kind && rowOf(row, tables).verdict == verdict;
    }));
}

} // namespace caseaudit
