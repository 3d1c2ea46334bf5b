#include "app/viewmodels/settings_view_model.h"
#include "tests/app/viewmodels/open_file.h"

#include <QSignalSpy>
#include <QTest>

using namespace caseaudit;
using caseaudit::testing::OpenFile;

class SettingsViewModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void colourSchemeFollowsTheSystemUntilChosen();
    void factsNameFileAndPack();
    void windowMeasuresAreKept();
};

void SettingsViewModelTest::colourSchemeFollowsTheSystemUntilChosen()
{
    OpenFile file;
    SettingsViewModel settings(file.holder, file.settings);
    QCOMPARE(settings.themeMode(), QStringLiteral("system"));
    const QSignalSpy changes(&settings, &SettingsViewModel::themeModeChanged);
    settings.setThemeMode(QStringLiteral("dark"));
    settings.setThemeMode(QStringLiteral("dark"));
    QCOMPARE(changes.size(), 1);
    QCOMPARE(SettingsViewModel(file.holder, file.settings).themeMode(), QStringLiteral("dark"));
}

void SettingsViewModelTest::factsNameFileAndPack()
{
    OpenFile file;
    const SettingsViewModel settings(file.holder, file.settings);
    const auto value = [](const QVariantList &facts, int row) {
        return facts.at(row).toMap().value(QStringLiteral("value")).toString();
    };
    QCOMPARE(value(settings.fileFacts(), 0), file.path(QStringLiteral("test.sqlite")));
    QCOMPARE(value(settings.packFacts(), 0), QStringLiteral("Tayside Criminal Justice Services Partnership"));
    // Abbreviations of the pack: SER, CS, HBR, SWSI, SE, PDO, SVO, KPI, SARA, COVAID, EDR.
    QCOMPARE(settings.abbreviations().size(), 11);
    file.holder.close();
    QVERIFY(settings.fileFacts().isEmpty());
    QVERIFY(settings.packFacts().isEmpty());
}

void SettingsViewModelTest::windowMeasuresAreKept()
{
    OpenFile file;
    SettingsViewModel settings(file.holder, file.settings);
    QCOMPARE(settings.windowMeasure(QStringLiteral("width"), 1280), 1280);
    settings.setWindowMeasure(QStringLiteral("width"), 1600);
    QCOMPARE(settings.windowMeasure(QStringLiteral("width"), 1280), 1600);
}

QTEST_GUILESS_MAIN(SettingsViewModelTest)
#include "settings_view_model_test.moc"
