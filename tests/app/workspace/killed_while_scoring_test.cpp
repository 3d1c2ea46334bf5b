#include "app/workspace/audit_session.h"
#include "tests/support/temporary_workspace.h"

#include <QProcess>
#include <QTest>

using namespace caseaudit;
using namespace caseaudit::testing;
using namespace Qt::StringLiterals;

/// SIGKILL while answers are given: what was said to be saved is there, and nothing is damaged.
class KilledWhileScoringTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyAcknowledgedAnswerSurvives_data()
    {
        QTest::addColumn<int>("acknowledged");
        for (const int count : {1, 2, 7, 23, 60})
            QTest::addRow("killed after %d answers", count) << count;
    }

    void everyAcknowledgedAnswerSurvives()
    {
        QFETCH(int, acknowledged);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"killed.sqlite"_s);
        QProcess scorer;
        scorer.start(QStringLiteral(ENDLESS_SCORER), {path});
        QByteArray said;
        while (said.count('\n') < acknowledged) {
            QVERIFY(scorer.waitForReadyRead());
            said += scorer.readAllStandardOutput();
        }
        scorer.kill();
        scorer.waitForFinished();
        said += scorer.readAllStandardOutput();

        Surroundings surroundings;
        surroundings.now = [] { return QDateTime::currentDateTimeUtc(); };
        surroundings.today = QDate(2005, 12, 1);
        Workspace workspace(path, OpenMode::Existing, defaultPack(), surroundings);
        QVERIFY(workspace.verify({}).isEmpty());
        int checked = 0;
        // A line the kill cut short acknowledges nothing.
        for (const QByteArray &line : said.first(said.lastIndexOf('\n')).split('\n')) {
            const QList<QByteArray> words = line.split(' ');
            const std::optional<AuditRecord> audit = workspace.audit(QString::fromLatin1(words.at(0)));
            QVERIFY(audit);
            QCOMPARE(audit->answers.value(QString::fromLatin1(words.at(1))).category, QString::fromLatin1(words.at(2)));
            ++checked;
        }
        QVERIFY(checked >= acknowledged);

        // The draft goes on where it was.
        AuditQuery newest;
        newest.limit = 1;
        AuditSession session = AuditSession::open(workspace, workspace.audits(newest).at(0).record);
        QVERIFY(session.isEditable());
        session.setHeader(u"team"_s, u"East"_s);
        QCOMPARE(workspace.audit(session.record())->team, u"East"_s);
    }
};

QTEST_GUILESS_MAIN(KilledWhileScoringTest)
#include "killed_while_scoring_test.moc"
