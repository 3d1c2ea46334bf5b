#pragma once

#include "analytics/tables/hot_spots.h"
#include "audit_forms/pack_reader.h"

#include <numeric>
#include <vector>

namespace caseaudit::testing {

/// Counts of one question in each group. Categories that are left out at the end have none.
struct GroupCounts {
    const char *scale;
    std::vector<std::vector<std::int64_t>> groups;
};

inline const Pack &scalesOfTheProgram()
{
    static const Pack pack = defaultPack();
    return pack;
}

/// Groups "g0", "g1" … with one table "t" of rows "t.r0", "t.r1" …
inline QList<RatedGroup> ratedGroups(const std::vector<GroupCounts> &rows)
{
    QList<RatedGroup> rated;
    for (std::size_t group = 0; group < rows.front().groups.size(); ++group) {
        RatingTable table;
        table.table = QStringLiteral("t");
        for (std::size_t row = 0; row < rows.size(); ++row) {
            RatingRow made;
            made.field = QStringLiteral("r%1").arg(static_cast<qsizetype>(row));
            made.row = QStringLiteral("t.") + made.field;
            made.scale = QString::fromLatin1(rows[row].scale);
            made.counts = rows[row].groups[group];
            made.counts.resize(static_cast<std::size_t>(scalesOfTheProgram().scale(made.scale)->categories.size()), 0);
            made.answered = std::accumulate(made.counts.begin(), made.counts.end(), std::int64_t{0});
            table.rows.append(made);
        }
        rated.append({{QStringLiteral("g%1").arg(static_cast<qsizetype>(group)), {}}, {table}});
    }
    return rated;
}

inline HotSpots matrixOf(const std::vector<GroupCounts> &rows)
{
    return hotSpotsOf(HotSpotDimension::Authority, {}, ratedGroups(rows), scalesOfTheProgram());
}

} // namespace caseaudit::testing
