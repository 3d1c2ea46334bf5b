#include "app/viewmodels/bulk_view_model.h"

#include "app/viewmodels/audits_view_model.h"
#include "tests/app/viewmodels/open_file.h"
#include "tests/support/sample_audit.h"

#include <QSignalSpy>
#include <QTest>

using namespace caseaudit;
using namespace caseaudit::testing;
using namespace Qt::StringLiterals;

/// What is done to many audits at once, as a person does it: select, act, read what happened, take it back.
class BulkViewModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void currentAuditIsActedOnWhileNoneIsSelected();
    void actionsAreThoseThatSuitTheStates();
    void withdrawnOnesLeaveAndUndoBringsThemBackAndRedoTakesThemAgain();
    void refusedOnesAreToldWithTheirReasons();
    void warningsAreAcceptedOnlyWhenSaidSo();
    void draftsAreAssigned();
    void secondReadingsBeginForThoseThatCanHaveOne();
    void withdrawingWithoutAReasonSaysSoAndChangesNothing();
    void cancelledWorkChangesNothing();
    void newActionForgetsWhatCouldBeRedone();
    void closingTheFileForgetsWhatCouldBeUndone();

private:
    QString add(const QString &reference, AuditState state = AuditState::Complete);
    AuditState stateOf(const QString &record) { return m_file->workspace().audit(record)->state; }
    BulkViewModel &bulk() { return *m_audits->bulk(); }

    std::unique_ptr<OpenFile> m_file;
    std::unique_ptr<AuditsViewModel> m_audits;
};

void BulkViewModelTest::init()
{
    m_audits.reset();
    m_file = std::make_unique<OpenFile>();
    m_audits = std::make_unique<AuditsViewModel>(m_file->holder, m_file->filter, m_file->settings);
    m_audits->sortBy(u"caseRef"_s);
}

QString BulkViewModelTest::add(const QString &reference, AuditState state)
{
    AuditRecord audit = sampleReport(reference);
    audit.state = state;
    const QString record = addAudit(m_file->workspace(), audit);
    m_file->holder.announceChange();
    return record;
}

void BulkViewModelTest::currentAuditIsActedOnWhileNoneIsSelected()
{
    const QString first = add(u"D/1"_s);
    const QString second = add(u"D/2"_s);
    QVERIFY(!bulk().canWithdraw());
    bulk().setCurrent(second);
    QCOMPARE(bulk().targets(), u"D/2"_s);
    QCOMPARE(bulk().selected(), u"none selected"_s);
    m_audits->model()->toggleSelected(0);
    QCOMPARE(bulk().targets(), u"D/1"_s);
    m_audits->model()->selectAll();
    QCOMPARE(bulk().targets(), u"2 audits"_s);
    QCOMPARE(bulk().selected(), u"2 selected"_s);
    m_audits->model()->clearSelection();
    bulk().withdraw(u"wrong case"_s);
    QCOMPARE(stateOf(first), AuditState::Complete);
    QCOMPARE(stateOf(second), AuditState::Withdrawn);
    QCOMPARE(bulk().notice(), u"1 withdrawn"_s);
}

void BulkViewModelTest::actionsAreThoseThatSuitTheStates()
{
    m_audits->setState(u"all"_s);
    struct Suits {
        AuditState state;
        bool assign, complete, withdraw, restore, unlock, readAgain;
    };
    // The arrows of docs/audit_states.md; assigned is what can be scored, read again what is not withdrawn.
    for (const Suits &suits : {Suits{AuditState::Draft, true, true, true, false, false, true},
                               Suits{AuditState::Reopened, true, true, true, false, false, true},
                               Suits{AuditState::Complete, false, false, true, false, false, true},
                               Suits{AuditState::Locked, false, false, false, false, true, true},
                               Suits{AuditState::Withdrawn, false, false, false, true, false, false}}) {
        bulk().setCurrent(add(auditStateId(suits.state) + u" 1"_s, suits.state));
        QCOMPARE(bulk().canAssign(), suits.assign);
        QCOMPARE(bulk().canComplete(), suits.complete);
        QCOMPARE(bulk().canWithdraw(), suits.withdraw);
        QCOMPARE(bulk().canRestore(), suits.restore);
        QCOMPARE(bulk().canUnlock(), suits.unlock);
        QCOMPARE(bulk().canReadAgain(), suits.readAgain);
    }
    m_audits->model()->selectAll();
    QVERIFY(bulk().canAssign() && bulk().canRestore() && bulk().canUnlock());
}

void BulkViewModelTest::withdrawnOnesLeaveAndUndoBringsThemBackAndRedoTakesThemAgain()
{
    for (int number = 1; number <= 12; ++number)
        add(u"D/%1"_s.arg(number));
    m_audits->model()->selectAll();
    bulk().withdraw(u"wrong cycle"_s);
    QCOMPARE(bulk().notice(), u"12 withdrawn"_s);
    QCOMPARE(m_audits->total(), 0);
    QCOMPARE(m_audits->model()->selectedCount(), 0);
    QVERIFY(bulk().canUndo() && !bulk().canRedo());
    bulk().undo();
    QCOMPARE(bulk().notice(), u"12 returned to what they were"_s);
    QCOMPARE(m_audits->total(), 12);
    QVERIFY(!bulk().canUndo() && bulk().canRedo());
    bulk().redo();
    QCOMPARE(bulk().notice(), u"12 changed again"_s);
    QCOMPARE(m_audits->total(), 0);
    bulk().undo();
    QCOMPARE(m_audits->total(), 12);
}

void BulkViewModelTest::refusedOnesAreToldWithTheirReasons()
{
    add(u"D/1"_s);
    add(u"D/2"_s, AuditState::Locked);
    m_audits->model()->selectAll();
    bulk().withdraw(u"wrong cycle"_s);
    QCOMPARE(bulk().notice(), u"1 withdrawn, 1 refused"_s);
    QCOMPARE(bulk().refusedCount(), 1);
    QCOMPARE(bulk().refusals()->rowTexts(0), (QStringList{u"D/2"_s, u"A locked audit cannot be withdrawn."_s}));
    bulk().dismiss();
    QCOMPARE(bulk().notice(), QString());
    QCOMPARE(bulk().refusedCount(), 0);
    QVERIFY(bulk().canUndo());
}

void BulkViewModelTest::warningsAreAcceptedOnlyWhenSaidSo()
{
    // One answer of several: the others are warnings.
    const QString record = add(u"D/1"_s, AuditState::Draft);
    bulk().setCurrent(record);
    bulk().complete(false);
    QCOMPARE(bulk().notice(), u"None completed, 1 refused"_s);
    QVERIFY(bulk().refusals()->rowTexts(0).at(1).contains(u"is empty."_s));
    QVERIFY(!bulk().canUndo());
    bulk().complete(true);
    QCOMPARE(bulk().notice(), u"1 completed"_s);
    QCOMPARE(stateOf(record), AuditState::Complete);
}

void BulkViewModelTest::draftsAreAssigned()
{
    const QString record = add(u"D/1"_s, AuditState::Draft);
    bulk().setCurrent(record);
    bulk().assignTo(u" kl "_s);
    QCOMPARE(bulk().notice(), u"1 assigned to kl"_s);
    QCOMPARE(m_file->workspace().audit(record)->auditor, u"kl"_s);
    QCOMPARE(m_audits->knownAuditors(), QStringList{u"kl"_s});
    bulk().undo();
    QCOMPARE(m_file->workspace().audit(record)->auditor, u"aud-1"_s);
}

void BulkViewModelTest::secondReadingsBeginForThoseThatCanHaveOne()
{
    add(u"D/1"_s);
    add(u"D/2"_s);
    AuditRecord own = sampleReport(u"D/3"_s);
    own.auditor = u"kl"_s;
    addAudit(m_file->workspace(), own);
    m_file->holder.announceChange();
    m_audits->model()->selectAll();
    bulk().giveForSecondReading(u"kl"_s);
    QCOMPARE(bulk().notice(), u"2 given to kl for a second reading, 1 refused"_s);
    QCOMPARE(bulk().refusals()->rowTexts(0).at(0), u"D/3"_s);
    QCOMPARE(m_audits->total(), 5);
    m_audits->setReading(u"2"_s);
    QCOMPARE(m_audits->total(), 2);
    bulk().undo();
    QCOMPARE(m_audits->total(), 0);
}

void BulkViewModelTest::withdrawingWithoutAReasonSaysSoAndChangesNothing()
{
    const QString record = add(u"D/1"_s);
    bulk().setCurrent(record);
    bulk().withdraw(u"  "_s);
    QVERIFY(!bulk().error().isEmpty());
    QCOMPARE(bulk().notice(), QString());
    QCOMPARE(stateOf(record), AuditState::Complete);
}

void BulkViewModelTest::cancelledWorkChangesNothing()
{
    for (int number = 1; number <= 60; ++number)
        add(u"D/%1"_s.arg(number));
    m_audits->model()->selectAll();
    LongWork &work = m_file->holder.work();
    connect(&work, &LongWork::changed, &work, &LongWork::cancel);
    bulk().withdraw(u"wrong cycle"_s);
    QVERIFY(!work.isRunning());
    QCOMPARE(bulk().notice(), u"Cancelled: nothing was changed."_s);
    QVERIFY(!bulk().canUndo());
    QCOMPARE(m_audits->total(), 60);
    QCOMPARE(m_file->workspace().auditCounts().withdrawn, 0);
    QCOMPARE(m_audits->model()->selectedCount(), 60);
}

void BulkViewModelTest::newActionForgetsWhatCouldBeRedone()
{
    bulk().setCurrent(add(u"D/1"_s));
    bulk().withdraw(u"mistake"_s);
    bulk().undo();
    QVERIFY(bulk().canRedo());
    bulk().withdraw(u"after all"_s);
    QVERIFY(!bulk().canRedo());
}

void BulkViewModelTest::closingTheFileForgetsWhatCouldBeUndone()
{
    bulk().setCurrent(add(u"D/1"_s));
    bulk().withdraw(u"mistake"_s);
    QVERIFY(bulk().canUndo());
    m_file->holder.close();
    QVERIFY(!bulk().canUndo());
    QCOMPARE(bulk().notice(), QString());
    bulk().undo();
}

QTEST_GUILESS_MAIN(BulkViewModelTest)
#include "bulk_view_model_test.moc"
