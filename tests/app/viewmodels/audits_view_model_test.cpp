#include "app/viewmodels/audits_view_model.h"
#include "tests/app/viewmodels/open_file.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace caseaudit;
using caseaudit::testing::OpenFile;

namespace {

/// `count` complete reports of Dundee and one draft of Angus.
QString reports(int count)
{
    QString text = QStringLiteral("case_ref,authority,team,auditor,audited_on,cycle,state,overall_standard\n");
    for (int number = 1; number <= count; ++number) {
        text +=
            QStringLiteral("D/%1,Dundee,West,jm,2005-10-01,2005,complete,good\n").arg(number, 4, 10, QLatin1Char('0'));
    }
    return text + QStringLiteral("A/0001,Angus,North,kl,2005-11-01,2005,draft,good\n");
}

} // namespace

class AuditsViewModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void emptyFileSaysSo();
    void longListIsFetchedPageByPage();
    void sortingByTheSameColumnTurnsTheOrder();
    void searchFormStateAndFilterNarrowTheList();
    void auditsBehindAFigureAreThoseWhateverTheFilter();
    void withdrawnAuditLeavesTheListAndCanBeRestored();
    void withdrawingTwiceChangesNothing();

private:
    QString text(int row, int role) const;

    std::unique_ptr<OpenFile> m_file;
    std::unique_ptr<AuditsViewModel> m_audits;
};

void AuditsViewModelTest::init()
{
    m_audits.reset();
    m_file = std::make_unique<OpenFile>();
    m_audits = std::make_unique<AuditsViewModel>(m_file->holder, m_file->filter);
    m_file->holder.announceChange();
}

QString AuditsViewModelTest::text(int row, int role) const
{
    AuditListModel *model = m_audits->model();
    return model->data(model->index(row), role).toString();
}

void AuditsViewModelTest::emptyFileSaysSo()
{
    QVERIFY(m_audits->fileIsEmpty());
    QCOMPARE(m_audits->total(), 0);
    QCOMPARE(m_audits->error(), QString());
}

void AuditsViewModelTest::longListIsFetchedPageByPage()
{
    m_file->import(QStringLiteral("ser"), reports(450));
    AuditListModel *model = m_audits->model();
    QCOMPARE(m_audits->total(), 451);
    m_audits->sortBy(QStringLiteral("caseRef"));
    QVERIFY(model->rowCount() < 451);
    // Only now: it fetches more by itself.
    QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    while (model->canFetchMore({}))
        model->fetchMore({});
    QCOMPARE(model->rowCount(), 451);
    QSet<QString> records;
    for (int row = 0; row < model->rowCount(); ++row)
        records.insert(text(row, AuditListModel::RecordRole));
    QCOMPARE(records.size(), 451);
    QCOMPARE(text(0, AuditListModel::CaseRefRole), QStringLiteral("A/0001"));
    QCOMPARE(text(450, AuditListModel::CaseRefRole), QStringLiteral("D/0450"));
}

void AuditsViewModelTest::sortingByTheSameColumnTurnsTheOrder()
{
    m_file->import(QStringLiteral("ser"), reports(2));
    m_audits->sortBy(QStringLiteral("caseRef"));
    QVERIFY(!m_audits->descending());
    QCOMPARE(m_audits->sortColumn(), QStringLiteral("caseRef"));
    QCOMPARE(text(0, AuditListModel::CaseRefRole), QStringLiteral("A/0001"));
    m_audits->sortBy(QStringLiteral("caseRef"));
    QVERIFY(m_audits->descending());
    QCOMPARE(text(0, AuditListModel::CaseRefRole), QStringLiteral("D/0002"));
    m_audits->sortBy(QStringLiteral("no such column"));
    QCOMPARE(m_audits->sortColumn(), QStringLiteral("caseRef"));
}

void AuditsViewModelTest::searchFormStateAndFilterNarrowTheList()
{
    m_file->import(QStringLiteral("ser"), reports(12));
    QCOMPARE(m_audits->total(), 13);
    m_audits->setSearch(QStringLiteral("d/001"));
    QCOMPARE(m_audits->total(), 3); // 0010, 0011 and 0012
    m_audits->setSearch(QString());
    m_audits->setState(QStringLiteral("draft"));
    QCOMPARE(m_audits->total(), 1);
    QCOMPARE(text(0, AuditListModel::AuthorityRole), QStringLiteral("Angus"));
    QCOMPARE(text(0, AuditListModel::AnsweredRole), QStringLiteral("1"));
    QCOMPARE(text(0, AuditListModel::AskedRole), QStringLiteral("7"));
    m_audits->setState(QString());
    m_audits->setForm(QStringLiteral("hbr"));
    QCOMPARE(m_audits->total(), 0);
    QVERIFY(!m_audits->fileIsEmpty());
    m_audits->setForm(QStringLiteral("ser"));
    m_file->filter.setAuthority(QStringLiteral("dundee"));
    QCOMPARE(m_audits->total(), 12);
}

void AuditsViewModelTest::auditsBehindAFigureAreThoseWhateverTheFilter()
{
    m_file->import(QStringLiteral("ser"), reports(3));
    m_audits->sortBy(QStringLiteral("caseRef"));
    const QString first = text(0, AuditListModel::RecordRole);
    m_audits->showRecords({first}, QStringLiteral("Overall standard: Good"));
    m_file->filter.setAuthority(QStringLiteral("dundee"));
    QCOMPARE(m_audits->total(), 1);
    QCOMPARE(m_audits->caption(), QStringLiteral("Overall standard: Good"));
    QCOMPARE(text(0, AuditListModel::RecordRole), first);
    m_audits->showAll();
    QCOMPARE(m_audits->total(), 3);
    QCOMPARE(m_audits->caption(), QString());
}

void AuditsViewModelTest::withdrawnAuditLeavesTheListAndCanBeRestored()
{
    m_file->import(QStringLiteral("ser"), reports(1));
    const QString record = text(0, AuditListModel::RecordRole);
    const QSignalSpy changes(&m_file->holder, &WorkspaceHolder::dataChanged);
    m_audits->withdraw(record, QStringLiteral("wrong file"));
    QCOMPARE(changes.size(), 1);
    QCOMPARE(m_audits->total(), 1);
    m_audits->setState(QStringLiteral("withdrawn"));
    QCOMPARE(text(0, AuditListModel::RecordRole), record);
    m_audits->restore(record);
    QCOMPARE(m_audits->total(), 0);
    m_audits->setState(QString());
    QCOMPARE(m_audits->total(), 2);
}

void AuditsViewModelTest::withdrawingTwiceChangesNothing()
{
    m_file->import(QStringLiteral("ser"), reports(1));
    const QString record = text(0, AuditListModel::RecordRole);
    m_audits->withdraw(record, QStringLiteral("wrong file"));
    m_audits->withdraw(record, QStringLiteral("again"));
    QCOMPARE(m_audits->error(), QString());
    QCOMPARE(m_file->workspace().audit(record)->stateReason, QStringLiteral("wrong file"));
}

QTEST_GUILESS_MAIN(AuditsViewModelTest)
#include "audits_view_model_test.moc"
