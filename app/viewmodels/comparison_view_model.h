#pragma once

#include "app/charts/comparison_chart.h"
#include "app/viewmodels/comparison_worker.h"
#include "app/viewmodels/forest_plot_item.h"
#include "app/wording/comparison_wording.h"

#include <QObject>
#include <QPoint>
#include <QStringList>
#include <QTimer>
#include <QVariantList>
#include <qqmlintegration.h>

#include <memory>
#include <optional>

namespace caseaudit {

/// What the comparison is of: decides which plot is drawn and which sentence stands above it.
enum class ComparisonShape {
    OneTable,   ///< one table
    SideBySide, ///< the same table for each authority
    AllTables,  ///< every table, what changed most first
    Cells,      ///< tables of several groups: nothing is said of them together
};

/// A comparison that runs beside the window: how far it is, what it found, and how each figure came about.
class ComparisonViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(bool isRunning READ isRunning NOTIFY stateChanged)
    Q_PROPERTY(bool takesLong READ takesLong NOTIFY stateChanged)
    Q_PROPERTY(bool isCancelled READ isCancelled NOTIFY stateChanged)
    Q_PROPERTY(double progress READ progress NOTIFY stateChanged)
    Q_PROPERTY(QString progressText READ progressText NOTIFY stateChanged)
    Q_PROPERTY(QString failure READ failure NOTIFY stateChanged)
    Q_PROPERTY(QStringList together READ together NOTIFY comparedChanged)
    Q_PROPERTY(QString headline READ headline NOTIFY comparedChanged)
    Q_PROPERTY(caseaudit::ForestPlot plot READ plot NOTIFY comparedChanged)
    Q_PROPERTY(int plotRows READ plotRows NOTIFY comparedChanged)

public:
    explicit ComparisonViewModel(QObject *parent = nullptr);

    /// What answers from now on, in place of a rememberingAnswerer(). Nothing is compared any more.
    void setAnswerer(RowAnswerer answer);

    /// Compares these tables, in place of what was compared before; what is found, or looked for, stays where the
    /// counts are the same. `names` are those of the parts side by side.
    void start(const QList<ComparisonInputs> &tables, const QStringList &names, ComparisonShape shape,
               const Pack &pack);
    /// Nothing is compared any more.
    void clear();

    bool isRunning() const { return m_isRunning; }
    /// Whether it has run for so long that a person wants to know.
    bool takesLong() const { return m_isRunning && m_takesLong; }
    bool isCancelled() const { return m_isCancelled; }
    double progress() const;
    QString progressText() const;
    QString failure() const { return m_failure; }

    /// What the table at that place of the task was found to be; nothing before.
    const ComparisonTable *table(int place) const;
    /// Whether every table is compared.
    bool isComplete() const;
    /// All of them, in the order of the task. Only when it is complete.
    QList<ComparisonTable> tables() const;
    /// What holds for several rows at once, a line for each part.
    QStringList together() const { return m_together; }
    /// What changed most; empty unless all tables are compared.
    QString headline() const { return m_headline; }
    /// Empty until all is compared.
    const ForestPlot &plot() const { return m_forest.plot; }
    int plotRows() const { return static_cast<int>(m_forest.rows.size()); }
    /// Where a row of the plot comes from; nothing for none.
    std::optional<ChartedRow> plottedRow(int row) const;
    const Pack *pack() const { return m_pack ? &*m_pack : nullptr; }

    Q_INVOKABLE void cancel();
    /// Once more from the start, after it was cancelled.
    Q_INVOKABLE void restart();

    /// How a row came about: a map with `title`, `sentence`, `scope`, `facts` (maps with `label` and `value`) and
    /// `assumed`. Empty before it is compared.
    Q_INVOKABLE QVariantMap explanation(int place, int row) const;
    /// Where a row of the plot comes from: place of its table and its row; (-1, -1) for none.
    Q_INVOKABLE QPoint plotPlace(int row) const;
    /// What a row of the plot says in full; empty for none.
    Q_INVOKABLE QString plotSentence(int row) const;

Q_SIGNALS:
    void stateChanged();
    /// A table more is compared, or none any more.
    void comparedChanged();

private:
    void keep(int place, const ComparisonTable &table);
    void end(const QString &failure);
    void drawConclusions();

    std::unique_ptr<ComparisonWorker> m_worker;
    QTimer m_patience;
    QList<ComparisonInputs> m_inputs;
    QStringList m_names;
    ComparisonShape m_shape = ComparisonShape::OneTable;
    std::optional<Pack> m_pack;
    QList<std::optional<ComparisonTable>> m_tables;
    QList<RankedChange> m_ranked;
    ComparisonForest m_forest;
    QStringList m_together;
    QString m_headline;
    QString m_failure;
    int m_done = 0;
    bool m_isRunning = false;
    bool m_takesLong = false;
    bool m_isCancelled = false;
};

} // namespace caseaudit
