#include "app/workspace/readings.h"

#include "app/workspace/audit_session.h"
#include "app/workspace/workspace.h"

#include <stdexcept>

namespace caseaudit {

namespace {

const QString firstReading = QStringLiteral("1");
const QString secondReading = QStringLiteral("2");
const QString agreedReading = QStringLiteral("agreed");

bool samePerson(const QString &one, const QString &other)
{
    return one.simplified().compare(other.simplified(), Qt::CaseInsensitive) == 0;
}

/// The record of the other of two readings; empty when there is none.
QString otherReading(const Workspace &workspace, const AuditRecord &audit)
{
    if (audit.reading != firstReading && audit.reading != secondReading)
        return {};
    const Readings readings = readingsOf(workspace, audit);
    return audit.reading == firstReading ? readings.second : readings.first;
}

Finding obstacle(const QString &code, const QStringList &args = {})
{
    return {code, Severity::Error, {}, args};
}

/// Whether two answers say the same, whatever is remarked beside them.
bool sameAnswer(const Answer &one, const Answer &other)
{
    return one.category == other.category && one.notApplicable == other.notApplicable;
}

bool isDifferent(const Field &field, const AuditRecord &first, const AuditRecord &second)
{
    switch (field.kind) {
    case FieldKind::Date:
        return first.dates.value(field.id) != second.dates.value(field.id);
    case FieldKind::Choice:
        return first.choices.value(field.id) != second.choices.value(field.id);
    case FieldKind::Scored:
        break;
    }
    return !sameAnswer(first.answers.value(field.id), second.answers.value(field.id));
}

/// The answer both give, with what either remarks; the readers' comments stay with their own readings.
Answer commonAnswer(const Answer &first, const Answer &second)
{
    Answer common;
    common.category = first.category;
    common.notApplicable = first.notApplicable;
    common.reason = first.reason.isEmpty() ? second.reason : first.reason;
    common.proposal = first.proposal == second.proposal ? first.proposal : QString();
    common.fromProposal = first.fromProposal && second.fromProposal && !common.proposal.isEmpty();
    return common;
}

} // namespace

Readings readingsOf(const Workspace &workspace, const AuditRecord &audit)
{
    if (foldedCaseRef(audit.caseRef).isEmpty())
        return {};
    const auto recordOf = [&](const QString &reading) {
        return workspace.store()
            .recordsWithKey(audit.form, audit.authority, audit.caseRef, audit.cycle, reading)
            .value(0);
    };
    return {recordOf(firstReading), recordOf(secondReading), recordOf(agreedReading)};
}

bool isHiddenFrom(const Workspace &workspace, const QString &record, const AuditRecord &audit)
{
    const QString &user = workspace.surroundings().user;
    if (samePerson(audit.auditor, user) || audit.state == AuditState::Withdrawn)
        return false;
    const QString other = otherReading(workspace, audit);
    if (other.isEmpty() || other == record)
        return false;
    const std::optional<AuditRecord> theirs = workspace.audit(other);
    const bool bothDone = theirs && isCounted(theirs->state) && isCounted(audit.state);
    return theirs && !bothDone && samePerson(theirs->auditor, user);
}

bool hasSameReader(const Workspace &workspace, const AuditRecord &audit, const QString &record)
{
    const QString other = otherReading(workspace, audit);
    if (other.isEmpty() || other == record || audit.auditor.simplified().isEmpty())
        return false;
    const std::optional<AuditRecord> theirs = workspace.audit(other);
    return theirs && samePerson(theirs->auditor, audit.auditor);
}

QList<Finding> secondReadingObstacles(const Workspace &workspace, const AuditRecord &first, const QString &reader)
{
    if (first.reading != firstReading || first.state == AuditState::Withdrawn || first.origin == Origin::Reconstructed)
        return {obstacle(QStringLiteral("not_a_first_reading"))};
    if (foldedCaseRef(first.caseRef).isEmpty())
        return {obstacle(QStringLiteral("missing_reference"))};
    if (reader.simplified().isEmpty())
        return {obstacle(QStringLiteral("missing_auditor"))};
    if (samePerson(first.auditor, reader))
        return {obstacle(QStringLiteral("same_reader"), {reader.simplified()})};
    if (!readingsOf(workspace, first).second.isEmpty())
        return {obstacle(QStringLiteral("second_reading_exists"), {first.caseRef})};
    return {};
}

QString beginSecondReading(Workspace &workspace, const QString &firstRecord, const QString &reader)
{
    const std::optional<AuditRecord> first = workspace.audit(firstRecord);
    if (!first)
        throw std::invalid_argument("no audit has that record id");
    if (!secondReadingObstacles(workspace, *first, reader).isEmpty())
        throw std::invalid_argument("a second reading cannot begin here");
    QString record;
    workspace.write([&] {
        AuditSession session = AuditSession::create(workspace, first->form,
                                                    {.authority = first->authority,
                                                     .team = first->team,
                                                     .auditor = reader.simplified(),
                                                     .cycle = first->cycle});
        session.setHeader(QStringLiteral("reading"), secondReading);
        session.setHeader(QStringLiteral("worker"), first->worker);
        session.setHeader(QStringLiteral("case_ref"), first->caseRef);
        session.leave();
        record = session.record();
    });
    return record;
}

std::optional<ReadingComparison> compareReadings(const Workspace &workspace, const QString &record)
{
    const std::optional<AuditRecord> audit = workspace.audit(record);
    if (!audit)
        return std::nullopt;
    const Readings readings = readingsOf(workspace, *audit);
    const std::optional<AuditRecord> first = workspace.audit(readings.first);
    const std::optional<AuditRecord> second = workspace.audit(readings.second);
    if (!first || !second || !isCounted(first->state) || !isCounted(second->state))
        return std::nullopt;
    ReadingComparison comparison{*first, *second, workspace.audit(readings.agreed), readings, {}, {}, false};
    const FormDefinition *form = workspace.pack().form(first->form);
    if (!form)
        return std::nullopt;
    comparison.contactsDiffer = first->contacts != second->contacts;
    for (const Field &field : form->fields) {
        if (isAsked(field, *form, *first) == Asked::No && isAsked(field, *form, *second) == Asked::No)
            continue;
        comparison.compared.append(field.id);
        if (isDifferent(field, *first, *second))
            comparison.differing.append(field.id);
    }
    return comparison;
}

QString beginAgreedReading(Workspace &workspace, const QString &record)
{
    const std::optional<ReadingComparison> pair = compareReadings(workspace, record);
    if (!pair)
        throw std::invalid_argument("a final reading needs two complete readings");
    if (!pair->records.agreed.isEmpty())
        return pair->records.agreed;
    const AuditRecord &first = pair->first;
    QString agreed;
    workspace.write([&] {
        AuditSession session = AuditSession::create(
            workspace, first.form,
            {.authority = first.authority, .team = first.team, .auditor = {}, .cycle = first.cycle});
        session.setHeader(QStringLiteral("reading"), agreedReading);
        session.setHeader(QStringLiteral("worker"), first.worker);
        session.setHeader(QStringLiteral("case_ref"), first.caseRef);
        for (const QString &fieldId : pair->compared) {
            if (pair->differing.contains(fieldId))
                continue;
            if (first.dates.contains(fieldId))
                session.setDate(fieldId, first.dates.value(fieldId));
            if (first.choices.contains(fieldId))
                session.setChoice(fieldId, first.choices.value(fieldId));
        }
        for (const Contact &contact : first.contacts)
            session.addContact(contact);
        for (const QString &fieldId : pair->compared) {
            if (!pair->differing.contains(fieldId) && first.answers.contains(fieldId))
                session.setAnswer(fieldId,
                                  commonAnswer(first.answers.value(fieldId), pair->second.answers.value(fieldId)));
        }
        session.leave();
        agreed = session.record();
    });
    return agreed;
}

} // namespace caseaudit
