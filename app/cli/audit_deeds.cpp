#include "app/cli/audit_deeds.h"

#include "app/wording/wording.h"
#include "app/workspace/audit_deeds.h"
#include "app/workspace/readings.h"

#include <algorithm>

namespace caseaudit::cli {

namespace {

/// Why audits were refused, a reason a line; says what lets warnings stand when nothing else is in the way.
QStringList reasonsOf(const QList<Refusal> &refusals, const Context &context, Workspace &workspace)
{
    QStringList reasons;
    bool onlyWarnings = true;
    for (const Refusal &refusal : refusals) {
        const std::optional<AuditRecord> audit = workspace.audit(refusal.record);
        const FormDefinition *form = audit ? context.pack().form(audit->form) : nullptr;
        for (const Finding &finding : refusal.findings) {
            const bool warning = finding.severity == Severity::Warning;
            onlyWarnings = onlyWarnings && warning;
            reasons.append(QStringLiteral("%1: %2: %3")
                               .arg(refusal.caseRef.isEmpty() ? refusal.record : refusal.caseRef,
                                    warning ? QStringLiteral("warning") : QStringLiteral("error"),
                                    wording::finding(finding, form)));
        }
    }
    if (onlyWarnings)
        reasons.append(QStringLiteral("nothing was completed; --accept-warnings lets warnings stand"));
    return reasons;
}

QStringList recordArguments(const Arguments &given, Context &context)
{
    QStringList records;
    for (const QString &name : given.positional().mid(1))
        records.append(recordArgument(name, given, context));
    return records;
}

/// Changes all the audits named, or none: one that is refused refuses the command.
ExitStatus changeAll(const Arguments &given, Context &context, const QString &done,
                     const std::function<BulkChange(Workspace &, const QStringList &)> &work)
{
    const QStringList records = recordArguments(given, context);
    Workspace &workspace = context.workspace();
    workspace.write([&] {
        const BulkChange change = work(workspace, records);
        if (!change.refused.isEmpty())
            throw Refused(reasonsOf(change.refused, context, workspace));
    });
    context.out() << done << "\n";
    return ExitStatus::Done;
}

QString required(const Arguments &given, const QString &option)
{
    const QString value = given.value(option).simplified();
    if (value.isEmpty())
        throw UsageError(
            QStringLiteral("“case-audit audit %1” needs --%2").arg(given.positional().constFirst(), option));
    return value;
}

ExitStatus carryOutAll(const Arguments &given, Context &context, AuditDeed deed, const QString &done,
                       const QString &reason = {})
{
    const Warnings warnings = given.has(QStringLiteral("accept-warnings")) ? Warnings::Accept : Warnings::Refuse;
    return changeAll(given, context, done, [&](Workspace &workspace, const QStringList &records) {
        return carryOut(workspace, deed, records, reason, warnings);
    });
}

} // namespace

/// The one audit that `name` means: a record id, or a case reference narrowed by options until it is one.
QString recordArgument(const QString &name, const Arguments &given, Context &context)
{
    if (context.workspace().audit(name))
        return name;
    AuditQuery query;
    query.search = name;
    query.withdrawn = AuditQuery::Withdrawn::Included;
    query.form = given.value(QStringLiteral("form"));
    query.cycle = given.value(QStringLiteral("cycle"));
    query.authority = given.filter(context.pack()).authority;
    QStringList matching;
    for (const AuditSummary &audit : context.workspace().audits(query)) {
        const bool isReading =
            !given.has(QStringLiteral("reading")) || audit.reading == given.value(QStringLiteral("reading"));
        if (foldedCaseRef(audit.caseRef) == foldedCaseRef(name) && isReading)
            matching.append(audit.record);
    }
    if (matching.isEmpty())
        throw Refused({QStringLiteral("no audit has the record id or reference “%1”").arg(name)});
    if (matching.size() > 1) {
        throw Refused(
            {QStringLiteral("“%1” is the reference of %2 audits; narrow it with --form, --authority, --cycle or "
                            "--reading, or give a record id: %3")
                 .arg(name)
                 .arg(matching.size())
                 .arg(matching.join(QStringLiteral(", ")))});
    }
    return matching.constFirst();
}

ExitStatus completeAudits(const Arguments &given, Context &context)
{
    return carryOutAll(given, context, AuditDeed::Complete, QStringLiteral("Completed."));
}

ExitStatus reopenAudits(const Arguments &given, Context &context)
{
    const QString reason = required(given, QStringLiteral("reason"));
    return carryOutAll(given, context, AuditDeed::Reopen, QStringLiteral("Reopened."), reason);
}

ExitStatus unlockAudits(const Arguments &given, Context &context)
{
    const QString reason = required(given, QStringLiteral("reason"));
    return carryOutAll(given, context, AuditDeed::Unlock, QStringLiteral("Unlocked."), reason);
}

ExitStatus withdrawAudits(const Arguments &given, Context &context)
{
    const QString reason = required(given, QStringLiteral("reason"));
    return carryOutAll(given, context, AuditDeed::Withdraw, QStringLiteral("Withdrawn."), reason);
}

ExitStatus restoreAudits(const Arguments &given, Context &context)
{
    return carryOutAll(given, context, AuditDeed::Restore, QStringLiteral("Restored."));
}

ExitStatus assignAudits(const Arguments &given, Context &context)
{
    const QString auditor = required(given, QStringLiteral("auditor"));
    return changeAll(
        given, context, QStringLiteral("Assigned to %1.").arg(auditor),
        [&](Workspace &workspace, const QStringList &records) { return assign(workspace, records, auditor); });
}

ExitStatus beginSecond(const Arguments &given, Context &context)
{
    const QString reader = required(given, QStringLiteral("auditor"));
    const QString first = recordArgument(given.positional().at(1), given, context);
    Workspace &workspace = context.workspace();
    const AuditRecord audit = *workspace.audit(first);
    const QList<Finding> obstacles = secondReadingObstacles(workspace, audit, reader);
    if (!obstacles.isEmpty())
        throw Refused(reasonsOf({{first, audit.caseRef, obstacles}}, context, workspace));
    context.out() << beginSecondReading(workspace, first, reader) << "\n";
    return ExitStatus::Done;
}

ExitStatus showReadings(const Arguments &given, Context &context)
{
    const QString record = recordArgument(given.positional().at(1), given, context);
    const std::optional<ReadingComparison> pair = compareReadings(context.workspace(), record);
    if (!pair)
        throw Refused({QStringLiteral("the case has no two complete readings in that cycle")});
    const FormDefinition &form = *context.pack().form(pair->first.form);
    Table table{QStringLiteral("readings"),
                QStringLiteral("%1 %2, two readings side by side").arg(form.shortTitle, pair->first.caseRef),
                {{QStringLiteral("field"), QStringLiteral("Field"), ColumnKind::Text},
                 {QStringLiteral("first"), pair->first.auditor, ColumnKind::Text},
                 {QStringLiteral("second"), pair->second.auditor, ColumnKind::Text},
                 {QStringLiteral("agreed"), QStringLiteral("Agreed"), ColumnKind::Text},
                 {QStringLiteral("differs"), QStringLiteral("Differs"), ColumnKind::Text}},
                {},
                {}};
    for (const QString &fieldId : pair->compared) {
        const Field &field = *form.field(fieldId);
        const auto shown = [&](const AuditRecord &audit) { return wording::given(field, audit, context.pack()); };
        table.rows.append({fieldId, shown(pair->first), shown(pair->second),
                           pair->agreed ? shown(*pair->agreed) : QString(),
                           pair->differing.contains(fieldId) ? QStringLiteral("yes") : QString()});
    }
    writeTable(table, given.format(), context);
    return ExitStatus::Done;
}

ExitStatus beginAgreed(const Arguments &given, Context &context)
{
    const QString record = recordArgument(given.positional().at(1), given, context);
    context.out() << beginAgreedReading(context.workspace(), record) << "\n";
    return ExitStatus::Done;
}

} // namespace caseaudit::cli
