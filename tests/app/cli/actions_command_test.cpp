#include "app/cli/cli.h"

#include "app/workspace/issued_reports.h"
#include "tests/app/workspace/evidence_support.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>

using namespace caseaudit;
using namespace caseaudit::testing;
using namespace Qt::StringLiterals;
using cli::ExitStatus;

namespace {

struct Outcome {
    ExitStatus status;
    QString out;
    QString err;

    QStringList lines() const
    {
        QStringList all = out.split(u'\n');
        for (QString &line : all)
            line.remove(u'\r');
        all.removeAll(QString());
        return all;
    }
    QJsonObject json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
};

/// The lines of a CSV that begin with `start`, without it.
QStringList cellsOf(const Outcome &outcome, const QString &start)
{
    for (const QString &line : outcome.lines()) {
        if (line.startsWith(start))
            return line.split(u',');
    }
    return {};
}

QJsonObject actionOf(const Outcome &outcome, const QString &ref)
{
    for (const QJsonValue &action : outcome.json().value(u"actions"_s).toArray()) {
        if (action[u"ref"_s].toString() == ref)
            return action.toObject();
    }
    return {};
}

} // namespace

class ActionsCommandTest : public QObject {
    Q_OBJECT

private:
    /// A command as of 1 December 2005 on the test's file.
    Outcome run(const QStringList &arguments, const QString &asOf = u"2005-12-01"_s) const
    {
        Outcome outcome;
        QTextStream out(&outcome.out);
        QTextStream err(&outcome.err);
        const cli::Environment environment{
            .defaultDatabase = m_path, .rememberedUser = u"tester"_s, .out = out, .err = err};
        outcome.status = cli::run(cli::parseInvocation(QStringList{u"--as-of"_s, asOf} + arguments), environment);
        return outcome;
    }

    void succeed(const QStringList &arguments) const
    {
        const Outcome outcome = run(arguments);
        QVERIFY2(outcome.status == ExitStatus::Done, qPrintable(outcome.err));
    }

    void fill(const std::function<void(Workspace &)> &work) const
    {
        Surroundings surroundings;
        surroundings.user = u"tester"_s;
        surroundings.now = [] { return QDateTime(QDate(2005, 12, 1), QTime(9, 0), Qt::UTC); };
        surroundings.today = QDate(2005, 12, 1);
        Workspace workspace(m_path, OpenMode::CreateIfMissing, defaultPack(), surroundings);
        work(workspace);
    }

    QString write(const QString &name, const QByteArray &text) const
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            throw std::runtime_error("the test file cannot be written");
        return file.fileName();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"test.sqlite"_s);
    }

    void statusIsSetListedAndKept()
    {
        succeed({u"action"_s, u"A6"_s, u"--status"_s, u"in_progress"_s, u"--note"_s, u"drafted"_s, u"--on"_s,
                 u"2005-09-01"_s});
        succeed({u"action"_s, u"a6"_s, u"--status"_s, u"Complete"_s});
        const Outcome listed = run({u"actions"_s, u"--format"_s, u"csv"_s});
        QCOMPARE(listed.lines().first(), u"ref,title,applies_to,lead,due,work_status,evidence_status,overdue"_s);
        QCOMPARE(listed.lines().size(), 50);
        // Due September 2005, as of December: only finished work is not overdue.
        QVERIFY2(listed.out.contains(u"2005-09,complete,none,no\r\n"_s), qPrintable(listed.out));
        QCOMPARE(cellsOf(listed, u"A5,"_s).last(), u"yes"_s);
        const Outcome said = run({u"action"_s, u"A6"_s, u"--format"_s, u"json"_s});
        const QJsonArray rows = said.json().value(u"rows"_s).toArray();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.at(0)[u"value"_s].toString(), u"complete"_s);
        QCOMPARE(rows.at(0)[u"on"_s].toString(), u"2005-12-01"_s);
        QCOMPARE(rows.at(1)[u"note"_s].toString(), u"drafted"_s);
        QCOMPARE(rows.at(1)[u"author"_s].toString(), u"tester"_s);
    }

    void actionsAreNarrowed()
    {
        succeed({u"action"_s, u"E4"_s, u"--status"_s, u"complete"_s});
        fill(fillE4);
        const auto refs = [this](const QStringList &options) {
            QStringList found;
            for (const QString &line : run(QStringList{u"actions"_s, u"--format"_s, u"csv"_s} + options).lines().mid(1))
                found.append(line.section(u',', 0, 0));
            return found;
        };
        QCOMPARE(refs({u"--status"_s, u"complete"_s}), QStringList{u"E4"_s});
        QCOMPARE(refs({u"--evidence"_s, u"contradicts"_s}), QStringList{u"E4"_s});
        QCOMPARE(refs({u"--lead"_s, u"partnership development"_s}).size(), 11);
        QVERIFY(!refs({u"--authority"_s, u"angus"_s}).contains(u"A3"_s));
        QVERIFY(!refs({u"--overdue"_s}).contains(u"E4"_s));
        QVERIFY(refs({u"--overdue"_s}).contains(u"E3"_s)); // June 2005
        // As of 1 December, December 2005 is due soon, March 2006 is not.
        QVERIFY(refs({u"--due-soon"_s}).contains(u"D1"_s));
        QVERIFY(!refs({u"--due-soon"_s}).contains(u"B4"_s));
        QVERIFY(refs({u"--due-soon"_s, u"--overdue"_s}).isEmpty());
        QCOMPARE(run({u"actions"_s, u"--status"_s, u"done"_s}).status, ExitStatus::Usage);
        QCOMPARE(run({u"actions"_s, u"--evidence"_s, u"good"_s}).status, ExitStatus::Usage);
        QCOMPARE(run({u"actions"_s, u"--authority"_s, u"fife"_s}).status, ExitStatus::Usage);
    }

    void statusAsOfADay()
    {
        succeed({u"action"_s, u"A6"_s, u"--status"_s, u"complete"_s, u"--on"_s, u"2005-11-01"_s});
        const QStringList command{u"actions"_s, u"--status"_s, u"complete"_s, u"--format"_s, u"csv"_s};
        QCOMPARE(run(command).lines().size(), 2);
        QCOMPARE(run(command, u"2005-10-31"_s).lines().size(), 1);
    }

    void whatIsWrongIsSaid()
    {
        fill([](Workspace &) {});
        QCOMPARE(run({u"action"_s, u"Z9"_s}).status, ExitStatus::Usage);
        QVERIFY(run({u"action"_s, u"Z9"_s}).err.contains(u"Z9"_s));
        QCOMPARE(run({u"action"_s, u"A6"_s, u"--status"_s, u"done"_s}).status, ExitStatus::Usage);
        QCOMPARE(run({u"action"_s, u"A6"_s, u"--status"_s, u"complete"_s, u"--on"_s, u"2006-01-01"_s}).status,
                 ExitStatus::Refused);
        QCOMPARE(run({u"action"_s, u"A6"_s, u"--note"_s, u" "_s}).status, ExitStatus::Refused);
        QCOMPARE(run({u"action"_s, u"C3"_s, u"--status"_s, u"complete"_s, u"--aspect"_s, u"none"_s}).status,
                 ExitStatus::Refused);
        QCOMPARE(run({u"action"_s, u"A6"_s, u"--set"_s, u"coverage:ser.min=25"_s}).status, ExitStatus::Refused);
        QCOMPARE(run({u"action"_s, u"A6"_s, u"--set"_s, u"min"_s, u"--why"_s, u"x"_s}).status, ExitStatus::Usage);
        QCOMPARE(run({u"action"_s, u"change"_s, u"A1"_s, u"--title"_s, u"x"_s}).status, ExitStatus::Refused);
        QCOMPARE(run({u"action"_s, u"add"_s, u"x"_s}).status, ExitStatus::Refused);
        QCOMPARE(run({u"evidence"_s, u"Z9"_s}).status, ExitStatus::Usage);
        QCOMPARE(run({u"follow-ups"_s, u"dance"_s}).status, ExitStatus::Usage);
        QCOMPARE(run({u"follow-ups"_s, u"cases"_s}).status, ExitStatus::Usage);
        QCOMPARE(run({u"follow-ups"_s, u"cases"_s, u"--action"_s, u"A6"_s}).status, ExitStatus::Refused);
        QCOMPARE(run({u"actions"_s, u"--format"_s, u"csv"_s}).lines().filter(u"not_started"_s).size(), 49);
    }

    void notesOwnersAndThresholdsAreListedWithTheAction()
    {
        succeed({u"action"_s, u"C3"_s, u"--note"_s, u"Guidance sent out"_s, u"--on"_s, u"2005-10-03"_s, u"--about"_s,
                 u"kpi.home_visits_12_weeks"_s, u"--authority"_s, u"Dundee"_s});
        succeed({u"action"_s, u"C3"_s, u"--owner"_s, u"J Smith"_s, u"--owner"_s, u"K Lee"_s, u"--aspect"_s,
                 u"home_visits"_s, u"--authority"_s, u"dundee"_s});
        succeed({u"action"_s, u"C3"_s, u"--set"_s, u"reaches:kpi.home_visits_12_weeks.min=0.8"_s, u"--set"_s,
                 u"coverage:supervision.min=8"_s, u"--why"_s, u"agreed by the Steering Group"_s});
        QString said = run({u"action"_s, u"C3"_s, u"--format"_s, u"csv"_s}).out;
        QVERIFY2(said.contains(u"2005-10-03,note,kpi.home_visits_12_weeks dundee,,Guidance sent out,tester,"_s),
                 qPrintable(said));
        QVERIFY2(said.contains(u",owners,home_visits dundee,J Smith; K Lee,"_s), qPrintable(said));
        QVERIFY2(said.contains(u"reaches:kpi.home_visits_12_weeks.min,0.75 → 0.8,agreed by the Steering Group"_s),
                 qPrintable(said));
        succeed({u"action"_s, u"C3"_s, u"--reset"_s, u"coverage:supervision.min"_s, u"--why"_s, u"mistaken"_s});
        said = run({u"action"_s, u"C3"_s, u"--format"_s, u"csv"_s}).out;
        QVERIFY2(said.contains(u"8 → 5,mistaken"_s), qPrintable(said));
        for (const QString &line : run({u"action"_s, u"C3"_s}).lines())
            QVERIFY2(line.size() <= 80, qPrintable(line));
    }

    void actionsAreAddedAndChanged()
    {
        const Outcome added =
            run({u"action"_s, u"add"_s, u"Review dates"_s, u"--need"_s, u"Reports name the next review"_s, u"--do"_s,
                 u"Add the date to the form"_s, u"--lead"_s, u"SER Working Group"_s, u"--lead"_s, u"Court team"_s,
                 u"--applies-to"_s, u"dundee"_s, u"--due"_s, u"2006-03"_s, u"--shares"_s, u"C3"_s});
        QCOMPARE(added.out, u"X1\n"_s);
        succeed({u"action"_s, u"X1"_s, u"--status"_s, u"in_progress"_s});
        succeed({u"action"_s, u"change"_s, u"X1"_s, u"--title"_s, u"Dates of reviews"_s});
        const Outcome listed = run({u"actions"_s, u"--format"_s, u"csv"_s});
        QCOMPARE(listed.lines().size(), 51);
        QCOMPARE(listed.lines().last(),
                 u"X1,Dates of reviews,D,SER Working Group; Court team,2006-03,in_progress,none,no"_s);
        QCOMPARE(run({u"action"_s, u"add"_s, u"x"_s, u"--due"_s, u"soon"_s}).status, ExitStatus::Usage);
        QCOMPARE(run({u"actions"_s, u"--lead"_s, u"Court team"_s, u"--format"_s, u"csv"_s}).lines().size(), 2);
    }

    void evidenceNamesEachVerdictAndWhatItRestsOn()
    {
        fill([](Workspace &workspace) {
            fillA6(workspace);
            fillB6(workspace);
            fillE4(workspace);
        });
        const Outcome outcome = run({u"evidence"_s, u"A6"_s, u"B6"_s, u"E4"_s, u"--format"_s, u"json"_s});
        QCOMPARE(outcome.json().value(u"actions"_s).toArray().size(), 3);
        const QJsonObject a6 = actionOf(outcome, u"A6"_s);
        QCOMPARE(a6[u"evidence_status"_s].toString(), u"sufficient"_s);
        QCOMPARE(a6[u"work_status"_s].toString(), u"not_started"_s);
        const QJsonObject coverage = a6[u"rules"_s][0].toObject();
        QCOMPARE(coverage[u"kind"_s].toString(), u"coverage"_s);
        QCOMPARE(coverage[u"result"_s].toString(), u"met"_s);
        QCOMPARE(coverage[u"shown_only"_s].toBool(true), false);
        QCOMPARE(coverage[u"missing"_s].toString(u"?"_s), QString());
        QCOMPARE(coverage[u"figures"_s][u"authorities"_s][u"angus"_s].toInt(), 20);
        QCOMPARE(coverage[u"figures"_s][u"cycle"_s].toString(), u"2005"_s);
        QCOMPARE(coverage[u"figures"_s][u"as_of"_s].toString(), u"2005-12-01"_s);
        QCOMPARE(coverage[u"figures"_s][u"form_version"_s].toInt(), 1);
        QVERIFY(a6[u"rules"_s].toArray().last()[u"shown_only"_s].toBool());

        const QJsonObject b6 = actionOf(outcome, u"B6"_s);
        QCOMPARE(b6[u"evidence_status"_s].toString(), u"partial"_s);
        QCOMPARE(b6[u"rules"_s][3][u"missing"_s].toString(), u"second readings: 7 of 10"_s);
        QCOMPARE(b6[u"rules"_s][4][u"missing"_s].toString(), u"no report was issued in the period"_s);

        const QJsonObject e4 = actionOf(outcome, u"E4"_s);
        QCOMPARE(e4[u"evidence_status"_s].toString(), u"contradicts"_s);
        const QJsonArray rules = e4[u"rules"_s].toArray();
        QCOMPARE(rules.last()[u"missing"_s].toString(), u"list not received"_s);
        const auto against = std::count_if(rules.begin(), rules.end(), [](const QJsonValue &rule) {
            return rule[u"result"_s].toString() == u"against"_s;
        });
        QCOMPARE(against, 1);
        QVERIFY(!outcome.out.contains(u"D/1"_s)); // no case is named

        for (const QString &line : run({u"evidence"_s}).lines())
            QVERIFY2(line.size() <= 80, qPrintable(line));
        QVERIFY(run({u"evidence"_s, u"B6"_s}).out.contains(u"Missing: second readings: 7 of 10"_s));
        QCOMPARE(run({u"evidence"_s, u"A6"_s, u"--format"_s, u"csv"_s}).lines().size(), 6);
        QCOMPARE(actionOf(run({u"evidence"_s, u"A6"_s, u"--format"_s, u"json"_s}, u"2005-05-31"_s), u"A6"_s)
                     .value(u"evidence_status"_s)
                     .toString(),
                 u"none"_s);
    }

    void followUpsAreNotedListedAndClosed()
    {
        fill(fillE4);
        const QString failing = u"D/10"_s;
        const Outcome added = run({u"follow-ups"_s, u"add"_s, failing, u"home_visits_12_weeks"_s, u"--what"_s,
                                   u"Arrange two visits"_s, u"--who"_s, u"sw-7"_s, u"--by"_s, u"2005-12-24"_s});
        QVERIFY2(added.status == ExitStatus::Done, qPrintable(added.err));
        const QString record = added.out.trimmed();
        const QStringList command{u"follow-ups"_s, u"list"_s, u"--action"_s, u"E4"_s, u"--format"_s, u"csv"_s};
        QCOMPARE(run(command).lines().size(), 2);
        QVERIFY(run(command).lines().last().startsWith(record + u",E4,D/10,dundee,pdo_supervision,"_s));
        QCOMPARE(run({u"follow-ups"_s, u"list"_s, u"--action"_s, u"A6"_s, u"--format"_s, u"csv"_s}).lines().size(), 1);
        succeed({u"follow-ups"_s, u"close"_s, record, u"--note"_s, u"visited"_s});
        QCOMPARE(run(command).lines().size(), 1);
        QCOMPARE(run(command + QStringList{u"--all"_s}).lines().size(), 2);
        QCOMPARE(run({u"follow-ups"_s, u"close"_s, record}).status, ExitStatus::Refused);
        succeed({u"follow-ups"_s, u"reopen"_s, record});
        QCOMPARE(run(command).lines().size(), 2);
        QCOMPARE(run({u"follow-ups"_s, u"add"_s, u"D/1"_s, u"home_visits_12_weeks"_s, u"--what"_s, u"x"_s, u"--who"_s,
                      u"y"_s})
                     .status,
                 ExitStatus::Refused); // the answer is yes
    }

    void namedCasesAreImportedAndFollowed()
    {
        fill(fillE4); // audited on 1 June 2005
        const QString list = write(u"cases.csv"_s, "case_ref,authority\nD/1,Dundee\nD/10,Dundee\nA/9,Angus\n");
        succeed({u"follow-ups"_s, u"import"_s, list, u"--action"_s, u"E4"_s, u"--on"_s, u"2005-03-01"_s});
        const Outcome cases = run({u"follow-ups"_s, u"cases"_s, u"--action"_s, u"E4"_s, u"--format"_s, u"csv"_s});
        QCOMPARE(cases.lines().first(), u"authority,case_ref,state,audited_on,record"_s);
        QVERIFY(cases.lines().at(1).startsWith(u"dundee,D/1,followed_up,2005-06-01,"_s));
        QVERIFY(cases.lines().at(2).startsWith(u"dundee,D/10,still_failing,2005-06-01,"_s));
        QVERIFY(cases.lines().at(3).startsWith(u"angus,A/9,not_audited,,"_s));
        const QJsonObject rule = actionOf(run({u"evidence"_s, u"E4"_s, u"--format"_s, u"json"_s}), u"E4"_s)
                                     .value(u"rules"_s)
                                     .toArray()
                                     .last()
                                     .toObject();
        QCOMPARE(rule[u"result"_s].toString(), u"not_met"_s);
        QCOMPARE(rule[u"missing"_s].toString(), u"named cases followed up: 1 of 3"_s);
        QCOMPARE(rule[u"figures"_s][u"still_failing"_s].toInt(), 1);
        succeed({u"follow-ups"_s, u"name"_s, u"dundee"_s, u"D/2"_s, u"D/3"_s, u"--action"_s, u"E4"_s, u"--add"_s});
        QCOMPARE(run({u"follow-ups"_s, u"cases"_s, u"--action"_s, u"E4"_s, u"--format"_s, u"csv"_s}).lines().size(), 6);
        const Outcome refused = run({u"follow-ups"_s, u"import"_s,
                                     write(u"bad.csv"_s, "case_ref,authority\nD/1,Fife\n"), u"--action"_s, u"E4"_s});
        QCOMPARE(refused.status, ExitStatus::Refused);
        QVERIFY2(refused.err.contains(u"bad.csv:2: column authority: found “Fife”"_s), qPrintable(refused.err));
        QCOMPARE(run({u"follow-ups"_s, u"import"_s, list, u"--action"_s, u"A6"_s}).status, ExitStatus::Refused);
    }

    void thePortfolioIsIssuedAsSuch()
    {
        fill(fillE4);
        succeed({u"report"_s, u"issue"_s, u"Portfolio 2005"_s, u"--portfolio"_s});
        const QStringList lines = run({u"evidence"_s, u"G4"_s, u"--format"_s, u"csv"_s}, u"2100-01-01"_s).lines();
        QVERIFY2(lines.last().startsWith(u"G4,not_started,sufficient,reported,portfolio,met,no,"_s),
                 qPrintable(lines.last()));
    }
};

QTEST_GUILESS_MAIN(ActionsCommandTest)
#include "actions_command_test.moc"
