#pragma once

#include "analytics/evidence/evidence.h"
#include "audit_forms/work_status.h"

#include <QDate>
#include <QString>
#include <QStringList>
#include <QVariantMap>

#include <optional>

namespace caseaudit {

/// What a list of actions is narrowed to; empty lets everything through.
struct ActionFilter {
    QString authority;
    QString lead;
    QString due; ///< an ISO month, or see action_due
    QString work;
    QString evidence;
    QString search;

    friend bool operator==(const ActionFilter &, const ActionFilter &) = default;
};

/// What may stand for a due month.
namespace action_due {
inline const QString overdue = QStringLiteral("overdue");
inline const QString soon = QStringLiteral("soon");
} // namespace action_due

/// Whether a row passes the filter. While it is not known what audits say of it, it passes none for their sake.
bool passes(const PlanRow &row, const ActionPlan &plan, WorkStatus work, std::optional<EvidenceStatus> evidence,
            const QDate &today, const ActionFilter &filter);

/// A row as lists show it: `ref`, `theme`, `title`, `appliesTo`, `leads`, `due`, `overdue`, `followedByHand`, `work`,
/// `evidence`, `evidenceKind`.
QVariantMap actionLine(const PlanRow &row, const ActionPlan &plan, WorkStatus work,
                       std::optional<EvidenceStatus> evidence, const QDate &today);

/// Names of leads of a row, each once, in printed order.
QStringList leadNamesOf(const PlanRow &row, const ActionPlan &plan);

/// How a status looks: `done`, `warning`, `error` or `plain`, as Tag has it.
QString evidenceKind(EvidenceStatus status);
QString ruleKind(RuleResult result);
QString workKind(WorkStatus status);
/// The id of a due month.
QString monthId(const QDate &month);

} // namespace caseaudit
