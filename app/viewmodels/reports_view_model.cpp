#include "app/viewmodels/reports_view_model.h"

#include "app/viewmodels/failure.h"
#include "app/viewmodels/filter_view_model.h"
#include "app/viewmodels/option.h"
#include "app/viewmodels/workspace_holder.h"
#include "app/wording/reading_wording.h"

#include <QClipboard>
#include <QGuiApplication>

namespace caseaudit {

ReportsViewModel::ReportsViewModel(WorkspaceHolder &holder, FilterViewModel &filter, QObject *parent)
    : QObject(parent)
    , m_holder(holder)
    , m_filter(filter)
    , m_rows({QStringLiteral("title"), QStringLiteral("facts"), QStringLiteral("seal")})
{
    connect(&holder, &WorkspaceHolder::opened, this, &ReportsViewModel::readReports);
    connect(&holder, &WorkspaceHolder::dataChanged, this, &ReportsViewModel::readReports);
    connect(&holder, &WorkspaceHolder::closed, this, [this] {
        m_form.clear();
        m_reports.clear();
        m_rows.setRows({});
        dismiss();
    });
}

QVariantList ReportsViewModel::formChoices() const
{
    QVariantList list{option(QString(), QStringLiteral("All forms"))};
    if (const Workspace *workspace = m_holder.workspace()) {
        for (const FormDefinition &form : workspace->pack().forms)
            list.append(option(form.id, form.title));
    }
    return list;
}

void ReportsViewModel::setForm(const QString &form)
{
    if (form == m_form)
        return;
    m_form = form;
    readScope();
}

ReportScope ReportsViewModel::scope() const
{
    return {{}, m_form.isEmpty() ? QStringList() : QStringList{m_form}, m_filter.filter()};
}

void ReportsViewModel::readScope()
{
    m_inScope = 0;
    m_error = failureOf([this] {
        Workspace *workspace = m_holder.workspace();
        if (!workspace)
            return;
        m_inScope = auditsInScope(*workspace, scope()).size();
        m_wouldLock = wording::wouldLock(m_inScope, m_filter.filter(), workspace->pack());
    });
    Q_EMIT scopeChanged();
    Q_EMIT noticeChanged();
}

void ReportsViewModel::issue(const QString &title)
{
    Workspace *workspace = m_holder.workspace();
    if (!workspace)
        return;
    LongWork &work = m_holder.work();
    ReportScope wanted = scope();
    wanted.title = title;
    IssuedReport report;
    const QString failure = work.run(QStringLiteral("Locking the audits of the report"), [&](const Progress &progress) {
        report = issueReport(*workspace, wanted, progress);
    });
    m_notice = failure.isEmpty() ? wording::reportIssued(report.scope.title, report.audits.size()) : QString();
    m_error = work.wasCancelled() ? QString() : failure;
    if (work.wasCancelled())
        m_notice = failure;
    Q_EMIT noticeChanged();
    if (failure.isEmpty())
        m_holder.announceChange();
}

void ReportsViewModel::readReports()
{
    QList<QVariantMap> rows;
    const QString failure = failureOf([&] {
        const Workspace *workspace = m_holder.workspace();
        m_reports = workspace ? issuedReports(*workspace) : QList<IssuedReport>();
        for (const IssuedReport &report : std::as_const(m_reports)) {
            rows.append(
                {{QStringLiteral("title"), report.scope.title},
                 {QStringLiteral("facts"), wording::issuedReport(report.issuedAt, report.issuedBy, report.audits.size(),
                                                                 report.scope.filter, workspace->pack())},
                 {QStringLiteral("seal"), report.seal}});
        }
    });
    m_rows.setRows(rows);
    if (!failure.isEmpty()) {
        m_error = failure;
        Q_EMIT noticeChanged();
    }
    Q_EMIT scopeChanged();
}

void ReportsViewModel::openAudits(int row)
{
    if (row >= 0 && row < m_reports.size())
        Q_EMIT auditsRequested(m_reports.at(row).audits, wording::auditsOfReport(m_reports.at(row).scope.title));
}

void ReportsViewModel::copySeal(int row)
{
    if (row >= 0 && row < m_reports.size())
        QGuiApplication::clipboard()->setText(m_reports.at(row).seal);
}

void ReportsViewModel::dismiss()
{
    m_error.clear();
    m_notice.clear();
    Q_EMIT noticeChanged();
}

} // namespace caseaudit
