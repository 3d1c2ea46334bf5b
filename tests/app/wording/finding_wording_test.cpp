#include "app/wording/wording.h"

#include "audit_forms/form_definition.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace caseaudit {

namespace {

FormDefinition form()
{
    Field field;
    field.id = u"harm_risk"_s;
    field.label = u"Risk of harm"_s;
    FormDefinition form;
    form.fields = {field};
    return form;
}

QString sentence(const QString &code, const QString &field, const QStringList &args)
{
    const FormDefinition asked = form();
    return wording::finding({code, Severity::Error, field, args}, &asked);
}

/// The codes that validation gives, as its source names them.
QSet<QString> validationCodes()
{
    QFile source(QStringLiteral(CASEAUDIT_SOURCE "/audit_forms/validation.cpp"));
    if (!source.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression code(u"(?:error|warning|add)\\((?:severity, )?QStringLiteral\\(\"([a-z_]+)\"\\)"_s);
    QSet<QString> codes;
    auto matches = code.globalMatch(QString::fromUtf8(source.readAll()));
    while (matches.hasNext())
        codes.insert(matches.next().captured(1));
    return codes;
}

} // namespace

class FindingWordingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCodeOfValidationHasASentence()
    {
        const QSet<QString> codes = validationCodes();
        QVERIFY2(codes.size() >= 21, "the codes were not found in the source of validation");
        for (const QString &code : codes) {
            const QString text = sentence(code, u"harm_risk"_s, {u"2005-03-27"_s, u"2005-03-01"_s});
            QVERIFY2(!text.contains(code), qPrintable(text));
            QVERIFY2(text.endsWith(u'.') && !text.contains(u"  "_s) && !text.contains(u'{'), qPrintable(text));
        }
    }

    void aSentenceNamesTheQuestionAsTheFormPrintsIt()
    {
        QCOMPARE(sentence(u"left_empty"_s, u"harm_risk"_s, {}), u"“Risk of harm” is empty."_s);
    }

    void datesAreSpeltOut()
    {
        QCOMPARE(sentence(u"contact_after_audit"_s, u"contacts"_s, {u"2005-04-03"_s, u"2005-04-01"_s}),
                 u"The contact of 3 April 2005 is later than the audit of 1 April 2005."_s);
    }

    void aPersonsTextStaysAsItIs()
    {
        QCOMPARE(sentence(u"reference_looks_like_name"_s, u"case_ref"_s, {u"{question} {1}"_s}),
                 u"“{question} {1}” has no digit in it; a case reference is never a name."_s);
    }

    void withoutAFormTheQuestionGoesByItsId()
    {
        QCOMPARE(wording::finding({u"left_empty"_s, Severity::Warning, u"harm_risk"_s, {}}, nullptr),
                 u"“harm_risk” is empty."_s);
    }

    void anotherAuditWithTheSameKeyIsSaid()
    {
        QCOMPARE(sentence(u"key_exists"_s, {}, {u"D/05/1"_s}),
                 u"There is already an audit with this form, authority, reference, cycle and reading."_s);
    }

    void whatCannotBeDoneIsSaidAsOneSaysIt()
    {
        QCOMPARE(sentence(u"not_allowed"_s, {}, {u"withdraw"_s, u"locked"_s}),
                 u"A locked audit cannot be withdrawn."_s);
        QCOMPARE(sentence(u"not_allowed"_s, {}, {u"assign"_s, u"complete"_s}),
                 u"A complete audit cannot be assigned to somebody else."_s);
    }

    void anUnknownCodeIsNamed() { QCOMPARE(sentence(u"moon_phase"_s, {}, {}), u"The check “moon_phase” failed."_s); }
};

} // namespace caseaudit

QTEST_GUILESS_MAIN(caseaudit::FindingWordingTest)
#include "finding_wording_test.moc"
