#include "app/viewmodels/scoring_notices.h"

#include "app/wording/audit_wording.h"
#include "app/workspace/readings.h"
#include "app/workspace/workspace.h"

namespace caseaudit {

void ScoringNotices::tellElsewhere(const AuditRecord &seen, const QString &record, const Workspace &workspace)
{
    AuditQuery query;
    query.records = {record};
    query.withdrawn = AuditQuery::Withdrawn::Included;
    const QList<AuditSummary> found = workspace.audits(query);
    if (found.isEmpty() || workspace.audit(record) == seen)
        return;
    // Who typed into a draft is on no record; who wrote a revision is.
    const AuditSummary &now = found.constFirst();
    const QList<HistoryEntry> history = workspace.history(record);
    const bool isRevision = !history.isEmpty() && history.constLast().writtenAt == now.changedAt;
    m_elsewhere = wording::changedElsewhere(seen.state, now.state, isRevision ? history.constLast().author : QString(),
                                            now.changedAt);
}

void ScoringNotices::read(const AuditSession &session, const Workspace &workspace)
{
    readWaiting(session);
    readDuplicate(session, workspace);
    Q_EMIT changed();
}

void ScoringNotices::clear()
{
    m_elsewhere.clear();
    m_waiting.clear();
    m_duplicate.clear();
    m_duplicateRecord.clear();
    Q_EMIT changed();
}

void ScoringNotices::dismissElsewhere()
{
    m_elsewhere.clear();
    Q_EMIT changed();
}

void ScoringNotices::readWaiting(const AuditSession &session)
{
    m_waiting.clear();
    m_canMakeWaiting = session.isEditable();
    if (session.waitingField().isEmpty())
        return;
    for (const wording::ComparedStatement &statement :
         wording::compared(session.audit(), session.withWaitingChange(), session.pack())) {
        if (!statement.isChanged())
            continue;
        m_waiting = m_canMakeWaiting ? wording::waitingChange(statement)
                                     : wording::waitingInVain(statement, session.audit().state);
        return;
    }
}

void ScoringNotices::readDuplicate(const AuditSession &session, const Workspace &workspace)
{
    m_duplicate.clear();
    m_duplicateRecord = session.isEditable() ? session.sameKey().value(0) : QString();
    m_canReadAgain = false;
    const std::optional<AuditRecord> there = workspace.audit(m_duplicateRecord);
    if (!there)
        return;
    m_duplicate = wording::alreadyThere(there->caseRef, there->auditor, there->state, there->auditedOn);
    m_canReadAgain = secondReadingObstacles(workspace, *there, workspace.surroundings().user).isEmpty();
}

} // namespace caseaudit
