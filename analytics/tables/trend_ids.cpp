#include "analytics/tables/trend_ids.h"

namespace caseaudit {

QString trendId(TrendPeriod period)
{
    return period == TrendPeriod::Month ? QStringLiteral("month") : QStringLiteral("quarter");
}

QString trendId(TrendDate date)
{
    switch (date) {
    case TrendDate::Audited:
        return QStringLiteral("audited");
    case TrendDate::Report:
        return QStringLiteral("report");
    case TrendDate::Start:
        break;
    }
    return QStringLiteral("order");
}

QString trendId(TrendChart chart)
{
    switch (chart) {
    case TrendChart::Proportion:
        return QStringLiteral("p");
    case TrendChart::Laney:
        return QStringLiteral("p_prime");
    case TrendChart::Run:
        break;
    }
    return QStringLiteral("run");
}

QString trendId(TrendRules rules)
{
    return rules == TrendRules::AnhoejOlesen ? QStringLiteral("anhoej") : QStringLiteral("mdc");
}

QString chartRuleId(statistics::ChartRule rule)
{
    switch (rule) {
    case statistics::ChartRule::Outside:
        return QStringLiteral("outside");
    case statistics::ChartRule::Shift:
        return QStringLiteral("shift");
    case statistics::ChartRule::Trend:
        return QStringLiteral("trend");
    case statistics::ChartRule::NearLimits:
        return QStringLiteral("near_limits");
    case statistics::ChartRule::LongRun:
        return QStringLiteral("long_run");
    case statistics::ChartRule::FewCrossings:
        break;
    }
    return QStringLiteral("few_crossings");
}

QString chartDirectionId(statistics::ChartDirection direction)
{
    switch (direction) {
    case statistics::ChartDirection::Up:
        return QStringLiteral("up");
    case statistics::ChartDirection::Down:
        return QStringLiteral("down");
    case statistics::ChartDirection::None:
        break;
    }
    return QStringLiteral("none");
}

} // namespace caseaudit
