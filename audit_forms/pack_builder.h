#pragma once

#include "audit_forms/pack.h"

#include <QJsonObject>
#include <QMap>
#include <QString>

namespace caseaudit {

/// The pack that documents describe, by path inside the pack. Each has passed its schema, and every form that
/// pack.json lists is there; ids may still lead nowhere. `files` and `digest` stay empty.
Pack buildPack(const QMap<QString, QJsonObject> &documents);

/// Where the form of that id stands inside a pack.
QString formPath(const QString &formId);

} // namespace caseaudit
