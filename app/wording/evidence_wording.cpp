#include "app/wording/evidence_wording.h"

#include "app/wording/comparison_wording.h"
#include "app/wording/evidence_terms.h"
#include "app/wording/page_wording.h"
#include "app/wording/wording.h"
#include "audit_forms/evidence_rule.h"
#include "audit_forms/pack.h"

#include <algorithm>

namespace caseaudit::wording {

using namespace terms;

namespace {

QString agreementFigures(const RuleFinding &finding, const Pack &pack)
{
    QStringList parts{
        counted(finding.figures.pairs, QStringLiteral("case read twice"), QStringLiteral("cases read twice"))};
    for (const QuestionAgreement &question : finding.figures.questions) {
        const QString label = questionLabel(finding.rule, question.field, pack);
        parts.append(question.kappa ? QStringLiteral("%1: linear kappa %2, n = %3")
                                          .arg(label, kappaText(*question.kappa))
                                          .arg(question.pairs)
                                    : QStringLiteral("%1: one answer only, n = %2").arg(label).arg(question.pairs));
    }
    return parts.join(QStringLiteral("; "));
}

QString authorityFigures(const RuleFinding &finding, const Pack &pack)
{
    QStringList parts;
    const bool isShare = finding.rule.kind == rule_kind::reaches;
    for (const AuthorityFigure &figure : finding.figures.authorities) {
        const QString name = authorityName(figure.authority, pack);
        if (!isShare)
            parts.append(QStringLiteral("%1 %2").arg(name).arg(figure.counted));
        else if (figure.base == 0)
            parts.append(QStringLiteral("%1: no answers").arg(name));
        else
            parts.append(QStringLiteral("%1: %2 of %3 %4")
                             .arg(name)
                             .arg(figure.counted)
                             .arg(figure.base)
                             .arg(favourableLabel(finding.rule, pack)));
    }
    return parts.join(isShare ? QStringLiteral("; ") : QStringLiteral(", "));
}

QString answeredFigures(const RuleFigures &figures)
{
    const std::int64_t asked = figures.answered + figures.notRecorded;
    const QString leftAside = figures.notApplicable > 0
                                  ? QStringLiteral(", %1 not applicable beside them").arg(figures.notApplicable)
                                  : QString();
    if (asked == 0)
        return QStringLiteral("No answers") + leftAside;
    return QStringLiteral("Answered in %1 of %2 audits (%3)%4")
        .arg(figures.answered)
        .arg(asked)
        .arg(percentOf(figures.answered, asked), leftAside);
}

QString changeFigures(const RuleFinding &finding, const Pack &pack)
{
    const std::optional<ComparisonRow> &change = finding.figures.change;
    if (!change)
        return {};
    const Scale &scale = *pack.scale(change->now.scale);
    QStringList parts;
    if (!finding.figures.changeAuthority.isEmpty())
        parts.append(authorityName(finding.figures.changeAuthority, pack));
    parts.append(presentFigure(change->now, scale));
    if (pack.baseline) {
        const QString then = printedShare(favourablePrinted(change->percentsThen, scale), *pack.baseline);
        parts.append(then.isEmpty() ? QStringLiteral("not printed in %1").arg(pack.baseline->cycle) : then);
    }
    parts.append(verdict(change->verdict));
    return joinedFacts(parts);
}

QString reportFigures(const RuleFinding &finding)
{
    QStringList parts;
    for (const PeriodReport &report : finding.figures.reports) {
        if (report.includes)
            parts.append(QStringLiteral("“%1”, %2").arg(report.title, date(report.issuedOn)));
    }
    if (!parts.isEmpty())
        return parts.join(QStringLiteral("; "));
    return finding.figures.reports.isEmpty()
               ? QStringLiteral("No report was issued")
               : QStringLiteral("%1, none with it")
                     .arg(counted(finding.figures.reports.size(), QStringLiteral("report"), QStringLiteral("reports")));
}

} // namespace

QString ruleResult(RuleResult result)
{
    switch (result) {
    case RuleResult::Met:
        return QStringLiteral("Met");
    case RuleResult::NotMet:
        return QStringLiteral("Not met");
    case RuleResult::Against:
        return QStringLiteral("Speaks against it");
    case RuleResult::NoData:
        break;
    }
    return QStringLiteral("No data");
}

QString ruleTitle(const EvidenceRule &rule, const Pack &pack)
{
    const auto number = [&rule](QLatin1String name) { return whole(rule.parameters.value(name).toDouble()); };
    if (rule.kind == rule_kind::coverage) {
        return QStringLiteral("At least %1 complete %2 audits in each authority it applies to")
            .arg(number(QLatin1String("min")), formName(text(rule, QLatin1String("form")), pack));
    }
    if (rule.kind == rule_kind::answered) {
        const QString field = text(rule, QLatin1String("field"));
        return QStringLiteral("%1: answered in at least %2 of the %3 audits that are asked")
            .arg(questionLabel(rule, field, pack), leastShare(rule, QLatin1String("share")),
                 formName(field.section(u'.', 0, 0), pack));
    }
    if (rule.kind == rule_kind::agreement) {
        return QStringLiteral("%1 read twice: at least %2 pairs, linear kappa at least %3 on each rating question")
            .arg(formName(text(rule, QLatin1String("form")), pack), number(QLatin1String("pairs")),
                 kappaText(rule.parameters.value(QLatin1String("kappa")).toDouble()));
    }
    if (rule.kind == rule_kind::reported)
        return QStringLiteral("A report with %1 was issued").arg(reportedThing(rule, pack));
    if (rule.kind == rule_kind::reaches) {
        return QStringLiteral("%1: at least %2 %3 in %4, on at least %5 answers")
            .arg(rowTitle(rule, pack), leastShare(rule, QLatin1String("min")), favourableLabel(rule, pack),
                 whereOf(rule, pack), number(QLatin1String("base")));
    }
    if (rule.kind == rule_kind::improved)
        return QStringLiteral("%1: improved since %2").arg(rowTitle(rule, pack), baselineName(pack));
    return QStringLiteral("Every case on the list audited again, without the failing answer");
}

QString ruleFigures(const RuleFinding &finding, const Pack &pack)
{
    const QString &kind = finding.rule.kind;
    if (kind == rule_kind::coverage || kind == rule_kind::reaches)
        return authorityFigures(finding, pack);
    if (kind == rule_kind::answered)
        return answeredFigures(finding.figures);
    if (kind == rule_kind::agreement)
        return agreementFigures(finding, pack);
    if (kind == rule_kind::reported)
        return reportFigures(finding);
    if (kind == rule_kind::improved)
        return changeFigures(finding, pack);
    return listState(finding.figures);
}

QString evidencePeriod(const EvidencePeriod &period)
{
    return QStringLiteral("Cycle %1, as of %2").arg(period.cycle, date(period.asOf));
}

QString authorityAudits(const AuthorityFigure &figure, const Pack &pack)
{
    const QString name = authorityName(figure.authority, pack);
    return figure.counted == figure.base ? QStringLiteral("%1 %2").arg(name).arg(figure.base)
                                         : QStringLiteral("%1 %2 of %3").arg(name).arg(figure.counted).arg(figure.base);
}

QString auditCount(std::int64_t audits)
{
    return counted(audits, QStringLiteral("audit"), QStringLiteral("audits"));
}

QString notRecordedCount(std::int64_t audits)
{
    return QStringLiteral("%1 not recorded").arg(audits);
}

QString ruleVersion(const RuleFinding &finding)
{
    return finding.figures.formVersion > 0 ? QStringLiteral("form version %1").arg(finding.figures.formVersion)
                                           : QString();
}

QString namedCaseState(const NamedCaseFinding &finding)
{
    switch (finding.state) {
    case NamedCaseState::FollowedUp:
        return QStringLiteral("Followed up: audited %1 without the failing answer").arg(date(finding.auditedOn));
    case NamedCaseState::StillFails:
        return QStringLiteral("Still failing: audited %1").arg(date(finding.auditedOn));
    case NamedCaseState::Unanswered:
        return QStringLiteral("Open: audited %1, the question not answered").arg(date(finding.auditedOn));
    case NamedCaseState::NotAudited:
        break;
    }
    return QStringLiteral("Open: not audited since the list");
}

QString listState(const RuleFigures &figures)
{
    if (!figures.listDate.isValid() || figures.cases.isEmpty())
        return QStringLiteral("List not received");
    const auto followed =
        std::count_if(figures.cases.begin(), figures.cases.end(),
                      [](const NamedCaseFinding &finding) { return finding.state == NamedCaseState::FollowedUp; });
    return QStringLiteral("%1 of %2 followed up; list of %3")
        .arg(followed)
        .arg(counted(figures.cases.size(), QStringLiteral("case"), QStringLiteral("cases")), date(figures.listDate));
}

QString rulePart(const EvidenceRule &rule, const QString &part, const Pack &pack)
{
    QStringList parts;
    const QString row = text(rule, QLatin1String("row"));
    const QString field = text(rule, QLatin1String("field"));
    if (!row.isEmpty())
        parts.append(tableRowTitle(row, pack));
    else if (!field.isEmpty())
        parts.append(questionLabel(rule, field, pack));
    else if (const QString form = text(rule, QLatin1String("form")); !form.isEmpty())
        parts.append(formName(form, pack));
    else
        parts.append(reportedThing(rule, pack));
    if (pack.authority(part))
        parts.append(authorityName(part, pack));
    else if (part == QLatin1String("not_recorded"))
        parts.append(notRecorded());
    else if (part.isEmpty() && rule.kind == rule_kind::agreement)
        parts.append(QStringLiteral("read twice"));
    return joinedFacts(parts);
}

} // namespace caseaudit::wording
