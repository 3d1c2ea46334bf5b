#include "app/wording/hot_spot_wording.h"

#include "app/wording/action_wording.h"
#include "app/wording/wording.h"
#include "audit_forms/pack.h"

#include <algorithm>

namespace caseaudit::wording {

namespace {

bool isJudged(const HotSpotCell &cell)
{
    return cell.pAdjusted.has_value();
}

/// What a cell is in one cycle; `stoodOut`: it did when it was judged last.
QString standing(const HotSpotCell &cell, bool stoodOut)
{
    if (cell.state == HotSpotState::NoAnswers)
        return hotSpotState(cell.state).toLower();
    if (cell.state == HotSpotState::StandsOut)
        return QStringLiteral("%1, stood out").arg(cellPart(cell));
    const QString verdict = !isJudged(cell) ? hotSpotState(cell.state).toLower()
                            : stoodOut      ? QStringLiteral("no longer")
                                            : QStringLiteral("did not stand out");
    return QStringLiteral("%1, %2").arg(cellPart(cell), verdict);
}

QString weightsOfCycle(const QString &cycle)
{
    return QStringLiteral("weights of cycle %1").arg(cycle);
}

/// "on C3, 3 October 2005": of the notes on a cell that name one action, or none.
QString latestOf(const QList<ActionNote> &notes)
{
    const ActionNote &last = notes.last();
    const QString action = last.ref.isEmpty() ? QString() : QStringLiteral(" on %1").arg(last.ref);
    if (notes.size() == 1)
        return QStringLiteral("Noted%1, %2").arg(action, date(last.date));
    return QStringLiteral("Noted%1 %2 times, last %3").arg(action).arg(notes.size()).arg(date(last.date));
}

} // namespace

QString cellHistory(const NoteSubject &about, const QList<CellStanding> &standings, const Pack &pack)
{
    const TableRow *row = pack.tableRow(about.row);
    const Scale *scale = row ? pack.scale(row->scale) : nullptr;
    if (!scale || standings.isEmpty())
        return {};
    QStringList parts;
    bool stoodOut = false;
    for (const CellStanding &each : standings) {
        parts.append(QStringLiteral("%1: %2").arg(each.cycle, standing(each.cell, stoodOut)));
        if (isJudged(each.cell))
            stoodOut = each.cell.state == HotSpotState::StandsOut;
    }
    return QStringLiteral("“%1” in %2 by cycle – %3")
        .arg(unfavourableAnswers(*scale), groupName({about.authority, {}}, pack), parts.join(QStringLiteral("; ")));
}

QList<CellMention> cellMentions(const QList<ActionNote> &notes)
{
    QList<CellMention> mentions;
    QStringList refs;
    for (const ActionNote &note : notes)
        refs.append(note.ref);
    refs.removeDuplicates();
    for (const QString &ref : std::as_const(refs)) {
        QList<ActionNote> ofAction = notes;
        ofAction.removeIf([&ref](const ActionNote &note) { return note.ref != ref; });
        mentions.append({ref, latestOf(ofAction)});
    }
    return mentions;
}

QString cellNote(const ActionNote &note)
{
    return QStringLiteral("%1, %2: %3").arg(latestOf({note}), note.author, note.text);
}

QString notedCellCount(qsizetype cells)
{
    return cells == 0 ? QStringLiteral("No cell has a note.")
                      : QStringLiteral("%1, each in every cycle by itself.")
                            .arg(counted(cells, QStringLiteral("cell with notes"), QStringLiteral("cells with notes")));
}

QString weightsUsed(const QString &cycle, bool hasWeights)
{
    return hasWeights ? QStringLiteral("By caseload: %1, for the forms that have some.").arg(weightsOfCycle(cycle))
                      : QStringLiteral("Not by caseload: cycle %1 has no weights and no caseloads.").arg(cycle);
}

QString allAuthorities(const PooledRow &row, const QString &cycle, const Pack &pack)
{
    QString sentence = QStringLiteral("All authorities together: %1").arg(pooledShare(row, pack));
    if (row.standardised)
        sentence += QStringLiteral(" (%1)").arg(weightsOfCycle(cycle));
    else if (row.standardisation == Standardisation::NoWeights && row.answered > 0)
        sentence += QStringLiteral("; not by caseload: cycle %1 has no weights of this form").arg(cycle);
    return sentence;
}

} // namespace caseaudit::wording
