#pragma once

#include "audit_forms/audit_record.h"
#include "audit_forms/kpi_rule.h"

#include <optional>

namespace caseaudit {

struct Field;
struct FormDefinition;

/// What the contact log of `record` proposes for a field; nothing when the field has no KPI rule, is not asked, or
/// proposeKpi proposes nothing.
std::optional<KpiProposal> proposalFor(const Field &field, const FormDefinition &form, const AuditRecord &record);

/// How an answer names the proposal it was given beside: a category id or `not_applicable`.
QString proposalId(const KpiProposal &proposal);

/// `answer` with the proposal taken: its category, or not applicable with the reason "not yet due" or "order ended".
/// The comment stays.
Answer withProposal(Answer answer, const KpiProposal &proposal);

} // namespace caseaudit
