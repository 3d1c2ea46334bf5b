#include "app/cli/problem_lines.h"

namespace caseaudit::cli {

QStringList problemLines(const QList<ImportProblem> &problems)
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
