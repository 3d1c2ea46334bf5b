#include "app/storage/database.h"
#include "app/storage/new_file.h"
#include "app/storage/sqlite_connection.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <sqlite3.h>

#include <limits>
#include <optional>

namespace caseaudit {

namespace {

/// Copies every page of `source` over `target` in one step: within it nothing that others write is seen.
void copyPages(const SqliteConnection &source, const SqliteConnection &target)
{
    sqlite3 *targetHandle = target.handle();
    sqlite3_backup *backup = sqlite3_backup_init(targetHandle, "main", source.handle(), "main");
    if (backup != nullptr) {
        sqlite3_backup_step(backup, -1);
        // The result of the step as well.
        if (sqlite3_backup_finish(backup) == SQLITE_OK)
            return;
    }
    throw storageError(target.path(), sqlite3_extended_errcode(targetHandle),
                       QString::fromUtf8(sqlite3_errmsg(targetHandle)));
}

void requireSound(const SqliteConnection &connection)
{
    const QStringList problems = integrityProblems(connection);
    if (!problems.isEmpty())
        throw StorageError(QStringLiteral("%1 is damaged: %2").arg(connection.path(), problems.first()));
}

void renameIntoPlace(const QString &from, const QString &to)
{
    QFile file(from);
    // Refuses a file that has appeared meanwhile.
    if (!file.rename(to))
        throw StorageError(QStringLiteral("%1 cannot be made: %2").arg(to, file.errorString()));
}

void requireRestorable(const SqliteConnection &source, int newestKnown)
{
    if (schemaVersion(source, newestKnown) == 0)
        throw StorageError(QStringLiteral("%1 is empty, not a CaseAudit file").arg(source.path()));
    requireSound(source);
}

} // namespace

void Database::backup(const QString &target) const
{
    if (QFileInfo::exists(target))
        throw StorageError(QStringLiteral("%1 already exists").arg(target));
    const QString partial =
        QStringLiteral("%1.%2.partial").arg(target, QUuid::createUuid().toString(QUuid::WithoutBraces));
    NewFile file(partial);
    {
        // Nobody else knows its name.
        const SqliteConnection copy(partial, Access::ReadWrite, 0);
        copyPages(*m_sqlite, copy);
        // One file that opens anywhere, also from a medium that cannot be written.
        copy.execute(QStringLiteral("PRAGMA journal_mode = DELETE"));
        requireSound(copy);
    }
    renameIntoPlace(partial, target);
    file.keep();
}

void Database::restore(const QString &source, const QString &target, bool replace, const DatabaseOptions &options)
{
    const bool exists = QFileInfo::exists(target);
    if (exists && !replace)
        throw StorageError(QStringLiteral("%1 already exists").arg(target));
    if (exists && QFileInfo(source).canonicalFilePath() == QFileInfo(target).canonicalFilePath())
        throw StorageError(QStringLiteral("%1 cannot be restored from itself").arg(target));
    const SqliteConnection from(source, Access::ReadOnly, options.busyTimeoutMilliseconds);
    requireRestorable(from, static_cast<int>(options.migrations.size()));

    std::optional<NewFile> made;
    if (!exists)
        made.emplace(target);
    {
        const SqliteConnection to(target, Access::ReadWrite, options.busyTimeoutMilliseconds);
        // Before anything is read, so that the first read takes the lock and keeps it until the connection closes:
        // nobody else has the file open, and nobody opens it meanwhile.
        to.execute(QStringLiteral("PRAGMA locking_mode = EXCLUSIVE"));
        // An older or a newer file of ours may be replaced, another program's may not.
        schemaVersion(to, std::numeric_limits<int>::max());
        to.execute(QStringLiteral("BEGIN EXCLUSIVE"));
        to.execute(QStringLiteral("COMMIT"));
        copyPages(from, to);
    }
    if (made)
        made->keep();
}

} // namespace caseaudit
