#pragma once

#include "audit_forms/audit_record.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace caseaudit::wording {

/// One thing that an audit says.
struct Statement {
    QString key; ///< of a field, a key of the header, or one that names it among its like; the same in every version
    QString heading; ///< of the part of the audit it stands in
    QString label;
    QString value;         ///< empty: it says nothing
    bool isRemark = false; ///< a comment or reason on the statement above
};

/// All that an audit says, in the order of its form: header, dates and choices, questions with their remarks, contacts.
/// Questions that are not asked are left out unless they have an answer; ids that the pack does not know stand as they
/// are.
QList<Statement> statements(const AuditRecord &audit, const Pack &pack);

/// A statement in two versions of an audit; an empty value says nothing.
struct ComparedStatement {
    Statement now;
    QString before;

    bool isChanged() const { return before != now.value; }
};

/// Two versions statement by statement; those of only one of them are among it, too.
QList<ComparedStatement> compared(const AuditRecord &before, const AuditRecord &after, const Pack &pack);

/// "Social enquiry report · Dundee · cycle 2005 · first reading · complete".
QString auditFacts(const AuditRecord &audit, const Pack &pack);
/// What a key of an audit's header is called: "Case reference" for `case_ref`; empty for another key.
QString headerLabel(const QString &key);
/// What the changed keys of a revision are called, each once, without those that say which state it is in.
QStringList changedLabels(const QStringList &keys, const FormDefinition *form);
/// "changed: Overall standard, Case reference", "changed: Team, Auditor, Cycle, Note and 7 more"; empty for none.
QString changedSummary(const QStringList &labels);

/// What a revision did: "begun", "reopened: second thoughts", "unlocked: figures corrected", "saved".
/// `before`: the state in the revision before, nothing for the first. `reason`: only when the revision gave it.
QString happened(std::optional<AuditState> before, AuditState now, const QString &reason);
/// "Withdrawn: wrong case".
QString withdrawnBecause(const QString &reason);
/// Said instead of the contents of a revision that was erased.
QString erased();
/// Said where a revision differs in nothing from what it is compared with.
QString noDifference();
/// Said where what is being typed is in no revision yet.
QString stillTyped();
/// Said where a draft has not been left or completed yet.
QString noHistory();
/// Why the contents of a revision cannot be put back in that state; empty when they can.
QString notRestorable(AuditState state);

/// "This audit was changed in another window at 10:42; it is shown as it is now." When its state has changed, too, it
/// is said what became of it and, when that is known, by whom.
QString changedElsewhere(AuditState before, AuditState now, const QString &author, const QString &writtenAt);
/// "Team was changed in another window, too: there it is “West”, here you entered “East”." `before` is what is there.
QString waitingChange(const ComparedStatement &change);
/// Said when a change cannot be made any more, since the audit is now complete, locked or withdrawn.
QString waitingInVain(const ComparedStatement &change, AuditState now);
/// "There is already an audit of D/0117 by jm, complete, 2 December 2005."
QString alreadyThere(const QString &caseRef, const QString &auditor, AuditState state, const QDate &auditedOn);

} // namespace caseaudit::wording
