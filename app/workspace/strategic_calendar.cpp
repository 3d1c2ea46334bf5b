#include "app/workspace/strategic_calendar.h"

#include "app/workspace/action_register.h"
#include "app/workspace/audit_cycles.h"
#include "app/workspace/workspace.h"
#include "audit_forms/document_reader.h"

#include <algorithm>
#include <stdexcept>

namespace caseaudit {

namespace {

const QString entryKind = QStringLiteral("calendar_entry");
const QString removedKey = QStringLiteral("removed");

QString dayText(const QDate &day)
{
    return day.toString(Qt::ISODate);
}

QJsonObject documentOf(const CalendarEntry &entry)
{
    QJsonObject document{{QStringLiteral("kind"), calendarKindId(entry.kind)},
                         {QStringLiteral("title"), entry.title},
                         {QStringLiteral("date"), dayText(entry.date)}};
    const auto addUnlessEmpty = [&document](const QString &key, const QString &text) {
        if (!text.isEmpty())
            document.insert(key, text);
    };
    addUnlessEmpty(QStringLiteral("note"), entry.note);
    addUnlessEmpty(QStringLiteral("row"), entry.row);
    addUnlessEmpty(QStringLiteral("last_day"), dayText(entry.lastDay));
    if (!entry.authorities.isEmpty())
        document.insert(QStringLiteral("authorities"), QJsonArray::fromStringList(entry.authorities));
    if (entry.monthOnly)
        document.insert(QStringLiteral("month_only"), true);
    if (entry.repeats.unit != RepeatUnit::Never) {
        document.insert(QStringLiteral("repeats"), repeatUnitId(entry.repeats.unit));
        document.insert(QStringLiteral("every"), entry.repeats.every);
        addUnlessEmpty(QStringLiteral("until"), dayText(entry.repeats.until));
        if (entry.repeats.times)
            document.insert(QStringLiteral("times"), *entry.repeats.times);
    }
    return document;
}

CalendarEntry entryFrom(const QString &record, const QJsonObject &document)
{
    const DocumentReader reader(document);
    CalendarEntry entry;
    entry.id = record;
    entry.kind = reader.value(QStringLiteral("kind"), calendarKindFor);
    entry.title = reader.text(QStringLiteral("title"));
    entry.note = reader.text(QStringLiteral("note"));
    entry.authorities = reader.texts(QStringLiteral("authorities"));
    entry.row = reader.text(QStringLiteral("row"));
    entry.date = reader.date(QStringLiteral("date"));
    entry.lastDay = reader.date(QStringLiteral("last_day"));
    entry.monthOnly = reader.flag(QStringLiteral("month_only"));
    entry.repeats.unit = reader.value(QStringLiteral("repeats"), repeatUnitFor);
    if (entry.repeats.unit != RepeatUnit::Never) {
        entry.repeats.every = reader.version(QStringLiteral("every"));
        entry.repeats.until = reader.date(QStringLiteral("until"));
        if (document.contains(QStringLiteral("times")))
            entry.repeats.times = reader.version(QStringLiteral("times"));
    }
    return entry;
}

/// What a person gave, as it is kept: nothing beyond what its repetition and kind have.
CalendarEntry tidied(CalendarEntry entry)
{
    entry.title = entry.title.simplified();
    entry.note = entry.note.trimmed();
    entry.authorities.removeDuplicates();
    entry.authorities.sort();
    entry.isDone = false;
    entry.printed.clear();
    if (entry.repeats.unit == RepeatUnit::Never)
        entry.repeats = {};
    return entry;
}

std::optional<CalendarEntry> entered(const Workspace &workspace, const QString &id)
{
    for (const CalendarEntry &entry : enteredDates(workspace)) {
        if (entry.id == id)
            return entry;
    }
    return std::nullopt;
}

QString write(Workspace &workspace, const QString &id, const QJsonObject &document)
{
    return workspace.store()
        .writeDocument(id, entryKind, document, workspace.surroundings().user, workspace.surroundings().now())
        .record;
}

void writeRemoval(Workspace &workspace, const CalendarEntry &entry)
{
    QJsonObject document = documentOf(entry);
    document.insert(removedKey, true);
    write(workspace, entry.id, document);
}

QStringList finishedActions(const Workspace &workspace)
{
    QStringList refs;
    const QHash<QString, StatusChange> statuses = workStatuses(workspace);
    for (auto status = statuses.begin(); status != statuses.end(); ++status) {
        if (status->status == WorkStatus::Complete)
            refs.append(status.key());
    }
    return refs;
}

QList<CalendarEntry> cycleEntries(const Workspace &workspace)
{
    QList<CalendarEntry> entries;
    for (const AuditCycle &cycle : auditCycles(workspace)) {
        if (!cycle.first.isValid())
            continue;
        CalendarEntry entry;
        entry.id = QStringLiteral("cycle-%1").arg(cycle.name);
        entry.kind = CalendarKind::Cycle;
        entry.title = cycle.name;
        entry.date = cycle.first;
        entry.lastDay = cycle.last;
        entries.append(entry);
    }
    return entries;
}

} // namespace

QList<CalendarEntry> enteredDates(const Workspace &workspace)
{
    QList<CalendarEntry> entries;
    const QMap<QString, QJsonObject> documents = workspace.store().documents(entryKind);
    for (auto document = documents.begin(); document != documents.end(); ++document) {
        if (!document.value().value(removedKey).toBool())
            entries.append(entryFrom(document.key(), document.value()));
    }
    return entries;
}

QList<CalendarEntry> strategicCalendar(const Workspace &workspace)
{
    QList<CalendarEntry> entries = enteredDates(workspace);
    for (const CalendarEntry &printed : printedDates(workspace.pack())) {
        const auto standing = std::find_if(entries.begin(), entries.end(),
                                           [&printed](const CalendarEntry &entry) { return entry.id == printed.id; });
        if (standing == entries.end())
            entries.append(printed);
        else
            standing->printed = printed.printed;
    }
    if (const std::optional<ActionPlan> plan = actionPlanOf(workspace))
        entries += dueEntries(*plan, finishedActions(workspace));
    return entries + cycleEntries(workspace);
}

QDate calendarEnd(const QList<CalendarEntry> &entries, const QDate &today)
{
    QDate end = today.addYears(1);
    for (const CalendarEntry &entry : entries) {
        const QDate last = entry.lastDay.isValid() ? entry.lastDay : entry.date;
        if (last.isValid())
            end = std::max(end, last);
    }
    return end;
}

std::optional<CalendarEntry> changeableDate(const Workspace &workspace, const QString &id)
{
    for (const CalendarEntry &entry : strategicCalendar(workspace)) {
        if (entry.id == id && isEntered(entry.kind))
            return entry;
    }
    return std::nullopt;
}

CalendarChange keepDate(Workspace &workspace, CalendarEntry entry)
{
    entry = tidied(entry);
    if (!calendarProblems(entry, workspace.pack()).isEmpty())
        throw std::invalid_argument("the date cannot be kept as it is");
    CalendarChange change;
    workspace.write([&] {
        if (!entry.id.isEmpty() && !changeableDate(workspace, entry.id))
            throw std::invalid_argument("there is no such date in the calendar by now");
        change.before = entry.id.isEmpty() ? std::nullopt : entered(workspace, entry.id);
        if (change.before != entry)
            entry.id = write(workspace, entry.id, documentOf(entry));
    });
    change.id = entry.id;
    change.after = entry;
    return change;
}

CalendarChange removeDate(Workspace &workspace, const QString &id)
{
    CalendarChange change{id, {}, {}};
    workspace.write([&] {
        change.before = entered(workspace, id);
        if (!change.before)
            throw std::invalid_argument("nobody entered that date: what is printed or follows from the plan stays");
        writeRemoval(workspace, *change.before);
    });
    return change;
}

void takeBack(Workspace &workspace, const CalendarChange &change)
{
    workspace.write([&] {
        if (entered(workspace, change.id) != change.after)
            throw std::invalid_argument("the date has been changed again since");
        if (change.before)
            write(workspace, change.id, documentOf(*change.before));
        else if (change.after)
            writeRemoval(workspace, *change.after);
    });
}

QList<CalendarRevision> calendarHistory(const Workspace &workspace)
{
    QList<CalendarRevision> revisions;
    for (const QString &record : workspace.store().documents(entryKind).keys()) {
        for (const Revision &revision : workspace.store().log().history(record)) {
            if (revision.isErased())
                continue;
            const QJsonObject document = revision.content();
            revisions.append({entryFrom(record, document), document.value(removedKey).toBool(), revision.author,
                              revision.writtenAt});
        }
    }
    return revisions;
}

} // namespace caseaudit
