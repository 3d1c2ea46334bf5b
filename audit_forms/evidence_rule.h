#pragma once

#include "audit_forms/action_plan.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace caseaudit {

/// Names the kinds of rules as packs do.
namespace rule_kind {
inline constexpr QLatin1String coverage("coverage");
inline constexpr QLatin1String answered("answered");
inline constexpr QLatin1String agreement("agreement");
inline constexpr QLatin1String reported("reported");
inline constexpr QLatin1String reaches("reaches");
inline constexpr QLatin1String improved("improved");
inline constexpr QLatin1String followedUp("followed_up");
} // namespace rule_kind

/// What a rule looks at: a form, a question `<form>.<field>`, a row `<table>.<field>`, a table or a list.
QString ruleTarget(const EvidenceRule &rule);

/// The name of a rule among those of its row, the same whatever its thresholds: `coverage:ser`.
QString ruleKey(const EvidenceRule &rule);

/// The rule of that name in a row of the plan; null when there is none.
const EvidenceRule *ruleOf(const PlanRow &row, const QString &key);

/// The numbers of a rule that can be set otherwise: `min`, `share`, `pairs`, `kappa`, `base`, as its kind has them.
QStringList thresholdNames(const EvidenceRule &rule);

/// What a number of a rule must be: a whole number from 1, or a share from 0 to 1.
bool isWholeThreshold(const EvidenceRule &rule, const QString &name);
bool isPossibleThreshold(const EvidenceRule &rule, const QString &name, double value);

/// A number that somebody set otherwise than the pack has it.
struct ThresholdChange {
    QString ref;
    QString rule; ///< see ruleKey
    QString name;
    double from = 0;
    double to = 0;
    QString why;
    QString author;
    QString writtenAt; ///< UTC
};

/// An action that the partnership added to the plan, in the shape of its rows.
struct AddedAction {
    QString record;
    PlanRow row;
    QStringList shares; ///< refs of rows whose recommendations it answers, too
};

/// The theme under which added actions stand.
inline constexpr QLatin1String addedTheme("added");
/// The letter of their references, unless a theme of the plan begins with it.
inline constexpr QChar addedLetter = u'X';

} // namespace caseaudit
