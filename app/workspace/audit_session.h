#pragma once

#include "app/storage/record_store.h"
#include "app/workspace/document_change.h"
#include "audit_forms/finding.h"
#include "audit_forms/kpi_rule.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace caseaudit {

class Workspace;

/// What a new audit takes over from the last one.
struct AuditDefaults {
    QString authority;
    QString team;
    QString auditor;
    QString cycle;
};

/// How far an audit is: of the scored questions that are asked.
struct AuditProgress {
    int answered = 0;
    int asked = 0;
};

/// Whether an auditor lets a warning stand.
enum class Acceptance { Accepted, TakenBack };

/// One audit being scored: every change is one undoable step and on disk before the call returns.
///
/// Undo survives a restart and never crosses a completion. Throws StorageError. When another window changed the audit
/// first, a change throws ConcurrentChange and writes nothing: `reload` then shows what is there now. A change to an
/// audit that is not editable throws std::invalid_argument.
class AuditSession {
public:
    /// A new draft. Nothing is written until the first change.
    static AuditSession create(Workspace &workspace, const QString &form, const AuditDefaults &defaults);
    /// Opens a record: its draft when there is one, else as it stands (read-only until reopened when complete).
    /// Throws std::invalid_argument when there is no such audit, or it is a reading that must not be seen yet (see
    /// isHiddenFrom).
    static AuditSession open(Workspace &workspace, const QString &record);

    const AuditRecord &audit() const { return m_draft.audit; }
    const FormDefinition &form() const { return *m_form; }
    const Pack &pack() const;
    QString record() const { return m_draft.record; }
    bool isEditable() const { return caseaudit::isEditable(m_draft.audit.state); }
    /// When the last change reached the disk; nothing before the first.
    std::optional<QDateTime> savedAt() const { return m_savedAt; }

    /// Changes a key: `case_ref`, `authority`, `team`, `worker`, `auditor`, `audited_on` (ISO), `cycle`, `reading`,
    /// `note`.
    void setHeader(const QString &key, const QString &value);
    void setDate(const QString &field, const QDate &date);
    void setChoice(const QString &field, const QString &choice);
    /// Replaces the whole answer; an empty one clears it. Beside it stands what the contact log proposes now; where
    /// only the comment changes, what it proposed when the answer was given.
    void setAnswer(const QString &field, const Answer &answer);
    void addContact(const Contact &contact) { addContacts({contact}); }
    /// All of them in one step.
    void addContacts(const QList<Contact> &contacts);
    void replaceContact(int index, const Contact &contact);
    void removeContact(int index);
    /// Takes the contact log's proposal as the answer; false when there is none.
    bool acceptProposal(const QString &field);
    void acceptWarning(const QString &findingName, Acceptance acceptance);
    /// Accepts every warning that stands, each by its name.
    void acceptStandingWarnings();

    bool canUndo() const;
    bool canRedo() const;
    /// Takes the last step back and returns the field it concerned.
    QString undo();
    QString redo();

    /// What the contact log proposes for a KPI field, or nothing.
    std::optional<KpiProposal> proposal(const Field &field) const;
    AuditProgress progress() const;
    /// What validate finds, and what only the file can tell: `key_exists` (another audit has the same key; args: the
    /// reference) and `same_reader` (the other reading is by the same auditor; args: the auditor).
    QList<Finding> findings() const;
    /// Records with the same form, authority, reference, cycle and reading.
    QStringList sameKey() const;

    /// Whether another window has written to the audit since: what is shown is not what is there.
    bool isOutdated() const;
    /// Takes over the audit as it is on disk now, with its undo steps. A change that ConcurrentChange stopped is made
    /// after all when it replaces nothing that the other window entered; else it waits (see waitingField). Throws as
    /// open; then the session is as it was.
    void reload();
    /// What a change that waits concerns; empty when none does.
    QString waitingField() const;
    /// The audit as it would be with the change that waits.
    AuditRecord withWaitingChange() const;
    /// Makes the change that waits, in place of what the other window entered.
    void makeWaitingChange();
    void dropWaitingChange() { m_waiting = {}; }

    /// Writes the revision that completes the audit. Returns findings that stand in the way (errors, warnings not
    /// accepted); empty: it is done.
    QList<Finding> complete();
    /// Completed → reopened. Throws std::invalid_argument without a reason, or when the state does not allow it.
    void reopen(const QString &reason);
    /// Leaves the page: a draft with content becomes a revision, an empty new one vanishes.
    void leave();
    /// Whether it is a new draft with nothing in it but a header, so that nothing is lost when it vanishes.
    bool isBare() const;
    /// Lets a new draft that is bare vanish; anything else is left as `leave` leaves it.
    void abandon();

private:
    AuditSession(Workspace &workspace, WorkingDraft draft);
    void apply(const QString &field, AuditRecord after);
    void save(const WorkingDraft &next);
    QString step(int index, ChangeSide side);
    void writeRevision(const AuditRecord &audit);

    Workspace *m_workspace;
    const FormDefinition *m_form;
    WorkingDraft m_draft;
    std::optional<QDateTime> m_savedAt;
    QJsonObject m_waiting; ///< a step that another window's change stopped
};

} // namespace caseaudit
