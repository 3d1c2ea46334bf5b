#include "app/exchange/audit_import.h"

#include "tests/app/exchange/import_support.h"

#include <QTest>

#include <stdexcept>

using namespace Qt::StringLiterals;

namespace caseaudit {

using namespace testing;

namespace {

const QByteArray head("case_ref,authority,auditor,audited_on");
const QByteArray good("D/05/1,dundee,A1,2005-03-27");

QString file(const QString &place)
{
    return u"audits.csv:"_s + place;
}

/// A probation order from 1 March 2005, audited on 30 November: every window of the standards is over.
const QByteArray orderHead("case_ref,authority,auditor,audited_on,order_type,start_date,appointments_4_weeks,"
                           "appointments_4_weeks_reason,appointments_4_weeks_proposal");

Answer fourAppointments(const QByteArray &cells, const QByteArray &auditedOn = "2005-11-30")
{
    const QByteArray contacts("case_ref,date,kind,outcome\n"
                              "D/05/1,2005-03-03,office,kept\n"
                              "D/05/1,2005-03-09,office,kept\n"
                              "D/05/1,2005-03-16,home_visit,kept\n"
                              "D/05/1,2005-03-29,office,kept\n");
    const QByteArray row = "D/05/1,dundee,A1," + auditedOn + ",probation,2005-03-01," + cells;
    const QByteArray inTime =
        auditedOn < QByteArray("2005-03-29") ? contacts.left(contacts.indexOf("D/05/1,2005-03-16")) : contacts;
    return onlyAudit(imported(u"supervision"_s, orderHead + '\n' + row + '\n', inTime))
        .answers.value(u"appointments_4_weeks"_s);
}

/// `rows` SERs as three authorities might send them.
QByteArray manyReports(int rows)
{
    const QList<QByteArray> authorities{"angus", "Dundee", "P"};
    const QList<QByteArray> ratings{"poor", "Adequate", "3", "V.Good", "", "N/A: too short"};
    const QList<QByteArray> kept{"Y", "no", "Yes", "N", ""};
    QByteArray bytes = head + ",team,report_date,overall_standard,needs_analysis,risk_assessment_on_file,"
                              "overall_standard_comment\r\n";
    for (int i = 0; i < rows; ++i) {
        const QByteArray day = QByteArray::number(1 + i % 28);
        bytes += "R/" + QByteArray::number(i) + ',' + authorities.at(i % 3) + ",A" + QByteArray::number(i % 7) + ',' +
                 day + "/11/2005,East," + day + "/10/2005," + ratings.at(i % 6) + ',' + ratings.at((i + 1) % 6) + ',' +
                 kept.at(i % 5) + ",\"As \"\"found\"\",\r\nnumber " + QByteArray::number(i) + "\"\r\n";
    }
    return bytes;
}

} // namespace

class AuditImportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aThousandGoodRowsHaveNoProblem()
    {
        const ImportedFile understood = imported(u"ser"_s, manyReports(1000));
        QCOMPARE(told(understood.problems), QStringList());
        QCOMPARE(understood.audits.size(), 1000);
        QCOMPARE(understood.encoding, u"UTF-8"_s);
        QCOMPARE(understood.separator, QChar(u','));
        // Each row takes two lines: its comment has a line break.
        QCOMPARE(understood.audits.at(999).line, 2 + 2 * 999);
        QCOMPARE(understood.audits.at(999).audit.answers.value(u"overall_standard"_s).comment,
                 u"As \"found\",\r\nnumber 999"_s);
    }

    void threeBadRowsAmongAThousandGiveThreeProblems()
    {
        QByteArray bytes = manyReports(1000);
        bytes.replace("R/10,Dundee", "R/10,Fife");
        bytes.replace("R/500,P,A3,25/11/2005", "R/500,P,A3,31/11/2005");
        bytes.replace("R/900,", "R/899,");
        bytes.replace("R/899,angus", "R/899,P");
        QCOMPARE(
            told(imported(u"ser"_s, bytes).problems),
            (QStringList{
                file(u"22:authority: Fife -> Angus, Dundee or Perth & Kinross"_s),
                file(u"1002:audited_on: 31/11/2005 -> a date such as 2005-03-27 or 27/03/2005"_s),
                file(u"1802:case_ref: R/899 -> each audit once; line 1800 has the same authority, reference, cycle "
                     "and reading"_s),
            }));
    }

    void everyWrongRowIsRefusedWithItsPlace_data()
    {
        QTest::addColumn<QString>("form");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("problems");
        const auto one = [](const char *name, const QByteArray &columns, const QByteArray &row, const QString &problem,
                            const QString &form = u"ser"_s) {
            const QByteArray first = columns.isEmpty() ? head : head + ',' + columns;
            QTest::newRow(name) << form << QByteArray(first + '\n' + row + '\n') << QStringList{file(problem)};
        };
        const QString rating = u"Poor, Adequate, Good, Very good or not applicable"_s;
        one("no reference", {}, " ,dundee,A1,2005-03-27", u"2:case_ref:  -> the authority's reference for the case"_s);
        one("no authority", {}, "D/05/1,,A1,2005-03-27", u"2:authority:  -> Angus, Dundee or Perth & Kinross"_s);
        one("unknown authority", {}, "D/05/1,Fife,A1,2005-03-27",
            u"2:authority: Fife -> Angus, Dundee or Perth & Kinross"_s);
        one("the partnership", {}, "D/05/1,partnership,A1,2005-03-27",
            u"2:authority: partnership -> Angus, Dundee or Perth & Kinross"_s);
        one("no auditor", {}, "D/05/1,dundee,,2005-03-27", u"2:auditor:  -> the auditor's code"_s);
        one("no date", {}, "D/05/1,dundee,A1,", u"2:audited_on:  -> a date such as 2005-03-27 or 27/03/2005"_s);
        one("wrong date", {}, "D/05/1,dundee,A1,27.3.05",
            u"2:audited_on: 27.3.05 -> a date such as 2005-03-27 or 27/03/2005"_s);
        one("tomorrow", {}, "D/05/1,dundee,A1,2005-12-02",
            u"2:audited_on: 2005-12-02 -> a date up to 1 December 2005"_s);
        one("unknown rating", "overall_standard", good + ",excellent", u"2:overall_standard: excellent -> "_s + rating);
        one("unknown rating under a label", "Overall standard", good + ",5", u"2:Overall standard: 5 -> "_s + rating);
        one("missing by its sign", "overall_standard", good + ",-1", u"2:overall_standard: -1 -> "_s + rating);
        one("unknown choice", "order_type", good + ",fine",
            u"2:order_type: fine -> Probation, Parole licence, Non-parole licence or Community service"_s,
            u"supervision"_s);
        one("wrong report date", "report_date", good + ",2005-02-30",
            u"2:report_date: 2005-02-30 -> a date such as 2005-03-27 or 27/03/2005"_s);
        one("unknown reading", "reading", good + ",3", u"2:reading: 3 -> 1, 2 or agreed"_s);
        one("withdrawn", "state", good + ",withdrawn", u"2:state: withdrawn -> complete or draft"_s);
        one("unknown state", "state", good + ",done", u"2:state: done -> complete or draft"_s);
        one("unknown origin", "origin", good + ",typed",
            u"2:origin: typed -> read, imported, reconstructed or invented"_s);
        one("form of the future", "form_version", good + ",2", u"2:form_version: 2 -> 1"_s);
        one("two reasons", "overall_standard,overall_standard_reason", good + ",n/a: short,long",
            u"2:overall_standard_reason: long -> one reason; the answer itself gives “short”"_s);
        one("taken without an answer", "review_12_weeks,review_12_weeks_proposal", good + ",,taken",
            u"2:review_12_weeks_proposal: taken -> an answer beside it, which was taken from the contact log"_s,
            u"supervision"_s);
        one("unknown proposal", "review_12_weeks,review_12_weeks_proposal", good + ",yes,perhaps",
            u"2:review_12_weeks_proposal: perhaps -> taken, none, Yes, No – organisational control, No – outwith "
            "organisational control, No, kind not stated or not applicable"_s,
            u"supervision"_s);
        one("offender group left out", {}, good, u"2:offender_group:  -> Sex offender or Serious violent offender"_s,
            u"pdo_supervision"_s);
        one("cells missing", "team", good, u"2:: 4 cells -> 5 cells as in the header"_s);
        one("cells too many", {}, good + ",East", u"2:: 5 cells -> 4 cells as in the header"_s);
        QTest::newRow("key twice, spelt otherwise")
            << u"ser"_s << QByteArray(head + '\n' + good + "\n\nd/05/1,D,A2,28/03/2005\n")
            << QStringList{file(u"4:case_ref: d/05/1 -> each audit once; line 2 has the same authority, reference, "
                                "cycle and reading"_s)};
        QTest::newRow("two faults in a row")
            << u"ser"_s << QByteArray(head + ",overall_standard\nD/05/1,Fife,A1,2005-03-27,excellent\n")
            << QStringList{file(u"2:authority: Fife -> Angus, Dundee or Perth & Kinross"_s),
                           file(u"2:overall_standard: excellent -> "_s + rating)};
        QTest::newRow("no case_ref column, said once")
            << u"ser"_s << QByteArray("authority,auditor,audited_on\ndundee,A1,2005-03-27\nangus,A1,2005-03-27\n")
            << QStringList{file(u"1:case_ref: no such column -> a column of that name, which every file needs"_s)};
    }

    void everyWrongRowIsRefusedWithItsPlace()
    {
        QFETCH(QString, form);
        QFETCH(QByteArray, bytes);
        QTEST(told(imported(form, bytes).problems), "problems");
    }

    void unknownColumnsAreRefusedOnTheLineOfTheHeader()
    {
        const QList<ImportProblem> problems = imported(u"ser"_s, head + ",moon_phase\n" + good + ",full\n").problems;
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().line, 1);
        QCOMPARE(problems.first().column, u"moon_phase"_s);
        QVERIFY(problems.first().expected.contains(u"Social Enquiry Report"_s));
    }

    void emptyUnknownColumnsAreSaid()
    {
        const ImportedFile understood = imported(u"ser"_s, head + ",moon_phase\n" + good + ",\n");
        QVERIFY(understood.problems.isEmpty());
        QCOMPARE(understood.ignoredColumns, QStringList{u"moon_phase"_s});
    }

    void oneCaseMayHaveReadingsCyclesAndAuthorities()
    {
        const ImportedFile understood =
            imported(u"ser"_s, head + ",cycle,reading\n" + good + ",,\n" + good + ",,2\n" + good + ",,agreed\n" + good +
                                   ",2004,\n" + "D/05/1,angus,A1,2005-03-27,,\n");
        QCOMPARE(told(understood.problems), QStringList());
        QCOMPARE(understood.audits.size(), 5);
    }

    void draftsNeedOnlyWhatTellsThemApart()
    {
        const ImportedFile understood =
            imported(u"pdo_supervision"_s, head + ",state\nD/05/1,dundee,,,draft\nD/05/2,dundee,A1,2005-12-24,draft\n");
        QCOMPARE(told(understood.problems), QStringList());
        QCOMPARE(understood.audits.first().audit.state, AuditState::Draft);
        QCOMPARE(understood.audits.first().audit.cycle, QString());
        QCOMPARE(told(imported(u"ser"_s, head + ",state\n,dundee,,,draft\nD/05/1,,,,draft\n").problems),
                 (QStringList{file(u"2:case_ref:  -> the authority's reference for the case"_s),
                              file(u"3:authority:  -> Angus, Dundee or Perth & Kinross"_s)}));
    }

    void onlyReconstructedAuditsCarryThePartnership()
    {
        const AuditRecord audit = onlyAudit(
            imported(u"ser"_s, head + ",origin,cycle\nR-1,partnership,swsi-2004,2004-12-31,reconstructed,2004\n"));
        QCOMPARE(audit.authority, u"partnership"_s);
        QCOMPARE(audit.origin, Origin::Reconstructed);
    }

    void aBlankStandardTakesTheContactLogsProposal()
    {
        // Four kept within 28 days of 1 March, the last on day 28 itself.
        const Answer answer = fourAppointments(",,");
        QCOMPARE(answer.category, u"yes"_s);
        QCOMPARE(answer.proposal, u"yes"_s);
        QVERIFY(answer.fromProposal);
    }

    void aStandardNotYetDueIsTakenAsNotApplicable()
    {
        const Answer answer = fourAppointments(",,", "2005-03-28");
        QVERIFY(answer.notApplicable);
        QCOMPARE(answer.reason, u"not yet due"_s);
        QCOMPARE(answer.proposal, u"not_applicable"_s);
        QVERIFY(answer.fromProposal);
    }

    void anotherAnswerOverridesTheProposal()
    {
        const Answer answer = fourAppointments("No - our fault,,");
        QCOMPARE(answer.category, u"no_organisational"_s);
        QCOMPARE(answer.proposal, u"yes"_s);
        QCOMPARE(answer.reason, u"as imported"_s);
        QVERIFY(!answer.fromProposal);
        QCOMPARE(fourAppointments("no_outwith,in hospital,").reason, u"in hospital"_s);
        QCOMPARE(fourAppointments("N/A: transferred,,").reason, u"transferred"_s);
    }

    void theSameAnswerNeedsNoReason()
    {
        const Answer answer = fourAppointments("yes,,");
        QCOMPARE(answer.proposal, u"yes"_s);
        QCOMPARE(answer.reason, QString());
        QVERIFY(!answer.fromProposal);
    }

    void whatTheFileSaysOfProposalsStands()
    {
        QVERIFY(fourAppointments(",,none").isEmpty());
        QCOMPARE(fourAppointments("no_outwith,,none").proposal, QString());
        QCOMPARE(fourAppointments("no_outwith,,none").reason, QString());
    }

    void standardsThatAreNotAskedTakeNoProposal()
    {
        const AuditRecord audit = onlyAudit(
            imported(u"supervision"_s,
                     head + ",order_type,start_date\n" + "D/05/1,dundee,A1,2005-11-30,community_service,2005-03-01\n",
                     "case_ref,date,kind,outcome\nD/05/1,2005-03-03,office,kept\n"));
        QCOMPARE(audit.answers.keys(), QStringList{u"first_appointment_order"_s});
    }

    void aFormThatThePackDoesNotHaveIsNotAskedFor()
    {
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, imported(u"moon"_s, head + '\n'));
    }
};

} // namespace caseaudit

QTEST_GUILESS_MAIN(caseaudit::AuditImportTest)
#include "audit_import_test.moc"
