#include "app/viewmodels/action_detail.h"
#include "app/viewmodels/action_lines.h"
#include "app/viewmodels/option.h"
#include "app/wording/action_wording.h"
#include "app/wording/evidence_wording.h"
#include "app/wording/hot_spot_wording.h"
#include "app/wording/page_wording.h"
#include "app/wording/wording.h"
#include "app/workspace/action_changes.h"
#include "app/workspace/action_register.h"
#include "app/workspace/evidence.h"
#include "app/workspace/follow_ups.h"
#include "app/workspace/hot_spot_history.h"
#include "app/workspace/workspace.h"

#include <algorithm>

namespace caseaudit {

namespace {

QString authorityName(const QString &id, const Pack &pack)
{
    const Authority *authority = pack.authority(id);
    return authority ? authority->name : id;
}

/// The figures of a rule that have audits behind them, each with its name.
QVariantList partsOf(const RuleFinding &finding, const Pack &pack)
{
    QVariantList parts;
    const auto add = [&parts](const QString &part, const QString &label) {
        parts.append(QVariantMap{{QStringLiteral("part"), part}, {QStringLiteral("label"), label}});
    };
    const RuleFigures &figures = finding.figures;
    for (const AuthorityFigure &figure : figures.authorities) {
        if (figure.base > 0)
            add(figure.authority, wording::authorityAudits(figure, pack));
    }
    if (figures.answered + figures.notRecorded > 0)
        add({}, wording::auditCount(figures.answered + figures.notRecorded + figures.notApplicable));
    if (figures.notRecorded > 0)
        add(notRecordedPart, wording::notRecordedCount(figures.notRecorded));
    if (figures.pairs > 0)
        add({}, wording::auditCount(2 * figures.pairs));
    for (const PeriodReport &report : figures.reports) {
        if (report.includes)
            add(report.record, report.title);
    }
    if (figures.change && figures.change->now.answered > 0)
        add({}, wording::auditCount(figures.change->now.answered));
    return parts;
}

QVariantList thresholdsOf(const EvidenceRule &rule, const EvidenceRule *packed)
{
    QVariantList list;
    for (const QString &name : thresholdNames(rule)) {
        const double value = rule.parameters.value(name).toDouble();
        const double original = packed ? packed->parameters.value(name).toDouble() : value;
        list.append(QVariantMap{{QStringLiteral("name"), name},
                                {QStringLiteral("label"), wording::thresholdName(name, rule)},
                                {QStringLiteral("value"), wording::thresholdValue(name, rule, value)},
                                {QStringLiteral("original"),
                                 value == original ? QString() : wording::thresholdValue(name, rule, original)}});
    }
    return list;
}

QVariantList rulesOf(const RowEvidence &evidence, const Pack &pack)
{
    const PlanRow *packedRow = pack.actionPlan->row(evidence.ref);
    QVariantList rules;
    for (const RuleFinding &finding : evidence.rules) {
        const QString key = ruleKey(finding.rule);
        rules.append(QVariantMap{
            {QStringLiteral("key"), key},
            {QStringLiteral("title"), wording::ruleTitle(finding.rule, pack)},
            {QStringLiteral("result"), wording::ruleResult(finding.result)},
            {QStringLiteral("kind"), ruleKind(finding.result)},
            {QStringLiteral("figures"), wording::ruleFigures(finding, pack)},
            {QStringLiteral("missing"), wording::missing(finding, pack)},
            {QStringLiteral("version"), wording::ruleVersion(finding)},
            {QStringLiteral("shownOnly"), finding.rule.shownOnly},
            {QStringLiteral("parts"), partsOf(finding, pack)},
            {QStringLiteral("thresholds"), thresholdsOf(finding.rule, packedRow ? ruleOf(*packedRow, key) : nullptr)}});
    }
    return rules;
}

QVariantList historyOf(const PlanRow &row, const Workspace &workspace)
{
    struct Line {
        QString writtenAt;
        QVariantMap map;
    };
    QList<Line> lines;
    const auto add = [&lines](const QString &what, const QString &subject, const QString &note, const QString &author,
                              const QString &writtenAt) {
        lines.append({writtenAt,
                      {{QStringLiteral("what"), what},
                       {QStringLiteral("subject"), subject},
                       {QStringLiteral("note"), note},
                       {QStringLiteral("by"), wording::writtenBy(author, writtenAt)}}});
    };
    for (const StatusChange &change : statusHistory(workspace, row.ref)) {
        add(wording::statusChange(change),
            row.aspects.isEmpty() ? QString() : wording::statusSubject(change.aspect, row), change.note, change.author,
            change.writtenAt);
    }
    for (const ThresholdChange &change : thresholdHistory(workspace, row.ref)) {
        const EvidenceRule *rule = ruleOf(row, change.rule);
        if (rule)
            add(wording::thresholdChange(change, *rule), wording::thresholdSubject(change, *rule, workspace.pack()),
                QString(), change.author, change.writtenAt);
    }
    std::stable_sort(lines.begin(), lines.end(),
                     [](const Line &left, const Line &right) { return left.writtenAt > right.writtenAt; });
    QVariantList history;
    for (const Line &line : std::as_const(lines))
        history.append(line.map);
    return history;
}

QVariantList notesOf(const PlanRow &row, Workspace &workspace, HotSpotHistory &history)
{
    QVariantList notes;
    for (const ActionNote &note : actionNotes(workspace)) {
        if (note.ref != row.ref)
            continue;
        const bool isOfCell = !note.about.row.isEmpty() && !note.about.authority.isEmpty();
        const QString standing =
            isOfCell ? wording::cellHistory(note.about, history.standings(workspace, note.about), workspace.pack())
                     : QString();
        notes.prepend(QVariantMap{{QStringLiteral("record"), note.record},
                                  {QStringLiteral("date"), wording::date(note.date)},
                                  {QStringLiteral("text"), note.text},
                                  {QStringLiteral("about"), wording::noteSubject(note.about, workspace.pack())},
                                  {QStringLiteral("standing"), standing},
                                  {QStringLiteral("by"), wording::writtenBy(note.author, note.writtenAt)}});
    }
    return notes;
}

void addFollowUps(ActionDetail &detail, const PlanRow &row, const Workspace &workspace)
{
    const QDate today = workspace.surroundings().today;
    qsizetype open = 0;
    qsizetype overdue = 0;
    for (const FollowUp &each : followUps(workspace)) {
        if (!actionsOf(each, workspace.pack()).contains(row.ref))
            continue;
        open += each.isOpen() ? 1 : 0;
        overdue += each.isOpen() && each.due.isValid() && each.due < today ? 1 : 0;
        detail.followUps.append(QVariantMap{{QStringLiteral("record"), each.record},
                                            {QStringLiteral("audit"), each.audit},
                                            {QStringLiteral("what"), each.what},
                                            {QStringLiteral("task"), wording::followUpTask(each, today)},
                                            {QStringLiteral("facts"), wording::followUpFacts(each, workspace.pack())},
                                            {QStringLiteral("isOpen"), each.isOpen()}});
    }
    detail.followUpCount = wording::openFollowUps(open, overdue);
}

void addCases(ActionDetail &detail, const RowEvidence &evidence, const Pack &pack)
{
    for (const RuleFinding &finding : evidence.rules) {
        if (finding.rule.kind != rule_kind::followedUp)
            continue;
        detail.hasList = true;
        detail.listState = wording::listState(finding.figures);
        for (const NamedCaseFinding &named : finding.figures.cases) {
            const bool isDone = named.state == NamedCaseState::FollowedUp;
            detail.cases.append(QVariantMap{{QStringLiteral("caseRef"), named.named.caseRef},
                                            {QStringLiteral("authority"), authorityName(named.named.authority, pack)},
                                            {QStringLiteral("state"), wording::namedCaseState(named)},
                                            {QStringLiteral("audit"), named.audit},
                                            {QStringLiteral("kind"), isDone ? QStringLiteral("done")
                                                                     : named.state == NamedCaseState::StillFails
                                                                         ? QStringLiteral("error")
                                                                         : QStringLiteral("warning")}});
        }
    }
}

} // namespace

void addStanding(ActionDetail &detail, const PlanRow &row, Workspace &workspace, EvidenceBook &book,
                 HotSpotHistory &history)
{
    const Pack &pack = workspace.pack();
    const QDate today = workspace.surroundings().today;
    const StatusChange status = workStatus(workspace, row.ref);
    const RowEvidence evidence = book.of(row.ref);
    detail.due = wording::actionDue(row.due, status.status, today);
    detail.overdue = dueState(row.due, status.status, today) == DueState::Overdue;
    detail.work = wording::workStatus(status.status);
    detail.workKind = workKind(status.status);
    detail.workId = workStatusId(status.status);
    if (status.on.isValid()) {
        detail.workSince = wording::joinedFacts(
            {wording::statusChange(status), status.note, wording::writtenBy(status.author, status.writtenAt)});
    }
    detail.evidenceStatus = row.followedByHand ? QString() : wording::evidenceStatus(evidence.status);
    detail.evidenceKind = evidenceKind(evidence.status);
    if (status.status == WorkStatus::Complete && evidence.status == EvidenceStatus::Contradicts)
        detail.contradiction = wording::bothStatuses(status.status, evidence.status);
    detail.period = wording::evidencePeriod(evidence.period);
    detail.rules = rulesOf(evidence, pack);
    detail.standards = {option(QString(), wording::statusSubject({}, row))};
    for (const PlanAspect &aspect : row.aspects)
        detail.standards.append(option(aspectId(aspect), aspect.label));
    for (const ActionOwners &each : ownersOf(workspace, row.ref))
        detail.owners.append(wording::owners(each, row, pack));
    detail.history = historyOf(row, workspace);
    detail.notes = notesOf(row, workspace, history);
    addFollowUps(detail, row, workspace);
    addCases(detail, evidence, pack);
    detail.isAdded = row.theme == addedTheme;
    for (const AddedAction &added : addedActions(workspace)) {
        if (added.row.ref == row.ref)
            detail.shares = wording::shares(added.shares);
    }
}

} // namespace caseaudit
