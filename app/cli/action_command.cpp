#include "app/cli/action_lines.h"
#include "app/reports/evidence_report.h"
#include "app/reports/table_writers.h"
#include "app/reports/text_layout.h"
#include "app/wording/action_wording.h"
#include "app/workspace/action_changes.h"
#include "app/workspace/action_register.h"

#include <algorithm>

namespace caseaudit::cli {

namespace {

const QString statusOption = QStringLiteral("status");
const QString noteOption = QStringLiteral("note");
const QString onOption = QStringLiteral("on");
const QString aspectOption = QStringLiteral("aspect");
const QString aboutOption = QStringLiteral("about");
const QString authorityOption = QStringLiteral("authority");
const QString ownerOption = QStringLiteral("owner");
const QString setOption = QStringLiteral("set");
const QString resetOption = QStringLiteral("reset");
const QString whyOption = QStringLiteral("why");
const QString removeNoteOption = QStringLiteral("remove-note");

/// One thing that was said of an action, as `action REF` lists it.
QList<Cell> line(const QDate &on, const char *what, const QString &subject, const QString &value, const QString &note,
                 const QString &author, const QString &writtenAt, const QString &record = {})
{
    return {on.toString(Qt::ISODate), QLatin1String(what), subject, value, note, author, writtenAt, record};
}

Table saidOf(const PlanRow &row, Context &context)
{
    const Workspace &workspace = context.workspace();
    Table table{QStringLiteral("action"), QStringLiteral("What was said of %1").arg(row.ref), {}, {}, {}};
    for (const char *id : {"on", "what", "subject", "value", "note", "author", "written_at", "record"})
        table.columns.append({QLatin1String(id), QLatin1String(id), ColumnKind::Text});
    for (const StatusChange &change : statusHistory(workspace, row.ref))
        table.rows.append(line(change.on, "status", change.aspect, workStatusId(change.status), change.note,
                               change.author, change.writtenAt));
    for (const ActionNote &note : actionNotes(workspace)) {
        if (note.ref != row.ref)
            continue;
        const QString subject = QStringList{note.about.row, note.about.authority}.join(u' ').trimmed();
        table.rows.append(
            line(note.date, "note", subject, QString(), note.text, note.author, note.writtenAt, note.record));
    }
    for (const ActionOwners &owners : ownersOf(workspace, row.ref)) {
        table.rows.append(line({}, "owners", QStringList{owners.aspect, owners.authority}.join(u' ').trimmed(),
                               owners.names.join(QStringLiteral("; ")), {}, {}, {}));
    }
    for (const ThresholdChange &change : thresholdHistory(workspace, row.ref)) {
        table.rows.append(line({}, "threshold", change.rule + u'.' + change.name,
                               QStringLiteral("%1 → %2").arg(change.from).arg(change.to), change.why, change.author,
                               change.writtenAt));
    }
    return table;
}

void show(const PlanRow &row, Format format, Context &context)
{
    Table said = saidOf(row, context);
    if (format != Format::Text) {
        writeTable(said, format, context);
        return;
    }
    const PlanStandings standings = planStandings(context);
    for (const ActionStanding &action : standings.actions) {
        if (action.row.ref != row.ref)
            continue;
        context.out() << wrapped(QStringLiteral("%1 %2").arg(
                                     wording::actionDue(row.due, action.work, context.surroundings().today),
                                     QStringLiteral("· for ") + row.appliesTo),
                                 context.width(), 0)
                      << wrapped(row.need, context.width(), 0);
        for (const PlannedAction &planned : row.actions)
            context.out() << wrapped(QStringLiteral("– ") + planned.text, context.width(), 0);
        context.out() << "\n" << evidenceText(action, context.pack(), context.width());
    }
    // Ids are for programs.
    said.columns.removeLast();
    for (QList<Cell> &cells : said.rows)
        cells.removeLast();
    if (!said.rows.isEmpty())
        context.out() << "\n" << writeText(said, context.width());
}

void setStatus(const PlanRow &row, const Arguments &given, Context &context)
{
    const std::optional<WorkStatus> status = workStatusFor(given.value(statusOption));
    if (!status) {
        throw UsageError(QStringLiteral("--status: found “%1”, expected not_started, in_progress, complete or on_hold")
                             .arg(given.value(statusOption)));
    }
    setWorkStatus(context.workspace(OpenMode::CreateIfMissing), {.ref = row.ref,
                                                                 .aspect = given.value(aspectOption),
                                                                 .status = *status,
                                                                 .on = dayArgument(given, onOption, context),
                                                                 .note = given.value(noteOption),
                                                                 .author = {},
                                                                 .writtenAt = {}});
    context.out() << QStringLiteral("%1: %2.\n").arg(row.ref, wording::workStatus(*status).toLower());
}

QString givenAuthority(const Arguments &given, const Context &context)
{
    return given.has(authorityOption)
               ? authorityArgument(given.value(authorityOption), context.pack(), QStringLiteral("--authority"))
               : QString();
}

void addNote(const PlanRow &row, const Arguments &given, Context &context)
{
    const QString record = addActionNote(context.workspace(OpenMode::CreateIfMissing),
                                         {.record = {},
                                          .ref = row.ref,
                                          .date = dayArgument(given, onOption, context),
                                          .text = given.value(noteOption),
                                          .about = {given.value(aboutOption), givenAuthority(given, context)},
                                          .author = {},
                                          .writtenAt = {}});
    context.out() << record << "\n";
}

/// `RULE.NAME` of an option, divided at its last point: rules have points of their own.
std::pair<QString, QString> thresholdArgument(const QString &text, const QString &option)
{
    const qsizetype point = text.lastIndexOf(u'.');
    if (point < 1 || !text.first(point).contains(u':')) {
        throw UsageError(
            QStringLiteral("--%1: found “%2”, expected RULE.NUMBER such as coverage:ser.min").arg(option, text));
    }
    return {text.first(point), text.mid(point + 1)};
}

void setThresholds(const PlanRow &row, const Arguments &given, Context &context)
{
    Workspace &workspace = context.workspace(OpenMode::CreateIfMissing);
    const QString why = given.value(whyOption);
    workspace.write([&] {
        for (const QString &change : given.values(setOption)) {
            const qsizetype equals = change.lastIndexOf(u'=');
            bool isNumber = false;
            const double value = change.mid(equals + 1).toDouble(&isNumber);
            if (equals < 0 || !isNumber)
                throw UsageError(
                    QStringLiteral("--set: found “%1”, expected RULE.NUMBER=VALUE with a number").arg(change));
            const auto [rule, name] = thresholdArgument(change.first(equals), setOption);
            changeThreshold(workspace, row.ref, rule, name, value, why);
        }
        for (const QString &change : given.values(resetOption)) {
            const auto [rule, name] = thresholdArgument(change, resetOption);
            changeThreshold(workspace, row.ref, rule, name, std::nullopt, why);
        }
    });
    context.out() << QStringLiteral("%1: thresholds changed.\n").arg(row.ref);
}

// ---- actions that are added

void addPlanOptions(Arguments &given)
{
    given.addValue(QStringLiteral("title"), QStringLiteral("change: the title."), QStringLiteral("text"));
    given.addValue(QStringLiteral("need"), QStringLiteral("add, change: what is needed."), QStringLiteral("text"));
    given.addValue(QStringLiteral("do"), QStringLiteral("add, change: what will happen; may be repeated."),
                   QStringLiteral("text"));
    given.addValue(QStringLiteral("lead"), QStringLiteral("add, change: who leads it; may be repeated."),
                   QStringLiteral("lead"));
    given.addValue(QStringLiteral("applies-to"),
                   QStringLiteral("add, change: an authority; may be repeated, default all."), QStringLiteral("id"));
    given.addValue(QStringLiteral("due"), QStringLiteral("add, change: the month, such as 2006-03."),
                   QStringLiteral("month"));
    given.addValue(QStringLiteral("shares"),
                   QStringLiteral("add, change: a row whose recommendations it answers, too; may be repeated."),
                   QStringLiteral("ref"));
    given.addValue(QStringLiteral("ref"), QStringLiteral("add: its reference; default the next free one."),
                   QStringLiteral("ref"));
}

QDate monthArgument(const QString &text)
{
    const QDate month = QDate::fromString(text, QStringLiteral("yyyy-MM"));
    if (!month.isValid())
        throw UsageError(QStringLiteral("--due: found “%1”, expected a month such as 2006-03").arg(text));
    return month;
}

/// Puts what the options say into an action.
void describe(AddedAction &action, const Arguments &given, const Context &context)
{
    PlanRow &row = action.row;
    if (given.has(QStringLiteral("need")))
        row.need = given.value(QStringLiteral("need"));
    if (given.has(QStringLiteral("due")))
        row.due = monthArgument(given.value(QStringLiteral("due")));
    if (given.has(QStringLiteral("shares"))) {
        action.shares.clear();
        for (const QString &ref : given.values(QStringLiteral("shares")))
            action.shares.append(ref.trimmed().toUpper());
    }
    if (given.has(QStringLiteral("applies-to"))) {
        row.authorities.clear();
        for (const QString &authority : given.values(QStringLiteral("applies-to")))
            row.authorities.append(authorityArgument(authority, context.pack(), QStringLiteral("--applies-to")));
    }
    QList<LeadUse> leads = row.actions.isEmpty() ? QList<LeadUse>() : row.actions.first().leads;
    if (given.has(QStringLiteral("lead"))) {
        leads.clear();
        for (const QString &name : given.values(QStringLiteral("lead"))) {
            const QStringList known = leadsArgument(name, *context.pack().actionPlan);
            leads.append({known.size() == 1 ? known.first() : name, name});
        }
    }
    QStringList texts;
    for (const PlannedAction &planned : row.actions)
        texts.append(planned.text);
    if (given.has(QStringLiteral("do")))
        texts = given.values(QStringLiteral("do"));
    row.actions.clear();
    for (const QString &text : texts)
        row.actions.append({text, leads, {}});
}

ExitStatus add(const Arguments &given, Context &context)
{
    if (given.positional().size() != 2)
        throw UsageError(QStringLiteral("“case-audit action add” takes TITLE"));
    if (!context.pack().actionPlan)
        throw Refused({QStringLiteral("the pack “%1” has no action plan").arg(context.pack().title)});
    AddedAction action;
    action.row.title = given.positional().at(1);
    action.row.ref = given.value(QStringLiteral("ref"));
    for (const Authority &authority : context.pack().authorities)
        action.row.authorities.append(authority.id);
    describe(action, given, context);
    context.out() << addAction(context.workspace(OpenMode::CreateIfMissing), action) << "\n";
    return ExitStatus::Done;
}

ExitStatus change(const Arguments &given, Context &context)
{
    if (given.positional().size() != 2)
        throw UsageError(QStringLiteral("“case-audit action change” takes REF"));
    const QString ref = given.positional().at(1).trimmed().toUpper();
    const QList<AddedAction> known = addedActions(context.workspace());
    const auto found =
        std::find_if(known.begin(), known.end(), [&ref](const AddedAction &each) { return each.row.ref == ref; });
    if (found == known.end())
        throw Refused({QStringLiteral("no action “%1” was added; those of the plan stay as the source has them")
                           .arg(given.positional().at(1))});
    AddedAction action = *found;
    if (given.has(QStringLiteral("title")))
        action.row.title = given.value(QStringLiteral("title"));
    describe(action, given, context);
    changeAction(context.workspace(), action);
    context.out() << QStringLiteral("%1 changed.\n").arg(ref);
    return ExitStatus::Done;
}

ExitStatus workOn(const PlanRow &row, const Arguments &given, Context &context)
{
    const Format format = given.format();
    if (given.has(statusOption))
        setStatus(row, given, context);
    else if (given.has(noteOption))
        addNote(row, given, context);
    else if (given.has(ownerOption)) {
        setOwners(context.workspace(OpenMode::CreateIfMissing),
                  {row.ref, given.value(aspectOption), givenAuthority(given, context), given.values(ownerOption)});
        context.out() << QStringLiteral("%1: owners set.\n").arg(row.ref);
    } else if (given.has(setOption) || given.has(resetOption))
        setThresholds(row, given, context);
    else if (given.has(removeNoteOption)) {
        removeActionNote(context.workspace(), given.value(removeNoteOption));
        context.out() << QStringLiteral("%1: note removed.\n").arg(row.ref);
    } else
        show(row, format, context);
    return ExitStatus::Done;
}

void addWorkOptions(Arguments &given)
{
    given.addValue(statusOption, QStringLiteral("Sets the work status: not_started, in_progress, complete, on_hold."),
                   QStringLiteral("status"));
    given.addValue(noteOption, QStringLiteral("With --status why; by itself a note with its day."),
                   QStringLiteral("text"));
    given.addValue(onOption, QStringLiteral("The day of the status or note; default today."), QStringLiteral("date"));
    given.addValue(aspectOption, QStringLiteral("One of the standards an action covers, such as home_visits."),
                   QStringLiteral("id"));
    given.addValue(aboutOption, QStringLiteral("The row that a note speaks of: <table>.<field>."),
                   QStringLiteral("row"));
    given.addValue(authorityOption, QStringLiteral("The authority of a note or of owners."), QStringLiteral("id"));
    given.addValue(ownerOption,
                   QStringLiteral("Who owns it, beside the plan's leads; may be repeated, empty for "
                                  "nobody."),
                   QStringLiteral("name"));
    given.addValue(setOption, QStringLiteral("Sets a threshold, RULE.NUMBER=VALUE; may be repeated."),
                   QStringLiteral("threshold"));
    given.addValue(resetOption, QStringLiteral("Puts a threshold back to the pack's, RULE.NUMBER."),
                   QStringLiteral("threshold"));
    given.addValue(whyOption, QStringLiteral("Why a threshold is changed."), QStringLiteral("text"));
    given.addValue(removeNoteOption, QStringLiteral("Takes the note of that record out."), QStringLiteral("record"));
}

} // namespace

ExitStatus runAction(Context &context, const QStringList &arguments)
{
    Arguments given(QStringLiteral("action"), QStringLiteral("REF | add TITLE | change REF"));
    addWorkOptions(given);
    addPlanOptions(given);
    given.addFormat();
    given.addUsage(QStringLiteral("case-audit action REF"));
    given.addUsage(QStringLiteral("case-audit action REF --status STATUS [--note TEXT] [--on DATE] [--aspect ID]"));
    given.addUsage(QStringLiteral("case-audit action REF --note TEXT [--on DATE] [--about ROW] [--authority ID]"));
    given.addUsage(QStringLiteral("case-audit action REF --owner NAME … [--aspect ID] [--authority ID]"));
    given.addUsage(QStringLiteral("case-audit action REF --set RULE.NUMBER=VALUE … --why TEXT"));
    given.addUsage(QStringLiteral("case-audit action add TITLE --need TEXT --do TEXT --due MONTH [--lead LEAD …]"));
    given.parse(arguments, 1, 2);
    const QString first = given.positional().constFirst();
    if (first == QLatin1String("add"))
        return add(given, context);
    if (first == QLatin1String("change"))
        return change(given, context);
    if (given.positional().size() > 1)
        throw UsageError(
            QStringLiteral("“case-audit action” takes one REF, found “%1”, too").arg(given.positional().at(1)));
    const PlanStandings standings = planStandings(context);
    return workOn(rowArgument(first, standings.plan), given, context);
}

} // namespace caseaudit::cli
