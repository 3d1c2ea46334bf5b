#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The program as a person starts it: what main decides before any command runs.
class ProgramTest : public QObject {
    Q_OBJECT

private:
    struct Outcome {
        int status;
        QString out;
        QString err;
    };

    Outcome run(const QStringList &arguments, const QString &platform = {}) const
    {
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
            environment.remove(name);
        if (!platform.isEmpty())
            environment.insert(u"QT_QPA_PLATFORM"_s, platform);
        environment.insert(u"XDG_CONFIG_HOME"_s, m_home.path());
        environment.insert(u"XDG_DATA_HOME"_s, m_home.path());
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(CASE_AUDIT_PROGRAM), arguments);
        if (!program.waitForFinished())
            return {-1, {}, program.errorString()};
        return {program.exitCode(), QString::fromUtf8(program.readAllStandardOutput()),
                QString::fromUtf8(program.readAllStandardError())};
    }

    static bool startsAsPdf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) && file.read(5) == "%PDF-";
    }

    QTemporaryDir m_home;

private Q_SLOTS:
    void aCommandNeedsNoDisplay()
    {
        const Outcome outcome = run({u"baseline"_s});
        QCOMPARE(outcome.status, 0);
        QVERIFY(outcome.out.contains(u"Social Enquiry Reports"_s) || outcome.out.contains(u"SERs"_s));
        QCOMPARE(outcome.err, QString());
    }

    void withoutACommandAndADisplayItSaysWhatToDo()
    {
        const Outcome outcome = run({});
        QCOMPARE(outcome.status, 3);
        QVERIFY(outcome.err.contains(u"no display"_s));
        QVERIFY(outcome.err.contains(u"--help"_s));
    }

    void helpListsTheCommands()
    {
        const Outcome outcome = run({u"--help"_s});
        QCOMPARE(outcome.status, 0);
        for (const QString &command : {u"baseline"_s, u"import"_s, u"tables"_s, u"verify"_s})
            QVERIFY(outcome.out.contains(command));
    }

    void theDefaultFileIsReadableByItsOwnerOnly()
    {
        QCOMPARE(run({u"--user"_s, u"aud-3"_s, u"audit"_s, u"new"_s, u"ser"_s, u"D/1"_s, u"--authority"_s, u"dundee"_s})
                     .status,
                 0);
        const QString path = m_home.filePath(u"case-audit/case-audit.sqlite"_s);
        QVERIFY(QFile::exists(path));
        const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY((QFile::permissions(path) & others) == QFile::Permissions());
    }

    void aBlankFormIsDrawnWithoutADisplay()
    {
        const QString path = m_home.filePath(u"blank.pdf"_s);
        const Outcome outcome = run({u"forms"_s, u"ser"_s, u"--out"_s, path});
        QCOMPARE(outcome.status, 0);
        QCOMPARE(outcome.out, u"%1: Quality of a Social Enquiry Report\n"_s.arg(path));
        QVERIFY(startsAsPdf(path));
        const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY((QFile::permissions(path) & others) == QFile::Permissions());
    }

    void anAuditIsDrawnByItsReference()
    {
        const QString database = m_home.filePath(u"print.sqlite"_s);
        const QStringList here{u"--db"_s, database, u"audit"_s};
        const QString path = m_home.filePath(u"audit.PDF"_s);
        QCOMPARE(run(here + QStringList{u"new"_s, u"ser"_s, u"D/7"_s, u"--authority"_s, u"dundee"_s}).status, 0);
        const Outcome outcome =
            run(here + QStringList{u"--form"_s, u"ser"_s, u"print"_s, u"D/7"_s, u"--out="_s + path});
        QCOMPARE(outcome.status, 0);
        QVERIFY(outcome.out.contains(u"D/7"_s));
        QVERIFY(startsAsPdf(path));

        QCOMPARE(run(here + QStringList{u"print"_s, u"D/8"_s, u"--out"_s, m_home.filePath(u"none.pdf"_s)}).status, 1);
        QVERIFY(!QFile::exists(m_home.filePath(u"none.pdf"_s)));
    }

    void aPaperIsReplacedOnlyWhenTold()
    {
        const QString path = m_home.filePath(u"there.pdf"_s);
        QFile there(path);
        QVERIFY(there.open(QIODevice::WriteOnly));
        there.write("mine");
        there.close();
        const Outcome refused = run({u"forms"_s, u"ser"_s, u"--out"_s, path});
        QCOMPARE(refused.status, 1);
        QVERIFY(refused.err.contains(u"--replace"_s));
        QVERIFY(!startsAsPdf(path));
        QCOMPARE(run({u"forms"_s, u"ser"_s, u"--out"_s, path, u"--replace"_s}).status, 0);
        QVERIFY(startsAsPdf(path));
    }

    void aPaperThatCannotBeMadeIsRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("reason");
        const QString good = m_home.filePath(u"good.pdf"_s);
        QTest::newRow("another suffix") << QStringList{u"ser"_s, u"--out"_s, m_home.filePath(u"form.docx"_s)} << 2
                                        << u"ends in .pdf"_s;
        QTest::newRow("no suffix") << QStringList{u"ser"_s, u"--out"_s, m_home.filePath(u"form"_s)} << 2
                                   << u"ends in .pdf"_s;
        QTest::newRow("no form") << QStringList{u"--out"_s, good} << 2 << u"FORM"_s;
        QTest::newRow("unknown form") << QStringList{u"nothing"_s, u"--out"_s, good} << 2 << u"there is no form"_s;
        QTest::newRow("no such folder") << QStringList{u"ser"_s, u"--out"_s, m_home.filePath(u"none/form.pdf"_s)} << 3
                                        << u"cannot be written"_s;
        QTest::newRow("a folder") << QStringList{u"ser"_s, u"--out"_s, m_home.filePath(u"folder.pdf"_s), u"--replace"_s}
                                  << 3 << u"cannot be written"_s;
    }

    void aPaperThatCannotBeMadeIsRefused()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, status);
        QFETCH(QString, reason);
        QDir(m_home.path()).mkdir(u"folder.pdf"_s);
        const Outcome outcome = run(QStringList{u"forms"_s} + arguments);
        QCOMPARE(outcome.status, status);
        QVERIFY2(outcome.err.contains(reason), qPrintable(outcome.err));
        QCOMPARE(outcome.out, QString());
        QVERIFY(!QFile::exists(m_home.filePath(u"good.pdf"_s)));
    }

    void theUserIsRemembered()
    {
        QCOMPARE(run({u"--user"_s, u"aud-9"_s, u"audit"_s, u"new"_s, u"ser"_s, u"D/2"_s, u"--authority"_s, u"dundee"_s})
                     .status,
                 0);
        QCOMPARE(run({u"audit"_s, u"set"_s, u"D/2"_s, u"overall_standard=good"_s}).status, 0);
        const Outcome history = run({u"history"_s, u"D/2"_s, u"--format"_s, u"csv"_s});
        QCOMPARE(history.out.count(u"aud-9"_s), 2);
    }
};

QTEST_GUILESS_MAIN(ProgramTest)
#include "program_test.moc"
