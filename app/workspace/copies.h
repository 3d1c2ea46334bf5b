#pragma once

#include <QString>

namespace caseaudit {

class Workspace;

/// What happens to a file that is in the way.
enum class ExistingFile { Keep, Replace };

/// Writes a consistent copy of an open file, while it is in use. Refuses a target that exists. Throws StorageError.
void writeBackup(Workspace &workspace, const QString &target);

/// Puts the copy `source` in the place of the file `target`. A target that exists is refused unless it may be replaced.
/// Throws StorageError; the target is then as it was.
void restoreBackup(const QString &source, const QString &target, ExistingFile existing);

} // namespace caseaudit
