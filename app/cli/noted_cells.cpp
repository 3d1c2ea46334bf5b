#include "app/cli/noted_cells.h"

#include "app/reports/noted_cell_report.h"
#include "app/reports/text_layout.h"
#include "app/wording/action_wording.h"
#include "app/wording/hot_spot_wording.h"
#include "app/workspace/hot_spot_history.h"

#include <QJsonDocument>

namespace caseaudit::cli {

namespace {

void writeForPeople(const QList<NotedCell> &cells, const Context &context)
{
    constexpr int indent = 2;
    QTextStream &out = context.out();
    const Pack &pack = context.pack();
    out << wrapped(wording::notedCellCount(cells.size()), context.width(), 0);
    for (const NotedCell &noted : cells) {
        out << "\n" << wrapped(wording::noteSubject(noted.about, pack), context.width(), 0);
        for (const ActionNote &note : noted.notes)
            out << wrapped(wording::cellNote(note), context.width(), indent);
        const QString history = wording::cellHistory(noted.about, noted.standings, pack);
        if (!history.isEmpty())
            out << wrapped(history, context.width(), indent);
    }
}

} // namespace

void writeNotedCells(const QString &authority, Format format, Context &context)
{
    HotSpotHistory history;
    QList<NotedCell> cells = notedCells(context.workspace(), history);
    if (!authority.isEmpty())
        cells.removeIf([&authority](const NotedCell &noted) { return noted.about.authority != authority; });
    if (format == Format::Json)
        context.out() << QString::fromUtf8(QJsonDocument(notedCellJson(cells, context.pack())).toJson());
    else if (format == Format::Csv)
        writeTable(notedCellRows(cells), format, context);
    else
        writeForPeople(cells, context);
}

} // namespace caseaudit::cli
