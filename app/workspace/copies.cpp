#include "app/workspace/copies.h"

#include "app/workspace/workspace.h"

namespace caseaudit {

void writeBackup(Workspace &workspace, const QString &target)
{
    // What is being typed becomes history first, so that the copy holds it as a revision.
    workspace.keepDrafts();
    workspace.store().database().backup(target);
}

void restoreBackup(const QString &source, const QString &target, ExistingFile existing)
{
    Database::restore(source, target, existing == ExistingFile::Replace);
}

} // namespace caseaudit
