#pragma once

#include "audit_forms/pack_problems.h"

#include <QByteArray>
#include <QJsonValue>

namespace caseaudit {

/// The longest text a pack may hold, in bytes as written. The pattern check of the schemas would exhaust the stack
/// on a text of some hundred thousand characters.
inline constexpr qsizetype longestTextBytes = 10'000;

/// The value of a JSON file. Undefined, with the reason among `problems`, when the text is not JSON (line and column
/// are given), when an object has a key twice (of which Qt would silently keep the last) or when a text is too long.
QJsonValue readJson(const QString &file, const QByteArray &bytes, PackProblems &problems);

} // namespace caseaudit
