#include "app/reports/noted_cell_report.h"

#include "app/reports/hot_spot_report.h"
#include "app/reports/table_writers.h"
#include "app/wording/hot_spot_wording.h"

#include <QJsonArray>

namespace caseaudit {

namespace {

Cell number(const std::optional<double> &value)
{
    return value ? Cell{*value} : Cell{};
}

/// References of actions, each once, in the order of the notes.
QString actionsOf(const NotedCell &noted)
{
    QStringList refs;
    for (const ActionNote &note : noted.notes)
        refs.append(note.ref);
    refs.removeAll(QString());
    refs.removeDuplicates();
    return refs.join(QLatin1Char(' '));
}

QList<Column> standingColumns()
{
    return {{QStringLiteral("cycle"), QString(), ColumnKind::Text},
            {QStringLiteral("unfavourable"), QString(), ColumnKind::Count},
            {QStringLiteral("answered"), QString(), ColumnKind::Count},
            {QStringLiteral("share"), QString(), ColumnKind::Fraction},
            {QStringLiteral("others_share"), QString(), ColumnKind::Fraction},
            {QStringLiteral("p_adjusted"), QString(), ColumnKind::Fraction},
            {QStringLiteral("state"), QString(), ColumnKind::Text}};
}

QList<Cell> standingCells(const CellStanding &standing)
{
    const HotSpotCell &cell = standing.cell;
    return {standing.cycle,       Cell{cell.unfavourable},    Cell{cell.answered},
            number(cell.share()), number(cell.othersShare()), number(cell.pAdjusted),
            stateId(cell.state)};
}

} // namespace

Table notedCellRows(const QList<NotedCell> &cells)
{
    Table table{QStringLiteral("noted"),
                QString(),
                {{QStringLiteral("row"), QString(), ColumnKind::Text},
                 {QStringLiteral("authority"), QString(), ColumnKind::Text},
                 {QStringLiteral("actions"), QString(), ColumnKind::Text},
                 {QStringLiteral("last_noted"), QString(), ColumnKind::Text}},
                {},
                {}};
    const qsizetype figures = standingColumns().size();
    table.columns += standingColumns();
    for (const NotedCell &noted : cells) {
        const QList<Cell> whose{noted.about.row, noted.about.authority, actionsOf(noted),
                                noted.notes.last().date.toString(Qt::ISODate)};
        for (const CellStanding &standing : noted.standings)
            table.rows.append(whose + standingCells(standing));
        if (noted.standings.isEmpty())
            table.rows.append(whose + QList<Cell>(figures));
    }
    return table;
}

QJsonObject notedCellJson(const QList<NotedCell> &cells, const Pack &pack)
{
    QJsonArray list;
    for (const NotedCell &noted : cells) {
        QJsonArray notes;
        for (const ActionNote &note : noted.notes) {
            notes.append(QJsonObject{{QStringLiteral("action"), note.ref},
                                     {QStringLiteral("on"), note.date.toString(Qt::ISODate)},
                                     {QStringLiteral("text"), note.text},
                                     {QStringLiteral("author"), note.author},
                                     {QStringLiteral("record"), note.record}});
        }
        Table cycles{QStringLiteral("cycles"), QString(), standingColumns(), {}, {}};
        for (const CellStanding &standing : noted.standings)
            cycles.rows.append(standingCells(standing));
        list.append(
            QJsonObject{{QStringLiteral("row"), noted.about.row},
                        {QStringLiteral("authority"), noted.about.authority},
                        {QStringLiteral("notes"), notes},
                        {QStringLiteral("cycles"), toJsonRows(cycles)},
                        {QStringLiteral("sentence"), wording::cellHistory(noted.about, noted.standings, pack)}});
    }
    return {{QStringLiteral("cells"), list}};
}

} // namespace caseaudit
