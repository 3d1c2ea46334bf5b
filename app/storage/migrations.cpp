#include "app/storage/migrations.h"

#include "app/storage/database.h"
#include "app/storage/sqlite_connection.h"

#include <QCryptographicHash>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QTemporaryFile>

namespace caseaudit {

namespace {

/// "CAUD": stands in the header of every CaseAudit file.
constexpr qint64 applicationId = 0x43415544;

qint64 number(const SqliteConnection &connection, const QString &sql)
{
    return connection.value(sql).toLongLong();
}

/// The SQL that made each part of the schema, by kind and name.
QMap<QString, QString> schemaOf(const SqliteConnection &connection)
{
    QMap<QString, QString> schema;
    Statement parts(connection, QStringLiteral("SELECT type || ' ' || name, coalesce(sql, '') FROM main.sqlite_schema "
                                               "WHERE name NOT LIKE 'sqlite\\_stat%' ESCAPE '\\'"));
    while (parts.next())
        schema.insert(parts.text(0), parts.text(1));
    return schema;
}

} // namespace

QList<Migration> releasedMigrations()
{
    return {
        {QStringLiteral(":/caseaudit/migrations/0001_first_schema.sql"),
         QByteArrayLiteral("d78ef0daccc4d868c8eb56705e55a7c99cdc7e930df0e9dd00af764a80773121")},
        {QStringLiteral(":/caseaudit/migrations/0002_known_values.sql"),
         QByteArrayLiteral("f4f1e3697e90d9a65dd1f23105a1ed36c40b7f15e37713f5d5e575d4d8aa71d9")},
    };
}

QStringList statementsOf(const Migration &migration)
{
    QFile file(migration.file);
    if (!file.open(QIODevice::ReadOnly))
        throw StorageError(QStringLiteral("%1 cannot be read: %2").arg(migration.file, file.errorString()));
    const QByteArray bytes = file.readAll();
    const QByteArray found = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    if (found != migration.sha256) {
        throw StorageError(QStringLiteral("%1 is not the migration that was released: its SHA-256 is %2, expected %3")
                               .arg(migration.file, QLatin1String(found), QLatin1String(migration.sha256)));
    }
    static const QRegularExpression blankLines(QStringLiteral("\\n\\s*\\n"));
    return QString::fromUtf8(bytes).trimmed().split(blankLines);
}

int schemaVersion(const SqliteConnection &connection, int newestKnown)
{
    const qint64 foundId = number(connection, QStringLiteral("PRAGMA application_id"));
    const qint64 version = number(connection, QStringLiteral("PRAGMA user_version"));
    const bool isEmpty = number(connection, QStringLiteral("SELECT count(*) FROM sqlite_schema")) == 0;
    if (foundId == 0 && version == 0 && isEmpty)
        return 0;
    if (foundId != applicationId)
        throw StorageError(QStringLiteral("%1 is not a CaseAudit file").arg(connection.path()));
    if (version > newestKnown) {
        throw StorageError(QStringLiteral("%1 was written by a newer CaseAudit (schema %2; this program knows %3)")
                               .arg(connection.path())
                               .arg(version)
                               .arg(newestKnown));
    }
    if (version < 1)
        throw StorageError(QStringLiteral("%1 is damaged: it has no schema version").arg(connection.path()));
    return static_cast<int>(version);
}

void migrate(const SqliteConnection &connection, const QList<Migration> &migrations)
{
    const int newest = static_cast<int>(migrations.size());
    while (schemaVersion(connection, newest) < newest) {
        Transaction transaction(connection);
        // Another program may have been faster.
        const int version = schemaVersion(connection, newest);
        if (version == newest)
            return;
        for (const QString &statement : statementsOf(migrations.at(version)))
            connection.execute(statement);
        connection.execute(QStringLiteral("PRAGMA user_version = %1").arg(version + 1));
        transaction.commit();
    }
}

QStringList integrityProblems(const SqliteConnection &connection)
{
    QStringList problems;
    Statement check(connection, QStringLiteral("PRAGMA integrity_check"));
    while (check.next())
        problems << check.text(0);
    if (problems == QStringList{QStringLiteral("ok")})
        problems.clear();
    return problems;
}

QStringList schemaProblems(const SqliteConnection &connection, const QList<Migration> &migrations)
{
    QTemporaryFile blank;
    if (!blank.open())
        throw StorageError(QStringLiteral("%1 cannot be made: %2").arg(blank.fileTemplate(), blank.errorString()));
    const SqliteConnection model(blank.fileName(), Access::ReadWrite, 0);
    migrate(model, migrations);
    const QMap<QString, QString> expected = schemaOf(model);
    const QMap<QString, QString> found = schemaOf(connection);

    QStringList problems;
    for (auto part = expected.begin(); part != expected.end(); ++part) {
        if (!found.contains(part.key()))
            problems << QStringLiteral("%1 is missing").arg(part.key());
        else if (found.value(part.key()) != part.value())
            problems << QStringLiteral("%1 was altered").arg(part.key());
    }
    for (auto part = found.begin(); part != found.end(); ++part) {
        if (!expected.contains(part.key()))
            problems << QStringLiteral("%1 does not belong here").arg(part.key());
    }
    return problems;
}

} // namespace caseaudit
