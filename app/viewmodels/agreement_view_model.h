#pragma once

#include "app/charts/agreement_grid.h"
#include "app/viewmodels/rows_model.h"
#include "app/workspace/agreement.h"

#include <QObject>
#include <QUrl>
#include <QVariantList>
#include <qqmlintegration.h>

#include <optional>

namespace caseaudit {

class FilterViewModel;
class WorkspaceHolder;

/// The Agreement page: whether two readers of the same files mark alike, question by question; the table of pairs and
/// the disagreements of one question; who is harder; and everyone's answers to the same files, for a meeting.
///
/// Reads only while the page is shown.
class AgreementViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(bool isShown READ isShown WRITE setShown NOTIFY shownChanged)
    Q_PROPERTY(QVariantList forms READ forms NOTIFY changed)
    Q_PROPERTY(QString form READ form WRITE setForm NOTIFY changed)
    Q_PROPERTY(QVariantList pairs READ pairs NOTIFY changed)
    Q_PROPERTY(QString pair READ pair WRITE setPair NOTIFY changed)
    Q_PROPERTY(QString scope READ scope NOTIFY changed)
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    Q_PROPERTY(QString leftOut READ leftOut NOTIFY changed)
    Q_PROPERTY(bool hasPairs READ hasPairs NOTIFY changed)
    Q_PROPERTY(QString emptyTitle READ emptyTitle NOTIFY changed)
    Q_PROPERTY(QString emptyText READ emptyText NOTIFY changed)
    Q_PROPERTY(caseaudit::RowsModel *rows READ rows CONSTANT)
    Q_PROPERTY(caseaudit::RowsModel *scales READ scales CONSTANT)
    Q_PROPERTY(caseaudit::RowsModel *readers READ readers CONSTANT)
    Q_PROPERTY(int currentRow READ currentRow WRITE setCurrentRow NOTIFY changed)
    Q_PROPERTY(QString questionTitle READ questionTitle NOTIFY changed)
    Q_PROPERTY(QStringList questionText READ questionText NOTIFY changed)
    Q_PROPERTY(QVariantList facts READ facts NOTIFY changed)
    Q_PROPERTY(caseaudit::AgreementGrid grid READ grid NOTIFY changed)
    Q_PROPERTY(caseaudit::RowsModel *disagreements READ disagreements CONSTANT)
    Q_PROPERTY(QString disagreementsNote READ disagreementsNote NOTIFY changed)
    Q_PROPERTY(bool calibrating READ calibrating WRITE setCalibrating NOTIFY changed)
    Q_PROPERTY(bool namesReaders READ namesReaders WRITE setNamesReaders NOTIFY changed)
    Q_PROPERTY(bool namesFiles READ namesFiles WRITE setNamesFiles NOTIFY changed)
    Q_PROPERTY(caseaudit::AgreementGrid calibration READ calibration NOTIFY changed)
    Q_PROPERTY(bool hasCalibration READ hasCalibration NOTIFY changed)
    Q_PROPERTY(QString calibrationText READ calibrationText NOTIFY changed)
    Q_PROPERTY(QString error READ error NOTIFY noticeChanged)
    Q_PROPERTY(QString notice READ notice NOTIFY noticeChanged)

public:
    AgreementViewModel(WorkspaceHolder &holder, FilterViewModel &filter, QObject *parent = nullptr);

    /// Whether somebody looks at the page.
    bool isShown() const { return m_isShown; }
    void setShown(bool shown);
    /// Maps with `id` and `label`.
    QVariantList forms() const;
    QString form() const { return m_form; }
    void setForm(const QString &form);
    /// Maps with `id` and `label`; the first, with an empty id, is every pair.
    QVariantList pairs() const;
    QString pair() const;
    void setPair(const QString &pair);
    QString scope() const { return m_scope; }
    QString summary() const { return m_summary; }
    QString leftOut() const { return m_leftOut; }
    bool hasPairs() const { return m_table.cases > 0; }
    QString emptyTitle() const;
    QString emptyText() const;
    /// One row a question: `label`, `pairs`, `exact`, `within`, `kappa`, `linear`, `alpha`, `mark`, `figures` (all of
    /// them on a line).
    RowsModel *rows() { return &m_rows; }
    /// One row a scale, all its questions together: `label`, `figures`.
    RowsModel *scales() { return &m_scales; }
    /// One row a pair of auditors: `label`, `figures`, `sentence`.
    RowsModel *readers() { return &m_readers; }
    /// The question that is looked at; −1 for none.
    int currentRow() const { return m_currentRow; }
    void setCurrentRow(int row);
    QString questionTitle() const;
    /// What can be said of it, a sentence each.
    QStringList questionText() const;
    /// How its figures came about: maps with `label` and `value`.
    QVariantList facts() const;
    AgreementGrid grid() const { return m_grid; }
    /// One row a pair that disagrees: `label`, `answers`.
    RowsModel *disagreements() { return &m_disagreements; }
    QString disagreementsNote() const;
    /// Whether everyone's answers to the question are shown.
    bool calibrating() const { return m_calibrating; }
    void setCalibrating(bool calibrating);
    bool namesReaders() const { return m_namesReaders; }
    void setNamesReaders(bool names);
    bool namesFiles() const { return m_namesFiles; }
    void setNamesFiles(bool names);
    AgreementGrid calibration() const { return m_calibrationGrid; }
    bool hasCalibration() const { return !m_calibrationGrid.isEmpty(); }
    QString calibrationText() const;
    QString error() const { return m_error; }
    QString notice() const { return m_notice; }

    /// Asks for the two readings of a disagreement side by side.
    Q_INVOKABLE void openDisagreement(int row);
    /// Asks for the first readings of the pairs in a cell of `grid`.
    Q_INVOKABLE void openCell(int row, int column);
    /// Looks at that pair of auditors alone.
    Q_INVOKABLE void openReaders(int row);
    /// Asks for the readings of a file of the calibration side by side.
    Q_INVOKABLE void openCalibration(int row);
    /// Writes the table of pairs or the calibration to a file: SVG, PDF, or for the calibration CSV, by its ending.
    Q_INVOKABLE void saveGrid(const QUrl &file);
    Q_INVOKABLE void saveCalibration(const QUrl &file);
    Q_INVOKABLE void dismiss();

Q_SIGNALS:
    void changed();
    void shownChanged();
    void noticeChanged();
    void auditsRequested(const QStringList &records, const QString &caption);
    void readingsRequested(const QString &record);

private:
    void refresh();
    void read();
    void showTable();
    void showQuestion();
    void showCalibration();
    void clear();
    void save(const QUrl &file, const QByteArray &bytes);
    QByteArray picture(AgreementGrid grid, const QString &fileName) const;
    const ReadCases &cases();
    const AgreementRow *current() const;

    WorkspaceHolder &m_holder;
    FilterViewModel &m_filter;
    ReadingMemory m_memory;
    bool m_isShown = false;
    bool m_isStale = true;
    bool m_anyReadTwice = false;
    QString m_form;
    QString m_pair; ///< two folded names with a line break between; empty: every pair
    QString m_field;
    AgreementTable m_table;
    QStringList m_readerNames;
    QString m_scope;
    QString m_summary;
    QString m_leftOut;
    RowsModel m_rows;
    RowsModel m_scales;
    RowsModel m_readers;
    RowsModel m_disagreements;
    int m_currentRow = -1;
    AgreementGrid m_grid;
    bool m_calibrating = false;
    bool m_namesReaders = false;
    bool m_namesFiles = false;
    CalibrationTable m_calibration;
    AgreementGrid m_calibrationGrid;
    QString m_error;
    QString m_notice;
};

} // namespace caseaudit
