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
