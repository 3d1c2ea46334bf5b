#include "app/reports/evidence_report.h"

#include "app/reports/comparison_report.h"

#include "app/reports/text_layout.h"
#include "app/wording/action_wording.h"
#include "app/wording/evidence_wording.h"
#include "audit_forms/evidence_rule.h"
#include "audit_forms/pack.h"

#include <QJsonArray>

#include <algorithm>

namespace caseaudit {

namespace {

QJsonValue number(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonValue share(std::int64_t part, std::int64_t whole)
{
    return whole > 0 ? QJsonValue(static_cast<double>(part) / static_cast<double>(whole)) : QJsonValue();
}

void addAuthorities(QJsonObject &json, const RuleFinding &finding)
{
    QJsonObject authorities;
    for (const AuthorityFigure &figure : finding.figures.authorities) {
        if (finding.rule.kind == rule_kind::coverage)
            authorities.insert(figure.authority, qint64{figure.counted});
        else
            authorities.insert(figure.authority,
                               QJsonObject{{QStringLiteral("favourable"), qint64{figure.counted}},
                                           {QStringLiteral("answered"), qint64{figure.base}},
                                           {QStringLiteral("share"), share(figure.counted, figure.base)}});
    }
    json.insert(QStringLiteral("authorities"), authorities);
}

void addAnswered(QJsonObject &json, const RuleFigures &figures)
{
    const std::int64_t asked = figures.answered + figures.notRecorded;
    json.insert(QStringLiteral("answered"), qint64{figures.answered});
    json.insert(QStringLiteral("not_recorded"), qint64{figures.notRecorded});
    json.insert(QStringLiteral("not_applicable"), qint64{figures.notApplicable});
    json.insert(QStringLiteral("share_answered"), share(figures.answered, asked));
}

void addAgreement(QJsonObject &json, const RuleFigures &figures)
{
    QJsonArray questions;
    for (const QuestionAgreement &question : figures.questions) {
        questions.append(QJsonObject{{QStringLiteral("field"), question.field},
                                     {QStringLiteral("pairs"), qint64{question.pairs}},
                                     {QStringLiteral("kappa_linear"), number(question.kappa)}});
    }
    json.insert(QStringLiteral("pairs_read"), qint64{figures.pairs});
    json.insert(QStringLiteral("fields"), questions);
}

void addReports(QJsonObject &json, const RuleFigures &figures)
{
    QJsonArray reports;
    for (const PeriodReport &report : figures.reports) {
        reports.append(QJsonObject{{QStringLiteral("title"), report.title},
                                   {QStringLiteral("issued_on"), report.issuedOn.toString(Qt::ISODate)},
                                   {QStringLiteral("includes"), report.includes}});
    }
    json.insert(QStringLiteral("reports"), reports);
}

void addChange(QJsonObject &json, const RuleFigures &figures, const Pack &pack)
{
    json.insert(QStringLiteral("authority"), figures.changeAuthority);
    json.insert(QStringLiteral("with"), pack.baseline ? QJsonValue(pack.baseline->cycle) : QJsonValue());
    if (!figures.change)
        return;
    const ComparisonRow &change = *figures.change;
    QJsonArray counts;
    const Scale &scale = *pack.scale(change.now.scale);
    for (qsizetype i = 0; i < scale.categories.size(); ++i) {
        const std::int64_t count = change.now.counts[static_cast<std::size_t>(i)];
        if (count > 0 || !scale.categories.at(i).inputOnly)
            counts.append(qint64{count});
    }
    const auto range = [&json](const QString &name, const std::optional<statistics::Interval> &interval) {
        json.insert(name + QStringLiteral("_low"), interval ? QJsonValue(interval->low) : QJsonValue());
        json.insert(name + QStringLiteral("_high"), interval ? QJsonValue(interval->high) : QJsonValue());
    };
    json.insert(QStringLiteral("counts"), counts);
    json.insert(QStringLiteral("answered"), qint64{change.now.answered});
    json.insert(QStringLiteral("share"), number(change.favourableNow));
    range(QStringLiteral("baseline"), change.favourableThen);
    range(QStringLiteral("difference"), change.difference);
    json.insert(QStringLiteral("p_max"), change.deciding() ? QJsonValue(change.deciding()->pMax) : QJsonValue());
    json.insert(QStringLiteral("verdict"), verdictId(change.verdict));
}

void addCases(QJsonObject &json, const RuleFigures &figures)
{
    const auto count = [&figures](NamedCaseState state) {
        return static_cast<qint64>(
            std::count_if(figures.cases.begin(), figures.cases.end(),
                          [state](const NamedCaseFinding &finding) { return finding.state == state; }));
    };
    json.insert(QStringLiteral("list_date"),
                figures.listDate.isValid() ? QJsonValue(figures.listDate.toString(Qt::ISODate)) : QJsonValue());
    json.insert(QStringLiteral("cases"), qint64{figures.cases.size()});
    json.insert(QStringLiteral("followed_up"), count(NamedCaseState::FollowedUp));
    json.insert(QStringLiteral("still_failing"), count(NamedCaseState::StillFails));
    json.insert(QStringLiteral("unanswered"), count(NamedCaseState::Unanswered));
    json.insert(QStringLiteral("not_audited"), count(NamedCaseState::NotAudited));
}

/// The rule's own parameters (what it looks at, its thresholds), then what was found.
QJsonObject figuresJson(const RuleFinding &finding, const EvidencePeriod &period, const Pack &pack)
{
    QJsonObject json = finding.rule.parameters;
    json.remove(QStringLiteral("authorities"));
    json.insert(QStringLiteral("cycle"), period.cycle);
    json.insert(QStringLiteral("as_of"), period.asOf.toString(Qt::ISODate));
    json.insert(QStringLiteral("form_version"),
                finding.figures.formVersion > 0 ? QJsonValue(finding.figures.formVersion) : QJsonValue());
    const QString &kind = finding.rule.kind;
    if (kind == rule_kind::coverage || kind == rule_kind::reaches)
        addAuthorities(json, finding);
    else if (kind == rule_kind::answered)
        addAnswered(json, finding.figures);
    else if (kind == rule_kind::agreement)
        addAgreement(json, finding.figures);
    else if (kind == rule_kind::reported)
        addReports(json, finding.figures);
    else if (kind == rule_kind::improved)
        addChange(json, finding.figures, pack);
    else
        addCases(json, finding.figures);
    return json;
}

} // namespace

QJsonObject evidenceJson(const QList<ActionStanding> &actions, const Pack &pack)
{
    QJsonArray list;
    for (const ActionStanding &action : actions) {
        QJsonArray rules;
        for (const RuleFinding &finding : action.evidence.rules) {
            rules.append(QJsonObject{{QStringLiteral("kind"), finding.rule.kind},
                                     {QStringLiteral("result"), ruleResultId(finding.result)},
                                     {QStringLiteral("shown_only"), finding.rule.shownOnly},
                                     {QStringLiteral("figures"), figuresJson(finding, action.evidence.period, pack)},
                                     {QStringLiteral("missing"), wording::missing(finding, pack)}});
        }
        list.append(QJsonObject{{QStringLiteral("ref"), action.row.ref},
                                {QStringLiteral("work_status"), workStatusId(action.work)},
                                {QStringLiteral("evidence_status"), evidenceStatusId(action.evidence.status)},
                                {QStringLiteral("rules"), rules}});
    }
    return {{QStringLiteral("actions"), list}};
}

Table evidenceRows(const QList<ActionStanding> &actions, const Pack &pack)
{
    Table table{QStringLiteral("evidence"), QString(), {}, {}, {}};
    for (const char *id :
         {"ref", "work_status", "evidence_status", "kind", "target", "result", "shown_only", "figures", "missing"})
        table.columns.append({QLatin1String(id), QLatin1String(id), ColumnKind::Text});
    for (const ActionStanding &action : actions) {
        for (const RuleFinding &finding : action.evidence.rules) {
            table.rows.append({action.row.ref, workStatusId(action.work), evidenceStatusId(action.evidence.status),
                               finding.rule.kind, ruleTarget(finding.rule), ruleResultId(finding.result),
                               finding.rule.shownOnly ? QStringLiteral("yes") : QStringLiteral("no"),
                               wording::ruleFigures(finding, pack), wording::missing(finding, pack)});
        }
    }
    return table;
}

QString evidenceText(const ActionStanding &action, const Pack &pack, int width)
{
    constexpr int step = 4;
    QString text = wrapped(QStringLiteral("%1  %2").arg(action.row.ref, action.row.title), width, 0);
    text += wrapped(wording::bothStatuses(action.work, action.evidence.status) + QStringLiteral(". ") +
                        wording::evidencePeriod(action.evidence.period) + u'.',
                    width, step);
    if (action.evidence.rules.isEmpty())
        text += wrapped(wording::missing(action.evidence, action.row, pack), width, step);
    for (const RuleFinding &finding : action.evidence.rules) {
        const QString shown = finding.rule.shownOnly ? QStringLiteral(" (shown only)") : QString();
        text += wrapped(QStringLiteral("%1%2: %3")
                            .arg(wording::ruleResult(finding.result), shown, wording::ruleTitle(finding.rule, pack)),
                        width, step);
        text += wrapped(wording::ruleFigures(finding, pack), width, 2 * step);
        if (!finding.missing.isEmpty())
            text += wrapped(QStringLiteral("Missing: ") + wording::missing(finding, pack), width, 2 * step);
    }
    return text;
}

} // namespace caseaudit
