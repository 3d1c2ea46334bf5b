#pragma once

#include <QDate>
#include <QString>

namespace caseaudit {

/// The first day of the month a person typed: `2005-09`, `9/2005`, `September 2005`, `Sep 2005`. Invalid when it is no
/// month with its year.
QDate typedMonth(const QString &text);

} // namespace caseaudit
