#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace caseaudit {

struct Finding;
struct Pack;

/// Sentences about cycles of audits: their days, targets and how far they have got.
namespace wording {

/// One thing that speaks against the description of a cycle.
QString cycleFinding(const Finding &finding, const Pack &pack);
/// "1 January 2005 to 31 December 2005"; what stands in its place where no days were entered.
QString cycleDays(const QDate &first, const QDate &last);
/// Said of a cycle that audits name and nobody described.
QString cycleNotDescribed();
/// Said of the baseline's cycle.
QString cyclePrinted();
/// "12 of 20", "12" without a target.
QString cycleFigure(int complete, std::optional<int> target);
/// "SER, Angus: 12 of 20 audits complete, 8 to go." `authority` may be empty: of all.
QString cycleProgress(const QString &form, const QString &authority, int complete, std::optional<int> target);
/// Heads the audits behind a figure: "SER, Angus, cycle 2005".
QString auditsOfCycle(const QString &form, const QString &authority, const QString &cycle);
/// "60 of 120 complete": all targets of a cycle together, and what was done beyond them left out.
QString cycleTotal(int towardsTargets, int targets);
/// Said when a description was kept.
QString cycleKept(const QString &name);
/// Said when a text is no day, or no whole number from 0.
QString notADay(const QString &text);
QString notANumber(const QString &text);

} // namespace wording
} // namespace caseaudit
