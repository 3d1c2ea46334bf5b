#include "app/workspace/monthly_counts.h"

#include "app/workspace/workspace.h"
#include "audit_forms/calendar_entry.h"
#include "audit_forms/document_reader.h"

#include <QHash>

#include <algorithm>

namespace caseaudit {

namespace {

const QString countKind = QStringLiteral("monthly_count");
const QString monthFormat = QStringLiteral("yyyy-MM");
const QString numberKey = QStringLiteral("number");

/// One record a number, under the same id in every file, so that merged files agree or visibly disagree.
QString recordOf(const MonthlyCount &count)
{
    return QStringLiteral("%1-%2-%3-%4")
        .arg(countKind, count.measure, count.authority, count.month.toString(monthFormat));
}

QJsonObject documentOf(const MonthlyCount &count)
{
    QJsonObject document{{QStringLiteral("measure"), count.measure},
                         {QStringLiteral("authority"), count.authority},
                         {QStringLiteral("month"), count.month.toString(monthFormat)}};
    if (count.number)
        document.insert(numberKey, qint64{*count.number});
    return document;
}

MonthlyCount countFrom(const QJsonObject &document)
{
    const DocumentReader reader(document);
    MonthlyCount count{reader.text(QStringLiteral("measure")),
                       reader.text(QStringLiteral("authority")),
                       QDate::fromString(reader.text(QStringLiteral("month")) + QLatin1String("-01"), Qt::ISODate),
                       {}};
    if (!count.month.isValid())
        reader.refuse(QStringLiteral("month"));
    if (document.contains(numberKey))
        count.number = document.value(numberKey).toInteger();
    return count;
}

std::optional<CountFault> faultOf(const MonthlyCount &count, const Workspace &workspace,
                                  const QList<MonthlyMeasure> &measures)
{
    const auto measure = std::find_if(measures.begin(), measures.end(),
                                      [&count](const MonthlyMeasure &each) { return each.id == count.measure; });
    if (measure == measures.end())
        return CountFault::UnknownMeasure;
    const Pack &pack = workspace.pack();
    if (count.authority == pack.partnership.id || !pack.authority(count.authority))
        return CountFault::UnknownAuthority;
    if (!measure->authorities.contains(count.authority))
        return CountFault::NotCountedThere;
    // Taking away a number needs no more than a place to take it from.
    if (!count.number)
        return std::nullopt;
    if (count.month > workspace.surroundings().today)
        return CountFault::NotBegun;
    if (count.month.year() < firstCalendarYear)
        return CountFault::TooEarly;
    if (*count.number < 0 || *count.number > mostInAMonth)
        return CountFault::OutOfRange;
    return std::nullopt;
}

} // namespace

QList<MonthlyCount> monthlyCounts(const Workspace &workspace, const QString &measure)
{
    // The records' ids order by measure, authority and month.
    QList<MonthlyCount> counts;
    for (const QJsonObject &document : workspace.store().documents(countKind)) {
        const MonthlyCount count = countFrom(document);
        if (count.number && (measure.isEmpty() || count.measure == measure))
            counts.append(count);
    }
    return counts;
}

CountsPlan planCounts(const Workspace &workspace, const QList<MonthlyCount> &counts)
{
    QHash<QString, MonthlyCount> known;
    for (const MonthlyCount &count : monthlyCounts(workspace))
        known.insert(recordOf(count), count);
    const QList<MonthlyMeasure> measures = monthlyMeasures(workspace.pack());
    CountsPlan plan;
    for (qsizetype index = 0; index < counts.size(); ++index) {
        const MonthlyCount &count = counts.at(index);
        if (const std::optional<CountFault> fault = faultOf(count, workspace, measures)) {
            plan.problems.append({index, *fault});
            continue;
        }
        const auto before = known.constFind(recordOf(count));
        if (before == known.constEnd() ? !count.number : before->number == count.number) {
            ++plan.unchanged;
        } else if (before == known.constEnd()) {
            plan.added.append(count);
        } else {
            plan.changed.append(count);
            plan.replaced.append(*before);
        }
    }
    return plan;
}

CountsPlan keepCounts(Workspace &workspace, const QList<MonthlyCount> &counts)
{
    CountsPlan plan = planCounts(workspace, counts);
    if (!plan.problems.isEmpty() || plan.added.size() + plan.changed.size() == 0)
        return plan;
    workspace.write([&] {
        plan = planCounts(workspace, counts);
        for (const MonthlyCount &count : plan.added + plan.changed) {
            workspace.store().writeDocument(recordOf(count), countKind, documentOf(count),
                                            workspace.surroundings().user, workspace.surroundings().now());
        }
    });
    return plan;
}

QList<MonthlyCountRevision> monthlyCountHistory(const Workspace &workspace, const QString &measure)
{
    QList<MonthlyCountRevision> revisions;
    for (const QString &record : workspace.store().documents(countKind).keys()) {
        for (const Revision &revision : workspace.store().log().history(record)) {
            if (revision.isErased())
                continue;
            const MonthlyCount count = countFrom(revision.content());
            if (measure.isEmpty() || count.measure == measure)
                revisions.append({count, revision.author, revision.writtenAt});
        }
    }
    return revisions;
}

} // namespace caseaudit
