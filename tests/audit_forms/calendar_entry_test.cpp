#include "audit_forms/calendar_entry.h"

#include "audit_forms/pack_reader.h"

#include <QTest>

using namespace caseaudit;
using namespace Qt::StringLiterals;

namespace {

CalendarEntry entryOn(const QDate &date, const Repetition &repeats = {})
{
    CalendarEntry entry;
    entry.id = u"x"_s;
    entry.title = u"Meeting"_s;
    entry.date = date;
    entry.repeats = repeats;
    return entry;
}

QStringList daysOf(const CalendarEntry &entry, const QDate &from, const QDate &to)
{
    QStringList days;
    for (const CalendarLine &line : calendarLines({entry}, from, to))
        days.append(line.from.toString(Qt::ISODate));
    return days;
}

Repetition every(int number, RepeatUnit unit, std::optional<int> times = {}, const QDate &until = {})
{
    return {unit, number, times, until};
}

} // namespace

/// Dates of the strategic calendar: when they come back, and what the source and the plan give.
class CalendarEntryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDateComesBackOnTheDaysOfAWallCalendar_data();
    void aDateComesBackOnTheDaysOfAWallCalendar();
    void aPeriodIncludesBothOfItsEnds();
    void whatLastsLongerIsSeenFromItsFirstDayToItsLast();
    void whatHasNoDateComesLast();
    void rowsAreDueOnTheLastDayOfTheirMonthAndOverdueFromTheNext();
    void aFinishedRowIsNeverOverdue();
    void datesOfTheSourceAreThoseThatArePrinted();
    void whatIsWrongWithAnEntryIsNamedByItsKey_data();
    void whatIsWrongWithAnEntryIsNamedByItsKey();
};

void CalendarEntryTest::aDateComesBackOnTheDaysOfAWallCalendar_data()
{
    QTest::addColumn<QDate>("first");
    QTest::addColumn<Repetition>("repeats");
    QTest::addColumn<QString>("days");
    // Read off a calendar of 2005 to 2012; leap years are 2008 and 2012.
    QTest::newRow("once") << QDate(2005, 1, 31) << Repetition{} << u"2005-01-31"_s;
    QTest::newRow("month ends keep the last day") << QDate(2005, 1, 31) << every(1, RepeatUnit::Months, 5)
                                                  << u"2005-01-31 2005-02-28 2005-03-31 2005-04-30 2005-05-31"_s;
    QTest::newRow("the 30th misses only February")
        << QDate(2005, 1, 30) << every(1, RepeatUnit::Months, 3) << u"2005-01-30 2005-02-28 2005-03-30"_s;
    QTest::newRow("every other month") << QDate(2005, 8, 31) << every(2, RepeatUnit::Months, 4)
                                       << u"2005-08-31 2005-10-31 2005-12-31 2006-02-28"_s;
    QTest::newRow("leap day") << QDate(2008, 2, 29) << every(1, RepeatUnit::Years, 5)
                              << u"2008-02-29 2009-02-28 2010-02-28 2011-02-28 2012-02-29"_s;
    QTest::newRow("28 February stays") << QDate(2007, 2, 28) << every(1, RepeatUnit::Years, 2)
                                       << u"2007-02-28 2008-02-28"_s;
    QTest::newRow("every six weeks over a year's end")
        << QDate(2005, 12, 1) << every(6, RepeatUnit::Weeks, 3) << u"2005-12-01 2006-01-12 2006-02-23"_s;
    QTest::newRow("until the very day") << QDate(2005, 12, 1) << every(1, RepeatUnit::Weeks, {}, QDate(2005, 12, 15))
                                        << u"2005-12-01 2005-12-08 2005-12-15"_s;
    QTest::newRow("until the day before")
        << QDate(2005, 12, 1) << every(1, RepeatUnit::Weeks, {}, QDate(2005, 12, 14)) << u"2005-12-01 2005-12-08"_s;
}

void CalendarEntryTest::aDateComesBackOnTheDaysOfAWallCalendar()
{
    QFETCH(QDate, first);
    QFETCH(Repetition, repeats);
    QFETCH(QString, days);
    QCOMPARE(daysOf(entryOn(first, repeats), {}, QDate(2015, 1, 1)).join(u' '), days);
}

void CalendarEntryTest::aPeriodIncludesBothOfItsEnds()
{
    const CalendarEntry weekly = entryOn(QDate(2005, 12, 1), every(1, RepeatUnit::Weeks));
    QCOMPARE(daysOf(weekly, QDate(2005, 12, 8), QDate(2005, 12, 15)), (QStringList{u"2005-12-08"_s, u"2005-12-15"_s}));
    QCOMPARE(daysOf(weekly, QDate(2005, 12, 9), QDate(2005, 12, 14)), QStringList());
}

void CalendarEntryTest::whatLastsLongerIsSeenFromItsFirstDayToItsLast()
{
    CalendarEntry cycle = entryOn(QDate(2005, 4, 1));
    cycle.kind = CalendarKind::Cycle;
    cycle.lastDay = QDate(2005, 6, 30);
    QCOMPARE(daysOf(cycle, QDate(2005, 6, 30), QDate(2005, 12, 31)).size(), 1);
    QCOMPARE(daysOf(cycle, QDate(2005, 7, 1), QDate(2005, 12, 31)).size(), 0);
}

void CalendarEntryTest::whatHasNoDateComesLast()
{
    CalendarEntry undated = entryOn({});
    const QList<CalendarLine> lines =
        calendarLines({undated, entryOn(QDate(2006, 1, 1)), entryOn(QDate(2005, 1, 1))}, {}, QDate(2007, 1, 1));
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines.at(0).from, QDate(2005, 1, 1));
    QVERIFY(!lines.at(2).from.isValid());
    QVERIFY(!lines.at(2).isPast(QDate(2100, 1, 1)));
}

void CalendarEntryTest::rowsAreDueOnTheLastDayOfTheirMonthAndOverdueFromTheNext()
{
    const Pack pack = defaultPack();
    const QList<CalendarLine> lines = calendarLines(dueEntries(*pack.actionPlan), {}, QDate(2010, 1, 1));
    QCOMPARE(lines.size(), 49);
    const auto line = [&lines](const QString &ref) {
        return *std::find_if(lines.begin(), lines.end(),
                             [&ref](const CalendarLine &each) { return each.entry.row == ref; });
    };
    // The source: A6 by September 2005, C2 by December 2006.
    QCOMPARE(line(u"A6"_s).to, QDate(2005, 9, 30));
    QVERIFY(!line(u"A6"_s).isOverdue(QDate(2005, 9, 30)));
    QVERIFY(line(u"A6"_s).isOverdue(QDate(2005, 10, 1)));
    QCOMPARE(line(u"C2"_s).to, QDate(2006, 12, 31));
}

void CalendarEntryTest::aFinishedRowIsNeverOverdue()
{
    const Pack pack = defaultPack();
    const QDate muchLater(2009, 1, 1);
    int overdue = 0;
    for (const CalendarLine &line : calendarLines(dueEntries(*pack.actionPlan, {u"A6"_s, u"B6"_s}), {}, muchLater))
        overdue += line.isOverdue(muchLater) ? 1 : 0;
    QCOMPARE(overdue, 47);
}

void CalendarEntryTest::datesOfTheSourceAreThoseThatArePrinted()
{
    QStringList told;
    for (const CalendarEntry &date : printedDates(defaultPack()))
        told.append(date.id.section(u'-', 1) + u' ' + date.date.toString(Qt::ISODate) + u' ' +
                    date.lastDay.toString(Qt::ISODate));
    // Report 299-2005: 1.1 (18 April 2005; three months; one year), its heading (16 May 2005), 2.2 (January 2006).
    QCOMPARE(told, (QStringList{u"inspection_report_considered 2005-04-18 "_s, u"action_plan_considered 2005-05-16 "_s,
                                u"progress_report 2006-01-01 2006-01-31"_s, u"action_plan_submitted  "_s,
                                u"inspectorate_review  "_s}));
}

void CalendarEntryTest::whatIsWrongWithAnEntryIsNamedByItsKey_data()
{
    QTest::addColumn<CalendarEntry>("entry");
    QTest::addColumn<QString>("keys");
    const auto add = [](const char *name, const std::function<void(CalendarEntry &)> &change, const QString &keys) {
        CalendarEntry entry = entryOn(QDate(2005, 12, 1), every(1, RepeatUnit::Months));
        change(entry);
        QTest::newRow(name) << entry << keys;
    };
    add("nothing", [](CalendarEntry &) {}, {});
    add(
        "no title", [](CalendarEntry &entry) { entry.title = u"  "_s; }, u"title"_s);
    add("200 letters fit", [](CalendarEntry &entry) { entry.title.fill(u'x', 200); }, {});
    add(
        "201 do not", [](CalendarEntry &entry) { entry.title.fill(u'x', 201); }, u"title"_s);
    add(
        "no date", [](CalendarEntry &entry) { entry.date = {}; }, u"date"_s);
    add(
        "1989", [](CalendarEntry &entry) { entry.date = QDate(1989, 12, 31); }, u"date"_s);
    add(
        "a last day before the first", [](CalendarEntry &entry) { entry.lastDay = QDate(2005, 11, 30); },
        u"last_day"_s);
    add(
        "the plan's own kind", [](CalendarEntry &entry) { entry.kind = CalendarKind::Due; }, u"kind"_s);
    add(
        "the partnership", [](CalendarEntry &entry) { entry.authorities = {u"partnership"_s}; }, u"authorities"_s);
    add(
        "no such row", [](CalendarEntry &entry) { entry.row = u"Z9"_s; }, u"row"_s);
    add(
        "every 0 months", [](CalendarEntry &entry) { entry.repeats.every = 0; }, u"every"_s);
    add(
        "every 100 months", [](CalendarEntry &entry) { entry.repeats.every = 100; }, u"every"_s);
    add(
        "0 times", [](CalendarEntry &entry) { entry.repeats.times = 0; }, u"times"_s);
    add(
        "1,000 times", [](CalendarEntry &entry) { entry.repeats.times = 1000; }, u"times"_s);
    add(
        "until the day before", [](CalendarEntry &entry) { entry.repeats.until = QDate(2005, 11, 30); }, u"until"_s);
    add(
        "two ends",
        [](CalendarEntry &entry) {
            entry.repeats.until = QDate(2006, 11, 30);
            entry.repeats.times = 3;
        },
        u"until"_s);
    add(
        "a month that comes back", [](CalendarEntry &entry) { entry.monthOnly = true; }, u"repeats"_s);
}

void CalendarEntryTest::whatIsWrongWithAnEntryIsNamedByItsKey()
{
    QFETCH(CalendarEntry, entry);
    QFETCH(QString, keys);
    QStringList found;
    for (const CalendarProblem &problem : calendarProblems(entry, defaultPack()))
        found.append(problem.key);
    QCOMPARE(found.join(u' '), keys);
}

QTEST_GUILESS_MAIN(CalendarEntryTest)
#include "calendar_entry_test.moc"
