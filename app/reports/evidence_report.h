#pragma once

#include "analytics/evidence/action_standing.h"
#include "analytics/tables/table.h"

#include <QJsonObject>
#include <QList>

namespace caseaudit {

struct Pack;

/// The verdict on actions with the figures behind it: `{actions: [{ref, work_status, evidence_status, rules: [{kind,
/// result, shown_only, figures, missing}]}]}`. Figures are those of tables, comparisons and agreement as they were
/// computed; what is not defined is null. No case is named.
QJsonObject evidenceJson(const QList<ActionStanding> &actions, const Pack &pack);

/// One row a rule: `ref,work_status,evidence_status,kind,target,result,shown_only,figures,missing`, the last two in
/// words.
Table evidenceRows(const QList<ActionStanding> &actions, const Pack &pack);

/// An action's evidence as a person reads it, lines of at most `width` characters.
QString evidenceText(const ActionStanding &action, const Pack &pack, int width);

} // namespace caseaudit
