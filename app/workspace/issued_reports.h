#pragma once

#include "analytics/tables/filter.h"
#include "app/storage/record_store.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace caseaudit {

class Workspace;

/// What a report speaks of.
struct ReportScope {
    QString title;
    QStringList forms;        ///< ids; empty: all of the pack
    Filter filter;            ///< the audits its tables count
    bool isPortfolio = false; ///< the management information portfolio
};

/// A report that was given out of the house: its figures can be traced to exactly these audits.
struct IssuedReport {
    QString record;
    ReportScope scope;
    QString issuedBy;
    QString issuedAt;   ///< UTC
    QStringList audits; ///< record ids
    QString seal;       ///< of the file when it was issued, after its audits were locked
};

/// The audits that a report of that scope would lock: those its tables count.
QStringList auditsInScope(Workspace &workspace, const ReportScope &scope);

/// Keeps a report as issued and locks its audits, in one transaction. Those locked before stay as they are.
/// Throws std::invalid_argument without a title or when no audit is in scope, Cancelled, StorageError.
IssuedReport issueReport(Workspace &workspace, const ReportScope &scope, const Progress &progress = {});

/// Every issued report, the latest first.
QList<IssuedReport> issuedReports(const Workspace &workspace);

} // namespace caseaudit
