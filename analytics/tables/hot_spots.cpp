#include "analytics/tables/hot_spots.h"

#include "analytics/statistics/contingency.h"
#include "analytics/statistics/multiplicity.h"
#include "analytics/tables/comparison_table.h"
#include "audit_forms/pack.h"

#include <algorithm>
#include <stdexcept>
#include <tuple>

namespace caseaudit {

namespace {

std::optional<double> shareOf(std::int64_t part, std::int64_t whole)
{
    if (whole == 0)
        return std::nullopt;
    return static_cast<double>(part) / static_cast<double>(whole);
}

std::int64_t unfavourableCount(const std::vector<std::int64_t> &counts, const Scale &scale)
{
    std::int64_t count = 0;
    for (std::size_t i = 0; i < counts.size(); ++i)
        count += scale.isFavourable(scale.categories.at(static_cast<qsizetype>(i)).id) ? 0 : counts[i];
    return count;
}

/// The cells of one row without what depends on the others'.
HotSpotRow countedRow(const QList<RatedGroup> &groups, qsizetype table, qsizetype row, const Pack &pack)
{
    const RatingTable &first = groups.first().tables.at(table);
    const RatingRow &definition = first.rows.at(row);
    const Scale *scale = pack.scale(definition.scale);
    if (!scale)
        throw std::invalid_argument("row " + definition.row.toStdString() + " is of no scale of the pack");
    HotSpotRow made{.table = first.table,
                    .tableTitle = first.title,
                    .form = first.form,
                    .row = definition.row,
                    .field = definition.field,
                    .label = definition.label,
                    .scale = definition.scale,
                    .cells = {}};
    for (const RatedGroup &group : groups) {
        const RatingRow &counted = group.tables.at(table).rows.at(row);
        if (counted.row != definition.row)
            throw std::invalid_argument("groups are compared that do not have the same rows");
        HotSpotCell cell;
        cell.counts = counted.counts;
        cell.answered = counted.answered;
        cell.unfavourable = unfavourableCount(counted.counts, *scale);
        made.cells.append(cell);
    }
    return made;
}

void compareWithOthers(HotSpotRow &row)
{
    std::int64_t unfavourable = 0;
    std::int64_t answered = 0;
    for (const HotSpotCell &cell : row.cells) {
        unfavourable += cell.unfavourable;
        answered += cell.answered;
    }
    for (HotSpotCell &cell : row.cells) {
        cell.othersUnfavourable = unfavourable - cell.unfavourable;
        cell.othersAnswered = answered - cell.answered;
        if (cell.answered >= fewestForHotSpot)
            cell.p =
                statistics::fisherExact(cell.unfavourable, cell.answered, cell.othersUnfavourable, cell.othersAnswered)
                    .p;
    }
}

HotSpotState stateOf(const HotSpotCell &cell)
{
    if (cell.answered == 0)
        return HotSpotState::NoAnswers;
    if (!cell.pAdjusted)
        return HotSpotState::TooFew;
    if (cell.othersAnswered == 0)
        return HotSpotState::NothingBeside;
    // Counts decide which share is the greater one: k/n against k′/n′ without a rounding error.
    const std::int64_t here = cell.unfavourable * cell.othersAnswered;
    const std::int64_t elsewhere = cell.othersUnfavourable * cell.answered;
    if (!reachesLevel(*cell.pAdjusted) || here == elsewhere)
        return HotSpotState::NoClearDifference;
    return here > elsewhere ? HotSpotState::StandsOut : HotSpotState::Better;
}

/// Adjusts all p-values of the matrix as one family and says what follows for each cell.
int readTogether(QList<HotSpotRow> &rows)
{
    std::vector<double> p;
    for (const HotSpotRow &row : rows) {
        for (const HotSpotCell &cell : row.cells) {
            if (cell.p)
                p.push_back(*cell.p);
        }
    }
    const std::vector<double> adjusted = statistics::benjaminiHochbergAdjusted(p);
    std::size_t next = 0;
    for (HotSpotRow &row : rows) {
        for (HotSpotCell &cell : row.cells) {
            if (cell.p)
                cell.pAdjusted = adjusted[next++];
            cell.state = stateOf(cell);
        }
    }
    return static_cast<int>(p.size());
}

} // namespace

std::optional<double> HotSpotCell::share() const
{
    return shareOf(unfavourable, answered);
}

std::optional<double> HotSpotCell::othersShare() const
{
    return shareOf(othersUnfavourable, othersAnswered);
}

double HotSpotCell::excess() const
{
    const std::optional<double> others = othersShare();
    return others ? static_cast<double>(unfavourable) - static_cast<double>(answered) * *others : 0;
}

HotSpots hotSpotsOf(HotSpotDimension dimension, const Filter &period, const QList<RatedGroup> &groups, const Pack &pack)
{
    HotSpots found;
    found.dimension = dimension;
    found.period = period;
    for (const RatedGroup &group : groups)
        found.groups.append(group.group);
    const QList<RatingTable> tables = groups.isEmpty() ? QList<RatingTable>() : groups.first().tables;
    for (const RatedGroup &group : groups) {
        const bool isSame = group.tables.size() == tables.size() &&
                            std::equal(tables.begin(), tables.end(), group.tables.begin(),
                                       [](const RatingTable &one, const RatingTable &other) {
                                           return one.table == other.table && one.rows.size() == other.rows.size();
                                       });
        if (!isSame)
            throw std::invalid_argument("groups are compared that do not have the same tables");
    }
    for (qsizetype table = 0; table < tables.size(); ++table) {
        for (qsizetype row = 0; row < tables.at(table).rows.size(); ++row) {
            found.rows.append(countedRow(groups, table, row, pack));
            compareWithOthers(found.rows.last());
        }
    }
    found.tested = readTogether(found.rows);
    return found;
}

QList<HotSpotPlace> standingOut(const HotSpots &hotSpots, const QList<int> &columns)
{
    QList<HotSpotPlace> places;
    for (int row = 0; row < hotSpots.rows.size(); ++row) {
        for (const int column : columns) {
            if (hotSpots.at({row, column}).state == HotSpotState::StandsOut)
                places.append({row, column});
        }
    }
    std::stable_sort(places.begin(), places.end(), [&hotSpots](const HotSpotPlace &one, const HotSpotPlace &other) {
        const auto rank = [&hotSpots](const HotSpotPlace &place) {
            const HotSpotCell &cell = hotSpots.at(place);
            return std::tuple(-cell.excess(), *cell.pAdjusted);
        };
        return rank(one) < rank(other);
    });
    return places;
}

} // namespace caseaudit
