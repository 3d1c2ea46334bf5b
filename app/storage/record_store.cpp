#include "app/storage/record_store.h"

#include "app/storage/projection_check.h"
#include "app/storage/projections.h"
#include "app/storage/sqlite_connection.h"

#include <QJsonDocument>
#include <QScopedValueRollback>
#include <QUuid>

#include <stdexcept>

namespace caseaudit {

namespace {

QString newRecordId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

void removeWorking(const QString &record, const SqliteConnection &sqlite)
{
    Statement(sqlite, QStringLiteral("DELETE FROM working WHERE record_id = ?")).with(record).run();
}

bool saysTheSame(const Revision &revision, const AuditRecord &audit)
{
    // As bytes: what was written is NFC, what was typed may not be.
    return canonicalJson(revision.content()) == canonicalJson(toJson(audit));
}

/// Throws ConcurrentChange unless `current` is the revision that the caller read.
void requireBase(const QByteArray &base, const std::optional<Revision> &current)
{
    const QByteArray found = current ? current->id : QByteArray();
    if (base == found)
        return;
    if (!current)
        throw ConcurrentChange(QStringLiteral("the audit has no such revision in this file"));
    throw ConcurrentChange(QStringLiteral("the audit was changed by %1 at %2 since it was opened")
                               .arg(current->author, current->writtenAt));
}

/// Refuses a file whose audits were scored with another partnership's pack.
void requirePackOf(const Pack &pack, const SqliteConnection &sqlite)
{
    Statement newest(sqlite,
                     QStringLiteral("SELECT document FROM revisions WHERE kind = 'pack' AND document IS NOT NULL "
                                    "ORDER BY seq DESC LIMIT 1"));
    if (!newest.next())
        return;
    const QString id = QJsonDocument::fromJson(newest.bytes(0)).object().value(QLatin1String("id")).toString();
    if (!id.isEmpty() && id != pack.id)
        throw StorageError(
            QStringLiteral("the file was made with the pack “%1”, not with “%2”: open it with --pack and the "
                           "folder of that pack")
                .arg(id, pack.id));
}

QList<QByteArray> idsOf(const QList<Revision> &revisions)
{
    QList<QByteArray> ids;
    for (const Revision &revision : revisions)
        ids << revision.id;
    return ids;
}

} // namespace

RecordStore::RecordStore(const Database &database, const Pack &pack)
    : m_database(database)
    , m_pack(pack)
    , m_log(database)
{
    requirePackOf(m_pack, m_database.sqlite());
    const Projections projections(m_log, m_database, m_pack);
    if (!projections.areCurrent())
        rebuild();
}

void RecordStore::together(const std::function<void()> &work)
{
    if (m_inTransaction) {
        work();
        return;
    }
    Transaction transaction(m_database);
    const QScopedValueRollback<bool> inTransaction(m_inTransaction, true);
    work();
    transaction.commit();
}

WorkingDraft RecordStore::saveWorking(const WorkingDraft &draft, const QDateTime &now)
{
    WorkingDraft saved = draft;
    if (saved.record.isEmpty())
        saved.record = newRecordId();
    ++saved.version;
    together([&] {
        const std::optional<WorkingDraft> stored = working(saved.record);
        // A row that is gone left its record as the base has it, or a revision says otherwise.
        if (!stored)
            requireBase(draft.base, m_log.current(saved.record));
        else if (stored->version != draft.version || stored->base != draft.base)
            throw ConcurrentChange(QStringLiteral("the audit was changed elsewhere since it was opened"));
        Statement row(m_database.sqlite(),
                      QStringLiteral("INSERT OR REPLACE INTO working (record_id, base, document, undo, undo_position, "
                                     "version, saved_at) VALUES (?, ?, ?, ?, ?, ?, ?)"));
        row.with(saved.record).with(saved.base).with(canonicalJson(toJson(saved.audit)));
        row.with(QJsonDocument(saved.undo).toJson(QJsonDocument::Compact)).with(saved.undoPosition);
        row.with(saved.version).with(writtenAtText(now)).run();
        refresh(saved.record);
    });
    return saved;
}

void RecordStore::discardWorking(const QString &record)
{
    together([&] {
        const std::optional<WorkingDraft> draft = working(record);
        if (!draft)
            return;
        const std::optional<Revision> current = m_log.current(record);
        if (current && !saysTheSame(*current, draft->audit))
            throw std::invalid_argument("only a draft without changes can be discarded");
        removeWorking(record, m_database.sqlite());
        refresh(record);
    });
}

QString RecordStore::writeAudit(const QString &record, const QByteArray &base, const AuditRecord &audit,
                                const QString &author, const QDateTime &now)
{
    const QString written = record.isEmpty() ? newRecordId() : record;
    together([&] {
        const std::optional<Revision> current = m_log.current(written);
        requireBase(base, current);
        removeWorking(written, m_database.sqlite());
        if (!current)
            m_log.append(written, auditKind, {}, author, now, toJson(audit));
        else if (!saysTheSame(*current, audit))
            m_log.append(written, auditKind, {current->id}, author, now, toJson(audit));
        refresh(written);
    });
    return written;
}

Revision RecordStore::writeDocument(const QString &record, const QString &kind, const QJsonObject &document,
                                    const QString &author, const QDateTime &now)
{
    const QString written = record.isEmpty() ? newRecordId() : record;
    Revision revision;
    together([&] {
        // Whoever writes has seen the one that counts: what merged files disagreed about is settled by it.
        revision = m_log.append(written, kind, idsOf(m_log.heads(written)), author, now, document);
        refresh(written);
    });
    return revision;
}

bool RecordStore::rebuild(const Progress &progress)
{
    Transaction transaction(m_database);
    Projections projections(m_log, m_database, m_pack);
    if (!projections.build(progress))
        return false;
    transaction.commit();
    return true;
}

QList<Damage> RecordStore::verify(const Progress &progress) const
{
    // Both halves, and the whole, see the file at one moment.
    const Snapshot snapshot(m_database);
    QList<Damage> damages;
    const QStringList fileDamage = m_database.fileDamage();
    for (const QString &problem : fileDamage)
        damages.append({.kind = Damage::Kind::FileDamaged, .seq = 0, .record = {}, .detail = problem});
    bool cancelled = false;
    const auto halfOf = [&](qint64 half) -> Progress {
        return [&, half](qint64 done, qint64 total) {
            cancelled = progress && !progress(half * total + done, 2 * total);
            return !cancelled;
        };
    };
    damages += m_log.verify(halfOf(0));
    if (!cancelled)
        damages += checkProjections(m_log, m_database, m_pack, halfOf(1));
    return damages;
}

void RecordStore::refresh(const QString &record)
{
    Projections(m_log, m_database, m_pack).refresh(record);
}

} // namespace caseaudit
