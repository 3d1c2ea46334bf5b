#include "app/viewmodels/long_work.h"

#include "app/viewmodels/failure.h"

#include <QCoreApplication>

namespace caseaudit {

namespace {

/// Often enough to look alive, seldom enough not to slow the work.
constexpr qint64 shownEveryMilliseconds = 50;

} // namespace

QString LongWork::run(const QString &title, const std::function<void(const Progress &)> &work)
{
    if (m_isRunning)
        return {};
    m_isRunning = true;
    m_isCancelled = false;
    m_progress = 0;
    m_title = title;
    m_sinceShown.start();
    Q_EMIT changed();
    const QString failure = failureOf([&] { work([this](qint64 done, qint64 total) { return show(done, total); }); });
    m_isRunning = false;
    Q_EMIT changed();
    return failure;
}

void LongWork::cancel()
{
    m_isCancelled = m_isCancelled || m_isRunning;
}

bool LongWork::show(qint64 done, qint64 total)
{
    if (done > 0 && m_sinceShown.elapsed() < shownEveryMilliseconds)
        return !m_isCancelled;
    m_sinceShown.restart();
    m_progress = total > 0 ? static_cast<double>(done) / static_cast<double>(total) : 0;
    Q_EMIT changed();
    // The page lies under a dialog meanwhile: all that a person can do is cancel.
    QCoreApplication::processEvents();
    return !m_isCancelled;
}

} // namespace caseaudit
