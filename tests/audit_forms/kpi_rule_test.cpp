#include "audit_forms/kpi_rule.h"

#include "tests/support/test_forms.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace caseaudit {

namespace {

using enum ContactKind;
using enum ContactOutcome;

const QDate start(2005, 3, 1);

Contact contact(const QDate &date, ContactKind kind, ContactOutcome outcome = Kept)
{
    return {.date = date, .kind = kind, .outcome = outcome, .note = {}};
}

/// An order of that type that began on 1 March 2005, audited long after every window.
AuditRecord order(const QString &orderType, const QList<Contact> &contacts)
{
    AuditRecord record;
    record.auditedOn = QDate(2005, 12, 1);
    record.choices = {{u"order_type"_s, orderType}};
    record.dates = {{u"start_date"_s, start}};
    record.contacts = contacts;
    return record;
}

AuditRecord probation(const QList<Contact> &contacts)
{
    return order(u"probation"_s, contacts);
}

std::optional<KpiProposal> propose(const FormDefinition &form, const QString &field, const AuditRecord &record)
{
    return proposeKpi(*form.field(field)->kpi, record, form.fieldWithRole(FieldRole::StartDate),
                      form.fieldWithRole(FieldRole::EndDate));
}

std::optional<KpiProposal> propose(const QString &field, const AuditRecord &record)
{
    return propose(testing::supervisionForm(), field, record);
}

/// The proposed category, or "not applicable", or "nothing" when nothing is proposed.
QString said(const std::optional<KpiProposal> &proposal)
{
    if (!proposal)
        return u"nothing"_s;
    return proposal->notApplicable ? u"not applicable"_s : proposal->category;
}

/// One indicator as domain section 5 has it; window ends counted by hand from 1 March 2005.
struct Standard {
    QString form;
    QString field;
    QString orderType;
    ContactKind kind;
    int needed;
    QDate windowEnd;
};

QList<Standard> standards()
{
    const QStringList licences{u"parole_licence"_s, u"non_parole_licence"_s};
    QList<Standard> all;
    for (const QString &orderType : {u"probation"_s, u"community_service"_s})
        all.append({u"supervision"_s, u"first_appointment_order"_s, orderType, Office, 1, QDate(2005, 3, 8)});
    for (const QString &orderType : licences)
        all.append({u"supervision"_s, u"first_appointment_throughcare"_s, orderType, Office, 1, QDate(2005, 3, 2)});
    for (const QString &orderType : licences + QStringList{u"probation"_s}) {
        const int pdoHomeVisits = orderType == u"probation"_s ? 2 : 3;
        all.append({u"supervision"_s, u"review_12_weeks"_s, orderType, Review, 1, QDate(2005, 5, 24)});
        all.append({u"supervision"_s, u"home_visits_12_weeks"_s, orderType, HomeVisit, 2, QDate(2005, 5, 24)});
        all.append({u"supervision"_s, u"appointments_4_weeks"_s, orderType, Office, 4, QDate(2005, 3, 29)});
        all.append(
            {u"pdo_supervision"_s, u"home_visits_12_weeks"_s, orderType, HomeVisit, pdoHomeVisits, QDate(2005, 5, 24)});
        all.append({u"pdo_supervision"_s, u"appointments_4_weeks"_s, orderType, Office, 4, QDate(2005, 3, 29)});
    }
    return all;
}

void addRow(const Standard &standard, const char *what, const QDate &date, const QString &expected)
{
    QTest::addRow("%s %s on %s, %s", qPrintable(standard.form), qPrintable(standard.field),
                  qPrintable(standard.orderType), what)
        << standard.form << standard.field << standard.orderType << static_cast<int>(standard.kind) << standard.needed
        << date << expected;
}

void addColumns()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("orderType");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("needed");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("expected");
}

} // namespace

class KpiRuleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLastContactNeededCountsUpToTheWindowsLastDay_data()
    {
        addColumns();
        for (const Standard &standard : standards()) {
            addRow(standard, "last contact before the last day", standard.windowEnd.addDays(-1), u"yes"_s);
            addRow(standard, "last contact on the last day", standard.windowEnd, u"yes"_s);
            addRow(standard, "last contact after the last day", standard.windowEnd.addDays(1), u"no_organisational"_s);
        }
    }

    void theLastContactNeededCountsUpToTheWindowsLastDay()
    {
        QFETCH(QString, form);
        QFETCH(QString, field);
        QFETCH(QString, orderType);
        QFETCH(int, kind);
        QFETCH(int, needed);
        QFETCH(QDate, date);
        QList<Contact> contacts(needed - 1, contact(start, static_cast<ContactKind>(kind)));
        contacts.append(contact(date, static_cast<ContactKind>(kind)));
        const auto proposal = propose(*testing::testPack().form(form), field, order(orderType, contacts));
        QTEST(said(proposal), "expected");
        QCOMPARE(proposal->needed, needed);
    }

    void anAuditOnTheWindowsLastDayIsJudged_data()
    {
        addColumns();
        for (const Standard &standard : standards()) {
            addRow(standard, "audited before the last day", standard.windowEnd.addDays(-1), u"not applicable"_s);
            addRow(standard, "audited on the last day", standard.windowEnd, u"no_organisational"_s);
            addRow(standard, "audited after the last day", standard.windowEnd.addDays(1), u"no_organisational"_s);
        }
    }

    void anAuditOnTheWindowsLastDayIsJudged()
    {
        QFETCH(QString, form);
        QFETCH(QString, field);
        QFETCH(QString, orderType);
        QFETCH(QDate, date);
        AuditRecord record = order(orderType, {contact(start, Phone)});
        record.auditedOn = date;
        const auto proposal = propose(*testing::testPack().form(form), field, record);
        QTEST(said(proposal), "expected");
        if (proposal->notApplicable)
            QCOMPARE(proposal->reason, KpiReason::WindowNotOver);
        else
            QCOMPARE(proposal->reason, KpiReason::NotArranged);
    }

    // "start 1 March, 28 days: 29 March counts, 30 March does not"
    void theWindowOfTwentyEightDaysFromTheFirstOfMarchEndsOnTheTwentyNinth()
    {
        const auto proposal = propose(u"appointments_4_weeks"_s, probation({contact(start, Office)}));
        QCOMPARE(proposal->windowStart, QDate(2005, 3, 1));
        QCOMPARE(proposal->windowEnd, QDate(2005, 3, 29));
    }

    void windowsRunOverTheLeapDay()
    {
        AuditRecord record = probation({contact({2004, 2, 28}, Office)});
        record.dates[u"start_date"_s] = QDate(2004, 2, 27);
        QCOMPARE(propose(u"first_appointment_order"_s, record)->windowEnd, QDate(2004, 3, 5));
    }

    void contactsBeforeTheStartAreLeftOut()
    {
        const auto proposal = propose(u"first_appointment_order"_s, probation({contact(start.addDays(-1), Office)}));
        QCOMPARE(said(proposal), u"no_organisational"_s);
        QVERIFY(proposal->counted.isEmpty());
    }

    void contactsAfterTheAuditAreLeftOut()
    {
        AuditRecord record = probation({contact({2005, 3, 4}, Office), contact({2005, 3, 5}, Office)});
        record.auditedOn = QDate(2005, 3, 4);
        const auto proposal = propose(u"appointments_4_weeks"_s, record);
        QCOMPARE(said(proposal), u"not applicable"_s);
        QCOMPARE(proposal->counted, QList{contact({2005, 3, 4}, Office)}); // on the day of the audit counts
    }

    void enoughInTheWindowIsYesBeforeTheWindowIsOver()
    {
        AuditRecord record = probation(QList<Contact>(4, contact(start, Office)));
        record.auditedOn = start;
        const auto proposal = propose(u"appointments_4_weeks"_s, record);
        QCOMPARE(said(proposal), u"yes"_s);
        QCOMPARE(proposal->reason, KpiReason::EnoughInWindow);
    }

    void onlyTheKindsOfTheRuleCountOrExcuse_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("counts");
        const auto row = [](const char *name, const QString &field, ContactKind kind, bool counts) {
            QTest::newRow(name) << field << static_cast<int>(kind) << counts;
        };
        row("office as first appointment", u"first_appointment_order"_s, Office, true);
        row("home visit as first appointment", u"first_appointment_order"_s, HomeVisit, true);
        row("review as first appointment", u"first_appointment_order"_s, Review, false);
        row("phone as first appointment", u"first_appointment_order"_s, Phone, false);
        row("other as first appointment", u"first_appointment_order"_s, Other, false);
        row("review as review", u"review_12_weeks"_s, Review, true);
        row("office as review", u"review_12_weeks"_s, Office, false);
        row("home visit as review", u"review_12_weeks"_s, HomeVisit, false);
    }

    void onlyTheKindsOfTheRuleCountOrExcuse()
    {
        QFETCH(QString, field);
        QFETCH(int, kind);
        QFETCH(bool, counts);
        const auto made = static_cast<ContactKind>(kind);
        QCOMPARE(said(propose(field, probation({contact(start, made)}))), counts ? u"yes"_s : u"no_organisational"_s);
        QCOMPARE(said(propose(field, probation({contact(start, made, MissedByPerson)}))),
                 counts ? u"no_outwith"_s : u"no_organisational"_s);
    }

    void whatThePersonMissedOrSomethingPreventedExcuses_data()
    {
        QTest::addColumn<QList<int>>("outcomes");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QList<ContactOutcome> &outcomes, const QString &expected) {
            QList<int> numbers;
            for (const ContactOutcome outcome : outcomes)
                numbers.append(static_cast<int>(outcome));
            QTest::newRow(name) << numbers << expected;
        };
        row("three kept, none arranged beside", {Kept, Kept, Kept}, u"no_organisational"_s);
        row("three kept, one missed", {Kept, Kept, Kept, MissedByPerson}, u"no_outwith"_s);
        row("three kept, one prevented", {Kept, Kept, Kept, Prevented}, u"no_outwith"_s);
        row("missed and prevented together", {MissedByPerson, Prevented, MissedByPerson, Prevented}, u"no_outwith"_s);
        row("one short", {MissedByPerson, Prevented, Kept}, u"no_organisational"_s);
        row("one cancelled by the service", {Kept, Kept, Kept, CancelledByService}, u"no_organisational"_s);
        row("all cancelled by the service", QList<ContactOutcome>(4, CancelledByService), u"no_organisational"_s);
        row("more than needed kept", {Kept, Kept, Kept, Kept, Kept, MissedByPerson}, u"yes"_s);
    }

    void whatThePersonMissedOrSomethingPreventedExcuses()
    {
        QFETCH(QList<int>, outcomes);
        QList<Contact> contacts;
        for (const int outcome : outcomes)
            contacts.append(contact(start.addDays(contacts.size()), Office, static_cast<ContactOutcome>(outcome)));
        QTEST(said(propose(u"appointments_4_weeks"_s, probation(contacts))), "expected");
    }

    void anExcuseOutsideTheWindowExcusesNothing()
    {
        const QDate lastDay(2005, 3, 8);
        const auto on = [](const QDate &date) {
            return said(propose(u"first_appointment_order"_s, probation({contact(date, Office, MissedByPerson)})));
        };
        QCOMPARE(on(start.addDays(-1)), u"no_organisational"_s);
        QCOMPARE(on(start), u"no_outwith"_s);
        QCOMPARE(on(lastDay), u"no_outwith"_s);
        QCOMPARE(on(lastDay.addDays(1)), u"no_organisational"_s);
    }

    // The PDO tables ask whether the service arranged appointments: kept or missed by the person.
    void missedAppointmentsOfADangerousOffenderWereArranged_data()
    {
        QTest::addColumn<int>("missed");
        QTest::addColumn<int>("prevented");
        QTest::addColumn<QString>("expected");
        QTest::newRow("four missed") << 4 << 0 << u"yes"_s;
        QTest::newRow("three missed, one prevented") << 3 << 1 << u"no_outwith"_s;
        QTest::newRow("two missed: each counts once") << 2 << 0 << u"no_organisational"_s;
        QTest::newRow("two missed, one prevented") << 2 << 1 << u"no_organisational"_s;
    }

    void missedAppointmentsOfADangerousOffenderWereArranged()
    {
        QFETCH(int, missed);
        QFETCH(int, prevented);
        const AuditRecord record = probation(QList<Contact>(missed, contact(start, Office, MissedByPerson)) +
                                             QList<Contact>(prevented, contact(start, Office, Prevented)));
        const auto proposal = propose(testing::pdoSupervisionForm(), u"appointments_4_weeks"_s, record);
        QTEST(said(proposal), "expected");
        QCOMPARE(proposal->counted.size(), missed);
        QCOMPARE(proposal->excused.size(), prevented);
    }

    void theServicesOwnCancellationNeverCountsWhateverAFormSays()
    {
        KpiRule rule = *testing::supervisionForm().field(u"appointments_4_weeks"_s)->kpi;
        rule.outcomes.append(CancelledByService);
        const AuditRecord record = probation(QList<Contact>(4, contact(start, Office, CancelledByService)));
        QCOMPARE(said(proposeKpi(rule, record, u"start_date"_s, {})), u"no_organisational"_s);
    }

    void anOrderThatEndedBeforeItsWindowIsNotJudged_data()
    {
        QTest::addColumn<QDate>("end");
        QTest::addColumn<QDate>("auditedOn");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<int>("reason");
        const QDate windowEnd(2005, 3, 29);
        const QDate later(2005, 12, 1);
        const auto row = [](const char *name, const QDate &end, const QDate &auditedOn, const QString &expected,
                            KpiReason reason) {
            QTest::newRow(name) << end << auditedOn << expected << static_cast<int>(reason);
        };
        row("no end", {}, later, u"no_organisational"_s, KpiReason::NotArranged);
        row("ended on the day before the last", windowEnd.addDays(-1), later, u"not applicable"_s,
            KpiReason::OrderEnded);
        row("ended on the last day", windowEnd, later, u"no_organisational"_s, KpiReason::NotArranged);
        row("ended after the last day", windowEnd.addDays(1), later, u"no_organisational"_s, KpiReason::NotArranged);
        row("ended on the day of the audit", {2005, 3, 15}, {2005, 3, 15}, u"not applicable"_s, KpiReason::OrderEnded);
        row("ends after the audit", {2005, 3, 16}, {2005, 3, 15}, u"not applicable"_s, KpiReason::WindowNotOver);
        row("ended before a window that is not over", {2005, 3, 10}, {2005, 3, 15}, u"not applicable"_s,
            KpiReason::OrderEnded);
    }

    void anOrderThatEndedBeforeItsWindowIsNotJudged()
    {
        QFETCH(QDate, end);
        QFETCH(QDate, auditedOn);
        QFETCH(int, reason);
        AuditRecord record = probation({contact(start, Office)});
        record.dates[u"end_date"_s] = end;
        record.auditedOn = auditedOn;
        const auto proposal = propose(u"appointments_4_weeks"_s, record);
        QTEST(said(proposal), "expected");
        QCOMPARE(static_cast<int>(proposal->reason), reason);
    }

    void anOrderThatEndedMayStillHaveMetItsNeed()
    {
        AuditRecord record = probation(QList<Contact>(4, contact(start, Office)));
        record.dates[u"end_date"_s] = start.addDays(10);
        QCOMPARE(said(propose(u"appointments_4_weeks"_s, record)), u"yes"_s);
    }

    void anEndIsOnlyReadWhereTheFormAsksForOne()
    {
        AuditRecord record = probation({contact(start, Office)});
        record.dates[u"end_date"_s] = start.addDays(10);
        QCOMPARE(said(propose(testing::pdoSupervisionForm(), u"appointments_4_weeks"_s, record)),
                 u"no_organisational"_s);
    }

    void nothingIsProposedWithoutWhatItRestsOn()
    {
        const AuditRecord whole = probation({contact(start, HomeVisit)});
        const QString homeVisits = u"home_visits_12_weeks"_s;
        QCOMPARE(said(propose(homeVisits, whole)), u"no_organisational"_s);

        AuditRecord record = whole;
        record.dates.clear();
        QCOMPARE(said(propose(homeVisits, record)), u"nothing"_s);

        record = whole;
        record.contacts.clear();
        QCOMPARE(said(propose(homeVisits, record)), u"nothing"_s);

        record = whole;
        record.auditedOn = {};
        QCOMPARE(said(propose(homeVisits, record)), u"nothing"_s);

        record = whole;
        record.choices.clear();
        QCOMPARE(said(propose(homeVisits, record)), u"nothing"_s);
        QCOMPARE(said(propose(u"first_appointment_order"_s, record)), u"nothing"_s);
        // No order type: none for first appointments and home visits; the others do not need it.
        QCOMPARE(said(propose(u"appointments_4_weeks"_s, record)), u"no_organisational"_s);
        QCOMPARE(said(propose(u"review_12_weeks"_s, record)), u"no_organisational"_s);

        KpiRule unsettled = *testing::supervisionForm().field(homeVisits)->kpi;
        unsettled.windowDays = std::nullopt;
        QCOMPARE(said(proposeKpi(unsettled, whole, u"start_date"_s, u"end_date"_s)), u"nothing"_s);
    }

    void contactsAreGivenByDateEachInOneList()
    {
        const Contact kept = contact({2005, 3, 20}, Office);
        const Contact keptFirst = contact({2005, 3, 3}, HomeVisit);
        const Contact missed = contact({2005, 3, 15}, Office, MissedByPerson);
        const Contact prevented = contact({2005, 3, 9}, Office, Prevented);
        const Contact cancelled = contact({2005, 3, 10}, Office, CancelledByService);
        const auto proposal =
            propose(u"appointments_4_weeks"_s, probation({kept, missed, cancelled, keptFirst, prevented}));
        QCOMPARE(proposal->counted, QList({keptFirst, kept}));
        QCOMPARE(proposal->excused, QList({prevented, missed}));
        QCOMPARE(proposal->reason, KpiReason::MissedOrPrevented);
    }
};

} // namespace caseaudit

QTEST_GUILESS_MAIN(caseaudit::KpiRuleTest)
#include "kpi_rule_test.moc"
