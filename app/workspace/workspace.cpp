#include "app/workspace/workspace.h"

#include "app/workspace/audit_cycles.h"
#include "app/workspace/cancelled.h"
#include "app/workspace/comparison_inputs.h"
#include "app/workspace/document_change.h"
#include "app/workspace/readings.h"

#include <stdexcept>

namespace caseaudit {

namespace {

/// Whether `after` is the locked audit `before` unlocked, and nothing else.
bool isUnlocked(const AuditRecord &before, AuditRecord after)
{
    if (after.state != AuditState::Complete)
        return false;
    after.state = before.state;
    after.stateReason = before.stateReason;
    return after == before;
}

bool isKeyOfAnother(const RecordStore &store, const QString &record, const AuditRecord &audit)
{
    if (foldedCaseRef(audit.caseRef).isEmpty())
        return false;
    QStringList records = store.recordsWithKey(audit.form, audit.authority, audit.caseRef, audit.cycle, audit.reading);
    records.removeAll(record);
    return !records.isEmpty();
}

} // namespace

AuditQuery queryFor(const Filter &filter)
{
    AuditQuery query;
    query.authority = filter.authority;
    query.team = filter.team;
    query.worker = filter.worker;
    query.cycle = filter.cycle;
    query.from = filter.from;
    query.to = filter.to;
    if (filter.cycle.isEmpty())
        query.reconstructed = AuditQuery::Reconstructed::LeftOut;
    return query;
}

Workspace::Workspace(const QString &path, OpenMode mode, Pack pack, Surroundings surroundings)
    : m_pack(std::move(pack))
    , m_surroundings(std::move(surroundings))
    , m_database(std::make_unique<Database>(path, mode))
    , m_store(std::make_unique<RecordStore>(*m_database, m_pack))
{}

Workspace::~Workspace() = default;

QString Workspace::path() const
{
    return m_database->path();
}

QString Workspace::currentCycle() const
{
    if (const QString described = describedCycleOn(*this, m_surroundings.today); !described.isEmpty())
        return described;
    const QString reconstructed = m_pack.baseline ? m_pack.baseline->cycle : QString();
    QStringList cycles = m_store->distinct(QStringLiteral("cycle"));
    cycles.removeAll(reconstructed);
    return cycles.isEmpty() ? QString::number(m_surroundings.today.year()) : cycles.last();
}

FileFacts Workspace::facts() const
{
    const Seal seal = m_store->log().seal();
    return {seal.fileId, seal.seq, m_store->auditCounts(), QString::fromLatin1(seal.content.toHex())};
}

bool Workspace::isDemonstration() const
{
    AuditQuery query;
    query.limit = 1;
    for (const Origin origin : {Origin::Invented, Origin::Reconstructed}) {
        query.origin = origin;
        if (m_store->countAudits(query) > 0)
            return true;
    }
    return false;
}

void Workspace::keepPack()
{
    const QMap<QString, QJsonObject> kept = m_store->documents(QStringLiteral("pack"));
    for (const QJsonObject &document : kept) {
        if (document.value(QStringLiteral("digest")).toString() == m_pack.digest)
            return;
    }
    QJsonObject files;
    for (auto file = m_pack.files.begin(); file != m_pack.files.end(); ++file)
        files.insert(file.key(), QString::fromUtf8(file.value()));
    const QJsonObject document{{QStringLiteral("digest"), m_pack.digest},
                               {QStringLiteral("id"), m_pack.id},
                               {QStringLiteral("version"), m_pack.version},
                               {QStringLiteral("files"), files}};
    m_store->writeDocument(QStringLiteral("pack-") + m_pack.digest, QStringLiteral("pack"), document,
                           m_surroundings.user, m_surroundings.now());
}

QList<HistoryEntry> Workspace::history(const QString &record) const
{
    QList<HistoryEntry> entries;
    QJsonObject before;
    std::optional<AuditRecord> auditBefore;
    for (const Revision &revision : m_store->log().history(record)) {
        HistoryEntry entry;
        entry.revision = revision.id;
        entry.author = revision.author;
        entry.writtenAt = revision.writtenAt;
        entry.isErased = revision.isErased();
        if (!entry.isErased) {
            const QJsonObject document = revision.content();
            const AuditRecord audit = auditFromJson(document);
            entry.state = audit.state;
            entry.reason = audit.stateReason;
            entry.changed = changedKeys(before, document);
            if (auditBefore)
                entry.stateBefore = auditBefore->state;
            if (!auditBefore || auditBefore->state != audit.state || auditBefore->stateReason != audit.stateReason)
                entry.newReason = audit.stateReason;
            before = document;
            auditBefore = audit;
        }
        entries.append(entry);
    }
    return entries;
}

void Workspace::write(const std::function<void()> &work)
{
    m_store->together([&] {
        keepPack();
        work();
    });
}

void Workspace::rewrite(const QString &record, const std::function<void(AuditRecord &)> &change)
{
    write([&] {
        std::optional<AuditRecord> audit = m_store->audit(record);
        if (!audit)
            throw std::invalid_argument("no audit has that record id");
        // Work in progress becomes history first, so that nothing typed is lost behind the change.
        const auto writeNext = [&] {
            m_store->writeAudit(record, m_store->currentRevision(record), *audit, m_surroundings.user,
                                m_surroundings.now());
        };
        if (m_store->working(record))
            writeNext();
        const AuditRecord before = *audit;
        change(*audit);
        if (before.state == AuditState::Locked && !isUnlocked(before, *audit))
            throw std::invalid_argument("a report that was issued has locked the audit: unlock it first");
        writeNext();
    });
}

void Workspace::keepDrafts()
{
    AuditQuery drafts;
    drafts.states = statesThat(isEditable);
    write([&] {
        for (const AuditSummary &draft : m_store->audits(drafts))
            keepDraft(draft.record);
    });
}

void Workspace::keepDraft(const QString &record)
{
    const std::optional<WorkingDraft> draft = m_store->working(record);
    if (!draft)
        return;
    const QDateTime now = m_surroundings.now();
    write([&] {
        m_store->writeAudit(record, draft->base, draft->audit, m_surroundings.user, now);
        // The revision is history; the undo steps stay in a working row so that they outlive a restart. Its version
        // goes on counting, or another window could take it for the row it knows.
        WorkingDraft kept = *draft;
        kept.base = m_store->currentRevision(record);
        m_store->saveWorking(kept, now);
    });
}

std::optional<AuditRecord> Workspace::auditAt(const QString &record, const QByteArray &revision) const
{
    const std::optional<Revision> wanted = m_store->log().find(revision);
    if (!wanted || wanted->record != record || wanted->isErased() || wanted->kind != auditKind)
        return std::nullopt;
    const AuditRecord earlier = auditFromJson(wanted->content());
    if (const std::optional<AuditRecord> now = audit(record); now && isHiddenFrom(*this, record, *now))
        throw std::invalid_argument(hiddenText);
    return earlier;
}

void Workspace::restoreRevision(const QString &record, const QByteArray &revision, const QString &reason)
{
    const std::optional<AuditRecord> earlier = auditAt(record, revision);
    if (!earlier)
        throw std::invalid_argument("the record has no such revision, or it was erased");
    if (reason.simplified().isEmpty())
        throw std::invalid_argument("putting an earlier revision back needs a reason");
    const AuditState earlierState = earlier->state == AuditState::Withdrawn ? earlier->stateBefore : earlier->state;
    rewrite(record, [&](AuditRecord &audit) {
        const AuditRecord now = audit;
        audit = *earlier;
        if (now.state != AuditState::Withdrawn && isKeyOfAnother(*m_store, record, audit))
            throw std::invalid_argument("another audit has this form, authority, reference, cycle and reading by now");
        // The contents come back, not the state; but what was never completed must not count.
        audit.state = now.state;
        audit.stateBefore = now.stateBefore;
        AuditState &standing = now.state == AuditState::Withdrawn ? audit.stateBefore : audit.state;
        if (isCounted(standing) && !isCounted(earlierState))
            standing = AuditState::Reopened;
        audit.imports = now.imports;
        audit.stateReason = reason.simplified();
    });
}

QList<AuditRecord> Workspace::fullAudits(const QString &form, const Filter &filter, DraftChoice drafts) const
{
    AuditQuery query = queryFor(filter);
    query.form = form;
    query.sort = AuditQuery::Sort::CaseRef;
    query.descending = false;
    if (drafts == DraftChoice::LeftOut)
        query.states = statesThat(isCounted);
    QList<AuditRecord> audits;
    for (const AuditSummary &summary : m_store->audits(query))
        audits.append(*m_store->audit(summary.record));
    return audits;
}

QList<Damage> Workspace::rebuild(const Progress &progress)
{
    const QList<Damage> found = m_store->log().verify(progress);
    if (found.isEmpty())
        m_store->rebuild(progress);
    return found;
}

QString Workspace::sealText() const
{
    const Seal seal = m_store->log().seal();
    return QStringLiteral("%1:%2:%3:%4")
        .arg(seal.fileId)
        .arg(seal.seq)
        .arg(QString::fromLatin1(seal.content.toHex()), QString::fromLatin1(seal.journal.toHex()));
}

QList<Damage> Workspace::compareSeal(const QString &text) const
{
    const QStringList parts = text.trimmed().split(QLatin1Char(':'));
    bool isNumber = false;
    const qint64 seq = parts.value(1).toLongLong(&isNumber);
    if (parts.size() != 4 || !isNumber)
        throw std::invalid_argument("the seal is not of the form file:number:content:journal");
    const Seal then = m_store->log().sealAt(seq);
    const auto differs = [&](const QString &what) { return QList<Damage>{{Damage::Kind::SealDiffers, seq, {}, what}}; };
    if (then.fileId != parts.at(0))
        return differs(QStringLiteral("it is the seal of another file"));
    if (then.seq != seq)
        return differs(QStringLiteral("the file has fewer revisions than the seal"));
    if (then.content.toHex() != parts.at(2).toLatin1() || then.journal.toHex() != parts.at(3).toLatin1())
        return differs(QStringLiteral("its first %1 revisions are not those that were sealed").arg(seq));
    return {};
}

const ScoreMatrix &Workspace::matrix(const QString &formId)
{
    const ChangeMark mark = m_database->changeMark();
    if (mark != m_matricesMark) {
        m_matrices.clear();
        m_matricesMark = mark;
    }
    std::shared_ptr<ScoreMatrix> &matrix = m_matrices[formId];
    if (!matrix) {
        const FormDefinition *form = m_pack.form(formId);
        if (!form)
            throw std::invalid_argument("the pack has no such form");
        matrix = std::make_shared<ScoreMatrix>(*form);
        m_store->forEachCounted(formId, [&matrix](const ScoredAudit &audit) { matrix->append(audit); });
    }
    return *matrix;
}

RatingTable Workspace::rate(const QString &tableId, const Filter &filter)
{
    const TableDefinition *table = m_pack.table(tableId);
    if (!table)
        throw std::invalid_argument("the pack has no such table");
    return rateTable(*table, m_pack, matrix(table->form), filter);
}

ComparisonTable Workspace::compare(const QString &tableId, const Filter &filter, const QString &with,
                                   const Progress &progress, const std::stop_token &stop)
{
    const ComparisonInputs inputs = comparisonInputs(*this, tableId, filter, with);
    qint64 done = 0;
    return compared(inputs, m_pack, [&](const RowQuestion &question) {
        RowFindings findings = m_comparisons.answerTo(question, stop);
        if (stop.stop_requested() || (progress && !progress(++done, inputs.now.rows.size())))
            throw Cancelled();
        return findings;
    });
}

QStringList Workspace::behind(const QString &tableId, const QString &field, quint8 code, const Filter &filter)
{
    const TableDefinition *table = m_pack.table(tableId);
    if (!table)
        throw std::invalid_argument("the pack has no such table");
    return auditsBehind(*table, m_pack, matrix(table->form), filter, field, code);
}

} // namespace caseaudit
