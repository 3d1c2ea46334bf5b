#pragma once

#include "analytics/tables/agreement_table.h"
#include "analytics/tables/calibration_table.h"
#include "app/storage/database.h"

#include <QHash>
#include <QString>

#include <memory>
#include <optional>

namespace caseaudit {

class Workspace;

/// The case files with a second reading, read once and again only when the file has changed.
///
/// A case is compared once every reading of it is complete; before, nothing of any of its readings is in memory here,
/// so that nothing can lead a reader who is still at work to what another wrote (see isHiddenFrom). Withdrawn and
/// reconstructed audits are no readings.
class ReadingMemory {
public:
    /// The case files of a form. Valid until the next call. Throws StorageError, std::invalid_argument when the pack
    /// has no such form.
    const ReadCases &cases(const Workspace &workspace, const QString &form);
    /// Forgets all: another file is open.
    void clear();

private:
    QHash<QString, std::shared_ptr<const ReadCases>> m_cases;
    ChangeMark m_mark;
};

/// The case files of a form as the file has them now. Throws as ReadingMemory::cases.
ReadCases readCasesOf(const Workspace &workspace, const QString &form);

/// Two auditors by their codes, "jm,kl". Throws std::invalid_argument that says what was found and what was expected:
/// no two codes, one code twice, or an auditor who read none of the cases.
ReaderChoice readersNamed(const QString &text, const ReadCases &cases);

} // namespace caseaudit
