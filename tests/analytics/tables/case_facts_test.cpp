#include "analytics/tables/case_facts.h"

#include "analytics/tables/score_matrix.h"
#include "audit_forms/pack_reader.h"

#include <QTest>

#include <cmath>
#include <stdexcept>

using namespace caseaudit;
using namespace Qt::StringLiterals;

namespace {

const QString fourAppointments = u"appointments_4_weeks"_s;

/// A probation order from 1 March 2005, audited on 1 June.
AuditRecord order(std::initializer_list<Contact> contacts)
{
    AuditRecord audit;
    audit.form = u"supervision"_s;
    audit.authority = u"dundee"_s;
    audit.cycle = u"2005"_s;
    audit.auditedOn = QDate(2005, 6, 1);
    audit.dates.insert(u"start_date"_s, QDate(2005, 3, 1));
    audit.choices.insert(u"order_type"_s, u"probation"_s);
    audit.contacts = contacts;
    return audit;
}

Contact contact(const QDate &date, ContactOutcome outcome = ContactOutcome::Kept,
                ContactKind kind = ContactKind::Office)
{
    return {date, kind, outcome, {}};
}

ContactFigures figures(const AuditRecord &audit)
{
    static const Pack pack = defaultPack();
    return factsOf(audit, *pack.form(u"supervision"_s)).contacts.value(fourAppointments);
}

} // namespace

class CaseFactsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void daysRunFromTheStartToTheFirstThatCounts()
    {
        // A letter, a missed appointment, then one kept on the tenth day.
        const ContactFigures found =
            figures(order({contact(QDate(2005, 3, 3), ContactOutcome::Kept, ContactKind::Phone),
                           contact(QDate(2005, 3, 4), ContactOutcome::MissedByPerson), contact(QDate(2005, 3, 11)),
                           contact(QDate(2005, 3, 20))}));
        QCOMPARE(*found.daysToFirst, 10);
        QCOMPARE(*found.inWindow, 2);
        QCOMPARE(*figures(order({contact(QDate(2005, 3, 1))})).daysToFirst, 0);
    }

    void theFirstContactMayComeAfterTheWindow()
    {
        // Four weeks end on 29 March.
        const ContactFigures found = figures(order({contact(QDate(2005, 3, 30))}));
        QCOMPARE(*found.daysToFirst, 29);
        QCOMPARE(*found.inWindow, 0);
        QCOMPARE(*figures(order({contact(QDate(2005, 3, 29))})).inWindow, 1);
    }

    void contactsBeforeTheStartOrAfterTheAuditAreNotCounted()
    {
        const ContactFigures found = figures(order({contact(QDate(2005, 2, 28)), contact(QDate(2005, 6, 2))}));
        QVERIFY(!found.daysToFirst);
        QCOMPARE(*found.inWindow, 0);
    }

    void anOpenWindowAndAnOrderThatEndedAreNotMeasured()
    {
        AuditRecord early = order({contact(QDate(2005, 3, 3))});
        early.auditedOn = QDate(2005, 3, 28);
        QVERIFY(!figures(early).inWindow);
        early.auditedOn = QDate(2005, 3, 29);
        QVERIFY(figures(early).inWindow.has_value());
        AuditRecord ended = order({contact(QDate(2005, 3, 3))});
        ended.dates.insert(u"end_date"_s, QDate(2005, 3, 20));
        QVERIFY(!figures(ended).inWindow);
        QCOMPARE(*figures(ended).daysToFirst, 2);
    }

    void aLogThatTellsNothingHasNoFigures()
    {
        const Pack pack = defaultPack();
        const FormDefinition &form = *pack.form(u"supervision"_s);
        QVERIFY(factsOf(order({}), form).contacts.isEmpty());
        AuditRecord noStart = order({contact(QDate(2005, 3, 3))});
        noStart.dates.clear();
        QVERIFY(factsOf(noStart, form).contacts.isEmpty());
        QCOMPARE(factsOf(order({}), form).dates.value(u"start_date"_s), QDate(2005, 3, 1));
    }

    void authoritiesAreMeasuredApartAndTogether()
    {
        const Pack pack = defaultPack();
        const FormDefinition &form = *pack.form(u"supervision"_s);
        ScoreMatrix matrix(form);
        FactColumns facts(form);
        const auto add = [&](const QString &authority, std::initializer_list<Contact> contacts) {
            AuditRecord audit = order(contacts);
            audit.authority = authority;
            matrix.append({.recordId = QString::number(matrix.size()),
                           .authority = authority,
                           .team = {},
                           .worker = {},
                           .auditor = {},
                           .cycle = audit.cycle,
                           .auditedOn = audit.auditedOn,
                           .answers = packedAnswers(form, pack, audit)});
            facts.append(factsOf(audit, form));
        };
        add(u"dundee"_s, {contact(QDate(2005, 3, 3))});
        add(u"dundee"_s, {contact(QDate(2005, 3, 9)), contact(QDate(2005, 3, 10))});
        add(u"angus"_s, {contact(QDate(2005, 3, 4), ContactOutcome::MissedByPerson)});
        add(u"angus"_s, {});
        const auto found = measureContacts(*pack.table(u"kpi"_s), pack, matrix, facts, {}, fourAppointments);
        QCOMPARE(found.size(), 3);
        QCOMPARE(found.at(0).authority, u"angus"_s);
        QCOMPARE(found.at(0).audits, 1);
        QCOMPARE(found.at(0).withoutContact, 1);
        QVERIFY(!found.at(0).daysToFirst);
        QCOMPARE(found.at(1).authority, u"dundee"_s);
        QCOMPARE(found.at(1).daysToFirst->mean, 5.0); // 2 and 8 days
        QVERIFY(std::abs(*found.at(1).daysToFirst->deviation - std::sqrt(18.)) < 1e-12);
        QCOMPARE(found.at(1).inWindow->maximum, 2.0);
        QCOMPARE(found.at(2).authority, QString());
        QCOMPARE(found.at(2).inWindow->count, std::size_t{3});

        Filter dundee;
        dundee.authority = u"dundee"_s;
        QCOMPARE(measureContacts(*pack.table(u"kpi"_s), pack, matrix, facts, dundee, fourAppointments).size(), 1);
        facts = FactColumns(form);
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument,
                                 measureContacts(*pack.table(u"kpi"_s), pack, matrix, facts, {}, fourAppointments));
    }
};

QTEST_GUILESS_MAIN(CaseFactsTest)
#include "case_facts_test.moc"
