#pragma once

#include "app/storage/canonical_json.h"
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
    qint64 seq = 0; ///< order of arrival in this file, from 1
    QByteArray id;  ///< SHA-256, 32 bytes
    QString record; ///< id of the record (a UUID without braces)
    QString kind; ///< `audit`, `action`, `cycle`, `sample`, `follow_up`, `report`, `baseline_number`, `pack`, `erasure`
    QList<QByteArray> parents; ///< sorted; empty for the first
    QString author;
    QString writtenAt;   ///< UTC, ISO 8601 with milliseconds; a label, not an order
    QByteArray document; ///< canonical JSON, the exact bytes hashed; null after an erasure

    /// Whether an erasure emptied it, or it is the erasure of its record: nothing is shown of it.
    bool isErased() const;
    /// The document without its salt.
    QJsonObject content() const;
};

/// The kind of revisions of audits.
inline constexpr QLatin1String auditKind("audit");
/// The kind of the revision that says why the documents of its record were emptied.
inline constexpr QLatin1String erasureKind("erasure");

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
    QByteArray journal; ///< chain in order of arrival: SHA-256 of the chain so far (nothing at first) and the next id
};

/// SHA-256 over `caseaudit-revision-1`, record, kind, sorted parents (one after another), author, written_at, document,
/// each with its length in bytes before it (64 bits, the highest byte first).
QByteArray revisionId(const Revision &revision);

/// A moment as revisions record it: UTC, ISO 8601 with milliseconds.
QString writtenAtText(const QDateTime &moment);

/// Those of `history` that are nobody's parent, in the same order.
QList<Revision> headsOf(const QList<Revision> &history);
/// The one of `heads` that counts: the greatest (written_at, id). Nothing when there is none.
std::optional<Revision> currentOf(const QList<Revision> &heads);

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
    /// The seal as it was after revision `seq`. Its own seq is smaller when there are not so many.
    Seal sealAt(qint64 seq) const;

    /// Recomputes every id, checks parents, erasures, the order of arrival and that none was lost. Cancelled progress
    /// returns what was found so far.
    QList<Damage> verify(const Progress &progress = {}) const;

private:
    const Database &m_database;
};

} // namespace caseaudit
