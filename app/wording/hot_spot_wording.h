#pragma once

#include "analytics/tables/hot_spots.h"
#include "analytics/tables/noted_cell.h"
#include "analytics/tables/pooled_share.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace caseaudit {

struct Pack;

/// What the Hot spots page and command say.
namespace wording {

/// "Dundee", "Dundee, North"; a team that is called after its authority by its own name, "Dundee 1".
QString groupName(const HotSpotGroup &group, const Pack &pack);
/// "authorities", "teams".
QString groupsName(HotSpotDimension dimension);
/// A sentence about a group: "Dundee: worse …".
QString groupSentence(const HotSpotGroup &group, const QString &sentence, const Pack &pack);
/// What the switches of the page say.
QString columnsChoice(HotSpotDimension dimension);
QString againstOthersChoice();
QString againstBaselineChoice(const Pack &pack);
/// What opens the audits behind a cell: "14 unfavourable answers", "All 20 answers"; empty where there are none.
QString unfavourableAudits(const HotSpotCell &cell);
QString answeredAudits(const HotSpotCell &cell);
/// What counts as unfavourable: "poor or adequate", "no".
QString unfavourableAnswers(const Scale &scale);

/// "Stands out", "No clear difference".
QString hotSpotState(HotSpotState state);
/// What the figures of a matrix are.
QString matrixCaption();
/// A share as a matrix has it: "70 % of 20", "3 of 7" with too few to judge, "–" without answers.
QString cellShare(const HotSpotCell &cell);
/// The same with its counts: "14 of 20 (70 %)", "3 of 7" with too few to judge. Of a cell with answers.
QString cellPart(const HotSpotCell &cell);
/// Why a cell is what it is: 'Dundee: 14 of 20 "no" (70 %), others 9 of 50 (18 %); adjusted p below 0.001'.
QString hotSpotReason(const HotSpots &hotSpots, const HotSpotPlace &place, const Pack &pack);

// ---- cells with notes
/// How a cell stands from cycle to cycle: "“no” in Dundee by cycle – 2005: 14 of 20 (70 %), stood out; 2006: 6 of 22
/// (27 %), no longer"; empty without standings.
QString cellHistory(const NoteSubject &about, const QList<CellStanding> &standings, const Pack &pack);
/// That a cell is noted on an action.
struct CellMention {
    QString ref;  ///< empty: on none
    QString text; ///< "Noted on C3, 3 October 2005", "Noted on C3 2 times, last 3 October 2005"
};
/// One for each action, in the order of `notes`.
QList<CellMention> cellMentions(const QList<ActionNote> &notes);
/// "Noted on C3, 3 October 2005, jm: guidance sent out".
QString cellNote(const ActionNote &note);
QString notedCellCount(qsizetype cells);

/// What is set beside what: "Each authority against all others together · cycle 2005 · 120 cells judged together".
QString hotSpotScope(const HotSpots &hotSpots, const Pack &pack);
/// How many cells stand out.
QString hotSpotCount(qsizetype cells);
/// Which cells are not judged: "Fewer than 10 answered, too few to judge: Angus in 12 questions, Dundee in 3. No
/// answers: Perth & Kinross in 4."; empty when all are.
QString notJudged(const HotSpots &hotSpots, const QList<int> &columns, const Pack &pack);
/// "3 audits name no team and are in no column"; empty when all name one.
QString withoutTeam(std::int64_t audits);
/// How the list is sorted and read.
QString hotSpotMethod(const HotSpots &hotSpots);

/// The same of a matrix beside the baseline.
QString baselineScopeOf(const HotSpots &hotSpots, const Pack &pack);
QString baselineCount(qsizetype cells, const Pack &pack);
QString baselineMethod(const Pack &pack);

/// "Fisher–Freeman–Halton, exact", "Kruskal–Wallis": how groups are compared with each other.
QString heterogeneityMethod(HeterogeneityMethod method);
/// Whether the groups of a row differ: "The authorities differ: Kruskal–Wallis H 9.2, p 0.010."
QString heterogeneity(const Heterogeneity &heterogeneity, HotSpotDimension dimension);
/// The favourable share over all authorities, plain and by caseload, or why not.
QString pooledShare(const PooledRow &row, const Pack &pack);
/// The same in one sentence, with what the weights are: those of `cycle`.
QString allAuthorities(const PooledRow &row, const QString &cycle, const Pack &pack);
/// Which weights shares by caseload are of.
QString weightsUsed(const QString &cycle, bool hasWeights);
/// Why there is no share by caseload; empty where there is one or no weights are given.
QString notStandardised(const PooledRow &row, const Pack &pack);

} // namespace wording
} // namespace caseaudit
