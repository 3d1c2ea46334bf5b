#pragma once

#include "app/workspace/audit_session.h"
#include "app/workspace/readings.h"
#include "app/workspace/workspace.h"

#include <QHash>
#include <QList>
#include <QStringList>
#include <QVariantMap>

namespace caseaudit {

/// What the rows of the scoring page are made from.
struct ScoringState {
    const AuditSession &session;
    const Workspace &workspace;
    QHash<QString, QString> unreadable;     ///< by field or key: a date as typed that could not be read
    QHash<QString, QStringList> knownTexts; ///< by key: what other audits have, to complete what is typed
    QList<Finding> findings;                ///< those to be shown now
    std::optional<ReadingComparison> pair;  ///< of a final reading: the two it is agreed from
};

/// Roles of headerRows.
QStringList headerRoles();
/// One row per key of an audit's header: what it is called, how it is edited and what it holds.
QList<QVariantMap> headerRows(const ScoringState &state);

/// Roles of questionRows.
QStringList questionRoles();
/// One row per scored field of the form, in form order; those that do not apply have `asked` false.
QList<QVariantMap> questionRows(const ScoringState &state);
/// The same for the dates and choices of the form.
QList<QVariantMap> factRows(const ScoringState &state);

/// A finding as the page shows it: `name`, `text`, `severity` ("error", "warning", "note"), `field`, `accepted`.
QVariantMap findingMap(const Finding &finding, const AuditSession &session);

} // namespace caseaudit
