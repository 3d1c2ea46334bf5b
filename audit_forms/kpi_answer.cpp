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
