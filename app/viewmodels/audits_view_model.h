#pragma once

#include "app/viewmodels/audit_list_model.h"

#include <QObject>
#include <QVariantList>
#include <qqmlintegration.h>

namespace caseaudit {

class FilterViewModel;
class WorkspaceHolder;

/// The list of audits: what is shown, in which order, and what can be done to one.
class AuditsViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(caseaudit::AuditListModel *model READ model CONSTANT)
    Q_PROPERTY(int total READ total NOTIFY listChanged)
    Q_PROPERTY(bool fileIsEmpty READ fileIsEmpty NOTIFY listChanged)
    Q_PROPERTY(QString error READ error NOTIFY listChanged)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY queryChanged)
    Q_PROPERTY(QString form READ form WRITE setForm NOTIFY queryChanged)
    Q_PROPERTY(QString state READ state WRITE setState NOTIFY queryChanged)
    Q_PROPERTY(QString sortColumn READ sortColumn NOTIFY queryChanged)
    Q_PROPERTY(bool descending READ descending NOTIFY queryChanged)
    Q_PROPERTY(QString caption READ caption NOTIFY queryChanged)
    Q_PROPERTY(QVariantList forms READ forms NOTIFY formsChanged)
    Q_PROPERTY(QVariantList formChoices READ formChoices NOTIFY formsChanged)
    Q_PROPERTY(QVariantList states READ states CONSTANT)

public:
    AuditsViewModel(WorkspaceHolder &holder, FilterViewModel &filter, QObject *parent = nullptr);

    AuditListModel *model() { return &m_model; }
    int total() const { return m_model.total(); }
    bool fileIsEmpty() const { return m_fileIsEmpty; }
    QString error() const { return m_error; }
    QString search() const { return m_query.search; }
    QString form() const { return m_query.form; }
    QString state() const;
    QString sortColumn() const;
    bool descending() const { return m_query.descending; }
    /// What the listed audits have in common when a figure was opened; empty otherwise.
    QString caption() const { return m_caption; }
    /// The pack's forms as options, without one for "all".
    QVariantList forms() const;
    /// The same to filter by, with one for "all" first.
    QVariantList formChoices() const;
    QVariantList states() const;

    void setSearch(const QString &search);
    void setForm(const QString &form);
    /// The id of a state, or empty for all but withdrawn ones.
    void setState(const QString &state);
    /// "caseRef", "form", "authority", "auditor", "auditedOn", "state" or "changedAt"; the same again turns the order.
    Q_INVOKABLE void sortBy(const QString &column);
    Q_INVOKABLE void showRecords(const QStringList &records, const QString &caption);
    Q_INVOKABLE void showAll();
    Q_INVOKABLE void withdraw(const QString &record, const QString &reason);
    Q_INVOKABLE void restore(const QString &record);

Q_SIGNALS:
    void listChanged();
    void queryChanged();
    void formsChanged();

private:
    void load();
    void change(const std::function<void(Workspace &)> &work);

    WorkspaceHolder &m_holder;
    FilterViewModel &m_filter;
    AuditListModel m_model;
    AuditQuery m_query;
    QString m_caption;
    QString m_error;
    bool m_fileIsEmpty = true;
};

} // namespace caseaudit
