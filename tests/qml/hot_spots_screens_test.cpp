#include "tests/qml/screen_states.h"

#include <QFile>
#include <QGuiApplication>
#include <QTest>

#include <algorithm>
#include <thread>

using namespace caseaudit;
using namespace caseaudit::test;
using namespace Qt::StringLiterals;

namespace {

HotSpotsViewModel &shown(WindowUnderTest &test)
{
    Q_EMIT test.app().pageRequested(u"hotspots"_s);
    test.settle();
    return *test.app().hotSpots();
}

void scrollTo(WindowUnderTest &test, qreal y)
{
    if (QQuickItem *item = test.item(u"hotSpotsScroll"_s))
        item->setProperty("contentY", y);
}

/// Home Background Reports of two teams, one of which hardly ever has a release plan.
void importTeams(WindowUnderTest &test, const QString &team)
{
    QFile file(test.pathOf(u"audits.csv"_s));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("the test file cannot be written");
    QString text = u"case_ref,authority,team,auditor,audited_on,release_plan,overall_standard\n"_s;
    for (int i = 0; i < 30; ++i)
        text += u"T/%1,Dundee,%2,aud-1,2005-11-01,No,Poor\n"_s.arg(i).arg(team);
    for (int i = 30; i < 90; ++i)
        text += u"T/%1,Angus,North,aud-1,2005-11-01,Yes,Good\n"_s.arg(i);
    file.write(text.toUtf8());
    file.close();
    test.app().importer()->setForm(u"hbr"_s);
    test.app().importer()->chooseFile(QUrl::fromLocalFile(file.fileName()));
    test.app().importer()->run();
}

/// Goes to Dundee's release plan, which stands out, as the cell that is told of.
HotSpotsViewModel &chosen(WindowUnderTest &test)
{
    importTeams(test, u"South"_s);
    HotSpotsViewModel &page = shown(test);
    const QList<MatrixRow> rows = page.matrix().rows;
    const auto row =
        std::find_if(rows.begin(), rows.end(), [](const MatrixRow &each) { return each.label == u"Release plan"_s; });
    page.selectCell(static_cast<int>(row - rows.begin()), 1);
    test.settle();
    return page;
}

/// Notes on the cell that is told of, on several actions, and weights of the cycle.
void note(WindowUnderTest &test, const HotSpotsViewModel &page)
{
    CyclesViewModel &cycles = *test.app().cycles();
    cycles.startEditing(u"2005"_s);
    cycles.setFirst(u"1 January 2005"_s);
    cycles.setLast(u"31 December 2005"_s);
    for (int authority = 0; authority < 3; ++authority)
        cycles.setNumber(cycles.numbers()->count() - 1, authority, QString::number(300 + 100 * authority));
    if (!cycles.keep())
        qFatal("the cycle is refused");
    ActionWorkViewModel &work = *test.app().actionWork();
    for (const QString &ref : {u"B1"_s, u"C3"_s, u"B1"_s})
        work.addCellNote(ref, page.cell().row, page.cell().authority, work.today(), page.cell().reason);
    test.settle();
}

void waitForBaseline(WindowUnderTest &test)
{
    constexpr int patienceMilliseconds = 120'000;
    const ComparisonViewModel &comparison = *test.app().hotSpots()->comparison();
    if (!QTest::qWaitFor([&comparison] { return !comparison.isRunning(); }, patienceMilliseconds))
        qFatal("the comparison does not end");
    test.settle();
}

QList<ScreenState> states()
{
    const QString longName =
        u"Criminal justice and throughcare services of the north and the east "_s.repeated(3).left(200);
    return {
        {u"hotspots"_s, [](WindowUnderTest &test) { shown(test); }},
        {u"hotspots-many"_s,
         [](WindowUnderTest &test) {
             importTeams(test, u"South"_s);
             shown(test);
         }},
        {u"hotspots-cell"_s,
         [](WindowUnderTest &test) {
             importTeams(test, u"South"_s);
             shown(test);
             test.press(Qt::Key_Tab);
             test.press(Qt::Key_Tab);
             for (int i = 0; i < 60 && test.focusedName() != u"hotSpotMatrix"_s; ++i)
                 test.press(Qt::Key_Tab);
             for (int i = 0; i < 12; ++i)
                 test.press(Qt::Key_Down);
             test.press(Qt::Key_Right);
             test.settle();
         }},
        {u"hotspots-teams"_s,
         [](WindowUnderTest &test) {
             shown(test).setBy(u"team"_s);
             test.settle();
             scrollTo(test, 300);
         }},
        {u"hotspots-2004"_s,
         [](WindowUnderTest &test) {
             test.app().filter()->setCycle(u"2005"_s);
             importTeams(test, u"South"_s);
             shown(test).setAgainst(u"baseline"_s);
             waitForBaseline(test);
         }},
        {u"hotspots-2004-runs"_s,
         [](WindowUnderTest &test) {
             HotSpotsViewModel &page = shown(test);
             page.comparison()->setAnswerer([](const RowQuestion &, const std::stop_token &stop) {
                 while (!stop.stop_requested())
                     std::this_thread::yield();
                 return RowFindings();
             });
             page.setAgainst(u"baseline"_s);
             if (!QTest::qWaitFor([&page] { return page.comparison()->takesLong(); }))
                 qFatal("the comparison is over at once");
             test.settle();
         }},
        {u"hotspots-noted"_s, [](WindowUnderTest &test) { note(test, chosen(test)); }},
        {u"hotspots-note"_s,
         [](WindowUnderTest &test) {
             chosen(test);
             if (QQuickItem *button = test.item(u"noteOnCell"_s))
                 QMetaObject::invokeMethod(button, "clicked");
             test.settle();
         }},
        {u"hotspots-authority"_s,
         [](WindowUnderTest &test) {
             test.app().filter()->setAuthority(u"dundee"_s);
             shown(test);
         }},
        {u"hotspots-long"_s,
         [longName](WindowUnderTest &test) {
             importTeams(test, longName);
             shown(test).setBy(u"team"_s);
             test.settle();
             test.app().hotSpots()->selectCell(0, 0);
         }},
        {u"hotspots-none"_s,
         [](WindowUnderTest &test) {
             test.app().filter()->setCycle(u"2004"_s);
             shown(test);
         }},
        {u"hotspots-error"_s,
         [](WindowUnderTest &test) { shown(test).saveCsv(QUrl::fromLocalFile(test.pathOf(u"nowhere/cells.csv"_s))); }},
    };
}

} // namespace

/// Renders the page of hot spots in the states that matter to it, and looks for what a person could not read.
class HotSpotsScreensTest : public ScreenStatesTest {
    Q_OBJECT

public:
    HotSpotsScreensTest() : ScreenStatesTest(QStringLiteral(CASEAUDIT_SCREENS), states(), 2) {}
};

int main(int argc, char *argv[])
{
    return runWithoutDisplay<HotSpotsScreensTest>(argc, argv);
}

#include "hot_spots_screens_test.moc"
