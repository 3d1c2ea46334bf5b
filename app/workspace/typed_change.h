#pragma once

#include <QString>

namespace caseaudit {

class AuditSession;

/// Changes one thing of an audit as a person types it: `column` is the id of a field, a header key such as `case_ref`
/// or `audited_on`, or `<field>_comment` or `<field>_reason`; `text` any spelling an import accepts, empty to clear.
/// Throws std::invalid_argument that says what was found and what was expected.
void applyTyped(AuditSession &session, const QString &column, const QString &text);

/// Adds a contact as typedContact reads it: `27/3hk`, `2005-03-27 home_visit kept seen with mother`.
/// Throws std::invalid_argument as applyTyped does.
void addTypedContact(AuditSession &session, const QString &text);

} // namespace caseaudit
