#pragma once

#include "analytics/tables/table.h"
#include "audit_forms/audit_record.h"
#include "audit_forms/finding.h"
#include "audit_forms/kpi_rule.h"

#include <QDate>
#include <QDateTime>
#include <QString>

namespace caseaudit {

struct Pack;
struct FormDefinition;
struct PlanRow;
struct Filter;

/// Code to sentence and number to text: the only place for user-facing prose and for rounding what is shown.
namespace wording {

/// "27 March 2005"; empty for an invalid date.
QString date(const QDate &date);
/// "September 2005".
QString month(const QDate &month);
/// "27 March 2005, 10:42" in local time; from the UTC text a revision carries.
QString moment(const QString &writtenAt);
/// "10:42", local time.
QString clockTime(const QDateTime &moment);
/// "1 audit", "2 audits", "12,345 audits": the number with the right form of the noun.
QString counted(qint64 number, const QString &singular, const QString &plural);

/// A cell as people read it: "" for nothing, "12", "10,000", "35 %", "0.42"; text as it stands.
QString cell(const Cell &cell, ColumnKind kind);

QString origin(Origin origin);        ///< "read", "imported", "reconstructed from printed figures", "invented"
QString auditState(AuditState state); ///< "draft", "complete", "reopened", "locked", "withdrawn"
/// "first", "second", "agreed": which reading of a case, from its id.
QString reading(const QString &reading);
QString contactKind(ContactKind kind);
QString contactOutcome(ContactOutcome outcome);
/// "27 March 2005, home visit, kept: seen with mother".
QString contact(const Contact &contact);

/// One finding as a sentence, naming the question as the form prints it.
QString finding(const Finding &finding, const FormDefinition *form);

/// The label of an answer: a category's, "Not applicable: reason", or "Not recorded".
QString answer(const Answer &answer, const Field &field, const Pack &pack);

/// What an audit gives for a field of any kind: an answer's label, a choice's label, a date; "Not recorded".
QString given(const Field &field, const AuditRecord &audit, const Pack &pack);

/// A KPI proposal with the dates it used: "Yes: 4 kept between 1 March and 29 March 2005 (4 needed): 3, 9, 16 and 23
/// March."
QString kpiProposal(const KpiProposal &proposal);

/// What a filter lets through: "Dundee · cycle 2005 · 1 January 2005 to 31 March 2005"; "all audits" when it is empty.
QString filter(const Filter &filter, const Pack &pack);

/// "n not published; 23, 46, 69 … fit" for a baseline row.
QString inferredDenominators(const QList<qint64> &fitting);

/// "Due September 2005", "Overdue since 1 October 2005".
QString due(const QDate &due, const QDate &today);

} // namespace wording
} // namespace caseaudit
