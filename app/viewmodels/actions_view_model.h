#pragma once

#include "app/viewmodels/action_detail.h"
#include "app/viewmodels/action_lines.h"
#include "app/viewmodels/rows_model.h"
#include "app/workspace/evidence.h"
#include "app/workspace/hot_spot_history.h"

#include <QDate>
#include <QHash>
#include <QObject>
#include <QTimer>
#include <QVariantList>
#include <qqmlintegration.h>

#include <optional>

namespace caseaudit {

class FilterViewModel;
class WorkspaceHolder;
struct ActionPlan;

/// The Actions page: the register of the plan's rows and the row that is open.
///
/// The authority is that of the program's one filter; lead, due month, statuses and search are the page's own. What
/// audits say of each action is worked out one action at a time while the page is shown, so that nobody waits for it.
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
    Q_PROPERTY(QVariantList works READ works CONSTANT)
    Q_PROPERTY(QVariantList evidences READ evidences CONSTANT)
    Q_PROPERTY(QVariantList pinned READ pinned NOTIFY listChanged)
    Q_PROPERTY(QString work READ work WRITE setWork NOTIFY listChanged)
    Q_PROPERTY(QString evidence READ evidence WRITE setEvidence NOTIFY listChanged)
    Q_PROPERTY(QString shown READ shown NOTIFY listChanged)
    Q_PROPERTY(QString overdueCount READ overdueCount NOTIFY listChanged)
    Q_PROPERTY(QString lead READ lead WRITE setLead NOTIFY listChanged)
    Q_PROPERTY(QString due READ due WRITE setDue NOTIFY listChanged)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY listChanged)
    Q_PROPERTY(bool isFiltered READ isFiltered NOTIFY listChanged)
    Q_PROPERTY(QString currentRef READ currentRef NOTIFY detailChanged)
    Q_PROPERTY(int currentIndex READ currentIndex NOTIFY placeChanged)
    Q_PROPERTY(caseaudit::ActionDetail detail READ detail NOTIFY detailChanged)
    Q_PROPERTY(bool detailIsOpen READ detailIsOpen NOTIFY detailIsOpenChanged)
    Q_PROPERTY(QString figuresScope READ figuresScope NOTIFY detailChanged)
    Q_PROPERTY(QString error READ error NOTIFY errorChanged)

public:
    ActionsViewModel(WorkspaceHolder &holder, FilterViewModel &filter, QObject *parent = nullptr);

    /// `ref`, `theme`, `title`, `appliesTo`, `leads`, `due`, `overdue`, `followedByHand`, `work`, `evidence`,
    /// `evidenceKind` (for its colour), in printed order.
    RowsModel *rows() { return &m_rows; }
    QString planTitle() const;
    QString planCount() const;
    QString planSource() const;
    /// Maps with `id` and `label`; the first lets everything through.
    QVariantList leads() const { return m_leads; }
    /// The same for due months; ids are ISO months, `overdue` stands for those that have passed.
    QVariantList months() const { return m_months; }
    /// Work and evidence statuses to filter by.
    QVariantList works() const;
    QVariantList evidences() const;
    /// The actions that ask for an audit of files: `ref`, `title`, `due`, `overdue`, `evidence`, `evidenceKind`,
    /// `reason`.
    QVariantList pinned() const;
    QString shown() const;
    QString overdueCount() const;

    QString work() const { return m_wanted.work; }
    void setWork(const QString &work);
    QString evidence() const { return m_wanted.evidence; }
    void setEvidence(const QString &evidence);

    QString lead() const { return m_wanted.lead; }
    void setLead(const QString &lead);
    QString due() const { return m_wanted.due; }
    void setDue(const QString &due);
    QString search() const { return m_wanted.search; }
    void setSearch(const QString &search);
    bool isFiltered() const;
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
    /// Asks for the audits behind a figure of the open row's rule `key`; `part` as EvidenceBook::auditsBehind has it.
    Q_INVOKABLE void openRuleAudits(const QString &key, const QString &part);
    Q_INVOKABLE void dismiss();
    /// Says which page shows actions (`today`: the pinned ones), and that it does not any more: nothing is read for a
    /// page that nobody sees.
    Q_INVOKABLE void pageShown(const QString &page);
    Q_INVOKABLE void pageHidden(const QString &page);

Q_SIGNALS:
    void planChanged();
    void listChanged();
    void detailChanged();
    /// The open row may have another place in the list.
    void placeChanged();
    void detailIsOpenChanged();
    void errorChanged();
    void rowRequested(const QString &rowId);
    void auditsRequested(const QStringList &records, const QString &caption);

private:
    const ActionPlan *plan() const;
    void openBook();
    void readPlan();
    void readList();
    void readAgain();
    void readChanges();
    void readNextEvidence();
    /// What audits say of an action, or said when it was last worked out; nothing before that.
    std::optional<EvidenceStatus> known(const QString &ref) const;
    void setDetailIsOpen(bool isOpen);
    void clear();
    void setError(const QString &error);

    WorkspaceHolder &m_holder;
    FilterViewModel &m_filter;
    /// Reading evidence changes what is remembered, never what is seen.
    mutable std::optional<EvidenceBook> m_book;
    HotSpotHistory m_cells;                     ///< those that notes speak of
    QHash<QString, EvidenceStatus> m_lastKnown; ///< while it is worked out anew
    QTimer m_reader;
    QString m_page = QStringLiteral("actions");
    bool m_isStale = false;
    RowsModel m_rows;
    QVariantList m_leads;
    QVariantList m_months;
    ActionFilter m_wanted; ///< the authority is the program's
    ActionDetail m_detail;
    QString m_error;
    bool m_detailIsOpen = false;
};

} // namespace caseaudit
