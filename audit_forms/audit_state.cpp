#include "audit_forms/audit_state.h"

#include <algorithm>
#include <array>
#include <utility>

namespace caseaudit {

namespace {

constexpr std::array stateIds{
    std::pair{AuditState::Draft, QLatin1String("draft")},
    std::pair{AuditState::Complete, QLatin1String("complete")},
    std::pair{AuditState::Reopened, QLatin1String("reopened")},
    std::pair{AuditState::Locked, QLatin1String("locked")},
    std::pair{AuditState::Withdrawn, QLatin1String("withdrawn")},
};

constexpr std::array deedIds{
    std::pair{AuditDeed::Complete, QLatin1String("complete")}, std::pair{AuditDeed::Reopen, QLatin1String("reopen")},
    std::pair{AuditDeed::Lock, QLatin1String("lock")},         std::pair{AuditDeed::Unlock, QLatin1String("unlock")},
    std::pair{AuditDeed::Withdraw, QLatin1String("withdraw")}, std::pair{AuditDeed::Restore, QLatin1String("restore")},
};

template <typename Ids, typename Value>
QString idOf(const Ids &ids, Value value)
{
    const auto found = std::find_if(ids.begin(), ids.end(), [&](const auto &entry) { return entry.first == value; });
    Q_ASSERT(found != ids.end());
    return found->second;
}

} // namespace

const QList<AuditTransition> &auditTransitions()
{
    static const QList<AuditTransition> transitions{
        {AuditState::Draft, AuditDeed::Complete, AuditState::Complete, ReasonNeed::None},
        {AuditState::Reopened, AuditDeed::Complete, AuditState::Complete, ReasonNeed::None},
        {AuditState::Complete, AuditDeed::Reopen, AuditState::Reopened, ReasonNeed::Required},
        {AuditState::Complete, AuditDeed::Lock, AuditState::Locked, ReasonNeed::Required},
        {AuditState::Locked, AuditDeed::Unlock, AuditState::Complete, ReasonNeed::Required},
        {AuditState::Draft, AuditDeed::Withdraw, AuditState::Withdrawn, ReasonNeed::Required},
        {AuditState::Reopened, AuditDeed::Withdraw, AuditState::Withdrawn, ReasonNeed::Required},
        {AuditState::Complete, AuditDeed::Withdraw, AuditState::Withdrawn, ReasonNeed::Required},
        {AuditState::Withdrawn, AuditDeed::Restore, AuditState::Draft, ReasonNeed::None},
        {AuditState::Withdrawn, AuditDeed::Restore, AuditState::Reopened, ReasonNeed::None},
        {AuditState::Withdrawn, AuditDeed::Restore, AuditState::Complete, ReasonNeed::None},
    };
    return transitions;
}

bool allows(AuditState from, AuditDeed deed)
{
    const QList<AuditTransition> &all = auditTransitions();
    return std::any_of(all.begin(), all.end(), [&](const AuditTransition &transition) {
        return transition.from == from && transition.deed == deed;
    });
}

bool isEditable(AuditState state)
{
    return state == AuditState::Draft || state == AuditState::Reopened;
}

bool isCounted(AuditState state)
{
    return state == AuditState::Complete || state == AuditState::Locked;
}

QList<AuditState> statesThat(bool (*predicate)(AuditState))
{
    QList<AuditState> states;
    for (const auto &entry : stateIds) {
        if (predicate(entry.first))
            states.append(entry.first);
    }
    return states;
}

QString auditStateId(AuditState state)
{
    return idOf(stateIds, state);
}

std::optional<AuditState> auditStateFor(const QString &id)
{
    const auto found =
        std::find_if(stateIds.begin(), stateIds.end(), [&](const auto &entry) { return id == entry.second; });
    return found == stateIds.end() ? std::nullopt : std::optional(found->first);
}

QStringList auditStateIds()
{
    QStringList ids;
    for (const auto &entry : stateIds)
        ids.append(entry.second);
    return ids;
}

QString auditDeedId(AuditDeed deed)
{
    return idOf(deedIds, deed);
}

} // namespace caseaudit
