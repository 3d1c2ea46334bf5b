#pragma once

#include "app/viewmodels/comparison_view_model.h"
#include "app/viewmodels/known_number_view_model.h"
#include "app/viewmodels/result_pictures.h"
#include "app/viewmodels/rows_model.h"
#include "app/workspace/workspace.h"

#include <QObject>
#include <QUrl>
#include <QVariantList>
#include <qqmlintegration.h>

namespace caseaudit {

class FilterViewModel;
class WorkspaceHolder;
struct ShownResults;

/// The Results page: one table at a time, or all of them by what changed most; what is counted now beside what the
/// baseline prints or beside an earlier cycle, and what the difference is worth.
///
/// Counts are there at once, also while the comparison is worked out beside the window. Every figure is a door:
/// `openFigure` asks for the audits behind it.
class ResultsViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(QVariantList tables READ tables NOTIFY tablesChanged)
    Q_PROPERTY(QVariantList entries READ entries NOTIFY tablesChanged)
    Q_PROPERTY(QString currentTable READ currentTable WRITE setCurrentTable NOTIFY tableChanged)
    Q_PROPERTY(int currentIndex READ currentIndex NOTIFY tableChanged)
    Q_PROPERTY(bool beyondBaseline READ beyondBaseline WRITE setBeyondBaseline NOTIFY tablesChanged)
    Q_PROPERTY(bool isOverview READ isOverview NOTIFY tableChanged)
    Q_PROPERTY(bool sideBySide READ sideBySide WRITE setSideBySide NOTIFY tableChanged)
    Q_PROPERTY(bool maySideBySide READ maySideBySide NOTIFY tableChanged)
    Q_PROPERTY(QString with READ with WRITE setWith NOTIFY tableChanged)
    Q_PROPERTY(QVariantList withOptions READ withOptions NOTIFY tableChanged)
    Q_PROPERTY(bool isShown READ isShown WRITE setShown NOTIFY isShownChanged)
    Q_PROPERTY(caseaudit::ComparisonViewModel *comparison READ comparison CONSTANT)
    Q_PROPERTY(caseaudit::KnownNumberViewModel *knownNumber READ knownNumber CONSTANT)
    Q_PROPERTY(caseaudit::ResultPictures *pictures READ pictures CONSTANT)
    Q_PROPERTY(caseaudit::RowsModel *rows READ rows CONSTANT)
    Q_PROPERTY(QString title READ title NOTIFY tableChanged)
    Q_PROPERTY(QString caption READ caption NOTIFY tableChanged)
    Q_PROPERTY(QString baselineScope READ baselineScope NOTIFY tableChanged)
    Q_PROPERTY(QString baselineName READ baselineName NOTIFY tablesChanged)
    Q_PROPERTY(QStringList notes READ notes NOTIFY tableChanged)
    Q_PROPERTY(QStringList footnotes READ footnotes NOTIFY tableChanged)
    Q_PROPERTY(int audits READ audits NOTIFY tableChanged)
    Q_PROPERTY(int focusedRow READ focusedRow NOTIFY focusedRowChanged)
    Q_PROPERTY(QString error READ error NOTIFY errorChanged)
    Q_PROPERTY(QString notice READ notice NOTIFY noticeChanged)

public:
    /// What `openFigure` takes beside the figures of a row's cells.
    enum Figure { Answered = -1, Favourable = -2, NotApplicable = -3, NotRecorded = -4 };
    Q_ENUM(Figure)

    ResultsViewModel(WorkspaceHolder &holder, FilterViewModel &filter, QObject *parent = nullptr);

    /// Maps with `id` and `label`, in the order of the pack.
    QVariantList tables() const { return m_tables; }
    /// `tables` with all of them as the first entry.
    QVariantList entries() const;
    QString currentTable() const { return m_currentTable; }
    void setCurrentTable(const QString &table);
    /// Of the current table among `entries`; -1 for none.
    int currentIndex() const;
    /// Whether all tables are shown, what changed most first.
    bool isOverview() const;
    /// Whether the authorities stand side by side, each beside then.
    bool sideBySide() const { return m_sideBySide && maySideBySide(); }
    void setSideBySide(bool sideBySide);
    /// Not where all tables are shown, nor while the filter lets one authority through.
    bool maySideBySide() const;
    /// The cycle that now is compared with; empty: what the baseline prints.
    QString with() const { return m_with; }
    void setWith(const QString &cycle);
    QVariantList withOptions() const { return m_withOptions; }
    /// Whether somebody looks: nothing is compared before.
    bool isShown() const { return m_isShown; }
    void setShown(bool shown);
    ComparisonViewModel *comparison() { return &m_comparison; }
    KnownNumberViewModel *knownNumber() { return &m_knownNumber; }
    ResultPictures *pictures() { return &m_pictures; }
    /// Whether tables and rows that the baseline does not have are shown too.
    bool beyondBaseline() const { return m_beyondBaseline; }
    void setBeyondBaseline(bool beyond);

    /// See resultRows.
    RowsModel *rows() { return &m_rows; }
    QString title() const { return m_title; }
    QString caption() const { return m_caption; }
    QString baselineScope() const { return m_baselineScope; }
    QString baselineName() const;
    /// About the table as a whole.
    QStringList notes() const { return m_notes; }
    /// About single rows, numbered from 1 by their `marks`.
    QStringList footnotes() const { return m_footnotes; }
    int audits() const { return m_audits; }
    /// The row another page pointed to; -1 for none.
    int focusedRow() const { return m_focusedRow; }
    QString error() const { return m_error; }
    QString notice() const { return m_notice; }

    /// Shows the table of a row `<table>.<field>` and points to the row.
    Q_INVOKABLE void openRow(const QString &rowId);
    /// Shows the table of a row of the overview's plot and points to the row.
    Q_INVOKABLE void openPlotted(int plotRow);
    /// Asks for the audits behind a figure of a period of row `row`: the `figure` of one of its cells, or a Figure.
    Q_INVOKABLE void openFigure(int row, int period, int figure);

    /// Asks for a row of the action plan.
    Q_INVOKABLE void openAction(const QString &ref);

    /// Puts then, now and what can be said of it on the clipboard, as text.
    Q_INVOKABLE void copyText();
    /// Puts what is shown on the clipboard, as CSV.
    Q_INVOKABLE void copyCsv();
    /// Puts a picture (a QImage) on the clipboard.
    Q_INVOKABLE void copyPicture(const QVariant &image);
    /// Writes what is shown to a file, as CSV.
    Q_INVOKABLE void saveCsv(const QUrl &file);
    Q_INVOKABLE void dismiss();

Q_SIGNALS:
    void tablesChanged();
    void tableChanged();
    void isShownChanged();
    void focusedRowChanged();
    void errorChanged();
    void noticeChanged();
    /// Somebody wants to see these audits; `caption` says which figure they make.
    void auditsRequested(const QStringList &records, const QString &caption);
    void actionRequested(const QString &ref);

private:
    void readTables();
    void readTable();
    void readWithOptions();
    /// Counts what is shown: the table, for each authority where they stand side by side, or all tables.
    void count(Workspace &workspace);
    void describe(const Pack &pack);
    void compare();
    void showRows();
    /// What could not be read is not shown, neither what was read before.
    void showNothing();
    void clear();
    bool showsBeyond() const;
    void setNotice(const QString &notice);
    void setError(const QString &error);
    ShownResults shown(const Pack &pack) const;

    WorkspaceHolder &m_holder;
    FilterViewModel &m_filter;
    RowsModel m_rows;
    ComparisonViewModel m_comparison;
    KnownNumberViewModel m_knownNumber;
    ResultPictures m_pictures;
    QVariantList m_tables;
    QVariantList m_withOptions;
    QString m_currentTable;
    QString m_with;
    QList<ComparisonInputs> m_parts; ///< what is counted: of the current table, or of all
    QStringList m_names;             ///< of the parts
    QString m_title;
    QString m_caption;
    QString m_baselineScope;
    QStringList m_notes;
    QStringList m_footnotes;
    QString m_error;
    QString m_notice;
    int m_audits = 0;
    int m_focusedRow = -1;
    bool m_beyondBaseline = false;
    bool m_sideBySide = false;
    bool m_isShown = false;
};

} // namespace caseaudit
