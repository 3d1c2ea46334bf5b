#include "app/exchange/row_digest.h"

#include "tests/app/exchange/import_support.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace caseaudit {

using namespace testing;

namespace {

const QByteArray plain("case_ref,authority,auditor,audited_on,overall_standard\n"
                       "D/05/1,dundee,A1,2005-03-27,very_good\n");

QString digestOf(const QString &form, const QByteArray &audits, const QByteArray &contacts = {})
{
    const ImportedFile file = imported(form, audits, contacts);
    return file.audits.size() == 1 && file.problems.isEmpty() ? file.audits.first().digest
                                                              : told(file.problems).join(u'\n');
}

} // namespace

class RowDigestTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itIsASha256InHexadecimal()
    {
        static const QRegularExpression hexadecimal(u"^[0-9a-f]{64}$"_s);
        QVERIFY(hexadecimal.match(digestOf(u"ser"_s, plain)).hasMatch());
    }

    void itRestsOnWhatIsSaidAndNotOnHow_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("other order of columns") << QByteArray("overall_standard,audited_on,auditor,authority,case_ref\n"
                                                              "very_good,2005-03-27,A1,dundee,D/05/1\n");
        QTest::newRow("other spellings") << QByteArray(
            "Case reference;Authority;Auditor;Audited on;Overall standard\r\n"
            "d/05/1 ;D;A1;27/03/2005;V. Good\r\n");
        QTest::newRow("defaults spelt out")
            << QByteArray("case_ref,authority,auditor,audited_on,overall_standard,cycle,reading,state,origin\n"
                          "D/05/1,dundee,A1,2005-03-27,very_good,2005,1,COMPLETE,read\n");
        QTest::newRow("empty columns") << QByteArray(
            "case_ref,authority,auditor,audited_on,overall_standard,team,note\n"
            "D/05/1,dundee,A1,2005-03-27,very_good,,\n");
        QTest::newRow("lower on the page")
            << QByteArray("\n\ncase_ref,authority,auditor,audited_on,overall_standard\n\n"
                          "D/05/1,dundee,A1,2005-03-27,very_good\n");
    }

    void itRestsOnWhatIsSaidAndNotOnHow()
    {
        QFETCH(QByteArray, file);
        QCOMPARE(digestOf(u"ser"_s, file), digestOf(u"ser"_s, plain));
    }

    void everythingSaidCounts_data()
    {
        QTest::addColumn<QByteArray>("column");
        QTest::addColumn<QByteArray>("cell");
        QTest::newRow("team") << QByteArray("team") << QByteArray("East");
        QTest::newRow("worker") << QByteArray("worker") << QByteArray("W7");
        QTest::newRow("cycle") << QByteArray("cycle") << QByteArray("2006");
        QTest::newRow("reading") << QByteArray("reading") << QByteArray("2");
        QTest::newRow("state") << QByteArray("state") << QByteArray("draft");
        QTest::newRow("origin") << QByteArray("origin") << QByteArray("invented");
        QTest::newRow("note") << QByteArray("note") << QByteArray("seen");
        QTest::newRow("date") << QByteArray("report_date") << QByteArray("2005-03-01");
        QTest::newRow("answer") << QByteArray("needs_analysis") << QByteArray("good");
        QTest::newRow("comment") << QByteArray("overall_standard_comment") << QByteArray("seen");
        QTest::newRow("reason") << QByteArray("overall_standard_reason") << QByteArray("seen");
        QTest::newRow("same text elsewhere") << QByteArray("needs_analysis_comment") << QByteArray("seen");
    }

    void everythingSaidCounts()
    {
        QFETCH(QByteArray, column);
        QFETCH(QByteArray, cell);
        const QByteArray file = "case_ref,authority,auditor,audited_on,overall_standard," + column + "\n" +
                                "D/05/1,dundee,A1,2005-03-27,very_good," + cell + "\n";
        const QString digest = digestOf(u"ser"_s, file);
        QCOMPARE(digest.size(), 64);
        QVERIFY(digest != digestOf(u"ser"_s, plain));
    }

    void contactsCountInAnyOrder()
    {
        const QByteArray audits("case_ref,authority,auditor,audited_on\nD/05/1,dundee,A1,2005-03-27\n");
        const QByteArray contactHead("case_ref,date,kind,outcome,note\n");
        const QByteArray first("D/05/1,2005-03-01,office,kept,\n");
        const QByteArray second("D/05/1,2005-03-02,home_visit,prevented,ill\n");
        const QString both = digestOf(u"supervision"_s, audits, contactHead + first + second);
        QCOMPARE(both.size(), 64);
        QCOMPARE(digestOf(u"supervision"_s, audits, contactHead + second + first), both);
        QVERIFY(digestOf(u"supervision"_s, audits, contactHead + first) != both);
        QVERIFY(digestOf(u"supervision"_s, audits, contactHead + first + first + second) != both);
        QVERIFY(digestOf(u"supervision"_s, audits) != both);
    }

    void theFormsVersionDoesNotCount()
    {
        // A changed pack does not make an unchanged file a new one.
        ImportRow row;
        row.audit.form = u"supervision"_s;
        const QString before = rowDigest(row);
        row.audit.formVersion = 2;
        row.audit.pack = u"another"_s;
        QCOMPARE(rowDigest(row), before);
    }

    void composedAndDecomposedTextIsTheSame()
    {
        ImportRow row;
        row.audit.note = u"caf\u00E9"_s;
        const QString composed = rowDigest(row);
        row.audit.note = u"cafe\u0301"_s;
        QCOMPARE(rowDigest(row), composed);
    }
};

} // namespace caseaudit

QTEST_GUILESS_MAIN(caseaudit::RowDigestTest)
#include "row_digest_test.moc"
