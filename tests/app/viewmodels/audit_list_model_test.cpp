#include "app/viewmodels/audit_list_model.h"
#include "app/workspace/audit_session.h"
#include "tests/app/viewmodels/open_file.h"
#include "tests/support/sample_audit.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace caseaudit;
using namespace caseaudit::testing;
using namespace Qt::StringLiterals;

/// A list of a thousand audits, of which only those in sight are read.
class AuditListModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void everyAuditHasItsPlaceAtOnceAndTheLastIsThereWithoutTheOthers();
    void rowsAreReadAPageAtATime();
    void reloadWithoutChangesAnnouncesNothing();
    void changedAuditIsAnnouncedAloneWhereItStands();
    void withdrawnAuditLeavesItsRowAndTheOthersStay();
    void selectionFollowsTheRecordAndNotTheRow();
    void allAreSelectedAlsoThoseNeverRead();
    void rangeReplacesTheSelectionAndIsCutAtTheEnds();
    void auditThatIsGoneMeanwhileLeavesABlankRow();

private:
    AuditQuery byReference() const;
    QString text(int row, int role) const;

    QTemporaryDir m_folder;
    QString m_filled; ///< a file of a thousand audits, copied for each test
    std::unique_ptr<OpenFile> m_file;
    std::unique_ptr<AuditListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    QStringList m_records; ///< in order of reference
};

void AuditListModelTest::initTestCase()
{
    OpenFile file;
    file.workspace().write([&] {
        for (int number = 0; number < 1000; ++number)
            m_records.append(addAudit(file.workspace(), sampleReport(u"D/%1"_s.arg(number, 4, 10, QLatin1Char('0')))));
    });
    const QString path = file.workspace().path();
    file.holder.close();
    m_filled = m_folder.filePath(u"filled.sqlite"_s);
    QVERIFY(QFile::copy(path, m_filled));
}

void AuditListModelTest::init()
{
    m_file = std::make_unique<OpenFile>();
    const Surroundings surroundings = m_file->workspace().surroundings();
    const QString copy = m_file->path(u"copy.sqlite"_s);
    QVERIFY(QFile::copy(m_filled, copy));
    m_file->holder.open(std::make_unique<Workspace>(copy, OpenMode::Existing, defaultPack(), surroundings));
    m_model = std::make_unique<AuditListModel>(m_file->holder);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->load(byReference());
}

void AuditListModelTest::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_file.reset();
}

AuditQuery AuditListModelTest::byReference() const
{
    AuditQuery query;
    query.sort = AuditQuery::Sort::CaseRef;
    query.descending = false;
    return query;
}

QString AuditListModelTest::text(int row, int role) const
{
    return m_model->data(m_model->index(row), role).toString();
}

void AuditListModelTest::everyAuditHasItsPlaceAtOnceAndTheLastIsThereWithoutTheOthers()
{
    QCOMPARE(m_model->rowCount(), 1000);
    QVERIFY(!m_model->canFetchMore({}));
    QCOMPARE(text(999, AuditListModel::CaseRefRole), u"D/0999"_s);
    for (const int row : {0, 99, 100, 500, 998})
        QCOMPARE(text(row, AuditListModel::RecordRole), m_records.at(row));
    QCOMPARE(m_model->rowOf(m_records.at(700)), 700);
    QCOMPARE(m_model->rowOf(u"nobody"_s), -1);
    QCOMPARE(m_model->recordAt(-1), QString());
    QCOMPARE(m_model->recordAt(1000), QString());
}

void AuditListModelTest::rowsAreReadAPageAtATime()
{
    // Read once, a row is shown from memory: what another program writes meanwhile is seen at the next reload.
    QCOMPARE(text(250, AuditListModel::TeamRole), QString());
    m_file->workspace().write([&] {
        for (const int row : {250, 299, 300})
            m_file->workspace().rewrite(m_records.at(row), [](AuditRecord &audit) { audit.team = u"West"_s; });
    });
    QCOMPARE(text(250, AuditListModel::TeamRole), QString());
    QCOMPARE(text(299, AuditListModel::TeamRole), QString()); // of the same page
    QCOMPARE(text(300, AuditListModel::TeamRole), u"West"_s); // of the next
    m_model->load(byReference());
    QCOMPARE(text(250, AuditListModel::TeamRole), u"West"_s);
}

void AuditListModelTest::reloadWithoutChangesAnnouncesNothing()
{
    text(0, AuditListModel::CaseRefRole);
    m_model->selectRange(3, 5);
    const QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    const QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->load(byReference());
    QCOMPARE(resets.size(), 0);
    QCOMPARE(changes.size(), 0);
    QCOMPARE(m_model->selectedCount(), 3);
}

void AuditListModelTest::changedAuditIsAnnouncedAloneWhereItStands()
{
    text(0, AuditListModel::CaseRefRole);
    m_file->workspace().rewrite(m_records.at(7), [](AuditRecord &audit) { audit.team = u"West"_s; });
    const QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    const QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->load(byReference());
    QCOMPARE(resets.size(), 0);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.at(0).at(0).toModelIndex().row(), 7);
    QCOMPARE(changes.at(0).at(1).toModelIndex().row(), 7);
    QCOMPARE(text(7, AuditListModel::TeamRole), u"West"_s);
}

void AuditListModelTest::withdrawnAuditLeavesItsRowAndTheOthersStay()
{
    const QPersistentModelIndex after(m_model->index(600));
    m_file->workspace().rewrite(m_records.at(500), [](AuditRecord &audit) { audit.state = AuditState::Withdrawn; });
    const QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    m_model->load(byReference());
    QCOMPARE(resets.size(), 0);
    QCOMPARE(m_model->rowCount(), 999);
    QCOMPARE(after.row(), 599);
    QCOMPARE(after.data(AuditListModel::RecordRole).toString(), m_records.at(600));
}

void AuditListModelTest::selectionFollowsTheRecordAndNotTheRow()
{
    m_model->toggleSelected(10);
    m_model->toggleSelected(20);
    m_model->toggleSelected(30);
    m_model->toggleSelected(30);
    m_file->workspace().rewrite(m_records.at(10), [](AuditRecord &audit) { audit.state = AuditState::Withdrawn; });
    m_model->load(byReference());
    QCOMPARE(m_model->selectedCount(), 1);
    QVERIFY(m_model->data(m_model->index(19), AuditListModel::SelectedRole).toBool());
    // Another order.
    AuditQuery turned = byReference();
    turned.descending = true;
    m_model->load(turned);
    QCOMPARE(m_model->selectedCount(), 1);
    QVERIFY(m_model->isSelected(m_records.at(20)));
    // Not found any more: nothing unseen may be acted on.
    turned.search = u"D/0999"_s;
    m_model->load(turned);
    QCOMPARE(m_model->selectedCount(), 0);
}

void AuditListModelTest::allAreSelectedAlsoThoseNeverRead()
{
    const QSignalSpy selections(m_model.get(), &AuditListModel::selectionChanged);
    m_model->selectAll();
    QCOMPARE(m_model->selectedCount(), 1000);
    QCOMPARE(selections.size(), 1);
    QVERIFY(m_model->isSelected(m_records.at(999)));
    m_model->clearSelection();
    QCOMPARE(m_model->selectedCount(), 0);
}

void AuditListModelTest::rangeReplacesTheSelectionAndIsCutAtTheEnds()
{
    m_model->toggleSelected(500);
    m_model->selectRange(998, 1005);
    QCOMPARE(m_model->selectedCount(), 2);
    m_model->selectRange(2, -3);
    QCOMPARE(m_model->selectedCount(), 3);
    QVERIFY(!m_model->isSelected(m_records.at(500)));
}

void AuditListModelTest::auditThatIsGoneMeanwhileLeavesABlankRow()
{
    AuditSession session = AuditSession::create(m_file->workspace(), u"ser"_s, {});
    session.setHeader(u"case_ref"_s, u"E/1"_s);
    m_model->load(byReference());
    QCOMPARE(m_model->rowCount(), 1001);
    session.undo();
    session.leave(); // nothing entered: the draft vanishes
    QCOMPARE(text(1000, AuditListModel::CaseRefRole), QString());
    QCOMPARE(text(999, AuditListModel::CaseRefRole), u"D/0999"_s);
}

QTEST_GUILESS_MAIN(AuditListModelTest)
#include "audit_list_model_test.moc"
