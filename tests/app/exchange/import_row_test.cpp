#include "app/exchange/import_row.h"

#include "tests/app/exchange/import_support.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace caseaudit {

using namespace testing;

namespace {

const QByteArray head("case_ref,authority,auditor,audited_on");
const QByteArray values("D/05/1,dundee,A1,2005-03-27");

/// A file of one audit with one more column.
ImportedFile withColumn(const QString &form, const QByteArray &column, const QByteArray &cell)
{
    return imported(form, head + ',' + column + '\n' + values + ',' + cell + '\n');
}

} // namespace

class ImportRowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void datesAreIsoOrBritish_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("date");
        QTest::newRow("ISO") << u"2005-03-27"_s << QDate(2005, 3, 27);
        QTest::newRow("British") << u"27/03/2005"_s << QDate(2005, 3, 27);
        QTest::newRow("British without zeros") << u"1/3/2005"_s << QDate(2005, 3, 1);
        QTest::newRow("leap day") << u"29/02/2004"_s << QDate(2004, 2, 29);
        QTest::newRow("no leap day") << u"29/02/2005"_s << QDate();
        QTest::newRow("American") << u"03/27/2005"_s << QDate();
        QTest::newRow("two-digit year") << u"27/03/05"_s << QDate();
        QTest::newRow("with dots") << u"27.03.2005"_s << QDate();
        QTest::newRow("with a time") << u"2005-03-27 00:00"_s << QDate();
        QTest::newRow("day of a spreadsheet") << u"38438"_s << QDate();
        QTest::newRow("1899") << u"31/12/1899"_s << QDate();
        QTest::newRow("1900") << u"01/01/1900"_s << QDate(1900, 1, 1);
    }

    void datesAreIsoOrBritish()
    {
        QFETCH(QString, text);
        QTEST(dateFor(text).value_or(QDate()), "date");
    }

    void notApplicableHasManySpellings_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("understood");
        QTest::addColumn<QString>("reason");
        QTest::newRow("N/A") << u"N/A"_s << true << QString();
        QTest::newRow("NA") << u"NA"_s << true << QString();
        QTest::newRow("n.a.") << u"n.a."_s << true << QString();
        QTest::newRow("in words") << u"Not applicable"_s << true << QString();
        QTest::newRow("as exported") << u"not_applicable"_s << true << QString();
        QTest::newRow("with a reason") << u"n/a: order ended"_s << true << u"order ended"_s;
        QTest::newRow("reason with a colon") << u"NA : seen: no"_s << true << u"seen: no"_s;
        QTest::newRow("colon without a reason") << u"N/A:"_s << true << QString();
        QTest::newRow("other word") << u"Nairn"_s << false << QString();
        QTest::newRow("empty") << QString() << false << QString();
    }

    void notApplicableHasManySpellings()
    {
        QFETCH(QString, text);
        const auto reason = notApplicableReasonFor(text);
        QTEST(reason.has_value(), "understood");
        QTEST(reason.value_or(QString()), "reason");
    }

    void answersAreReadInAnySpelling_data()
    {
        QTest::addColumn<QString>("form");
        QTest::addColumn<QByteArray>("column");
        QTest::addColumn<QByteArray>("cell");
        QTest::addColumn<QString>("category");
        const QByteArray rating("overall_standard");
        const QByteArray kpi("review_12_weeks");
        const QByteArray yesNo("risk_assessment_on_file");
        QTest::newRow("id") << u"ser"_s << rating << QByteArray("very_good") << u"very_good"_s;
        QTest::newRow("label") << u"ser"_s << rating << QByteArray("Very Good") << u"very_good"_s;
        QTest::newRow("V.Good") << u"ser"_s << rating << QByteArray("V.Good") << u"very_good"_s;
        QTest::newRow("VG") << u"ser"_s << rating << QByteArray("vg") << u"very_good"_s;
        QTest::newRow("position") << u"ser"_s << rating << QByteArray("1") << u"poor"_s;
        QTest::newRow("Y") << u"ser"_s << yesNo << QByteArray("Y") << u"yes"_s;
        QTest::newRow("No") << u"ser"_s << yesNo << QByteArray("No") << u"no"_s;
        QTest::newRow("bare No on a standard") << u"supervision"_s << kpi << QByteArray("No") << u"no_unstated"_s;
        QTest::newRow("our fault") << u"supervision"_s << kpi << QByteArray("No \xE2\x80\x93 our fault")
                                   << u"no_organisational"_s;
        QTest::newRow("not our fault") << u"supervision"_s << kpi << QByteArray("No not our fault") << u"no_outwith"_s;
        QTest::newRow("outwith, with a hyphen")
            << u"supervision"_s << kpi << QByteArray("no - outwith organisational control") << u"no_outwith"_s;
    }

    void answersAreReadInAnySpelling()
    {
        QFETCH(QString, form);
        QFETCH(QByteArray, column);
        QFETCH(QByteArray, cell);
        const AuditRecord audit = onlyAudit(withColumn(form, column, cell));
        QTEST(audit.answers.value(QString::fromLatin1(column)).category, "category");
    }

    void choicesAndDatesAreRead()
    {
        QCOMPARE(onlyAudit(withColumn(u"supervision"_s, "order_type", "Non parole")).choices.value(u"order_type"_s),
                 u"non_parole_licence"_s);
        QCOMPARE(onlyAudit(withColumn(u"supervision"_s, "start_date", "01/03/2005")).dates.value(u"start_date"_s),
                 QDate(2005, 3, 1));
    }

    void theHeadOfAnAuditIsRead()
    {
        const AuditRecord audit = onlyAudit(
            imported(u"ser"_s,
                     "case_ref,authority,team,worker,auditor,audited_on,cycle,reading,state,note,accepted_warnings\n"
                     " D/05/1 ,Perth & Kinross,East,W7,A1,27/03/2005,2004/05,Agreed,Complete,\" As found \",left_empty:"
                     "overall_standard\n"));
        QCOMPARE(audit.form, u"ser"_s);
        QCOMPARE(audit.formVersion, 1);
        QCOMPARE(audit.pack, tayside().digest);
        QCOMPARE(audit.caseRef, u"D/05/1"_s);
        QCOMPARE(audit.authority, u"perth_kinross"_s);
        QCOMPARE(audit.team, u"East"_s);
        QCOMPARE(audit.worker, u"W7"_s);
        QCOMPARE(audit.auditor, u"A1"_s);
        QCOMPARE(audit.auditedOn, QDate(2005, 3, 27));
        QCOMPARE(audit.cycle, u"2004/05"_s);
        QCOMPARE(audit.reading, u"agreed"_s);
        QCOMPARE(audit.state, AuditState::Complete);
        QCOMPARE(audit.origin, Origin::Imported);
        QCOMPARE(audit.note, u" As found "_s);
        QCOMPARE(audit.acceptedWarnings, QStringList{u"left_empty:overall_standard"_s});
    }

    void whatIsLeftOutHasADefault()
    {
        const AuditRecord audit = onlyAudit(imported(u"ser"_s, head + '\n' + values + '\n'));
        QCOMPARE(audit.cycle, u"2005"_s);
        QCOMPARE(audit.reading, u"1"_s);
        QCOMPARE(audit.state, AuditState::Complete);
        QVERIFY(audit.answers.isEmpty());
    }

    void originsOtherThanReadAreKept_data()
    {
        QTest::addColumn<QByteArray>("cell");
        QTest::addColumn<Origin>("origin");
        QTest::newRow("blank") << QByteArray() << Origin::Imported;
        QTest::newRow("read") << QByteArray("read") << Origin::Imported;
        QTest::newRow("imported") << QByteArray("imported") << Origin::Imported;
        QTest::newRow("invented") << QByteArray("Invented") << Origin::Invented;
        QTest::newRow("reconstructed") << QByteArray("reconstructed") << Origin::Reconstructed;
    }

    void originsOtherThanReadAreKept()
    {
        QFETCH(QByteArray, cell);
        QTEST(onlyAudit(withColumn(u"ser"_s, "origin", cell)).origin, "origin");
    }

    void theReasonOfNotApplicableComesFromEitherPlace_data()
    {
        QTest::addColumn<QByteArray>("cells");
        QTest::addColumn<QString>("reason");
        QTest::newRow("in the answer") << QByteArray("N/A: order ended,") << u"order ended"_s;
        QTest::newRow("beside it") << QByteArray("N/A,order ended") << u"order ended"_s;
        QTest::newRow("in both places, the same") << QByteArray("N/A: order ended,order ended") << u"order ended"_s;
        QTest::newRow("nowhere") << QByteArray("N/A,") << u"as imported"_s;
    }

    void theReasonOfNotApplicableComesFromEitherPlace()
    {
        QFETCH(QByteArray, cells);
        const Answer answer = onlyAudit(withColumn(u"ser"_s, "overall_standard,overall_standard_reason", cells))
                                  .answers.value(u"overall_standard"_s);
        QVERIFY(answer.notApplicable);
        QTEST(answer.reason, "reason");
    }

    void aDraftMayOweItsReason()
    {
        const AuditRecord audit = onlyAudit(withColumn(u"ser"_s, "state,overall_standard", "draft,N/A"));
        QCOMPARE(audit.state, AuditState::Draft);
        QCOMPARE(audit.answers.value(u"overall_standard"_s).reason, QString());
    }

    void commentsStandAloneToo()
    {
        const AuditRecord audit =
            onlyAudit(withColumn(u"ser"_s, "overall_standard,overall_standard_comment", ",\" See p. 3 \""));
        QCOMPARE(audit.answers.value(u"overall_standard"_s).comment, u" See p. 3 "_s);
        QVERIFY(!audit.answers.value(u"overall_standard"_s).isAnswered());
    }

    void statedProposalsAreKept_data()
    {
        QTest::addColumn<QByteArray>("cells");
        QTest::addColumn<QString>("proposal");
        QTest::addColumn<bool>("fromProposal");
        QTest::newRow("taken") << QByteArray("yes,taken") << u"yes"_s << true;
        QTest::newRow("taken, not applicable") << QByteArray("N/A: not yet due,Taken") << u"not_applicable"_s << true;
        QTest::newRow("another answer") << QByteArray("yes,no_outwith") << u"no_outwith"_s << false;
        QTest::newRow("the same answer, given without it") << QByteArray("yes,yes") << u"yes"_s << false;
        QTest::newRow("not applicable") << QByteArray("yes,n/a") << u"not_applicable"_s << false;
        QTest::newRow("none") << QByteArray("yes,none") << QString() << false;
        QTest::newRow("nothing said") << QByteArray("yes,") << QString() << false;
    }

    void statedProposalsAreKept()
    {
        QFETCH(QByteArray, cells);
        const Answer answer = onlyAudit(withColumn(u"supervision"_s, "review_12_weeks,review_12_weeks_proposal", cells))
                                  .answers.value(u"review_12_weeks"_s);
        QTEST(answer.proposal, "proposal");
        QTEST(answer.fromProposal, "fromProposal");
    }
};

} // namespace caseaudit

QTEST_GUILESS_MAIN(caseaudit::ImportRowTest)
#include "import_row_test.moc"
