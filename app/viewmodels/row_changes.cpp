#include "app/viewmodels/row_changes.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace caseaudit {

namespace {

/// Which of `values` belong to a longest rising subsequence; negative ones never do.
std::vector<bool> risingOf(const std::vector<int> &values)
{
    std::vector<std::size_t> tails; // where the best subsequence of each length ends
    std::vector<std::size_t> previous(values.size());
    for (std::size_t index = 0; index < values.size(); ++index) {
        if (values[index] < 0)
            continue;
        const auto place = std::lower_bound(tails.begin(), tails.end(), values[index],
                                            [&values](std::size_t tail, int value) { return values[tail] < value; });
        previous[index] = place == tails.begin() ? index : *(place - 1);
        if (place == tails.end())
            tails.push_back(index);
        else
            *place = index;
    }
    std::vector<bool> rising(values.size());
    if (tails.empty())
        return rising;
    std::size_t index = tails.back();
    rising[index] = true;
    while (previous[index] != index) {
        index = previous[index];
        rising[index] = true;
    }
    return rising;
}

/// The runs of rows that do not stay.
QList<RowRun> runsWithout(const std::vector<bool> &stays)
{
    QList<RowRun> runs;
    for (std::size_t index = 0; index < stays.size(); ++index) {
        const int row = static_cast<int>(index);
        if (stays[index])
            continue;
        if (!runs.isEmpty() && runs.constLast().last == row - 1)
            runs.last().last = row;
        else
            runs.append({row, row});
    }
    return runs;
}

} // namespace

RowChanges rowChanges(const QStringList &before, const QStringList &after)
{
    QHash<QString, int> placeAfter;
    for (qsizetype row = 0; row < after.size(); ++row)
        placeAfter.insert(after.at(row), static_cast<int>(row));
    std::vector<int> places;
    for (const QString &id : before)
        places.push_back(placeAfter.value(id, -1));

    const std::vector<bool> staysBefore = risingOf(places);
    std::vector<bool> staysAfter(static_cast<std::size_t>(after.size()));
    for (std::size_t index = 0; index < places.size(); ++index) {
        if (staysBefore[index])
            staysAfter[static_cast<std::size_t>(places[index])] = true;
    }
    RowChanges changes{runsWithout(staysBefore), runsWithout(staysAfter)};
    std::reverse(changes.removed.begin(), changes.removed.end());
    return changes;
}

} // namespace caseaudit
