#include "damaged_pack.h"

#include <QTest>

/// Damage to action_plan.json that its schema lets pass.
class PlanMeaningTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void damageIsNamed_data();
    void damageIsNamed() { damaged_pack::check(); }
    void withoutABaselineNothingCanImprove();
    void withoutAPlanRecommendationsAreNotLookedUp();

private:
    static void damageToRows();
    static void damageToRules();
};

void PlanMeaningTest::damageIsNamed_data()
{
    damaged_pack::addColumns();
    damageToRows();
    damageToRules();
}

void PlanMeaningTest::damageToRows()
{
    using damaged_pack::add;
    add("a ref twice", "action_plan.json", "\"ref\": \"A2\"", "\"ref\": \"A1\"",
        "forms/visit.json /fields/5/recommendations/1: found \"A2\", expected the ref of a row of action_plan.json\n"
        "action_plan.json /rows/1/ref: found \"A1\", expected a value that is not in the list already");
    add("a theme that does not exist", "action_plan.json", "\"theme\": \"people\"", "\"theme\": \"sky\"",
        "action_plan.json /rows/1/theme: found \"sky\", expected the id of a theme of this file");
    add("a theme twice", "action_plan.json", "{\"id\": \"people\", \"title\"", "{\"id\": \"earth\", \"title\"",
        "action_plan.json /themes/1/id: found \"earth\", expected a value that is not in the list already\n"
        "action_plan.json /rows/1/theme: found \"people\", expected the id of a theme of this file");
    add("a lead that does not exist", "action_plan.json", "\"lead\": \"head_gardener\"", "\"lead\": \"chief\"",
        "action_plan.json /rows/0/actions/0/leads/0/lead: found \"chief\", expected the id of a lead of this file");
    add("a lead twice", "action_plan.json", "\"id\": \"under_gardener\"", "\"id\": \"head_gardener\"",
        "action_plan.json /leads/1/id: found \"head_gardener\", expected a value that is not in the list already");
    add("two leads of one name", "action_plan.json", "\"Under Gardener\"", "\"Head Gardener\"",
        "action_plan.json /leads/1/name: found \"Head Gardener\", expected a value that is not in the list already");
    add("an authority that does not exist", "action_plan.json", "[\"north\", \"south\"]", "[\"north\", \"west\"]",
        "action_plan.json /rows/0/authorities/1: found \"west\", expected the id of an authority of pack.json");
    add("the partnership for an authority", "action_plan.json", "[\"north\", \"south\"]", "[\"north\", \"both\"]",
        "action_plan.json /rows/0/authorities/1: found \"both\", expected the id of an authority of pack.json");
    add("an authority twice", "action_plan.json", "[\"north\", \"south\"]", "[\"north\", \"north\"]",
        "action_plan.json /rows/0/authorities/1: found \"north\", expected a value that is not in the list already");
    add("an action of an unknown authority", "action_plan.json", "\"authorities\": [\"south\"]\n        }",
        "\"authorities\": [\"west\"]\n        }",
        "action_plan.json /rows/0/actions/0/authorities/0: found \"west\", expected the id of an authority of "
        "pack.json");
    add("an aspect of an unknown authority", "action_plan.json", "\"authorities\": [\"north\"], \"rows\"",
        "\"authorities\": [\"west\"], \"rows\"",
        "action_plan.json /rows/0/aspects/0/authorities/0: found \"west\", expected the id of an authority of "
        "pack.json");
    add("an aspect of an unknown row", "action_plan.json", "[\"visits.soil\"]", "[\"visits.soil\", \"visits.sand\"]",
        "action_plan.json /rows/0/aspects/0/rows/1: found \"visits.sand\", expected a row of tables.json: "
        "<table>.<field>");
}

void PlanMeaningTest::damageToRules()
{
    using damaged_pack::add;
    add("coverage of an unknown form", "action_plan.json", "\"form\": \"visit\"", "\"form\": \"postcard\"",
        "action_plan.json /rows/0/evidence/0/form: found \"postcard\", expected the id of a form of pack.json");
    add("agreement on an unknown form", "action_plan.json", "\"form\": \"letter\"", "\"form\": \"postcard\"",
        "action_plan.json /rows/0/evidence/2/form: found \"postcard\", expected the id of a form of pack.json");
    add("answers to a field of an unknown form", "action_plan.json", "visit.compost", "postcard.compost",
        "action_plan.json /rows/0/evidence/1/field: found \"postcard.compost\", "
        "expected a scored field of a form: <form>.<field>");
    add("answers to an unknown field", "action_plan.json", "visit.compost", "visit.humus",
        "action_plan.json /rows/0/evidence/1/field: found \"visit.humus\", "
        "expected a scored field of a form: <form>.<field>");
    add("answers to a date", "action_plan.json", "visit.compost", "visit.begun_on",
        "action_plan.json /rows/0/evidence/1/field: found \"visit.begun_on\", "
        "expected a scored field of a form: <form>.<field>");
    add("a report of an unknown table", "action_plan.json", "\"table\": \"letters\"", "\"table\": \"postcards\"",
        "action_plan.json /rows/0/evidence/3/table: found \"postcards\", "
        "expected the id of a table of tables.json, or portfolio");
    add("an unknown row to reach", "action_plan.json", "letters.tone", "letters.ink",
        "action_plan.json /rows/0/evidence/5/row: found \"letters.ink\", expected a row of tables.json: "
        "<table>.<field>");
    add("an unknown authority to reach it", "action_plan.json", "\"base\": 10, \"authorities\": [\"north\"]",
        "\"base\": 10, \"authorities\": [\"west\"]",
        "action_plan.json /rows/0/evidence/5/authorities/0: found \"west\", expected the id of an authority of "
        "pack.json");
    add("a row to improve that was never printed", "action_plan.json", "\"improved\", \"row\": \"visits.soil\"",
        "\"improved\", \"row\": \"visits.compost\"",
        "action_plan.json /rows/0/evidence/6/row: found \"visits.compost\", "
        "expected a row of baseline.json: <table>.<field>");
    add("an unknown row to follow up", "action_plan.json", "visits.compost", "visits.sand",
        "action_plan.json /rows/0/evidence/7/row: found \"visits.sand\", expected a row of tables.json: "
        "<table>.<field>");
}

void PlanMeaningTest::withoutABaselineNothingCanImprove()
{
    damaged_pack::Files files = damaged_pack::garden();
    files.remove(QStringLiteral("baseline.json"));
    files[QStringLiteral("forms/visit.json")].replace("\"basis\": \"baseline\"", "\"basis\": \"practice\"");
    QCOMPARE(damaged_pack::problemsOf(files),
             QStringLiteral("action_plan.json /rows/0/evidence/6/row: found \"visits.soil\", "
                            "expected a row of baseline.json: <table>.<field>"));
}

void PlanMeaningTest::withoutAPlanRecommendationsAreNotLookedUp()
{
    damaged_pack::Files files = damaged_pack::garden();
    files.remove(QStringLiteral("action_plan.json"));
    QCOMPARE(damaged_pack::problemsOf(files), QString());
}

QTEST_GUILESS_MAIN(PlanMeaningTest)
#include "plan_meaning_test.moc"
