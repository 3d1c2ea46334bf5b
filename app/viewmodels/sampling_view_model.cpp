#include "app/viewmodels/sampling_view_model.h"

#include "app/viewmodels/failure.h"
#include "app/viewmodels/option.h"
#include "app/viewmodels/sample_rows.h"
#include "app/viewmodels/typed_numbers.h"
#include "app/viewmodels/workspace_holder.h"
#include "app/wording/import_wording.h"
#include "app/wording/page_wording.h"
#include "app/wording/sample_wording.h"

#include <QFileInfo>

#include <algorithm>

namespace caseaudit {

namespace {

using statistics::SampleMethod;

} // namespace

SamplingViewModel::SamplingViewModel(WorkspaceHolder &holder, std::uint64_t seed, QObject *parent)
    : QObject(parent)
    , m_holder(holder)
    , m_amounts{{SampleMethod::Fraction, QStringLiteral("10")},
                {SampleMethod::PerAuthority, QStringLiteral("20")},
                {SampleMethod::Precision, QStringLiteral("10")}}
    , m_secondShare(QStringLiteral("10"))
    , m_seed(QString::number(seed))
    , m_preview(samplePreviewRoles())
    , m_samples({QStringLiteral("record"), QStringLiteral("title"), QStringLiteral("facts"), QStringLiteral("isShown")})
    , m_cases(sampledCaseRoles())
    , m_coverage(sampleCoverageRoles())
{
    connect(&holder, &WorkspaceHolder::opened, this, &SamplingViewModel::readSamples);
    connect(&holder, &WorkspaceHolder::dataChanged, this, &SamplingViewModel::readSamples);
    connect(&holder, &WorkspaceHolder::closed, this, &SamplingViewModel::clear);
}

QString SamplingViewModel::fileName() const
{
    return QFileInfo(m_path).fileName();
}

QString SamplingViewModel::frameText() const
{
    if (!m_frame)
        return {};
    return wording::joinedFacts({wording::frameRead(m_frame->lines.size(), m_frame->fileName),
                                 wording::fileShape(m_frame->encoding, m_frame->separator)});
}

QVariantList SamplingViewModel::categories() const
{
    QVariantList list{option(noCategory, QStringLiteral("Authorities only"))};
    for (const QString &column : m_frame ? m_frame->columns : QStringList())
        list.append(option(column, column));
    return list;
}

QString SamplingViewModel::category() const
{
    return m_frame && !m_frame->categoryColumn.isEmpty() ? m_frame->categoryColumn : QString(noCategory);
}

void SamplingViewModel::setCategory(const QString &column)
{
    m_category = column;
    readAgain();
}

void SamplingViewModel::setMethod(const QString &method)
{
    for (const SampleMethod known : {SampleMethod::Fraction, SampleMethod::PerAuthority, SampleMethod::Precision}) {
        if (sampleMethodId(known) == method)
            m_method = known;
    }
    readDesign();
}

void SamplingViewModel::setAmount(const QString &amount)
{
    setText(m_amounts[m_method], amount);
}

void SamplingViewModel::setLeast(const QString &least)
{
    setText(m_least, least);
}

void SamplingViewModel::setSecondShare(const QString &share)
{
    setText(m_secondShare, share);
}

void SamplingViewModel::setSecondLeast(const QString &least)
{
    setText(m_secondLeast, least);
}

QVariantList SamplingViewModel::forms() const
{
    QVariantList list{option(QString(), QStringLiteral("Say it with the drafts"))};
    if (const Workspace *workspace = m_holder.workspace()) {
        for (const FormDefinition &form : workspace->pack().forms)
            list.append(option(form.id, form.title));
    }
    return list;
}

void SamplingViewModel::setForm(const QString &form)
{
    setText(m_form, form);
    Q_EMIT sampleChanged();
}

QString SamplingViewModel::cycle() const
{
    const Workspace *workspace = m_holder.workspace();
    QString cycle = m_cycle;
    if (workspace && cycle.isEmpty())
        failureOf([&] { cycle = workspace->currentCycle(); });
    return cycle;
}

void SamplingViewModel::setCycle(const QString &cycle)
{
    setText(m_cycle, cycle);
}

void SamplingViewModel::setAuditors(const QString &auditors)
{
    setText(m_auditors, auditors);
}

void SamplingViewModel::setSeed(const QString &seed)
{
    setText(m_seed, seed);
}

void SamplingViewModel::setText(QString &member, const QString &text)
{
    member = text;
    readDesign();
}

void SamplingViewModel::chooseFile(const QUrl &file)
{
    m_path = file.toLocalFile();
    m_category.clear();
    readAgain();
}

void SamplingViewModel::readAgain()
{
    m_frame.reset();
    const Workspace *workspace = m_holder.workspace();
    LongWork &work = m_holder.work();
    if (workspace && !m_path.isEmpty() && !work.isRunning()) {
        std::optional<SamplingFrame> read;
        const QString failure = work.run(QStringLiteral("Reading the list of cases"), [&](const Progress &progress) {
            read = readFrame(*workspace, m_path, m_category, progress);
        });
        if (failure.isEmpty())
            m_frame = std::move(read);
        fail(work.wasCancelled() ? QString() : failure);
    }
    showProblems();
    readDesign();
}

void SamplingViewModel::showProblems()
{
    QList<QStringList> problems;
    for (const ImportProblem &problem : m_frame ? m_frame->problems : QList<ImportProblem>())
        problems.append({problem.file, problem.line > 0 ? QString::number(problem.line) : QString(), problem.column,
                         problem.found, problem.expected});
    m_problems.setContents({QStringLiteral("File"), QStringLiteral("Line"), QStringLiteral("Column"),
                            QStringLiteral("Found"), QStringLiteral("Expected")},
                           problems);
    Q_EMIT frameChanged();
}

SampleRequest SamplingViewModel::request(QStringList &problems) const
{
    SampleRequest wanted;
    wanted.design.method = m_method;
    const QString typed = amount();
    if (m_method == SampleMethod::Fraction)
        wanted.design.fractionMillionths = numberIn(typed, percentTyped, wording::notAShare(typed), problems);
    else if (m_method == SampleMethod::PerAuthority)
        wanted.design.perAuthority = numberIn(typed, countTyped, wording::notACount(typed), problems);
    else
        wanted.design.marginMillionths = numberIn(typed, percentTyped, wording::notAShare(typed), problems);
    wanted.design.leastPerStratum = numberIn(m_least, countTyped, wording::notACount(m_least), problems);
    wanted.secondReadings.millionths = numberIn(m_secondShare.isEmpty() ? QStringLiteral("0") : m_secondShare,
                                                percentTyped, wording::notAShare(m_secondShare), problems);
    wanted.secondReadings.least = numberIn(m_secondLeast, countTyped, wording::notACount(m_secondLeast), problems);
    bool isSeed = false;
    wanted.seed = m_seed.trimmed().toULongLong(&isSeed);
    if (!isSeed)
        problems.append(wording::notASeed(m_seed));
    wanted.form = m_form;
    wanted.cycle = m_cycle;
    wanted.auditors = m_auditors.split(QLatin1Char(','), Qt::SkipEmptyParts);
    return wanted;
}

void SamplingViewModel::readDesign()
{
    QStringList problems;
    QList<QVariantMap> rows;
    m_previewText.clear();
    const Workspace *workspace = m_holder.workspace();
    if (workspace && m_frame && m_frame->problems.isEmpty()) {
        const QString failure = failureOf([&] {
            const SampleRequest wanted = request(problems);
            if (problems.isEmpty()) {
                for (const Finding &finding : sampleFindings(*workspace, *m_frame, wanted))
                    problems.append(wording::sampleFinding(finding, workspace->pack()));
            }
            if (!problems.isEmpty())
                return;
            const SamplePreview preview = previewSample(*workspace, *m_frame, wanted);
            rows = samplePreviewRows(preview, !m_frame->categoryColumn.isEmpty(), workspace->pack());
            m_previewText = wording::sampleSummary(preview.all.drawn, preview.all.cases, preview.secondReadings);
        });
        if (!failure.isEmpty())
            problems.append(failure);
    }
    m_designError = problems.join(QLatin1Char('\n'));
    m_preview.setRows(rows);
    Q_EMIT designChanged();
}

void SamplingViewModel::draw()
{
    Workspace *workspace = m_holder.workspace();
    if (!workspace || !canDraw())
        return;
    Sample drawn;
    const QString failure = failureOf([&] {
        QStringList problems;
        drawn = drawSample(*workspace, *m_frame, request(problems));
        m_sample = drawn;
        // The next draw is another one unless somebody wants the same again.
        m_seed = QString::number(drawn.request.seed + 1);
    });
    const auto twice =
        std::count_if(drawn.cases.begin(), drawn.cases.end(), [](const SampledCase &one) { return one.isReadTwice; });
    end(failure, wording::sampleDrawn(static_cast<int>(drawn.cases.size()), static_cast<int>(twice)));
}

void SamplingViewModel::showSample(const QString &record)
{
    const Workspace *workspace = m_holder.workspace();
    if (!workspace)
        return;
    fail(failureOf([&] { m_sample = sampleWithId(*workspace, record); }));
    readSamples();
}

void SamplingViewModel::makeDrafts()
{
    Workspace *workspace = m_holder.workspace();
    LongWork &work = m_holder.work();
    if (!workspace || !m_sample || work.isRunning())
        return;
    const QString record = sampleId();
    const QString form = needsForm() ? m_form : QString();
    SampleDrafts made;
    const QString failure = work.run(QStringLiteral("Making drafts"), [&](const Progress &progress) {
        made = caseaudit::makeDrafts(*workspace, record, form, progress);
    });
    end(failure, wording::draftsMade(made.made, made.secondMade, made.there));
}

void SamplingViewModel::replace(int row, const QString &reason)
{
    Workspace *workspace = m_holder.workspace();
    if (!workspace || !m_sample || row < 0 || row >= m_sample->cases.size())
        return;
    const SampledCase one = m_sample->cases.at(row);
    ReplacementOutcome outcome;
    QString failure =
        failureOf([&] { outcome = replaceCase(*workspace, m_sample->record, one.authority, one.caseRef, reason); });
    for (const Finding &finding : std::as_const(outcome.findings))
        failure += wording::sampleFinding(finding, workspace->pack());
    end(failure, wording::caseReplaced(one.caseRef, outcome.caseRef));
}

void SamplingViewModel::end(const QString &failure, const QString &notice)
{
    if (failure.isEmpty()) {
        say(notice);
        m_holder.announceChange();
    } else {
        fail(failure);
    }
    readDesign();
}

void SamplingViewModel::openStratum(int row)
{
    const Workspace *workspace = m_holder.workspace();
    if (!workspace || !m_sample || row < 0 || row >= m_lines.size())
        return;
    QStringList records;
    fail(failureOf([&] { records = auditsOfSample(*workspace, *m_sample, m_lines.at(row)); }));
    if (!records.isEmpty())
        Q_EMIT auditsRequested(records, wording::auditsOfSample(m_sample->drawnAt));
}

void SamplingViewModel::openCase(int row)
{
    const QString record = m_cases.value(row, QStringLiteral("record")).toString();
    if (!record.isEmpty())
        Q_EMIT auditRequested(record);
}

void SamplingViewModel::setShown(bool isShown)
{
    if (isShown == m_isShown)
        return;
    m_isShown = isShown;
    if (isShown)
        readSamples();
    Q_EMIT sampleChanged();
}

void SamplingViewModel::readSamples()
{
    if (!m_isShown)
        return;
    QList<QVariantMap> rows;
    QList<QVariantMap> cases;
    QList<QVariantMap> coverage;
    m_canDraft = false;
    const QString failure = failureOf([&] {
        const Workspace *workspace = m_holder.workspace();
        const QList<Sample> all = workspace ? caseaudit::samples(*workspace) : QList<Sample>();
        const QString shown = sampleId();
        const auto found =
            std::find_if(all.begin(), all.end(), [&shown](const Sample &sample) { return sample.record == shown; });
        m_sample = found != all.end() ? std::optional(*found)
                   : all.isEmpty()    ? std::nullopt
                                      : std::optional(all.first());
        for (const Sample &sample : all) {
            rows.append({{QStringLiteral("record"), sample.record},
                         {QStringLiteral("title"), caseaudit::sampleTitle(sample, workspace->pack())},
                         {QStringLiteral("facts"), caseaudit::sampleFacts(sample)},
                         {QStringLiteral("isShown"), sample.record == sampleId()}});
        }
        if (!m_sample)
            return;
        m_sampleTitle = caseaudit::sampleTitle(*m_sample, workspace->pack());
        m_sampleFacts = caseaudit::sampleFacts(*m_sample);
        const QList<SampledAudits> audits = sampledAudits(*workspace, *m_sample);
        cases = sampledCaseRows(*m_sample, audits, workspace->pack());
        m_lines = sampleCoverage(*workspace, *m_sample);
        coverage = sampleCoverageRows(*m_sample, m_lines, workspace->pack());
        m_canDraft = m_lines.last().drafted < m_lines.last().drawn;
    });
    m_samples.setRows(rows);
    m_cases.setRows(cases);
    m_coverage.setRows(coverage);
    if (!failure.isEmpty())
        fail(failure);
    Q_EMIT sampleChanged();
    Q_EMIT designChanged();
}

void SamplingViewModel::clear()
{
    m_path.clear();
    m_category.clear();
    m_frame.reset();
    m_sample.reset();
    m_form.clear();
    m_cycle.clear();
    m_samples.setRows({});
    m_cases.setRows({});
    m_coverage.setRows({});
    showProblems();
    readDesign();
    dismiss();
    Q_EMIT sampleChanged();
}

void SamplingViewModel::dismiss()
{
    m_error.clear();
    say(QString());
}

void SamplingViewModel::say(const QString &notice)
{
    m_error.clear();
    m_notice = notice;
    Q_EMIT noticeChanged();
}

void SamplingViewModel::fail(const QString &error)
{
    m_error = error;
    Q_EMIT noticeChanged();
}

} // namespace caseaudit
