#pragma once

#include "audit_forms/contact_log.h"

#include <QDate>
#include <QString>

#include <optional>

namespace caseaudit {

struct AuditRecord;
struct FormDefinition;

/// How dates without a year are understood: the first such day on or after `start`; without a start, the one closest
/// to `near`.
struct DayRule {
    QDate start;
    QDate near;

    /// The date a person meant; invalid when it is none. Years before 1900 are refused.
    QDate dateFor(const QString &text) const;
};

/// The rule for the contact log of an audit: its start date, else the day of the audit.
DayRule dayRuleFor(const AuditRecord &audit, const FormDefinition &form);

/// A contact typed in one line, understood as far as it goes: date, kind, outcome, note, from left to right.
struct TypedContact {
    QDate date;
    std::optional<ContactKind> kind;
    std::optional<ContactOutcome> outcome;
    QString note;
    QString found; ///< what stands in the place of the first part that is missing; empty: nothing

    /// The contact, when it is whole.
    std::optional<Contact> contact() const;
    /// What was understood: "27 March 2005, home visit, kept"; of a part also what comes next.
    QString understood() const;
    /// What is missing: "kind: found “q”, expected o office, h home visit …"; empty when the contact is whole.
    QString problem() const;
};

/// Reads `27/3hk`, `27/3 h k seen with mother`, `2005-03-27 home visit missed`, `27 March 2005, review, prevented: in
/// custody`: a date as typedDate has it; kind and outcome by letter (two letters may be joined), id or words; the rest
/// is the note. Commas, semicolons, colons and tabs between parts are blanks.
TypedContact typedContact(const QString &text, const DayRule &rule);

/// A contact as one would type it, for changing it.
QString asTyped(const Contact &contact);

} // namespace caseaudit
