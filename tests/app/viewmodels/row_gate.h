#pragma once

#include "app/viewmodels/comparison_worker.h"

#include <condition_variable>
#include <mutex>

namespace caseaudit::testing {

/// Lets no row be answered before it is opened. Must outlive whoever asks.
class RowGate {
public:
    RowAnswerer answerer()
    {
        return [this](const RowQuestion &question, const std::stop_token &stop) {
            {
                std::unique_lock lock(m_mutex);
                ++m_asked;
                m_changed.notify_all();
                m_changed.wait(lock, stop, [this] { return m_isOpen; });
                ++m_left;
                m_changed.notify_all();
            }
            return findingsOf(question, stop, 1);
        };
    }

    void open()
    {
        const std::lock_guard lock(m_mutex);
        m_isOpen = true;
        m_changed.notify_all();
    }
    /// Returns when `rows` rows were asked for.
    void waitUntilAsked(int rows = 1)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_asked >= rows; });
    }
    /// Returns when all who asked have gone on, let through or stopped.
    void waitUntilLeft()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_left == m_asked; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    int m_asked = 0;
    int m_left = 0;
    bool m_isOpen = false;
};

} // namespace caseaudit::testing
