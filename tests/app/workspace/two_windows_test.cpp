#include "app/workspace/audit_deeds.h"
#include "app/workspace/audit_session.h"
#include "tests/support/temporary_workspace.h"

#include <QTest>

using namespace caseaudit;
using namespace caseaudit::testing;
using namespace Qt::StringLiterals;

namespace {

Answer rated(const QString &category, const QString &comment = {})
{
    Answer answer;
    answer.category = category;
    answer.comment = comment;
    return answer;
}

/// One draft, open in two windows that have both seen what is there.
struct TwoWindows {
    TemporaryWorkspace here;
    Workspace there{here.path(), OpenMode::CreateIfMissing, defaultPack(), here->surroundings()};
    AuditSession mine = begin();
    AuditSession theirs = AuditSession::open(there, mine.record());

    AuditSession begin()
    {
        AuditSession session =
            AuditSession::create(*here, u"supervision"_s, {u"dundee"_s, u"East"_s, u"aud-1"_s, u"2005"_s});
        session.setHeader(u"case_ref"_s, u"D/1"_s);
        return session;
    }
    /// What is on disk.
    AuditRecord found() { return *there.audit(mine.record()); }
};

} // namespace

/// One audit in two windows: neither overwrites what the other entered.
class TwoWindowsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsOutdatedUntilTheOtherWindowWrites()
    {
        TwoWindows both;
        QVERIFY(!both.mine.isOutdated());
        QVERIFY(!both.theirs.isOutdated());
        both.mine.setAnswer(u"compliance_overall"_s, rated(u"good"_s));
        QVERIFY(!both.mine.isOutdated());
        QVERIFY(both.theirs.isOutdated());
        both.theirs.reload();
        QVERIFY(!both.theirs.isOutdated());
        QCOMPARE(both.theirs.audit(), both.mine.audit());
    }

    void undoStepsComeAlong()
    {
        TwoWindows both;
        both.mine.setAnswer(u"compliance_overall"_s, rated(u"good"_s));
        both.theirs.reload();
        QCOMPARE(both.theirs.undo(), u"compliance_overall"_s);
        QVERIFY(both.found().answers.isEmpty());
    }

    void answersToTwoQuestionsAreBothThere()
    {
        TwoWindows both;
        both.theirs.setAnswer(u"compliance_overall"_s, rated(u"good"_s));
        QVERIFY_THROWS_EXCEPTION(ConcurrentChange, both.mine.setHeader(u"team"_s, u"West"_s));
        QCOMPARE(both.found().team, u"East"_s);
        both.mine.reload();
        QCOMPARE(both.mine.waitingField(), QString());
        QCOMPARE(both.found().team, u"West"_s);
        QCOMPARE(both.found().answers.value(u"compliance_overall"_s).category, u"good"_s);
    }

    void twoAnswersToOneQuestionWaitForADecision()
    {
        TwoWindows both;
        both.theirs.setAnswer(u"compliance_overall"_s, rated(u"good"_s));
        QVERIFY_THROWS_EXCEPTION(ConcurrentChange, both.mine.setAnswer(u"compliance_overall"_s, rated(u"poor"_s)));
        both.mine.reload();
        QCOMPARE(both.mine.waitingField(), u"compliance_overall"_s);
        QCOMPARE(both.mine.audit().answers.value(u"compliance_overall"_s).category, u"good"_s);
        QCOMPARE(both.mine.withWaitingChange().answers.value(u"compliance_overall"_s).category, u"poor"_s);
        QCOMPARE(both.found().answers.value(u"compliance_overall"_s).category, u"good"_s);

        both.mine.makeWaitingChange();
        QCOMPARE(both.mine.waitingField(), QString());
        QCOMPARE(both.found().answers.value(u"compliance_overall"_s).category, u"poor"_s);
        // It is a step like any other: theirs is not lost.
        both.mine.undo();
        QCOMPARE(both.found().answers.value(u"compliance_overall"_s).category, u"good"_s);
    }

    void aRatingHereAndACommentThereMakeOneAnswer()
    {
        TwoWindows both;
        both.theirs.setAnswer(u"compliance_overall"_s, rated({}, u"see page 3"_s));
        QVERIFY_THROWS_EXCEPTION(ConcurrentChange, both.mine.setAnswer(u"compliance_overall"_s, rated(u"poor"_s)));
        both.mine.reload();
        QCOMPARE(both.found().answers.value(u"compliance_overall"_s), rated(u"poor"_s, u"see page 3"_s));
    }

    void contactsAddedInBothAreBothThere()
    {
        TwoWindows both;
        const Contact first{QDate(2005, 3, 3), ContactKind::Office, ContactOutcome::Kept, {}};
        const Contact second{QDate(2005, 3, 9), ContactKind::HomeVisit, ContactOutcome::Kept, {}};
        both.theirs.addContact(first);
        QVERIFY_THROWS_EXCEPTION(ConcurrentChange, both.mine.addContact(second));
        both.mine.reload();
        QCOMPARE(both.found().contacts, (QList<Contact>{first, second}));
    }

    void completingWhatTheOtherWindowChangedIsRefused()
    {
        TwoWindows both;
        both.mine.acceptStandingWarnings();
        both.theirs.reload();
        both.theirs.setAnswer(u"compliance_overall"_s, rated(u"good"_s));
        QVERIFY_THROWS_EXCEPTION(ConcurrentChange, both.mine.complete());
        QCOMPARE(both.found().state, AuditState::Draft);
        QCOMPARE(both.found().answers.value(u"compliance_overall"_s).category, u"good"_s);
    }

    void aDraftTheOtherWindowLeftCanBeGoneOnWith()
    {
        TwoWindows both;
        both.theirs.setAnswer(u"compliance_overall"_s, rated(u"good"_s));
        both.theirs.leave();
        QVERIFY(both.mine.isOutdated());
        QVERIFY_THROWS_EXCEPTION(ConcurrentChange, both.mine.setHeader(u"team"_s, u"West"_s));
        both.mine.reload();
        both.mine.acceptStandingWarnings();
        QVERIFY(both.mine.complete().isEmpty());
        QCOMPARE(both.found().answers.value(u"compliance_overall"_s).category, u"good"_s);
        QCOMPARE(both.found().team, u"West"_s);
    }

    /// A version counted from one again would let the second window take the new row for the one it knows.
    void leavingADraftDoesNotMakeItLookUnchanged()
    {
        TwoWindows both;
        // Both know the first saved version; the other window changes, takes back and leaves, all of it unseen here.
        both.theirs.setAnswer(u"compliance_overall"_s, rated(u"good"_s));
        both.theirs.leave();
        QVERIFY_THROWS_EXCEPTION(ConcurrentChange, both.mine.setAnswer(u"compliance_overall"_s, rated(u"poor"_s)));
        QCOMPARE(both.found().answers.value(u"compliance_overall"_s).category, u"good"_s);
    }

    void leavingAnEmptyAuditSparesWhatTheOtherWindowEntered()
    {
        TwoWindows both;
        both.mine.setHeader(u"case_ref"_s, QString());
        both.theirs.reload();
        both.theirs.setAnswer(u"compliance_overall"_s, rated(u"good"_s));
        both.mine.leave();
        QCOMPARE(both.found().answers.value(u"compliance_overall"_s).category, u"good"_s);
    }

    void whatTheOtherWindowCompletedOrWithdrewIsReadOnly_data()
    {
        QTest::addColumn<int>("deed");
        QTest::newRow("completed") << static_cast<int>(AuditDeed::Complete);
        QTest::newRow("withdrawn") << static_cast<int>(AuditDeed::Withdraw);
    }

    void whatTheOtherWindowCompletedOrWithdrewIsReadOnly()
    {
        QFETCH(int, deed);
        TwoWindows both;
        const BulkChange done =
            carryOut(both.there, static_cast<AuditDeed>(deed), {both.mine.record()}, u"wrong case"_s, Warnings::Accept);
        QCOMPARE(done.changed.size(), 1);
        QVERIFY(both.mine.isOutdated());
        const AuditRecord before = both.found();
        QVERIFY_THROWS_EXCEPTION(ConcurrentChange, both.mine.setHeader(u"team"_s, u"West"_s));
        both.mine.reload();
        QVERIFY(!both.mine.isEditable());
        QCOMPARE(both.mine.audit(), before);
        QCOMPARE(both.found(), before);
        // Nowhere to put it, and nothing forgotten.
        QCOMPARE(both.mine.waitingField(), u"team"_s);
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, both.mine.makeWaitingChange());
        QCOMPARE(both.mine.waitingField(), u"team"_s);
    }

    void aDraftThatIsBareVanishesWhenItIsAbandoned()
    {
        TemporaryWorkspace workspace;
        AuditSession bare = AuditSession::create(*workspace, u"ser"_s, {});
        bare.setHeader(u"case_ref"_s, u"D/1"_s);
        QVERIFY(bare.isBare());
        bare.abandon();
        QCOMPARE(workspace->countAudits({}), 0);
        AuditSession more = AuditSession::create(*workspace, u"ser"_s, {});
        more.setHeader(u"case_ref"_s, u"D/1"_s);
        more.setAnswer(u"overall_standard"_s, rated(u"good"_s));
        QVERIFY(!more.isBare());
        more.abandon();
        QCOMPARE(workspace->audit(more.record())->answers.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TwoWindowsTest)
#include "two_windows_test.moc"
