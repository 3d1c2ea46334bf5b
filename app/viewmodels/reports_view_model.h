#pragma once

#include "app/viewmodels/rows_model.h"
#include "app/workspace/issued_reports.h"

#include <QObject>
#include <QVariantList>
#include <qqmlintegration.h>

namespace caseaudit {

class FilterViewModel;
class WorkspaceHolder;

/// Reports that were issued, and issuing one: it keeps which audits it counts and locks them.
class ReportsViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(QVariantList formChoices READ formChoices NOTIFY scopeChanged)
    Q_PROPERTY(QString form READ form WRITE setForm NOTIFY scopeChanged)
    Q_PROPERTY(QString wouldLock READ wouldLock NOTIFY scopeChanged)
    Q_PROPERTY(bool canIssue READ canIssue NOTIFY scopeChanged)
    Q_PROPERTY(caseaudit::RowsModel *rows READ rows CONSTANT)
    Q_PROPERTY(QString error READ error NOTIFY noticeChanged)
    Q_PROPERTY(QString notice READ notice NOTIFY noticeChanged)

public:
    ReportsViewModel(WorkspaceHolder &holder, FilterViewModel &filter, QObject *parent = nullptr);

    /// Forms to report on, with one for all of them first.
    QVariantList formChoices() const;
    QString form() const { return m_form; }
    void setForm(const QString &form);
    /// What issuing under the present filter would lock.
    QString wouldLock() const { return m_wouldLock; }
    bool canIssue() const { return m_inScope > 0; }
    /// Issued reports, the latest first: `title`, `facts`, `seal`.
    RowsModel *rows() { return &m_rows; }
    QString error() const { return m_error; }
    QString notice() const { return m_notice; }

    /// Counts anew what the present filter lets through.
    Q_INVOKABLE void readScope();
    Q_INVOKABLE void issue(const QString &title);
    /// Asks for the audits of a report.
    Q_INVOKABLE void openAudits(int row);
    Q_INVOKABLE void copySeal(int row);
    Q_INVOKABLE void dismiss();

Q_SIGNALS:
    void scopeChanged();
    void noticeChanged();
    void auditsRequested(const QStringList &records, const QString &caption);

private:
    ReportScope scope() const;
    void readReports();

    WorkspaceHolder &m_holder;
    FilterViewModel &m_filter;
    RowsModel m_rows;
    QList<IssuedReport> m_reports;
    QString m_form;
    QString m_wouldLock;
    qsizetype m_inScope = 0;
    QString m_error;
    QString m_notice;
};

} // namespace caseaudit
