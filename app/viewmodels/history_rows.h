#pragma once

#include "app/workspace/workspace.h"

#include <QList>
#include <QStringList>
#include <QVariantMap>

namespace caseaudit {

/// Roles of revisionRows.
QStringList revisionRoles();
/// One row per revision, the newest first: when, by whom, what it did and what it changed.
QList<QVariantMap> revisionRows(const QList<HistoryEntry> &history, const FormDefinition *form);

/// Roles of contentRows.
QStringList contentRoles();
/// One row per statement of `after`, those that differ from `before` marked with what they were.
QList<QVariantMap> contentRows(const AuditRecord &before, const AuditRecord &after, const Pack &pack);

} // namespace caseaudit
