#include "audit_forms/action_plan.h"

#include <algorithm>

namespace caseaudit {

const PlanRow *ActionPlan::row(const QString &ref) const
{
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const PlanRow &planRow) { return planRow.ref == ref; });
    return found == rows.end() ? nullptr : &*found;
}

const Lead *ActionPlan::lead(const QString &leadId) const
{
    const auto found = std::find_if(leads.begin(), leads.end(), [&](const Lead &one) { return one.id == leadId; });
    return found == leads.end() ? nullptr : &*found;
}

const Theme *ActionPlan::theme(const QString &themeId) const
{
    const auto found = std::find_if(themes.begin(), themes.end(), [&](const Theme &one) { return one.id == themeId; });
    return found == themes.end() ? nullptr : &*found;
}

bool isOverdue(const QDate &due, const QDate &today)
{
    return due.isValid() && today >= QDate(due.year(), due.month(), 1).addMonths(1);
}

} // namespace caseaudit
