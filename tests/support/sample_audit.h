#pragma once

#include "app/workspace/workspace.h"
#include "tests/support/temporary_workspace.h"

namespace caseaudit::testing {

/// A complete report of Dundee in cycle 2005 with one rating, by auditor aud-1.
inline AuditRecord sampleReport(const QString &reference, const QString &rating = QStringLiteral("good"))
{
    AuditRecord audit;
    audit.form = QStringLiteral("ser");
    audit.caseRef = reference;
    audit.authority = QStringLiteral("dundee");
    audit.auditor = QStringLiteral("aud-1");
    audit.auditedOn = QDate(2005, 6, 1);
    audit.cycle = QStringLiteral("2005");
    audit.state = AuditState::Complete;
    Answer answer;
    answer.category = rating;
    audit.answers.insert(QStringLiteral("overall_standard"), answer);
    return audit;
}

/// Writes an audit as a first revision and returns its record id.
inline QString addAudit(Workspace &workspace, const AuditRecord &audit)
{
    QString record;
    workspace.write([&] {
        record =
            workspace.store().writeAudit({}, {}, audit, workspace.surroundings().user, workspace.surroundings().now());
    });
    return record;
}

} // namespace caseaudit::testing
