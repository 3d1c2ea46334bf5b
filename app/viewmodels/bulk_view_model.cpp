#include "app/viewmodels/bulk_view_model.h"

#include "app/viewmodels/audit_list_model.h"
#include "app/viewmodels/failure.h"
#include "app/viewmodels/workspace_holder.h"
#include "app/wording/bulk_wording.h"

#include <algorithm>

namespace caseaudit {

namespace {

/// So many refused audits are listed one by one: nobody reads on.
constexpr qsizetype refusalsListed = 500;

} // namespace

BulkViewModel::BulkViewModel(WorkspaceHolder &holder, AuditListModel &list, QObject *parent)
    : QObject(parent)
    , m_holder(holder)
    , m_list(list)
{
    connect(&list, &AuditListModel::selectionChanged, this, &BulkViewModel::readTargets);
    connect(&list, &AuditListModel::loaded, this, &BulkViewModel::readTargets);
    connect(&holder, &WorkspaceHolder::closed, this, &BulkViewModel::clear);
}

void BulkViewModel::setCurrent(const QString &record)
{
    if (record == m_current)
        return;
    m_current = record;
    readTargets();
}

void BulkViewModel::readTargets()
{
    const QList<ListedAudit> &listed = m_list.listed();
    m_states.clear();
    m_targetCount = 0;
    m_lastTarget = m_list.rowOf(m_current);
    if (m_list.selectedCount() == 0) {
        m_targetCount = m_lastTarget < 0 ? 0 : 1;
        if (m_targetCount == 1)
            m_states.insert(listed.at(m_lastTarget).state);
    } else {
        for (int row = 0; row < listed.size(); ++row) {
            if (!m_list.isSelected(listed.at(row).record))
                continue;
            ++m_targetCount;
            m_lastTarget = row;
            m_states.insert(listed.at(row).state);
        }
    }
    Q_EMIT targetsChanged();
}

QString BulkViewModel::selected() const
{
    return wording::selected(m_list.selectedCount());
}

QString BulkViewModel::targets() const
{
    if (m_targetCount != 1)
        return wording::targets(m_targetCount, {});
    const QModelIndex only = m_list.index(m_lastTarget);
    return wording::targets(1, m_list.data(only, AuditListModel::CaseRefRole).toString());
}

bool BulkViewModel::anyState(const std::function<bool(AuditState)> &predicate) const
{
    return std::any_of(m_states.begin(), m_states.end(), predicate);
}

bool BulkViewModel::canAssign() const
{
    return anyState(isEditable);
}

bool BulkViewModel::canComplete() const
{
    return anyState([](AuditState state) { return allows(state, AuditDeed::Complete); });
}

bool BulkViewModel::canWithdraw() const
{
    return anyState([](AuditState state) { return allows(state, AuditDeed::Withdraw); });
}

bool BulkViewModel::canRestore() const
{
    return anyState([](AuditState state) { return allows(state, AuditDeed::Restore); });
}

bool BulkViewModel::canUnlock() const
{
    return anyState([](AuditState state) { return allows(state, AuditDeed::Unlock); });
}

bool BulkViewModel::canReadAgain() const
{
    return anyState([](AuditState state) { return state != AuditState::Withdrawn; });
}

/// In the order of the list.
QStringList BulkViewModel::records() const
{
    const bool hasSelection = m_list.selectedCount() > 0;
    QStringList wanted;
    for (const ListedAudit &audit : m_list.listed()) {
        if (hasSelection ? m_list.isSelected(audit.record) : audit.record == m_current)
            wanted.append(audit.record);
    }
    return wanted;
}

void BulkViewModel::assignTo(const QString &auditor)
{
    const QString code = auditor.simplified();
    if (code.isEmpty())
        return;
    act([this, code](Workspace &workspace,
                     const Progress &progress) { return assign(workspace, records(), code, progress); },
        [code](qint64 changed, qint64 refused) {
            return wording::bulkDone(QStringLiteral("assign"), code, changed, refused);
        });
}

void BulkViewModel::complete(bool acceptWarnings)
{
    carryOutDeed(AuditDeed::Complete, {}, acceptWarnings ? Warnings::Accept : Warnings::Refuse);
}

void BulkViewModel::withdraw(const QString &reason)
{
    carryOutDeed(AuditDeed::Withdraw, reason, Warnings::Refuse);
}

void BulkViewModel::restore()
{
    carryOutDeed(AuditDeed::Restore, {}, Warnings::Refuse);
}

void BulkViewModel::unlock(const QString &reason)
{
    carryOutDeed(AuditDeed::Unlock, reason, Warnings::Refuse);
}

void BulkViewModel::giveForSecondReading(const QString &reader)
{
    const QString code = reader.simplified();
    if (code.isEmpty())
        return;
    act([this, code](Workspace &workspace,
                     const Progress &progress) { return beginSecondReadings(workspace, records(), code, progress); },
        [code](qint64 changed, qint64 refused) {
            return wording::bulkDone(QStringLiteral("second_reading"), code, changed, refused);
        });
}

void BulkViewModel::carryOutDeed(AuditDeed deed, const QString &reason, Warnings warnings)
{
    act([&](Workspace &workspace,
            const Progress &progress) { return carryOut(workspace, deed, records(), reason, warnings, progress); },
        [deed](qint64 changed, qint64 refused) { return wording::bulkDone(auditDeedId(deed), {}, changed, refused); });
}

void BulkViewModel::act(const Work &work, const Telling &telling)
{
    const std::optional<BulkChange> change = run(work, telling);
    if (!change || change->changed.isEmpty())
        return;
    m_done.append(*change);
    m_undone.clear();
    Q_EMIT noticeChanged();
}

void BulkViewModel::undo()
{
    if (m_done.isEmpty())
        return;
    const BulkChange last = m_done.constLast();
    const std::optional<BulkChange> back =
        run([&last](Workspace &workspace, const Progress &progress) { return takeBack(workspace, last, progress); },
            wording::bulkTakenBack);
    if (!back)
        return;
    m_done.removeLast();
    if (!back->changed.isEmpty())
        m_undone.append(*back);
    Q_EMIT noticeChanged();
}

void BulkViewModel::redo()
{
    if (m_undone.isEmpty())
        return;
    const BulkChange last = m_undone.constLast();
    const std::optional<BulkChange> again =
        run([&last](Workspace &workspace, const Progress &progress) { return takeBack(workspace, last, progress); },
            wording::bulkDoneAgain);
    if (!again)
        return;
    m_undone.removeLast();
    if (!again->changed.isEmpty())
        m_done.append(*again);
    Q_EMIT noticeChanged();
}

std::optional<BulkChange> BulkViewModel::run(const Work &work, const Telling &telling)
{
    Workspace *workspace = m_holder.workspace();
    if (!workspace || m_holder.work().isRunning())
        return std::nullopt;
    std::optional<BulkChange> change;
    const QString failure = m_holder.work().run(wording::bulkRunning(),
                                                [&](const Progress &progress) { change = work(*workspace, progress); });
    if (!change) {
        const bool wasCancelled = m_holder.work().wasCancelled();
        listRefusals({});
        say(wasCancelled ? wording::bulkCancelled() : QString(), wasCancelled ? QString() : failure);
        return std::nullopt;
    }
    listRefusals(change->refused);
    say(telling(change->changed.size(), change->refused.size()), {});
    m_holder.announceChange();
    return change;
}

void BulkViewModel::dismiss()
{
    listRefusals({});
    say({}, {});
}

void BulkViewModel::listRefusals(const QList<Refusal> &refused)
{
    m_refusedCount = static_cast<int>(refused.size());
    const Workspace *workspace = m_holder.workspace();
    QList<QStringList> rows;
    const QString failure = failureOf([&] {
        for (const Refusal &refusal : refused.first(std::min(refusalsListed, refused.size()))) {
            const std::optional<AuditRecord> audit = workspace->audit(refusal.record);
            const FormDefinition *form = audit ? workspace->pack().form(audit->form) : nullptr;
            rows.append({refusal.caseRef, wording::refusal(refusal.findings, form)});
        }
    });
    if (refused.size() > rows.size())
        rows.append({QString(), failure.isEmpty() ? wording::andMore(refused.size() - rows.size()) : failure});
    m_refusals.setContents({QStringLiteral("Reference"), QStringLiteral("Why")}, rows);
}

void BulkViewModel::say(const QString &notice, const QString &error)
{
    m_notice = notice;
    m_error = error;
    Q_EMIT noticeChanged();
}

void BulkViewModel::clear()
{
    m_done.clear();
    m_undone.clear();
    dismiss();
}

} // namespace caseaudit
