#include "app/cli/action_lines.h"
#include "app/reports/evidence_report.h"

#include <QJsonDocument>

namespace caseaudit::cli {

ExitStatus runEvidence(Context &context, const QStringList &arguments)
{
    Arguments given(QStringLiteral("evidence"), QStringLiteral("[REF …]"));
    given.addFormat();
    constexpr int anyNumber = 1000;
    given.parse(arguments, 0, anyNumber);
    const Format format = given.format();
    context.workspace(); // evidence needs a file
    const PlanStandings standings = planStandings(context);
    QStringList refs;
    for (const QString &ref : given.positional())
        refs.append(rowArgument(ref, standings.plan).ref);
    QList<ActionStanding> wanted;
    for (const ActionStanding &action : standings.actions) {
        if (refs.isEmpty() || refs.contains(action.row.ref))
            wanted.append(action);
    }
    if (format == Format::Json) {
        context.out() << QString::fromUtf8(QJsonDocument(evidenceJson(wanted, context.pack())).toJson());
    } else if (format == Format::Csv) {
        writeTable(evidenceRows(wanted, context.pack()), format, context);
    } else {
        for (const ActionStanding &action : wanted)
            context.out() << evidenceText(action, context.pack(), context.width()) << "\n";
    }
    return ExitStatus::Done;
}

} // namespace caseaudit::cli
