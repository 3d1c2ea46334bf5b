#include "audit_forms/baseline.h"

#include <algorithm>

namespace caseaudit {

const BaselineRow *Baseline::row(const QString &rowId) const
{
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const BaselineRow &printed) { return printed.row == rowId; });
    return found == rows.end() ? nullptr : &*found;
}

} // namespace caseaudit
