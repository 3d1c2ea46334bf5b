// usage: kept_audits FILE
//
// Opens a file and writes what it holds: for each audit a line with its record id and a JSON array of documents: as it
// stands, then as it would be after one step of undo or redo, where there is one.

#include "app/workspace/document_change.h"
#include "app/workspace/workspace.h"
#include "audit_forms/pack_reader.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>

using namespace caseaudit;
using namespace Qt::StringLiterals;

namespace {

QJsonArray standsAndNeighbours(const Workspace &workspace, const QString &record)
{
    const QJsonObject now = toJson(*workspace.audit(record));
    QJsonArray documents{now};
    const std::optional<WorkingDraft> draft = workspace.store().working(record);
    if (!draft)
        return documents;
    const auto after = [&](int step, ChangeSide side) {
        return withChanges(now, draft->undo.at(step).toObject().value(u"changes"_s).toArray(), side);
    };
    if (draft->undoPosition > 0)
        documents.append(after(draft->undoPosition - 1, ChangeSide::Before));
    if (draft->undoPosition < draft->undo.size())
        documents.append(after(draft->undoPosition, ChangeSide::After));
    return documents;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 2)
        return 2;
    const Surroundings surroundings{
        .user = u"reader"_s, .now = [] { return QDateTime::currentDateTimeUtc(); }, .today = QDate(2005, 12, 1)};
    const Workspace workspace(arguments.at(1), OpenMode::CreateIfMissing, defaultPack(), surroundings);
    for (const AuditSummary &audit : workspace.audits({})) {
        const QJsonDocument documents(standsAndNeighbours(workspace, audit.record));
        std::printf("%s %s\n", qPrintable(audit.record), documents.toJson(QJsonDocument::Compact).constData());
    }
}
