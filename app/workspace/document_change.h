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

/// `changes` as they are made to `document`, another version of the one they were worked out on: a list, which is taken
/// whole, loses and gains the entries it lost and gained there and keeps what it has besides; of an answer, the comment
/// and the rest are changed each by itself.
QJsonArray rebased(const QJsonArray &changes, const QJsonObject &document);

/// The places where `changes` would replace what `document` has and neither of their sides has, named by their
/// innermost key. Lists are never replaced (see rebased).
QStringList replacedBy(const QJsonArray &changes, const QJsonObject &document);

/// The places that differ, named by their innermost key (`offending_analysis`, `case_ref`, `contacts`), each once.
QStringList changedKeys(const QJsonObject &before, const QJsonObject &after);

} // namespace caseaudit
