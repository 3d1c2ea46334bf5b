#pragma once

#include "analytics/tables/trend.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace caseaudit {

struct Pack;

/// A dated note beside a chart: what happened then.
struct Annotation {
    QDate date;
    QString text;

    friend bool operator==(const Annotation &, const Annotation &) = default;
};

namespace wording {

/// "Month", "Quarter".
QString trendPeriod(TrendPeriod period);
/// "Date of audit", "Date of report", "Start of order".
QString trendDate(TrendDate date);
/// "p-chart", "p′-chart (Laney)", "run chart".
QString trendChart(TrendChart chart);
/// "Chosen by the data".
QString chartByData();
/// "Anhøj and Olesen", "NHS Making Data Count".
QString trendRules(TrendRules rules);
/// What is drawn at the centre: "mean" of a chart with limits, "median" of a run chart.
QString trendCentre(TrendChart chart);

/// "March", "January–March".
QString periodOfYear(const TrendPoint &point, TrendPeriod period);
/// "March 2005", "January–March 2005".
QString period(const TrendPoint &point, TrendPeriod period);
/// The same below an axis, the year left to another line: "Mar", "Jan–Mar".
QString shortPeriod(const TrendPoint &point, TrendPeriod period);

/// "Social Enquiry Reports: Overall standard, good or better, by month (date of report)".
QString trendTitle(const TrendQuestion &question, const Pack &pack);
/// Heads what is favourable: "good or better".
QString trendShareLabel(const TrendQuestion &question, const Pack &pack);
/// What is counted, and how it is charted: "312 answers · all audits · p′-chart (Laney)".
QString trendCaption(const Trend &trend, const Pack &pack);
/// "35 %", halves up.
QString sharePercent(double share);
/// "14 of 40, 35 %", "no answers".
QString trendFigures(const TrendPoint &point);
/// "20 % to 60 %"; empty without limits.
QString trendLimits(const TrendPoint &point);
/// "March 2005: 14 of 40 good or better, 35 %; limits 20 % to 60 %".
QString trendPoint(const TrendPoint &point, const Trend &trend, const Pack &pack);
/// "Seven points in a row above the mean, from March to September 2005: a shift, unlikely by chance."
QString trendSignal(const statistics::ChartSignal &signal, const Trend &trend);
/// In a word or two, for a column: "above the limit", "shift".
QString signalName(const statistics::ChartSignal &signal);
/// All that can be said of a trend, the most important first: its signals or that there are none, its level, or why
/// there is no chart.
QStringList trendSentences(const Trend &trend, const Pack &pack);
/// What limits the trend: trial limits, audits without the date, periods without answers.
QStringList trendNotes(const Trend &trend);

/// Beside the line at the centre: "mean 41 %".
QString trendCentreText(const Trend &trend);
/// Beside the upper limit: "limits", "trial limits".
QString trendLimitText(const Trend &trend);
/// Heads the numbers answered below a chart.
QString trendBaseHeading();
/// What the shapes of points mean.
QString partOfSignal();
QString aboveLimit();
QString belowLimit();
/// "27 March 2005: new form of report".
QString annotation(const Annotation &annotation);

/// Said while documents are read.
QString readingAudits();
/// Said of points on the clipboard, and of a chart that could not be saved.
QString trendCopied();
QString chartNotWritten(const QString &file, const QString &reason);

/// Heads the measures of contacts and says what they are.
QString measuresTitle();
QStringList measuresNotes();
/// The authority's name, or that of all.
QString measuredAuthority(const MeasureSummary &measure, const Pack &pack);
/// "4.5"; with as many digits as help.
QString measure(double value);

/// Heads the audits behind a point: "Overall standard: good or better, March 2005 · Dundee".
QString auditsBehindTrend(const TrendPoint &point, TrendShare share, const TrendQuestion &question, const Pack &pack);

} // namespace wording
} // namespace caseaudit
