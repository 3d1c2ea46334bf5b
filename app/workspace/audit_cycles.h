#pragma once

#include "audit_forms/finding.h"

#include <QDate>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

namespace caseaudit {

class Workspace;

/// Numbers of cases by form and authority (ids); what is absent was not entered.
using CaseNumbers = QMap<std::pair<QString, QString>, int>;

/// What is known of a cycle.
enum class CycleKind {
    Described, ///< somebody entered its days, targets or caseloads
    Named,     ///< audits name it, and that is all
    Printed    ///< the baseline's: figures without case files, never to be described
};

/// One round of audits. Its name is what audits carry, so it is never changed.
struct AuditCycle {
    QString name;
    CycleKind kind = CycleKind::Described;
    QDate first = {}; ///< both days belong to it; invalid unless described
    QDate last = {};
    CaseNumbers targets = {};        ///< audits to complete
    CaseNumbers caseloads = {};      ///< cases there are in all, of which audits are a sample
    QMap<QString, int> weights = {}; ///< by authority: its part of the caseload, in any unit
};

/// Whether a description is the first of its cycle.
enum class CycleEntry { New, Change };

/// How far one form has got in one authority.
struct CycleProgress {
    QString form;
    QString authority;
    int complete = 0;          ///< audits that tables count
    std::optional<int> target; ///< nothing: none was set
};

/// What was entered about a cycle at one time.
struct CycleRevision {
    AuditCycle cycle;
    QString author;
    QString writtenAt;   ///< UTC
    QStringList changed; ///< keys that differ from the entry before: `first`, `last`, `targets`, `caseloads`, `weights`
};

/// The cycles that are described, that audits name, and the baseline's, by name.
QList<AuditCycle> auditCycles(const Workspace &workspace);

/// The cycle of that name; nothing when neither a description nor an audit nor the baseline has it.
std::optional<AuditCycle> auditCycle(const Workspace &workspace, const QString &name);

/// The described cycle that a day lies in, of several the one that began last; empty when there is none.
QString describedCycleOn(const Workspace &workspace, const QDate &day);

/// What speaks against a description: `cycle_without_name`, `cycle_name_taken` (args: the name that is there),
/// `cycle_is_printed` (name), `cycle_without_days`, `cycle_days_out_of_order` (first, last), `unknown_form` (id),
/// `unknown_authority` (id), `negative_target`, `negative_caseload` (form, authority, number), `negative_weight`
/// (authority, number), `weight_missing` (authority): weights are entered for all authorities or for none.
QList<Finding> cycleFindings(const Workspace &workspace, const AuditCycle &cycle, CycleEntry entry);

/// Keeps a description unless findings speak against it, which are returned. Numbers of 0 are left out, as not entered.
/// Nothing is written when it says what is there already. Throws StorageError.
QList<Finding> describeCycle(Workspace &workspace, AuditCycle cycle, CycleEntry entry);

/// Everything that was entered about a cycle, oldest first.
QList<CycleRevision> cycleHistory(const Workspace &workspace, const QString &name);

/// Targets and complete audits of a cycle, in the pack's order of forms and authorities; pairs that have neither are
/// left out.
QList<CycleProgress> cycleProgress(const Workspace &workspace, const QString &name);

/// The same of every cycle, by name: in one reading of the file, which takes as long as for one cycle.
QMap<QString, QList<CycleProgress>> progressOfCycles(const Workspace &workspace);

/// The audits that count towards a target, in order of reference. Without an authority: of all.
QStringList auditsOfCycle(const Workspace &workspace, const QString &name, const QString &form,
                          const QString &authority = {});

/// The weight each authority has in a pooled share of a form: the weights entered, else the caseloads of the form when
/// all authorities have one; empty when neither is known. See statistics::standardisedShare.
QMap<QString, int> caseloadWeights(const AuditCycle &cycle, const QString &form, const QStringList &authorities);

} // namespace caseaudit
