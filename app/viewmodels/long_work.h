#pragma once

#include "app/workspace/workspace.h"

#include <QElapsedTimer>
#include <QObject>
#include <qqmlintegration.h>

#include <functional>

namespace caseaudit {

/// Work that may take long: it runs in the window's own thread, shows how far it is and can be cancelled meanwhile.
class LongWork : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(bool isRunning READ isRunning NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(double progress READ progress NOTIFY changed)

public:
    using QObject::QObject;

    bool isRunning() const { return m_isRunning; }
    /// What is being done: "Importing".
    QString title() const { return m_title; }
    /// From 0 to 1.
    double progress() const { return m_progress; }
    /// Whether the last work ended because somebody cancelled it.
    bool wasCancelled() const { return m_isCancelled; }

    /// Does `work`, which calls what it is given now and then, and returns why it failed; nothing when it did not.
    /// Does nothing while other work runs.
    QString run(const QString &title, const std::function<void(const Progress &)> &work);
    Q_INVOKABLE void cancel();

Q_SIGNALS:
    void changed();

private:
    bool show(qint64 done, qint64 total);

    QString m_title;
    QElapsedTimer m_sinceShown;
    double m_progress = 0;
    bool m_isRunning = false;
    bool m_isCancelled = false;
};

} // namespace caseaudit
