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
    /// Case references and the codes of workers and auditors. Without them running codes stand in, the same for the
    /// same case and the same person within one list of audits; teams stay.
    bool references = false;
    bool comments = false; ///< comments, reasons and notes
};

/// Audits of one form as the table an import reads back: one row an audit, columns in the order of the form.
///
/// With references and comments, written as CSV and imported together with the contact table, it gives equal audits;
/// an import marks those that were read as imported and does not know withdrawn ones, reasons of states and earlier
/// imports.
Table auditTable(const QList<AuditRecord> &audits, const FormDefinition &form, const Pack &pack,
                 const ExportContents &contents);

/// The contact logs of `audits` as the contacts file of an import: with authority, cycle and reading, which tell
/// several audits of one case apart.
Table contactTable(const QList<AuditRecord> &audits, const FormDefinition &form, const ExportContents &contents);

/// The data dictionary: every column of every form's export with label, kind, scale, accepted values and guidance.
Table dictionaryTable(const Pack &pack);

} // namespace caseaudit
