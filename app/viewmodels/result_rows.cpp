#include "app/viewmodels/result_rows.h"

#include "app/charts/comparison_chart.h"
#include "app/charts/rating_bars.h"
#include "app/viewmodels/comparison_view_model.h"
#include "app/viewmodels/option.h"
#include "app/wording/comparison_wording.h"
#include "app/wording/difference_wording.h"
#include "app/wording/page_wording.h"
#include "app/wording/wording.h"

#include <algorithm>

namespace caseaudit {

namespace {

QString percentText(int percent)
{
    return wording::cell(Cell{std::int64_t{percent}}, ColumnKind::Percent);
}

/// Which categories of a scale have a column: those only read on input where some row of some table has one.
QList<int> columnsOf(const Scale &scale, const QList<ComparisonInputs> &parts)
{
    const auto occursIn = [&scale](const RatingTable &table, int category) {
        return std::any_of(table.rows.begin(), table.rows.end(), [&](const RatingRow &row) {
            return row.scale == scale.id && row.counts.at(static_cast<std::size_t>(category)) > 0;
        });
    };
    QList<int> columns;
    for (int i = 0; i < scale.categories.size(); ++i) {
        const bool occurs = std::any_of(parts.begin(), parts.end(), [&](const ComparisonInputs &part) {
            return occursIn(part.now, i) || (part.then && occursIn(*part.then, i));
        });
        if (!scale.categories.at(i).inputOnly || occurs)
            columns.append(i);
    }
    return columns;
}

QString orDash(const QString &text)
{
    return text.isEmpty() ? QStringLiteral("–") : text;
}

QString shareName(const Scale &scale)
{
    return scale.shares.isEmpty() ? QString() : scale.shares.first().label;
}

/// What was counted, for each of `columns`.
ResultPeriod countedPeriod(const QString &name, const RatingRow &row, const Scale &scale, const QList<int> &columns)
{
    ResultPeriod period;
    period.period = name;
    period.opens = true;
    period.tooFew = row.answered > 0 && row.answered < fewestToJudge;
    const std::optional<std::vector<int>> percents = row.percents();
    for (const int column : columns) {
        const auto position = static_cast<std::size_t>(column);
        ResultCell cell;
        const QString count = percents ? wording::cell(Cell{row.counts.at(position)}, ColumnKind::Count) : QString();
        const bool hasPercent = percents && !period.tooFew;
        cell.text = orDash(hasPercent ? percentText(percents->at(position)) : count);
        cell.detail = hasPercent ? count : QString();
        cell.sentence = wording::countedFigure(scale.categories.at(column).label, row.counts.at(position), row);
        cell.figure = answer_code::firstCategory + column;
        period.cells.append(QVariant::fromValue(cell));
    }
    period.share = orDash(wording::favourableNow(row, scale));
    period.shareSentence = wording::favourableFigure(name, shareName(scale), period.share, row.answered);
    period.base = wording::cell(Cell{row.answered}, ColumnKind::Count);
    period.baseSentence =
        wording::joinedFacts({wording::base(row.answered), wording::leftOut(row.notApplicable, row.notRecorded)});
    period.bar = countedBar(name, row, scale);
    period.bar.emptyText = wording::noAnswers();
    period.notApplicable = static_cast<int>(row.notApplicable);
    period.notRecorded = static_cast<int>(row.notRecorded);
    return period;
}

/// What was printed.
ResultPeriod printedPeriod(const PrintedFigures &printed, const Scale &scale, const QList<int> &columns,
                           const Pack &pack, const std::optional<std::int64_t> &known)
{
    ResultPeriod period;
    period.period = pack.baseline->cycle;
    for (const int column : columns) {
        const std::optional<int> percent = printed.percents.at(static_cast<std::size_t>(column));
        ResultCell cell;
        cell.text = orDash(percent ? percentText(*percent) : QString());
        cell.sentence = wording::printedFigure(scale.categories.at(column).label, percent);
        period.cells.append(QVariant::fromValue(cell));
    }
    period.share = orDash(wording::favourablePrinted(printed.percents, scale));
    period.shareSentence = QStringLiteral("%1, %2: %3").arg(period.period, shareName(scale), period.share);
    period.base = orDash(known ? wording::cell(Cell{*known}, ColumnKind::Count) : QString());
    period.baseSentence = known ? wording::enteredNumber(*known) : wording::inferredDenominators(printed.fitting);
    period.bar = printedBar(period.period, printed.percents, scale);
    return period;
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

/// The figures of a row of each part: then, unless the print before them serves them all, and now.
QVariantList countedPeriods(qsizetype row, const QList<ComparisonInputs> &parts, const QStringList &names,
                            const Scale &scale, const QList<int> &columns)
{
    QVariantList periods;
    for (int part = 0; part < parts.size(); ++part) {
        const ComparisonInputs &inputs = parts.at(part);
        const auto append = [&](ResultPeriod period, bool isNow) {
            period.isNow = isNow;
            period.part = part;
            periods.append(QVariant::fromValue(period));
        };
        if (inputs.then)
            append(countedPeriod(inputs.then->filter.cycle, inputs.then->rows.at(row), scale, columns), false);
        append(countedPeriod(names.value(part), inputs.now.rows.at(row), scale, columns), true);
    }
    return periods;
}

QVariantList headingsOf(const Scale &scale, const QList<int> &columns)
{
    QVariantList headings;
    for (const int column : columns) {
        headings.append(QVariantMap{{QStringLiteral("label"), scale.categories.at(column).label},
                                    {QStringLiteral("tone"), categoryTone(scale, column)}});
    }
    return headings;
}

/// What `comparison` found of the row at that position, for each part.
QVariantList statementsOf(int row, const QStringList &names, const ComparisonViewModel &comparison)
{
    QVariantList statements;
    for (int place = 0; place < names.size(); ++place) {
        ResultStatement statement;
        statement.place = place;
        statement.name = names.size() > 1 ? names.at(place) : QString();
        const ComparisonTable *table = comparison.isComplete() ? comparison.table(place) : nullptr;
        if (table && table->rows.at(row).comparability != Comparability::NotPrinted) {
            const ComparisonRow &compared = table->rows.at(row);
            statement.sentence = wording::comparison(compared, *table, *comparison.pack());
            statement.isChange = compared.verdict == Verdict::Improved || compared.verdict == Verdict::Worse;
            statement.probability = wording::decidingProbability(compared, *table);
            statement.interval =
                differenceInterval(compared, statement.name.isEmpty() ? compared.now.label : statement.name);
            statement.figures = wording::differenceInPoints(compared);
            statement.scale = comparison.plot().scale;
        }
        statements.append(QVariant::fromValue(statement));
    }
    return statements;
}

} // namespace

QStringList resultRoles()
{
    return {QStringLiteral("rowId"),      QStringLiteral("label"),       QStringLiteral("heading"),
            QStringLiteral("notes"),      QStringLiteral("marks"),       QStringLiteral("recommendations"),
            QStringLiteral("columns"),    QStringLiteral("periods"),     QStringLiteral("favourableLabel"),
            QStringLiteral("statements"), QStringLiteral("printedBase"), QStringLiteral("mayBeKnown"),
            QStringLiteral("inBaseline")};
}

ResultRows resultRows(const QList<ComparisonInputs> &parts, const QStringList &names,
                      const ComparisonViewModel &comparison, const Workspace &workspace)
{
    const Pack &pack = workspace.pack();
    const RatingTable &table = parts.constFirst().now;
    const FormDefinition *form = pack.form(table.form);
    ResultRows result;
    QString scaleBefore;
    for (qsizetype i = 0; i < table.rows.size(); ++i) {
        const RatingRow &rated = table.rows.at(i);
        const Scale &scale = *pack.scale(rated.scale);
        const QList<int> columns = columnsOf(scale, parts);
        std::optional<PrintedFigures> printed;
        if (!parts.constFirst().then && pack.baseline)
            printed = workspace.printed(rated.row);
        const KnownNumbers &known = parts.constFirst().known;
        QVariantList periods = countedPeriods(i, parts, names, scale, columns);
        QString printedBase;
        if (printed) {
            const ResultPeriod period =
                printedPeriod(*printed, scale, columns, pack,
                              known.contains(rated.row) ? std::optional(known.value(rated.row)) : std::nullopt);
            periods.prepend(QVariant::fromValue(period));
            printedBase = period.baseSentence;
        }
        const QStringList notes = notesOf(printed, rated.label);
        result.rows.append(
            {{QStringLiteral("rowId"), rated.row},
             {QStringLiteral("label"), rated.label},
             {QStringLiteral("heading"), rated.heading},
             {QStringLiteral("notes"), notes},
             {QStringLiteral("marks"), marksOf(notes, result.footnotes)},
             {QStringLiteral("recommendations"), recommendationsOf(form ? form->field(rated.field) : nullptr, pack)},
             {QStringLiteral("columns"), rated.scale == scaleBefore ? QVariantList() : headingsOf(scale, columns)},
             {QStringLiteral("favourableLabel"), shareName(scale)},
             {QStringLiteral("periods"), periods},
             {QStringLiteral("statements"), statementsOf(static_cast<int>(i), names, comparison)},
             {QStringLiteral("printedBase"), printedBase},
             {QStringLiteral("mayBeKnown"), printed.has_value()},
             {QStringLiteral("inBaseline"), rated.inBaseline}});
        scaleBefore = rated.scale;
    }
    return result;
}

} // namespace caseaudit
