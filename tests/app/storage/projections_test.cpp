#include "app/storage/projections.h"

#include "storage_fixture.h"

#include <QJsonArray>
#include <QSqlRecord>
#include <QTest>

using namespace caseaudit;
using namespace caseaudit::test;

class ProjectionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void oneReadingOfACaseCounts_data();
    void oneReadingOfACaseCounts();
    void withdrawnReadingMakesWayForTheNext();
    void readingMovedToAnotherCaseCountsThere();
    void reopenedAuditDoesNotCount();
    void askedAndAnsweredAreCounted_data();
    void askedAndAnsweredAreCounted();
    void rebuiltTablesAreTheKeptOnes();
    void cancelledRebuildChangesNothing();
    void progressReachesItsEnd();
    void anotherPackRebuilds();
    void answersAreReadableBySqlTools();
    void equalHeadsAreNoConflict();
    void latestOfDifferentHeadsCountsAndIsFlagged();
    void erasedRecordIsNotShown();

private:
    QString write(const AuditRecord &audit, int minute = 0);
    QStringList countedReadings() const;
    QMap<QString, QList<QVariantList>> tables();

    const Pack m_pack = smallPack();
    QString m_path;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<RecordStore> m_store;
};

void ProjectionsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("audits.sqlite"));
    m_database = std::make_unique<Database>(m_path, OpenMode::CreateIfMissing);
    m_store = std::make_unique<RecordStore>(*m_database, m_pack);
}

void ProjectionsTest::cleanup()
{
    m_store.reset();
    m_database.reset();
    m_folder.reset();
}

QString ProjectionsTest::write(const AuditRecord &audit, int minute)
{
    return m_store->writeAudit({}, {}, audit, author, moment(minute));
}

QStringList ProjectionsTest::countedReadings() const
{
    QStringList readings;
    const QList<AuditSummary> found = m_store->audits({});
    for (const AuditSummary &audit : found) {
        if (audit.counts)
            readings << audit.reading + QLatin1Char(' ') + audit.team;
    }
    return readings;
}

/// Every projected row, by table, in an order of its own.
QMap<QString, QList<QVariantList>> ProjectionsTest::tables()
{
    QMap<QString, QList<QVariantList>> tables;
    for (const QString &table : Projections::tables()) {
        QSqlQuery rows(m_database->connection());
        rows.exec(QStringLiteral("SELECT * FROM %1 ORDER BY 1, 2, 3, 4").arg(table));
        while (rows.next()) {
            QVariantList row;
            for (int column = 0; column < rows.record().count(); ++column)
                row << rows.value(column);
            tables[table] << row;
        }
    }
    return tables;
}

void ProjectionsTest::oneReadingOfACaseCounts_data()
{
    // "Tables count, per form, authority, reference and cycle, the agreed reading, else the first, never two."
    QTest::addColumn<QStringList>("readings");
    QTest::addColumn<QStringList>("counted");
    const QString first = QStringLiteral("1");
    const QString second = QStringLiteral("2");
    const QString agreed = QStringLiteral("agreed");
    QTest::newRow("the only one") << QStringList{first} << QStringList{QStringLiteral("1 0")};
    QTest::newRow("a second reading alone does not count") << QStringList{second} << QStringList{};
    QTest::newRow("the first of two") << QStringList{second, first} << QStringList{QStringLiteral("1 1")};
    QTest::newRow("the agreed one") << QStringList{first, second, agreed} << QStringList{QStringLiteral("agreed 2")};
    QTest::newRow("the agreed one, come before the others")
        << QStringList{agreed, first} << QStringList{QStringLiteral("agreed 0")};
    QTest::newRow("the earliest of duplicates")
        << QStringList{first, first, first} << QStringList{QStringLiteral("1 0")};
    QTest::newRow("the earliest of agreed duplicates")
        << QStringList{first, agreed, agreed} << QStringList{QStringLiteral("agreed 1")};
}

void ProjectionsTest::oneReadingOfACaseCounts()
{
    QFETCH(QStringList, readings);
    int number = 0;
    for (const QString &name : readings) {
        AuditRecord audit = reading("1");
        audit.reading = name;
        // Spelt differently each time: keys fold case and spaces.
        audit.caseRef = number % 2 == 0 ? QStringLiteral("D-1 a") : QStringLiteral(" d-1  A ");
        audit.team = QString::number(number++);
        write(audit);
    }
    QTEST(countedReadings(), "counted");
    QVERIFY(m_store->rebuild());
    QTEST(countedReadings(), "counted");
}

void ProjectionsTest::withdrawnReadingMakesWayForTheNext()
{
    AuditRecord first = reading("1");
    first.team = QStringLiteral("first");
    const QString record = write(first);
    AuditRecord duplicate = reading("1");
    duplicate.team = QStringLiteral("duplicate");
    write(duplicate);
    first.state = AuditState::Withdrawn;
    m_store->writeAudit(record, m_store->currentRevision(record), first, author, moment(1));
    QCOMPARE(countedReadings(), QStringList{QStringLiteral("1 duplicate")});
    first.state = AuditState::Complete;
    m_store->writeAudit(record, m_store->currentRevision(record), first, author, moment(2));
    QCOMPARE(countedReadings(), QStringList{QStringLiteral("1 first")});
}

void ProjectionsTest::readingMovedToAnotherCaseCountsThere()
{
    AuditRecord first = reading("1");
    first.team = QStringLiteral("first");
    const QString record = write(first);
    AuditRecord duplicate = reading("1");
    duplicate.team = QStringLiteral("duplicate");
    write(duplicate);
    first.caseRef = QStringLiteral("D-7");
    m_store->writeAudit(record, m_store->currentRevision(record), first, author, moment(1));
    QStringList counted = countedReadings();
    counted.sort();
    QCOMPARE(counted, (QStringList{QStringLiteral("1 duplicate"), QStringLiteral("1 first")}));
}

void ProjectionsTest::reopenedAuditDoesNotCount()
{
    WorkingDraft draft;
    draft.audit = reading("1");
    draft.record = write(draft.audit);
    draft.base = m_store->currentRevision(draft.record);
    draft.audit.team = QStringLiteral("east");
    m_store->saveWorking(draft, moment(1));
    QVERIFY(countedReadings().isEmpty());
    m_store->writeAudit(draft.record, draft.base, draft.audit, author, moment(2));
    QCOMPARE(countedReadings(), QStringList{QStringLiteral("1 east")});
}

void ProjectionsTest::askedAndAnsweredAreCounted_data()
{
    // The form asks two questions, and a third when the second is answered with yes.
    QTest::addColumn<QString>("given"); // overall standard, assessment on file, framework used
    QTest::addColumn<int>("answered");
    QTest::addColumn<int>("asked");
    QTest::newRow("nothing") << QStringLiteral(",,") << 0 << 2;
    QTest::newRow("one") << QStringLiteral("good,,") << 1 << 2;
    QTest::newRow("condition fails") << QStringLiteral("good,no,") << 2 << 2;
    QTest::newRow("condition fails, answer kept") << QStringLiteral("good,no,yes") << 2 << 2;
    QTest::newRow("condition holds") << QStringLiteral("good,yes,") << 2 << 3;
    QTest::newRow("all") << QStringLiteral("good,yes,no") << 3 << 3;
    QTest::newRow("not applicable is an answer") << QStringLiteral("not_applicable,,") << 1 << 2;
    QTest::newRow("answer to an open question") << QStringLiteral(",,yes") << 1 << 3;
}

void ProjectionsTest::askedAndAnsweredAreCounted()
{
    QFETCH(QString, given);
    const QStringList answers = given.split(QLatin1Char(','));
    const QStringList fields{QStringLiteral("overall_standard"), QStringLiteral("risk_assessment_on_file"),
                             QStringLiteral("agreed_framework_used")};
    AuditRecord audit = completedAudit(QStringLiteral("D-1"));
    audit.answers.clear();
    for (qsizetype field = 0; field < fields.size(); ++field) {
        Answer made;
        made.notApplicable = answers.at(field) == QLatin1String("not_applicable");
        made.category = made.notApplicable ? QString() : answers.at(field);
        if (!made.isEmpty())
            audit.answers.insert(fields.at(field), made);
    }
    write(audit);
    const AuditSummary summary = m_store->audits({}).first();
    QTEST(summary.answered, "answered");
    QTEST(summary.asked, "asked");
}

void ProjectionsTest::rebuiltTablesAreTheKeptOnes()
{
    writeEverything(*m_store);
    const auto kept = tables();
    QCOMPARE(kept.value(QStringLiteral("records")).size(), 7);
    QCOMPARE(kept.value(QStringLiteral("documents")).size(), 1);
    QCOMPARE(kept.value(QStringLiteral("import_marks")).size(), 2);
    QVERIFY(m_store->verify().isEmpty());
    QVERIFY(m_store->rebuild());
    QCOMPARE(tables(), kept);
}

void ProjectionsTest::cancelledRebuildChangesNothing()
{
    writeEverything(*m_store);
    const auto kept = tables();
    QVERIFY(!m_store->rebuild([](qint64 done, qint64) { return done < 3; }));
    QCOMPARE(tables(), kept);
    QVERIFY(m_store->rebuild());
}

void ProjectionsTest::progressReachesItsEnd()
{
    writeEverything(*m_store);
    qint64 last = 0;
    const auto isSteady = [&last](qint64 done, qint64 total) {
        const bool steady = done >= last && done <= total;
        last = done == total ? -1 : done;
        return steady;
    };
    QVERIFY(m_store->rebuild(isSteady));
    QCOMPARE(last, -1);
    last = 0;
    QVERIFY(m_store->verify(isSteady).isEmpty());
    QCOMPARE(last, -1);
}

void ProjectionsTest::anotherPackRebuilds()
{
    write(completedAudit(QStringLiteral("D-1")));
    Pack shorter = m_pack;
    shorter.digest = QStringLiteral("another");
    shorter.forms.first().fields.removeAt(1); // overall_standard
    const RecordStore reopened(*m_database, shorter);
    QCOMPARE(reopened.audits({}).first().asked, 1);
    QVERIFY(reopened.verify().isEmpty());
    const RecordStore back(*m_database, m_pack);
    QCOMPARE(back.audits({}).first().asked, 2);
}

void ProjectionsTest::answersAreReadableBySqlTools()
{
    AuditRecord planning = completedAudit(QStringLiteral("D-2"));
    planning.form = QStringLiteral("planning");
    planning.choices = {{QStringLiteral("order_type"), QStringLiteral("parole_licence")}};
    Answer notApplicable;
    notApplicable.notApplicable = true;
    planning.answers = {{QStringLiteral("written_plan"), notApplicable}};
    write(planning);
    write(completedAudit(QStringLiteral("D-1")));
    write(reading("2")); // does not count
    write(draftAudit(QStringLiteral("D-3")));

    QStringList found;
    QSqlQuery rows(m_database->connection());
    QVERIFY(rows.exec(QStringLiteral("SELECT case_ref, field, category FROM answers JOIN records "
                                     "ON records.record_id = answers.record ORDER BY case_ref, field")));
    while (rows.next())
        found << QStringLiteral("%1 %2 %3")
                     .arg(rows.value(0).toString(), rows.value(1).toString(), rows.value(2).toString());
    QCOMPARE(found,
             (QStringList{QStringLiteral("D-1 overall_standard good"), QStringLiteral("D-1 risk_assessment_on_file no"),
                          QStringLiteral("D-2 order_type parole_licence"),
                          QStringLiteral("D-2 written_plan not_applicable")}));
}

void ProjectionsTest::equalHeadsAreNoConflict()
{
    const QString record = write(draftAudit(QStringLiteral("D-1")));
    const QByteArray base = m_store->currentRevision(record);
    m_store->together([&] {
        // As after merging two files in which the audit was completed alike.
        RevisionLog log(*m_database);
        for (int minute : {1, 2})
            log.append(record, auditKind, {base}, author, moment(minute),
                       toJson(completedAudit(QStringLiteral("D-1"))));
    });
    QVERIFY(m_store->rebuild());
    QSqlQuery row(m_database->connection());
    QVERIFY(row.exec(QStringLiteral("SELECT conflict FROM records")) && row.next());
    QCOMPARE(row.value(0).toInt(), 0);
    QCOMPARE(countedReadings().size(), 1);
}

void ProjectionsTest::latestOfDifferentHeadsCountsAndIsFlagged()
{
    const QString record = write(draftAudit(QStringLiteral("D-1")));
    const QByteArray base = m_store->currentRevision(record);
    QList<QByteArray> heads;
    m_store->together([&] {
        RevisionLog log(*m_database);
        for (int minute : {9, 5}) {
            AuditRecord audit = completedAudit(QStringLiteral("D-1"));
            audit.team = QString::number(minute);
            heads << log.append(record, auditKind, {base}, author, moment(minute), toJson(audit)).id;
        }
    });
    QVERIFY(m_store->rebuild());
    QSqlQuery row(m_database->connection());
    const QString conflict = QStringLiteral("SELECT conflict FROM records");
    QVERIFY(row.exec(conflict) && row.next());
    QCOMPARE(row.value(0).toInt(), 1);
    QCOMPARE(countedReadings(), QStringList{QStringLiteral("1 9")});

    m_store->together([&] {
        RevisionLog(*m_database)
            .append(record, auditKind, heads, author, moment(10), toJson(completedAudit(QStringLiteral("D-1"))));
    });
    QVERIFY(m_store->rebuild());
    QVERIFY(row.exec(conflict) && row.next());
    QCOMPARE(row.value(0).toInt(), 0);
}

void ProjectionsTest::erasedRecordIsNotShown()
{
    const QString record = write(completedAudit(QStringLiteral("D-1")));
    m_store->writeDocument(record, erasureKind, {{QStringLiteral("reason"), QStringLiteral("asked for")}}, author,
                           moment(1));
    RawConnection raw(m_path);
    QCOMPARE(raw.execute(QStringLiteral("UPDATE revisions SET document = NULL WHERE kind = 'audit'")), QString());
    QVERIFY(m_store->audits({}).isEmpty());
    QVERIFY(!m_store->audit(record));
    QVERIFY(m_store->documents(erasureKind).isEmpty());
    QVERIFY(m_store->verify().isEmpty());
    QVERIFY(m_store->rebuild());
    QVERIFY(m_store->audits({}).isEmpty());
}

QTEST_GUILESS_MAIN(ProjectionsTest)
#include "projections_test.moc"
