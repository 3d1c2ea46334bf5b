#include "app/wording/trend_wording.h"
#include "app/wording/wording.h"

#include <array>
#include <cmath>

namespace caseaudit::wording {

namespace {

constexpr double percentPoints = 100;

bool isUp(const statistics::ChartSignal &signal)
{
    return signal.direction == statistics::ChartDirection::Up;
}

/// "March to September 2005", "October 2004 to March 2005".
QString stretch(const TrendPoint &first, const TrendPoint &last, TrendPeriod length)
{
    const QString start = first.from.year() == last.from.year() ? periodOfYear(first, length) : period(first, length);
    return QStringLiteral("%1 to %2").arg(start, period(last, length));
}

/// "April, June and July 2005", each with its year where the years differ.
QString listed(const QList<TrendPoint> &points, TrendPeriod length)
{
    QStringList texts;
    for (qsizetype i = 0; i < points.size(); ++i) {
        const bool isLast = i + 1 == points.size();
        const bool needsYear = isLast || points.at(i + 1).from.year() != points.at(i).from.year();
        texts.append(needsYear ? period(points.at(i), length) : periodOfYear(points.at(i), length));
    }
    if (texts.size() < 2)
        return texts.join(QString());
    const QString last = texts.takeLast();
    return QStringLiteral("%1 and %2").arg(texts.join(QStringLiteral(", ")), last);
}

QString numberWord(std::size_t number)
{
    static const std::array words{"no",    "one",   "two",  "three", "four",   "five",  "six",
                                  "seven", "eight", "nine", "ten",   "eleven", "twelve"};
    return number < words.size() ? QString::fromLatin1(words.at(number)) : QString::number(number);
}

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

QList<TrendPoint> pointsOf(const statistics::ChartSignal &signal, const Trend &trend)
{
    QList<TrendPoint> points;
    for (const std::size_t point : signal.points)
        points.append(trend.points.at(static_cast<qsizetype>(point)));
    return points;
}

/// "17 points more good or better".
QString pointsMore(double difference, const QString &share)
{
    const int points = static_cast<int>(std::lround(std::abs(difference) * percentPoints));
    if (points == 0)
        return QStringLiteral("about the same share of %1").arg(share);
    return QStringLiteral("%1 %2 %3 %4")
        .arg(points)
        .arg(points == 1 ? QStringLiteral("point") : QStringLiteral("points"),
             difference > 0 ? QStringLiteral("more") : QStringLiteral("fewer"), share);
}

QString signedPercent(double difference)
{
    const int points = static_cast<int>(std::lround(difference * percentPoints));
    return points < 0 ? QStringLiteral("−%1").arg(-points) : QString::number(points);
}

QString twoPeriods(const Trend &trend, const Pack &pack)
{
    const QList<TrendPoint> both = trend.chartedPoints();
    const TrendPoint &then = both.constFirst();
    const TrendPoint &now = both.constLast();
    const TrendPeriod length = trend.question.period;
    return QStringLiteral("%1 in %2 and %3 in %4: %5 (%6 to %7).")
        .arg(trendFigures(then), period(then, length), trendFigures(now), period(now, length),
             pointsMore(*trend.difference, trendShareLabel(trend.question, pack)),
             signedPercent(trend.differenceLimits->low), signedPercent(trend.differenceLimits->high));
}

QString level(const Trend &trend, const Pack &pack)
{
    const QString share = trendShareLabel(trend.question, pack);
    if (trend.isConstant())
        return QStringLiteral("%1 of the answers are %2 throughout: nothing varies, so limits have no width.")
            .arg(trend.centre >= 1 ? QStringLiteral("All") : QStringLiteral("None"), share);
    if (trend.chart == TrendChart::Run)
        return QStringLiteral("The median of the %1 points is %2 %3.")
            .arg(trend.charted)
            .arg(sharePercent(trend.centre), share);
    QString text =
        QStringLiteral("%1 %2 over all %3 points together.").arg(sharePercent(trend.centre), share).arg(trend.charted);
    if (!trend.isOverdispersed)
        return text;
    const QString times = QString::number(*trend.sigmaZ, 'f', 2);
    if (trend.chart == TrendChart::Laney)
        text +=
            QStringLiteral(" The shares vary %1 times as much from one point to the next as chance alone would make "
                           "them, and the limits allow for that (Laney).")
                .arg(times);
    else
        text +=
            QStringLiteral(" The shares vary %1 times as much from one point to the next as chance alone would make "
                           "them; these limits do not allow for that, Laney's would.")
                .arg(times);
    return text;
}

QString judgement(const Trend &trend)
{
    const QString rules = trendRules(trend.question.rules);
    if (!trend.isJudged())
        return QStringLiteral("Too few points to judge: the rules need %1, there are %2.")
            .arg(statistics::fewestRunPoints)
            .arg(trend.chart == TrendChart::Run && trend.question.rules == TrendRules::AnhoejOlesen ? trend.useful
                                                                                                    : trend.charted);
    return QStringLiteral("No signal by the rules of %1: what varies can be chance.").arg(rules);
}

} // namespace

QString trendSignal(const statistics::ChartSignal &signal, const Trend &trend)
{
    const TrendPeriod length = trend.question.period;
    const QString centre = trendCentre(trend.chart);
    const QString side = isUp(signal) ? QStringLiteral("above") : QStringLiteral("below");
    const QString limit = isUp(signal) ? QStringLiteral("upper") : QStringLiteral("lower");
    const QList<TrendPoint> points = pointsOf(signal, trend);
    const QString number = capitalised(numberWord(signal.found));
    switch (signal.rule) {
    case statistics::ChartRule::Outside: {
        const TrendPoint &point = points.constFirst();
        const double edge = isUp(signal) ? point.limits->high : point.limits->low;
        return QStringLiteral("%1 lies %2 the %3 limit (%4; the limit is %5): seldom by chance.")
            .arg(period(point, length), side, limit, trendFigures(point), sharePercent(edge));
    }
    case statistics::ChartRule::Shift:
        return QStringLiteral("%1 points in a row %2 the %3, from %4: a shift, unlikely by chance.")
            .arg(number, side, centre, stretch(points.constFirst(), points.constLast(), length));
    case statistics::ChartRule::LongRun:
        return QStringLiteral("%1 points in a row %2 the %3, from %4, where %5 are the most that chance usually makes: "
                              "a shift, unlikely by chance.")
            .arg(number, side, centre, stretch(points.constFirst(), points.constLast(), length),
                 numberWord(signal.bound));
    case statistics::ChartRule::Trend:
        return QStringLiteral("%1 points in a row, each %2 the one before, from %3: a trend, unlikely by chance.")
            .arg(number, side, stretch(points.constFirst(), points.constLast(), length));
    case statistics::ChartRule::NearLimits:
        return QStringLiteral(
                   "%1 lie close to the %2 limit, two of three points in a row beyond two thirds of the way: "
                   "seldom by chance.")
            .arg(listed(points, length), limit);
    case statistics::ChartRule::FewCrossings:
        break;
    }
    return QStringLiteral(
               "The line crosses the %1 %2 where at least %3 are usual: the level moved, unlikely by chance.")
        .arg(centre,
             signal.found == 0   ? QStringLiteral("nowhere")
             : signal.found == 1 ? QStringLiteral("once")
                                 : QStringLiteral("%1 times").arg(numberWord(signal.found)),
             numberWord(signal.bound));
}

QStringList trendSentences(const Trend &trend, const Pack &pack)
{
    if (trend.charted == 0)
        return {QStringLiteral("No audit answers this question under the filter.")};
    if (trend.charted == 1)
        return {QStringLiteral("One point only, %1 (%2): nothing to compare it with.")
                    .arg(period(trend.chartedPoints().constFirst(), trend.question.period),
                         trendFigures(trend.chartedPoints().constFirst()))};
    if (!trend.isChart)
        return {QStringLiteral("Two points make no chart; this is their difference with its 95 % interval."),
                twoPeriods(trend, pack)};
    QStringList sentences;
    for (const statistics::ChartSignal &signal : trend.signalsFound)
        sentences.append(trendSignal(signal, trend));
    if (sentences.isEmpty() && !trend.isConstant())
        sentences.append(judgement(trend));
    sentences.append(level(trend, pack));
    return sentences;
}

QStringList trendNotes(const Trend &trend)
{
    QStringList notes;
    if (trend.areTrialLimits)
        notes.append(QStringLiteral("Trial limits: fewer than %1 points, so they will still move.")
                         .arg(statistics::trialPoints));
    const qint64 gaps = trend.points.size() - trend.charted;
    const bool byMonth = trend.question.period == TrendPeriod::Month;
    if (gaps > 0)
        notes.append(QStringLiteral("%1 without answers: a gap in the line, passed over by the rules.")
                         .arg(counted(gaps, byMonth ? QStringLiteral("month") : QStringLiteral("quarter"),
                                      byMonth ? QStringLiteral("months") : QStringLiteral("quarters"))));
    if (trend.undated > 0)
        notes.append(QStringLiteral("%1 without that date (%2) left out.")
                         .arg(counted(trend.undated, QStringLiteral("audit"), QStringLiteral("audits")),
                              trendDate(trend.question.date).toLower()));
    if (trend.tooEarly > 0)
        notes.append(QStringLiteral("%1 dated more than %2 %3 before the last one left out: a date may be wrong.")
                         .arg(counted(trend.tooEarly, QStringLiteral("audit"), QStringLiteral("audits")))
                         .arg(mostPeriods)
                         .arg(byMonth ? QStringLiteral("months") : QStringLiteral("quarters")));
    return notes;
}

} // namespace caseaudit::wording
