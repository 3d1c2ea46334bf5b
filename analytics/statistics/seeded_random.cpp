#include "analytics/statistics/seeded_random.h"

#include <stdexcept>

namespace caseaudit::statistics {

std::uint64_t SeededRandom::next()
{
    m_state += 0x9E3779B97F4A7C15;
    std::uint64_t mixed = m_state;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EB;
    return mixed ^ (mixed >> 31U);
}

std::uint64_t SeededRandom::below(std::uint64_t bound)
{
    if (bound == 0)
        throw std::invalid_argument("there is no number below 0");
    // 2⁶⁴ mod bound: so many of the lowest numbers leave a multiple of `bound`.
    const std::uint64_t unfair = (0 - bound) % bound;
    std::uint64_t drawn = next();
    while (drawn < unfair)
        drawn = next();
    return drawn % bound;
}

} // namespace caseaudit::statistics
