#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace caseaudit {

/// What differs between two documents: `[{path, before?, after?}]`, arrays taken whole. A side that is absent has no
/// key.
QJsonArray changesBetween(const QJsonObject &before, const QJsonObject &after);

/// Which side of changes is put in place.
enum class ChangeSide { Before, After };

/// `document` with one side of `changes` put in place.
QJsonObject withChanges(QJsonObject document, const QJsonArray &changes, ChangeSide side);

/// The places that differ, named by their innermost key (`offending_analysis`, `case_ref`, `contacts`), each once.
QStringList changedKeys(const QJsonObject &before, const QJsonObject &after);

} // namespace caseaudit
