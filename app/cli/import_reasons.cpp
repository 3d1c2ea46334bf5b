#include "app/cli/import_reasons.h"

namespace caseaudit::cli {

QStringList reasonsOf(const QList<ImportProblem> &problems)
{
    QStringList reasons;
    for (const ImportProblem &problem : problems) {
        QString place = problem.file;
        if (problem.line > 0)
            place += QStringLiteral(":%1").arg(problem.line);
        if (!problem.column.isEmpty())
            place += QStringLiteral(": column %1").arg(problem.column);
        reasons.append(
            QStringLiteral("%1: found %2, expected %3")
                .arg(place,
                     problem.found.isEmpty() ? QStringLiteral("nothing") : QStringLiteral("“%1”").arg(problem.found),
                     problem.expected));
    }
    return reasons;
}

} // namespace caseaudit::cli
