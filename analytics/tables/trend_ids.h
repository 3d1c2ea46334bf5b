#pragma once

#include "analytics/tables/trend.h"

#include <QList>
#include <QString>

#include <optional>

namespace caseaudit {

// The names of what can be chosen for a trend, as the command line, files and settings have them.

QString trendId(TrendPeriod period); ///< "month", "quarter"
QString trendId(TrendDate date);     ///< "audited", "report", "order"
QString trendId(TrendChart chart);   ///< "p", "p_prime", "run"
QString trendId(TrendRules rules);   ///< "anhoej", "mdc"

inline const QList<TrendPeriod> trendPeriods{TrendPeriod::Month, TrendPeriod::Quarter};
inline const QList<TrendDate> allTrendDates{TrendDate::Audited, TrendDate::Report, TrendDate::Start};
inline const QList<TrendChart> trendCharts{TrendChart::Proportion, TrendChart::Laney, TrendChart::Run};
inline const QList<TrendRules> trendRuleSets{TrendRules::AnhoejOlesen, TrendRules::MakingDataCount};

/// The one of `choices` with that id; nothing when none has it.
template <typename Choice>
std::optional<Choice> trendChoice(const QString &id, const QList<Choice> &choices)
{
    for (const Choice choice : choices) {
        if (trendId(choice) == id)
            return choice;
    }
    return std::nullopt;
}

/// "outside", "shift", "trend", "near_limits", "long_run", "few_crossings".
QString chartRuleId(statistics::ChartRule rule);
/// "up", "down", "none".
QString chartDirectionId(statistics::ChartDirection direction);

} // namespace caseaudit
