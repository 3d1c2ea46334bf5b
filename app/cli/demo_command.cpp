#include "app/cli/command.h"
#include "app/workspace/demonstration.h"

namespace caseaudit::cli {

ExitStatus runDemo(Context &context, const QStringList &arguments)
{
    Arguments given(QStringLiteral("demo"), QString());
    given.parse(arguments, 0, 0);
    Workspace &workspace = context.workspace(OpenMode::CreateIfMissing);
    fillDemonstration(workspace, context.progress(QStringLiteral("Writing the demonstration")));
    const Pack &pack = context.pack();
    for (const QString &cycle : workspace.distinct(QStringLiteral("cycle"))) {
        AuditQuery query;
        query.cycle = cycle;
        const bool printed = pack.baseline && cycle == pack.baseline->cycle;
        context.out() << QStringLiteral("Cycle %1: %2 audits, %3.\n")
                             .arg(cycle)
                             .arg(workspace.countAudits(query))
                             .arg(printed ? QStringLiteral("reconstructed from the printed figures, not read")
                                          : QStringLiteral("invented"));
    }
    return ExitStatus::Done;
}

} // namespace caseaudit::cli
