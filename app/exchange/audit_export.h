#pragma once

#include "analytics/tables/table.h"
#include "audit_forms/audit_record.h"

#include <QList>
#include <QString>

namespace caseaudit {

struct Pack;
struct FormDefinition;

/// What an export of audits may contain beyond coded answers.
struct ExportContents {
    bool references = false; ///< case references, staff codes and auditors; else a running number stands in
    bool comments = false;   ///< comments, reasons and notes
};

/// Audits of one form as the table an import reads back: one row an audit, columns in the order of the form.
Table auditTable(const QList<AuditRecord> &audits, const FormDefinition &form, const Pack &pack,
                 const ExportContents &contents);

/// The contact logs of `audits` as the contacts file of an import.
Table contactTable(const QList<AuditRecord> &audits, const FormDefinition &form, const ExportContents &contents);

/// The data dictionary: every column of every form's export with label, kind, scale, accepted values and guidance.
Table dictionaryTable(const Pack &pack);

} // namespace caseaudit
