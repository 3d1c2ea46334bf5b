#include "app/cli/action_lines.h"
#include "app/cli/audit_deeds.h"
#include "app/wording/evidence_wording.h"
#include "app/workspace/follow_ups.h"
#include "audit_forms/evidence_rule.h"

#include <algorithm>
#include <array>

namespace caseaudit::cli {

namespace {

const QString actionOption = QStringLiteral("action");
const QString onOption = QStringLiteral("on");

Column textColumn(const char *id)
{
    return {QLatin1String(id), QLatin1String(id), ColumnKind::Text};
}

/// The action that follows a list; throws UsageError when none is given.
QString actionArgument(const Arguments &given, Context &context)
{
    if (!given.has(actionOption))
        throw UsageError(QStringLiteral("a list of cases needs --action REF, such as --action E4"));
    return rowArgument(given.value(actionOption), planStandings(context).plan).ref;
}

ExitStatus list(const Arguments &given, Context &context)
{
    const QString action = given.has(actionOption) ? actionArgument(given, context) : QString();
    Table table{QStringLiteral("follow_ups"), QString(), {}, {}, {}};
    for (const char *id : {"record", "actions", "case_ref", "authority", "form", "field", "what", "who", "due", "state",
                           "noted_on", "noted_by", "closed_on", "closed_by", "note"})
        table.columns.append(textColumn(id));
    for (const FollowUp &each : followUps(context.workspace())) {
        const QStringList actions = actionsOf(each, context.pack());
        if ((!action.isEmpty() && !actions.contains(action)) || (!each.isOpen() && !given.has(QStringLiteral("all"))))
            continue;
        table.rows.append({each.record, actions.join(u' '), each.caseRef, each.authority, each.form, each.field,
                           each.what, each.who, each.due.toString(Qt::ISODate),
                           each.isOpen() ? QStringLiteral("open") : QStringLiteral("closed"),
                           each.notedOn.toString(Qt::ISODate), each.notedBy, each.closedOn.toString(Qt::ISODate),
                           each.closedBy, each.closingNote});
    }
    if (table.rows.isEmpty())
        table.notes.append(QStringLiteral("No follow-up is open."));
    if (given.format() == Format::Text) {
        // What a person wants to see in 80 columns.
        const QStringList shown{QStringLiteral("actions"), QStringLiteral("case_ref"), QStringLiteral("field"),
                                QStringLiteral("what"),    QStringLiteral("who"),      QStringLiteral("due"),
                                QStringLiteral("state")};
        for (qsizetype column = table.columns.size() - 1; column >= 0; --column) {
            if (shown.contains(table.columns.at(column).id))
                continue;
            table.columns.removeAt(column);
            for (QList<Cell> &row : table.rows)
                row.removeAt(column);
        }
    }
    writeTable(table, given.format(), context);
    return ExitStatus::Done;
}

ExitStatus add(const Arguments &given, Context &context)
{
    if (given.positional().size() != 3)
        throw UsageError(QStringLiteral("“case-audit follow-ups add” takes AUDIT FIELD"));
    FollowUp followUp;
    followUp.audit = recordArgument(given.positional().at(1), given, context);
    followUp.field = given.positional().at(2);
    followUp.what = given.value(QStringLiteral("what"));
    followUp.who = given.value(QStringLiteral("who"));
    if (given.has(QStringLiteral("by")))
        followUp.due = dateArgument(given.value(QStringLiteral("by")), QStringLiteral("--by"));
    context.out() << noteFollowUp(context.workspace(), followUp) << "\n";
    return ExitStatus::Done;
}

QString followUpArgument(const Arguments &given)
{
    if (given.positional().size() != 2)
        throw UsageError(
            QStringLiteral("“case-audit follow-ups %1” takes RECORD").arg(given.positional().constFirst()));
    return given.positional().at(1);
}

ExitStatus close(const Arguments &given, Context &context)
{
    closeFollowUp(context.workspace(), followUpArgument(given), given.value(QStringLiteral("note")));
    context.out() << "Closed.\n";
    return ExitStatus::Done;
}

ExitStatus reopen(const Arguments &given, Context &context)
{
    reopenFollowUp(context.workspace(), followUpArgument(given));
    context.out() << "Open again.\n";
    return ExitStatus::Done;
}

void sayReceived(const QString &ref, Context &context)
{
    const EvidenceRule rule = *listRule(context.workspace(), ref);
    const FollowUpList list = *followUpList(context.workspace(), ref, ruleTarget(rule));
    context.out() << QStringLiteral("%1: %2 named, audits after %3 count.\n")
                         .arg(ref,
                              list.cases.size() == 1 ? QStringLiteral("1 case")
                                                     : QStringLiteral("%1 cases").arg(list.cases.size()),
                              list.date.toString(Qt::ISODate));
}

ListChange changeOf(const Arguments &given)
{
    return given.has(QStringLiteral("add")) ? ListChange::Add : ListChange::Replace;
}

ExitStatus importCases(const Arguments &given, Context &context)
{
    if (given.positional().size() != 2)
        throw UsageError(QStringLiteral("“case-audit follow-ups import” takes FILE"));
    const QString ref = actionArgument(given, context);
    QStringList reasons;
    for (const ImportProblem &problem :
         importList(context.workspace(OpenMode::CreateIfMissing), ref, dayArgument(given, onOption, context),
                    given.positional().at(1), changeOf(given))) {
        const QString line = problem.line > 0 ? QStringLiteral(":%1").arg(problem.line) : QString();
        const QString column = problem.column.isEmpty() ? QString() : QStringLiteral(": column ") + problem.column;
        reasons.append(
            QStringLiteral("%1%2%3: found %4, expected %5")
                .arg(problem.file, line, column,
                     problem.found.isEmpty() ? QStringLiteral("nothing") : QStringLiteral("“%1”").arg(problem.found),
                     problem.expected));
    }
    if (!reasons.isEmpty())
        throw Refused(reasons);
    sayReceived(ref, context);
    return ExitStatus::Done;
}

ExitStatus nameCases(const Arguments &given, Context &context)
{
    if (given.positional().size() < 3)
        throw UsageError(QStringLiteral("“case-audit follow-ups name” takes AUTHORITY CASE_REF …"));
    const QString ref = actionArgument(given, context);
    const QString authority =
        authorityArgument(given.positional().at(1), context.pack(), QStringLiteral("follow-ups name"));
    QList<NamedCase> cases;
    for (const QString &caseRef : given.positional().mid(2))
        cases.append({authority, caseRef});
    receiveList(context.workspace(OpenMode::CreateIfMissing), ref, dayArgument(given, onOption, context), cases,
                changeOf(given));
    sayReceived(ref, context);
    return ExitStatus::Done;
}

QString stateId(NamedCaseState state)
{
    switch (state) {
    case NamedCaseState::FollowedUp:
        return QStringLiteral("followed_up");
    case NamedCaseState::StillFails:
        return QStringLiteral("still_failing");
    case NamedCaseState::Unanswered:
        return QStringLiteral("unanswered");
    case NamedCaseState::NotAudited:
        break;
    }
    return QStringLiteral("not_audited");
}

ExitStatus cases(const Arguments &given, Context &context)
{
    const QString ref = actionArgument(given, context);
    const std::optional<EvidenceRule> rule = listRule(context.workspace(), ref);
    if (!rule)
        throw Refused({QStringLiteral("action %1 follows no list of cases").arg(ref)});
    const std::optional<FollowUpList> named = followUpList(context.workspace(), ref, ruleTarget(*rule));
    Table table{QStringLiteral("cases"), QString(), {}, {}, {}};
    for (const char *id : {"authority", "case_ref", "state", "audited_on", "record"})
        table.columns.append(textColumn(id));
    RuleFigures figures;
    if (named) {
        figures.listDate = named->date;
        figures.cases =
            caseStates(context.workspace(), *named, rule->parameters.value(QLatin1String("row")).toString());
    }
    for (const NamedCaseFinding &finding : std::as_const(figures.cases))
        table.rows.append({finding.named.authority, finding.named.caseRef, stateId(finding.state),
                           finding.auditedOn.toString(Qt::ISODate), finding.audit});
    table.notes.append(wording::listState(figures));
    writeTable(table, given.format(), context);
    return ExitStatus::Done;
}

struct Deed {
    QString name;
    QString usage;
    ExitStatus (*run)(const Arguments &, Context &);
};

const std::array deeds{
    Deed{QStringLiteral("list"), QStringLiteral("[--action REF] [--all]"), list},
    Deed{QStringLiteral("add"), QStringLiteral("AUDIT FIELD --what TEXT --who NAME [--by DATE]"), add},
    Deed{QStringLiteral("close"), QStringLiteral("RECORD [--note TEXT]"), close},
    Deed{QStringLiteral("reopen"), QStringLiteral("RECORD"), reopen},
    Deed{QStringLiteral("import"), QStringLiteral("FILE --action REF [--on DATE] [--add]"), importCases},
    Deed{QStringLiteral("name"), QStringLiteral("AUTHORITY CASE_REF … --action REF [--on DATE] [--add]"), nameCases},
    Deed{QStringLiteral("cases"), QStringLiteral("--action REF"), cases},
};

} // namespace

ExitStatus runFollowUps(Context &context, const QStringList &arguments)
{
    QStringList names;
    for (const Deed &deed : deeds)
        names.append(deed.name);
    Arguments given(QStringLiteral("follow-ups"), names.join(u'|') + QStringLiteral(" …"));
    given.addValue(actionOption, QStringLiteral("The action."), QStringLiteral("ref"));
    given.addFlag(QStringLiteral("all"), QStringLiteral("list: closed ones, too."));
    given.addValue(QStringLiteral("what"), QStringLiteral("add: what is to be done."), QStringLiteral("text"));
    given.addValue(QStringLiteral("who"), QStringLiteral("add: who does it."), QStringLiteral("name"));
    given.addValue(QStringLiteral("by"), QStringLiteral("add: by when."), QStringLiteral("date"));
    given.addValue(QStringLiteral("note"), QStringLiteral("close: how it ended."), QStringLiteral("text"));
    given.addValue(onOption, QStringLiteral("import, name: the day of the list, default today; later audits count."),
                   QStringLiteral("date"));
    given.addFlag(QStringLiteral("add"), QStringLiteral("import, name: to the cases there are, not in their place."));
    given.addValue(QStringLiteral("form"), QStringLiteral("add: the form, where a reference is not enough."),
                   QStringLiteral("form"));
    given.addValue(QStringLiteral("reading"), QStringLiteral("add: the reading: 1, 2 or agreed."),
                   QStringLiteral("reading"));
    given.addFilters();
    given.addFormat();
    for (const Deed &deed : deeds)
        given.addUsage(QStringLiteral("case-audit follow-ups %1 %2").arg(deed.name, deed.usage));
    constexpr int anyNumber = 1000;
    given.parse(arguments, 1, anyNumber);
    const QString name = given.positional().constFirst();
    const auto deed = std::find_if(deeds.begin(), deeds.end(), [&name](const Deed &each) { return each.name == name; });
    if (deed == deeds.end())
        throw UsageError(QStringLiteral("“case-audit follow-ups” does not know “%1”; it knows %2")
                             .arg(name, names.join(QStringLiteral(", "))));
    return deed->run(given, context);
}

} // namespace caseaudit::cli
