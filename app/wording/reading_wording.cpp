#include "app/wording/reading_wording.h"

#include "analytics/tables/filter.h"
#include "app/wording/page_wording.h"
#include "app/wording/wording.h"
#include "audit_forms/form_definition.h"
#include "audit_forms/pack.h"

namespace caseaudit::wording {

namespace {

QString capitalised(const QString &text)
{
    return text.left(1).toUpper() + text.mid(1);
}

QString auditCount(qsizetype audits)
{
    return counted(audits, QStringLiteral("audit"), QStringLiteral("audits"));
}

} // namespace

QString readingTitle(const AuditRecord &audit)
{
    return joinedFacts(
        {QStringLiteral("%1 reading").arg(capitalised(reading(audit.reading))), audit.auditor, date(audit.auditedOn)});
}

QString readingDifferences(qsizetype differing, qsizetype compared, bool contactsDiffer)
{
    QString text = differing == 0 ? QStringLiteral("The two readings agree in all %1 answers.").arg(compared)
                                  : QStringLiteral("%1 of %2 answers %3.")
                                        .arg(differing)
                                        .arg(compared)
                                        .arg(differing == 1 ? QStringLiteral("differs") : QStringLiteral("differ"));
    if (contactsDiffer)
        text += QStringLiteral(" The contact logs differ; a final reading starts with the first one's.");
    return text;
}

QString twoReadings(const Field &field, const AuditRecord &first, const AuditRecord &second, const Pack &pack)
{
    const QString one = given(field, first, pack);
    const QString other = given(field, second, pack);
    if (one == other)
        return QStringLiteral("both: %1").arg(one);
    return QStringLiteral("%1: %2 · %3: %4").arg(first.auditor, one, second.auditor, other);
}

QString agreedAnswer(const Field &field, const AuditRecord &agreed, const Pack &pack)
{
    const bool answered = field.kind == FieldKind::Scored
                              ? agreed.answers.value(field.id).isAnswered()
                              : !givenValue(field.id, agreed).isEmpty() || agreed.dates.contains(field.id);
    return !answered && isEditable(agreed.state) ? QStringLiteral("still to agree") : given(field, agreed, pack);
}

QString otherReading(const AuditRecord &other)
{
    return QStringLiteral("%1 reading by %2: %3.")
        .arg(capitalised(reading(other.reading)), other.auditor, auditState(other.state));
}

QString secondReadingBegun(const QString &caseRef, const QString &reader)
{
    return QStringLiteral("The second reading of %1 waits for %2 among the drafts.").arg(caseRef, reader);
}

QString wouldLock(qsizetype audits, const Filter &filter, const Pack &pack)
{
    if (audits == 0)
        return QStringLiteral("No completed audit is in this scope: %1.").arg(wording::filter(filter, pack));
    return QStringLiteral("%1 will be locked: %2.").arg(auditCount(audits), wording::filter(filter, pack));
}

QString issuedReport(const QString &issuedAt, const QString &issuedBy, qsizetype audits, const Filter &filter,
                     const Pack &pack)
{
    return joinedFacts({moment(issuedAt), issuedBy, auditCount(audits), wording::filter(filter, pack)});
}

QString reportIssued(const QString &title, qsizetype audits)
{
    return QStringLiteral("“%1” is issued; %2 locked.").arg(title, auditCount(audits));
}

QString auditsOfReport(const QString &title)
{
    return QStringLiteral("In the report “%1”").arg(title);
}

} // namespace caseaudit::wording
