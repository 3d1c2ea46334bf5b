#include "tests/qml/screen_states.h"

#include <QFile>
#include <QGuiApplication>
#include <QTest>

using namespace caseaudit;
using namespace caseaudit::test;
using namespace Qt::StringLiterals;

namespace {

void showTrends(WindowUnderTest &test)
{
    Q_EMIT test.app().pageRequested(u"trends"_s);
    test.settle();
}

void importReports(WindowUnderTest &test, const QString &rows)
{
    QFile file(test.pathOf(u"audits.csv"_s));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("the test file cannot be written");
    file.write((u"case_ref,authority,auditor,audited_on,cycle,overall_standard\n"_s + rows).toUtf8());
    file.close();
    test.app().importer()->chooseFile(QUrl::fromLocalFile(file.fileName()));
    test.app().importer()->run();
    test.app().filter()->setCycle(u"2003"_s);
    test.app().trends()->setRow(u"ser.overall_standard"_s);
}

/// Reports of as many months up to November 2005; some months have none when there are gaps.
QString months(int count, bool gaps = false)
{
    QString rows;
    for (int month = 0; month < count; ++month) {
        if (gaps && month % 6 == 4)
            continue;
        const int good = month > count / 2 ? 9 + month % 3 : 4 + (month * 5) % 4;
        for (int i = 0; i < 14; ++i)
            rows += u"T/%1/%2,dundee,aud-1,%3,2003,%4\n"_s.arg(month).arg(i).arg(
                QDate(2005, 11, 15).addMonths(month - count + 1).toString(Qt::ISODate),
                i < good ? u"good"_s : u"adequate"_s);
    }
    return rows;
}

QString allGood()
{
    return months(12).replace(u",adequate"_s, u",very_good"_s);
}

QList<ScreenState> states()
{
    return {
        {u"trends-demonstration"_s, showTrends},
        {u"trends-two-years"_s,
         [](WindowUnderTest &test) {
             importReports(test, months(24));
             test.app().actionWork()->addNote(u"A1"_s, u"4/10/2004"_s, u"new form of report in use"_s);
             test.app().actionWork()->addNote(u"A1"_s, u"14/2/2005"_s, u"training of all teams, two days each"_s);
             showTrends(test);
         }},
        {u"trends-gaps"_s,
         [](WindowUnderTest &test) {
             importReports(test, months(26, true));
             test.app().trends()->setRules(u"mdc"_s);
             showTrends(test);
         }},
        {u"trends-few"_s,
         [](WindowUnderTest &test) {
             importReports(test, months(4));
             showTrends(test);
         }},
        {u"trends-two-rounds"_s,
         [](WindowUnderTest &test) {
             importReports(test, months(2));
             showTrends(test);
         }},
        {u"trends-one-category"_s,
         [](WindowUnderTest &test) {
             importReports(test, allGood());
             showTrends(test);
         }},
        {u"trends-many"_s,
         [](WindowUnderTest &test) {
             importReports(test, months(72));
             test.app().trends()->setChart(u"run"_s);
             showTrends(test);
         }},
        {u"trends-measures"_s,
         [](WindowUnderTest &test) {
             test.app().trends()->setRow(u"kpi.appointments_4_weeks"_s);
             test.app().trends()->setPeriod(u"quarter"_s);
             test.app().trends()->setDate(u"order"_s);
             showTrends(test);
             if (QQuickItem *page = test.item(u"trendsPage"_s))
                 page->setProperty("contentY", 520);
         }},
        {u"trends-empty"_s,
         [](WindowUnderTest &test) {
             test.app().filter()->setFrom(u"2010-01-01"_s);
             showTrends(test);
         }},
        {u"trends-error"_s,
         [](WindowUnderTest &test) {
             importReports(test, months(24));
             showTrends(test);
             test.app().trends()->savePicture(QUrl::fromLocalFile(test.pathOf(u"no folder/trend.pdf"_s)));
         }},
        {u"trends-keyboard"_s,
         [](WindowUnderTest &test) {
             importReports(test, months(24));
             showTrends(test);
             for (int i = 0; i < 12 && test.focusedName() != u"trendChart"_s; ++i)
                 test.press(Qt::Key_Tab);
             test.press(Qt::Key_Left);
         }},
    };
}

} // namespace

/// Renders the Trends page in the states that matter to it, and looks for what a person could not read.
class TrendsScreensTest : public ScreenStatesTest {
    Q_OBJECT

public:
    TrendsScreensTest() : ScreenStatesTest(QStringLiteral(CASEAUDIT_SCREENS), states(), 2) {}
};

int main(int argc, char *argv[])
{
    return runWithoutDisplay<TrendsScreensTest>(argc, argv);
}

#include "trends_screens_test.moc"
