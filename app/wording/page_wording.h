#pragma once

#include "audit_forms/action_plan.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

namespace caseaudit {

/// A share on fewer answers than this is shown with its counts and marked as too few to judge.
inline constexpr std::int64_t fewestToJudge = 5;

struct Baseline;
struct Filter;
struct Pack;
struct RatingRow;
struct RatingTable;
struct Scale;

/// Sentences of the pages that show results, the action plan and imports.
namespace wording {

/// "n = 34".
QString base(std::int64_t answered);
/// About a filter: what was typed is no date, and so leaves nothing out.
QString notADate(const QString &typed);
/// "2 not applicable, 1 not recorded"; empty when nothing was left out.
QString leftOut(std::int64_t notApplicable, std::int64_t notRecorded);
/// Said of a share on fewer than five cases.
QString tooFewToJudge();
/// Said where a printed table has no figure.
QString notPrinted();
/// Said where no audit answers a question.
QString noAnswers();

/// What the audits behind a figure have in common, where it is no category.
QString answered();
QString notApplicable();
QString notRecorded();
/// Heads what is counted, beside what was printed.
QString now();

/// What a table counts: "34 audits · Dundee · cycle 2005 · form version 1".
QString tableCaption(const RatingTable &table, const Pack &pack);
/// What the baseline's figures cover, for a table filtered to one authority or to none.
QString baselineScope(const Baseline &baseline, const Filter &filter, const Pack &pack);
/// A figure with what it rests on: "Good: 12 of 34 answered, 35 %".
QString countedFigure(const QString &category, std::int64_t count, const RatingRow &row);
/// "Good: 25 % printed" or "Good: not printed".
QString printedFigure(const QString &category, const std::optional<int> &percent);
/// How the source prints a label that is shown in another form.
QString printedAs(const QString &printedLabel);
/// Heads the list of audits behind a figure: "Overall standard: Good · Dundee".
QString auditsBehind(const QString &row, const QString &category, const Filter &filter, const Pack &pack);

/// The favourable share of a row: "35 %", "2 of 3" with too few to judge, empty with no answers.
QString favourableNow(const RatingRow &row, const Scale &scale);
/// The favourable share as printed: the sum of its printed percentages; empty unless all of them are printed.
QString favourablePrinted(const std::vector<std::optional<int>> &percents, const Scale &scale);
/// How many of a row's answers are favourable.
std::int64_t favourableCount(const RatingRow &row, const Scale &scale);

/// What the rows of a plan are: never the inspection's own count.
QString planCount(const ActionPlan &plan);
/// How a row came from the inspection.
QString provenance(Provenance provenance);
/// "B Throughcare", with a remark where the source prints no title.
QString themeTitle(const Theme &theme);
/// Names of authorities, "Dundee and Perth & Kinross"; all of the pack's are "All authorities".
QString authorityNames(const QStringList &authorities, const Pack &pack);
/// Whom a row concerns as printed, with the names behind the letters: "A/P (Angus and Perth & Kinross)", "All".
QString appliesTo(const QString &printed, const QStringList &authorities, const Pack &pack);
/// A lead by its one name, with the printed form where that is another: 'SER Working Group (printed "SER group")'.
QString lead(const LeadUse &use, const ActionPlan &plan);
/// All leads of an action; says so when none is printed.
QString leads(const QList<LeadUse> &uses, const ActionPlan &plan);
/// A printed favourable share beside the present one: "27 % in 2004"; empty for an empty share.
QString printedShare(const QString &share, const Baseline &baseline);
/// A row of a table with the table's name: "Social Enquiry Reports: Overall standard".
QString tableRowTitle(const QString &rowId, const Pack &pack);
/// Where a row stands now: "35 % good or better, n = 34"; says when there are too few or no answers.
QString presentFigure(const RatingRow &row, const Scale &scale);
/// "12 of 49 rows", "49 rows".
QString shownOf(qsizetype shown, qsizetype all);
/// "7 overdue"; "none overdue".
QString overdueCount(int overdue);

/// "UTF-8, separated by commas".
QString fileShape(const QString &encoding, QChar separator);
/// "23 audits from cases.csv".
QString rowsRead(qsizetype audits, const QString &file);
/// "12 new, 3 unchanged, none updated, 2 refused".
QString importOutcome(int added, int unchanged, int updated, int refused);
/// What a finished import did.
QString importDone(int added, int updated);
QString importCancelled();
/// "23 audits withdrawn"; said of an import that was taken back.
QString batchWithdrawn(int audits);
QString batchRestored(int audits);
/// Heads the audits of an import.
QString batchTitle(const QString &batch);
/// Short facts on one line, a dot between them; empty ones are left out.
QString joinedFacts(const QStringList &facts);
/// "23 audits, 3 of them withdrawn".
QString batchContents(int audits, int withdrawn);

} // namespace wording
} // namespace caseaudit
