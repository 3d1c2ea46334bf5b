#include "app/workspace/sample_drafts.h"

#include "app/workspace/audit_session.h"
#include "app/workspace/cancelled.h"
#include "app/workspace/readings.h"
#include "app/workspace/sample_document.h"
#include "app/workspace/workspace.h"

#include <algorithm>
#include <stdexcept>

namespace caseaudit {

namespace {

QString recordOf(const Workspace &workspace, const Sample &sample, const SampledCase &one, const QString &reading)
{
    if (sample.request.form.isEmpty())
        return {};
    return workspace.store()
        .recordsWithKey(sample.request.form, one.authority, one.caseRef, sample.request.cycle, reading)
        .value(0);
}

/// The states of those records that are there, in one query.
QHash<QString, AuditState> statesOf(const Workspace &workspace, const QStringList &records)
{
    QHash<QString, AuditState> states;
    if (records.isEmpty())
        return states;
    AuditQuery query;
    query.records = records;
    for (const ListedAudit &audit : workspace.listAudits(query))
        states.insert(audit.record, audit.state);
    return states;
}

void count(SampleCoverage &line, const SampledCase &one, const SampledAudits &audits)
{
    if (one.replaced) {
        ++line.replaced;
        return;
    }
    ++line.drawn;
    line.drafted += audits.first.isEmpty() ? 0 : 1;
    line.complete += !audits.first.isEmpty() && isCounted(audits.firstState) ? 1 : 0;
    line.twice += one.isReadTwice ? 1 : 0;
    line.twiceComplete += !audits.second.isEmpty() && isCounted(audits.secondState) ? 1 : 0;
}

QString makeFirst(Workspace &workspace, const Sample &sample, const SampledCase &one)
{
    AuditSession session = AuditSession::create(
        workspace, sample.request.form,
        {.authority = one.authority, .team = one.team, .auditor = one.auditor, .cycle = sample.request.cycle});
    session.setHeader(QStringLiteral("audited_on"), {});
    session.setHeader(QStringLiteral("worker"), one.worker);
    session.setHeader(QStringLiteral("case_ref"), one.caseRef);
    session.leave();
    return session.record();
}

/// Begins what is missing of one case.
void makeMissing(Workspace &workspace, const Sample &sample, const SampledCase &one, SampleDrafts &drafts)
{
    QString first = recordOf(workspace, sample, one, QStringLiteral("1"));
    drafts.there += first.isEmpty() ? 0 : 1;
    if (first.isEmpty()) {
        first = makeFirst(workspace, sample, one);
        ++drafts.made;
    }
    if (!one.isReadTwice || one.secondReader.isEmpty())
        return;
    const std::optional<AuditRecord> audit = workspace.audit(first);
    if (audit && secondReadingObstacles(workspace, *audit, one.secondReader).isEmpty()) {
        const QString second = beginSecondReading(workspace, first, one.secondReader);
        workspace.rewrite(second, [](AuditRecord &draft) { draft.auditedOn = QDate(); });
        ++drafts.secondMade;
    }
}

} // namespace

QList<SampledAudits> sampledAudits(const Workspace &workspace, const Sample &sample)
{
    QList<SampledAudits> all;
    QStringList records;
    for (const SampledCase &one : sample.cases) {
        all.append({recordOf(workspace, sample, one, QStringLiteral("1")),
                    recordOf(workspace, sample, one, QStringLiteral("2"))});
        for (const QString &record : {all.constLast().first, all.constLast().second}) {
            if (!record.isEmpty())
                records.append(record);
        }
    }
    const QHash<QString, AuditState> states = statesOf(workspace, records);
    for (SampledAudits &audits : all) {
        audits.firstState = states.value(audits.first);
        audits.secondState = states.value(audits.second);
    }
    return all;
}

QList<SampleCoverage> sampleCoverage(const Workspace &workspace, const Sample &sample)
{
    const QList<SampledAudits> audits = sampledAudits(workspace, sample);
    QList<SampleCoverage> lines;
    for (const SampleGroup &group : sample.groups)
        lines.append({group.authority, group.category, group.cases});
    SampleCoverage all;
    all.cases = sample.casesInFrame();
    for (qsizetype i = 0; i < sample.cases.size(); ++i) {
        const SampledCase &one = sample.cases.at(i);
        for (SampleCoverage &line : lines) {
            if (line.authority == one.authority && line.category == one.category)
                count(line, one, audits.at(i));
        }
        count(all, one, audits.at(i));
    }
    lines.append(all);
    return lines;
}

QStringList auditsOfSample(const Workspace &workspace, const Sample &sample, const SampleCoverage &line)
{
    QStringList records;
    const QList<SampledAudits> audits = sampledAudits(workspace, sample);
    for (qsizetype i = 0; i < sample.cases.size(); ++i) {
        const SampledCase &one = sample.cases.at(i);
        const bool isIn =
            line.authority.isEmpty() || (line.authority == one.authority && line.category == one.category);
        for (const QString &record : {audits.at(i).first, audits.at(i).second}) {
            if (isIn && !one.replaced && !record.isEmpty())
                records.append(record);
        }
    }
    return records;
}

SampleDrafts makeDrafts(Workspace &workspace, const QString &record, const QString &form, const Progress &progress)
{
    std::optional<Sample> sample = sampleWithId(workspace, record);
    if (!sample)
        throw std::invalid_argument("there is no such sample");
    if (!sample->request.form.isEmpty() && !form.isEmpty() && sample->request.form != form)
        throw std::invalid_argument("the sample was drawn for another form");
    const bool isNewForm = sample->request.form.isEmpty();
    if (isNewForm)
        sample->request.form = form;
    if (!workspace.pack().form(sample->request.form))
        throw std::invalid_argument("drafts need a form of the pack");
    SampleDrafts drafts;
    workspace.write([&] {
        if (isNewForm)
            writeSample(workspace, *sample);
        for (qsizetype i = 0; i < sample->cases.size(); ++i) {
            if (progress && !progress(i, sample->cases.size()))
                throw Cancelled();
            if (!sample->cases.at(i).replaced)
                makeMissing(workspace, *sample, sample->cases.at(i), drafts);
        }
    });
    return drafts;
}

} // namespace caseaudit
