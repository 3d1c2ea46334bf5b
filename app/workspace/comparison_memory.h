#pragma once

#include "analytics/tables/row_comparison.h"

#include <cstddef>
#include <map>
#include <stop_token>

namespace caseaudit {

/// Answers of row comparisons, kept in memory: a question asked again costs nothing.
class ComparisonMemory {
public:
    /// The answer to `question`, worked out on `threads` threads unless it is remembered. One that was stopped is not.
    RowFindings answerTo(const RowQuestion &question, const std::stop_token &stop = {}, int threads = 2);

    std::size_t size() const { return m_answers.size(); }

private:
    std::map<RowQuestion, RowFindings> m_answers;
};

} // namespace caseaudit
