#include "app/cli/command.h"
#include "app/wording/wording.h"
#include "app/workspace/issued_reports.h"

namespace caseaudit::cli {

namespace {

ExitStatus issue(const Arguments &given, Context &context)
{
    if (given.positional().size() != 2)
        throw UsageError(QStringLiteral("“case-audit report issue” takes one TITLE; put quotation marks around it"));
    ReportScope scope{given.positional().at(1), {}, given.filter(context.pack())};
    if (given.has(QStringLiteral("form")))
        scope.forms = {formArgument(given.value(QStringLiteral("form")), context.pack()).id};
    scope.isPortfolio = given.has(QStringLiteral("portfolio"));
    const IssuedReport report =
        issueReport(context.workspace(), scope, context.progress(QStringLiteral("locking audits")));
    context.out() << QStringLiteral("Issued: %1 locked.\n")
                         .arg(
                             wording::counted(report.audits.size(), QStringLiteral("audit"), QStringLiteral("audits")));
    context.out() << QStringLiteral("Seal: %1\n").arg(report.seal);
    return ExitStatus::Done;
}

ExitStatus list(const Arguments &given, Context &context)
{
    Table table{QStringLiteral("reports"),
                QStringLiteral("Issued reports"),
                {{QStringLiteral("title"), QStringLiteral("Title"), ColumnKind::Text},
                 {QStringLiteral("issued_at"), QStringLiteral("Issued at"), ColumnKind::Text},
                 {QStringLiteral("issued_by"), QStringLiteral("Issued by"), ColumnKind::Text},
                 {QStringLiteral("scope"), QStringLiteral("Scope"), ColumnKind::Text},
                 {QStringLiteral("audits"), QStringLiteral("Audits"), ColumnKind::Count},
                 {QStringLiteral("seal"), QStringLiteral("Seal"), ColumnKind::Text}},
                {},
                {}};
    for (const IssuedReport &report : issuedReports(context.workspace())) {
        table.rows.append({report.scope.title, report.issuedAt, report.issuedBy,
                           wording::filter(report.scope.filter, context.pack()), qint64(report.audits.size()),
                           report.seal});
    }
    writeTable(table, given.format(), context);
    return ExitStatus::Done;
}

} // namespace

ExitStatus runReport(Context &context, const QStringList &arguments)
{
    Arguments given(QStringLiteral("report"), QStringLiteral("issue|list …"));
    given.addValue(QStringLiteral("form"), QStringLiteral("issue: only audits of this form."), QStringLiteral("form"));
    given.addFlag(QStringLiteral("portfolio"), QStringLiteral("issue: it is the management information portfolio."));
    given.addFilters();
    given.addFormat();
    given.addUsage(QStringLiteral("case-audit report issue TITLE [--form FORM] [--portfolio] [filters]"));
    given.addUsage(QStringLiteral("case-audit report list"));
    given.parse(arguments, 1, 2);
    const QString deed = given.positional().constFirst();
    if (deed == QLatin1String("issue"))
        return issue(given, context);
    if (deed == QLatin1String("list"))
        return list(given, context);
    throw UsageError(QStringLiteral("“case-audit report” does not know “%1”; it knows issue and list").arg(deed));
}

} // namespace caseaudit::cli
