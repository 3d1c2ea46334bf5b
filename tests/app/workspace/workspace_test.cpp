#include "app/workspace/audit_deeds.h"
#include "app/workspace/audit_session.h"
#include "app/workspace/copies.h"
#include "app/workspace/demonstration.h"
#include "tests/support/sample_audit.h"

#include <QFile>
#include <QTest>

using namespace caseaudit;
using namespace caseaudit::testing;
using namespace Qt::StringLiterals;

namespace {

/// A completed SER audit with one answer, written straight to the store.
QString addSer(TemporaryWorkspace &workspace, const QString &reference, const QString &rating)
{
    return addAudit(*workspace, sampleReport(reference, rating));
}

std::int64_t answered(TemporaryWorkspace &workspace)
{
    for (const RatingRow &row : workspace->rate(u"ser"_s, {}).rows) {
        if (row.field == u"overall_standard"_s)
            return row.answered;
    }
    return -1;
}

} // namespace

class WorkspaceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tablesFollowAWriteAtOnce()
    {
        TemporaryWorkspace workspace;
        addSer(workspace, u"D/1"_s, u"good"_s);
        QCOMPARE(answered(workspace), 1);
        addSer(workspace, u"D/2"_s, u"good"_s);
        QCOMPARE(answered(workspace), 2);
    }

    void tablesFollowAnotherProgramsWrite()
    {
        TemporaryWorkspace workspace;
        addSer(workspace, u"D/1"_s, u"good"_s);
        QCOMPARE(answered(workspace), 1);
        Workspace other(workspace.path(), OpenMode::Existing, defaultPack(), workspace->surroundings());
        carryOut(other, AuditDeed::Withdraw, {workspace->audits({}).at(0).record}, u"mistake"_s);
        QCOMPARE(answered(workspace), 0);
    }

    void historySaysWhoChangedWhatAndWhy()
    {
        TemporaryWorkspace workspace;
        const QString record = addSer(workspace, u"D/1"_s, u"good"_s);
        AuditSession session = AuditSession::open(*workspace, record);
        session.reopen(u"second thoughts"_s);
        Answer poor;
        poor.category = u"poor"_s;
        session.setAnswer(u"overall_standard"_s, poor);
        session.leave();
        const QList<HistoryEntry> history = workspace->history(record);
        QCOMPARE(history.size(), 3);
        QCOMPARE(history.at(1).state, AuditState::Reopened);
        QCOMPARE(history.at(1).reason, u"second thoughts"_s);
        QCOMPARE(history.at(2).changed, QStringList{u"overall_standard"_s});
        QCOMPARE(history.at(2).author, u"tester"_s);
    }

    void anEarlierRevisionIsPutBackAsANewOne()
    {
        TemporaryWorkspace workspace;
        const QString record = addSer(workspace, u"D/1"_s, u"good"_s);
        const QByteArray first = workspace->history(record).at(0).revision;
        workspace->rewrite(record, [](AuditRecord &audit) { audit.answers.clear(); });
        workspace->restoreRevision(record, first, u"typed over by mistake"_s);
        QCOMPARE(workspace->audit(record)->answers.value(u"overall_standard"_s).category, u"good"_s);
        const QList<HistoryEntry> history = workspace->history(record);
        QCOMPARE(history.size(), 3);
        QCOMPARE(history.last().reason, u"typed over by mistake"_s);
        // The contents come back, not the state.
        QCOMPARE(history.last().state, AuditState::Complete);
    }

    void contentsThatWereNeverCompleteAreReopenedWhenPutBack()
    {
        TemporaryWorkspace workspace;
        const QString record = addSer(workspace, u"D/1"_s, u"good"_s);
        workspace->rewrite(record, [](AuditRecord &audit) {
            audit.state = AuditState::Reopened;
            audit.answers.clear();
        });
        const QByteArray unfinished = workspace->history(record).last().revision;
        workspace->restoreRevision(record, workspace->history(record).first().revision, u"wrong file"_s);
        workspace->rewrite(record, [](AuditRecord &audit) { audit.state = AuditState::Complete; });
        workspace->restoreRevision(record, unfinished, u"the answers were another file's"_s);
        QCOMPARE(workspace->audit(record)->state, AuditState::Reopened);
        QVERIFY(workspace->audit(record)->answers.isEmpty());
    }

    void contentsWhoseKeyIsTakenAreNotPutBack()
    {
        TemporaryWorkspace workspace;
        const QString record = addSer(workspace, u"D/1"_s, u"good"_s);
        const QByteArray first = workspace->history(record).first().revision;
        workspace->rewrite(record, [](AuditRecord &audit) { audit.caseRef = u"D/2"_s; });
        addSer(workspace, u"D/1"_s, u"poor"_s);
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, workspace->restoreRevision(record, first, u"typing error"_s));
        QCOMPARE(workspace->history(record).size(), 2);
    }

    void puttingBackNeedsAReason()
    {
        TemporaryWorkspace workspace;
        const QString record = addSer(workspace, u"D/1"_s, u"good"_s);
        QVERIFY_THROWS_EXCEPTION(
            std::invalid_argument,
            workspace->restoreRevision(record, workspace->history(record).first().revision, u"  "_s));
    }

    void onlyAnotherConnectionMovesTheMarkByOthers()
    {
        TemporaryWorkspace workspace;
        addSer(workspace, u"D/1"_s, u"good"_s);
        const ChangeMark mark = workspace->changeMark();
        addSer(workspace, u"D/2"_s, u"good"_s);
        QCOMPARE(workspace->changeMark().byOthers, mark.byOthers);
        QVERIFY(workspace->changeMark() != mark);
        Workspace other(workspace.path(), OpenMode::Existing, defaultPack(), workspace->surroundings());
        QCOMPARE(workspace->changeMark().byOthers, mark.byOthers);
        other.rewrite(workspace->audits({}).first().record, [](AuditRecord &audit) { audit.team = u"East"_s; });
        QVERIFY(workspace->changeMark().byOthers != mark.byOthers);
    }

    void theAuditsBehindAFigureAreFound()
    {
        TemporaryWorkspace workspace;
        addSer(workspace, u"D/1"_s, u"good"_s);
        const QString poor = addSer(workspace, u"D/2"_s, u"poor"_s);
        QCOMPARE(workspace->behind(u"ser"_s, u"overall_standard"_s, answer_code::firstCategory, {}), QStringList{poor});
    }

    void printedFiguresCarryTheNumbersOfCasesThatFit()
    {
        TemporaryWorkspace workspace;
        const PrintedFigures printed = *workspace->printed(u"ser.offending_analysis"_s);
        QCOMPARE(printed.percents, (std::vector<std::optional<int>>{20, 54, 25, 2}));
        // A row of 20/54/25/2: smallest numbers of cases 56, 61, 65 (worked out in docs of the method).
        QCOMPARE(printed.fitting.mid(0, 3), (QList<qint64>{56, 61, 65}));
        QVERIFY(!workspace->printed(u"ser.risk_assessment_on_file"_s));
    }

    void aBackupHoldsWhatIsBeingTypedAndRestoreGivesItBack()
    {
        TemporaryWorkspace workspace;
        AuditSession session = AuditSession::create(*workspace, u"ser"_s, {});
        session.setHeader(u"case_ref"_s, u"D/77"_s);
        const QString copy = workspace.file(u"copy.sqlite"_s);
        writeBackup(*workspace, copy);
        const QString other = workspace.file(u"other.sqlite"_s);
        restoreBackup(copy, other, ExistingFile::Keep);
        const Workspace restored(other, OpenMode::Existing, defaultPack(), workspace->surroundings());
        QCOMPARE(restored.audit(session.record())->caseRef, u"D/77"_s);
        QVERIFY_THROWS_EXCEPTION(StorageError, restoreBackup(copy, other, ExistingFile::Keep));
        // The session goes on as if nothing had happened.
        AuditSession again = AuditSession::open(*workspace, session.record());
        QVERIFY(again.canUndo());
    }

    void aSealIsKeptByEverythingWrittenLaterAndBrokenByAnotherFile()
    {
        TemporaryWorkspace workspace;
        addSer(workspace, u"D/1"_s, u"good"_s);
        const QString seal = workspace->sealText();
        addSer(workspace, u"D/2"_s, u"good"_s);
        QVERIFY(workspace->compareSeal(seal).isEmpty());
        TemporaryWorkspace other;
        addSer(other, u"D/1"_s, u"good"_s);
        QCOMPARE(other->compareSeal(seal).size(), 1);
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, static_cast<void>(workspace->compareSeal(u"nonsense"_s)));
    }

    void theCurrentCycleIsTheNewestThatIsNotReconstructed()
    {
        TemporaryWorkspace workspace;
        QCOMPARE(workspace->currentCycle(), u"2005"_s);
        fillDemonstration(*workspace);
        QCOMPARE(workspace->currentCycle(), u"2005"_s);
    }

    void everyAuditNamesAPackTheFileKeeps()
    {
        TemporaryWorkspace workspace;
        addSer(workspace, u"D/1"_s, u"good"_s);
        addSer(workspace, u"D/2"_s, u"good"_s);
        const QMap<QString, QJsonObject> packs = workspace->store().documents(u"pack"_s);
        QCOMPARE(packs.size(), 1);
        QCOMPARE(packs.first().value(u"digest"_s).toString(), workspace->pack().digest);
        QVERIFY(packs.first().value(u"files"_s).toObject().contains(u"forms/ser.json"_s));
    }
};

QTEST_GUILESS_MAIN(WorkspaceTest)
#include "workspace_test.moc"
