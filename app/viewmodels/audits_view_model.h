#pragma once

#include "app/viewmodels/audit_list_model.h"
#include "app/viewmodels/bulk_view_model.h"

#include <QObject>
#include <QSettings>
#include <QVariantList>
#include <qqmlintegration.h>

namespace caseaudit {

class FilterViewModel;
class WorkspaceHolder;

/// The list of audits: which are shown, in which order. What is asked for is kept in the settings.
class AuditsViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(caseaudit::AuditListModel *model READ model CONSTANT)
    Q_PROPERTY(caseaudit::BulkViewModel *bulk READ bulk CONSTANT)
    Q_PROPERTY(int total READ total NOTIFY listChanged)
    Q_PROPERTY(QString title READ title NOTIFY listChanged)
    Q_PROPERTY(bool fileIsEmpty READ fileIsEmpty NOTIFY listChanged)
    Q_PROPERTY(QString error READ error NOTIFY listChanged)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY queryChanged)
    Q_PROPERTY(QString form READ form WRITE setForm NOTIFY queryChanged)
    Q_PROPERTY(QString state READ state WRITE setState NOTIFY queryChanged)
    Q_PROPERTY(QString auditor READ auditor WRITE setAuditor NOTIFY queryChanged)
    Q_PROPERTY(bool mine READ mine WRITE setMine NOTIFY queryChanged)
    Q_PROPERTY(QString reading READ reading WRITE setReading NOTIFY queryChanged)
    Q_PROPERTY(QString origin READ origin WRITE setOrigin NOTIFY queryChanged)
    Q_PROPERTY(bool isNarrowed READ isNarrowed NOTIFY queryChanged)
    Q_PROPERTY(QString sortColumn READ sortColumn NOTIFY queryChanged)
    Q_PROPERTY(bool descending READ descending NOTIFY queryChanged)
    Q_PROPERTY(QString caption READ caption NOTIFY queryChanged)
    Q_PROPERTY(QVariantList forms READ forms NOTIFY formsChanged)
    Q_PROPERTY(QVariantList formChoices READ formChoices NOTIFY formsChanged)
    Q_PROPERTY(QVariantList states READ states CONSTANT)
    Q_PROPERTY(QVariantList auditors READ auditors NOTIFY auditorsChanged)
    Q_PROPERTY(QStringList knownAuditors READ knownAuditors NOTIFY auditorsChanged)
    Q_PROPERTY(QVariantList readings READ readings CONSTANT)
    Q_PROPERTY(QVariantList origins READ origins CONSTANT)

public:
    /// `settings` must outlive the object.
    AuditsViewModel(WorkspaceHolder &holder, FilterViewModel &filter, QSettings &settings, QObject *parent = nullptr);

    AuditListModel *model() { return &m_model; }
    BulkViewModel *bulk() { return &m_bulk; }
    int total() const { return m_model.total(); }
    /// "12,345 audits".
    QString title() const;
    bool fileIsEmpty() const { return m_fileIsEmpty; }
    QString error() const { return m_error; }
    QString search() const { return m_wanted.search; }
    QString form() const { return m_wanted.form; }
    /// The id of a state, `unfinished`, `all`, or empty for all but withdrawn ones.
    QString state() const { return m_wanted.state; }
    QString auditor() const { return m_wanted.auditor; }
    /// Whether only audits by the person at work are wanted.
    bool mine() const { return m_wanted.mine; }
    /// `1`, `2`, `agreed`, or empty for any.
    QString reading() const { return m_wanted.reading; }
    QString origin() const { return m_wanted.origin; }
    /// Whether anything but the order is asked for, the filter of all pages left aside.
    bool isNarrowed() const;
    QString sortColumn() const { return m_wanted.sortColumn; }
    bool descending() const { return m_wanted.descending; }
    /// What the listed audits have in common when a figure was opened; empty otherwise.
    QString caption() const { return m_caption; }
    /// The pack's forms as options, without one for "all".
    QVariantList forms() const;
    /// The same to filter by, with one for "all" first.
    QVariantList formChoices() const;
    QVariantList states() const;
    QVariantList auditors() const;
    QStringList knownAuditors() const { return m_auditors; }
    QVariantList readings() const;
    QVariantList origins() const;

    void setSearch(const QString &search);
    void setForm(const QString &form);
    void setState(const QString &state);
    void setAuditor(const QString &auditor);
    void setMine(bool mine);
    void setReading(const QString &reading);
    void setOrigin(const QString &origin);
    /// A column of the list by its id; the same again turns the order.
    Q_INVOKABLE void sortBy(const QString &column);
    Q_INVOKABLE void showRecords(const QStringList &records, const QString &caption);
    /// Nothing but the filter of all pages narrows the list any more.
    Q_INVOKABLE void showAll();

Q_SIGNALS:
    void listChanged();
    void queryChanged();
    void formsChanged();
    void auditorsChanged();

private:
    /// What a person asks of the list, as the settings keep it.
    struct Wanted {
        QString search;
        QString form;
        QString state;
        QString auditor;
        QString reading;
        QString origin;
        bool mine = false;
        QString sortColumn;
        bool descending = true;

        friend bool operator==(const Wanted &, const Wanted &) = default;
    };

    void want(const Wanted &wanted);
    Wanted withoutNarrowing() const;
    void remember();
    void recall();
    void open();
    void readAuditors();
    AuditQuery query() const;
    void load();

    WorkspaceHolder &m_holder;
    FilterViewModel &m_filter;
    QSettings &m_settings;
    AuditListModel m_model;
    BulkViewModel m_bulk;
    Wanted m_wanted;
    QStringList m_records; ///< those behind a figure; empty: all
    QString m_caption;
    QStringList m_auditors;
    QString m_error;
    std::optional<AuditQuery> m_loadedQuery;
    ChangeMark m_loadedMark;
    bool m_fileIsEmpty = true;
};

} // namespace caseaudit
