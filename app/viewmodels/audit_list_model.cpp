#include "app/viewmodels/audit_list_model.h"

#include "app/viewmodels/failure.h"
#include "app/viewmodels/row_changes.h"
#include "app/viewmodels/workspace_holder.h"
#include "app/wording/wording.h"

#include <algorithm>

namespace caseaudit {

namespace {

/// How many audits are read at a time: more than stand on any screen.
constexpr int pageSize = 100;

/// How many audits are kept in memory.
constexpr int summariesKept = 1000;

/// More runs of changed rows than this are announced as a new list: a view is quicker to start again.
constexpr int runsAnnounced = 200;

QString authorityName(const Pack &pack, const QString &id)
{
    const Authority *authority = pack.authority(id);
    return authority ? authority->name : id;
}

QString formName(const Pack &pack, const QString &id)
{
    const FormDefinition *form = pack.form(id);
    return form ? form->shortTitle : id;
}

QStringList recordsOf(const QList<ListedAudit> &listed)
{
    QStringList records;
    records.reserve(listed.size());
    for (const ListedAudit &audit : listed)
        records.append(audit.record);
    return records;
}

} // namespace

AuditListModel::AuditListModel(const WorkspaceHolder &holder, QObject *parent)
    : QAbstractListModel(parent)
    , m_holder(holder)
    , m_summaries(summariesKept)
{}

void AuditListModel::load(const AuditQuery &query)
{
    const bool isSameQuery = query == m_query;
    m_query = query;
    QList<ListedAudit> next;
    QHash<QString, AuditSummary> before;
    const QString failure = failureOf([&] {
        const Workspace *workspace = m_holder.workspace();
        if (!workspace)
            return;
        next = workspace->listAudits(m_query);
        if (!isSameQuery)
            return;
        for (const QString &record : m_summaries.keys())
            before.insert(record, *m_summaries.object(record));
    });
    m_total = static_cast<int>(next.size());
    if (m_query.limit >= 0)
        next = next.first(std::min(m_total, m_query.limit));
    m_summaries.clear();
    if (isSameQuery)
        show(next);
    else
        replaceAll(next);
    announceDifferences(before);
    forgetUnlisted();
    Q_EMIT loaded();
    if (!failure.isEmpty())
        throw StorageError(failure);
}

void AuditListModel::show(const QList<ListedAudit> &next)
{
    if (next == m_listed)
        return;
    const RowChanges changes = rowChanges(recordsOf(m_listed), recordsOf(next));
    if (changes.removed.size() + changes.inserted.size() > runsAnnounced) {
        replaceAll(next);
        return;
    }
    for (const RowRun &run : changes.removed) {
        beginRemoveRows({}, run.first, run.last);
        m_listed.remove(run.first, run.last - run.first + 1);
        endRemoveRows();
    }
    for (const RowRun &run : changes.inserted) {
        beginInsertRows({}, run.first, run.last);
        m_listed.insert(run.first, run.last - run.first + 1, ListedAudit());
        std::copy(next.begin() + run.first, next.begin() + run.last + 1, m_listed.begin() + run.first);
        endInsertRows();
    }
    m_listed = next;
}

void AuditListModel::replaceAll(const QList<ListedAudit> &next)
{
    beginResetModel();
    m_listed = next;
    endResetModel();
}

/// Tells views of the audits they may have seen that say something else now.
void AuditListModel::announceDifferences(const QHash<QString, AuditSummary> &before)
{
    if (before.isEmpty())
        return;
    QHash<QString, AuditSummary> now;
    // A file that fails: the caller says so.
    failureOf([&] { now = read(before.keys()); });
    QSet<QString> different;
    for (auto seen = before.begin(); seen != before.end(); ++seen) {
        const auto found = now.constFind(seen.key());
        if (found == now.constEnd() || *found != *seen)
            different.insert(seen.key());
        if (found != now.constEnd())
            m_summaries.insert(seen.key(), new AuditSummary(*found));
    }
    for (int row = 0; row < rowCount() && !different.isEmpty(); ++row) {
        if (different.remove(m_listed.at(row).record))
            Q_EMIT dataChanged(index(row), index(row));
    }
}

void AuditListModel::forgetUnlisted()
{
    if (m_selected.isEmpty())
        return;
    QSet<QString> kept;
    for (const ListedAudit &audit : std::as_const(m_listed)) {
        if (m_selected.contains(audit.record))
            kept.insert(audit.record);
    }
    if (kept.size() == m_selected.size())
        return;
    m_selected = kept;
    Q_EMIT selectionChanged();
}

int AuditListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_listed.size());
}

QVariant AuditListModel::data(const QModelIndex &index, int role) const
{
    const Workspace *workspace = m_holder.workspace();
    if (!workspace || !checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ListedAudit &listed = m_listed.at(index.row());
    if (role == RecordRole)
        return listed.record;
    if (role == SelectedRole)
        return m_selected.contains(listed.record);
    const AuditSummary &audit = summaryAt(index.row());
    switch (role) {
    case FormRole:
        return formName(workspace->pack(), audit.form);
    case CaseRefRole:
        return audit.caseRef;
    case AuthorityRole:
        return authorityName(workspace->pack(), audit.authority);
    case TeamRole:
        return audit.team;
    case WorkerRole:
        return audit.worker;
    case AuditorRole:
        return audit.auditor;
    case AuditedOnRole:
        return wording::date(audit.auditedOn);
    case CycleRole:
        return audit.cycle;
    case ReadingRole:
        return wording::reading(audit.reading);
    case OriginRole:
        return audit.origin == Origin::Read ? QString() : wording::origin(audit.origin);
    case StateRole:
        return wording::auditState(audit.state);
    case StateIdRole:
        return auditStateId(audit.state);
    case AnsweredRole:
        return audit.answered;
    case AskedRole:
        return audit.asked;
    case CountsRole:
        return audit.counts;
    case ChangedAtRole:
        return wording::moment(audit.changedAt);
    default:
        return {};
    }
}

QHash<int, QByteArray> AuditListModel::roleNames() const
{
    return {{RecordRole, "record"},       {FormRole, "form"},           {CaseRefRole, "caseRef"},
            {AuthorityRole, "authority"}, {TeamRole, "team"},           {WorkerRole, "worker"},
            {AuditorRole, "auditor"},     {AuditedOnRole, "auditedOn"}, {CycleRole, "cycle"},
            {ReadingRole, "reading"},     {OriginRole, "origin"},       {StateRole, "auditState"},
            {StateIdRole, "stateId"},     {AnsweredRole, "answered"},   {AskedRole, "asked"},
            {CountsRole, "counts"},       {ChangedAtRole, "changedAt"}, {SelectedRole, "selected"}};
}

QString AuditListModel::recordAt(int row) const
{
    return row >= 0 && row < m_listed.size() ? m_listed.at(row).record : QString();
}

int AuditListModel::rowOf(const QString &record) const
{
    const auto found = std::find_if(m_listed.begin(), m_listed.end(),
                                    [&record](const ListedAudit &audit) { return audit.record == record; });
    return found == m_listed.end() ? -1 : static_cast<int>(found - m_listed.begin());
}

void AuditListModel::toggleSelected(int row)
{
    const QString record = recordAt(row);
    if (record.isEmpty())
        return;
    if (!m_selected.remove(record))
        m_selected.insert(record);
    Q_EMIT dataChanged(index(row), index(row), {SelectedRole});
    Q_EMIT selectionChanged();
}

void AuditListModel::selectRange(int from, int to)
{
    QSet<QString> records;
    for (int row = std::max(0, std::min(from, to)); row <= std::max(from, to) && row < rowCount(); ++row)
        records.insert(m_listed.at(row).record);
    select(records);
}

void AuditListModel::selectAll()
{
    QSet<QString> records;
    records.reserve(m_listed.size());
    for (const ListedAudit &audit : std::as_const(m_listed))
        records.insert(audit.record);
    select(records);
}

void AuditListModel::clearSelection()
{
    select({});
}

void AuditListModel::select(const QSet<QString> &records)
{
    if (records == m_selected)
        return;
    m_selected = records;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1), {SelectedRole});
    Q_EMIT selectionChanged();
}

const AuditSummary &AuditListModel::summaryAt(int row) const
{
    const QString &record = m_listed.at(row).record;
    if (!m_summaries.contains(record))
        fetchAround(row);
    return *m_summaries.object(record);
}

void AuditListModel::fetchAround(int row) const
{
    QStringList records;
    const int first = row / pageSize * pageSize;
    for (int each = first; each < first + pageSize && each < rowCount(); ++each)
        records.append(m_listed.at(each).record);
    QHash<QString, AuditSummary> found;
    // A file that fails while one scrolls leaves the rows blank; the next reload says why.
    failureOf([&] { found = read(records); });
    // Also what another program has removed since is kept, blank, so that it is not asked for at every paint.
    for (const QString &record : std::as_const(records))
        m_summaries.insert(record, new AuditSummary(found.value(record)));
}

QHash<QString, AuditSummary> AuditListModel::read(const QStringList &records) const
{
    AuditQuery query;
    query.records = records;
    query.withdrawn = AuditQuery::Withdrawn::Included;
    // Any order but the usual one, whose index would be walked from end to end.
    query.sort = AuditQuery::Sort::CaseRef;
    QHash<QString, AuditSummary> found;
    for (const AuditSummary &audit : m_holder.workspace()->audits(query))
        found.insert(audit.record, audit);
    return found;
}

} // namespace caseaudit
