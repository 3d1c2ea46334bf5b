#include "app/exchange/case_list_import.h"
#include "app/workspace/action_register.h"
#include "app/workspace/follow_ups.h"
#include "app/workspace/workspace.h"
#include "audit_forms/document_reader.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>
#include <stdexcept>

namespace caseaudit {

namespace {

/// One record a list, under the same id in every file.
QString recordOf(const QString &ref, const QString &list)
{
    return followUpKind + QStringLiteral("-list-") + ref + u'-' + list;
}

FollowUpList listFrom(const Revision &revision)
{
    const DocumentReader reader(revision.content());
    FollowUpList list{.ref = reader.text(QStringLiteral("ref")),
                      .list = reader.text(QStringLiteral("list")),
                      .date = reader.date(QStringLiteral("date")),
                      .cases = {},
                      .author = revision.author,
                      .writtenAt = revision.writtenAt};
    for (const DocumentReader &named : reader.objects(QStringLiteral("cases")))
        list.cases.append({named.text(QStringLiteral("authority")), named.text(QStringLiteral("case_ref"))});
    return list;
}

QJsonObject documentOf(const FollowUpList &list)
{
    QJsonArray cases;
    for (const NamedCase &named : list.cases)
        cases.append(
            QJsonObject{{QStringLiteral("authority"), named.authority}, {QStringLiteral("case_ref"), named.caseRef}});
    return {{QStringLiteral("what"), QStringLiteral("list")},
            {QStringLiteral("ref"), list.ref},
            {QStringLiteral("list"), list.list},
            {QStringLiteral("date"), list.date.toString(Qt::ISODate)},
            {QStringLiteral("cases"), cases}};
}

bool sameCase(const NamedCase &left, const NamedCase &right)
{
    return left.authority == right.authority && foldedCaseRef(left.caseRef) == foldedCaseRef(right.caseRef);
}

/// Throws std::invalid_argument unless each case can be found again; a case named twice stands once.
void appendCases(QList<NamedCase> &cases, const QList<NamedCase> &more, const Pack &pack)
{
    for (const NamedCase &named : more) {
        const Authority *authority = pack.authority(named.authority);
        if (foldedCaseRef(named.caseRef).isEmpty())
            throw std::invalid_argument("a case of a list needs its reference");
        if (!authority || authority->id == pack.partnership.id)
            throw std::invalid_argument("a case of a list needs its authority: “" + named.authority.toStdString() +
                                        "” is none");
        const bool isKnown =
            std::any_of(cases.begin(), cases.end(), [&named](const NamedCase &each) { return sameCase(each, named); });
        if (!isKnown)
            cases.append({named.authority, named.caseRef.simplified()});
    }
}

/// The completed audits of a case after a day and up to another, the reading that counts of each cycle, the latest
/// first.
QList<AuditSummary> laterAudits(const Workspace &workspace, const QString &form, const NamedCase &named,
                                const QDate &after, const QDate &upTo)
{
    AuditQuery query;
    query.states = statesThat(isCounted);
    query.reconstructed = AuditQuery::Reconstructed::LeftOut;
    query.sort = AuditQuery::Sort::AuditedOn;
    query.descending = true;
    // By key, which is indexed: a search would go through every audit there is.
    for (const QString &cycle : workspace.distinct(QStringLiteral("cycle"))) {
        for (const QString &reading : {QStringLiteral("1"), QStringLiteral("agreed")})
            query.records += workspace.store().recordsWithKey(form, named.authority, named.caseRef, cycle, reading);
    }
    if (query.records.isEmpty())
        return {};
    QList<AuditSummary> audits = workspace.audits(query);
    audits.removeIf(
        [&](const AuditSummary &audit) { return !audit.counts || audit.auditedOn <= after || audit.auditedOn > upTo; });
    return audits;
}

NamedCaseFinding stateOf(const Workspace &workspace, const NamedCase &named, const QDate &after, const Field &field,
                         const FormDefinition &form)
{
    NamedCaseFinding finding{.named = named, .state = NamedCaseState::NotAudited, .audit = {}, .auditedOn = {}};
    for (const AuditSummary &summary : laterAudits(workspace, form.id, named, after, workspace.surroundings().today)) {
        const std::optional<AuditRecord> audit = workspace.audit(summary.record);
        if (!audit)
            continue;
        const bool isAnswered =
            isAsked(field, form, *audit) != Asked::No && audit->answers.value(field.id).isAnswered();
        if (isAnswered || finding.audit.isEmpty()) {
            finding.audit = summary.record;
            finding.auditedOn = summary.auditedOn;
        }
        finding.state = NamedCaseState::Unanswered;
        if (isAnswered) {
            finding.state =
                isFailing(workspace, *audit, field.id) ? NamedCaseState::StillFails : NamedCaseState::FollowedUp;
            break;
        }
    }
    return finding;
}

} // namespace

std::optional<EvidenceRule> listRule(const Workspace &workspace, const QString &ref)
{
    const PlanRow row = requireAction(workspace, ref);
    const auto rule = std::find_if(row.evidence.begin(), row.evidence.end(),
                                   [](const EvidenceRule &each) { return each.kind == rule_kind::followedUp; });
    return rule == row.evidence.end() ? std::nullopt : std::optional(*rule);
}

std::optional<FollowUpList> followUpList(const Workspace &workspace, const QString &ref, const QString &list)
{
    const QList<Revision> history = workspace.store().log().history(recordOf(ref, list));
    for (auto revision = history.rbegin(); revision != history.rend(); ++revision) {
        if (revision->isErased())
            continue;
        const FollowUpList received = listFrom(*revision);
        if (received.date <= workspace.surroundings().today)
            return received;
    }
    return std::nullopt;
}

void receiveList(Workspace &workspace, const QString &ref, const QDate &date, const QList<NamedCase> &cases,
                 ListChange change)
{
    const std::optional<EvidenceRule> rule = listRule(workspace, ref);
    if (!rule)
        throw std::invalid_argument("action " + ref.toStdString() + " follows no list of cases");
    const QString name = ruleTarget(*rule);
    const std::optional<FollowUpList> before = followUpList(workspace, ref, name);
    FollowUpList list{.ref = ref, .list = name, .date = date, .cases = {}, .author = {}, .writtenAt = {}};
    if (change == ListChange::Add && before) {
        list.date = before->date;
        list.cases = before->cases;
    }
    requireDayUpToToday(workspace, list.date, "a list");
    appendCases(list.cases, cases, workspace.pack());
    if (before && before->date == list.date && before->cases == list.cases)
        return;
    workspace.write([&] {
        workspace.store().writeDocument(recordOf(ref, name), followUpKind, documentOf(list),
                                        workspace.surroundings().user, workspace.surroundings().now());
    });
}

QList<ImportProblem> importList(Workspace &workspace, const QString &ref, const QDate &date, const QString &path,
                                ListChange change)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error(QStringLiteral("%1 cannot be read: %2").arg(path, file.errorString()).toStdString());
    QList<ImportProblem> problems;
    const QList<NamedCase> cases =
        readCaseList(readCsv(file.readAll()), QFileInfo(path).fileName(), workspace.pack(), problems);
    if (problems.isEmpty())
        receiveList(workspace, ref, date, cases, change);
    return problems;
}

QList<NamedCaseFinding> caseStates(const Workspace &workspace, const FollowUpList &list, const QString &row)
{
    const TableRow *tableRow = workspace.pack().tableRow(row);
    const TableDefinition *table = workspace.pack().table(row.section(u'.', 0, 0));
    const FormDefinition *form = table ? workspace.pack().form(table->form) : nullptr;
    const Field *field = form && tableRow ? form->field(tableRow->field) : nullptr;
    if (!field)
        throw std::invalid_argument("there is no row “" + row.toStdString() + "”");
    QList<NamedCaseFinding> findings;
    for (const NamedCase &named : list.cases)
        findings.append(stateOf(workspace, named, list.date, *field, *form));
    return findings;
}

} // namespace caseaudit
