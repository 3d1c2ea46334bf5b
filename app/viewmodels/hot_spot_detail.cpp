#include "app/viewmodels/hot_spot_detail.h"

#include "app/viewmodels/option.h"
#include "app/wording/action_wording.h"
#include "app/wording/hot_spot_wording.h"
#include "app/wording/page_wording.h"
#include "app/workspace/action_register.h"
#include "app/workspace/workspace.h"

#include <algorithm>

namespace caseaudit {

namespace {

/// Every action of the plan, those of `first` before the others.
QVariantList actionsOf(const Workspace &workspace, const QVariantList &first)
{
    const std::optional<ActionPlan> plan = actionPlanOf(workspace);
    QVariantList evidenced;
    QVariantList others;
    for (const PlanRow &row : plan ? plan->rows : QList<PlanRow>()) {
        const bool isFirst = std::any_of(first.begin(), first.end(), [&row](const QVariant &each) {
            return each.toMap().value(QStringLiteral("id")).toString() == row.ref;
        });
        (isFirst ? evidenced : others).append(option(row.ref, wording::actionChoice(row)));
    }
    return evidenced + others;
}

QVariantList mentionsOf(const QList<ActionNote> &notes)
{
    QVariantList mentions;
    for (const wording::CellMention &mention : wording::cellMentions(notes))
        mentions.append(option(mention.ref, mention.text));
    return mentions;
}

} // namespace

QVariantList recommendationsOf(const HotSpotRow &row, const Pack &pack)
{
    const FormDefinition *form = pack.form(row.form);
    const Field *field = form ? form->field(row.field) : nullptr;
    QVariantList recommendations;
    for (const QString &ref : field ? field->recommendations : QStringList()) {
        const PlanRow *planned = pack.actionPlan ? pack.actionPlan->row(ref) : nullptr;
        recommendations.append(option(ref, planned ? planned->title : ref));
    }
    return recommendations;
}

HotSpotDetail hotSpotDetail(Workspace &workspace, const HotSpots &found, const HotSpotPlace &place,
                            HotSpotHistory &history)
{
    const Pack &pack = workspace.pack();
    const HotSpotRow &row = found.rows.at(place.row);
    HotSpotDetail detail;
    detail.row = row.row;
    detail.authority = found.groups.at(place.column).authority;
    detail.title = wording::tableRowTitle(row.row, pack);
    detail.unfavourable = wording::unfavourableAudits(found.at(place));
    detail.answered = wording::answeredAudits(found.at(place));
    detail.recommendations = recommendationsOf(row, pack);
    detail.actions = actionsOf(workspace, detail.recommendations);
    if (found.dimension == HotSpotDimension::Authority) {
        const CycleWeights weights = weightsOfCycle(workspace, found.period);
        const PooledRow pooled = pooledRow(found, place.row, pack, weights.forms.value(row.form));
        detail.pooled = wording::allAuthorities(pooled, weights.cycle, pack);
        detail.spread = wording::heterogeneity(pooled.heterogeneity, found.dimension);
    } else {
        detail.spread = wording::heterogeneity(heterogeneityOf(row, *pack.scale(row.scale)), found.dimension);
    }
    const NoteSubject about{detail.row, detail.authority};
    const QList<ActionNote> notes = notesOn(workspace, about);
    detail.mentions = mentionsOf(notes);
    if (!notes.isEmpty())
        detail.history = wording::cellHistory(about, history.standings(workspace, about), pack);
    return detail;
}

} // namespace caseaudit
