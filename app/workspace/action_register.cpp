#include "app/workspace/action_register.h"

#include "app/workspace/action_changes.h"
#include "app/workspace/workspace.h"
#include "audit_forms/document_reader.h"

#include <QJsonArray>
#include <QUuid>

#include <algorithm>
#include <stdexcept>

namespace caseaudit {

namespace {

const QString whatKey = QStringLiteral("what");
const QString statusPart = QStringLiteral("status");
const QString ownersPart = QStringLiteral("owners");
const QString notePart = QStringLiteral("note");

/// One record for each thing that is said again and again, under the same id in every file, so that merged files agree
/// or visibly disagree.
QString recordOf(const QString &part, const QStringList &names)
{
    return actionKind + u'-' + part + u'-' + names.join(u'-');
}

QString statusRecord(const QString &ref, const QString &aspect)
{
    return recordOf(statusPart, {ref, aspect});
}

StatusChange statusFrom(const QJsonObject &document)
{
    const DocumentReader reader(document);
    StatusChange change;
    change.ref = reader.text(QStringLiteral("ref"));
    change.aspect = reader.text(QStringLiteral("aspect"));
    change.status = reader.value(QStringLiteral("status"), workStatusFor);
    change.on = reader.date(QStringLiteral("on"));
    change.note = reader.text(QStringLiteral("note"));
    return change;
}

/// What a record of the register says, the last written first.
QList<StatusChange> changesIn(const Workspace &workspace, const QString &record)
{
    QList<StatusChange> changes;
    for (const Revision &revision : workspace.store().log().history(record)) {
        if (revision.isErased())
            continue;
        StatusChange change = statusFrom(revision.content());
        change.author = revision.author;
        change.writtenAt = revision.writtenAt;
        changes.prepend(change);
    }
    return changes;
}

/// The last change that holds today.
StatusChange standing(const QList<StatusChange> &changes, const QDate &today)
{
    const auto last = std::find_if(changes.begin(), changes.end(),
                                   [&today](const StatusChange &change) { return change.on <= today; });
    return last == changes.end() ? StatusChange() : *last;
}

const PlanAspect *aspectOf(const PlanRow &row, const QString &id)
{
    const auto found = std::find_if(row.aspects.begin(), row.aspects.end(),
                                    [&id](const PlanAspect &aspect) { return aspectId(aspect) == id; });
    return found == row.aspects.end() ? nullptr : &*found;
}

void requireAspect(const PlanRow &row, const QString &aspect)
{
    if (aspect.isEmpty() || aspectOf(row, aspect))
        return;
    QStringList known;
    for (const PlanAspect &each : row.aspects)
        known.append(aspectId(each));
    throw std::invalid_argument("action " + row.ref.toStdString() + " has no standard “" + aspect.toStdString() + "”" +
                                (known.isEmpty() ? "" : "; it has " + known.join(QStringLiteral(", ")).toStdString()));
}

void requireAuthority(const Workspace &workspace, const QString &authority)
{
    if (!authority.isEmpty() && !workspace.pack().authority(authority))
        throw std::invalid_argument("there is no authority “" + authority.toStdString() + "”");
}

/// The documents of the register of one sort, by record.
QMap<QString, QJsonObject> documentsOf(const Workspace &workspace, const QString &part)
{
    QMap<QString, QJsonObject> documents = workspace.store().documents(actionKind);
    documents.removeIf([&part](const auto &entry) { return entry.value().value(whatKey).toString() != part; });
    return documents;
}

void writeAction(Workspace &workspace, const QString &record, const QString &part, QJsonObject document)
{
    document.insert(whatKey, part);
    workspace.write([&] {
        workspace.store().writeDocument(record, actionKind, document, workspace.surroundings().user,
                                        workspace.surroundings().now());
    });
}

} // namespace

PlanRow requireAction(const Workspace &workspace, const QString &ref)
{
    const std::optional<ActionPlan> plan = actionPlanOf(workspace);
    const PlanRow *row = plan ? plan->row(ref) : nullptr;
    if (!row)
        throw std::invalid_argument("the action plan has no row “" + ref.toStdString() + "”");
    return *row;
}

void requireDayUpToToday(const Workspace &workspace, const QDate &day, const char *what)
{
    const QDate today = workspace.surroundings().today;
    if (!day.isValid())
        throw std::invalid_argument(std::string(what) + " needs a day");
    if (day > today) {
        throw std::invalid_argument(std::string(what) + " is of " + day.toString(Qt::ISODate).toStdString() +
                                    ", expected a day up to today, " + today.toString(Qt::ISODate).toStdString());
    }
}

std::optional<ActionPlan> actionPlanOf(const Workspace &workspace)
{
    std::optional<ActionPlan> plan = workspace.pack().actionPlan;
    if (!plan)
        return plan;
    const QList<AddedAction> added = addedActions(workspace);
    if (!added.isEmpty())
        plan->themes.append({addedTheme, QStringLiteral("Added by the Partnership"), false});
    for (const AddedAction &action : added)
        plan->rows.append(action.row);
    applyThresholds(*plan, thresholds(workspace));
    return plan;
}

StatusChange workStatus(const Workspace &workspace, const QString &ref, const QString &aspect)
{
    StatusChange change = standing(changesIn(workspace, statusRecord(ref, aspect)), workspace.surroundings().today);
    change.ref = ref;
    change.aspect = aspect;
    return change;
}

QHash<QString, StatusChange> workStatuses(const Workspace &workspace)
{
    QHash<QString, StatusChange> statuses;
    const QMap<QString, QJsonObject> documents = documentsOf(workspace, statusPart);
    for (auto document = documents.begin(); document != documents.end(); ++document) {
        StatusChange change = statusFrom(document.value());
        if (!change.aspect.isEmpty())
            continue;
        if (change.on > workspace.surroundings().today)
            change = standing(changesIn(workspace, document.key()), workspace.surroundings().today);
        if (change.on.isValid())
            statuses.insert(change.ref, change);
    }
    return statuses;
}

void setWorkStatus(Workspace &workspace, const StatusChange &change)
{
    requireAspect(requireAction(workspace, change.ref), change.aspect);
    requireDayUpToToday(workspace, change.on, "a work status");
    const QString note = change.note.simplified();
    const QString record = statusRecord(change.ref, change.aspect);
    const QList<StatusChange> before = changesIn(workspace, record);
    if (!before.isEmpty() && before.first().status == change.status && before.first().on == change.on &&
        before.first().note == note)
        return;
    writeAction(workspace, record, statusPart,
                {{QStringLiteral("ref"), change.ref},
                 {QStringLiteral("aspect"), change.aspect},
                 {QStringLiteral("status"), workStatusId(change.status)},
                 {QStringLiteral("on"), change.on.toString(Qt::ISODate)},
                 {QStringLiteral("note"), note}});
}

QList<StatusChange> statusHistory(const Workspace &workspace, const QString &ref)
{
    const PlanRow row = requireAction(workspace, ref);
    QList<StatusChange> changes = changesIn(workspace, statusRecord(ref, {}));
    for (const PlanAspect &aspect : row.aspects)
        changes += changesIn(workspace, statusRecord(ref, aspectId(aspect)));
    std::stable_sort(changes.begin(), changes.end(), [](const StatusChange &left, const StatusChange &right) {
        return left.writtenAt > right.writtenAt;
    });
    return changes;
}

void setOwners(Workspace &workspace, const ActionOwners &owners)
{
    requireAspect(requireAction(workspace, owners.ref), owners.aspect);
    requireAuthority(workspace, owners.authority);
    QStringList names;
    for (const QString &name : owners.names) {
        if (!name.simplified().isEmpty())
            names.append(name.simplified());
    }
    names.removeDuplicates();
    writeAction(workspace, recordOf(ownersPart, {owners.ref, owners.aspect, owners.authority}), ownersPart,
                {{QStringLiteral("ref"), owners.ref},
                 {QStringLiteral("aspect"), owners.aspect},
                 {QStringLiteral("authority"), owners.authority},
                 {QStringLiteral("names"), QJsonArray::fromStringList(names)}});
}

QList<ActionOwners> ownersOf(const Workspace &workspace, const QString &ref)
{
    QList<ActionOwners> all;
    for (const QJsonObject &document : documentsOf(workspace, ownersPart)) {
        const DocumentReader reader(document);
        const ActionOwners owners{reader.text(QStringLiteral("ref")), reader.text(QStringLiteral("aspect")),
                                  reader.text(QStringLiteral("authority")), reader.texts(QStringLiteral("names"))};
        if (owners.ref == ref && !owners.names.isEmpty())
            all.append(owners);
    }
    std::stable_sort(all.begin(), all.end(), [](const ActionOwners &left, const ActionOwners &right) {
        return std::tie(left.aspect, left.authority) < std::tie(right.aspect, right.authority);
    });
    return all;
}

QString addActionNote(Workspace &workspace, const ActionNote &note)
{
    const QString text = note.text.simplified();
    if (text.isEmpty())
        throw std::invalid_argument("a note needs a text");
    requireDayUpToToday(workspace, note.date, "a note");
    if (note.ref.isEmpty() && note.about.row.isEmpty())
        throw std::invalid_argument("a note needs an action or a row of the tables to speak of");
    if (!note.ref.isEmpty())
        requireAction(workspace, note.ref);
    if (!note.about.row.isEmpty() && !workspace.pack().tableRow(note.about.row))
        throw std::invalid_argument("there is no row “" + note.about.row.toStdString() + "”, expected <table>.<field>");
    requireAuthority(workspace, note.about.authority);
    const QString record = QUuid::createUuid().toString(QUuid::WithoutBraces);
    writeAction(workspace, record, notePart,
                {{QStringLiteral("ref"), note.ref},
                 {QStringLiteral("on"), note.date.toString(Qt::ISODate)},
                 {QStringLiteral("text"), text},
                 {QStringLiteral("row"), note.about.row},
                 {QStringLiteral("authority"), note.about.authority}});
    return record;
}

void removeActionNote(Workspace &workspace, const QString &record)
{
    QJsonObject document = documentsOf(workspace, notePart).value(record);
    if (document.isEmpty())
        throw std::invalid_argument("there is no note “" + record.toStdString() + "”");
    document.insert(QStringLiteral("removed"), true);
    writeAction(workspace, record, notePart, document);
}

QList<ActionNote> actionNotes(const Workspace &workspace)
{
    QList<ActionNote> notes;
    const QMap<QString, QJsonObject> documents = documentsOf(workspace, notePart);
    for (auto document = documents.begin(); document != documents.end(); ++document) {
        const DocumentReader reader(document.value());
        ActionNote note{document.key(),
                        reader.text(QStringLiteral("ref")),
                        reader.date(QStringLiteral("on")),
                        reader.text(QStringLiteral("text")),
                        {reader.text(QStringLiteral("row")), reader.text(QStringLiteral("authority"))},
                        {},
                        {}};
        if (reader.flag(QStringLiteral("removed")) || note.date > workspace.surroundings().today)
            continue;
        if (const std::optional<Revision> revision = workspace.store().log().current(note.record)) {
            note.author = revision->author;
            note.writtenAt = revision->writtenAt;
        }
        notes.append(note);
    }
    std::stable_sort(notes.begin(), notes.end(), [](const ActionNote &left, const ActionNote &right) {
        return std::tie(left.date, left.writtenAt) < std::tie(right.date, right.writtenAt);
    });
    return notes;
}

QList<ActionNote> notesAbout(const Workspace &workspace, const QString &row, const QString &authority)
{
    const TableDefinition *table = workspace.pack().table(row.section(u'.', 0, 0));
    const FormDefinition *form = table ? workspace.pack().form(table->form) : nullptr;
    const Field *field = form ? form->field(row.section(u'.', 1)) : nullptr;
    const QStringList refs = field ? field->recommendations : QStringList();
    QList<ActionNote> notes = actionNotes(workspace);
    notes.removeIf([&](const ActionNote &note) {
        const bool isElsewhere =
            !authority.isEmpty() && !note.about.authority.isEmpty() && note.about.authority != authority;
        return isElsewhere || (note.about.row.isEmpty() ? !refs.contains(note.ref) : note.about.row != row);
    });
    return notes;
}

} // namespace caseaudit
