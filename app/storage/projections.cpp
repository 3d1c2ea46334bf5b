#include "app/storage/projections.h"

#include "app/storage/sqlite_connection.h"
#include "audit_forms/form_definition.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <optional>
#include <stdexcept>

namespace caseaudit {

namespace {

/// Raised when the same log and pack would be projected otherwise than before.
constexpr int projectionsVersion = 1;

/// How many scored questions an audit is asked, and how many of them it answers.
struct Answered {
    int asked = 0;
    int answered = 0;
};

Answered countAnswered(const FormDefinition &form, const QByteArray &packed)
{
    Answered counts;
    const QList<const Field *> fields = form.codedFields();
    for (qsizetype position = 0; position < fields.size(); ++position) {
        const auto code = static_cast<quint8>(packed.at(position));
        if (fields.at(position)->kind != FieldKind::Scored || code == answer_code::notAsked)
            continue;
        ++counts.asked;
        if (code != answer_code::notRecorded)
            ++counts.answered;
    }
    return counts;
}

QStringList codedValues(const Field &field, const Pack &pack)
{
    QStringList values;
    if (field.kind == FieldKind::Choice) {
        for (const Choice &choice : field.choices)
            values << choice.id;
    } else if (const Scale *scale = pack.scale(field.scale)) {
        for (const Category &category : scale->categories)
            values << category.id;
    }
    return values;
}

/// The number of the revision that brought `mark`; 0 when only a draft has it.
qint64 firstWith(const ImportMark &mark, const QList<Revision> &history)
{
    // Nearly every imported audit: written once, by its import.
    if (history.size() == 1)
        return history.first().seq;
    const QJsonObject wanted{{QStringLiteral("batch"), mark.batch}, {QStringLiteral("digest"), mark.digest}};
    for (const Revision &revision : history) {
        if (revision.content().value(QLatin1String("imports")).toArray().contains(wanted))
            return revision.seq;
    }
    return 0;
}

/// Whether heads are alike but for their salt.
bool sayTheSame(const QList<Revision> &heads)
{
    if (heads.size() < 2)
        return true;
    const Revision &first = heads.first();
    const QJsonObject content = first.content();
    return std::all_of(heads.begin() + 1, heads.end(),
                       [&](const Revision &head) { return head.kind == first.kind && head.content() == content; });
}

} // namespace

/// What a record comes to.
struct Projections::Standing {
    QString record;
    QList<Revision> history;
    std::optional<Revision> current; ///< nothing: only a draft so far
    bool conflict = false;
    QString changedAt;
};

Projections::Projections(const RevisionLog &log, const Database &database, const Pack &pack, Place place)
    : m_log(log)
    , m_sqlite(database.sqlite())
    , m_pack(pack)
    , m_place(place)
    , m_prefix(place == Place::File ? QStringLiteral("main.") : QStringLiteral("temp.fresh_"))
{}

QStringList Projections::tables()
{
    return {QStringLiteral("records"), QStringLiteral("documents"), QStringLiteral("import_marks"),
            QStringLiteral("field_codes")};
}

/// `text` with `@` before a table replaced by the place the projections are built in.
QString Projections::sql(QLatin1String text) const
{
    return QString(text).replace(QLatin1Char('@'), m_prefix);
}

QString Projections::stamp() const
{
    return QStringLiteral("%1:%2").arg(projectionsVersion).arg(m_pack.digest);
}

bool Projections::areCurrent() const
{
    return m_sqlite.value(QStringLiteral("SELECT value FROM meta WHERE key = 'projections'")).toString() == stamp();
}

void Projections::refresh(const QString &record)
{
    const QStringList oldKey = keyOf(record);
    clear(record);
    project(record);
    const QStringList newKey = keyOf(record);
    if (!oldKey.isEmpty() && oldKey != newKey)
        settleKey(oldKey);
    if (!newKey.isEmpty())
        settleKey(newKey);
}

qint64 Projections::countRecords() const
{
    return m_sqlite
        .value(QStringLiteral("SELECT count(*) FROM (SELECT record_id FROM revisions UNION "
                              "SELECT record_id FROM working)"))
        .toLongLong();
}

bool Projections::build(const Progress &progress)
{
    m_unreadable.clear();
    for (const QString &table : tables())
        m_sqlite.execute(QStringLiteral("DELETE FROM %1%2").arg(m_prefix, table));

    const qint64 total = countRecords();
    qint64 done = 0;
    // Each record where its first revision stands in the log, so that the file is read from front to back.
    Statement records(m_sqlite,
                      QStringLiteral("SELECT record_id FROM (SELECT record_id, min(seq) AS first FROM revisions "
                                     "GROUP BY record_id ORDER BY first) UNION ALL SELECT record_id FROM working "
                                     "WHERE record_id NOT IN (SELECT record_id FROM revisions)"));
    while (records.next()) {
        project(records.text(0));
        if (progress && !progress(++done, total))
            return false;
    }
    settleAll();
    writeFieldCodes();
    if (m_place == Place::File)
        Statement(m_sqlite, QStringLiteral("UPDATE meta SET value = ? WHERE key = 'projections'")).with(stamp()).run();
    return true;
}

void Projections::clear(const QString &record)
{
    Statement(m_sqlite, sql(QLatin1String("DELETE FROM @records WHERE record_id = ?"))).with(record).run();
    Statement(m_sqlite, sql(QLatin1String("DELETE FROM @documents WHERE record_id = ?"))).with(record).run();
    Statement(m_sqlite, sql(QLatin1String("DELETE FROM @import_marks WHERE record_id = ?"))).with(record).run();
}

void Projections::project(const QString &record)
{
    Standing standing{
        .record = record, .history = m_log.history(record), .current = {}, .conflict = {}, .changedAt = {}};
    const QList<Revision> heads = headsOf(standing.history);
    standing.current = currentOf(heads);
    standing.conflict = !sayTheSame(heads);
    if (standing.current) {
        if (standing.current->isErased())
            return;
        standing.changedAt = standing.current->writtenAt;
        if (standing.current->kind != auditKind) {
            writeDocument(standing);
            return;
        }
    }
    Statement draft(m_sqlite, QStringLiteral("SELECT document, saved_at FROM working WHERE record_id = ?"));
    const bool hasDraft = draft.with(record).next();
    if (!hasDraft && !standing.current)
        return;
    try {
        AuditRecord audit =
            auditFromJson(hasDraft ? QJsonDocument::fromJson(draft.bytes(0)).object() : standing.current->content());
        if (hasDraft) {
            if (!isEditable(audit.state))
                audit.state = AuditState::Draft;
            standing.changedAt = draft.text(1);
        }
        writeAudit(standing, audit);
        writeImportMarks(standing, audit);
    } catch (const StorageError &) {
        throw;
    } catch (const std::runtime_error &error) {
        m_unreadable.append({.kind = Damage::Kind::ProjectionDiffers,
                             .seq = standing.current ? standing.current->seq : 0,
                             .record = record,
                             .detail = QString::fromUtf8(error.what())});
    }
}

void Projections::writeAudit(const Standing &standing, const AuditRecord &audit)
{
    const FormDefinition *form = m_pack.form(audit.form);
    const QByteArray packed = form == nullptr ? QByteArray() : packedAnswers(*form, m_pack, audit);
    const Answered counts = form == nullptr ? Answered() : countAnswered(*form, packed);

    Statement row(
        m_sqlite,
        sql(QLatin1String("INSERT INTO @records (record_id, revision_id, first_seq, form, form_version, case_ref, "
                          "folded_ref, authority, team, worker, auditor, audited_on, cycle, reading, origin, "
                          "state, asked, answered, counts, conflict, changed_at, answers) VALUES (?, ?, ?, ?, ?, "
                          "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?)")));
    row.with(standing.record).with(standing.current ? standing.current->id : QByteArray());
    row.with(standing.history.isEmpty() ? 0 : standing.history.first().seq);
    row.with(audit.form).with(audit.formVersion).with(audit.caseRef).with(foldedCaseRef(audit.caseRef));
    row.with(audit.authority).with(audit.team).with(audit.worker).with(audit.auditor);
    row.with(audit.auditedOn.toString(Qt::ISODate)).with(audit.cycle).with(audit.reading);
    row.with(originId(audit.origin)).with(auditStateId(audit.state)).with(counts.asked).with(counts.answered);
    row.with(standing.conflict ? 1 : 0).with(standing.changedAt).with(packed).run();
}

void Projections::writeDocument(const Standing &standing)
{
    Statement row(m_sqlite, sql(QLatin1String("INSERT INTO @documents (record_id, kind, revision_id, conflict, "
                                              "changed_at) VALUES (?, ?, ?, ?, ?)")));
    row.with(standing.record).with(standing.current->kind).with(standing.current->id);
    row.with(standing.conflict ? 1 : 0).with(standing.changedAt).run();
}

void Projections::writeImportMarks(const Standing &standing, const AuditRecord &audit)
{
    qint64 position = 0;
    for (const ImportMark &mark : audit.imports) {
        Statement row(m_sqlite, sql(QLatin1String("INSERT INTO @import_marks (record_id, position, batch, digest, "
                                                  "withdrawn, seq) VALUES (?, ?, ?, ?, ?, ?)")));
        row.with(standing.record).with(position++).with(mark.batch).with(mark.digest);
        row.with(mark.withdrawn ? 1 : 0).with(firstWith(mark, standing.history)).run();
    }
}

void Projections::writeFieldCodes()
{
    for (const FormDefinition &form : m_pack.forms) {
        qint64 position = 0;
        for (const Field *field : form.codedFields()) {
            ++position;
            const auto write = [&](quint8 code, const QString &category) {
                Statement row(m_sqlite, sql(QLatin1String("INSERT INTO @field_codes (form, position, field, code, "
                                                          "category) VALUES (?, ?, ?, ?, ?)")));
                row.with(form.id).with(position).with(field->id);
                row.with(QByteArray(1, static_cast<char>(code))).with(category).run();
            };
            quint8 code = answer_code::firstCategory;
            for (const QString &value : codedValues(*field, m_pack))
                write(code++, value);
            if (field->kind == FieldKind::Scored)
                write(answer_code::notApplicable, QStringLiteral("not_applicable"));
        }
    }
}

/// Which reading of a case counts in a cycle: the agreed one, else the first; the earliest of equals. `scope` says of
/// which cases.
QString Projections::settlement(QLatin1String scope) const
{
    return sql(QLatin1String("UPDATE @records AS mine SET counts = state IN ('complete', 'locked') AND reading IN "
                             "('agreed', '1') AND NOT "
                             "EXISTS (SELECT 1 FROM @records AS better WHERE better.form = mine.form "
                             "AND better.authority = mine.authority AND better.folded_ref = mine.folded_ref "
                             "AND better.cycle = mine.cycle AND better.state IN ('complete', 'locked') AND "
                             "better.reading IN ('agreed', '1') "
                             "AND (better.reading <> 'agreed', better.first_seq, better.record_id) "
                             "< (mine.reading <> 'agreed', mine.first_seq, mine.record_id)) WHERE ")) +
           scope;
}

void Projections::settleAll()
{
    m_sqlite.execute(settlement(QLatin1String("true")));
}

void Projections::settleKey(const QStringList &key)
{
    Statement update(m_sqlite, settlement(QLatin1String("(form, authority, folded_ref, cycle) = (?, ?, ?, ?)")));
    for (const QString &part : key)
        update.with(part);
    update.run();
}

QStringList Projections::keyOf(const QString &record) const
{
    Statement row(m_sqlite,
                  sql(QLatin1String("SELECT form, authority, folded_ref, cycle FROM @records WHERE record_id = ?")));
    if (!row.with(record).next())
        return {};
    return {row.text(0), row.text(1), row.text(2), row.text(3)};
}

} // namespace caseaudit
