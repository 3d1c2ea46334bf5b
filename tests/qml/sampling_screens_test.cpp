#include "tests/qml/screen_states.h"

#include <QFile>
#include <QGuiApplication>
#include <QTest>

using namespace caseaudit;
using namespace caseaudit::test;
using namespace Qt::StringLiterals;

namespace {

void show(WindowUnderTest &test, const QString &page)
{
    Q_EMIT test.app().pageRequested(page);
    test.settle();
}

void scrollTo(WindowUnderTest &test, qreal y)
{
    if (QQuickItem *item = test.item(u"samplingPage"_s))
        item->setProperty("contentY", y);
}

QUrl written(WindowUnderTest &test, const QString &name, const QString &text)
{
    QFile file(test.pathOf(name));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("the test file cannot be written");
    file.write(text.toUtf8());
    return QUrl::fromLocalFile(file.fileName());
}

/// 2,400 cases of three authorities, in `categories`.
QUrl caseload(WindowUnderTest &test, const QStringList &categories)
{
    const QStringList authorities{u"Angus"_s, u"Dundee"_s, u"Dundee"_s, u"Perth & Kinross"_s};
    QString text = u"case_ref,authority,category,team\n"_s;
    for (int i = 1; i <= 2400; ++i)
        text += u"S/2005/%1,%2,%3,Team %4\n"_s.arg(i)
                    .arg(authorities.at(i % 4), categories.at(i % 7 % categories.size()))
                    .arg(i % 5);
    return written(test, u"caseload 2005.csv"_s, text);
}

const QStringList kinds{u"community sentence"_s, u"custody"_s, u"women"_s};

void draw(WindowUnderTest &test, const QStringList &categories)
{
    SamplingViewModel *sampling = test.app().sampling();
    show(test, u"sampling"_s);
    sampling->chooseFile(caseload(test, categories));
    sampling->setAmount(u"2"_s);
    sampling->setLeast(u"5"_s);
    sampling->setForm(u"ser"_s);
    sampling->setAuditors(u"jm, kl, rb"_s);
    sampling->setSeed(u"20051201"_s);
    sampling->draw();
}

void describeCycle(WindowUnderTest &test)
{
    CyclesViewModel *cycles = test.app().cycles();
    cycles->startEditing(u"2005"_s);
    cycles->setFirst(u"1 January 2005"_s);
    cycles->setLast(u"31 December 2005"_s);
    for (int form = 0; form < 4; ++form) {
        for (int authority = 0; authority < 3; ++authority)
            cycles->setNumber(form, authority, QString::number(20 + 10 * form));
    }
    cycles->keep();
}

void openCycle(WindowUnderTest &test, const QString &button)
{
    show(test, u"sampling"_s);
    test.item(button)->forceActiveFocus(Qt::TabFocusReason);
    test.press(Qt::Key_Return);
    test.settle();
}

QList<ScreenState> states()
{
    const QString longName =
        u"a very long category of cases that somebody wrote out in full with every circumstance "_s.repeated(3).first(
            200);
    return {
        {u"sampling-none"_s, [](WindowUnderTest &test) { show(test, u"sampling"_s); }},
        {u"sampling-refused"_s,
         [](WindowUnderTest &test) {
             show(test, u"sampling"_s);
             test.app().sampling()->chooseFile(
                 written(test, u"cases.csv"_s, u"case_ref,authority\nA/1,Fife\nA/2,Angus\na/2,A\n,Dundee\n"_s));
         }},
        {u"sampling-unreadable"_s,
         [](WindowUnderTest &test) {
             show(test, u"sampling"_s);
             test.app().sampling()->chooseFile(QUrl::fromLocalFile(test.pathOf(u"nowhere.csv"_s)));
         }},
        {u"sampling-planned"_s,
         [](WindowUnderTest &test) {
             show(test, u"sampling"_s);
             test.app().sampling()->chooseFile(caseload(test, kinds));
             test.app().sampling()->setLeast(u"5"_s);
         }},
        {u"sampling-preview"_s,
         [](WindowUnderTest &test) {
             show(test, u"sampling"_s);
             test.app().sampling()->chooseFile(caseload(test, kinds));
             test.settle();
             scrollTo(test, 420);
         }},
        {u"sampling-wrong-numbers"_s,
         [](WindowUnderTest &test) {
             show(test, u"sampling"_s);
             test.app().sampling()->chooseFile(caseload(test, kinds));
             test.app().sampling()->setAmount(u"some"_s);
             test.app().sampling()->setSeed(u"-1"_s);
         }},
        {u"sampling-drawn"_s,
         [](WindowUnderTest &test) {
             draw(test, kinds);
             test.settle();
             scrollTo(test, 900);
         }},
        {u"sampling-drafted"_s,
         [](WindowUnderTest &test) {
             draw(test, kinds);
             test.app().sampling()->makeDrafts();
             test.app().sampling()->replace(0, u"The file was destroyed in the flood"_s);
             test.settle();
             scrollTo(test, 1250);
         }},
        {u"sampling-long-names"_s,
         [longName](WindowUnderTest &test) {
             draw(test, {longName, u"custody"_s});
             test.settle();
             scrollTo(test, 500);
         }},
        {u"sampling-cycles"_s,
         [](WindowUnderTest &test) {
             describeCycle(test);
             show(test, u"sampling"_s);
             scrollTo(test, 0);
         }},
        {u"cycle-new"_s, [](WindowUnderTest &test) { openCycle(test, u"newCycle"_s); }},
        {u"cycle-refused"_s,
         [](WindowUnderTest &test) {
             openCycle(test, u"newCycle"_s);
             test.app().cycles()->setFirst(u"1 March 2005"_s);
             test.app().cycles()->setLast(u"soon"_s);
             test.app().cycles()->keep();
         }},
        {u"today-cycle"_s,
         [](WindowUnderTest &test) {
             describeCycle(test);
             test.app().cycles()->setByAuthority(true);
             show(test, u"today"_s);
         }},
    };
}

} // namespace

/// Renders sampling and cycles in their main states, and looks for what a person could not read.
class SamplingScreensTest : public ScreenStatesTest {
    Q_OBJECT

public:
    SamplingScreensTest() : ScreenStatesTest(QStringLiteral(CASEAUDIT_SCREENS), states(), 4) {}
};

int main(int argc, char *argv[])
{
    return runWithoutDisplay<SamplingScreensTest>(argc, argv);
}

#include "sampling_screens_test.moc"
