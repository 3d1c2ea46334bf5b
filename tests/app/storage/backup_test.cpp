#include "storage_fixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <sys/stat.h>

using namespace caseaudit;
using namespace caseaudit::test;

class BackupTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void backupHoldsEverything();
    void backupIsOneFileOfItsOwner();
    void backupIsMadeWhileTheFileIsInUse();
    void backupNeverOverwrites();
    void failedBackupLeavesNothingBehind();
    void restoreMakesAFile();
    void restoreRefusesToOverwriteUnlessTold();
    void restoreReplacesTheContents();
    void restoreRefusesAFileThatIsOpen();
    void restoreChecksTheSource_data();
    void restoreChecksTheSource();
    void restoreSparesTheFilesOfOtherPrograms();
    void restoreFromItselfIsRefused();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    /// Makes a file with one audit of that reference.
    void makeFile(const QString &name, const QString &caseRef) const;
    QStringList referencesIn(const QString &name) const;

    const Pack m_pack = smallPack();
    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

const QString audits = QStringLiteral("audits.sqlite");
const QString copy = QStringLiteral("copy.sqlite");

} // namespace

void BackupTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void BackupTest::cleanup()
{
    m_folder.reset();
}

void BackupTest::makeFile(const QString &name, const QString &caseRef) const
{
    const Database database(path(name), OpenMode::CreateIfMissing);
    RecordStore(database, m_pack).writeAudit({}, {}, completedAudit(caseRef), author, moment());
}

QStringList BackupTest::referencesIn(const QString &name) const
{
    const Database database(path(name), OpenMode::Existing);
    const RecordStore store(database, m_pack);
    if (!store.verify().isEmpty())
        return {QStringLiteral("damaged")};
    QStringList references;
    const QList<AuditSummary> found = store.audits({});
    for (const AuditSummary &audit : found)
        references << audit.caseRef;
    return references;
}

void BackupTest::backupHoldsEverything()
{
    makeFile(audits, QStringLiteral("D-1"));
    const Database database(path(audits), OpenMode::Existing);
    database.backup(path(copy));
    QCOMPARE(referencesIn(copy), QStringList{QStringLiteral("D-1")});
    const Database copied(path(copy), OpenMode::Existing);
    QCOMPARE(RevisionLog(copied).seal().journal, RevisionLog(database).seal().journal);
    QCOMPARE(copied.fileId(), database.fileId());
}

void BackupTest::backupIsOneFileOfItsOwner()
{
    makeFile(audits, QStringLiteral("D-1"));
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("backups")));
    const mode_t before = ::umask(0);
    Database(path(audits), OpenMode::Existing).backup(path(QStringLiteral("backups/copy.sqlite")));
    ::umask(before);
    QCOMPARE(QDir(path(QStringLiteral("backups"))).entryList(QDir::Files), QStringList{copy});
    const QFile::Permissions permissions = QFile::permissions(path(QStringLiteral("backups/copy.sqlite")));
    QCOMPARE(permissions & ~(QFile::ReadUser | QFile::WriteUser), QFile::ReadOwner | QFile::WriteOwner);
    RawConnection raw(path(QStringLiteral("backups/copy.sqlite")));
    QCOMPARE(raw.value(QStringLiteral("PRAGMA journal_mode")).toString(), QStringLiteral("delete"));
}

void BackupTest::backupIsMadeWhileTheFileIsInUse()
{
    makeFile(audits, QStringLiteral("D-1"));
    const Database writer(path(audits), OpenMode::Existing);
    const Database reader(path(audits), OpenMode::Existing);
    RecordStore store(writer, m_pack);
    // Within another program's transaction: what it has not committed is not copied.
    store.together([&] {
        store.writeAudit({}, {}, completedAudit(QStringLiteral("D-2")), author, moment());
        reader.backup(path(copy));
    });
    QCOMPARE(referencesIn(copy), QStringList{QStringLiteral("D-1")});
    QCOMPARE(referencesIn(audits).size(), 2);
}

void BackupTest::backupNeverOverwrites()
{
    makeFile(audits, QStringLiteral("D-1"));
    makeFile(copy, QStringLiteral("D-2"));
    const Database database(path(audits), OpenMode::Existing);
    QCOMPARE(storageFailure([&] { database.backup(path(copy)); }), path(copy) + QStringLiteral(" already exists"));
    QCOMPARE(referencesIn(copy), QStringList{QStringLiteral("D-2")});
}

void BackupTest::failedBackupLeavesNothingBehind()
{
    makeFile(audits, QStringLiteral("D-1"));
    const Database database(path(audits), OpenMode::Existing);
    {
        // A page in the middle of the file, behind the back of the connection.
        RawConnection(path(audits)).execute(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
        QFile file(path(audits));
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(4096 * 3);
        file.write(QByteArray(4096, '\x55'));
    }
    QVERIFY(storageFailure([&] { database.backup(path(copy)); }).contains(QStringLiteral("is damaged")));
    QVERIFY(QDir(m_folder->path()).entryList({QStringLiteral("copy*")}, QDir::Files).isEmpty());
}

void BackupTest::restoreMakesAFile()
{
    makeFile(audits, QStringLiteral("D-1"));
    Database(path(audits), OpenMode::Existing).backup(path(copy));
    const QString target = QStringLiteral("new.sqlite");
    Database::restore(path(copy), path(target), false);
    QCOMPARE(referencesIn(target), QStringList{QStringLiteral("D-1")});
    const QFile::Permissions permissions = QFile::permissions(path(target));
    QCOMPARE(permissions & ~(QFile::ReadUser | QFile::WriteUser), QFile::ReadOwner | QFile::WriteOwner);
}

void BackupTest::restoreRefusesToOverwriteUnlessTold()
{
    makeFile(audits, QStringLiteral("D-1"));
    makeFile(copy, QStringLiteral("D-2"));
    QCOMPARE(storageFailure([&] { Database::restore(path(copy), path(audits), false); }),
             path(audits) + QStringLiteral(" already exists"));
    QCOMPARE(referencesIn(audits), QStringList{QStringLiteral("D-1")});
}

void BackupTest::restoreReplacesTheContents()
{
    makeFile(audits, QStringLiteral("D-1"));
    Database(path(audits), OpenMode::Existing).backup(path(copy));
    {
        const Database database(path(audits), OpenMode::Existing);
        RecordStore(database, m_pack).writeAudit({}, {}, completedAudit(QStringLiteral("D-2")), author, moment());
    }
    struct stat before {};
    QCOMPARE(::stat(QFile::encodeName(path(audits)).constData(), &before), 0);
    Database::restore(path(copy), path(audits), true);
    struct stat after {};
    QCOMPARE(::stat(QFile::encodeName(path(audits)).constData(), &after), 0);
    QCOMPARE(after.st_ino, before.st_ino); // written into, not renamed over
    QCOMPARE(referencesIn(audits), QStringList{QStringLiteral("D-1")});
    QVERIFY(!QFileInfo::exists(path(audits) + QStringLiteral("-wal")));
}

void BackupTest::restoreRefusesAFileThatIsOpen()
{
    makeFile(audits, QStringLiteral("D-1"));
    makeFile(copy, QStringLiteral("D-2"));
    {
        const Database inUse(path(audits), OpenMode::Existing);
        const QString failure = storageFailure([&] { Database::restore(path(copy), path(audits), true, impatient()); });
        QVERIFY2(failure.startsWith(path(audits) + QStringLiteral(" is locked by another program")),
                 qUtf8Printable(failure));
    }
    QCOMPARE(referencesIn(audits), QStringList{QStringLiteral("D-1")});
    Database::restore(path(copy), path(audits), true);
    QCOMPARE(referencesIn(audits), QStringList{QStringLiteral("D-2")});
}

void BackupTest::restoreChecksTheSource_data()
{
    QTest::addColumn<QString>("spoil");
    QTest::addColumn<QString>("failure");
    QTest::newRow("not ours") << QStringLiteral("PRAGMA application_id = 7")
                              << QStringLiteral("is not a CaseAudit file");
    QTest::newRow("newer") << QStringLiteral("PRAGMA user_version = 7")
                           << QStringLiteral("was written by a newer CaseAudit");
    QTest::newRow("missing") << QString() << QStringLiteral("does not exist");
}

void BackupTest::restoreChecksTheSource()
{
    QFETCH(QString, spoil);
    QFETCH(QString, failure);
    makeFile(audits, QStringLiteral("D-1"));
    if (!spoil.isEmpty()) {
        makeFile(copy, QStringLiteral("D-2"));
        RawConnection(path(copy)).execute(spoil);
    }
    for (const QString &target : {audits, QStringLiteral("new.sqlite")}) {
        const QString found = storageFailure([&] { Database::restore(path(copy), path(target), true); });
        QVERIFY2(found.startsWith(path(copy) + QLatin1Char(' ') + failure), qUtf8Printable(found));
    }
    QCOMPARE(referencesIn(audits), QStringList{QStringLiteral("D-1")});
    QVERIFY(!QFileInfo::exists(path(QStringLiteral("new.sqlite"))));
}

void BackupTest::restoreSparesTheFilesOfOtherPrograms()
{
    makeFile(copy, QStringLiteral("D-1"));
    RawConnection(path(audits)).execute(QStringLiteral("CREATE TABLE notes (text)"));
    QCOMPARE(storageFailure([&] { Database::restore(path(copy), path(audits), true); }),
             path(audits) + QStringLiteral(" is not a CaseAudit file"));
    QCOMPARE(RawConnection(path(audits)).value(QStringLiteral("SELECT count(*) FROM notes")).toInt(), 0);
}

void BackupTest::restoreFromItselfIsRefused()
{
    makeFile(audits, QStringLiteral("D-1"));
    QVERIFY(storageFailure([&] {
                Database::restore(path(audits), path(audits), true);
            }).contains(QStringLiteral("cannot be restored from itself")));
    QCOMPARE(referencesIn(audits), QStringList{QStringLiteral("D-1")});
}

QTEST_GUILESS_MAIN(BackupTest)
#include "backup_test.moc"
