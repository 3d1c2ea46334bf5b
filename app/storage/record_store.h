#pragma once

#include "app/storage/revision_log.h"
#include "audit_forms/audit_record.h"
#include "audit_forms/pack.h"
#include "audit_forms/scored_audit.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace caseaudit {

/// One audit as lists show it.
struct AuditSummary {
    QString record;
    QString form;
    QString caseRef;
    QString authority;
    QString team;
    QString worker;
    QString auditor;
    QDate auditedOn;
    QString cycle;
    QString reading;
    Origin origin = Origin::Read;
    AuditState state = AuditState::Draft;
    int answered = 0; ///< of the asked scored questions, how many are answered or not applicable
    int asked = 0;
    bool counts = false; ///< the reading of its case and cycle that tables count
    QString changedAt;   ///< UTC, of the last change

    friend bool operator==(const AuditSummary &, const AuditSummary &) = default;
};

/// One audit's place in a list: what is known of all of them at once, however many there are.
struct ListedAudit {
    QString record;
    AuditState state = AuditState::Draft;

    friend bool operator==(const ListedAudit &, const ListedAudit &) = default;
};

/// What a list of audits asks for. Empty means any.
struct AuditQuery {
    QString search; ///< part of the case reference, folded
    QString form;
    QString authority;
    QString team;
    QString worker;
    QString auditor; ///< whatever the case
    QString cycle;
    QString reading;
    QString batch;
    QDate from;
    QDate to;
    std::optional<Origin> origin;
    /// Whether audits made from printed figures are found: beside the present they never are.
    enum class Reconstructed { Included, LeftOut };
    Reconstructed reconstructed = Reconstructed::Included;
    QList<AuditState> states; ///< any of these; none: all but withdrawn ones
    /// Whether a query without states finds withdrawn audits too.
    enum class Withdrawn { LeftOut, Included };
    Withdrawn withdrawn = Withdrawn::LeftOut;
    QStringList records; ///< only these; empty: all
    enum class Sort {
        ChangedAt,
        CaseRef,
        Form,
        Authority,
        Team,
        Worker,
        Auditor,
        AuditedOn,
        Cycle,
        Reading,
        Answered, ///< the share of the asked questions that is answered
        State
    };
    Sort sort = Sort::ChangedAt;
    bool descending = true;
    int offset = 0;
    int limit = -1; ///< -1: all

    friend bool operator==(const AuditQuery &, const AuditQuery &) = default;
};

/// A draft being worked on.
struct WorkingDraft {
    QString record;
    QByteArray base; ///< revision it started from; empty for a new audit
    AuditRecord audit;
    QJsonArray undo;      ///< steps, oldest first, opaque to storage
    int undoPosition = 0; ///< steps before this can be undone, from it on redone
    qint64 version = 0;   ///< raised at each save; a save with another version or base than the stored one is refused
};

/// The draft or record was changed by somebody else since it was read.
class ConcurrentChange : public StorageError {
public:
    using StorageError::StorageError;
};

/// One import, as listed.
struct ImportBatch {
    QString batch;
    QString form;
    QString author;
    QString writtenAt;
    int audits = 0;
    int withdrawn = 0;
};

/// Number of records by state, for Today.
struct AuditCounts {
    int unfinished = 0; ///< drafts and reopened ones
    int complete = 0;   ///< locked ones included
    int withdrawn = 0;

    int all() const { return unfinished + complete + withdrawn; }
};

/// The records of a file: revisions written and projections kept, in one place and one transaction.
///
/// Every method that writes opens its own transaction unless told one is open by being called inside
/// `together`. Throws StorageError.
class RecordStore {
public:
    /// `pack` must outlive the store. Rebuilds the projections when they were made with another pack.
    /// Throws StorageError when the file was made with a pack of another id: its audits would mean nothing here.
    RecordStore(const Database &database, const Pack &pack);

    const Database &database() const { return m_database; }
    const RevisionLog &log() const { return m_log; }

    /// Runs `work` in one transaction: all of it is written or nothing.
    void together(const std::function<void()> &work);

    // ---- audits
    /// Saves work in progress and returns it with its new version. A record id is given to a new one.
    /// Throws ConcurrentChange when the stored draft has another version or base, or there is none and the record has
    /// moved on from its base.
    WorkingDraft saveWorking(const WorkingDraft &draft, const QDateTime &now);
    std::optional<WorkingDraft> working(const QString &record) const;
    /// Drops work in progress that has no revision behind it or equals it ("new audit, nothing entered"); throws
    /// std::invalid_argument when it differs, since typing would be lost.
    void discardWorking(const QString &record);

    /// Writes `audit` as the record's next revision (its first when `record` is empty) unless the current one says the
    /// same, removes its working row, updates projections. `base` is the revision it was made from; ConcurrentChange
    /// when the record has moved on. Returns the record id.
    QString writeAudit(const QString &record, const QByteArray &base, const AuditRecord &audit, const QString &author,
                       const QDateTime &now);
    /// The audit as it stands: the working draft when there is one, else the current revision.
    std::optional<AuditRecord> audit(const QString &record) const;
    /// Id of the current revision; empty when the record has none yet.
    QByteArray currentRevision(const QString &record) const;

    QList<AuditSummary> audits(const AuditQuery &query) const;
    /// Every audit of `query` in its order, whatever its offset and limit: quick for a hundred thousand, so that a list
    /// knows all its places and reads only the audits in sight.
    QList<ListedAudit> listAudits(const AuditQuery &query) const;
    int countAudits(const AuditQuery &query) const;
    AuditCounts auditCounts() const;
    /// Records with that key (see foldedCaseRef), withdrawn ones excluded.
    QStringList recordsWithKey(const QString &form, const QString &authority, const QString &caseRef,
                               const QString &cycle, const QString &reading) const;
    /// Distinct values of `column` (`team`, `auditor`, `worker`, `cycle`), sorted.
    QStringList distinct(const QString &column) const;

    /// Every row digest ever imported into a record, but for imports that were taken back.
    QStringList importDigests(const QString &record) const;
    QList<ImportBatch> importBatches() const;
    QStringList recordsOfBatch(const QString &batch) const;

    /// Calls `visit` for every audit of `form` that tables count (complete, one reading per case and cycle), in bulk.
    void forEachCounted(const QString &form, const std::function<void(const ScoredAudit &)> &visit) const;

    /// What reads the document of a revision, without its salt.
    using Content = std::function<QJsonObject()>;
    /// Calls `visit` for every audit of `form` that tables count, with the revision it stands at: what it says is read
    /// only when it is asked for. Ends early when `visit` returns false.
    void forEachCountedRevision(const QString &form,
                                const std::function<bool(const QString &record, const QByteArray &revision,
                                                         const Content &content)> &visit) const;

    // ---- other documents
    /// Writes a document of another kind (`pack`, `action`, …) as the next revision of `record`.
    Revision writeDocument(const QString &record, const QString &kind, const QJsonObject &document,
                           const QString &author, const QDateTime &now);
    /// Current documents of a kind by record id.
    QMap<QString, QJsonObject> documents(const QString &kind) const;

    /// Rebuilds every projection from the log, in a transaction of its own (never within `together`). False when
    /// cancelled (nothing changed then). Trusts the log: see `log().verify()`.
    bool rebuild(const Progress &progress = {});
    /// verify of the log, and of the projections against it.
    QList<Damage> verify(const Progress &progress = {}) const;

private:
    void refresh(const QString &record);

    const Database &m_database;
    const Pack &m_pack;
    RevisionLog m_log;
    bool m_inTransaction = false;
};

} // namespace caseaudit
