#include "app/reports/hot_spot_report.h"

#include "app/reports/comparison_report.h"
#include "app/reports/table_writers.h"
#include "app/wording/comparison_wording.h"
#include "app/wording/hot_spot_wording.h"
#include "audit_forms/pack.h"

#include <QJsonArray>

namespace caseaudit {

namespace {

Cell number(const std::optional<double> &value)
{
    return value ? Cell{*value} : Cell{};
}

Column column(const QString &id, ColumnKind kind)
{
    return {id, id, kind};
}

QList<HotSpotPlace> placesOf(const HotSpots &hotSpots, const QList<int> &columns, CellChoice choice)
{
    if (choice == CellChoice::StandingOut)
        return standingOut(hotSpots, columns);
    QList<HotSpotPlace> places;
    for (int row = 0; row < hotSpots.rows.size(); ++row) {
        for (const int each : columns)
            places.append({row, each});
    }
    return places;
}

QString methodId(HeterogeneityMethod method)
{
    switch (method) {
    case HeterogeneityMethod::FreemanHalton:
        return QStringLiteral("freeman_halton");
    case HeterogeneityMethod::ChiSquared:
        return QStringLiteral("chi_squared");
    case HeterogeneityMethod::KruskalWallis:
        return QStringLiteral("kruskal_wallis");
    case HeterogeneityMethod::NothingVaries:
        break;
    }
    return QStringLiteral("nothing_varies");
}

} // namespace

QString stateId(HotSpotState state)
{
    switch (state) {
    case HotSpotState::StandsOut:
        return QStringLiteral("stands_out");
    case HotSpotState::NoClearDifference:
        return QStringLiteral("no_clear_difference");
    case HotSpotState::Better:
        return QStringLiteral("better");
    case HotSpotState::NothingBeside:
        return QStringLiteral("nothing_beside");
    case HotSpotState::TooFew:
        return QStringLiteral("too_few");
    case HotSpotState::NoAnswers:
        break;
    }
    return QStringLiteral("no_answers");
}

Table hotSpotRows(const HotSpots &hotSpots, const QList<int> &columns, CellChoice choice, const Pack &pack)
{
    const bool byTeam = hotSpots.dimension == HotSpotDimension::Team;
    Table table{QStringLiteral("hotspots"), QString(), {}, {}, {}};
    table.columns = {column(QStringLiteral("row"), ColumnKind::Text),
                     column(QStringLiteral("authority"), ColumnKind::Text)};
    if (byTeam)
        table.columns.append(column(QStringLiteral("team"), ColumnKind::Text));
    table.columns += {column(QStringLiteral("unfavourable"), ColumnKind::Count),
                      column(QStringLiteral("answered"), ColumnKind::Count),
                      column(QStringLiteral("share"), ColumnKind::Fraction),
                      column(QStringLiteral("others_share"), ColumnKind::Fraction),
                      column(QStringLiteral("p"), ColumnKind::Fraction),
                      column(QStringLiteral("p_adjusted"), ColumnKind::Fraction),
                      column(QStringLiteral("reason"), ColumnKind::Text)};
    if (choice == CellChoice::All)
        table.columns.append(column(QStringLiteral("state"), ColumnKind::Text));
    for (const HotSpotPlace &place : placesOf(hotSpots, columns, choice)) {
        const HotSpotCell &cell = hotSpots.at(place);
        const HotSpotGroup &group = hotSpots.groups.at(place.column);
        QList<Cell> cells{hotSpots.rows.at(place.row).row, group.authority};
        if (byTeam)
            cells.append(group.team);
        cells += {Cell{cell.unfavourable},
                  Cell{cell.answered},
                  number(cell.share()),
                  number(cell.othersShare()),
                  number(cell.p),
                  number(cell.pAdjusted),
                  wording::hotSpotReason(hotSpots, place, pack)};
        if (choice == CellChoice::All)
            cells.append(stateId(cell.state));
        table.rows.append(cells);
    }
    return table;
}

QJsonObject hotSpotJson(const HotSpots &hotSpots, const QList<int> &columns, CellChoice choice, const Pack &pack)
{
    QJsonArray tooFew;
    for (const HotSpotPlace &place : placesOf(hotSpots, columns, CellChoice::All)) {
        if (hotSpots.at(place).state != HotSpotState::TooFew)
            continue;
        QJsonObject cell{{QStringLiteral("row"), hotSpots.rows.at(place.row).row},
                         {QStringLiteral("authority"), hotSpots.groups.at(place.column).authority},
                         {QStringLiteral("answered"), qint64{hotSpots.at(place).answered}}};
        if (hotSpots.dimension == HotSpotDimension::Team)
            cell.insert(QStringLiteral("team"), hotSpots.groups.at(place.column).team);
        tooFew.append(cell);
    }
    const bool byTeam = hotSpots.dimension == HotSpotDimension::Team;
    return {{QStringLiteral("by"), byTeam ? QStringLiteral("team") : QStringLiteral("authority")},
            {QStringLiteral("tested"), hotSpots.tested},
            {QStringLiteral("without_team"), qint64{hotSpots.withoutTeam}},
            {QStringLiteral("cells"), toJsonRows(hotSpotRows(hotSpots, columns, choice, pack))},
            {QStringLiteral("too_few"), tooFew}};
}

QList<Table> hotSpotSheets(const HotSpots &hotSpots, const QList<int> &columns, const Pack &pack)
{
    QList<Table> sheets;
    for (const HotSpotRow &row : hotSpots.rows) {
        if (sheets.isEmpty() || sheets.last().id != row.table) {
            Table sheet{row.table, row.tableTitle, {{QStringLiteral("label"), QString(), ColumnKind::Text}}, {}, {}};
            for (const int each : columns)
                sheet.columns.append(
                    {QStringLiteral("share"), wording::groupName(hotSpots.groups.at(each), pack), ColumnKind::Text});
            sheets.append(sheet);
        }
        QList<Cell> cells{row.label};
        for (const int each : columns) {
            const HotSpotCell &cell = row.cells.at(each);
            const QString share = wording::cellShare(cell);
            cells.append(cell.state == HotSpotState::StandsOut ? share + QStringLiteral(" *") : share);
        }
        sheets.last().rows.append(cells);
    }
    return sheets;
}

Table groupComparisonRows(HotSpotDimension dimension, const QList<GroupComparison> &comparisons, const Pack &pack)
{
    const bool byTeam = dimension == HotSpotDimension::Team;
    Table table{QStringLiteral("hotspots"), QString(), {}, {}, {}};
    table.columns = {column(QStringLiteral("row"), ColumnKind::Text),
                     column(QStringLiteral("authority"), ColumnKind::Text)};
    if (byTeam)
        table.columns.append(column(QStringLiteral("team"), ColumnKind::Text));
    table.columns += {column(QStringLiteral("answered"), ColumnKind::Count),
                      column(QStringLiteral("favourable_share"), ColumnKind::Fraction),
                      column(QStringLiteral("baseline_low"), ColumnKind::Fraction),
                      column(QStringLiteral("baseline_high"), ColumnKind::Fraction),
                      column(QStringLiteral("p_max"), ColumnKind::Fraction),
                      column(QStringLiteral("p_max_holm"), ColumnKind::Fraction),
                      column(QStringLiteral("verdict"), ColumnKind::Text),
                      column(QStringLiteral("reason"), ColumnKind::Text)};
    for (const GroupComparison &comparison : comparisons) {
        const ComparisonRow &row = *comparison.row;
        const TestFigures *test = row.deciding();
        QList<Cell> cells{row.now.row, comparison.group.authority};
        if (byTeam)
            cells.append(comparison.group.team);
        cells += {Cell{row.now.answered},
                  number(row.favourableNow),
                  row.favourableThen ? Cell{row.favourableThen->low} : Cell{},
                  row.favourableThen ? Cell{row.favourableThen->high} : Cell{},
                  test ? Cell{test->pMax} : Cell{},
                  test ? Cell{test->pMaxHolm} : Cell{},
                  verdictId(row.verdict),
                  wording::comparison(row, *comparison.table, pack)};
        table.rows.append(cells);
    }
    return table;
}

Table pooledTable(const QList<PooledRow> &rows, const Pack &pack)
{
    Table table{
        QStringLiteral("pooled"),
        QString(),
        {column(QStringLiteral("row"), ColumnKind::Text), column(QStringLiteral("favourable"), ColumnKind::Count),
         column(QStringLiteral("answered"), ColumnKind::Count), column(QStringLiteral("share"), ColumnKind::Fraction),
         column(QStringLiteral("low"), ColumnKind::Fraction), column(QStringLiteral("high"), ColumnKind::Fraction),
         column(QStringLiteral("standardised"), ColumnKind::Fraction),
         column(QStringLiteral("standardised_low"), ColumnKind::Fraction),
         column(QStringLiteral("standardised_high"), ColumnKind::Fraction),
         column(QStringLiteral("standardised_note"), ColumnKind::Text),
         column(QStringLiteral("groups"), ColumnKind::Count), column(QStringLiteral("method"), ColumnKind::Text),
         column(QStringLiteral("statistic"), ColumnKind::Fraction),
         column(QStringLiteral("degrees_of_freedom"), ColumnKind::Count),
         column(QStringLiteral("rough"), ColumnKind::Text), column(QStringLiteral("p"), ColumnKind::Fraction)},
        {},
        {}};
    for (const PooledRow &row : rows) {
        const Heterogeneity &test = row.heterogeneity;
        const std::optional<statistics::Interval> standardised =
            row.standardised ? row.standardised->limits : std::nullopt;
        table.rows.append(
            {row.row, row.favourable, row.answered, number(row.share), row.limits ? Cell{row.limits->low} : Cell{},
             row.limits ? Cell{row.limits->high} : Cell{}, row.standardised ? Cell{row.standardised->share} : Cell{},
             standardised ? Cell{standardised->low} : Cell{}, standardised ? Cell{standardised->high} : Cell{},
             wording::notStandardised(row, pack), std::int64_t{test.groups}, methodId(test.method),
             number(test.statistic), std::int64_t{test.degreesOfFreedom},
             test.isRough ? QStringLiteral("yes") : QStringLiteral("no"), test.p});
    }
    return table;
}

} // namespace caseaudit
