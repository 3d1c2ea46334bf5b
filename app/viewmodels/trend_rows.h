#pragma once

#include "analytics/tables/trend.h"
#include "app/charts/difference_interval.h"

#include <QList>
#include <QStringList>
#include <QVariantMap>

namespace caseaudit {

struct Pack;

/// What a line of the table of points has: texts, and whether there are answers (`hasAnswers`).
QStringList trendPointRoles();
QList<QVariantMap> trendPointRows(const Trend &trend, const Pack &pack);

/// What a line of the table of contacts has: texts.
QStringList measureRoles();
QList<QVariantMap> measureRows(const QList<MeasureSummary> &measures, const Pack &pack);

/// The difference of two periods as it is drawn; of another trend, an empty one.
DifferenceInterval differenceOf(const Trend &trend, const Pack &pack);

} // namespace caseaudit
