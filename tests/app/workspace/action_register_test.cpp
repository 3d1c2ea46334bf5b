#include "app/workspace/action_register.h"

#include "app/workspace/action_changes.h"
#include "tests/support/temporary_workspace.h"

#include <QTest>

using namespace caseaudit;
using namespace caseaudit::testing;
using namespace Qt::StringLiterals;

namespace {

StatusChange change(const QString &ref, WorkStatus status, const QDate &on, const QString &note = {},
                    const QString &aspect = {})
{
    return {.ref = ref, .aspect = aspect, .status = status, .on = on, .note = note, .author = {}, .writtenAt = {}};
}

ActionNote note(const QString &ref, const QDate &date, const QString &text, const NoteSubject &about = {})
{
    return {.record = {}, .ref = ref, .date = date, .text = text, .about = about, .author = {}, .writtenAt = {}};
}

AddedAction newAction(const QString &title)
{
    AddedAction action;
    action.row.title = title;
    action.row.need = u"Reports should name the next review."_s;
    action.row.actions = {{u"Add the date to the form"_s, {{u"ser_working_group"_s, {}}}, {}}};
    action.row.authorities = {u"angus"_s, u"dundee"_s};
    action.row.due = QDate(2006, 3, 17);
    return action;
}

double threshold(const Workspace &workspace, const QString &ref, const QString &rule, const QString &name)
{
    const std::optional<ActionPlan> plan = actionPlanOf(workspace);
    return ruleOf(*plan->row(ref), rule)->parameters.value(name).toDouble();
}

} // namespace

class ActionRegisterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anActionIsNotStartedUntilSomebodySaysOtherwise()
    {
        TemporaryWorkspace file; // on 1 December 2005
        QCOMPARE(workStatus(*file, u"E4"_s).status, WorkStatus::NotStarted);
        QVERIFY(!workStatus(*file, u"E4"_s).on.isValid());
        QVERIFY(statusHistory(*file, u"E4"_s).isEmpty());
        QVERIFY(workStatuses(*file).isEmpty());
    }

    void everyChangeIsKeptAndTheLastWrittenHolds()
    {
        TemporaryWorkspace file;
        setWorkStatus(*file, change(u"E4"_s, WorkStatus::InProgress, QDate(2005, 9, 1), u"audit  designed"_s));
        file->setUser(u"kl"_s);
        setWorkStatus(*file, change(u"E4"_s, WorkStatus::Complete, QDate(2005, 11, 1)));
        // Dated back, but said last: that is what holds.
        setWorkStatus(*file, change(u"E4"_s, WorkStatus::OnHold, QDate(2005, 10, 1), u"no staff"_s));
        file.reopen();
        QCOMPARE(workStatus(*file, u"E4"_s).status, WorkStatus::OnHold);
        const QList<StatusChange> history = statusHistory(*file, u"E4"_s);
        QCOMPARE(history.size(), 3);
        QCOMPARE(history.at(0).note, u"no staff"_s);
        QCOMPARE(history.at(1).author, u"kl"_s);
        QCOMPARE(history.at(2).note, u"audit designed"_s);
        QCOMPARE(history.at(2).author, u"tester"_s);
        QCOMPARE(history.at(2).writtenAt, u"2005-12-01T10:42:00.000Z"_s);
        QCOMPARE(workStatuses(*file).value(u"E4"_s).status, WorkStatus::OnHold);
        QVERIFY(!workStatuses(*file).contains(u"A6"_s));
    }

    void sayingTheSameAgainWritesNothing()
    {
        TemporaryWorkspace file;
        setWorkStatus(*file, change(u"A6"_s, WorkStatus::InProgress, QDate(2005, 9, 1)));
        const qint64 revisions = file->facts().revisions;
        setWorkStatus(*file, change(u"A6"_s, WorkStatus::InProgress, QDate(2005, 9, 1)));
        QCOMPARE(file->facts().revisions, revisions);
    }

    void statusIsThatOfTheDayThatStandsForToday()
    {
        TemporaryWorkspace file;
        setWorkStatus(*file, change(u"A6"_s, WorkStatus::InProgress, QDate(2005, 6, 1)));
        setWorkStatus(*file, change(u"A6"_s, WorkStatus::Complete, QDate(2005, 11, 1)));
        file.setNow(QDateTime(QDate(2005, 10, 31), QTime(9, 0), Qt::UTC));
        file.reopen();
        QCOMPARE(workStatus(*file, u"A6"_s).status, WorkStatus::InProgress);
        QCOMPARE(workStatuses(*file).value(u"A6"_s).status, WorkStatus::InProgress);
        file.setNow(QDateTime(QDate(2005, 11, 1), QTime(9, 0), Qt::UTC));
        file.reopen();
        QCOMPARE(workStatus(*file, u"A6"_s).status, WorkStatus::Complete);
        file.setNow(QDateTime(QDate(2005, 5, 31), QTime(9, 0), Qt::UTC));
        file.reopen();
        QVERIFY(workStatuses(*file).isEmpty());
    }

    void whatCannotBeIsRefusedAndNothingWritten()
    {
        TemporaryWorkspace file;
        const qint64 revisions = file->facts().revisions;
        const QDate day(2005, 9, 1);
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument,
                                 setWorkStatus(*file, change(u"Z9"_s, WorkStatus::Complete, day)));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument,
                                 setWorkStatus(*file, change(u"A6"_s, WorkStatus::Complete, QDate())));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument,
                                 setWorkStatus(*file, change(u"A6"_s, WorkStatus::Complete, QDate(2005, 12, 2))));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument,
                                 setWorkStatus(*file, change(u"A6"_s, WorkStatus::Complete, day, {}, u"reviews"_s)));
        QCOMPARE(file->facts().revisions, revisions);
    }

    void eachStandardOfAnActionHasItsOwnStatusAndOwners()
    {
        TemporaryWorkspace file;
        const QDate day(2005, 9, 1);
        setWorkStatus(*file, change(u"C3"_s, WorkStatus::InProgress, day));
        setWorkStatus(*file, change(u"C3"_s, WorkStatus::Complete, day, {}, u"home_visits"_s));
        setWorkStatus(*file, change(u"C3"_s, WorkStatus::OnHold, day, {}, u"reviews"_s));
        QCOMPARE(workStatus(*file, u"C3"_s).status, WorkStatus::InProgress);
        QCOMPARE(workStatus(*file, u"C3"_s, u"home_visits"_s).status, WorkStatus::Complete);
        QCOMPARE(workStatus(*file, u"C3"_s, u"reviews"_s).status, WorkStatus::OnHold);
        QCOMPARE(workStatus(*file, u"C3"_s, u"first_appointments"_s).status, WorkStatus::NotStarted);
        QCOMPARE(statusHistory(*file, u"C3"_s).size(), 3);

        setOwners(*file, {u"C3"_s, u"home_visits"_s, u"dundee"_s, {u"J Smith"_s, u" K  Lee "_s}});
        setOwners(*file, {u"C3"_s, u"home_visits"_s, u"angus"_s, {u"L Moir"_s}});
        setOwners(*file, {u"C3"_s, {}, {}, {u"Convener"_s}});
        const QList<ActionOwners> owners = ownersOf(*file, u"C3"_s);
        QCOMPARE(owners.size(), 3);
        QCOMPARE(owners.at(0).names, QStringList{u"Convener"_s});
        QCOMPARE(owners.at(1).authority, u"angus"_s);
        QCOMPARE(owners.at(2).names, (QStringList{u"J Smith"_s, u"K Lee"_s}));
        setOwners(*file, {u"C3"_s, u"home_visits"_s, u"angus"_s, {}});
        QCOMPARE(ownersOf(*file, u"C3"_s).size(), 2);
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, setOwners(*file, {u"C3"_s, {}, u"fife"_s, {u"X"_s}}));
    }

    void notesAreListedByDayAndCanBeTakenOut()
    {
        TemporaryWorkspace file;
        const NoteSubject cell{u"kpi.home_visits_12_weeks"_s, u"dundee"_s};
        addActionNote(*file, note(u"E4"_s, QDate(2005, 11, 1), u"Guidance sent out"_s, cell));
        const QString record = addActionNote(*file, note({}, QDate(2005, 3, 1), u"New team"_s, cell));
        QList<ActionNote> notes = actionNotes(*file);
        QCOMPARE(notes.size(), 2);
        QCOMPARE(notes.at(0).text, u"New team"_s);
        QCOMPARE(notes.at(1).about, cell);
        QCOMPARE(notes.at(1).author, u"tester"_s);
        removeActionNote(*file, record);
        QCOMPARE(actionNotes(*file).size(), 1);
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, removeActionNote(*file, u"none"_s));
    }

    void notesSayWhenWhatAndOfWhat()
    {
        TemporaryWorkspace file;
        const QDate day(2005, 9, 1);
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, addActionNote(*file, note(u"E4"_s, day, u" "_s)));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, addActionNote(*file, note(u"E4"_s, QDate(), u"x"_s)));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, addActionNote(*file, note({}, day, u"x"_s)));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, addActionNote(*file, note(u"Z9"_s, day, u"x"_s)));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument,
                                 addActionNote(*file, note(u"E4"_s, day, u"x"_s, {u"kpi.none"_s, {}})));
        QVERIFY_THROWS_EXCEPTION(
            std::invalid_argument,
            addActionNote(*file, note(u"E4"_s, day, u"x"_s, {u"kpi.home_visits_12_weeks"_s, u"fife"_s})));
        QVERIFY(actionNotes(*file).isEmpty());
    }

    void addedActionsHaveTheShapeOfThePlanAndReferencesOfTheirOwn()
    {
        TemporaryWorkspace file;
        AddedAction action = newAction(u"Review dates"_s);
        action.shares = {u"C3"_s, u"C4"_s};
        QCOMPARE(addAction(*file, action), u"X1"_s);
        QCOMPARE(addAction(*file, newAction(u"Another"_s)), u"X2"_s);
        const std::optional<ActionPlan> plan = actionPlanOf(*file);
        QCOMPARE(plan->rows.size(), 51);
        const PlanRow *row = plan->row(u"X1"_s);
        QCOMPARE(row->appliesTo, u"A/D"_s);
        QCOMPARE(row->due, QDate(2006, 3, 1));
        QCOMPARE(row->theme, addedTheme);
        QVERIFY(plan->theme(row->theme));
        QCOMPARE(row->actions.first().leads.first().lead, u"ser_working_group"_s);
        QCOMPARE(addedActions(*file).first().shares, (QStringList{u"C3"_s, u"C4"_s}));
        // It is worked on as any other.
        setWorkStatus(*file, change(u"X1"_s, WorkStatus::Complete, QDate(2005, 11, 1)));
        QCOMPARE(workStatus(*file, u"X1"_s).status, WorkStatus::Complete);

        action.row.ref = u"X1"_s;
        action.row.title = u"Dates of reviews"_s;
        changeAction(*file, action);
        QCOMPARE(actionPlanOf(*file)->row(u"X1"_s)->title, u"Dates of reviews"_s);
        QCOMPARE(actionPlanOf(*file)->rows.size(), 51);
    }

    void anIncompleteOrClashingActionIsRefused()
    {
        TemporaryWorkspace file;
        const auto refuses = [&file](const std::function<void(AddedAction &)> &spoil) {
            AddedAction action = newAction(u"Review dates"_s);
            spoil(action);
            QVERIFY_THROWS_EXCEPTION(std::invalid_argument, addAction(*file, action));
        };
        refuses([](AddedAction &action) { action.row.ref = u"A1"_s; });
        refuses([](AddedAction &action) { action.row.title = u"  "_s; });
        refuses([](AddedAction &action) { action.row.need.clear(); });
        refuses([](AddedAction &action) { action.row.actions.clear(); });
        refuses([](AddedAction &action) { action.row.due = QDate(); });
        refuses([](AddedAction &action) { action.row.authorities.clear(); });
        refuses([](AddedAction &action) { action.row.authorities = {u"partnership"_s}; });
        refuses([](AddedAction &action) { action.shares = {u"Z9"_s}; });
        QVERIFY(addedActions(*file).isEmpty());
        AddedAction known = newAction(u"Another plan's"_s);
        known.row.ref = u"A1"_s;
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, changeAction(*file, known)); // the source stays as it is
    }

    void thresholdsChangeWithTheirReasonAndBack()
    {
        TemporaryWorkspace file;
        QCOMPARE(threshold(*file, u"A6"_s, u"coverage:ser"_s, u"min"_s), 20.0);
        changeThreshold(*file, u"A6"_s, u"coverage:ser"_s, u"min"_s, 25, u"more staff"_s);
        changeThreshold(*file, u"A6"_s, u"answered:ser.risk_assessment_on_file"_s, u"share"_s, 0.9, u"first year"_s);
        QCOMPARE(threshold(*file, u"A6"_s, u"coverage:ser"_s, u"min"_s), 25.0);
        QCOMPARE(threshold(*file, u"A6"_s, u"answered:ser.risk_assessment_on_file"_s, u"share"_s), 0.9);
        QCOMPARE(threshold(*file, u"A1"_s, u"coverage:ser"_s, u"min"_s), 20.0); // another row's rule
        file->setUser(u"kl"_s);
        changeThreshold(*file, u"A6"_s, u"coverage:ser"_s, u"min"_s, std::nullopt, u"as the plan has it"_s);
        QCOMPARE(threshold(*file, u"A6"_s, u"coverage:ser"_s, u"min"_s), 20.0);
        const QList<ThresholdChange> history = thresholdHistory(*file, u"A6"_s);
        QCOMPARE(history.size(), 3);
        const auto last = std::find_if(history.begin(), history.end(),
                                       [](const ThresholdChange &each) { return each.rule == u"coverage:ser"_s; });
        QCOMPARE(last->from, 25.0);
        QCOMPARE(last->to, 20.0);
        QCOMPARE(last->author, u"kl"_s);
        QCOMPARE(last->why, u"as the plan has it"_s);
    }

    void impossibleThresholdsAreRefused()
    {
        TemporaryWorkspace file;
        const QString rule = u"coverage:ser"_s;
        const auto refuses = [&](const QString &ref, const QString &key, const QString &name, double value,
                                 const QString &why) {
            QVERIFY_THROWS_EXCEPTION(std::invalid_argument, changeThreshold(*file, ref, key, name, value, why));
        };
        refuses(u"A6"_s, rule, u"min"_s, 0, u"x"_s);
        refuses(u"A6"_s, rule, u"min"_s, 20.5, u"x"_s);
        refuses(u"A6"_s, rule, u"share"_s, 0.5, u"x"_s);
        refuses(u"A6"_s, rule, u"min"_s, 25, u" "_s);
        refuses(u"A6"_s, u"coverage:hbr"_s, u"min"_s, 25, u"x"_s);
        refuses(u"Z9"_s, rule, u"min"_s, 25, u"x"_s);
        refuses(u"A6"_s, u"agreement:ser"_s, u"kappa"_s, 1.1, u"x"_s);
        QVERIFY(thresholds(*file).isEmpty());
        changeThreshold(*file, u"A6"_s, rule, u"min"_s, 20, u"the same"_s);
        QVERIFY(thresholds(*file).isEmpty());
    }

    void finishedWorkIsNeverOverdue_data()
    {
        QTest::addColumn<QDate>("today");
        QTest::addColumn<WorkStatus>("status");
        QTest::addColumn<DueState>("state");
        // Due in September 2005: overdue from 1 October, soon from 31 days before 30 September, which is 30 August.
        QTest::newRow("long before") << QDate(2005, 8, 29) << WorkStatus::InProgress << DueState::Later;
        QTest::newRow("31 days before") << QDate(2005, 8, 30) << WorkStatus::InProgress << DueState::Soon;
        QTest::newRow("last day") << QDate(2005, 9, 30) << WorkStatus::NotStarted << DueState::Soon;
        QTest::newRow("next day") << QDate(2005, 10, 1) << WorkStatus::OnHold << DueState::Overdue;
        QTest::newRow("finished") << QDate(2005, 10, 1) << WorkStatus::Complete << DueState::Later;
        QTest::newRow("finished, soon") << QDate(2005, 9, 30) << WorkStatus::Complete << DueState::Later;
    }

    void finishedWorkIsNeverOverdue()
    {
        QFETCH(QDate, today);
        QFETCH(WorkStatus, status);
        QFETCH(DueState, state);
        QCOMPARE(dueState(QDate(2005, 9, 1), status, today), state);
    }
};

QTEST_GUILESS_MAIN(ActionRegisterTest)
#include "action_register_test.moc"
