#include "damaged_pack.h"

#include <QTest>

/// Damage that the schemas find. One place is damaged, so one problem is expected: the errors that valijson adds for
/// everything around the place are left out.
class PackSchemaCheckTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void damageIsNamed_data();
    void damageIsNamed() { damaged_pack::check(); }
    void everyFaultOfAFileIsNamed();

private:
    static void damageToPack();
    static void damageToForms();
    static void damageToTablesAndBaseline();
    static void damageToThePlan();
};

void PackSchemaCheckTest::damageIsNamed_data()
{
    damaged_pack::addColumns();
    damageToPack();
    damageToForms();
    damageToTablesAndBaseline();
    damageToThePlan();
}

void PackSchemaCheckTest::damageToPack()
{
    using damaged_pack::add;
    add("another format", "pack.json", "caseaudit-pack-1", "caseaudit-pack-2",
        "pack.json /format: found \"caseaudit-pack-2\", expected \"caseaudit-pack-1\"");
    add("a missing key", "pack.json", "\"version\": 1,", "",
        "pack.json /version: found nothing, expected a whole number from 1");
    add("version 0", "pack.json", "\"version\": 1,", "\"version\": 0,",
        "pack.json /version: found 0, expected a whole number from 1");
    add("a fraction for a whole number", "pack.json", "\"version\": 1,", "\"version\": 1.5,",
        "pack.json /version: found 1.5, expected a whole number from 1");
    add("a text for a number", "pack.json", "\"version\": 1,", "\"version\": \"1\",",
        "pack.json /version: found \"1\", expected a whole number from 1");
    add("an unknown key", "pack.json", "\"version\": 1,", "\"version\": 1, \"versoin\": 1,",
        "pack.json /versoin: found 1, expected no such key here");
    add("an id with a capital", "pack.json", "\"id\": \"garden\"", "\"id\": \"Garden\"",
        "pack.json /id: found \"Garden\", expected an id: lower-case words joined by underscores");
    add("an id with a line break", "pack.json", "\"id\": \"garden\"", "\"id\": \"garden\\n\"",
        "pack.json /id: found \"garden\\n\", expected an id: lower-case words joined by underscores");
    add("an empty text", "pack.json", "Garden Partnership", "",
        "pack.json /title: found \"\", expected a text that is not empty");
    add("two letters", "pack.json", "\"letter\": \"N\"", "\"letter\": \"NO\"",
        "pack.json /authorities/0/letter: found \"NO\", expected one capital letter from A to Z");
    add("the key of \"not applicable\"", "pack.json", "\"key\": \"1\"", "\"key\": \"01\"",
        "pack.json /scales/0/categories/0/key: found \"01\", "
        "expected digits and lower-case letters, without 0 (not applicable) and c (comment)");
    add("a key for a category that is never offered", "pack.json", "\"input_only\": true",
        "\"input_only\": true, \"key\": \"7\"",
        "pack.json /scales/1/categories/3/key: found \"7\", expected no such key here");
    add("no share", "pack.json", "{\"id\": \"good_share\", \"label\": \"good\", \"categories\": [\"good\"]}", "",
        "pack.json /scales/0/shares: found [], expected a list of at least one share, the favourable one first");
}

void PackSchemaCheckTest::damageToForms()
{
    using damaged_pack::add;
    add("a kind of field that does not exist", "forms/visit.json",
        "\"id\": \"begun_on\", \"label\": \"Begun on\", \"kind\": \"date\"",
        "\"id\": \"begun_on\", \"label\": \"Begun on\", \"kind\": \"day\"",
        "forms/visit.json /fields/1/kind: found \"day\", expected one of scored, date, choice");
    add("a scored field without a scale", "forms/letter.json", "\"scale\": \"rating\",", "",
        "forms/letter.json /fields/0/scale: found nothing, expected an id: lower-case words joined by underscores");
    add("a role on a scored field", "forms/letter.json", "\"scale\": \"rating\",",
        "\"scale\": \"rating\", \"role\": \"group\",",
        "forms/letter.json /fields/0/role: found \"group\", expected no such key here");
    add("a date with the role of a choice", "forms/visit.json", "\"role\": \"start_date\"", "\"role\": \"group\"",
        "forms/visit.json /fields/1/role: found \"group\", "
        "expected report_date, start_date or end_date on a date; order_type or group on a choice");
    add("a scale on a date", "forms/visit.json", "\"role\": \"start_date\"",
        "\"role\": \"start_date\", \"scale\": \"met\"",
        "forms/visit.json /fields/1/scale: found \"met\", expected no such key here");
    add("one choice only", "forms/visit.json", ",\n        {\"id\": \"flower\", \"label\": \"Flower garden\"}", "",
        "forms/visit.json /fields/0/choices: found "
        "[{\"accepts\":[\"Vegetables\"],\"id\":\"kitchen\",\"label\":\"Kitchen garden\"}], "
        "expected a list of 2 to 200 choices");
    add("no basis of that name", "forms/letter.json", "\"practice\"", "\"habit\"",
        "forms/letter.json /fields/0/basis: found \"habit\", expected one of baseline, plan, practice");
    add("no contact of that kind", "forms/visit.json", "[\"home_visit\"]", "[\"home_visit\", \"letter\"]",
        "forms/visit.json /fields/5/kpi/kinds/1: found \"letter\", "
        "expected one of office, home_visit, review, phone, other");
    add("a window that ends before it begins", "forms/visit.json", "\"window_days\": 7", "\"window_days\": -1",
        "forms/visit.json /fields/5/kpi/window_days: found -1, expected a number of days from 0 to 3660, or null");
    add("no contact needed", "forms/visit.json", "\"needed\": 1", "\"needed\": 0",
        "forms/visit.json /fields/5/kpi/needed: found 0, expected a number of contacts from 1 to 1000");
    add("a condition that nothing fulfils", "forms/visit.json", "\"is\": [\"fair\", \"good\"]", "\"is\": []",
        "forms/visit.json /fields/4/asked_when/0/is: found [], expected a list of at least one id");
}

void PackSchemaCheckTest::damageToTablesAndBaseline()
{
    using damaged_pack::add;
    add("a table without rows", "tables.json", "{\"field\": \"tone\"}", "",
        "tables.json /tables/2/rows: found [], expected a list of at least one row");
    add("a list for an object", "tables.json", "{\"field\": \"tone\"}", "[\"tone\"]",
        "tables.json /tables/2/rows/0: found [\"tone\"], "
        "expected an object with the key field, and as needed label and heading");
    add("101 percent", "baseline.json", "\"good\": 50", "\"good\": 101",
        "baseline.json /rows/0/percent/good: found 101, expected a whole percentage from 0 to 100");
    add("-1 percent", "baseline.json", "\"good\": 50", "\"good\": -1",
        "baseline.json /rows/0/percent/good: found -1, expected a whole percentage from 0 to 100");
    add("half a percent", "baseline.json", "\"good\": 50", "\"good\": 49.5",
        "baseline.json /rows/0/percent/good: found 49.5, expected a whole percentage from 0 to 100");
    add("0 percent", "baseline.json", "\"good\": 50", "\"good\": 0", "");
    add("100 percent", "baseline.json", "\"good\": 50", "\"good\": 100", "");
    add("no percentage at all", "baseline.json", "\"yes\": 75", "",
        "baseline.json /rows/1/percent: found {}, expected an object with at least one category and its percentage");
    add("no case", "baseline.json", "\"working_n\": 12", "\"working_n\": 0",
        "baseline.json /rows/0/working_n: found 0, expected a whole number from 1 to 1000000");
    add("a date written in another way", "baseline.json", "1999-12-31", "31/12/1999",
        "baseline.json /audited_on: found \"31/12/1999\", expected a date like \"2004-12-31\"");
}

void PackSchemaCheckTest::damageToThePlan()
{
    using damaged_pack::add;
    add("month 13", "action_plan.json", "2000-04", "2000-13",
        "action_plan.json /rows/0/due: found \"2000-13\", expected a month like \"2005-09\"");
    add("no provenance of that name", "action_plan.json", "implied", "guessed",
        "action_plan.json /rows/1/provenance: found \"guessed\", expected one of explicit, implied, text");
    add("no rule of that name", "action_plan.json", "\"rule\": \"coverage\"", "\"rule\": \"cover\"",
        "action_plan.json /rows/0/evidence/0/rule: found \"cover\", "
        "expected one of coverage, answered, agreement, reported, reaches, improved, followed_up");
    add("a rule without its key", "action_plan.json", ", \"share\": 0.95", "",
        "action_plan.json /rows/0/evidence/1/share: found nothing, expected a share from 0 to 1");
    add("a rule with the key of another", "action_plan.json", "\"min\": 5", "\"min\": 5, \"share\": 0.9",
        "action_plan.json /rows/0/evidence/0/share: found 0.9, expected no such key here");
    add("a share above 1", "action_plan.json", "\"share\": 0.95", "\"share\": 95",
        "action_plan.json /rows/0/evidence/1/share: found 95, expected a share from 0 to 1");
    add("a share of 1", "action_plan.json", "\"share\": 0.95", "\"share\": 1", "");
    add("half an audit", "action_plan.json", "\"min\": 5", "\"min\": 0.5",
        "action_plan.json /rows/0/evidence/0/min: found 0.5, "
        "expected a number of audits from 1 for coverage, a share from 0 to 1 for reaches");
    add("a share to reach above 1", "action_plan.json", "\"min\": 0.9", "\"min\": 90",
        "action_plan.json /rows/0/evidence/5/min: found 90, "
        "expected a number of audits from 1 for coverage, a share from 0 to 1 for reaches");
    add("followed by hand without a reason", "action_plan.json",
        "\"followed_by_hand\": true,\n      \"hand_reason\": \"Gardens do not show who looks for work.\"",
        "\"followed_by_hand\": true",
        "action_plan.json /rows/1/hand_reason: found nothing, expected a text that is not empty");
    add("neither evidence nor followed by hand", "action_plan.json",
        "\"followed_by_hand\": true,\n      \"hand_reason\": \"Gardens do not show who looks for work.\"",
        "\"followed_by_hand\": false",
        "action_plan.json /rows/1/evidence: found [], "
        "expected a list of rules, empty only when the row is followed by hand");
    add("evidence and followed by hand", "action_plan.json", "\"evidence\": [],",
        "\"evidence\": [{\"rule\": \"improved\", \"row\": \"visits.soil\"}],",
        "action_plan.json /rows/1/evidence: found [{\"row\":\"visits.soil\",\"rule\":\"improved\"}], "
        "expected a list of rules, empty only when the row is followed by hand");
}

void PackSchemaCheckTest::everyFaultOfAFileIsNamed()
{
    damaged_pack::Files files = damaged_pack::garden();
    files[QStringLiteral("tables.json")].replace("\"title\": \"Visits\"", "\"titel\": \"Visits\", \"titre\": 1");
    files[QStringLiteral("baseline.json")].replace("\"good\": 50", "\"good\": \"half\"");
    QCOMPARE(
        damaged_pack::problemsOf(files),
        QStringLiteral("baseline.json /rows/0/percent/good: found \"half\", expected a whole percentage from 0 to 100\n"
                       "tables.json /tables/0/titel: found \"Visits\", expected no such key here\n"
                       "tables.json /tables/0/titre: found 1, expected no such key here\n"
                       "tables.json /tables/0/title: found nothing, expected a text that is not empty"));
}

QTEST_GUILESS_MAIN(PackSchemaCheckTest)
#include "pack_schema_check_test.moc"
