#include "app/storage/record_store.h"

#include "storage_fixture.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace caseaudit;
using namespace caseaudit::test;

class RecordQueryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void listIsFiltered_data();
    void listIsFiltered();
    void listIsSortedAndPaged();
    void listNamesAThousandRecords();
    void placesAreListedInEveryOrderAsTheAuditsAre();
    void progressIsSortedByItsShare();
    void auditorIsFoundWhateverTheCase();
    void countsByState();
    void recordsAreFoundByKey();
    void distinctValuesAreSorted();
    void unknownColumnIsRefused();
    void importBatchIsListed();
    void importDigestsAreThoseOfTheWholeHistory();
    void countedAuditsAreVisited();

private:
    QString write(const AuditRecord &audit, int minute = 0);
    QStringList referencesOf(const AuditQuery &query) const;

    const Pack m_pack = smallPack();
    QString m_path;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<RecordStore> m_store;
};

void RecordQueryTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("audits.sqlite"));
    m_database = std::make_unique<Database>(m_path, OpenMode::CreateIfMissing);
    m_store = std::make_unique<RecordStore>(*m_database, m_pack);
}

void RecordQueryTest::cleanup()
{
    if (m_store)
        QCOMPARE(kindsOf(m_store->verify()), QList<Damage::Kind>());
    m_store.reset();
    m_database.reset();
    m_folder.reset();
}

QString RecordQueryTest::write(const AuditRecord &audit, int minute)
{
    return m_store->writeAudit({}, {}, audit, author, moment(minute));
}

QStringList RecordQueryTest::referencesOf(const AuditQuery &query) const
{
    QStringList references;
    const QList<AuditSummary> found = m_store->audits(query);
    for (const AuditSummary &audit : found)
        references << audit.caseRef;
    return references;
}

void RecordQueryTest::listIsFiltered_data()
{
    QTest::addColumn<AuditQuery>("query");
    QTest::addColumn<QStringList>("references");
    const auto row = [](const char *name, const std::function<void(AuditQuery &)> &set, const QStringList &references) {
        AuditQuery query;
        query.sort = AuditQuery::Sort::CaseRef;
        query.descending = false;
        set(query);
        QTest::newRow(name) << query << references;
    };
    const QString angus = QStringLiteral("Angus 1");
    const QString draft = QStringLiteral("draft 1");
    const QString dundee = QStringLiteral("DUNDEE 1");
    const QString gone = QStringLiteral("gone 1");
    row("nothing asked: all but withdrawn ones", [](AuditQuery &) {}, {angus, draft, dundee});
    row("drafts", [](AuditQuery &query) { query.states = {AuditState::Draft}; }, {draft});
    row("withdrawn ones", [](AuditQuery &query) { query.states = {AuditState::Withdrawn}; }, {gone});
    row("withdrawn ones as well", [](AuditQuery &query) { query.withdrawn = AuditQuery::Withdrawn::Included; },
        {angus, draft, dundee, gone});
    row("part of the reference, whatever the case and spaces",
        [](AuditQuery &query) { query.search = QStringLiteral(" dee  1"); }, {dundee});
    row("a wildcard is no wildcard", [](AuditQuery &query) { query.search = QStringLiteral("%"); }, {});
    row("authority", [](AuditQuery &query) { query.authority = QStringLiteral("angus"); }, {angus});
    row("form", [](AuditQuery &query) { query.form = QStringLiteral("planning"); }, {angus});
    row("team", [](AuditQuery &query) { query.team = QStringLiteral("east"); }, {dundee});
    row("auditor", [](AuditQuery &query) { query.auditor = QStringLiteral("aud2"); }, {dundee});
    row("cycle", [](AuditQuery &query) { query.cycle = QStringLiteral("2006"); }, {angus});
    row("origin", [](AuditQuery &query) { query.origin = Origin::Imported; }, {angus});
    row("from that day", [](AuditQuery &query) { query.from = QDate(2005, 10, 4); }, {dundee});
    row("from the day after", [](AuditQuery &query) { query.from = QDate(2005, 10, 5); }, {});
    row("to that day", [](AuditQuery &query) { query.to = QDate(2005, 10, 3); }, {angus});
    row("to the day before", [](AuditQuery &query) { query.to = QDate(2005, 10, 2); }, {});
    row("import batch", [](AuditQuery &query) { query.batch = QStringLiteral("batch"); }, {angus});
    row("two of them at once",
        [](AuditQuery &query) {
            query.cycle = QStringLiteral("2005");
            query.states = {AuditState::Complete};
        },
        {dundee});
}

void RecordQueryTest::listIsFiltered()
{
    QFETCH(AuditQuery, query);
    AuditRecord angus = completedAudit(QStringLiteral("Angus 1"));
    angus.form = QStringLiteral("planning");
    angus.authority = QStringLiteral("angus");
    angus.cycle = QStringLiteral("2006");
    angus.origin = Origin::Imported;
    angus.imports = {{QStringLiteral("batch"), QStringLiteral("digest")}};
    write(angus);
    AuditRecord dundee = completedAudit(QStringLiteral("DUNDEE 1"));
    dundee.team = QStringLiteral("east");
    dundee.auditor = QStringLiteral("aud2");
    dundee.auditedOn = QDate(2005, 10, 4);
    write(dundee);
    AuditRecord gone = completedAudit(QStringLiteral("gone 1"));
    gone.state = AuditState::Withdrawn;
    write(gone);
    WorkingDraft draft;
    draft.audit = draftAudit(QStringLiteral("draft 1"));
    draft.audit.auditedOn = QDate();
    m_store->saveWorking(draft, moment());

    QTEST(referencesOf(query), "references");
    QCOMPARE(m_store->countAudits(query), m_store->audits(query).size());
}

void RecordQueryTest::listIsSortedAndPaged()
{
    for (int number = 1; number <= 5; ++number)
        write(completedAudit(QStringLiteral("D-%1").arg(number)), number == 3 ? 9 : number);
    QCOMPARE(referencesOf({}), (QStringList{QStringLiteral("D-3"), QStringLiteral("D-5"), QStringLiteral("D-4"),
                                            QStringLiteral("D-2"), QStringLiteral("D-1")}));
    AuditQuery query;
    query.sort = AuditQuery::Sort::CaseRef;
    query.descending = false;
    query.offset = 1;
    query.limit = 2;
    QCOMPARE(referencesOf(query), (QStringList{QStringLiteral("D-2"), QStringLiteral("D-3")}));
    QCOMPARE(m_store->countAudits(query), 5);
    query.offset = 4;
    QCOMPARE(referencesOf(query), QStringList{QStringLiteral("D-5")});

    // Equal values: pages neither repeat nor skip an audit.
    query.sort = AuditQuery::Sort::State;
    QSet<QString> seen;
    for (query.offset = 0; query.offset < 5; query.offset += 2) {
        const QStringList page = referencesOf(query);
        seen.unite(QSet<QString>(page.begin(), page.end()));
    }
    QCOMPARE(seen.size(), 5);
}

void RecordQueryTest::listNamesAThousandRecords()
{
    AuditQuery query;
    m_store->together([&] {
        for (int number = 0; number < 1000; ++number)
            query.records << write(completedAudit(QStringLiteral("D-%1").arg(number)));
        write(completedAudit(QStringLiteral("D-other")));
    });
    QCOMPARE(m_store->countAudits(query), 1000);
    QCOMPARE(m_store->countAudits({}), 1001);
}

void RecordQueryTest::placesAreListedInEveryOrderAsTheAuditsAre()
{
    for (int number = 1; number <= 6; ++number) {
        AuditRecord audit = completedAudit(QStringLiteral("D-%1").arg(number * 5 % 7));
        audit.team = number % 2 == 0 ? QStringLiteral("east") : QString();
        audit.worker = QString::number(number % 3);
        audit.state = number == 4 ? AuditState::Withdrawn : AuditState::Complete;
        write(audit, number * 3 % 7);
    }
    using Sort = AuditQuery::Sort;
    for (const Sort sort : {Sort::ChangedAt, Sort::CaseRef, Sort::Form, Sort::Authority, Sort::Team, Sort::Worker,
                            Sort::Auditor, Sort::AuditedOn, Sort::Cycle, Sort::Reading, Sort::Answered, Sort::State}) {
        for (const bool descending : {true, false}) {
            AuditQuery query;
            query.sort = sort;
            query.descending = descending;
            QList<ListedAudit> expected;
            for (const AuditSummary &audit : m_store->audits(query))
                expected.append({audit.record, audit.state});
            QCOMPARE(expected.size(), 5);
            // Pages are for reading the audits; their places are all listed.
            query.limit = 2;
            query.offset = 1;
            QCOMPARE(m_store->listAudits(query), expected);
        }
    }
    AuditQuery withdrawn;
    withdrawn.states = {AuditState::Withdrawn};
    QCOMPARE(m_store->listAudits(withdrawn).size(), 1);
    QCOMPARE(m_store->listAudits(withdrawn).at(0).state, AuditState::Withdrawn);
}

void RecordQueryTest::progressIsSortedByItsShare()
{
    // Of two or three questions: the third is asked when a risk assessment is on file.
    AuditRecord half = draftAudit(QStringLiteral("1 of 2"));
    half.answers.remove(QStringLiteral("overall_standard"));
    AuditRecord thirds = draftAudit(QStringLiteral("2 of 3"));
    thirds.answers.insert(QStringLiteral("risk_assessment_on_file"), answer("yes"));
    AuditRecord none = draftAudit(QStringLiteral("none"));
    none.answers.clear();
    for (const AuditRecord &audit : {thirds, none, completedAudit(QStringLiteral("all")), half})
        write(audit);
    AuditQuery query;
    query.sort = AuditQuery::Sort::Answered;
    query.descending = false;
    QCOMPARE(referencesOf(query), (QStringList{QStringLiteral("none"), QStringLiteral("1 of 2"),
                                               QStringLiteral("2 of 3"), QStringLiteral("all")}));
}

void RecordQueryTest::auditorIsFoundWhateverTheCase()
{
    write(completedAudit(QStringLiteral("D-1")));
    AuditQuery query;
    query.auditor = QStringLiteral("AUD1");
    QCOMPARE(referencesOf(query), QStringList{QStringLiteral("D-1")});
    query.auditor = QStringLiteral("aud");
    QVERIFY(referencesOf(query).isEmpty());
}

void RecordQueryTest::countsByState()
{
    write(completedAudit(QStringLiteral("D-1")));
    write(completedAudit(QStringLiteral("D-2")));
    write(draftAudit(QStringLiteral("D-3")));
    const AuditCounts counts = m_store->auditCounts();
    QCOMPARE(counts.unfinished, 1);
    QCOMPARE(counts.complete, 2);
    QCOMPARE(counts.withdrawn, 0);
}

void RecordQueryTest::recordsAreFoundByKey()
{
    const QString record = write(completedAudit(QStringLiteral("D  05/Ab")));
    AuditRecord gone = completedAudit(QStringLiteral("D 05/ab"));
    gone.state = AuditState::Withdrawn;
    write(gone);
    const auto find = [&](const char *form, const char *authority, const char *caseRef, const char *cycle,
                          const char *reading) {
        return m_store->recordsWithKey(QLatin1String(form), QLatin1String(authority), QLatin1String(caseRef),
                                       QLatin1String(cycle), QLatin1String(reading));
    };
    QCOMPARE(find("ser", "dundee", " d 05/AB ", "2005", "1"), QStringList{record});
    QVERIFY(find("planning", "dundee", "d 05/ab", "2005", "1").isEmpty());
    QVERIFY(find("ser", "angus", "d 05/ab", "2005", "1").isEmpty());
    QVERIFY(find("ser", "dundee", "d 05/a", "2005", "1").isEmpty());
    QVERIFY(find("ser", "dundee", "d 05/ab", "2006", "1").isEmpty());
    QVERIFY(find("ser", "dundee", "d 05/ab", "2005", "2").isEmpty());
}

void RecordQueryTest::distinctValuesAreSorted()
{
    for (const char *team : {"west", "east", "", "west"}) {
        AuditRecord audit = completedAudit(QStringLiteral("D-1"));
        audit.team = QLatin1String(team);
        write(audit);
    }
    QCOMPARE(m_store->distinct(QStringLiteral("team")), (QStringList{QStringLiteral("east"), QStringLiteral("west")}));
    QCOMPARE(m_store->distinct(QStringLiteral("cycle")), QStringList{QStringLiteral("2005")});
}

void RecordQueryTest::unknownColumnIsRefused()
{
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, m_store->distinct(QStringLiteral("answers; DROP TABLE records")));
}

void RecordQueryTest::importBatchIsListed()
{
    AuditRecord audit = completedAudit(QStringLiteral("D-1"));
    audit.imports = {{QStringLiteral("first"), QStringLiteral("a")}};
    const QString one = m_store->writeAudit({}, {}, audit, QStringLiteral("importer"), moment(1));
    audit.caseRef = QStringLiteral("D-2");
    audit.imports = {{QStringLiteral("first"), QStringLiteral("b")}};
    const QString two = m_store->writeAudit({}, {}, audit, QStringLiteral("importer"), moment(1));
    // The second batch updates an audit of the first, and is then taken back.
    audit.imports << ImportMark{QStringLiteral("second"), QStringLiteral("c")};
    m_store->writeAudit(two, m_store->currentRevision(two), audit, QStringLiteral("updater"), moment(2));
    audit.imports.last().withdrawn = true;
    m_store->writeAudit(two, m_store->currentRevision(two), audit, QStringLiteral("manager"), moment(3));

    const QList<ImportBatch> batches = m_store->importBatches();
    QCOMPARE(batches.size(), 2);
    QCOMPARE(batches.at(0).batch, QStringLiteral("first"));
    QCOMPARE(batches.at(0).form, QStringLiteral("ser"));
    QCOMPARE(batches.at(0).author, QStringLiteral("importer"));
    QCOMPARE(batches.at(0).writtenAt, QStringLiteral("2005-10-03T09:31:00.000Z"));
    QCOMPARE(batches.at(0).audits, 2);
    QCOMPARE(batches.at(0).withdrawn, 0);
    QCOMPARE(batches.at(1).batch, QStringLiteral("second"));
    QCOMPARE(batches.at(1).author, QStringLiteral("updater"));
    QCOMPARE(batches.at(1).audits, 1);
    QCOMPARE(batches.at(1).withdrawn, 1);
    QCOMPARE(m_store->importDigests(two), QStringList{QStringLiteral("b")});
    QCOMPARE(m_store->recordsOfBatch(QStringLiteral("first")), (QStringList{one, two}));
    QCOMPARE(m_store->recordsOfBatch(QStringLiteral("second")), QStringList{two});
}

void RecordQueryTest::importDigestsAreThoseOfTheWholeHistory()
{
    AuditRecord audit = completedAudit(QStringLiteral("D-1"));
    audit.imports = {{QStringLiteral("first"), QStringLiteral("a")}, {QStringLiteral("second"), QStringLiteral("b")}};
    const QString record = write(audit);
    audit.team = QStringLiteral("edited since");
    m_store->writeAudit(record, m_store->currentRevision(record), audit, author, moment(1));
    QCOMPARE(m_store->importDigests(record), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    QVERIFY(m_store->importDigests(QStringLiteral("nobody")).isEmpty());
}

void RecordQueryTest::countedAuditsAreVisited()
{
    AuditRecord audit = completedAudit(QStringLiteral("D-1"));
    audit.team = QStringLiteral("östlich");
    audit.worker = QStringLiteral("w1");
    audit.origin = Origin::Reconstructed;
    const QString record = write(audit);
    write(draftAudit(QStringLiteral("D-2")));
    write(reading("2"));

    QList<ScoredAudit> visited;
    const auto collect = [&visited](const ScoredAudit &one) { visited << one; };
    m_store->forEachCounted(QStringLiteral("ser"), collect);
    QCOMPARE(visited.size(), 1);
    const ScoredAudit &one = visited.first();
    QCOMPARE(one.recordId, record);
    QCOMPARE(one.authority, QStringLiteral("dundee"));
    QCOMPARE(one.team, QStringLiteral("östlich"));
    QCOMPARE(one.worker, QStringLiteral("w1"));
    QCOMPARE(one.auditor, QStringLiteral("aud1"));
    QCOMPARE(one.cycle, QStringLiteral("2005"));
    QCOMPARE(one.auditedOn, QDate(2005, 10, 3));
    QCOMPARE(one.origin, Origin::Reconstructed);
    // good is the third category, no the second, and the framework is not asked.
    QCOMPARE(one.answers, QByteArrayLiteral("\x03\x02\xff"));

    visited.clear();
    m_store->forEachCounted(QStringLiteral("planning"), collect);
    QVERIFY(visited.isEmpty());
}

QTEST_GUILESS_MAIN(RecordQueryTest)
#include "record_query_test.moc"
