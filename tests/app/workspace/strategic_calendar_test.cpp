#include "app/workspace/strategic_calendar.h"

#include "app/workspace/action_register.h"
#include "app/workspace/audit_cycles.h"
#include "tests/support/temporary_workspace.h"

#include <QTest>

using namespace caseaudit;
using caseaudit::testing::TemporaryWorkspace;
using namespace Qt::StringLiterals;

namespace {

CalendarEntry meeting(const QDate &date = {2006, 1, 31})
{
    CalendarEntry entry;
    entry.kind = CalendarKind::SteeringGroup;
    entry.title = u"  Steering   Group "_s;
    entry.note = u"in Perth"_s;
    entry.authorities = {u"dundee"_s, u"angus"_s};
    entry.row = u"G4"_s;
    entry.date = date;
    entry.repeats = {RepeatUnit::Months, 2, 6, {}};
    return entry;
}

const CalendarEntry *find(const QList<CalendarEntry> &entries, const QString &id)
{
    const auto found =
        std::find_if(entries.begin(), entries.end(), [&id](const CalendarEntry &entry) { return entry.id == id; });
    return found == entries.end() ? nullptr : &*found;
}

} // namespace

/// Dates that people enter, beside those that the pack and the plan give.
class StrategicCalendarTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDateIsKeptAsItWasGiven()
    {
        TemporaryWorkspace workspace;
        const QString id = keepDate(*workspace, meeting()).id;
        workspace.reopen();
        const QList<CalendarEntry> entered = enteredDates(*workspace);
        QCOMPARE(entered.size(), 1);
        CalendarEntry expected = meeting();
        expected.id = id;
        expected.title = u"Steering Group"_s;
        expected.authorities = {u"angus"_s, u"dundee"_s};
        QCOMPARE(entered.constFirst(), expected);
    }

    void keepingWhatIsThereWritesNothing()
    {
        TemporaryWorkspace workspace;
        CalendarEntry entry = *keepDate(*workspace, meeting()).after;
        const qint64 revisions = workspace->facts().revisions;
        keepDate(*workspace, entry);
        QCOMPARE(workspace->facts().revisions, revisions);
    }

    void aRemovedDateIsGoneButStaysInTheHistory()
    {
        TemporaryWorkspace workspace;
        const QString id = keepDate(*workspace, meeting()).id;
        removeDate(*workspace, id);
        QVERIFY(enteredDates(*workspace).isEmpty());
        QVERIFY(!find(strategicCalendar(*workspace), id));
        const QList<CalendarRevision> history = calendarHistory(*workspace);
        QCOMPARE(history.size(), 2);
        QVERIFY(!history.at(0).isRemoved);
        QVERIFY(history.at(1).isRemoved);
        QCOMPARE(history.at(1).entry.title, u"Steering Group"_s);
        QCOMPARE(history.at(1).author, u"tester"_s);
    }

    void everyChangeCanBeTakenBack()
    {
        TemporaryWorkspace workspace;
        const CalendarChange added = keepDate(*workspace, meeting());
        CalendarEntry later = *added.after;
        later.date = QDate(2006, 2, 1);
        const CalendarChange moved = keepDate(*workspace, later);
        const CalendarChange removed = removeDate(*workspace, added.id);
        takeBack(*workspace, removed);
        QCOMPARE(enteredDates(*workspace).constFirst().date, QDate(2006, 2, 1));
        takeBack(*workspace, moved);
        QCOMPARE(enteredDates(*workspace).constFirst().date, QDate(2006, 1, 31));
        takeBack(*workspace, added);
        QVERIFY(enteredDates(*workspace).isEmpty());
    }

    void aChangeThatAnotherFollowedIsNotTakenBack()
    {
        TemporaryWorkspace workspace;
        const CalendarChange added = keepDate(*workspace, meeting());
        CalendarEntry later = *added.after;
        later.date = QDate(2006, 2, 1);
        keepDate(*workspace, later);
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, takeBack(*workspace, added));
        QCOMPARE(enteredDates(*workspace).constFirst().date, QDate(2006, 2, 1));
    }

    void aPrintedDateCanBeGivenADayAndReturnsToThePrint()
    {
        TemporaryWorkspace workspace;
        const QString id = u"calendar_entry-inspectorate_review"_s;
        CalendarEntry review = *changeableDate(*workspace, id);
        QVERIFY(!review.date.isValid());
        review.date = QDate(2006, 8, 15);
        keepDate(*workspace, review);
        const QList<CalendarEntry> calendar = strategicCalendar(*workspace);
        QCOMPARE(find(calendar, id)->date, QDate(2006, 8, 15));
        QVERIFY(find(calendar, id)->printed.contains(u"after one year"_s));
        // Five dates of the source and 49 rows of the plan: it stands in the place of its print.
        QCOMPARE(calendar.size(), 54);
        removeDate(*workspace, id);
        QVERIFY(!find(strategicCalendar(*workspace), id)->date.isValid());
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, removeDate(*workspace, id));
    }

    void whatFollowsFromThePlanIsNotChanged()
    {
        TemporaryWorkspace workspace;
        QVERIFY(find(strategicCalendar(*workspace), u"due-A6"_s));
        QVERIFY(!changeableDate(*workspace, u"due-A6"_s));
        CalendarEntry due = meeting();
        due.id = u"due-A6"_s;
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, keepDate(*workspace, due));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, removeDate(*workspace, u"due-A6"_s));
        QVERIFY(calendarHistory(*workspace).isEmpty());
    }

    void cyclesAndFinishedWorkAreInTheCalendar()
    {
        TemporaryWorkspace workspace;
        const AuditCycle cycle{.name = u"2005"_s, .first = QDate(2005, 4, 1), .last = QDate(2006, 3, 31)};
        QVERIFY(describeCycle(*workspace, cycle, CycleEntry::New).isEmpty());
        setWorkStatus(*workspace, {u"A6"_s, {}, WorkStatus::Complete, QDate(2005, 9, 1), {}, {}, {}});
        setWorkStatus(*workspace, {u"B6"_s, {}, WorkStatus::InProgress, QDate(2005, 9, 1), {}, {}, {}});
        const QList<CalendarEntry> calendar = strategicCalendar(*workspace);
        const CalendarEntry *entry = find(calendar, u"cycle-2005"_s);
        QVERIFY(entry);
        QCOMPARE(entry->kind, CalendarKind::Cycle);
        QCOMPARE(entry->date, QDate(2005, 4, 1));
        QCOMPARE(entry->lastDay, QDate(2006, 3, 31));
        QVERIFY(find(calendar, u"due-A6"_s)->isDone);
        QVERIFY(!find(calendar, u"due-B6"_s)->isDone);
        QVERIFY(!changeableDate(*workspace, u"cycle-2005"_s));
    }

    void aDateWithFaultsIsNotKept()
    {
        TemporaryWorkspace workspace;
        CalendarEntry entry = meeting();
        entry.repeats.every = 0;
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, keepDate(*workspace, entry));
        QVERIFY(enteredDates(*workspace).isEmpty());
    }
};

QTEST_GUILESS_MAIN(StrategicCalendarTest)
#include "strategic_calendar_test.moc"
