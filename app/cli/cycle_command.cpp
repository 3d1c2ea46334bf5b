#include "app/cli/command.h"
#include "app/wording/cycle_wording.h"
#include "app/workspace/audit_cycles.h"

#include <algorithm>

namespace caseaudit::cli {

namespace {

constexpr int largestNumber = 1'000'000;

QString kindId(CycleKind kind)
{
    switch (kind) {
    case CycleKind::Described:
        return QStringLiteral("described");
    case CycleKind::Named:
        return QStringLiteral("named");
    case CycleKind::Printed:
        break;
    }
    return QStringLiteral("printed");
}

AuditCycle cycleArgument(const QString &name, const Workspace &workspace)
{
    if (const std::optional<AuditCycle> cycle = auditCycle(workspace, name))
        return *cycle;
    QStringList names;
    for (const AuditCycle &cycle : auditCycles(workspace))
        names.append(cycle.name);
    throw Refused({QStringLiteral("there is no cycle “%1”; the cycles are %2")
                       .arg(name, names.isEmpty() ? QStringLiteral("none yet") : names.join(QStringLiteral(", ")))});
}

/// Nothing for a number that was not entered.
Cell numberCell(int number)
{
    return number > 0 ? Cell(std::int64_t{number}) : Cell();
}

ExitStatus list(const Arguments &given, Context &context)
{
    Table table{QStringLiteral("cycles"),
                QStringLiteral("Cycles"),
                {{QStringLiteral("cycle"), QStringLiteral("Cycle"), ColumnKind::Text},
                 {QStringLiteral("kind"), QStringLiteral("Kind"), ColumnKind::Text},
                 {QStringLiteral("from"), QStringLiteral("From"), ColumnKind::Text},
                 {QStringLiteral("to"), QStringLiteral("To"), ColumnKind::Text},
                 {QStringLiteral("complete"), QStringLiteral("Complete"), ColumnKind::Count},
                 {QStringLiteral("target"), QStringLiteral("Target"), ColumnKind::Count}},
                {},
                {}};
    const Workspace &workspace = context.workspace();
    const QMap<QString, QList<CycleProgress>> progress = progressOfCycles(workspace);
    for (const AuditCycle &cycle : auditCycles(workspace)) {
        int complete = 0;
        for (const CycleProgress &line : progress.value(cycle.name))
            complete += line.complete;
        int target = 0;
        for (const int number : cycle.targets)
            target += number;
        table.rows.append({cycle.name, kindId(cycle.kind), cycle.first.toString(Qt::ISODate),
                           cycle.last.toString(Qt::ISODate), std::int64_t{complete}, numberCell(target)});
    }
    table.notes.append(QStringLiteral("The current cycle is %1.").arg(workspace.currentCycle()));
    writeTable(table, given.format(), context);
    return ExitStatus::Done;
}

ExitStatus show(const Arguments &given, Context &context)
{
    const Workspace &workspace = context.workspace();
    const AuditCycle cycle = cycleArgument(given.positional().at(1), workspace);
    Table table{QStringLiteral("cycle"),
                QStringLiteral("Cycle %1").arg(cycle.name),
                {{QStringLiteral("form"), QStringLiteral("Form"), ColumnKind::Text},
                 {QStringLiteral("authority"), QStringLiteral("Authority"), ColumnKind::Text},
                 {QStringLiteral("complete"), QStringLiteral("Complete"), ColumnKind::Count},
                 {QStringLiteral("target"), QStringLiteral("Target"), ColumnKind::Count},
                 {QStringLiteral("caseload"), QStringLiteral("Caseload"), ColumnKind::Count},
                 {QStringLiteral("weight"), QStringLiteral("Weight"), ColumnKind::Count}},
                {},
                {}};
    QMap<std::pair<QString, QString>, int> complete;
    for (const CycleProgress &line : cycleProgress(workspace, cycle.name))
        complete.insert({line.form, line.authority}, line.complete);
    QStringList authorities;
    for (const Authority &authority : context.pack().authorities)
        authorities.append(authority.id);
    for (const FormDefinition &form : context.pack().forms) {
        const QMap<QString, int> weights = caseloadWeights(cycle, form.id, authorities);
        for (const QString &authority : authorities + QStringList{context.pack().partnership.id}) {
            const std::pair<QString, QString> key{form.id, authority};
            if (!complete.contains(key) && !cycle.targets.contains(key) && !cycle.caseloads.contains(key))
                continue;
            table.rows.append({form.id, authority, std::int64_t{complete.value(key)},
                               numberCell(cycle.targets.value(key)), numberCell(cycle.caseloads.value(key)),
                               numberCell(weights.value(authority))});
        }
    }
    table.notes.append(cycle.kind == CycleKind::Printed ? wording::cyclePrinted()
                       : cycle.kind == CycleKind::Named ? wording::cycleNotDescribed()
                                                        : wording::cycleDays(cycle.first, cycle.last));
    writeTable(table, given.format(), context);
    return ExitStatus::Done;
}

ExitStatus history(const Arguments &given, Context &context)
{
    const AuditCycle cycle = cycleArgument(given.positional().at(1), context.workspace());
    Table table{QStringLiteral("cycle_history"),
                QStringLiteral("What was entered about cycle %1").arg(cycle.name),
                {{QStringLiteral("written_at"), QStringLiteral("When (UTC)"), ColumnKind::Text},
                 {QStringLiteral("author"), QStringLiteral("Who"), ColumnKind::Text},
                 {QStringLiteral("from"), QStringLiteral("From"), ColumnKind::Text},
                 {QStringLiteral("to"), QStringLiteral("To"), ColumnKind::Text},
                 {QStringLiteral("changed"), QStringLiteral("Changed"), ColumnKind::Text}},
                {},
                {}};
    for (const CycleRevision &entry : cycleHistory(context.workspace(), cycle.name)) {
        table.rows.append({entry.writtenAt, entry.author, entry.cycle.first.toString(Qt::ISODate),
                           entry.cycle.last.toString(Qt::ISODate), entry.changed.join(QLatin1Char(' '))});
    }
    writeTable(table, given.format(), context);
    return ExitStatus::Done;
}

/// `KEY=NUMBER` of an option; throws UsageError naming the option.
std::pair<QString, int> assignment(const QString &text, const QString &option, const QString &shape)
{
    const QString key = text.section(QLatin1Char('='), 0, 0).trimmed();
    bool isNumber = false;
    const int number = text.section(QLatin1Char('='), 1).trimmed().toInt(&isNumber);
    if (key.isEmpty() || !isNumber || number > largestNumber) {
        throw UsageError(QStringLiteral("--%1: found “%2”, expected %3, where N is a whole number up to 1,000,000")
                             .arg(option, text, shape));
    }
    return {key, number};
}

/// The id of the authority that a text means; the text itself when it means none, for the finding to name.
QString authorityId(const QString &text, const Pack &pack)
{
    return pack.authorityFor(text).value_or(text);
}

void readNumbers(const Arguments &given, const QString &option, const Pack &pack, CaseNumbers &numbers)
{
    for (const QString &text : given.values(option)) {
        const auto [key, number] = assignment(text, option, QStringLiteral("FORM.AUTHORITY=N such as ser.angus=20"));
        numbers.insert({key.section(QLatin1Char('.'), 0, 0), authorityId(key.section(QLatin1Char('.'), 1), pack)},
                       number);
    }
}

ExitStatus set(const Arguments &given, Context &context)
{
    Workspace &workspace = context.workspace(OpenMode::CreateIfMissing);
    const QString name = given.positional().at(1).simplified();
    AuditCycle cycle = auditCycle(workspace, name).value_or(AuditCycle{.name = name});
    if (given.has(QStringLiteral("from")))
        cycle.first = dateArgument(given.value(QStringLiteral("from")), QStringLiteral("--from"));
    if (given.has(QStringLiteral("to")))
        cycle.last = dateArgument(given.value(QStringLiteral("to")), QStringLiteral("--to"));
    readNumbers(given, QStringLiteral("target"), context.pack(), cycle.targets);
    readNumbers(given, QStringLiteral("caseload"), context.pack(), cycle.caseloads);
    for (const QString &text : given.values(QStringLiteral("weight"))) {
        const auto [authority, number] =
            assignment(text, QStringLiteral("weight"), QStringLiteral("AUTHORITY=N such as angus=300"));
        cycle.weights.insert(authorityId(authority, context.pack()), number);
    }
    const QList<Finding> findings = describeCycle(workspace, cycle, CycleEntry::Change);
    if (!findings.isEmpty()) {
        QStringList reasons;
        for (const Finding &finding : findings)
            reasons.append(wording::cycleFinding(finding, context.pack()));
        throw Refused(reasons);
    }
    context.out() << wording::cycleKept(cycle.name) << "\n";
    return ExitStatus::Done;
}

} // namespace

ExitStatus runCycle(Context &context, const QStringList &arguments)
{
    Arguments given(QStringLiteral("cycle"), QStringLiteral("[list|show|history|set] [NAME]"));
    given.addValue(QStringLiteral("from"), QStringLiteral("set: the first day."), QStringLiteral("date"));
    given.addValue(QStringLiteral("to"), QStringLiteral("set: the last day."), QStringLiteral("date"));
    given.addValue(QStringLiteral("target"),
                   QStringLiteral("set: audits to complete; 0 for none. May be repeated, as may the next two."),
                   QStringLiteral("form.authority=n"));
    given.addValue(QStringLiteral("caseload"), QStringLiteral("set: cases there are in all."),
                   QStringLiteral("form.authority=n"));
    given.addValue(QStringLiteral("weight"), QStringLiteral("set: part of the caseload in pooled shares, in any unit."),
                   QStringLiteral("authority=n"));
    given.addFormat();
    given.addUsage(QStringLiteral("case-audit cycle [list]"));
    given.addUsage(QStringLiteral("case-audit cycle show NAME"));
    given.addUsage(QStringLiteral("case-audit cycle history NAME"));
    given.addUsage(QStringLiteral("case-audit cycle set NAME --from DATE --to DATE [--target FORM.AUTHORITY=N …]"));
    given.parse(arguments, 0, 2);
    const QString deed = given.positional().value(0, QStringLiteral("list"));
    if (deed == QLatin1String("list") && given.positional().size() < 2)
        return list(given, context);
    const QMap<QString, ExitStatus (*)(const Arguments &, Context &)> deeds{
        {QStringLiteral("show"), show}, {QStringLiteral("history"), history}, {QStringLiteral("set"), set}};
    if (!deeds.contains(deed))
        throw UsageError(
            QStringLiteral("“case-audit cycle” does not know “%1”; it knows list, show, history and set").arg(deed));
    if (given.positional().size() != 2)
        throw UsageError(QStringLiteral("“case-audit cycle %1” takes one NAME").arg(deed));
    return deeds.value(deed)(given, context);
}

} // namespace caseaudit::cli
