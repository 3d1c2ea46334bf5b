#pragma once

#include "analytics/tables/row_comparison.h"
#include "app/workspace/comparison_inputs.h"
#include "audit_forms/pack.h"

#include <QList>
#include <QObject>

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace caseaudit {

/// Answers the question of one row; it returns early, with anything, when it is asked to stop.
using RowAnswerer = std::function<RowFindings(const RowQuestion &, const std::stop_token &)>;

/// An answerer that works answers out and remembers them. For one thread at a time.
RowAnswerer rememberingAnswerer();

/// Compares tables in a thread of its own. A new task takes the place of the one that runs, of which nothing more is
/// heard. Signals come in the thread of the object.
class ComparisonWorker : public QObject {
    Q_OBJECT

public:
    explicit ComparisonWorker(RowAnswerer answer = rememberingAnswerer(), QObject *parent = nullptr);
    ~ComparisonWorker() override;

    /// Compares `tables` one after the other, with nothing of a file in hand.
    void start(const QList<ComparisonInputs> &tables, const Pack &pack);
    /// Nothing more is heard of the task that runs.
    void cancel();

Q_SIGNALS:
    void rowDone(int done);
    void tableDone(int place, const caseaudit::ComparisonTable &table);
    /// `failure` says why the task came to no end; it is empty when all is done.
    void ended(const QString &failure);

private:
    struct Task {
        int number = 0;
        QList<ComparisonInputs> tables;
        std::shared_ptr<const Pack> pack;
        std::stop_token stop;
    };

    void waitForTasks(const std::stop_token &end);
    void carryOut(const Task &task);
    /// Does `work` in the thread of the object, unless the task is no longer the latest.
    void tell(const Task &task, const std::function<void()> &work);
    /// Makes the task that runs the last but one.
    void leaveTask();

    RowAnswerer m_answer; ///< of the other thread alone
    int m_latest = 0;
    std::stop_source m_stop;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::optional<Task> m_waiting; ///< guarded by the mutex
    std::jthread m_thread;         ///< the last member: it ends before the others do
};

} // namespace caseaudit
