#pragma once

#include "app/charts/monthly_counts_chart.h"
#include "app/viewmodels/monthly_counts_item.h"
#include "app/viewmodels/rows_model.h"
#include "audit_forms/monthly_measure.h"

#include <QObject>
#include <QUrl>
#include <QVariantList>
#include <qqmlintegration.h>

namespace caseaudit {

class WorkspaceHolder;

/// Numbers that are counted once a month in each authority: a year of them to be typed, all of them as a chart.
class MonthlyCountsViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(QString row READ row WRITE setRow NOTIFY changed)
    Q_PROPERTY(QVariantList measures READ measures NOTIFY changed)
    Q_PROPERTY(QString measure READ measure WRITE setMeasure NOTIFY changed)
    Q_PROPERTY(QString label READ label NOTIFY changed)
    Q_PROPERTY(QString about READ about NOTIFY changed)
    Q_PROPERTY(QVariantList years READ years NOTIFY changed)
    Q_PROPERTY(QString year READ year WRITE setYear NOTIFY changed)
    Q_PROPERTY(QStringList authorities READ authorities NOTIFY changed)
    Q_PROPERTY(caseaudit::RowsModel *rows READ rows CONSTANT)
    Q_PROPERTY(caseaudit::MonthlyCountsChart chart READ chart NOTIFY changed)
    Q_PROPERTY(bool hasNumbers READ hasNumbers NOTIFY changed)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY noticeChanged)
    Q_PROPERTY(QString notice READ notice NOTIFY noticeChanged)
    Q_PROPERTY(QString error READ error NOTIFY noticeChanged)

public:
    explicit MonthlyCountsViewModel(WorkspaceHolder &holder, QObject *parent = nullptr);

    /// The row of the action plan that the numbers are wanted for; empty: all measures are offered.
    QString row() const { return m_row; }
    void setRow(const QString &row);
    /// Maps with `id` and `label`; none when no measure belongs to the row.
    QVariantList measures() const;
    /// Whether anything is counted for a row of the action plan, whichever is shown.
    Q_INVOKABLE bool hasMeasures(const QString &row) const;
    QString measure() const { return m_measure.id; }
    void setMeasure(const QString &measure);
    QString label() const { return m_measure.label; }
    QString about() const;
    /// Years that can be typed in, the latest first.
    QVariantList years() const;
    QString year() const { return QString::number(m_year); }
    void setYear(const QString &year);
    /// Names, in the order of the cells of `rows`.
    QStringList authorities() const { return m_authorities; }
    /// The months of the year that have begun: `month` (ISO), `label`, `cells`: maps with `authority`, `text`, `name`.
    RowsModel *rows() { return &m_rows; }
    MonthlyCountsChart chart() const { return m_chart; }
    bool hasNumbers() const { return !m_chart.isEmpty(); }
    bool canUndo() const { return !m_done.isEmpty(); }
    QString notice() const { return m_notice; }
    QString error() const { return m_error; }

    /// Keeps what was typed for a month (its first day, ISO); nothing takes the number away. False when it cannot be
    /// kept: `error` says why.
    Q_INVOKABLE bool setNumber(const QString &month, const QString &authority, const QString &text);
    /// Takes the last number back that was typed here.
    Q_INVOKABLE void undo();
    Q_INVOKABLE QUrl suggestedFile(const QUrl &folder) const;
    /// Saves the chart as SVG or PDF, by the ending of the name.
    Q_INVOKABLE void saveChart(const QUrl &file);
    Q_INVOKABLE void dismiss();

Q_SIGNALS:
    void changed();
    void noticeChanged();

private:
    void readAgain();
    void readRows(const QList<MonthlyCount> &counts);
    void say(const QString &notice, const QString &error);
    QDate today() const;
    bool keep(const MonthlyCount &count);

    WorkspaceHolder &m_holder;
    RowsModel m_rows;
    QString m_row;
    MonthlyMeasure m_measure;
    int m_year = 0;
    int m_firstYear = 0;
    QStringList m_authorities;
    MonthlyCountsChart m_chart;
    QList<MonthlyCount> m_done; ///< what each change took the place of, the latest last
    QString m_notice;
    QString m_error;
};

} // namespace caseaudit
