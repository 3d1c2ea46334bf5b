#pragma once

#include <QDate>
#include <QList>
#include <QString>

namespace caseaudit {

/// What is to be done about a failing answer: by whom and by when. Open until somebody closes it.
struct FollowUp {
    QString record;
    QString audit; ///< record id of the audit that gave the answer
    QString form;
    QString authority;
    QString caseRef;
    QString field;
    QString what;
    QString who;
    QDate due;
    QDate notedOn;
    QString notedBy;
    QDate closedOn; ///< invalid while it is open
    QString closedBy;
    QString closingNote;

    bool isOpen() const { return !closedOn.isValid(); }

    friend bool operator==(const FollowUp &, const FollowUp &) = default;
};

/// A case that a list names.
struct NamedCase {
    QString authority;
    QString caseRef;

    friend bool operator==(const NamedCase &, const NamedCase &) = default;
};

/// Cases that somebody outside named and that are to be looked at again.
struct FollowUpList {
    QString ref;  ///< the action it belongs to
    QString list; ///< as the action's rule names it
    QDate date;   ///< audits after this day count
    QList<NamedCase> cases;
    QString author;
    QString writtenAt; ///< UTC
};

} // namespace caseaudit
