#include "app/workspace/audit_cycles.h"

#include "app/storage/audit_tally.h"
#include "app/workspace/document_change.h"
#include "app/workspace/workspace.h"
#include "audit_forms/document_reader.h"

#include <algorithm>

namespace caseaudit {

namespace {

const QString cycleKind = QStringLiteral("cycle");
const QString nameKey = QStringLiteral("name");
const QString firstKey = QStringLiteral("first");
const QString lastKey = QStringLiteral("last");
const QString targetsKey = QStringLiteral("targets");
const QString caseloadsKey = QStringLiteral("caseloads");
const QString weightsKey = QStringLiteral("weights");

/// One record a cycle, under the same id in every file, so that merged files agree or visibly disagree.
QString recordOf(const QString &name)
{
    return cycleKind + u'-' + name.simplified().toCaseFolded();
}

QMap<QString, int> numbersIn(const QJsonObject &object)
{
    QMap<QString, int> numbers;
    for (auto member = object.begin(); member != object.end(); ++member)
        numbers.insert(member.key(), member.value().toInt());
    return numbers;
}

CaseNumbers caseNumbersIn(const QJsonObject &object)
{
    CaseNumbers numbers;
    for (auto form = object.begin(); form != object.end(); ++form) {
        const QMap<QString, int> byAuthority = numbersIn(form.value().toObject());
        for (auto number = byAuthority.begin(); number != byAuthority.end(); ++number)
            numbers.insert({form.key(), number.key()}, number.value());
    }
    return numbers;
}

QJsonObject jsonOf(const QMap<QString, int> &numbers)
{
    QJsonObject object;
    for (auto number = numbers.begin(); number != numbers.end(); ++number)
        object.insert(number.key(), number.value());
    return object;
}

QJsonObject jsonOf(const CaseNumbers &numbers)
{
    QMap<QString, QMap<QString, int>> byForm;
    for (auto number = numbers.begin(); number != numbers.end(); ++number)
        byForm[number.key().first].insert(number.key().second, number.value());
    QJsonObject object;
    for (auto form = byForm.begin(); form != byForm.end(); ++form)
        object.insert(form.key(), jsonOf(form.value()));
    return object;
}

AuditCycle cycleFrom(const QJsonObject &document)
{
    const DocumentReader reader(document);
    return {.name = reader.text(nameKey),
            .kind = CycleKind::Described,
            .first = reader.date(firstKey),
            .last = reader.date(lastKey),
            .targets = caseNumbersIn(document.value(targetsKey).toObject()),
            .caseloads = caseNumbersIn(document.value(caseloadsKey).toObject()),
            .weights = numbersIn(document.value(weightsKey).toObject())};
}

QJsonObject documentOf(const AuditCycle &cycle)
{
    return {{nameKey, cycle.name},
            {firstKey, cycle.first.toString(Qt::ISODate)},
            {lastKey, cycle.last.toString(Qt::ISODate)},
            {targetsKey, jsonOf(cycle.targets)},
            {caseloadsKey, jsonOf(cycle.caseloads)},
            {weightsKey, jsonOf(cycle.weights)}};
}

QList<AuditCycle> describedCycles(const Workspace &workspace)
{
    QList<AuditCycle> cycles;
    for (const QJsonObject &document : workspace.store().documents(cycleKind))
        cycles.append(cycleFrom(document));
    return cycles;
}

QString printedCycle(const Pack &pack)
{
    return pack.baseline ? pack.baseline->cycle : QString();
}

Finding error(const QString &code, const QStringList &args = {})
{
    return {code, Severity::Error, {}, args};
}

bool hasAuthority(const Pack &pack, const QString &id)
{
    return std::any_of(pack.authorities.begin(), pack.authorities.end(),
                       [&id](const Authority &authority) { return authority.id == id; });
}

void checkNumbers(const CaseNumbers &numbers, const QString &negative, const Pack &pack, QList<Finding> &findings)
{
    for (auto number = numbers.begin(); number != numbers.end(); ++number) {
        const auto &[form, authority] = number.key();
        if (!pack.form(form))
            findings.append(error(QStringLiteral("unknown_form"), {form}));
        if (!hasAuthority(pack, authority))
            findings.append(error(QStringLiteral("unknown_authority"), {authority}));
        if (number.value() < 0)
            findings.append(error(negative, {form, authority, QString::number(number.value())}));
    }
}

void checkWeights(const AuditCycle &cycle, const Pack &pack, QList<Finding> &findings)
{
    bool anyWeight = false;
    for (auto weight = cycle.weights.begin(); weight != cycle.weights.end(); ++weight) {
        anyWeight = anyWeight || weight.value() != 0;
        if (!hasAuthority(pack, weight.key()))
            findings.append(error(QStringLiteral("unknown_authority"), {weight.key()}));
        if (weight.value() < 0)
            findings.append(error(QStringLiteral("negative_weight"), {weight.key(), QString::number(weight.value())}));
    }
    for (const Authority &authority : pack.authorities) {
        if (anyWeight && cycle.weights.value(authority.id) == 0)
            findings.append(error(QStringLiteral("weight_missing"), {authority.id}));
    }
}

QStringList changesOf(const AuditCycle &before, const AuditCycle &after)
{
    QStringList changed;
    const auto compare = [&changed](const QString &key, const auto &one, const auto &other) {
        if (one != other)
            changed.append(key);
    };
    compare(firstKey, before.first, after.first);
    compare(lastKey, before.last, after.last);
    compare(targetsKey, before.targets, after.targets);
    compare(caseloadsKey, before.caseloads, after.caseloads);
    compare(weightsKey, before.weights, after.weights);
    return changed;
}

template <typename Numbers>
void leaveOutNothing(Numbers &numbers)
{
    for (auto number = numbers.begin(); number != numbers.end();)
        number = number.value() == 0 ? numbers.erase(number) : std::next(number);
}

QList<CycleProgress> progressOf(const AuditCycle &cycle, const CaseNumbers &complete, const Pack &pack)
{
    QList<CycleProgress> progress;
    const auto add = [&](const QString &form, const QString &authority) {
        CycleProgress line{form, authority, complete.value({form, authority}), std::nullopt};
        if (cycle.targets.contains({form, authority}))
            line.target = cycle.targets.value({form, authority});
        if (line.complete > 0 || line.target)
            progress.append(line);
    };
    for (const FormDefinition &form : pack.forms) {
        for (const Authority &authority : pack.authorities)
            add(form.id, authority.id);
        // Reconstructed audits belong to the partnership as a whole.
        add(form.id, pack.partnership.id);
    }
    return progress;
}

} // namespace

QList<AuditCycle> auditCycles(const Workspace &workspace)
{
    QMap<QString, AuditCycle> byName;
    for (const QString &name : workspace.distinct(QStringLiteral("cycle")))
        byName.insert(name, {.name = name, .kind = CycleKind::Named});
    for (const AuditCycle &cycle : describedCycles(workspace))
        byName.insert(cycle.name, cycle);
    if (const QString printed = printedCycle(workspace.pack()); !printed.isEmpty())
        byName.insert(printed, {.name = printed, .kind = CycleKind::Printed});
    return byName.values();
}

std::optional<AuditCycle> auditCycle(const Workspace &workspace, const QString &name)
{
    const QList<AuditCycle> cycles = auditCycles(workspace);
    const auto found =
        std::find_if(cycles.begin(), cycles.end(), [&name](const AuditCycle &cycle) { return cycle.name == name; });
    return found == cycles.end() ? std::nullopt : std::optional(*found);
}

QString describedCycleOn(const Workspace &workspace, const QDate &day)
{
    AuditCycle latest;
    for (const AuditCycle &cycle : describedCycles(workspace)) {
        const bool isIn = cycle.first <= day && day <= cycle.last;
        if (isIn && (latest.name.isEmpty() || latest.first < cycle.first))
            latest = cycle;
    }
    return latest.name;
}

QList<Finding> cycleFindings(const Workspace &workspace, const AuditCycle &cycle, CycleEntry entry)
{
    const Pack &pack = workspace.pack();
    QList<Finding> findings;
    const QString record = recordOf(cycle.name);
    if (cycle.name.simplified().isEmpty())
        findings.append(error(QStringLiteral("cycle_without_name")));
    else if (!printedCycle(pack).isEmpty() && record == recordOf(printedCycle(pack)))
        findings.append(error(QStringLiteral("cycle_is_printed"), {printedCycle(pack)}));
    // A cycle is its name: what differs in capitals or blanks only would be taken for the same by people.
    const QMap<QString, QJsonObject> described = workspace.store().documents(cycleKind);
    if (described.contains(record)) {
        const QString there = described.value(record).value(nameKey).toString();
        if (entry == CycleEntry::New || there != cycle.name.simplified())
            findings.append(error(QStringLiteral("cycle_name_taken"), {there}));
    }
    if (!cycle.first.isValid() || !cycle.last.isValid())
        findings.append(error(QStringLiteral("cycle_without_days")));
    else if (cycle.last < cycle.first)
        findings.append(error(QStringLiteral("cycle_days_out_of_order"),
                              {cycle.first.toString(Qt::ISODate), cycle.last.toString(Qt::ISODate)}));
    checkNumbers(cycle.targets, QStringLiteral("negative_target"), pack, findings);
    checkNumbers(cycle.caseloads, QStringLiteral("negative_caseload"), pack, findings);
    checkWeights(cycle, pack, findings);
    return findings;
}

QList<Finding> describeCycle(Workspace &workspace, AuditCycle cycle, CycleEntry entry)
{
    const QList<Finding> findings = cycleFindings(workspace, cycle, entry);
    if (!findings.isEmpty())
        return findings;
    cycle.name = cycle.name.simplified();
    leaveOutNothing(cycle.targets);
    leaveOutNothing(cycle.caseloads);
    leaveOutNothing(cycle.weights);
    const QString record = recordOf(cycle.name);
    const QJsonObject document = documentOf(cycle);
    workspace.write([&] {
        const QMap<QString, QJsonObject> described = workspace.store().documents(cycleKind);
        if (described.contains(record) && changedKeys(described.value(record), document).isEmpty())
            return;
        workspace.store().writeDocument(record, cycleKind, document, workspace.surroundings().user,
                                        workspace.surroundings().now());
    });
    return {};
}

QList<CycleRevision> cycleHistory(const Workspace &workspace, const QString &name)
{
    QList<CycleRevision> entries;
    AuditCycle before;
    for (const Revision &revision : workspace.store().log().history(recordOf(name))) {
        if (revision.isErased())
            continue;
        const AuditCycle cycle = cycleFrom(revision.content());
        entries.append({cycle, revision.author, revision.writtenAt, changesOf(before, cycle)});
        before = cycle;
    }
    return entries;
}

QMap<QString, QList<CycleProgress>> progressOfCycles(const Workspace &workspace)
{
    QMap<QString, CaseNumbers> complete;
    for (const AuditTally &tally : auditTallies(workspace.store().database()))
        complete[tally.cycle].insert({tally.form, tally.authority}, tally.audits);
    QMap<QString, QList<CycleProgress>> progress;
    for (const AuditCycle &cycle : auditCycles(workspace))
        progress.insert(cycle.name, progressOf(cycle, complete.value(cycle.name), workspace.pack()));
    return progress;
}

QList<CycleProgress> cycleProgress(const Workspace &workspace, const QString &name)
{
    return progressOfCycles(workspace).value(name);
}

QStringList auditsOfCycle(const Workspace &workspace, const QString &name, const QString &form,
                          const QString &authority)
{
    return talliedAudits(workspace.store().database(), name, form, authority);
}

QMap<QString, int> caseloadWeights(const AuditCycle &cycle, const QString &form, const QStringList &authorities)
{
    if (!cycle.weights.isEmpty())
        return cycle.weights;
    QMap<QString, int> weights;
    for (const QString &authority : authorities) {
        if (cycle.caseloads.contains({form, authority}))
            weights.insert(authority, cycle.caseloads.value({form, authority}));
    }
    return weights.size() == authorities.size() ? weights : QMap<QString, int>();
}

} // namespace caseaudit
