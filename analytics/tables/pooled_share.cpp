#include "analytics/tables/pooled_share.h"

#include "analytics/statistics/contingency.h"
#include "analytics/statistics/ordinal_comparison.h"
#include "analytics/statistics/proportion.h"
#include "audit_forms/pack.h"

#include <algorithm>
#include <stdexcept>

namespace caseaudit {

namespace {

constexpr std::int64_t fewestForKruskalWallis = 5;

HeterogeneityMethod methodOf(statistics::IndependenceMethod method)
{
    switch (method) {
    case statistics::IndependenceMethod::FreemanHalton:
        return HeterogeneityMethod::FreemanHalton;
    case statistics::IndependenceMethod::ChiSquared:
        return HeterogeneityMethod::ChiSquared;
    case statistics::IndependenceMethod::NothingVaries:
        break;
    }
    return HeterogeneityMethod::NothingVaries;
}

void standardise(PooledRow &pooled, const HotSpotRow &row, const HotSpots &matrix, const Caseloads &caseloads)
{
    if (caseloads.isEmpty())
        return;
    std::vector<statistics::Stratum> strata;
    pooled.standardisation = Standardisation::Done;
    for (int column = 0; column < row.cells.size(); ++column) {
        const HotSpotCell &cell = row.cells.at(column);
        const QString &authority = matrix.groups.at(column).authority;
        const Caseload caseload = caseloads.value(authority);
        Standardisation fault = Standardisation::Done;
        if (caseload.weight > 0 && cell.answered == 0)
            fault = Standardisation::AuthorityIsMissing;
        else if (caseload.cases && *caseload.cases < cell.answered)
            fault = Standardisation::CaseloadTooSmall;
        if (fault != Standardisation::Done) {
            pooled.standardisation = fault;
            pooled.authority = authority;
            return;
        }
        strata.push_back({cell.answered - cell.unfavourable, cell.answered, caseload.weight, caseload.cases});
    }
    pooled.standardised = statistics::standardisedShare(strata);
    if (!pooled.standardised)
        pooled.standardisation = Standardisation::NoWeights;
}

} // namespace

Heterogeneity heterogeneityOf(const HotSpotRow &row, const Scale &scale)
{
    Heterogeneity found;
    std::vector<std::vector<std::int64_t>> groups;
    for (const HotSpotCell &cell : row.cells) {
        groups.push_back(cell.counts);
        found.groups += cell.answered > 0 ? 1 : 0;
    }
    if (found.groups < 2)
        return found;
    if (scale.isOrdered()) {
        const std::optional<statistics::KruskalWallis> test = statistics::kruskalWallis(groups);
        if (!test || test->degreesOfFreedom == 0)
            return found;
        found.method = HeterogeneityMethod::KruskalWallis;
        found.p = test->p;
        found.statistic = test->statistic;
        found.degreesOfFreedom = test->degreesOfFreedom;
        found.isRough = test->smallest < fewestForKruskalWallis;
        return found;
    }
    const statistics::IndependenceTest test = statistics::independenceTest(groups);
    found.method = methodOf(test.method);
    found.p = test.p;
    found.statistic = test.chiSquared;
    found.degreesOfFreedom = test.degreesOfFreedom;
    found.isRough = test.method == statistics::IndependenceMethod::ChiSquared && !test.isConditionMet();
    return found;
}

PooledRow pooledRow(const HotSpots &byAuthority, int row, const Pack &pack, const Caseloads &caseloads)
{
    if (byAuthority.dimension != HotSpotDimension::Authority)
        throw std::invalid_argument("shares are pooled over authorities, not over teams");
    const HotSpotRow &counted = byAuthority.rows.at(row);
    PooledRow pooled;
    pooled.table = counted.table;
    pooled.row = counted.row;
    pooled.label = counted.label;
    pooled.scale = counted.scale;
    for (const HotSpotCell &cell : counted.cells) {
        pooled.answered += cell.answered;
        pooled.favourable += cell.answered - cell.unfavourable;
    }
    if (pooled.answered > 0)
        pooled.share = static_cast<double>(pooled.favourable) / static_cast<double>(pooled.answered);
    pooled.limits = statistics::wilsonInterval(pooled.favourable, pooled.answered);
    standardise(pooled, counted, byAuthority, caseloads);
    pooled.heterogeneity = heterogeneityOf(counted, *pack.scale(counted.scale));
    return pooled;
}

QList<PooledRow> pooledRows(const HotSpots &byAuthority, const Pack &pack, const Caseloads &caseloads)
{
    QList<PooledRow> rows;
    for (int row = 0; row < byAuthority.rows.size(); ++row)
        rows.append(pooledRow(byAuthority, row, pack, caseloads));
    return rows;
}

} // namespace caseaudit
