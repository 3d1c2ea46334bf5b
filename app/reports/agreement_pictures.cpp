#include "app/reports/agreement_pictures.h"

#include "app/charts/rating_bars.h"
#include "app/wording/agreement_wording.h"
#include "app/wording/wording.h"
#include "audit_forms/audit_record.h"
#include "audit_forms/pack.h"

#include <algorithm>

namespace caseaudit {

namespace {

GridCell answerCell(const std::optional<quint8> &code, const QString &file, const QString &reader, const Scale &scale)
{
    if (!code)
        return {};
    const QString answer = wording::answerOf(*code, scale);
    const int category = *code - answer_code::firstCategory;
    const bool isCategory = category >= 0 && category < scale.categories.size();
    return {answer, wording::calibrationCell(file, reader, answer), GridCell::Fill::Tone,
            isCategory ? categoryTone(scale, category) : neutralTone, false};
}

} // namespace

AgreementGrid pairsGrid(const AgreementRow &row, const ReaderNames &names, const Pack &pack)
{
    const AgreementFigures &figures = row.figures;
    const Scale &scale = *pack.scale(row.scale);
    AgreementGrid grid;
    grid.title = wording::pairsCaption(row.label, figures);
    grid.rowTitle = names.first;
    grid.columnTitle = names.second;
    grid.markText = wording::bothTheSame();
    for (const int category : figures.categories)
        grid.rowLabels.append(scale.categories.at(category).label);
    grid.columnLabels = grid.rowLabels;
    std::int64_t most = 1;
    for (const auto &counts : figures.pairs)
        most = std::max(most, *std::ranges::max_element(counts));
    for (std::size_t i = 0; i < figures.pairs.size(); ++i) {
        QList<GridCell> cells;
        for (std::size_t j = 0; j < figures.pairs.size(); ++j) {
            const std::int64_t count = figures.pairs[i][j];
            cells.append({wording::cell(Cell{count}, ColumnKind::Count),
                          wording::pairsInCell(figures, i, j, scale, names), GridCell::Fill::Share,
                          static_cast<double>(count) / static_cast<double>(most), i == j});
        }
        grid.cells.append(cells);
    }
    return grid;
}

AgreementGrid calibrationGrid(const CalibrationTable &table, const ReadCases &cases, const Pack &pack,
                              References references, ReaderNaming naming, std::size_t mostRows)
{
    const Scale &scale = *pack.scale(table.scale);
    const std::size_t shown = std::min(mostRows, table.rows.size());
    const std::vector<std::size_t> columns = calibrationColumns(table, cases, naming);
    AgreementGrid grid;
    grid.title = table.label;
    grid.note = wording::shownOfMany(static_cast<std::int64_t>(shown), static_cast<std::int64_t>(table.rows.size()));
    grid.columnLabels = calibrationReaders(table, cases, naming);
    if (table.hasAgreed)
        grid.columnLabels.append(QStringLiteral("Agreed"));
    for (std::size_t row = 0; row < shown; ++row) {
        const CalibrationRow &answers = table.rows[row];
        const QString file = calibrationFile(table, row, cases, pack, references);
        grid.rowLabels.append(answers.differs ? QStringLiteral("≠ %1").arg(file) : file);
        QList<GridCell> cells;
        for (const std::size_t column : columns)
            cells.append(answerCell(answers.codes[column], file, grid.columnLabels.at(cells.size()), scale));
        if (table.hasAgreed) {
            cells.append(answerCell(answers.agreed, file, grid.columnLabels.constLast(), scale));
            cells.last().isMarked = answers.agreed.has_value();
        }
        grid.cells.append(cells);
    }
    return grid;
}

} // namespace caseaudit
