#include "audit_forms/audit_record.h"

#include "tests/support/test_forms.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <stdexcept>

using namespace Qt::StringLiterals;

namespace caseaudit {

namespace {

Answer answered(const QString &category)
{
    Answer answer;
    answer.category = category;
    return answer;
}

Answer notApplicable(const QString &reason)
{
    Answer answer;
    answer.notApplicable = true;
    answer.reason = reason;
    return answer;
}

/// A record with something in every part of it.
AuditRecord fullRecord()
{
    AuditRecord record;
    record.form = u"pdo_supervision"_s;
    record.formVersion = 3;
    record.pack = u"0f3a"_s;
    record.caseRef = u"P/K 12 \u00e9"_s;
    record.authority = u"perth_kinross"_s;
    record.team = u"west"_s;
    record.worker = u"w07"_s;
    record.auditor = u"jm"_s;
    record.auditedOn = QDate(2005, 6, 1);
    record.cycle = u"2005"_s;
    record.reading = u"agreed"_s;
    record.origin = Origin::Imported;
    record.state = AuditState::Withdrawn;
    record.stateBefore = AuditState::Complete;
    record.stateReason = u"entered twice"_s;
    record.note = u"line one\nline \"two\""_s;
    record.answers = {{u"level_reflects_risk"_s, answered(u"good"_s)},
                      {u"home_visits_12_weeks"_s, notApplicable(u"not yet due"_s)}};
    record.answers[u"level_reflects_risk"_s].comment = u"see the review"_s;
    record.answers[u"home_visits_12_weeks"_s].proposal = u"not_applicable"_s;
    record.answers[u"home_visits_12_weeks"_s].fromProposal = true;
    record.dates = {{u"start_date"_s, QDate(2005, 3, 1)}};
    record.choices = {{u"order_type"_s, u"probation"_s}, {u"offender_group"_s, u"sex_offender"_s}};
    record.contacts = {
        {QDate(2005, 3, 9), ContactKind::HomeVisit, ContactOutcome::Prevented, u"in hospital"_s},
        {QDate(2005, 3, 2), ContactKind::Office, ContactOutcome::Kept, {}},
    };
    record.acceptedWarnings = {u"left_empty:appointments_4_weeks"_s};
    record.imports = {{u"b1"_s, u"d1"_s}, {u"b2"_s, u"d2"_s}};
    return record;
}

QString askedName(Asked asked)
{
    return asked == Asked::Yes ? u"yes"_s : asked == Asked::No ? u"no"_s : u"open"_s;
}

QString refusal(const QJsonObject &document)
{
    try {
        auditFromJson(document);
    } catch (const std::runtime_error &error) {
        return QString::fromStdString(error.what());
    }
    return {};
}

} // namespace

class AuditRecordTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDocumentReadsBackAsItWas_data()
    {
        QTest::addColumn<AuditRecord>("record");
        AuditRecord empty;
        empty.form = u"report"_s;
        QTest::newRow("nothing but its form") << empty;
        QTest::newRow("a report") << testing::completeReport();
        QTest::newRow("something in every part") << fullRecord();
    }

    void aDocumentReadsBackAsItWas()
    {
        QFETCH(AuditRecord, record);
        // Through bytes, as storage keeps it.
        const QByteArray bytes = QJsonDocument(toJson(record)).toJson();
        QVERIFY(auditFromJson(QJsonDocument::fromJson(bytes).object()) == record);
    }

    void everyOriginStateKindAndOutcomeReadsBack()
    {
        AuditRecord record = fullRecord();
        for (const Origin origin : {Origin::Read, Origin::Imported, Origin::Reconstructed, Origin::Invented}) {
            record.origin = origin;
            QVERIFY(auditFromJson(toJson(record)) == record);
        }
        for (const AuditState state : {AuditState::Draft, AuditState::Complete, AuditState::Withdrawn}) {
            record.state = state;
            record.stateBefore = state;
            QVERIFY(auditFromJson(toJson(record)) == record);
        }
        using enum ContactKind;
        for (const ContactKind kind : {Office, HomeVisit, Review, Phone, Other}) {
            record.contacts.first().kind = kind;
            QVERIFY(auditFromJson(toJson(record)) == record);
        }
        using enum ContactOutcome;
        for (const ContactOutcome outcome : {Kept, MissedByPerson, CancelledByService, Prevented}) {
            record.contacts.first().outcome = outcome;
            QVERIFY(auditFromJson(toJson(record)) == record);
        }
    }

    void aDocumentLeavesOutWhatIsEmpty()
    {
        AuditRecord record;
        record.form = u"report"_s;
        record.answers.insert(u"analysis"_s, {});
        record.choices.insert(u"order_type"_s, {});
        record.dates.insert(u"report_date"_s, {});
        QCOMPARE(toJson(record).keys(), QStringList({u"form"_s, u"form_version"_s, u"kind"_s, u"origin"_s, u"reading"_s,
                                                     u"state"_s, u"state_before"_s}));
    }

    void aDocumentHoldsIdsAndIsoDates()
    {
        const QJsonObject document = toJson(fullRecord());
        QCOMPARE(document[u"kind"_s], u"audit"_s);
        QCOMPARE(document[u"form_version"_s], 3);
        QCOMPARE(document[u"audited_on"_s], u"2005-06-01"_s);
        QCOMPARE(document[u"origin"_s], u"imported"_s);
        QCOMPARE(document[u"state"_s], u"withdrawn"_s);
        QCOMPARE(document[u"state_before"_s], u"complete"_s);
        QCOMPARE(document[u"answers"_s][u"home_visits_12_weeks"_s], (QJsonObject{{u"not_applicable"_s, true},
                                                                                 {u"reason"_s, u"not yet due"_s},
                                                                                 {u"proposal"_s, u"not_applicable"_s},
                                                                                 {u"from_proposal"_s, true}}));
        QCOMPARE(document[u"contacts"_s][1],
                 (QJsonObject{{u"date"_s, u"2005-03-02"_s}, {u"kind"_s, u"office"_s}, {u"outcome"_s, u"kept"_s}}));
        QCOMPARE(document[u"imports"_s][0], (QJsonObject{{u"batch"_s, u"b1"_s}, {u"digest"_s, u"d1"_s}}));
    }

    void unknownKeysAreLeftAlone()
    {
        QJsonObject document = toJson(fullRecord());
        document.insert(u"salt"_s, u"00ff"_s);
        QVERIFY(auditFromJson(document) == fullRecord());
    }

    void aDocumentThatIsNoAuditIsRefusedByTheKey_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("place");
        const auto row = [](const char *name, const QString &key, const QJsonValue &value, const QString &place) {
            QTest::newRow(name) << key << value << place;
        };
        row("another kind", u"kind"_s, u"action"_s, u"kind"_s);
        row("no kind", u"kind"_s, QJsonValue::Undefined, u"kind"_s);
        row("no form", u"form"_s, QJsonValue::Undefined, u"form"_s);
        row("version nought", u"form_version"_s, 0, u"form_version"_s);
        row("version with a fraction", u"form_version"_s, 1.5, u"form_version"_s);
        row("unknown origin", u"origin"_s, u"dreamt"_s, u"origin"_s);
        row("no state", u"state"_s, QJsonValue::Undefined, u"state"_s);
        row("a number for a text", u"team"_s, 3, u"team"_s);
        row("no such day", u"audited_on"_s, u"2005-02-29"_s, u"audited_on"_s);
        row("a date with more behind it", u"audited_on"_s, u"2005-02-28T10:00"_s, u"audited_on"_s);
        row("answers as a list", u"answers"_s, QJsonArray{}, u"answers"_s);
        row("an answer as a text", u"answers"_s, QJsonObject{{u"analysis"_s, u"good"_s}}, u"answers/analysis"_s);
        row("a flag as a number", u"answers"_s, QJsonObject{{u"analysis"_s, QJsonObject{{u"not_applicable"_s, 1}}}},
            u"answers/analysis/not_applicable"_s);
        row("a contact of no kind", u"contacts"_s, QJsonArray{QJsonObject{{u"date"_s, u"2005-03-01"_s}}},
            u"contacts/0/kind"_s);
        row("a contact as a text", u"contacts"_s, QJsonArray{u"office"_s}, u"contacts/0"_s);
        row("a warning as a number", u"accepted_warnings"_s, QJsonArray{u"left_empty"_s, 1}, u"accepted_warnings/1"_s);
    }

    void aDocumentThatIsNoAuditIsRefusedByTheKey()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QFETCH(QString, place);
        QJsonObject document = toJson(fullRecord());
        document.insert(key, value); // an undefined value takes the key away
        QVERIFY2(refusal(document).endsWith(u" at "_s + place), qPrintable(refusal(document)));
    }

    void idsReadBackAndUnknownOnesDoNot()
    {
        QCOMPARE(originFor(originId(Origin::Invented)), Origin::Invented);
        QCOMPARE(originFor(u"Read"_s), std::nullopt);
        QCOMPARE(auditStateFor(auditStateId(AuditState::Withdrawn)), AuditState::Withdrawn);
        QCOMPARE(auditStateFor({}), std::nullopt);
    }

    void caseReferencesAreComparedFolded_data()
    {
        QTest::addColumn<QString>("reference");
        QTest::addColumn<QString>("folded");
        QTest::newRow("case") << u"D/0417A"_s << u"d/0417a"_s;
        QTest::newRow("white space around") << u"\t D/0417 \n"_s << u"d/0417"_s;
        QTest::newRow("white space inside becomes one space") << u"D \u00a0 0417"_s << u"d 0417"_s;
        QTest::newRow("dashes and dots stay") << u"D-04.17"_s << u"d-04.17"_s;
        QTest::newRow("decomposed letters") << u"E\u0301 1"_s << u"\u00e9 1"_s;
        QTest::newRow("nothing") << u" "_s << QString();
    }

    void caseReferencesAreComparedFolded()
    {
        QFETCH(QString, reference);
        const QString folded = foldedCaseRef(reference);
        QTEST(folded, "folded");
        QCOMPARE(foldedCaseRef(folded), folded);
    }

    void aQuestionIsAskedAsItsDecidingAnswersTell_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<Answer>("onFile");
        QTest::addColumn<Answer>("used");
        QTest::addColumn<QString>("asked");
        const Answer yes = answered(u"yes"_s);
        const Answer no = answered(u"no"_s);
        const Answer none;
        const Answer apart = notApplicable(u"reason"_s);
        QTest::newRow("no condition") << u"analysis"_s << none << none << u"yes"_s;
        QTest::newRow("holds") << u"framework_used"_s << yes << none << u"yes"_s;
        QTest::newRow("fails") << u"framework_used"_s << no << none << u"no"_s;
        QTest::newRow("undecided") << u"framework_used"_s << none << none << u"open"_s;
        QTest::newRow("decider not applicable") << u"framework_used"_s << apart << none << u"no"_s;
        QTest::newRow("chain holds") << u"framework_complete"_s << yes << yes << u"yes"_s;
        QTest::newRow("chain fails at its end") << u"framework_complete"_s << yes << no << u"no"_s;
        QTest::newRow("chain undecided at its end") << u"framework_complete"_s << yes << none << u"open"_s;
        QTest::newRow("decider not asked, whatever it says") << u"framework_complete"_s << no << yes << u"no"_s;
        QTest::newRow("chain undecided at its root") << u"framework_complete"_s << none << none << u"open"_s;
        QTest::newRow("decider open, its answer decides") << u"framework_complete"_s << none << yes << u"yes"_s;
        QTest::newRow("decider open, its answer refuses") << u"framework_complete"_s << none << no << u"no"_s;
    }

    void aQuestionIsAskedAsItsDecidingAnswersTell()
    {
        QFETCH(QString, field);
        QFETCH(Answer, onFile);
        QFETCH(Answer, used);
        AuditRecord record;
        record.answers = {{u"assessment_on_file"_s, onFile}, {u"framework_used"_s, used}};
        const FormDefinition form = testing::ratingForm();
        QTEST(askedName(isAsked(*form.field(field), form, record)), "asked");
    }

    void aQuestionIsAskedByTheChoiceMade()
    {
        const FormDefinition form = testing::supervisionForm();
        const Field *field = form.field(u"first_appointment_throughcare"_s);
        AuditRecord record;
        QCOMPARE(askedName(isAsked(*field, form, record)), u"open"_s);
        record.choices[u"order_type"_s] = u"parole_licence"_s;
        QCOMPARE(askedName(isAsked(*field, form, record)), u"yes"_s);
        record.choices[u"order_type"_s] = u"probation"_s;
        QCOMPARE(askedName(isAsked(*field, form, record)), u"no"_s);
    }

    void allConditionsMustHold_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<QString>("asked");
        QTest::newRow("both hold") << u"yes"_s << u"yes"_s << u"yes"_s;
        QTest::newRow("one is open") << u"yes"_s << QString() << u"open"_s;
        QTest::newRow("one fails") << u"yes"_s << u"no"_s << u"no"_s;
        QTest::newRow("one fails while the other is open") << QString() << u"no"_s << u"no"_s;
        QTest::newRow("both are open") << QString() << QString() << u"open"_s;
    }

    void allConditionsMustHold()
    {
        QFETCH(QString, first);
        QFETCH(QString, second);
        FormDefinition form = testing::ratingForm();
        Field &overall = form.fields[2];
        overall.askedWhen = {{u"assessment_on_file"_s, {u"yes"_s}}, {u"discussed"_s, {u"yes"_s}}};
        AuditRecord record;
        record.answers = {{u"assessment_on_file"_s, answered(first)}, {u"discussed"_s, answered(second)}};
        QTEST(askedName(isAsked(overall, form, record)), "asked");
    }

    void questionsThatDecideEachOtherAreNeverAsked()
    {
        FormDefinition form = testing::ratingForm();
        form.fields[1].askedWhen = {{u"overall"_s, {u"good"_s}}};
        form.fields[2].askedWhen = {{u"analysis"_s, {u"good"_s}}};
        const AuditRecord record = testing::completeReport();
        QCOMPARE(askedName(isAsked(form.fields[1], form, record)), u"no"_s);
        QCOMPARE(askedName(isAsked(form.fields[2], form, record)), u"no"_s);
    }

    void aConditionOnAMissingQuestionFails()
    {
        FormDefinition form = testing::ratingForm();
        form.fields[1].askedWhen = {{u"gone"_s, {u"yes"_s}}};
        QCOMPARE(askedName(isAsked(form.fields[1], form, testing::completeReport())), u"no"_s);
    }

    void answersAreCodedInOneByte_data()
    {
        QTest::addColumn<Answer>("onFile");
        QTest::addColumn<Answer>("used");
        QTest::addColumn<int>("code");
        const Answer yes = answered(u"yes"_s);
        const Answer no = answered(u"no"_s);
        const Answer none;
        const Answer apart = notApplicable(u"reason"_s);
        QTest::newRow("asked, first category") << yes << yes << 1;
        QTest::newRow("asked, second category") << yes << no << 2;
        QTest::newRow("asked, empty") << yes << none << 0;
        QTest::newRow("asked, not applicable") << yes << apart << 254;
        QTest::newRow("asked, a category the scale has not") << yes << answered(u"perhaps"_s) << 0;
        QTest::newRow("not asked, empty") << no << none << 255;
        QTest::newRow("not asked, answered before it folded away") << no << yes << 255;
        QTest::newRow("not asked, not applicable") << no << apart << 255;
        QTest::newRow("open, empty") << none << none << 255;
        QTest::newRow("open, answered on import") << none << no << 2;
        QTest::newRow("open, not applicable") << none << apart << 254;
    }

    void answersAreCodedInOneByte()
    {
        QFETCH(Answer, onFile);
        QFETCH(Answer, used);
        AuditRecord record;
        record.answers = {{u"assessment_on_file"_s, onFile}, {u"framework_used"_s, used}};
        const Pack pack = testing::testPack();
        const FormDefinition *form = pack.form(u"report"_s);
        QTEST(int(codedAnswer(*form->field(u"framework_used"_s), *form, pack, record)), "code");
    }

    void choicesAreCodedByTheirPosition()
    {
        const Pack pack = testing::testPack();
        const FormDefinition *form = pack.form(u"supervision"_s);
        const Field *field = form->field(u"order_type"_s);
        AuditRecord record;
        QCOMPARE(codedAnswer(*field, *form, pack, record), answer_code::notRecorded);
        record.choices[u"order_type"_s] = u"probation"_s;
        QCOMPARE(codedAnswer(*field, *form, pack, record), answer_code::firstCategory);
        record.choices[u"order_type"_s] = u"community_service"_s;
        QCOMPARE(codedAnswer(*field, *form, pack, record), quint8(4));
        record.choices[u"order_type"_s] = u"deferred"_s;
        QCOMPARE(codedAnswer(*field, *form, pack, record), answer_code::notRecorded);
    }

    void packedAnswersFollowTheFormWithoutItsDates()
    {
        const Pack pack = testing::testPack();
        AuditRecord record = testing::completeReport();
        record.answers.remove(u"overall"_s);
        record.answers[u"assessment_on_file"_s].category = u"no"_s;
        record.answers[u"discussed"_s] = notApplicable(u"none available"_s);
        // analysis good, overall empty, on file no, framework questions folded away, discussed not applicable
        QCOMPARE(packedAnswers(*pack.form(u"report"_s), pack, record), QByteArray::fromHex("03 00 02 ff ff fe"));
    }
};

} // namespace caseaudit

QTEST_GUILESS_MAIN(caseaudit::AuditRecordTest)
#include "audit_record_test.moc"
