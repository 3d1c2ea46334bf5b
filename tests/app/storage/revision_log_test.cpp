#include "app/storage/revision_log.h"

#include "storage_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace caseaudit;
using namespace caseaudit::test;

class RevisionLogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void idIsThatOfAnIndependentComputation_data();
    void idIsThatOfAnIndependentComputation();
    void sealIsThatOfAnIndependentComputation_data();
    void sealIsThatOfAnIndependentComputation();
    void appendedRevisionIsFound();
    void sameDocumentTwiceHasTwoIds();
    void everythingHashedChangesTheId_data();
    void everythingHashedChangesTheId();
    void orderOfParentsDoesNotChangeTheId();
    void rolledBackRevisionNeverWas();
    void revisionCannotBeChanged_data();
    void revisionCannotBeChanged();
    void headsAreNobodysParent();
    void latestHeadCounts();
    void greaterIdCountsAmongHeadsOfOneMoment();
    void contentDigestDoesNotDependOnTheOrder();
    void sealOfAnEarlierMomentStaysTheSame();
    void soundLogHasNoDamage();
    void alteredLogIsFound_data();
    void alteredLogIsFound();
    void documentMayBeErasedOnlyWithAReason();
    void verificationCanBeCancelled();

private:
    Revision append(const QString &record, const QList<QByteArray> &parents, int minute,
                    const QString &kind = auditKind);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<RevisionLog> m_log;
    QString m_path;
};

namespace {

const QString one = QStringLiteral("record-one");
const QString other = QStringLiteral("record-other");

QJsonArray vectors(const QString &name)
{
    QFile file(QStringLiteral(CASEAUDIT_TEST_DATA "/storage/revision_id_vector.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object().value(name).toArray();
}

QByteArray bytesOf(const QJsonValue &hex)
{
    return QByteArray::fromHex(hex.toString().toLatin1());
}

Revision sample()
{
    return {.seq = 1,
            .id = {},
            .record = QStringLiteral("r"),
            .kind = QStringLiteral("audit"),
            .parents = {QByteArray(32, 'a')},
            .author = QStringLiteral("x"),
            .writtenAt = QStringLiteral("2005-10-03T09:30:00.000Z"),
            .document = QByteArrayLiteral("{}")};
}

} // namespace

void RevisionLogTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("log.sqlite"));
    m_database = std::make_unique<Database>(m_path, OpenMode::CreateIfMissing);
    m_log = std::make_unique<RevisionLog>(*m_database);
}

void RevisionLogTest::cleanup()
{
    m_log.reset();
    m_database.reset();
    m_folder.reset();
}

Revision RevisionLogTest::append(const QString &record, const QList<QByteArray> &parents, int minute,
                                 const QString &kind)
{
    Transaction transaction(*m_database);
    const Revision revision =
        m_log->append(record, kind, parents, author, moment(minute), QJsonObject{{QStringLiteral("minute"), minute}});
    transaction.commit();
    return revision;
}

void RevisionLogTest::idIsThatOfAnIndependentComputation_data()
{
    QTest::addColumn<QJsonObject>("vector");
    const QJsonArray rows = vectors(QStringLiteral("revisions"));
    for (const QJsonValue &row : rows)
        QTest::newRow(qUtf8Printable(row[QStringLiteral("name")].toString())) << row.toObject();
}

void RevisionLogTest::idIsThatOfAnIndependentComputation()
{
    QFETCH(QJsonObject, vector);
    Revision revision;
    revision.record = vector[QStringLiteral("record")].toString();
    revision.kind = vector[QStringLiteral("kind")].toString();
    const QJsonArray parents = vector[QStringLiteral("parents")].toArray();
    for (const QJsonValue &parent : parents)
        revision.parents << bytesOf(parent);
    revision.author = vector[QStringLiteral("author")].toString();
    revision.writtenAt = vector[QStringLiteral("written_at")].toString();
    revision.document = vector[QStringLiteral("canonical")].toString().toUtf8();
    QCOMPARE(revisionId(revision).toHex(), vector[QStringLiteral("id")].toString().toLatin1());
}

void RevisionLogTest::sealIsThatOfAnIndependentComputation_data()
{
    QTest::addColumn<QJsonObject>("vector");
    const QJsonArray rows = vectors(QStringLiteral("seals"));
    for (const QJsonValue &row : rows)
        QTest::addRow("%d revisions", int(row[QStringLiteral("ids")].toArray().size())) << row.toObject();
}

void RevisionLogTest::sealIsThatOfAnIndependentComputation()
{
    QFETCH(QJsonObject, vector);
    const QJsonArray ids = vector[QStringLiteral("ids")].toArray();
    RawConnection raw(m_path);
    for (const QJsonValue &id : ids) {
        QCOMPARE(raw.execute(QStringLiteral("INSERT INTO revisions (revision_id, record_id, kind, parents, author, "
                                            "written_at, document) VALUES (x'%1', 'r', 'audit', x'', '', '', x'')")
                                 .arg(id.toString())),
                 QString());
    }
    const Seal seal = m_log->seal();
    QCOMPARE(seal.seq, ids.size());
    QCOMPARE(seal.journal, bytesOf(vector[QStringLiteral("journal")]));
    QCOMPARE(seal.content, bytesOf(vector[QStringLiteral("content")]));
    QCOMPARE(seal.fileId, m_database->fileId());
}

void RevisionLogTest::appendedRevisionIsFound()
{
    const Revision first = append(one, {}, 0);
    const Revision second = append(one, {first.id}, 1);
    const std::optional<Revision> found = m_log->find(second.id);
    QVERIFY(found);
    QCOMPARE(found->seq, 2);
    QCOMPARE(found->record, one);
    QCOMPARE(found->kind, auditKind);
    QCOMPARE(found->parents, QList{first.id});
    QCOMPARE(found->author, author);
    QCOMPARE(found->writtenAt, QStringLiteral("2005-10-03T09:31:00.000Z"));
    QCOMPARE(found->document, second.document);
    QCOMPARE(found->content(), (QJsonObject{{QStringLiteral("minute"), 1}}));
    QCOMPARE(revisionId(*found), second.id);
    QVERIFY(!m_log->find(QByteArray(32, 'x')));
}

void RevisionLogTest::sameDocumentTwiceHasTwoIds()
{
    // A short document could be guessed from its hash, but for the salt.
    const Revision first = append(one, {}, 0);
    const Revision second = append(one, {}, 0);
    QVERIFY(first.id != second.id);
    const QString salt = QJsonDocument::fromJson(first.document)[QStringLiteral("salt")].toString();
    QCOMPARE(salt.size(), 32); // 128 bits in hexadecimal
}

void RevisionLogTest::everythingHashedChangesTheId_data()
{
    QTest::addColumn<QString>("member");
    for (const char *member : {"record", "kind", "parents", "author", "written_at", "document"})
        QTest::newRow(member) << QString(QLatin1String(member));
    QTest::newRow("where one part ends and the next begins") << QStringLiteral("boundary");
}

void RevisionLogTest::everythingHashedChangesTheId()
{
    QFETCH(QString, member);
    Revision changed = sample();
    if (member == QLatin1String("record"))
        changed.record += QLatin1Char('x');
    else if (member == QLatin1String("kind"))
        changed.kind += QLatin1Char('x');
    else if (member == QLatin1String("parents"))
        changed.parents << QByteArray(32, 'b');
    else if (member == QLatin1String("author"))
        changed.author += QLatin1Char('x');
    else if (member == QLatin1String("written_at"))
        changed.writtenAt += QLatin1Char('x');
    else if (member == QLatin1String("document"))
        changed.document = QByteArrayLiteral("{\"a\":1}");
    else
        std::tie(changed.record, changed.kind) = std::pair(QStringLiteral("ra"), QStringLiteral("udit"));
    QVERIFY(revisionId(changed) != revisionId(sample()));
}

void RevisionLogTest::orderOfParentsDoesNotChangeTheId()
{
    Revision forwards = sample();
    forwards.parents = {QByteArray(32, 'a'), QByteArray(32, 'b')};
    Revision backwards = sample();
    backwards.parents = {QByteArray(32, 'b'), QByteArray(32, 'a')};
    QCOMPARE(revisionId(forwards), revisionId(backwards));
}

void RevisionLogTest::rolledBackRevisionNeverWas()
{
    append(one, {}, 0);
    const Seal before = m_log->seal();
    {
        const Transaction abandoned(*m_database);
        m_log->append(one, auditKind, {}, author, moment(), {});
    }
    QCOMPARE(m_log->count(), 1);
    QCOMPARE(m_log->seal().journal, before.journal);
    QVERIFY(m_log->verify().isEmpty());
}

void RevisionLogTest::revisionCannotBeChanged_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("refusal");
    const QString changed = QStringLiteral("revisions are never changed");
    const QString deleted = QStringLiteral("revisions are never deleted");
    const QString replaced = QStringLiteral("revisions are never replaced");
    const QString follow = QStringLiteral("revisions follow each other");
    const auto insertion = [](const char *start, const char *seq, const char *id, const char *end) {
        return QStringLiteral("%1 INTO revisions (seq, revision_id, record_id, kind, parents, author, written_at, "
                              "document) VALUES (%2, %3, 'r', 'audit', x'', '', '', x'7b7d') %4")
            .arg(QLatin1String(start), QLatin1String(seq), QLatin1String(id), QLatin1String(end));
    };
    const char *known = "(SELECT revision_id FROM revisions WHERE seq = 1)";
    const char *unknown = "zeroblob(32)";

    QTest::newRow("update of a document")
        << QStringLiteral("UPDATE revisions SET document = x'7b7d' WHERE seq = 1") << changed;
    QTest::newRow("update of an author") << QStringLiteral("UPDATE revisions SET author = 'x' WHERE seq = 1")
                                         << changed;
    QTest::newRow("update of the order") << QStringLiteral("UPDATE revisions SET seq = 7 WHERE seq = 2") << changed;
    QTest::newRow("emptied without an erasure")
        << QStringLiteral("UPDATE revisions SET document = NULL WHERE seq = 1") << changed;
    QTest::newRow("delete") << QStringLiteral("DELETE FROM revisions WHERE seq = 2") << deleted;
    QTest::newRow("delete of all") << QStringLiteral("DELETE FROM revisions") << deleted;
    QTest::newRow("insert, same id") << insertion("INSERT", "3", known, "") << replaced;
    QTest::newRow("insert or replace, same id") << insertion("INSERT OR REPLACE", "3", known, "") << replaced;
    QTest::newRow("insert or replace, same number") << insertion("INSERT OR REPLACE", "1", unknown, "") << replaced;
    QTest::newRow("insert or ignore, same number") << insertion("INSERT OR IGNORE", "1", unknown, "") << replaced;
    QTest::newRow("insert that updates what is there")
        << insertion("INSERT", "1", unknown, "ON CONFLICT DO UPDATE SET author = 'x'") << replaced;
    QTest::newRow("insert that leaves a gap") << insertion("INSERT", "4", unknown, "") << follow;
    QTest::newRow("insert before the first")
        << insertion("INSERT", "0", unknown, "") << QStringLiteral("CHECK constraint failed: seq >= 1");
}

void RevisionLogTest::revisionCannotBeChanged()
{
    QFETCH(QString, sql);
    QFETCH(QString, refusal);
    const Revision first = append(one, {}, 0);
    append(one, {first.id}, 1);
    const Seal before = m_log->seal();
    RawConnection raw(m_path);
    QCOMPARE(raw.execute(sql), refusal);
    QCOMPARE(m_log->count(), 2);
    QCOMPARE(m_log->seal().journal, before.journal);
    QCOMPARE(m_log->find(first.id)->document, first.document);
}

void RevisionLogTest::headsAreNobodysParent()
{
    const Revision first = append(one, {}, 0);
    const Revision left = append(one, {first.id}, 1);
    const Revision right = append(one, {first.id}, 2);
    append(other, {}, 3);
    const QList<Revision> heads = m_log->heads(one);
    QCOMPARE(heads.size(), 2);
    QCOMPARE(heads.at(0).id, left.id);
    QCOMPARE(heads.at(1).id, right.id);

    const Revision resolved = append(one, {left.id, right.id}, 4);
    QCOMPARE(m_log->heads(one).size(), 1);
    QCOMPARE(m_log->current(one)->id, resolved.id);
    QCOMPARE(m_log->history(one).size(), 4);
    QVERIFY(!m_log->current(QStringLiteral("nobody")));
}

void RevisionLogTest::latestHeadCounts()
{
    const Revision first = append(one, {}, 0);
    const Revision later = append(one, {first.id}, 9);
    append(one, {first.id}, 5);
    QCOMPARE(m_log->current(one)->id, later.id);
}

void RevisionLogTest::greaterIdCountsAmongHeadsOfOneMoment()
{
    const Revision left = append(one, {}, 5);
    const Revision right = append(one, {}, 5);
    QCOMPARE(m_log->current(one)->id, std::max(left.id, right.id));
}

void RevisionLogTest::contentDigestDoesNotDependOnTheOrder()
{
    append(one, {}, 0);
    append(other, {}, 1);
    const QString copyPath = m_folder->filePath(QStringLiteral("copy.sqlite"));
    const Database copy(copyPath, OpenMode::CreateIfMissing);
    RawConnection raw(copyPath);
    raw.execute(QStringLiteral("ATTACH '%1' AS source").arg(m_path));
    QCOMPARE(raw.execute(QStringLiteral("INSERT INTO revisions (revision_id, record_id, kind, parents, author, "
                                        "written_at, document) SELECT revision_id, record_id, kind, parents, author, "
                                        "written_at, document FROM source.revisions ORDER BY seq DESC")),
             QString());
    const Seal here = m_log->seal();
    const Seal there = RevisionLog(copy).seal();
    QCOMPARE(there.content, here.content);
    QVERIFY(there.journal != here.journal);
    QVERIFY(there.fileId != here.fileId);
}

void RevisionLogTest::sealOfAnEarlierMomentStaysTheSame()
{
    append(one, {}, 0);
    const Seal early = m_log->seal();
    append(other, {}, 1);
    const Seal again = m_log->sealAt(1);
    QCOMPARE(again.seq, 1);
    QCOMPARE(again.content, early.content);
    QCOMPARE(again.journal, early.journal);
    QVERIFY(m_log->seal().content != early.content);
    QCOMPARE(m_log->sealAt(7).seq, 2);
}

void RevisionLogTest::soundLogHasNoDamage()
{
    QVERIFY(m_log->verify().isEmpty());
    const Revision first = append(one, {}, 0);
    append(one, {first.id}, 1);
    append(other, {}, 2);
    QVERIFY(m_log->verify().isEmpty());
}

void RevisionLogTest::alteredLogIsFound_data()
{
    using Kind = Damage::Kind;
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QList<Damage::Kind>>("kinds");
    QTest::newRow("a document changed") << QStringLiteral("UPDATE revisions SET document = x'7b7d' WHERE seq = 2")
                                        << QList{Kind::HashDiffers};
    QTest::newRow("an author changed") << QStringLiteral("UPDATE revisions SET author = 'x' WHERE seq = 3")
                                       << QList{Kind::HashDiffers};
    QTest::newRow("a document emptied") << QStringLiteral("UPDATE revisions SET document = NULL WHERE seq = 2")
                                        << QList{Kind::ErasedWithoutReason};
    QTest::newRow("the first of three removed") << QStringLiteral("DELETE FROM revisions WHERE seq = 1")
                                                << QList{Kind::SealDiffers, Kind::ParentMissing, Kind::SealDiffers};
    QTest::newRow("the last removed") << QStringLiteral("DELETE FROM revisions WHERE seq = 3")
                                      << QList{Kind::SealDiffers};
    QTest::newRow("all removed") << QStringLiteral("DELETE FROM revisions") << QList{Kind::SealDiffers};
    QTest::newRow("an id changed") << QStringLiteral("UPDATE revisions SET revision_id = zeroblob(32) WHERE seq = 3")
                                   << QList{Kind::HashDiffers, Kind::SealDiffers};
    QTest::newRow("a parent in another record")
        << QStringLiteral("UPDATE revisions SET parents = (SELECT revision_id FROM revisions WHERE seq = 1) "
                          "WHERE seq = 3")
        << QList{Kind::HashDiffers, Kind::ParentMissing};
}

void RevisionLogTest::alteredLogIsFound()
{
    QFETCH(QString, sql);
    QFETCH(QList<Damage::Kind>, kinds);
    const Revision first = append(one, {}, 0);
    append(one, {first.id}, 1);
    append(other, {}, 2);
    RawConnection raw(m_path);
    raw.dropTriggers();
    QCOMPARE(raw.execute(sql), QString());
    QCOMPARE(kindsOf(m_log->verify()), kinds);
}

void RevisionLogTest::documentMayBeErasedOnlyWithAReason()
{
    const Revision first = append(one, {}, 0);
    append(other, {}, 1);
    RawConnection raw(m_path);
    const QString erase = QStringLiteral("UPDATE revisions SET document = NULL WHERE record_id = '%1' "
                                         "AND kind <> 'erasure'");
    QVERIFY(!raw.execute(erase.arg(one)).isEmpty());
    append(one, {first.id}, 2, erasureKind);
    QVERIFY(!raw.execute(erase.arg(other)).isEmpty());
    QVERIFY(!raw.execute(QStringLiteral("UPDATE revisions SET document = NULL, author = '' WHERE seq = 1")).isEmpty());
    QVERIFY(!raw.execute(QStringLiteral("UPDATE revisions SET document = NULL WHERE kind = 'erasure'")).isEmpty());
    const Seal before = m_log->seal();
    QCOMPARE(raw.execute(erase.arg(one)), QString());

    QVERIFY(m_log->find(first.id)->document.isNull());
    QVERIFY(m_log->current(one)->isErased());
    QCOMPARE(m_log->seal().journal, before.journal); // ids stay
    QVERIFY(m_log->verify().isEmpty());
}

void RevisionLogTest::verificationCanBeCancelled()
{
    append(one, {}, 0);
    append(other, {}, 1);
    RawConnection raw(m_path);
    raw.dropTriggers();
    raw.execute(QStringLiteral("UPDATE revisions SET document = x'7b7d'"));
    QList<std::pair<qint64, qint64>> calls;
    const QList<Damage> damages = m_log->verify([&calls](qint64 done, qint64 total) {
        calls.append({done, total});
        return false;
    });
    QCOMPARE(calls, (QList<std::pair<qint64, qint64>>{{1, 2}}));
    QCOMPARE(kindsOf(damages), QList{Damage::Kind::HashDiffers});
}

QTEST_GUILESS_MAIN(RevisionLogTest)
#include "revision_log_test.moc"
