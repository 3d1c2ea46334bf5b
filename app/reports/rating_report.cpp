#include "app/reports/rating_report.h"

#include "audit_forms/pack.h"

#include <algorithm>

namespace caseaudit {

namespace {

Cell count(std::int64_t number)
{
    return number;
}

bool isShown(const RatingRow &row, RowChoice rows)
{
    return rows == RowChoice::All || row.inBaseline;
}

/// Whether a category has a column: always when forms offer it, else only where some row has it.
template <typename HasCategory>
QList<int> columnsOf(const Scale &scale, const HasCategory &occurs)
{
    QList<int> columns;
    for (int i = 0; i < scale.categories.size(); ++i) {
        if (!scale.categories.at(i).inputOnly || occurs(i))
            columns.append(i);
    }
    return columns;
}

Table emptySheet(const QString &id, const QString &title, const Scale &scale, const QList<int> &categories)
{
    Table sheet{id, title, {{QStringLiteral("label"), QString(), ColumnKind::Text}}, {}, {}};
    for (const int category : categories) {
        const Category &shown = scale.categories.at(category);
        sheet.columns.append({shown.id, shown.label, ColumnKind::Percent});
    }
    return sheet;
}

/// The scales of a table's rows in order of first use.
template <typename Rows>
QStringList scalesOf(const Rows &rows)
{
    QStringList scales;
    for (const auto &row : rows) {
        if (!scales.contains(row.scale))
            scales.append(row.scale);
    }
    return scales;
}

/// The line of a heading: its text, the other cells empty.
void appendHeading(Table &sheet, const QString &heading)
{
    if (heading.isEmpty())
        return;
    QList<Cell> cells{heading};
    cells.resize(sheet.columns.size());
    sheet.rows.append(cells);
}

} // namespace

Table ratingRows(const QList<RatingTable> &tables, const Pack &pack, RowChoice rows)
{
    Table table{QStringLiteral("tables"),
                QString(),
                {{QStringLiteral("table"), QStringLiteral("Table"), ColumnKind::Text},
                 {QStringLiteral("row"), QStringLiteral("Row"), ColumnKind::Text},
                 {QStringLiteral("label"), QStringLiteral("Label"), ColumnKind::Text},
                 {QStringLiteral("category"), QStringLiteral("Category"), ColumnKind::Text},
                 {QStringLiteral("count"), QStringLiteral("Count"), ColumnKind::Count},
                 {QStringLiteral("answered"), QStringLiteral("Answered (n)"), ColumnKind::Count},
                 {QStringLiteral("percent"), QStringLiteral("Per cent"), ColumnKind::Percent},
                 {QStringLiteral("not_applicable"), QStringLiteral("Not applicable"), ColumnKind::Count},
                 {QStringLiteral("not_recorded"), QStringLiteral("Not recorded"), ColumnKind::Count}},
                {},
                {}};
    for (const RatingTable &rated : tables) {
        for (const RatingRow &row : rated.rows) {
            if (!isShown(row, rows))
                continue;
            const Scale &scale = *pack.scale(row.scale);
            const std::optional<std::vector<int>> percents = row.percents();
            for (const int category : columnsOf(scale, [&row](int i) { return row.counts[std::size_t(i)] > 0; })) {
                const auto i = static_cast<std::size_t>(category);
                table.rows.append({rated.table, row.row, row.label, scale.categories.at(category).id,
                                   count(row.counts[i]), count(row.answered), percents ? count((*percents)[i]) : Cell(),
                                   count(row.notApplicable), count(row.notRecorded)});
            }
        }
    }
    return table;
}

QList<Table> ratingSheets(const RatingTable &rated, const Pack &pack, RowChoice rows)
{
    QList<RatingRow> shown;
    for (const RatingRow &row : rated.rows) {
        if (isShown(row, rows))
            shown.append(row);
    }
    QList<Table> sheets;
    for (const QString &scaleId : scalesOf(shown)) {
        const Scale &scale = *pack.scale(scaleId);
        const QList<int> categories = columnsOf(scale, [&](int i) {
            return std::any_of(shown.begin(), shown.end(), [&](const RatingRow &row) {
                return row.scale == scaleId && row.counts[std::size_t(i)] > 0;
            });
        });
        Table sheet = emptySheet(rated.table, rated.title, scale, categories);
        sheet.columns.append({QStringLiteral("answered"), QStringLiteral("n"), ColumnKind::Count});
        sheet.columns.append({QStringLiteral("not_applicable"), QStringLiteral("n/a"), ColumnKind::Count});
        sheet.columns.append({QStringLiteral("not_recorded"), QStringLiteral("Not rec."), ColumnKind::Count});
        for (const RatingRow &row : std::as_const(shown)) {
            if (row.scale != scaleId)
                continue;
            appendHeading(sheet, row.heading);
            QList<Cell> cells{row.label};
            const std::optional<std::vector<int>> percents = row.percents();
            for (const int category : categories)
                cells.append(percents ? count((*percents)[static_cast<std::size_t>(category)]) : Cell());
            cells.append({count(row.answered), count(row.notApplicable), count(row.notRecorded)});
            sheet.rows.append(cells);
        }
        sheets.append(sheet);
    }
    return sheets;
}

Table baselineRows(const Pack &pack)
{
    Table table{QStringLiteral("baseline"),
                QString(),
                {{QStringLiteral("table"), QStringLiteral("Table"), ColumnKind::Text},
                 {QStringLiteral("row"), QStringLiteral("Row"), ColumnKind::Text},
                 {QStringLiteral("label"), QStringLiteral("Label"), ColumnKind::Text},
                 {QStringLiteral("scale"), QStringLiteral("Scale"), ColumnKind::Text},
                 {QStringLiteral("category"), QStringLiteral("Category"), ColumnKind::Text},
                 {QStringLiteral("percent"), QStringLiteral("Per cent"), ColumnKind::Percent}},
                {},
                {}};
    for (const TableDefinition &definition : pack.tables) {
        for (const TableRow &row : definition.rows) {
            const BaselineRow *printed = pack.baseline ? pack.baseline->row(row.id) : nullptr;
            if (!printed)
                continue;
            const Scale &scale = *pack.scale(row.scale);
            for (const int category :
                 columnsOf(scale, [&](int i) { return printed->percent.contains(scale.categories.at(i).id); })) {
                const QString id = scale.categories.at(category).id;
                const auto percent = printed->percent.find(id);
                table.rows.append({definition.id, row.id, row.label, scale.id, id,
                                   percent == printed->percent.end() ? Cell() : count(*percent)});
            }
        }
    }
    return table;
}

QList<Table> baselineSheets(const TableDefinition &definition, const Pack &pack)
{
    QList<TableRow> shown;
    for (const TableRow &row : definition.rows) {
        if (pack.baseline && pack.baseline->row(row.id))
            shown.append(row);
    }
    QList<Table> sheets;
    for (const QString &scaleId : scalesOf(shown)) {
        const Scale &scale = *pack.scale(scaleId);
        const QList<int> categories = columnsOf(scale, [](int) { return false; });
        Table sheet = emptySheet(definition.id, definition.title, scale, categories);
        for (const TableRow &row : std::as_const(shown)) {
            if (row.scale != scaleId)
                continue;
            const BaselineRow *printed = pack.baseline->row(row.id);
            appendHeading(sheet, row.heading);
            QList<Cell> cells{row.label};
            for (const int category : categories) {
                const auto percent = printed->percent.find(scale.categories.at(category).id);
                cells.append(percent == printed->percent.end() ? Cell() : count(*percent));
            }
            sheet.rows.append(cells);
        }
        sheets.append(sheet);
    }
    return sheets;
}

} // namespace caseaudit
