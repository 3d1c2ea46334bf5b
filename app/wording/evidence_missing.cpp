#include "app/wording/evidence_terms.h"
#include "app/wording/evidence_wording.h"
#include "app/wording/wording.h"
#include "audit_forms/evidence_rule.h"
#include "audit_forms/pack.h"

#include <algorithm>

namespace caseaudit::wording {

using namespace terms;

namespace {

using Kind = Shortfall::Kind;

const AuthorityFigure *figureOf(const RuleFinding &finding, const QString &authority)
{
    const QList<AuthorityFigure> &figures = finding.figures.authorities;
    const auto found = std::find_if(figures.begin(), figures.end(), [&authority](const AuthorityFigure &figure) {
        return figure.authority == authority;
    });
    return found == figures.end() ? nullptr : &*found;
}

QString missingAudits(const RuleFinding &finding, const Shortfall &shortfall, const Pack &pack)
{
    const auto more = static_cast<qint64>(shortfall.need - shortfall.have);
    const QString form = formName(text(finding.rule, QLatin1String("form")), pack);
    return QStringLiteral("%1 in %2")
        .arg(counted(more, QStringLiteral("more %1 audit").arg(form), QStringLiteral("more %1 audits").arg(form)),
             authorityName(shortfall.about, pack));
}

QString missingShare(const RuleFinding &finding, const Shortfall &shortfall, const Pack &pack)
{
    const AuthorityFigure *figure = figureOf(finding, shortfall.about);
    if (!figure)
        return {};
    return QStringLiteral("%1: %2 of %3 %4 (%5), at least %6 needed")
        .arg(authorityName(shortfall.about, pack))
        .arg(figure->counted)
        .arg(figure->base)
        .arg(favourableLabel(finding.rule, pack), percentOf(figure->counted, figure->base), shareText(shortfall.need));
}

QString missingAnswers(const RuleFinding &finding, const Shortfall &shortfall, const Pack &pack)
{
    const RuleFigures &figures = finding.figures;
    return QStringLiteral("%1: answered in %2 of %3 audits, at least %4 needed")
        .arg(questionLabel(finding.rule, text(finding.rule, QLatin1String("field")), pack))
        .arg(figures.answered)
        .arg(figures.answered + figures.notRecorded)
        .arg(shareText(shortfall.need));
}

QString missingAgreement(const RuleFinding &finding, const Shortfall &shortfall, const Pack &pack)
{
    const QString label = questionLabel(finding.rule, shortfall.about, pack);
    switch (shortfall.kind) {
    case Kind::Pairs:
        return QStringLiteral("second readings: %1 of %2").arg(whole(shortfall.have), whole(shortfall.need));
    case Kind::PairsOfField:
        return QStringLiteral("second readings with %1 answered by both: %2 of %3")
            .arg(label, whole(shortfall.have), whole(shortfall.need));
    default:
        return QStringLiteral("readers agree too little on %1: linear kappa %2, at least %3 needed")
            .arg(label, kappaText(shortfall.have), kappaText(shortfall.need));
    }
}

QString missingChange(const Shortfall &shortfall, const Pack &pack)
{
    switch (shortfall.kind) {
    case Kind::NothingCompared:
        return shortfall.have > 0 ? QStringLiteral("nothing to compare with in %1").arg(baselineName(pack))
                                  : QStringLiteral("no answers");
    case Kind::TooFewCompared:
        return QStringLiteral("%1 of the %2 answers a comparison needs")
            .arg(whole(shortfall.have), whole(shortfall.need));
    case Kind::Worse:
        return QStringLiteral("worse than in %1").arg(baselineName(pack));
    default:
        return QStringLiteral("no clear change since %1").arg(baselineName(pack));
    }
}

QString neverAsked(const RuleFinding &finding, const Pack &pack)
{
    if (finding.rule.kind == rule_kind::agreement)
        return QStringLiteral("no second readings that rate the same questions");
    return QStringLiteral("no audit was asked %1")
        .arg(questionLabel(finding.rule, text(finding.rule, QLatin1String("field")), pack));
}

QString shortfallText(const RuleFinding &finding, const Shortfall &shortfall, const Pack &pack)
{
    switch (shortfall.kind) {
    case Kind::Audits:
        return missingAudits(finding, shortfall, pack);
    case Kind::Answers:
        return QStringLiteral("%1: %2 of %3 answers")
            .arg(authorityName(shortfall.about, pack), whole(shortfall.have), whole(shortfall.need));
    case Kind::Share:
        return missingShare(finding, shortfall, pack);
    case Kind::NotAnswered:
        return missingAnswers(finding, shortfall, pack);
    case Kind::NeverAsked:
        return neverAsked(finding, pack);
    case Kind::Pairs:
    case Kind::PairsOfField:
    case Kind::Kappa:
        return missingAgreement(finding, shortfall, pack);
    case Kind::NoReport:
        return QStringLiteral("no report was issued in the period");
    case Kind::ReportWithout:
        return QStringLiteral("no report of the period includes %1").arg(reportedThing(finding.rule, pack));
    case Kind::NothingCompared:
    case Kind::TooFewCompared:
    case Kind::NotImproved:
    case Kind::Worse:
        return missingChange(shortfall, pack);
    case Kind::NoList:
        return QStringLiteral("list not received");
    case Kind::OpenCases:
        break;
    }
    return QStringLiteral("named cases followed up: %1 of %2").arg(whole(shortfall.have), whole(shortfall.need));
}

/// What is missing, one entry a rule.
QStringList missingParts(const RowEvidence &evidence, const PlanRow &row, const Pack &pack)
{
    if (evidence.rules.isEmpty())
        return {row.handReason.isEmpty() ? QStringLiteral("It has no rules of evidence.") : row.handReason};
    QStringList against;
    QStringList named;
    QStringList others;
    for (const RuleFinding &finding : evidence.rules) {
        if (finding.rule.shownOnly || finding.missing.isEmpty())
            continue;
        const bool isNamed = finding.rule.kind == rule_kind::followedUp;
        QStringList &group = finding.result == RuleResult::Against ? against : isNamed ? named : others;
        const bool isOfRow = finding.rule.kind == rule_kind::reaches || finding.rule.kind == rule_kind::improved;
        group.append(isOfRow ? QStringLiteral("%1: %2").arg(rowTitle(finding.rule, pack), missing(finding, pack))
                             : missing(finding, pack));
    }
    return against + named + others;
}

} // namespace

QString missing(const RuleFinding &finding, const Pack &pack)
{
    QStringList parts;
    for (const Shortfall &shortfall : finding.missing)
        parts.append(shortfallText(finding, shortfall, pack));
    return parts.join(QStringLiteral("; "));
}

QString missing(const RowEvidence &evidence, const PlanRow &row, const Pack &pack)
{
    return missingParts(evidence, row, pack).join(QStringLiteral("; "));
}

QString missingBriefly(const RowEvidence &evidence, const PlanRow &row, const Pack &pack)
{
    constexpr qsizetype most = 3;
    QStringList parts = missingParts(evidence, row, pack);
    const qsizetype more = parts.size() - most;
    if (more > 1) {
        parts = parts.first(most);
        parts.append(QStringLiteral("and %1 more").arg(more));
    }
    return parts.join(QStringLiteral("; "));
}

} // namespace caseaudit::wording
