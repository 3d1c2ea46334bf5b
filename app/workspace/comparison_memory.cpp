#include "app/workspace/comparison_memory.h"

namespace caseaudit {

namespace {

/// All rows of some hundred filters, a few megabytes; then it begins anew.
constexpr std::size_t mostAnswers = 10'000;

} // namespace

RowFindings ComparisonMemory::answerTo(const RowQuestion &question, const std::stop_token &stop, int threads)
{
    const auto known = m_answers.find(question);
    if (known != m_answers.end())
        return known->second;
    const RowFindings findings = findingsOf(question, stop, threads);
    if (stop.stop_requested())
        return findings;
    if (m_answers.size() >= mostAnswers)
        m_answers.clear();
    m_answers.emplace(question, findings);
    return findings;
}

} // namespace caseaudit
