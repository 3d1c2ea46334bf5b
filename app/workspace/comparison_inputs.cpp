#include "app/workspace/comparison_inputs.h"

#include "app/workspace/workspace.h"

#include <algorithm>
#include <stdexcept>

namespace caseaudit {

namespace {

bool areAlike(const RatingTable &one, const RatingTable &other)
{
    return one.table == other.table && one.filter == other.filter &&
           std::equal(one.rows.begin(), one.rows.end(), other.rows.begin(), other.rows.end(),
                      [](const RatingRow &row, const RatingRow &another) {
                          return row.row == another.row && row.counts == another.counts &&
                                 row.notApplicable == another.notApplicable && row.notRecorded == another.notRecorded;
                      });
}

} // namespace

ComparisonInputs comparisonInputs(Workspace &workspace, const QString &tableId, const Filter &filter,
                                  const QString &with)
{
    const std::optional<Baseline> &baseline = workspace.pack().baseline;
    if (with.isEmpty() || (baseline && baseline->cycle == with))
        return {workspace.rate(tableId, filter), std::nullopt, knownNumbers(workspace)};
    const QStringList cycles = workspace.distinct(QStringLiteral("cycle"));
    if (!cycles.contains(with))
        throw std::invalid_argument("no audit is of cycle “" + with.toStdString() + "”; the cycles are " +
                                    cycles.join(QStringLiteral(", ")).toStdString());
    Filter present = filter;
    if (present.cycle.isEmpty())
        present.cycle = workspace.currentCycle();
    Filter earlier = present;
    earlier.cycle = with;
    earlier.from = earlier.to = QDate();
    return {workspace.rate(tableId, present), workspace.rate(tableId, earlier), {}};
}

bool areAlike(const ComparisonInputs &one, const ComparisonInputs &other)
{
    return areAlike(one.now, other.now) && one.then.has_value() == other.then.has_value() &&
           (!one.then || areAlike(*one.then, *other.then)) && one.known == other.known;
}

ComparisonTable compared(const ComparisonInputs &inputs, const Pack &pack, const Answerer &answer)
{
    return inputs.then ? compareWithCycle(inputs.now, *inputs.then, pack, answer)
                       : compareWithBaseline(inputs.now, pack, inputs.known, answer);
}

} // namespace caseaudit
