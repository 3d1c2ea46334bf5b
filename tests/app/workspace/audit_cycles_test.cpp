#include "app/workspace/audit_cycles.h"

#include "tests/support/sample_audit.h"

#include <QTest>

using namespace caseaudit;
using namespace caseaudit::testing;
using namespace Qt::StringLiterals;

namespace {

AuditCycle cycle2005()
{
    AuditCycle cycle;
    cycle.name = u"2005"_s;
    cycle.first = QDate(2005, 1, 1);
    cycle.last = QDate(2005, 12, 31);
    cycle.targets = {{{u"ser"_s, u"dundee"_s}, 2}, {{u"hbr"_s, u"angus"_s}, 5}};
    return cycle;
}

QStringList codesOf(const QList<Finding> &findings)
{
    QStringList codes;
    for (const Finding &finding : findings)
        codes.append(finding.code);
    return codes;
}

QStringList namesOf(const QList<AuditCycle> &cycles)
{
    QStringList names;
    for (const AuditCycle &cycle : cycles)
        names.append(cycle.name);
    return names;
}

qint64 revisionsIn(TemporaryWorkspace &workspace)
{
    return workspace->facts().revisions;
}

} // namespace

class AuditCyclesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void printedInspectionIsACycleWithoutCaseFiles()
    {
        TemporaryWorkspace workspace;
        const QList<AuditCycle> cycles = auditCycles(*workspace);
        QCOMPARE(namesOf(cycles), QStringList{u"2004"_s});
        QCOMPARE(cycles.first().kind, CycleKind::Printed);
        QVERIFY(!cycles.first().first.isValid());
    }

    void printedInspectionCannotBeDescribed()
    {
        TemporaryWorkspace workspace;
        AuditCycle cycle = cycle2005();
        cycle.name = u" 2004 "_s;
        QCOMPARE(codesOf(describeCycle(*workspace, cycle, CycleEntry::New)), QStringList{u"cycle_is_printed"_s});
    }

    void cycleThatAuditsNameIsListedAsSuch()
    {
        TemporaryWorkspace workspace;
        addAudit(*workspace, sampleReport(u"D/1"_s));
        const std::optional<AuditCycle> cycle = auditCycle(*workspace, u"2005"_s);
        QVERIFY(cycle.has_value());
        QCOMPARE(cycle->kind, CycleKind::Named);
        QVERIFY(!auditCycle(*workspace, u"2006"_s).has_value());
    }

    void descriptionIsKeptWithItsHistory()
    {
        TemporaryWorkspace workspace;
        AuditCycle cycle = cycle2005();
        QVERIFY(describeCycle(*workspace, cycle, CycleEntry::New).isEmpty());
        cycle.targets.insert({u"hbr"_s, u"angus"_s}, 8);
        cycle.weights = {{u"angus"_s, 300}, {u"dundee"_s, 900}, {u"perth_kinross"_s, 450}};
        workspace->setUser(u"manager"_s);
        QVERIFY(describeCycle(*workspace, cycle, CycleEntry::Change).isEmpty());
        workspace.reopen();

        const AuditCycle kept = *auditCycle(*workspace, u"2005"_s);
        QCOMPARE(kept.kind, CycleKind::Described);
        QCOMPARE(kept.first, QDate(2005, 1, 1));
        QCOMPARE(kept.last, QDate(2005, 12, 31));
        QCOMPARE(kept.targets, cycle.targets);
        QCOMPARE(kept.weights, cycle.weights);
        const QList<CycleRevision> history = cycleHistory(*workspace, u"2005"_s);
        QCOMPARE(history.size(), 2);
        QCOMPARE(history.at(0).changed, (QStringList{u"first"_s, u"last"_s, u"targets"_s}));
        QCOMPARE(history.at(1).changed, (QStringList{u"targets"_s, u"weights"_s}));
        QCOMPARE(history.at(1).author, u"manager"_s);
    }

    void sayingTheSameAgainWritesNothing()
    {
        TemporaryWorkspace workspace;
        QVERIFY(describeCycle(*workspace, cycle2005(), CycleEntry::New).isEmpty());
        const qint64 before = revisionsIn(workspace);
        QVERIFY(describeCycle(*workspace, cycle2005(), CycleEntry::Change).isEmpty());
        QCOMPARE(revisionsIn(workspace), before);
    }

    void nameIsTakenWhateverItsCapitals()
    {
        TemporaryWorkspace workspace;
        AuditCycle cycle = cycle2005();
        cycle.name = u"Autumn 2005"_s;
        QVERIFY(describeCycle(*workspace, cycle, CycleEntry::New).isEmpty());
        QCOMPARE(codesOf(describeCycle(*workspace, cycle, CycleEntry::New)), QStringList{u"cycle_name_taken"_s});
        cycle.name = u"autumn  2005"_s;
        const QList<Finding> findings = describeCycle(*workspace, cycle, CycleEntry::Change);
        QCOMPARE(codesOf(findings), QStringList{u"cycle_name_taken"_s});
        QCOMPARE(findings.first().args, QStringList{u"Autumn 2005"_s});
    }

    void wrongDescriptionsAreRefused_data()
    {
        QTest::addColumn<QString>("code");
        for (const QString &code : {u"cycle_without_name"_s, u"cycle_without_days"_s, u"cycle_days_out_of_order"_s,
                                    u"negative_target"_s, u"negative_caseload"_s, u"negative_weight"_s,
                                    u"weight_missing"_s, u"unknown_form"_s, u"unknown_authority"_s})
            QTest::newRow(qPrintable(code)) << code;
    }

    void wrongDescriptionsAreRefused()
    {
        QFETCH(QString, code);
        AuditCycle cycle = cycle2005();
        if (code == u"cycle_without_name"_s)
            cycle.name = u"  "_s;
        else if (code == u"cycle_without_days"_s)
            cycle.last = QDate();
        else if (code == u"cycle_days_out_of_order"_s)
            cycle.last = QDate(2004, 12, 31);
        else if (code == u"negative_target"_s)
            cycle.targets.insert({u"ser"_s, u"angus"_s}, -1);
        else if (code == u"negative_caseload"_s)
            cycle.caseloads.insert({u"ser"_s, u"angus"_s}, -1);
        else if (code == u"negative_weight"_s)
            cycle.weights = {{u"angus"_s, 1}, {u"dundee"_s, 1}, {u"perth_kinross"_s, -1}};
        else if (code == u"weight_missing"_s)
            cycle.weights = {{u"angus"_s, 1}, {u"dundee"_s, 1}};
        else if (code == u"unknown_form"_s)
            cycle.targets.insert({u"letter"_s, u"angus"_s}, 1);
        else
            cycle.targets.insert({u"ser"_s, u"partnership"_s}, 1);
        TemporaryWorkspace workspace;
        QCOMPARE(codesOf(describeCycle(*workspace, cycle, CycleEntry::New)), QStringList{code});
        QCOMPARE(revisionsIn(workspace), 0);
    }

    void oneDayIsACycle()
    {
        TemporaryWorkspace workspace;
        AuditCycle cycle = cycle2005();
        cycle.last = cycle.first;
        QVERIFY(describeCycle(*workspace, cycle, CycleEntry::New).isEmpty());
    }

    void progressCountsWhatTablesCount()
    {
        TemporaryWorkspace workspace;
        QVERIFY(describeCycle(*workspace, cycle2005(), CycleEntry::New).isEmpty());
        const QString first = addAudit(*workspace, sampleReport(u"D/1"_s));
        AuditRecord second = sampleReport(u"D/1"_s);
        second.reading = u"2"_s;
        second.auditor = u"kl"_s;
        addAudit(*workspace, second);
        AuditRecord draft = sampleReport(u"D/2"_s);
        draft.state = AuditState::Draft;
        addAudit(*workspace, draft);
        AuditRecord other = sampleReport(u"A/1"_s);
        other.authority = u"angus"_s;
        const QString beyond = addAudit(*workspace, other);
        AuditRecord later = sampleReport(u"D/3"_s);
        later.cycle = u"2006"_s;
        addAudit(*workspace, later);

        // One case of Dundee is complete, whatever was read twice; Angus has no target for reports; no hbr was read.
        const QList<CycleProgress> progress = cycleProgress(*workspace, u"2005"_s);
        QCOMPARE(progress.size(), 3);
        QCOMPARE(progress.at(0).form, u"ser"_s);
        QCOMPARE(progress.at(0).authority, u"angus"_s);
        QCOMPARE(progress.at(0).complete, 1);
        QVERIFY(!progress.at(0).target.has_value());
        QCOMPARE(progress.at(1).authority, u"dundee"_s);
        QCOMPARE(progress.at(1).complete, 1);
        QCOMPARE(progress.at(1).target.value_or(0), 2);
        QCOMPARE(progress.at(2).form, u"hbr"_s);
        QCOMPARE(progress.at(2).complete, 0);
        QCOMPARE(auditsOfCycle(*workspace, u"2005"_s, u"ser"_s, u"dundee"_s), QStringList{first});
        QCOMPARE(auditsOfCycle(*workspace, u"2005"_s, u"ser"_s), (QStringList{beyond, first}));
    }

    void todaysCycleIsTheDescribedOneItLiesIn()
    {
        TemporaryWorkspace workspace;
        addAudit(*workspace, sampleReport(u"D/1"_s));
        QCOMPARE(workspace->currentCycle(), u"2005"_s);
        AuditCycle winter = cycle2005();
        winter.name = u"Winter"_s;
        winter.first = QDate(2005, 12, 1);
        winter.last = QDate(2006, 3, 31);
        QVERIFY(describeCycle(*workspace, cycle2005(), CycleEntry::New).isEmpty());
        QVERIFY(describeCycle(*workspace, winter, CycleEntry::New).isEmpty());
        // Today is 1 December 2005, the last cycle's first day.
        QCOMPARE(workspace->currentCycle(), u"Winter"_s);
        QCOMPARE(describedCycleOn(*workspace, QDate(2005, 11, 30)), u"2005"_s);
        QCOMPARE(describedCycleOn(*workspace, QDate(2006, 4, 1)), QString());
    }

    void weightsAreThoseEnteredElseTheCaseloads()
    {
        const QStringList authorities{u"angus"_s, u"dundee"_s};
        AuditCycle cycle = cycle2005();
        QVERIFY(caseloadWeights(cycle, u"ser"_s, authorities).isEmpty());
        cycle.caseloads = {{{u"ser"_s, u"angus"_s}, 700}};
        QVERIFY(caseloadWeights(cycle, u"ser"_s, authorities).isEmpty());
        cycle.caseloads.insert({u"ser"_s, u"dundee"_s}, 2500);
        QCOMPARE(caseloadWeights(cycle, u"ser"_s, authorities),
                 (QMap<QString, int>{{u"angus"_s, 700}, {u"dundee"_s, 2500}}));
        QVERIFY(caseloadWeights(cycle, u"hbr"_s, authorities).isEmpty());
        cycle.weights = {{u"angus"_s, 1}, {u"dundee"_s, 2}};
        QCOMPARE(caseloadWeights(cycle, u"ser"_s, authorities), cycle.weights);
    }
};

QTEST_GUILESS_MAIN(AuditCyclesTest)
#include "audit_cycles_test.moc"
