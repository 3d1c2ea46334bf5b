#include "analytics/tables/read_cases.h"

namespace caseaudit {

std::optional<int> ReadCases::readerOf(const QString &auditor) const
{
    const QString wanted = foldedReader(auditor);
    for (int reader = 0; reader < readers.size(); ++reader) {
        if (foldedReader(readers.at(reader)) == wanted)
            return reader;
    }
    return std::nullopt;
}

QString foldedReader(const QString &auditor)
{
    return auditor.simplified().toCaseFolded();
}

bool passes(const ReadCase &readCase, const Filter &filter)
{
    const auto allows = [](const QString &wanted, const QString &found) { return wanted.isEmpty() || wanted == found; };
    const bool boundsDates = filter.from.isValid() || filter.to.isValid();
    if (boundsDates && !readCase.auditedOn.isValid())
        return false;
    if ((filter.from.isValid() && readCase.auditedOn < filter.from) ||
        (filter.to.isValid() && readCase.auditedOn > filter.to))
        return false;
    return allows(filter.authority, readCase.authority) && allows(filter.team, readCase.team) &&
           allows(filter.worker, readCase.worker) && allows(filter.cycle, readCase.cycle);
}

} // namespace caseaudit
