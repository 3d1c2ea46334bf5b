#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace caseaudit::statistics {

/// Who reads one case: numbers of auditors, from 0.
struct CaseReaders {
    std::size_t first = 0;
    std::optional<std::size_t> second; ///< nothing where the case is read once, or there is nobody else
};

/// Gives cases to `auditors` readers in turn, beginning at chance, and each case that is read twice to another one.
///
/// First readings differ by at most one between any two auditors. Second readings are as even as moving single ones
/// can make them, given who may not read a case again. `twice` says of each case whether it is read twice.
/// Throws std::invalid_argument when there is no auditor.
std::vector<CaseReaders> assignReaders(const std::vector<bool> &twice, std::size_t auditors, std::uint64_t seed);

} // namespace caseaudit::statistics
