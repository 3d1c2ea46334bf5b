#include "app/viewmodels/workspace_holder.h"

namespace caseaudit {

WorkspaceHolder::WorkspaceHolder(QObject *parent) : QObject(parent) {}

WorkspaceHolder::~WorkspaceHolder() = default;

void WorkspaceHolder::open(std::unique_ptr<Workspace> workspace)
{
    close();
    m_workspace = std::move(workspace);
    Q_EMIT opened();
}

void WorkspaceHolder::close()
{
    if (!m_workspace)
        return;
    Q_EMIT closed();
    m_workspace.reset();
}

void WorkspaceHolder::announceChange()
{
    Q_EMIT dataChanged();
}

} // namespace caseaudit
