#pragma once

#include "audit_forms/audit_record.h"

#include <QDate>
#include <QString>

namespace caseaudit {

struct Field;
struct FormDefinition;
struct KpiProposal;
struct KpiRule;
struct Pack;

/// What stands on a form that is printed.
namespace wording {

/// When a question is asked, in the words of the form: "“Type of order” is Probation or Community service"; empty when
/// it always is.
QString conditions(const Field &field, const FormDefinition &form, const Pack &pack);
/// The same as a remark: "Only if “Type of order” is Probation."
QString onlyIf(const Field &field, const FormDefinition &form, const Pack &pack);
/// Reasons that a question does not apply, as examples; empty when the form offers none.
QString notApplicableExamples(const Field &field);

/// What a contact log must show: "2 × home visit, kept, within 84 days of the start; 3 where “Type of order” is Parole
/// licence". Empty for a rule without a window, for which the log proposes nothing.
QString kpiStandard(const KpiRule &rule, const FormDefinition &form, const Pack &pack);
/// The letters that stand for kinds and outcomes of contacts.
QString contactLetters();

/// "Form ser, version 1".
QString formVersion(const QString &formId, int version);
/// What a draft or a withdrawn audit says at the top of each page; empty for one that is complete.
QString stateMark(AuditState state);
/// "Draft", with the reason it was reopened where there is one.
QString stateWithReason(AuditState state, const QString &reason);
/// What a contact log said of a question and what the auditor made of it; empty when it said nothing. `proposal` is
/// what it says now, null for nothing.
QString proposalBeside(const Answer &answer, const KpiProposal *proposal, const Field &field, const Pack &pack);

/// "CaseAudit 1.0 · printed 1 December 2005".
QString imprint(const QString &program, const QDate &printedOn);
/// What came of saving or printing.
QString savedAs(const QString &path);
QString noViewer(const QString &path);
QString sentToPrinter();
QString noPrintCommand();
/// `complaint`: what the printing system said.
QString printerRefused(const QString &complaint);
/// "Page 2 of 3".
QString pageOf(int page, int pages);
/// `text` with a capital first letter.
QString capitalised(const QString &text);

} // namespace wording
} // namespace caseaudit
