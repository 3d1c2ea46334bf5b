#include "app/workspace/import_job.h"

#include "app/workspace/csv_file.h"
#include "app/workspace/workspace.h"

#include <QFileInfo>
#include <QHash>
#include <QJsonDocument>
#include <QSet>
#include <QUuid>

#include <algorithm>
#include <stdexcept>

namespace caseaudit {

namespace {

bool isLocked(const RecordStore &store, const QString &record)
{
    const std::optional<AuditRecord> audit = store.audit(record);
    return audit && audit->state == AuditState::Locked;
}

/// What an import would do with one understood row; a problem is appended when it is refused.
ImportEffect judge(const ImportedAudit &row, const QString &fileName, Workspace &workspace, KnownKeys knownKeys,
                   QList<ImportProblem> &problems)
{
    const AuditRecord &audit = row.audit;
    const RecordStore &store = workspace.store();
    const QStringList records =
        store.recordsWithKey(audit.form, audit.authority, audit.caseRef, audit.cycle, audit.reading);
    if (records.isEmpty())
        return ImportEffect::New;
    for (const QString &record : records) {
        if (store.importDigests(record).contains(row.digest))
            return ImportEffect::Unchanged;
    }
    const bool beingEdited = store.working(records.first()).has_value();
    const bool locked = isLocked(store, records.first());
    if (knownKeys == KnownKeys::Update && !beingEdited && !locked)
        return ImportEffect::Update;
    QString expected = QStringLiteral("a case not yet audited in cycle %1; to replace the audit that is there, import "
                                      "with --update")
                           .arg(audit.cycle);
    if (locked)
        expected = QStringLiteral("an audit that no issued report has locked: unlock it first");
    else if (beingEdited)
        expected = QStringLiteral("an audit nobody is working on: this one has unfinished changes");
    problems.append({fileName, row.line, QStringLiteral("case_ref"), audit.caseRef, expected});
    return ImportEffect::Refused;
}

bool hasMark(const QJsonObject &document, const QString &batch)
{
    const QJsonArray marks = document.value(QStringLiteral("imports")).toArray();
    return std::any_of(marks.begin(), marks.end(), [&batch](const QJsonValue &mark) {
        return mark.toObject().value(QStringLiteral("batch")).toString() == batch;
    });
}

void flag(AuditRecord &audit, const QString &batch, bool withdrawn)
{
    for (ImportMark &mark : audit.imports) {
        if (mark.batch == batch)
            mark.withdrawn = withdrawn;
    }
}

/// The audit as it was just before `batch` changed it.
AuditRecord beforeBatch(const RecordStore &store, const QString &record, const QString &batch)
{
    QJsonObject last;
    for (const Revision &revision : store.log().history(record)) {
        const QJsonObject document = QJsonDocument::fromJson(revision.document).object();
        if (hasMark(document, batch))
            break;
        last = document;
    }
    return auditFromJson(last);
}

/// The audit as it last was with `batch` in force.
AuditRecord withBatch(const RecordStore &store, const QString &record, const QString &batch)
{
    const QList<Revision> history = store.log().history(record);
    for (auto revision = history.rbegin(); revision != history.rend(); ++revision) {
        AuditRecord audit = auditFromJson(QJsonDocument::fromJson(revision->document).object());
        const bool inForce = std::any_of(audit.imports.begin(), audit.imports.end(), [&batch](const ImportMark &mark) {
            return mark.batch == batch && !mark.withdrawn;
        });
        if (inForce)
            return audit;
    }
    throw std::invalid_argument("the record has no revision of that import");
}

/// The records of a batch whose mark is in force or withdrawn, as asked.
QStringList recordsWhereMark(const RecordStore &store, const QString &batch, bool withdrawn)
{
    QStringList matching;
    for (const QString &record : store.recordsOfBatch(batch)) {
        const std::optional<AuditRecord> audit = store.audit(record);
        for (const ImportMark &mark : audit ? audit->imports : QList<ImportMark>()) {
            if (mark.batch == batch && mark.withdrawn == withdrawn)
                matching.append(record);
        }
    }
    return matching;
}

} // namespace

ImportPlan planImport(Workspace &workspace, const QString &form, const QString &path, const QString &contactsPath,
                      KnownKeys knownKeys)
{
    ImportPlan plan;
    plan.form = form;
    const CsvFile file = csvFileAt(path);
    std::optional<CsvFile> contacts;
    if (!contactsPath.isEmpty())
        contacts = csvFileAt(contactsPath);
    const QString fileName = QFileInfo(path).fileName();
    plan.file = understandAudits(file, fileName, contacts ? &*contacts : nullptr, QFileInfo(contactsPath).fileName(),
                                 form, workspace.pack(), workspace.surroundings().today);
    plan.problems = plan.file.problems;
    for (const ImportedAudit &row : std::as_const(plan.file.audits)) {
        const ImportEffect effect = judge(row, fileName, workspace, knownKeys, plan.problems);
        plan.effects.append(effect);
        plan.added += effect == ImportEffect::New ? 1 : 0;
        plan.unchanged += effect == ImportEffect::Unchanged ? 1 : 0;
        plan.updated += effect == ImportEffect::Update ? 1 : 0;
    }
    // The audits' own file first, each in order of lines.
    std::stable_sort(plan.problems.begin(), plan.problems.end(),
                     [&fileName](const ImportProblem &left, const ImportProblem &right) {
                         const bool leftFirst = left.file == fileName;
                         const bool rightFirst = right.file == fileName;
                         return leftFirst != rightFirst ? leftFirst : left.line < right.line;
                     });
    QSet<std::pair<QString, int>> refusedLines;
    for (const ImportProblem &problem : std::as_const(plan.problems))
        refusedLines.insert({problem.file, problem.line});
    plan.refused = static_cast<int>(refusedLines.size());
    return plan;
}

QString runImport(Workspace &workspace, const ImportPlan &plan, const Progress &progress)
{
    if (!plan.canRun())
        throw std::invalid_argument("an import with problems is not carried out");
    if (plan.added + plan.updated == 0)
        return {};
    const Surroundings &surroundings = workspace.surroundings();
    const QString batch = surroundings.today.toString(Qt::ISODate) + QLatin1Char('-') +
                          QUuid::createUuid().toString(QUuid::Id128).left(8);
    workspace.write([&] {
        RecordStore &store = workspace.store();
        for (qsizetype i = 0; i < plan.file.audits.size(); ++i) {
            if (progress && !progress(i, plan.file.audits.size()))
                throw Cancelled();
            const ImportedAudit &row = plan.file.audits.at(i);
            if (plan.effects.at(i) == ImportEffect::Unchanged)
                continue;
            AuditRecord audit = row.audit;
            QString record;
            QByteArray base;
            if (plan.effects.at(i) == ImportEffect::Update) {
                record = store.recordsWithKey(audit.form, audit.authority, audit.caseRef, audit.cycle, audit.reading)
                             .value(0);
                base = store.currentRevision(record);
                if (const std::optional<AuditRecord> before = store.audit(record))
                    audit.imports = before->imports;
            }
            audit.imports.append({batch, row.digest, false});
            store.writeAudit(record, base, audit, surroundings.user, surroundings.now());
        }
    });
    return batch;
}

int withdrawBatch(Workspace &workspace, const QString &batch, const QString &reason)
{
    const RecordStore &store = workspace.store();
    const QStringList records = recordsWhereMark(store, batch, false);
    workspace.write([&] {
        for (const QString &record : records) {
            workspace.rewrite(record, [&](AuditRecord &audit) {
                if (audit.imports.first().batch == batch) {
                    if (audit.state != AuditState::Withdrawn)
                        audit.stateBefore = audit.state;
                    audit.state = AuditState::Withdrawn;
                } else {
                    const QList<ImportMark> marks = audit.imports;
                    audit = beforeBatch(store, record, batch);
                    audit.imports = marks;
                }
                audit.stateReason = reason;
                flag(audit, batch, true);
            });
        }
    });
    return static_cast<int>(records.size());
}

int restoreBatch(Workspace &workspace, const QString &batch)
{
    const RecordStore &store = workspace.store();
    const QStringList records = recordsWhereMark(store, batch, true);
    workspace.write([&] {
        for (const QString &record : records) {
            workspace.rewrite(record, [&](AuditRecord &audit) { audit = withBatch(store, record, batch); });
        }
    });
    return static_cast<int>(records.size());
}

} // namespace caseaudit
