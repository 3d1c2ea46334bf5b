#include "app/viewmodels/comparison_worker.h"

#include "app/viewmodels/failure.h"
#include "app/workspace/cancelled.h"
#include "app/workspace/comparison_memory.h"

#include <utility>

namespace caseaudit {

RowAnswerer rememberingAnswerer()
{
    const auto memory = std::make_shared<ComparisonMemory>();
    return
        [memory](const RowQuestion &question, const std::stop_token &stop) { return memory->answerTo(question, stop); };
}

ComparisonWorker::ComparisonWorker(RowAnswerer answer, QObject *parent)
    : QObject(parent)
    , m_answer(std::move(answer))
    , m_thread([this](const std::stop_token &end) { waitForTasks(end); })
{}

ComparisonWorker::~ComparisonWorker()
{
    leaveTask();
}

void ComparisonWorker::start(const QList<ComparisonInputs> &tables, const Pack &pack)
{
    leaveTask();
    m_stop = std::stop_source();
    {
        const std::lock_guard lock(m_mutex);
        m_waiting = Task{m_latest, tables, std::make_shared<const Pack>(pack), m_stop.get_token()};
    }
    m_wake.notify_one();
}

void ComparisonWorker::cancel()
{
    leaveTask();
    const std::lock_guard lock(m_mutex);
    m_waiting.reset();
}

void ComparisonWorker::leaveTask()
{
    ++m_latest;
    m_stop.request_stop();
}

void ComparisonWorker::waitForTasks(const std::stop_token &end)
{
    while (!end.stop_requested()) {
        Task task;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, end, [this] { return m_waiting.has_value(); }))
                return;
            task = *std::exchange(m_waiting, std::nullopt);
        }
        carryOut(task);
    }
}

void ComparisonWorker::carryOut(const Task &task)
{
    int done = 0;
    const Answerer answer = [&](const RowQuestion &question) {
        RowFindings findings = m_answer(question, task.stop);
        if (task.stop.stop_requested())
            throw Cancelled();
        ++done;
        tell(task, [this, done] { Q_EMIT rowDone(done); });
        return findings;
    };
    const QString failure = failureOf([&] {
        for (int place = 0; place < task.tables.size(); ++place) {
            const ComparisonTable table = compared(task.tables.at(place), *task.pack, answer);
            tell(task, [this, place, table] { Q_EMIT tableDone(place, table); });
        }
    });
    tell(task, [this, failure] { Q_EMIT ended(failure); });
}

void ComparisonWorker::tell(const Task &task, const std::function<void()> &work)
{
    QMetaObject::invokeMethod(
        this,
        [this, number = task.number, work] {
            if (number == m_latest)
                work();
        },
        Qt::QueuedConnection);
}

} // namespace caseaudit
