#pragma once

#include "analytics/tables/table.h"
#include "analytics/tables/trend.h"

#include <QJsonObject>
#include <QList>

namespace caseaudit {

struct Pack;

/// A trend a line a period, all figures as they were computed:
/// `row,period,from,to,favourable,answered,share,low,high,centre,signals`. A period is "2005-03" or "2005-Q1"; signals
/// are ids of rules with blanks between.
Table trendRows(const Trend &trend);

/// The same as one object: `points[]`, `limits`, `signals[]`, and what can be said.
QJsonObject trendJson(const Trend &trend, const QList<MeasureSummary> &measures, const Pack &pack);

/// The points for people: the counts, the share, the limits and the signals of each period.
Table trendSheet(const Trend &trend, const Pack &pack);

/// The measures of contacts for people, a line an authority.
Table measuresSheet(const QList<MeasureSummary> &measures, const Pack &pack);

} // namespace caseaudit
