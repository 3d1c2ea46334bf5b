#pragma once

#include "app/storage/storage_error.h"

#include <QByteArray>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <unordered_map>
#include <vector>

struct sqlite3;

namespace caseaudit {

/// Whether a connection may write.
enum class Access { ReadWrite, ReadOnly };

/// One connection to an SQLite file, whoever's it is, under a name nobody else uses; closed with the object.
///
/// Belongs to the thread that made it. Keeps the statements that were prepared for the next time.
class SqliteConnection {
public:
    /// Throws StorageError when the file does not exist or cannot be opened. A statement waits
    /// `busyTimeoutMilliseconds` for other programs before it fails.
    SqliteConnection(const QString &path, Access access, int busyTimeoutMilliseconds);
    ~SqliteConnection();
    SqliteConnection(const SqliteConnection &) = delete;
    SqliteConnection &operator=(const SqliteConnection &) = delete;

    const QString &path() const { return m_path; }
    QSqlDatabase database() const;
    /// The connection as SQLite's own functions take it. Throws StorageError when Qt brings another SQLite than the
    /// one this program is linked with, since a handle must not pass between the two.
    sqlite3 *handle() const;

    /// Runs a statement that takes no values and gives no rows.
    void execute(const QString &sql) const;
    /// The first value of the first row; invalid when there is none.
    QVariant value(const QString &sql) const;

private:
    friend class Statement;

    QString m_path;
    QString m_name;
    mutable std::unordered_map<QString, std::vector<QSqlQuery>> m_idle; ///< prepared, not in use, by their SQL
};

/// One prepared statement, borrowed from its connection for as long as the object lives.
///
/// Everything throws StorageError.
class Statement {
public:
    Statement(const SqliteConnection &connection, const QString &sql);
    ~Statement();
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    /// Gives the next `?` its value. An empty text or blob is never NULL.
    Statement &with(const QString &text);
    Statement &with(const QByteArray &bytes);
    Statement &with(qint64 number);

    /// Runs a statement that gives no rows; how many it changed.
    int run();
    /// Goes to the next row, running the statement first if need be; false after the last.
    bool next();

    QString text(int column) const { return m_query.value(column).toString(); }
    QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    QVariant value(int column) const { return m_query.value(column); }

private:
    void start();
    [[noreturn]] void fail() const;

    const SqliteConnection &m_connection;
    QString m_sql;
    QSqlQuery m_query;
    int m_bound = 0;
    bool m_started = false;
};

} // namespace caseaudit
