#include "app/viewmodels/workspace_holder.h"

#include "app/viewmodels/failure.h"

#include <QElapsedTimer>

#include <algorithm>

namespace caseaudit {

namespace {

constexpr qint64 lookIntervalMilliseconds = 500;
/// Reading everything again takes at most a third of the time, however large the file and busy the other program.
constexpr qint64 restPerReload = 2;

} // namespace

WorkspaceHolder::WorkspaceHolder(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        QElapsedTimer spent;
        spent.start();
        lookForChanges();
        lookAgainAfter(spent.elapsed() * restPerReload);
    });
}

WorkspaceHolder::~WorkspaceHolder() = default;

void WorkspaceHolder::open(std::unique_ptr<Workspace> workspace)
{
    close();
    m_workspace = std::move(workspace);
    m_mark = mark();
    lookAgainAfter(0);
    Q_EMIT opened();
}

void WorkspaceHolder::close()
{
    if (!m_workspace)
        return;
    m_timer.stop();
    Q_EMIT closed();
    m_workspace.reset();
}

void WorkspaceHolder::announceChange()
{
    // Taken before anybody reads: what is written meanwhile is seen at the next look.
    m_mark = mark();
    Q_EMIT dataChanged();
}

void WorkspaceHolder::lookForChanges()
{
    // What runs is in the midst of a change of its own, and announces it.
    if (m_workspace && !m_work.isRunning() && mark() != m_mark)
        announceChange();
}

void WorkspaceHolder::lookAgainAfter(qint64 milliseconds)
{
    if (m_workspace)
        m_timer.start(static_cast<int>(std::max(milliseconds, lookIntervalMilliseconds)));
}

qint64 WorkspaceHolder::mark() const
{
    qint64 found = m_mark;
    // A file that cannot be read just now is no news; whoever reads it next says what is wrong.
    failureOf([&] {
        if (m_workspace)
            found = m_workspace->changeMark().byOthers;
    });
    return found;
}

} // namespace caseaudit
