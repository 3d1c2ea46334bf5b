#include "analytics/evidence/evidence.h"

#include "audit_forms/evidence_rule.h"

#include <algorithm>
#include <stdexcept>

namespace caseaudit {

namespace {

using Kind = Shortfall::Kind;

/// A kappa that is the threshold but for the last digits of its computation reaches it.
constexpr double roundingOfKappa = 1e-9;

double number(const EvidenceRule &rule, QLatin1String name)
{
    return rule.parameters.value(name).toDouble();
}

double share(std::int64_t part, std::int64_t whole)
{
    return static_cast<double>(part) / static_cast<double>(whole);
}

/// Met when nothing is missing.
void settle(RuleFinding &finding)
{
    finding.result = finding.missing.isEmpty() ? RuleResult::Met : RuleResult::NotMet;
}

void judgeCoverage(RuleFinding &finding)
{
    const double least = number(finding.rule, QLatin1String("min"));
    bool isAny = false;
    for (const AuthorityFigure &figure : finding.figures.authorities) {
        isAny = isAny || figure.counted > 0;
        const auto audits = static_cast<double>(figure.counted);
        if (audits < least)
            finding.missing.append({Kind::Audits, figure.authority, audits, least});
    }
    settle(finding);
    if (!isAny)
        finding.result = RuleResult::NoData;
}

void judgeAnswered(RuleFinding &finding)
{
    const std::int64_t asked = finding.figures.answered + finding.figures.notRecorded;
    if (asked == 0) {
        finding.missing.append({Kind::NeverAsked, {}, 0, 0});
        return;
    }
    const double least = number(finding.rule, QLatin1String("share"));
    if (const double reached = share(finding.figures.answered, asked); reached < least)
        finding.missing.append({Kind::NotAnswered, {}, reached, least});
    settle(finding);
}

/// Every rating question on which more than one category was used needs its pairs and its kappa.
void judgeAgreement(RuleFinding &finding)
{
    const double leastPairs = number(finding.rule, QLatin1String("pairs"));
    const double leastKappa = number(finding.rule, QLatin1String("kappa"));
    const auto pairs = static_cast<double>(finding.figures.pairs);
    if (pairs < leastPairs)
        finding.missing.append({Kind::Pairs, {}, pairs, leastPairs});
    for (const QuestionAgreement &question : finding.figures.questions) {
        if (!question.kappa)
            continue;
        // Where all pairs are too few, it need not be said of each question.
        const auto answered = static_cast<double>(question.pairs);
        if (answered < leastPairs && pairs >= leastPairs)
            finding.missing.append({Kind::PairsOfField, question.field, answered, leastPairs});
        if (*question.kappa < leastKappa - roundingOfKappa)
            finding.missing.append({Kind::Kappa, question.field, *question.kappa, leastKappa});
    }
    settle(finding);
    if (finding.figures.questions.isEmpty()) {
        finding.result = RuleResult::NoData;
        if (finding.missing.isEmpty())
            finding.missing.append({Kind::NeverAsked, {}, 0, 0});
    }
}

void judgeReported(RuleFinding &finding)
{
    const QList<PeriodReport> &reports = finding.figures.reports;
    if (reports.isEmpty()) {
        finding.missing.append({Kind::NoReport, {}, 0, 1});
        return;
    }
    if (std::none_of(reports.begin(), reports.end(), [](const PeriodReport &report) { return report.includes; }))
        finding.missing.append({Kind::ReportWithout, {}, 0, 1});
    settle(finding);
}

void judgeReaches(RuleFinding &finding)
{
    const double least = number(finding.rule, QLatin1String("min"));
    const double leastBase = number(finding.rule, QLatin1String("base"));
    bool isAny = false;
    bool isBelow = false;
    for (const AuthorityFigure &figure : finding.figures.authorities) {
        isAny = isAny || figure.base > 0;
        if (static_cast<double>(figure.base) < leastBase) {
            finding.missing.append({Kind::Answers, figure.authority, static_cast<double>(figure.base), leastBase});
        } else if (const double reached = share(figure.counted, figure.base); reached < least) {
            finding.missing.append({Kind::Share, figure.authority, reached, least});
            isBelow = true;
        }
    }
    settle(finding);
    if (!isAny)
        finding.result = RuleResult::NoData;
    else if (isBelow)
        finding.result = RuleResult::Against;
}

void judgeImproved(RuleFinding &finding)
{
    const std::optional<ComparisonRow> &change = finding.figures.change;
    const auto answered = change ? static_cast<double>(change->now.answered) : 0.0;
    // Without answers there is no verdict; a row that was never printed cannot improve.
    if (answered == 0 || change->verdict == Verdict::NoBaseline) {
        finding.missing.append({Kind::NothingCompared, {}, answered, 0});
        return;
    }
    switch (change->verdict) {
    case Verdict::TooFew:
        finding.missing.append({Kind::TooFewCompared, {}, answered, double{fewestToCompare}});
        break;
    case Verdict::NoClearChange:
        finding.missing.append({Kind::NotImproved, {}, 0, 0});
        break;
    case Verdict::Worse:
        finding.missing.append({Kind::Worse, {}, 0, 0});
        break;
    case Verdict::Improved:
    case Verdict::Held: // 100 % then and not worse now: nothing was left to improve
    case Verdict::NoBaseline:
        break;
    }
    settle(finding);
    if (change->verdict == Verdict::Worse)
        finding.result = RuleResult::Against;
}

void judgeFollowedUp(RuleFinding &finding)
{
    const RuleFigures &figures = finding.figures;
    // An empty list names nobody who could have been followed up.
    if (!figures.listDate.isValid() || figures.cases.isEmpty()) {
        finding.missing.append({Kind::NoList, {}, 0, 0});
        return;
    }
    const auto followed = std::count_if(figures.cases.begin(), figures.cases.end(), [](const NamedCaseFinding &one) {
        return one.state == NamedCaseState::FollowedUp;
    });
    if (followed < figures.cases.size()) {
        finding.missing.append(
            {Kind::OpenCases, {}, static_cast<double>(followed), static_cast<double>(figures.cases.size())});
    }
    settle(finding);
}

} // namespace

QString ruleResultId(RuleResult result)
{
    switch (result) {
    case RuleResult::Met:
        return QStringLiteral("met");
    case RuleResult::NotMet:
        return QStringLiteral("not_met");
    case RuleResult::Against:
        return QStringLiteral("against");
    case RuleResult::NoData:
        break;
    }
    return QStringLiteral("no_data");
}

QString evidenceStatusId(EvidenceStatus status)
{
    switch (status) {
    case EvidenceStatus::Partial:
        return QStringLiteral("partial");
    case EvidenceStatus::Sufficient:
        return QStringLiteral("sufficient");
    case EvidenceStatus::Contradicts:
        return QStringLiteral("contradicts");
    case EvidenceStatus::None:
        break;
    }
    return QStringLiteral("none");
}

std::optional<EvidenceStatus> evidenceStatusFor(const QString &id)
{
    for (const EvidenceStatus status :
         {EvidenceStatus::None, EvidenceStatus::Partial, EvidenceStatus::Sufficient, EvidenceStatus::Contradicts}) {
        if (evidenceStatusId(status) == id)
            return status;
    }
    return std::nullopt;
}

QStringList evidenceStatusIds()
{
    return {evidenceStatusId(EvidenceStatus::None), evidenceStatusId(EvidenceStatus::Partial),
            evidenceStatusId(EvidenceStatus::Sufficient), evidenceStatusId(EvidenceStatus::Contradicts)};
}

RuleFinding judge(const EvidenceRule &rule, const RuleFigures &figures)
{
    RuleFinding finding{.rule = rule, .figures = figures, .result = RuleResult::NoData, .missing = {}};
    if (rule.kind == rule_kind::coverage)
        judgeCoverage(finding);
    else if (rule.kind == rule_kind::answered)
        judgeAnswered(finding);
    else if (rule.kind == rule_kind::agreement)
        judgeAgreement(finding);
    else if (rule.kind == rule_kind::reported)
        judgeReported(finding);
    else if (rule.kind == rule_kind::reaches)
        judgeReaches(finding);
    else if (rule.kind == rule_kind::improved)
        judgeImproved(finding);
    else if (rule.kind == rule_kind::followedUp)
        judgeFollowedUp(finding);
    else
        throw std::invalid_argument("there is no rule “" + rule.kind.toStdString() + "”");
    return finding;
}

EvidenceStatus statusOf(const QList<RuleFinding> &rules)
{
    qsizetype deciding = 0;
    qsizetype met = 0;
    qsizetype withoutData = 0;
    for (const RuleFinding &finding : rules) {
        if (finding.rule.shownOnly)
            continue;
        if (finding.result == RuleResult::Against)
            return EvidenceStatus::Contradicts;
        ++deciding;
        met += finding.result == RuleResult::Met ? 1 : 0;
        withoutData += finding.result == RuleResult::NoData ? 1 : 0;
    }
    if (withoutData == deciding)
        return EvidenceStatus::None;
    return met == deciding ? EvidenceStatus::Sufficient : EvidenceStatus::Partial;
}

} // namespace caseaudit
