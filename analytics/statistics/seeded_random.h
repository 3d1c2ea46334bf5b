#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace caseaudit::statistics {

/// Random numbers that are the same on every machine, for a draw that anybody can repeat from its seed: SplitMix64
/// (Steele, Lea & Flood 2014, Fast Splittable Pseudorandom Number Generators, OOPSLA; constants of Vigna's
/// splitmix64.c). The standard library's distributions are left to each implementation, so draws are made here too.
class SeededRandom {
public:
    explicit SeededRandom(std::uint64_t seed) : m_state(seed) {}

    /// The next of all numbers of 64 bits.
    std::uint64_t next();

    /// A whole number from 0 up to but without `bound`, each as likely as the others: what would favour the low ones is
    /// drawn again. Throws std::invalid_argument when `bound` is 0.
    std::uint64_t below(std::uint64_t bound);

    /// Puts `items` in an order in which every order is equally likely (Durstenfeld 1964, Algorithm 235, CACM 7:420).
    template <typename Item>
    void shuffle(std::vector<Item> &items)
    {
        for (std::size_t left = items.size(); left > 1; --left)
            std::swap(items[left - 1], items[static_cast<std::size_t>(below(left))]);
    }

private:
    std::uint64_t m_state;
};

} // namespace caseaudit::statistics
