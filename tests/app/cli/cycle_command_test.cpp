#include "tests/app/cli/command_run.h"

#include <QTest>

using namespace caseaudit;
using namespace caseaudit::testing;
using namespace Qt::StringLiterals;
using cli::ExitStatus;

class CycleCommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void describesACycleAndShowsHowFarItIs()
    {
        const CommandRun program;
        const Outcome set =
            program.run({u"cycle"_s, u"set"_s, u"2005"_s, u"--from"_s, u"2005-01-01"_s, u"--to"_s, u"31/12/2005"_s,
                         u"--target"_s, u"ser.angus=20"_s, u"--target"_s, u"hbr.Dundee=5"_s, u"--weight"_s,
                         u"angus=300"_s, u"--weight"_s, u"dundee=900"_s, u"--weight"_s, u"P=450"_s});
        QCOMPARE(set.err, QString());
        QCOMPARE(set.status, ExitStatus::Done);
        const Outcome list = program.run({u"cycle"_s, u"--format"_s, u"csv"_s});
        QCOMPARE(list.csvLines(), (QStringList{u"cycle,kind,from,to,complete,target"_s, u"2004,printed,,,0,"_s,
                                               u"2005,described,2005-01-01,2005-12-31,0,25"_s}));
        const Outcome show = program.run({u"cycle"_s, u"show"_s, u"2005"_s, u"--format"_s, u"csv"_s});
        QCOMPARE(show.csvLines(), (QStringList{u"form,authority,complete,target,caseload,weight"_s,
                                               u"ser,angus,0,20,,300"_s, u"hbr,dundee,0,5,,900"_s}));
    }

    void numberOfNoughtTakesATargetAway()
    {
        const CommandRun program;
        const QStringList days{u"--from"_s, u"2005-01-01"_s, u"--to"_s, u"2005-12-31"_s};
        program.run(QStringList{u"cycle"_s, u"set"_s, u"2005"_s, u"--target"_s, u"ser.angus=20"_s} + days);
        QCOMPARE(program.run({u"cycle"_s, u"set"_s, u"2005"_s, u"--target"_s, u"ser.angus=0"_s}).status,
                 ExitStatus::Done);
        QCOMPARE(program.run({u"cycle"_s, u"show"_s, u"2005"_s, u"--format"_s, u"csv"_s}).csvLines().size(), 1);
        const Outcome history = program.run({u"cycle"_s, u"history"_s, u"2005"_s, u"--format"_s, u"csv"_s});
        QCOMPARE(history.csvLines().size(), 3);
        QVERIFY(history.csvLines().last().endsWith(u",targets"_s));
    }

    void refusalsSayWhatWasExpected_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<ExitStatus>("status");
        QTest::addColumn<QString>("said");
        const QStringList set{u"cycle"_s, u"set"_s, u"2005"_s};
        const QStringList days{u"--from"_s, u"2005-01-01"_s, u"--to"_s, u"2005-12-31"_s};
        QTest::newRow("no days") << set << ExitStatus::Refused << u"first and a last day"_s;
        QTest::newRow("days out of order")
            << set + QStringList{u"--from"_s, u"2005-02-01"_s, u"--to"_s, u"2005-01-31"_s} << ExitStatus::Refused
            << u"The last day, 31 January 2005, is before the first, 1 February 2005."_s;
        QTest::newRow("no day") << set + QStringList{u"--from"_s, u"soon"_s} << ExitStatus::Usage << u"found “soon”"_s;
        QTest::newRow("unknown form") << set + days + QStringList{u"--target"_s, u"letter.angus=1"_s}
                                      << ExitStatus::Refused << u"There is no form “letter”; the forms are ser"_s;
        QTest::newRow("unknown authority") << set + days + QStringList{u"--target"_s, u"ser.fife=1"_s}
                                           << ExitStatus::Refused << u"There is no authority “fife”"_s;
        QTest::newRow("no number") << set + days + QStringList{u"--target"_s, u"ser.angus=many"_s} << ExitStatus::Usage
                                   << u"found “ser.angus=many”, expected FORM.AUTHORITY=N"_s;
        QTest::newRow("negative") << set + days + QStringList{u"--target"_s, u"ser.angus=-1"_s} << ExitStatus::Refused
                                  << u"The target of SER in Angus is -1"_s;
        QTest::newRow("one weight") << set + days + QStringList{u"--weight"_s, u"angus=1"_s} << ExitStatus::Refused
                                    << u"Dundee has no weight."_s;
        QTest::newRow("the print") << QStringList{u"cycle"_s, u"set"_s, u"2004"_s} + days << ExitStatus::Refused
                                   << u"“2004” is the printed inspection"_s;
        QTest::newRow("unknown deed") << QStringList{u"cycle"_s, u"drop"_s, u"2005"_s} << ExitStatus::Usage
                                      << u"it knows list, show, history and set"_s;
    }

    void refusalsSayWhatWasExpected()
    {
        QFETCH(QStringList, arguments);
        QFETCH(ExitStatus, status);
        QFETCH(QString, said);
        const CommandRun program;
        const Outcome outcome = program.run(arguments);
        QCOMPARE(outcome.status, status);
        QVERIFY2(outcome.err.contains(said), qPrintable(outcome.err));
        QCOMPARE(outcome.out, QString());
    }

    void unknownCycleNamesThoseThereAre()
    {
        const CommandRun program;
        program.run({u"audit"_s, u"new"_s, u"ser"_s, u"D/5"_s, u"--authority"_s, u"dundee"_s, u"cycle=2006"_s});
        const Outcome outcome = program.run({u"cycle"_s, u"show"_s, u"2007"_s});
        QCOMPARE(outcome.status, ExitStatus::Refused);
        QVERIFY2(outcome.err.contains(u"the cycles are 2004, 2006"_s), qPrintable(outcome.err));
    }
};

QTEST_GUILESS_MAIN(CycleCommandTest)
#include "cycle_command_test.moc"
