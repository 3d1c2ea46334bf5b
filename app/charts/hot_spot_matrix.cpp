#include "app/charts/hot_spot_matrix.h"

#include "app/wording/comparison_wording.h"
#include "app/wording/hot_spot_wording.h"
#include "app/wording/page_wording.h"
#include "audit_forms/pack.h"

namespace caseaudit {

namespace {

DifferenceMark markOf(HotSpotState state)
{
    switch (state) {
    case HotSpotState::StandsOut:
        return DifferenceMark::Worse;
    case HotSpotState::Better:
        return DifferenceMark::Improved;
    case HotSpotState::NoClearDifference:
        return DifferenceMark::Unclear;
    case HotSpotState::TooFew:
        return DifferenceMark::TooFew;
    case HotSpotState::NothingBeside:
    case HotSpotState::NoAnswers:
        break;
    }
    return DifferenceMark::None;
}

DifferenceMark markOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Worse:
        return DifferenceMark::Worse;
    case Verdict::Improved:
        return DifferenceMark::Improved;
    case Verdict::Held:
        return DifferenceMark::Held;
    case Verdict::NoClearChange:
        return DifferenceMark::Unclear;
    case Verdict::TooFew:
        return DifferenceMark::TooFew;
    case Verdict::NoBaseline:
        break;
    }
    return DifferenceMark::None;
}

template <typename CellOf>
MatrixChart matrixOf(const HotSpots &hotSpots, const QList<int> &columns, const Pack &pack, const CellOf &cellOf)
{
    MatrixChart chart;
    for (const int column : columns)
        chart.columns.append(wording::groupName(hotSpots.groups.at(column), pack));
    for (int row = 0; row < hotSpots.rows.size(); ++row) {
        const HotSpotRow &from = hotSpots.rows.at(row);
        MatrixRow made{.group = from.tableTitle, .label = from.label, .cells = {}};
        for (const int column : columns) {
            MatrixCell cell = cellOf(HotSpotPlace{row, column});
            cell.text = wording::cellShare(from.cells.at(column));
            made.cells.append(cell);
        }
        chart.rows.append(made);
    }
    return chart;
}

MatrixKey key(HotSpotState state)
{
    return {markOf(state), wording::hotSpotState(state)};
}

MatrixKey key(Verdict verdict)
{
    return {markOf(verdict), wording::verdict(verdict)};
}

} // namespace

MatrixChart hotSpotMatrix(const HotSpots &hotSpots, const QList<int> &columns, const Pack &pack)
{
    MatrixChart chart = matrixOf(hotSpots, columns, pack, [&](const HotSpotPlace &place) {
        MatrixCell cell;
        const HotSpotState state = hotSpots.at(place).state;
        cell.mark = markOf(state);
        cell.markText = wording::hotSpotState(state);
        cell.sentence = wording::hotSpotReason(hotSpots, place, pack);
        return cell;
    });
    chart.title = wording::hotSpotScope(hotSpots, pack);
    chart.caption = wording::matrixCaption();
    chart.keys = {key(HotSpotState::StandsOut), key(HotSpotState::NoClearDifference), key(HotSpotState::Better),
                  key(HotSpotState::TooFew)};
    return chart;
}

MatrixChart baselineMatrix(const HotSpots &hotSpots, const QList<int> &columns, const VerdictOf &verdictOf,
                           const Pack &pack)
{
    MatrixChart chart = matrixOf(hotSpots, columns, pack, [&](const HotSpotPlace &place) {
        const std::optional<CellVerdict> found = verdictOf(place);
        MatrixCell cell;
        cell.mark = found ? markOf(found->verdict) : DifferenceMark::None;
        cell.markText = found ? wording::verdict(found->verdict) : wording::notPrinted();
        cell.sentence = wording::groupSentence(hotSpots.groups.at(place.column),
                                               found ? found->sentence : wording::notPrinted(), pack);
        return cell;
    });
    chart.title = wording::baselineScopeOf(hotSpots, pack);
    chart.caption = wording::matrixCaption();
    chart.keys = {key(Verdict::Worse), key(Verdict::NoClearChange), key(Verdict::Improved), key(Verdict::Held),
                  key(Verdict::TooFew)};
    return chart;
}

} // namespace caseaudit
