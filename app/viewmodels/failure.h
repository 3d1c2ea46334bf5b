#pragma once

#include <QString>

#include <exception>

namespace caseaudit {

/// Does `work` and returns why it failed as text for the person, or nothing when it did not fail.
/// View models are the only place where exceptions end, and this is how.
template <typename Work>
QString failureOf(Work &&work)
{
    try {
        work();
        return {};
    } catch (const std::exception &failure) {
        return QString::fromUtf8(failure.what());
    }
}

} // namespace caseaudit
