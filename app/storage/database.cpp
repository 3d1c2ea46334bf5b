#include "app/storage/database.h"

#include "app/storage/new_file.h"
#include "app/storage/sqlite_connection.h"

#include <QFileInfo>

#include <sqlite3.h>

#include <array>
#include <optional>

namespace caseaudit {

namespace {

/// How our connections behave. Not part of the file, so set each time.
constexpr std::array settings{
    QLatin1String("PRAGMA synchronous = FULL"),
    QLatin1String("PRAGMA foreign_keys = ON"),
    // Without it "INSERT OR REPLACE" deletes without asking the triggers.
    QLatin1String("PRAGMA recursive_triggers = ON"),
    // The file may come from anybody: its views and triggers may not call functions with side effects.
    QLatin1String("PRAGMA trusted_schema = OFF"),
    // 64 MiB: an import writes to the whole of several indexes.
    QLatin1String("PRAGMA cache_size = -65536"),
};

void useWriteAheadLog(const SqliteConnection &sqlite)
{
    const QString mode = sqlite.value(QStringLiteral("PRAGMA journal_mode = WAL")).toString();
    if (mode != QLatin1String("wal")) {
        throw StorageError(QStringLiteral("%1 cannot be used: its file system allows no write-ahead log (found: %2); "
                                          "move it to a disk of this computer")
                               .arg(sqlite.path(), mode));
    }
}

} // namespace

Database::Database(const QString &path, OpenMode mode, const DatabaseOptions &options)
    : m_migrations(options.migrations)
{
    std::optional<NewFile> made;
    if (mode == OpenMode::CreateIfMissing && !QFileInfo::exists(path))
        made.emplace(path);
    m_sqlite = std::make_unique<SqliteConnection>(path, Access::ReadWrite, options.busyTimeoutMilliseconds);
    // SQLite falls back to reading when it may not write.
    if (sqlite3_db_readonly(m_sqlite->handle(), "main") == 1)
        throw storageError(path, SQLITE_READONLY, QStringLiteral("opened for reading only"));
    const int version = schemaVersion(*m_sqlite, static_cast<int>(m_migrations.size()));
    if (version == 0 && mode == OpenMode::Existing)
        throw StorageError(QStringLiteral("%1 is empty, not a CaseAudit file").arg(path));
    useWriteAheadLog(*m_sqlite);
    for (const QLatin1String setting : settings)
        m_sqlite->execute(setting);
    migrate(*m_sqlite, m_migrations);
    if (made)
        made->keep();
}

Database::~Database() = default;

QSqlDatabase Database::connection() const
{
    return m_sqlite->database();
}

const QString &Database::path() const
{
    return m_sqlite->path();
}

QString Database::fileId() const
{
    return m_sqlite->value(QStringLiteral("SELECT value FROM meta WHERE key = 'file_id'")).toString();
}

ChangeMark Database::changeMark() const
{
    return {.byOthers = m_sqlite->value(QStringLiteral("PRAGMA data_version")).toLongLong(),
            .byUs = m_sqlite->value(QStringLiteral("SELECT total_changes()")).toLongLong()};
}

int Database::currentVersion()
{
    return static_cast<int>(releasedMigrations().size());
}

QStringList Database::fileDamage() const
{
    return integrityProblems(*m_sqlite) + schemaProblems(*m_sqlite, m_migrations);
}

Transaction::Transaction(const Database &database) : Transaction(database.sqlite()) {}

Transaction::Transaction(const SqliteConnection &connection) : m_connection(connection)
{
    // A deferred BEGIN fails under two writers at its first write, when it is too late to wait.
    m_connection.execute(QStringLiteral("BEGIN IMMEDIATE"));
}

Transaction::~Transaction()
{
    // SQLite rolls back by itself after some failures (disk full), and then has nothing left to roll back.
    if (!m_open || sqlite3_get_autocommit(m_connection.handle()) != 0)
        return;
    try {
        m_connection.execute(QStringLiteral("ROLLBACK"));
    } catch (const StorageError &error) {
        qWarning("%s", error.what());
    }
}

void Transaction::commit()
{
    m_connection.execute(QStringLiteral("COMMIT"));
    m_open = false;
}

Snapshot::Snapshot(const Database &database) : m_connection(database.sqlite())
{
    m_connection.execute(QStringLiteral("SAVEPOINT snapshot"));
}

Snapshot::~Snapshot()
{
    try {
        m_connection.execute(QStringLiteral("ROLLBACK TO snapshot"));
        m_connection.execute(QStringLiteral("RELEASE snapshot"));
    } catch (const StorageError &) {
        // Nothing was written; whatever is wrong with the file, the reading in between has already said.
    }
}

} // namespace caseaudit
