#include "tests/app/viewmodels/two_windows.h"

#include "app/workspace/audit_deeds.h"
#include "tests/support/sample_audit.h"

#include <QSignalSpy>
#include <QTest>

using namespace caseaudit;
using namespace caseaudit::testing;
using namespace Qt::StringLiterals;

/// One audit on the scoring pages of two windows. The look that a timer takes is taken by hand.
class TwoWindowsOnAPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "Europe/London"); }
    void init();
    void cleanup();
    void answerGivenThereAppearsHereAndIsSaidSo();
    void nothingIsSaidOfOnesOwnChanges();
    void answersToTwoQuestionsAtOnceAreBothThere();
    void answerToTheSameQuestionIsOfferedAgain();
    void offeredChangeCanBeDropped();
    void whatIsCompletedThereIsReadOnlyHere();
    void whatIsWithdrawnThereSaysWhy();
    void completingHereWhatChangedThereIsStopped();
    void undoOfWhatChangedThereChangesNothing();
    void draftLeftThereIsGoneOnWithHereInSilence();
    void readingThatMustNotBeSeenAnyMoreIsClosed();

private:
    QString answerHere(const QString &field) const
    {
        return valueIn(*m_here->questions(), u"fieldId"_s, field, u"value"_s).toString();
    }
    QString answerOnDisk(const QString &field) const
    {
        return m_file->workspace().audit(m_record)->answers.value(field).category;
    }

    std::unique_ptr<OpenFile> m_file;
    std::unique_ptr<ScoringViewModel> m_here;
    std::unique_ptr<SecondWindow> m_there;
    QString m_record;
};

void TwoWindowsOnAPageTest::init()
{
    m_file = std::make_unique<OpenFile>();
    m_here = std::make_unique<ScoringViewModel>(m_file->holder, m_file->settings);
    m_here->newAudit(u"ser"_s);
    m_here->setHeader(u"case_ref"_s, u"D/1"_s);
    m_here->setHeader(u"authority"_s, u"dundee"_s);
    m_record = m_here->record();
    m_there = std::make_unique<SecondWindow>(*m_file);
    m_there->scoring.openAudit(m_record);
    QCOMPARE(m_there->scoring.error(), QString());
}

void TwoWindowsOnAPageTest::cleanup()
{
    m_there.reset();
    m_here.reset();
    m_file.reset();
}

void TwoWindowsOnAPageTest::answerGivenThereAppearsHereAndIsSaidSo()
{
    m_there->scoring.choose(u"overall_standard"_s, u"good"_s);
    m_file->holder.lookForChanges();
    QCOMPARE(answerHere(u"overall_standard"_s), u"good"_s);
    QCOMPARE(m_here->notices()->elsewhere(),
             u"This audit was changed in another window at 10:42; it is shown as it is now."_s);
    QVERIFY(m_here->canUndo());
    m_here->notices()->dismissElsewhere();
    QCOMPARE(m_here->notices()->elsewhere(), QString());
}

void TwoWindowsOnAPageTest::nothingIsSaidOfOnesOwnChanges()
{
    const QSignalSpy changed(&m_file->holder, &WorkspaceHolder::dataChanged);
    m_here->choose(u"overall_standard"_s, u"good"_s);
    m_file->holder.lookForChanges();
    QCOMPARE(changed.count(), 0);
    QCOMPARE(m_here->notices()->elsewhere(), QString());
}

void TwoWindowsOnAPageTest::answersToTwoQuestionsAtOnceAreBothThere()
{
    m_there->scoring.choose(u"overall_standard"_s, u"good"_s);
    m_here->choose(u"needs_analysis"_s, u"poor"_s);
    QCOMPARE(m_here->error(), QString());
    QCOMPARE(answerOnDisk(u"overall_standard"_s), u"good"_s);
    QCOMPARE(answerOnDisk(u"needs_analysis"_s), u"poor"_s);
    QCOMPARE(answerHere(u"overall_standard"_s), u"good"_s);
    QVERIFY(!m_here->notices()->elsewhere().isEmpty());
    QCOMPARE(m_here->notices()->waiting(), QString());
}

void TwoWindowsOnAPageTest::answerToTheSameQuestionIsOfferedAgain()
{
    m_there->scoring.choose(u"overall_standard"_s, u"good"_s);
    m_here->choose(u"overall_standard"_s, u"poor"_s);
    QCOMPARE(answerOnDisk(u"overall_standard"_s), u"good"_s);
    QCOMPARE(answerHere(u"overall_standard"_s), u"good"_s);
    QVERIFY(m_here->notices()->waiting().contains(u"there it is “Good”, here you entered “Poor”"_s));
    QVERIFY(m_here->notices()->canMakeWaiting());
    m_here->makeWaitingChange();
    QCOMPARE(answerOnDisk(u"overall_standard"_s), u"poor"_s);
    QCOMPARE(m_here->notices()->waiting(), QString());
}

void TwoWindowsOnAPageTest::offeredChangeCanBeDropped()
{
    m_there->scoring.setHeader(u"team"_s, u"West"_s);
    m_here->setHeader(u"team"_s, u"East"_s);
    QVERIFY(m_here->notices()->waiting().contains(u"“East”"_s));
    m_here->dropWaitingChange();
    QCOMPARE(m_here->notices()->waiting(), QString());
    QCOMPARE(m_file->workspace().audit(m_record)->team, u"West"_s);
}

void TwoWindowsOnAPageTest::whatIsCompletedThereIsReadOnlyHere()
{
    m_there->scoring.complete();
    m_there->scoring.acceptAllWarnings();
    QVERIFY(m_there->scoring.complete());
    m_file->holder.lookForChanges();
    QVERIFY(!m_here->isEditable());
    QCOMPARE(m_here->notices()->elsewhere(),
             u"This audit was completed in another window by jm at 10:42; it is shown as it is now."_s);
    // What was still being typed has nowhere to go, and is not lost without a word.
    m_here->setHeader(u"team"_s, u"East"_s);
    QVERIFY(!m_here->error().isEmpty());
    QCOMPARE(m_here->notices()->waiting(),
             u"Not saved, since the audit is complete by now: Team, where you entered “East”."_s);
    m_here->reopen(u"one more remark"_s);
    m_here->makeWaitingChange();
    QCOMPARE(m_file->workspace().audit(m_record)->team, u"East"_s);
}

void TwoWindowsOnAPageTest::whatIsWithdrawnThereSaysWhy()
{
    carryOut(*m_there->holder.workspace(), AuditDeed::Withdraw, {m_record}, u"wrong case"_s);
    m_here->setHeader(u"team"_s, u"East"_s);
    QVERIFY(!m_here->isEditable());
    QVERIFY(m_here->notices()->elsewhere().contains(u"withdrawn in another window by jm"_s));
    QCOMPARE(m_here->stateReason(), u"wrong case"_s);
    QCOMPARE(m_here->notices()->waiting(),
             u"Not saved, since the audit is withdrawn by now: Team, where you entered “East”."_s);
    QVERIFY(!m_here->notices()->canMakeWaiting());
}

void TwoWindowsOnAPageTest::completingHereWhatChangedThereIsStopped()
{
    m_here->complete();
    m_here->acceptAllWarnings();
    m_there->holder.lookForChanges();
    m_there->scoring.choose(u"overall_standard"_s, u"good"_s);
    QVERIFY(!m_here->complete());
    QVERIFY(m_here->isEditable());
    QCOMPARE(answerHere(u"overall_standard"_s), u"good"_s);
    QVERIFY(!m_here->notices()->elsewhere().isEmpty());
    QVERIFY(m_here->complete());
    QCOMPARE(answerOnDisk(u"overall_standard"_s), u"good"_s);
}

void TwoWindowsOnAPageTest::undoOfWhatChangedThereChangesNothing()
{
    m_there->scoring.choose(u"overall_standard"_s, u"good"_s);
    QCOMPARE(m_here->undo(), QString());
    QCOMPARE(answerOnDisk(u"overall_standard"_s), u"good"_s);
    QCOMPARE(answerHere(u"overall_standard"_s), u"good"_s);
    QCOMPARE(m_here->undo(), u"overall_standard"_s);
    QCOMPARE(answerOnDisk(u"overall_standard"_s), QString());
}

void TwoWindowsOnAPageTest::draftLeftThereIsGoneOnWithHereInSilence()
{
    m_there->scoring.leave();
    m_file->holder.lookForChanges();
    QCOMPARE(m_here->notices()->elsewhere(), QString());
    m_here->choose(u"overall_standard"_s, u"good"_s);
    QCOMPARE(m_here->error(), QString());
    QCOMPARE(answerOnDisk(u"overall_standard"_s), u"good"_s);
}

void TwoWindowsOnAPageTest::readingThatMustNotBeSeenAnyMoreIsClosed()
{
    const QString first = addAudit(m_file->workspace(), sampleReport(u"D/2"_s));
    m_there->scoring.openAudit(first);
    QVERIFY(m_there->scoring.isOpen());
    // The person there, jm, has now begun to read the case again, in this window.
    m_here->newAudit(u"ser"_s);
    m_here->setHeader(u"reading"_s, u"2"_s);
    m_here->setHeader(u"authority"_s, u"dundee"_s);
    m_here->setHeader(u"cycle"_s, u"2005"_s);
    m_here->setHeader(u"auditor"_s, u"jm"_s);
    m_here->setHeader(u"case_ref"_s, u"D/2"_s);
    m_file->workspace().rewrite(first, [](AuditRecord &audit) { audit.team = u"East"_s; });
    m_there->holder.lookForChanges();
    QVERIFY(!m_there->scoring.isOpen());
    QVERIFY(m_there->scoring.error().contains(u"hidden"_s));
    QCOMPARE(m_there->scoring.questions()->count(), 0);
}

QTEST_GUILESS_MAIN(TwoWindowsOnAPageTest)
#include "two_windows_on_a_page_test.moc"
