#include "app/viewmodels/app_view_model.h"
#include "audit_forms/pack_reader.h"

#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace caseaudit;

class AppViewModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void newFileIsMadeWithOurSuffixAndRemembered();
    void newFileNeverReplacesOne();
    void fileThatCannotBeOpenedLeavesTheOpenOneOpen();
    void recentFileThatHasGoneIsNotListed();
    void nameOfThePersonIsKeptAndNeverEmpty();
    void demonstrationIsFilledOnceAndSaysSo();
    void auditsBehindAFigureOpenTheList();
    void auditThatCannotBeOpenedSaysWhyAndLeavesThePage();
    void actionOpensItsPage();
    void closingForgetsTheFileButNotThatItWasOpen();

private:
    std::unique_ptr<AppViewModel> program();
    QUrl url(const QString &name) const { return QUrl::fromLocalFile(m_folder->filePath(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
};

void AppViewModelTest::init()
{
    QStandardPaths::setTestModeEnabled(true);
    QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).removeRecursively();
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
}

std::unique_ptr<AppViewModel> AppViewModelTest::program()
{
    Surroundings surroundings;
    surroundings.user = QStringLiteral("system user");
    surroundings.now = [] { return QDateTime(QDate(2005, 12, 1), QTime(10, 42), Qt::UTC); };
    surroundings.today = QDate(2005, 12, 1);
    return std::make_unique<AppViewModel>(defaultPack(), surroundings, *m_settings);
}

void AppViewModelTest::newFileIsMadeWithOurSuffixAndRemembered()
{
    const std::unique_ptr<AppViewModel> app = program();
    const QSignalSpy pages(app.get(), &AppViewModel::pageRequested);
    app->newFile(url(QStringLiteral("dundee")));
    QCOMPARE(app->error(), QString());
    QCOMPARE(app->fileName(), QStringLiteral("dundee.caseaudit"));
    QCOMPARE(app->recentFiles(), QStringList(m_folder->filePath(QStringLiteral("dundee.caseaudit"))));
    QCOMPARE(pages.constLast().constFirst().toString(), QStringLiteral("today"));
    QVERIFY(!app->isDemonstration());
}

void AppViewModelTest::newFileNeverReplacesOne()
{
    const std::unique_ptr<AppViewModel> app = program();
    app->newFile(url(QStringLiteral("dundee")));
    app->newAudit(QStringLiteral("ser"));
    app->scoring()->setHeader(QStringLiteral("case_ref"), QStringLiteral("D1"));
    app->closeFile();
    app->newFile(url(QStringLiteral("dundee")));
    QVERIFY(!app->error().isEmpty());
    QVERIFY(!app->isOpen());
    app->openFile(url(QStringLiteral("dundee.caseaudit")));
    QCOMPARE(app->error(), QString());
    QCOMPARE(app->today()->draftCount(), 1);
}

void AppViewModelTest::fileThatCannotBeOpenedLeavesTheOpenOneOpen()
{
    const std::unique_ptr<AppViewModel> app = program();
    app->newFile(url(QStringLiteral("dundee")));
    app->openPath(m_folder->filePath(QStringLiteral("nowhere.caseaudit")));
    QVERIFY(!app->error().isEmpty());
    QCOMPARE(app->fileName(), QStringLiteral("dundee.caseaudit"));
    app->clearError();
    QCOMPARE(app->error(), QString());
}

void AppViewModelTest::recentFileThatHasGoneIsNotListed()
{
    program()->newFile(url(QStringLiteral("one")));
    {
        const std::unique_ptr<AppViewModel> app = program();
        app->newFile(url(QStringLiteral("two")));
        QCOMPARE(app->recentFiles().size(), 2);
        QVERIFY(app->recentFiles().constFirst().endsWith(QLatin1String("two.caseaudit")));
    }
    QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral("one.caseaudit"))));
    QCOMPARE(program()->recentFiles(), QStringList(m_folder->filePath(QStringLiteral("two.caseaudit"))));
}

void AppViewModelTest::nameOfThePersonIsKeptAndNeverEmpty()
{
    {
        const std::unique_ptr<AppViewModel> app = program();
        QVERIFY(!app->userIsSet());
        QCOMPARE(app->user(), QStringLiteral("system user"));
        app->setUser(QStringLiteral("  "));
        QVERIFY(!app->userIsSet());
        app->setUser(QStringLiteral(" J.  Morrison "));
        QCOMPARE(app->user(), QStringLiteral("J. Morrison"));
    }
    QCOMPARE(program()->user(), QStringLiteral("J. Morrison"));
}

void AppViewModelTest::demonstrationIsFilledOnceAndSaysSo()
{
    const std::unique_ptr<AppViewModel> app = program();
    app->openDemonstration();
    QCOMPARE(app->error(), QString());
    QVERIFY(app->isDemonstration());
    const int audits = app->audits()->total();
    QVERIFY(audits > 0);
    QVERIFY(app->recentFiles().isEmpty());
    app->closeFile();
    QVERIFY(!app->isDemonstration());
    app->openDemonstration();
    QCOMPARE(app->audits()->total(), audits);
}

void AppViewModelTest::auditsBehindAFigureOpenTheList()
{
    const std::unique_ptr<AppViewModel> app = program();
    app->openDemonstration();
    const QString record = app->audits()->model()->recordAt(0);
    const QSignalSpy pages(app.get(), &AppViewModel::pageRequested);
    Q_EMIT app->results()->auditsRequested({record}, QStringLiteral("one figure"));
    QCOMPARE(app->audits()->total(), 1);
    QCOMPARE(app->audits()->caption(), QStringLiteral("one figure"));
    QCOMPARE(pages.constLast().constFirst().toString(), QStringLiteral("audits"));
}

void AppViewModelTest::auditThatCannotBeOpenedSaysWhyAndLeavesThePage()
{
    const std::unique_ptr<AppViewModel> app = program();
    app->newFile(url(QStringLiteral("dundee")));
    const QSignalSpy pages(app.get(), &AppViewModel::pageRequested);
    app->openAudit(QStringLiteral("nobody"));
    QCOMPARE(app->error(), QStringLiteral("There is no such audit."));
    QCOMPARE(pages.size(), 0);
    QVERIFY(!app->scoring()->isOpen());
}

void AppViewModelTest::actionOpensItsPage()
{
    const std::unique_ptr<AppViewModel> app = program();
    app->openDemonstration();
    const QSignalSpy pages(app.get(), &AppViewModel::pageRequested);
    app->showAction(QStringLiteral("E4"));
    QCOMPARE(app->actions()->currentRef(), QStringLiteral("E4"));
    QCOMPARE(pages.constLast().constFirst().toString(), QStringLiteral("actions"));
    QCOMPARE(app->actions()->pinned().size(), 3);
}

void AppViewModelTest::closingForgetsTheFileButNotThatItWasOpen()
{
    const std::unique_ptr<AppViewModel> app = program();
    app->newFile(url(QStringLiteral("dundee")));
    app->closeFile();
    QVERIFY(!app->isOpen());
    QCOMPARE(app->fileName(), QString());
    QCOMPARE(app->settings()->fileFacts(), QVariantList());
    QCOMPARE(app->recentFiles().size(), 1);
}

QTEST_GUILESS_MAIN(AppViewModelTest)
#include "app_view_model_test.moc"
