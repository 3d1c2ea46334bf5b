#include "app/workspace/audit_deeds.h"

#include "app/workspace/audit_session.h"
#include "app/workspace/cancelled.h"
#include "app/workspace/issued_reports.h"
#include "tests/support/sample_audit.h"

#include <QTest>

using namespace caseaudit;
using namespace caseaudit::testing;
using namespace Qt::StringLiterals;

namespace {

QStringList codesOf(const BulkChange &change)
{
    QStringList codes;
    for (const Refusal &refusal : change.refused) {
        for (const Finding &finding : refusal.findings)
            codes.append(finding.code);
    }
    return codes;
}

QString draft(TemporaryWorkspace &workspace, const QString &reference)
{
    AuditRecord audit = sampleReport(reference);
    audit.state = AuditState::Draft;
    return addAudit(*workspace, audit);
}

AuditState stateOf(TemporaryWorkspace &workspace, const QString &record)
{
    return workspace->audit(record)->state;
}

} // namespace

/// What is done to audits as a whole, one or many at a time, and taking it back.
class AuditDeedsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withdrawnAuditIsRestoredToTheStateItHad()
    {
        TemporaryWorkspace workspace;
        const QString complete = addAudit(*workspace, sampleReport(u"D/1"_s));
        const QString begun = draft(workspace, u"D/2"_s);
        QCOMPARE(carryOut(*workspace, AuditDeed::Withdraw, {complete, begun}, u"wrong cases"_s).changed.size(), 2);
        QCOMPARE(workspace->audits({}).size(), 0);
        QCOMPARE(workspace->audit(complete)->stateReason, u"wrong cases"_s);
        QCOMPARE(codesOf(carryOut(*workspace, AuditDeed::Withdraw, {complete}, u"again"_s)),
                 QStringList{u"not_allowed"_s});
        QCOMPARE(carryOut(*workspace, AuditDeed::Restore, {complete, begun}, {}).changed.size(), 2);
        QCOMPARE(stateOf(workspace, complete), AuditState::Complete);
        QCOMPARE(stateOf(workspace, begun), AuditState::Draft);
    }

    void auditWhoseCaseWasAuditedAgainIsNotRestored()
    {
        TemporaryWorkspace workspace;
        const QString first = addAudit(*workspace, sampleReport(u"D/1"_s));
        carryOut(*workspace, AuditDeed::Withdraw, {first}, u"wrong case"_s);
        addAudit(*workspace, sampleReport(u"D/1"_s, u"poor"_s));
        QCOMPARE(codesOf(carryOut(*workspace, AuditDeed::Restore, {first}, {})), QStringList{u"key_exists"_s});
    }

    void deedThatNeedsAReasonIsRefusedWithoutOne()
    {
        TemporaryWorkspace workspace;
        const QString record = addAudit(*workspace, sampleReport(u"D/1"_s));
        for (const AuditDeed deed : {AuditDeed::Withdraw, AuditDeed::Reopen, AuditDeed::Lock, AuditDeed::Unlock})
            QVERIFY_THROWS_EXCEPTION(std::invalid_argument, carryOut(*workspace, deed, {record}, u"  "_s));
        QCOMPARE(stateOf(workspace, record), AuditState::Complete);
        QCOMPARE(workspace->history(record).size(), 1);
    }

    void completingManyLeavesThoseThatAreNotReadyAndSaysWhy()
    {
        TemporaryWorkspace workspace;
        const QString ready = draft(workspace, u"D/1"_s);
        const QString nameless = draft(workspace, QString());
        const BulkChange strict = carryOut(*workspace, AuditDeed::Complete, {ready, nameless}, {});
        // One answer of many: the others are warnings that nobody has accepted.
        QCOMPARE(strict.changed.size(), 0);
        const BulkChange accepting = carryOut(*workspace, AuditDeed::Complete, {ready, nameless}, {}, Warnings::Accept);
        QCOMPARE(accepting.changed.size(), 1);
        QCOMPARE(stateOf(workspace, ready), AuditState::Complete);
        QVERIFY(workspace->audit(ready)->acceptedWarnings.contains(u"left_empty:needs_analysis"_s));
        QCOMPARE(codesOf(accepting), QStringList{u"missing_reference"_s});
        QCOMPARE(stateOf(workspace, nameless), AuditState::Draft);
    }

    void takingBackReturnsEachAuditToWhatItWas()
    {
        TemporaryWorkspace workspace;
        const QString first = draft(workspace, u"D/1"_s);
        const QString second = addAudit(*workspace, sampleReport(u"D/2"_s));
        const AuditRecord before = *workspace->audit(second);
        const BulkChange change = carryOut(*workspace, AuditDeed::Withdraw, {first, second}, u"mistake"_s);
        const BulkChange back = takeBack(*workspace, change);
        QCOMPARE(back.changed.size(), 2);
        AuditRecord after = *workspace->audit(second);
        QCOMPARE(after.stateReason, u"undone: withdrawn"_s);
        after.stateReason = before.stateReason;
        QVERIFY(after == before);
        QCOMPARE(stateOf(workspace, first), AuditState::Draft);
        // And the taking back can be taken back.
        takeBack(*workspace, back);
        QCOMPARE(stateOf(workspace, second), AuditState::Withdrawn);
    }

    void takingBackLeavesWhatWasChangedSince()
    {
        TemporaryWorkspace workspace;
        const QString record = addAudit(*workspace, sampleReport(u"D/1"_s));
        const BulkChange change = carryOut(*workspace, AuditDeed::Reopen, {record}, u"misread"_s);
        AuditSession session = AuditSession::open(*workspace, record);
        session.setHeader(u"team"_s, u"West"_s);
        QCOMPARE(codesOf(takeBack(*workspace, change)), QStringList{u"changed_since"_s});
        QCOMPARE(workspace->audit(record)->team, u"West"_s);
    }

    void whatIsBeingTypedIsKeptBehindADeed()
    {
        TemporaryWorkspace workspace;
        AuditSession session = AuditSession::create(*workspace, u"ser"_s, {});
        session.setHeader(u"case_ref"_s, u"D/9"_s);
        const BulkChange change = carryOut(*workspace, AuditDeed::Withdraw, {session.record()}, u"mistake"_s);
        takeBack(*workspace, change);
        QCOMPARE(workspace->audit(session.record())->caseRef, u"D/9"_s);
    }

    void unfinishedAuditsAreAssignedAndCompleteOnesAreNot()
    {
        TemporaryWorkspace workspace;
        const QString begun = draft(workspace, u"D/1"_s);
        const QString done = addAudit(*workspace, sampleReport(u"D/2"_s));
        const BulkChange change = assign(*workspace, {begun, done}, u" kl "_s);
        QCOMPARE(workspace->audit(begun)->auditor, u"kl"_s);
        QCOMPARE(workspace->audit(done)->auditor, u"aud-1"_s);
        QCOMPARE(codesOf(change), QStringList{u"not_allowed"_s});
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, assign(*workspace, {begun}, u" "_s));
    }

    void secondReadingsBeginForThoseThatCanHaveOneAndTakingBackWithdrawsThem()
    {
        TemporaryWorkspace workspace;
        const QString one = addAudit(*workspace, sampleReport(u"D/1"_s));
        const QString two = addAudit(*workspace, sampleReport(u"D/2"_s));
        AuditRecord own = sampleReport(u"D/3"_s);
        own.auditor = u"kl"_s;
        const QString byReader = addAudit(*workspace, own);
        const BulkChange change = beginSecondReadings(*workspace, {one, two, byReader}, u" kl "_s);
        QCOMPARE(change.changed.size(), 2);
        QCOMPARE(codesOf(change), QStringList{u"same_reader"_s});
        const std::optional<AuditRecord> begun = workspace->audit(change.changed.at(0).record);
        QCOMPARE(begun->caseRef, u"D/1"_s);
        QCOMPARE(begun->reading, u"2"_s);
        QCOMPARE(begun->auditor, u"kl"_s);
        QVERIFY(begun->answers.isEmpty());
        // Each has one now.
        QCOMPARE(codesOf(beginSecondReadings(*workspace, {one}, u"mn"_s)), QStringList{u"second_reading_exists"_s});
        const BulkChange back = takeBack(*workspace, change);
        QCOMPARE(stateOf(workspace, change.changed.at(0).record), AuditState::Withdrawn);
        takeBack(*workspace, back);
        QCOMPARE(stateOf(workspace, change.changed.at(0).record), AuditState::Draft);
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, beginSecondReadings(*workspace, {one}, u" "_s));
    }

    void cancelledDeedChangesNothing()
    {
        TemporaryWorkspace workspace;
        QStringList records;
        for (int number = 1; number <= 3; ++number)
            records.append(addAudit(*workspace, sampleReport(u"D/%1"_s.arg(number))));
        QVERIFY_THROWS_EXCEPTION(Cancelled, carryOut(*workspace, AuditDeed::Withdraw, records, u"mistake"_s,
                                                     Warnings::Refuse, [](qint64 done, qint64) { return done < 2; }));
        for (const QString &record : records)
            QCOMPARE(stateOf(workspace, record), AuditState::Complete);
    }

    void issuedReportLocksTheAuditsItCountsAndOnlyThose()
    {
        TemporaryWorkspace workspace;
        const QString counted = addAudit(*workspace, sampleReport(u"D/1"_s));
        AuditRecord elsewhere = sampleReport(u"A/1"_s);
        elsewhere.authority = u"angus"_s;
        const QString other = addAudit(*workspace, elsewhere);
        const QString begun = draft(workspace, u"D/2"_s);
        Filter dundee;
        dundee.authority = u"dundee"_s;
        const IssuedReport report = issueReport(*workspace, {u"Progress report"_s, {}, dundee});
        QCOMPARE(report.audits, QStringList{counted});
        QCOMPARE(stateOf(workspace, counted), AuditState::Locked);
        QCOMPARE(workspace->audit(counted)->stateReason, u"Progress report"_s);
        QCOMPARE(stateOf(workspace, other), AuditState::Complete);
        QCOMPARE(stateOf(workspace, begun), AuditState::Draft);
        // It still counts.
        QCOMPARE(workspace->rate(u"ser"_s, dundee).audits, 1);
        const QList<IssuedReport> kept = issuedReports(*workspace);
        QCOMPARE(kept.size(), 1);
        QCOMPARE(kept.at(0).scope.title, u"Progress report"_s);
        QCOMPARE(kept.at(0).scope.filter, dundee);
        QCOMPARE(kept.at(0).audits, QStringList{counted});
        QVERIFY(workspace->compareSeal(kept.at(0).seal).isEmpty());
    }

    void lockedAuditStaysAsItIsUntilItIsUnlockedWithAReason()
    {
        TemporaryWorkspace workspace;
        const QString record = addAudit(*workspace, sampleReport(u"D/1"_s));
        const QByteArray first = workspace->history(record).at(0).revision;
        issueReport(*workspace, {u"Progress report"_s, {}, {}});
        QCOMPARE(codesOf(carryOut(*workspace, AuditDeed::Withdraw, {record}, u"mistake"_s)),
                 QStringList{u"not_allowed"_s});
        QCOMPARE(codesOf(carryOut(*workspace, AuditDeed::Reopen, {record}, u"misread"_s)),
                 QStringList{u"not_allowed"_s});
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, workspace->restoreRevision(record, first, u"older"_s));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, AuditSession::open(*workspace, record).reopen(u"misread"_s));
        QCOMPARE(carryOut(*workspace, AuditDeed::Unlock, {record}, u"a wrong date"_s).changed.size(), 1);
        AuditSession session = AuditSession::open(*workspace, record);
        session.reopen(u"a wrong date"_s);
        QCOMPARE(session.audit().state, AuditState::Reopened);
    }

    void reportWithoutTitleOrAuditsIsNotIssued()
    {
        TemporaryWorkspace workspace;
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, issueReport(*workspace, {u"Empty"_s, {}, {}}));
        const QString record = addAudit(*workspace, sampleReport(u"D/1"_s));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, issueReport(*workspace, {u" "_s, {}, {}}));
        QCOMPARE(stateOf(workspace, record), AuditState::Complete);
        QVERIFY(issuedReports(*workspace).isEmpty());
    }
};

QTEST_GUILESS_MAIN(AuditDeedsTest)
#include "audit_deeds_test.moc"
