#include "app/storage/record_store.h"

#include "storage_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <functional>

using namespace caseaudit;
using namespace caseaudit::test;

class RecordStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void draftIsSavedAndReadBack();
    void undoStepsSurviveTheProgram();
    void staleDraftIsRefused();
    void draftCompletedElsewhereIsRefused();
    void draftOfARecordThatMovedOnIsRefused();
    void draftIsNoHistory();
    void emptyNewDraftIsDiscarded();
    void unchangedDraftIsDiscarded();
    void changedDraftIsNotDiscarded();
    void completedAuditIsOneRevision();
    void auditReadBackIsTheOneWritten();
    void sameAuditIsNotWrittenTwice();
    void sameAuditInAnotherNormalFormIsNotWrittenTwice();
    void auditThatMovedOnIsRefused();
    void workingDraftIsTheAuditAsItStands();
    void togetherIsAllOrNothing();
    void togetherJoinsTheOuterOne();
    void documentOfAnotherKindIsKept();
    void writingADocumentSettlesAConflict();
    void damagedAuditIsNamed();

private:
    QString write(const AuditRecord &audit, int minute = 0);

    const Pack m_pack = smallPack();
    QString m_path;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<RecordStore> m_store;
};

namespace {

bool isRefusedAsConcurrent(const std::function<void()> &attempt)
{
    try {
        attempt();
    } catch (const ConcurrentChange &) {
        return true;
    }
    return false;
}

} // namespace

void RecordStoreTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("audits.sqlite"));
    m_database = std::make_unique<Database>(m_path, OpenMode::CreateIfMissing);
    m_store = std::make_unique<RecordStore>(*m_database, m_pack);
}

void RecordStoreTest::cleanup()
{
    if (m_store)
        QCOMPARE(kindsOf(m_store->verify()), QList<Damage::Kind>());
    m_store.reset();
    m_database.reset();
    m_folder.reset();
}

QString RecordStoreTest::write(const AuditRecord &audit, int minute)
{
    return m_store->writeAudit({}, {}, audit, author, moment(minute));
}

void RecordStoreTest::draftIsSavedAndReadBack()
{
    WorkingDraft draft;
    draft.audit = draftAudit(QStringLiteral("D-1"));
    const WorkingDraft saved = m_store->saveWorking(draft, moment());
    QCOMPARE(saved.record.size(), 36); // a UUID without braces
    QCOMPARE(saved.version, 1);
    const std::optional<WorkingDraft> found = m_store->working(saved.record);
    QVERIFY(found);
    QCOMPARE(found->audit, draft.audit);
    QCOMPARE(found->version, 1);
    QVERIFY(found->base.isEmpty());
    QVERIFY(!m_store->working(QStringLiteral("nobody")));

    const QList<AuditSummary> listed = m_store->audits({});
    QCOMPARE(listed.size(), 1);
    QCOMPARE(listed.first().record, saved.record);
    QCOMPARE(listed.first().state, AuditState::Draft);
    QVERIFY(!listed.first().counts);
    QCOMPARE(listed.first().changedAt, QStringLiteral("2005-10-03T09:30:00.000Z"));
}

void RecordStoreTest::undoStepsSurviveTheProgram()
{
    WorkingDraft draft;
    draft.audit = draftAudit(QStringLiteral("D-1"));
    draft.undo = QJsonArray{QJsonObject{{QStringLiteral("field"), QStringLiteral("team")}, {QStringLiteral("at"), 0.5}},
                            QJsonObject{{QStringLiteral("field"), QStringLiteral("worker")}}};
    draft.undoPosition = 1;
    const QString record = m_store->saveWorking(draft, moment()).record;
    m_store = std::make_unique<RecordStore>(*m_database, m_pack);
    QCOMPARE(m_store->working(record)->undo, draft.undo);
    QCOMPARE(m_store->working(record)->undoPosition, 1);
}

void RecordStoreTest::staleDraftIsRefused()
{
    WorkingDraft draft;
    draft.audit = draftAudit(QStringLiteral("D-1"));
    const WorkingDraft first = m_store->saveWorking(draft, moment());
    WorkingDraft second = first;
    second.audit.team = QStringLiteral("east");
    QCOMPARE(m_store->saveWorking(second, moment(1)).version, 2);
    QVERIFY(isRefusedAsConcurrent([&] { m_store->saveWorking(first, moment(2)); }));
    WorkingDraft blind = first;
    blind.version = 0;
    QVERIFY(isRefusedAsConcurrent([&] { m_store->saveWorking(blind, moment(2)); }));
    QCOMPARE(m_store->working(first.record)->audit.team, QStringLiteral("east"));
}

void RecordStoreTest::draftCompletedElsewhereIsRefused()
{
    WorkingDraft draft;
    draft.audit = draftAudit(QStringLiteral("D-1"));
    const WorkingDraft saved = m_store->saveWorking(draft, moment());
    m_store->writeAudit(saved.record, {}, completedAudit(QStringLiteral("D-1")), author, moment(1));
    QVERIFY(isRefusedAsConcurrent([&] { m_store->saveWorking(saved, moment(2)); }));
    QVERIFY(!m_store->working(saved.record));
}

void RecordStoreTest::draftOfARecordThatMovedOnIsRefused()
{
    WorkingDraft draft;
    draft.record = write(draftAudit(QStringLiteral("D-1")));
    draft.base = m_store->currentRevision(draft.record);
    draft.audit = draftAudit(QStringLiteral("D-1"));
    m_store->writeAudit(draft.record, draft.base, completedAudit(QStringLiteral("D-1")), author, moment(1));
    QVERIFY(isRefusedAsConcurrent([&] { m_store->saveWorking(draft, moment(2)); }));
}

void RecordStoreTest::draftIsNoHistory()
{
    WorkingDraft draft;
    draft.audit = draftAudit(QStringLiteral("D-1"));
    for (int minute = 0; minute < 5; ++minute)
        draft = m_store->saveWorking(draft, moment(minute));
    QCOMPARE(m_store->log().count(), 0);
    QCOMPARE(draft.version, 5);
    QVERIFY(m_store->currentRevision(draft.record).isEmpty());
}

void RecordStoreTest::emptyNewDraftIsDiscarded()
{
    WorkingDraft draft;
    draft.audit.form = QStringLiteral("ser");
    const QString record = m_store->saveWorking(draft, moment()).record;
    m_store->discardWorking(record);
    QVERIFY(!m_store->working(record));
    QVERIFY(!m_store->audit(record));
    QVERIFY(m_store->audits({}).isEmpty());
    m_store->discardWorking(record);
}

void RecordStoreTest::unchangedDraftIsDiscarded()
{
    WorkingDraft draft;
    draft.audit = completedAudit(QStringLiteral("D-1"));
    draft.record = write(draft.audit);
    draft.base = m_store->currentRevision(draft.record);
    m_store->saveWorking(draft, moment(1));
    QCOMPARE(m_store->audits({}).first().state, AuditState::Draft);
    m_store->discardWorking(draft.record);
    QVERIFY(!m_store->working(draft.record));
    QCOMPARE(m_store->audits({}).first().state, AuditState::Complete);
    QVERIFY(m_store->audits({}).first().counts);
}

void RecordStoreTest::changedDraftIsNotDiscarded()
{
    WorkingDraft draft;
    draft.audit = completedAudit(QStringLiteral("D-1"));
    draft.record = write(draft.audit);
    draft.base = m_store->currentRevision(draft.record);
    draft.audit.team = QStringLiteral("east");
    m_store->saveWorking(draft, moment(1));
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, m_store->discardWorking(draft.record));
    QVERIFY(m_store->working(draft.record));
}

void RecordStoreTest::completedAuditIsOneRevision()
{
    WorkingDraft draft;
    draft.audit = draftAudit(QStringLiteral("D-1"));
    const WorkingDraft saved = m_store->saveWorking(draft, moment());
    const QString record =
        m_store->writeAudit(saved.record, {}, completedAudit(QStringLiteral("D-1")), author, moment(1));
    QCOMPARE(record, saved.record);
    QVERIFY(!m_store->working(record));
    const QList<Revision> history = m_store->log().history(record);
    QCOMPARE(history.size(), 1);
    QCOMPARE(history.first().kind, auditKind);
    QCOMPARE(history.first().author, author);
    QCOMPARE(history.first().id, m_store->currentRevision(record));
    QVERIFY(m_store->audits({}).first().counts);
}

void RecordStoreTest::auditReadBackIsTheOneWritten()
{
    AuditRecord audit = completedAudit(QStringLiteral("D/05/001 – A"));
    audit.formVersion = 3;
    audit.note = QStringLiteral("line\nline \"quoted\" é");
    audit.dates = {{QStringLiteral("report_date"), QDate(2005, 9, 1)}};
    audit.contacts = {{QDate(2005, 9, 2), ContactKind::HomeVisit, ContactOutcome::Kept, QStringLiteral("note")}};
    audit.imports = {{QStringLiteral("batch"), QStringLiteral("digest")}};
    const QString record = write(audit);
    QCOMPARE(m_store->audit(record), audit);
    QVERIFY(!m_store->audit(QStringLiteral("nobody")));
}

void RecordStoreTest::sameAuditIsNotWrittenTwice()
{
    const AuditRecord audit = completedAudit(QStringLiteral("D-1"));
    const QString record = write(audit);
    const QByteArray base = m_store->currentRevision(record);
    WorkingDraft draft{.record = record, .base = base, .audit = audit, .undo = {}, .undoPosition = 0, .version = 0};
    m_store->saveWorking(draft, moment(1));
    QCOMPARE(m_store->writeAudit(record, base, audit, author, moment(2)), record);
    QVERIFY(!m_store->working(record));
    QCOMPARE(m_store->log().count(), 1);
    QCOMPARE(m_store->currentRevision(record), base);
}

void RecordStoreTest::sameAuditInAnotherNormalFormIsNotWrittenTwice()
{
    AuditRecord composed = completedAudit(QStringLiteral("D-1"));
    composed.note = QStringLiteral("caf\u00e9");
    AuditRecord decomposed = composed;
    decomposed.note = QStringLiteral("cafe\u0301");
    const QString record = write(decomposed);
    QCOMPARE(m_store->audit(record)->note, composed.note);
    m_store->writeAudit(record, m_store->currentRevision(record), decomposed, author, moment(1));
    QCOMPARE(m_store->log().count(), 1);
}

void RecordStoreTest::auditThatMovedOnIsRefused()
{
    AuditRecord audit = completedAudit(QStringLiteral("D-1"));
    const QString record = write(audit);
    const QByteArray base = m_store->currentRevision(record);
    audit.team = QStringLiteral("east");
    m_store->writeAudit(record, base, audit, author, moment(1));
    audit.team = QStringLiteral("west");
    QVERIFY(isRefusedAsConcurrent([&] { m_store->writeAudit(record, base, audit, author, moment(2)); }));
    QVERIFY(isRefusedAsConcurrent([&] { m_store->writeAudit(record, {}, audit, author, moment(2)); }));
    QVERIFY(isRefusedAsConcurrent([&] { m_store->writeAudit({}, base, audit, author, moment(2)); }));
    QCOMPARE(m_store->audit(record)->team, QStringLiteral("east"));
    QCOMPARE(m_store->log().count(), 2);
}

void RecordStoreTest::workingDraftIsTheAuditAsItStands()
{
    WorkingDraft draft;
    draft.audit = completedAudit(QStringLiteral("D-1"));
    draft.record = write(draft.audit);
    draft.base = m_store->currentRevision(draft.record);
    draft.audit.team = QStringLiteral("east");
    m_store->saveWorking(draft, moment(1));
    QCOMPARE(m_store->audit(draft.record)->team, QStringLiteral("east"));
    QCOMPARE(m_store->audits({}).first().team, QStringLiteral("east"));
}

void RecordStoreTest::togetherIsAllOrNothing()
{
    const auto half = [&] {
        write(completedAudit(QStringLiteral("D-1")));
        WorkingDraft draft;
        draft.audit = draftAudit(QStringLiteral("D-2"));
        m_store->saveWorking(draft, moment());
        throw StorageError(QStringLiteral("half way"));
    };
    QCOMPARE(storageFailure([&] { m_store->together(half); }), QStringLiteral("half way"));
    QCOMPARE(m_store->log().count(), 0);
    QVERIFY(m_store->audits({}).isEmpty());
    write(completedAudit(QStringLiteral("D-3")));
    QCOMPARE(m_store->log().count(), 1);
}

void RecordStoreTest::togetherJoinsTheOuterOne()
{
    const Database other(m_database->path(), OpenMode::Existing);
    m_store->together([&] {
        m_store->together([&] { write(completedAudit(QStringLiteral("D-1"))); });
        QCOMPARE(RevisionLog(other).count(), 0);
    });
    QCOMPARE(RevisionLog(other).count(), 1);
}

void RecordStoreTest::documentOfAnotherKindIsKept()
{
    const QString kind = QStringLiteral("action");
    const QJsonObject started{{QStringLiteral("status"), QStringLiteral("in_progress")}};
    const QJsonObject complete{{QStringLiteral("status"), QStringLiteral("complete")}};
    const Revision first = m_store->writeDocument(QStringLiteral("action-a6"), kind, started, author, moment());
    const Revision second = m_store->writeDocument(QStringLiteral("action-a6"), kind, complete, author, moment(1));
    m_store->writeDocument(QStringLiteral("cycle-2005"), QStringLiteral("cycle"), {}, author, moment(2));
    QCOMPARE(second.parents, QList{first.id});
    QCOMPARE(m_store->documents(kind), (QMap<QString, QJsonObject>{{QStringLiteral("action-a6"), complete}}));
    QCOMPARE(m_store->log().history(QStringLiteral("action-a6")).size(), 2);
    QVERIFY(m_store->audits({}).isEmpty());
    QVERIFY(!m_store->audit(QStringLiteral("action-a6")));
    const Revision nameless = m_store->writeDocument({}, kind, started, author, moment(3));
    QCOMPARE(nameless.record.size(), 36);
}

void RecordStoreTest::writingADocumentSettlesAConflict()
{
    const QString record = QStringLiteral("action-a6");
    const QString kind = QStringLiteral("action");
    m_store->together([&] {
        RevisionLog log(*m_database);
        log.append(record, kind, {}, author, moment(1), {{QStringLiteral("status"), QStringLiteral("complete")}});
        log.append(record, kind, {}, author, moment(2), {{QStringLiteral("status"), QStringLiteral("on_hold")}});
    });
    QCOMPARE(m_store->log().heads(record).size(), 2);
    const Revision settled = m_store->writeDocument(record, kind, {}, author, moment(3));
    QCOMPARE(settled.parents.size(), 2);
    QCOMPARE(m_store->log().heads(record).size(), 1);
}

void RecordStoreTest::damagedAuditIsNamed()
{
    const QString record = write(completedAudit(QStringLiteral("D-1")));
    {
        RawConnection raw(m_database->path());
        raw.dropTriggers();
        raw.execute(QStringLiteral("UPDATE revisions SET document = CAST('{}' AS BLOB)"));
    }
    QVERIFY(storageFailure([&] { m_store->audit(record); }).contains(record));
    m_store.reset();
}

QTEST_GUILESS_MAIN(RecordStoreTest)
#include "record_store_test.moc"
