#include "app/viewmodels/history_view_model.h"

#include "app/viewmodels/failure.h"
#include "app/viewmodels/history_rows.h"
#include "app/viewmodels/workspace_holder.h"
#include "app/wording/audit_wording.h"
#include "app/wording/page_wording.h"
#include "app/wording/wording.h"
#include "app/workspace/audit_deeds.h"
#include "app/workspace/readings.h"

namespace caseaudit {

HistoryViewModel::HistoryViewModel(WorkspaceHolder &holder, QObject *parent)
    : QObject(parent)
    , m_holder(holder)
    , m_revisions(revisionRoles())
    , m_contents(contentRoles())
{
    connect(&holder, &WorkspaceHolder::closed, this, [this] { show({}); });
    connect(&holder, &WorkspaceHolder::dataChanged, this, [this] {
        if (m_record.isEmpty())
            return;
        // The revision that is looked at stays, however many come.
        const QByteArray shown = m_selected < 0 ? QByteArray() : entryAt(m_selected).revision;
        load();
        for (int row = 0; row < m_history.size(); ++row) {
            if (entryAt(row).revision == shown)
                m_selected = row;
        }
        readContents();
    });
}

QString HistoryViewModel::subtitle() const
{
    const Workspace *workspace = m_holder.workspace();
    if (!workspace || !m_now)
        return {};
    return wording::auditFacts(*m_now, workspace->pack());
}

QString HistoryViewModel::withdrawn() const
{
    if (!m_now || m_now->state != AuditState::Withdrawn)
        return {};
    return wording::withdrawnBecause(m_now->stateReason);
}

QString HistoryViewModel::selectedTitle() const
{
    return wording::joinedFacts({m_revisions.value(m_selected, QStringLiteral("when")).toString(),
                                 m_revisions.value(m_selected, QStringLiteral("who")).toString()});
}

QString HistoryViewModel::refusal() const
{
    return m_now ? wording::notRestorable(m_now->state) : QString();
}

void HistoryViewModel::setComparesWithNow(bool comparesWithNow)
{
    if (comparesWithNow == m_comparesWithNow)
        return;
    m_comparesWithNow = comparesWithNow;
    readContents();
}

void HistoryViewModel::show(const QString &record)
{
    m_record = record;
    m_comparesWithNow = false;
    m_error.clear();
    load();
    m_selected = m_history.isEmpty() ? -1 : 0;
    readContents();
}

void HistoryViewModel::select(int row)
{
    if (row == m_selected || row < 0 || row >= m_history.size())
        return;
    m_selected = row;
    readContents();
}

void HistoryViewModel::restore(const QString &reason)
{
    if (!m_canRestore)
        return;
    const QByteArray revision = entryAt(m_selected).revision;
    change([&](Workspace &workspace) { workspace.restoreRevision(m_record, revision, reason); });
}

void HistoryViewModel::restoreWithdrawn()
{
    change([this](Workspace &workspace) {
        const BulkChange done = carryOut(workspace, AuditDeed::Restore, {m_record}, {});
        for (const Refusal &refusal : done.refused)
            m_error = wording::finding(refusal.findings.constFirst(), workspace.pack().form(m_now->form));
    });
}

void HistoryViewModel::clearError()
{
    m_error.clear();
    Q_EMIT changed();
}

void HistoryViewModel::change(const std::function<void(Workspace &)> &work)
{
    Workspace *workspace = m_holder.workspace();
    if (!workspace || !m_now)
        return;
    m_error.clear();
    const QString failure = failureOf([&] { work(*workspace); });
    if (!failure.isEmpty())
        m_error = failure;
    if (m_error.isEmpty()) {
        m_holder.announceChange();
        select(0);
    }
    Q_EMIT changed();
}

void HistoryViewModel::load()
{
    m_now.reset();
    m_history.clear();
    m_message.clear();
    m_hint.clear();
    const Workspace *workspace = m_record.isEmpty() ? nullptr : m_holder.workspace();
    const FormDefinition *form = nullptr;
    const QString failure = failureOf([&] {
        if (!workspace)
            return;
        readHistory(*workspace);
        form = m_now ? workspace->pack().form(m_now->form) : nullptr;
    });
    if (!failure.isEmpty())
        m_message = failure;
    m_selected = -1;
    m_revisions.setRows(revisionRows(m_history, form));
}

void HistoryViewModel::readHistory(const Workspace &workspace)
{
    m_now = workspace.audit(m_record);
    if (m_now && isHiddenFrom(workspace, m_record, *m_now)) {
        m_message = wording::finding({QStringLiteral("hidden_reading"), Severity::Error, {}, {}}, nullptr);
        return;
    }
    m_history = workspace.history(m_record);
    if (m_history.isEmpty())
        m_hint = wording::noHistory();
    else if (m_now && workspace.auditAt(m_record, m_history.constLast().revision) != m_now)
        m_hint = wording::stillTyped();
}

void HistoryViewModel::readContents()
{
    m_canRestore = false;
    m_contentsMessage.clear();
    const Workspace *workspace = m_holder.workspace();
    if (!workspace || m_selected < 0) {
        m_contents.setRows({});
    } else {
        const QString failure = failureOf([&] { readContents(*workspace); });
        if (!failure.isEmpty()) {
            m_contentsMessage = failure;
            m_contents.setRows({});
        }
    }
    Q_EMIT changed();
}

void HistoryViewModel::readContents(const Workspace &workspace)
{
    const std::optional<AuditRecord> shown = workspace.auditAt(m_record, entryAt(m_selected).revision);
    if (!shown) {
        m_contentsMessage = wording::erased();
        m_contents.setRows({});
        return;
    }
    std::optional<AuditRecord> before;
    if (m_comparesWithNow)
        before = shown;
    else if (m_selected + 1 < m_history.size())
        before = workspace.auditAt(m_record, entryAt(m_selected + 1).revision);
    const AuditRecord &after = m_comparesWithNow && m_now ? *m_now : *shown;
    m_contents.setRows(contentRows(before.value_or(after), after, workspace.pack()));
    if (before && *before == after)
        m_contentsMessage = wording::noDifference();
    m_canRestore = m_now && refusal().isEmpty() && *shown != *m_now;
}

} // namespace caseaudit
