#include "app/wording/import_wording.h"

#include "audit_forms/finding.h"
#include "audit_forms/pack.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace caseaudit {

namespace {

FormDefinition form()
{
    Field group;
    group.id = u"offender_group"_s;
    group.label = u"Offender group"_s;
    group.kind = FieldKind::Choice;
    group.choices = {{u"sex_offender"_s, u"Sex offender"_s, {}},
                     {u"serious_violent_offender"_s, u"Serious violent offender"_s, {}}};
    FormDefinition form;
    form.title = u"Supervision"_s;
    form.fields = {group};
    return form;
}

Pack pack()
{
    Scale scale;
    scale.id = u"yes_no"_s;
    scale.categories = {{u"yes"_s, u"Yes"_s, {}, {}, false}, {u"no"_s, u"No"_s, {}, {}, false}};
    Pack pack;
    pack.scales = {scale};
    pack.authorities = {{u"angus"_s, u"Angus"_s, u"A"_s}, {u"dundee"_s, u"Dundee"_s, u"D"_s}};
    return pack;
}

} // namespace

class ImportWordingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void alternativesAreListed_data()
    {
        QTest::addColumn<QStringList>("alternatives");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << QStringList{} << QString();
        QTest::newRow("one") << QStringList{u"a"_s} << u"a"_s;
        QTest::newRow("two") << QStringList{u"a"_s, u"b"_s} << u"a or b"_s;
        QTest::newRow("three") << QStringList{u"a"_s, u"b"_s, u"c"_s} << u"a, b or c"_s;
    }

    void alternativesAreListed()
    {
        QFETCH(QStringList, alternatives);
        QTEST(wording::oneOf(alternatives), "text");
    }

    void whatIsExpectedNamesTheChoices()
    {
        Field question;
        question.scale = u"yes_no"_s;
        QCOMPARE(wording::expectedAnswer(question, pack()), u"Yes, No or not applicable"_s);
        QCOMPARE(wording::expectedAuthority(pack()), u"Angus or Dundee"_s);
        QCOMPARE(wording::expectedChoice(form().fields.first()), u"Sex offender or Serious violent offender"_s);
        QCOMPARE(wording::expectedOrigin(), u"read, imported, reconstructed or invented"_s);
        QCOMPARE(wording::expectedContactKind(), u"office, home_visit, review, phone or other"_s);
        QCOMPARE(wording::expectedContactOutcome(), u"kept, missed_by_person, cancelled_by_service or prevented"_s);
        QCOMPARE(wording::expectedFormVersion(1), u"1"_s);
        QCOMPARE(wording::expectedFormVersion(3), u"a whole number from 1 to 3"_s);
    }

    void oneCellIsSingular()
    {
        QCOMPARE(wording::foundCells(1), u"1 cell"_s);
        QCOMPARE(wording::expectedCells(9), u"9 cells as in the header"_s);
    }

    void aQuoteOnALaterLineNamesWhereItsRowBegins()
    {
        QVERIFY(!wording::strayQuote(7, 7).contains(u"line"_s));
        QVERIFY(wording::strayQuote(7, 5).endsWith(u"(the row begins on line 5)"_s));
    }

    void auditsThatFitAreNamedByLine()
    {
        QCOMPARE(wording::expectedOneAudit({2, 5, 9}),
                 u"one audit; lines 2, 5 and 9 fit, so columns authority, cycle or "
                 "reading must tell them apart"_s);
    }

    void findingsSayWhatShouldHaveStoodThere_data()
    {
        QTest::addColumn<Finding>("finding");
        QTest::addColumn<QString>("expected");
        const auto error = [](const QString &code, const QString &field, const QStringList &args) {
            return Finding{code, Severity::Error, field, args};
        };
        QTest::newRow("reference") << error(u"missing_reference"_s, u"case_ref"_s, {})
                                   << u"the authority's reference for the case"_s;
        QTest::newRow("authority") << error(u"missing_authority"_s, u"authority"_s, {}) << u"Angus or Dundee"_s;
        QTest::newRow("partnership") << error(u"partnership_not_reconstructed"_s, u"authority"_s, {})
                                     << u"Angus or Dundee"_s;
        QTest::newRow("auditor") << error(u"missing_auditor"_s, u"auditor"_s, {}) << u"the auditor's code"_s;
        QTest::newRow("date") << error(u"missing_date"_s, u"audited_on"_s, {})
                              << u"a date such as 2005-03-27 or 27/03/2005"_s;
        QTest::newRow("future") << error(u"date_in_future"_s, u"audited_on"_s, {u"2005-03-28"_s, u"2005-03-27"_s})
                                << u"a date up to 27 March 2005"_s;
        QTest::newRow("group") << error(u"missing_group"_s, u"offender_group"_s, {})
                               << u"Sex offender or Serious violent offender"_s;
        QTest::newRow("any other") << error(u"contact_without_date"_s, u"contacts"_s, {})
                                   << u"A contact has no date."_s;
    }

    void findingsSayWhatShouldHaveStoodThere()
    {
        QFETCH(Finding, finding);
        QTEST(wording::expectedInstead(finding, form(), pack()), "expected");
    }
};

} // namespace caseaudit

QTEST_GUILESS_MAIN(caseaudit::ImportWordingTest)
#include "import_wording_test.moc"
