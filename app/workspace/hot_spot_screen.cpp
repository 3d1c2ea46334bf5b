#include "app/workspace/hot_spot_screen.h"

#include "app/workspace/audit_cycles.h"
#include "app/workspace/cancelled.h"
#include "app/workspace/workspace.h"

#include <algorithm>
#include <stdexcept>

namespace caseaudit {

namespace {

Filter periodOf(const Filter &filter)
{
    Filter period;
    period.cycle = filter.cycle;
    period.from = filter.from;
    period.to = filter.to;
    return period;
}

Filter filterOf(const HotSpotGroup &group, const Filter &period)
{
    Filter filter = period;
    filter.authority = group.authority;
    filter.team = group.team;
    return filter;
}

bool isOfPack(const QString &authority, const Pack &pack)
{
    return std::any_of(pack.authorities.begin(), pack.authorities.end(),
                       [&authority](const Authority &each) { return each.id == authority; });
}

/// The forms that fill tables, each once.
QStringList tabulatedForms(const Pack &pack)
{
    QStringList forms;
    for (const TableDefinition &table : pack.tables)
        forms.append(table.form);
    forms.removeDuplicates();
    return forms;
}

/// The teams that have audits in the period, and how many audits name none.
struct Teams {
    QList<HotSpotGroup> groups;
    std::int64_t withoutTeam = 0;
};

Teams teamsOf(Workspace &workspace, const Filter &period)
{
    const Pack &pack = workspace.pack();
    Teams teams;
    for (const QString &form : tabulatedForms(pack)) {
        const ScoreMatrix &matrix = workspace.matrix(form);
        for (const Authority &authority : pack.authorities)
            teams.withoutTeam += std::ssize(matrix.select(filterOf({authority.id, {}}, period)));
        for (const QString &team : matrix.teams()) {
            if (team.isEmpty())
                continue;
            Filter filter = period;
            filter.team = team;
            QStringList authorities; // of this team, few
            for (const std::uint32_t audit : matrix.select(filter)) {
                const QString &authority = matrix.authority(audit);
                if (!isOfPack(authority, pack))
                    continue;
                --teams.withoutTeam;
                if (!authorities.contains(authority))
                    authorities.append(authority);
            }
            for (const QString &authority : std::as_const(authorities))
                teams.groups.append({authority, team});
        }
    }
    const auto rank = [&pack](const QString &id) {
        return std::find_if(pack.authorities.begin(), pack.authorities.end(),
                            [&id](const Authority &each) { return each.id == id; }) -
               pack.authorities.begin();
    };
    std::sort(teams.groups.begin(), teams.groups.end(), [&rank](const HotSpotGroup &one, const HotSpotGroup &other) {
        return std::pair(rank(one.authority), one.team) < std::pair(rank(other.authority), other.team);
    });
    teams.groups.erase(std::unique(teams.groups.begin(), teams.groups.end()), teams.groups.end());
    return teams;
}

/// The tables of which the baseline prints a row. Throws std::invalid_argument when there is no baseline.
QList<const TableDefinition *> printedTables(const Pack &pack)
{
    if (!pack.baseline)
        throw std::invalid_argument("the pack has no printed tables to compare with");
    QList<const TableDefinition *> printed;
    for (const TableDefinition &table : pack.tables) {
        if (std::any_of(table.rows.begin(), table.rows.end(),
                        [&pack](const TableRow &row) { return pack.baseline->row(row.id) != nullptr; }))
            printed.append(&table);
    }
    return printed;
}

/// Whether any audit passes.
bool hasAudit(Workspace &workspace, const Filter &filter)
{
    const QStringList forms = tabulatedForms(workspace.pack());
    return std::any_of(forms.begin(), forms.end(),
                       [&](const QString &form) { return !workspace.matrix(form).select(filter).empty(); });
}

} // namespace

HotSpots hotSpots(Workspace &workspace, HotSpotDimension dimension, const Filter &filter)
{
    const Pack &pack = workspace.pack();
    const Filter period = periodOf(filter);
    Teams teams;
    if (dimension == HotSpotDimension::Team) {
        teams = teamsOf(workspace, period);
    } else {
        for (const Authority &authority : pack.authorities)
            teams.groups.append({authority.id, {}});
    }
    QList<RatedGroup> rated;
    for (const HotSpotGroup &group : teams.groups) {
        RatedGroup counted{.group = group, .tables = {}};
        for (const TableDefinition &table : pack.tables)
            counted.tables.append(workspace.rate(table.id, filterOf(group, period)));
        rated.append(counted);
    }
    HotSpots found = hotSpotsOf(dimension, period, rated, pack);
    found.withoutTeam = teams.withoutTeam;
    return found;
}

QList<int> shownColumns(Workspace &workspace, const HotSpots &hotSpots, const Filter &filter)
{
    QList<int> columns;
    for (int column = 0; column < hotSpots.groups.size(); ++column) {
        const HotSpotGroup &group = hotSpots.groups.at(column);
        if (!filter.authority.isEmpty() && group.authority != filter.authority)
            continue;
        if (!filter.team.isEmpty() && !group.team.isEmpty() && group.team != filter.team)
            continue;
        Filter part = filterOf(hotSpots, column);
        part.worker = filter.worker;
        if (part.team.isEmpty())
            part.team = filter.team;
        const bool narrows = !filter.worker.isEmpty() || (!filter.team.isEmpty() && group.team.isEmpty());
        if (!narrows || hasAudit(workspace, part))
            columns.append(column);
    }
    return columns;
}

const HotSpots &HotSpotMemory::answerTo(Workspace &workspace, HotSpotDimension dimension, const Filter &filter)
{
    const ChangeMark mark = workspace.changeMark();
    if (!m_answer || mark != m_mark || m_answer->dimension != dimension || m_answer->period != periodOf(filter)) {
        m_answer = hotSpots(workspace, dimension, filter);
        m_mark = mark;
    }
    return *m_answer;
}

BaselineComparisons besideBaseline(Workspace &workspace, const HotSpots &hotSpots, const QList<int> &columns,
                                   const Progress &progress, const std::stop_token &stop)
{
    const QList<const TableDefinition *> printed = printedTables(workspace.pack());
    BaselineComparisons comparisons(hotSpots.groups.size());
    const qint64 all = columns.size() * printed.size();
    qint64 done = 0;
    for (const int column : columns) {
        for (const TableDefinition *table : printed) {
            const Progress goesOn = [&](qint64, qint64) { return !progress || progress(done, all); };
            const ComparisonTable compared = workspace.compare(table->id, filterOf(hotSpots, column), {}, goesOn, stop);
            comparisons[column].append(compared);
            if (progress && !progress(++done, all))
                throw Cancelled();
        }
    }
    return comparisons;
}

QList<ComparisonInputs> baselineInputs(Workspace &workspace, const HotSpots &hotSpots, const QList<int> &columns)
{
    QList<ComparisonInputs> inputs;
    const QList<const TableDefinition *> printed = printedTables(workspace.pack());
    for (const int column : columns) {
        for (const TableDefinition *table : printed)
            inputs.append(comparisonInputs(workspace, table->id, filterOf(hotSpots, column)));
    }
    return inputs;
}

BaselineComparisons byColumn(const QList<ComparisonTable> &tables, const HotSpots &hotSpots, const QList<int> &columns)
{
    BaselineComparisons comparisons(hotSpots.groups.size());
    const qsizetype each = columns.isEmpty() ? 0 : tables.size() / columns.size();
    for (qsizetype i = 0; i < columns.size(); ++i)
        comparisons[columns.at(i)] = tables.mid(i * each, each);
    return comparisons;
}

ComparedCell comparedCell(const BaselineComparisons &comparisons, const HotSpots &hotSpots, const HotSpotPlace &place)
{
    const HotSpotRow &row = hotSpots.rows.at(place.row);
    for (const ComparisonTable &table : comparisons.at(place.column)) {
        if (table.now.table != row.table)
            continue;
        for (const ComparisonRow &compared : table.rows) {
            if (compared.now.row == row.row && compared.now.inBaseline)
                return {&table, &compared};
        }
    }
    return {};
}

QList<HotSpotPlace> worseThanBaseline(const HotSpots &hotSpots, const BaselineComparisons &comparisons,
                                      const QList<int> &columns)
{
    QList<std::pair<double, HotSpotPlace>> ranked;
    for (int row = 0; row < hotSpots.rows.size(); ++row) {
        for (const int column : columns) {
            const ComparisonRow *compared = comparedCell(comparisons, hotSpots, {row, column}).row;
            if (compared && compared->verdict == Verdict::Worse && reachesLevel(compared->deciding()->pMaxHolm))
                ranked.append({compared->middleDifference().value_or(0), {row, column}});
        }
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto &one, const auto &other) { return one.first < other.first; });
    QList<HotSpotPlace> places;
    for (const auto &[difference, place] : std::as_const(ranked))
        places.append(place);
    return places;
}

QStringList auditsOfCell(Workspace &workspace, const HotSpots &hotSpots, const HotSpotPlace &place, CellAudits which)
{
    const HotSpotRow &row = hotSpots.rows.at(place.row);
    const Scale &scale = *workspace.pack().scale(row.scale);
    QStringList records;
    for (int i = 0; i < scale.categories.size(); ++i) {
        if (which == CellAudits::Unfavourable && scale.isFavourable(scale.categories.at(i).id))
            continue;
        records += workspace.behind(row.table, row.field, static_cast<quint8>(answer_code::firstCategory + i),
                                    filterOf(hotSpots, place.column));
    }
    return records;
}

Filter filterOf(const HotSpots &hotSpots, int column)
{
    return filterOf(hotSpots.groups.at(column), hotSpots.period);
}

CycleWeights weightsOfCycle(const Workspace &workspace, const Filter &filter)
{
    const Pack &pack = workspace.pack();
    CycleWeights weights{filter.cycle.isEmpty() ? workspace.currentCycle() : filter.cycle, {}};
    const std::optional<AuditCycle> cycle = auditCycle(workspace, weights.cycle);
    if (!cycle)
        return weights;
    QStringList authorities;
    for (const Authority &authority : pack.authorities)
        authorities.append(authority.id);
    for (const QString &form : tabulatedForms(pack)) {
        const QMap<QString, int> numbers = caseloadWeights(*cycle, form, authorities);
        Caseloads caseloads;
        for (auto number = numbers.begin(); number != numbers.end(); ++number)
            caseloads.insert(number.key(), {static_cast<double>(number.value()), std::nullopt});
        if (!caseloads.isEmpty())
            weights.forms.insert(form, caseloads);
    }
    return weights;
}

QList<PooledRow> pooledShares(Workspace &workspace, const Filter &filter, const Caseloads &caseloads)
{
    return pooledRows(hotSpots(workspace, HotSpotDimension::Authority, filter), workspace.pack(), caseloads);
}

QList<PooledRow> pooledShares(Workspace &workspace, const Filter &filter, const CycleWeights &weights)
{
    const HotSpots found = hotSpots(workspace, HotSpotDimension::Authority, filter);
    QList<PooledRow> rows;
    for (int row = 0; row < found.rows.size(); ++row)
        rows.append(pooledRow(found, row, workspace.pack(), weights.forms.value(found.rows.at(row).form)));
    return rows;
}

} // namespace caseaudit
