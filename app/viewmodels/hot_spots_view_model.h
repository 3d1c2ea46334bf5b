#pragma once

#include "app/charts/matrix_chart.h"
#include "app/viewmodels/comparison_view_model.h"
#include "app/viewmodels/hot_spot_detail.h"
#include "app/viewmodels/rows_model.h"

#include <QHash>
#include <QObject>
#include <QUrl>
#include <QVariantList>
#include <qqmlintegration.h>

namespace caseaudit {

class FilterViewModel;
class WorkspaceHolder;

/// The Hot spots page: every question in every authority or team, beside the others or beside the baseline.
///
/// It reads only while it is shown. The filter's authority and team choose columns; its cycle and dates say what
/// counts.
class HotSpotsViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(bool isShown READ isShown WRITE setShown NOTIFY changed)
    Q_PROPERTY(QString by READ by WRITE setBy NOTIFY changed)
    Q_PROPERTY(QString against READ against WRITE setAgainst NOTIFY changed)
    Q_PROPERTY(QVariantList byChoices READ byChoices CONSTANT)
    Q_PROPERTY(QVariantList againstChoices READ againstChoices NOTIFY changed)
    Q_PROPERTY(caseaudit::MatrixChart matrix READ matrix NOTIFY changed)
    Q_PROPERTY(caseaudit::RowsModel *standingOut READ standingOut CONSTANT)
    Q_PROPERTY(QString scope READ scope NOTIFY changed)
    Q_PROPERTY(QString count READ count NOTIFY changed)
    Q_PROPERTY(QStringList notes READ notes NOTIFY changed)
    Q_PROPERTY(bool isEmpty READ isEmpty NOTIFY changed)
    Q_PROPERTY(bool hasCell READ hasCell NOTIFY cellChanged)
    Q_PROPERTY(caseaudit::HotSpotDetail cell READ cell NOTIFY cellChanged)
    Q_PROPERTY(caseaudit::ComparisonViewModel *comparison READ comparison CONSTANT)
    Q_PROPERTY(QString error READ error NOTIFY messageChanged)
    Q_PROPERTY(QString notice READ notice NOTIFY messageChanged)

public:
    HotSpotsViewModel(WorkspaceHolder &holder, FilterViewModel &filter, QObject *parent = nullptr);

    bool isShown() const { return m_isShown; }
    void setShown(bool shown);
    /// "authority" or "team".
    QString by() const;
    void setBy(const QString &by);
    /// "others" or "baseline".
    QString against() const;
    void setAgainst(const QString &against);
    /// Maps with `id` and `label`.
    QVariantList byChoices() const;
    QVariantList againstChoices() const;

    MatrixChart matrix() const { return m_matrix; }
    /// What stands out: `title`, `reason`, `recommendations` (maps with `id` and `label`), `audits` ("14 unfavourable
    /// answers"), and its place in the matrix, `row` and `column`.
    RowsModel *standingOut() { return &m_standingOut; }
    QString scope() const { return m_scope; }
    QString count() const { return m_count; }
    /// What is not judged, and how to read the list.
    QStringList notes() const { return m_notes; }
    /// No audit counts, or no column is left.
    bool isEmpty() const;

    bool hasCell() const { return m_cell.row >= 0; }
    /// What is told of the cell; empty when there is none.
    const HotSpotDetail &cell() const { return m_detail; }
    /// How far the comparison with the baseline is. Until it is complete the others are shown.
    ComparisonViewModel *comparison() { return &m_comparison; }
    QString error() const { return m_error; }
    QString notice() const { return m_notice; }

    /// Tells of one cell of the matrix; one that does not exist is none.
    Q_INVOKABLE void selectCell(int row, int column);
    /// Asks for the audits behind a cell: those with unfavourable answers, or all that answered where none is.
    Q_INVOKABLE void openCell(int row, int column);
    /// The same for the cell that is told of.
    Q_INVOKABLE void openUnfavourable();
    Q_INVOKABLE void openAnswered();
    /// Asks for the row of a cell on the Results page.
    Q_INVOKABLE void openRow(int row);
    Q_INVOKABLE void openCellRow();
    /// Asks for a row of the action plan.
    Q_INVOKABLE void openAction(const QString &ref);

    /// Writes all cells to a file, as CSV: beside the others or beside the baseline, as they are shown.
    Q_INVOKABLE void saveCsv(const QUrl &file);
    /// Writes the matrix to a file: as PDF when it is named so, else as SVG.
    Q_INVOKABLE void savePicture(const QUrl &file);
    Q_INVOKABLE void dismiss();

Q_SIGNALS:
    void changed();
    void cellChanged();
    void messageChanged();
    /// Somebody wants to see these audits; `caption` says which figure they make.
    void auditsRequested(const QStringList &records, const QString &caption);
    void rowRequested(const QString &rowId);
    void actionRequested(const QString &ref);

private:
    void read();
    void readMatrix(Workspace &workspace);
    void compare(Workspace &workspace);
    void showCompared();
    void showMatrix(const Pack &pack);
    void showOthers(const Pack &pack);
    void showBaseline(const Pack &pack);
    void showPlaces(const QList<HotSpotPlace> &places, const Pack &pack);
    bool showsBaseline() const;
    void readCell();
    void clear();
    void say(const QString &error, const QString &notice = {});
    void save(const QUrl &file, const QByteArray &bytes);
    QVariantMap lineOf(const HotSpotPlace &place, const Pack &pack) const;
    QString reasonOf(const HotSpotPlace &place, const Pack &pack) const;
    void openAudits(const HotSpotPlace &place, CellAudits which);
    /// A place in the figures from one in the matrix; none outside.
    HotSpotPlace placeOf(int row, int column) const;

    WorkspaceHolder &m_holder;
    FilterViewModel &m_filter;
    HotSpotMemory m_memory;
    HotSpotHistory m_history;
    ComparisonViewModel m_comparison;
    RowsModel m_standingOut;
    HotSpotDimension m_dimension = HotSpotDimension::Authority;
    bool m_isAgainstBaseline = false;
    bool m_isShown = false;
    HotSpots m_found;
    QList<int> m_columns;              ///< shown ones
    BaselineComparisons m_comparisons; ///< empty while the others are shown
    MatrixChart m_matrix;
    QString m_scope;
    QString m_count;
    QStringList m_notes;
    HotSpotPlace m_cell;
    HotSpotDetail m_detail;
    QString m_error;
    QString m_notice;
};

} // namespace caseaudit
