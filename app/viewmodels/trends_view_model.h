#pragma once

#include "app/charts/trend_picture.h"
#include "app/viewmodels/difference_interval_item.h"
#include "app/viewmodels/rows_model.h"
#include "app/workspace/trends.h"

#include <QObject>
#include <QStringList>
#include <QUrl>
#include <QVariantList>
#include <qqmlintegration.h>

#include <functional>
#include <memory>

namespace caseaudit {

class FilterViewModel;
class WorkspaceHolder;

/// The Trends page: one row over time. It reads only while it is shown, since dates of the file and contacts take a
/// while to read the first time.
///
/// Choices are lists of maps with `id` and `label`.
class TrendsViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(QVariantList tables READ tables NOTIFY choicesChanged)
    Q_PROPERTY(QVariantList rows READ rows NOTIFY choicesChanged)
    Q_PROPERTY(QVariantList periods READ periods CONSTANT)
    Q_PROPERTY(QVariantList dates READ dates NOTIFY choicesChanged)
    Q_PROPERTY(QVariantList charts READ charts CONSTANT)
    Q_PROPERTY(QVariantList ruleSets READ ruleSets CONSTANT)
    Q_PROPERTY(QString table READ table WRITE setTable NOTIFY choicesChanged)
    Q_PROPERTY(QString row READ row WRITE setRow NOTIFY choicesChanged)
    Q_PROPERTY(QString period READ period WRITE setPeriod NOTIFY choicesChanged)
    Q_PROPERTY(QString date READ date WRITE setDate NOTIFY choicesChanged)
    Q_PROPERTY(QString chart READ chart WRITE setChart NOTIFY choicesChanged)
    Q_PROPERTY(QString rules READ rules WRITE setRules NOTIFY choicesChanged)
    Q_PROPERTY(bool shown READ isShown WRITE setShown NOTIFY shownChanged)
    Q_PROPERTY(QString title READ title NOTIFY trendChanged)
    Q_PROPERTY(QString caption READ caption NOTIFY trendChanged)
    Q_PROPERTY(bool isChart READ isChart NOTIFY trendChanged)
    Q_PROPERTY(bool isDifference READ isDifference NOTIFY trendChanged)
    Q_PROPERTY(bool isEmpty READ isEmpty NOTIFY trendChanged)
    Q_PROPERTY(caseaudit::TrendPicture picture READ picture NOTIFY trendChanged)
    Q_PROPERTY(caseaudit::DifferenceInterval difference READ difference NOTIFY trendChanged)
    Q_PROPERTY(caseaudit::DifferenceScale differenceScale READ differenceScale NOTIFY trendChanged)
    Q_PROPERTY(QStringList sentences READ sentences NOTIFY trendChanged)
    Q_PROPERTY(QString emptyText READ emptyText NOTIFY trendChanged)
    Q_PROPERTY(QStringList notes READ notes NOTIFY trendChanged)
    Q_PROPERTY(QString shareLabel READ shareLabel NOTIFY trendChanged)
    Q_PROPERTY(caseaudit::RowsModel *points READ points CONSTANT)
    Q_PROPERTY(caseaudit::RowsModel *measures READ measures CONSTANT)
    Q_PROPERTY(QString measuresTitle READ measuresTitle CONSTANT)
    Q_PROPERTY(QString measuresNote READ measuresNote CONSTANT)
    Q_PROPERTY(QString error READ error NOTIFY messagesChanged)
    Q_PROPERTY(QString notice READ notice NOTIFY messagesChanged)

public:
    TrendsViewModel(WorkspaceHolder &holder, FilterViewModel &filter, QObject *parent = nullptr);

    QVariantList tables() const;
    QVariantList rows() const;
    QVariantList periods() const;
    /// Those that the form of the row asks.
    QVariantList dates() const;
    /// The first, with an empty id, leaves the choice to the data.
    QVariantList charts() const;
    QVariantList ruleSets() const;
    QString table() const { return m_question.row.section(u'.', 0, 0); }
    QString row() const { return m_question.row; }
    QString period() const;
    QString date() const;
    QString chart() const;
    QString rules() const;
    /// An id that is not among the choices changes nothing.
    void setTable(const QString &table);
    void setRow(const QString &row);
    void setPeriod(const QString &period);
    void setDate(const QString &date);
    void setChart(const QString &chart);
    void setRules(const QString &rules);
    bool isShown() const { return m_isShown; }
    void setShown(bool shown);

    QString title() const { return m_picture.title; }
    QString caption() const { return m_caption; }
    bool isChart() const { return m_trend.isChart; }
    bool isDifference() const { return m_trend.difference.has_value(); }
    bool isEmpty() const { return m_trend.charted == 0; }
    TrendPicture picture() const { return m_picture; }
    DifferenceInterval difference() const { return m_difference; }
    DifferenceScale differenceScale() const { return fittingScale({m_difference}); }
    QStringList sentences() const { return m_sentences; }
    /// Why there is nothing to see.
    QString emptyText() const { return isEmpty() ? m_sentences.value(0) : QString(); }
    QStringList notes() const { return m_notes; }
    QString shareLabel() const { return m_shareLabel; }
    /// See trendPointRoles.
    RowsModel *points() { return &m_points; }
    /// See measureRoles.
    RowsModel *measures() { return &m_measures; }
    QString measuresTitle() const;
    QString measuresNote() const;
    QString error() const { return m_error; }
    QString notice() const { return m_notice; }

    /// Asks for the audits that answered in a period, or those that answered favourably.
    Q_INVOKABLE void openPoint(int point);
    Q_INVOKABLE void openFavourable(int point);
    /// Puts the points on the clipboard, as CSV.
    Q_INVOKABLE void copyCsv();
    /// Writes the chart to a file: PDF where its name ends so, else SVG.
    Q_INVOKABLE void savePicture(const QUrl &file);
    Q_INVOKABLE void dismiss();

Q_SIGNALS:
    void choicesChanged();
    void shownChanged();
    void trendChanged();
    void messagesChanged();
    /// Somebody wants to see these audits; `caption` says which figure they make.
    void auditsRequested(const QStringList &records, const QString &caption);

private:
    void start();
    void clear();
    /// Reads now, or when the page is shown next.
    void readLater();
    void read();
    void ask();
    void show(const Pack &pack);
    void open(int point, TrendShare share);
    QList<Annotation> annotations() const;
    void tell(const QString &error, const QString &notice);

    WorkspaceHolder &m_holder;
    FilterViewModel &m_filter;
    std::unique_ptr<TrendReader> m_reader;
    TrendQuestion m_question;
    Trend m_trend;
    QList<MeasureSummary> m_measured;
    TrendPicture m_picture;
    DifferenceInterval m_difference;
    QString m_caption;
    QString m_shareLabel;
    QStringList m_sentences;
    QStringList m_notes;
    RowsModel m_points;
    RowsModel m_measures;
    QString m_error;
    QString m_notice;
    bool m_isShown = false;
    bool m_isStale = true;
};

} // namespace caseaudit
