#pragma once

#include "analytics/tables/rating_table.h"
#include "analytics/tables/score_matrix.h"
#include "app/storage/record_store.h"
#include "audit_forms/pack.h"

#include <QDateTime>
#include <QHash>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace caseaudit {

/// What the program is told from outside: who writes, what the time is.
struct Surroundings {
    QString user;                   ///< author of what is written
    std::function<QDateTime()> now; ///< the clock, in UTC
    QDate today;                    ///< stands for today in validation and due dates
};

/// What a row of the baseline says beside the present.
struct PrintedFigures {
    std::vector<std::optional<int>> percents; ///< per category of the scale; nothing where the print is empty
    int workingCount = 0;
    QList<qint64> fitting; ///< smallest numbers of cases that fit the print, at most 200
    QStringList notes;
    QString printedLabel;
};

/// How a list of audits changed: completed, withdrawn or restored, and those that could not be.
struct BulkResult {
    int changed = 0;
    QStringList refused; ///< record ids
};

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
    /// Whether the file holds invented or reconstructed audits: a demonstration says so on every page.
    bool isDemonstration() const;

    // ---- audits (one at a time: see AuditSession)
    /// Withdraws audits with a reason. Those already withdrawn are refused.
    BulkResult withdraw(const QStringList &records, const QString &reason);
    /// Restores withdrawn audits to the state they had. Those not withdrawn are refused.
    BulkResult restore(const QStringList &records);
    /// Puts an earlier revision's contents back as a new revision.
    void restoreRevision(const QString &record, const QByteArray &revision);

    // ---- tables
    /// The table of that id over the audits `filter` lets through, from answers in memory.
    RatingTable rate(const QString &tableId, const Filter &filter);
    /// Records behind one cell (see auditsBehind).
    QStringList behind(const QString &tableId, const QString &field, quint8 code, const Filter &filter);
    /// What the baseline prints for a row, or nothing.
    std::optional<PrintedFigures> printed(const QString &rowId) const;
    /// The counted answers of a form, loaded at first use and again when the file has changed.
    const ScoreMatrix &matrix(const QString &formId);

private:
    Pack m_pack;
    Surroundings m_surroundings;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<RecordStore> m_store;
    QHash<QString, std::shared_ptr<ScoreMatrix>> m_matrices;
    qint64 m_matricesVersion = -1;
};

} // namespace caseaudit
