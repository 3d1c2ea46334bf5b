#include "app/wording/trend_wording.h"

#include "app/wording/page_wording.h"
#include "app/wording/wording.h"
#include "audit_forms/pack.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace caseaudit::wording {

namespace {

QString shortMonth(const QDate &date)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom)
        .standaloneMonthName(date.month(), QLocale::ShortFormat)
        .left(3);
}

QString longMonth(const QDate &date)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom).standaloneMonthName(date.month());
}

QString percent(const TrendPoint &point)
{
    return QStringLiteral("%1 %").arg(point.percent().value_or(0));
}

bool isUp(const statistics::ChartSignal &signal)
{
    return signal.direction == statistics::ChartDirection::Up;
}

const Scale &scaleOf(const TrendQuestion &question, const Pack &pack)
{
    return *pack.scale(pack.tableRow(question.row)->scale);
}

QString favourable(const TrendQuestion &question, const Pack &pack)
{
    return scaleOf(question, pack).shares.constFirst().label;
}

} // namespace

QString trendPeriod(TrendPeriod period)
{
    return period == TrendPeriod::Month ? QStringLiteral("Month") : QStringLiteral("Quarter");
}

QString trendDate(TrendDate date)
{
    switch (date) {
    case TrendDate::Audited:
        return QStringLiteral("Date of audit");
    case TrendDate::Report:
        return QStringLiteral("Date of report");
    case TrendDate::Start:
        break;
    }
    return QStringLiteral("Start of order");
}

QString trendChart(TrendChart chart)
{
    switch (chart) {
    case TrendChart::Proportion:
        return QStringLiteral("p-chart");
    case TrendChart::Laney:
        return QStringLiteral("p′-chart (Laney)");
    case TrendChart::Run:
        break;
    }
    return QStringLiteral("Run chart");
}

QString trendRules(TrendRules rules)
{
    return rules == TrendRules::AnhoejOlesen ? QStringLiteral("Anhøj and Olesen")
                                             : QStringLiteral("NHS Making Data Count");
}

QString trendCentre(TrendChart chart)
{
    return chart == TrendChart::Run ? QStringLiteral("median") : QStringLiteral("mean");
}

QString periodOfYear(const TrendPoint &point, TrendPeriod period)
{
    if (period == TrendPeriod::Month)
        return longMonth(point.from);
    return QStringLiteral("%1–%2").arg(longMonth(point.from), longMonth(point.to));
}

QString sharePercent(double share)
{
    constexpr double percentPoints = 100;
    return QStringLiteral("%1 %").arg(static_cast<int>(std::floor(share * percentPoints + .5)));
}

QString period(const TrendPoint &point, TrendPeriod period)
{
    return QStringLiteral("%1 %2").arg(periodOfYear(point, period)).arg(point.from.year());
}

QString shortPeriod(const TrendPoint &point, TrendPeriod period)
{
    if (period == TrendPeriod::Month)
        return shortMonth(point.from);
    return QStringLiteral("%1–%2").arg(shortMonth(point.from), shortMonth(point.to));
}

QString trendTitle(const TrendQuestion &question, const Pack &pack)
{
    return QStringLiteral("%1, %2, by %3 (%4)")
        .arg(tableRowTitle(question.row, pack), favourable(question, pack), trendPeriod(question.period).toLower(),
             trendDate(question.date).toLower());
}

QString trendCaption(const Trend &trend, const Pack &pack)
{
    qint64 answers = 0;
    for (const TrendPoint &point : trend.points)
        answers += point.answered;
    return joinedFacts({counted(answers, QStringLiteral("answer"), QStringLiteral("answers")),
                        filter(trend.question.filter, pack), trend.isChart ? trendChart(trend.chart) : QString()});
}

QString trendFigures(const TrendPoint &point)
{
    if (point.answered == 0)
        return QStringLiteral("no answers");
    return QStringLiteral("%1 of %2, %3").arg(point.favourable).arg(point.answered).arg(percent(point));
}

QString trendLimits(const TrendPoint &point)
{
    return point.limits
               ? QStringLiteral("%1 to %2").arg(sharePercent(point.limits->low), sharePercent(point.limits->high))
               : QString();
}

QString trendPoint(const TrendPoint &point, const Trend &trend, const Pack &pack)
{
    const QString name = period(point, trend.question.period);
    if (point.answered == 0)
        return QStringLiteral("%1: no answers").arg(name);
    QString text = QStringLiteral("%1: %2 of %3 %4, %5")
                       .arg(name)
                       .arg(point.favourable)
                       .arg(point.answered)
                       .arg(favourable(trend.question, pack), percent(point));
    if (point.limits)
        text += QStringLiteral("; limits %1").arg(trendLimits(point));
    QStringList names;
    const auto position = static_cast<std::size_t>(trend.points.indexOf(point));
    for (const statistics::ChartSignal &signal : trend.signalsFound) {
        if (std::find(signal.points.begin(), signal.points.end(), position) != signal.points.end())
            names.append(signalName(signal));
    }
    return names.isEmpty() ? text : QStringLiteral("%1; %2").arg(text, names.join(QStringLiteral(", ")));
}

QString signalName(const statistics::ChartSignal &signal)
{
    switch (signal.rule) {
    case statistics::ChartRule::Outside:
        return isUp(signal) ? QStringLiteral("above the limit") : QStringLiteral("below the limit");
    case statistics::ChartRule::Shift:
    case statistics::ChartRule::LongRun:
        return isUp(signal) ? QStringLiteral("shift up") : QStringLiteral("shift down");
    case statistics::ChartRule::Trend:
        return isUp(signal) ? QStringLiteral("rising") : QStringLiteral("falling");
    case statistics::ChartRule::NearLimits:
        return isUp(signal) ? QStringLiteral("near the upper limit") : QStringLiteral("near the lower limit");
    case statistics::ChartRule::FewCrossings:
        break;
    }
    return QStringLiteral("few crossings");
}

QString chartByData()
{
    return QStringLiteral("Chosen by the data");
}

QString trendShareLabel(const TrendQuestion &question, const Pack &pack)
{
    return favourable(question, pack);
}

QString readingAudits()
{
    return QStringLiteral("Reading audits");
}

QString trendCopied()
{
    return QStringLiteral("The points are on the clipboard as CSV.");
}

QString chartNotWritten(const QString &file, const QString &reason)
{
    return QStringLiteral("%1 cannot be written: %2").arg(file, reason);
}

QString trendCentreText(const Trend &trend)
{
    return QStringLiteral("%1 %2").arg(trendCentre(trend.chart), sharePercent(trend.centre));
}

QString trendLimitText(const Trend &trend)
{
    return trend.areTrialLimits ? QStringLiteral("trial limits") : QStringLiteral("limits");
}

QString trendBaseHeading()
{
    return QStringLiteral("n");
}

QString partOfSignal()
{
    return QStringLiteral("part of a signal");
}

QString aboveLimit()
{
    return QStringLiteral("above the upper limit");
}

QString belowLimit()
{
    return QStringLiteral("below the lower limit");
}

QString annotation(const Annotation &annotation)
{
    return QStringLiteral("%1: %2").arg(date(annotation.date), annotation.text);
}

QString measuresTitle()
{
    return QStringLiteral("How soon and how often people were seen, by the contact logs");
}

QStringList measuresNotes()
{
    return {
        QStringLiteral("Days: from the start to the first contact that counts for this question. Contacts: those that "
                       "count in its window, of audits made after the window was over."),
        QStringLiteral("Audits whose log has no contact that counts are in no number of days.")};
}

QString measuredAuthority(const MeasureSummary &measure, const Pack &pack)
{
    const Authority *authority = pack.authority(measure.authority);
    return authority ? authority->name : QStringLiteral("All together");
}

QString measure(double value)
{
    return value == std::floor(value) ? QString::number(value, 'f', 0) : QString::number(value, 'f', 1);
}

QString auditsBehindTrend(const TrendPoint &point, TrendShare share, const TrendQuestion &question, const Pack &pack)
{
    const QString figure = share == TrendShare::Favourable ? favourable(question, pack) : answered();
    return auditsBehind(pack.tableRow(question.row)->label,
                        QStringLiteral("%1, %2").arg(figure, period(point, question.period)), question.filter, pack);
}

} // namespace caseaudit::wording
