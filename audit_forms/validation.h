#pragma once

#include "audit_forms/finding.h"

#include <QDate>
#include <QList>

namespace caseaudit {

struct AuditRecord;
struct Pack;

/// Everything worth saying about `record` before it is completed, errors first, then in form order.
///
/// Errors: `unknown_form`, `missing_reference`, `missing_authority`, `unknown_authority`, `missing_auditor`,
/// `missing_date`, `date_in_future` (audited after `today`), `unknown_reading`, `unknown_category`,
/// `unknown_choice`, `missing_group` (a choice with the role group), `contact_after_audit`,
/// `not_applicable_without_reason`, `partnership_not_reconstructed` (only reconstructed audits carry the partnership).
/// Warnings: `left_empty` (an asked scored question, or a choice or date with a role, was left empty),
/// `contact_before_start`, `override_without_reason`, `date_after_audit` (a report or start date after the audit),
/// `end_before_start`, `reference_looks_like_name` (no digit in it).
QList<Finding> validate(const AuditRecord &record, const Pack &pack, const QDate &today);

/// The name under which a warning is accepted: `code` or `code:field`.
QString findingName(const Finding &finding);

} // namespace caseaudit
