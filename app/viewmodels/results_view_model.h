#pragma once

#include "app/viewmodels/rows_model.h"
#include "app/workspace/workspace.h"

#include <QObject>
#include <QUrl>
#include <QVariantList>
#include <qqmlintegration.h>

namespace caseaudit {

class FilterViewModel;
class WorkspaceHolder;

/// The Results page: one table at a time, what is counted now beside what the baseline prints.
///
/// Every figure is a door: `openFigure` asks for the audits behind it.
class ResultsViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(QVariantList tables READ tables NOTIFY tablesChanged)
    Q_PROPERTY(QString currentTable READ currentTable WRITE setCurrentTable NOTIFY tableChanged)
    Q_PROPERTY(int currentIndex READ currentIndex NOTIFY tableChanged)
    Q_PROPERTY(bool beyondBaseline READ beyondBaseline WRITE setBeyondBaseline NOTIFY tablesChanged)
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

    /// Maps with `id`, `label` and `inBaseline`, in the order of the pack.
    QVariantList tables() const { return m_tables; }
    QString currentTable() const { return m_currentTable; }
    void setCurrentTable(const QString &table);
    /// Of the current table among `tables`; -1 for none.
    int currentIndex() const;
    /// Whether tables and rows that the baseline does not have are shown too.
    bool beyondBaseline() const { return m_beyondBaseline; }
    void setBeyondBaseline(bool beyond);

    /// See resultRows.
    RowsModel *rows() { return &m_rows; }
    QString title() const { return m_table.title; }
    QString caption() const { return m_caption; }
    QString baselineScope() const { return m_baselineScope; }
    QString baselineName() const;
    /// About the table as a whole.
    QStringList notes() const { return m_notes; }
    /// About single rows, numbered from 1 by their `marks`.
    QStringList footnotes() const { return m_footnotes; }
    int audits() const { return static_cast<int>(m_table.audits); }
    /// The row another page pointed to; -1 for none.
    int focusedRow() const { return m_focusedRow; }
    QString error() const { return m_error; }
    QString notice() const { return m_notice; }

    /// Shows the table of a row `<table>.<field>` and points to the row.
    Q_INVOKABLE void openRow(const QString &rowId);
    /// Asks for the audits behind a figure of row `row`: the `figure` of one of its cells, or a Figure.
    Q_INVOKABLE void openFigure(int row, int figure);

    /// Asks for a row of the action plan.
    Q_INVOKABLE void openAction(const QString &ref);

    /// Puts the table as printed and as it is now on the clipboard, as text.
    Q_INVOKABLE void copyText();
    /// Puts the present table on the clipboard, as CSV.
    Q_INVOKABLE void copyCsv();
    /// Puts a picture (a QImage) on the clipboard.
    Q_INVOKABLE void copyPicture(const QVariant &image);
    /// Writes the present table to a file, as CSV.
    Q_INVOKABLE void saveCsv(const QUrl &file);
    Q_INVOKABLE void dismiss();

Q_SIGNALS:
    void tablesChanged();
    void tableChanged();
    void focusedRowChanged();
    void errorChanged();
    void noticeChanged();
    /// Somebody wants to see these audits; `caption` says which figure they make.
    void auditsRequested(const QStringList &records, const QString &caption);
    void actionRequested(const QString &ref);

private:
    void readTables();
    void readTable();
    void clear();
    void setNotice(const QString &notice);
    void setError(const QString &error);
    QByteArray csv() const;
    QString text() const;

    WorkspaceHolder &m_holder;
    FilterViewModel &m_filter;
    RowsModel m_rows;
    QVariantList m_tables;
    QString m_currentTable;
    RatingTable m_table; ///< the shown rows of the current one
    QString m_caption;
    QString m_baselineScope;
    QStringList m_notes;
    QStringList m_footnotes;
    QString m_error;
    QString m_notice;
    int m_focusedRow = -1;
    bool m_beyondBaseline = false;
};

} // namespace caseaudit
