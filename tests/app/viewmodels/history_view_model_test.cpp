#include "app/viewmodels/history_view_model.h"
#include "app/workspace/audit_deeds.h"
#include "app/workspace/audit_session.h"
#include "tests/app/viewmodels/open_file.h"
#include "tests/support/sample_audit.h"

#include <QAbstractItemModelTester>
#include <QSqlQuery>
#include <QTest>

using namespace caseaudit;
using namespace caseaudit::testing;
using namespace Qt::StringLiterals;

class HistoryViewModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "Europe/London"); }

    /// A complete report rated good, reopened, and rated poor with a comment.
    void init()
    {
        m_file = std::make_unique<OpenFile>();
        m_history = std::make_unique<HistoryViewModel>(m_file->holder);
        m_record = addAudit(workspace(), sampleReport(u"D/1"_s));
        carryOut(workspace(), AuditDeed::Reopen, {m_record}, u"second thoughts"_s);
        workspace().rewrite(m_record, [](AuditRecord &audit) {
            audit.answers[u"overall_standard"_s].category = u"poor"_s;
            audit.answers[u"overall_standard"_s].comment = u"page 3"_s;
            audit.caseRef = u"D/17"_s;
        });
        m_history->show(m_record);
    }

    void cleanup()
    {
        m_history.reset();
        m_file.reset();
    }

    void revisionsAreListedNewestFirstInWords()
    {
        QAbstractItemModelTester tester(m_history->revisions(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(m_history->error() + m_history->message(), QString());
        QCOMPARE(m_history->revisions()->count(), 3);
        QCOMPARE(said(0, u"when"_s), u"1 December 2005, 10:42"_s);
        QCOMPARE(said(0, u"who"_s), u"tester"_s);
        // The reason stays with the audit; only the revision that gave it says so.
        QCOMPARE(said(0, u"what"_s), u"saved"_s);
        QCOMPARE(said(0, u"changedText"_s), u"changed: Overall standard, Case reference"_s);
        QCOMPARE(said(1, u"what"_s), u"reopened: second thoughts"_s);
        QCOMPARE(said(1, u"changedText"_s), QString());
        QCOMPARE(said(2, u"what"_s), u"complete"_s);
        QCOMPARE(m_history->caseRef(), u"D/17"_s);
    }

    void newestRevisionIsShownWithWhatItChanged()
    {
        QCOMPARE(m_history->selected(), 0);
        QCOMPARE(differences(), (QStringList{u"Case reference: D/1 > D/17"_s, u"Overall standard: Good > Poor"_s,
                                             u"Comment:  > page 3"_s}));
    }

    void firstRevisionIsShownWithoutMarks()
    {
        m_history->select(2);
        QVERIFY(differences().isEmpty());
        QVERIFY(m_history->contents()->count() > 10);
    }

    void anEarlierRevisionIsComparedWithNow()
    {
        m_history->select(2);
        m_history->setComparesWithNow(true);
        QCOMPARE(differences(), (QStringList{u"Case reference: D/1 > D/17"_s, u"State: complete > reopened"_s,
                                             u"Why:  > second thoughts"_s, u"Overall standard: Good > Poor"_s,
                                             u"Comment:  > page 3"_s}));
        m_history->select(0);
        QVERIFY(differences().isEmpty());
        QVERIFY(!m_history->contentsMessage().isEmpty());
    }

    void contentsArePutBackAsANewRevision()
    {
        QVERIFY(!m_history->canRestore()); // the newest is what is there
        m_history->select(2);
        QVERIFY(m_history->canRestore());
        m_history->restore(u"wrong file"_s);
        QCOMPARE(m_history->error(), QString());
        QCOMPARE(m_history->revisions()->count(), 4);
        QCOMPARE(m_history->selected(), 0);
        QCOMPARE(said(0, u"what"_s), u"put back: wrong file"_s);
        QCOMPARE(workspace().audit(m_record)->answers.value(u"overall_standard"_s).category, u"good"_s);
        QCOMPARE(workspace().audit(m_record)->caseRef, u"D/1"_s);
        QVERIFY(!m_history->canRestore());
    }

    void puttingBackATakenKeyIsRefusedWithTheReason()
    {
        addAudit(workspace(), sampleReport(u"D/1"_s));
        m_history->select(2);
        m_history->restore(u"wrong file"_s);
        QVERIFY(m_history->error().contains(u"another audit"_s));
        QCOMPARE(m_history->revisions()->count(), 3);
        QCOMPARE(m_history->selected(), 2);
        m_history->clearError();
        QCOMPARE(m_history->error(), QString());
    }

    void lockedAuditIsLookedAtButNotPutBack()
    {
        carryOut(workspace(), AuditDeed::Complete, {m_record}, {}, Warnings::Accept);
        carryOut(workspace(), AuditDeed::Lock, {m_record}, u"Progress report"_s);
        m_history->show(m_record);
        m_history->select(3);
        QVERIFY(m_history->contents()->count() > 10);
        QVERIFY(!m_history->canRestore());
        QVERIFY(m_history->refusal().contains(u"locked"_s));
        m_history->restore(u"all the same"_s);
        QCOMPARE(m_history->revisions()->count(), 5);
    }

    void withdrawnAuditSaysWhyAndReturns()
    {
        QCOMPARE(m_history->withdrawn(), QString());
        carryOut(workspace(), AuditDeed::Withdraw, {m_record}, u"wrong case"_s);
        m_history->show(m_record);
        QCOMPARE(m_history->withdrawn(), u"Withdrawn: wrong case"_s);
        m_history->restoreWithdrawn();
        QCOMPARE(m_history->error(), QString());
        QCOMPARE(m_history->withdrawn(), QString());
        QCOMPARE(workspace().audit(m_record)->state, AuditState::Reopened);
        QCOMPARE(said(0, u"what"_s), u"restored"_s);
    }

    void withdrawnAuditWhosePlaceIsTakenStaysAndSaysSo()
    {
        carryOut(workspace(), AuditDeed::Withdraw, {m_record}, u"wrong case"_s);
        addAudit(workspace(), sampleReport(u"D/17"_s));
        m_history->show(m_record);
        m_history->restoreWithdrawn();
        QVERIFY(m_history->error().contains(u"already an audit"_s));
        QCOMPARE(workspace().audit(m_record)->state, AuditState::Withdrawn);
    }

    void hiddenReadingShowsNothing()
    {
        AuditRecord second = sampleReport(u"D/17"_s);
        second.reading = u"2"_s;
        second.auditor = u"tester"_s;
        second.state = AuditState::Draft;
        addAudit(workspace(), second);
        m_history->show(m_record);
        QVERIFY(m_history->message().contains(u"hidden"_s));
        QCOMPARE(m_history->revisions()->count(), 0);
        QCOMPARE(m_history->contents()->count(), 0);
    }

    void erasedRevisionsSaySoInPlaceOfTheirContents()
    {
        erase();
        m_history->show(m_record);
        QCOMPARE(m_history->revisions()->count(), 4);
        for (int row = 0; row < 4; ++row) {
            m_history->select(row);
            QVERIFY(m_history->revisions()->value(row, u"erased"_s).toBool());
            QVERIFY(m_history->contentsMessage().contains(u"erased"_s));
            QCOMPARE(m_history->contents()->count(), 0);
            QVERIFY(!m_history->canRestore());
        }
    }

    void revisionThatIsLookedAtStaysWhenAnotherComes()
    {
        m_history->select(2);
        workspace().rewrite(m_record, [](AuditRecord &audit) { audit.team = u"West"_s; });
        m_file->holder.announceChange();
        QCOMPARE(m_history->revisions()->count(), 4);
        QCOMPARE(m_history->selected(), 3);
        QVERIFY(differences().isEmpty());
    }

    void draftWithoutRevisionsSaysSo()
    {
        AuditSession session = AuditSession::create(workspace(), u"ser"_s, {});
        session.setHeader(u"case_ref"_s, u"D/2"_s);
        m_history->show(session.record());
        QCOMPARE(m_history->revisions()->count(), 0);
        QCOMPARE(m_history->selected(), -1);
        QVERIFY(!m_history->hint().isEmpty());
    }

    void closingTheFileClearsTheHistory()
    {
        m_file->holder.close();
        QCOMPARE(m_history->record(), QString());
        QCOMPARE(m_history->revisions()->count(), 0);
        m_history->restoreWithdrawn();
        QCOMPARE(m_history->error(), QString());
    }

private:
    Workspace &workspace() const { return m_file->workspace(); }
    QString said(int row, const QString &role) const { return m_history->revisions()->value(row, role).toString(); }

    /// "label: before > now" for all that is marked.
    QStringList differences() const
    {
        QStringList found;
        for (const QVariantMap &row : m_history->contents()->rows()) {
            if (row.value(u"differs"_s).toBool())
                found.append(u"%1: %2 > %3"_s.arg(row.value(u"label"_s).toString(), row.value(u"before"_s).toString(),
                                                  row.value(u"value"_s).toString()));
        }
        return found;
    }

    /// Empties the documents of the audit and says why, as an erasure does.
    void erase() const
    {
        RecordStore &store = workspace().store();
        store.writeDocument(m_record, erasureKind, {{u"reason"_s, u"asked for"_s}}, u"tester"_s,
                            workspace().surroundings().now());
        QSqlQuery query(store.database().connection());
        QVERIFY(query.exec(
            u"UPDATE revisions SET document = NULL WHERE record_id = '%1' AND kind = 'audit'"_s.arg(m_record)));
        QCOMPARE(query.numRowsAffected(), 3);
    }

    std::unique_ptr<OpenFile> m_file;
    std::unique_ptr<HistoryViewModel> m_history;
    QString m_record;
};

QTEST_GUILESS_MAIN(HistoryViewModelTest)
#include "history_view_model_test.moc"
