#include "app/exchange/contact_import.h"

#include "tests/app/exchange/import_support.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace caseaudit {

using namespace testing;

namespace {

/// Line 2: Dundee; line 3: Angus, another case; line 4 and 5: one case in two authorities; line 6: second reading of
/// the first.
const QByteArray audits("case_ref,authority,auditor,audited_on,reading\n"
                        "D/05/1,dundee,A1,2005-06-30,1\n"
                        "A/05/2,angus,A1,2005-06-30,1\n"
                        "X/05/3,angus,A1,2005-06-30,1\n"
                        "X/05/3,dundee,A1,2005-06-30,1\n"
                        "D/05/1,dundee,A2,2005-06-30,2\n");

QStringList problemsWith(const QByteArray &contacts)
{
    return told(imported(u"supervision"_s, audits, contacts).problems);
}

} // namespace

class ContactImportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void contactsAreReadIntoTheirAudits()
    {
        const ImportedFile file = imported(u"supervision"_s, audits,
                                           "Case reference;Authority;Reading;Date;Kind;Outcome;Note\n"
                                           "a/05/2;;;01/03/2005;home visit;missed by person;\" rang; no answer \"\n"
                                           "X/05/3;D;;2005-03-02;O;K;\n"
                                           "D/05/1;;2;2005-03-04;review;prevented;\n"
                                           "a/05/2;;;2005-02-28;phone;cancelled_by_service;'=1+1\n");
        QCOMPARE(told(file.problems), QStringList());
        const QList<Contact> angus{
            {QDate(2005, 3, 1), ContactKind::HomeVisit, ContactOutcome::MissedByPerson, u" rang; no answer "_s},
            {QDate(2005, 2, 28), ContactKind::Phone, ContactOutcome::CancelledByService, u"=1+1"_s}};
        QCOMPARE(file.audits.at(1).audit.contacts, angus);
        QCOMPARE(file.audits.at(3).audit.contacts.size(), 1);
        QCOMPARE(file.audits.at(4).audit.contacts.size(), 1);
        QVERIFY(file.audits.at(0).audit.contacts.isEmpty());
        QVERIFY(file.audits.at(2).audit.contacts.isEmpty());
    }

    void everyWrongRowIsRefusedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("contacts");
        QTest::addColumn<QStringList>("problems");
        const QByteArray head("case_ref,authority,reading,date,kind,outcome\n");
        QTest::newRow("unknown case") << head + "Q/1,,,2005-03-01,office,kept\n"
                                      << QStringList{u"contacts.csv:2:case_ref: Q/1 -> a case of the audit file"_s};
        QTest::newRow("case of another authority")
            << head + "A/05/2,dundee,,2005-03-01,office,kept\n"
            << QStringList{u"contacts.csv:2:case_ref: A/05/2 -> a case of the audit file"_s};
        QTest::newRow("several authorities fit")
            << head + "X/05/3,,,2005-03-01,office,kept\n"
            << QStringList{u"contacts.csv:2:case_ref: X/05/3 -> one audit; lines 4 and 5 fit, so columns authority, "
                           "cycle or reading must tell them apart"_s};
        QTest::newRow("several readings fit")
            << head + "D/05/1,,,2005-03-01,office,kept\n"
            << QStringList{u"contacts.csv:2:case_ref: D/05/1 -> one audit; lines 2 and 6 fit, so columns authority, "
                           "cycle or reading must tell them apart"_s};
        QTest::newRow("date") << head + "\nA/05/2,,,31/02/2005,office,kept\n"
                              << QStringList{u"contacts.csv:3:date: 31/02/2005 -> a date such as 2005-03-27 or "
                                             "27/03/2005"_s};
        QTest::newRow("no date") << head + "A/05/2,,,,office,kept\n"
                                 << QStringList{u"contacts.csv:2:date:  -> a date such as 2005-03-27 or 27/03/2005"_s};
        QTest::newRow("kind and outcome")
            << head + "A/05/2,,,2005-03-01,letter,sent\n"
            << QStringList{u"contacts.csv:2:kind: letter -> office, home_visit, review, phone or other"_s,
                           u"contacts.csv:2:outcome: sent -> kept, missed_by_person, cancelled_by_service or "
                           "prevented"_s};
        QTest::newRow("day of the audit") << head + "A/05/2,,,2005-06-30,office,kept\n" << QStringList{};
        QTest::newRow("day after the audit")
            << head + "A/05/2,,,2005-07-01,office,kept\n"
            << QStringList{u"contacts.csv:2:date: 2005-07-01 -> a date up to 30 June 2005"_s};
        QTest::newRow("cells missing") << head + "A/05/2,,,2005-03-01\n"
                                       << QStringList{u"contacts.csv:2:: 4 cells -> 6 cells as in the header"_s};
        QTest::newRow("unknown column")
            << QByteArray("case_ref,date,kind,outcome,worker\nA/05/2,2005-03-01,office,kept,W7\n")
            << QStringList{u"contacts.csv:1:worker: worker -> case_ref, authority, cycle, reading, date, kind, outcome "
                           "or note"_s};
        QTest::newRow("missing column") << QByteArray("case_ref,date,kind\nA/05/2,2005-03-01,office\n")
                                        << QStringList{u"contacts.csv:1:outcome: no such column -> a column of that "
                                                       "name, which every file needs"_s};
    }

    void everyWrongRowIsRefusedWithItsPlace()
    {
        QFETCH(QByteArray, contacts);
        QTEST(problemsWith(contacts), "problems");
    }

    void formsWithoutAContactLogTakeNone()
    {
        const ImportedFile file = imported(u"ser"_s, audits, "case_ref,date,kind,outcome\n");
        QCOMPARE(told(file.problems),
                 QStringList{u"contacts.csv:0:: a file of contacts -> no contacts: the form “Quality of a "
                             "Social Enquiry Report” has no contact log"_s});
    }

    void contactsOfRefusedAuditsAreNotRefusedToo()
    {
        const ImportedFile file = imported(u"supervision"_s,
                                           "case_ref,authority,auditor,audited_on\n"
                                           "D/05/1,Fife,A1,2005-06-30\n"
                                           "D/05/2,dundee,A1\n",
                                           "case_ref,date,kind,outcome\n"
                                           "D/05/1,2005-03-01,office,kept\n"
                                           "D/05/2,2005-03-01,office,kept\n");
        QCOMPARE(told(file.problems),
                 (QStringList{u"audits.csv:2:authority: Fife -> Angus, Dundee or Perth & Kinross"_s,
                              u"audits.csv:3:: 3 cells -> 4 cells as in the header"_s}));
    }
};

} // namespace caseaudit

QTEST_GUILESS_MAIN(caseaudit::ContactImportTest)
#include "contact_import_test.moc"
