#include "app/workspace/issued_reports.h"

#include "app/workspace/audit_deeds.h"
#include "app/workspace/cancelled.h"
#include "app/workspace/workspace.h"
#include "audit_forms/document_reader.h"

#include <QJsonArray>

#include <algorithm>
#include <stdexcept>

namespace caseaudit {

namespace {

const QString reportKind = QStringLiteral("report");

QJsonObject documentOf(const IssuedReport &report)
{
    const Filter &filter = report.scope.filter;
    return {{QStringLiteral("title"), report.scope.title},
            {QStringLiteral("forms"), QJsonArray::fromStringList(report.scope.forms)},
            {QStringLiteral("portfolio"), report.scope.isPortfolio},
            {QStringLiteral("authority"), filter.authority},
            {QStringLiteral("team"), filter.team},
            {QStringLiteral("worker"), filter.worker},
            {QStringLiteral("cycle"), filter.cycle},
            {QStringLiteral("from"), filter.from.toString(Qt::ISODate)},
            {QStringLiteral("to"), filter.to.toString(Qt::ISODate)},
            {QStringLiteral("issued_by"), report.issuedBy},
            {QStringLiteral("issued_at"), report.issuedAt},
            {QStringLiteral("audits"), QJsonArray::fromStringList(report.audits)},
            {QStringLiteral("seal"), report.seal}};
}

IssuedReport reportFrom(const QString &record, const QJsonObject &document)
{
    const DocumentReader reader(document);
    return {.record = record,
            .scope = {.title = reader.text(QStringLiteral("title")),
                      .forms = reader.texts(QStringLiteral("forms")),
                      .filter = {.authority = reader.text(QStringLiteral("authority")),
                                 .team = reader.text(QStringLiteral("team")),
                                 .worker = reader.text(QStringLiteral("worker")),
                                 .cycle = reader.text(QStringLiteral("cycle")),
                                 .from = reader.date(QStringLiteral("from")),
                                 .to = reader.date(QStringLiteral("to"))},
                      .isPortfolio = reader.flag(QStringLiteral("portfolio"))},
            .issuedBy = reader.text(QStringLiteral("issued_by")),
            .issuedAt = reader.text(QStringLiteral("issued_at")),
            .audits = reader.texts(QStringLiteral("audits")),
            .seal = reader.text(QStringLiteral("seal"))};
}

} // namespace

QStringList auditsInScope(Workspace &workspace, const ReportScope &scope)
{
    QStringList records;
    for (const FormDefinition &form : workspace.pack().forms) {
        if (!scope.forms.isEmpty() && !scope.forms.contains(form.id))
            continue;
        const ScoreMatrix &matrix = workspace.matrix(form.id);
        for (const std::uint32_t audit : matrix.select(scope.filter))
            records.append(matrix.recordId(audit));
    }
    return records;
}

IssuedReport issueReport(Workspace &workspace, const ReportScope &scope, const Progress &progress)
{
    IssuedReport report;
    report.scope = scope;
    report.scope.title = scope.title.simplified();
    if (report.scope.title.isEmpty())
        throw std::invalid_argument("a report needs a title");
    report.audits = auditsInScope(workspace, scope);
    if (report.audits.isEmpty())
        throw std::invalid_argument("no completed audit is in the scope of the report");
    report.issuedBy = workspace.surroundings().user;
    report.issuedAt = writtenAtText(workspace.surroundings().now());
    workspace.write([&] {
        QStringList open;
        for (const QString &record : std::as_const(report.audits)) {
            const std::optional<AuditRecord> audit = workspace.audit(record);
            if (audit && allows(audit->state, AuditDeed::Lock))
                open.append(record);
        }
        const BulkChange locked =
            carryOut(workspace, AuditDeed::Lock, open, report.scope.title, Warnings::Refuse, progress);
        if (!locked.refused.isEmpty())
            throw std::invalid_argument("an audit in scope is hidden from you until its second reading is complete: "
                                        "let somebody else issue the report");
        report.seal = workspace.sealText();
        report.record =
            workspace.store()
                .writeDocument({}, reportKind, documentOf(report), report.issuedBy, workspace.surroundings().now())
                .record;
    });
    return report;
}

QList<IssuedReport> issuedReports(const Workspace &workspace)
{
    QList<IssuedReport> reports;
    const QMap<QString, QJsonObject> documents = workspace.store().documents(reportKind);
    for (auto document = documents.begin(); document != documents.end(); ++document)
        reports.append(reportFrom(document.key(), document.value()));
    std::sort(reports.begin(), reports.end(), [](const IssuedReport &left, const IssuedReport &right) {
        return std::tie(right.issuedAt, right.record) < std::tie(left.issuedAt, left.record);
    });
    return reports;
}

} // namespace caseaudit
