#pragma once

#include "audit_forms/evidence_rule.h"

#include <QVariantMap>

namespace caseaudit {

class Workspace;

/// An action of the partnership's own as a form shows it: `ref`, `title`, `need`, `due` (a month as it is typed) and
/// `shares` (references with commas between them) are texts; `actions`, `leads` (names) and `authorities` (ids) lists.
/// With no `ref` an empty form, which applies everywhere. Throws std::invalid_argument when no such action was added.
QVariantMap actionDraft(const Workspace &workspace, const QString &ref);

/// What was filled in. A lead that the plan knows by that name is that lead; every lead leads each of the actions.
/// Lines left empty are none. Throws std::invalid_argument for a month that is none, and for a `ref` that was not
/// added.
AddedAction actionFrom(const QVariantMap &draft, const Workspace &workspace);

} // namespace caseaudit
