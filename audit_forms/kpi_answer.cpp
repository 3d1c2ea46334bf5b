#include "audit_forms/kpi_answer.h"

#include "audit_forms/form_definition.h"

namespace caseaudit {

std::optional<KpiProposal> proposalFor(const Field &field, const FormDefinition &form, const AuditRecord &record)
{
    if (!field.kpi || isAsked(field, form, record) != Asked::Yes)
        return std::nullopt;
    return proposeKpi(*field.kpi, record, form.fieldWithRole(FieldRole::StartDate),
                      form.fieldWithRole(FieldRole::EndDate));
}

QString proposalId(const KpiProposal &proposal)
{
    return proposal.notApplicable ? QStringLiteral("not_applicable") : proposal.category;
}

bool isAsProposed(const Answer &answer, const KpiProposal &proposal)
{
    return proposal.notApplicable ? answer.notApplicable : answer.category == proposal.category;
}

bool isOutdated(const Answer &answer, const std::optional<KpiProposal> &now)
{
    if (!answer.isAnswered())
        return false;
    if (!now)
        return answer.fromProposal;
    const bool isReasoned = answer.proposal.isEmpty() && !answer.reason.isEmpty();
    return !isAsProposed(answer, *now) && answer.proposal != proposalId(*now) && !isReasoned;
}

Answer withProposal(Answer answer, const KpiProposal &proposal)
{
    answer.category = proposal.category;
    answer.notApplicable = proposal.notApplicable;
    answer.reason.clear();
    if (proposal.notApplicable) {
        answer.reason =
            proposal.reason == KpiReason::OrderEnded ? QStringLiteral("order ended") : QStringLiteral("not yet due");
    }
    answer.proposal = proposalId(proposal);
    answer.fromProposal = true;
    return answer;
}

} // namespace caseaudit
