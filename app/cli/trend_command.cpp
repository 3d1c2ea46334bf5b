#include "analytics/tables/trend_ids.h"
#include "app/cli/command.h"
#include "app/reports/table_writers.h"
#include "app/reports/text_layout.h"
#include "app/reports/trend_report.h"
#include "app/wording/trend_wording.h"
#include "app/workspace/trends.h"

#include <QJsonDocument>

namespace caseaudit::cli {

namespace {

/// The choice that an option names; `usual` without the option.
template <typename Choice>
std::optional<Choice> choiceArgument(const Arguments &given, const QString &option, const QList<Choice> &choices,
                                     std::optional<Choice> usual)
{
    const QString id = given.value(option);
    if (!given.has(option))
        return usual;
    const std::optional<Choice> chosen = trendChoice(id, choices);
    if (chosen)
        return chosen;
    QStringList ids;
    for (const Choice choice : choices)
        ids.append(trendId(choice));
    throw UsageError(
        QStringLiteral("--%1: found “%2”, expected one of %3").arg(option, id, ids.join(QStringLiteral(", "))));
}

QString rowArgument(const QString &id, const Pack &pack)
{
    if (pack.tableRow(id))
        return id;
    QStringList known;
    if (const TableDefinition *table = pack.table(id.section(u'.', 0, 0))) {
        for (const TableRow &row : table->rows)
            known.append(row.id);
        throw UsageError(QStringLiteral("there is no row “%1”; the rows of that table are %2")
                             .arg(id, known.join(QStringLiteral(", "))));
    }
    for (const TableDefinition &table : pack.tables)
        known.append(table.id);
    throw UsageError(QStringLiteral("there is no row “%1”; a row is TABLE.FIELD, and the tables are %2")
                         .arg(id, known.join(QStringLiteral(", "))));
}

TrendQuestion questionOf(const Arguments &given, const Pack &pack)
{
    TrendQuestion question;
    question.row = rowArgument(given.positional().constFirst(), pack);
    question.period = *choiceArgument(given, QStringLiteral("every"), trendPeriods, {TrendPeriod::Month});
    question.date = *choiceArgument(given, QStringLiteral("by"), trendDates(question.row, pack), {TrendDate::Audited});
    question.chart = choiceArgument<TrendChart>(given, QStringLiteral("chart"), trendCharts, std::nullopt);
    question.rules = *choiceArgument(given, QStringLiteral("rules"), trendRuleSets, {TrendRules::AnhoejOlesen});
    question.filter = given.filter(pack);
    return question;
}

void writeForPeople(const Trend &trend, const QList<MeasureSummary> &measures, const Context &context)
{
    const Pack &pack = context.pack();
    context.out() << wrapped(wording::trendCaption(trend, pack), context.width(), 0) << "\n";
    context.out() << writeText(trendSheet(trend, pack), context.width()) << "\n";
    for (const QString &sentence : wording::trendSentences(trend, pack) + wording::trendNotes(trend))
        context.out() << wrapped(sentence, context.width(), 0);
    if (!measures.isEmpty())
        context.out() << "\n" << writeText(measuresSheet(measures, pack), context.width());
}

} // namespace

ExitStatus runTrend(Context &context, const QStringList &arguments)
{
    Arguments given(QStringLiteral("trend"), QStringLiteral("ROW"));
    given.addValue(QStringLiteral("every"), QStringLiteral("How long a point is: month (default) or quarter."),
                   QStringLiteral("period"));
    given.addValue(QStringLiteral("by"),
                   QStringLiteral("Which date counts: audited (default), report or order, where the form asks it."),
                   QStringLiteral("date"));
    given.addValue(QStringLiteral("chart"),
                   QStringLiteral("p, p_prime (Laney) or run; by default p, or p_prime where the shares vary by more "
                                  "than chance."),
                   QStringLiteral("kind"));
    given.addValue(QStringLiteral("rules"),
                   QStringLiteral("What is a signal: anhoej (default) or mdc (NHS Making Data Count)."),
                   QStringLiteral("set"));
    given.addFilters();
    given.addFormat();
    given.parse(arguments, 1, 1);
    const Pack &pack = context.pack();
    const Format format = given.format();
    const TrendQuestion question = questionOf(given, pack);

    TrendReader reader(context.workspace());
    const Progress progress = context.progress(QStringLiteral("reading audits"));
    const Trend trend = reader.trend(question, progress);
    if (format == Format::Csv) {
        writeTable(trendRows(trend), format, context);
        return ExitStatus::Done;
    }
    const QList<MeasureSummary> measures = reader.measures(question, progress);
    if (format == Format::Json)
        context.out() << QString::fromUtf8(QJsonDocument(trendJson(trend, measures, pack)).toJson());
    else
        writeForPeople(trend, measures, context);
    return ExitStatus::Done;
}

} // namespace caseaudit::cli
