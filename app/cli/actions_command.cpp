#include "app/cli/command.h"
#include "app/reports/action_report.h"
#include "app/reports/table_writers.h"

namespace caseaudit::cli {

ExitStatus runActions(Context &context, const QStringList &arguments)
{
    Arguments given(QStringLiteral("actions"), QString());
    given.addFormat();
    given.parse(arguments, 0, 0);
    const Pack &pack = context.pack();
    if (!pack.actionPlan)
        throw Refused({QStringLiteral("the pack “%1” has no action plan").arg(pack.title)});
    const Table table = actionRows(*pack.actionPlan, context.surroundings().today);
    if (given.format() != Format::Text) {
        writeTable(table, given.format(), context);
        return ExitStatus::Done;
    }
    for (const Table &theme : actionSheets(*pack.actionPlan, context.surroundings().today))
        context.out() << writeText(theme, context.width()) << "\n";
    return ExitStatus::Done;
}

} // namespace caseaudit::cli
