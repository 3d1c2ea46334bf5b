#pragma once

#include "app/charts/trend_picture.h"
#include "audit_forms/pack_reader.h"

#include <vector>

namespace caseaudit::test {

/// A trend of "overall standard" from January 2004: favourable of answered, month by month, under NHS rules when the
/// picture is to have shifts and trends.
inline Trend sampleTrend(const std::vector<statistics::ChartPeriod> &months,
                         TrendRules rules = TrendRules::MakingDataCount, std::optional<TrendChart> chart = {})
{
    Trend trend;
    trend.question.row = QStringLiteral("ser.overall_standard");
    trend.question.rules = rules;
    trend.chart = chart.value_or(TrendChart::Proportion);
    const auto limits = chart == TrendChart::Laney ? statistics::laneyChart(months) : statistics::pChart(months);
    statistics::RuleChart judged = statistics::ruleChart(*limits);
    if (chart == TrendChart::Run)
        judged.reaches.clear();
    trend.isChart = true;
    trend.centre = limits->centre;
    trend.sigmaZ = limits->sigmaZ;
    for (std::size_t i = 0; i < months.size(); ++i) {
        TrendPoint point;
        point.from = QDate(2004, 1, 1).addMonths(static_cast<int>(i));
        point.to = point.from.addMonths(1).addDays(-1);
        point.favourable = months[i].k;
        point.answered = months[i].n;
        point.share = limits->points[i].share;
        if (chart != TrendChart::Run)
            point.limits = limits->points[i].limits;
        trend.charted += point.answered > 0 ? 1 : 0;
        trend.points.append(point);
    }
    trend.useful = trend.charted;
    trend.areTrialLimits = trend.charted < 12 && chart != TrendChart::Run;
    trend.signalsFound = rules == TrendRules::MakingDataCount ? statistics::makingDataCountSignals(judged)
                                                              : statistics::anhoejOlesenSignals(judged);
    return trend;
}

/// Two years with a month far out, seven months above the mean, and numbers that vary.
inline std::vector<statistics::ChartPeriod> twoYears()
{
    return {{11, 40}, {9, 25},  {14, 44}, {8, 30},  {2, 31},  {11, 36}, {9, 28},  {14, 41},
            {7, 22},  {16, 45}, {6, 30},  {13, 40}, {18, 36}, {16, 30}, {22, 40}, {15, 28},
            {19, 38}, {17, 33}, {28, 35}, {20, 42}, {10, 35}, {15, 41}, {12, 30}, {17, 38}};
}

inline QList<Annotation> sampleAnnotations()
{
    return {{QDate(2004, 10, 4), QStringLiteral("new form of report in use")},
            {QDate(2005, 1, 17), QStringLiteral("training of all teams")},
            {QDate(2005, 1, 24), QStringLiteral("second day of training")},
            {QDate(2010, 1, 1), QStringLiteral("after the last month")}};
}

inline TrendPicture samplePicture(const QList<Annotation> &annotations = sampleAnnotations())
{
    static const Pack pack = defaultPack();
    return pictureOf(sampleTrend(twoYears()), annotations, pack);
}

} // namespace caseaudit::test
