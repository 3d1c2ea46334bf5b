#pragma once

#include "analytics/evidence/action_standing.h"
#include "analytics/tables/table.h"

#include <QDate>
#include <QList>
#include <QStringList>

namespace caseaudit {

struct ActionPlan;

/// The names of everyone who leads one of a row's actions, each once, in printed order.
QStringList leadNames(const PlanRow &row, const ActionPlan &plan);

/// The register: `ref,title,applies_to,lead,due,work_status,evidence_status,overdue`; `due` as a month `2005-09`, leads
/// separated by `; `. Finished work is never overdue.
Table actionRows(const QList<ActionStanding> &actions, const ActionPlan &plan, const QDate &today);

/// The register as a person reads it: one table per theme.
QList<Table> actionSheets(const QList<ActionStanding> &actions, const ActionPlan &plan, const QDate &today);

} // namespace caseaudit
