#pragma once

#include "app/viewmodels/long_work.h"
#include "app/workspace/workspace.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace caseaudit {

/// The file that is open, if any: what view models share, and how they hear that it changed, here or in another
/// program.
class WorkspaceHolder : public QObject {
    Q_OBJECT

public:
    explicit WorkspaceHolder(QObject *parent = nullptr);
    ~WorkspaceHolder() override;

    /// The open file, or null. Not to be kept across `closed`.
    Workspace *workspace() const { return m_workspace.get(); }

    /// Puts `workspace` in place of the one that is open: emits closed (when one was open), then opened.
    void open(std::unique_ptr<Workspace> workspace);
    /// Emits closed while the file is still there, then lets it go. Nothing happens when none is open.
    void close();
    /// What takes long, one at a time: the file is not to be closed meanwhile.
    LongWork &work() { return m_work; }

    /// To be called by whoever wrote audits, actions or imports.
    void announceChange();
    /// Emits dataChanged when another program has written to the file since the last dataChanged. Called by a timer
    /// every half second while a file is open.
    void lookForChanges();

Q_SIGNALS:
    void opened();
    void closed();
    void dataChanged();

private:
    void lookAgainAfter(qint64 milliseconds);
    /// Where others have brought the file; what is written here does not move it.
    qint64 mark() const;

    std::unique_ptr<Workspace> m_workspace;
    LongWork m_work;
    QTimer m_timer;
    qint64 m_mark = -1;
};

} // namespace caseaudit
