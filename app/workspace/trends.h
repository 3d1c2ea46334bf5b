#pragma once

#include "analytics/tables/trend.h"
#include "app/workspace/workspace.h"

#include <QHash>
#include <QString>

namespace caseaudit {

/// Answers questions about rows over time, from what it keeps in memory.
///
/// Dates of the file and contacts stand in the documents of audits only. They are read when a question first needs
/// them, and again only of audits that have changed since.
class TrendReader {
public:
    /// `workspace` must outlive the reader.
    explicit TrendReader(Workspace &workspace) : m_workspace(workspace) {}

    /// `progress` counts documents that are read. Throws as trendOf does, Cancelled, StorageError.
    Trend trend(const TrendQuestion &question, const Progress &progress = {});
    /// Whether the question, or the measures beside it, need documents that are not in memory yet.
    bool needsReading(const TrendQuestion &question);
    /// Records behind a period (see auditsBehindTrend).
    QStringList behind(const TrendQuestion &question, const TrendPoint &point, TrendShare share);
    /// How soon and how often people were seen (see measureContacts). Empty for a row without such a measure.
    QList<MeasureSummary> measures(const TrendQuestion &question, const Progress &progress = {});

private:
    struct Known {
        QByteArray revision;
        CaseFacts facts;
    };
    struct FormFacts {
        ChangeMark mark;
        QHash<QString, Known> byRecord;
        FactColumns columns; ///< in the order of the form's matrix
    };

    /// What the date that is asked for needs: nothing for that of the audit.
    const FactColumns &factsFor(const TrendQuestion &question, const Progress &progress);
    const FactColumns &factsOf(const QString &form, const Progress &progress);

    Workspace &m_workspace;
    QHash<QString, FormFacts> m_forms;
};

} // namespace caseaudit
