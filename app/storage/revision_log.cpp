#include "app/storage/revision_log.h"

#include "app/storage/sqlite_connection.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSet>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <iterator>
#include <limits>
#include <stdexcept>
#include <tuple>
#include <vector>

namespace caseaudit {

namespace {

constexpr qsizetype idBytes = 32;

const QString saltKey = QStringLiteral("salt");
const QString readJournal = QStringLiteral("SELECT value FROM meta WHERE key = 'journal'");

QString randomSalt()
{
    std::array<quint32, 4> words;
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QLatin1String(QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words).toHex());
}

QList<QByteArray> parentList(const QByteArray &joined)
{
    QList<QByteArray> parents;
    for (qsizetype start = 0; start < joined.size(); start += idBytes)
        parents << joined.mid(start, idBytes);
    return parents;
}

/// The columns that readRevision reads, in its order.
QString selectRevisions(const QString &rest)
{
    return QStringLiteral("SELECT seq, revision_id, record_id, kind, parents, author, written_at, document "
                          "FROM revisions ") +
           rest;
}

Revision readRevision(const Statement &row)
{
    return {.seq = row.integer(0),
            .id = row.bytes(1),
            .record = row.text(2),
            .kind = row.text(3),
            .parents = parentList(row.bytes(4)),
            .author = row.text(5),
            .writtenAt = row.text(6),
            .document = row.value(7).isNull() ? QByteArray() : row.bytes(7)};
}

QByteArray nextInJournal(const QByteArray &journal, const QByteArray &id)
{
    return QCryptographicHash::hash(journal + id, QCryptographicHash::Sha256);
}

void addToHash(const QByteArray &part, QCryptographicHash &hash)
{
    const quint64 length = qToBigEndian(static_cast<quint64>(part.size()));
    hash.addData(QByteArrayView(reinterpret_cast<const char *>(&length), sizeof length));
    hash.addData(part);
}

bool isCanonical(const QByteArray &document)
{
    const QJsonDocument parsed = QJsonDocument::fromJson(document);
    if (!parsed.isObject())
        return false;
    try {
        return canonicalJson(parsed.object()) == document;
    } catch (const std::invalid_argument &) {
        return false;
    }
}

/// Goes through the revisions in order of arrival and collects what is wrong with them.
class LogCheck {
public:
    explicit LogCheck(const SqliteConnection &sqlite) : m_sqlite(sqlite) {}

    void check(const Revision &revision)
    {
        if (revision.seq != ++m_expectedSeq) {
            report(Damage::Kind::SealDiffers, revision,
                   QStringLiteral("revision %1 is missing before it").arg(m_expectedSeq));
            m_expectedSeq = revision.seq;
        }
        checkDocument(revision);
        for (const QByteArray &parent : revision.parents)
            checkParent(parent, revision);
        m_journal = nextInJournal(m_journal, revision.id);
    }

    void finish()
    {
        const QByteArray kept = m_sqlite.value(readJournal).toByteArray();
        if (kept != m_journal.toHex()) {
            m_damages.append({.kind = Damage::Kind::SealDiffers,
                              .seq = m_expectedSeq,
                              .record = {},
                              .detail = QStringLiteral("the journal digest kept in the file is another: revisions "
                                                       "were removed, added or put in another order")});
        }
    }

    const QList<Damage> &damages() const { return m_damages; }

private:
    void report(Damage::Kind kind, const Revision &revision, const QString &detail)
    {
        m_damages.append({.kind = kind, .seq = revision.seq, .record = revision.record, .detail = detail});
    }

    void checkDocument(const Revision &revision)
    {
        if (revision.document.isNull()) {
            Statement erasure(m_sqlite, QStringLiteral("SELECT 1 FROM revisions WHERE record_id = ? AND "
                                                       "kind = 'erasure' AND document IS NOT NULL"));
            if (!erasure.with(revision.record).next())
                report(Damage::Kind::ErasedWithoutReason, revision,
                       QStringLiteral("the document is gone and no erasure says why"));
            return;
        }
        const QByteArray found = revisionId(revision);
        if (found != revision.id) {
            report(Damage::Kind::HashDiffers, revision,
                   QStringLiteral("SHA-256 is %1, written as %2")
                       .arg(QLatin1String(found.toHex()), QLatin1String(revision.id.toHex())));
        } else if (!isCanonical(revision.document)) {
            report(Damage::Kind::NotCanonical, revision, QStringLiteral("the document is not canonical JSON"));
        }
    }

    void checkParent(const QByteArray &parent, const Revision &revision)
    {
        Statement earlier(m_sqlite, QStringLiteral("SELECT 1 FROM revisions WHERE revision_id = ? AND record_id = ? "
                                                   "AND seq < ?"));
        if (!earlier.with(parent).with(revision.record).with(revision.seq).next())
            report(Damage::Kind::ParentMissing, revision,
                   QStringLiteral("no earlier revision of the record is %1").arg(QLatin1String(parent.toHex())));
    }

    const SqliteConnection &m_sqlite;
    QList<Damage> m_damages;
    QByteArray m_journal;
    qint64 m_expectedSeq = 0;
};

} // namespace

bool Revision::isErased() const
{
    return document.isNull() || kind == erasureKind;
}

QJsonObject Revision::content() const
{
    QJsonObject content = QJsonDocument::fromJson(document).object();
    content.remove(saltKey);
    return content;
}

QByteArray revisionId(const Revision &revision)
{
    QList<QByteArray> parents = revision.parents;
    std::sort(parents.begin(), parents.end());

    QCryptographicHash hash(QCryptographicHash::Sha256);
    addToHash(QByteArrayLiteral("caseaudit-revision-1"), hash);
    addToHash(revision.record.toUtf8(), hash);
    addToHash(revision.kind.toUtf8(), hash);
    addToHash(parents.join(), hash);
    addToHash(revision.author.toUtf8(), hash);
    addToHash(revision.writtenAt.toUtf8(), hash);
    addToHash(revision.document, hash);
    return hash.result();
}

QString writtenAtText(const QDateTime &moment)
{
    return moment.toUTC().toString(Qt::ISODateWithMs);
}

QList<Revision> headsOf(const QList<Revision> &history)
{
    QSet<QByteArray> parents;
    for (const Revision &revision : history)
        parents.unite(QSet<QByteArray>(revision.parents.begin(), revision.parents.end()));
    QList<Revision> heads;
    std::copy_if(history.begin(), history.end(), std::back_inserter(heads),
                 [&parents](const Revision &revision) { return !parents.contains(revision.id); });
    return heads;
}

std::optional<Revision> currentOf(const QList<Revision> &heads)
{
    const auto current = std::max_element(heads.begin(), heads.end(), [](const Revision &one, const Revision &other) {
        return std::tie(one.writtenAt, one.id) < std::tie(other.writtenAt, other.id);
    });
    return current == heads.end() ? std::nullopt : std::optional(*current);
}

Revision RevisionLog::append(const QString &record, const QString &kind, const QList<QByteArray> &parents,
                             const QString &author, const QDateTime &writtenAt, const QJsonObject &document)
{
    QJsonObject salted = document;
    salted.insert(saltKey, randomSalt());
    Revision revision{.seq = 0,
                      .id = {},
                      .record = record,
                      .kind = kind,
                      .parents = parents,
                      .author = author.normalized(QString::NormalizationForm_C),
                      .writtenAt = writtenAtText(writtenAt),
                      .document = canonicalJson(salted)};
    std::sort(revision.parents.begin(), revision.parents.end());
    revision.id = revisionId(revision);

    const SqliteConnection &sqlite = m_database.sqlite();
    Statement insertion(sqlite, QStringLiteral("INSERT INTO revisions (revision_id, record_id, kind, parents, author, "
                                               "written_at, document) VALUES (?, ?, ?, ?, ?, ?, ?)"));
    insertion.with(revision.id).with(record).with(kind).with(revision.parents.join()).with(revision.author);
    insertion.with(revision.writtenAt).with(revision.document).run();
    revision.seq = sqlite.value(QStringLiteral("SELECT last_insert_rowid()")).toLongLong();

    const QByteArray journal = QByteArray::fromHex(sqlite.value(readJournal).toByteArray());
    Statement(sqlite, QStringLiteral("UPDATE meta SET value = ? WHERE key = 'journal'"))
        .with(QString(QLatin1String(nextInJournal(journal, revision.id).toHex())))
        .run();
    return revision;
}

std::optional<Revision> RevisionLog::find(const QByteArray &id) const
{
    Statement row(m_database.sqlite(), selectRevisions(QStringLiteral("WHERE revision_id = ?")));
    return row.with(id).next() ? std::optional(readRevision(row)) : std::nullopt;
}

QList<Revision> RevisionLog::heads(const QString &record) const
{
    return headsOf(history(record));
}

QList<Revision> RevisionLog::history(const QString &record) const
{
    Statement rows(m_database.sqlite(), selectRevisions(QStringLiteral("WHERE record_id = ? ORDER BY seq")));
    rows.with(record);
    QList<Revision> revisions;
    while (rows.next())
        revisions << readRevision(rows);
    return revisions;
}

std::optional<Revision> RevisionLog::current(const QString &record) const
{
    return currentOf(heads(record));
}

qint64 RevisionLog::count() const
{
    return m_database.sqlite().value(QStringLiteral("SELECT count(*) FROM revisions")).toLongLong();
}

Seal RevisionLog::seal() const
{
    return sealAt(std::numeric_limits<qint64>::max());
}

Seal RevisionLog::sealAt(qint64 seq) const
{
    Seal seal{.fileId = m_database.fileId(), .seq = 0, .content = {}, .journal = {}};
    std::vector<QByteArray> ids;
    Statement rows(m_database.sqlite(),
                   QStringLiteral("SELECT seq, revision_id FROM revisions WHERE seq <= ? ORDER BY seq"));
    rows.with(seq);
    while (rows.next()) {
        seal.seq = rows.integer(0);
        ids.push_back(rows.bytes(1));
        seal.journal = nextInJournal(seal.journal, ids.back());
    }
    std::sort(ids.begin(), ids.end());
    QCryptographicHash content(QCryptographicHash::Sha256);
    for (const QByteArray &id : ids)
        content.addData(id);
    seal.content = content.result();
    return seal;
}

QList<Damage> RevisionLog::verify(const Progress &progress) const
{
    const Snapshot snapshot(m_database);
    const qint64 total = count();
    LogCheck check(m_database.sqlite());
    Statement rows(m_database.sqlite(), selectRevisions(QStringLiteral("ORDER BY seq")));
    qint64 done = 0;
    while (rows.next()) {
        check.check(readRevision(rows));
        if (progress && !progress(++done, total))
            return check.damages();
    }
    check.finish();
    return check.damages();
}

} // namespace caseaudit
