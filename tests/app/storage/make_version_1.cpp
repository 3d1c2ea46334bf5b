// Makes tests/data/databases/version_1.sqlite, the file that every later program must still open:
// make_version_1 FILE. It was run once, with the first schema, and is kept to say what the file holds.

#include "storage_fixture.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace caseaudit;
using namespace caseaudit::test;

namespace {

void fill(const Database &database, const Pack &pack)
{
    RecordStore store(database, pack);
    // Imported, and withdrawn later.
    AuditRecord imported = completedAudit(QStringLiteral("D/05/001"));
    imported.origin = Origin::Imported;
    imported.imports = {{QStringLiteral("batch-1"), QStringLiteral("digest-1")}};
    const QString record = store.writeAudit({}, {}, imported, author, moment());
    imported.state = AuditState::Withdrawn;
    imported.stateReason = QStringLiteral("imported by mistake");
    store.writeAudit(record, store.currentRevision(record), imported, author, moment(1));
    // Completed after a hand-over.
    const QString handed = store.writeAudit({}, {}, draftAudit(QStringLiteral("D/05/002")), author, moment(2));
    store.writeAudit(handed, store.currentRevision(handed), completedAudit(QStringLiteral("D/05/002")), author,
                     moment(3));
    // Not yet in the history.
    WorkingDraft draft;
    draft.audit = draftAudit(QStringLiteral("D/05/003"));
    store.saveWorking(draft, moment(4));
    // Of another kind.
    store.writeDocument(QStringLiteral("action-a6"), QStringLiteral("action"),
                        {{QStringLiteral("status"), QStringLiteral("in_progress")}}, author, moment(5));
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QTextStream errors(stderr);
    if (argc != 2) {
        errors << "usage: make_version_1 FILE\n";
        return 2;
    }
    try {
        const QTemporaryDir folder;
        const Pack pack = smallPack();
        const Database database(folder.filePath(QStringLiteral("audits.sqlite")), OpenMode::CreateIfMissing);
        fill(database, pack);
        // A backup is one file without companions.
        database.backup(QString::fromLocal8Bit(argv[1]));
    } catch (const StorageError &error) {
        errors << error.what() << '\n';
        return 3;
    }
    return 0;
}
