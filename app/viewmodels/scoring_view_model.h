#pragma once

#include "app/viewmodels/contact_log_view_model.h"
#include "app/viewmodels/rows_model.h"
#include "app/viewmodels/scoring_notices.h"
#include "app/workspace/audit_session.h"
#include "app/workspace/readings.h"

#include <QHash>
#include <QObject>
#include <QSettings>
#include <QVariantList>
#include <qqmlintegration.h>

#include <functional>
#include <optional>

namespace caseaudit {

class WorkspaceHolder;

/// One audit being scored: its header, its questions, its contact log, and what still stands in the way.
///
/// Every change is on disk when the call returns; whatever fails is in `error`.
class ScoringViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY changed)
    Q_PROPERTY(bool isEditable READ isEditable NOTIFY changed)
    Q_PROPERTY(bool canReopen READ canReopen NOTIFY changed)
    Q_PROPERTY(bool canUnlock READ canUnlock NOTIFY changed)
    Q_PROPERTY(bool canRestore READ canRestore NOTIFY changed)
    Q_PROPERTY(QString record READ record NOTIFY changed)
    Q_PROPERTY(QString formId READ formId NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString shortTitle READ shortTitle NOTIFY changed)
    Q_PROPERTY(QString about READ about NOTIFY changed)
    Q_PROPERTY(QString caseRef READ caseRef NOTIFY changed)
    Q_PROPERTY(QString state READ state NOTIFY changed)
    Q_PROPERTY(QString stateReason READ stateReason NOTIFY changed)
    Q_PROPERTY(QString origin READ origin NOTIFY changed)
    Q_PROPERTY(QString note READ note NOTIFY changed)
    Q_PROPERTY(int answered READ answered NOTIFY changed)
    Q_PROPERTY(int asked READ asked NOTIFY changed)
    Q_PROPERTY(QString savedAt READ savedAt NOTIFY changed)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed)
    Q_PROPERTY(bool canRedo READ canRedo NOTIFY changed)
    Q_PROPERTY(bool hasContactLog READ hasContactLog NOTIFY changed)
    Q_PROPERTY(QVariantList blocking READ blocking NOTIFY changed)
    Q_PROPERTY(QString error READ error NOTIFY changed)
    Q_PROPERTY(caseaudit::ScoringNotices *notices READ notices CONSTANT)
    Q_PROPERTY(caseaudit::RowsModel *header READ header CONSTANT)
    Q_PROPERTY(caseaudit::RowsModel *facts READ facts CONSTANT)
    Q_PROPERTY(caseaudit::RowsModel *questions READ questions CONSTANT)
    Q_PROPERTY(caseaudit::ContactLogViewModel *contactLog READ contactLog CONSTANT)

public:
    ScoringViewModel(WorkspaceHolder &holder, QSettings &settings, QObject *parent = nullptr);
    ~ScoringViewModel() override;

    bool isOpen() const { return m_session.has_value(); }
    /// The audit on the page, or null.
    const AuditSession *session() const { return m_session ? &*m_session : nullptr; }
    bool isEditable() const { return m_session && m_session->isEditable(); }
    bool canReopen() const { return allowed(AuditDeed::Reopen); }
    bool canUnlock() const { return allowed(AuditDeed::Unlock); }
    bool canRestore() const { return allowed(AuditDeed::Restore); }
    /// The id of the audit's record; empty while it is new or when none is open.
    QString record() const { return m_session ? m_session->record() : QString(); }
    QString formId() const { return m_session ? m_session->form().id : QString(); }
    QString title() const { return m_session ? m_session->form().title : QString(); }
    QString shortTitle() const { return m_session ? m_session->form().shortTitle : QString(); }
    QString about() const { return m_session ? m_session->form().about : QString(); }
    QString caseRef() const { return m_session ? m_session->audit().caseRef : QString(); }
    QString state() const;
    QString stateReason() const { return m_session ? m_session->audit().stateReason : QString(); }
    /// Where the audit came from; empty for one read here.
    QString origin() const;
    QString note() const { return m_session ? m_session->audit().note : QString(); }
    int answered() const { return m_session ? m_session->progress().answered : 0; }
    int asked() const { return m_session ? m_session->progress().asked : 0; }
    /// The time of day of the last change; empty before the first.
    QString savedAt() const;
    bool canUndo() const { return m_session && m_session->canUndo(); }
    bool canRedo() const { return m_session && m_session->canRedo(); }
    bool hasContactLog() const { return m_session && m_session->form().hasContactLog; }
    /// What stood in the way at the last attempt to complete and still does (see findingMap).
    QVariantList blocking() const;
    QString error() const { return m_error; }

    ScoringNotices *notices() { return &m_notices; }
    RowsModel *header() { return &m_header; }
    /// Dates and choices of the form.
    RowsModel *facts() { return &m_facts; }
    /// Scored questions of the form.
    RowsModel *questions() { return &m_questions; }
    ContactLogViewModel *contactLog() { return &m_contactLog; }

    Q_INVOKABLE void newAudit(const QString &form);
    Q_INVOKABLE void openAudit(const QString &record);
    Q_INVOKABLE void leave();
    Q_INVOKABLE void setHeader(const QString &key, const QString &text);
    /// A date as typed, or the id of a choice.
    Q_INVOKABLE void setField(const QString &field, const QString &text);
    Q_INVOKABLE void choose(const QString &field, const QString &category);
    /// Chooses the category, or by its position the choice, that `key` stands for; false when it stands for none.
    Q_INVOKABLE bool chooseByKey(const QString &field, const QString &key);
    Q_INVOKABLE void setNotApplicable(const QString &field, const QString &reason);
    Q_INVOKABLE void setReason(const QString &field, const QString &reason);
    Q_INVOKABLE void setComment(const QString &field, const QString &comment);
    /// Takes the answer back; the comment stays.
    Q_INVOKABLE void clearAnswer(const QString &field);
    Q_INVOKABLE void acceptProposal(const QString &field);
    /// Says that a field is empty on purpose.
    Q_INVOKABLE void leaveEmpty(const QString &field);
    /// Takes the last step back; the field it concerned.
    Q_INVOKABLE QString undo();
    Q_INVOKABLE QString redo();
    Q_INVOKABLE void acceptWarning(const QString &name, bool accepted);
    Q_INVOKABLE void acceptAllWarnings();
    /// Completes the audit; false when something stands in the way.
    Q_INVOKABLE bool complete();
    Q_INVOKABLE void reopen(const QString &reason);
    Q_INVOKABLE void unlock(const QString &reason);
    Q_INVOKABLE void restore();
    /// Makes the change that another window's stopped, in place of that, or forgets it.
    Q_INVOKABLE void makeWaitingChange();
    Q_INVOKABLE void dropWaitingChange();
    /// Opens the audit that has the same key. A new draft that is bare vanishes.
    Q_INVOKABLE void openDuplicate();
    /// Makes the draft a second reading of the audit that has the same key; the person at work is its reader.
    Q_INVOKABLE void readDuplicateAgain();
    Q_INVOKABLE void clearError();

Q_SIGNALS:
    void changed();
    /// Another audit is on the page.
    void opened();
    /// Completed; `caseRef` was its reference.
    void completed(const QString &caseRef);

private:
    void start(const std::function<AuditSession(Workspace &)> &open);
    bool allowed(AuditDeed deed) const { return m_session && allows(m_session->audit().state, deed); }
    void carryOut(AuditDeed deed, const QString &reason);
    void change(const std::function<void(AuditSession &)> &work);
    void attempt(const std::function<void(AuditSession &)> &work);
    void lookElsewhere();
    void takeOver();
    void changeAnswer(const QString &field, const std::function<void(Answer &)> &work);
    bool readDate(const QString &key, const QString &text, QDate &date);
    void readKnownTexts();
    void refresh();
    void carryOver();
    AuditDefaults defaults() const;

    WorkspaceHolder &m_holder;
    QSettings &m_settings;
    std::optional<AuditSession> m_session;
    AuditDefaults m_carried;
    QString m_carriedFor; ///< the user whose defaults these are
    QHash<QString, QString> m_unreadable;
    QHash<QString, QStringList> m_knownTexts;
    QList<Finding> m_blocking;
    std::optional<ReadingComparison> m_pair; ///< of a final reading: the two it is agreed from
    bool m_attempted = false;
    QString m_error;
    ScoringNotices m_notices;
    RowsModel m_header;
    RowsModel m_facts;
    RowsModel m_questions;
    ContactLogViewModel m_contactLog;
};

} // namespace caseaudit
