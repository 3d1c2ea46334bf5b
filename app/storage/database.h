#pragma once

#include "app/storage/migrations.h"
#include "app/storage/storage_error.h"

#include <QSqlDatabase>
#include <QString>

#include <memory>

namespace caseaudit {

class SqliteConnection;

/// Whether a file may be made when there is none.
enum class OpenMode { Existing, CreateIfMissing };

/// A moment in the life of a file, as far as its contents are concerned.
struct ChangeMark {
    qint64 byOthers = -1;
    qint64 byUs = -1;

    friend bool operator==(const ChangeMark &, const ChangeMark &) = default;
};

/// How a file is opened; tests choose other values than the program.
struct DatabaseOptions {
    int busyTimeoutMilliseconds = 5000; ///< how long a statement waits for other programs before it fails
    QList<Migration> migrations = releasedMigrations();
};

/// One open CaseAudit file and its connection. Belongs to the thread that made it.
///
/// Opening creates it (readable by its owner only, the -wal and -shm too), checks that it is ours (application_id) and
/// not newer, and migrates it. WAL, synchronous=FULL, foreign_keys, recursive_triggers, busy_timeout.
class Database {
public:
    /// Throws StorageError that names the file, what was found and what was expected. The folder must exist.
    Database(const QString &path, OpenMode mode, const DatabaseOptions &options = {});
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    QSqlDatabase connection() const;
    const SqliteConnection &sqlite() const { return *m_sqlite; }
    const QString &path() const;
    /// A random id given to the file when it was made.
    QString fileId() const;
    /// What tells whether the file has changed since: data_version (commits of other connections) and total_changes()
    /// (this one's). Two equal marks: nothing was written in between.
    ChangeMark changeMark() const;

    /// The schema version this program writes.
    static int currentVersion();
    /// What is wrong with the file itself, in SQLite's words and by comparison with the schema it should have; empty
    /// when it is sound.
    QStringList fileDamage() const;

    /// Writes a consistent copy to `target` while the file is in use. Throws StorageError; refuses an existing file.
    void backup(const QString &target) const;
    /// Replaces the contents of the file at `target` by those of `source` through SQLite's backup interface, under
    /// an exclusive lock. `replace` false refuses a target that exists. The source is checked first. Throws
    /// StorageError, also when the target is open anywhere, in this program or another.
    static void restore(const QString &source, const QString &target, bool replace,
                        const DatabaseOptions &options = {});

private:
    std::unique_ptr<SqliteConnection> m_sqlite;
    QList<Migration> m_migrations;
};

/// A write: BEGIN IMMEDIATE, rolled back unless committed.
class Transaction {
public:
    explicit Transaction(const Database &database);
    explicit Transaction(const SqliteConnection &connection);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    void commit();

private:
    const SqliteConnection &m_connection;
    bool m_open = true;
};

/// A consistent view of the file for several reads, whatever other programs write meanwhile. Nests in itself and in a
/// Transaction. Temporary tables made within it go with it.
class Snapshot {
public:
    explicit Snapshot(const Database &database);
    ~Snapshot();
    Snapshot(const Snapshot &) = delete;
    Snapshot &operator=(const Snapshot &) = delete;

private:
    const SqliteConnection &m_connection;
};

} // namespace caseaudit
