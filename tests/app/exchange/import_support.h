#pragma once

#include "app/exchange/audit_import.h"
#include "audit_forms/pack.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

/// What tests of imports share: the embedded pack, and files as short texts.
namespace caseaudit::testing {

/// The pack embedded in the program; read once.
const Pack &tayside();

/// Understands `audits` (and `contacts`, unless empty) as the files `audits.csv` and `contacts.csv`, on 1 December
/// 2005.
ImportedFile imported(const QString &form, const QByteArray &audits, const QByteArray &contacts = {});

/// A problem on one line: `audits.csv:3:authority: Fife -> Angus, Dundee or Perth & Kinross`.
QString told(const ImportProblem &problem);

/// All problems, as told.
QStringList told(const QList<ImportProblem> &problems);

/// The one audit of a file without problems; an empty record, and a warning that says why, when there is not exactly
/// one.
AuditRecord onlyAudit(const ImportedFile &file);

} // namespace caseaudit::testing
