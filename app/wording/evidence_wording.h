#pragma once

#include "analytics/evidence/evidence.h"

#include <QString>
#include <QStringList>

namespace caseaudit {

struct Pack;

/// What audits say of an action, rule by rule.
namespace wording {

/// "Met", "Not met", "Speaks against it", "No data".
QString ruleResult(RuleResult result);
/// What a rule asks: "At least 20 complete SER audits in each authority".
QString ruleTitle(const EvidenceRule &rule, const Pack &pack);
/// What it rests on: "Angus 16, Dundee 40, Perth & Kinross 33".
QString ruleFigures(const RuleFinding &finding, const Pack &pack);
/// What stands between a rule and met, beside its title: "4 more HBR audits in Angus; second readings: 7 of 10". Empty
/// when it is met.
QString missing(const RuleFinding &finding, const Pack &pack);
/// The same over all rules that decide and are not met: those that speak against it first, then named cases; why there
/// is none, when the action is followed by hand.
QString missing(const RowEvidence &evidence, const PlanRow &row, const Pack &pack);
/// The first of them: "second readings: 7 of 10; no report was issued in the period; and 3 more".
QString missingBriefly(const RowEvidence &evidence, const PlanRow &row, const Pack &pack);
/// Which audits the figures count and when they were true: "Cycle 2005, as of 1 December 2005".
QString evidencePeriod(const EvidencePeriod &period);
/// Names what is behind a figure: "Angus 16", "Dundee 9 of 12", "23 audits", "2 not recorded".
QString authorityAudits(const AuthorityFigure &figure, const Pack &pack);
QString auditCount(std::int64_t audits);
QString notRecordedCount(std::int64_t audits);
/// "form version 1"; empty without a form.
QString ruleVersion(const RuleFinding &finding);
/// Where a case of a list stands: "Followed up: audited 1 June 2005 without the failing answer".
QString namedCaseState(const NamedCaseFinding &finding);
/// "2 of 5 cases followed up"; says that the list was not received.
QString listState(const RuleFigures &figures);
/// What a part of a figure is called: an authority, a question; for the heading of its audits.
QString rulePart(const EvidenceRule &rule, const QString &part, const Pack &pack);

} // namespace wording
} // namespace caseaudit
