#include "audit_forms/evidence_rule.h"

#include <algorithm>
#include <cmath>

namespace caseaudit {

QString ruleTarget(const EvidenceRule &rule)
{
    const QJsonObject &parameters = rule.parameters;
    // A list is named by itself: several may look at one row.
    for (const QLatin1String key : {QLatin1String("list"), QLatin1String("form"), QLatin1String("field"),
                                    QLatin1String("row"), QLatin1String("table")}) {
        if (const QString target = parameters.value(key).toString(); !target.isEmpty())
            return target;
    }
    return {};
}

QString ruleKey(const EvidenceRule &rule)
{
    return rule.kind + u':' + ruleTarget(rule);
}

const EvidenceRule *ruleOf(const PlanRow &row, const QString &key)
{
    const auto found = std::find_if(row.evidence.begin(), row.evidence.end(),
                                    [&key](const EvidenceRule &rule) { return ruleKey(rule) == key; });
    return found == row.evidence.end() ? nullptr : &*found;
}

QStringList thresholdNames(const EvidenceRule &rule)
{
    if (rule.kind == rule_kind::coverage)
        return {QStringLiteral("min")};
    if (rule.kind == rule_kind::answered)
        return {QStringLiteral("share")};
    if (rule.kind == rule_kind::agreement)
        return {QStringLiteral("pairs"), QStringLiteral("kappa")};
    if (rule.kind == rule_kind::reaches)
        return {QStringLiteral("min"), QStringLiteral("base")};
    return {};
}

bool isWholeThreshold(const EvidenceRule &rule, const QString &name)
{
    return name == QLatin1String("pairs") || name == QLatin1String("base") ||
           (rule.kind == rule_kind::coverage && name == QLatin1String("min"));
}

bool isPossibleThreshold(const EvidenceRule &rule, const QString &name, double value)
{
    constexpr double largestNumber = 1'000'000;
    if (!std::isfinite(value))
        return false;
    if (isWholeThreshold(rule, name))
        return value >= 1 && value <= largestNumber && value == std::floor(value);
    return value >= 0 && value <= 1;
}

} // namespace caseaudit
