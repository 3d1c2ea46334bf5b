#pragma once

#include <QDate>
#include <QString>

#include <array>
#include <optional>

namespace caseaudit {

/// How a person on an order was in touch with the service.
enum class ContactKind { Office, HomeVisit, Review, Phone, Other };

/// What came of an arranged contact. Prevented: custody, hospital, bereavement and the like.
enum class ContactOutcome { Kept, MissedByPerson, CancelledByService, Prevented };

/// All kinds and outcomes in the order in which they are offered.
inline constexpr std::array contactKinds{ContactKind::Office, ContactKind::HomeVisit, ContactKind::Review,
                                         ContactKind::Phone, ContactKind::Other};
inline constexpr std::array contactOutcomes{ContactOutcome::Kept, ContactOutcome::MissedByPerson,
                                            ContactOutcome::CancelledByService, ContactOutcome::Prevented};

/// One line of a contact log.
struct Contact {
    QDate date;
    ContactKind kind = ContactKind::Office;
    ContactOutcome outcome = ContactOutcome::Kept;
    QString note;

    friend bool operator==(const Contact &, const Contact &) = default;
};

/// Ids as they stand in files: `office`, `home_visit`, `review`, `phone`, `other`.
QString contactKindId(ContactKind kind);
/// Ids as they stand in files: `kept`, `missed_by_person`, `cancelled_by_service`, `prevented`.
QString contactOutcomeId(ContactOutcome outcome);
/// The letters that stand for them when typed: o, h, r, p, x and k, m, c, p.
QString contactKindLetter(ContactKind kind);
QString contactOutcomeLetter(ContactOutcome outcome);

/// The kind a person meant, by id, its words ("home visit", "home") or its letter (o, h, r, p, x for other), or
/// as case files write it ("HV", "telephone").
std::optional<ContactKind> contactKindFor(const QString &text);
/// The outcome a person meant, by id, its words ("missed by person", "missed") or its letter (k, m, c, p), or as
/// case files write it ("attended", "failed to attend", "DNA").
std::optional<ContactOutcome> contactOutcomeFor(const QString &text);

} // namespace caseaudit
