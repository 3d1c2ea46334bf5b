#pragma once

#include "audit_forms/audit_record.h"

#include <QString>

namespace caseaudit {

struct Field;
struct Filter;
struct Pack;

/// Sentences about two readings of one case file, and about reports that lock audits.
namespace wording {

/// "First reading · jm · 3 December 2005".
QString readingTitle(const AuditRecord &audit);
/// "2 of 9 answers differ", "the two readings agree in all 9 answers"; contacts are told apart.
QString readingDifferences(qsizetype differing, qsizetype compared, bool contactsDiffer);
/// What the two readings give for a field: "jm: Good · kl: Adequate", or "both: Good".
QString twoReadings(const Field &field, const AuditRecord &first, const AuditRecord &second, const Pack &pack);
/// What the final reading gives for a field; says so where the pair have still to agree.
QString agreedAnswer(const Field &field, const AuditRecord &agreed, const Pack &pack);
/// Where the other reading of a case stands: "Second reading by kl: draft."
QString otherReading(const AuditRecord &other);
/// Said when a second reading was begun for somebody else.
QString secondReadingBegun(const QString &caseRef, const QString &reader);

/// What issuing would lock: "34 audits will be locked: Dundee · cycle 2005."
QString wouldLock(qsizetype audits, const Filter &filter, const Pack &pack);
/// "3 December 2005, 10:42 · jm · 34 audits · Dundee".
QString issuedReport(const QString &issuedAt, const QString &issuedBy, qsizetype audits, const Filter &filter,
                     const Pack &pack);
/// Said when a report was issued.
QString reportIssued(const QString &title, qsizetype audits);
/// Heads the audits of an issued report.
QString auditsOfReport(const QString &title);

} // namespace wording
} // namespace caseaudit
