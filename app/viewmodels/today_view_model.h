#pragma once

#include "app/viewmodels/audit_list_model.h"

#include <QObject>
#include <QVariantList>
#include <qqmlintegration.h>

namespace caseaudit {

class FilterViewModel;
class WorkspaceHolder;

/// Where to go on: the drafts last worked on, how many audits each form has.
class TodayViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(caseaudit::AuditListModel *drafts READ drafts CONSTANT)
    Q_PROPERTY(int draftCount READ draftCount NOTIFY changed)
    Q_PROPERTY(int draftsShown READ draftsShown NOTIFY changed)
    Q_PROPERTY(QVariantList forms READ forms NOTIFY changed)
    Q_PROPERTY(QString date READ date NOTIFY changed)
    Q_PROPERTY(QString planTitle READ planTitle NOTIFY changed)
    Q_PROPERTY(QString error READ error NOTIFY changed)

public:
    TodayViewModel(WorkspaceHolder &holder, FilterViewModel &filter, QObject *parent = nullptr);

    AuditListModel *drafts() { return &m_drafts; }
    /// All drafts, and how many of them `drafts` lists.
    int draftCount() const { return m_drafts.total(); }
    int draftsShown() const { return m_drafts.rowCount(); }
    /// Per form of the pack: `id`, `label`, `title`, `drafts`, `complete` under the filter.
    QVariantList forms() const { return m_forms; }
    QString date() const;
    QString planTitle() const;
    QString error() const { return m_error; }

Q_SIGNALS:
    void changed();

private:
    void load();
    void readForms(const Workspace &workspace);

    WorkspaceHolder &m_holder;
    FilterViewModel &m_filter;
    AuditListModel m_drafts;
    QVariantList m_forms;
    QString m_error;
};

} // namespace caseaudit
