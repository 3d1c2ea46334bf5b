#pragma once

#include "app/workspace/workspace.h"

#include <QAbstractListModel>
#include <qqmlintegration.h>

namespace caseaudit {

class WorkspaceHolder;

/// The audits a query asks for, fetched a page at a time as the list is scrolled.
class AuditListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ANONYMOUS

public:
    enum Role {
        RecordRole = Qt::UserRole + 1,
        FormRole,
        CaseRefRole,
        AuthorityRole,
        TeamRole,
        WorkerRole,
        AuditorRole,
        AuditedOnRole,
        CycleRole,
        ReadingRole,
        OriginRole, ///< empty for one that was read here
        StateRole,
        StateIdRole,
        AnsweredRole,
        AskedRole,
        CountsRole,
        ChangedAtRole
    };

    explicit AuditListModel(const WorkspaceHolder &holder, QObject *parent = nullptr);

    /// Reads the first page of `query` and the number of all; lists no more than its limit, when it has one. The same
    /// query again reads as much as was fetched, and rows that are still there stay in place.
    /// Throws StorageError; the list is empty then.
    void load(const AuditQuery &query);
    /// How many audits the query has, fetched or not.
    int total() const { return m_total; }
    const QList<AuditSummary> &audits() const { return m_audits; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

private:
    QList<AuditSummary> page(int offset, int size) const;
    void replaceRows(const QList<AuditSummary> &audits);

    const WorkspaceHolder &m_holder;
    AuditQuery m_query;
    QList<AuditSummary> m_audits;
    int m_total = 0;
    int m_listed = 0; ///< how many of them are to be listed
};

} // namespace caseaudit
