#include "app/workspace/audit_session.h"

#include "app/workspace/document_change.h"
#include "app/workspace/readings.h"
#include "app/workspace/workspace.h"
#include "audit_forms/kpi_answer.h"
#include "audit_forms/validation.h"

#include <algorithm>
#include <stdexcept>

namespace caseaudit {

namespace {

const QString stepField = QStringLiteral("field");
const QString stepChanges = QStringLiteral("changes");

QString &headerText(AuditRecord &audit, const QString &key)
{
    const QHash<QString, QString AuditRecord::*> texts{
        {QStringLiteral("case_ref"), &AuditRecord::caseRef}, {QStringLiteral("authority"), &AuditRecord::authority},
        {QStringLiteral("team"), &AuditRecord::team},        {QStringLiteral("worker"), &AuditRecord::worker},
        {QStringLiteral("auditor"), &AuditRecord::auditor},  {QStringLiteral("cycle"), &AuditRecord::cycle},
        {QStringLiteral("reading"), &AuditRecord::reading},  {QStringLiteral("note"), &AuditRecord::note}};
    const auto found = texts.find(key);
    if (found == texts.end())
        throw std::invalid_argument("an audit has no such header key");
    return audit.*found.value();
}

/// `contact` with its note as documents hold text.
Contact composed(Contact contact)
{
    contact.note = contact.note.normalized(QString::NormalizationForm_C);
    return contact;
}

/// Whether only a comment has changed: then the proposal beside an answer stays the one it was given beside.
bool isSameJudgement(const Answer &answer, const Answer &before)
{
    return answer.isAnswered() && answer.category == before.category && answer.notApplicable == before.notApplicable &&
           answer.reason == before.reason && answer.fromProposal == before.fromProposal;
}

/// Whether anything but the header was entered.
bool hasContent(const AuditRecord &audit)
{
    return !audit.answers.isEmpty() || !audit.dates.isEmpty() || !audit.choices.isEmpty() ||
           !audit.contacts.isEmpty() || !audit.note.isEmpty();
}

} // namespace

AuditSession::AuditSession(Workspace &workspace, WorkingDraft draft)
    : m_workspace(&workspace)
    , m_form(workspace.pack().form(draft.audit.form))
    , m_draft(std::move(draft))
{
    if (!m_form)
        throw std::invalid_argument("the pack has no form of that id");
}

AuditSession AuditSession::create(Workspace &workspace, const QString &form, const AuditDefaults &defaults)
{
    WorkingDraft draft;
    AuditRecord &audit = draft.audit;
    audit.form = form;
    const FormDefinition *definition = workspace.pack().form(form);
    audit.formVersion = definition ? definition->version : 1;
    audit.pack = workspace.pack().digest;
    audit.authority = defaults.authority;
    audit.team = defaults.team;
    audit.auditor = defaults.auditor.isEmpty() ? workspace.surroundings().user : defaults.auditor;
    audit.auditedOn = workspace.surroundings().today;
    audit.cycle = defaults.cycle.isEmpty() ? QString::number(audit.auditedOn.year()) : defaults.cycle;
    return {workspace, std::move(draft)};
}

AuditSession AuditSession::open(Workspace &workspace, const QString &record)
{
    std::optional<AuditRecord> audit = workspace.store().audit(record);
    if (!audit)
        throw std::invalid_argument("no audit has that record id");
    if (isHiddenFrom(workspace, record, *audit))
        throw std::invalid_argument(hiddenText);
    if (std::optional<WorkingDraft> draft = workspace.store().working(record))
        return {workspace, std::move(*draft)};
    WorkingDraft draft;
    draft.record = record;
    draft.base = workspace.store().currentRevision(record);
    draft.audit = std::move(*audit);
    return {workspace, std::move(draft)};
}

const Pack &AuditSession::pack() const
{
    return m_workspace->pack();
}

void AuditSession::setHeader(const QString &key, const QString &value)
{
    AuditRecord after = m_draft.audit;
    if (key == QLatin1String("audited_on"))
        after.auditedOn = QDate::fromString(value, Qt::ISODate);
    else
        headerText(after, key) = value.normalized(QString::NormalizationForm_C);
    apply(key, std::move(after));
}

void AuditSession::setDate(const QString &field, const QDate &date)
{
    AuditRecord after = m_draft.audit;
    if (date.isValid())
        after.dates.insert(field, date);
    else
        after.dates.remove(field);
    apply(field, std::move(after));
}

void AuditSession::setChoice(const QString &field, const QString &choice)
{
    AuditRecord after = m_draft.audit;
    if (choice.isEmpty())
        after.choices.remove(field);
    else
        after.choices.insert(field, choice);
    apply(field, std::move(after));
}

void AuditSession::setAnswer(const QString &fieldId, const Answer &answer)
{
    const Field *field = m_form->field(fieldId);
    if (!field || field->kind != FieldKind::Scored)
        throw std::invalid_argument("the form scores no such field");
    Answer kept = answer;
    kept.reason = answer.reason.normalized(QString::NormalizationForm_C);
    kept.comment = answer.comment.normalized(QString::NormalizationForm_C);
    if (const Answer before = m_draft.audit.answers.value(fieldId); isSameJudgement(kept, before)) {
        kept.proposal = before.proposal;
    } else {
        const std::optional<KpiProposal> proposed = proposal(*field);
        kept.proposal = proposed && kept.isAnswered() ? proposalId(*proposed) : QString();
    }
    AuditRecord after = m_draft.audit;
    if (kept.isEmpty())
        after.answers.remove(fieldId);
    else
        after.answers.insert(fieldId, kept);
    apply(fieldId, std::move(after));
}

bool AuditSession::acceptProposal(const QString &fieldId)
{
    const Field *field = m_form->field(fieldId);
    const std::optional<KpiProposal> proposed = field ? proposal(*field) : std::nullopt;
    if (!proposed)
        return false;
    setAnswer(fieldId, withProposal(m_draft.audit.answers.value(fieldId), *proposed));
    return true;
}

void AuditSession::addContacts(const QList<Contact> &contacts)
{
    AuditRecord after = m_draft.audit;
    for (const Contact &contact : contacts)
        after.contacts.append(composed(contact));
    apply(QStringLiteral("contacts"), std::move(after));
}

void AuditSession::replaceContact(int index, const Contact &contact)
{
    AuditRecord after = m_draft.audit;
    if (index < 0 || index >= after.contacts.size())
        throw std::invalid_argument("the log has no such contact");
    after.contacts[index] = composed(contact);
    apply(QStringLiteral("contacts"), std::move(after));
}

void AuditSession::removeContact(int index)
{
    AuditRecord after = m_draft.audit;
    if (index < 0 || index >= after.contacts.size())
        throw std::invalid_argument("the log has no such contact");
    after.contacts.removeAt(index);
    apply(QStringLiteral("contacts"), std::move(after));
}

void AuditSession::acceptWarning(const QString &findingName, Acceptance acceptance)
{
    AuditRecord after = m_draft.audit;
    after.acceptedWarnings.removeAll(findingName);
    if (acceptance == Acceptance::Accepted)
        after.acceptedWarnings.append(findingName);
    apply(QStringLiteral("accepted_warnings"), std::move(after));
}

void AuditSession::acceptStandingWarnings()
{
    for (const Finding &finding : findings()) {
        if (finding.severity == Severity::Warning)
            acceptWarning(findingName(finding), Acceptance::Accepted);
    }
}

void AuditSession::apply(const QString &field, AuditRecord after)
{
    // Which contact comes first must not depend on the order of typing.
    std::stable_sort(after.contacts.begin(), after.contacts.end(),
                     [](const Contact &left, const Contact &right) { return left.date < right.date; });
    // Drafts that a sample made wait undated: an audit is of the day it is begun.
    if (!after.auditedOn.isValid() && !hasContent(m_draft.audit) && hasContent(after))
        after.auditedOn = m_workspace->surroundings().today;
    const QJsonArray changes = changesBetween(toJson(m_draft.audit), toJson(after));
    if (changes.isEmpty())
        return;
    const QJsonObject step{{stepField, field}, {stepChanges, changes}};
    if (!isEditable()) {
        // Another window may have completed it while somebody typed here.
        m_waiting = step;
        throw std::invalid_argument("only a draft can be changed: reopen the audit first");
    }
    WorkingDraft next = m_draft;
    while (next.undo.size() > next.undoPosition)
        next.undo.removeLast();
    next.undo.append(step);
    next.undoPosition = static_cast<int>(next.undo.size());
    next.audit = std::move(after);
    try {
        save(next);
    } catch (const ConcurrentChange &) {
        m_waiting = step;
        throw;
    }
}

bool AuditSession::isOutdated() const
{
    if (m_draft.record.isEmpty())
        return false;
    if (const std::optional<WorkingDraft> stored = m_workspace->store().working(m_draft.record))
        return stored->version != m_draft.version || stored->base != m_draft.base;
    return m_workspace->store().currentRevision(m_draft.record) != m_draft.base;
}

void AuditSession::reload()
{
    const QJsonObject waiting = m_waiting;
    const std::optional<QDateTime> savedAt = m_savedAt;
    *this = open(*m_workspace, m_draft.record);
    m_waiting = waiting;
    m_savedAt = savedAt;
    if (!m_waiting.isEmpty() && isEditable() &&
        replacedBy(m_waiting.value(stepChanges).toArray(), toJson(m_draft.audit)).isEmpty())
        makeWaitingChange();
}

QString AuditSession::waitingField() const
{
    return m_waiting.value(stepField).toString();
}

AuditRecord AuditSession::withWaitingChange() const
{
    const QJsonObject now = toJson(m_draft.audit);
    const QJsonArray changes = rebased(m_waiting.value(stepChanges).toArray(), now);
    return auditFromJson(withChanges(now, changes, ChangeSide::After));
}

void AuditSession::makeWaitingChange()
{
    if (m_waiting.isEmpty())
        return;
    apply(waitingField(), withWaitingChange());
    m_waiting = {};
}

void AuditSession::save(const WorkingDraft &next)
{
    const QDateTime now = m_workspace->surroundings().now();
    // Taken over only once it is on disk: a failed save leaves the session as it was.
    m_draft = m_workspace->store().saveWorking(next, now);
    m_savedAt = now;
}

bool AuditSession::canUndo() const
{
    return isEditable() && m_draft.undoPosition > 0;
}

bool AuditSession::canRedo() const
{
    return isEditable() && m_draft.undoPosition < m_draft.undo.size();
}

QString AuditSession::step(int index, ChangeSide side)
{
    const QJsonObject step = m_draft.undo.at(index).toObject();
    WorkingDraft next = m_draft;
    next.audit = auditFromJson(withChanges(toJson(m_draft.audit), step.value(stepChanges).toArray(), side));
    next.undoPosition = side == ChangeSide::Before ? index : index + 1;
    save(next);
    return step.value(stepField).toString();
}

QString AuditSession::undo()
{
    return canUndo() ? step(m_draft.undoPosition - 1, ChangeSide::Before) : QString();
}

QString AuditSession::redo()
{
    return canRedo() ? step(m_draft.undoPosition, ChangeSide::After) : QString();
}

std::optional<KpiProposal> AuditSession::proposal(const Field &field) const
{
    return proposalFor(field, *m_form, m_draft.audit);
}

AuditProgress AuditSession::progress() const
{
    AuditProgress progress;
    for (const Field *field : m_form->scoredFields()) {
        if (isAsked(*field, *m_form, m_draft.audit) != Asked::Yes)
            continue;
        ++progress.asked;
        progress.answered += m_draft.audit.answers.value(field->id).isAnswered() ? 1 : 0;
    }
    return progress;
}

QList<Finding> AuditSession::findings() const
{
    QList<Finding> found = validate(m_draft.audit, m_workspace->pack(), m_workspace->surroundings().today);
    if (!isEditable())
        return found;
    if (hasSameReader(*m_workspace, m_draft.audit, m_draft.record))
        found.prepend(
            {QStringLiteral("same_reader"), Severity::Error, QStringLiteral("auditor"), {m_draft.audit.auditor}});
    if (!sameKey().isEmpty())
        found.prepend(
            {QStringLiteral("key_exists"), Severity::Error, QStringLiteral("case_ref"), {m_draft.audit.caseRef}});
    return found;
}

QStringList AuditSession::sameKey() const
{
    const AuditRecord &audit = m_draft.audit;
    if (foldedCaseRef(audit.caseRef).isEmpty())
        return {};
    QStringList records =
        m_workspace->store().recordsWithKey(audit.form, audit.authority, audit.caseRef, audit.cycle, audit.reading);
    records.removeAll(m_draft.record);
    return records;
}

QList<Finding> AuditSession::complete()
{
    if (!isEditable())
        throw std::invalid_argument("only a draft can be completed");
    QList<Finding> blocking;
    for (const Finding &finding : findings()) {
        const bool accepted = m_draft.audit.acceptedWarnings.contains(findingName(finding));
        if (finding.severity == Severity::Error || (finding.severity == Severity::Warning && !accepted))
            blocking.append(finding);
    }
    if (!blocking.isEmpty())
        return blocking;
    AuditRecord completed = m_draft.audit;
    completed.state = AuditState::Complete;
    completed.stateReason.clear();
    writeRevision(completed);
    return {};
}

void AuditSession::reopen(const QString &reason)
{
    if (!allows(m_draft.audit.state, AuditDeed::Reopen))
        throw std::invalid_argument("only a completed audit that no report has locked can be reopened");
    if (reason.trimmed().isEmpty())
        throw std::invalid_argument("reopening needs a reason");
    AuditRecord reopened = m_draft.audit;
    reopened.state = AuditState::Reopened;
    reopened.stateReason = reason.trimmed();
    writeRevision(reopened);
}

void AuditSession::writeRevision(const AuditRecord &audit)
{
    m_workspace->write([&] {
        if (isOutdated())
            throw ConcurrentChange(QStringLiteral("the audit was changed elsewhere since it was opened"));
        m_draft.record = m_workspace->store().writeAudit(
            m_draft.record, m_draft.base, audit, m_workspace->surroundings().user, m_workspace->surroundings().now());
    });
    m_draft = WorkingDraft{.record = m_draft.record,
                           .base = m_workspace->store().currentRevision(m_draft.record),
                           .audit = audit,
                           .undo = {},
                           .undoPosition = 0,
                           .version = 0};
    m_savedAt = m_workspace->surroundings().now();
}

void AuditSession::leave()
{
    RecordStore &store = m_workspace->store();
    store.together([&] {
        // Another window may have gone on with it: what is on disk counts, not what is shown.
        std::optional<WorkingDraft> stored = m_draft.record.isEmpty() ? std::nullopt : store.working(m_draft.record);
        if (!stored || !caseaudit::isEditable(stored->audit.state))
            return;
        m_draft = std::move(*stored);
        if (isBare() && m_draft.audit.caseRef.isEmpty()) {
            store.discardWorking(m_draft.record);
            return;
        }
        m_workspace->keepDraft(m_draft.record);
        m_draft = store.working(m_draft.record).value_or(m_draft);
    });
}

bool AuditSession::isBare() const
{
    return m_draft.base.isEmpty() && !hasContent(m_draft.audit);
}

void AuditSession::abandon()
{
    RecordStore &store = m_workspace->store();
    store.together([&] {
        if (isBare() && !isOutdated() && store.working(m_draft.record))
            store.discardWorking(m_draft.record);
        else
            leave();
    });
}

} // namespace caseaudit
