#pragma once

#include "app/viewmodels/rows_model.h"
#include "app/workspace/workspace.h"

#include <QObject>
#include <qqmlintegration.h>

#include <optional>

namespace caseaudit {

class WorkspaceHolder;

/// The history of one audit: its revisions, the contents of the selected one, and putting an earlier one back.
class HistoryViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(QString record READ record NOTIFY changed)
    Q_PROPERTY(QString caseRef READ caseRef NOTIFY changed)
    Q_PROPERTY(QString subtitle READ subtitle NOTIFY changed)
    Q_PROPERTY(QString message READ message NOTIFY changed)
    Q_PROPERTY(QString hint READ hint NOTIFY changed)
    Q_PROPERTY(QString withdrawn READ withdrawn NOTIFY changed)
    Q_PROPERTY(QString error READ error NOTIFY changed)
    Q_PROPERTY(int selected READ selected NOTIFY changed)
    Q_PROPERTY(QString selectedTitle READ selectedTitle NOTIFY changed)
    Q_PROPERTY(QString contentsMessage READ contentsMessage NOTIFY changed)
    Q_PROPERTY(bool comparesWithNow READ comparesWithNow WRITE setComparesWithNow NOTIFY changed)
    Q_PROPERTY(bool canRestore READ canRestore NOTIFY changed)
    Q_PROPERTY(QString refusal READ refusal NOTIFY changed)
    Q_PROPERTY(caseaudit::RowsModel *revisions READ revisions CONSTANT)
    Q_PROPERTY(caseaudit::RowsModel *contents READ contents CONSTANT)

public:
    explicit HistoryViewModel(WorkspaceHolder &holder, QObject *parent = nullptr);

    QString record() const { return m_record; }
    QString caseRef() const { return m_now ? m_now->caseRef : QString(); }
    /// Form, authority, cycle, reading and state.
    QString subtitle() const;
    /// Why there is nothing to be seen; empty when there is.
    QString message() const { return m_message; }
    /// Said below the list when it does not tell all.
    QString hint() const { return m_hint; }
    /// "Withdrawn: wrong case"; empty unless the audit is.
    QString withdrawn() const;
    QString error() const { return m_error; }
    /// The revision that is shown, counted from the newest; -1 for none.
    int selected() const { return m_selected; }
    QString selectedTitle() const;
    /// Said instead of contents, or that nothing differs.
    QString contentsMessage() const { return m_contentsMessage; }
    /// Differences are shown to the audit as it is now; otherwise to the revision before.
    bool comparesWithNow() const { return m_comparesWithNow; }
    void setComparesWithNow(bool comparesWithNow);
    /// Whether the selected revision's contents can be put back.
    bool canRestore() const { return m_canRestore; }
    /// Why no revision of this audit can be put back; empty when one can.
    QString refusal() const;

    /// The newest first (see revisionRows).
    RowsModel *revisions() { return &m_revisions; }
    /// The selected revision (see contentRows).
    RowsModel *contents() { return &m_contents; }

    Q_INVOKABLE void show(const QString &record);
    Q_INVOKABLE void select(int row);
    /// Puts the selected revision's contents back as a new revision, which is then selected.
    Q_INVOKABLE void restore(const QString &reason);
    /// Returns a withdrawn audit to the state it was in.
    Q_INVOKABLE void restoreWithdrawn();
    Q_INVOKABLE void clearError();

Q_SIGNALS:
    void changed();

private:
    void load();
    void readHistory(const Workspace &workspace);
    void readContents();
    void readContents(const Workspace &workspace);
    void change(const std::function<void(Workspace &)> &work);
    /// The entry shown in that row of the list.
    const HistoryEntry &entryAt(int row) const { return m_history.at(m_history.size() - 1 - row); }

    WorkspaceHolder &m_holder;
    QString m_record;
    std::optional<AuditRecord> m_now;
    QList<HistoryEntry> m_history; ///< the oldest first
    QString m_message;
    QString m_hint;
    QString m_error;
    QString m_contentsMessage;
    int m_selected = -1;
    bool m_comparesWithNow = false;
    bool m_canRestore = false;
    RowsModel m_revisions;
    RowsModel m_contents;
};

} // namespace caseaudit
