#pragma once

#include "app/exchange/audit_import.h"
#include "app/storage/record_store.h"
#include "app/workspace/cancelled.h"

#include <QString>

namespace caseaudit {

class Workspace;

/// Whether rows whose key is known with other contents replace it or are refused.
enum class KnownKeys { Refuse, Update };

/// What an import would do to one row.
enum class ImportEffect { New, Unchanged, Update, Refused };

/// An import file set against the open file, ready to be carried out.
struct ImportPlan {
    QString form;
    ImportedFile file;
    QList<ImportEffect> effects;   ///< one per audit of the file
    QList<ImportProblem> problems; ///< the file's and those found against the open file, in file order
    int added = 0;
    int unchanged = 0;
    int updated = 0;
    int refused = 0; ///< rows with a problem

    bool canRun() const { return problems.isEmpty(); }
};

/// Reads files and sets them against the workspace's; writes nothing. Throws CsvError, std::runtime_error when a file
/// cannot be read.
ImportPlan planImport(Workspace &workspace, const QString &form, const QString &path, const QString &contactsPath,
                      KnownKeys knownKeys);

/// Carries a plan out in one transaction and returns the batch id (empty when nothing was to be written).
/// Throws Cancelled when `progress` returns false, std::invalid_argument when the plan has problems.
QString runImport(Workspace &workspace, const ImportPlan &plan, const Progress &progress = {});

/// Takes a batch back: audits it added are withdrawn with `reason`, audits it updated return to what they were before.
/// Audits edited since are withdrawn or returned all the same: every revision is kept. Returns how many.
int withdrawBatch(Workspace &workspace, const QString &batch, const QString &reason);
/// Undoes withdrawBatch: restores what it withdrew.
int restoreBatch(Workspace &workspace, const QString &batch);

} // namespace caseaudit
