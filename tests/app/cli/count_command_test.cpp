#include "tests/app/cli/command_run.h"

#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QTest>

#include <memory>

using namespace caseaudit;
using namespace caseaudit::testing;
using namespace Qt::StringLiterals;
using cli::ExitStatus;

/// `count` and `calendar` on the command line. Today is 1 December 2005.
class CountCommandTest : public QObject {
    Q_OBJECT

private:
    Outcome run(const QStringList &arguments) const { return m_program->run(arguments); }

    QString listed() const { return run({u"count"_s, u"list"_s, u"--format"_s, u"csv"_s}).out; }

    QString written(const QByteArray &contents) const
    {
        QFile file(m_program->file(u"counts.csv"_s));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("the test file cannot be written");
        file.write(contents);
        return file.fileName();
    }

    std::unique_ptr<CommandRun> m_program;

private Q_SLOTS:
    void init() { m_program = std::make_unique<CommandRun>(QStringList{u"--as-of"_s, u"2005-12-01"_s}); }

    void numbersAreSetListedAndTakenAway()
    {
        QCOMPARE(run({u"count"_s, u"set"_s, u"cs_waiting"_s, u"D"_s, u"2005-09=12"_s, u"10/2005=0"_s}).status,
                 ExitStatus::Done);
        QCOMPARE(listed(), u"measure,authority,month,number\r\ncs_waiting,dundee,2005-09,12\r\n"
                           "cs_waiting,dundee,2005-10,0\r\n"_s);
        QCOMPARE(run({u"count"_s, u"set"_s, u"cs_waiting"_s, u"dundee"_s, u"2005-09="_s}).status, ExitStatus::Done);
        QCOMPARE(listed(), u"measure,authority,month,number\r\ncs_waiting,dundee,2005-10,0\r\n"_s);
        QCOMPARE(run({u"count"_s, u"history"_s, u"--format"_s, u"csv"_s}).out.count(u"2005-09"_s), 2);
    }

    void oneWrongNumberKeepsAllOfThemOut_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("said");
        const auto add = [](const char *name, const QStringList &words, ExitStatus status, const QString &said) {
            QTest::newRow(name) << words << static_cast<int>(status) << said;
        };
        const QString good = u"2005-09=12"_s;
        add("a month to come", {u"cs_waiting"_s, u"dundee"_s, good, u"2006-01=3"_s}, ExitStatus::Refused, u"2006-01"_s);
        add("below none", {u"cs_waiting"_s, u"dundee"_s, good, u"2005-10=-1"_s}, ExitStatus::Refused, u"-1"_s);
        add("not counted there", {u"cs_breaches"_s, u"dundee"_s, good}, ExitStatus::Refused, u"Perth & Kinross"_s);
        add("no number", {u"cs_waiting"_s, u"dundee"_s, good, u"2005-10=x"_s}, ExitStatus::Usage, u"2005-10=x"_s);
        add("no month", {u"cs_waiting"_s, u"dundee"_s, good, u"soon=1"_s}, ExitStatus::Usage, u"soon"_s);
        add("twice", {u"cs_waiting"_s, u"dundee"_s, good, u"9/2005=1"_s}, ExitStatus::Usage, u"twice"_s);
        add("no such measure", {u"waiting"_s, u"dundee"_s, good}, ExitStatus::Usage, u"cs_waiting"_s);
        add("no such authority", {u"cs_waiting"_s, u"Fife"_s, good}, ExitStatus::Usage, u"Dundee"_s);
    }

    void oneWrongNumberKeepsAllOfThemOut()
    {
        QFETCH(QStringList, words);
        QFETCH(int, status);
        QFETCH(QString, said);
        run({u"count"_s, u"set"_s, u"cs_waiting"_s, u"angus"_s, u"2005-01=1"_s});
        const QString before = listed();
        const Outcome outcome = run(QStringList{u"count"_s, u"set"_s} + words);
        QCOMPARE(static_cast<int>(outcome.status), status);
        QVERIFY2(outcome.err.contains(said), qPrintable(outcome.err));
        QCOMPARE(listed(), before);
    }

    void anImportIsAllOrNothingAndATrialWritesNothing()
    {
        const QString bad =
            written("measure,authority,month,number\ncs_waiting,D,2005-09,12\ncs_waiting,D,2006-09,1\n");
        const Outcome refused = run({u"count"_s, u"import"_s, bad});
        QCOMPARE(refused.status, ExitStatus::Refused);
        QVERIFY2(refused.err.contains(u"counts.csv:3: column month"_s), qPrintable(refused.err));
        const QString header = u"measure,authority,month,number\r\n"_s;
        QCOMPARE(listed(), header);
        const QString good =
            written("measure,authority,month,number\ncs_waiting,D,2005-09,12\ncs_waiting,D,2005-10,\n");
        const Outcome trial = run({u"count"_s, u"import"_s, good, u"--dry-run"_s});
        QCOMPARE(trial.status, ExitStatus::Done);
        QVERIFY(trial.out.contains(u"1 row without a number"_s));
        QCOMPARE(listed(), header);
        QCOMPARE(run({u"count"_s, u"import"_s, good}).status, ExitStatus::Done);
        QCOMPARE(listed(), header + u"cs_waiting,dundee,2005-09,12\r\n"_s);
    }

    void anImportChangesARecordedNumberOnlyWhenTold()
    {
        run({u"count"_s, u"set"_s, u"cs_waiting"_s, u"dundee"_s, u"2005-09=12"_s});
        const QString file = written("measure,authority,month,number\ncs_waiting,D,2005-09,13\n");
        const Outcome refused = run({u"count"_s, u"import"_s, file});
        QCOMPARE(refused.status, ExitStatus::Refused);
        QVERIFY(refused.err.contains(u"--update"_s));
        QVERIFY(listed().contains(u"2005-09,12"_s));
        QCOMPARE(run({u"count"_s, u"import"_s, file, u"--update"_s}).status, ExitStatus::Done);
        QVERIFY(listed().contains(u"2005-09,13"_s));
    }

    void whatIsListedIsImportedUnchanged()
    {
        run({u"count"_s, u"set"_s, u"cs_waiting"_s, u"dundee"_s, u"2005-09=12"_s, u"2005-10=0"_s});
        const Outcome outcome = run({u"count"_s, u"import"_s, written(listed().toUtf8()), u"--format"_s, u"csv"_s});
        QCOMPARE(outcome.out, u"added,unchanged,changed\r\n0,2,0\r\n"_s);
    }

    void aChartIsWrittenForItsOwnerAndNotOverAnother()
    {
        run({u"count"_s, u"set"_s, u"cs_waiting"_s, u"dundee"_s, u"2005-09=12"_s});
        const QString path = m_program->file(u"waiting.svg"_s);
        const QStringList command{u"count"_s, u"chart"_s, u"cs_waiting"_s, u"--out"_s, path};
        QCOMPARE(run(command).status, ExitStatus::Done);
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QCOMPARE(run(command).status, ExitStatus::Refused);
        QCOMPARE(run(command + QStringList{u"--replace"_s}).status, ExitStatus::Done);
        QCOMPARE(run({u"count"_s, u"chart"_s, u"cs_breaches"_s, u"--out"_s, m_program->file(u"b.pdf"_s)}).status,
                 ExitStatus::Refused);
    }

    void aDateThatMakesNoSenseIsRefusedWithItsReason_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("said");
        const auto add = [](const char *name, const QStringList &words, ExitStatus status, const QString &said) {
            QTest::newRow(name) << words << static_cast<int>(status) << said;
        };
        const QStringList first{u"add"_s, u"Review"_s, u"--date"_s, u"2006-01-31"_s};
        add("no title", {u"add"_s, u" "_s, u"--date"_s, u"2006-01-31"_s}, ExitStatus::Refused, u"Title"_s);
        add("no date", {u"add"_s, u"Review"_s}, ExitStatus::Refused, u"Date"_s);
        add("31 June", {u"add"_s, u"Review"_s, u"--date"_s, u"2006-06-31"_s}, ExitStatus::Usage, u"2006-06-31"_s);
        add("an unknown kind", first + QStringList{u"--kind"_s, u"party"_s}, ExitStatus::Usage, u"steering_group"_s);
        add("the plan's kind", first + QStringList{u"--kind"_s, u"due"_s}, ExitStatus::Refused, u"Kind"_s);
        add("an end without repetition", first + QStringList{u"--times"_s, u"3"_s}, ExitStatus::Usage, u"--repeats"_s);
        add("an unknown unit", first + QStringList{u"--repeats"_s, u"daily"_s}, ExitStatus::Usage, u"weeks"_s);
        add("two ends",
            first + QStringList{u"--repeats"_s, u"weeks"_s, u"--times"_s, u"3"_s, u"--until"_s, u"2007-01-01"_s},
            ExitStatus::Refused, u"Until"_s);
        add("no such row", first + QStringList{u"--row"_s, u"Z9"_s}, ExitStatus::Refused, u"Action"_s);
        add("no such date", {u"change"_s, u"ffffffff"_s, u"--date"_s, u"2006-01-31"_s}, ExitStatus::Refused,
            u"ffffffff"_s);
        add("a row of the plan", {u"remove"_s, u"due-A6"_s}, ExitStatus::Refused, u"due-A6"_s);
        add("a printed date", {u"remove"_s, u"progress_report"_s}, ExitStatus::Refused, u"printed"_s);
        add("too many words", {u"add"_s, u"Review"_s, u"of"_s}, ExitStatus::Usage, u"takes"_s);
    }

    void aDateThatMakesNoSenseIsRefusedWithItsReason()
    {
        QFETCH(QStringList, words);
        QFETCH(int, status);
        QFETCH(QString, said);
        run({u"calendar"_s}); // makes the file
        const Outcome outcome = run(QStringList{u"calendar"_s} + words);
        QVERIFY2(static_cast<int>(outcome.status) == status, qPrintable(outcome.err));
        QVERIFY2(outcome.err.contains(said), qPrintable(outcome.err));
        QCOMPARE(run({u"calendar"_s, u"history"_s, u"--format"_s, u"csv"_s}).out.count(u'\n'), 1);
    }

    void aDateKeepsItsOtherPartsWhenOneIsChanged()
    {
        const QString id = run({u"calendar"_s, u"add"_s, u"Review"_s, u"--date"_s, u"2006-01-31"_s, u"--repeats"_s,
                                u"months"_s, u"--times"_s, u"3"_s, u"--row"_s, u"G5"_s, u"--authority"_s, u"P"_s})
                               .out.trimmed();
        QCOMPARE(run({u"calendar"_s, u"change"_s, id.left(8), u"--until"_s, u"2006-02-28"_s}).status, ExitStatus::Done);
        const QString csv =
            run({u"calendar"_s, u"--kind"_s, u"other"_s, u"--format"_s, u"csv"_s}).out.section(u"\r\n"_s, 1);
        QCOMPARE(
            csv,
            u"2006-01-31,2006-01-31,no,other,Review,G5,perth_kinross,1 months until 2006-02-28,,,no,no,%1\r\n"
            "2006-02-28,2006-02-28,no,other,Review,G5,perth_kinross,1 months until 2006-02-28,,,no,no,%1\r\n"_s.arg(
                id));
    }
};

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv); // charts need fonts
    CountCommandTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "count_command_test.moc"
