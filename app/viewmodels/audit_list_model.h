#pragma once

#include "app/workspace/workspace.h"

#include <QAbstractListModel>
#include <QCache>
#include <QSet>
#include <qqmlintegration.h>

namespace caseaudit {

class WorkspaceHolder;

/// The audits a query asks for: all their places are known at once, what stands there is read as it comes into sight.
///
/// Keeps which audits are selected, by record and not by row: a selected audit stays so wherever it goes, as long as
/// the list has it.
class AuditListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(int selectedCount READ selectedCount NOTIFY selectionChanged)

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
        ReadingRole, ///< "first", "second", "agreed"
        OriginRole,  ///< empty for one that was read here
        StateRole,
        StateIdRole,
        AnsweredRole,
        AskedRole,
        CountsRole,
        ChangedAtRole,
        SelectedRole
    };

    explicit AuditListModel(const WorkspaceHolder &holder, QObject *parent = nullptr);

    /// Lists the audits of `query`, no more than its limit when it has one. The same query again announces only the
    /// rows that differ. Throws StorageError; the list is empty then.
    void load(const AuditQuery &query);
    /// How many audits the query has, listed or not.
    int total() const { return m_total; }
    /// The listed audits in their order.
    const QList<ListedAudit> &listed() const { return m_listed; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// The record in a row; empty outside the list.
    Q_INVOKABLE QString recordAt(int row) const;
    /// Where a record stands; -1 when the list does not have it.
    Q_INVOKABLE int rowOf(const QString &record) const;

    int selectedCount() const { return static_cast<int>(m_selected.size()); }
    bool isSelected(const QString &record) const { return m_selected.contains(record); }
    /// Selects a row or takes it out of the selection.
    Q_INVOKABLE void toggleSelected(int row);
    /// Selects the rows between two and nothing else.
    Q_INVOKABLE void selectRange(int from, int to);
    Q_INVOKABLE void selectAll();
    Q_INVOKABLE void clearSelection();

Q_SIGNALS:
    void loaded();
    void selectionChanged();

private:
    void show(const QList<ListedAudit> &next);
    void replaceAll(const QList<ListedAudit> &next);
    void announceDifferences(const QHash<QString, AuditSummary> &before);
    void forgetUnlisted();
    void select(const QSet<QString> &records);
    const AuditSummary &summaryAt(int row) const;
    void fetchAround(int row) const;
    QHash<QString, AuditSummary> read(const QStringList &records) const;

    const WorkspaceHolder &m_holder;
    AuditQuery m_query;
    QList<ListedAudit> m_listed;
    int m_total = 0;
    QSet<QString> m_selected;
    mutable QCache<QString, AuditSummary> m_summaries; ///< the audits last in sight, by record
};

} // namespace caseaudit
