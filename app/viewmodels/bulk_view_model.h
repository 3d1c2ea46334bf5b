#pragma once

#include "app/viewmodels/text_table_model.h"
#include "app/workspace/audit_deeds.h"

#include <QObject>
#include <QSet>
#include <qqmlintegration.h>

#include <functional>

namespace caseaudit {

class AuditListModel;
class Workspace;
class WorkspaceHolder;

/// What is done to the selected audits of a list, or to the current one when none is selected, and taking it back.
///
/// An action changes every audit it can and says of the others why it could not; then `notice` tells what happened.
class BulkViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(QString current READ current WRITE setCurrent NOTIFY targetsChanged)
    Q_PROPERTY(QString selected READ selected NOTIFY targetsChanged)
    Q_PROPERTY(QString targets READ targets NOTIFY targetsChanged)
    Q_PROPERTY(bool canAssign READ canAssign NOTIFY targetsChanged)
    Q_PROPERTY(bool canComplete READ canComplete NOTIFY targetsChanged)
    Q_PROPERTY(bool canWithdraw READ canWithdraw NOTIFY targetsChanged)
    Q_PROPERTY(bool canRestore READ canRestore NOTIFY targetsChanged)
    Q_PROPERTY(bool canUnlock READ canUnlock NOTIFY targetsChanged)
    Q_PROPERTY(bool canReadAgain READ canReadAgain NOTIFY targetsChanged)
    Q_PROPERTY(QString notice READ notice NOTIFY noticeChanged)
    Q_PROPERTY(QString error READ error NOTIFY noticeChanged)
    Q_PROPERTY(int refusedCount READ refusedCount NOTIFY noticeChanged)
    Q_PROPERTY(caseaudit::TextTableModel *refusals READ refusals CONSTANT)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY noticeChanged)
    Q_PROPERTY(bool canRedo READ canRedo NOTIFY noticeChanged)

public:
    /// `list` must outlive the object.
    BulkViewModel(WorkspaceHolder &holder, AuditListModel &list, QObject *parent = nullptr);

    /// The record that is acted on when none is selected.
    QString current() const { return m_current; }
    void setCurrent(const QString &record);
    /// "12 selected".
    QString selected() const;
    /// What an action would concern: "12 audits", or the reference of the one.
    QString targets() const;
    /// Whether the state of at least one of them allows it.
    bool canAssign() const;
    bool canComplete() const;
    bool canWithdraw() const;
    bool canRestore() const;
    bool canUnlock() const;
    bool canReadAgain() const;

    /// What the last action did; empty before the first and once dismissed.
    QString notice() const { return m_notice; }
    QString error() const { return m_error; }
    int refusedCount() const { return m_refusedCount; }
    /// Reference and reasons of those the last action left as they were.
    TextTableModel *refusals() { return &m_refusals; }
    bool canUndo() const { return !m_done.isEmpty(); }
    bool canRedo() const { return !m_undone.isEmpty(); }

    Q_INVOKABLE void assignTo(const QString &auditor);
    Q_INVOKABLE void complete(bool acceptWarnings);
    Q_INVOKABLE void withdraw(const QString &reason);
    Q_INVOKABLE void restore();
    Q_INVOKABLE void unlock(const QString &reason);
    Q_INVOKABLE void giveForSecondReading(const QString &reader);
    /// Takes the last action back.
    Q_INVOKABLE void undo();
    /// Takes the last undo back.
    Q_INVOKABLE void redo();
    Q_INVOKABLE void dismiss();

Q_SIGNALS:
    void targetsChanged();
    void noticeChanged();

private:
    using Work = std::function<BulkChange(Workspace &, const Progress &)>;
    using Telling = std::function<QString(qint64 changed, qint64 refused)>;

    void readTargets();
    bool anyState(const std::function<bool(AuditState)> &predicate) const;
    QStringList records() const;
    void carryOutDeed(AuditDeed deed, const QString &reason, Warnings warnings);
    /// Does something new: it can be undone, and what was undone before can no longer be redone.
    void act(const Work &work, const Telling &telling);
    /// Runs `work` and tells what came of it; nothing when it failed or was cancelled.
    std::optional<BulkChange> run(const Work &work, const Telling &telling);
    void listRefusals(const QList<Refusal> &refused);
    void say(const QString &notice, const QString &error);
    void clear();

    WorkspaceHolder &m_holder;
    AuditListModel &m_list;
    QString m_current;
    QSet<AuditState> m_states; ///< those the targets are in
    int m_targetCount = 0;
    int m_lastTarget = -1; ///< its row
    QString m_notice;
    QString m_error;
    TextTableModel m_refusals;
    int m_refusedCount = 0;
    QList<BulkChange> m_done;
    QList<BulkChange> m_undone;
};

} // namespace caseaudit
