#include "app/workspace/audit_deeds.h"

#include "app/workspace/audit_session.h"
#include "app/workspace/cancelled.h"
#include "app/workspace/readings.h"
#include "app/workspace/workspace.h"
#include "audit_forms/validation.h"

#include <algorithm>
#include <stdexcept>

namespace caseaudit {

namespace {

Finding obstacle(const QString &code, const QStringList &args = {})
{
    return {code, Severity::Error, {}, args};
}

bool needsReason(AuditDeed deed)
{
    const QList<AuditTransition> &all = auditTransitions();
    return std::any_of(all.begin(), all.end(), [deed](const AuditTransition &transition) {
        return transition.deed == deed && transition.reason == ReasonNeed::Required;
    });
}

QList<Finding> complete(Workspace &workspace, const QString &record, Warnings warnings)
{
    AuditSession session = AuditSession::open(workspace, record);
    if (warnings == Warnings::Accept)
        session.acceptStandingWarnings();
    return session.complete();
}

/// The audit after a deed other than completing, which needs more than a new state.
void changeState(AuditRecord &audit, AuditDeed deed, const QString &reason)
{
    const AuditState before = audit.state;
    if (deed == AuditDeed::Restore) {
        audit.state = audit.stateBefore;
        audit.stateBefore = AuditState::Draft;
    } else {
        const QList<AuditTransition> &all = auditTransitions();
        const auto transition = std::find_if(all.begin(), all.end(), [&](const AuditTransition &each) {
            return each.from == before && each.deed == deed;
        });
        audit.state = transition->to;
    }
    if (deed == AuditDeed::Withdraw)
        audit.stateBefore = before;
    audit.stateReason = reason;
}

bool keyIsTaken(const Workspace &workspace, const AuditRecord &audit)
{
    return !workspace.store()
                .recordsWithKey(audit.form, audit.authority, audit.caseRef, audit.cycle, audit.reading)
                .isEmpty();
}

} // namespace

BulkChange forEachAudit(Workspace &workspace, const QStringList &records, const Progress &progress,
                        const std::function<QList<Finding>(const QString &, const AuditRecord &)> &work)
{
    BulkChange change;
    workspace.write([&] {
        const RecordStore &store = workspace.store();
        for (qsizetype index = 0; index < records.size(); ++index) {
            if (progress && !progress(index, records.size()))
                throw Cancelled();
            const QString &record = records.at(index);
            const std::optional<AuditRecord> audit = store.audit(record);
            if (!audit) {
                change.refused.append({record, {}, {obstacle(QStringLiteral("no_such_audit"))}});
                continue;
            }
            // What is being typed is history first: it is what taking the change back returns to.
            workspace.keepDraft(record);
            const QByteArray before = store.currentRevision(record);
            const QList<Finding> findings = isHiddenFrom(workspace, record, *audit)
                                                ? QList{obstacle(QStringLiteral("hidden_reading"))}
                                                : work(record, *audit);
            if (findings.isEmpty())
                change.changed.append({record, before, store.currentRevision(record)});
            else
                change.refused.append({record, audit->caseRef, findings});
        }
    });
    return change;
}

BulkChange carryOut(Workspace &workspace, AuditDeed deed, const QStringList &records, const QString &reason,
                    Warnings warnings, const Progress &progress)
{
    const QString why = reason.simplified();
    if (needsReason(deed) && why.isEmpty())
        throw std::invalid_argument("a reason is needed");
    return forEachAudit(workspace, records, progress, [&](const QString &record, const AuditRecord &audit) {
        if (!allows(audit.state, deed))
            return QList{obstacle(QStringLiteral("not_allowed"), {auditDeedId(deed), auditStateId(audit.state)})};
        if (deed == AuditDeed::Complete)
            return complete(workspace, record, warnings);
        if (deed == AuditDeed::Restore && keyIsTaken(workspace, audit))
            return QList{obstacle(QStringLiteral("key_exists"), {audit.caseRef})};
        workspace.rewrite(record, [&](AuditRecord &changed) { changeState(changed, deed, why); });
        return QList<Finding>();
    });
}

BulkChange assign(Workspace &workspace, const QStringList &records, const QString &auditor, const Progress &progress)
{
    const QString code = auditor.simplified();
    if (code.isEmpty())
        throw std::invalid_argument("an auditor is needed");
    return forEachAudit(workspace, records, progress, [&](const QString &record, const AuditRecord &audit) {
        if (!isEditable(audit.state))
            return QList{
                obstacle(QStringLiteral("not_allowed"), {QStringLiteral("assign"), auditStateId(audit.state)})};
        AuditRecord assigned = audit;
        assigned.auditor = code;
        if (hasSameReader(workspace, assigned, record))
            return QList{obstacle(QStringLiteral("same_reader"), {code})};
        workspace.rewrite(record, [&](AuditRecord &changed) { changed.auditor = code; });
        return QList<Finding>();
    });
}

BulkChange beginSecondReadings(Workspace &workspace, const QStringList &records, const QString &reader,
                               const Progress &progress)
{
    if (reader.simplified().isEmpty())
        throw std::invalid_argument("a reader is needed");
    QList<ChangedAudit> begun;
    BulkChange change =
        forEachAudit(workspace, records, progress, [&](const QString &record, const AuditRecord &audit) {
            const QList<Finding> obstacles = secondReadingObstacles(workspace, audit, reader);
            if (obstacles.isEmpty()) {
                const QString made = beginSecondReading(workspace, record, reader);
                begun.append({made, {}, workspace.store().currentRevision(made)});
            }
            return obstacles;
        });
    change.changed = begun;
    return change;
}

BulkChange takeBack(Workspace &workspace, const BulkChange &change, const Progress &progress)
{
    QHash<QString, ChangedAudit> wanted;
    QStringList records;
    for (const ChangedAudit &audit : change.changed) {
        wanted.insert(audit.record, audit);
        records.append(audit.record);
    }
    return forEachAudit(workspace, records, progress, [&](const QString &record, const AuditRecord &audit) {
        const ChangedAudit &changed = wanted[record];
        if (workspace.store().currentRevision(record) != changed.after)
            return QList{obstacle(QStringLiteral("changed_since"))};
        if (changed.before.isEmpty()) {
            workspace.rewrite(
                record, [](AuditRecord &made) { changeState(made, AuditDeed::Withdraw, QStringLiteral("undone")); });
            return QList<Finding>();
        }
        std::optional<AuditRecord> earlier = workspace.auditAt(record, changed.before);
        if (audit.state == AuditState::Withdrawn && keyIsTaken(workspace, audit))
            return QList{obstacle(QStringLiteral("key_exists"), {audit.caseRef})};
        workspace.rewrite(record, [&](AuditRecord &back) {
            back = *earlier;
            back.stateReason = QStringLiteral("undone: %1").arg(auditStateId(audit.state));
        });
        return QList<Finding>();
    });
}

} // namespace caseaudit
