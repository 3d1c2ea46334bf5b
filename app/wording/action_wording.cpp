#include "app/wording/action_wording.h"

#include "app/wording/evidence_wording.h"
#include "app/wording/page_wording.h"
#include "app/wording/wording.h"
#include "audit_forms/pack.h"

#include <algorithm>

namespace caseaudit::wording {

namespace {

QString authorityName(const QString &id, const Pack &pack)
{
    const Authority *authority = pack.authority(id);
    return authority ? authority->name : id;
}

} // namespace

QString workStatus(WorkStatus status)
{
    switch (status) {
    case WorkStatus::InProgress:
        return QStringLiteral("In progress");
    case WorkStatus::Complete:
        return QStringLiteral("Complete");
    case WorkStatus::OnHold:
        return QStringLiteral("On hold");
    case WorkStatus::NotStarted:
        break;
    }
    return QStringLiteral("Not started");
}

QString evidenceStatus(EvidenceStatus status)
{
    switch (status) {
    case EvidenceStatus::Partial:
        return QStringLiteral("Partly evidenced");
    case EvidenceStatus::Sufficient:
        return QStringLiteral("Evidenced");
    case EvidenceStatus::Contradicts:
        return QStringLiteral("Contradicted");
    case EvidenceStatus::None:
        break;
    }
    return QStringLiteral("No evidence");
}

QString bothStatuses(WorkStatus work, EvidenceStatus evidence)
{
    if (evidence == EvidenceStatus::Contradicts && work == WorkStatus::Complete)
        return QStringLiteral("Said to be complete, but audits contradict it");
    if (evidence == EvidenceStatus::Contradicts)
        return QStringLiteral("%1; audits speak against it").arg(workStatus(work));
    if (evidence == EvidenceStatus::None)
        return QStringLiteral("%1; no evidence from audits").arg(workStatus(work));
    if (evidence == EvidenceStatus::Sufficient)
        return QStringLiteral("%1; evidenced by audits").arg(workStatus(work));
    return QStringLiteral("%1; partly evidenced by audits").arg(workStatus(work));
}

QString actionDue(const QDate &dueMonth, WorkStatus status, const QDate &today)
{
    if (status == WorkStatus::Complete)
        return QStringLiteral("Was due %1").arg(month(dueMonth));
    if (dueState(dueMonth, status, today) == DueState::Soon)
        return QStringLiteral("Due soon: %1").arg(month(dueMonth));
    return due(dueMonth, today);
}

QString statusSubject(const QString &aspect, const PlanRow &row)
{
    const auto found = std::find_if(row.aspects.begin(), row.aspects.end(),
                                    [&aspect](const PlanAspect &each) { return aspectId(each) == aspect; });
    return found == row.aspects.end() ? QStringLiteral("The action as a whole") : found->label;
}

QString statusChange(const StatusChange &change)
{
    return QStringLiteral("%1 from %2").arg(workStatus(change.status), date(change.on));
}

QString writtenBy(const QString &author, const QString &writtenAt)
{
    return QStringLiteral("%1, %2").arg(author, moment(writtenAt));
}

QString owners(const ActionOwners &owners, const PlanRow &row, const Pack &pack)
{
    QStringList where;
    if (!owners.aspect.isEmpty())
        where.append(statusSubject(owners.aspect, row));
    where.append(owners.authority.isEmpty() ? QStringLiteral("All authorities")
                                            : authorityName(owners.authority, pack));
    return QStringLiteral("%1: %2").arg(where.join(QStringLiteral(", ")), owners.names.join(QStringLiteral(", ")));
}

QString actionChoice(const PlanRow &row)
{
    return QStringLiteral("%1 – %2").arg(row.ref, row.title);
}

QString noteSubject(const NoteSubject &about, const Pack &pack)
{
    QStringList parts;
    if (!about.row.isEmpty())
        parts.append(tableRowTitle(about.row, pack));
    if (!about.authority.isEmpty())
        parts.append(authorityName(about.authority, pack));
    return parts.join(QStringLiteral(", "));
}

QString noteOnChart(const ActionNote &note, const Pack &pack)
{
    QStringList whose;
    if (!note.ref.isEmpty())
        whose.append(note.ref);
    if (const Authority *authority = pack.authority(note.about.authority))
        whose.append(authority->name);
    return whose.isEmpty() ? note.text : QStringLiteral("%1: %2").arg(whose.join(QStringLiteral(", ")), note.text);
}

QString shares(const QStringList &refs)
{
    return refs.isEmpty()
               ? QString()
               : QStringLiteral("Answers the recommendations of %1, too.").arg(refs.join(QStringLiteral(", ")));
}

QString followUpTask(const FollowUp &followUp, const QDate &today)
{
    if (!followUp.due.isValid() || !followUp.isOpen())
        return followUp.who;
    if (followUp.due < today)
        return QStringLiteral("%1, overdue since %2").arg(followUp.who, date(followUp.due.addDays(1)));
    return QStringLiteral("%1, by %2").arg(followUp.who, date(followUp.due));
}

QString followUpFacts(const FollowUp &followUp, const Pack &pack)
{
    const FormDefinition *form = pack.form(followUp.form);
    const Field *field = form ? form->field(followUp.field) : nullptr;
    QStringList facts{followUp.caseRef, authorityName(followUp.authority, pack)};
    facts.append(field ? QStringLiteral("%1: %2").arg(form->shortTitle, field->label) : followUp.field);
    facts.append(QStringLiteral("noted %1 by %2").arg(date(followUp.notedOn), followUp.notedBy));
    if (!followUp.isOpen()) {
        const QString closed = QStringLiteral("closed %1 by %2").arg(date(followUp.closedOn), followUp.closedBy);
        facts.append(followUp.closingNote.isEmpty() ? closed
                                                    : QStringLiteral("%1: %2").arg(closed, followUp.closingNote));
    }
    return joinedFacts(facts);
}

QString openFollowUps(qsizetype open, qsizetype overdue)
{
    if (open == 0)
        return QStringLiteral("no follow-up open");
    const QString count =
        counted(open, QStringLiteral("follow-up"), QStringLiteral("follow-ups")) + QStringLiteral(" open");
    return overdue == 0 ? count : QStringLiteral("%1, %2 overdue").arg(count).arg(overdue);
}

QString thresholdName(const QString &name, const EvidenceRule &rule)
{
    if (name == QLatin1String("pairs"))
        return QStringLiteral("Second readings, at least");
    if (name == QLatin1String("kappa"))
        return QStringLiteral("Kappa, at least");
    if (name == QLatin1String("base"))
        return QStringLiteral("Answers in each authority, at least");
    if (name == QLatin1String("share"))
        return QStringLiteral("Share answered, at least");
    return rule.kind == rule_kind::coverage ? QStringLiteral("Audits in each authority, at least")
                                            : QStringLiteral("Favourable share, at least");
}

QString thresholdValue(const QString &name, const EvidenceRule &rule, double value)
{
    constexpr int digits = 6;
    if (isWholeThreshold(rule, name) || name == QLatin1String("kappa"))
        return QString::number(value, 'g', digits);
    return QStringLiteral("%1 %").arg(QString::number(value * 100, 'g', digits));
}

QString thresholdSubject(const ThresholdChange &change, const EvidenceRule &rule, const Pack &pack)
{
    return joinedFacts({thresholdName(change.name, rule), ruleTitle(rule, pack)});
}

QString thresholdChange(const ThresholdChange &change, const EvidenceRule &rule)
{
    return QStringLiteral("%1 → %2: %3")
        .arg(thresholdValue(change.name, rule, change.from), thresholdValue(change.name, rule, change.to), change.why);
}

} // namespace caseaudit::wording
