#include "app/storage/record_store.h"
#include "app/storage/sqlite_connection.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace caseaudit {

namespace {

/// Reads a document of our own; one that is not what it should be is damage.
AuditRecord readAudit(const QJsonObject &document, const QString &record, const Database &database)
{
    try {
        return auditFromJson(document);
    } catch (const std::runtime_error &error) {
        throw StorageError(QStringLiteral("%1 holds an audit that cannot be read (%2): %3")
                               .arg(database.path(), record, QString::fromUtf8(error.what())));
    }
}

/// A condition of a list, and the value it compares with.
struct Clause {
    QString sql;
    QString value;
};

void addUnlessEmpty(const QString &sql, const QString &value, QList<Clause> &clauses)
{
    if (!value.isEmpty())
        clauses.append({sql, value});
}

QString jsonList(const QStringList &values)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(values)).toJson(QJsonDocument::Compact));
}

QStringList idsOf(const QList<AuditState> &states)
{
    QStringList ids;
    for (const AuditState state : states)
        ids.append(auditStateId(state));
    return ids;
}

QList<Clause> clausesOf(const AuditQuery &query)
{
    QList<Clause> clauses;
    addUnlessEmpty(QStringLiteral("instr(folded_ref, ?) > 0"), foldedCaseRef(query.search), clauses);
    addUnlessEmpty(QStringLiteral("form = ?"), query.form, clauses);
    addUnlessEmpty(QStringLiteral("authority = ?"), query.authority, clauses);
    addUnlessEmpty(QStringLiteral("team = ?"), query.team, clauses);
    addUnlessEmpty(QStringLiteral("worker = ?"), query.worker, clauses);
    addUnlessEmpty(QStringLiteral("auditor = ? COLLATE NOCASE"), query.auditor, clauses);
    addUnlessEmpty(QStringLiteral("cycle = ?"), query.cycle, clauses);
    addUnlessEmpty(QStringLiteral("reading = ?"), query.reading, clauses);
    addUnlessEmpty(QStringLiteral("record_id IN (SELECT record_id FROM import_marks WHERE batch = ?)"), query.batch,
                   clauses);
    addUnlessEmpty(QStringLiteral("audited_on >= ?"), query.from.toString(Qt::ISODate), clauses);
    // An audit without a date stands outside every period.
    addUnlessEmpty(QStringLiteral("audited_on <> '' AND audited_on <= ?"), query.to.toString(Qt::ISODate), clauses);
    if (query.origin)
        clauses.append({QStringLiteral("origin = ?"), originId(*query.origin)});
    if (query.reconstructed == AuditQuery::Reconstructed::LeftOut)
        clauses.append({QStringLiteral("origin <> ?"), originId(Origin::Reconstructed)});
    if (!query.states.isEmpty())
        clauses.append({QStringLiteral("state IN (SELECT value FROM json_each(?))"), jsonList(idsOf(query.states))});
    else if (query.withdrawn == AuditQuery::Withdrawn::LeftOut)
        clauses.append({QStringLiteral("state <> ?"), auditStateId(AuditState::Withdrawn)});
    if (!query.records.isEmpty()) {
        clauses.append({QStringLiteral("record_id IN (SELECT value FROM json_each(?))"), jsonList(query.records)});
    }
    return clauses;
}

QString whereText(const QList<Clause> &clauses)
{
    QStringList conditions{QStringLiteral("TRUE")};
    for (const Clause &clause : clauses)
        conditions << clause.sql;
    return QStringLiteral(" WHERE ") + conditions.join(QStringLiteral(" AND "));
}

QLatin1String columnOf(AuditQuery::Sort sort)
{
    switch (sort) {
    case AuditQuery::Sort::ChangedAt:
        return QLatin1String("changed_at");
    case AuditQuery::Sort::CaseRef:
        return QLatin1String("folded_ref");
    case AuditQuery::Sort::Form:
        return QLatin1String("form");
    case AuditQuery::Sort::Authority:
        return QLatin1String("authority");
    case AuditQuery::Sort::Team:
        return QLatin1String("team");
    case AuditQuery::Sort::Worker:
        return QLatin1String("worker");
    case AuditQuery::Sort::Auditor:
        return QLatin1String("auditor");
    case AuditQuery::Sort::AuditedOn:
        return QLatin1String("audited_on");
    case AuditQuery::Sort::Cycle:
        return QLatin1String("cycle");
    case AuditQuery::Sort::Reading:
        return QLatin1String("reading");
    case AuditQuery::Sort::Answered:
        return QLatin1String("CAST(answered AS REAL) / max(asked, 1)");
    case AuditQuery::Sort::State:
        return QLatin1String("state");
    }
    throw std::invalid_argument("no such order of audits");
}

/// `prefix` stands before the column.
QString orderText(const AuditQuery &query, QLatin1String prefix = {})
{
    // Ties are settled, so that pages neither repeat nor skip an audit: by which was begun first, a number and quick to
    // compare, and among those that have no history yet by the id.
    return QStringLiteral(" ORDER BY %1%2 %3, first_seq %3, record_id %3")
        .arg(prefix, columnOf(query.sort), query.descending ? QLatin1String("DESC") : QLatin1String("ASC"));
}

AuditSummary readSummary(const Statement &row)
{
    return {.record = row.text(0),
            .form = row.text(1),
            .caseRef = row.text(2),
            .authority = row.text(3),
            .team = row.text(4),
            .worker = row.text(5),
            .auditor = row.text(6),
            .auditedOn = QDate::fromString(row.text(7), Qt::ISODate),
            .cycle = row.text(8),
            .reading = row.text(9),
            .origin = originFor(row.text(10)).value(),
            .state = auditStateFor(row.text(11)).value(),
            .answered = static_cast<int>(row.integer(12)),
            .asked = static_cast<int>(row.integer(13)),
            .counts = row.integer(14) == 1,
            .changedAt = row.text(15)};
}

QStringList firstColumn(Statement &rows)
{
    QStringList values;
    while (rows.next())
        values << rows.text(0);
    return values;
}

/// A statement read through SQLite itself: a table of a million audits is too much for QVariant.
class BulkReader {
public:
    BulkReader(const SqliteConnection &sqlite, const QByteArray &sql, const QStringList &parameters)
        : m_sqlite(sqlite)
        , m_handle(sqlite.handle())
    {
        if (sqlite3_prepare_v2(m_handle, sql.constData(), -1, &m_statement, nullptr) != SQLITE_OK)
            fail();
        int position = 0;
        for (const QString &parameter : parameters) {
            const QByteArray text = parameter.toUtf8();
            sqlite3_bind_text(m_statement, ++position, text.constData(), static_cast<int>(text.size()),
                              SQLITE_TRANSIENT);
        }
    }
    ~BulkReader() { sqlite3_finalize(m_statement); }
    BulkReader(const BulkReader &) = delete;
    BulkReader &operator=(const BulkReader &) = delete;

    bool next()
    {
        const int result = sqlite3_step(m_statement);
        if (result != SQLITE_ROW && result != SQLITE_DONE)
            fail();
        return result == SQLITE_ROW;
    }

    QByteArray bytes(int column) const
    {
        const auto *data = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
        return QByteArray(data, sqlite3_column_bytes(m_statement, column));
    }

    QString text(int column) const
    {
        const auto *data = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
        return QString::fromUtf8(data, sqlite3_column_bytes(m_statement, column));
    }

private:
    [[noreturn]] void fail() const
    {
        throw storageError(m_sqlite.path(), sqlite3_extended_errcode(m_handle),
                           QString::fromUtf8(sqlite3_errmsg(m_handle)));
    }

    const SqliteConnection &m_sqlite;
    sqlite3 *m_handle;
    sqlite3_stmt *m_statement = nullptr;
};

} // namespace

std::optional<WorkingDraft> RecordStore::working(const QString &record) const
{
    Statement row(m_database.sqlite(),
                  QStringLiteral("SELECT base, document, undo, undo_position, version FROM working "
                                 "WHERE record_id = ?"));
    if (!row.with(record).next())
        return std::nullopt;
    return WorkingDraft{.record = record,
                        .base = row.bytes(0),
                        .audit = readAudit(QJsonDocument::fromJson(row.bytes(1)).object(), record, m_database),
                        .undo = QJsonDocument::fromJson(row.bytes(2)).array(),
                        .undoPosition = static_cast<int>(row.integer(3)),
                        .version = row.integer(4)};
}

std::optional<AuditRecord> RecordStore::audit(const QString &record) const
{
    if (const std::optional<WorkingDraft> draft = working(record))
        return draft->audit;
    const std::optional<Revision> current = m_log.current(record);
    if (!current || current->isErased() || current->kind != auditKind)
        return std::nullopt;
    return readAudit(current->content(), record, m_database);
}

QByteArray RecordStore::currentRevision(const QString &record) const
{
    const std::optional<Revision> current = m_log.current(record);
    return current ? current->id : QByteArray();
}

QList<AuditSummary> RecordStore::audits(const AuditQuery &query) const
{
    const QList<Clause> clauses = clausesOf(query);
    Statement rows(m_database.sqlite(),
                   QStringLiteral("SELECT record_id, form, case_ref, authority, team, worker, auditor, audited_on, "
                                  "cycle, reading, origin, state, answered, asked, counts, changed_at FROM records") +
                       whereText(clauses) + orderText(query) + QStringLiteral(" LIMIT ? OFFSET ?"));
    for (const Clause &clause : clauses)
        rows.with(clause.value);
    rows.with(query.limit).with(query.offset);
    QList<AuditSummary> summaries;
    while (rows.next())
        summaries << readSummary(rows);
    return summaries;
}

QList<ListedAudit> RecordStore::listAudits(const AuditQuery &query) const
{
    QStringList values;
    const QList<Clause> clauses = clausesOf(query);
    for (const Clause &clause : clauses)
        values.append(clause.value);
    // The plus keeps SQLite from the index of the order: a hundred thousand steps from the index to the table take
    // several times as long as reading the table once and sorting the ids.
    const QString sql = QStringLiteral("SELECT record_id, state FROM records") + whereText(clauses) +
                        orderText(query, QLatin1String("+"));
    BulkReader rows(m_database.sqlite(), sql.toUtf8(), values);
    QList<ListedAudit> listed;
    QHash<QByteArray, AuditState> states;
    for (const QString &id : auditStateIds())
        states.insert(id.toLatin1(), auditStateFor(id).value());
    while (rows.next())
        listed.append({rows.text(0), states.value(rows.bytes(1))});
    return listed;
}

int RecordStore::countAudits(const AuditQuery &query) const
{
    const QList<Clause> clauses = clausesOf(query);
    Statement row(m_database.sqlite(), QStringLiteral("SELECT count(*) FROM records") + whereText(clauses));
    for (const Clause &clause : clauses)
        row.with(clause.value);
    row.next();
    return static_cast<int>(row.integer(0));
}

AuditCounts RecordStore::auditCounts() const
{
    Statement row(m_database.sqlite(), QStringLiteral("SELECT count(*) FILTER (WHERE state IN ('draft', 'reopened')), "
                                                      "count(*) FILTER (WHERE state IN ('complete', 'locked')), "
                                                      "count(*) FILTER (WHERE state = 'withdrawn') FROM records"));
    row.next();
    return {.unfinished = static_cast<int>(row.integer(0)),
            .complete = static_cast<int>(row.integer(1)),
            .withdrawn = static_cast<int>(row.integer(2))};
}

QStringList RecordStore::recordsWithKey(const QString &form, const QString &authority, const QString &caseRef,
                                        const QString &cycle, const QString &reading) const
{
    Statement rows(m_database.sqlite(),
                   QStringLiteral("SELECT record_id FROM records WHERE form = ? AND authority = ? AND folded_ref = ? "
                                  "AND cycle = ? AND reading = ? AND state <> 'withdrawn' "
                                  "ORDER BY first_seq, record_id"));
    rows.with(form).with(authority).with(foldedCaseRef(caseRef)).with(cycle).with(reading);
    return firstColumn(rows);
}

QStringList RecordStore::distinct(const QString &column) const
{
    static constexpr std::array columns{QLatin1String("team"), QLatin1String("auditor"), QLatin1String("worker"),
                                        QLatin1String("cycle")};
    if (std::find(columns.begin(), columns.end(), column) == columns.end())
        throw std::invalid_argument("no such column: " + column.toStdString());
    // From one value to the next in the column's index, however many audits have each.
    Statement rows(
        m_database.sqlite(),
        QStringLiteral("WITH RECURSIVE found (value) AS (SELECT min(%1) FROM records WHERE %1 > '' UNION ALL "
                       "SELECT (SELECT min(%1) FROM records WHERE %1 > value) FROM found WHERE value NOTNULL) "
                       "SELECT value FROM found WHERE value NOTNULL")
            .arg(column));
    return firstColumn(rows);
}

QStringList RecordStore::importDigests(const QString &record) const
{
    Statement rows(m_database.sqlite(),
                   QStringLiteral("SELECT digest FROM import_marks WHERE record_id = ? AND withdrawn = 0 "
                                  "ORDER BY position"));
    rows.with(record);
    return firstColumn(rows);
}

QList<ImportBatch> RecordStore::importBatches() const
{
    Statement rows(
        m_database.sqlite(),
        // With min() SQLite takes the other columns from the row that has it: the revision that began it.
        QStringLiteral("SELECT batch, form, author, written_at, count(*), sum(marks.withdrawn), "
                       "min(marks.seq) AS first FROM (SELECT batch, record_id, max(withdrawn) AS withdrawn, "
                       "min(seq) AS seq "
                       "FROM import_marks GROUP BY batch, record_id) AS marks JOIN records USING (record_id) "
                       "JOIN revisions ON revisions.seq = marks.seq GROUP BY batch ORDER BY first"));
    QList<ImportBatch> batches;
    while (rows.next()) {
        batches.append({.batch = rows.text(0),
                        .form = rows.text(1),
                        .author = rows.text(2),
                        .writtenAt = rows.text(3),
                        .audits = static_cast<int>(rows.integer(4)),
                        .withdrawn = static_cast<int>(rows.integer(5))});
    }
    return batches;
}

QStringList RecordStore::recordsOfBatch(const QString &batch) const
{
    Statement rows(m_database.sqlite(), QStringLiteral("SELECT record_id FROM import_marks WHERE batch = ? "
                                                       "GROUP BY record_id ORDER BY min(seq), record_id"));
    rows.with(batch);
    return firstColumn(rows);
}

void RecordStore::forEachCounted(const QString &form, const std::function<void(const ScoredAudit &)> &visit) const
{
    BulkReader rows(m_database.sqlite(),
                    "SELECT record_id, authority, team, worker, auditor, cycle, audited_on, origin, answers "
                    "FROM records WHERE form = ? AND counts = 1",
                    {form});
    while (rows.next()) {
        visit({.recordId = rows.text(0),
               .authority = rows.text(1),
               .team = rows.text(2),
               .worker = rows.text(3),
               .auditor = rows.text(4),
               .cycle = rows.text(5),
               .auditedOn = QDate::fromString(rows.text(6), Qt::ISODate),
               .origin = originFor(rows.text(7)).value(),
               .answers = rows.bytes(8)});
    }
}

void RecordStore::forEachCountedRevision(
    const QString &form,
    const std::function<bool(const QString &record, const QByteArray &revision, const Content &content)> &visit) const
{
    // SQLite goes from the index of revisions to the document only when that column is read.
    BulkReader rows(m_database.sqlite(),
                    "SELECT records.record_id, records.revision_id, revisions.document FROM records JOIN revisions "
                    "ON revisions.revision_id = records.revision_id WHERE records.form = ? AND records.counts = 1",
                    {form});
    Revision revision;
    const Content content = [&] {
        revision.document = rows.bytes(2);
        return revision.content();
    };
    while (rows.next() && visit(rows.text(0), rows.bytes(1), content)) {
    }
}

QMap<QString, QJsonObject> RecordStore::documents(const QString &kind) const
{
    Statement rows(m_database.sqlite(), QStringLiteral("SELECT record_id, revision_id FROM documents WHERE kind = ?"));
    rows.with(kind);
    QMap<QString, QJsonObject> documents;
    while (rows.next()) {
        if (const std::optional<Revision> revision = m_log.find(rows.bytes(1)))
            documents.insert(rows.text(0), revision->content());
    }
    return documents;
}

} // namespace caseaudit
