#include "tests/qml/screen_states.h"

#include <QFile>
#include <QGuiApplication>
#include <QTest>

#include <condition_variable>
#include <mutex>
#include <stdexcept>

using namespace caseaudit;
using namespace caseaudit::test;
using namespace Qt::StringLiterals;

namespace {

QUrl written(WindowUnderTest &test, const QString &text)
{
    QFile file(test.pathOf(u"audits.csv"_s));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("the test file cannot be written");
    file.write(text.toUtf8());
    return QUrl::fromLocalFile(file.fileName());
}

void show(WindowUnderTest &test, const QString &page)
{
    Q_EMIT test.app().pageRequested(page);
    test.settle();
    waitForComparison(test);
}

/// Leaves the row in hand when it is told to, not before.
RowAnswerer neverAnswering()
{
    return [](const RowQuestion &, const std::stop_token &stop) {
        std::mutex mutex;
        std::unique_lock lock(mutex);
        std::condition_variable_any().wait(lock, stop, [] { return false; });
        return RowFindings();
    };
}

/// The results page, its comparison in hand for as long as the window lives.
void showRunning(WindowUnderTest &test)
{
    test.app().results()->comparison()->setAnswerer(neverAnswering());
    Q_EMIT test.app().pageRequested(u"results"_s);
    if (!QTest::qWaitFor([&test] { return test.app().results()->comparison()->takesLong(); }))
        qFatal("the comparison does not run");
    test.settle();
}

/// Audits of a form that are like those of the demonstration, two years before.
void addEarlierCycle(WindowUnderTest &test)
{
    QString text = u"case_ref,authority,auditor,audited_on,offending_analysis,needs_analysis,overall_standard\n"_s;
    const QStringList ratings{u"Poor"_s, u"Adequate"_s, u"Adequate"_s, u"Good"_s};
    const QStringList authorities{u"Angus"_s, u"Dundee"_s, u"Perth & Kinross"_s};
    for (int i = 0; i < 72; ++i) {
        text += u"E/%1,%2,aud-1,2003-05-06,%3,%4,%3\n"_s.arg(i).arg(authorities.at(i % 3), ratings.at(i % 4),
                                                                    ratings.at(i / 4 % 4));
    }
    test.app().importer()->chooseFile(written(test, text));
    test.app().importer()->run();
}

void setProperty(WindowUnderTest &test, const QString &name, const char *property, const QVariant &value)
{
    if (QQuickItem *item = test.item(name))
        item->setProperty(property, value);
    test.settle();
}

void tabTo(WindowUnderTest &test, const QString &name)
{
    for (int stops = 0; stops < 60 && test.focusedName() != name; ++stops)
        test.press(Qt::Key_Tab);
}

void scrollTo(WindowUnderTest &test, const QString &flickable, qreal y)
{
    if (QQuickItem *item = test.item(flickable))
        item->setProperty("contentY", y);
}

const QString header = u"case_ref,authority,auditor,audited_on,offending_analysis,overall_standard\n"_s;

QString goodFile(int rows)
{
    QString text = header;
    for (int i = 1; i <= rows; ++i)
        text += u"N/%1,Dundee,aud-1,2005-11-01,Good,V.Good\n"_s.arg(i);
    return text;
}

QList<ScreenState> states()
{
    const auto table = [](const QString &id) {
        return ScreenState{u"results-"_s + id, [id](WindowUnderTest &test) {
                               test.app().results()->setCurrentTable(id);
                               show(test, u"results"_s);
                           }};
    };
    const auto action = [](const QString &ref) {
        return ScreenState{u"action-"_s + ref, [ref](WindowUnderTest &test) {
                               test.app().showAction(ref);
                               test.settle();
                           }};
    };
    return {
        table(u"ser"_s),
        table(u"hbr"_s),
        table(u"kpi"_s),
        table(u"pdo_performance_sex"_s),
        {u"results-kpi-figures"_s,
         [](WindowUnderTest &test) {
             test.app().results()->setCurrentTable(u"kpi"_s);
             show(test, u"results"_s);
             scrollTo(test, u"resultsScroll"_s, 320);
         }},
        {u"results-beyond-2004"_s,
         [](WindowUnderTest &test) {
             test.app().results()->setBeyondBaseline(true);
             test.app().results()->setCurrentTable(u"community_service"_s);
             show(test, u"results"_s);
         }},
        {u"results-authority"_s,
         [](WindowUnderTest &test) {
             test.app().filter()->setAuthority(u"dundee"_s);
             test.app().results()->setCurrentTable(u"hbr"_s);
             show(test, u"results"_s);
         }},
        {u"results-reconstructed"_s,
         [](WindowUnderTest &test) {
             test.app().filter()->setCycle(u"2004"_s);
             test.app().results()->setCurrentTable(u"pdo_performance_sex"_s);
             show(test, u"results"_s);
         }},
        {u"results-none"_s,
         [](WindowUnderTest &test) {
             test.app().filter()->setFrom(u"2010-01-01"_s);
             show(test, u"results"_s);
         }},
        {u"results-pointed"_s,
         [](WindowUnderTest &test) {
             show(test, u"actions"_s);
             test.app().actions()->openRow(u"pdo_performance_svo.compliance_management"_s);
             test.settle();
         }},
        {u"results-overview"_s,
         [](WindowUnderTest &test) {
             test.app().results()->setCurrentTable(u"*"_s);
             show(test, u"results"_s);
         }},
        {u"results-plot"_s,
         [](WindowUnderTest &test) {
             test.app().results()->setCurrentTable(u"kpi"_s);
             show(test, u"results"_s);
             setProperty(test, u"resultsPage"_s, "view", u"plot"_s);
             tabTo(test, u"forestPlot"_s);
             test.press(Qt::Key_Down);
         }},
        {u"results-side-by-side"_s,
         [](WindowUnderTest &test) {
             test.app().results()->setSideBySide(true);
             show(test, u"results"_s);
         }},
        {u"results-side-by-side-plot"_s,
         [](WindowUnderTest &test) {
             test.app().results()->setSideBySide(true);
             show(test, u"results"_s);
             setProperty(test, u"resultsPage"_s, "view", u"plot"_s);
         }},
        {u"results-earlier-cycle"_s,
         [](WindowUnderTest &test) {
             addEarlierCycle(test);
             test.app().results()->setWith(u"2003"_s);
             show(test, u"results"_s);
         }},
        {u"results-how-computed"_s,
         [](WindowUnderTest &test) {
             show(test, u"results"_s);
             test.press(Qt::Key_F1);
         }},
        {u"results-how-computed-pictures"_s,
         [](WindowUnderTest &test) {
             show(test, u"results"_s);
             test.press(Qt::Key_F1);
             test.press(Qt::Key_Tab);
         }},
        {u"results-known-number"_s,
         [](WindowUnderTest &test) {
             test.app().results()->setCurrentTable(u"hbr"_s);
             test.app().results()->knownNumber()->open(u"hbr.family_supports"_s);
             test.app().results()->knownNumber()->enter(u"46"_s);
             show(test, u"results"_s);
             test.press(Qt::Key_K);
             test.app().results()->knownNumber()->enter(u"24"_s);
         }},
        {u"results-running"_s, [](WindowUnderTest &test) { showRunning(test); }},
        {u"results-cancelled"_s,
         [](WindowUnderTest &test) {
             showRunning(test);
             test.app().results()->comparison()->cancel();
         }},
        {u"results-error"_s,
         [](WindowUnderTest &test) {
             test.app().results()->comparison()->setAnswerer(
                 [](const RowQuestion &, const std::stop_token &) -> RowFindings {
                     throw std::runtime_error("not enough memory");
                 });
             show(test, u"results"_s);
         }},
        {u"results-keyboard"_s,
         [](WindowUnderTest &test) {
             show(test, u"results"_s);
             test.press(Qt::Key_Down);
             for (int i = 0; i < 8 && test.focusedName() != u"figure"_s; ++i)
                 test.press(Qt::Key_Tab);
             test.press(Qt::Key_Right);
             test.press(Qt::Key_Down);
             waitForComparison(test);
         }},
        action(u"A6"_s),
        action(u"C3"_s),
        action(u"F6"_s),
        {u"actions-figures"_s,
         [](WindowUnderTest &test) {
             test.app().showAction(u"E4"_s);
             test.settle();
             scrollTo(test, u"actionDetail"_s, 420);
         }},
        {u"actions-no-match"_s,
         [](WindowUnderTest &test) {
             test.app().actions()->setSearch(u"no such word"_s);
             show(test, u"actions"_s);
         }},
        {u"actions-lead"_s,
         [](WindowUnderTest &test) {
             test.app().actions()->setLead(u"partnership_development_manager"_s);
             show(test, u"actions"_s);
         }},
        {u"import-plan"_s,
         [](WindowUnderTest &test) {
             test.app().importer()->chooseFile(written(test, goodFile(30)));
             show(test, u"import"_s);
         }},
        {u"import-refused"_s,
         [](WindowUnderTest &test) {
             test.app().importer()->chooseFile(
                 written(test, goodFile(2) + u"N/1,Fife,aud-1,2005-11-01,Splendid,Good\nN/9,,aud-1,31/31/2005,,\n"_s));
             show(test, u"import"_s);
             scrollTo(test, u"importPage"_s, 240);
         }},
        {u"import-done"_s,
         [](WindowUnderTest &test) {
             show(test, u"import"_s);
             test.app().importer()->chooseFile(written(test, goodFile(30)));
             test.app().importer()->run();
             test.app().importer()->withdraw(test.app().importer()->lastBatch(), u"wrong cycle"_s);
             test.app().importer()->chooseFile(written(test, goodFile(3).replace(u"N/"_s, u"M/"_s)));
             test.app().importer()->run();
         }},
        {u"import-unreadable"_s,
         [](WindowUnderTest &test) {
             show(test, u"import"_s);
             test.app().importer()->chooseFile(QUrl::fromLocalFile(test.pathOf(u"nowhere.csv"_s)));
         }},
    };
}

} // namespace

/// Renders the pages of figures in the states that matter to them, and looks for what a person could not read.
class FiguresScreensTest : public ScreenStatesTest {
    Q_OBJECT

public:
    FiguresScreensTest() : ScreenStatesTest(QStringLiteral(CASEAUDIT_SCREENS), states(), 4) {}
};

int main(int argc, char *argv[])
{
    return runWithoutDisplay<FiguresScreensTest>(argc, argv);
}

#include "figures_screens_test.moc"
