#include "app/workspace/import_job.h"

#include "tests/support/temporary_workspace.h"

#include <QFile>
#include <QTest>

using namespace caseaudit;
using namespace caseaudit::testing;
using namespace Qt::StringLiterals;

namespace {

const QString header = u"case_ref,authority,auditor,audited_on,offending_analysis\n"_s;

QString rows(int count, const QString &rating = u"Good"_s)
{
    QString text = header;
    for (int i = 1; i <= count; ++i)
        text += u"D/%1,Dundee,aud-1,2005-06-01,%2\n"_s.arg(i).arg(rating);
    return text;
}

QString write(TemporaryWorkspace &workspace, const QString &text, const QString &name = u"audits.csv"_s)
{
    QFile file(workspace.file(name));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("the test file cannot be written");
    file.write(text.toUtf8());
    return file.fileName();
}

ImportPlan plan(TemporaryWorkspace &workspace, const QString &text, KnownKeys keys = KnownKeys::Refuse)
{
    return planImport(*workspace, u"ser"_s, write(workspace, text), {}, keys);
}

int complete(TemporaryWorkspace &workspace)
{
    AuditQuery query;
    query.states = {AuditState::Complete};
    return workspace->countAudits(query);
}

} // namespace

class ImportJobTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aThousandAuditsAreImportedInOneGoAndTheSameFileAgainChangesNothing()
    {
        TemporaryWorkspace workspace;
        const ImportPlan first = plan(workspace, rows(1000));
        QVERIFY(first.canRun());
        QCOMPARE(first.added, 1000);
        const QString batch = runImport(*workspace, first);
        QVERIFY(!batch.isEmpty());
        QCOMPARE(complete(workspace), 1000);
        const qint64 revisions = workspace->facts().revisions;

        const ImportPlan again = plan(workspace, rows(1000));
        QVERIFY(again.canRun());
        QCOMPARE(again.unchanged, 1000);
        QCOMPARE(again.added, 0);
        QVERIFY(runImport(*workspace, again).isEmpty());
        QCOMPARE(workspace->facts().revisions, revisions);
    }

    void badRowsAreListedAndNothingIsImported()
    {
        TemporaryWorkspace workspace;
        QString text = rows(4);
        text += u"D/5,Dundee,aud-1,2005-06-01,excellent\n"_s; // line 6
        text += u",Dundee,aud-1,2005-06-01,Good\n"_s;         // line 7
        text += u"D/7,Fife,aud-1,2005-06-01,Good\n"_s;        // line 8
        const ImportPlan bad = plan(workspace, text);
        QVERIFY(!bad.canRun());
        QCOMPARE(bad.problems.size(), 3);
        QCOMPARE(bad.refused, 3);
        QCOMPARE(bad.problems.at(0).line, 6);
        QCOMPARE(bad.problems.at(0).column, u"offending_analysis"_s);
        QCOMPARE(bad.problems.at(0).found, u"excellent"_s);
        QCOMPARE(bad.problems.at(1).line, 7);
        QCOMPARE(bad.problems.at(2).line, 8);
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, runImport(*workspace, bad));
        QCOMPARE(workspace->countAudits({}), 0);
    }

    void aKnownCaseWithOtherContentsIsRefusedUnlessItMayBeUpdated()
    {
        TemporaryWorkspace workspace;
        runImport(*workspace, plan(workspace, rows(2)));
        const ImportPlan refused = plan(workspace, rows(2, u"Poor"_s));
        QVERIFY(!refused.canRun());
        QCOMPARE(refused.problems.size(), 2);

        const ImportPlan update = plan(workspace, rows(2, u"Poor"_s), KnownKeys::Update);
        QVERIFY(update.canRun());
        QCOMPARE(update.updated, 2);
        runImport(*workspace, update);
        QCOMPARE(complete(workspace), 2);
        const RatingTable table = workspace->rate(u"ser"_s, {});
        QCOMPARE(table.rows.at(0).counts, (std::vector<std::int64_t>{2, 0, 0, 0}));
    }

    void aBatchIsWithdrawnAndRestored()
    {
        TemporaryWorkspace workspace;
        const QString batch = runImport(*workspace, plan(workspace, rows(3)));
        QCOMPARE(withdrawBatch(*workspace, batch, u"wrong file"_s), 3);
        QCOMPARE(complete(workspace), 0);
        QCOMPARE(workspace->importBatches().at(0).withdrawn, 3);
        QCOMPARE(withdrawBatch(*workspace, batch, u"again"_s), 0);
        QCOMPARE(restoreBatch(*workspace, batch), 3);
        QCOMPARE(complete(workspace), 3);
        QCOMPARE(workspace->importBatches().at(0).withdrawn, 0);
        // And what was restored is known again.
        QCOMPARE(plan(workspace, rows(3)).unchanged, 3);
    }

    void anUpdateTakenBackLeavesWhatWasThereBefore()
    {
        TemporaryWorkspace workspace;
        runImport(*workspace, plan(workspace, rows(1)));
        const QString update = runImport(*workspace, plan(workspace, rows(1, u"Poor"_s), KnownKeys::Update));
        QCOMPARE(withdrawBatch(*workspace, update, u"the first was right"_s), 1);
        QCOMPARE(complete(workspace), 1);
        QCOMPARE(workspace->rate(u"ser"_s, {}).rows.at(0).counts, (std::vector<std::int64_t>{0, 0, 1, 0}));
        QCOMPARE(restoreBatch(*workspace, update), 1);
        QCOMPARE(workspace->rate(u"ser"_s, {}).rows.at(0).counts, (std::vector<std::int64_t>{1, 0, 0, 0}));
    }

    void aWithdrawnBatchCanBeImportedAnew()
    {
        TemporaryWorkspace workspace;
        const QString batch = runImport(*workspace, plan(workspace, rows(2)));
        withdrawBatch(*workspace, batch, u"wrong file"_s);
        const ImportPlan anew = plan(workspace, rows(2));
        QCOMPARE(anew.added, 2);
        runImport(*workspace, anew);
        QCOMPARE(complete(workspace), 2);
    }

    void aRowImportedBeforeIsUnchangedEvenIfTheAuditWasEditedSince()
    {
        TemporaryWorkspace workspace;
        runImport(*workspace, plan(workspace, rows(1)));
        const QString record = workspace->audits({}).at(0).record;
        workspace->rewrite(record, [](AuditRecord &audit) { audit.team = u"East"_s; });
        QCOMPARE(plan(workspace, rows(1)).unchanged, 1);
    }

    void cancellingWritesNothing()
    {
        TemporaryWorkspace workspace;
        const ImportPlan ready = plan(workspace, rows(5));
        QVERIFY_THROWS_EXCEPTION(Cancelled, runImport(*workspace, ready, [](qint64 done, qint64) { return done < 3; }));
        QCOMPARE(workspace->countAudits({}), 0);
        QVERIFY(workspace->verify({}).isEmpty());
    }

    void aFileThatIsNotThereFailsWithItsName()
    {
        TemporaryWorkspace workspace;
        try {
            planImport(*workspace, u"ser"_s, workspace.file(u"missing.csv"_s), {}, KnownKeys::Refuse);
            QFAIL("nothing was thrown");
        } catch (const StorageError &error) {
            QVERIFY(QString::fromUtf8(error.what()).contains(u"missing.csv"_s));
        }
    }

    void aContactLogBringsItsProposals()
    {
        TemporaryWorkspace workspace;
        const QString audits = write(workspace, u"case_ref,authority,auditor,audited_on,order_type,start_date\n"
                                                "S/1,angus,aud-1,2005-09-01,probation,2005-03-01\n"_s);
        const QString contacts = write(workspace,
                                       u"case_ref,date,kind,outcome,note\n"
                                       "S/1,2005-03-03,office,kept,\n"_s,
                                       u"contacts.csv"_s);
        runImport(*workspace, planImport(*workspace, u"supervision"_s, audits, contacts, KnownKeys::Refuse));
        const AuditRecord audit = *workspace->audit(workspace->audits({}).at(0).record);
        QCOMPARE(audit.contacts.size(), 1);
        const Answer answer = audit.answers.value(u"first_appointment_order"_s);
        QCOMPARE(answer.category, u"yes"_s);
        QVERIFY(answer.fromProposal);
    }
};

QTEST_GUILESS_MAIN(ImportJobTest)
#include "import_job_test.moc"
