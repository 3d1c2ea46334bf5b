#include "audit_forms/form_definition.h"

#include "tests/support/test_forms.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace caseaudit {

namespace {

QStringList idsOf(const QList<const Field *> &fields)
{
    QStringList ids;
    for (const Field *field : fields)
        ids.append(field->id);
    return ids;
}

} // namespace

class FormDefinitionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fieldsAreFoundByTheirId()
    {
        const FormDefinition form = testing::pdoSupervisionForm();
        QCOMPARE(form.field(u"order_type"_s), &form.fields[1]);
        QCOMPARE(form.field(u"Order_type"_s), nullptr);
        QCOMPARE(form.field({}), nullptr);
    }

    void fieldsAreFoundByTheirRole()
    {
        const FormDefinition form = testing::pdoSupervisionForm();
        QCOMPARE(form.fieldWithRole(FieldRole::Group), u"offender_group"_s);
        QCOMPARE(form.fieldWithRole(FieldRole::StartDate), u"start_date"_s);
        QCOMPARE(form.fieldWithRole(FieldRole::EndDate), QString());
    }

    void datesAreNotCoded()
    {
        const FormDefinition form = testing::pdoSupervisionForm();
        QCOMPARE(idsOf(form.codedFields()),
                 QStringList({u"offender_group"_s, u"order_type"_s, u"appointments_4_weeks"_s,
                              u"home_visits_12_weeks"_s, u"level_reflects_risk"_s}));
    }

    void scoredFieldsLeaveOutDatesAndChoices()
    {
        const FormDefinition form = testing::pdoSupervisionForm();
        QCOMPARE(idsOf(form.scoredFields()),
                 QStringList({u"appointments_4_weeks"_s, u"home_visits_12_weeks"_s, u"level_reflects_risk"_s}));
    }

    void choicesHavePositions()
    {
        const FormDefinition form = testing::supervisionForm();
        const Field *orderType = form.field(u"order_type"_s);
        QCOMPARE(orderType->choiceIndex(u"probation"_s), 0);
        QCOMPARE(orderType->choiceIndex(u"community_service"_s), 3);
        QCOMPARE(orderType->choiceIndex(u"CS"_s), -1);
    }

    void choicesAreReadAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("id");
        QTest::newRow("id") << u"community_service"_s << u"community_service"_s;
        QTest::newRow("label with another dash") << u"non\u2013parole LICENCE"_s << u"non_parole_licence"_s;
        QTest::newRow("accepted spelling") << u"c.s."_s << u"community_service"_s;
        QTest::newRow("unknown") << u"deferred"_s << QString();
        QTest::newRow("nothing") << u"  "_s << QString();
    }

    void choicesAreReadAsPeopleWriteThem()
    {
        QFETCH(QString, typed);
        const FormDefinition form = testing::supervisionForm();
        QTEST(form.field(u"order_type"_s)->choiceFor(typed).value_or(QString()), "id");
    }
};

} // namespace caseaudit

QTEST_GUILESS_MAIN(caseaudit::FormDefinitionTest)
#include "form_definition_test.moc"
