#pragma once

#include "app/exchange/contact_paste.h"
#include "app/viewmodels/rows_model.h"
#include "app/workspace/audit_session.h"

#include <QObject>
#include <QVariantList>
#include <qqmlintegration.h>

#include <functional>

namespace caseaudit {

/// The contact log of the audit that is being scored: its lines, what they propose, what is being typed or pasted.
class ContactLogViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(caseaudit::RowsModel *contacts READ contacts CONSTANT)
    Q_PROPERTY(caseaudit::RowsModel *standards READ standards CONSTANT)
    Q_PROPERTY(int stripDays READ stripDays NOTIFY changed)
    Q_PROPERTY(QString note READ note NOTIFY changed)
    Q_PROPERTY(QString legend READ legend CONSTANT)
    Q_PROPERTY(QStringList complaints READ complaints NOTIFY changed)
    Q_PROPERTY(caseaudit::RowsModel *pasted READ pasted CONSTANT)
    Q_PROPERTY(QString pastedColumns READ pastedColumns NOTIFY pastedChanged)
    Q_PROPERTY(QString pasteOutcome READ pasteOutcome NOTIFY pastedChanged)
    Q_PROPERTY(QString pasteConfirmation READ pasteConfirmation NOTIFY pastedChanged)
    Q_PROPERTY(bool canAddPasted READ canAddPasted NOTIFY pastedChanged)
    Q_PROPERTY(bool hasUnreadable READ hasUnreadable NOTIFY pastedChanged)

public:
    using Work = std::function<void(AuditSession &)>;

    /// `change` has work done on the open audit and returns what failed, or nothing.
    explicit ContactLogViewModel(std::function<QString(const Work &)> change, QObject *parent = nullptr);

    /// Shows the log of `session`, which must live until the next call; null: no audit is open.
    void show(const AuditSession *session, const QList<Finding> &findings);

    /// Lines of the log (see contactRows).
    RowsModel *contacts() { return &m_contacts; }
    /// The standards that the log answers (see standardRows).
    RowsModel *standards() { return &m_standards; }
    int stripDays() const;
    /// What is missing before the log proposes anything; empty when it does.
    QString note() const { return m_note; }
    /// The letters and what they stand for.
    QString legend() const;
    /// What is wrong with the dates in the log.
    QStringList complaints() const { return m_complaints; }

    /// How far what is being typed is understood, and what comes next, or what is wrong with its date; empty for
    /// nothing.
    Q_INVOKABLE QString understood(const QString &text) const;
    /// Whether what is being typed is a whole contact.
    Q_INVOKABLE bool isWhole(const QString &text) const;
    /// Adds a contact as typed; what was found and expected when it cannot be read, or what failed; empty when done.
    Q_INVOKABLE QString add(const QString &text);
    /// Replaces a line in the same way.
    Q_INVOKABLE QString replace(int row, const QString &text);
    Q_INVOKABLE void remove(int row);
    /// A line as one would type it.
    Q_INVOKABLE QString typedLine(int row) const;

    /// Whether the clipboard holds more than one line or cell: then it is not for a field of one line.
    Q_INVOKABLE bool clipboardHasRows() const;
    /// Understands what the clipboard holds, to be looked at before it is added.
    Q_INVOKABLE void readClipboard();
    void readPasted(const QString &text);
    /// Lines of the pasted text (see pastedRows).
    RowsModel *pasted() { return &m_pastedRows; }
    QString pastedColumns() const { return m_pasted.columns; }
    QString pasteOutcome() const;
    /// What the button says that adds them.
    QString pasteConfirmation() const;
    bool canAddPasted() const { return !m_pasted.newContacts().isEmpty(); }
    bool hasUnreadable() const { return m_pasted.unreadable() > 0; }
    /// Adds the pasted contacts in one step; what failed, or nothing.
    Q_INVOKABLE QString addPasted();

Q_SIGNALS:
    void changed();
    void pastedChanged();

private:
    QString understand(const QString &text, Contact &contact) const;

    std::function<QString(const Work &)> m_change;
    const AuditSession *m_session = nullptr;
    RowsModel m_contacts;
    RowsModel m_standards;
    RowsModel m_pastedRows;
    QString m_note;
    QStringList m_complaints;
    PastedContacts m_pasted;
};

} // namespace caseaudit
