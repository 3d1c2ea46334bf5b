#include "app/viewmodels/audits_view_model.h"
#include "tests/app/viewmodels/open_file.h"
#include "tests/support/sample_audit.h"

#include <QSignalSpy>
#include <QTest>

using namespace caseaudit;
using namespace caseaudit::testing;

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
    void sortingByTheSameColumnTurnsTheOrder();
    void searchFormStateAndFilterNarrowTheList();
    void auditsBehindAFigureAreThoseWhateverTheFilter();
    void everyColumnSorts();
    void auditorReadingOriginAndMineNarrowTheList();
    void reconstructedAuditsAreListedWhenTheirOriginIsAskedFor();
    void whatIsAskedForIsThereAfterARestart();
    void whatAnotherProgramWritesIsSeenWhenTheFileIsChecked();
    void changeToldTwiceIsReadOnce();
    void withdrawnAuditsAreListedWhenTheirStateIsAskedFor();

private:
    QString text(int row, int role) const;

    std::unique_ptr<OpenFile> m_file;
    std::unique_ptr<AuditsViewModel> m_audits;
};

void AuditsViewModelTest::init()
{
    m_audits.reset();
    m_file = std::make_unique<OpenFile>();
    m_audits = std::make_unique<AuditsViewModel>(m_file->holder, m_file->filter, m_file->settings);
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

void AuditsViewModelTest::everyColumnSorts()
{
    m_file->import(QStringLiteral("ser"), reports(2));
    for (const char *column : {"changedAt", "caseRef", "form", "authority", "team", "worker", "auditor", "auditedOn",
                               "cycle", "reading", "progress", "state"}) {
        m_audits->sortBy(QLatin1String(column));
        QCOMPARE(m_audits->sortColumn(), QLatin1String(column));
        QCOMPARE(m_audits->error(), QString());
        QCOMPARE(m_audits->total(), 3);
    }
    m_audits->sortBy(QStringLiteral("team")); // North before West
    QCOMPARE(text(0, AuditListModel::CaseRefRole), QStringLiteral("A/0001"));
    m_audits->sortBy(QStringLiteral("state")); // complete before draft
    QCOMPARE(text(2, AuditListModel::CaseRefRole), QStringLiteral("A/0001"));
}

void AuditsViewModelTest::auditorReadingOriginAndMineNarrowTheList()
{
    m_file->import(QStringLiteral("ser"), reports(2)); // by jm and kl
    AuditRecord own = sampleReport(QStringLiteral("D/9"));
    own.auditor = QStringLiteral("Tester");
    own.reading = QStringLiteral("2");
    addAudit(m_file->workspace(), own);
    m_file->holder.announceChange();
    QVERIFY(!m_audits->isNarrowed());
    m_audits->setAuditor(QStringLiteral("jm"));
    QCOMPARE(m_audits->total(), 2);
    QVERIFY(m_audits->isNarrowed());
    // One's own, whatever the case one's name is written in.
    m_audits->setMine(true);
    QCOMPARE(m_audits->auditor(), QString());
    QCOMPARE(m_audits->total(), 1);
    m_audits->setMine(false);
    m_audits->setReading(QStringLiteral("2"));
    QCOMPARE(m_audits->total(), 1);
    QCOMPARE(text(0, AuditListModel::ReadingRole), QStringLiteral("second"));
    m_audits->setReading(QString());
    m_audits->setOrigin(QStringLiteral("imported"));
    QCOMPARE(m_audits->total(), 3);
    m_audits->setOrigin(QString());
    m_audits->setState(QStringLiteral("unfinished"));
    QCOMPARE(m_audits->total(), 1);
    m_audits->showAll();
    QCOMPARE(m_audits->total(), 4);
    QCOMPARE(m_audits->title(), QStringLiteral("4 audits"));
}

void AuditsViewModelTest::reconstructedAuditsAreListedWhenTheirOriginIsAskedFor()
{
    AuditRecord printed = sampleReport(QStringLiteral("R/1"));
    printed.origin = Origin::Reconstructed;
    printed.cycle = QStringLiteral("2004");
    addAudit(m_file->workspace(), printed);
    m_file->holder.announceChange();
    QCOMPARE(m_audits->total(), 0);
    m_audits->setOrigin(QStringLiteral("reconstructed"));
    QCOMPARE(m_audits->total(), 1);
}

void AuditsViewModelTest::whatIsAskedForIsThereAfterARestart()
{
    m_file->import(QStringLiteral("ser"), reports(12));
    m_audits->setSearch(QStringLiteral("D/001"));
    m_audits->setForm(QStringLiteral("ser"));
    m_audits->setState(QStringLiteral("complete"));
    m_audits->setAuditor(QStringLiteral("jm"));
    m_audits->setReading(QStringLiteral("1"));
    m_audits->setOrigin(QStringLiteral("imported"));
    m_audits->sortBy(QStringLiteral("caseRef"));
    m_audits->sortBy(QStringLiteral("caseRef"));
    QCOMPARE(m_audits->total(), 3);
    const QString path = m_file->workspace().path();
    m_file->settings.sync();
    m_file->holder.close();
    m_audits.reset();

    QSettings settings(m_file->settings.fileName(), QSettings::IniFormat);
    AuditsViewModel after(m_file->holder, m_file->filter, settings);
    m_file->holder.open(std::make_unique<Workspace>(path, OpenMode::Existing, defaultPack(), Surroundings{}));
    QCOMPARE(after.search(), QStringLiteral("D/001"));
    QCOMPARE(after.form(), QStringLiteral("ser"));
    QCOMPARE(after.state(), QStringLiteral("complete"));
    QCOMPARE(after.auditor(), QStringLiteral("jm"));
    QCOMPARE(after.reading(), QStringLiteral("1"));
    QCOMPARE(after.origin(), QStringLiteral("imported"));
    QCOMPARE(after.sortColumn(), QStringLiteral("caseRef"));
    QVERIFY(after.descending());
    QCOMPARE(after.total(), 3);
    // Looking at a figure sets it aside, and does not forget it.
    after.showRecords({QStringLiteral("nobody")}, QStringLiteral("Good"));
    QCOMPARE(after.search(), QString());
    const AuditsViewModel later(m_file->holder, m_file->filter, settings);
    QCOMPARE(later.search(), QStringLiteral("D/001"));
}

void AuditsViewModelTest::whatAnotherProgramWritesIsSeenWhenTheFileIsChecked()
{
    m_file->import(QStringLiteral("ser"), reports(1));
    const QSignalSpy changes(&m_file->holder, &WorkspaceHolder::dataChanged);
    m_file->holder.lookForChanges();
    QCOMPARE(changes.size(), 0);
    Surroundings surroundings = m_file->workspace().surroundings();
    Workspace other(m_file->workspace().path(), OpenMode::Existing, defaultPack(), surroundings);
    addAudit(other, sampleReport(QStringLiteral("D/other")));
    QCOMPARE(m_audits->total(), 2);
    m_file->holder.lookForChanges();
    QCOMPARE(changes.size(), 1);
    QCOMPARE(m_audits->total(), 3);
    m_file->holder.lookForChanges();
    QCOMPARE(changes.size(), 1);
}

void AuditsViewModelTest::changeToldTwiceIsReadOnce()
{
    m_file->import(QStringLiteral("ser"), reports(1));
    const QSignalSpy resets(m_audits->model(), &QAbstractItemModel::modelReset);
    const QSignalSpy selections(m_audits->model(), &AuditListModel::selectionChanged);
    m_audits->model()->selectAll();
    m_file->holder.announceChange();
    QCOMPARE(resets.size(), 0);
    QCOMPARE(selections.size(), 1);
}

void AuditsViewModelTest::withdrawnAuditsAreListedWhenTheirStateIsAskedFor()
{
    m_file->import(QStringLiteral("ser"), reports(1));
    m_audits->bulk()->setCurrent(text(0, AuditListModel::RecordRole));
    m_audits->bulk()->withdraw(QStringLiteral("wrong file"));
    QCOMPARE(m_audits->total(), 1);
    m_audits->setState(QStringLiteral("all"));
    QCOMPARE(m_audits->total(), 2);
    m_audits->setState(QStringLiteral("withdrawn"));
    QCOMPARE(m_audits->total(), 1);
    QCOMPARE(text(0, AuditListModel::StateRole), QStringLiteral("withdrawn"));
    m_audits->bulk()->setCurrent(text(0, AuditListModel::RecordRole));
    m_audits->bulk()->restore();
    QCOMPARE(m_audits->total(), 0);
    m_audits->setState(QString());
    QCOMPARE(m_audits->total(), 2);
}

QTEST_GUILESS_MAIN(AuditsViewModelTest)
#include "audits_view_model_test.moc"
