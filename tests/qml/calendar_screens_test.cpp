#include "tests/qml/screen_states.h"

#include <QGuiApplication>
#include <QTest>

using namespace caseaudit;
using namespace caseaudit::test;
using namespace Qt::StringLiterals;

namespace {

void show(WindowUnderTest &test)
{
    Q_EMIT test.app().pageRequested(u"calendar"_s);
    test.settle();
}

/// Keeps a date; values by the keys of CalendarViewModel::draft().
bool keep(WindowUnderTest &test, const QVariantMap &values)
{
    test.app().calendar()->beginNew();
    QVariantMap date = test.app().calendar()->draft();
    date.insert(values);
    return test.app().calendar()->keep(date);
}

void showCounts(WindowUnderTest &test)
{
    show(test);
    test.item(u"showCounts"_s)->forceActiveFocus(Qt::TabFocusReason);
    test.press(Qt::Key_Space);
}

/// Three years of numbers with gaps, one line each for the authorities.
void countThreeYears(WindowUnderTest &test)
{
    MonthlyCountsViewModel *counts = test.app().monthlyCounts();
    for (int month = 0; month < 34; ++month) {
        const QString day = QDate(2003, 1, 1).addMonths(month).toString(Qt::ISODate);
        if (month % 9 != 4)
            counts->setNumber(day, u"angus"_s, QString::number(4 + month % 5));
        counts->setNumber(day, u"dundee"_s, QString::number(40 - month / 2));
        if (month > 6 && month != 20)
            counts->setNumber(day, u"perth_kinross"_s, QString::number(20 + (month * 7) % 11));
    }
}

const QString longText =
    u"Steering Group of the Tayside Criminal Justice Services Partnership together with the Partnership Management "
    u"Team "
    "and the conveners of the specialist groups of all three authorities, together with those who lead"_s;

QList<ScreenState> states()
{
    return {
        {u"calendar"_s, show},
        {u"calendar-past"_s,
         [](WindowUnderTest &test) {
             test.app().calendar()->setShowsPast(true);
             show(test);
         }},
        {u"calendar-repeating"_s,
         [](WindowUnderTest &test) {
             keep(test, {{u"title"_s, u"Steering Group"_s},
                         {u"kind"_s, u"steering_group"_s},
                         {u"date"_s, u"31/1/2006"_s},
                         {u"repeats"_s, u"months"_s},
                         {u"times"_s, u"6"_s}});
             test.app().calendar()->setKind(u"steering_group"_s);
             show(test);
         }},
        {u"calendar-long"_s,
         [](WindowUnderTest &test) {
             keep(test, {{u"title"_s, longText.left(longestTitle)},
                         {u"kind"_s, u"review"_s},
                         {u"date"_s, u"5/12/2005"_s},
                         {u"authorities"_s, QStringList{u"angus"_s, u"perth_kinross"_s}},
                         {u"note"_s, longText}});
             test.app().calendar()->setKind(u"review"_s);
             show(test);
         }},
        {u"calendar-none"_s,
         [](WindowUnderTest &test) {
             test.app().calendar()->setKind(u"cycle"_s);
             show(test);
         }},
        {u"calendar-date"_s,
         [](WindowUnderTest &test) {
             show(test);
             test.press(Qt::Key_Insert);
         }},
        {u"calendar-date-wrong"_s,
         [](WindowUnderTest &test) {
             show(test);
             test.press(Qt::Key_Insert);
             test.press(Qt::Key_Return);
         }},
        {u"counts-empty"_s, showCounts},
        {u"counts-few"_s,
         [](WindowUnderTest &test) {
             test.app().monthlyCounts()->setNumber(u"2005-09-01"_s, u"dundee"_s, u"12"_s);
             test.app().monthlyCounts()->setNumber(u"2005-10-01"_s, u"dundee"_s, u"0"_s);
             test.app().monthlyCounts()->setNumber(u"2005-10-01"_s, u"angus"_s, u"3"_s);
             showCounts(test);
         }},
        {u"counts-many"_s,
         [](WindowUnderTest &test) {
             countThreeYears(test);
             showCounts(test);
             test.item(u"count-3-1"_s)->forceActiveFocus(Qt::TabFocusReason);
         }},
        {u"counts-one-authority"_s,
         [](WindowUnderTest &test) {
             test.app().monthlyCounts()->setRow(u"F9"_s);
             test.app().monthlyCounts()->setNumber(u"2005-09-01"_s, u"perth_kinross"_s, u"1200"_s);
             test.app().monthlyCounts()->setNumber(u"2005-10-01"_s, u"perth_kinross"_s, u"900"_s);
             show(test);
             test.app().monthlyCounts()->setMeasure(u"cs_warnings"_s);
             showCounts(test);
             test.app().monthlyCounts()->setMeasure(u"cs_warnings"_s);
         }},
        {u"counts-wrong"_s,
         [](WindowUnderTest &test) {
             showCounts(test);
             test.item(u"count-2-0"_s)->forceActiveFocus(Qt::TabFocusReason);
             test.type(u"x"_s);
             test.press(Qt::Key_Return);
         }},
        {u"counts-chart-keyboard"_s,
         [](WindowUnderTest &test) {
             countThreeYears(test);
             showCounts(test);
             test.item(u"countChart"_s)->forceActiveFocus(Qt::TabFocusReason);
             test.press(Qt::Key_Left);
         }},
    };
}

} // namespace

/// Renders the calendar and the monthly counts in the states that matter to them, and looks for what a person could not
/// read.
class CalendarScreensTest : public ScreenStatesTest {
    Q_OBJECT

public:
    CalendarScreensTest() : ScreenStatesTest(QStringLiteral(CASEAUDIT_SCREENS), states(), 3) {}
};

int main(int argc, char *argv[])
{
    return runWithoutDisplay<CalendarScreensTest>(argc, argv);
}

#include "calendar_screens_test.moc"
