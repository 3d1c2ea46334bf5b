#pragma once

#include "analytics/statistics/stratified_sample.h"
#include "app/exchange/frame_reader.h"
#include "app/storage/record_store.h"
#include "audit_forms/finding.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>

namespace caseaudit {

class Workspace;

/// How a sample is to be drawn from a frame.
struct SampleRequest {
    statistics::SampleDesign design = {};
    statistics::SecondReadings secondReadings = {};
    std::uint64_t seed = 0;
    QString form = {};         ///< id; empty: said when drafts are made
    QString cycle = {};        ///< empty: the current one
    QStringList auditors = {}; ///< who reads; none: said when drafts are made
};

/// Why and by whom a case was put in the place of another.
struct CaseReplacement {
    QString caseRef; ///< of the case that stands in its place
    QString reason;
    QString author;
    QString writtenAt; ///< UTC

    friend bool operator==(const CaseReplacement &, const CaseReplacement &) = default;
};

/// One case of a sample.
struct SampledCase {
    QString caseRef;
    QString authority;
    QString category;
    QString team;
    QString worker;
    QString auditor; ///< empty where nobody was named
    bool isReadTwice = false;
    QString secondReader = {};                    ///< another one than the auditor; empty where nobody was named
    std::optional<CaseReplacement> replaced = {}; ///< it is no longer in the sample

    friend bool operator==(const SampledCase &, const SampledCase &) = default;
};

/// A case that may stand in for one of its stratum.
struct ReserveCase {
    QString caseRef;
    QString team;
    QString worker;

    friend bool operator==(const ReserveCase &, const ReserveCase &) = default;
};

/// One stratum of a sample.
struct SampleGroup {
    QString authority;
    QString category;
    int cases = 0; ///< in the frame
    int drawn = 0;
    QList<ReserveCase> reserve = {}; ///< in random order, the next first
};

/// A sample as it was drawn, with what has become of it. Of the frame it keeps a digest, the number of cases in each
/// stratum, the cases drawn, and in each stratum as many more as were drawn, at least five, to replace them.
struct Sample {
    QString record;
    SampleRequest request;
    QString frameName;
    QString frameDigest; ///< see SamplingFrame
    QString categoryColumn;
    QString drawnBy;
    QString drawnAt; ///< UTC
    QList<SampleGroup> groups;
    QList<SampledCase> cases; ///< in sample order; a replaced one is followed by the one in its place

    int casesInFrame() const;
    int drawn() const; ///< cases that are in the sample
};

/// What would be drawn in one stratum, or all of an authority, or in all.
struct StratumPreview {
    QString authority; ///< empty: in all
    QString category;
    int cases = 0;
    int drawn = 0;
    std::optional<double> margin; ///< to which a share near one half is known; nothing without a case
};

/// What a sample would be before anything is drawn.
struct SamplePreview {
    QList<StratumPreview> strata;
    StratumPreview all;
    int secondReadings = 0;
};

/// `fraction`, `per_authority` or `precision`.
QString sampleMethodId(statistics::SampleMethod method);

/// Reads a frame. Throws CsvError, StorageError, Cancelled.
SamplingFrame readFrame(const Workspace &workspace, const QString &path, const QString &categoryColumn = {},
                        const Progress &progress = {});

/// What speaks against a request: `sample_frame_refused`, `sample_fraction_out_of_range`,
/// `sample_number_out_of_range`, `sample_margin_out_of_range`, `sample_least_out_of_range`,
/// `second_readings_out_of_range`, `unknown_form` (id), `sample_auditor_twice` (code).
QList<Finding> sampleFindings(const Workspace &workspace, const SamplingFrame &frame, const SampleRequest &request);

/// The sizes of the strata; requires that no finding speaks against the request.
SamplePreview previewSample(const Workspace &workspace, const SamplingFrame &frame, const SampleRequest &request);

/// Draws a sample and keeps it. Throws std::invalid_argument when findings speak against the request, StorageError.
Sample drawSample(Workspace &workspace, const SamplingFrame &frame, const SampleRequest &request);

/// Every sample, the latest first.
QList<Sample> samples(const Workspace &workspace);

/// The sample with that record id; nothing when there is none.
std::optional<Sample> sampleWithId(const Workspace &workspace, const QString &record);

/// What came of replacing a case.
struct ReplacementOutcome {
    QString caseRef; ///< now in its place; empty when findings stood in the way
    QList<Finding> findings;
};

/// Puts the next case of the same stratum's random order in the place of one that cannot be audited, with its auditor
/// and mark; unfinished drafts of the one replaced are withdrawn with the reason. Stands in the way:
/// `sample_case_unknown`, `sample_case_replaced` (args: the case in its place), `sample_case_complete`,
/// `sample_no_reserve`, and what stands in the way of withdrawing. Throws std::invalid_argument without a reason or
/// sample, StorageError.
ReplacementOutcome replaceCase(Workspace &workspace, const QString &record, const QString &authority,
                               const QString &caseRef, const QString &reason);

} // namespace caseaudit
