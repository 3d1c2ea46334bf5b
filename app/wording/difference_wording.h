#pragma once

#include "analytics/tables/change_ranking.h"
#include "analytics/tables/comparison_table.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>

namespace caseaudit {

struct Pack;

/// Words around differences: on charts, beside them, and in the panel that says how they came about.
namespace wording {

/// "+14 (3 to 26)", "−2 (−9 to 5)": points now minus then with the interval; empty where there is none.
QString differenceFigures(const ComparisonRow &row);
/// "+14 points (3 to 26)", where no heading says what the figures are.
QString differenceInPoints(const ComparisonRow &row);
/// Why a row has no interval: "too few to judge", "no answers", "no comparison".
QString withoutDifference(const ComparisonRow &row);
/// The deciding p, alone and together with the table's rows: "p at most 0.065; read with all rows of the table (Holm)
/// 0.26". Empty for a row without a p.
QString decidingProbability(const ComparisonRow &row, const ComparisonTable &table);

/// "Favourable share, now minus 2004, in percentage points".
QString differenceAxis(const ComparisonTable &table);
/// What the bars of a forest plot are.
QString differenceBars(const ComparisonTable &table);
/// What a chart of a table's differences shows: "Social Enquiry Reports: now and 2004".
QString differencesTitle(const ComparisonTable &table);
/// The same of all tables: "All tables: now and 2004, what changed most first".
QString rankedTitle(const ComparisonTable &table);
/// Heads the rows of a class: "Clear also when all rows are read together (Holm)".
QString changeClass(ChangeClass kind);
/// "Of 40 rows compared, all tables read together (Holm): 3 improved, 1 worse."
QString rankedTogether(const QList<RankedChange> &ranked, const QList<ComparisonTable> &tables);
/// Names the p-value of a row that is read together with the rows of all tables.
QString allTablesTogether();
/// comparedTogether of one of several parts: "Dundee: of 5 rows …".
QString together(const QString &name, const ComparisonTable &table);
/// The row that changed most: its title and its sentence. Says so when it did only read by itself, and when no row
/// clearly changed; empty without rows.
QString mostChanged(const QList<RankedChange> &ranked, const QList<ComparisonTable> &tables, const Pack &pack);
/// What authorities that stand side by side are set beside.
QString eachAuthority(const QString &with, bool isPrinted);

/// What the figures of a row take for granted, a sentence each.
QStringList assumed(const ComparisonRow &row, const ComparisonTable &table);

/// The favourable share of one time in words: "Now, good or better: 34 %, n = 108".
QString favourableFigure(const QString &period, const QString &share, const QString &figure, std::int64_t answered);
/// What there is to compare with: "2004, as printed"; "Cycle 2003".
QString printedCycle(const QString &cycle);
QString countedCycle(const QString &cycle);
/// Said when the cycle that now was compared with has no audits any more.
QString cycleIsGone(const QString &cycle);
/// The entry and the title of the page of all tables.
QString whatChangedMost();

/// "n = 46, as entered".
QString enteredNumber(std::int64_t number);
/// One entry of a row's history: "1 December 2005, 10:42, jm: 46 cases"; "… forgotten".
QString numberEntry(const std::optional<std::int64_t> &number, const QString &author, const QString &writtenAt);
/// Which numbers of cases fit a printed row, some of them: "23, 46, 69, 92 … fit".
QString fittingNumbers(const QList<qint64> &fitting);
/// What was typed is no number of cases.
QString noNumber(const QString &typed);

/// "12 of 40 rows".
QString rowsCompared(int done, int total);

} // namespace wording
} // namespace caseaudit
