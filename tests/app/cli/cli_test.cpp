#include "app/cli/cli.h"

#include "audit_forms/pack_reader.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace caseaudit;
using namespace Qt::StringLiterals;
using cli::ExitStatus;

namespace {

/// What a command wrote and how it ended.
struct Outcome {
    ExitStatus status;
    QString out;
    QString err;

    QStringList lines() const { return out.split(u"\r\n"_s, Qt::SkipEmptyParts); }
    QStringList errLines() const { return err.split(u'\n', Qt::SkipEmptyParts); }
};

/// Cells of a CSV line without quotes or separators in them.
QStringList cells(const QString &line)
{
    return line.split(u',');
}

} // namespace

class CliTest : public QObject {
    Q_OBJECT

private:
    QString file(const QString &name) const { return m_folder->filePath(name); }

    Outcome run(const QStringList &arguments) const
    {
        Outcome outcome;
        QTextStream out(&outcome.out);
        QTextStream err(&outcome.err);
        const cli::Environment environment{
            .defaultDatabase = file(u"default.sqlite"_s), .rememberedUser = u"tester"_s, .out = out, .err = err};
        outcome.status =
            cli::run(cli::parseInvocation(QStringList{u"--as-of"_s, u"2006-02-01"_s} + arguments), environment);
        return outcome;
    }

    QString write(const QString &name, const QString &text) const
    {
        QFile target(file(name));
        if (!target.open(QIODevice::WriteOnly))
            qFatal("the test file cannot be written");
        target.write(text.toUtf8());
        return target.fileName();
    }

    QString read(const QString &name) const
    {
        QFile source(file(name));
        return source.open(QIODevice::ReadOnly) ? QString::fromUtf8(source.readAll()) : QString();
    }

    /// An audit D/5: rated very good, then poor and given a team.
    void makeTwoRevisions() const
    {
        run({u"audit"_s, u"new"_s, u"ser"_s, u"D/5"_s, u"--authority"_s, u"dundee"_s, u"overall_standard=VG"_s});
        run({u"audit"_s, u"set"_s, u"D/5"_s, u"overall_standard=poor"_s, u"team=West"_s});
    }

    std::unique_ptr<QTemporaryDir> m_folder;

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void baselineListsThe40RowsAsPrinted()
    {
        const Outcome outcome = run({u"baseline"_s, u"--format"_s, u"csv"_s});
        QCOMPARE(outcome.status, ExitStatus::Done);
        const QStringList lines = outcome.lines();
        QCOMPARE(lines.at(0), u"table,row,label,scale,category,percent"_s);
        int printed = 0;
        QSet<QString> rows;
        for (const QString &line : lines.mid(1)) {
            rows.insert(cells(line).at(1));
            printed += cells(line).last().isEmpty() ? 0 : 1;
        }
        QCOMPARE(rows.size(), 40);
        QCOMPARE(printed, 131);
        QVERIFY(lines.contains(u"ser,ser.offending_analysis,Analysis of offending behaviour,rating,adequate,54"_s));
        // 80 % is printed alone in its row: the other two cells stay empty.
        QVERIFY(outcome.out.contains(u"pdo_performance_sex.appointments_4_weeks"_s));
        QCOMPARE(
            lines.filter(QRegularExpression(u"^pdo_performance_sex,pdo_performance_sex.appointments_4_weeks,.*,$"_s))
                .size(),
            2);
    }

    void baselineAsTextFits80Columns()
    {
        const Outcome outcome = run({u"baseline"_s});
        QCOMPARE(outcome.status, ExitStatus::Done);
        QVERIFY(outcome.out.contains(u"Analysis of offending behaviour"_s));
        for (const QString &line : outcome.out.split(u'\n'))
            QVERIFY2(line.size() <= 80, qPrintable(line));
    }

    void actionsListsThe49RowsInOrder()
    {
        const Outcome outcome = run({u"actions"_s, u"--format"_s, u"json"_s});
        QCOMPARE(outcome.status, ExitStatus::Done);
        const QJsonArray rows = QJsonDocument::fromJson(outcome.out.toUtf8()).object().value(u"rows"_s).toArray();
        QCOMPARE(rows.size(), 49);
        QCOMPARE(rows.first()[u"ref"_s].toString(), u"A1"_s);
        QCOMPARE(rows.last()[u"ref"_s].toString(), u"G7"_s);
        QCOMPARE(rows.first()[u"due"_s].toString(), u"2005-09"_s);
        QCOMPARE(rows.first()[u"work_status"_s].toString(), u"not_started"_s);
        QCOMPARE(rows.first()[u"overdue"_s].toString(), u"yes"_s); // as of 1 February 2006
        QCOMPARE(rows.last()[u"overdue"_s].toString(), u"no"_s);   // due March 2006
    }

    void formsListsEveryFieldWithItsBaselineRows()
    {
        const Outcome outcome = run({u"forms"_s, u"pdo_supervision"_s, u"--format"_s, u"csv"_s});
        QCOMPARE(outcome.status, ExitStatus::Done);
        QCOMPARE(outcome.lines().at(0), u"form,version,field,label,scale,required,baseline_rows,recommendations"_s);
        const QStringList line = outcome.lines().filter(u",appointments_4_weeks,"_s);
        QCOMPARE(line.size(), 1);
        QVERIFY(line.at(0).endsWith(
            u"pdo_performance_sex.appointments_4_weeks pdo_performance_svo.appointments_4_weeks,E4"_s));
    }

    void demoThenTablesPrintsTheFiguresOf2004()
    {
        const QString db = file(u"demo.sqlite"_s);
        QCOMPARE(run({u"--db"_s, db, u"demo"_s}).status, ExitStatus::Done);
        const Outcome outcome = run({u"--db"_s, db, u"tables"_s, u"--cycle"_s, u"2004"_s, u"--format"_s, u"json"_s});
        QCOMPARE(outcome.status, ExitStatus::Done);
        QHash<std::pair<QString, QString>, int> counted;
        for (const QJsonValue &cell : QJsonDocument::fromJson(outcome.out.toUtf8()).object().value(u"rows"_s).toArray())
            counted.insert({cell[u"row"_s].toString(), cell[u"category"_s].toString()}, cell[u"percent"_s].toInt());
        const Pack pack = defaultPack();
        int compared = 0;
        for (const BaselineRow &row : pack.baseline->rows) {
            for (auto cell = row.percent.begin(); cell != row.percent.end(); ++cell) {
                QCOMPARE(counted.value({row.row, cell.key()}, -1), *cell);
                ++compared;
            }
        }
        QCOMPARE(compared, 131);
        QCOMPARE(run({u"--db"_s, db, u"verify"_s}).status, ExitStatus::Done);
    }

    void aThousandAuditsAreImportedTwiceWithdrawnAndRestored()
    {
        const QString db = file(u"t.sqlite"_s);
        QString csv = u"case_ref,authority,auditor,audited_on,overall_standard\n"_s;
        for (int i = 0; i < 1000; ++i)
            csv += u"D/%1,dundee,aud-1,01/06/2005,Very good\n"_s.arg(i);
        const QString path = write(u"ser.csv"_s, csv);
        const QStringList import{u"--db"_s, db, u"import"_s, u"ser"_s, path, u"--format"_s, u"csv"_s};
        const Outcome first = run(import);
        QCOMPARE(first.status, ExitStatus::Done);
        QCOMPARE(first.lines().at(0), u"imported,unchanged,updated,refused,batch"_s);
        QVERIFY(first.lines().at(1).startsWith(u"1000,0,0,0,"_s));
        const QString batch = cells(first.lines().at(1)).at(4);
        QCOMPARE(run(import).lines().at(1), u"0,1000,0,0,"_s);

        const auto percentVeryGood = [&] {
            return run({u"--db"_s, db, u"tables"_s, u"--form"_s, u"ser"_s, u"--format"_s, u"csv"_s})
                .lines()
                .filter(u"ser.overall_standard,"_s)
                .filter(u",very_good,"_s)
                .at(0);
        };
        QVERIFY(percentVeryGood().endsWith(u",very_good,1000,1000,100,0,0"_s));
        QCOMPARE(run({u"--db"_s, db, u"import"_s, u"--withdraw"_s, batch}).status, ExitStatus::Usage);
        QCOMPARE(run({u"--db"_s, db, u"import"_s, u"--withdraw"_s, batch, u"--reason"_s, u"wrong"_s}).status,
                 ExitStatus::Done);
        QVERIFY(percentVeryGood().endsWith(u",very_good,0,0,,0,0"_s));
        QCOMPARE(run({u"--db"_s, db, u"import"_s, u"--restore"_s, batch}).status, ExitStatus::Done);
        QVERIFY(percentVeryGood().endsWith(u",very_good,1000,1000,100,0,0"_s));
    }

    void threeBadRowsGiveThreeLinesAndImportNothing()
    {
        const QString path = write(u"bad.csv"_s, u"case_ref,authority,auditor,audited_on,overall_standard\n"
                                                 "D/1,dundee,aud-1,2005-06-01,good\n"
                                                 "D/2,dundee,aud-1,2005-06-31,good\n"
                                                 "D/3,dundee,,2005-06-01,good\n"
                                                 "D/4,dundee,aud-1,2005-06-01,5\n"_s);
        const Outcome outcome = run({u"import"_s, u"ser"_s, path});
        QCOMPARE(outcome.status, ExitStatus::Refused);
        QCOMPARE(outcome.out, QString());
        const QStringList lines = outcome.errLines();
        QCOMPARE(lines.size(), 4);
        QVERIFY(lines.at(0).contains(u"bad.csv:3: column audited_on: found “2005-06-31”"_s));
        QVERIFY(lines.at(1).contains(u"bad.csv:4: column auditor: found nothing"_s));
        QVERIFY(lines.at(2).contains(u"bad.csv:5: column overall_standard: found “5”"_s));
        QVERIFY(lines.at(3).contains(u"nothing was imported"_s));
        const Outcome list = run({u"audit"_s, u"list"_s, u"--format"_s, u"csv"_s});
        QCOMPARE(list.lines().size(), 1);
    }

    void aDryRunWritesNothing()
    {
        const QString path =
            write(u"a.csv"_s, u"case_ref,authority,auditor,audited_on\nD/1,dundee,aud-1,2005-06-01\n"_s);
        const Outcome outcome = run({u"import"_s, u"ser"_s, path, u"--dry-run"_s, u"--format"_s, u"csv"_s});
        QCOMPARE(outcome.status, ExitStatus::Done);
        QCOMPARE(outcome.lines().at(1), u"1,0,0,0,"_s);
        QCOMPARE(run({u"audit"_s, u"list"_s, u"--format"_s, u"csv"_s}).lines().size(), 1);
    }

    void anExportImportedIntoAnEmptyFileGivesIdenticalTables()
    {
        const QString db = file(u"demo.sqlite"_s);
        QCOMPARE(run({u"--db"_s, db, u"demo"_s}).status, ExitStatus::Done);
        const QString copy = file(u"copy.sqlite"_s);
        for (const QString &cycle : {u"2004"_s, u"2005"_s}) {
            const Outcome exported = run({u"--db"_s, db, u"export"_s, u"audits"_s, u"--out"_s, file(cycle + u".csv"_s),
                                          u"--with-references"_s, u"--with-comments"_s, u"--cycle"_s, cycle});
            QCOMPARE(exported.status, ExitStatus::Done);
            for (const FormDefinition &form : defaultPack().forms) {
                const QString audits = file(u"%1-%2.csv"_s.arg(cycle, form.id));
                const QString contacts = file(u"%1-%2-contacts.csv"_s.arg(cycle, form.id));
                if (!QFile::exists(audits))
                    continue;
                QStringList import{u"--db"_s, copy, u"import"_s, form.id, audits};
                if (QFile::exists(contacts))
                    import += {u"--contacts"_s, contacts};
                const Outcome imported = run(import);
                QVERIFY2(imported.status == ExitStatus::Done, qPrintable(imported.err.left(500)));
            }
        }
        for (const QStringList &filter : {QStringList{}, {u"--cycle"_s, u"2004"_s}, {u"--authority"_s, u"angus"_s}}) {
            const QStringList tables = QStringList{u"tables"_s, u"--all-rows"_s, u"--format"_s, u"csv"_s} + filter;
            const Outcome before = run(QStringList{u"--db"_s, db} + tables);
            QCOMPARE(before.status, ExitStatus::Done);
            QVERIFY(before.lines().size() > 131);
            QCOMPARE(run(QStringList{u"--db"_s, copy} + tables).out, before.out);
        }
    }

    void anExportWithoutLeaveHasNoReferencesAndNoFreeText()
    {
        const QString path =
            write(u"a.csv"_s, u"case_ref,authority,auditor,audited_on,overall_standard,overall_standard_comment\n"
                              "SECRET/1,dundee,aud-77,2005-06-01,good,a telling remark\n"_s);
        QCOMPARE(run({u"import"_s, u"ser"_s, path}).status, ExitStatus::Done);
        QCOMPARE(run({u"export"_s, u"audits"_s, u"--form"_s, u"ser"_s, u"--out"_s, file(u"out.csv"_s)}).status,
                 ExitStatus::Done);
        const QString text = read(u"out.csv"_s);
        QVERIFY(text.contains(u"good"_s));
        for (const QString &hidden : {u"SECRET"_s, u"aud-77"_s, u"telling"_s})
            QVERIFY2(!text.contains(hidden), qPrintable(hidden));
    }

    void anAuditIsMadeScoredCompletedAndItsHistoryRead()
    {
        const QString record =
            run({u"audit"_s, u"new"_s, u"ser"_s, u"D/5"_s, u"--authority"_s, u"dundee"_s, u"overall_standard=VG"_s})
                .out.trimmed();
        QVERIFY(!record.isEmpty());
        QCOMPARE(run({u"audit"_s, u"set"_s, u"D/5"_s, u"needs_analysis=2"_s, u"needs_analysis_comment=thin"_s}).status,
                 ExitStatus::Done);
        const Outcome refused = run({u"audit"_s, u"complete"_s, u"D/5"_s});
        QCOMPARE(refused.status, ExitStatus::Refused);
        QVERIFY(refused.err.contains(u"warning"_s));
        QCOMPARE(run({u"audit"_s, u"complete"_s, u"D/5"_s, u"--accept-warnings"_s}).status, ExitStatus::Done);
        QCOMPARE(run({u"audit"_s, u"set"_s, u"D/5"_s, u"needs_analysis=1"_s}).status, ExitStatus::Refused);
        QCOMPARE(run({u"audit"_s, u"reopen"_s, u"D/5"_s}).status, ExitStatus::Usage);
        QCOMPARE(run({u"audit"_s, u"reopen"_s, u"D/5"_s, u"--reason"_s, u"typing error"_s}).status, ExitStatus::Done);
        QCOMPARE(run({u"audit"_s, u"withdraw"_s, u"D/5"_s, u"--reason"_s, u"wrong case"_s}).status, ExitStatus::Done);
        QCOMPARE(run({u"audit"_s, u"restore"_s, u"D/5"_s}).status, ExitStatus::Done);
        const Outcome history = run({u"history"_s, u"d/5"_s, u"--format"_s, u"csv"_s});
        QCOMPARE(history.status, ExitStatus::Done);
        QVERIFY(history.out.contains(u"typing error"_s));
        QVERIFY(history.out.contains(u"wrong case"_s));
        QVERIFY(history.out.contains(u"tester"_s));
    }

    void historyNamesFieldsForPeopleAndKeepsIdsForPrograms()
    {
        makeTwoRevisions();
        const QString text = run({u"history"_s, u"D/5"_s}).out;
        QVERIFY(text.contains(u"Team"_s));
        QVERIFY(text.contains(u"begun"_s));
        QVERIFY(!text.contains(u"overall_standard"_s));
        const QString csv = run({u"history"_s, u"D/5"_s, u"--format"_s, u"csv"_s}).out;
        QVERIFY(csv.startsWith(u"form,cycle,reading,written_at,author,state,changed,reason,revision\r\n"_s));
        QVERIFY(csv.contains(u",overall_standard team,,2"_s));
    }

    void aRevisionIsShownWithWhatWasBefore()
    {
        makeTwoRevisions();
        const QString csv = run({u"history"_s, u"D/5"_s, u"--revision"_s, u"2"_s, u"--format"_s, u"csv"_s}).out;
        QVERIFY(csv.startsWith(u"field,label,value,before\r\n"_s));
        QVERIFY(csv.contains(u"overall_standard,Overall standard,Poor,Very good"_s));
        QVERIFY(csv.contains(u"team,Team,West,–"_s));
        const QString first = run({u"history"_s, u"D/5"_s, u"--revision"_s, u"1"_s, u"--format"_s, u"csv"_s}).out;
        QVERIFY(first.contains(u"overall_standard,Overall standard,Very good,\r\n"_s));
    }

    void aRevisionIsPutBackWithAReason()
    {
        makeTwoRevisions();
        QCOMPARE(run({u"history"_s, u"D/5"_s, u"--restore"_s, u"1"_s}).status, ExitStatus::Usage);
        const Outcome restored = run({u"history"_s, u"D/5"_s, u"--restore"_s, u"1"_s, u"--reason"_s, u"wrong file"_s});
        QCOMPARE(restored.status, ExitStatus::Done);
        QCOMPARE(restored.out, u"Revision 1 put back as revision 3.\n"_s);
        QVERIFY(run({u"audit"_s, u"show"_s, u"D/5"_s}).out.contains(u"Very good"_s));
        QVERIFY(run({u"history"_s, u"D/5"_s}).out.contains(u"wrong file"_s));
    }

    void aRevisionThatIsNoneIsRefused_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<int>("status");
        QTest::newRow("below the first") << u"0"_s << static_cast<int>(ExitStatus::Usage);
        QTest::newRow("beyond the last") << u"3"_s << static_cast<int>(ExitStatus::Refused);
        QTest::newRow("no number") << u"last"_s << static_cast<int>(ExitStatus::Usage);
        QTest::newRow("empty") << QString() << static_cast<int>(ExitStatus::Usage);
    }

    void aRevisionThatIsNoneIsRefused()
    {
        QFETCH(QString, number);
        QFETCH(int, status);
        makeTwoRevisions();
        for (const QString &option : {u"--revision"_s, u"--restore"_s}) {
            const Outcome outcome = run({u"history"_s, u"D/5"_s, option, number, u"--reason"_s, u"any"_s});
            QCOMPARE(static_cast<int>(outcome.status), status);
            QVERIFY(outcome.err.contains(option));
        }
    }

    void aLockedAuditIsNotPutBack()
    {
        makeTwoRevisions();
        run({u"audit"_s, u"complete"_s, u"D/5"_s, u"--accept-warnings"_s});
        QCOMPARE(run({u"report"_s, u"issue"_s, u"Progress report"_s}).status, ExitStatus::Done);
        const Outcome outcome = run({u"history"_s, u"D/5"_s, u"--restore"_s, u"1"_s, u"--reason"_s, u"any"_s});
        QCOMPARE(outcome.status, ExitStatus::Refused);
        QVERIFY(outcome.err.contains(u"locked"_s));
    }

    void anUnknownReferenceHasNoHistory()
    {
        run({u"audit"_s, u"new"_s, u"ser"_s, u"D/5"_s, u"--authority"_s, u"dundee"_s});
        const Outcome outcome = run({u"history"_s, u"D/55"_s});
        QCOMPARE(outcome.status, ExitStatus::Refused);
        QVERIFY(outcome.err.contains(u"D/55"_s));
    }

    void aChangeThatIsRefusedChangesNothing()
    {
        run({u"audit"_s, u"new"_s, u"ser"_s, u"D/5"_s, u"--authority"_s, u"dundee"_s});
        const Outcome outcome =
            run({u"audit"_s, u"set"_s, u"D/5"_s, u"overall_standard=good"_s, u"needs_analysis=splendid"_s});
        QCOMPARE(outcome.status, ExitStatus::Refused);
        QVERIFY(outcome.err.contains(u"needs_analysis: found “splendid”, expected poor, adequate, good, very_good"_s));
        QVERIFY(!run({u"audit"_s, u"show"_s, u"D/5"_s}).out.contains(u"Good"_s));
    }

    void wrongUsageIsSaid_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no such command") << QStringList{u"frobnicate"_s};
        QTest::newRow("no such option") << QStringList{u"tables"_s, u"--colour"_s};
        QTest::newRow("no such format") << QStringList{u"baseline"_s, u"--format"_s, u"xml"_s};
        QTest::newRow("no such form") << QStringList{u"import"_s, u"nonsense"_s, u"x.csv"_s};
        QTest::newRow("too few arguments") << QStringList{u"import"_s, u"ser"_s};
        QTest::newRow("too many arguments") << QStringList{u"baseline"_s, u"again"_s};
        QTest::newRow("no such authority") << QStringList{u"tables"_s, u"--authority"_s, u"fife"_s};
        QTest::newRow("a date that is none") << QStringList{u"tables"_s, u"--from"_s, u"yesterday"_s};
        QTest::newRow("an unknown program option") << QStringList{u"--colour"_s, u"baseline"_s};
    }

    void wrongUsageIsSaid()
    {
        QFETCH(QStringList, arguments);
        const Outcome outcome = run(arguments);
        QCOMPARE(outcome.status, ExitStatus::Usage);
        QVERIFY(outcome.err.startsWith(u"case-audit: "_s));
        QCOMPARE(outcome.out, QString());
    }

    void aFileThatCannotBeUsedFailsWithItsName_data()
    {
        QTest::addColumn<QString>("contents");
        QTest::newRow("missing") << QString();
        QTest::newRow("text") << u"not a database, but long enough to have a header of its own"_s.repeated(20);
    }

    void aFileThatCannotBeUsedFailsWithItsName()
    {
        QFETCH(QString, contents);
        const QString db = contents.isEmpty() ? file(u"missing.sqlite"_s) : write(u"odd.sqlite"_s, contents);
        const Outcome outcome = run({u"--db"_s, db, u"tables"_s});
        QCOMPARE(outcome.status, ExitStatus::Failed);
        QVERIFY(outcome.err.contains(db));
    }

    void aPackThatIsNotThereIsRefused()
    {
        const Outcome outcome = run({u"--pack"_s, file(u"nowhere"_s), u"forms"_s});
        QCOMPARE(outcome.status, ExitStatus::Refused);
        QVERIFY(outcome.err.contains(u"nowhere"_s));
    }

    void backupAndRestoreGoRound()
    {
        run({u"audit"_s, u"new"_s, u"ser"_s, u"D/5"_s, u"--authority"_s, u"dundee"_s});
        const QString copy = file(u"copy.sqlite"_s);
        QCOMPARE(run({u"backup"_s, copy}).status, ExitStatus::Done);
        QCOMPARE(run({u"backup"_s, copy}).status, ExitStatus::Failed);
        run({u"audit"_s, u"withdraw"_s, u"D/5"_s, u"--reason"_s, u"x"_s});
        QCOMPARE(run({u"restore"_s, copy}).status, ExitStatus::Failed);
        QCOMPARE(run({u"restore"_s, copy, u"--replace"_s}).status, ExitStatus::Done);
        QVERIFY(run({u"audit"_s, u"list"_s, u"--format"_s, u"csv"_s}).out.contains(u"draft"_s));
        QCOMPARE(run({u"rebuild"_s}).status, ExitStatus::Done);
    }

    void verifyComparesASealPrintedEarlier()
    {
        run({u"audit"_s, u"new"_s, u"ser"_s, u"D/5"_s, u"--authority"_s, u"dundee"_s});
        const QString seal = run({u"verify"_s}).out.section(u"Seal: "_s, 1).trimmed();
        QVERIFY(!seal.isEmpty());
        QCOMPARE(run({u"verify"_s, u"--seal"_s, seal}).status, ExitStatus::Done);
        QString other = seal;
        other.replace(other.size() - 1, 1, other.endsWith(u'0') ? u"1"_s : u"0"_s);
        QCOMPARE(run({u"verify"_s, u"--seal"_s, other}).status, ExitStatus::Refused);
    }

    void everyCommandHasHelp_data()
    {
        QTest::addColumn<QString>("command");
        for (const QString &line : cli::helpText().section(u"Commands"_s, 1).split(u'\n').mid(1)) {
            if (!line.trimmed().isEmpty())
                QTest::newRow(qPrintable(line.simplified().section(u' ', 0, 0)))
                    << line.simplified().section(u' ', 0, 0);
        }
    }

    void everyCommandHasHelp()
    {
        QFETCH(QString, command);
        const Outcome outcome = run({command, u"--help"_s});
        QCOMPARE(outcome.status, ExitStatus::Done);
        QVERIFY(outcome.out.startsWith(u"Usage: case-audit %1"_s.arg(command)));
    }
};

QTEST_GUILESS_MAIN(CliTest)
#include "cli_test.moc"
