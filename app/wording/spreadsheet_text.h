#pragma once

#include <QString>

namespace caseaudit::wording {

/// `text` as a spreadsheet shows it without running it: what begins with `=`, `+`, `-`, `@`, a tab or a carriage return
/// gets an apostrophe in front. So does what begins with apostrophes and then one of these, so that exactly one
/// apostrophe can be taken off again.
QString guardedCell(const QString &text);

/// Takes off exactly what guardedCell puts on: unguardedCell(guardedCell(text)) == text for every text.
QString unguardedCell(const QString &text);

} // namespace caseaudit::wording
