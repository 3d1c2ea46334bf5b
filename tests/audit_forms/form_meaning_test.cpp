#include "damaged_pack.h"

#include <QTest>

/// Damage to forms that the schema lets pass.
class FormMeaningTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void damageIsNamed_data();
    void damageIsNamed() { damaged_pack::check(); }
    void columnsOfEveryAuditAreNoFields_data();
    void columnsOfEveryAuditAreNoFields();

private:
    static void damageToNames();
    static void damageToConditions();
    static void damageToScoredFields();
    static void damageToKpis();
};

void FormMeaningTest::damageIsNamed_data()
{
    damaged_pack::addColumns();
    damageToNames();
    damageToConditions();
    damageToScoredFields();
    damageToKpis();
}

void FormMeaningTest::damageToNames()
{
    using damaged_pack::add;
    add("a field twice", "forms/visit.json", "\"id\": \"ended_on\"", "\"id\": \"begun_on\"",
        "forms/visit.json /fields/2/id: found \"begun_on\", expected a value that is not in the list already");
    add("a label twice", "forms/visit.json", "\"label\": \"Ended on\"", "\"label\": \"Begun On\"",
        "forms/visit.json /fields/2/label: found \"Begun On\", expected a spelling that is not read as \"begun_on\"");
    add("the column of a comment", "forms/visit.json", "\"id\": \"ended_on\"", "\"id\": \"soil_comment\"",
        "forms/visit.json /fields/2/id: found \"soil_comment\", "
        "expected another id than the column of a comment, reason or proposal");
    add("the column of a reason", "forms/visit.json", "\"id\": \"ended_on\"", "\"id\": \"soil_reason\"",
        "forms/visit.json /fields/2/id: found \"soil_reason\", "
        "expected another id than the column of a comment, reason or proposal");
    add("the column of a proposal", "forms/visit.json", "\"id\": \"ended_on\"", "\"id\": \"soil_proposal\"",
        "forms/visit.json /fields/2/id: found \"soil_proposal\", "
        "expected another id than the column of a comment, reason or proposal");
    add("a reason for no field", "forms/visit.json", "\"id\": \"ended_on\"", "\"id\": \"ending_reason\"", "");
    add("a role twice", "forms/visit.json", "\"role\": \"end_date\"", "\"role\": \"start_date\"",
        "forms/visit.json /fields/2/role: found \"start_date\", expected each role at most once in a form");
    add("no role twice", "forms/visit.json", ", \"role\": \"end_date\"", "", "");
    add("a choice twice", "forms/visit.json", "{\"id\": \"flower\", \"label\": \"Flower garden\"}",
        "{\"id\": \"flower\", \"label\": \"Flower garden\"}, {\"id\": \"flower\", \"label\": \"Roses\"}",
        "forms/visit.json /fields/0/choices/2/id: found \"flower\", expected a value that is not in the list already");
    add("a spelling of two choices", "forms/visit.json", "\"Flower garden\"", "\"vegetables\"",
        "forms/visit.json /fields/0/choices/1/label: found \"vegetables\", "
        "expected a spelling that is not read as \"kitchen\"");
}

void FormMeaningTest::damageToConditions()
{
    using damaged_pack::add;
    add("a condition on a field of another form", "forms/visit.json", "{\"field\": \"soil\",", "{\"field\": \"tone\",",
        "forms/visit.json /fields/4/asked_when/0/field: found \"tone\", "
        "expected the id of a scored field or a choice of this form");
    add("a condition on a date", "forms/visit.json", "{\"field\": \"soil\",", "{\"field\": \"begun_on\",",
        "forms/visit.json /fields/4/asked_when/0/field: found \"begun_on\", "
        "expected the id of a scored field or a choice of this form");
    add("an answer that its scale has not", "forms/visit.json", "[\"fair\", \"good\"]", "[\"fair\", \"yes\"]",
        "forms/visit.json /fields/4/asked_when/0/is/1: found \"yes\", expected an answer to soil: poor, fair, good");
    add("a choice that its field has not", "forms/visit.json", "\"is\": [\"kitchen\"]", "\"is\": [\"roof\"]",
        "forms/visit.json /fields/5/asked_when/0/is/0: found \"roof\", expected an answer to garden_kind: kitchen, "
        "flower");
    add("a question that decides on itself", "forms/visit.json", "{\"field\": \"soil\",", "{\"field\": \"compost\",",
        "forms/visit.json /fields/4/asked_when: found compost → compost, "
        "expected conditions that do not lead back to their own question");
    add("two questions that decide on each other", "forms/visit.json", "\"label\": \"Soil\",",
        "\"label\": \"Soil\", \"asked_when\": [{\"field\": \"garden_kind\", \"is\": [\"kitchen\"]}, "
        "{\"field\": \"compost\", \"is\": [\"good\"]}],",
        "forms/visit.json /fields/3/asked_when: found soil → compost → soil, "
        "expected conditions that do not lead back to their own question");
    add("a question behind a circle is in none", "forms/visit.json",
        "\"asked_when\": [{\"field\": \"garden_kind\", \"is\": [\"kitchen\"]}],\n      \"guidance\": {\"yes\"",
        "\"asked_when\": [{\"field\": \"seen_in_time\", \"is\": [\"yes\"]}, {\"field\": \"compost\", \"is\": "
        "[\"good\"]}],\n"
        "      \"guidance\": {\"yes\"",
        "forms/visit.json /fields/5/asked_when: found seen_in_time → seen_in_time, "
        "expected conditions that do not lead back to their own question");
}

void FormMeaningTest::damageToScoredFields()
{
    using damaged_pack::add;
    add("a scale that does not exist", "forms/letter.json", "\"scale\": \"rating\"", "\"scale\": \"stars\"",
        "forms/letter.json /fields/0/scale: found \"stars\", expected the id of a scale of pack.json");
    add("no guidance for a category", "forms/letter.json", "\"poor\": \"Rude.\", ", "",
        "forms/letter.json /fields/0/guidance/poor: found nothing, expected a line for every category that is offered");
    add("guidance for an unknown category", "forms/letter.json", "\"poor\": \"Rude.\"",
        "\"poor\": \"Rude.\", \"grand\": \"Royal.\"",
        "forms/letter.json /fields/0/guidance/grand: found \"Royal.\", "
        "expected no line but for the categories that the scale rating offers");
    add("guidance for a category that is never offered", "forms/visit.json", "\"no_outwith\": \"The gate was locked.\"",
        "\"no_outwith\": \"The gate was locked.\", \"no_unstated\": \"Who knows.\"",
        "forms/visit.json /fields/5/guidance/no_unstated: found \"Who knows.\", "
        "expected no line but for the categories that the scale met offers");
    add("a recommendation that the plan has not", "forms/visit.json", "[\"A1\", \"A2\"]", "[\"A1\", \"A3\"]",
        "forms/visit.json /fields/5/recommendations/1: found \"A3\", expected the ref of a row of action_plan.json");
    add("a recommendation twice", "forms/visit.json", "[\"A1\", \"A2\"]", "[\"A1\", \"A1\"]",
        "forms/visit.json /fields/5/recommendations/1: found \"A1\", expected a value that is not in the list already");
    add("a basis in the baseline that is not there", "forms/letter.json", "\"practice\"", "\"baseline\"",
        "forms/letter.json /fields/0/basis: found \"baseline\", "
        "expected plan or practice: no row of baseline.json rests on this field");
    add("a row of the baseline on a field of another basis", "forms/visit.json",
        "\"basis\": \"baseline\",\n      \"recommendations\": [\"A1\"]",
        "\"basis\": \"plan\",\n      \"recommendations\": [\"A1\"]",
        "baseline.json /rows/0/row: found \"visits.soil\", "
        "expected a row whose field has the basis \"baseline\" in the form visit");
}

void FormMeaningTest::damageToKpis()
{
    using damaged_pack::add;
    add("a kpi on another scale", "pack.json",
        "{\"id\": \"no_outwith\", \"label\": \"No, not our fault\", \"key\": \"6\"}",
        "{\"id\": \"no_else\", \"label\": \"No, not our fault\", \"key\": \"6\"}",
        "forms/visit.json /fields/5/guidance/no_else: found nothing, expected a line for every category that is "
        "offered\n"
        "forms/visit.json /fields/5/guidance/no_outwith: found \"The gate was locked.\", "
        "expected no line but for the categories that the scale met offers\n"
        "forms/visit.json /fields/5/scale: found \"met\", "
        "expected for a kpi, a scale with the categories yes, no_organisational, no_outwith");
    add("a kpi on a form without a contact log", "forms/visit.json", "\"contact_log\": true", "\"contact_log\": false",
        "forms/visit.json /fields/5/kpi/window_days: found 7, "
        "expected null, or a form with a contact log and a field with the role start_date");
    add("a kpi on a form without a start date", "forms/visit.json", ", \"role\": \"start_date\"", "",
        "forms/visit.json /fields/5/kpi/window_days: found 7, "
        "expected null, or a form with a contact log and a field with the role start_date");
    add("a kpi without a window", "forms/visit.json", "\"window_days\": 7", "\"window_days\": null", "");
    add("a kpi that needs no choice of the form", "forms/visit.json", "\"needs\": [\"garden_kind\"]",
        "\"needs\": [\"soil\"]",
        "forms/visit.json /fields/5/kpi/needs/0: found \"soil\", expected the id of a choice of this form");
    add("another need on an unknown field", "forms/visit.json", "{\"field\": \"garden_kind\", \"is\": [\"flower\"],",
        "{\"field\": \"size\", \"is\": [\"flower\"],",
        "forms/visit.json /fields/5/kpi/needed_when/0/field: found \"size\", "
        "expected the id of a scored field or a choice of this form");
    add("another need on an unknown choice", "forms/visit.json", "\"is\": [\"flower\"]",
        "\"is\": [\"flower\", \"roof\"]",
        "forms/visit.json /fields/5/kpi/needed_when/0/is/1: found \"roof\", "
        "expected an answer to garden_kind: kitchen, flower");
}

/// The columns every audit carries (docs/pack_format.md, fields).
void FormMeaningTest::columnsOfEveryAuditAreNoFields_data()
{
    QTest::addColumn<QByteArray>("id");
    for (const char *id : {"case_ref", "authority", "team", "worker", "auditor", "audited_on", "cycle", "reading",
                           "origin", "state", "form_version", "accepted_warnings", "note"})
        QTest::newRow(id) << QByteArray(id);
}

void FormMeaningTest::columnsOfEveryAuditAreNoFields()
{
    QFETCH(QByteArray, id);
    damaged_pack::Files files = damaged_pack::garden();
    files[QStringLiteral("forms/visit.json")].replace("\"id\": \"ended_on\"", "\"id\": \"" + id + '"');
    QCOMPARE(
        damaged_pack::problemsOf(files),
        QStringLiteral("forms/visit.json /fields/2/id: found \"%1\", expected another id than the columns of every "
                       "audit: case_ref, authority, team, worker, auditor, audited_on, cycle, reading, origin, state, "
                       "form_version, accepted_warnings, note")
            .arg(QString::fromLatin1(id)));
}

QTEST_GUILESS_MAIN(FormMeaningTest)
#include "form_meaning_test.moc"
