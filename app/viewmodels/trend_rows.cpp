#include "app/viewmodels/trend_rows.h"

#include "app/reports/trend_report.h"
#include "app/wording/trend_wording.h"
#include "app/wording/wording.h"

namespace caseaudit {

namespace {

/// The cells of a sheet as maps by column, each as text.
QList<QVariantMap> textRows(const Table &sheet)
{
    QList<QVariantMap> rows;
    for (const QList<Cell> &cells : sheet.rows) {
        QVariantMap row;
        for (qsizetype i = 0; i < cells.size(); ++i)
            row.insert(sheet.columns.at(i).id, wording::cell(cells.at(i), sheet.columns.at(i).kind));
        rows.append(row);
    }
    return rows;
}

} // namespace

QStringList trendPointRoles()
{
    return {QStringLiteral("period"), QStringLiteral("favourable"), QStringLiteral("answered"),
            QStringLiteral("share"),  QStringLiteral("limits"),     QStringLiteral("signals"),
            QStringLiteral("words"),  QStringLiteral("hasAnswers")};
}

QList<QVariantMap> trendPointRows(const Trend &trend, const Pack &pack)
{
    QList<QVariantMap> rows = textRows(trendSheet(trend, pack));
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const TrendPoint &point = trend.points.at(i);
        rows[i].insert(QStringLiteral("words"), wording::trendPoint(point, trend, pack));
        rows[i].insert(QStringLiteral("hasAnswers"), point.answered > 0);
    }
    return rows;
}

QStringList measureRoles()
{
    return {QStringLiteral("authority"), QStringLiteral("measure"),   QStringLiteral("count"),
            QStringLiteral("mean"),      QStringLiteral("deviation"), QStringLiteral("median"),
            QStringLiteral("quartiles"), QStringLiteral("without")};
}

QList<QVariantMap> measureRows(const QList<MeasureSummary> &measures, const Pack &pack)
{
    return textRows(measuresSheet(measures, pack));
}

DifferenceInterval differenceOf(const Trend &trend, const Pack &pack)
{
    DifferenceInterval drawn;
    if (!trend.difference)
        return drawn;
    drawn.title = wording::trendTitle(trend.question, pack);
    drawn.difference = trend.difference;
    drawn.ends = DifferenceEnds{trend.differenceLimits->low, trend.differenceLimits->high};
    drawn.text = wording::trendSentences(trend, pack).constLast();
    return drawn;
}

} // namespace caseaudit
