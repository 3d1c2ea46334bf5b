#include "audit_forms/work_status.h"

#include "audit_forms/action_plan.h"

#include <algorithm>

namespace caseaudit {

QString workStatusId(WorkStatus status)
{
    switch (status) {
    case WorkStatus::InProgress:
        return QStringLiteral("in_progress");
    case WorkStatus::Complete:
        return QStringLiteral("complete");
    case WorkStatus::OnHold:
        return QStringLiteral("on_hold");
    case WorkStatus::NotStarted:
        break;
    }
    return QStringLiteral("not_started");
}

std::optional<WorkStatus> workStatusFor(const QString &text)
{
    QString id = text.simplified().toLower();
    id.replace(u' ', u'_').replace(u'-', u'_');
    const QList<WorkStatus> all = allWorkStatuses();
    const auto found =
        std::find_if(all.begin(), all.end(), [&id](WorkStatus status) { return workStatusId(status) == id; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

QList<WorkStatus> allWorkStatuses()
{
    return {WorkStatus::NotStarted, WorkStatus::InProgress, WorkStatus::Complete, WorkStatus::OnHold};
}

QString aspectId(const PlanAspect &aspect)
{
    QString id;
    for (const QChar character : aspect.label.toLower()) {
        if (character.isLetterOrNumber())
            id += character;
        else if (!id.isEmpty() && !id.endsWith(u'_'))
            id += u'_';
    }
    if (id.endsWith(u'_'))
        id.chop(1);
    return id;
}

DueState dueState(const QDate &due, WorkStatus status, const QDate &today)
{
    if (!due.isValid() || status == WorkStatus::Complete)
        return DueState::Later;
    if (isOverdue(due, today))
        return DueState::Overdue;
    const QDate lastDay(due.year(), due.month(), due.daysInMonth());
    return today.daysTo(lastDay) <= soonDays ? DueState::Soon : DueState::Later;
}

} // namespace caseaudit
