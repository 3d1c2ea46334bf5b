#include "app/wording/wording.h"

#include "analytics/tables/filter.h"
#include "audit_forms/form_definition.h"
#include "audit_forms/pack.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;

namespace caseaudit {

namespace {

Contact contact(const QDate &date, ContactOutcome outcome = ContactOutcome::Kept)
{
    return {date, ContactKind::Office, outcome, {}};
}

/// Four weeks from 1 March 2005, four contacts needed.
KpiProposal fourWeeks(KpiReason reason)
{
    KpiProposal proposal;
    proposal.reason = reason;
    proposal.windowStart = QDate(2005, 3, 1);
    proposal.windowEnd = QDate(2005, 3, 29);
    proposal.needed = 4;
    return proposal;
}

Pack pack()
{
    Scale rating;
    rating.id = u"rating"_s;
    rating.categories = {{u"poor"_s, u"Poor"_s, {}, {}, false}, {u"very_good"_s, u"Very good"_s, {}, {}, false}};
    Pack pack;
    pack.scales = {rating};
    pack.authorities = {{u"dundee"_s, u"Dundee"_s, u"D"_s}};
    return pack;
}

} // namespace

class WordingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void datesAreBritishWhateverTheSystemSpeaks()
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(wording::date(QDate(2005, 3, 27)), u"27 March 2005"_s);
        QCOMPARE(wording::month(QDate(2005, 9, 1)), u"September 2005"_s);
        QCOMPARE(wording::counted(12345, u"audit"_s, u"audits"_s), u"12,345 audits"_s);
        QLocale::setDefault(QLocale::c());
        QCOMPARE(wording::date(QDate()), QString());
        QCOMPARE(wording::month(QDate()), QString());
    }

    void momentsAreToldInLocalTime_data()
    {
        // The tests run in Europe/London: GMT until 27 March 2005, 01:00, then British Summer Time.
        QTest::addColumn<QString>("writtenAt");
        QTest::addColumn<QString>("told");
        QTest::newRow("winter") << u"2005-03-26T10:42:07.123Z"_s << u"26 March 2005, 10:42"_s;
        QTest::newRow("summer") << u"2005-03-28T10:42:07.123Z"_s << u"28 March 2005, 11:42"_s;
        QTest::newRow("next day in summer") << u"2005-03-28T23:30:00.000Z"_s << u"29 March 2005, 00:30"_s;
        QTest::newRow("without a zone") << u"2005-03-28T10:42:07.123"_s << u"28 March 2005, 11:42"_s;
        QTest::newRow("no moment") << u"yesterday"_s << QString();
    }

    void momentsAreToldInLocalTime()
    {
        QFETCH(QString, writtenAt);
        QTEST(wording::moment(writtenAt), "told");
    }

    void clockTimesAreLocal()
    {
        QCOMPARE(wording::clockTime(QDateTime(QDate(2005, 7, 1), QTime(9, 5), Qt::UTC)), u"10:05"_s);
        QCOMPARE(wording::clockTime(QDateTime()), QString());
    }

    void oneIsSingular_data()
    {
        QTest::addColumn<qint64>("number");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << qint64(0) << u"0 audits"_s;
        QTest::newRow("one") << qint64(1) << u"1 audit"_s;
        QTest::newRow("two") << qint64(2) << u"2 audits"_s;
        QTest::newRow("a thousand") << qint64(1000) << u"1,000 audits"_s;
    }

    void oneIsSingular()
    {
        QFETCH(qint64, number);
        QTEST(wording::counted(number, u"audit"_s, u"audits"_s), "text");
    }

    void cellsAreToldByTheirKind_data()
    {
        QTest::addColumn<Cell>("cell");
        QTest::addColumn<ColumnKind>("kind");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << Cell() << ColumnKind::Percent << QString();
        QTest::newRow("count") << Cell(std::int64_t{12}) << ColumnKind::Count << u"12"_s;
        QTest::newRow("large count") << Cell(std::int64_t{10000}) << ColumnKind::Count << u"10,000"_s;
        QTest::newRow("percent") << Cell(std::int64_t{35}) << ColumnKind::Percent << u"35 %"_s;
        QTest::newRow("no percent") << Cell(std::int64_t{0}) << ColumnKind::Percent << u"0 %"_s;
        QTest::newRow("fraction") << Cell(0.42) << ColumnKind::Fraction << u"0.42"_s;
        QTest::newRow("fraction that is whole") << Cell(std::int64_t{1}) << ColumnKind::Fraction << u"1.00"_s;
        QTest::newRow("text") << Cell(u"good"_s) << ColumnKind::Text << u"good"_s;
        QTest::newRow("text among numbers") << Cell(u"not printed"_s) << ColumnKind::Percent << u"not printed"_s;
    }

    void cellsAreToldByTheirKind()
    {
        QFETCH(Cell, cell);
        QFETCH(ColumnKind, kind);
        QTEST(wording::cell(cell, kind), "text");
    }

    void originsStatesAndContactsHaveWords()
    {
        QCOMPARE(wording::origin(Origin::Read), u"read"_s);
        QCOMPARE(wording::origin(Origin::Imported), u"imported"_s);
        QCOMPARE(wording::origin(Origin::Reconstructed), u"reconstructed from printed figures"_s);
        QCOMPARE(wording::origin(Origin::Invented), u"invented"_s);
        QCOMPARE(wording::auditState(AuditState::Draft), u"draft"_s);
        QCOMPARE(wording::auditState(AuditState::Complete), u"complete"_s);
        QCOMPARE(wording::auditState(AuditState::Withdrawn), u"withdrawn"_s);
        QCOMPARE(wording::contactKind(ContactKind::HomeVisit), u"home visit"_s);
        QCOMPARE(wording::contactOutcome(ContactOutcome::MissedByPerson), u"missed by the person"_s);
        QCOMPARE(wording::contactOutcome(ContactOutcome::CancelledByService), u"cancelled by the service"_s);
    }

    void answersAreToldByTheirLabels()
    {
        Field field;
        field.scale = u"rating"_s;
        Answer answer;
        QCOMPARE(wording::answer(answer, field, pack()), u"Not recorded"_s);
        answer.category = u"very_good"_s;
        QCOMPARE(wording::answer(answer, field, pack()), u"Very good"_s);
        answer.category = u"of_another_pack"_s;
        QCOMPARE(wording::answer(answer, field, pack()), u"of_another_pack"_s);
        answer = {};
        answer.notApplicable = true;
        QCOMPARE(wording::answer(answer, field, pack()), u"Not applicable"_s);
        answer.reason = u"order ended"_s;
        QCOMPARE(wording::answer(answer, field, pack()), u"Not applicable: order ended"_s);
    }

    void aMetStandardNamesItsDates()
    {
        KpiProposal proposal = fourWeeks(KpiReason::EnoughInWindow);
        for (const int day : {3, 9, 16, 23})
            proposal.counted.append(contact(QDate(2005, 3, day)));
        proposal.excused.append(contact(QDate(2005, 3, 24), ContactOutcome::MissedByPerson));
        QCOMPARE(wording::kpiProposal(proposal),
                 u"Yes: 4 kept between 1 March and 29 March 2005 (4 needed): 3, 9, 16 and 23 March."_s);
    }

    void contactsThatOnlyHadToBeArrangedAreCalledSo()
    {
        KpiProposal proposal = fourWeeks(KpiReason::EnoughInWindow);
        proposal.needed = 2;
        proposal.counted = {contact(QDate(2005, 3, 3)), contact(QDate(2005, 3, 9), ContactOutcome::MissedByPerson)};
        QCOMPARE(wording::kpiProposal(proposal),
                 u"Yes: 2 kept or missed by the person between 1 March and 29 March 2005 (2 needed): 3 and 9 March."_s);
    }

    void anUnmetStandardNamesWhatExcusesIt()
    {
        KpiProposal proposal = fourWeeks(KpiReason::MissedOrPrevented);
        proposal.counted = {contact(QDate(2005, 3, 3)), contact(QDate(2005, 3, 9))};
        proposal.excused = {contact(QDate(2005, 3, 16), ContactOutcome::Prevented),
                            contact(QDate(2005, 3, 23), ContactOutcome::MissedByPerson)};
        QCOMPARE(wording::kpiProposal(proposal),
                 u"No – outwith organisational control: 2 kept between 1 March and 29 March 2005 (4 needed): 3 and 9 "
                 "March; missed or prevented: 16 and 23 March."_s);
    }

    void noContactAtAllIsSaid()
    {
        QCOMPARE(wording::kpiProposal(fourWeeks(KpiReason::NotArranged)),
                 u"No – organisational control: none kept between 1 March and 29 March 2005 (4 needed)."_s);
        QCOMPARE(wording::kpiProposal(fourWeeks(KpiReason::WindowNotOver)),
                 u"Not applicable, not yet due: none kept between 1 March and 29 March 2005 (4 needed)."_s);
        QCOMPARE(wording::kpiProposal(fourWeeks(KpiReason::OrderEnded)),
                 u"Not applicable, the order ended first: none kept between 1 March and 29 March 2005 (4 needed)."_s);
    }

    void datesOfSeveralMonthsAndYearsStayUnambiguous()
    {
        KpiProposal proposal = fourWeeks(KpiReason::EnoughInWindow);
        proposal.windowStart = QDate(2004, 12, 20);
        proposal.windowEnd = QDate(2005, 1, 17);
        proposal.needed = 3;
        proposal.counted = {contact(QDate(2004, 12, 21)), contact(QDate(2004, 12, 30)), contact(QDate(2005, 1, 3))};
        QCOMPARE(wording::kpiProposal(proposal),
                 u"Yes: 3 kept between 20 December 2004 and 17 January 2005 (3 needed): "
                 "21, 30 December 2004 and 3 January 2005."_s);
        proposal.counted = {contact(QDate(2005, 1, 3)), contact(QDate(2005, 1, 10)), contact(QDate(2005, 2, 1))};
        QVERIFY(wording::kpiProposal(proposal).endsWith(u": 3, 10 January and 1 February."_s));
    }

    void filtersNameWhatTheyLetThrough_data()
    {
        QTest::addColumn<Filter>("filter");
        QTest::addColumn<QString>("text");
        const QDate from(2005, 1, 1);
        const QDate to(2005, 3, 31);
        QTest::newRow("all") << Filter{} << u"all audits"_s;
        QTest::newRow("everything")
            << Filter{u"dundee"_s, u"East"_s, u"W7"_s, u"2005"_s, from, to}
            << u"Dundee · team East · worker W7 · cycle 2005 · 1 January 2005 to 31 March 2005"_s;
        QTest::newRow("from") << Filter{{}, {}, {}, {}, from, {}} << u"from 1 January 2005"_s;
        QTest::newRow("to") << Filter{{}, {}, {}, {}, {}, to} << u"to 31 March 2005"_s;
        QTest::newRow("authority of another pack") << Filter{u"fife"_s, {}, {}, {}, {}, {}} << u"fife"_s;
    }

    void filtersNameWhatTheyLetThrough()
    {
        QFETCH(Filter, filter);
        QTEST(wording::filter(filter, pack()), "text");
    }

    void numbersOfCasesThatFitAreShownAsInferred_data()
    {
        QTest::addColumn<QList<qint64>>("fitting");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << QList<qint64>{} << u"n not published; no number of cases fits"_s;
        QTest::newRow("one") << QList<qint64>{49} << u"n not published; 49 fits"_s;
        QTest::newRow("two") << QList<qint64>{22, 44} << u"n not published; 22 and 44 fit"_s;
        QTest::newRow("three") << QList<qint64>{23, 46, 69} << u"n not published; 23, 46 and 69 fit"_s;
        QTest::newRow("four") << QList<qint64>{23, 46, 69, 92} << u"n not published; 23, 46, 69 … fit"_s;
    }

    void numbersOfCasesThatFitAreShownAsInferred()
    {
        QFETCH(QList<qint64>, fitting);
        QTEST(wording::inferredDenominators(fitting), "text");
    }

    void dueMonthsTurnOverdueOnTheFirstOfTheNext_data()
    {
        QTest::addColumn<QDate>("due");
        QTest::addColumn<QDate>("today");
        QTest::addColumn<QString>("text");
        QTest::newRow("last day") << QDate(2005, 9, 1) << QDate(2005, 9, 30) << u"Due September 2005"_s;
        QTest::newRow("day after") << QDate(2005, 9, 1) << QDate(2005, 10, 1) << u"Overdue since 1 October 2005"_s;
        QTest::newRow("over the year") << QDate(2005, 12, 1) << QDate(2006, 2, 3) << u"Overdue since 1 January 2006"_s;
    }

    void dueMonthsTurnOverdueOnTheFirstOfTheNext()
    {
        QFETCH(QDate, due);
        QFETCH(QDate, today);
        QTEST(wording::due(due, today), "text");
    }
};

} // namespace caseaudit

QTEST_GUILESS_MAIN(caseaudit::WordingTest)
#include "wording_test.moc"
