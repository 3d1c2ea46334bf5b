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

/// Whether the answer is the one proposed.
bool isAsProposed(const Answer &answer, const KpiProposal &proposal);

/// Whether the contact log has changed its mind since the answer was given: it proposes `now`, which is neither the
/// answer nor what stood beside it when it was given. An answer taken from the log is outdated, too, when the log
/// proposes nothing any more; one given with a reason before the log proposed anything is not.
bool isOutdated(const Answer &answer, const std::optional<KpiProposal> &now);

} // namespace caseaudit
