#include "app/viewmodels/history_rows.h"

#include "app/wording/audit_wording.h"
#include "app/wording/wording.h"

namespace caseaudit {

QStringList revisionRoles()
{
    return {QStringLiteral("when"), QStringLiteral("who"), QStringLiteral("what"), QStringLiteral("changedText"),
            QStringLiteral("erased")};
}

QList<QVariantMap> revisionRows(const QList<HistoryEntry> &history, const FormDefinition *form)
{
    QList<QVariantMap> rows;
    for (const HistoryEntry &entry : history) {
        const QString what =
            entry.isErased ? wording::erased() : wording::happened(entry.stateBefore, entry.state, entry.newReason);
        // Of the first everything is new.
        const QStringList changed = entry.stateBefore ? wording::changedLabels(entry.changed, form) : QStringList();
        rows.prepend({{QStringLiteral("when"), wording::moment(entry.writtenAt)},
                      {QStringLiteral("who"), entry.author},
                      {QStringLiteral("what"), what},
                      {QStringLiteral("changedText"), wording::changedSummary(changed)},
                      {QStringLiteral("erased"), entry.isErased}});
    }
    return rows;
}

QStringList contentRoles()
{
    return {QStringLiteral("heading"), QStringLiteral("label"),   QStringLiteral("value"),
            QStringLiteral("before"),  QStringLiteral("differs"), QStringLiteral("remark")};
}

QList<QVariantMap> contentRows(const AuditRecord &before, const AuditRecord &after, const Pack &pack)
{
    QList<QVariantMap> rows;
    QString headingAbove;
    for (const wording::ComparedStatement &statement : wording::compared(before, after, pack)) {
        const QString &heading = statement.now.heading;
        rows.append({{QStringLiteral("heading"), heading == headingAbove ? QString() : heading},
                     {QStringLiteral("label"), statement.now.label},
                     {QStringLiteral("value"), statement.now.value},
                     {QStringLiteral("before"), statement.before},
                     {QStringLiteral("differs"), statement.isChanged()},
                     {QStringLiteral("remark"), statement.now.isRemark}});
        headingAbove = heading;
    }
    return rows;
}

} // namespace caseaudit
