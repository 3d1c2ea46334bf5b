#pragma once

#include "audit_forms/evidence_rule.h"

#include <QList>
#include <QString>

#include <optional>

namespace caseaudit {

class Workspace;

// ---- actions that the partnership adds

/// The actions added, in order of their references.
QList<AddedAction> addedActions(const Workspace &workspace);
/// A reference that neither the plan nor an added action has: `X1`, `X2` …
QString freeActionRef(const Workspace &workspace);
/// Keeps an action and returns its reference, a free one when it brings none. It needs a title, a need, at least one
/// action text, authorities and a due month; leads that the plan does not know are kept under the name they have.
/// Throws std::invalid_argument naming what is missing or taken.
QString addAction(Workspace &workspace, AddedAction action);
/// Replaces what an added action says; its record and reference stay. Throws as addAction, and when there is none.
void changeAction(Workspace &workspace, const AddedAction &action);

// ---- thresholds of rules

/// The numbers that stand otherwise than in the pack.
QList<ThresholdChange> thresholds(const Workspace &workspace);
/// Every change of an action's numbers, the last written first.
QList<ThresholdChange> thresholdHistory(const Workspace &workspace, const QString &ref);
/// Sets a number of a rule, or with nothing back to what the pack has, and keeps who did so, when, from what and why.
/// Nothing is written when it is that already. Throws std::invalid_argument for a rule or number there is not, a value
/// that cannot be, or no reason.
void changeThreshold(Workspace &workspace, const QString &ref, const QString &rule, const QString &name,
                     std::optional<double> value, const QString &why);
/// Puts numbers in place of the pack's.
void applyThresholds(ActionPlan &plan, const QList<ThresholdChange> &changes);

} // namespace caseaudit
