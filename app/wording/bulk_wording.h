#pragma once

#include "audit_forms/finding.h"

#include <QList>
#include <QString>

namespace caseaudit {

struct FormDefinition;

/// Sentences about what is done to many audits at once.
namespace wording {

/// "12 audits", and of one its reference, as a dialog names what it is about.
QString targets(qint64 count, const QString &caseRef);
/// "12 selected", "none selected".
QString selected(qint64 count);
/// "withdrawn", "assigned to AUD2". `deed`: an auditDeedId, or `assign` or `second_reading`, then with the person
/// concerned.
QString deedDone(const QString &deed, const QString &person);
/// "12 withdrawn, 3 refused". `deed` and `person` as for deedDone.
QString bulkDone(const QString &deed, const QString &person, qint64 changed, qint64 refused);
/// "12 returned to what they were, 3 refused".
QString bulkTakenBack(qint64 changed, qint64 refused);
/// "12 changed again, 3 refused".
QString bulkDoneAgain(qint64 changed, qint64 refused);
/// Heads the progress of a change that takes long.
QString bulkRunning();
QString bulkCancelled();
/// Why an audit was left as it was, every reason a sentence.
QString refusal(const QList<Finding> &findings, const FormDefinition *form);
/// Said after the refusals that are listed: "and 200 more".
QString andMore(qint64 count);

} // namespace wording
} // namespace caseaudit
