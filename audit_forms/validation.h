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
/// `unknown_choice`, `missing_group` (a choice with the role group), `contact_after_audit`, `contact_without_date`,
/// `not_applicable_without_reason` (a warning on an imported audit: files may leave the reason out),
/// `partnership_not_reconstructed` (only reconstructed audits carry the partnership).
/// Warnings: `left_empty` (an asked scored question, or a choice or date with a role, was left empty; an order
/// that has not ended needs no end date), `contact_before_start`, `override_without_reason`,
/// `date_after_audit` (a report or start date after the audit), `end_before_start`,
/// `reference_looks_like_name` (no digit in it).
///
/// A finding's field is that of the form; of the head of the audit the key (`case_ref`, `authority`, `auditor`,
/// `audited_on`, `reading`); `contacts` for the contact log. Its args: what was found, as it stands (dates ISO), and
/// for a date out of order the date it is set against. What was answered to a question that is not asked is left alone.
QList<Finding> validate(const AuditRecord &record, const Pack &pack, const QDate &today);

/// The name under which a warning is accepted: `code` or `code:field`.
QString findingName(const Finding &finding);

} // namespace caseaudit
