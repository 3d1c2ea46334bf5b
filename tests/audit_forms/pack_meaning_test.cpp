#include "damaged_pack.h"

#include <QTest>

/// Damage to pack.json that the schema lets pass.
class PackMeaningTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theUndamagedPackReads() { QCOMPARE(damaged_pack::problemsOf(damaged_pack::garden()), QString()); }
    void damageIsNamed_data();
    void damageIsNamed() { damaged_pack::check(); }
    void everyProblemOfEveryFileIsNamed();

private:
    static void damageToAuthorities();
    static void damageToScales();
};

void PackMeaningTest::damageIsNamed_data()
{
    damaged_pack::addColumns();
    damageToAuthorities();
    damageToScales();
    damaged_pack::add(
        "an abbreviation twice", "pack.json", "\"short\": \"PS\"", "\"short\": \"OK\"",
        "pack.json /abbreviations/1/short: found \"OK\", expected a value that is not in the list already");
    damaged_pack::add("a form twice", "pack.json", "[\"visit\", \"letter\"]", "[\"visit\", \"letter\", \"visit\"]",
                      "pack.json /forms/2: found \"visit\", expected each form once");
}

void PackMeaningTest::damageToAuthorities()
{
    using damaged_pack::add;
    add("an authority twice", "pack.json", "{\"id\": \"south\", \"name\": \"South\", \"letter\": \"S\"}",
        "{\"id\": \"north\", \"name\": \"Norland\", \"letter\": \"L\"}",
        "pack.json /authorities/1/id: found \"north\", expected a value that is not in the list already\n"
        // the plan speaks of an authority that is gone
        "action_plan.json /rows/0/authorities/1: found \"south\", expected the id of an authority of pack.json\n"
        "action_plan.json /rows/0/actions/0/authorities/0: found \"south\", "
        "expected the id of an authority of pack.json\n"
        "action_plan.json /rows/1/authorities/0: found \"south\", expected the id of an authority of pack.json");
    add("a letter twice", "pack.json", "\"letter\": \"S\"", "\"letter\": \"N\"",
        "pack.json /authorities/1/letter: found \"N\", expected a spelling that is not read as \"north\"");
    add("a name that another has but for its case", "pack.json", "\"name\": \"South\"", "\"name\": \"NORTH\"",
        "pack.json /authorities/1/name: found \"NORTH\", expected a spelling that is not read as \"north\"");
    add("the name of the partnership", "pack.json", "\"name\": \"South\"", "\"name\": \"Both gardens\"",
        "pack.json /authorities/1/name: found \"Both gardens\", expected a spelling that is not read as \"both\"");
    add("the id of the partnership", "pack.json", "\"id\": \"both\"", "\"id\": \"north\"",
        "pack.json /authorities/0/id: found \"north\", expected another id than that of the partnership\n"
        "action_plan.json /rows/0/authorities/0: found \"north\", expected the id of an authority of pack.json\n"
        "action_plan.json /rows/0/aspects/0/authorities/0: found \"north\", "
        "expected the id of an authority of pack.json\n"
        "action_plan.json /rows/0/evidence/5/authorities/0: found \"north\", "
        "expected the id of an authority of pack.json");
}

void PackMeaningTest::damageToScales()
{
    using damaged_pack::add;
    add("a category twice", "pack.json",
        "{\"id\": \"fair\", \"label\": \"Fair\", \"key\": \"2\", \"accepts\": [\"middling\"]}",
        "{\"id\": \"fair\", \"label\": \"Fair\"}, {\"id\": \"fair\", \"label\": \"Middling\"}",
        "pack.json /scales/0/categories/2/id: found \"fair\", expected a value that is not in the list already");
    add("a key of two categories", "pack.json", "\"key\": \"2\"", "\"key\": \"12\"",
        "pack.json /scales/0/categories/1/key: found \"12\", expected keys without \"1\", which chooses \"poor\"");
    add("a key twice in one category", "pack.json", "\"key\": \"2\"", "\"key\": \"22\"", "");
    add("the key of a category of another scale", "pack.json", "\"key\": \"2\"", "\"key\": \"2y\"", "");
    add("a spelling of two categories, but for case and dash", "pack.json", "\"middling\"", "\"-B.A D\"",
        "pack.json /scales/0/categories/1/accepts/0: found \"-B.A D\", expected a spelling that is not read as "
        "\"poor\"");
    add("a label that is the id of another", "pack.json", "\"label\": \"Fair\"", "\"label\": \"Poor\"",
        "pack.json /scales/0/categories/1/label: found \"Poor\", expected a spelling that is not read as \"poor\"");
    add("a spelling twice in one category", "pack.json", "\"middling\"", "\"middling\", \"FAIR\"", "");
    add("a spelling with nothing to read", "pack.json", "\"middling\"", "\" - \"",
        "pack.json /scales/0/categories/1/accepts/0: found \" - \", "
        "expected a spelling with more than spaces, dashes and full stops");
    add("a spelling that reads as not applicable", "pack.json", "\"middling\"", "\"N.A.\"",
        "pack.json /scales/0/categories/1/accepts/0: found \"N.A.\", "
        "expected a spelling that does not read as \"not applicable\"");
    add("a share of a category that does not exist", "pack.json", "\"categories\": [\"good\"]",
        "\"categories\": [\"good\", \"grand\"]",
        "pack.json /scales/0/shares/0/categories/1: found \"grand\", expected a category of this scale");
    add("a share with a category twice", "pack.json", "\"categories\": [\"good\"]",
        "\"categories\": [\"good\", \"good\"]",
        "pack.json /scales/0/shares/0/categories/1: found \"good\", expected a value that is not in the list already");
    add("a share twice", "pack.json", "{\"id\": \"met_share\",",
        "{\"id\": \"met_share\", \"label\": \"met\", \"categories\": [\"yes\"]}, {\"id\": \"met_share\",",
        "pack.json /scales/1/shares/1/id: found \"met_share\", expected a value that is not in the list already");
    add("a scale twice", "pack.json", "\"id\": \"met\"", "\"id\": \"rating\"",
        "pack.json /scales/1/id: found \"rating\", expected a value that is not in the list already\n"
        "forms/visit.json /fields/5/scale: found \"met\", expected the id of a scale of pack.json");
    add("a scale that offers nothing", "pack.json", "\"scales\": [",
        "\"scales\": [{\"id\": \"idle\", \"title\": \"I\", "
        "\"shares\": [{\"id\": \"s\", \"label\": \"s\", \"categories\": [\"a\"]}], "
        "\"categories\": [{\"id\": \"a\", \"label\": \"a\", \"input_only\": true}, "
        "{\"id\": \"b\", \"label\": \"b\", \"input_only\": true}]}, ",
        "pack.json /scales/0/categories: found "
        "[{\"id\":\"a\",\"input_only\":true,\"label\":\"a\"},{\"id\":\"b\",\"input_only\":true,\"label\":\"…, "
        "expected at least one category that is not input_only");
}

void PackMeaningTest::everyProblemOfEveryFileIsNamed()
{
    damaged_pack::Files files = damaged_pack::garden();
    files[QStringLiteral("pack.json")].replace("\"key\": \"2\"", "\"key\": \"1\"");
    files[QStringLiteral("forms/letter.json")].replace("\"scale\": \"rating\"", "\"scale\": \"stars\"");
    files[QStringLiteral("tables.json")].replace("\"field\": \"compost\"", "\"field\": \"humus\"");
    QCOMPARE(
        damaged_pack::problemsOf(files),
        QStringLiteral(
            "pack.json /scales/0/categories/1/key: found \"1\", expected keys without \"1\", which chooses \"poor\"\n"
            "forms/letter.json /fields/0/scale: found \"stars\", expected the id of a scale of pack.json\n"
            "tables.json /tables/0/rows/1/field: found \"humus\", expected the id of a scored field of the form visit\n"
            "action_plan.json /rows/0/evidence/7/row: found \"visits.compost\", "
            "expected a row of tables.json: <table>.<field>"));
}

QTEST_GUILESS_MAIN(PackMeaningTest)
#include "pack_meaning_test.moc"
