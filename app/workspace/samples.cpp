#include "app/workspace/samples.h"

#include "analytics/statistics/reader_assignment.h"
#include "analytics/statistics/sample_size.h"
#include "app/workspace/audit_deeds.h"
#include "app/workspace/cancelled.h"
#include "app/workspace/csv_file.h"
#include "app/workspace/readings.h"
#include "app/workspace/sample_document.h"
#include "app/workspace/workspace.h"

#include <QFileInfo>

#include <algorithm>
#include <numeric>
#include <stdexcept>

namespace caseaudit {

namespace {

using statistics::SampleMethod;
using statistics::SampleStratum;

/// So many cases are kept to replace others with, even where fewer were drawn.
constexpr qsizetype leastReserve = 5;

Finding error(const QString &code, const QStringList &args = {})
{
    return {code, Severity::Error, {}, args};
}

bool isShare(std::int64_t share)
{
    return share >= 1 && share <= statistics::millionths;
}

QList<Finding> designFindings(const statistics::SampleDesign &design)
{
    QList<Finding> findings;
    if (design.method == SampleMethod::Fraction && !isShare(design.fractionMillionths))
        findings.append(error(QStringLiteral("sample_fraction_out_of_range")));
    if (design.method == SampleMethod::PerAuthority &&
        (design.perAuthority < 1 || design.perAuthority > statistics::millionths))
        findings.append(error(QStringLiteral("sample_number_out_of_range")));
    if (design.method == SampleMethod::Precision && !isShare(design.marginMillionths))
        findings.append(error(QStringLiteral("sample_margin_out_of_range")));
    if (design.leastPerStratum < 0 || design.leastPerStratum > statistics::millionths)
        findings.append(error(QStringLiteral("sample_least_out_of_range")));
    return findings;
}

/// Staff codes without blanks around them, in an order that does not depend on that of typing.
QStringList settledAuditors(const QStringList &auditors)
{
    QStringList settled;
    for (const QString &auditor : auditors) {
        if (!auditor.simplified().isEmpty())
            settled.append(auditor.simplified());
    }
    std::sort(settled.begin(), settled.end());
    return settled;
}

std::vector<statistics::FrameCase> casesOf(const SamplingFrame &frame)
{
    std::vector<statistics::FrameCase> cases;
    cases.reserve(static_cast<std::size_t>(frame.lines.size()));
    for (const FrameLine &line : frame.lines)
        cases.push_back(
            {line.authority.toStdString(), line.category.toStdString(), foldedCaseRef(line.caseRef).toStdString()});
    return cases;
}

/// The strata of a frame, in the order of the draw.
std::vector<SampleStratum> strataOf(const SamplingFrame &frame)
{
    QMap<std::pair<QByteArray, QByteArray>, std::int64_t> counts;
    for (const FrameLine &line : frame.lines)
        ++counts[{line.authority.toUtf8(), line.category.toUtf8()}];
    std::vector<SampleStratum> strata;
    for (auto count = counts.begin(); count != counts.end(); ++count)
        strata.push_back({count.key().first.toStdString(), count.key().second.toStdString(), count.value()});
    return strata;
}

StratumPreview previewOf(const QString &authority, const QString &category, std::int64_t cases, std::int64_t drawn)
{
    return {authority, category, static_cast<int>(cases), static_cast<int>(drawn), statistics::marginOf(drawn, cases)};
}

void requireNoFindings(const Workspace &workspace, const SamplingFrame &frame, const SampleRequest &request)
{
    if (!sampleFindings(workspace, frame, request).isEmpty())
        throw std::invalid_argument("such a sample cannot be drawn");
}

/// Names who reads each case, once all of them stand in order.
void nameReaders(Sample &sample)
{
    const QStringList &auditors = sample.request.auditors;
    if (auditors.isEmpty())
        return;
    std::vector<bool> twice;
    for (const SampledCase &one : std::as_const(sample.cases))
        twice.push_back(one.isReadTwice);
    const std::vector<statistics::CaseReaders> readers =
        statistics::assignReaders(twice, static_cast<std::size_t>(auditors.size()), sample.request.seed);
    for (qsizetype i = 0; i < sample.cases.size(); ++i) {
        const statistics::CaseReaders &chosen = readers[static_cast<std::size_t>(i)];
        sample.cases[i].auditor = auditors.at(static_cast<qsizetype>(chosen.first));
        if (chosen.second)
            sample.cases[i].secondReader = auditors.at(static_cast<qsizetype>(*chosen.second));
    }
}

/// Fills the strata and cases of a sample from the draw.
void take(Sample &sample, const SamplingFrame &frame, const std::vector<statistics::DrawnStratum> &drawn)
{
    std::vector<std::int64_t> sizes;
    sizes.reserve(drawn.size());
    for (const statistics::DrawnStratum &stratum : drawn)
        sizes.push_back(stratum.drawn);
    const std::vector<std::int64_t> twice = statistics::secondReadingsIn(sizes, sample.request.secondReadings);
    for (std::size_t i = 0; i < drawn.size(); ++i) {
        const statistics::DrawnStratum &stratum = drawn[i];
        SampleGroup group{QString::fromStdString(stratum.stratum.authority),
                          QString::fromStdString(stratum.stratum.category), static_cast<int>(stratum.stratum.cases),
                          static_cast<int>(stratum.drawn)};
        const qsizetype kept = group.drawn == 0 ? 0 : std::max<qsizetype>(leastReserve, group.drawn);
        for (std::size_t place = 0; place < stratum.order.size(); ++place) {
            const FrameLine &line = frame.lines.at(static_cast<qsizetype>(stratum.order[place]));
            if (static_cast<std::int64_t>(place) < stratum.drawn)
                sample.cases.append({line.caseRef, line.authority, line.category, line.team, line.worker, QString(),
                                     static_cast<std::int64_t>(place) < twice[i]});
            else if (group.reserve.size() < kept)
                group.reserve.append({line.caseRef, line.team, line.worker});
            else
                break;
        }
        sample.groups.append(group);
    }
}

qsizetype placeOf(const Sample &sample, const QString &authority, const QString &caseRef)
{
    qsizetype place = -1;
    for (qsizetype i = 0; i < sample.cases.size(); ++i) {
        const SampledCase &one = sample.cases.at(i);
        // The last one counts: the same case stands in a sample but once, unless it was replaced.
        if (one.authority == authority && foldedCaseRef(one.caseRef) == foldedCaseRef(caseRef))
            place = i;
    }
    return place;
}

/// Both readings of a case that are there.
QStringList readingsOfCase(const Workspace &workspace, const Sample &sample, const SampledCase &one)
{
    QStringList records;
    for (const QString &reading : {QStringLiteral("1"), QStringLiteral("2")})
        records += workspace.store().recordsWithKey(sample.request.form, one.authority, one.caseRef,
                                                    sample.request.cycle, reading);
    return records;
}

QList<Finding> replacementFindings(const Workspace &workspace, const Sample &sample, qsizetype place)
{
    if (place < 0)
        return {error(QStringLiteral("sample_case_unknown"))};
    const SampledCase &one = sample.cases.at(place);
    if (one.replaced)
        return {error(QStringLiteral("sample_case_replaced"), {one.replaced->caseRef})};
    for (const QString &record : readingsOfCase(workspace, sample, one)) {
        const std::optional<AuditRecord> audit = workspace.audit(record);
        if (audit && isCounted(audit->state))
            return {error(QStringLiteral("sample_case_complete"), {one.caseRef})};
        if (audit && isHiddenFrom(workspace, record, *audit))
            return {error(QStringLiteral("hidden_reading"))};
    }
    const auto group = std::find_if(sample.groups.begin(), sample.groups.end(), [&one](const SampleGroup &each) {
        return each.authority == one.authority && each.category == one.category;
    });
    if (group == sample.groups.end() || group->reserve.isEmpty())
        return {error(QStringLiteral("sample_no_reserve"), {one.caseRef})};
    return {};
}

} // namespace

int Sample::casesInFrame() const
{
    return std::accumulate(groups.begin(), groups.end(), 0,
                           [](int sum, const SampleGroup &group) { return sum + group.cases; });
}

int Sample::drawn() const
{
    return static_cast<int>(
        std::count_if(cases.begin(), cases.end(), [](const SampledCase &one) { return !one.replaced; }));
}

SamplingFrame readFrame(const Workspace &workspace, const QString &path, const QString &categoryColumn,
                        const Progress &progress)
{
    SamplingFrame frame =
        understandFrame(csvFileAt(path), QFileInfo(path).fileName(), categoryColumn, workspace.pack(), progress);
    if (frame.isCancelled)
        throw Cancelled();
    return frame;
}

QList<Finding> sampleFindings(const Workspace &workspace, const SamplingFrame &frame, const SampleRequest &request)
{
    QList<Finding> findings;
    if (!frame.problems.isEmpty() || frame.lines.isEmpty())
        findings.append(error(QStringLiteral("sample_frame_refused")));
    findings += designFindings(request.design);
    const statistics::SecondReadings &second = request.secondReadings;
    if (second.millionths < 0 || second.millionths > statistics::millionths || second.least < 0 ||
        second.least > statistics::millionths)
        findings.append(error(QStringLiteral("second_readings_out_of_range")));
    if (!request.form.isEmpty() && !workspace.pack().form(request.form))
        findings.append(error(QStringLiteral("unknown_form"), {request.form}));
    const QStringList auditors = settledAuditors(request.auditors);
    for (qsizetype i = 1; i < auditors.size(); ++i) {
        const QStringList before = auditors.first(i);
        if (before.contains(auditors.at(i), Qt::CaseInsensitive))
            findings.append(error(QStringLiteral("sample_auditor_twice"), {auditors.at(i)}));
    }
    return findings;
}

SamplePreview previewSample(const Workspace &workspace, const SamplingFrame &frame, const SampleRequest &request)
{
    requireNoFindings(workspace, frame, request);
    const std::vector<SampleStratum> strata = strataOf(frame);
    const std::vector<std::int64_t> sizes = statistics::sampleSizes(strata, request.design);
    SamplePreview preview;
    std::int64_t drawn = 0;
    for (std::size_t i = 0; i < strata.size(); ++i) {
        preview.strata.append(previewOf(QString::fromStdString(strata[i].authority),
                                        QString::fromStdString(strata[i].category), strata[i].cases, sizes[i]));
        drawn += sizes[i];
    }
    preview.all = previewOf({}, {}, frame.lines.size(), drawn);
    for (const std::int64_t twice : statistics::secondReadingsIn(sizes, request.secondReadings))
        preview.secondReadings += static_cast<int>(twice);
    return preview;
}

Sample drawSample(Workspace &workspace, const SamplingFrame &frame, const SampleRequest &request)
{
    requireNoFindings(workspace, frame, request);
    Sample sample;
    sample.request = request;
    sample.request.auditors = settledAuditors(request.auditors);
    if (sample.request.cycle.simplified().isEmpty())
        sample.request.cycle = workspace.currentCycle();
    sample.frameName = frame.fileName;
    sample.frameDigest = QString::fromLatin1(frame.digest);
    sample.categoryColumn = frame.categoryColumn;
    sample.drawnBy = workspace.surroundings().user;
    sample.drawnAt = writtenAtText(workspace.surroundings().now());
    take(sample, frame, statistics::drawSample(casesOf(frame), request.design, request.seed));
    nameReaders(sample);
    workspace.write([&] { sample.record = writeSample(workspace, sample); });
    return sample;
}

QList<Sample> samples(const Workspace &workspace)
{
    QList<Sample> all;
    const QMap<QString, QJsonObject> documents = workspace.store().documents(sampleKind);
    for (auto document = documents.begin(); document != documents.end(); ++document)
        all.append(sampleFrom(document.key(), document.value()));
    std::sort(all.begin(), all.end(), [](const Sample &left, const Sample &right) {
        return std::tie(right.drawnAt, right.record) < std::tie(left.drawnAt, left.record);
    });
    return all;
}

std::optional<Sample> sampleWithId(const Workspace &workspace, const QString &record)
{
    const QMap<QString, QJsonObject> documents = workspace.store().documents(sampleKind);
    const auto found = documents.find(record);
    return found == documents.end() ? std::nullopt : std::optional(sampleFrom(record, found.value()));
}

ReplacementOutcome replaceCase(Workspace &workspace, const QString &record, const QString &authority,
                               const QString &caseRef, const QString &reason)
{
    const QString why = reason.simplified();
    std::optional<Sample> sample = sampleWithId(workspace, record);
    if (!sample || why.isEmpty())
        throw std::invalid_argument("a case of a sample is replaced for a reason");
    const qsizetype place = placeOf(*sample, authority, caseRef);
    const QList<Finding> findings = replacementFindings(workspace, *sample, place);
    if (!findings.isEmpty())
        return {{}, findings};
    SampledCase &out = sample->cases[place];
    const auto group = std::find_if(sample->groups.begin(), sample->groups.end(), [&out](const SampleGroup &each) {
        return each.authority == out.authority && each.category == out.category;
    });
    const ReserveCase next = group->reserve.takeFirst();
    SampledCase in = out;
    in.caseRef = next.caseRef;
    in.team = next.team;
    in.worker = next.worker;
    out.replaced = CaseReplacement{next.caseRef, why, workspace.surroundings().user,
                                   writtenAtText(workspace.surroundings().now())};
    const QStringList drafts = readingsOfCase(workspace, *sample, out);
    sample->cases.insert(place + 1, in);
    workspace.write([&] {
        if (!drafts.isEmpty() && !carryOut(workspace, AuditDeed::Withdraw, drafts, why).refused.isEmpty())
            throw std::invalid_argument("a draft of the case cannot be withdrawn");
        writeSample(workspace, *sample);
    });
    return {next.caseRef, {}};
}

} // namespace caseaudit
