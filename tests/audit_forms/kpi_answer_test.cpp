#include "audit_forms/kpi_answer.h"

#include "tests/support/test_forms.h"

#include <QTest>

using namespace caseaudit;
using namespace caseaudit::testing;
using namespace Qt::StringLiterals;

class KpiAnswerTest : public QObject {
    Q_OBJECT

private:
    /// Probation from 1 March 2005 with one office contact kept on the third day.
    static AuditRecord probation(const QDate &auditedOn)
    {
        AuditRecord audit;
        audit.form = supervisionForm().id;
        audit.auditedOn = auditedOn;
        audit.choices.insert(u"order_type"_s, u"probation"_s);
        audit.dates.insert(u"start_date"_s, QDate(2005, 3, 1));
        audit.contacts.append({QDate(2005, 3, 3), ContactKind::Office, ContactOutcome::Kept, {}});
        return audit;
    }

private Q_SLOTS:
    void aQuestionThatIsNotAskedHasNoProposal()
    {
        const FormDefinition form = supervisionForm();
        const AuditRecord audit = probation(QDate(2005, 9, 1));
        QVERIFY(proposalFor(*form.field(u"first_appointment_order"_s), form, audit));
        QVERIFY(!proposalFor(*form.field(u"first_appointment_throughcare"_s), form, audit));
    }

    void aTakenProposalIsTheAnswerAndKeepsTheComment()
    {
        const FormDefinition form = supervisionForm();
        const auto proposal =
            proposalFor(*form.field(u"first_appointment_order"_s), form, probation(QDate(2005, 9, 1))).value();
        Answer before;
        before.category = u"no_outwith"_s;
        before.reason = u"overridden"_s;
        before.comment = u"see page 3"_s;
        const Answer after = withProposal(before, proposal);
        QCOMPARE(after.category, u"yes"_s);
        QCOMPARE(after.proposal, u"yes"_s);
        QVERIFY(after.fromProposal);
        QVERIFY(!after.notApplicable);
        QCOMPARE(after.reason, QString());
        QCOMPARE(after.comment, u"see page 3"_s);
    }

    void whatIsNotYetDueIsNotApplicableWithThatReason()
    {
        const FormDefinition form = supervisionForm();
        // Twelve weeks from 1 March end on 24 May: on 1 May the review is not yet due.
        const auto proposal =
            proposalFor(*form.field(u"review_12_weeks"_s), form, probation(QDate(2005, 5, 1))).value();
        QCOMPARE(proposalId(proposal), u"not_applicable"_s);
        const Answer answer = withProposal({}, proposal);
        QVERIFY(answer.notApplicable);
        QVERIFY(answer.category.isEmpty());
        QCOMPARE(answer.reason, u"not yet due"_s);
    }

    void anOrderThatEndedBeforeTheWindowIsNotApplicableWithThatReason()
    {
        const FormDefinition form = supervisionForm();
        AuditRecord audit = probation(QDate(2005, 9, 1));
        audit.dates.insert(u"end_date"_s, QDate(2005, 4, 1));
        const auto proposal = proposalFor(*form.field(u"review_12_weeks"_s), form, audit).value();
        QCOMPARE(withProposal({}, proposal).reason, u"order ended"_s);
    }

    void anAnswerIsOutdatedWhenTheLogHasChangedSince_data()
    {
        QTest::addColumn<Answer>("answer");
        QTest::addColumn<QString>("now");
        QTest::addColumn<bool>("outdated");
        const auto answer = [](const QString &category, const QString &proposal, const QString &reason = {}) {
            Answer given;
            given.category = category;
            given.proposal = proposal;
            given.reason = reason;
            given.fromProposal = category == proposal;
            return given;
        };
        QTest::newRow("no answer") << Answer{} << u"yes"_s << false;
        QTest::newRow("taken, proposed still") << answer(u"yes"_s, u"yes"_s) << u"yes"_s << false;
        QTest::newRow("taken, otherwise now") << answer(u"yes"_s, u"yes"_s) << u"no_outwith"_s << true;
        QTest::newRow("taken, nothing now") << answer(u"yes"_s, u"yes"_s) << QString() << true;
        QTest::newRow("overridden, proposed still") << answer(u"yes"_s, u"no_outwith"_s) << u"no_outwith"_s << false;
        QTest::newRow("overridden, otherwise now")
            << answer(u"yes"_s, u"no_outwith"_s) << u"no_organisational"_s << true;
        QTest::newRow("overridden, agreed with now") << answer(u"yes"_s, u"no_outwith"_s) << u"yes"_s << false;
        QTest::newRow("overridden, nothing now") << answer(u"yes"_s, u"no_outwith"_s) << QString() << false;
        QTest::newRow("given before any proposal") << answer(u"yes"_s, {}) << u"no_outwith"_s << true;
        QTest::newRow("given before any, with a reason")
            << answer(u"yes"_s, {}, u"see p. 3"_s) << u"no_outwith"_s << false;
    }

    void anAnswerIsOutdatedWhenTheLogHasChangedSince()
    {
        QFETCH(Answer, answer);
        QFETCH(QString, now);
        std::optional<KpiProposal> proposal;
        if (!now.isEmpty())
            proposal.emplace().category = now;
        QTEST(isOutdated(answer, proposal), "outdated");
    }
};

QTEST_GUILESS_MAIN(KpiAnswerTest)
#include "kpi_answer_test.moc"
