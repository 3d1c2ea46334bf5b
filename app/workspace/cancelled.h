#pragma once

#include <stdexcept>

namespace caseaudit {

/// Long work was cancelled by whoever asked for it; nothing was written.
class Cancelled : public std::runtime_error {
public:
    Cancelled() : std::runtime_error("cancelled; nothing was changed") {}
};

} // namespace caseaudit
