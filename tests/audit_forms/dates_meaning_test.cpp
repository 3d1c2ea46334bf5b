#include "damaged_pack.h"

#include "audit_forms/calendar_entry.h"
#include "audit_forms/monthly_measure.h"

#include <QTest>

using namespace caseaudit;

namespace {

const QByteArray dates = R"({"dates": [
    {"id": "show", "kind": "other", "title": "Show", "when": "2000-05-31", "printed": "31 May 2000", "row": "A1"},
    {"id": "visit", "kind": "inspection", "title": "Visit", "printed": "soon", "authorities": ["north"]}]})";
const QByteArray measures = R"({"measures": [
    {"id": "worms", "label": "Worms", "unit": "worms", "about": "Worms seen.", "rows": ["A1"]},
    {"id": "slugs", "label": "Slugs", "unit": "slugs", "about": "Slugs seen.", "rows": [], "authorities": ["south"]}]})";

damaged_pack::Files gardenWithDates()
{
    damaged_pack::Files files = damaged_pack::garden();
    files.insert(QStringLiteral("calendar.json"), dates);
    files.insert(QStringLiteral("measures.json"), measures);
    return files;
}

} // namespace

/// What calendar.json and measures.json of a pack may say.
class DatesMeaningTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bothFilesAreReadAndBothMayBeMissing()
    {
        const Pack garden = readPack(gardenWithDates(), QStringLiteral("garden"));
        QCOMPARE(printedDates(garden).size(), 2);
        QCOMPARE(printedDates(garden).at(0).date, QDate(2000, 5, 31));
        QVERIFY(!printedDates(garden).at(1).date.isValid());
        QCOMPARE(monthlyMeasures(garden).at(0).authorities,
                 (QStringList{QStringLiteral("north"), QStringLiteral("south")}));
        QCOMPARE(monthlyMeasures(garden).at(1).authorities, QStringList{QStringLiteral("south")});
        const Pack without = readPack(damaged_pack::garden(), QStringLiteral("garden"));
        QVERIFY(printedDates(without).isEmpty());
        QVERIFY(monthlyMeasures(without).isEmpty());
    }

    void damageIsNamed_data()
    {
        using damaged_pack::add;
        damaged_pack::addColumns();
        add("a date twice", "calendar.json", "\"id\": \"visit\"", "\"id\": \"show\"",
            "calendar.json /dates/1/id: found \"show\", expected a value that is not in the list already");
        add("a day that no month has", "calendar.json", "2000-05-31", "2000-06-31",
            "calendar.json /dates/0/when: found \"2000-06-31\", expected a day such as 2006-01-31, or a month such as "
            "2006-01");
        add("no date at all", "calendar.json", "2000-05-31", "in May",
            "calendar.json /dates/0/when: found \"in May\", expected a day such as 2006-01-31, or a month such as "
            "2006-01");
        add("a kind that follows from the plan", "calendar.json", "\"other\"", "\"due\"",
            "calendar.json /dates/0/kind: found \"due\", expected one of committee, steering_group, inspection, "
            "review, "
            "other");
        add("a row that does not exist", "calendar.json", "\"A1\"", "\"Z1\"",
            "calendar.json /dates/0/row: found \"Z1\", expected the ref of a row of action_plan.json");
        add("an authority that does not exist", "calendar.json", "\"north\"", "\"both\"",
            "calendar.json /dates/1/authorities/0: found \"both\", expected the id of an authority of pack.json");
        add("a measure twice", "measures.json", "\"id\": \"slugs\"", "\"id\": \"worms\"",
            "measures.json /measures/1/id: found \"worms\", expected a value that is not in the list already");
        add("a measure of no row", "measures.json", "[\"A1\"]", "[\"A9\"]",
            "measures.json /measures/0/rows/0: found \"A9\", expected the ref of a row of action_plan.json");
        add("a measure of an unknown authority", "measures.json", "[\"south\"]", "[\"west\"]",
            "measures.json /measures/1/authorities/0: found \"west\", expected the id of an authority of pack.json");
        add("a measure without a unit", "measures.json", "\"unit\": \"slugs\", ", "",
            "measures.json /measures/1/unit: found nothing, expected a text that is not empty");
    }

    void damageIsNamed()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QString, problems);
        damaged_pack::Files files = gardenWithDates();
        QCOMPARE(files.value(file).count(before), 1);
        files[file].replace(before, after);
        QCOMPARE(damaged_pack::problemsOf(files), problems);
    }
};

QTEST_GUILESS_MAIN(DatesMeaningTest)
#include "dates_meaning_test.moc"
