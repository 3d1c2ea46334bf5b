#pragma once

#include "analytics/tables/comparison_table.h"
#include "analytics/tables/rating_table.h"
#include "analytics/tables/score_matrix.h"
#include "app/storage/record_store.h"
#include "app/workspace/comparison_memory.h"
#include "app/workspace/printed_figures.h"
#include "audit_forms/pack.h"

#include <QDate>
#include <QDateTime>
#include <QHash>
#include <QString>

#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

namespace caseaudit {

/// What the program is told from outside: who writes, what the time is.
struct Surroundings {
    QString user;                   ///< author of what is written
    std::function<QDateTime()> now; ///< the clock, in UTC
    QDate today;                    ///< stands for today in validation and due dates
};

/// What an open file is and holds.
struct FileFacts {
    QString fileId;
    qint64 revisions = 0;
    AuditCounts audits;
    QString contentSeal; ///< hexadecimal
};

/// Whether drafts go along.
enum class DraftChoice { LeftOut, Included };

/// One revision of an audit as a person reads it.
struct HistoryEntry {
    QByteArray revision;
    QString author;
    QString writtenAt; ///< UTC
    AuditState state = AuditState::Draft;
    QString reason;                        ///< why it was reopened, locked, unlocked, withdrawn or put back
    QStringList changed;                   ///< ids of the fields and header keys that differ from the revision before
    std::optional<AuditState> stateBefore; ///< in the revision before; nothing for the first
    QString newReason;     ///< the reason when this revision gave it: it stays with the audit until the next
    bool isErased = false; ///< its contents are gone, or it says why those of the record are
};

/// The audits that `filter` lets through, in any state but withdrawn; reconstructed ones only when it names their
/// cycle, as in tables.
AuditQuery queryFor(const Filter &filter);

/// An open CaseAudit file and what one does with it. Owns the score matrices.
///
/// Throws StorageError when the file or system fails, std::invalid_argument for what a caller must not ask.
class Workspace {
public:
    Workspace(const QString &path, OpenMode mode, Pack pack, Surroundings surroundings);
    ~Workspace();

    const Pack &pack() const { return m_pack; }
    const Surroundings &surroundings() const { return m_surroundings; }
    RecordStore &store() { return *m_store; }
    const RecordStore &store() const { return *m_store; }
    QString path() const;
    /// Who writes from now on.
    void setUser(const QString &user) { m_surroundings.user = user; }
    /// The described cycle today lies in, else the newest of audits not reconstructed, else the year of today.
    QString currentCycle() const;
    FileFacts facts() const;
    /// Two equal marks: nothing was written to the file in between, by us or by another program.
    ChangeMark changeMark() const { return m_database->changeMark(); }
    /// Whether the file holds invented or reconstructed audits: a demonstration says so on every page.
    bool isDemonstration() const;

    /// Runs `work` in one transaction, with the pack kept in the file: all of it is written or nothing.
    void write(const std::function<void()> &work);

    // ---- audits (one at a time: see AuditSession)
    QList<AuditSummary> audits(const AuditQuery &query) const { return m_store->audits(query); }
    QList<ListedAudit> listAudits(const AuditQuery &query) const { return m_store->listAudits(query); }
    int countAudits(const AuditQuery &query) const { return m_store->countAudits(query); }
    std::optional<AuditRecord> audit(const QString &record) const { return m_store->audit(record); }
    AuditCounts auditCounts() const { return m_store->auditCounts(); }
    /// Distinct values of `team`, `auditor`, `worker` or `cycle` over all audits, sorted.
    QStringList distinct(const QString &column) const { return m_store->distinct(column); }
    /// The revisions of a record, oldest first, each with what changed from the one before.
    QList<HistoryEntry> history(const QString &record) const;
    /// The audit as one of its revisions has it; nothing when the record has no such revision or it was erased. Throws
    /// std::invalid_argument when the reading is hidden from the person at work (see isHiddenFrom).
    std::optional<AuditRecord> auditAt(const QString &record, const QByteArray &revision) const;
    /// Writes the next revision of a record from its present contents, what is being typed included.
    /// Throws std::invalid_argument when there is no such record, or when it is locked and `change` does anything but
    /// unlock it.
    void rewrite(const QString &record, const std::function<void(AuditRecord &)> &change);
    /// Writes a revision of a draft that has changed since its last one; its undo steps stay.
    void keepDraft(const QString &record);
    /// keepDraft for every draft: before a copy is made or another file merged.
    void keepDrafts();
    /// Puts an earlier revision's contents back as a new revision. The state stays as it is, but that a complete audit
    /// is reopened when the earlier contents were not complete. Throws std::invalid_argument as rewrite and auditAt do,
    /// without a reason, and when another audit has the key of those contents by now.
    void restoreRevision(const QString &record, const QByteArray &revision, const QString &reason);

    /// Audits of a form in full, in order of reference, for export: completed ones that `filter` lets through, and
    /// drafts when they are wanted. Reconstructed ones only when their cycle is named.
    QList<AuditRecord> fullAudits(const QString &form, const Filter &filter, DraftChoice drafts) const;

    // ---- the file
    QStringList recordsOfBatch(const QString &batch) const { return m_store->recordsOfBatch(batch); }
    QList<ImportBatch> importBatches() const { return m_store->importBatches(); }
    QList<Damage> verify(const Progress &progress) const { return m_store->verify(progress); }
    /// Rebuilds lists and counts from the revisions, once these are proved unaltered: returns what speaks against them,
    /// and then nothing is rebuilt.
    QList<Damage> rebuild(const Progress &progress);
    /// `file:seq:content:journal`: printed elsewhere, it proves later what the file held.
    QString sealText() const;
    /// What speaks against a seal printed earlier; nothing when the file still holds all that the seal covers.
    /// Throws std::invalid_argument when the text is no seal.
    QList<Damage> compareSeal(const QString &seal) const;

    // ---- tables
    /// The table of that id over the audits `filter` lets through, from answers in memory.
    RatingTable rate(const QString &tableId, const Filter &filter);
    /// The table of that id, now beside then. `with` is the cycle of then; empty, or the baseline's own cycle, means
    /// what the baseline prints, with the numbers of cases that somebody entered. Against another cycle now is the
    /// cycle that `filter` names, else the newest one, and then is filtered alike but for the dates. Answers are
    /// remembered; `progress` counts rows. Throws std::invalid_argument when there is no such table, cycle or baseline,
    /// Cancelled.
    ComparisonTable compare(const QString &tableId, const Filter &filter, const QString &with = {},
                            const Progress &progress = {}, const std::stop_token &stop = {});
    /// Records behind one cell (see auditsBehind).
    QStringList behind(const QString &tableId, const QString &field, quint8 code, const Filter &filter);
    /// What the baseline prints for a row, or nothing.
    std::optional<PrintedFigures> printed(const QString &rowId) const { return printedFigures(rowId, m_pack); }
    /// The counted answers of a form, loaded at first use and again when the file has changed.
    const ScoreMatrix &matrix(const QString &formId);

private:
    /// Keeps the pack as a document of the file, once per digest, so that old audits stay readable.
    void keepPack();

    Pack m_pack;
    Surroundings m_surroundings;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<RecordStore> m_store;
    QHash<QString, std::shared_ptr<ScoreMatrix>> m_matrices;
    ChangeMark m_matricesMark;
    ComparisonMemory m_comparisons;
};

} // namespace caseaudit
