#include "analytics/evidence/evidence.h"

#include "audit_forms/evidence_rule.h"

#include <QTest>

using namespace caseaudit;
using namespace Qt::StringLiterals;

namespace {

EvidenceRule ruleOfKind(const QString &kind, const QJsonObject &parameters, bool shownOnly = false)
{
    return {kind, shownOnly, parameters};
}

RuleFigures inAuthorities(const QList<AuthorityFigure> &authorities)
{
    RuleFigures figures;
    figures.authorities = authorities;
    return figures;
}

ComparisonRow comparedRow(Verdict verdict, std::int64_t answered)
{
    ComparisonRow row;
    row.verdict = verdict;
    row.now.answered = answered;
    return row;
}

RuleFinding found(RuleResult result, bool shownOnly = false)
{
    RuleFinding finding;
    finding.rule.shownOnly = shownOnly;
    finding.result = result;
    return finding;
}

NamedCaseFinding named(NamedCaseState state)
{
    NamedCaseFinding finding;
    finding.state = state;
    return finding;
}

} // namespace

Q_DECLARE_METATYPE(caseaudit::RuleFigures)

class EvidenceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void coverageNeedsItsAuditsInEachAuthority_data()
    {
        QTest::addColumn<int>("angus");
        QTest::addColumn<int>("dundee");
        QTest::addColumn<QString>("result");
        QTest::addColumn<int>("missing");
        QTest::newRow("none at all") << 0 << 0 << u"no_data"_s << 2;
        QTest::newRow("none in one") << 5 << 0 << u"not_met"_s << 1;
        QTest::newRow("one below") << 5 << 4 << u"not_met"_s << 1;
        QTest::newRow("at") << 5 << 5 << u"met"_s << 0;
        QTest::newRow("above") << 6 << 50 << u"met"_s << 0;
    }

    void coverageNeedsItsAuditsInEachAuthority()
    {
        QFETCH(int, angus);
        QFETCH(int, dundee);
        const EvidenceRule rule = ruleOfKind(u"coverage"_s, {{u"form"_s, u"hbr"_s}, {u"min"_s, 5}});
        const RuleFinding finding =
            judge(rule, inAuthorities({{u"angus"_s, angus, angus}, {u"dundee"_s, dundee, dundee}}));
        QTEST(ruleResultId(finding.result), "result");
        QTEST(static_cast<int>(finding.missing.size()), "missing");
    }

    void coverageSaysHowManyAreMissingWhere()
    {
        const EvidenceRule rule = ruleOfKind(u"coverage"_s, {{u"form"_s, u"hbr"_s}, {u"min"_s, 5}});
        const RuleFinding finding = judge(rule, inAuthorities({{u"angus"_s, 1, 1}, {u"dundee"_s, 9, 9}}));
        QCOMPARE(finding.missing, (QList<Shortfall>{{Shortfall::Kind::Audits, u"angus"_s, 1, 5}}));
    }

    void answeredIsTheShareOfThoseAsked_data()
    {
        QTest::addColumn<int>("answered");
        QTest::addColumn<int>("notRecorded");
        QTest::addColumn<int>("notApplicable");
        QTest::addColumn<QString>("result");
        QTest::newRow("nothing asked") << 0 << 0 << 0 << u"no_data"_s;
        QTest::newRow("only not applicable") << 0 << 0 << 7 << u"no_data"_s;
        QTest::newRow("none of one answered") << 0 << 1 << 0 << u"not_met"_s;
        // 18 of 19 is 0.947, 19 of 20 is 0.95 exactly, 20 of 21 is 0.952.
        QTest::newRow("below") << 18 << 1 << 0 << u"not_met"_s;
        QTest::newRow("at") << 19 << 1 << 0 << u"met"_s;
        QTest::newRow("above") << 20 << 1 << 0 << u"met"_s;
        // Not applicable is outside the denominator: 19 of 20 it stays.
        QTest::newRow("at, with not applicable") << 19 << 1 << 30 << u"met"_s;
    }

    void answeredIsTheShareOfThoseAsked()
    {
        QFETCH(int, answered);
        QFETCH(int, notRecorded);
        QFETCH(int, notApplicable);
        RuleFigures figures;
        figures.answered = answered;
        figures.notRecorded = notRecorded;
        figures.notApplicable = notApplicable;
        const EvidenceRule rule =
            ruleOfKind(u"answered"_s, {{u"field"_s, u"ser.risk_assessment_on_file"_s}, {u"share"_s, 0.95}});
        QTEST(ruleResultId(judge(rule, figures).result), "result");
    }

    void agreementNeedsPairsAndKappaOnEachQuestion_data()
    {
        QTest::addColumn<int>("pairs");
        QTest::addColumn<int>("pairsOfQuestion");
        QTest::addColumn<double>("kappa"); // below -1: one category only
        QTest::addColumn<QString>("result");
        QTest::newRow("no second reading") << 0 << 0 << -2.0 << u"no_data"_s;
        QTest::newRow("one pair below") << 19 << 19 << 0.9 << u"not_met"_s;
        QTest::newRow("at both") << 20 << 20 << 0.6 << u"met"_s;
        QTest::newRow("above both") << 21 << 21 << 0.61 << u"met"_s;
        QTest::newRow("kappa below") << 20 << 20 << 0.599 << u"not_met"_s;
        QTest::newRow("kappa below nothing") << 20 << 20 << -0.2 << u"not_met"_s;
        QTest::newRow("the question has too few pairs") << 20 << 19 << 0.9 << u"not_met"_s;
        QTest::newRow("one category only is not judged") << 20 << 19 << -2.0 << u"met"_s;
        QTest::newRow("last digits of a computation") << 20 << 20 << 0.6 - 1e-15 << u"met"_s;
    }

    void agreementNeedsPairsAndKappaOnEachQuestion()
    {
        QFETCH(int, pairs);
        QFETCH(int, pairsOfQuestion);
        QFETCH(double, kappa);
        RuleFigures figures;
        figures.pairs = pairs;
        if (pairsOfQuestion > 0) {
            figures.questions.append({u"overall_standard"_s, 20, 1.0});
            figures.questions.append(
                {u"needs_analysis"_s, pairsOfQuestion, kappa < -1 ? std::nullopt : std::optional(kappa)});
        }
        const EvidenceRule rule =
            ruleOfKind(u"agreement"_s, {{u"form"_s, u"ser"_s}, {u"pairs"_s, 20}, {u"kappa"_s, 0.6}});
        QTEST(ruleResultId(judge(rule, figures).result), "result");
    }

    void reportedNeedsAReportThatIncludesTheTable()
    {
        const EvidenceRule rule = ruleOfKind(u"reported"_s, {{u"table"_s, u"hbr"_s}});
        RuleFigures figures;
        QCOMPARE(judge(rule, figures).result, RuleResult::NoData);
        QCOMPARE(judge(rule, figures).missing.first().kind, Shortfall::Kind::NoReport);
        figures.reports.append({u"r1"_s, u"SERs"_s, QDate(2005, 12, 1), false});
        QCOMPARE(judge(rule, figures).result, RuleResult::NotMet);
        QCOMPARE(judge(rule, figures).missing.first().kind, Shortfall::Kind::ReportWithout);
        figures.reports.append({u"r2"_s, u"HBRs"_s, QDate(2005, 12, 1), true});
        QCOMPARE(judge(rule, figures).result, RuleResult::Met);
    }

    void reachesIsJudgedInEachAuthorityOnEnoughAnswers_data()
    {
        QTest::addColumn<int>("favourable");
        QTest::addColumn<int>("answered");
        QTest::addColumn<QString>("result");
        QTest::newRow("no answers in one, enough in the other") << 0 << 0 << u"not_met"_s;
        QTest::newRow("one answer too few, all favourable") << 9 << 9 << u"not_met"_s;
        QTest::newRow("one answer too few, none favourable") << 0 << 9 << u"not_met"_s;
        QTest::newRow("at: 9 of 10") << 9 << 10 << u"met"_s;
        QTest::newRow("above: 10 of 11 is .909") << 10 << 11 << u"met"_s;
        QTest::newRow("below: 8 of 10") << 8 << 10 << u"against"_s;
        QTest::newRow("just below: 17 of 19 is .895") << 17 << 19 << u"against"_s;
    }

    void reachesIsJudgedInEachAuthorityOnEnoughAnswers()
    {
        QFETCH(int, favourable);
        QFETCH(int, answered);
        const EvidenceRule rule =
            ruleOfKind(u"reaches"_s, {{u"row"_s, u"kpi.home_visits_12_weeks"_s}, {u"min"_s, 0.9}, {u"base"_s, 10}});
        QTEST(ruleResultId(
                  judge(rule, inAuthorities({{u"angus"_s, 10, 10}, {u"dundee"_s, favourable, answered}})).result),
              "result");
    }

    void reachesWithoutAnyAnswerHasNoData()
    {
        const EvidenceRule rule =
            ruleOfKind(u"reaches"_s, {{u"row"_s, u"hbr.release_plan"_s}, {u"min"_s, 1.0}, {u"base"_s, 10}});
        QCOMPARE(judge(rule, inAuthorities({{u"angus"_s, 0, 0}, {u"dundee"_s, 0, 0}})).result, RuleResult::NoData);
        // "All": one without is against, whatever the others have.
        QCOMPARE(judge(rule, inAuthorities({{u"angus"_s, 99, 100}, {u"dundee"_s, 0, 0}})).result, RuleResult::Against);
        QCOMPARE(judge(rule, inAuthorities({{u"angus"_s, 100, 100}, {u"dundee"_s, 10, 10}})).result, RuleResult::Met);
    }

    void improvedGoesByTheVerdict_data()
    {
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<int>("answered");
        QTest::addColumn<QString>("result");
        QTest::newRow("no answers") << Verdict::TooFew << 0 << u"no_data"_s;
        QTest::newRow("never printed") << Verdict::NoBaseline << 12 << u"no_data"_s;
        QTest::newRow("too few") << Verdict::TooFew << 9 << u"not_met"_s;
        QTest::newRow("no clear change") << Verdict::NoClearChange << 10 << u"not_met"_s;
        QTest::newRow("improved") << Verdict::Improved << 10 << u"met"_s;
        QTest::newRow("held at 100 %") << Verdict::Held << 10 << u"met"_s;
        QTest::newRow("worse") << Verdict::Worse << 10 << u"against"_s;
    }

    void improvedGoesByTheVerdict()
    {
        QFETCH(Verdict, verdict);
        QFETCH(int, answered);
        RuleFigures figures;
        figures.change = comparedRow(verdict, answered);
        const RuleFinding finding = judge(ruleOfKind(u"improved"_s, {{u"row"_s, u"hbr.risk_assessment"_s}}), figures);
        QTEST(ruleResultId(finding.result), "result");
        QCOMPARE(finding.missing.isEmpty(), finding.result == RuleResult::Met);
    }

    void namedCasesAreFollowedUpOneAndAll()
    {
        const EvidenceRule rule = ruleOfKind(u"followed_up"_s, {{u"list"_s, u"inspectorate_2004"_s}});
        RuleFigures figures;
        QCOMPARE(judge(rule, figures).result, RuleResult::NoData);
        QCOMPARE(judge(rule, figures).missing.first().kind, Shortfall::Kind::NoList);
        figures.listDate = QDate(2005, 3, 1);
        QCOMPARE(judge(rule, figures).result, RuleResult::NoData); // it names nobody
        figures.cases = {named(NamedCaseState::FollowedUp)};
        QCOMPARE(judge(rule, figures).result, RuleResult::Met);
        for (const NamedCaseState open :
             {NamedCaseState::NotAudited, NamedCaseState::Unanswered, NamedCaseState::StillFails}) {
            figures.cases = {named(NamedCaseState::FollowedUp), named(open)};
            const RuleFinding finding = judge(rule, figures);
            QCOMPARE(finding.result, RuleResult::NotMet);
            QCOMPARE(finding.missing, (QList<Shortfall>{{Shortfall::Kind::OpenCases, {}, 1, 2}}));
        }
    }

    void unknownRulesAreRefused()
    {
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, judge(ruleOfKind(u"hoped_for"_s, {}), {}));
    }

    void statusOfAnActionFollowsFromItsRules_data()
    {
        QTest::addColumn<QList<RuleResult>>("results");
        QTest::addColumn<QString>("status");
        using enum RuleResult;
        QTest::newRow("no rules: followed by hand") << QList<RuleResult>{} << u"none"_s;
        QTest::newRow("nothing to judge by") << QList{NoData, NoData} << u"none"_s;
        QTest::newRow("one met, one without data") << QList{Met, NoData} << u"partial"_s;
        QTest::newRow("one not met, one without data") << QList{NotMet, NoData} << u"partial"_s;
        QTest::newRow("one not met") << QList{Met, NotMet} << u"partial"_s;
        QTest::newRow("all met") << QList{Met, Met} << u"sufficient"_s;
        QTest::newRow("all met but one against") << QList{Met, Against, Met} << u"contradicts"_s;
        QTest::newRow("against without other data") << QList{NoData, Against} << u"contradicts"_s;
    }

    void statusOfAnActionFollowsFromItsRules()
    {
        QFETCH(QList<RuleResult>, results);
        QList<RuleFinding> rules;
        for (const RuleResult result : std::as_const(results))
            rules.append(found(result));
        QTEST(evidenceStatusId(statusOf(rules)), "status");
        // What is only shown decides nothing, whatever it says.
        for (const RuleResult shown : {RuleResult::Met, RuleResult::NotMet, RuleResult::Against, RuleResult::NoData}) {
            QList<RuleFinding> withShown = rules;
            withShown.append(found(shown, true));
            QTEST(evidenceStatusId(statusOf(withShown)), "status");
        }
    }

    void thresholdsHaveTheirRange()
    {
        const EvidenceRule coverage = ruleOfKind(u"coverage"_s, {{u"form"_s, u"ser"_s}, {u"min"_s, 20}});
        const EvidenceRule reaches = ruleOfKind(u"reaches"_s, {{u"row"_s, u"hbr.release_plan"_s}});
        QVERIFY(!isPossibleThreshold(coverage, u"min"_s, 0));
        QVERIFY(isPossibleThreshold(coverage, u"min"_s, 1));
        QVERIFY(!isPossibleThreshold(coverage, u"min"_s, 1.5));
        QVERIFY(isPossibleThreshold(reaches, u"min"_s, 0));
        QVERIFY(isPossibleThreshold(reaches, u"min"_s, 1));
        QVERIFY(!isPossibleThreshold(reaches, u"min"_s, 1.01));
        QVERIFY(!isPossibleThreshold(reaches, u"base"_s, 0));
        QVERIFY(!isPossibleThreshold(reaches, u"min"_s, qQNaN()));
        QCOMPARE(ruleKey(coverage), u"coverage:ser"_s);
        QCOMPARE(ruleKey(reaches), u"reaches:hbr.release_plan"_s);
        QCOMPARE(thresholdNames(ruleOfKind(u"improved"_s, {})), QStringList());
    }
};

QTEST_GUILESS_MAIN(EvidenceTest)
#include "evidence_test.moc"
