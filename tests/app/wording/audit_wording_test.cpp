#include "app/wording/audit_wording.h"

#include "tests/support/test_forms.h"

#include <QTest>

using namespace caseaudit;
using namespace caseaudit::testing;
using namespace Qt::StringLiterals;

namespace {

const wording::Statement *find(const QList<wording::Statement> &statements, const QString &label)
{
    for (const wording::Statement &statement : statements) {
        if (statement.label == label)
            return &statement;
    }
    return nullptr;
}

/// "label: before > now" for all that differ.
QStringList differences(const AuditRecord &before, const AuditRecord &after)
{
    QStringList found;
    for (const wording::ComparedStatement &each : wording::compared(before, after, testPack())) {
        if (each.isChanged())
            found.append(u"%1: %2 > %3"_s.arg(each.now.label, each.before, each.now.value));
    }
    return found;
}

QString valueOf(const AuditRecord &audit, const QString &label)
{
    const QList<wording::Statement> all = wording::statements(audit, testPack());
    const wording::Statement *found = find(all, label);
    return found ? found->value : u"(not said)"_s;
}

} // namespace

class AuditWordingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "Europe/London"); }

    void headerIsSaidInWords()
    {
        AuditRecord audit = completeReport();
        audit.authority = u"perth_kinross"_s;
        audit.auditedOn = QDate(2005, 12, 2);
        audit.reading = u"2"_s;
        QCOMPARE(valueOf(audit, u"Authority"_s), testPack().authority(u"perth_kinross"_s)->name);
        QCOMPARE(valueOf(audit, u"Audited on"_s), u"2 December 2005"_s);
        QCOMPARE(valueOf(audit, u"Reading"_s), u"second"_s);
        QCOMPARE(valueOf(audit, u"State"_s), u"complete"_s);
    }

    void questionThatIsNotAskedIsLeftOutUntilItHasAnAnswer()
    {
        AuditRecord audit = completeReport();
        const QString label = ratingForm().field(u"framework_used"_s)->label;
        audit.answers.remove(u"framework_used"_s);
        audit.answers[u"assessment_on_file"_s].category = u"no"_s;
        QCOMPARE(valueOf(audit, label), u"(not said)"_s);
        audit.answers[u"framework_used"_s].category = u"yes"_s;
        QVERIFY(valueOf(audit, label) != u"(not said)"_s);
    }

    void remarksStandBelowTheirQuestion()
    {
        AuditRecord audit = completeReport();
        audit.answers[u"overall"_s].comment = u"page 3"_s;
        const QList<wording::Statement> all = wording::statements(audit, testPack());
        const wording::Statement *comment = find(all, u"Comment"_s);
        QVERIFY(comment);
        QVERIFY(comment->isRemark);
        QCOMPARE(comment->value, u"page 3"_s);
        QCOMPARE((comment - 1)->key, u"overall"_s);
    }

    void whatTheFormDoesNotKnowStandsAsItIs()
    {
        AuditRecord audit = completeReport();
        audit.answers[u"asked_long_ago"_s].category = u"splendid"_s;
        audit.dates[u"old_date"_s] = QDate(2001, 2, 3);
        QCOMPARE(valueOf(audit, u"asked_long_ago"_s), u"splendid"_s);
        QCOMPARE(valueOf(audit, u"old_date"_s), u"3 February 2001"_s);
        audit.form = u"no_such_form"_s;
        QCOMPARE(valueOf(audit, u"asked_long_ago"_s), u"splendid"_s);
    }

    void differencesNameBothSides()
    {
        const AuditRecord before = completeReport();
        AuditRecord after = before;
        after.team = u"West"_s;
        after.answers[u"overall"_s].category = u"poor"_s;
        after.answers[u"overall"_s].comment = u"page 3"_s;
        const QString overall = ratingForm().field(u"overall"_s)->label;
        const QString was = valueOf(before, overall);
        const QString is = valueOf(after, overall);
        QVERIFY(was != is);
        QCOMPARE(differences(before, after),
                 (QStringList{u"Team: %1 > West"_s.arg(before.team), u"%1: %2 > %3"_s.arg(overall, was, is),
                              u"Comment:  > page 3"_s}));
        QCOMPARE(differences(after, before).last(), u"Comment: page 3 > "_s);
        QVERIFY(differences(before, before).isEmpty());
    }

    void contactsAreComparedOneByOneEvenWhenTwoAreAlike()
    {
        AuditRecord before;
        before.form = u"supervision"_s;
        const Contact office{QDate(2005, 3, 3), ContactKind::Office, ContactOutcome::Kept, {}};
        const Contact home{QDate(2005, 3, 9), ContactKind::HomeVisit, ContactOutcome::Prevented, u"in hospital"_s};
        before.contacts = {office, office};
        AuditRecord after = before;
        after.contacts = {office, home};
        QCOMPARE(differences(before, after), (QStringList{u"9 March 2005:  > home visit · prevented · in hospital"_s,
                                                          u"3 March 2005: office · kept > "_s}));
    }

    void changedKeysAreNamedAsPeopleKnowThem()
    {
        const FormDefinition form = ratingForm();
        QCOMPARE(wording::changedLabels(
                     {u"overall"_s, u"case_ref"_s, u"state"_s, u"state_reason"_s, u"contacts"_s, u"no_longer_asked"_s},
                     &form),
                 (QStringList{form.field(u"overall"_s)->label, u"Case reference"_s, u"Contact log"_s,
                              u"no_longer_asked"_s}));
    }

    void longListOfChangesIsCutShort()
    {
        QCOMPARE(wording::changedSummary({}), QString());
        QCOMPARE(wording::changedSummary({u"A"_s, u"B %1"_s, u"C"_s, u"D"_s}), u"changed: A, B %1, C, D"_s);
        QCOMPARE(wording::changedSummary({u"A"_s, u"B %2"_s, u"C"_s, u"D"_s, u"E"_s, u"F"_s}),
                 u"changed: A, B %2, C, D and 2 more"_s);
    }

    void whatARevisionDidIsSaid_data()
    {
        QTest::addColumn<int>("before");
        QTest::addColumn<int>("now");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("text");
        const auto state = [](AuditState value) { return static_cast<int>(value); };
        const int none = -1;
        QTest::newRow("the first") << none << state(AuditState::Draft) << QString() << u"begun"_s;
        QTest::newRow("imported") << none << state(AuditState::Complete) << QString() << u"complete"_s;
        QTest::newRow("saved") << state(AuditState::Draft) << state(AuditState::Draft) << QString() << u"saved"_s;
        QTest::newRow("completed") << state(AuditState::Draft) << state(AuditState::Complete) << QString()
                                   << u"completed"_s;
        QTest::newRow("reopened") << state(AuditState::Complete) << state(AuditState::Reopened) << u"second thoughts"_s
                                  << u"reopened: second thoughts"_s;
        QTest::newRow("locked") << state(AuditState::Complete) << state(AuditState::Locked) << u"Report"_s
                                << u"locked: Report"_s;
        QTest::newRow("unlocked") << state(AuditState::Locked) << state(AuditState::Complete) << u"error"_s
                                  << u"unlocked: error"_s;
        QTest::newRow("withdrawn") << state(AuditState::Draft) << state(AuditState::Withdrawn) << u"wrong case"_s
                                   << u"withdrawn: wrong case"_s;
        QTest::newRow("restored") << state(AuditState::Withdrawn) << state(AuditState::Complete) << QString()
                                  << u"restored"_s;
        QTest::newRow("put back") << state(AuditState::Complete) << state(AuditState::Complete) << u"mistake"_s
                                  << u"put back: mistake"_s;
    }

    void whatARevisionDidIsSaid()
    {
        QFETCH(int, before);
        QFETCH(int, now);
        QFETCH(QString, reason);
        QFETCH(QString, text);
        const std::optional<AuditState> earlier =
            before < 0 ? std::nullopt : std::optional(static_cast<AuditState>(before));
        QCOMPARE(wording::happened(earlier, static_cast<AuditState>(now), reason), text);
    }

    void changeInAnotherWindowNamesTheTimeAndWhatBecameOfTheAudit()
    {
        const QString at = u"2005-12-01T10:42:00.000Z"_s;
        QCOMPARE(wording::changedElsewhere(AuditState::Draft, AuditState::Draft, {}, at),
                 u"This audit was changed in another window at 10:42; it is shown as it is now."_s);
        QCOMPARE(wording::changedElsewhere(AuditState::Draft, AuditState::Complete, u"jm"_s, at),
                 u"This audit was completed in another window by jm at 10:42; it is shown as it is now."_s);
        QCOMPARE(wording::changedElsewhere(AuditState::Complete, AuditState::Withdrawn, {}, {}),
                 u"This audit was withdrawn in another window; it is shown as it is now."_s);
    }

    void auditThatIsThereAlreadyIsDescribed()
    {
        QCOMPARE(wording::alreadyThere(u"D/0117"_s, u"jm"_s, AuditState::Complete, QDate(2005, 12, 2)),
                 u"There is already an audit of D/0117 by jm, complete, 2 December 2005."_s);
        QCOMPARE(wording::alreadyThere(u"D/0117"_s, {}, AuditState::Draft, {}),
                 u"There is already an audit of D/0117, draft."_s);
    }

    void waitingChangeNamesBothValues()
    {
        wording::ComparedStatement change;
        change.now.label = u"Team"_s;
        change.before = u"West"_s;
        QCOMPARE(wording::waitingChange(change), u"Team was changed in another window, too: there it is “West”, here "
                                                 u"you entered nothing."_s);
        change.now.value = u"East"_s;
        QCOMPARE(wording::waitingInVain(change, AuditState::Complete),
                 u"Not saved, since the audit is complete by now: Team, where you entered “East”."_s);
    }

    void onlyALockedAuditCannotBePutBack()
    {
        for (const AuditState state :
             {AuditState::Draft, AuditState::Complete, AuditState::Reopened, AuditState::Withdrawn})
            QCOMPARE(wording::notRestorable(state), QString());
        QVERIFY(wording::notRestorable(AuditState::Locked).contains(u"unlock"_s));
    }
};

QTEST_GUILESS_MAIN(AuditWordingTest)
#include "audit_wording_test.moc"
