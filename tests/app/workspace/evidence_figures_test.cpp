#include "tests/app/workspace/evidence_support.h"

#include "app/workspace/action_changes.h"
#include "app/workspace/action_register.h"
#include "app/workspace/audit_deeds.h"
#include "app/workspace/demonstration.h"
#include "app/workspace/follow_ups.h"
#include "app/workspace/issued_reports.h"

#include <QTest>

using namespace caseaudit;
using namespace caseaudit::testing;
using namespace Qt::StringLiterals;

namespace {

/// `coverage:ser met`, one for each rule.
QStringList resultsOf(const RowEvidence &evidence)
{
    QStringList results;
    for (const RuleFinding &finding : evidence.rules)
        results.append(ruleKey(finding.rule) + u' ' + ruleResultId(finding.result));
    return results;
}

const RuleFinding &findingOf(const RowEvidence &evidence, const QString &key)
{
    for (const RuleFinding &finding : evidence.rules) {
        if (ruleKey(finding.rule) == key)
            return finding;
    }
    throw std::invalid_argument("no such rule");
}

QString statusOfAction(EvidenceBook &book, const QString &ref)
{
    return evidenceStatusId(book.of(ref).status);
}

void withdraw(Workspace &workspace, const QString &record)
{
    QVERIFY(carryOut(workspace, AuditDeed::Withdraw, {record}, u"wrong case"_s).refused.isEmpty());
}

} // namespace

class EvidenceFiguresTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyFileIsEvidenceOfNothing()
    {
        TemporaryWorkspace file;
        EvidenceBook book(*file);
        for (const PlanRow &row : file->pack().actionPlan->rows)
            QCOMPARE(statusOfAction(book, row.ref), u"none"_s);
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, book.of(u"Z9"_s));
    }

    void a6IsSufficient()
    {
        TemporaryWorkspace file;
        fillA6(*file);
        EvidenceBook book(*file);
        const RowEvidence &evidence = book.of(u"A6"_s);
        QCOMPARE(evidenceStatusId(evidence.status), u"sufficient"_s);
        QCOMPARE(evidence.period, (EvidencePeriod{u"2005"_s, QDate(2005, 12, 1)}));
        QCOMPARE(resultsOf(evidence).first(4),
                 (QStringList{u"coverage:ser met"_s, u"answered:ser.risk_assessment_on_file met"_s,
                              u"answered:ser.reoffending_risk_analysis met"_s, u"agreement:ser met"_s}));
        QVERIFY(evidence.rules.last().rule.shownOnly);
        QCOMPARE(findingOf(evidence, u"agreement:ser"_s).figures.pairs, 20);
        QCOMPARE(findingOf(evidence, u"agreement:ser"_s).figures.formVersion, file->pack().form(u"ser"_s)->version);
    }

    void oneAuditLessChangesWhatItBearsOnAndNothingElse()
    {
        TemporaryWorkspace file;
        fillA6(*file);
        EvidenceBook book(*file);
        const QStringList before = resultsOf(book.of(u"A6"_s));
        const QString d1 = statusOfAction(book, u"D1"_s);
        withdraw(*file,
                 file->store().recordsWithKey(u"ser"_s, u"angus"_s, u"angus/ser/1"_s, u"2005"_s, u"1"_s).first());
        QStringList after = resultsOf(book.of(u"A6"_s));
        QCOMPARE(statusOfAction(book, u"A6"_s), u"partial"_s);
        QCOMPARE(after.first(), u"coverage:ser not_met"_s);
        after.first() = before.first();
        QCOMPARE(after, before);
        QCOMPARE(statusOfAction(book, u"D1"_s), d1);
        QCOMPARE(statusOfAction(book, u"B6"_s), u"none"_s);
    }

    void b6IsPartial()
    {
        TemporaryWorkspace file;
        const QStringList audits = fillB6(*file);
        EvidenceBook book(*file);
        QCOMPARE(statusOfAction(book, u"B6"_s), u"partial"_s);
        QCOMPARE(resultsOf(book.of(u"B6"_s)), (QStringList{u"coverage:hbr met"_s, u"answered:hbr.risk_assessment met"_s,
                                                           u"answered:hbr.release_plan met"_s,
                                                           u"agreement:hbr not_met"_s, u"reported:hbr no_data"_s}));
        QCOMPARE(findingOf(book.of(u"B6"_s), u"agreement:hbr"_s).missing,
                 (QList<Shortfall>{{Shortfall::Kind::Pairs, {}, 7, 10}}));

        readAgain(*file, audits.mid(7, 3));
        QCOMPARE(ruleResultId(findingOf(book.of(u"B6"_s), u"agreement:hbr"_s).result), u"met"_s);
        addAudits(*file, u"ser"_s, u"dundee"_s, 1, {{u"overall_standard"_s, u"good"_s}});
        issueReport(*file, {.title = u"SERs"_s, .forms = {u"ser"_s}, .filter = {}});
        QCOMPARE(ruleResultId(findingOf(book.of(u"B6"_s), u"reported:hbr"_s).result), u"not_met"_s);
        issueReport(*file, {.title = u"HBRs"_s, .forms = {u"hbr"_s}, .filter = {}});
        QCOMPARE(ruleResultId(findingOf(book.of(u"B6"_s), u"reported:hbr"_s).result), u"met"_s);
        QCOMPARE(statusOfAction(book, u"B6"_s), u"sufficient"_s);
        // G4 asks for the portfolio, which neither is.
        QCOMPARE(statusOfAction(book, u"G4"_s), u"partial"_s);
        issueReport(*file, {.title = u"Portfolio"_s, .forms = {}, .filter = {}, .isPortfolio = true});
        QCOMPARE(statusOfAction(book, u"G4"_s), u"sufficient"_s);
    }

    void aReportOfAnotherCycleIsNoneOfThePeriod()
    {
        TemporaryWorkspace file;
        fillB6(*file);
        issueReport(*file, {.title = u"HBRs"_s, .forms = {u"hbr"_s}, .filter = {}});
        EvidenceBook book(*file);
        QCOMPARE(ruleResultId(findingOf(book.of(u"B6"_s), u"reported:hbr"_s).result), u"met"_s);
        AuditRecord next = auditOf(u"hbr"_s, u"angus"_s, u"A/1"_s, {{u"risk_assessment"_s, u"good"_s}});
        next.cycle = u"2006"_s;
        addAudit(*file, next);
        QCOMPARE(book.of(u"B6"_s).period.cycle, u"2006"_s);
        QCOMPARE(ruleResultId(findingOf(book.of(u"B6"_s), u"reported:hbr"_s).result), u"no_data"_s);
    }

    void e4IsContradicted()
    {
        TemporaryWorkspace file;
        const QStringList audits = fillE4(*file);
        EvidenceBook book(*file);
        QCOMPARE(statusOfAction(book, u"E4"_s), u"contradicts"_s);
        const RuleFinding finding = findingOf(book.of(u"E4"_s), u"reaches:pdo_performance_sex.home_visits_12_weeks"_s);
        QCOMPARE(ruleResultId(finding.result), u"against"_s);
        QCOMPARE(finding.figures.authorities.at(1), (AuthorityFigure{u"dundee"_s, 5, 10}));
        QCOMPARE(ruleResultId(findingOf(book.of(u"E4"_s), u"followed_up:inspectorate_2004"_s).result), u"no_data"_s);
        // Said to be complete, it is shown as exactly that: the two never mix.
        StatusChange complete;
        complete.ref = u"E4"_s;
        complete.status = WorkStatus::Complete;
        complete.on = QDate(2005, 11, 1);
        setWorkStatus(*file, complete);
        QCOMPARE(statusOfAction(book, u"E4"_s), u"contradicts"_s);
        QCOMPARE(workStatus(*file, u"E4"_s).status, WorkStatus::Complete);
        // With nine answers there are too few to speak against it.
        withdraw(*file, audits.last());
        QCOMPARE(statusOfAction(book, u"E4"_s), u"partial"_s);
    }

    void figuresAreThoseOfTablesAndComparisons()
    {
        TemporaryWorkspace file;
        fillDemonstration(*file);
        EvidenceBook book(*file);
        Filter filter;
        filter.cycle = u"2005"_s;
        filter.to = file->surroundings().today;
        for (const QString &ref : {u"A6"_s, u"B6"_s, u"E4"_s, u"E6"_s, u"C3"_s}) {
            for (const RuleFinding &finding : book.of(ref).rules) {
                const QString row = finding.rule.parameters.value(u"row"_s).toString();
                if (finding.rule.kind == rule_kind::improved) {
                    filter.authority = ref == u"E6"_s ? u"perth_kinross"_s : QString();
                    for (const ComparisonRow &compared : file->compare(row.section(u'.', 0, 0), filter).rows) {
                        if (compared.now.row != row)
                            continue;
                        QCOMPARE(finding.figures.change->now.counts, compared.now.counts);
                        QCOMPARE(finding.figures.change->verdict, compared.verdict);
                    }
                }
                for (const AuthorityFigure &figure : finding.figures.authorities) {
                    filter.authority = figure.authority;
                    if (finding.rule.kind == rule_kind::coverage) {
                        const QString form = finding.rule.parameters.value(u"form"_s).toString();
                        QCOMPARE(figure.counted, qint64(file->matrix(form).select(filter).size()));
                    } else {
                        for (const RatingRow &rated : file->rate(row.section(u'.', 0, 0), filter).rows) {
                            if (rated.row == row)
                                QCOMPARE(figure.base, rated.answered);
                        }
                    }
                }
            }
        }
    }

    void kappaIsLinearOnTheDeclaredScale()
    {
        TemporaryWorkspace file;
        const auto rated = [](const QString &category) { return Given{{u"overall_standard"_s, category}}; };
        const QStringList poor = addAudits(*file, u"ser"_s, u"dundee"_s, 12, rated(u"poor"_s));
        const QStringList good = addAudits(*file, u"ser"_s, u"dundee"_s, 8, rated(u"good"_s), 13);
        readAgain(*file, poor.first(10) + good);
        readAgain(*file, poor.mid(10), rated(u"adequate"_s));
        EvidenceBook book(*file);
        const RuleFigures figures = findingOf(book.of(u"A6"_s), u"agreement:ser"_s).figures;
        QCOMPARE(figures.pairs, 20);
        QCOMPARE(figures.questions.size(), 1);
        // 10 poor/poor, 8 good/good, 2 poor/adequate; one step of three weighs 2/3, two weigh 1/3.
        // Observed (18 + 2 · 2/3) / 20 = .96667. Expected: poor .6 · (.5 + .1 · 2/3 + .4 · 1/3) = .42,
        // good .4 · (.5 · 1/3 + .1 · 2/3 + .4) = .25333, together .67333. Kappa .29333 / .32667 = 44/49.
        QVERIFY(qAbs(*figures.questions.first().kappa - 44.0 / 49.0) < 1e-12);
    }

    void readingsByOneReaderDraftsAndReconstructionsAreNoPairs()
    {
        TemporaryWorkspace file;
        const QStringList firsts = addAudits(*file, u"ser"_s, u"dundee"_s, 4, {{u"overall_standard"_s, u"good"_s}});
        const QStringList seconds = readAgain(*file, firsts);
        const EvidencePeriod period = currentPeriod(*file);
        QCOMPARE(readPairs(*file, u"ser"_s, period).size(), qsizetype{4});
        file->rewrite(seconds.at(0), [](AuditRecord &audit) { audit.auditor = u"Aud-1 "_s; });
        file->rewrite(seconds.at(1), [](AuditRecord &audit) { audit.state = AuditState::Reopened; });
        file->rewrite(firsts.at(2), [](AuditRecord &audit) { audit.state = AuditState::Reopened; });
        const QList<ReadPair> left = readPairs(*file, u"ser"_s, period);
        QCOMPARE(left.size(), qsizetype{1});
        QCOMPARE(left.first().firstRecord, firsts.at(3));
        QCOMPARE(left.first().secondRecord, seconds.at(3));
    }

    void evidenceIsOfTheDayThatStandsForToday()
    {
        TemporaryWorkspace file;
        fillA6(*file); // audited on 1 June 2005
        file.setNow(QDateTime(QDate(2005, 5, 31), QTime(9, 0), Qt::UTC));
        file.reopen();
        EvidenceBook before(*file);
        QCOMPARE(statusOfAction(before, u"A6"_s), u"none"_s);
        file.setNow(QDateTime(QDate(2005, 6, 1), QTime(9, 0), Qt::UTC));
        file.reopen();
        EvidenceBook then(*file);
        QCOMPARE(statusOfAction(then, u"A6"_s), u"sufficient"_s);
    }

    void thresholdsThatWereChangedDecide()
    {
        TemporaryWorkspace file;
        fillA6(*file);
        EvidenceBook book(*file);
        changeThreshold(*file, u"A6"_s, u"coverage:ser"_s, u"min"_s, 21, u"more staff"_s);
        QCOMPARE(statusOfAction(book, u"A6"_s), u"partial"_s);
        changeThreshold(*file, u"A6"_s, u"coverage:ser"_s, u"min"_s, std::nullopt, u"back"_s);
        QCOMPARE(statusOfAction(book, u"A6"_s), u"sufficient"_s);
    }

    void figuresLeadToTheirAudits()
    {
        TemporaryWorkspace file;
        fillA6(*file);
        fillE4(*file);
        EvidenceBook book(*file);
        const auto behind = [&book](const QString &ref, const QString &key, const QString &part) {
            const EvidenceRule rule = *ruleOf(*book.plan()->row(ref), key);
            return book.auditsBehind(ref, rule, part).size();
        };
        QCOMPARE(behind(u"A6"_s, u"coverage:ser"_s, u"angus"_s), qsizetype{20});
        QCOMPARE(behind(u"A6"_s, u"coverage:ser"_s, {}), qsizetype{60});
        QCOMPARE(behind(u"A6"_s, u"answered:ser.risk_assessment_on_file"_s, {}), qsizetype{60});
        QCOMPARE(behind(u"A6"_s, u"answered:ser.risk_assessment_on_file"_s, notRecordedPart), qsizetype{0});
        QCOMPARE(behind(u"A6"_s, u"agreement:ser"_s, {}), qsizetype{40});
        QCOMPARE(behind(u"A6"_s, u"improved:ser.reoffending_risk_analysis"_s, {}), qsizetype{60});
        QCOMPARE(behind(u"E4"_s, u"reaches:pdo_performance_sex.home_visits_12_weeks"_s, u"dundee"_s), qsizetype{10});
        QCOMPARE(behind(u"E4"_s, u"reaches:pdo_performance_sex.home_visits_12_weeks"_s, u"angus"_s), qsizetype{0});
    }

    void whatIsKnownIsNotWorkedOutAgainUntilSomethingIsWritten()
    {
        TemporaryWorkspace file;
        fillA6(*file);
        EvidenceBook book(*file);
        QVERIFY(!book.isKnown(u"A6"_s));
        book.of(u"A6"_s);
        QVERIFY(book.isKnown(u"A6"_s));
        addAudits(*file, u"ser"_s, u"angus"_s, 1, {}, 90);
        QVERIFY(!book.isKnown(u"A6"_s));
    }
};

QTEST_GUILESS_MAIN(EvidenceFiguresTest)
#include "evidence_figures_test.moc"
