#include "app/cli/audit_deeds.h"
#include "app/cli/command.h"
#include "app/cli/paper_output.h"
#include "app/reports/form_paper.h"
#include "app/reports/text_layout.h"
#include "app/wording/wording.h"
#include "app/workspace/audit_session.h"
#include "app/workspace/typed_change.h"

#include <algorithm>
#include <array>

namespace caseaudit::cli {

namespace {

/// Whether a change concerns an answer, its comment or its reason, rather than what the contact log is judged by.
bool concernsAnswer(const QString &change, const FormDefinition &form)
{
    const QString column = change.section(u'=', 0, 0);
    const Field *field = form.field(column);
    return field ? field->kind == FieldKind::Scored
                 : column.endsWith(QLatin1String("_comment")) || column.endsWith(QLatin1String("_reason"));
}

/// Changes a session by `FIELD=VALUE` words and the --contact options, all or nothing. Answers come last, so that
/// contacts are read, and answers kept, beside what they depend on.
void applyChanges(AuditSession &session, QStringList changes, const Arguments &given, Workspace &workspace)
{
    const FormDefinition &form = session.form();
    const auto answers = std::stable_partition(
        changes.begin(), changes.end(), [&form](const QString &change) { return !concernsAnswer(change, form); });
    const auto apply = [&session](const QString &change) {
        const qsizetype equals = change.indexOf(QLatin1Char('='));
        if (equals < 1)
            throw UsageError(QStringLiteral("found “%1”, expected FIELD=VALUE").arg(change));
        applyTyped(session, change.first(equals), change.mid(equals + 1));
    };
    workspace.write([&] {
        std::for_each(changes.begin(), answers, apply);
        for (const QString &contact : given.values(QStringLiteral("contact")))
            addTypedContact(session, contact);
        std::for_each(answers, changes.end(), apply);
    });
}

ExitStatus makeNew(const Arguments &given, Context &context)
{
    const QStringList words = given.positional();
    if (words.size() < 3)
        throw UsageError(QStringLiteral("“case-audit audit new” takes FORM CASE_REF [FIELD=VALUE …]"));
    const FormDefinition &form = formArgument(words.at(1), context.pack());
    Workspace &workspace = context.workspace(OpenMode::CreateIfMissing);
    AuditDefaults defaults;
    defaults.authority = given.filter(context.pack()).authority;
    defaults.cycle = given.value(QStringLiteral("cycle"));
    AuditSession session = AuditSession::create(workspace, form.id, defaults);
    workspace.write([&] {
        session.setHeader(QStringLiteral("case_ref"), words.at(2));
        if (given.has(QStringLiteral("reading")))
            applyTyped(session, QStringLiteral("reading"), given.value(QStringLiteral("reading")));
        applyChanges(session, words.mid(3), given, workspace);
        session.leave();
    });
    context.out() << session.record() << "\n";
    return ExitStatus::Done;
}

ExitStatus set(const Arguments &given, Context &context)
{
    const QString record = recordArgument(given.positional().at(1), given, context);
    AuditSession session = AuditSession::open(context.workspace(), record);
    applyChanges(session, given.positional().mid(2), given, context.workspace());
    const AuditProgress progress = session.progress();
    session.leave();
    context.out() << QStringLiteral("%1 of %2 answered.\n").arg(progress.answered).arg(progress.asked);
    return ExitStatus::Done;
}

ExitStatus undo(const Arguments &given, Context &context)
{
    AuditSession session =
        AuditSession::open(context.workspace(), recordArgument(given.positional().at(1), given, context));
    const QString field = session.undo();
    if (field.isEmpty())
        throw Refused({QStringLiteral("there is nothing to undo")});
    context.out() << QStringLiteral("Undone: %1.\n").arg(field);
    return ExitStatus::Done;
}

ExitStatus redo(const Arguments &given, Context &context)
{
    AuditSession session =
        AuditSession::open(context.workspace(), recordArgument(given.positional().at(1), given, context));
    const QString field = session.redo();
    if (field.isEmpty())
        throw Refused({QStringLiteral("there is nothing to redo")});
    context.out() << QStringLiteral("Done again: %1.\n").arg(field);
    return ExitStatus::Done;
}

ExitStatus show(const Arguments &given, Context &context)
{
    const AuditSession session =
        AuditSession::open(context.workspace(), recordArgument(given.positional().at(1), given, context));
    const AuditRecord &audit = session.audit();
    Table table{
        QStringLiteral("audit"),
        QStringLiteral("%1 %2, %3").arg(session.form().shortTitle, audit.caseRef, wording::auditState(audit.state)),
        {{QStringLiteral("field"), QStringLiteral("Field"), ColumnKind::Text},
         {QStringLiteral("value"), QStringLiteral("Value"), ColumnKind::Text},
         {QStringLiteral("comment"), QStringLiteral("Comment"), ColumnKind::Text}},
        {},
        {}};
    for (const Field &field : session.form().fields) {
        if (isAsked(field, session.form(), audit) == Asked::No)
            continue;
        const Answer answer = audit.answers.value(field.id);
        QString value = wording::answer(answer, field, context.pack());
        if (field.kind == FieldKind::Date)
            value = audit.dates.value(field.id).toString(Qt::ISODate);
        else if (field.kind == FieldKind::Choice)
            value = audit.choices.value(field.id);
        table.rows.append({field.id, value, answer.comment});
        if (const std::optional<KpiProposal> proposal = session.proposal(field))
            table.notes.append(QStringLiteral("%1: %2").arg(field.label, wording::kpiProposal(*proposal)));
    }
    for (const Finding &finding : session.findings())
        table.notes.append(wording::finding(finding, &session.form()));
    writeTable(table, given.format(), context);
    return ExitStatus::Done;
}

ExitStatus print(const Arguments &given, Context &context)
{
    const AuditSession session =
        AuditSession::open(context.workspace(), recordArgument(given.positional().at(1), given, context));
    writePaper(filledPaper(session.audit(), session.form(), session.pack()), given, context);
    return ExitStatus::Done;
}

ExitStatus list(const Arguments &given, Context &context)
{
    AuditQuery query = queryFor(given.filter(context.pack()));
    query.form = given.value(QStringLiteral("form"));
    if (given.has(QStringLiteral("state"))) {
        const std::optional<AuditState> state = auditStateFor(given.value(QStringLiteral("state")));
        if (!state)
            throw UsageError(
                QStringLiteral("--state: found “%1”, expected one of %2")
                    .arg(given.value(QStringLiteral("state")), auditStateIds().join(QStringLiteral(", "))));
        query.states = {*state};
    }
    query.sort = AuditQuery::Sort::CaseRef;
    query.descending = false;
    Table table{QStringLiteral("audits"), QString(), {}, {}, {}};
    for (const QString &id : {QStringLiteral("record"), QStringLiteral("form"), QStringLiteral("case_ref"),
                              QStringLiteral("authority"), QStringLiteral("cycle"), QStringLiteral("reading"),
                              QStringLiteral("auditor"), QStringLiteral("audited_on"), QStringLiteral("state")})
        table.columns.append({id, id, ColumnKind::Text});
    for (const AuditSummary &audit : context.workspace().audits(query)) {
        table.rows.append({audit.record, audit.form, audit.caseRef, audit.authority, audit.cycle, audit.reading,
                           audit.auditor, audit.auditedOn.toString(Qt::ISODate), auditStateId(audit.state)});
    }
    writeTable(table, given.format(), context);
    return ExitStatus::Done;
}

struct Deed {
    QString name;
    QString usage;
    int leastArguments; ///< the deed's own name included
    ExitStatus (*run)(const Arguments &, Context &);
};

const std::array deeds{
    Deed{QStringLiteral("new"), QStringLiteral("FORM CASE_REF [FIELD=VALUE …]"), 3, makeNew},
    Deed{QStringLiteral("set"), QStringLiteral("AUDIT FIELD=VALUE …"), 2, set},
    Deed{QStringLiteral("show"), QStringLiteral("AUDIT"), 2, show},
    Deed{QStringLiteral("print"), QStringLiteral("AUDIT --out FILE.pdf [--replace]"), 2, print},
    Deed{QStringLiteral("list"), QString(), 1, list},
    Deed{QStringLiteral("complete"), QStringLiteral("AUDIT … [--accept-warnings]"), 2, completeAudits},
    Deed{QStringLiteral("reopen"), QStringLiteral("AUDIT … --reason TEXT"), 2, reopenAudits},
    Deed{QStringLiteral("unlock"), QStringLiteral("AUDIT … --reason TEXT"), 2, unlockAudits},
    Deed{QStringLiteral("withdraw"), QStringLiteral("AUDIT … --reason TEXT"), 2, withdrawAudits},
    Deed{QStringLiteral("restore"), QStringLiteral("AUDIT …"), 2, restoreAudits},
    Deed{QStringLiteral("assign"), QStringLiteral("AUDIT … --auditor CODE"), 2, assignAudits},
    Deed{QStringLiteral("second"), QStringLiteral("AUDIT --auditor CODE"), 2, beginSecond},
    Deed{QStringLiteral("readings"), QStringLiteral("AUDIT"), 2, showReadings},
    Deed{QStringLiteral("agree"), QStringLiteral("AUDIT"), 2, beginAgreed},
    Deed{QStringLiteral("undo"), QStringLiteral("AUDIT"), 2, undo},
    Deed{QStringLiteral("redo"), QStringLiteral("AUDIT"), 2, redo},
};

QString deedNames()
{
    QStringList names;
    for (const Deed &deed : deeds)
        names.append(deed.name);
    return names.join(QLatin1Char('|'));
}

} // namespace

ExitStatus runAudit(Context &context, const QStringList &arguments)
{
    Arguments given(QStringLiteral("audit"), deedNames() + QStringLiteral(" …"));
    given.addValue(QStringLiteral("form"), QStringLiteral("The form, where a reference is not enough."),
                   QStringLiteral("form"));
    given.addFilters();
    given.addValue(QStringLiteral("reading"), QStringLiteral("The reading: 1, 2 or agreed."),
                   QStringLiteral("reading"));
    given.addValue(QStringLiteral("state"), QStringLiteral("list: only audits in this state."),
                   QStringLiteral("state"));
    given.addValue(QStringLiteral("contact"),
                   QStringLiteral("new, set: adds a contact, “DATE KIND OUTCOME [NOTE]”; may be repeated."),
                   QStringLiteral("contact"));
    given.addValue(QStringLiteral("reason"), QStringLiteral("Why it is reopened, unlocked or withdrawn."),
                   QStringLiteral("text"));
    given.addValue(QStringLiteral("auditor"), QStringLiteral("assign, second: who reads it."), QStringLiteral("code"));
    given.addFlag(QStringLiteral("accept-warnings"), QStringLiteral("complete: lets warnings stand."));
    addPaperOptions(given);
    given.addFormat();
    for (const Deed &deed : deeds)
        given.addUsage(QStringLiteral("case-audit audit %1 %2").arg(deed.name, deed.usage));
    constexpr int anyNumber = 1000;
    given.parse(arguments, 1, anyNumber);
    const QString name = given.positional().constFirst();
    const auto deed = std::find_if(deeds.begin(), deeds.end(), [&name](const Deed &each) { return each.name == name; });
    if (deed == deeds.end())
        throw UsageError(QStringLiteral("“case-audit audit” does not know “%1”").arg(name));
    if (given.positional().size() < deed->leastArguments)
        throw UsageError(QStringLiteral("“case-audit audit %1” takes %2").arg(deed->name, deed->usage));
    return deed->run(given, context);
}

} // namespace caseaudit::cli
