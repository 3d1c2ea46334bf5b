#include "app/storage/audit_tally.h"

#include "app/storage/database.h"
#include "app/storage/sqlite_connection.h"

namespace caseaudit {

QList<AuditTally> auditTallies(const Database &database)
{
    QList<AuditTally> tallies;
    Statement rows(database.sqlite(), QStringLiteral("SELECT cycle, form, authority, count(*) FROM records "
                                                     "WHERE counts = 1 GROUP BY cycle, form, authority"));
    while (rows.next())
        tallies.append({rows.text(0), rows.text(1), rows.text(2), static_cast<int>(rows.integer(3))});
    return tallies;
}

QStringList talliedAudits(const Database &database, const QString &cycle, const QString &form, const QString &authority)
{
    QStringList records;
    Statement rows(database.sqlite(),
                   QStringLiteral("SELECT record_id FROM records WHERE counts = 1 AND cycle = ? AND form = ? "
                                  "AND (? = '' OR authority = ?) ORDER BY folded_ref, record_id"));
    rows.with(cycle).with(form).with(authority).with(authority);
    while (rows.next())
        records.append(rows.text(0));
    return records;
}

} // namespace caseaudit
