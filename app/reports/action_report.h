#pragma once

#include "analytics/tables/table.h"

#include <QDate>
#include <QList>

namespace caseaudit {

struct ActionPlan;

/// The register: `ref,title,applies_to,lead,due,work_status,evidence_status,overdue`; `due` as a month `2005-09`, leads
/// separated by `; `.
Table actionRows(const ActionPlan &plan, const QDate &today);

/// The register as a person reads it: one table per theme.
QList<Table> actionSheets(const ActionPlan &plan, const QDate &today);

} // namespace caseaudit
