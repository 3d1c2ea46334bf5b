#pragma once

#include "audit_forms/pack_problems.h"

#include <QJsonValue>
#include <QString>

namespace caseaudit {

/// Checks the document of `file` against the embedded JSON Schema `schema` (`pack`, `form`, `tables`, `baseline` or
/// `action_plan`) and adds everything that does not conform. What was expected is the schema's own description.
void checkSchema(const QString &schema, const QString &file, const QJsonValue &document, PackProblems &problems);

} // namespace caseaudit
