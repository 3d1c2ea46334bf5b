#include "app/viewmodels/action_detail.h"

#include "app/viewmodels/action_lines.h"
#include "app/wording/action_wording.h"
#include "app/wording/page_wording.h"
#include "app/wording/wording.h"
#include "app/workspace/action_register.h"
#include "app/workspace/evidence.h"
#include "app/workspace/workspace.h"

#include <QHash>
#include <QSet>

namespace caseaudit {

namespace {

/// What the rules of a row name: table rows as `<table>.<field>`, questions as `<form>.<field>`.
QSet<QString> namedByRules(const PlanRow &row, const QString &key)
{
    QSet<QString> named;
    for (const EvidenceRule &rule : row.evidence)
        named.insert(rule.parameters.value(key).toString());
    return named;
}

QVariantList stepsOf(const PlanRow &row, const Workspace &workspace)
{
    const ActionPlan &plan = *workspace.pack().actionPlan;
    QVariantList actions;
    for (const PlannedAction &action : row.actions) {
        actions.append(QVariantMap{
            {QStringLiteral("text"), action.text},
            {QStringLiteral("leads"), wording::leads(action.leads, plan)},
            {QStringLiteral("authorities"), action.authorities.isEmpty()
                                                ? QString()
                                                : wording::authorityNames(action.authorities, workspace.pack())}});
    }
    return actions;
}

QVariantList aspectsOf(const PlanRow &row, const Workspace &workspace)
{
    QVariantList aspects;
    for (const PlanAspect &aspect : row.aspects) {
        const WorkStatus status = workStatus(workspace, row.ref, aspectId(aspect)).status;
        aspects.append(QVariantMap{
            {QStringLiteral("label"), aspect.label},
            {QStringLiteral("work"), wording::workStatus(status)},
            {QStringLiteral("workKind"), workKind(status)},
            {QStringLiteral("appliesTo"), wording::appliesTo(aspect.appliesTo, aspect.authorities, workspace.pack())}});
    }
    return aspects;
}

QVariantList evidenceOf(const PlanRow &row, Workspace &workspace, const Filter &filter)
{
    const Pack &pack = workspace.pack();
    QHash<QString, RatingTable> rated;
    QVariantList evidence;
    for (const QString &rowId : evidenceRows(row, workspace)) {
        const QString tableId = rowId.section(u'.', 0, 0);
        if (!rated.contains(tableId))
            rated.insert(tableId, workspace.rate(tableId, filter));
        for (const RatingRow &figures : std::as_const(rated[tableId]).rows) {
            if (figures.row != rowId)
                continue;
            const Scale &scale = *pack.scale(figures.scale);
            const std::optional<PrintedFigures> printed = workspace.printed(rowId);
            const QString then =
                printed ? wording::printedShare(wording::favourablePrinted(printed->percents, scale), *pack.baseline)
                        : QString();
            evidence.append(QVariantMap{
                {QStringLiteral("row"), rowId},
                {QStringLiteral("title"), wording::tableRowTitle(rowId, pack)},
                {QStringLiteral("figure"), wording::presentFigure(figures, scale)},
                {QStringLiteral("note"),
                 wording::joinedFacts({then, wording::leftOut(figures.notApplicable, figures.notRecorded)})},
                {QStringLiteral("answered"), static_cast<int>(figures.answered)}});
        }
    }
    return evidence;
}

} // namespace

QStringList evidenceRows(const PlanRow &row, const Workspace &workspace)
{
    const Pack &pack = workspace.pack();
    QSet<QString> rows = namedByRules(row, QStringLiteral("row"));
    const QSet<QString> questions = namedByRules(row, QStringLiteral("field"));
    for (const PlanAspect &aspect : row.aspects)
        rows.unite(QSet<QString>(aspect.rows.begin(), aspect.rows.end()));
    QStringList found;
    for (const TableDefinition &table : pack.tables) {
        const FormDefinition *form = pack.form(table.form);
        for (const TableRow &tableRow : table.rows) {
            const Field *field = form ? form->field(tableRow.field) : nullptr;
            const bool speaks = rows.contains(tableRow.id) || (field && field->recommendations.contains(row.ref)) ||
                                questions.contains(table.form + u'.' + tableRow.field);
            if (speaks)
                found.append(tableRow.id);
        }
    }
    return found;
}

ActionDetail actionDetail(const PlanRow &row, Workspace &workspace, EvidenceBook &book, HotSpotHistory &history,
                          const Filter &filter)
{
    const ActionPlan &plan = *book.plan();
    const Theme *theme = plan.theme(row.theme);
    ActionDetail detail;
    detail.ref = row.ref;
    detail.title = row.title;
    detail.theme = theme ? wording::themeTitle(*theme) : QString();
    detail.need = row.need;
    detail.provenance = row.theme == addedTheme ? QString() : wording::provenance(row.provenance);
    detail.appliesTo = wording::appliesTo(row.appliesTo, row.authorities, workspace.pack());
    detail.actions = stepsOf(row, workspace);
    detail.aspects = aspectsOf(row, workspace);
    detail.evidence = evidenceOf(row, workspace, filter);
    detail.otherPlans = row.otherPlans;
    detail.oddities = row.oddities;
    detail.handReason = row.followedByHand ? row.handReason : QString();
    addStanding(detail, row, workspace, book, history);
    return detail;
}

} // namespace caseaudit
