#include "tests/app/cli/command_run.h"

#include "tests/analytics/statistics/reference.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <memory>

using namespace caseaudit;
using namespace caseaudit::testing;
using namespace Qt::StringLiterals;
using cli::ExitStatus;

namespace {

QJsonObject objectOf(const Outcome &outcome)
{
    return QJsonDocument::fromJson(outcome.out.toUtf8()).object();
}

} // namespace

class HotspotsCommandTest : public QObject {
    Q_OBJECT

private:
    Outcome run(const QStringList &arguments) const { return m_program->run(arguments); }

    QJsonObject found(const QStringList &options = {}) const
    {
        const Outcome outcome = run(QStringList{u"hotspots"_s, u"--format"_s, u"json"_s} + options);
        if (outcome.status != ExitStatus::Done)
            qWarning("%s", qPrintable(outcome.err));
        return objectOf(outcome);
    }

    /// Reports of Home Background: "no" and "yes" to the release plan.
    void import(const QString &authority, const QString &team, int no, int yes, const QString &cycle = u"2005"_s) const
    {
        QString csv = u"case_ref,authority,team,auditor,audited_on,cycle,release_plan\n"_s;
        for (int i = 0; i < no + yes; ++i)
            csv += u"%1/%2/%3/%4,%1,%2,aud-1,2005-06-01,%3,%5\n"_s.arg(authority, team, cycle)
                       .arg(i)
                       .arg(i < no ? u"no"_s : u"yes"_s);
        QFile file(m_program->file(u"audits.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(csv.toUtf8());
        file.close();
        const Outcome outcome = run({u"import"_s, u"hbr"_s, file.fileName()});
        QVERIFY2(outcome.status == ExitStatus::Done, qPrintable(outcome.err));
    }

    /// Dundee 14 of 20 against 9 of 50: p 5.9129465721754844e-05 (scipy.stats.fisher_exact([[14, 6], [9, 41]])).
    void importDundeeAndAngus() const
    {
        import(u"dundee"_s, u"South"_s, 14, 6);
        import(u"angus"_s, u"North"_s, 9, 41);
    }

    std::unique_ptr<CommandRun> m_program;

private Q_SLOTS:
    void init() { m_program = std::make_unique<CommandRun>(QStringList()); }

    void aCellHasItsFiguresAndItsReason()
    {
        importDundeeAndAngus();
        const QJsonArray cells = found()[u"cells"_s].toArray();
        QCOMPARE(cells.size(), 1);
        const QJsonObject cell = cells.first().toObject();
        QCOMPARE(cell.keys(), QStringList({u"answered"_s, u"authority"_s, u"others_share"_s, u"p"_s, u"p_adjusted"_s,
                                           u"reason"_s, u"row"_s, u"share"_s, u"unfavourable"_s}));
        QCOMPARE(cell[u"row"_s].toString(), u"hbr.release_plan"_s);
        QCOMPARE(cell[u"authority"_s].toString(), u"dundee"_s);
        QCOMPARE(cell[u"unfavourable"_s].toInt(), 14);
        QCOMPARE(cell[u"answered"_s].toInt(), 20);
        COMPARE_NEAR(cell[u"share"_s].toDouble(), .7, 1e-12);
        COMPARE_NEAR(cell[u"others_share"_s].toDouble(), .18, 1e-12);
        COMPARE_NEAR(cell[u"p"_s].toDouble(), 5.9129465721754844e-05, 1e-14);
        // Of two cells with one p each keeps it.
        COMPARE_NEAR(cell[u"p_adjusted"_s].toDouble(), 5.9129465721754844e-05, 1e-14);
        QCOMPARE(cell[u"reason"_s].toString(),
                 u"Dundee: 14 of 20 “no” (70 %), others 9 of 50 (18 %); adjusted p below 0.001"_s);
    }

    void filtersChooseCellsAndChangeNoFigure()
    {
        importDundeeAndAngus();
        QVERIFY(found({u"--authority"_s, u"angus"_s})[u"cells"_s].toArray().isEmpty());
        const QJsonValue whole = found()[u"cells"_s];
        QCOMPARE(found({u"--authority"_s, u"dundee"_s})[u"cells"_s], whole);
        QCOMPARE(found({u"--team"_s, u"South"_s})[u"cells"_s], whole);
        QCOMPARE(found({u"--cycle"_s, u"2005"_s})[u"cells"_s], whole);
        QVERIFY(found({u"--to"_s, u"2005-05-31"_s})[u"cells"_s].toArray().isEmpty());
    }

    void tooFewAreSaid()
    {
        import(u"dundee"_s, u"South"_s, 9, 0);
        import(u"angus"_s, u"North"_s, 0, 50);
        const QJsonObject object = found();
        QVERIFY(object[u"cells"_s].toArray().isEmpty());
        const QJsonObject few{{u"row"_s, u"hbr.release_plan"_s}, {u"authority"_s, u"dundee"_s}, {u"answered"_s, 9}};
        QCOMPARE(object[u"too_few"_s].toArray(), QJsonArray({few}));
        QVERIFY(run({u"hotspots"_s})
                    .out.simplified()
                    .contains(u"Fewer than 10 answered, too few to judge: Dundee in 1 question."_s));
    }

    void teamsAreNamedWithTheirAuthority()
    {
        importDundeeAndAngus();
        import(u"angus"_s, u""_s, 1, 1);
        const QJsonObject object = found({u"--by"_s, u"team"_s});
        const QJsonObject cell = object[u"cells"_s].toArray().first().toObject();
        QCOMPARE(cell[u"authority"_s].toString(), u"dundee"_s);
        QCOMPARE(cell[u"team"_s].toString(), u"South"_s);
        QCOMPARE(object[u"by"_s].toString(), u"team"_s);
        QCOMPARE(object[u"without_team"_s].toInt(), 2);
    }

    void allCellsHaveAState()
    {
        importDundeeAndAngus();
        const Outcome csv = run({u"hotspots"_s, u"--all"_s, u"--format"_s, u"csv"_s});
        QVERIFY(csv.out.startsWith(
            u"row,authority,unfavourable,answered,share,others_share,p,p_adjusted,reason,state\r\n"_s));
        QVERIFY(csv.out.contains(u"hbr.release_plan,perth_kinross,0,0,,"_s));
        QVERIFY(csv.out.contains(u",stands_out\r\n"_s));
        QVERIFY(csv.out.contains(u",better\r\n"_s));
        QVERIFY(
            run({u"hotspots"_s, u"--format"_s, u"csv"_s})
                .out.startsWith(u"row,authority,unfavourable,answered,share,others_share,p,p_adjusted,reason\r\n"_s));
    }

    void textFitsTheTerminal()
    {
        importDundeeAndAngus();
        for (const QStringList &options :
             {QStringList{}, QStringList{u"--all"_s}, QStringList{u"--by"_s, u"team"_s, u"--all"_s},
              QStringList{u"--pooled"_s}, QStringList{u"--against"_s, u"2004"_s}}) {
            const Outcome outcome = run(QStringList{u"hotspots"_s} + options);
            QCOMPARE(outcome.status, ExitStatus::Done);
            for (const QString &line : outcome.out.split(u'\n'))
                QVERIFY2(line.size() <= 80, qPrintable(line));
        }
        QVERIFY(run({u"hotspots"_s}).out.contains(u"Home Background Reports"_s));
    }

    void cellsAreSetBesideThePrintedTables()
    {
        import(u"dundee"_s, u"South"_s, 40, 0);
        import(u"angus"_s, u"North"_s, 2, 1);
        const QJsonObject object = found({u"--against"_s, u"2004"_s});
        const QJsonArray cells = object[u"cells"_s].toArray();
        QCOMPARE(cells.size(), 1);
        QCOMPARE(cells.first()[u"row"_s].toString(), u"hbr.release_plan"_s);
        QCOMPARE(cells.first()[u"verdict"_s].toString(), u"worse"_s);
        const QJsonArray all = found({u"--against"_s, u"2004"_s, u"--all"_s})[u"cells"_s].toArray();
        QCOMPARE(all.size(), 40 * 3); // every printed row, three authorities
    }

    void sharesArePooledByCaseload()
    {
        import(u"angus"_s, u"North"_s, 10, 10);
        import(u"dundee"_s, u"South"_s, 2, 8);
        import(u"perth_kinross"_s, u"East"_s, 1, 1);
        const auto pooled = [this](const QStringList &options) {
            for (const QJsonValue &row : found(options)[u"pooled"_s].toArray()) {
                if (row[u"row"_s].toString() == u"hbr.release_plan"_s)
                    return row.toObject();
            }
            return QJsonObject();
        };
        // ¾ of .5 and ¼ of .8, ± 1.959964·.0922628; plain 19 of 32.
        const QJsonObject weighted = pooled({u"--weights"_s, u"angus=3,dundee=1,P=0"_s});
        COMPARE_NEAR(weighted[u"standardised"_s].toDouble(), .575, 1e-9);
        COMPARE_NEAR(weighted[u"standardised_low"_s].toDouble(), .575 - .1808318, 1e-6);
        COMPARE_NEAR(weighted[u"share"_s].toDouble(), 19.0 / 32, 1e-12);
        QCOMPARE(weighted[u"groups"_s].toInt(), 3);
        QCOMPARE(weighted[u"method"_s].toString(), u"freeman_halton"_s);
        const QJsonObject plain = pooled({u"--pooled"_s});
        QVERIFY(plain[u"standardised"_s].isNull());
        const QJsonObject few = pooled({u"--caseload"_s, u"angus=19,dundee=100,perth_kinross=10"_s});
        QVERIFY(few[u"standardised"_s].isNull());
        QCOMPARE(few[u"standardised_note"_s].toString(), u"not by caseload: more answers of Angus than it has cases"_s);
    }

    void theWeightsOfTheCycleAreUsed()
    {
        import(u"angus"_s, u"North"_s, 10, 10);
        import(u"dundee"_s, u"South"_s, 2, 8);
        import(u"perth_kinross"_s, u"East"_s, 1, 1);
        import(u"angus"_s, u"North"_s, 1, 1, u"2006"_s);
        const auto standardised = [this](const QStringList &options) {
            const QJsonObject object = found(QStringList{u"--pooled"_s} + options);
            for (const QJsonValue &row : object[u"pooled"_s].toArray()) {
                if (row[u"row"_s].toString() == u"hbr.release_plan"_s)
                    return std::pair(row[u"standardised"_s], object[u"weights_cycle"_s]);
            }
            return std::pair(QJsonValue(), QJsonValue());
        };
        const QStringList of2005{u"--cycle"_s, u"2005"_s};
        QVERIFY(standardised(of2005).second.isNull());
        QVERIFY(run(QStringList{u"hotspots"_s, u"--pooled"_s} + of2005)
                    .out.contains(u"Not by caseload: cycle 2005 has no weights and no caseloads."_s));
        const QStringList description{u"cycle"_s,      u"set"_s,  u"2005"_s,      u"--from"_s,
                                      u"2005-01-01"_s, u"--to"_s, u"2005-12-31"_s};
        // Caseloads of one form: ½·.5 + ¼·.8 + ¼·.5 = .575; more of Dundee were audited than there are, and yet they
        // are weights.
        QCOMPARE(run(description + QStringList{u"--caseload"_s, u"hbr.angus=16"_s, u"--caseload"_s, u"hbr.dundee=8"_s,
                                               u"--caseload"_s, u"hbr.perth_kinross=8"_s})
                     .status,
                 ExitStatus::Done);
        COMPARE_NEAR(standardised(of2005).first.toDouble(), .575, 1e-9);
        QCOMPARE(standardised(of2005).second.toString(), u"2005"_s);
        QVERIFY(run(QStringList{u"hotspots"_s, u"--pooled"_s} + of2005)
                    .out.contains(u"By caseload: weights of cycle 2005, for the forms that have some."_s));
        const Outcome csv = run(QStringList{u"hotspots"_s, u"--pooled"_s, u"--format"_s, u"csv"_s} + of2005);
        QVERIFY(csv.err.contains(u"weights of cycle 2005"_s));
        // Weights come first: .6·.5 + .3·.8 + .1·.5 = .59.
        QCOMPARE(run(description + QStringList{u"--weight"_s, u"angus=6"_s, u"--weight"_s, u"dundee=3"_s, u"--weight"_s,
                                               u"perth_kinross=1"_s})
                     .status,
                 ExitStatus::Done);
        COMPARE_NEAR(standardised(of2005).first.toDouble(), .59, 1e-9);
        // Those of another cycle are not used.
        QVERIFY(standardised({u"--cycle"_s, u"2006"_s}).second.isNull());
    }

    void aNotedCellIsFollowedFromCycleToCycle()
    {
        importDundeeAndAngus();
        import(u"dundee"_s, u"South"_s, 6, 16, u"2006"_s);
        import(u"angus"_s, u"North"_s, 14, 36, u"2006"_s);
        QVERIFY(run({u"hotspots"_s, u"--noted"_s}).out.contains(u"No cell has a note."_s));
        QCOMPARE(run({u"action"_s, u"C3"_s, u"--note"_s, u"Guidance sent out"_s, u"--about"_s, u"hbr.release_plan"_s,
                      u"--authority"_s, u"dundee"_s, u"--on"_s, u"2005-10-03"_s})
                     .status,
                 ExitStatus::Done);
        const Outcome text = run({u"hotspots"_s, u"--noted"_s});
        const QString said = text.out.simplified();
        QVERIFY2(said.contains(u"Release plan, Dundee Noted on C3, 3 October 2005, tester: Guidance sent out"_s),
                 qPrintable(text.out));
        // 6 of 22 against 14 of 50, 27 and 28 %.
        QVERIFY2(said.contains(u"“no” in Dundee by cycle – 2005: 14 of 20 (70 %), stood out; 2006: 6 of 22 (27 %), no "
                               "longer"_s),
                 qPrintable(text.out));
        for (const QString &line : text.out.split(u'\n'))
            QVERIFY2(line.size() <= 80, qPrintable(line));
        const Outcome csv = run({u"hotspots"_s, u"--noted"_s, u"--format"_s, u"csv"_s});
        QVERIFY(csv.out.startsWith(u"row,authority,actions,last_noted,cycle,unfavourable,answered,share,others_share,"
                                   "p_adjusted,state\r\nhbr.release_plan,dundee,C3,2005-10-03,2005,14,20,0.7,0.18,"_s));
        QVERIFY(csv.out.contains(u"hbr.release_plan,dundee,C3,2005-10-03,2006,6,22,"_s));
        const QJsonArray cells = found({u"--noted"_s})[u"cells"_s].toArray();
        QCOMPARE(cells.size(), 1);
        QCOMPARE(cells.first()[u"notes"_s][0][u"action"_s].toString(), u"C3"_s);
        QCOMPARE(cells.first()[u"cycles"_s][0][u"state"_s].toString(), u"stands_out"_s);
        QCOMPARE(cells.first()[u"cycles"_s][1][u"state"_s].toString(), u"no_clear_difference"_s);
        QVERIFY(found({u"--noted"_s, u"--authority"_s, u"angus"_s})[u"cells"_s].toArray().isEmpty());
    }

    void wrongUsageIsSaid_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const QStringList &options, const QString &reason) {
            QTest::newRow(name) << options << reason;
        };
        row("by", {u"--by"_s, u"worker"_s}, u"--by: found “worker”, expected authority or team"_s);
        row("against", {u"--against"_s, u"2003"_s}, u"--against: found “2003”, expected others or 2004"_s);
        row("no number", {u"--weights"_s, u"angus"_s}, u"--weights: found “angus”, expected AUTHORITY=NUMBER"_s);
        row("nobody", {u"--weights"_s, u"fife=3"_s}, u"--weights: found “fife=3”, expected AUTHORITY=NUMBER"_s);
        row("everybody", {u"--weights"_s, u"partnership=3"_s}, u"expected AUTHORITY=NUMBER"_s);
        row("below 0", {u"--weights"_s, u"angus=-1"_s}, u"found “-1”, expected a number from 0"_s);
        row("no part", {u"--caseload"_s, u"angus=1.5"_s}, u"found “1.5”, expected a whole number from 0"_s);
        row("no figure", {u"--weights"_s, u"angus=nan"_s}, u"found “nan”, expected a number from 0"_s);
        row("huge", {u"--weights"_s, u"angus=1e300"_s}, u"found “1e300”, expected a number from 0"_s);
        row("twice", {u"--weights"_s, u"angus=1,A=2"_s}, u"--weights: angus is there twice"_s);
        row("missing", {u"--weights"_s, u"angus=1,dundee=2"_s}, u"perth_kinross is missing"_s);
        row("nothing", {u"--weights"_s, u"A=0,D=0,P=0"_s}, u"expected a number above 0"_s);
        row("both", {u"--weights"_s, u"A=1"_s, u"--caseload"_s, u"A=1"_s}, u"give one of them"_s);
        row("noted", {u"--noted"_s, u"--cycle"_s, u"2005"_s}, u"leave out --cycle"_s);
        row("teams", {u"--pooled"_s, u"--by"_s, u"team"_s}, u"leave out --by and --against"_s);
    }

    void wrongUsageIsSaid()
    {
        QFETCH(QStringList, options);
        QFETCH(QString, reason);
        const Outcome outcome = run(QStringList{u"hotspots"_s} + options);
        QCOMPARE(outcome.status, ExitStatus::Usage);
        QVERIFY2(outcome.err.contains(reason), qPrintable(outcome.err));
        QCOMPARE(outcome.out, QString());
    }
};

QTEST_GUILESS_MAIN(HotspotsCommandTest)
#include "hotspots_command_test.moc"
