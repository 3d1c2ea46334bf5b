#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace caseaudit {

/// Where an audit stands: being scored, done, opened again after it was done, part of an issued report, taken out.
enum class AuditState { Draft, Complete, Reopened, Locked, Withdrawn };

/// What somebody does to an audit as a whole.
enum class AuditDeed { Complete, Reopen, Lock, Unlock, Withdraw, Restore };

/// Whether a deed has to say why.
enum class ReasonNeed { None, Required };

/// One arrow of the diagram in docs/audit_states.md, which a test compares with this.
struct AuditTransition {
    AuditState from;
    AuditDeed deed;
    AuditState to;
    ReasonNeed reason;
};

/// Every arrow there is. A withdrawn audit returns to the state it was in, hence one arrow for each.
const QList<AuditTransition> &auditTransitions();

/// Whether a deed is allowed in a state.
bool allows(AuditState from, AuditDeed deed);

/// States in which an audit can be scored: a draft, or one opened again.
bool isEditable(AuditState state);

/// States in which an audit is counted in tables: done, whether or not a report has locked it.
bool isCounted(AuditState state);

/// All states for which `predicate` (isEditable, isCounted) holds.
QList<AuditState> statesThat(bool (*predicate)(AuditState));

/// `draft`, `complete`, `reopened`, `locked`, `withdrawn`: as documents, files and the command line name them.
QString auditStateId(AuditState state);
std::optional<AuditState> auditStateFor(const QString &id);
QStringList auditStateIds();

/// `complete`, `reopen`, `lock`, `unlock`, `withdraw`, `restore`.
QString auditDeedId(AuditDeed deed);

} // namespace caseaudit
