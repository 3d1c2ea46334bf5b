#include "app/workspace/action_changes.h"

#include "app/workspace/action_register.h"
#include "app/workspace/workspace.h"
#include "audit_forms/document_reader.h"

#include <QJsonArray>
#include <QLocale>

#include <algorithm>
#include <stdexcept>

namespace caseaudit {

namespace {

const QString whatKey = QStringLiteral("what");
const QString addedPart = QStringLiteral("added");
const QString thresholdPart = QStringLiteral("threshold");

void writeAction(Workspace &workspace, const QString &record, const QString &part, QJsonObject document)
{
    document.insert(whatKey, part);
    workspace.write([&] {
        workspace.store().writeDocument(record, actionKind, document, workspace.surroundings().user,
                                        workspace.surroundings().now());
    });
}

QJsonObject documentOf(const AddedAction &action)
{
    QJsonArray actions;
    for (const PlannedAction &planned : action.row.actions) {
        QStringList leads;
        for (const LeadUse &use : planned.leads)
            leads.append(use.lead);
        actions.append(QJsonObject{{QStringLiteral("text"), planned.text},
                                   {QStringLiteral("leads"), QJsonArray::fromStringList(leads)}});
    }
    return {{QStringLiteral("ref"), action.row.ref},
            {QStringLiteral("title"), action.row.title},
            {QStringLiteral("need"), action.row.need},
            {QStringLiteral("actions"), actions},
            {QStringLiteral("authorities"), QJsonArray::fromStringList(action.row.authorities)},
            {QStringLiteral("due"), action.row.due.toString(Qt::ISODate)},
            {QStringLiteral("shares"), QJsonArray::fromStringList(action.shares)}};
}

/// Whom an action concerns, as the plan prints it: letters of authorities, or all of them.
QString appliesTo(const QStringList &authorities, const Pack &pack)
{
    QStringList letters;
    for (const Authority &authority : pack.authorities) {
        if (authorities.contains(authority.id))
            letters.append(authority.letter);
    }
    return letters.size() == pack.authorities.size() ? QStringLiteral("All") : letters.join(u'/');
}

AddedAction addedFrom(const QString &record, const QJsonObject &document, const Pack &pack)
{
    const DocumentReader reader(document);
    AddedAction action{.record = record, .row = {}, .shares = reader.texts(QStringLiteral("shares"))};
    PlanRow &row = action.row;
    row.ref = reader.text(QStringLiteral("ref"));
    row.theme = addedTheme;
    row.title = reader.text(QStringLiteral("title"));
    row.need = reader.text(QStringLiteral("need"));
    row.authorities = reader.texts(QStringLiteral("authorities"));
    row.appliesTo = appliesTo(row.authorities, pack);
    row.due = reader.date(QStringLiteral("due"));
    row.followedByHand = true;
    row.handReason = QStringLiteral("The Partnership added this action; it has no rules of evidence.");
    for (const DocumentReader &planned : reader.objects(QStringLiteral("actions"))) {
        PlannedAction each{.text = planned.text(QStringLiteral("text")), .leads = {}, .authorities = {}};
        for (const QString &lead : planned.texts(QStringLiteral("leads"))) {
            const Lead *known = pack.actionPlan ? pack.actionPlan->lead(lead) : nullptr;
            each.leads.append({lead, known ? known->name : lead});
        }
        row.actions.append(each);
    }
    return action;
}

[[noreturn]] void refuse(const QString &what)
{
    throw std::invalid_argument("an action that is added " + what.toStdString());
}

void requireWhole(const Workspace &workspace, const AddedAction &action)
{
    const PlanRow &row = action.row;
    if (row.title.isEmpty())
        refuse(QStringLiteral("needs a title"));
    if (row.need.isEmpty())
        refuse(QStringLiteral("needs to say what is needed"));
    const bool isNothingDone = std::any_of(row.actions.begin(), row.actions.end(),
                                           [](const PlannedAction &planned) { return planned.text.isEmpty(); });
    if (row.actions.isEmpty() || isNothingDone)
        refuse(QStringLiteral("needs to say what will happen"));
    if (!row.due.isValid())
        refuse(QStringLiteral("needs a month in which it is due"));
    if (row.authorities.isEmpty())
        refuse(QStringLiteral("needs an authority it applies to"));
    for (const QString &authority : row.authorities) {
        if (authority == workspace.pack().partnership.id || !workspace.pack().authority(authority))
            refuse(QStringLiteral("applies to “%1”, which is no authority").arg(authority));
    }
    const std::optional<ActionPlan> plan = actionPlanOf(workspace);
    for (const QString &shared : action.shares) {
        if (shared == row.ref || !plan || !plan->row(shared))
            refuse(QStringLiteral("shares “%1”, which is no row of the plan").arg(shared));
    }
}

/// Texts without stray blanks, the day of the month the first.
AddedAction tidied(AddedAction action)
{
    PlanRow &row = action.row;
    row.ref = row.ref.simplified();
    row.title = row.title.simplified();
    row.need = row.need.simplified();
    for (PlannedAction &planned : row.actions)
        planned.text = planned.text.simplified();
    if (row.due.isValid())
        row.due = QDate(row.due.year(), row.due.month(), 1);
    return action;
}

/// Numbers are kept as text: documents hold whole numbers only.
QString numberText(double number)
{
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

double numberIn(const DocumentReader &reader, const QString &key)
{
    return reader.value(key, [](const QString &text) {
        bool isNumber = false;
        const double number = text.toDouble(&isNumber);
        return isNumber ? std::optional(number) : std::nullopt;
    });
}

ThresholdChange thresholdFrom(const QJsonObject &document)
{
    const DocumentReader reader(document);
    ThresholdChange change;
    change.ref = reader.text(QStringLiteral("ref"));
    change.rule = reader.text(QStringLiteral("rule"));
    change.name = reader.text(QStringLiteral("name"));
    change.from = numberIn(reader, QStringLiteral("from"));
    change.to = numberIn(reader, QStringLiteral("to"));
    change.why = reader.text(QStringLiteral("why"));
    return change;
}

QString thresholdRecord(const QString &ref, const QString &rule, const QString &name)
{
    return QStringList{actionKind, thresholdPart, ref, rule, name}.join(u'-');
}

} // namespace

QList<AddedAction> addedActions(const Workspace &workspace)
{
    QList<AddedAction> actions;
    const QMap<QString, QJsonObject> documents = workspace.store().documents(actionKind);
    for (auto document = documents.begin(); document != documents.end(); ++document) {
        if (document.value().value(whatKey).toString() == addedPart)
            actions.append(addedFrom(document.key(), document.value(), workspace.pack()));
    }
    // X2 before X10.
    std::stable_sort(actions.begin(), actions.end(), [](const AddedAction &left, const AddedAction &right) {
        const auto key = [](const AddedAction &action) { return std::tuple(action.row.ref.size(), action.row.ref); };
        return key(left) < key(right);
    });
    return actions;
}

QString freeActionRef(const Workspace &workspace)
{
    const std::optional<ActionPlan> plan = actionPlanOf(workspace);
    for (int number = 1;; ++number) {
        const QString ref = addedLetter + QString::number(number);
        if (!plan || !plan->row(ref))
            return ref;
    }
}

QString addAction(Workspace &workspace, AddedAction action)
{
    if (!workspace.pack().actionPlan)
        throw std::invalid_argument("the pack has no action plan to add to");
    action = tidied(action);
    if (action.row.ref.isEmpty())
        action.row.ref = freeActionRef(workspace);
    else if (actionPlanOf(workspace)->row(action.row.ref))
        refuse(QStringLiteral("cannot have the reference %1, which is taken").arg(action.row.ref));
    requireWhole(workspace, action);
    writeAction(workspace, {}, addedPart, documentOf(action));
    return action.row.ref;
}

void changeAction(Workspace &workspace, const AddedAction &action)
{
    const QList<AddedAction> known = addedActions(workspace);
    const auto found = std::find_if(known.begin(), known.end(), [&](const AddedAction &each) {
        return each.row.ref == action.row.ref.simplified();
    });
    if (found == known.end())
        throw std::invalid_argument("no action “" + action.row.ref.toStdString() + "” was added; those of the plan " +
                                    "stay as the source has them");
    const AddedAction changed = tidied(action);
    requireWhole(workspace, changed);
    if (documentOf(changed) != documentOf(*found))
        writeAction(workspace, found->record, addedPart, documentOf(changed));
}

QList<ThresholdChange> thresholds(const Workspace &workspace)
{
    QList<ThresholdChange> changes;
    for (const QJsonObject &document : workspace.store().documents(actionKind)) {
        if (document.value(whatKey).toString() == thresholdPart)
            changes.append(thresholdFrom(document));
    }
    return changes;
}

QList<ThresholdChange> thresholdHistory(const Workspace &workspace, const QString &ref)
{
    QList<ThresholdChange> changes;
    for (const ThresholdChange &now : thresholds(workspace)) {
        if (now.ref != ref)
            continue;
        for (const Revision &revision : workspace.store().log().history(thresholdRecord(ref, now.rule, now.name))) {
            if (revision.isErased())
                continue;
            ThresholdChange change = thresholdFrom(revision.content());
            change.author = revision.author;
            change.writtenAt = revision.writtenAt;
            changes.prepend(change);
        }
    }
    std::stable_sort(changes.begin(), changes.end(), [](const ThresholdChange &left, const ThresholdChange &right) {
        return left.writtenAt > right.writtenAt;
    });
    return changes;
}

void changeThreshold(Workspace &workspace, const QString &ref, const QString &rule, const QString &name,
                     std::optional<double> value, const QString &why)
{
    const PlanRow row = requireAction(workspace, ref);
    const EvidenceRule *now = ruleOf(row, rule);
    if (!now)
        throw std::invalid_argument("action " + ref.toStdString() + " has no rule “" + rule.toStdString() + "”");
    if (!thresholdNames(*now).contains(name)) {
        throw std::invalid_argument("the rule “" + rule.toStdString() + "” has no number “" + name.toStdString() +
                                    "” to change");
    }
    const double from = now->parameters.value(name).toDouble();
    const PlanRow *packed = workspace.pack().actionPlan->row(ref);
    const double to = value.value_or(ruleOf(*packed, rule)->parameters.value(name).toDouble());
    if (!isPossibleThreshold(*now, name, to)) {
        throw std::invalid_argument("“" + name.toStdString() + "” of “" + rule.toStdString() + "”: found " +
                                    numberText(to).toStdString() + ", expected " +
                                    (isWholeThreshold(*now, name) ? "a whole number from 1" : "a share from 0 to 1"));
    }
    if (from == to)
        return;
    if (why.simplified().isEmpty())
        throw std::invalid_argument("a threshold is not changed without a reason");
    writeAction(workspace, thresholdRecord(ref, rule, name), thresholdPart,
                {{QStringLiteral("ref"), ref},
                 {QStringLiteral("rule"), rule},
                 {QStringLiteral("name"), name},
                 {QStringLiteral("from"), numberText(from)},
                 {QStringLiteral("to"), numberText(to)},
                 {QStringLiteral("why"), why.simplified()}});
}

void applyThresholds(ActionPlan &plan, const QList<ThresholdChange> &changes)
{
    for (const ThresholdChange &change : changes) {
        for (PlanRow &row : plan.rows) {
            if (row.ref != change.ref)
                continue;
            for (EvidenceRule &rule : row.evidence) {
                // A rule that the pack no longer has is not brought back by its number.
                if (ruleKey(rule) == change.rule && thresholdNames(rule).contains(change.name))
                    rule.parameters.insert(change.name, change.to);
            }
        }
    }
}

} // namespace caseaudit
