#pragma once

#include "analytics/statistics/chart_rules.h"
#include "analytics/statistics/interval.h"
#include "analytics/tables/case_facts.h"
#include "analytics/tables/filter.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

namespace caseaudit {

class ScoreMatrix;
struct Pack;

/// How long a point of a trend is.
enum class TrendPeriod { Month, Quarter };

/// By which date an audit belongs to a period.
enum class TrendDate { Audited, Report, Start };

enum class TrendChart {
    Proportion, ///< p-chart
    Laney,      ///< p′-chart
    Run         ///< run chart: the median, no limits
};

enum class TrendRules { AnhoejOlesen, MakingDataCount };

/// What is asked of a row over time.
struct TrendQuestion {
    QString row; ///< `<table>.<field>`
    TrendPeriod period = TrendPeriod::Month;
    TrendDate date = TrendDate::Audited;
    std::optional<TrendChart> chart; ///< nothing: a p-chart, or Laney's where the shares vary by more than chance
    TrendRules rules = TrendRules::AnhoejOlesen;
    Filter filter;

    friend bool operator==(const TrendQuestion &, const TrendQuestion &) = default;
};

/// One period: how many of its answers are favourable.
struct TrendPoint {
    QDate from; ///< its first day
    QDate to;   ///< its last day
    std::int64_t favourable = 0;
    std::int64_t answered = 0;
    std::optional<double> share;                ///< nothing of no answers: a gap
    std::optional<statistics::Interval> limits; ///< as drawn; none in a run chart and of a gap
    bool isOutside = false;

    /// The share as a rounded percentage, halves up; nothing of a gap.
    std::optional<int> percent() const;
    friend bool operator==(const TrendPoint &, const TrendPoint &) = default;
};

/// The trend of one row. With two periods that have answers there is no chart but the interval of their difference;
/// with fewer there is nothing to compare.
struct Trend {
    TrendQuestion question;
    TrendChart chart = TrendChart::Proportion; ///< the one that was asked for, or that the shares call for
    QList<TrendPoint> points;                  ///< every period from the first that has answers to the last
    std::int64_t charted = 0;                  ///< periods that have answers
    std::int64_t undated = 0;                  ///< audits with an answer but without the date: in no period
    std::int64_t tooEarly = 0;                 ///< answers more than mostPeriods before the last one: in no period

    bool isChart = false;
    double centre = 0;                        ///< p̄, or the median of a run chart
    std::optional<double> sigmaZ;             ///< see statistics::ControlChart
    std::optional<statistics::RunChart> runs; ///< about the centre; nothing with too few useful points
    bool isOverdispersed = false;             ///< see statistics::isOverdispersed
    bool areTrialLimits = false;              ///< there are limits, from fewer than statistics::trialPoints points
    std::int64_t useful = 0;                  ///< points that are not on the centre
    std::vector<statistics::ChartSignal> signalsFound; ///< their points are positions in `points`

    /// Of two periods: the later share less the earlier one, from −1 to 1 (Newcombe).
    std::optional<double> difference;
    std::optional<statistics::Interval> differenceLimits;

    /// Whether there are enough points for rules: at least statistics::fewestRunPoints, useful ones in a run chart.
    bool isJudged() const;
    /// Whether all answers are favourable, or none is: nothing varies, and limits have no width.
    bool isConstant() const { return centre <= 0 || centre >= 1; }
    /// The periods that have answers, in order.
    QList<TrendPoint> chartedPoints() const;
};

/// As many periods are charted at most, the latest ones: twenty years of months. A date before them is probably wrong.
inline constexpr qint64 mostPeriods = 240;

/// Charts `question.row` over the audits of `matrix` that its table counts. `facts` may be empty when the date asked
/// for is that of the audit. The share is that of favourable among all answers. Throws std::invalid_argument when the
/// pack has no such row, when its scale has no favourable share or the form not the date that is asked for, without the
/// facts that are needed, and as rateTable does.
Trend trendOf(const TrendQuestion &question, const Pack &pack, const ScoreMatrix &matrix, const FactColumns &facts);

/// Which audits of a period are meant.
enum class TrendShare { Favourable, Answered };

/// Record ids of the audits behind the periods from that of `from` to that of `to`, in matrix order. Throws as trendOf.
QStringList auditsBehindTrend(const TrendQuestion &question, const Pack &pack, const ScoreMatrix &matrix,
                              const FactColumns &facts, const QDate &from, const QDate &to, TrendShare share);

/// The dates that a row can be charted by: that of the audit, and those its form asks. Throws std::invalid_argument
/// when the pack has no such row.
QList<TrendDate> trendDates(const QString &row, const Pack &pack);

} // namespace caseaudit
