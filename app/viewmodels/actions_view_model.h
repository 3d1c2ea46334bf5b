#pragma once

#include "app/viewmodels/action_detail.h"
#include "app/viewmodels/rows_model.h"

#include <QDate>
#include <QObject>
#include <QVariantList>
#include <qqmlintegration.h>

namespace caseaudit {

class FilterViewModel;
class WorkspaceHolder;
struct ActionPlan;

/// The Actions page: the register of the plan's rows and the row that is open.
///
/// The authority is that of the program's one filter; lead, due month and search are the page's own.
class ActionsViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(caseaudit::RowsModel *rows READ rows CONSTANT)
    Q_PROPERTY(QString planTitle READ planTitle NOTIFY planChanged)
    Q_PROPERTY(QString planCount READ planCount NOTIFY planChanged)
    Q_PROPERTY(QString planSource READ planSource NOTIFY planChanged)
    Q_PROPERTY(QVariantList leads READ leads NOTIFY planChanged)
    Q_PROPERTY(QVariantList months READ months NOTIFY planChanged)
    Q_PROPERTY(QString shown READ shown NOTIFY listChanged)
    Q_PROPERTY(QString overdueCount READ overdueCount NOTIFY listChanged)
    Q_PROPERTY(QString lead READ lead WRITE setLead NOTIFY listChanged)
    Q_PROPERTY(QString due READ due WRITE setDue NOTIFY listChanged)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY listChanged)
    Q_PROPERTY(bool isFiltered READ isFiltered NOTIFY listChanged)
    Q_PROPERTY(QString currentRef READ currentRef NOTIFY detailChanged)
    Q_PROPERTY(int currentIndex READ currentIndex NOTIFY detailChanged)
    Q_PROPERTY(caseaudit::ActionDetail detail READ detail NOTIFY detailChanged)
    Q_PROPERTY(bool detailIsOpen READ detailIsOpen NOTIFY detailIsOpenChanged)
    Q_PROPERTY(QString figuresScope READ figuresScope NOTIFY detailChanged)
    Q_PROPERTY(QString error READ error NOTIFY errorChanged)

public:
    ActionsViewModel(WorkspaceHolder &holder, FilterViewModel &filter, QObject *parent = nullptr);

    /// `ref`, `theme`, `title`, `appliesTo`, `leads`, `due`, `overdue`, `followedByHand`, in printed order.
    RowsModel *rows() { return &m_rows; }
    QString planTitle() const;
    QString planCount() const;
    QString planSource() const;
    /// Maps with `id` and `label`; the first lets everything through.
    QVariantList leads() const { return m_leads; }
    /// The same for due months; ids are ISO months, `overdue` stands for those that have passed.
    QVariantList months() const { return m_months; }
    QString shown() const;
    QString overdueCount() const;

    QString lead() const { return m_lead; }
    void setLead(const QString &lead);
    QString due() const { return m_due; }
    void setDue(const QString &due);
    QString search() const { return m_search; }
    void setSearch(const QString &search);
    bool isFiltered() const { return !m_lead.isEmpty() || !m_due.isEmpty() || !m_search.isEmpty(); }
    Q_INVOKABLE void clearFilters();

    QString currentRef() const { return m_detail.ref; }
    /// Of the open row in the list; -1 when the filters leave it out.
    int currentIndex() const;
    ActionDetail detail() const { return m_detail; }
    /// Whether the row stands in place of the list, where there is room for one of them only.
    bool detailIsOpen() const { return m_detailIsOpen; }
    /// Which audits the figures of the open row count.
    QString figuresScope() const;
    QString error() const { return m_error; }

    /// Makes a row the current one.
    Q_INVOKABLE void select(const QString &ref);
    /// Opens a row by its reference; when the filters leave it out, the page's own are cleared.
    Q_INVOKABLE void open(const QString &ref);
    /// Goes back to the list.
    Q_INVOKABLE void closeDetail();
    /// Asks for the table row `<table>.<field>` on the results page.
    Q_INVOKABLE void openRow(const QString &rowId);
    /// Asks for the audits that answer a table row.
    Q_INVOKABLE void openAudits(const QString &rowId);
    Q_INVOKABLE void dismiss();

Q_SIGNALS:
    void planChanged();
    void listChanged();
    void detailChanged();
    void detailIsOpenChanged();
    void errorChanged();
    void rowRequested(const QString &rowId);
    void auditsRequested(const QStringList &records, const QString &caption);

private:
    const ActionPlan *plan() const;
    void readPlan();
    void readList();
    void readAgain();
    void setDetailIsOpen(bool isOpen);
    void clear();
    void setError(const QString &error);

    WorkspaceHolder &m_holder;
    FilterViewModel &m_filter;
    RowsModel m_rows;
    QVariantList m_leads;
    QVariantList m_months;
    QString m_lead;
    QString m_due;
    QString m_search;
    ActionDetail m_detail;
    QString m_error;
    bool m_detailIsOpen = false;
};

} // namespace caseaudit
