#pragma once

#include <QDate>
#include <QString>

namespace caseaudit {

/// Which audits a table counts. Empty text and invalid dates mean "any".
struct Filter {
    QString authority;
    QString team;
    QString worker;
    QString cycle; ///< reconstructed audits count only when their cycle is named here
    QDate from;    ///< of the audit date, inclusive
    QDate to;      ///< of the audit date, inclusive

    friend bool operator==(const Filter &, const Filter &) = default;
};

} // namespace caseaudit
