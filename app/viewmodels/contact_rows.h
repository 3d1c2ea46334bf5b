#pragma once

#include "app/workspace/audit_session.h"

#include <QList>
#include <QStringList>
#include <QVariantMap>

namespace caseaudit {

struct PastedContacts;

/// Roles of contactRows.
QStringList contactRoles();
/// One row per line of the contact log.
QList<QVariantMap> contactRows(const AuditSession &session);

/// Roles of standardRows.
QStringList standardRoles();
/// One row per standard that is asked and has a window: `label`, `windowDays`, `marks` (maps with `day` from the start,
/// `letter`, `count` and `use`: "counted", "excused" or "unused"), `counted` and `needed`, `met`, and the proposal as a
/// sentence, empty where there is none. Marks are those of the contacts that fall into `stripDays`.
QList<QVariantMap> standardRows(const AuditSession &session);

/// How many days a strip shows: twelve weeks, or as many as the longest window of a standard that is asked.
int stripDays(const AuditSession &session);

/// Roles of pastedRows.
QStringList pastedRoles();
/// One row per line of a pasted text: `line`, what was `pasted`, what was `understood` or is wrong, and `state`: "new",
/// "known" or "wrong".
QList<QVariantMap> pastedRows(const PastedContacts &pasted);

} // namespace caseaudit
