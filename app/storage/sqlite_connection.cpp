#include "app/storage/sqlite_connection.h"

#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QStringList>

#include <sqlite3.h>

#include <atomic>
#include <optional>
#include <utility>

namespace caseaudit {

namespace {

QString unusedConnectionName()
{
    static std::atomic<quint64> count{0};
    return QStringLiteral("caseaudit-%1").arg(++count);
}

} // namespace

SqliteConnection::SqliteConnection(const QString &path, Access access, int busyTimeoutMilliseconds)
    : m_path(path)
    , m_name(unusedConnectionName())
{
    const QFileInfo file(path);
    if (!file.exists())
        throw StorageError(QStringLiteral("%1 does not exist").arg(path));
    if (!file.isFile())
        throw StorageError(QStringLiteral("%1 is not a file").arg(path));

    QStringList options{QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(busyTimeoutMilliseconds)};
    if (access == Access::ReadOnly)
        options << QStringLiteral("QSQLITE_OPEN_READONLY");
    std::optional<QSqlError> error;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
        database.setDatabaseName(file.absoluteFilePath());
        database.setConnectOptions(options.join(QLatin1Char(';')));
        if (!database.open())
            error = database.lastError();
    }
    if (error) {
        QSqlDatabase::removeDatabase(m_name);
        throw storageError(path, *error);
    }
}

SqliteConnection::~SqliteConnection()
{
    m_idle.clear();
    database().close();
    QSqlDatabase::removeDatabase(m_name);
}

QSqlDatabase SqliteConnection::database() const
{
    return QSqlDatabase::database(m_name, false);
}

sqlite3 *SqliteConnection::handle() const
{
    const QString qtSource = value(QStringLiteral("SELECT sqlite_source_id()")).toString();
    if (qtSource != QLatin1String(sqlite3_sourceid())) {
        throw StorageError(QStringLiteral("%1 cannot be used: Qt's SQLite (%2) is not the program's SQLite (%3)")
                               .arg(m_path, qtSource, QLatin1String(sqlite3_sourceid())));
    }
    const QVariant handle = database().driver()->handle();
    Q_ASSERT(qstrcmp(handle.typeName(), "sqlite3*") == 0);
    return *static_cast<sqlite3 *const *>(handle.constData());
}

void SqliteConnection::execute(const QString &sql) const
{
    Statement(*this, sql).run();
}

QVariant SqliteConnection::value(const QString &sql) const
{
    Statement statement(*this, sql);
    return statement.next() ? statement.value(0) : QVariant();
}

Statement::Statement(const SqliteConnection &connection, const QString &sql)
    : m_connection(connection)
    , m_sql(sql)
    , m_query(connection.database())
{
    const auto idle = connection.m_idle.find(sql);
    if (idle != connection.m_idle.end() && !idle->second.empty()) {
        m_query = std::move(idle->second.back());
        idle->second.pop_back();
        return;
    }
    m_query.setForwardOnly(true);
    if (!m_query.prepare(sql))
        fail();
}

Statement::~Statement()
{
    m_query.finish();
    // A statement that failed to run may fail for good (its table is gone): the next one is prepared anew.
    if (!m_query.lastError().isValid())
        m_connection.m_idle[m_sql].push_back(std::move(m_query));
}

Statement &Statement::with(const QString &text)
{
    m_query.bindValue(m_bound++, text.isNull() ? QStringLiteral("") : text);
    return *this;
}

Statement &Statement::with(const QByteArray &bytes)
{
    m_query.bindValue(m_bound++, bytes.isNull() ? QByteArray("") : bytes);
    return *this;
}

Statement &Statement::with(qint64 number)
{
    m_query.bindValue(m_bound++, number);
    return *this;
}

int Statement::run()
{
    start();
    return m_query.numRowsAffected();
}

bool Statement::next()
{
    if (!m_started)
        start();
    if (m_query.next())
        return true;
    if (m_query.lastError().isValid())
        fail();
    return false;
}

void Statement::start()
{
    m_started = true;
    if (!m_query.exec())
        fail();
}

void Statement::fail() const
{
    throw storageError(m_connection.path(), m_query.lastError());
}

} // namespace caseaudit
