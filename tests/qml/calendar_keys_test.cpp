#include "tests/qml/window_under_test.h"

#include "app/workspace/monthly_counts.h"
#include "app/workspace/strategic_calendar.h"
#include "audit_forms/pack_reader.h"

#include <QTest>

using namespace caseaudit;
using caseaudit::test::WindowUnderTest;
using namespace Qt::StringLiterals;

/// The calendar and the monthly counts by keys alone.
class CalendarKeysTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aDateIsAddedChangedAndRemovedByKeys();
    void aDateThatCannotBeKeptStaysOpenAndSaysWhy();
    void enterOpensTheActionThatIsDue();
    void numbersAreTypedDownTheMonths();
    void arrowsLeadThroughTheGrid();
    void whatIsNoNumberStaysInItsFieldAndIsNotKept();
    void theLastNumberIsTakenBack();
    void onlyTheMeasuresOfARowAreOffered();

private:
    void showCounts();
    void showCalendar();
    std::optional<std::int64_t> recorded(const QDate &month, const QString &authority) const;

    std::unique_ptr<WindowUnderTest> m_test;
};

void CalendarKeysTest::init()
{
    m_test = std::make_unique<WindowUnderTest>(defaultPack());
    m_test->app().setUser(u"jm"_s);
    m_test->app().newFile(QUrl::fromLocalFile(m_test->pathOf(u"audits"_s)));
    QCOMPARE(m_test->app().error(), QString());
    m_test->show(1280, 720);
}

void CalendarKeysTest::cleanup()
{
    QCOMPARE(m_test->warnings().join(u'\n'), QString());
    m_test.reset();
}

void CalendarKeysTest::showCalendar()
{
    Q_EMIT m_test->app().pageRequested(u"calendar"_s);
    m_test->settle();
}

void CalendarKeysTest::showCounts()
{
    showCalendar();
    m_test->item(u"showCounts"_s)->forceActiveFocus(Qt::TabFocusReason);
    m_test->press(Qt::Key_Space);
}

std::optional<std::int64_t> CalendarKeysTest::recorded(const QDate &month, const QString &authority) const
{
    for (const MonthlyCount &count : monthlyCounts(*m_test->fileAsOnDisk(), u"cs_waiting"_s)) {
        if (count.month == month && count.authority == authority)
            return count.number;
    }
    return std::nullopt;
}

void CalendarKeysTest::aDateIsAddedChangedAndRemovedByKeys()
{
    m_test->app().calendar()->setKind(u"committee"_s);
    m_test->app().calendar()->setShowsPast(false);
    showCalendar();
    // The source's report of January 2006 is the only committee still ahead on 1 December 2005.
    QCOMPARE(m_test->app().calendar()->rows()->count(), 1);
    m_test->press(Qt::Key_Insert);
    QCOMPARE(m_test->focusedName(), u"dateTitle"_s);
    m_test->type(u"Committee"_s);
    m_test->press(Qt::Key_Tab);
    QCOMPARE(m_test->focusedName(), u"dateDay"_s);
    m_test->type(u"5/12/2005"_s);
    m_test->press(Qt::Key_Return);
    QList<CalendarEntry> entered = enteredDates(*m_test->fileAsOnDisk());
    QCOMPARE(entered.size(), 1);
    QCOMPARE(entered.constFirst().date, QDate(2005, 12, 5));
    QCOMPARE(m_test->focusedName(), u"calendarList"_s);

    m_test->press(Qt::Key_Home);
    m_test->press(Qt::Key_F2);
    m_test->press(Qt::Key_Tab);
    m_test->press(Qt::Key_A, Qt::ControlModifier);
    m_test->type(u"12/12/2005"_s);
    m_test->press(Qt::Key_Return);
    QCOMPARE(enteredDates(*m_test->fileAsOnDisk()).constFirst().date, QDate(2005, 12, 12));

    m_test->press(Qt::Key_Home);
    m_test->press(Qt::Key_Delete);
    QVERIFY(enteredDates(*m_test->fileAsOnDisk()).isEmpty());
    m_test->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(enteredDates(*m_test->fileAsOnDisk()).size(), 1);
}

void CalendarKeysTest::aDateThatCannotBeKeptStaysOpenAndSaysWhy()
{
    showCalendar();
    m_test->press(Qt::Key_Insert);
    m_test->type(u"Review"_s);
    m_test->press(Qt::Key_Tab);
    m_test->type(u"31/2/2006"_s);
    m_test->press(Qt::Key_Return);
    QVERIFY(m_test->item(u"dateTitle"_s));
    QVERIFY(m_test->app().calendar()->problems().contains(u"date"_s));
    QCOMPARE(m_test->app().calendar()->draft().value(u"date"_s).toString(), u"31/2/2006"_s);
    QVERIFY(enteredDates(*m_test->fileAsOnDisk()).isEmpty());
}

void CalendarKeysTest::enterOpensTheActionThatIsDue()
{
    m_test->app().calendar()->setKind(u"due"_s);
    showCalendar();
    // Rows fall due from June 2005 on; the first in printed order is A2.
    m_test->press(Qt::Key_Home);
    m_test->press(Qt::Key_Return);
    QCOMPARE(m_test->app().actions()->currentRef(), u"A2"_s);
}

void CalendarKeysTest::numbersAreTypedDownTheMonths()
{
    showCounts();
    // The eighth field of the first authority is August 2005.
    m_test->item(u"count-7-0"_s)->forceActiveFocus(Qt::TabFocusReason);
    m_test->type(u"4"_s);
    m_test->press(Qt::Key_Return);
    QCOMPARE(m_test->focusedName(), u"count-8-0"_s);
    QCOMPARE(recorded(QDate(2005, 8, 1), u"angus"_s), std::optional<std::int64_t>(4));
    m_test->type(u"0"_s);
    m_test->press(Qt::Key_Return);
    QCOMPARE(recorded(QDate(2005, 9, 1), u"angus"_s), std::optional<std::int64_t>(0));
    m_test->press(Qt::Key_Return);
    QCOMPARE(recorded(QDate(2005, 10, 1), u"angus"_s), std::nullopt);
}

void CalendarKeysTest::arrowsLeadThroughTheGrid()
{
    showCounts();
    m_test->item(u"count-7-0"_s)->forceActiveFocus(Qt::TabFocusReason);
    m_test->press(Qt::Key_Right);
    QCOMPARE(m_test->focusedName(), u"count-7-1"_s);
    m_test->press(Qt::Key_Up);
    QCOMPARE(m_test->focusedName(), u"count-6-1"_s);
    m_test->press(Qt::Key_Left);
    QCOMPARE(m_test->focusedName(), u"count-6-0"_s);
    m_test->press(Qt::Key_Left);
    QCOMPARE(m_test->focusedName(), u"count-6-0"_s);
}

void CalendarKeysTest::whatIsNoNumberStaysInItsFieldAndIsNotKept()
{
    showCounts();
    m_test->item(u"count-7-0"_s)->forceActiveFocus(Qt::TabFocusReason);
    m_test->type(u"-3"_s);
    m_test->press(Qt::Key_Down);
    QCOMPARE(m_test->item(u"count-7-0"_s)->property("text").toString(), u"-3"_s);
    QVERIFY(m_test->item(u"count-7-0"_s)->property("wrong").toBool());
    QVERIFY(m_test->app().monthlyCounts()->error().contains(u"August 2005"_s));
    QCOMPARE(recorded(QDate(2005, 8, 1), u"angus"_s), std::nullopt);
}

void CalendarKeysTest::theLastNumberIsTakenBack()
{
    showCounts();
    m_test->item(u"count-7-0"_s)->forceActiveFocus(Qt::TabFocusReason);
    m_test->type(u"4"_s);
    m_test->press(Qt::Key_Return);
    m_test->press(Qt::Key_Up);
    m_test->type(u"5"_s);
    m_test->press(Qt::Key_Return);
    QCOMPARE(recorded(QDate(2005, 8, 1), u"angus"_s), std::optional<std::int64_t>(5));
    m_test->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(recorded(QDate(2005, 8, 1), u"angus"_s), std::optional<std::int64_t>(4));
    m_test->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(recorded(QDate(2005, 8, 1), u"angus"_s), std::nullopt);
    QVERIFY(!m_test->app().monthlyCounts()->canUndo());
}

void CalendarKeysTest::onlyTheMeasuresOfARowAreOffered()
{
    MonthlyCountsViewModel *counts = m_test->app().monthlyCounts();
    counts->setRow(u"F9"_s);
    QCOMPARE(counts->measures().size(), 2);
    QCOMPARE(counts->authorities(), QStringList{u"Perth & Kinross"_s});
    counts->setRow(u"A6"_s);
    QVERIFY(counts->measures().isEmpty());
    QCOMPARE(counts->rows()->count(), 0);
}

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    QGuiApplication application(argc, argv);
    CalendarKeysTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "calendar_keys_test.moc"
