#include "app/viewmodels/paper_view_model.h"

#include "app/reports/form_paper.h"
#include "app/reports/paper_writer.h"
#include "app/viewmodels/failure.h"
#include "app/viewmodels/scoring_view_model.h"
#include "app/viewmodels/workspace_holder.h"
#include "app/wording/paper_wording.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>

#include <stdexcept>

namespace caseaudit {

namespace {

const QString pdfSuffix = QStringLiteral("pdf");

} // namespace

PaperViewModel::PaperViewModel(WorkspaceHolder &holder, const ScoringViewModel &scoring, QObject *parent)
    : QObject(parent)
    , m_holder(holder)
    , m_scoring(scoring)
{
    connect(&m_printer, &QProcess::finished, this, &PaperViewModel::printed);
    connect(&m_printer, &QProcess::errorOccurred, this, &PaperViewModel::printerFailed);
    connect(&m_printer, &QProcess::stateChanged, this, &PaperViewModel::changed);
}

void PaperViewModel::begin()
{
    m_savedPath.clear();
    say({}, {});
}

QUrl PaperViewModel::suggestedFile(const QString &form, const QUrl &folder) const
{
    const QString name = form.isEmpty() ? paperFileName(m_scoring.formId(), m_scoring.caseRef())
                                        : paperFileName(form, QStringLiteral("blank"));
    return QUrl::fromLocalFile(QDir(folder.toLocalFile()).filePath(name));
}

void PaperViewModel::save(const QString &form, const QUrl &file)
{
    QString path = file.toLocalFile();
    if (QFileInfo(path).suffix().toLower() != pdfSuffix)
        path += QLatin1Char('.') + pdfSuffix;
    m_savedPath.clear();
    // The file dialog has asked already whether a file that is there may be replaced.
    const QString failure = failureOf([&] { savePaper(pdfOf(form), path, PaperTarget::MayBeReplaced); });
    if (failure.isEmpty())
        m_savedPath = path;
    say(failure.isEmpty() ? wording::savedAs(path) : QString(), failure);
}

void PaperViewModel::openSaved()
{
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(m_savedPath)))
        say({}, wording::noViewer(m_savedPath));
}

void PaperViewModel::print(const QString &form)
{
    if (isPrinting())
        return;
    const QString failure = failureOf([&] {
        const QByteArray pdf = pdfOf(form);
        say({}, {});
        // The title shows in the printer's queue, where others read it: it says nothing of the case.
        m_printer.start(QStringLiteral("lp"), {QStringLiteral("-t"), QStringLiteral("CaseAudit")});
        m_printer.write(pdf);
        m_printer.closeWriteChannel();
    });
    if (!failure.isEmpty())
        say({}, failure);
}

void PaperViewModel::printed(int exitCode, QProcess::ExitStatus status)
{
    if (status == QProcess::NormalExit && exitCode == 0)
        say(wording::sentToPrinter(), {});
    else
        say({}, wording::printerRefused(QString::fromLocal8Bit(m_printer.readAllStandardError())));
}

void PaperViewModel::printerFailed(QProcess::ProcessError error)
{
    if (error == QProcess::FailedToStart)
        say({}, wording::noPrintCommand());
}

FormPaper PaperViewModel::paperOf(const QString &form) const
{
    if (form.isEmpty()) {
        const AuditSession *session = m_scoring.session();
        if (!session)
            throw std::invalid_argument("no audit is open");
        return filledPaper(session->audit(), session->form(), session->pack());
    }
    const Workspace *workspace = m_holder.workspace();
    const FormDefinition *definition = workspace ? workspace->pack().form(form) : nullptr;
    if (!definition)
        throw std::invalid_argument("the pack has no form of that id");
    return blankPaper(*definition, workspace->pack());
}

QByteArray PaperViewModel::pdfOf(const QString &form) const
{
    const FormPaper paper = paperOf(form);
    return paperPdf(paper, {QStringLiteral("CaseAudit %1").arg(QCoreApplication::applicationVersion()),
                            m_holder.workspace()->surroundings().today});
}

void PaperViewModel::say(const QString &notice, const QString &error)
{
    m_notice = notice;
    m_error = error;
    Q_EMIT changed();
}

} // namespace caseaudit
