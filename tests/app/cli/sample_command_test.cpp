#include "tests/app/cli/command_run.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace caseaudit;
using namespace caseaudit::testing;
using namespace Qt::StringLiterals;
using cli::ExitStatus;

namespace {

/// 30 cases of Angus and 50 of Dundee; the first ten of each are of women.
QString frame(const CommandRun &program)
{
    QString text = u"case_ref,authority,sex\n"_s;
    for (int i = 1; i <= 30; ++i)
        text += u"A/%1,Angus,%2\n"_s.arg(i).arg(i <= 10 ? u"women"_s : u"men"_s);
    for (int i = 1; i <= 50; ++i)
        text += u"D/%1,Dundee,%2\n"_s.arg(i).arg(i <= 10 ? u"women"_s : u"men"_s);
    return program.write(u"frame.csv"_s, text);
}

} // namespace

class SampleCommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void drawsInTheColumnsOfTheContract()
    {
        const CommandRun program;
        const QStringList arguments{u"sample"_s, frame(program),  u"--fraction"_s, u"0.1"_s,      u"--seed"_s,
                                    u"7"_s,      u"--auditors"_s, u"jm,kl"_s,      u"--format"_s, u"csv"_s};
        const Outcome drawn = program.run(arguments);
        QCOMPARE(drawn.err, QString());
        QCOMPARE(drawn.status, ExitStatus::Done);
        const QStringList lines = drawn.csvLines();
        QCOMPARE(lines.first(), u"case_ref,authority,stratum,auditor,second_reading"_s);
        // 3 of 30 and 5 of 50; one of the eight is read twice.
        QCOMPARE(lines.size(), 1 + 8);
        QCOMPARE(lines.filter(u",angus,angus,"_s).size(), 3);
        QCOMPARE(lines.filter(u",dundee,dundee,"_s).size(), 5);
        QCOMPARE(lines.filter(QRegularExpression(u",yes$"_s)).size(), 1);
        QCOMPARE(lines.filter(u",jm,"_s).size(), 4);
        QCOMPARE(program.run(arguments).out, drawn.out);
    }

    void numberPerAuthorityWithACategory()
    {
        const CommandRun program;
        const Outcome drawn =
            program.run({u"sample"_s, frame(program), u"--per-authority"_s, u"6"_s, u"--category"_s, u"sex"_s,
                         u"--at-least"_s, u"3"_s, u"--seed"_s, u"7"_s, u"--format"_s, u"csv"_s});
        QCOMPARE(drawn.err, QString());
        // Angus: 6 of 20 + 10 are 4 and 2, raised to 3; Dundee: 6 of 40 + 10 are 4.8 and 1.2, so 5 and 1, raised to 3.
        QCOMPARE(drawn.csvLines().filter(u",angus/men,"_s).size(), 4);
        QCOMPARE(drawn.csvLines().filter(u",angus/women,"_s).size(), 3);
        QCOMPARE(drawn.csvLines().filter(u",dundee/men,"_s).size(), 5);
        QCOMPARE(drawn.csvLines().filter(u",dundee/women,"_s).size(), 3);
    }

    void dryRunDrawsNothing()
    {
        const CommandRun program;
        const Outcome preview = program.run({u"sample"_s, frame(program), u"--precision"_s, u"10%"_s, u"--seed"_s,
                                             u"7"_s, u"--dry-run"_s, u"--format"_s, u"csv"_s});
        QCOMPARE(preview.err, QString());
        // n = 80 · 0.9604 / (0.01 · 79 + 0.9604) = 43.9, so 44: 16.5 and 27.5, and the one left to the first.
        QCOMPARE(preview.csvLines().at(1).section(u',', 0, 2), u"angus,30,17"_s);
        QCOMPARE(preview.csvLines().at(2).section(u',', 0, 2), u"dundee,50,27"_s);
        QCOMPARE(preview.csvLines().at(3).section(u',', 0, 2), u"all,80,44"_s);
        QCOMPARE(program.run({u"sample"_s, u"list"_s, u"--format"_s, u"csv"_s}).csvLines().size(), 1);
    }

    void draftsReplacementsAndCoverage()
    {
        const CommandRun program;
        const Outcome drawn =
            program.run({u"sample"_s, frame(program), u"--form"_s, u"ser"_s, u"--auditors"_s, u"jm,kl"_s, u"--seed"_s,
                         u"7"_s, u"--cycle"_s, u"2006"_s, u"--format"_s, u"json"_s});
        const QJsonObject sample = QJsonDocument::fromJson(drawn.out.toUtf8()).object();
        QCOMPARE(sample.value(u"seed"_s).toString(), u"7"_s);
        QCOMPARE(sample.value(u"rows"_s).toArray().size(), 8);
        const QString id = sample.value(u"sample"_s).toString().first(8);
        const QString caseRef = sample.value(u"rows"_s).toArray().first().toObject().value(u"case_ref"_s).toString();

        QCOMPARE(program.run({u"sample"_s, u"draft"_s, id}).out, u"8 drafts made, and 1 for a second reader.\n"_s);
        const Outcome replaced =
            program.run({u"sample"_s, u"replace"_s, u"latest"_s, caseRef, u"--reason"_s, u"file destroyed"_s});
        QCOMPARE(replaced.err, QString());
        QVERIFY(replaced.out.endsWith(u"stands in for %1.\n"_s.arg(caseRef)));
        const Outcome shown = program.run({u"sample"_s, u"show"_s, u"latest"_s, u"--format"_s, u"csv"_s});
        QCOMPARE(shown.csvLines().size(), 1 + 9);
        QCOMPARE(shown.csvLines().filter(u"file destroyed"_s).size(), 1);
        const Outcome coverage = program.run({u"sample"_s, u"coverage"_s, u"latest"_s, u"--format"_s, u"csv"_s});
        QCOMPARE(coverage.csvLines(),
                 (QStringList{u"stratum,cases,drawn,drafted,complete,replaced,twice,twice_complete"_s,
                              coverage.csvLines().at(1), coverage.csvLines().at(2), u"all,80,8,7,0,1,1,0"_s}));
    }

    void refusalsSayWhatWasExpected_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<ExitStatus>("status");
        QTest::addColumn<QString>("said");
        const QString fine = u"case_ref,authority\nA/1,Angus\n"_s;
        const QStringList seed{u"--seed"_s, u"1"_s};
        QTest::newRow("unknown authority")
            << u"case_ref,authority\nA/1,Fife\n"_s << seed << ExitStatus::Refused
            << u"frame.csv:2: column authority: found “Fife”, expected Angus, Dundee or Perth & Kinross"_s;
        QTest::newRow("twice") << fine + u"a/1,A\n"_s << seed << ExitStatus::Refused
                               << u"frame.csv:3: column case_ref: found “a/1”, expected each case once; line 2"_s;
        QTest::newRow("empty") << QString() << seed << ExitStatus::Refused << u"frame.csv"_s;
        QTest::newRow("header alone") << u"case_ref,authority\n"_s << seed << ExitStatus::Refused
                                      << u"frame.csv:1: found nothing, expected a line for each case"_s;
        QTest::newRow("no seed") << fine << QStringList() << ExitStatus::Usage << u"--seed: found “”"_s;
        QTest::newRow("negative seed") << fine << QStringList{u"--seed"_s, u"-1"_s} << ExitStatus::Usage
                                       << u"--seed: found “-1”"_s;
        QTest::newRow("no fraction") << fine << seed + QStringList{u"--fraction"_s, u"some"_s} << ExitStatus::Usage
                                     << u"--fraction: found “some”, expected a share such as 0.1"_s;
        QTest::newRow("more than all") << fine << seed + QStringList{u"--fraction"_s, u"1.1"_s} << ExitStatus::Refused
                                       << u"at most 100 per cent"_s;
        QTest::newRow("none") << fine << seed + QStringList{u"--per-authority"_s, u"0"_s} << ExitStatus::Refused
                              << u"from 1 to 1,000,000"_s;
        QTest::newRow("two methods") << fine
                                     << seed + QStringList{u"--fraction"_s, u"0.1"_s, u"--precision"_s, u"0.1"_s}
                                     << ExitStatus::Usage << u"one of --fraction, --per-authority and --precision"_s;
        QTest::newRow("unknown category") << fine << seed + QStringList{u"--category"_s, u"risk"_s}
                                          << ExitStatus::Refused << u"the file has case_ref, authority"_s;
        QTest::newRow("auditor twice") << fine << seed + QStringList{u"--auditors"_s, u"jm,JM"_s} << ExitStatus::Refused
                                       << u"is among the auditors twice"_s;
    }

    void refusalsSayWhatWasExpected()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, options);
        QFETCH(ExitStatus, status);
        QFETCH(QString, said);
        const CommandRun program;
        const Outcome outcome = program.run(QStringList{u"sample"_s, program.write(u"frame.csv"_s, text)} + options);
        QCOMPARE(outcome.status, status);
        QVERIFY2(outcome.err.contains(said), qPrintable(outcome.err));
        QCOMPARE(outcome.out, QString());
        QCOMPARE(program.run({u"sample"_s, u"list"_s, u"--format"_s, u"csv"_s}).csvLines().size() <= 1, true);
    }

    void unknownSampleIsRefused()
    {
        const CommandRun program;
        program.run({u"sample"_s, frame(program), u"--seed"_s, u"7"_s});
        QCOMPARE(program.run({u"sample"_s, u"show"_s, u"nothing"_s}).status, ExitStatus::Refused);
        QCOMPARE(program.run({u"sample"_s, u"show"_s}).status, ExitStatus::Usage);
        QCOMPARE(program.run({u"sample"_s, u"draft"_s, u"latest"_s}).status, ExitStatus::Usage);
        QCOMPARE(program.run({u"sample"_s, u"replace"_s, u"latest"_s, u"A/1"_s}).status, ExitStatus::Usage);
        QCOMPARE(program.run({u"sample"_s, u"replace"_s, u"latest"_s, u"X/1"_s, u"--reason"_s, u"lost"_s}).status,
                 ExitStatus::Refused);
    }
};

QTEST_GUILESS_MAIN(SampleCommandTest)
#include "sample_command_test.moc"
