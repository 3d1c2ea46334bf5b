#pragma once

#include "app/workspace/samples.h"
#include "audit_forms/audit_state.h"

namespace caseaudit {

/// Where the audits of one sampled case stand.
struct SampledAudits {
    QString first; ///< record ids, empty where there is none
    QString second;
    AuditState firstState = AuditState::Draft;
    AuditState secondState = AuditState::Draft;
};

/// How far one stratum of a sample has got. Replaced cases are counted apart and in nothing else.
struct SampleCoverage {
    QString authority; ///< empty: in all
    QString category;
    int cases = 0; ///< in the frame
    int drawn = 0;
    int drafted = 0; ///< with an audit, complete ones included
    int complete = 0;
    int replaced = 0;
    int twice = 0; ///< to be read twice
    int twiceComplete = 0;
};

/// The audits of each case of a sample, in its order; of the sample's form and cycle.
QList<SampledAudits> sampledAudits(const Workspace &workspace, const Sample &sample);

/// Coverage by stratum; the last line is of the whole sample.
QList<SampleCoverage> sampleCoverage(const Workspace &workspace, const Sample &sample);

/// The audits, first and second readings, of the cases that a line of coverage counts as drawn.
QStringList auditsOfSample(const Workspace &workspace, const Sample &sample, const SampleCoverage &line);

/// What making drafts came to.
struct SampleDrafts {
    int made = 0;
    int secondMade = 0;
    int there = 0; ///< cases that had an audit before
};

/// Makes a draft for each case that has none, with its reference, authority, team, worker, auditor and cycle, and for
/// each to be read twice the draft of the second reader, who sees nothing of the first until both are complete. They
/// are undated: the day of an audit is the one its first answer is given on. All are made or none. `form` is kept with
/// a sample that has none; a case without an auditor goes to the person at work. Throws std::invalid_argument when
/// there is no such sample or form or the sample has another form, Cancelled, StorageError.
SampleDrafts makeDrafts(Workspace &workspace, const QString &record, const QString &form,
                        const Progress &progress = {});

} // namespace caseaudit
