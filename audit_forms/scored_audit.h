#pragma once

#include "audit_forms/audit_record.h"

#include <QByteArray>
#include <QDate>
#include <QString>

namespace caseaudit {

/// What tabulation needs to know of one completed audit.
struct ScoredAudit {
    QString recordId;
    QString authority;
    QString team;
    QString worker;
    QString auditor;
    QString cycle;
    QDate auditedOn;
    Origin origin = Origin::Read;
    QByteArray answers; ///< packedAnswers: one byte per coded field of the form
};

} // namespace caseaudit
