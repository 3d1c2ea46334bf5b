#pragma once

#include "app/storage/database.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace caseaudit {

/// Called with work done and work to do; returning false cancels.
using Progress = std::function<bool(qint64 done, qint64 total)>;

/// What someone wrote, when: never changed, never deleted.
struct Revision {
    qint64 seq = 0;            ///< order of arrival in this file, from 1
    QByteArray id;             ///< SHA-256, 32 bytes
    QString record;            ///< id of the record (a UUID without braces)
    QString kind;              ///< `audit`, `action`, `cycle`, `sample`, `follow_up`, `report`, `pack`, `erasure`
    QList<QByteArray> parents; ///< sorted; empty for the first
    QString author;
    QString writtenAt;   ///< UTC, ISO 8601 with milliseconds; a label, not an order
    QByteArray document; ///< canonical JSON, the exact bytes hashed; null after an erasure
};

/// One thing `verify` found.
struct Damage {
    enum class Kind {
        HashDiffers,
        ParentMissing,
        NotCanonical,
        ErasedWithoutReason,
        ProjectionDiffers,
        SealDiffers,
        FileDamaged
    };
    Kind kind;
    qint64 seq = 0;
    QString record;
    QString detail;
};

/// Two digests that prove which revisions a file holds.
struct Seal {
    QString fileId;
    qint64 seq = 0;     ///< of the last revision
    QByteArray content; ///< SHA-256 over all sorted revision ids: the same in any order of arrival
    QByteArray journal; ///< chain over the ids in order of arrival
};

/// The canonical bytes of a document: UTF-8 JSON without white space, keys sorted by code point, integers only, NFC
/// text. Throws std::invalid_argument naming the key of a fraction.
QByteArray canonicalJson(const QJsonObject &document);

/// SHA-256 over the length-prefixed `caseaudit-revision-1`, record, kind, sorted parents, author, written_at, document.
QByteArray revisionId(const Revision &revision);

/// The append-only table of revisions: the truth of which all else is a projection.
class RevisionLog {
public:
    explicit RevisionLog(const Database &database) : m_database(database) {}

    /// Appends one revision inside the caller's Transaction and returns it with id and seq. A random 128-bit `salt` is
    /// added to the document. Throws StorageError.
    Revision append(const QString &record, const QString &kind, const QList<QByteArray> &parents, const QString &author,
                    const QDateTime &writtenAt, const QJsonObject &document);

    /// The revision of that id, or nothing.
    std::optional<Revision> find(const QByteArray &id) const;
    /// Revisions that are nobody's parent: one, unless two files were merged.
    QList<Revision> heads(const QString &record) const;
    /// All revisions of a record in order of arrival.
    QList<Revision> history(const QString &record) const;
    /// The revision that counts among the heads: the greatest (written_at, id).
    std::optional<Revision> current(const QString &record) const;

    qint64 count() const;
    /// The seal now.
    Seal seal() const;
    /// The seal as it was after revision `seq`.
    Seal sealAt(qint64 seq) const;

    /// Recomputes every id, checks parents and erasures. Cancelled progress returns what was found so far.
    QList<Damage> verify(const Progress &progress = {}) const;

private:
    const Database &m_database;
};

} // namespace caseaudit
