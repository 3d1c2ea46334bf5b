#pragma once

#include "audit_forms/contact_log.h"

#include <QList>
#include <QString>

#include <optional>

namespace caseaudit {

struct AuditRecord;
struct FormDefinition;

/// One line of a pasted text, understood.
struct PastedLine {
    int line = 0;                   ///< of the text, from 1
    QString text;                   ///< as it was pasted
    std::optional<Contact> contact; ///< what it says; nothing when it cannot be read
    QString problem;                ///< what was found and expected, when it cannot be read
    bool isKnown = false;           ///< the log has this very contact already
};

/// A text pasted into a contact log, understood as far as it can be.
struct PastedContacts {
    QString columns; ///< where date, kind, outcome and note were found, as a sentence
    QList<PastedLine> lines;

    /// The contacts that can be read and are not in the log yet, in the order of the text.
    QList<Contact> newContacts() const;
    int unreadable() const;
    int known() const;
};

/// Understands `text` as contacts of `audit`: cells between tabs, commas or semicolons, as a spreadsheet or a CSV file
/// gives them. Columns are found by a heading where there is one, else by what they hold; other columns are left out,
/// and named. Where date, kind and outcome have no columns of their own, each line is read as typedContact does. Dates
/// as dayRuleFor has them. A text with nothing in it has no lines.
PastedContacts understandPasted(const QString &text, const AuditRecord &audit, const FormDefinition &form);

} // namespace caseaudit
