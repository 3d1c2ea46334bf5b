#include "app/workspace/evidence.h"

#include "app/workspace/action_register.h"
#include "app/workspace/workspace.h"

#include <stdexcept>

namespace caseaudit {

EvidencePeriod currentPeriod(const Workspace &workspace)
{
    return {workspace.currentCycle(), workspace.surroundings().today};
}

const RowEvidence &EvidenceBook::of(const QString &ref)
{
    forgetWhatChanged();
    if (const auto known = m_known.constFind(ref); known != m_known.cend())
        return *known;
    const PlanRow *row = plan() ? plan()->row(ref) : nullptr;
    if (!row)
        throw std::invalid_argument("the action plan has no row “" + ref.toStdString() + "”");
    RowEvidence evidence{.ref = ref, .period = currentPeriod(*m_workspace), .rules = {}, .status = {}};
    for (const EvidenceRule &rule : row->evidence)
        evidence.rules.append(judge(rule, figuresFor(*m_workspace, *row, rule, evidence.period, m_comparisons)));
    evidence.status = statusOf(evidence.rules);
    return *m_known.insert(ref, evidence);
}

bool EvidenceBook::isKnown(const QString &ref)
{
    forgetWhatChanged();
    return m_known.contains(ref);
}

const std::optional<ActionPlan> &EvidenceBook::plan()
{
    forgetWhatChanged();
    if (!m_plan)
        m_plan = actionPlanOf(*m_workspace);
    return m_plan;
}

QStringList EvidenceBook::auditsBehind(const QString &ref, const EvidenceRule &rule, const QString &part)
{
    const PlanRow *row = plan() ? plan()->row(ref) : nullptr;
    return row ? auditsBehindRule(*m_workspace, *row, rule, part, currentPeriod(*m_workspace)) : QStringList();
}

QList<ActionStanding> actionStandings(const Workspace &workspace, EvidenceBook &book)
{
    QList<ActionStanding> standings;
    if (!book.plan())
        return standings;
    const QHash<QString, StatusChange> statuses = workStatuses(workspace);
    for (const PlanRow &row : book.plan()->rows)
        standings.append({row, statuses.value(row.ref).status, book.of(row.ref)});
    return standings;
}

void EvidenceBook::forgetWhatChanged()
{
    const ChangeMark mark = m_workspace->changeMark();
    if (mark == m_mark)
        return;
    m_mark = mark;
    m_plan.reset();
    m_known.clear();
}

} // namespace caseaudit
