#include "damaged_pack.h"

#include <QTest>

/// Damage to tables.json and baseline.json that their schemas let pass.
class TableMeaningTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void damageIsNamed_data();
    void damageIsNamed() { damaged_pack::check(); }
    void aBaselineNeedsNoReconstruction();

private:
    static void damageToTables();
    static void damageToTheBaseline();
};

void TableMeaningTest::damageIsNamed_data()
{
    damaged_pack::addColumns();
    damageToTables();
    damageToTheBaseline();
}

void TableMeaningTest::damageToTables()
{
    using damaged_pack::add;
    add("a table of a form that does not exist", "tables.json", "\"form\": \"letter\"", "\"form\": \"postcard\"",
        "tables.json /tables/2/form: found \"postcard\", expected the id of a form of pack.json");
    add("a row that no field feeds", "tables.json", "{\"field\": \"tone\"}",
        "{\"field\": \"tone\"}, {\"field\": \"ink\"}",
        "tables.json /tables/2/rows/1/field: found \"ink\", expected the id of a scored field of the form letter");
    add("a row of a date", "tables.json", "{\"field\": \"seen_in_time\"}",
        "{\"field\": \"seen_in_time\"}, {\"field\": \"begun_on\"}",
        "tables.json /tables/1/rows/1/field: found \"begun_on\", expected the id of a scored field of the form visit");
    add("a row of a choice", "tables.json", "{\"field\": \"seen_in_time\"}",
        "{\"field\": \"seen_in_time\"}, {\"field\": \"garden_kind\"}",
        "tables.json /tables/1/rows/1/field: found \"garden_kind\", expected the id of a scored field of the form "
        "visit");
    add("a row twice", "tables.json", "{\"field\": \"tone\"}", "{\"field\": \"tone\"}, {\"field\": \"tone\"}",
        "tables.json /tables/2/rows/1/field: found \"tone\", expected a value that is not in the list already");
    add("a field that stands in no table", "tables.json",
        ", {\"field\": \"compost\", \"label\": \"Compost heaps\", \"heading\": \"Not printed\"}", "",
        "action_plan.json /rows/0/evidence/7/row: found \"visits.compost\", expected a row of tables.json: "
        "<table>.<field>");
    add("a table twice", "tables.json", "\"id\": \"kitchen_visits\"", "\"id\": \"letters\"",
        "forms/visit.json /fields/5/basis: found \"baseline\", "
        "expected plan or practice: no row of baseline.json rests on this field\n"
        "tables.json /tables/2/id: found \"letters\", expected a value that is not in the list already\n"
        "baseline.json /rows/1/row: found \"kitchen_visits.seen_in_time\", expected a row of tables.json: "
        "<table>.<field>\n"
        "action_plan.json /rows/0/evidence/5/row: found \"letters.tone\", expected a row of tables.json: "
        "<table>.<field>");
    add("a table with the name of all tables", "tables.json", "\"id\": \"kitchen_visits\"", "\"id\": \"portfolio\"",
        "forms/visit.json /fields/5/basis: found \"baseline\", "
        "expected plan or practice: no row of baseline.json rests on this field\n"
        "tables.json /tables/1/id: found \"portfolio\", expected another id: a rule means all tables by \"portfolio\"\n"
        "baseline.json /rows/1/row: found \"kitchen_visits.seen_in_time\", expected a row of tables.json: "
        "<table>.<field>");
    add("a group by an unknown field", "tables.json", "{\"field\": \"garden_kind\",", "{\"field\": \"size\",",
        "tables.json /tables/1/group: found {\"field\":\"size\",\"is\":\"kitchen\"}, "
        "expected a choice field of the form visit and one of its choices\n"
        "baseline.json /rows/1/working_n: found 4, expected with first_audit at most 0, "
        "the audits reconstructed for this table");
    add("a group by an unknown choice", "tables.json", "\"is\": \"kitchen\"", "\"is\": \"roof\"",
        "tables.json /tables/1/group: found {\"field\":\"garden_kind\",\"is\":\"roof\"}, "
        "expected a choice field of the form visit and one of its choices\n"
        "baseline.json /rows/1/working_n: found 4, expected with first_audit at most 0, "
        "the audits reconstructed for this table");
    add("a row of the baseline after others", "tables.json",
        "{\"field\": \"soil\"}, {\"field\": \"compost\", \"label\": \"Compost heaps\", \"heading\": \"Not printed\"}",
        "{\"field\": \"compost\"}, {\"field\": \"soil\"}",
        "tables.json /tables/0/rows/1: found {\"field\":\"soil\"}, "
        "expected the rows that stand in baseline.json before the others");
}

void TableMeaningTest::damageToTheBaseline()
{
    using damaged_pack::add;
    add("a row that is in no table", "baseline.json", "visits.soil", "visits.sand",
        "forms/visit.json /fields/3/basis: found \"baseline\", "
        "expected plan or practice: no row of baseline.json rests on this field\n"
        "baseline.json /rows/0/row: found \"visits.sand\", expected a row of tables.json: <table>.<field>\n"
        "action_plan.json /rows/0/evidence/6/row: found \"visits.soil\", expected a row of baseline.json: "
        "<table>.<field>");
    add("a row twice", "baseline.json", "\"rows\": [",
        "\"rows\": [{\"row\": \"visits.soil\", \"percent\": {\"good\": 1}, \"working_n\": 1},",
        "baseline.json /rows/1/row: found \"visits.soil\", expected a value that is not in the list already");
    add("a percentage of a category of another scale", "baseline.json", "\"good\": 50", "\"yes\": 50",
        "baseline.json /rows/0/percent/yes: found 50, expected percentages for categories of the scale rating only");
    add("the remainder in a category of another scale", "baseline.json", "\"no_unstated\"", "\"poor\"",
        "baseline.json /rows/1/remainder: found \"poor\", "
        "expected a category of the scale met with no percentage in this row");
    add("the remainder in a category that was printed", "baseline.json", "\"no_unstated\"", "\"yes\"",
        "baseline.json /rows/1/remainder: found \"yes\", "
        "expected a category of the scale met with no percentage in this row");
    // 8 + 4 visits are reconstructed, 8 of them to kitchen gardens, where the row begins at the fifth.
    add("more cases than all audits", "baseline.json", "\"working_n\": 12", "\"working_n\": 13",
        "baseline.json /rows/0/working_n: found 13, expected with first_audit at most 12, "
        "the audits reconstructed for this table");
    add("more cases than are left in the group", "baseline.json", "\"working_n\": 4", "\"working_n\": 5",
        "baseline.json /rows/1/working_n: found 5, expected with first_audit at most 8, "
        "the audits reconstructed for this table");
    add("fewer cases than audits", "baseline.json", "\"working_n\": 4", "\"working_n\": 3", "");
    add("30 February", "baseline.json", "1999-12-31", "2000-02-30",
        "baseline.json /audited_on: found \"2000-02-30\", expected a day of the calendar");
    add("29 February 2000", "baseline.json", "1999-12-31", "2000-02-29", "");
    add("29 February 1900, no leap year", "baseline.json", "1999-12-31", "1900-02-29",
        "baseline.json /audited_on: found \"1900-02-29\", expected a day of the calendar");
    add("audits of an unknown form", "baseline.json", "\"reconstruction\": [",
        "\"reconstruction\": [{\"form\": \"postcard\", \"audits\": 1},",
        "baseline.json /reconstruction/0/form: found \"postcard\", expected the id of a form of pack.json");
    add("audits with an unknown field", "baseline.json", "{\"garden_kind\": \"flower\"}", "{\"size\": \"small\"}",
        "baseline.json /reconstruction/1/choices/size: found \"small\", "
        "expected choice fields of the form visit, each with one of its choices");
    add("audits with an unknown choice", "baseline.json", "{\"garden_kind\": \"flower\"}",
        "{\"garden_kind\": \"roof\"}",
        "baseline.json /reconstruction/1/choices/garden_kind: found \"roof\", "
        "expected choice fields of the form visit, each with one of its choices");
}

void TableMeaningTest::aBaselineNeedsNoReconstruction()
{
    damaged_pack::Files files = damaged_pack::garden();
    QByteArray &baseline = files[QStringLiteral("baseline.json")];
    baseline = baseline.left(baseline.indexOf("\"reconstruction\"")) + "\"reconstruction\": []}";
    QCOMPARE(damaged_pack::problemsOf(files), QString());
}

QTEST_GUILESS_MAIN(TableMeaningTest)
#include "table_meaning_test.moc"
