#include "app/storage/migrations.h"

#include "storage_fixture.h"

#include <QFile>
#include <QTest>

using namespace caseaudit;
using namespace caseaudit::test;

class MigrationsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void releasedMigrationsAreFrozen();
    void alteredMigrationIsRefused();
    void laterMigrationIsApplied();
    void failedMigrationLeavesTheFileAsItWas();
    void fileThatIsNotOursIsRefused_data();
    void fileThatIsNotOursIsRefused();
    void emptyFileIsFilledOnlyWhenAsked();
    void newerFileIsRefused();
    void versionOneFileOpensAndVerifies();
    void versionOneFileIsMigrated();

private:
    const Pack m_pack = smallPack();
    QString m_path;
    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

QString versionOneFile()
{
    return QStringLiteral(CASEAUDIT_TEST_DATA "/databases/version_1.sqlite");
}

} // namespace

void MigrationsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("audits.sqlite"));
}

void MigrationsTest::cleanup()
{
    m_folder.reset();
}

void MigrationsTest::releasedMigrationsAreFrozen()
{
    const QList<Migration> migrations = releasedMigrations();
    QCOMPARE(migrations.size(), Database::currentVersion());
    for (const Migration &migration : migrations)
        QCOMPARE(storageFailure([&] { statementsOf(migration); }), QString());
}

void MigrationsTest::alteredMigrationIsRefused()
{
    Migration altered = testMigration(QStringLiteral("later_schema.sql"));
    altered.sha256.replace(0, 1, "x");
    QVERIFY(storageFailure([&] { statementsOf(altered); }).contains(QStringLiteral("is not the migration that was")));
}

void MigrationsTest::laterMigrationIsApplied()
{
    QString fileId;
    {
        const Database database(m_path, OpenMode::CreateIfMissing);
        fileId = database.fileId();
    }
    DatabaseOptions later;
    later.migrations << testMigration(QStringLiteral("later_schema.sql"));
    {
        const Database database(m_path, OpenMode::Existing, later);
        QCOMPARE(database.fileId(), fileId);
        QVERIFY(database.fileDamage().isEmpty());
    }
    RawConnection raw(m_path);
    QCOMPARE(raw.value(QStringLiteral("PRAGMA user_version")).toInt(), 3);
    QCOMPARE(raw.value(QStringLiteral("SELECT text FROM later")).toString(), QStringLiteral("one; two"));
    QCOMPARE(raw.execute(QStringLiteral("DELETE FROM later")), QStringLiteral("kept; for good"));
    QVERIFY(failureToOpen(m_path).contains(QStringLiteral("(schema 3; this program knows 2)")));
}

void MigrationsTest::failedMigrationLeavesTheFileAsItWas()
{
    {
        const Database database(m_path, OpenMode::CreateIfMissing);
    }
    DatabaseOptions broken;
    broken.migrations << testMigration(QStringLiteral("broken_schema.sql"));
    const QString failure = storageFailure([&] { const Database database(m_path, OpenMode::Existing, broken); });
    QVERIFY2(failure.contains(QStringLiteral("no_such_table")), qUtf8Printable(failure));
    const Database database(m_path, OpenMode::Existing);
    QVERIFY(database.fileDamage().isEmpty());

    const QString fresh = m_folder->filePath(QStringLiteral("new.sqlite"));
    QVERIFY(!storageFailure([&] { const Database made(fresh, OpenMode::CreateIfMissing, broken); }).isEmpty());
    QVERIFY(!QFile::exists(fresh));
}

void MigrationsTest::fileThatIsNotOursIsRefused_data()
{
    QTest::addColumn<bool>("isDatabase");
    QTest::addColumn<QByteArray>("contents");
    QTest::newRow("one line of text") << false << QByteArrayLiteral("case_ref,authority\n");
    QTest::newRow("much text") << false << QByteArrayLiteral("case_ref,authority\n").repeated(1000);
    QTest::newRow("a database without application id") << true << QByteArrayLiteral("CREATE TABLE notes (text)");
    QTest::newRow("a database of another application") << true << QByteArrayLiteral("PRAGMA application_id = 7");
    QTest::newRow("a database with a version only") << true << QByteArrayLiteral("PRAGMA user_version = 1");
}

void MigrationsTest::fileThatIsNotOursIsRefused()
{
    QFETCH(bool, isDatabase);
    QFETCH(QByteArray, contents);
    if (isDatabase)
        RawConnection(m_path).execute(QString::fromUtf8(contents));
    else
        writeFile(m_path, contents);
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();

    for (const OpenMode mode : {OpenMode::Existing, OpenMode::CreateIfMissing}) {
        const QString failure = failureToOpen(m_path, mode);
        QVERIFY2(failure.startsWith(m_path + QStringLiteral(" is not a CaseAudit file")), qUtf8Printable(failure));
    }
    file.seek(0);
    QCOMPARE(file.readAll(), before);
}

void MigrationsTest::emptyFileIsFilledOnlyWhenAsked()
{
    writeFile(m_path, {});
    QCOMPARE(failureToOpen(m_path), m_path + QStringLiteral(" is empty, not a CaseAudit file"));
    QCOMPARE(failureToOpen(m_path, OpenMode::CreateIfMissing), QString());
    QCOMPARE(failureToOpen(m_path), QString());
}

void MigrationsTest::newerFileIsRefused()
{
    {
        const Database database(m_path, OpenMode::CreateIfMissing);
    }
    RawConnection(m_path).execute(QStringLiteral("PRAGMA user_version = 7"));
    QCOMPARE(failureToOpen(m_path),
             m_path + QStringLiteral(" was written by a newer CaseAudit (schema 7; this program knows 2)"));
    RawConnection(m_path).execute(QStringLiteral("PRAGMA user_version = 3"));
    QVERIFY(failureToOpen(m_path).contains(QStringLiteral("newer")));
    RawConnection(m_path).execute(QStringLiteral("PRAGMA user_version = 2"));
    QCOMPARE(failureToOpen(m_path), QString());
}

void MigrationsTest::versionOneFileOpensAndVerifies()
{
    const QString path = m_folder->filePath(QStringLiteral("version_1.sqlite"));
    QVERIFY(QFile::copy(versionOneFile(), path));
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
    const Database database(path, OpenMode::Existing);
    const RecordStore store(database, m_pack);
    QVERIFY(store.verify().isEmpty());
    // What tests/app/storage/make_version_1.cpp wrote.
    QCOMPARE(store.log().count(), 5);
    const AuditCounts counts = store.auditCounts();
    QCOMPARE(counts.complete, 1);
    QCOMPARE(counts.withdrawn, 1);
    QCOMPARE(counts.unfinished, 1);
    QCOMPARE(store.documents(QStringLiteral("action")).size(), 1);
    QCOMPARE(store.importBatches().size(), 1);
    // Brought up to date on the way: schema 2 adds an index for each column whose values are suggested.
    RawConnection raw(path);
    QCOMPARE(raw.value(QStringLiteral("PRAGMA user_version")).toInt(), 2);
    QCOMPARE(raw.value(QStringLiteral("SELECT count(*) FROM sqlite_schema WHERE type = 'index' AND tbl_name = "
                                      "'records' AND name IN ('records_by_team', 'records_by_worker', "
                                      "'records_by_auditor', 'records_by_cycle')"))
                 .toInt(),
             4);
    QVERIFY(database.fileDamage().isEmpty());
    QCOMPARE(store.distinct(QStringLiteral("auditor")), QStringList{author});
}

void MigrationsTest::versionOneFileIsMigrated()
{
    const QString path = m_folder->filePath(QStringLiteral("version_1.sqlite"));
    QVERIFY(QFile::copy(versionOneFile(), path));
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
    Seal before;
    {
        const Database database(path, OpenMode::Existing);
        before = RevisionLog(database).seal();
    }
    DatabaseOptions later;
    later.migrations << testMigration(QStringLiteral("later_schema.sql"));
    const Database database(path, OpenMode::Existing, later);
    const RecordStore store(database, m_pack);
    QVERIFY(store.verify().isEmpty());
    QCOMPARE(store.log().seal().journal, before.journal);
    QCOMPARE(store.log().seal().fileId, before.fileId);
    QCOMPARE(RawConnection(path).value(QStringLiteral("SELECT text FROM later")).toString(),
             QStringLiteral("one; two"));
}

QTEST_GUILESS_MAIN(MigrationsTest)
#include "migrations_test.moc"
