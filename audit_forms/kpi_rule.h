#pragma once

#include "audit_forms/contact_log.h"
#include "audit_forms/form_condition.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace caseaudit {

struct AuditRecord;

/// Another number of contacts where a condition holds ("three on a licence").
struct KpiNeed {
    Condition when;
    int needed = 0;
};

/// How a contact log proposes the answer to a key performance indicator. Data of the form definition.
struct KpiRule {
    std::optional<int> windowDays;  ///< calendar days after the start; none: no proposal is made
    int needed = 0;                 ///< contacts needed
    QList<KpiNeed> neededWhen;      ///< first that holds replaces `needed`
    QStringList needs;              ///< choice fields without which there is no proposal
    QList<ContactKind> kinds;       ///< kinds that count
    QList<ContactOutcome> outcomes; ///< outcomes that count
    QStringList overrideReasons;    ///< offered first when another answer than the proposed one is given
};

/// Which sentence explains a proposal.
enum class KpiReason { EnoughInWindow, WindowNotOver, OrderEnded, MissedOrPrevented, NotArranged };

/// What the contact log says about one KPI, and everything its sentence needs.
struct KpiProposal {
    QString category;           ///< `yes`, `no_organisational`, `no_outwith`; empty when not applicable
    bool notApplicable = false; ///< "not yet due" or "order ended"
    KpiReason reason = KpiReason::NotArranged;
    QDate windowStart;
    QDate windowEnd; ///< last day that counts
    int needed = 0;
    QList<Contact> counted; ///< in the window, of the kinds and outcomes that count, by date
    QList<Contact> excused; ///< in the window, of the right kinds, missed by the person or prevented
};

/// Judges `record`'s contact log by `rule`: proposes an answer, or nothing when the rule has no window, the
/// record no start date, no date of audit or no contacts, or a choice the rule needs is missing.
///
/// In this order: enough counted in the window → `yes`; the order ended before the window did, and no later than
/// the audit → not applicable "order ended"; the window not over on `record.auditedOn` → not applicable "not yet
/// due"; counted + missed by the person + prevented reach the need → `no_outwith`; else `no_organisational`.
/// Calendar days: day d after the start counts when 0 ≤ d ≤ window; an audit on the last day is judged.
/// Contacts before the start or after the audit are left out; those the service cancelled neither count nor excuse.
/// `startField` and `endField` name the date fields of the form with those roles; an empty `endField` means the
/// form asks none.
std::optional<KpiProposal> proposeKpi(const KpiRule &rule, const AuditRecord &record, const QString &startField,
                                      const QString &endField);

} // namespace caseaudit
