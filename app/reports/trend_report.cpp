#include "app/reports/trend_report.h"

#include "analytics/tables/trend_ids.h"
#include "app/wording/trend_wording.h"
#include "audit_forms/pack.h"

#include <QJsonArray>

#include <algorithm>

namespace caseaudit {

namespace {

QString periodId(const TrendPoint &point, TrendPeriod period)
{
    constexpr int monthsPerQuarter = 3;
    if (period == TrendPeriod::Month)
        return point.from.toString(QStringLiteral("yyyy-MM"));
    return QStringLiteral("%1-Q%2").arg(point.from.year()).arg((point.from.month() - 1) / monthsPerQuarter + 1);
}

std::vector<const statistics::ChartSignal *> signalsAt(qsizetype position, const Trend &trend)
{
    std::vector<const statistics::ChartSignal *> found;
    for (const statistics::ChartSignal &signal : trend.signalsFound) {
        if (std::ranges::find(signal.points, static_cast<std::size_t>(position)) != signal.points.end())
            found.push_back(&signal);
    }
    return found;
}

QStringList signalIdsAt(qsizetype position, const Trend &trend)
{
    QStringList ids;
    for (const statistics::ChartSignal *signal : signalsAt(position, trend))
        ids.append(chartRuleId(signal->rule));
    return ids;
}

Cell fraction(const std::optional<double> &value)
{
    return value ? Cell(*value) : Cell();
}

QJsonValue number(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

std::optional<double> lowOf(const TrendPoint &point)
{
    return point.limits ? std::optional(point.limits->low) : std::nullopt;
}

std::optional<double> highOf(const TrendPoint &point)
{
    return point.limits ? std::optional(point.limits->high) : std::nullopt;
}

QJsonArray pointsJson(const Trend &trend)
{
    QJsonArray points;
    for (qsizetype i = 0; i < trend.points.size(); ++i) {
        const TrendPoint &point = trend.points.at(i);
        points.append(QJsonObject{{QStringLiteral("period"), periodId(point, trend.question.period)},
                                  {QStringLiteral("from"), point.from.toString(Qt::ISODate)},
                                  {QStringLiteral("to"), point.to.toString(Qt::ISODate)},
                                  {QStringLiteral("favourable"), qint64{point.favourable}},
                                  {QStringLiteral("answered"), qint64{point.answered}},
                                  {QStringLiteral("share"), number(point.share)},
                                  {QStringLiteral("low"), number(lowOf(point))},
                                  {QStringLiteral("high"), number(highOf(point))},
                                  {QStringLiteral("signals"), QJsonArray::fromStringList(signalIdsAt(i, trend))}});
    }
    return points;
}

QJsonValue limitsJson(const Trend &trend)
{
    if (!trend.isChart)
        return {};
    QJsonObject limits{{QStringLiteral("chart"), trendId(trend.chart)},
                       {QStringLiteral("centre"), trend.centre},
                       {QStringLiteral("sigma_z"), number(trend.sigmaZ)},
                       {QStringLiteral("trial"), trend.areTrialLimits}};
    if (trend.runs) {
        limits.insert(QStringLiteral("longest_run"), static_cast<qint64>(trend.runs->longestRun));
        limits.insert(QStringLiteral("longest_run_allowed"), static_cast<qint64>(trend.runs->longestRunAllowed));
        limits.insert(QStringLiteral("crossings"), static_cast<qint64>(trend.runs->crossings));
        limits.insert(QStringLiteral("crossings_needed"), static_cast<qint64>(trend.runs->crossingsNeeded));
    }
    return limits;
}

QJsonArray signalsJson(const Trend &trend)
{
    QJsonArray list;
    for (const statistics::ChartSignal &signal : trend.signalsFound) {
        QJsonArray periods;
        for (const std::size_t point : signal.points)
            periods.append(periodId(trend.points.at(static_cast<qsizetype>(point)), trend.question.period));
        list.append(QJsonObject{{QStringLiteral("rule"), chartRuleId(signal.rule)},
                                {QStringLiteral("direction"), chartDirectionId(signal.direction)},
                                {QStringLiteral("points"), periods},
                                {QStringLiteral("found"), static_cast<qint64>(signal.found)},
                                {QStringLiteral("bound"), static_cast<qint64>(signal.bound)},
                                {QStringLiteral("sentence"), wording::trendSignal(signal, trend)}});
    }
    return list;
}

QJsonValue differenceJson(const Trend &trend)
{
    if (!trend.difference)
        return {};
    return QJsonObject{{QStringLiteral("difference"), *trend.difference},
                       {QStringLiteral("low"), trend.differenceLimits->low},
                       {QStringLiteral("high"), trend.differenceLimits->high}};
}

QJsonValue summaryJson(const std::optional<statistics::NumericSummary> &summary)
{
    if (!summary)
        return {};
    return QJsonObject{
        {QStringLiteral("count"), static_cast<qint64>(summary->count)}, {QStringLiteral("mean"), summary->mean},
        {QStringLiteral("deviation"), number(summary->deviation)},      {QStringLiteral("minimum"), summary->minimum},
        {QStringLiteral("lower_quartile"), summary->lowerQuartile},     {QStringLiteral("median"), summary->median},
        {QStringLiteral("upper_quartile"), summary->upperQuartile},     {QStringLiteral("maximum"), summary->maximum}};
}

/// Count, mean, standard deviation and the three quartiles of one measure.
QList<Cell> summaryCells(const std::optional<statistics::NumericSummary> &summary)
{
    if (!summary)
        return {std::int64_t{0}, {}, {}, {}, {}};
    return {static_cast<std::int64_t>(summary->count), wording::measure(summary->mean),
            summary->deviation ? Cell(wording::measure(*summary->deviation)) : Cell(),
            wording::measure(summary->median),
            QStringLiteral("%1–%2").arg(wording::measure(summary->lowerQuartile),
                                        wording::measure(summary->upperQuartile))};
}

} // namespace

Table trendRows(const Trend &trend)
{
    Table table{QStringLiteral("trend"), QString(), {}, {}, {}};
    for (const char *id :
         {"row", "period", "from", "to", "favourable", "answered", "share", "low", "high", "centre", "signals"})
        table.columns.append({QString::fromLatin1(id), QString::fromLatin1(id), ColumnKind::Text});
    for (qsizetype i = 0; i < trend.points.size(); ++i) {
        const TrendPoint &point = trend.points.at(i);
        table.rows.append({trend.question.row, periodId(point, trend.question.period), point.from.toString(Qt::ISODate),
                           point.to.toString(Qt::ISODate), point.favourable, point.answered, fraction(point.share),
                           fraction(lowOf(point)), fraction(highOf(point)), trend.isChart ? Cell(trend.centre) : Cell(),
                           signalIdsAt(i, trend).join(u' ')});
    }
    return table;
}

QJsonObject trendJson(const Trend &trend, const QList<MeasureSummary> &measures, const Pack &pack)
{
    QJsonArray measured;
    for (const MeasureSummary &measure : measures) {
        measured.append(QJsonObject{
            {QStringLiteral("authority"), measure.authority.isEmpty() ? QJsonValue() : QJsonValue(measure.authority)},
            {QStringLiteral("audits"), qint64{measure.audits}},
            {QStringLiteral("without_contact"), qint64{measure.withoutContact}},
            {QStringLiteral("days_to_first"), summaryJson(measure.daysToFirst)},
            {QStringLiteral("contacts_in_window"), summaryJson(measure.inWindow)}});
    }
    return {{QStringLiteral("row"), trend.question.row},
            {QStringLiteral("every"), trendId(trend.question.period)},
            {QStringLiteral("by"), trendId(trend.question.date)},
            {QStringLiteral("rules"), trendId(trend.question.rules)},
            {QStringLiteral("points"), pointsJson(trend)},
            {QStringLiteral("limits"), limitsJson(trend)},
            {QStringLiteral("signals"), signalsJson(trend)},
            {QStringLiteral("judged"), trend.isJudged()},
            {QStringLiteral("difference"), differenceJson(trend)},
            {QStringLiteral("undated"), qint64{trend.undated}},
            {QStringLiteral("too_early"), qint64{trend.tooEarly}},
            {QStringLiteral("measures"), measured},
            {QStringLiteral("sentences"),
             QJsonArray::fromStringList(wording::trendSentences(trend, pack) + wording::trendNotes(trend))}};
}

Table trendSheet(const Trend &trend, const Pack &pack)
{
    Table sheet{trend.question.row,
                wording::trendTitle(trend.question, pack),
                {{QStringLiteral("period"), wording::trendPeriod(trend.question.period), ColumnKind::Text},
                 {QStringLiteral("favourable"), QStringLiteral("k"), ColumnKind::Count},
                 {QStringLiteral("answered"), QStringLiteral("n"), ColumnKind::Count},
                 {QStringLiteral("share"), QStringLiteral("Share"), ColumnKind::Percent},
                 {QStringLiteral("limits"), QStringLiteral("Limits"), ColumnKind::Text},
                 {QStringLiteral("signals"), QStringLiteral("Signals"), ColumnKind::Text}},
                {},
                {}};
    for (qsizetype i = 0; i < trend.points.size(); ++i) {
        const TrendPoint &point = trend.points.at(i);
        QStringList names;
        for (const statistics::ChartSignal *signal : signalsAt(i, trend))
            names.append(wording::signalName(*signal));
        const std::optional<int> percent = point.percent();
        sheet.rows.append({wording::period(point, trend.question.period), point.favourable, point.answered,
                           percent ? Cell(std::int64_t{*percent}) : Cell(), wording::trendLimits(point),
                           names.join(QStringLiteral(", "))});
    }
    return sheet;
}

Table measuresSheet(const QList<MeasureSummary> &measures, const Pack &pack)
{
    Table sheet{QStringLiteral("measures"),
                wording::measuresTitle(),
                {{QStringLiteral("authority"), QString(), ColumnKind::Text},
                 {QStringLiteral("measure"), QStringLiteral("Measure"), ColumnKind::Text},
                 {QStringLiteral("count"), QStringLiteral("n"), ColumnKind::Count},
                 {QStringLiteral("mean"), QStringLiteral("Mean"), ColumnKind::Text},
                 {QStringLiteral("deviation"), QStringLiteral("SD"), ColumnKind::Text},
                 {QStringLiteral("median"), QStringLiteral("Median"), ColumnKind::Text},
                 {QStringLiteral("quartiles"), QStringLiteral("Quartiles"), ColumnKind::Text},
                 {QStringLiteral("without"), QStringLiteral("No contact"), ColumnKind::Count}},
                {},
                wording::measuresNotes()};
    for (const MeasureSummary &measure : measures) {
        const QString name = wording::measuredAuthority(measure, pack);
        sheet.rows.append(QList<Cell>{name, QStringLiteral("Days to first contact")} +
                          summaryCells(measure.daysToFirst) + QList<Cell>{measure.withoutContact});
        sheet.rows.append(QList<Cell>{name, QStringLiteral("Contacts in the window")} + summaryCells(measure.inWindow) +
                          QList<Cell>{Cell()});
    }
    return sheet;
}

} // namespace caseaudit
