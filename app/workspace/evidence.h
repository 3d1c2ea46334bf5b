#pragma once

#include "analytics/evidence/action_standing.h"
#include "app/storage/database.h"
#include "app/workspace/comparison_memory.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace caseaudit {

class Workspace;
struct AuditRecord;

/// The audits that evidence counts now: the current cycle, up to today.
EvidencePeriod currentPeriod(const Workspace &workspace);

/// Two readings of one case, complete and by two readers.
struct ReadPair {
    QString firstRecord;
    QString secondRecord;
};
/// Every case of a form that was read twice in the period, reconstructed ones never.
QList<ReadPair> readPairs(const Workspace &workspace, const QString &form, const EvidencePeriod &period);

/// What audits say of the actions: worked out when asked for and remembered until something is written to the file.
class EvidenceBook {
public:
    explicit EvidenceBook(Workspace &workspace) : m_workspace(&workspace) {}

    /// The evidence of a row of the plan, or of an added action. Throws std::invalid_argument when there is no such
    /// row, StorageError.
    const RowEvidence &of(const QString &ref);
    /// Whether `of` has it at hand.
    bool isKnown(const QString &ref);

    /// The plan with what was added and changed; nothing when the pack has none.
    const std::optional<ActionPlan> &plan();

    /// Record ids of the audits behind a figure of a rule. `part`: an authority of coverage and reaches, a question of
    /// agreement, `not_recorded` of answered; empty: all of the rule.
    QStringList auditsBehind(const QString &ref, const EvidenceRule &rule, const QString &part);

private:
    void forgetWhatChanged();

    Workspace *m_workspace;
    ChangeMark m_mark;
    std::optional<ActionPlan> m_plan;
    QHash<QString, RowEvidence> m_known;
    ComparisonMemory m_comparisons;
};

/// Every action of the plan as it stands, in its order. Throws StorageError.
QList<ActionStanding> actionStandings(const Workspace &workspace, EvidenceBook &book);

/// The figures that a rule of a row of the plan is judged by. What was compared before is remembered in `comparisons`.
RuleFigures figuresFor(Workspace &workspace, const PlanRow &row, const EvidenceRule &rule, const EvidencePeriod &period,
                       ComparisonMemory &comparisons);

/// See EvidenceBook::auditsBehind.
QStringList auditsBehindRule(Workspace &workspace, const PlanRow &row, const EvidenceRule &rule, const QString &part,
                             const EvidencePeriod &period);

/// Stands for the audits that do not answer a question.
inline constexpr QLatin1String notRecordedPart("not_recorded");
/// The table of the management information portfolio, as rules name it.
inline constexpr QLatin1String portfolioTable("portfolio");

} // namespace caseaudit
