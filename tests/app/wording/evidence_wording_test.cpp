#include "app/wording/evidence_wording.h"

#include "app/wording/action_wording.h"
#include "audit_forms/pack_reader.h"

#include <QTest>

using namespace caseaudit;
using namespace Qt::StringLiterals;

namespace {

const Pack &pack()
{
    static const Pack tayside = defaultPack();
    return tayside;
}

const EvidenceRule &ruleOf(const QString &ref, const QString &key)
{
    return *caseaudit::ruleOf(*pack().actionPlan->row(ref), key);
}

} // namespace

class EvidenceWordingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsMissingIsSaidWithItsNumbers()
    {
        RuleFigures figures;
        figures.authorities = {{u"angus"_s, 1, 1}, {u"dundee"_s, 4, 4}, {u"perth_kinross"_s, 5, 5}};
        QCOMPARE(wording::missing(judge(ruleOf(u"B6"_s, u"coverage:hbr"_s), figures), pack()),
                 u"4 more HBR audits in Angus; 1 more HBR audit in Dundee"_s);
        figures = {};
        figures.pairs = 7;
        figures.questions = {{u"risk_assessment"_s, 7, 0.456}};
        QCOMPARE(wording::missing(judge(ruleOf(u"B6"_s, u"agreement:hbr"_s), figures), pack()),
                 u"second readings: 7 of 10; readers agree too little on Risk assessment: linear kappa 0.46, "
                 "at least 0.60 needed"_s);
        figures = {};
        figures.answered = 18;
        figures.notRecorded = 2;
        QCOMPARE(wording::missing(judge(ruleOf(u"B6"_s, u"answered:hbr.release_plan"_s), figures), pack()),
                 u"Release plan: answered in 18 of 20 audits, at least 95 % needed"_s);
        QCOMPARE(wording::missing(judge(ruleOf(u"E4"_s, u"followed_up:inspectorate_2004"_s), {}), pack()),
                 u"list not received"_s);
        QCOMPARE(wording::missing(judge(ruleOf(u"B6"_s, u"reported:hbr"_s), {}), pack()),
                 u"no report was issued in the period"_s);
    }

    void whatIsMetMissesNothing()
    {
        RuleFigures figures;
        figures.answered = 20;
        const RuleFinding finding = judge(ruleOf(u"B6"_s, u"answered:hbr.release_plan"_s), figures);
        QCOMPARE(wording::missing(finding, pack()), QString());
        QCOMPARE(wording::ruleFigures(finding, pack()), u"Answered in 20 of 20 audits (100 %)"_s);
    }

    void everyRuleOfThePlanHasATitleAndFigures()
    {
        for (const PlanRow &row : pack().actionPlan->rows) {
            for (const EvidenceRule &rule : row.evidence) {
                const RuleFinding finding = judge(rule, {});
                QVERIFY2(!wording::ruleTitle(rule, pack()).isEmpty(), qPrintable(row.ref));
                QVERIFY2(!wording::ruleTitle(rule, pack()).contains(u'_'), qPrintable(row.ref));
                QVERIFY2(!wording::missing(finding, pack()).contains(u'_'), qPrintable(row.ref));
                QVERIFY(!wording::rulePart(rule, {}, pack()).isEmpty());
            }
        }
    }

    void bothStatusesStandBesideEachOther()
    {
        QCOMPARE(wording::bothStatuses(WorkStatus::Complete, EvidenceStatus::Contradicts),
                 u"Said to be complete, but audits contradict it"_s);
        QCOMPARE(wording::bothStatuses(WorkStatus::InProgress, EvidenceStatus::Sufficient),
                 u"In progress; evidenced by audits"_s);
    }

    void thresholdsReadAsTheyAreEntered()
    {
        const EvidenceRule &agreement = ruleOf(u"A6"_s, u"agreement:ser"_s);
        QCOMPARE(wording::thresholdValue(u"kappa"_s, agreement, 0.6), u"0.6"_s);
        QCOMPARE(wording::thresholdValue(u"pairs"_s, agreement, 20), u"20"_s);
        const EvidenceRule &answered = ruleOf(u"A6"_s, u"answered:ser.risk_assessment_on_file"_s);
        QCOMPARE(wording::thresholdValue(u"share"_s, answered, 0.975), u"97.5 %"_s);
    }
};

QTEST_GUILESS_MAIN(EvidenceWordingTest)
#include "evidence_wording_test.moc"
