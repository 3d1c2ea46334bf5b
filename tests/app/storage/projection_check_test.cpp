#include "app/storage/projection_check.h"

#include "storage_fixture.h"

#include <QTest>

using namespace caseaudit;
using namespace caseaudit::test;

class ProjectionCheckTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void alteredTableIsFound_data();
    void alteredTableIsFound();
    void alteredRevisionIsFound();
    void unreadableDocumentIsFound();
    void missingTriggerIsFound();
    void verificationCanBeCancelled();
    void verificationLeavesTheFileAlone();

private:
    const Pack m_pack = smallPack();
    QString m_path;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<RecordStore> m_store;
};

void ProjectionCheckTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("audits.sqlite"));
    m_database = std::make_unique<Database>(m_path, OpenMode::CreateIfMissing);
    m_store = std::make_unique<RecordStore>(*m_database, m_pack);
}

void ProjectionCheckTest::cleanup()
{
    m_store.reset();
    m_database.reset();
    m_folder.reset();
}

void ProjectionCheckTest::alteredTableIsFound_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<int>("damages");
    QTest::addColumn<QString>("detail");
    QTest::newRow("an answer changed") << QStringLiteral(
                                              "UPDATE records SET answers = x'010101' WHERE case_ref = 'D-2'")
                                       << 1 << QStringLiteral("the table records differs from what the log says");
    QTest::newRow("a reading made to count") << QStringLiteral("UPDATE records SET counts = 1 WHERE reading = '2'") << 1
                                             << QStringLiteral("the table records differs from what the log says");
    QTest::newRow("a record hidden") << QStringLiteral("DELETE FROM records WHERE case_ref = 'D-2'") << 1
                                     << QStringLiteral("missing from the table records");
    QTest::newRow("a record invented")
        << QStringLiteral("INSERT INTO records SELECT 'x', revision_id, first_seq, form, form_version, case_ref, "
                          "folded_ref, authority, team, worker, auditor, audited_on, cycle, reading, origin, state, "
                          "asked, answered, 0, conflict, changed_at, answers FROM records WHERE case_ref = 'D-2'")
        << 1 << QStringLiteral("in the table records, though the log says otherwise");
    QTest::newRow("an import forgotten") << QStringLiteral("DELETE FROM import_marks WHERE batch = 'later'") << 1
                                         << QStringLiteral("missing from the table import_marks");
    QTest::newRow("a document hidden") << QStringLiteral("DELETE FROM documents") << 1
                                       << QStringLiteral("missing from the table documents");
    QTest::newRow("two categories exchanged")
        << QStringLiteral("UPDATE field_codes SET category = CASE category WHEN 'yes' THEN 'no' ELSE 'yes' END "
                          "WHERE field = 'written_plan' AND category IN ('yes', 'no')")
        << 1 << QStringLiteral("the table field_codes differs from what the log says");
}

void ProjectionCheckTest::alteredTableIsFound()
{
    QFETCH(QString, sql);
    writeEverything(*m_store);
    QVERIFY(m_store->verify().isEmpty());
    RawConnection raw(m_path);
    QCOMPARE(raw.execute(sql), QString());
    const QList<Damage> damages = m_store->verify();
    QTEST(int(damages.size()), "damages");
    QCOMPARE(damages.first().kind, Damage::Kind::ProjectionDiffers);
    QTEST(damages.first().detail, "detail");
    QVERIFY(m_store->rebuild());
    QVERIFY(m_store->verify().isEmpty());
}

void ProjectionCheckTest::alteredRevisionIsFound()
{
    const QString record = m_store->writeAudit({}, {}, completedAudit(QStringLiteral("D-1")), author, moment());
    RawConnection raw(m_path);
    const QString trigger =
        raw.value(QStringLiteral("SELECT sql FROM sqlite_schema WHERE name = 'revisions_are_never_changed'"))
            .toString();
    QCOMPARE(raw.execute(QStringLiteral("DROP TRIGGER revisions_are_never_changed")), QString());
    QCOMPARE(raw.execute(QStringLiteral("UPDATE revisions SET document = CAST(replace(CAST(document AS TEXT), "
                                        "'\"good\"', '\"poor\"') AS BLOB)")),
             QString());
    // Covers the tracks as well as it can.
    QCOMPARE(raw.execute(trigger), QString());
    const QList<Damage> damages = m_store->verify();
    QCOMPARE(kindsOf(damages), (QList{Damage::Kind::HashDiffers, Damage::Kind::ProjectionDiffers}));
    QCOMPARE(damages.first().seq, 1);
    QCOMPARE(damages.first().record, record);
}

void ProjectionCheckTest::unreadableDocumentIsFound()
{
    // Sound bytes, but no audit: as a file merged from a later program may hold.
    m_store->together(
        [&] { RevisionLog(*m_database).append(QStringLiteral("odd"), auditKind, {}, author, moment(), {}); });
    QVERIFY(m_store->rebuild());
    QVERIFY(m_store->audits({}).isEmpty());
    const QList<Damage> damages = m_store->verify();
    QCOMPARE(kindsOf(damages), QList{Damage::Kind::ProjectionDiffers});
    QCOMPARE(damages.first().record, QStringLiteral("odd"));
    QCOMPARE(damages.first().seq, 1);
}

void ProjectionCheckTest::missingTriggerIsFound()
{
    RawConnection(m_path).dropTriggers();
    QCOMPARE(kindsOf(m_store->verify()), QList<Damage::Kind>(4, Damage::Kind::FileDamaged));
}

void ProjectionCheckTest::verificationCanBeCancelled()
{
    writeEverything(*m_store);
    RawConnection(m_path).execute(QStringLiteral("DELETE FROM records"));
    int calls = 0;
    QVERIFY(m_store->verify([&calls](qint64, qint64) { return ++calls < 3; }).isEmpty());
    QCOMPARE(calls, 3);
    calls = -100;
    QVERIFY(!m_store->verify([&calls](qint64, qint64) { return ++calls < 3; }).isEmpty());
}

void ProjectionCheckTest::verificationLeavesTheFileAlone()
{
    writeEverything(*m_store);
    const Database other(m_path, OpenMode::Existing);
    const ChangeMark before = other.changeMark();
    QVERIFY(m_store->verify().isEmpty());
    QVERIFY(m_store->verify().isEmpty());
    QCOMPARE(other.changeMark(), before);
    // The temporary tables are gone: the connection writes as before.
    m_store->writeAudit({}, {}, completedAudit(QStringLiteral("D-9")), author, moment());
    QVERIFY(m_store->verify().isEmpty());
}

QTEST_GUILESS_MAIN(ProjectionCheckTest)
#include "projection_check_test.moc"
