#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace caseaudit {

class SqliteConnection;

/// One step from a schema version to the next: an SQL file whose statements are separated by blank lines.
struct Migration {
    QString file;
    QByteArray sha256; ///< of the file's bytes, in hexadecimal: released migrations never change
};

/// The steps this program knows. Step i leads from schema version i to i + 1.
QList<Migration> releasedMigrations();

/// The statements of a migration file. Throws StorageError when it cannot be read or is not what was released.
QStringList statementsOf(const Migration &migration);

/// The schema version of an open file; 0 for a file without contents.
///
/// Throws StorageError when the file is not ours, or newer than `newestKnown`.
int schemaVersion(const SqliteConnection &connection, int newestKnown);

/// Brings an open file of ours, or an empty one, up to the last of `migrations`, each in a transaction of its own.
void migrate(const SqliteConnection &connection, const QList<Migration> &migrations);

/// What SQLite's integrity check finds; empty when the file is sound.
QStringList integrityProblems(const SqliteConnection &connection);

/// Tables, indexes, triggers and views that are missing, altered or too many, compared with what `migrations` make.
QStringList schemaProblems(const SqliteConnection &connection, const QList<Migration> &migrations);

} // namespace caseaudit
