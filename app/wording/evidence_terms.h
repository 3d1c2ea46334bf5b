#pragma once

#include "audit_forms/action_plan.h"

#include <QString>

#include <cstdint>

namespace caseaudit {

struct Pack;

/// What sentences about evidence name: forms, questions, rows and numbers of a rule.
namespace wording::terms {

/// A text among a rule's parameters; empty when it has none of that name.
QString text(const EvidenceRule &rule, QLatin1String name);
/// A threshold as people read it: "95 %", "97.5 %".
QString shareText(double share);
QString leastShare(const EvidenceRule &rule, QLatin1String name);
QString kappaText(double kappa);
QString whole(double number);
/// "75 %", halves up. Requires all > 0.
QString percentOf(std::int64_t part, std::int64_t all);
QString authorityName(const QString &id, const Pack &pack);
QString formName(const QString &id, const Pack &pack);
/// The label of `<form>.<field>`, or of a field of the rule's form.
QString questionLabel(const EvidenceRule &rule, const QString &field, const Pack &pack);
QString rowTitle(const EvidenceRule &rule, const Pack &pack);
/// "good or better", of the rule's row.
QString favourableLabel(const EvidenceRule &rule, const Pack &pack);
QString reportedThing(const EvidenceRule &rule, const Pack &pack);
QString baselineName(const Pack &pack);
/// "each authority", or those a rule names.
QString whereOf(const EvidenceRule &rule, const Pack &pack);

} // namespace wording::terms
} // namespace caseaudit
