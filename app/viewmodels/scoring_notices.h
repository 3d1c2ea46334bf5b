#pragma once

#include "app/workspace/audit_session.h"

#include <QObject>
#include <QString>
#include <qqmlintegration.h>

namespace caseaudit {

/// What the scoring page says above an audit: what another window did to it, a change of one's own that waits for a
/// decision, and that there is an audit of the same case already. Each text is empty while there is nothing to say.
class ScoringNotices : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(QString elsewhere READ elsewhere NOTIFY changed)
    Q_PROPERTY(QString waiting READ waiting NOTIFY changed)
    Q_PROPERTY(bool canMakeWaiting READ canMakeWaiting NOTIFY changed)
    Q_PROPERTY(QString duplicate READ duplicate NOTIFY changed)
    Q_PROPERTY(bool canReadAgain READ canReadAgain NOTIFY changed)

public:
    explicit ScoringNotices(QObject *parent = nullptr) : QObject(parent) {}

    QString elsewhere() const { return m_elsewhere; }
    QString waiting() const { return m_waiting; }
    /// Whether the change that waits can still be made.
    bool canMakeWaiting() const { return m_canMakeWaiting; }
    QString duplicate() const { return m_duplicate; }
    /// Whether the person at work may begin a second reading of the audit that is there already.
    bool canReadAgain() const { return m_canReadAgain; }
    /// The record that has the same key; empty when none has.
    QString duplicateRecord() const { return m_duplicateRecord; }

    /// Says that another window has changed the audit since it was shown as `seen`. Nothing is said when what the file
    /// has is what was shown.
    void tellElsewhere(const AuditRecord &seen, const QString &record, const Workspace &workspace);
    /// Reads what is to be said of the audit on the page.
    void read(const AuditSession &session, const Workspace &workspace);
    void clear();
    Q_INVOKABLE void dismissElsewhere();

Q_SIGNALS:
    void changed();

private:
    void readWaiting(const AuditSession &session);
    void readDuplicate(const AuditSession &session, const Workspace &workspace);

    QString m_elsewhere;
    QString m_waiting;
    bool m_canMakeWaiting = false;
    QString m_duplicate;
    QString m_duplicateRecord;
    bool m_canReadAgain = false;
};

} // namespace caseaudit
