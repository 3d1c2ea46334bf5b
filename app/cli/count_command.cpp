#include "app/charts/chart_export.h"
#include "app/charts/monthly_counts_chart.h"
#include "app/cli/command.h"
#include "app/cli/problem_lines.h"
#include "app/exchange/count_import.h"
#include "app/exchange/typed_month.h"
#include "app/reports/calendar_report.h"
#include "app/reports/paper_writer.h"
#include "app/wording/calendar_wording.h"
#include "app/wording/import_wording.h"
#include "app/wording/wording.h"
#include "app/workspace/csv_file.h"
#include "app/workspace/monthly_counts.h"

#include <QFileInfo>

#include <algorithm>

namespace caseaudit::cli {

namespace {

const QString outOption = QStringLiteral("out");

const MonthlyMeasure &measureIn(const QList<MonthlyMeasure> &measures, const QString &id)
{
    const auto found = std::find_if(measures.begin(), measures.end(),
                                    [&id](const MonthlyMeasure &measure) { return measure.id == id; });
    if (found == measures.end())
        throw UsageError(
            QStringLiteral("measure: found “%1”, expected %2").arg(id, wording::expectedMeasure(measures)));
    return *found;
}

QDate monthArgument(const QString &text, const QString &where)
{
    const QDate month = typedMonth(text);
    if (!month.isValid())
        throw UsageError(QStringLiteral("%1: found “%2”, expected %3").arg(where, text, wording::expectedMonth()));
    return month;
}

QString authorityArgument(const QString &text, const Pack &pack)
{
    const std::optional<QString> authority = pack.authorityFor(text);
    if (!authority || *authority == pack.partnership.id)
        throw UsageError(
            QStringLiteral("authority: found “%1”, expected %2").arg(text, wording::expectedAuthority(pack)));
    return *authority;
}

QString numberText(const std::optional<std::int64_t> &number)
{
    return number ? QString::number(*number) : QString();
}

/// What is wrong with a count, as a reason that names the column of a file.
ImportProblem problemOf(const MonthlyCount &count, CountFault fault, const Context &context)
{
    const QList<MonthlyMeasure> measures = monthlyMeasures(context.pack());
    const QString month = count.month.toString(QStringLiteral("yyyy-MM"));
    ImportProblem problem;
    const auto say = [&problem](const char *column, const QString &found, const QString &expected) {
        problem.column = QLatin1String(column);
        problem.found = found;
        problem.expected = expected;
    };
    switch (fault) {
    case CountFault::UnknownMeasure:
        say("measure", count.measure, wording::expectedMeasure(measures));
        break;
    case CountFault::UnknownAuthority:
        say("authority", count.authority, wording::expectedAuthority(context.pack()));
        break;
    case CountFault::NotCountedThere:
        say("authority", count.authority,
            wording::expectedCountingAuthority(measureIn(measures, count.measure), context.pack()));
        break;
    case CountFault::NotBegun:
        say("month", month, wording::expectedMonthUpTo(context.surroundings().today));
        break;
    case CountFault::TooEarly:
        say("month", month, wording::expectedMonthFrom());
        break;
    case CountFault::OutOfRange:
        say("number", numberText(count.number), wording::expectedMonthlyNumber());
        break;
    }
    return problem;
}

void writeOutcome(const CountsPlan &plan, Format format, const QStringList &notes, const Context &context)
{
    Table table{QStringLiteral("count"),
                QString(),
                {{QStringLiteral("added"), QStringLiteral("Added"), ColumnKind::Count},
                 {QStringLiteral("unchanged"), QStringLiteral("Unchanged"), ColumnKind::Count},
                 {QStringLiteral("changed"), QStringLiteral("Changed"), ColumnKind::Count}},
                {},
                notes};
    table.rows.append({qint64(plan.added.size()), qint64(plan.unchanged), qint64(plan.changed.size())});
    writeTable(table, format, context);
}

/// `2005-09=12`; nothing behind the equals sign takes the number away.
MonthlyCount countArgument(const QString &text, const QString &measure, const QString &authority)
{
    const QString number = text.section(u'=', 1);
    bool isNumber = false;
    MonthlyCount count{measure, authority, monthArgument(text.section(u'=', 0, 0), QStringLiteral("month")),
                       number.toLongLong(&isNumber)};
    if (number.isEmpty())
        count.number.reset();
    if (!text.contains(u'=') || (!number.isEmpty() && !isNumber)) {
        throw UsageError(
            QStringLiteral("found “%1”, expected a month and its number such as 2005-09=12, or 2005-09= to "
                           "take the number away")
                .arg(text));
    }
    return count;
}

ExitStatus set(const Arguments &given, Context &context)
{
    const QStringList words = given.positional();
    if (words.size() < 4)
        throw UsageError(QStringLiteral("“case-audit count set” takes MEASURE AUTHORITY MONTH=NUMBER …"));
    const MonthlyMeasure measure = measureIn(monthlyMeasures(context.pack()), words.at(1));
    const QString authority = authorityArgument(words.at(2), context.pack());
    QList<MonthlyCount> counts;
    for (const QString &word : words.sliced(3)) {
        counts.append(countArgument(word, measure.id, authority));
        const QDate month = counts.constLast().month;
        const auto isSame = [&month](const MonthlyCount &count) { return count.month == month; };
        if (std::count_if(counts.begin(), counts.end(), isSame) > 1)
            throw UsageError(QStringLiteral("the month %1 is given twice").arg(wording::month(month)));
    }
    const CountsPlan plan = keepCounts(context.workspace(OpenMode::CreateIfMissing), counts);
    QStringList reasons;
    for (const CountProblem &problem : plan.problems) {
        const ImportProblem said = problemOf(counts.at(problem.index), problem.fault, context);
        reasons.append(QStringLiteral("%1: found “%2”, expected %3").arg(said.column, said.found, said.expected));
    }
    if (!reasons.isEmpty())
        throw Refused(reasons);
    writeOutcome(plan, given.format(), {}, context);
    return ExitStatus::Done;
}

/// What stands against keeping the rows of a file that could be read.
QList<ImportProblem> problemsAgainst(const ImportedCounts &file, const QList<MonthlyCount> &counts,
                                     const CountsPlan &plan, const QString &fileName, bool mayChange,
                                     const Context &context)
{
    QList<ImportProblem> problems;
    const auto add = [&](qsizetype index, ImportProblem problem) {
        problem.file = fileName;
        problem.line = file.counts.at(index).line;
        problems.append(problem);
    };
    for (const CountProblem &problem : plan.problems)
        add(problem.index, problemOf(counts.at(problem.index), problem.fault, context));
    for (qsizetype changed = 0; changed < plan.changed.size() && !mayChange; ++changed) {
        ImportProblem problem;
        problem.column = QStringLiteral("number");
        problem.found = numberText(plan.changed.at(changed).number);
        problem.expected = wording::expectedKnownNumber(plan.replaced.at(changed).number.value_or(0));
        add(counts.indexOf(plan.changed.at(changed)), problem);
    }
    return problems;
}

ExitStatus import(const Arguments &given, Context &context)
{
    if (given.positional().size() != 2)
        throw UsageError(QStringLiteral("“case-audit count import” takes one FILE"));
    const QString path = given.positional().at(1);
    const QString fileName = QFileInfo(path).fileName();
    const Format format = given.format();
    const ImportedCounts file = understandCounts(csvFileAt(path), fileName, context.pack());
    QList<ImportProblem> problems = file.problems;
    QList<MonthlyCount> counts;
    for (const ImportedCount &count : file.counts)
        counts.append({count.measure, count.authority, count.month, count.number});
    Workspace &workspace = context.workspace(OpenMode::CreateIfMissing);
    CountsPlan plan = planCounts(workspace, counts);
    problems += problemsAgainst(file, counts, plan, fileName, given.has(QStringLiteral("update")), context);
    std::stable_sort(problems.begin(), problems.end(),
                     [](const ImportProblem &one, const ImportProblem &other) { return one.line < other.line; });
    if (!problems.isEmpty())
        throw Refused(problemLines(problems) + QStringList{QStringLiteral("nothing was imported")});
    QStringList notes;
    if (file.empty > 0)
        notes.append(QStringLiteral("%1 without a number: not recorded.")
                         .arg(wording::counted(file.empty, QStringLiteral("row"), QStringLiteral("rows"))));
    if (given.has(QStringLiteral("dry-run")))
        notes.append(QStringLiteral("Nothing was written: this was a trial."));
    else
        plan = keepCounts(workspace, counts);
    writeOutcome(plan, format, notes, context);
    return ExitStatus::Done;
}

Table countTable(const QString &title)
{
    return {QStringLiteral("counts"),
            title,
            {{QStringLiteral("measure"), QStringLiteral("Measure"), ColumnKind::Text},
             {QStringLiteral("authority"), QStringLiteral("Authority"), ColumnKind::Text},
             {QStringLiteral("month"), QStringLiteral("Month"), ColumnKind::Text},
             {QStringLiteral("number"), QStringLiteral("Number"), ColumnKind::Count}},
            {},
            {}};
}

QList<Cell> cellsOf(const MonthlyCount &count)
{
    return {count.measure, count.authority, count.month.toString(QStringLiteral("yyyy-MM")),
            count.number ? Cell(*count.number) : Cell()};
}

ExitStatus list(const Arguments &given, Context &context)
{
    const QString measure = given.value(QStringLiteral("measure"));
    if (!measure.isEmpty())
        measureIn(monthlyMeasures(context.pack()), measure);
    const QString authority = given.has(QStringLiteral("authority"))
                                  ? authorityArgument(given.value(QStringLiteral("authority")), context.pack())
                                  : QString();
    const QString from = given.value(QStringLiteral("from"));
    const QString to = given.value(QStringLiteral("to"));
    const QDate first = from.isEmpty() ? QDate() : monthArgument(from, QStringLiteral("--from"));
    const QDate last = to.isEmpty() ? QDate() : monthArgument(to, QStringLiteral("--to"));
    const auto isWanted = [&](const MonthlyCount &count) {
        return (authority.isEmpty() || count.authority == authority) && (!first.isValid() || count.month >= first) &&
               (!last.isValid() || count.month <= last);
    };
    if (given.positional().constFirst() == QLatin1String("history")) {
        Table table = countTable(QStringLiteral("What was entered month by month"));
        table.columns.append({{QStringLiteral("author"), QStringLiteral("By"), ColumnKind::Text},
                              {QStringLiteral("written_at"), QStringLiteral("At"), ColumnKind::Text}});
        table.notes.append(QStringLiteral("The last line of a month counts; without a number it was taken away."));
        for (const MonthlyCountRevision &revision : monthlyCountHistory(context.workspace(), measure)) {
            if (isWanted(revision.count))
                table.rows.append(cellsOf(revision.count) + QList<Cell>{revision.author, revision.writtenAt});
        }
        writeTable(table, given.format(), context);
        return ExitStatus::Done;
    }
    Table table = countTable(QStringLiteral("Numbers by month"));
    for (const MonthlyCount &count : monthlyCounts(context.workspace(), measure)) {
        if (isWanted(count))
            table.rows.append(cellsOf(count));
    }
    writeTable(table, given.format(), context);
    return ExitStatus::Done;
}

ExitStatus chart(const Arguments &given, Context &context)
{
    if (given.positional().size() != 2)
        throw UsageError(QStringLiteral("“case-audit count chart” takes one MEASURE"));
    const QString path = given.value(outOption);
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix != QLatin1String("svg") && suffix != QLatin1String("pdf"))
        throw UsageError(QStringLiteral("--out: found “%1”, expected a file name that ends in .svg or .pdf").arg(path));
    const bool mayReplace = given.has(QStringLiteral("replace"));
    if (!mayReplace && QFileInfo::exists(path))
        throw Refused({QStringLiteral("%1 already exists; --replace writes over it").arg(path)});
    const MonthlyMeasure measure = measureIn(monthlyMeasures(context.pack()), given.positional().at(1));
    const MonthlyCountsChart drawn =
        monthlyChart(measure, monthlyCounts(context.workspace(), measure.id), context.pack());
    if (drawn.isEmpty())
        throw Refused({QStringLiteral("no number of %1 is recorded").arg(measure.id)});
    const ChartPicture picture = monthlyCountsPicture(drawn, QFont());
    savePaper(suffix == QLatin1String("svg") ? chartSvg(picture) : chartPdf(picture), path,
              mayReplace ? PaperTarget::MayBeReplaced : PaperTarget::MustBeNew);
    context.out() << QStringLiteral("%1: %2\n").arg(path, drawn.title);
    return ExitStatus::Done;
}

} // namespace

ExitStatus runCount(Context &context, const QStringList &arguments)
{
    constexpr int mostWords = 1000;
    Arguments given(QStringLiteral("count"), QStringLiteral("set|list|history|import|chart|measures …"));
    const auto add = [&given](const char *name, const QString &description, const char *value) {
        given.addValue(QLatin1String(name), description, QLatin1String(value));
    };
    add("measure", QStringLiteral("list, history: only this measure."), "id");
    add("authority", QStringLiteral("list, history: only this authority."), "id");
    add("from", QStringLiteral("list, history: from this month on."), "month");
    add("to", QStringLiteral("list, history: up to this month."), "month");
    given.addFlag(QStringLiteral("dry-run"), QStringLiteral("import: says what would happen and writes nothing."));
    given.addFlag(QStringLiteral("update"), QStringLiteral("import: puts new numbers in the place of others."));
    add("out", QStringLiteral("chart: the SVG or PDF file to write."), "file");
    given.addFlag(QStringLiteral("replace"), QStringLiteral("chart: replaces the file that is there."));
    given.addFormat();
    given.addUsage(QStringLiteral("case-audit count set MEASURE AUTHORITY MONTH=NUMBER …"));
    given.addUsage(QStringLiteral("case-audit count list|history [--measure ID] [--authority ID]"));
    given.addUsage(QStringLiteral("case-audit count import FILE.csv [--dry-run] [--update]"));
    given.addUsage(QStringLiteral("case-audit count chart MEASURE --out FILE.svg|FILE.pdf"));
    given.addUsage(QStringLiteral("case-audit count measures"));
    given.parse(arguments, 1, mostWords);
    const QString deed = given.positional().constFirst();
    if (monthlyMeasures(context.pack()).isEmpty())
        throw Refused({QStringLiteral("the pack “%1” has nothing to count by month").arg(context.pack().title)});
    if (deed == QLatin1String("set"))
        return set(given, context);
    if (deed == QLatin1String("import"))
        return import(given, context);
    if (deed == QLatin1String("chart"))
        return chart(given, context);
    if (deed == QLatin1String("list") || deed == QLatin1String("history"))
        return list(given, context);
    if (deed == QLatin1String("measures")) {
        const QList<MonthlyMeasure> measures = monthlyMeasures(context.pack());
        const Format format = given.format();
        writeTable(format == Format::Text ? measureSheet(measures) : measureRows(measures), format, context);
        return ExitStatus::Done;
    }
    throw UsageError(
        QStringLiteral("“case-audit count” does not know “%1”; it knows set, list, history, import, chart and measures")
            .arg(deed));
}

} // namespace caseaudit::cli
