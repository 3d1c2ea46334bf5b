#include "app/exchange/column_finder.h"

#include "app/wording/import_wording.h"
#include "app/wording/spreadsheet_text.h"
#include "audit_forms/scale.h"

#include <algorithm>
#include <array>

namespace caseaudit {

namespace {

/// Positions in a list of columns by folded name; a name that several have leads to all of them.
using Names = QHash<QString, QList<qsizetype>>;

/// Names in the order in which they are looked up: ids, then headings, then what tables print.
std::array<Names, 3> namesOf(const QList<FileColumn> &columns)
{
    std::array<Names, 3> tiers;
    const auto add = [](Names &names, const QString &name, qsizetype column) {
        QList<qsizetype> &meant = names[foldedSpelling(name)];
        if (!meant.contains(column))
            meant.append(column);
    };
    for (qsizetype i = 0; i < columns.size(); ++i) {
        add(tiers[0], columns.at(i).id, i);
        add(tiers[1], columns.at(i).heading, i);
        for (const QString &label : columns.at(i).otherLabels)
            add(tiers[2], label, i);
    }
    return tiers;
}

QList<qsizetype> meantBy(const QString &name, const std::array<Names, 3> &tiers)
{
    for (const Names &names : tiers) {
        if (const auto found = names.find(foldedSpelling(name)); found != names.end())
            return *found;
    }
    return {};
}

bool isWhollyEmpty(const CsvFile &file, qsizetype column)
{
    return std::all_of(file.records.begin(), file.records.end(),
                       [column](const CsvRecord &record) { return record.cells.value(column).trimmed().isEmpty(); });
}

} // namespace

FoundColumns::FoundColumns(const CsvFile &file, const QString &fileName, const QList<FileColumn> &columns,
                           const QString &expected)
    : m_fileName(fileName)
    , m_header(file.header)
    , m_columns(columns)
{
    const std::array<Names, 3> tiers = namesOf(columns);
    const auto wrong = [&](const QString &name, const QString &found, const QString &wanted) {
        m_problems.append({fileName, file.headerLine, name, found, wanted});
    };
    for (qsizetype i = 0; i < m_header.size(); ++i) {
        const QString &name = m_header.at(i);
        const QList<qsizetype> meant = meantBy(name, tiers);
        if (meant.isEmpty() && isWhollyEmpty(file, i)) {
            m_ignored.append(name);
        } else if (meant.isEmpty()) {
            wrong(name, name.isEmpty() ? wording::namelessColumn(i + 1) : name, expected);
        } else if (meant.size() > 1) {
            QStringList ids;
            for (const qsizetype column : meant)
                ids.append(columns.at(column).id);
            wrong(name, name, wording::expectedOneMeaning(ids));
        } else {
            const FileColumn &column = columns.at(meant.first());
            const int earlier = position(column.part, column.field);
            if (earlier >= 0)
                wrong(name, name, wording::expectedColumnOnce(m_header.at(earlier)));
            else
                m_positions.insert({column.part, column.field}, static_cast<int>(i));
        }
    }
    for (const FileColumn &column : columns) {
        if (column.presence == Presence::Optional || position(column.part, column.field) >= 0)
            continue;
        wrong(column.id, wording::noSuchColumn(), wording::expectedRequiredColumn());
        m_canReadRows = false;
    }
}

QString FoundColumns::cell(const CsvRecord &record, ColumnPart part, const Field *field) const
{
    const int column = position(part, field);
    return column < 0 ? QString() : wording::unguardedCell(record.cells.value(column));
}

ImportProblem FoundColumns::problem(const CsvRecord &record, ColumnPart part, const Field *field,
                                    const QString &expected) const
{
    const int column = position(part, field);
    if (column >= 0)
        return {m_fileName, record.line, m_header.at(column), record.cells.value(column), expected};
    const auto known = std::find_if(m_columns.begin(), m_columns.end(), [&](const FileColumn &candidate) {
        return candidate.part == part && candidate.field == field;
    });
    return {m_fileName, record.line, known == m_columns.end() ? QString() : known->id, QString(), expected};
}

std::optional<ImportProblem> FoundColumns::wrongLength(const CsvRecord &record) const
{
    if (record.cells.size() == m_header.size())
        return std::nullopt;
    return ImportProblem{m_fileName, record.line, QString(), wording::foundCells(record.cells.size()),
                         wording::expectedCells(m_header.size())};
}

int FoundColumns::position(ColumnPart part, const Field *field) const
{
    return m_positions.value({part, field}, -1);
}

} // namespace caseaudit
