#include "analytics/tables/trend.h"

#include "analytics/statistics/difference.h"
#include "analytics/statistics/quantile.h"
#include "analytics/statistics/rounded_percentages.h"
#include "analytics/tables/rating_table.h"
#include "analytics/tables/score_matrix.h"
#include "audit_forms/pack.h"

#include <algorithm>
#include <array>
#include <limits>
#include <span>
#include <stdexcept>

namespace caseaudit {

namespace {

constexpr std::size_t answerCodes = 256;
constexpr int monthsPerYear = 12;
constexpr int monthsPerQuarter = 3;

int monthsOf(TrendPeriod period)
{
    return period == TrendPeriod::Month ? 1 : monthsPerQuarter;
}

/// Periods are numbered without a gap from one to the next.
std::int64_t periodOf(const QDate &date, TrendPeriod period)
{
    // Dates before the year 1 have negative years; no form takes them.
    return (std::int64_t{date.year()} * monthsPerYear + date.month() - 1) / monthsOf(period);
}

QDate startOf(std::int64_t number, TrendPeriod period)
{
    const std::int64_t month = number * monthsOf(period);
    return {static_cast<int>(month / monthsPerYear), static_cast<int>(month % monthsPerYear) + 1, 1};
}

/// What a question means in a pack.
struct Subject {
    const TableDefinition &table;
    const TableRow &row;
    const Scale &scale;
    QString dateField; ///< empty: the date of the audit
};

FieldRole roleOf(TrendDate date)
{
    return date == TrendDate::Report ? FieldRole::ReportDate : FieldRole::StartDate;
}

const TableRow &rowOf(const QString &id, const Pack &pack)
{
    const TableRow *row = pack.tableRow(id);
    if (!row)
        throw std::invalid_argument("the pack has no row “" + id.toStdString() + "”");
    return *row;
}

Subject subjectOf(const TrendQuestion &question, const Pack &pack)
{
    const TableRow &row = rowOf(question.row, pack);
    const TableDefinition &table = *pack.table(question.row.section(u'.', 0, 0));
    const Scale &scale = *pack.scale(row.scale);
    if (scale.shares.isEmpty())
        throw std::invalid_argument("the answers to “" + question.row.toStdString() + "” are not favourable or not");
    Subject subject{table, row, scale, {}};
    if (question.date != TrendDate::Audited) {
        subject.dateField = pack.form(table.form)->fieldWithRole(roleOf(question.date));
        if (subject.dateField.isEmpty())
            throw std::invalid_argument("the form of “" + question.row.toStdString() + "” asks no such date");
    }
    return subject;
}

enum class Answered : std::uint8_t { No, Unfavourably, Favourably };

std::array<Answered, answerCodes> meaningsOf(const Scale &scale)
{
    std::array<Answered, answerCodes> meanings{};
    for (qsizetype i = 0; i < scale.categories.size(); ++i)
        meanings[answer_code::firstCategory + static_cast<std::size_t>(i)] =
            scale.isFavourable(scale.categories.at(i).id) ? Answered::Favourably : Answered::Unfavourably;
    return meanings;
}

/// Calls `visit(audit, isFavourable, period)` for every audit that answers the question; the period is nothing without
/// the date.
template <typename Visit>
void forEachAnswer(const TrendQuestion &question, const Pack &pack, const ScoreMatrix &matrix, const FactColumns &facts,
                   const Subject &subject, const Visit &visit)
{
    if (!subject.dateField.isEmpty() && facts.size() != matrix.size())
        throw std::invalid_argument("a trend by a date of the file needs the facts of every audit");
    const std::vector<QDate> &dates = facts.dates(subject.dateField);
    const std::array<Answered, answerCodes> meanings = meaningsOf(subject.scale);
    const std::vector<std::uint32_t> audits = countedAudits(subject.table, pack, matrix, question.filter);
    const std::span<const std::uint8_t> column = matrix.column(subject.row.field);
    if (column.size() != matrix.size())
        throw std::invalid_argument("no answers to “" + question.row.toStdString() + "”");
    for (const std::uint32_t audit : audits) {
        const Answered answered = meanings[column[audit]];
        if (answered == Answered::No)
            continue;
        const QDate date = subject.dateField.isEmpty() ? matrix.auditedOn(audit) : dates[audit];
        visit(audit, answered == Answered::Favourably,
              date.isValid() ? std::optional(periodOf(date, question.period)) : std::nullopt);
    }
}

void countPeriods(Trend &trend, const Pack &pack, const ScoreMatrix &matrix, const FactColumns &facts,
                  const Subject &subject)
{
    struct Dated {
        std::int64_t period;
        bool isFavourable;
    };
    std::vector<Dated> answers;
    std::int64_t last = std::numeric_limits<std::int64_t>::min();
    forEachAnswer(trend.question, pack, matrix, facts, subject,
                  [&](std::uint32_t, bool isFavourable, const std::optional<std::int64_t> &period) {
                      if (!period) {
                          ++trend.undated;
                          return;
                      }
                      answers.push_back({*period, isFavourable});
                      last = std::max(last, *period);
                  });
    const std::int64_t earliest = last - mostPeriods + 1;
    std::int64_t first = last;
    for (const Dated &answer : answers) {
        if (answer.period >= earliest)
            first = std::min(first, answer.period);
    }
    if (answers.empty())
        return;
    for (std::int64_t number = first; number <= last; ++number) {
        TrendPoint point;
        point.from = startOf(number, trend.question.period);
        point.to = startOf(number + 1, trend.question.period).addDays(-1);
        trend.points.append(point);
    }
    for (const Dated &answer : answers) {
        if (answer.period < earliest) {
            ++trend.tooEarly;
            continue;
        }
        TrendPoint &point = trend.points[answer.period - first];
        ++point.answered;
        point.favourable += answer.isFavourable ? 1 : 0;
    }
    for (TrendPoint &point : trend.points) {
        if (point.answered > 0)
            point.share = static_cast<double>(point.favourable) / static_cast<double>(point.answered);
    }
    trend.charted = trend.chartedPoints().size();
}

void compareTwo(Trend &trend)
{
    const QList<TrendPoint> both = trend.chartedPoints();
    const TrendPoint &then = both.first();
    const TrendPoint &now = both.last();
    trend.difference = *now.share - *then.share;
    trend.differenceLimits = statistics::newcombeInterval(now.favourable, now.answered, then.favourable, then.answered);
}

statistics::RuleChart runChartOf(const Trend &trend)
{
    statistics::RuleChart chart;
    std::vector<double> shares;
    for (const TrendPoint &point : trend.points) {
        chart.values.push_back(point.share);
        if (point.share)
            shares.push_back(*point.share);
    }
    std::ranges::sort(shares);
    chart.centre = statistics::quantileOfSorted(shares, 0.5);
    return chart;
}

std::optional<statistics::RunChart> runsOf(const statistics::RuleChart &chart)
{
    std::vector<double> values;
    for (const std::optional<double> &value : chart.values) {
        if (value)
            values.push_back(*value);
    }
    return statistics::runsAbout(chart.centre, values);
}

void chartPeriods(Trend &trend)
{
    trend.isChart = true;
    std::vector<statistics::ChartPeriod> periods;
    for (const TrendPoint &point : trend.points)
        periods.push_back({point.favourable, point.answered});
    const std::optional<statistics::ControlChart> plain = statistics::pChart(periods);
    trend.sigmaZ = plain->sigmaZ;
    trend.isOverdispersed = statistics::isOverdispersed(*plain);
    trend.chart = trend.question.chart.value_or(trend.isOverdispersed ? TrendChart::Laney : TrendChart::Proportion);

    statistics::RuleChart rules;
    if (trend.chart == TrendChart::Run) {
        rules = runChartOf(trend);
    } else {
        const statistics::ControlChart chart =
            trend.chart == TrendChart::Laney ? *statistics::laneyChart(periods) : *plain;
        rules = statistics::ruleChart(chart);
        for (qsizetype i = 0; i < trend.points.size(); ++i) {
            const statistics::ChartPoint &point = chart.points[static_cast<std::size_t>(i)];
            trend.points[i].limits = point.limits;
            trend.points[i].isOutside = point.isOutside;
        }
        trend.areTrialLimits = trend.charted < static_cast<std::int64_t>(statistics::trialPoints);
    }
    trend.centre = rules.centre;
    trend.useful = static_cast<std::int64_t>(statistics::usefulPoints(rules));
    trend.runs = runsOf(rules);
    trend.signalsFound = trend.question.rules == TrendRules::AnhoejOlesen ? statistics::anhoejOlesenSignals(rules)
                                                                          : statistics::makingDataCountSignals(rules);
}

} // namespace

std::optional<int> TrendPoint::percent() const
{
    return answered > 0 ? std::optional(statistics::roundedPercent(favourable, answered)) : std::nullopt;
}

bool Trend::isJudged() const
{
    constexpr auto fewest = static_cast<std::int64_t>(statistics::fewestRunPoints);
    const bool needsUseful = chart == TrendChart::Run && question.rules == TrendRules::AnhoejOlesen;
    return isChart && (needsUseful ? useful : charted) >= fewest;
}

QList<TrendPoint> Trend::chartedPoints() const
{
    QList<TrendPoint> withAnswers;
    std::copy_if(points.begin(), points.end(), std::back_inserter(withAnswers),
                 [](const TrendPoint &point) { return point.answered > 0; });
    return withAnswers;
}

Trend trendOf(const TrendQuestion &question, const Pack &pack, const ScoreMatrix &matrix, const FactColumns &facts)
{
    const Subject subject = subjectOf(question, pack);
    Trend trend;
    trend.question = question;
    countPeriods(trend, pack, matrix, facts, subject);
    if (trend.charted > 2)
        chartPeriods(trend);
    else if (trend.charted == 2)
        compareTwo(trend);
    return trend;
}

QStringList auditsBehindTrend(const TrendQuestion &question, const Pack &pack, const ScoreMatrix &matrix,
                              const FactColumns &facts, const QDate &from, const QDate &to, TrendShare share)
{
    const std::int64_t first = periodOf(from, question.period);
    const std::int64_t last = periodOf(to, question.period);
    QStringList records;
    forEachAnswer(question, pack, matrix, facts, subjectOf(question, pack),
                  [&](std::uint32_t audit, bool isFavourable, const std::optional<std::int64_t> &period) {
                      const bool isWanted = share == TrendShare::Answered || isFavourable;
                      if (isWanted && period && *period >= first && *period <= last)
                          records.append(matrix.recordId(audit));
                  });
    return records;
}

QList<TrendDate> trendDates(const QString &row, const Pack &pack)
{
    rowOf(row, pack);
    const FormDefinition &form = *pack.form(pack.table(row.section(u'.', 0, 0))->form);
    QList<TrendDate> dates{TrendDate::Audited};
    for (const TrendDate date : {TrendDate::Report, TrendDate::Start}) {
        if (!form.fieldWithRole(roleOf(date)).isEmpty())
            dates.append(date);
    }
    return dates;
}

} // namespace caseaudit
