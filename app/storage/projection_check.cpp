#include "app/storage/projection_check.h"

#include "app/storage/projections.h"
#include "app/storage/sqlite_connection.h"

#include <QSet>

#include <algorithm>

namespace caseaudit {

namespace {

/// What the rows of `table` in one place, and not in the other, are about: their first column.
QSet<QString> onlyIn(const QString &place, const QString &other, const SqliteConnection &sqlite)
{
    QSet<QString> subjects;
    Statement rows(sqlite, QStringLiteral("SELECT * FROM %1 EXCEPT SELECT * FROM %2").arg(place, other));
    while (rows.next())
        subjects.insert(rows.text(0));
    return subjects;
}

QString describe(const QString &table, bool expected, bool found)
{
    if (expected && found)
        return QStringLiteral("the table %1 differs from what the log says").arg(table);
    if (expected)
        return QStringLiteral("missing from the table %1").arg(table);
    return QStringLiteral("in the table %1, though the log says otherwise").arg(table);
}

QList<Damage> compare(const QString &table, const SqliteConnection &sqlite)
{
    const QString kept = QStringLiteral("main.%1").arg(table);
    const QString fresh = QStringLiteral("temp.fresh_%1").arg(table);
    const QSet<QString> expected = onlyIn(fresh, kept, sqlite);
    const QSet<QString> found = onlyIn(kept, fresh, sqlite);
    QStringList subjects = (expected + found).values();
    std::sort(subjects.begin(), subjects.end());

    QList<Damage> damages;
    for (const QString &subject : subjects) {
        damages.append({.kind = Damage::Kind::ProjectionDiffers,
                        .seq = 0,
                        .record = subject,
                        .detail = describe(table, expected.contains(subject), found.contains(subject))});
    }
    return damages;
}

} // namespace

QList<Damage> checkProjections(const RevisionLog &log, const Database &database, const Pack &pack,
                               const Progress &progress)
{
    const Snapshot snapshot(database);
    const SqliteConnection &sqlite = database.sqlite();
    for (const QString &table : Projections::tables()) {
        sqlite.execute(
            QStringLiteral("CREATE TEMPORARY TABLE fresh_%1 AS SELECT * FROM main.%1 WHERE false").arg(table));
    }
    sqlite.execute(QStringLiteral("CREATE INDEX temp.fresh_records_by_key "
                                  "ON fresh_records (form, authority, folded_ref, cycle)"));
    Projections fresh(log, database, pack, Projections::Place::Temporary);
    if (!fresh.build(progress))
        return {};
    QList<Damage> damages = fresh.unreadable();
    for (const QString &table : Projections::tables())
        damages += compare(table, sqlite);
    return damages;
}

} // namespace caseaudit
