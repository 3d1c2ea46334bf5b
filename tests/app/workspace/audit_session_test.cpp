#include "app/workspace/audit_session.h"

#include "tests/support/temporary_workspace.h"

#include <QTest>

using namespace caseaudit;
using namespace caseaudit::testing;
using namespace Qt::StringLiterals;

namespace {

Answer category(const QString &id)
{
    Answer answer;
    answer.category = id;
    return answer;
}

AuditSession newSer(TemporaryWorkspace &workspace, const QString &reference)
{
    AuditSession session = AuditSession::create(*workspace, u"ser"_s, {u"dundee"_s, u"East"_s, u"aud-1"_s, u"2005"_s});
    session.setHeader(u"case_ref"_s, reference);
    return session;
}

/// Answers every question with its first category, so that nothing is left empty.
void answerAll(AuditSession &session)
{
    for (const Field *field : session.form().scoredFields())
        session.setAnswer(field->id, category(session.pack().scale(field->scale)->categories.first().id));
    for (const Field &field : session.form().fields) {
        if (field.kind == FieldKind::Date)
            session.setDate(field.id, QDate(2005, 6, 1));
    }
}

} // namespace

class AuditSessionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsWrittenBeforeTheFirstChange()
    {
        TemporaryWorkspace workspace;
        const AuditSession session = AuditSession::create(*workspace, u"ser"_s, {});
        QVERIFY(session.record().isEmpty());
        QCOMPARE(workspace->countAudits({}), 0);
    }

    void aNewAuditCarriesTheDefaultsOver()
    {
        TemporaryWorkspace workspace;
        const AuditSession session =
            AuditSession::create(*workspace, u"ser"_s, {u"angus"_s, u"North"_s, u"aud-7"_s, u"spring"_s});
        QCOMPARE(session.audit().authority, u"angus"_s);
        QCOMPARE(session.audit().team, u"North"_s);
        QCOMPARE(session.audit().auditor, u"aud-7"_s);
        QCOMPARE(session.audit().cycle, u"spring"_s);
        QCOMPARE(session.audit().auditedOn, QDate(2005, 12, 1));
    }

    void anAnswerIsOnDiskBeforeTheCallReturns()
    {
        TemporaryWorkspace workspace;
        AuditSession session = newSer(workspace, u"D/1"_s);
        session.setAnswer(u"offending_analysis"_s, category(u"good"_s));
        Workspace other(workspace.path(), OpenMode::Existing, defaultPack(), workspace->surroundings());
        const std::optional<AuditRecord> stored = other.audit(session.record());
        QVERIFY(stored);
        QCOMPARE(stored->answers.value(u"offending_analysis"_s).category, u"good"_s);
    }

    void undoReachesBackAcrossARestart()
    {
        TemporaryWorkspace workspace;
        AuditSession session = newSer(workspace, u"D/1"_s);
        session.setAnswer(u"offending_analysis"_s, category(u"good"_s));
        session.setAnswer(u"offending_analysis"_s, category(u"poor"_s));
        const QString record = session.record();
        session.leave();
        workspace.reopen();

        AuditSession again = AuditSession::open(*workspace, record);
        QCOMPARE(again.undo(), u"offending_analysis"_s);
        QCOMPARE(again.audit().answers.value(u"offending_analysis"_s).category, u"good"_s);
        QCOMPARE(again.undo(), u"offending_analysis"_s);
        QVERIFY(!again.audit().answers.contains(u"offending_analysis"_s));
        QCOMPARE(again.redo(), u"offending_analysis"_s);
        QCOMPARE(again.audit().answers.value(u"offending_analysis"_s).category, u"good"_s);
    }

    void aNewChangeForgetsWhatWasUndone()
    {
        TemporaryWorkspace workspace;
        AuditSession session = newSer(workspace, u"D/1"_s);
        session.setAnswer(u"offending_analysis"_s, category(u"good"_s));
        session.undo();
        session.setAnswer(u"needs_analysis"_s, category(u"poor"_s));
        QVERIFY(!session.canRedo());
    }

    void givingTheSameAnswerAgainIsNoStep()
    {
        TemporaryWorkspace workspace;
        AuditSession session = newSer(workspace, u"D/1"_s);
        session.setAnswer(u"offending_analysis"_s, category(u"good"_s));
        session.setAnswer(u"offending_analysis"_s, category(u"good"_s));
        session.undo();
        QVERIFY(!session.audit().answers.contains(u"offending_analysis"_s));
    }

    void undoNeverCrossesACompletion()
    {
        TemporaryWorkspace workspace;
        AuditSession session = newSer(workspace, u"D/1"_s);
        answerAll(session);
        QVERIFY(session.complete().isEmpty());
        QVERIFY(!session.canUndo());
        session.reopen(u"a wrong answer"_s);
        QVERIFY(!session.canUndo());
        QVERIFY(session.isEditable());
    }

    void aMissingReferenceBlocksCompletion()
    {
        TemporaryWorkspace workspace;
        AuditSession session = newSer(workspace, QString());
        answerAll(session);
        const QList<Finding> blocking = session.complete();
        QCOMPARE(blocking.size(), 1);
        QCOMPARE(blocking.first().code, u"missing_reference"_s);
        QVERIFY(session.isEditable());
    }

    void anEmptyQuestionBlocksUntilItIsAcceptedByName()
    {
        TemporaryWorkspace workspace;
        AuditSession session = newSer(workspace, u"D/1"_s);
        answerAll(session);
        session.setAnswer(u"needs_analysis"_s, {});
        const QList<Finding> blocking = session.complete();
        QCOMPARE(blocking.size(), 1);
        QCOMPARE(blocking.first().code, u"left_empty"_s);
        session.acceptWarning(u"left_empty:needs_analysis"_s, Acceptance::Accepted);
        QVERIFY(session.complete().isEmpty());
    }

    void theSameCaseTwiceInACycleIsRefused()
    {
        TemporaryWorkspace workspace;
        AuditSession first = newSer(workspace, u"D/1"_s);
        answerAll(first);
        QVERIFY(first.complete().isEmpty());
        AuditSession second = newSer(workspace, u" d/1 "_s);
        answerAll(second);
        QCOMPARE(second.sameKey(), QStringList{first.record()});
        QCOMPARE(second.complete().first().code, u"key_exists"_s);
    }

    void aCompletedAuditCannotBeChanged()
    {
        TemporaryWorkspace workspace;
        AuditSession session = newSer(workspace, u"D/1"_s);
        answerAll(session);
        session.complete();
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, session.setAnswer(u"needs_analysis"_s, {}));
    }

    void leavingAnAuditWithNothingEnteredRemovesIt()
    {
        TemporaryWorkspace workspace;
        AuditSession session = newSer(workspace, u"D/1"_s);
        session.setHeader(u"case_ref"_s, QString());
        session.leave();
        QCOMPARE(workspace->countAudits({}), 0);
    }

    void leavingWritesOneRevisionHoweverManyAnswers()
    {
        TemporaryWorkspace workspace;
        AuditSession session = newSer(workspace, u"D/1"_s);
        session.setAnswer(u"offending_analysis"_s, category(u"good"_s));
        session.setAnswer(u"needs_analysis"_s, category(u"good"_s));
        session.leave();
        QCOMPARE(workspace->history(session.record()).size(), 1);
        session.leave();
        QCOMPARE(workspace->history(session.record()).size(), 1);
    }

    void anotherWindowsChangeIsNoticedBeforeItIsOverwritten()
    {
        TemporaryWorkspace workspace;
        AuditSession mine = newSer(workspace, u"D/1"_s);
        Workspace other(workspace.path(), OpenMode::Existing, defaultPack(), workspace->surroundings());
        AuditSession theirs = AuditSession::open(other, mine.record());
        theirs.setAnswer(u"needs_analysis"_s, category(u"poor"_s));
        QVERIFY_THROWS_EXCEPTION(ConcurrentChange, mine.setAnswer(u"needs_analysis"_s, category(u"good"_s)));
        QCOMPARE(AuditSession::open(*workspace, mine.record()).audit().answers.value(u"needs_analysis"_s).category,
                 u"poor"_s);
    }

    void progressCountsOnlyWhatIsAsked()
    {
        TemporaryWorkspace workspace;
        AuditSession session = newSer(workspace, u"D/1"_s);
        const int asked = session.progress().asked;
        session.setAnswer(u"risk_assessment_on_file"_s, category(u"yes"_s));
        // Two questions are asked when a risk assessment is on file.
        QCOMPARE(session.progress().asked, asked + 2);
        QCOMPARE(session.progress().answered, 1);
        session.setAnswer(u"risk_assessment_on_file"_s, category(u"no"_s));
        QCOMPARE(session.progress().asked, asked);
    }

    void aProposalIsTakenOrOverriddenAndTheRecordKeepsBoth()
    {
        TemporaryWorkspace workspace;
        AuditSession session = AuditSession::create(*workspace, u"supervision"_s, {u"dundee"_s, {}, u"aud-1"_s, {}});
        session.setHeader(u"case_ref"_s, u"D/9"_s);
        session.setChoice(u"order_type"_s, u"probation"_s);
        session.setDate(u"start_date"_s, QDate(2005, 3, 1));
        session.addContact({QDate(2005, 3, 4), ContactKind::Office, ContactOutcome::Kept, {}});
        QVERIFY(session.acceptProposal(u"first_appointment_order"_s));
        const Answer taken = session.audit().answers.value(u"first_appointment_order"_s);
        QCOMPARE(taken.category, u"yes"_s);
        QVERIFY(taken.fromProposal);

        Answer overridden = category(u"no_outwith"_s);
        overridden.reason = u"seen at court only"_s;
        session.setAnswer(u"first_appointment_order"_s, overridden);
        const Answer kept = session.audit().answers.value(u"first_appointment_order"_s);
        QCOMPARE(kept.category, u"no_outwith"_s);
        QCOMPARE(kept.proposal, u"yes"_s);
        QVERIFY(!kept.fromProposal);
    }

    void anAnswerKeepsTheProposalItWasGivenBeside()
    {
        TemporaryWorkspace workspace;
        AuditSession session = AuditSession::create(*workspace, u"supervision"_s, {});
        const QString review = u"review_12_weeks"_s;
        session.setChoice(u"order_type"_s, u"probation"_s);
        session.setDate(u"start_date"_s, QDate(2005, 3, 1));
        session.addContact({QDate(2005, 3, 4), ContactKind::Office, ContactOutcome::Kept, {}});
        session.acceptProposal(review);
        QCOMPARE(session.audit().answers.value(review).proposal, u"no_organisational"_s);
        session.addContact({QDate(2005, 5, 4), ContactKind::Review, ContactOutcome::Kept, {}});
        // The answer stands, and a remark on it says nothing about the proposal of today.
        Answer remarked = session.audit().answers.value(review);
        remarked.comment = u"page 4"_s;
        session.setAnswer(review, remarked);
        QCOMPARE(session.audit().answers.value(review).category, u"no_organisational"_s);
        QCOMPARE(session.audit().answers.value(review).proposal, u"no_organisational"_s);
        QVERIFY(session.audit().answers.value(review).fromProposal);
        // Chosen again, it is an answer other than today's proposal.
        Answer chosen = category(u"no_organisational"_s);
        session.setAnswer(review, chosen);
        QCOMPARE(session.audit().answers.value(review).proposal, u"yes"_s);
        // So is one whose reason is given anew.
        session.removeContact(1);
        chosen.reason = u"held, but not recorded"_s;
        session.setAnswer(review, chosen);
        QCOMPARE(session.audit().answers.value(review).proposal, u"no_organisational"_s);
    }

    void manyContactsAreOneStep()
    {
        TemporaryWorkspace workspace;
        AuditSession session = AuditSession::create(*workspace, u"supervision"_s, {});
        session.addContact({QDate(2005, 3, 4), ContactKind::Office, ContactOutcome::Kept, {}});
        QList<Contact> many;
        for (int day = 0; day < 5000; ++day)
            many.append({QDate(2005, 3, 1).addDays(day % 84), ContactKind::Phone, ContactOutcome::Kept, {}});
        session.addContacts(many);
        QCOMPARE(session.audit().contacts.size(), 5001);
        session.undo();
        QCOMPARE(session.audit().contacts.size(), 1);
        session.redo();
        QCOMPARE(session.audit().contacts.size(), 5001);
    }

    void contactsStandInOrderOfDate()
    {
        TemporaryWorkspace workspace;
        AuditSession session = AuditSession::create(*workspace, u"supervision"_s, {});
        session.addContact({QDate(2005, 4, 4), ContactKind::Office, ContactOutcome::Kept, {}});
        session.addContact({QDate(2005, 3, 4), ContactKind::Review, ContactOutcome::Kept, {}});
        QCOMPARE(session.audit().contacts.first().date, QDate(2005, 3, 4));
        session.removeContact(0);
        QCOMPARE(session.audit().contacts.size(), 1);
        session.undo();
        QCOMPARE(session.audit().contacts.size(), 2);
    }
};

QTEST_GUILESS_MAIN(AuditSessionTest)
#include "audit_session_test.moc"
