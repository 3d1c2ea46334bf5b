#include "app/storage/database.h"

#include "storage_fixture.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>
#include <sys/stat.h>
#include <unistd.h>

using namespace caseaudit;
using namespace caseaudit::test;

class DatabaseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void newFileIsOursAndEmpty();
    void connectionIsSetUpForSafety_data();
    void connectionIsSetUpForSafety();
    void onlyTheOwnerCanReadTheFiles();
    void missingFileIsNotMadeUnlessAsked();
    void missingFolderIsRefused();
    void folderIsRefused();
    void damagedFileIsRefused();
    void readOnlyFileIsRefused();
    void fileInAReadOnlyFolderIsRefused();
    void lockedFileIsReported();
    void fileLockedWhileOpenedIsReported();
    void secondWriterWaitsForTheFirst();
    void twoFilesAreOpenAtOnce();
    void twoConnectionsSeeEachOther();
    void changeMarkTellsWhetherAnythingWasWritten();
    void transactionIsUndoneUnlessCommitted();
    void snapshotSeesOneMoment();
    void connectionsAreClosed();
    void missingGuardIsDamage();

private:
    QString m_path;
    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

int permissionsOf(const QString &path)
{
    struct stat status {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? static_cast<int>(status.st_mode & 0777) : -1;
}

/// The superuser may write anything: for as long as this lives, tests run as somebody else.
class NotSuperuser {
public:
    NotSuperuser() : m_user(::geteuid())
    {
        constexpr uid_t nobody = 65534;
        m_left = m_user == 0 && ::seteuid(nobody) == 0;
    }
    ~NotSuperuser()
    {
        if (m_left)
            m_left = ::seteuid(m_user) != 0;
    }
    NotSuperuser(const NotSuperuser &) = delete;
    NotSuperuser &operator=(const NotSuperuser &) = delete;

private:
    uid_t m_user;
    bool m_left = false;
};

} // namespace

void DatabaseTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("audits.sqlite"));
}

void DatabaseTest::cleanup()
{
    ::chmod(QFile::encodeName(m_folder->path()).constData(), 0700);
    m_folder.reset();
}

void DatabaseTest::newFileIsOursAndEmpty()
{
    const Database database(m_path, OpenMode::CreateIfMissing);
    RawConnection raw(m_path);
    QCOMPARE(raw.value(QStringLiteral("PRAGMA application_id")).toInt(), 0x43415544); // "CAUD"
    QCOMPARE(raw.value(QStringLiteral("PRAGMA user_version")).toInt(), Database::currentVersion());
    QCOMPARE(raw.value(QStringLiteral("SELECT count(*) FROM revisions")).toInt(), 0);
    QCOMPARE(database.fileId().size(), 32); // 128 bits in hexadecimal
    QVERIFY(database.fileDamage().isEmpty());
    QCOMPARE(database.path(), m_path);
}

void DatabaseTest::connectionIsSetUpForSafety_data()
{
    QTest::addColumn<QString>("pragma");
    QTest::addColumn<QString>("value");
    QTest::newRow("write-ahead log") << QStringLiteral("journal_mode") << QStringLiteral("wal");
    QTest::newRow("full synchronisation") << QStringLiteral("synchronous") << QStringLiteral("2");
    QTest::newRow("foreign keys") << QStringLiteral("foreign_keys") << QStringLiteral("1");
    QTest::newRow("recursive triggers") << QStringLiteral("recursive_triggers") << QStringLiteral("1");
    QTest::newRow("views and triggers are not trusted") << QStringLiteral("trusted_schema") << QStringLiteral("0");
    QTest::newRow("busy timeout") << QStringLiteral("busy_timeout") << QStringLiteral("5000");
}

void DatabaseTest::connectionIsSetUpForSafety()
{
    QFETCH(QString, pragma);
    QFETCH(QString, value);
    const Database database(m_path, OpenMode::CreateIfMissing);
    QSqlQuery query(database.connection());
    QVERIFY(query.exec(QStringLiteral("PRAGMA ") + pragma) && query.next());
    QCOMPARE(query.value(0).toString(), value);
}

void DatabaseTest::onlyTheOwnerCanReadTheFiles()
{
    const mode_t before = ::umask(0);
    {
        const Database database(m_path, OpenMode::CreateIfMissing);
        QCOMPARE(permissionsOf(m_path), 0600);
        QCOMPARE(permissionsOf(m_path + QStringLiteral("-wal")), 0600);
        QCOMPARE(permissionsOf(m_path + QStringLiteral("-shm")), 0600);
    }
    ::umask(before);
}

void DatabaseTest::missingFileIsNotMadeUnlessAsked()
{
    QCOMPARE(failureToOpen(m_path), m_path + QStringLiteral(" does not exist"));
    QVERIFY(!QFileInfo::exists(m_path));
}

void DatabaseTest::missingFolderIsRefused()
{
    const QString path = m_folder->filePath(QStringLiteral("nowhere/audits.sqlite"));
    const QString failure = failureToOpen(path, OpenMode::CreateIfMissing);
    QVERIFY2(failure.startsWith(path + QStringLiteral(" cannot be made")), qUtf8Printable(failure));
}

void DatabaseTest::folderIsRefused()
{
    QCOMPARE(failureToOpen(m_folder->path(), OpenMode::CreateIfMissing),
             m_folder->path() + QStringLiteral(" is not a file"));
}

void DatabaseTest::damagedFileIsRefused()
{
    {
        const Database database(m_path, OpenMode::CreateIfMissing);
    }
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    // Behind the header of 100 bytes, where the list of tables begins.
    file.seek(100);
    file.write(QByteArray(400, '\xff'));
    file.close();
    const QString failure = failureToOpen(m_path);
    QVERIFY2(failure.startsWith(m_path + QStringLiteral(" is damaged")), qUtf8Printable(failure));
}

void DatabaseTest::readOnlyFileIsRefused()
{
    {
        const Database database(m_path, OpenMode::CreateIfMissing);
    }
    ::chmod(QFile::encodeName(m_path).constData(), 0444);
    ::chmod(QFile::encodeName(m_folder->path()).constData(), 0777);
    const NotSuperuser user;
    const QString failure = failureToOpen(m_path);
    QVERIFY2(failure.startsWith(m_path + QStringLiteral(" is read-only")), qUtf8Printable(failure));
}

void DatabaseTest::fileInAReadOnlyFolderIsRefused()
{
    {
        const Database database(m_path, OpenMode::CreateIfMissing);
    }
    ::chmod(QFile::encodeName(m_path).constData(), 0666);
    ::chmod(QFile::encodeName(m_folder->path()).constData(), 0555);
    const NotSuperuser user;
    const QString failure = failureToOpen(m_path);
    QVERIFY2(failure.startsWith(m_path + QStringLiteral(" is in a folder that is read-only")), qUtf8Printable(failure));
}

void DatabaseTest::lockedFileIsReported()
{
    const Database database(m_path, OpenMode::CreateIfMissing, impatient());
    RawConnection other(m_path);
    QCOMPARE(other.execute(QStringLiteral("BEGIN EXCLUSIVE")), QString());
    const QString failure = storageFailure([&] { const Transaction transaction(database); });
    QVERIFY2(failure.startsWith(m_path + QStringLiteral(" is locked by another program")), qUtf8Printable(failure));
    other.execute(QStringLiteral("ROLLBACK"));
    QCOMPARE(storageFailure([&] { const Transaction transaction(database); }), QString());
}

void DatabaseTest::fileLockedWhileOpenedIsReported()
{
    {
        const Database database(m_path, OpenMode::CreateIfMissing);
    }
    RawConnection other(m_path);
    other.execute(QStringLiteral("PRAGMA journal_mode = DELETE"));
    QCOMPARE(other.execute(QStringLiteral("BEGIN EXCLUSIVE")), QString());
    const QString failure = failureToOpen(m_path);
    QVERIFY2(failure.startsWith(m_path + QStringLiteral(" is locked by another program")), qUtf8Printable(failure));
}

void DatabaseTest::secondWriterWaitsForTheFirst()
{
    // Deferred transactions would both begin, and the second fail at its first write.
    const Database first(m_path, OpenMode::CreateIfMissing);
    const Database second(m_path, OpenMode::Existing, impatient());
    auto writing = std::make_unique<Transaction>(first);
    QVERIFY(!storageFailure([&] { const Transaction transaction(second); }).isEmpty());
    writing->commit();
    QCOMPARE(storageFailure([&] { const Transaction transaction(second); }), QString());
}

void DatabaseTest::twoFilesAreOpenAtOnce()
{
    const Database one(m_path, OpenMode::CreateIfMissing);
    const Database other(m_folder->filePath(QStringLiteral("other.sqlite")), OpenMode::CreateIfMissing);
    QVERIFY(one.fileId() != other.fileId());
    QVERIFY(one.connection().connectionName() != other.connection().connectionName());
    const Transaction here(one);
    const Transaction there(other);
}

void DatabaseTest::twoConnectionsSeeEachOther()
{
    const Database first(m_path, OpenMode::CreateIfMissing);
    const Database second(m_path, OpenMode::Existing);
    RevisionLog log(first);
    Transaction transaction(first);
    log.append(QStringLiteral("r"), auditKind, {}, author, moment(), {});
    QCOMPARE(RevisionLog(second).count(), 0);
    transaction.commit();
    QCOMPARE(RevisionLog(second).count(), 1);
}

void DatabaseTest::changeMarkTellsWhetherAnythingWasWritten()
{
    const Database first(m_path, OpenMode::CreateIfMissing);
    const Database second(m_path, OpenMode::Existing);
    const ChangeMark mine = first.changeMark();
    const ChangeMark theirs = second.changeMark();
    QCOMPARE(first.changeMark(), mine);

    RevisionLog log(first);
    Transaction transaction(first);
    log.append(QStringLiteral("r"), auditKind, {}, author, moment(), {});
    transaction.commit();
    QVERIFY(first.changeMark().byUs != mine.byUs);
    QCOMPARE(first.changeMark().byOthers, mine.byOthers);
    QVERIFY(second.changeMark().byOthers != theirs.byOthers);
    QCOMPARE(second.changeMark().byUs, theirs.byUs);
}

void DatabaseTest::transactionIsUndoneUnlessCommitted()
{
    const Database database(m_path, OpenMode::CreateIfMissing);
    RawConnection raw(m_path);
    {
        const Transaction abandoned(database);
        QSqlQuery(database.connection()).exec(QStringLiteral("INSERT INTO meta VALUES ('a', 'b')"));
    }
    QCOMPARE(raw.value(QStringLiteral("SELECT count(*) FROM meta WHERE key = 'a'")).toInt(), 0);
}

void DatabaseTest::snapshotSeesOneMoment()
{
    const Database reader(m_path, OpenMode::CreateIfMissing);
    const Database writer(m_path, OpenMode::Existing);
    RevisionLog log(writer);
    {
        const Snapshot snapshot(reader);
        QCOMPARE(RevisionLog(reader).count(), 0);
        Transaction transaction(writer);
        log.append(QStringLiteral("r"), auditKind, {}, author, moment(), {});
        transaction.commit();
        const Snapshot nested(reader);
        QCOMPARE(RevisionLog(reader).count(), 0);
    }
    QCOMPARE(RevisionLog(reader).count(), 1);
}

void DatabaseTest::connectionsAreClosed()
{
    const QStringList before = QSqlDatabase::connectionNames();
    {
        const Database database(m_path, OpenMode::CreateIfMissing);
        QCOMPARE(QSqlDatabase::connectionNames().size(), before.size() + 1);
    }
    writeFile(m_path, QByteArrayLiteral("text"));
    failureToOpen(m_path);
    QCOMPARE(QSqlDatabase::connectionNames(), before);
    QVERIFY(!QFileInfo::exists(m_path + QStringLiteral("-wal")));
}

void DatabaseTest::missingGuardIsDamage()
{
    const Database database(m_path, OpenMode::CreateIfMissing);
    RawConnection raw(m_path);
    QCOMPARE(raw.execute(QStringLiteral("DROP TRIGGER revisions_are_never_deleted")), QString());
    QCOMPARE(raw.execute(QStringLiteral("CREATE TABLE notes (text)")), QString());
    QCOMPARE(database.fileDamage(), (QStringList{QStringLiteral("trigger revisions_are_never_deleted is missing"),
                                                 QStringLiteral("table notes does not belong here")}));
}

QTEST_GUILESS_MAIN(DatabaseTest)
#include "database_test.moc"
