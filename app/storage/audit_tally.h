#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace caseaudit {

class Database;

/// How many audits of one form, authority and cycle tables count.
struct AuditTally {
    QString cycle;
    QString form;
    QString authority;
    int audits = 0;
};

/// Tallies of every cycle, form and authority that has an audit tables count, without reading what they answer.
QList<AuditTally> auditTallies(const Database &database);

/// The records behind a tally, in order of reference. Empty: of any authority.
QStringList talliedAudits(const Database &database, const QString &cycle, const QString &form,
                          const QString &authority);

} // namespace caseaudit
