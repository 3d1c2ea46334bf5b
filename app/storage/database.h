#pragma once

#include <QSqlDatabase>
#include <QString>

#include <stdexcept>

namespace caseaudit {

/// The file or the system failed: cannot open, damaged, locked, read-only, disk full, newer than the program.
class StorageError : public std::runtime_error {
public:
    explicit StorageError(const QString &what) : std::runtime_error(what.toStdString()) {}
};

/// Whether a file may be made when there is none.
enum class OpenMode { Existing, CreateIfMissing };

/// One open CaseAudit file and its connection.
///
/// Opening creates it (readable by its owner only, the -wal and -shm too), checks that it is ours (application_id) and
/// not newer, and migrates it. WAL, synchronous=FULL, foreign_keys, recursive_triggers, busy_timeout.
class Database {
public:
    /// Throws StorageError that names the file, what was found and what was expected.
    Database(const QString &path, OpenMode mode);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    QSqlDatabase connection() const;
    const QString &path() const { return m_path; }
    /// A random id given to the file when it was made.
    QString fileId() const;
    /// Changes with every commit of another connection.
    qint64 dataVersion() const;

    /// The schema version this program writes.
    static int currentVersion();

    /// Writes a consistent copy to `target` while the file is in use. Throws StorageError; refuses an existing file.
    void backup(const QString &target) const;
    /// Replaces the contents of the file at `target` by those of `source` through SQLite's backup interface, under
    /// an exclusive lock. `replace` false refuses a target that exists. The source is checked first. Throws
    /// StorageError.
    static void restore(const QString &source, const QString &target, bool replace);

private:
    QString m_path;
    QString m_connectionName;
};

/// A write: BEGIN IMMEDIATE, rolled back unless committed.
class Transaction {
public:
    explicit Transaction(const Database &database);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    void commit();

private:
    QSqlDatabase m_connection;
    bool m_open = true;
};

} // namespace caseaudit
