#pragma once

#include <QDate>
#include <QString>

namespace caseaudit {

/// The date a person typed: ISO, `27/3/2005`, `27.3.05`, `27 March 2005`, or without a year, which is then the one that
/// brings it closest to `near`. Invalid when it is no date, or has no year and `near` is invalid.
/// Two-digit years are of this century.
QDate typedDate(const QString &text, const QDate &near = {});

/// The same, but a date without a year is the first such day on or after `first`, which must be valid.
QDate typedDateFrom(const QString &text, const QDate &first);

} // namespace caseaudit
