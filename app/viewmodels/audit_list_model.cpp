#include "app/viewmodels/audit_list_model.h"

#include "app/viewmodels/failure.h"
#include "app/viewmodels/workspace_holder.h"
#include "app/wording/wording.h"

#include <QSet>

#include <algorithm>

namespace caseaudit {

namespace {

constexpr int pageSize = 200;

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

} // namespace

AuditListModel::AuditListModel(const WorkspaceHolder &holder, QObject *parent)
    : QAbstractListModel(parent)
    , m_holder(holder)
{}

void AuditListModel::load(const AuditQuery &query)
{
    const bool isSameList = query == m_query && !m_audits.isEmpty();
    const int size = isSameList ? std::max(pageSize, static_cast<int>(m_audits.size())) : pageSize;
    m_query = query;
    m_total = 0;
    m_listed = 0;
    QList<AuditSummary> found;
    const QString failure = failureOf([&] {
        if (const Workspace *workspace = m_holder.workspace()) {
            m_total = workspace->countAudits(m_query);
            m_listed = m_query.limit < 0 ? m_total : std::min(m_total, m_query.limit);
            found = page(0, size);
        }
    });
    if (isSameList) {
        replaceRows(found);
    } else {
        beginResetModel();
        m_audits = found;
        endResetModel();
    }
    if (!failure.isEmpty())
        throw StorageError(failure);
}

void AuditListModel::replaceRows(const QList<AuditSummary> &audits)
{
    QSet<QString> wanted;
    for (const AuditSummary &audit : audits)
        wanted.insert(audit.record);
    for (int row = static_cast<int>(m_audits.size()) - 1; row >= 0; --row) {
        if (wanted.contains(m_audits.at(row).record))
            continue;
        beginRemoveRows({}, row, row);
        m_audits.removeAt(row);
        endRemoveRows();
    }
    for (int row = 0; row < audits.size(); ++row) {
        const AuditSummary &audit = audits.at(row);
        const auto same = std::find_if(m_audits.begin() + row, m_audits.end(),
                                       [&audit](const AuditSummary &each) { return each.record == audit.record; });
        const int place = static_cast<int>(same - m_audits.begin());
        if (same == m_audits.end()) {
            beginInsertRows({}, row, row);
            m_audits.insert(row, audit);
            endInsertRows();
        } else if (place != row) {
            beginMoveRows({}, place, place, {}, row);
            m_audits.move(place, row);
            endMoveRows();
        }
        if (m_audits.at(row) != audit) {
            m_audits[row] = audit;
            Q_EMIT dataChanged(index(row), index(row));
        }
    }
}

int AuditListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_audits.size());
}

QVariant AuditListModel::data(const QModelIndex &index, int role) const
{
    const Workspace *workspace = m_holder.workspace();
    if (!workspace || !checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const AuditSummary &audit = m_audits.at(index.row());
    switch (role) {
    case RecordRole:
        return audit.record;
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
        return audit.reading;
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
            {CountsRole, "counts"},       {ChangedAtRole, "changedAt"}};
}

bool AuditListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_holder.workspace() && m_audits.size() < m_listed;
}

void AuditListModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    QList<AuditSummary> more;
    // A file that fails while one scrolls: the list ends here, and the next reload says why.
    failureOf([&] { more = page(static_cast<int>(m_audits.size()), pageSize); });
    if (more.isEmpty()) {
        m_listed = static_cast<int>(m_audits.size());
        return;
    }
    const int first = static_cast<int>(m_audits.size());
    beginInsertRows({}, first, first + static_cast<int>(more.size()) - 1);
    m_audits.append(more);
    endInsertRows();
}

QList<AuditSummary> AuditListModel::page(int offset, int size) const
{
    AuditQuery query = m_query;
    query.offset = offset;
    query.limit = std::min(size, m_listed - offset);
    return m_holder.workspace()->audits(query);
}

} // namespace caseaudit
