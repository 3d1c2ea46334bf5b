#include "app/viewmodels/result_rows.h"

#include "app/charts/rating_bars.h"
#include "app/viewmodels/option.h"
#include "app/wording/page_wording.h"
#include "app/wording/wording.h"

#include <algorithm>

namespace caseaudit {

namespace {

QString percentText(int percent)
{
    return wording::cell(Cell{std::int64_t{percent}}, ColumnKind::Percent);
}

/// Which categories of a scale have a column in `table`: those only read on input where some shown row has one.
QList<int> columnsOf(const Scale &scale, const RatingTable &table)
{
    QList<int> columns;
    for (int i = 0; i < scale.categories.size(); ++i) {
        const bool occurs = std::any_of(table.rows.begin(), table.rows.end(), [&scale, i](const RatingRow &row) {
            return row.scale == scale.id && row.counts.at(static_cast<std::size_t>(i)) > 0;
        });
        if (!scale.categories.at(i).inputOnly || occurs)
            columns.append(i);
    }
    return columns;
}

QList<ResultCell> cellsOf(const RatingRow &row, const Scale &scale, const QList<int> &columns,
                          const std::optional<PrintedFigures> &printed)
{
    const std::optional<std::vector<int>> percents = row.percents();
    QList<ResultCell> cells;
    for (const int column : columns) {
        const auto position = static_cast<std::size_t>(column);
        ResultCell cell;
        cell.category = scale.categories.at(column).label;
        if (printed) {
            const std::optional<int> percent = printed->percents.at(position);
            cell.printed = percent ? percentText(*percent) : QString();
            cell.printedSentence = wording::printedFigure(cell.category, percent);
        }
        if (percents) {
            cell.count = wording::cell(Cell{row.counts.at(position)}, ColumnKind::Count);
            if (row.answered >= fewestToJudge)
                cell.percent = percentText(percents->at(position));
        }
        cell.countedSentence = wording::countedFigure(cell.category, row.counts.at(position), row);
        cell.figure = answer_code::firstCategory + column;
        cells.append(cell);
    }
    return cells;
}

/// The rows of the action plan that a question is evidence for.
QVariantList recommendationsOf(const Field *field, const Pack &pack)
{
    QVariantList recommendations;
    for (const QString &ref : field ? field->recommendations : QStringList()) {
        const PlanRow *row = pack.actionPlan ? pack.actionPlan->row(ref) : nullptr;
        recommendations.append(option(ref, row ? row->title : ref));
    }
    return recommendations;
}

/// The roles that are the same whether or not the baseline prints the row.
QVariantMap presentRow(const RatingRow &row, const Scale &scale, const QString &formId, const Pack &pack)
{
    StackedBar bar = countedBar(wording::now(), row, scale);
    bar.emptyText = wording::noAnswers();
    const FormDefinition *form = pack.form(formId);
    return {{QStringLiteral("rowId"), row.row},
            {QStringLiteral("label"), row.label},
            {QStringLiteral("heading"), row.heading},
            {QStringLiteral("recommendations"), recommendationsOf(form ? form->field(row.field) : nullptr, pack)},
            {QStringLiteral("favourableLabel"), scale.shares.isEmpty() ? QString() : scale.shares.first().label},
            {QStringLiteral("favourableNow"), wording::favourableNow(row, scale)},
            {QStringLiteral("countedBar"), QVariant::fromValue(bar)},
            {QStringLiteral("base"), wording::base(row.answered)},
            {QStringLiteral("answered"), static_cast<int>(row.answered)},
            {QStringLiteral("notApplicable"), static_cast<int>(row.notApplicable)},
            {QStringLiteral("notRecorded"), static_cast<int>(row.notRecorded)},
            {QStringLiteral("tooFew"), row.answered > 0 && row.answered < fewestToJudge},
            {QStringLiteral("inBaseline"), row.inBaseline}};
}

/// What is to be said of a printed row: the notes of the pack, and its label where that was printed in other words.
QStringList notesOf(const std::optional<PrintedFigures> &printed, const QString &label)
{
    if (!printed)
        return {};
    QStringList notes = printed->notes;
    const bool inOtherWords =
        !printed->printedLabel.isEmpty() && printed->printedLabel.compare(label, Qt::CaseInsensitive) != 0;
    if (inOtherWords)
        notes.append(wording::printedAs(printed->printedLabel));
    return notes;
}

/// The roles that come from the baseline: empty for a row that it does not print.
QVariantMap printedRow(const std::optional<PrintedFigures> &printed, const Scale &scale, const Pack &pack)
{
    const bool known = printed && pack.baseline;
    const StackedBar bar = known ? printedBar(pack.baseline->cycle, printed->percents, scale) : StackedBar();
    return {
        {QStringLiteral("printedBase"), known ? wording::inferredDenominators(printed->fitting) : QString()},
        {QStringLiteral("favourablePrinted"), known ? wording::favourablePrinted(printed->percents, scale) : QString()},
        {QStringLiteral("printedBar"), QVariant::fromValue(bar)}};
}

/// A number in raised digits, as marks of footnotes are set.
QString raised(qsizetype number)
{
    static const QString digits = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    QString text;
    for (const QChar digit : QString::number(number))
        text.append(digits.at(digit.digitValue()));
    return text;
}

/// The numbers of `notes` among the footnotes, "¹ ³"; those that are new join them.
QString marksOf(const QStringList &notes, QStringList &footnotes)
{
    QList<qsizetype> numbers;
    for (const QString &note : notes) {
        if (!footnotes.contains(note))
            footnotes.append(note);
        numbers.append(footnotes.indexOf(note) + 1);
    }
    std::sort(numbers.begin(), numbers.end());
    QStringList marks;
    for (const qsizetype number : std::as_const(numbers))
        marks.append(raised(number));
    return marks.join(u' ');
}

} // namespace

QStringList resultRoles()
{
    return {QStringLiteral("rowId"),       QStringLiteral("label"),           QStringLiteral("heading"),
            QStringLiteral("notes"),       QStringLiteral("marks"),           QStringLiteral("recommendations"),
            QStringLiteral("columns"),     QStringLiteral("cells"),           QStringLiteral("printedBar"),
            QStringLiteral("countedBar"),  QStringLiteral("favourableNow"),   QStringLiteral("favourablePrinted"),
            QStringLiteral("printedBase"), QStringLiteral("favourableLabel"), QStringLiteral("base"),
            QStringLiteral("answered"),    QStringLiteral("notApplicable"),   QStringLiteral("notRecorded"),
            QStringLiteral("tooFew"),      QStringLiteral("inBaseline")};
}

ResultRows resultRows(const RatingTable &table, const Workspace &workspace)
{
    const Pack &pack = workspace.pack();
    ResultRows result;
    QString scaleBefore;
    for (const RatingRow &rated : table.rows) {
        const Scale &scale = *pack.scale(rated.scale);
        const std::optional<PrintedFigures> printed = workspace.printed(rated.row);
        const QList<int> columns = columnsOf(scale, table);
        QVariantList headings;
        QVariantList cells;
        for (const ResultCell &cell : cellsOf(rated, scale, columns, printed))
            cells.append(QVariant::fromValue(cell));
        for (const int column : rated.scale == scaleBefore ? QList<int>() : columns) {
            headings.append(QVariantMap{{QStringLiteral("label"), scale.categories.at(column).label},
                                        {QStringLiteral("tone"), categoryTone(scale, column)}});
        }
        const QStringList notes = notesOf(printed, rated.label);
        QVariantMap row = presentRow(rated, scale, table.form, pack);
        row.insert(printedRow(printed, scale, pack));
        row.insert(QStringLiteral("notes"), notes);
        row.insert(QStringLiteral("marks"), marksOf(notes, result.footnotes));
        row.insert(QStringLiteral("columns"), headings);
        row.insert(QStringLiteral("cells"), cells);
        scaleBefore = rated.scale;
        result.rows.append(row);
    }
    return result;
}

} // namespace caseaudit
