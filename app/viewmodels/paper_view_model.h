#pragma once

#include <QByteArray>
#include <QObject>
#include <QProcess>
#include <QString>
#include <QUrl>
#include <qqmlintegration.h>

namespace caseaudit {

class ScoringViewModel;
class WorkspaceHolder;
struct FormPaper;

/// Forms on paper: the audit on the scoring page, or a blank form, as PDF or sent to the printer.
///
/// Where a form is asked for by id, an empty id means the open audit.
class PaperViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(bool isPrinting READ isPrinting NOTIFY changed)
    Q_PROPERTY(QString savedPath READ savedPath NOTIFY changed)
    Q_PROPERTY(QString notice READ notice NOTIFY changed)
    Q_PROPERTY(QString error READ error NOTIFY changed)

public:
    PaperViewModel(WorkspaceHolder &holder, const ScoringViewModel &scoring, QObject *parent = nullptr);

    bool isPrinting() const { return m_printer.state() != QProcess::NotRunning; }
    /// The PDF that was saved last; empty when none was since `begin`.
    QString savedPath() const { return m_savedPath; }
    /// What was done, and why it could not be.
    QString notice() const { return m_notice; }
    QString error() const { return m_error; }

    /// Forgets what was said and saved.
    Q_INVOKABLE void begin();
    /// A name for the PDF in `folder`.
    Q_INVOKABLE QUrl suggestedFile(const QString &form, const QUrl &folder) const;
    /// Saves the PDF; a suffix is added where the name has none.
    Q_INVOKABLE void save(const QString &form, const QUrl &file);
    /// Opens the saved PDF in the system's viewer.
    Q_INVOKABLE void openSaved();
    /// Sends the pages to the default printer by `lp`. Nothing is left on disk.
    Q_INVOKABLE void print(const QString &form);

Q_SIGNALS:
    void changed();

private:
    FormPaper paperOf(const QString &form) const;
    QByteArray pdfOf(const QString &form) const;
    void say(const QString &notice, const QString &error);
    void printed(int exitCode, QProcess::ExitStatus status);
    void printerFailed(QProcess::ProcessError error);

    WorkspaceHolder &m_holder;
    const ScoringViewModel &m_scoring;
    QProcess m_printer;
    QString m_savedPath;
    QString m_notice;
    QString m_error;
};

} // namespace caseaudit
